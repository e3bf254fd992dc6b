import { isSecretReference, readSecret, type SecretReference } from "../../config/index.ts";
import { UsageError } from "../../errors/index.ts";
import { checkOptions, type OptionNames } from "../../operation/index.ts";
import type { ReleaseEvents } from "../../transport/index.ts";

/** Who is told what, and how. */
export interface WebhookOptions {
  /** Where messages are posted; where the address itself is a secret, as that of many chats, where it is. */
  readonly url: string | SecretReference;
  /** What they are signed with: where it is, never it itself. It is read for each try. */
  readonly secret: SecretReference;
  /** Which events. @default ["release:rolledOut", "release:rolledBack", "release:failed"], without roll-outs of what the ring serves already */
  readonly events?: readonly (keyof ReleaseEvents)[] | undefined;
  /** Milliseconds that the receiver may take to answer. @default 10_000 */
  readonly timeoutMs?: number | undefined;
  /** How often a message is tried again: after 1, 2, 4 … 60 seconds, and after what the receiver asks for. @default 8 */
  readonly retries?: number | undefined;
  /** In place of the runtime's own: for a proxy, or an authority of one's own. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}
const names: OptionNames<WebhookOptions> = {
  events: "list",
  fetch: "option",
  retries: "option",
  secret: "option",
  timeoutMs: "option",
  url: "option",
};

/** All that a client tells of releases. */
const known: Readonly<Record<keyof ReleaseEvents, true>> = {
  "release:planned": true,
  "release:applied": true,
  "release:rolledOut": true,
  "release:rolledBack": true,
  "release:refused": true,
  "release:failed": true,
  "release:deleted": true,
};

/** Where messages are posted. @throws UsageError: without the address, which may be a secret */
export const addressOf = async (url: string | SecretReference): Promise<string> => {
  const address = typeof url === "string" ? url : await readSecret("address of the webhook", url);
  const parsed = URL.parse(address);
  if (parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.username === "" && parsed.password === "") return address;
  throw new UsageError({
    message: "the url of the webhook is no address of http or https, or holds a user name.",
    hint: 'Give the whole of it, "https://chat.example.com/hooks/releases", or where it is: { env: NAME }, { file: PATH }. Nothing was sent.',
  });
};

/** Looks at all that can be looked at before there is anything to tell. @throws UsageError (`USAGE`, `SECRET_MISSING`) */
export const checkWebhook = async (options: WebhookOptions): Promise<void> => {
  checkOptions(options, names, "webhook");
  const { url, secret, events = [], timeoutMs = 1, retries = 0 } = options;
  if (!isSecretReference(secret))
    throw new UsageError({
      message: "the secret of a webhook is given by where it is.",
      hint: "{ env: NAME }, { file: PATH }, or a function. Nothing was sent.",
    });
  const unknown = events.find((event) => !Object.hasOwn(known, event));
  if (unknown !== undefined)
    throw new UsageError({
      message: `there is no event ${JSON.stringify(unknown)} of releases.`,
      hint: `There are ${Object.keys(known).join(", ")}. Nothing was sent.`,
    });
  if (!(timeoutMs > 0) || !Number.isInteger(retries) || retries < 0)
    throw new UsageError({
      message: `a webhook can't have ${timeoutMs > 0 ? `${retries} retries` : `a timeoutMs of ${timeoutMs}`}.`,
      hint: "timeoutMs is more than 0, retries a whole number from 0 on. Nothing was sent.",
    });
  await Promise.all([addressOf(url), readSecret("of the webhook", secret)]);
};
