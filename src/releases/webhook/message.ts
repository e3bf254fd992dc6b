import { createHmac } from "node:crypto";
import { printable } from "../../text/index.ts";
import type { ReleaseEvents } from "../../transport/index.ts";

/** One event, as it is told to a receiver; docs/formats.md. */
export interface Message {
  /** The same in each of its tries. */
  readonly id: string;
  readonly event: keyof ReleaseEvents;
  readonly body: string;
}

type Told<E extends keyof ReleaseEvents> = ReleaseEvents[E][0];

/** For people, one line: what chats show of a message. */
const texts: { readonly [E in keyof ReleaseEvents]: (told: Told<E>) => string } = {
  "release:planned": ({ release, repositories, units }) => `${release} was planned: ${repositories} repositories, ${units} units`,
  "release:applied": ({ release, repositories, units }) => `${release} was made: ${repositories} repositories, ${units} units`,
  "release:rolledOut": ({ release, ring, before }) => `${release} was rolled out to ${ring}, which served ${before ?? "nothing"} before`,
  "release:rolledBack": ({ release, ring, before }) => `${ring} was rolled back to ${release} from ${before ?? "nothing"}`,
  "release:refused": ({ message }) => message,
  "release:failed": ({ release, ring, action, code, message, partly }) =>
    `${words[action]} of ${release}${ring === null ? "" : `, ring ${ring},`} failed${partly ? " half-way" : ""} (${code}): ${message}`,
  "release:deleted": ({ release }) => `${release} was deleted`,
};
const words = {
  plan: "the plan",
  apply: "the making",
  rollOut: "the roll-out",
  rollBack: "the roll-back",
  delete: "the deletion",
} as const;

/** @param server the API root, with the domain's path */
export const messageOf = <E extends keyof ReleaseEvents>(server: string, event: E, told: Told<E>): Message => {
  const { at, by, reason, operation } = told;
  const text = `${texts[event](told)}; by ${by.user ?? "somebody"}@${by.host}${reason === null ? "" : `: ${reason}`}`;
  const body = JSON.stringify({ format: 1, type: event, timestamp: at, text: printable(text), server, data: told });
  return { id: `${operation}-${event.replace("release:", "")}`, event, body };
};

/** Of a secret, as Standard Webhooks has them. */
const keyOf = (secret: string): Buffer =>
  secret.startsWith("whsec_") ? Buffer.from(secret.slice("whsec_".length), "base64") : Buffer.from(secret, "utf8");

/** What goes with a message that is sent at that moment. @param now milliseconds since 1970 */
export const headersFor = ({ id, body }: Message, secret: string, now: number): Readonly<Record<string, string>> => {
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac("sha256", keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest("base64");
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature}`,
  };
};
