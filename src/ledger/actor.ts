import { readlinkSync } from "node:fs";
import { hostname } from "node:os";
import type { Context } from "../model/resource/context.ts";
import type { Actor } from "./record.ts";

/** Numbers of processes mean something within one of these only; containers have one each. */
const namespace = (): string => {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return process.platform;
  }
};

const self = (): string => `${process.pid} ${namespace()}`;

/** Who this client is, for records. */
export const actorOf = ({ actor }: Context): Actor => ({ ...actor, host: hostname(), process: self() });

/** Whether the program that wrote a record has surely ended: it ran on this machine, and nothing runs there under its number. */
export const hasEnded = ({ host, process: of }: Actor): boolean => {
  const [pid, ...where] = of.split(" ");
  if (host !== hostname() || where.join(" ") !== namespace() || !/^\d+$/.test(pid ?? "")) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
};

/** For messages: `anna@build1 (mirror/2.1 pulp-sdk/0.1.0 …)`. */
export const wordsOf = ({ user, host, program }: Actor): string => `${user ?? "somebody"}@${host} (${program})`;
