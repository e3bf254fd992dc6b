import PQueue from "p-queue";
import { isPulpError, WebhookError } from "../../errors/index.ts";
import type { Context } from "../../model/resource/context.ts";
import type { ReleaseEvents } from "../../transport/index.ts";
import { deliver } from "./deliver.ts";
import { type Message, messageOf } from "./message.ts";
import { addressOf, checkWebhook, type WebhookOptions } from "./options.ts";

/** How long to wait. */
export interface WebhookWait {
  /** Milliseconds, for all that is pending. @default 10_000 */
  readonly withinMs?: number | undefined;
}

/** What became of a webhook's messages so far. */
export interface WebhookTally {
  /** Taken by the receiver. */
  readonly delivered: number;
  /** Given up; the event `webhook:failed` told why. */
  readonly failed: number;
  /** Still to be taken. */
  readonly pending: number;
}

/** Tells a receiver of what becomes of releases, one message after the other; no operation waits for it. */
export interface Webhook extends AsyncDisposable {
  /** Waits until every message was taken or given up, but no longer than `withinMs`. Never throws. */
  flush(options?: WebhookWait): Promise<WebhookTally>;
  /** Takes no more messages, waits as `flush()` does, and gives up what is left then. `pulp.close()` does that, too. Never throws. */
  close(options?: WebhookWait): Promise<WebhookTally>;
}

const usual = ["release:rolledOut", "release:rolledBack", "release:failed"] as const;
const patience = 10_000;

/** Nothing has become different, for clients and for people. */
const isNews = (event: keyof ReleaseEvents, told: object): boolean => {
  if (event !== "release:rolledOut") return true;
  const { changed, before, release } = told as ReleaseEvents["release:rolledOut"][0];
  return changed || before !== release;
};

/** @throws UsageError (`USAGE`, `SECRET_MISSING`) */
export const openWebhook = async (context: Context, options: WebhookOptions): Promise<Webhook> => {
  await checkWebhook(options);
  const { url, secret, events: wanted = usual, timeoutMs = 10_000, retries = 8, fetch = globalThis.fetch } = options;
  const { events, clock, urls } = context.transport;
  const { origin: receiver } = new URL(await addressOf(url));
  const server = urls.origin + urls.href(urls.apiBase);
  const given = new AbortController();
  const delivering = { url, receiver, secret, timeoutMs, retries, userAgent: context.actor.program, clock, fetch, signal: given.signal };
  // One after the other: a receiver that hears of a roll-back has heard of the roll-out.
  const queue = new PQueue({ concurrency: 1 });
  let [delivered, failed, pending] = [0, 0, 0];

  const send = async (message: Message): Promise<void> => {
    let attempts = 0;
    const { id, event } = message;
    try {
      await deliver(message, delivering, () => attempts++);
      delivered++;
      events.emit("webhook:delivered", { receiver, event, id, attempts });
    } catch (error) {
      failed++;
      events.emit("webhook:failed", { receiver, event, id, attempts, error: isPulpError(error) ? error : unknown(error) });
    } finally {
      pending--;
    }
  };
  const stops = wanted.map((event) =>
    events.on(event, (told) => {
      if (wanted === usual && !isNews(event, told)) return;
      pending++;
      void queue.add(() => send(messageOf(server, event, told)));
    }),
  );

  const flush = async ({ withinMs = patience }: WebhookWait = {}): Promise<WebhookTally> => {
    const enough = new AbortController();
    await Promise.race([queue.onIdle(), clock.sleep(withinMs, enough.signal).catch(() => {})]);
    enough.abort();
    return { delivered, failed, pending };
  };
  let closing: Promise<WebhookTally> | undefined;
  const close = (wait?: WebhookWait): Promise<WebhookTally> => {
    closing ??= (async () => {
      for (const stop of stops) stop();
      await flush(wait);
      given.abort();
      context.atClose.delete(close);
      await queue.onIdle();
      return { delivered, failed, pending };
    })();
    return closing;
  };
  context.atClose.add(close);
  return Object.freeze({
    flush,
    close,
    async [Symbol.asyncDispose]() {
      await close();
    },
  });
};

const unknown = (error: unknown): WebhookError =>
  new WebhookError({
    code: "WEBHOOK_UNREACHED",
    message: `the message couldn't be sent: ${error instanceof Error ? error.name : "unknown"}.`,
    hint: "Nothing of what it tells of is touched by that.",
  });
