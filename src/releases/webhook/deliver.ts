import pRetry from "p-retry";
import { readSecret, type SecretReference } from "../../config/index.ts";
import { isUsageError, isWebhookError, WebhookError } from "../../errors/index.ts";
import { type Clock, longestRetryAfter, retryAfterOf, untilAborted } from "../../transport/index.ts";
import { headersFor, type Message } from "./message.ts";
import { addressOf } from "./options.ts";

/** Where messages go, and how. */
export interface Delivering {
  readonly url: string | SecretReference;
  /** Its origin: all that is told of it. */
  readonly receiver: string;
  readonly secret: SecretReference;
  /** Milliseconds that one try may take. */
  readonly timeoutMs: number;
  /** How often it is tried again. */
  readonly retries: number;
  readonly userAgent: string;
  readonly clock: Clock;
  readonly fetch: typeof globalThis.fetch;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Milliseconds that pauses double up to. */
const longestPause = 60_000;
/** Of no use again: what the receiver says no to. */
const passing = new Set([408, 425, 429]);
const isWorthRepeating = (error: unknown): boolean =>
  isWebhookError(error) && (error.status === undefined || error.status >= 500 || passing.has(error.status));

/**
 * Posts a message until somebody takes it.
 * @param onTry told of each try, before it
 * @throws WebhookError; UsageError where the secret or the address isn't there
 */
export const deliver = async (message: Message, options: Delivering, onTry: () => void): Promise<void> => {
  const { retries, clock, signal } = options;
  try {
    await pRetry(
      () => {
        onTry();
        return attempt(message, options);
      },
      {
        retries,
        minTimeout: 4 * clock.pause,
        maxTimeout: longestPause,
        randomize: true,
        signal,
        shouldRetry: ({ error }) => !signal.aborted && isWorthRepeating(error),
        async onFailedAttempt({ error, retriesLeft }) {
          const wish = isWebhookError(error) ? Math.min(longestRetryAfter, error.retryAfter ?? 0) : 0;
          if (retriesLeft > 0 && wish > 0 && isWorthRepeating(error)) await clock.sleep(wish * 1000, signal).catch(() => {});
        },
      },
    );
  } catch (error) {
    throw signal.aborted ? closed() : error;
  }
};

const closed = (): WebhookError =>
  new WebhookError({
    code: "WEBHOOK_CLOSED",
    message: "the message wasn't delivered by the time that the webhook had to close.",
    hint: "Give it more time: webhook.close({ withinMs }), or see why its receiver takes so long.",
  });

/** No longer than a try may take, whatever it waits for: the receiver, or whoever gives the secret. */
const attempt = async (message: Message, options: Delivering): Promise<void> => {
  const timer = AbortSignal.timeout(options.timeoutMs);
  const ends = AbortSignal.any([timer, options.signal]);
  try {
    await untilAborted(() => post(message, options, ends), ends, "webhook");
  } catch (error) {
    if (isWebhookError(error) || isUsageError(error)) throw error;
    throw unreached(options.receiver, timer.aborted ? `it didn't answer within ${options.timeoutMs} ms` : reasonOf(error));
  }
};

const post = async (
  message: Message,
  { url, secret, receiver, userAgent, clock, fetch }: Delivering,
  signal: AbortSignal,
): Promise<void> => {
  // Read for each try: whoever changes it changes it for all that comes.
  const [address, key] = await Promise.all([addressOf(url), readSecret("of the webhook", secret)]);
  const answer = await fetch(address, {
    method: "POST",
    // Signed for one receiver: nobody else is given it.
    redirect: "manual",
    headers: { ...headersFor(message, key, clock.now()), "user-agent": userAgent },
    body: message.body,
    signal,
  });
  // Nothing of it is read: its first line says it all.
  await answer.body?.cancel().catch(() => {});
  if (!answer.ok) throw refused(receiver, answer);
};

/** What `fetch` throws may have the address in its message, and addresses may hold secrets. */
const reasonOf = (error: unknown): string => {
  const { code } = ((error as Error | undefined)?.cause ?? {}) as { readonly code?: unknown };
  return typeof code === "string" ? code : "the connection failed";
};

const unreached = (origin: string, why: string): WebhookError =>
  new WebhookError({
    code: "WEBHOOK_UNREACHED",
    message: `nobody took the message at ${origin}: ${why}.`,
    hint: "Is the receiver running, and can it be reached from here?",
  });

const refused = (origin: string, { status, headers }: Response): WebhookError =>
  new WebhookError({
    code: "WEBHOOK_REFUSED",
    message: `${origin} answered ${status}.`,
    hint:
      status >= 300 && status < 400
        ? "It redirects, which isn't followed: give the address that it redirects to."
        : status === 401 || status === 403
          ? "Does it know the secret that signs the messages?"
          : "Its log may say why.",
    status,
    retryAfter: retryAfterOf(headers),
  });
