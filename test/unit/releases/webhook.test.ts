import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { Webhook as Verifier } from "standardwebhooks";
import { expect, test } from "vitest";
import type { Context } from "../../../src/model/resource/context.ts";
import type { WebhookOptions } from "../../../src/releases/webhook/options.ts";
import { openWebhook } from "../../../src/releases/webhook/webhook.ts";
import { type ClientEvents, Events, type ReleaseRolled, systemClock } from "../../../src/transport/index.ts";
import { openReceiver, type Receiving } from "../../support/receiver.ts";
import { rejection } from "../../support/shared-pulp.ts";

// Messages, over HTTP, to receivers that do what receivers do.

const secret = `whsec_${Buffer.from("a key of thirty-two bytes, or so").toString("base64")}`;
const rolled: ReleaseRolled = {
  release: "2026-W48",
  at: "2026-11-26T18:00:00.000Z",
  by: { user: "ada", host: "build1", program: "pulp-sdk/test" },
  reason: "week 48",
  operation: "0123456789abcdef",
  ring: "canary",
  before: "2026-W47",
  changed: true,
  switched: ["canary/epel"],
};
const failed: ClientEvents["release:failed"][0] = {
  ...rolled,
  action: "rollOut",
  code: "RELEASE_INCOMPLETE",
  message: "what it has is gone.",
  partly: true,
};

const opened = async (options: Partial<WebhookOptions> & Pick<WebhookOptions, "url">) => {
  const events = new Events();
  const urls = { origin: "https://pulp.example.com", apiBase: "/pulp/api/v3/", href: (path: string) => path };
  const atClose = new Set<() => Promise<unknown>>();
  const clock = { ...systemClock, pause: 5 };
  const context = { transport: { events, clock, urls }, actor: { user: "ada", program: "pulp-sdk/test" }, atClose };
  const told: ClientEvents["webhook:failed"][0][] = [];
  const delivered: ClientEvents["webhook:delivered"][0][] = [];
  events.on("webhook:failed", (one) => told.push(one));
  events.on("webhook:delivered", (one) => delivered.push(one));
  const hook = await openWebhook(context as unknown as Context, { secret: () => secret, ...options });
  return { events, hook, told, delivered, atClose };
};

test("a message is signed so that a library of Standard Webhooks takes it, and nothing that was changed on its way", async () => {
  await using receiver = await openReceiver();
  const { events, hook, delivered } = await opened({ url: receiver.url });
  events.emit("release:rolledOut", rolled);
  expect(await hook.flush()).toEqual({ delivered: 1, failed: 0, pending: 0 });
  const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]];
  expect(headers).toMatchObject({
    "content-type": "application/json",
    "user-agent": "pulp-sdk/test",
    "webhook-id": "0123456789abcdef-rolledOut",
  });
  const verifier = new Verifier(secret);
  const told = headers as Record<string, string>;
  expect(verifier.verify(body, told)).toEqual({
    format: 1,
    type: "release:rolledOut",
    timestamp: "2026-11-26T18:00:00.000Z",
    text: "2026-W48 was rolled out to canary, which served 2026-W47 before; by ada@build1: week 48",
    server: "https://pulp.example.com/pulp/api/v3/",
    data: rolled,
  });
  for (const changed of [
    { body: body.replace("canary", "everybody") },
    { "webhook-timestamp": String(Number(told["webhook-timestamp"]) + 1) },
    { "webhook-id": "other" },
  ])
    expect(() => verifier.verify("body" in changed ? changed.body : body, { ...told, ...changed } as Record<string, string>)).toThrow();
  expect(delivered).toEqual([
    { receiver: new URL(receiver.url).origin, event: "release:rolledOut", id: "0123456789abcdef-rolledOut", attempts: 1 },
  ]);
});

test("a text that is no key of Standard Webhooks signs as it is, and is read for each try", async () => {
  await using receiver = await openReceiver((answer, nth) => answer.writeHead(nth === 1 ? 500 : 200).end());
  const folder = mkdtempSync(join(tmpdir(), "webhook-"));
  const file = join(folder, "secret");
  writeFileSync(file, "before\n");
  const { events, hook } = await opened({ url: receiver.url, secret: { file } });
  writeFileSync(file, "ünlike any key\n");
  events.emit("release:failed", failed);
  expect(await hook.close()).toMatchObject({ delivered: 1 });
  const [, { headers, body }] = receiver.received as [unknown, (typeof receiver.received)[0]];
  const verifier = new Verifier(new TextEncoder().encode("ünlike any key"), { format: "raw" });
  expect(verifier.verify(body, headers as Record<string, string>)).toMatchObject({
    type: "release:failed",
    text: expect.stringContaining("the roll-out of 2026-W48, ring canary, failed half-way (RELEASE_INCOMPLETE): what it has is gone."),
  });
  rmSync(folder, { recursive: true });
});

test("a receiver that fails is asked again, with the same id, and messages keep their order", async () => {
  await using receiver = await openReceiver((answer, nth) => answer.writeHead(nth < 4 ? ([500, 503, 502][nth - 1] ?? 500) : 200).end("ok"));
  const { events, hook, delivered } = await opened({ url: receiver.url });
  events.emit("release:rolledOut", rolled);
  events.emit("release:rolledBack", { ...rolled, operation: "fedcba9876543210" });
  expect(await hook.flush()).toEqual({ delivered: 2, failed: 0, pending: 0 });
  expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([
    ...Array.from({ length: 4 }, () => "0123456789abcdef-rolledOut"),
    "fedcba9876543210-rolledBack",
  ]);
  expect(delivered.map(({ attempts }) => attempts)).toEqual([4, 1]);
});

test("what the receiver wants is waited for", async () => {
  await using receiver = await openReceiver((answer, nth) => answer.writeHead(nth === 1 ? 429 : 200, { "Retry-After": "1" }).end());
  const { events, hook } = await opened({ url: receiver.url });
  events.emit("release:rolledOut", rolled);
  expect(await hook.flush()).toMatchObject({ delivered: 1 });
  const [first, second] = receiver.received.map(({ at }) => at) as [number, number];
  expect(second - first).toBeGreaterThanOrEqual(1000);
});

const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}): Receiving =>
  (answer) =>
    answer.writeHead(status, headers).end();

test.each([
  ["404", answering(404), 1, "WEBHOOK_REFUSED", "answered 404"],
  ["401", answering(401), 1, "WEBHOOK_REFUSED", "the secret that signs"],
  ["a redirection, which isn't followed", answering(307, { Location: "http://127.0.0.1:9/elsewhere" }), 1, "WEBHOOK_REFUSED", "redirects"],
  ["500, always", answering(500), 3, "WEBHOOK_REFUSED", "answered 500"],
  ["nothing: it hangs", () => {}, 3, "WEBHOOK_UNREACHED", "within 100 ms"],
  ["by cutting the connection", (answer) => answer.destroy(), 3, "WEBHOOK_UNREACHED", "nobody took"],
] as const satisfies readonly (readonly [string, Receiving, number, string, string])[])(
  "a receiver that answers %s is given up, and that is told",
  async (_, receiving, tries, code, words) => {
    await using receiver = await openReceiver(receiving);
    const { events, hook, told } = await opened({ url: receiver.url, retries: 2, timeoutMs: 100 });
    events.emit("release:rolledOut", rolled);
    expect(await hook.flush()).toEqual({ delivered: 0, failed: 1, pending: 0 });
    expect(receiver.received).toHaveLength(tries);
    expect(told).toEqual([
      expect.objectContaining({
        event: "release:rolledOut",
        attempts: tries,
        error: expect.objectContaining({ name: "WebhookError", code }),
      }),
    ]);
    expect(told[0]?.error.message).toContain(words);
    for (const text of [inspect(told, { depth: 9 }), JSON.stringify(told), String(told[0]?.error.stack)]) {
      expect(text).not.toContain(secret.slice(6));
      expect(text).not.toContain("of-the-path");
    }
  },
);

test("nobody there at all", async () => {
  const gone = await openReceiver();
  await gone[Symbol.asyncDispose]();
  const { events, hook, told } = await opened({ url: () => gone.url, retries: 1 });
  events.emit("release:rolledOut", rolled);
  expect(await hook.flush()).toMatchObject({ failed: 1 });
  expect(told[0]).toMatchObject({ attempts: 2, error: { code: "WEBHOOK_UNREACHED" } });
  expect(inspect(told, { depth: 9 })).not.toContain("of-the-path");
});

test("flush and close wait for what is slow, but not for ever", async () => {
  await using slow = await openReceiver((answer) => setTimeout(() => answer.writeHead(200).end(), 150));
  const { events, hook } = await opened({ url: slow.url });
  events.emit("release:rolledOut", rolled);
  expect(await hook.flush({ withinMs: 20 })).toEqual({ delivered: 0, failed: 0, pending: 1 });
  expect(await hook.close()).toEqual({ delivered: 1, failed: 0, pending: 0 });
  events.emit("release:rolledOut", rolled);
  expect(await hook.close()).toEqual({ delivered: 1, failed: 0, pending: 0 });

  await using hanging = await openReceiver(() => {});
  const other = await opened({ url: hanging.url });
  other.events.emit("release:rolledOut", rolled);
  other.events.emit("release:rolledBack", rolled);
  // As the client's own close() does.
  await Promise.all([...other.atClose].map((end) => (end as (wait: object) => Promise<unknown>)({ withinMs: 100 })));
  // Cut off, and not because each had had its time.
  expect(other.told.map(({ error }) => error.code)).toEqual(["WEBHOOK_CLOSED", "WEBHOOK_CLOSED"]);
  expect([other.atClose.size, hanging.received.length]).toEqual([0, 1]);
});

test("a secret that takes for ever to be had holds nobody up, and one that is gone is told", async () => {
  await using receiver = await openReceiver();
  let reads = 0;
  const hanging = () => (reads++ === 0 ? secret : new Promise<string>(() => {}));
  const one = await opened({ url: receiver.url, secret: hanging, retries: 0, timeoutMs: 50 });
  one.events.emit("release:rolledOut", rolled);
  expect(await one.hook.close()).toEqual({ delivered: 0, failed: 1, pending: 0 });
  process.env.PULP_SDK_TEST_HOOK = secret;
  const other = await opened({ url: receiver.url, secret: { env: "PULP_SDK_TEST_HOOK" } });
  delete process.env.PULP_SDK_TEST_HOOK;
  other.events.emit("release:rolledOut", rolled);
  expect(await other.hook.close()).toMatchObject({ failed: 1 });
  expect(other.told[0]?.error).toMatchObject({ name: "UsageError", code: "SECRET_MISSING" });
  expect(receiver.received).toEqual([]);
});

test("it tells what is news, or what it was asked to tell", async () => {
  await using receiver = await openReceiver();
  const usual = await opened({ url: receiver.url });
  const own = await opened({ url: receiver.url, events: ["release:rolledOut", "release:deleted"] });
  for (const { events } of [usual, own]) {
    events.emit("release:rolledOut", { ...rolled, before: rolled.release, changed: false });
    events.emit("release:deleted", rolled);
    events.emit("release:rolledOut", { ...rolled, changed: false });
  }
  expect([await usual.hook.close(), await own.hook.close()]).toMatchObject([{ delivered: 1 }, { delivered: 3 }]);
});

test("what it can't work with is refused before anything happens, and no secret is in what is said", async () => {
  const url = "https://chat.example.com/hooks/of-the-path";
  const refused = (options: object) => rejection(opened(options as WebhookOptions));
  for (const options of [
    { url, secret: "hunter2-of-mine" },
    { url: "ftp://chat.example.com/of-the-path" },
    { url: "of-the-path" },
    { url: "https://ada:hunter2-of-mine@chat.example.com/" },
    { url, events: ["release:rolledout"] },
    { url, retries: -1 },
    { url, retries: 1.5 },
    { url, timeoutMs: 0 },
    { url, timeout: 5 },
  ]) {
    const error = await refused(options);
    expect(error, JSON.stringify(options)).toMatchObject({ name: "UsageError" });
    expect(error.message).not.toMatch(/hunter2|of-the-path/);
  }
  for (const secret of [{ env: "PULP_SDK_TEST_NONE" }, { file: "/nowhere/secret" }, () => ""])
    expect(await refused({ url, secret })).toMatchObject({ name: "UsageError", code: "SECRET_MISSING" });
});
