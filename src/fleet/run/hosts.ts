import type { Clock } from "../../transport/index.ts";
import type { FleetMember } from "../spec.ts";

/** How kind a run is to upstreams. */
export interface HostLimits {
  /** Repositories of one host that are worked on at once. */
  readonly perHost: number;
  /** Milliseconds between the beginnings of two of one host. */
  readonly hostPauseMs: number;
  /** After so many failures of a host in a row it is left alone for a while. */
  readonly breakAfter: number;
}

/** Milliseconds that a host is left alone before one repository of it is tried again; each further time twice as long. */
const firstRest = 30_000;
/** Tries after a rest that fail: then the host is given up for the run. */
const mostRests = 3;

interface Host {
  running: number;
  lastBegan: number;
  failures: number;
  rests: number;
  restsUntil: number;
}

/** What may begin now: the answer, or the moment from which on it may (`undefined`: when something of it ends). */
export type Admission = { readonly now: "yes" | "given up" } | { readonly now: "later"; readonly at: number | undefined };

/** What upstreams' hosts are at: how much of each is under way, and which are in trouble. */
export class Hosts {
  readonly #limits: HostLimits;
  readonly #clock: Clock;
  readonly #hosts = new Map<string, Host>();
  readonly #told: (what: "resting" | "back" | "given up", host: string) => void;

  constructor(limits: HostLimits, clock: Clock, told: (what: "resting" | "back" | "given up", host: string) => void) {
    this.#limits = limits;
    this.#clock = clock;
    this.#told = told;
  }

  admits(name: string | undefined): Admission {
    if (name === undefined) return { now: "yes" };
    const host = this.#of(name);
    if (host.rests > mostRests) return { now: "given up" };
    const now = this.#clock.now();
    if (host.restsUntil > now) return { now: "later", at: host.restsUntil };
    // After a rest one alone is tried.
    if (host.running >= (host.rests > 0 ? 1 : this.#limits.perHost)) return { now: "later", at: undefined };
    const next = host.lastBegan + this.#limits.hostPauseMs;
    return next > now ? { now: "later", at: next } : { now: "yes" };
  }

  begin(name: string | undefined): void {
    if (name === undefined) return;
    const host = this.#of(name);
    host.running++;
    host.lastBegan = this.#clock.now();
  }

  /** One that is under way keeps nothing of the host busy, until it is back. */
  setAside(name: string | undefined): void {
    if (name !== undefined) this.#of(name).running--;
  }

  takeBack(name: string | undefined): void {
    if (name !== undefined) this.#of(name).running++;
  }

  /** @param how `"neither"`: it says nothing of the host */
  end(name: string | undefined, how: "well" | "host failed" | "neither"): void {
    if (name === undefined) return;
    const host = this.#of(name);
    host.running--;
    if (how === "well") {
      if (host.rests > 0) this.#told("back", name);
      Object.assign(host, { failures: 0, rests: 0, restsUntil: 0 });
    }
    if (how !== "host failed" || host.rests > mostRests) return;
    host.failures++;
    // Those that began before a rest say no more than what began it.
    if (host.failures < this.#limits.breakAfter || host.restsUntil > this.#clock.now()) return;
    host.rests++;
    host.restsUntil = this.#clock.now() + firstRest * 2 ** (host.rests - 1);
    this.#told(host.rests > mostRests ? "given up" : "resting", name);
  }

  #of(name: string): Host {
    const known = this.#hosts.get(name);
    if (known !== undefined) return known;
    const host = { running: 0, lastBegan: Number.NEGATIVE_INFINITY, failures: 0, rests: 0, restsUntil: 0 };
    this.#hosts.set(name, host);
    return host;
  }
}

/** Where a remote fetches from. */
export const hostOf = (remote: FleetMember["remote"]): string | undefined => {
  if (typeof remote !== "object" || remote === null || typeof remote.url !== "string") return undefined;
  const host = URL.parse(remote.url)?.host;
  return host === "" ? undefined : host;
};
