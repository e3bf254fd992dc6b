import { Webhook as Verifier } from "standardwebhooks";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { telling } from "../../examples/releases.ts";
import type { ClientEvents, Pulp, ReleaseEvents } from "../../src/index.ts";
import { openReceiver } from "../support/receiver.ts";
import { connectShared, rejection, removeNamed, unique } from "../support/shared-pulp.ts";

// What is told of releases, to listeners and to receivers, by what really happens on a server.

const prefix = unique("told");
const [first, second, third, ring, late] = ["1", "2", "3", "canary", "late"].map((name) => `${prefix}-${name}`) as [
  string,
  string,
  string,
  string,
  string,
];
const ledger = `${prefix}-ledger`;
const secret = `whsec_${Buffer.from(`${prefix} is a key of many bytes`).toString("base64")}`;
let pulp: Pulp;
beforeAll(async () => {
  for (const word of ["log", "error"] as const) vi.spyOn(console, word).mockImplementation(() => {});
  pulp = await connectShared({ ledger });
  process.env.HOOK_SECRET = secret;
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "file");
  await pulp.close();
  delete process.env.HOOK_SECRET;
  vi.restoreAllMocks();
});

type Told = { readonly [E in keyof ReleaseEvents]: readonly [E, ReleaseEvents[E][0]] }[keyof ReleaseEvents];

test("each step is told when it is done, to whoever listens and to a receiver that it is signed for; nobody waits for one that hangs", async () => {
  const told: Told[] = [];
  for (const event of ["planned", "applied", "rolledOut", "rolledBack", "refused", "failed", "deleted"] as const)
    pulp.on(`release:${event}`, (one: object) => told.push([`release:${event}`, one] as unknown as Told));
  const next = (): Told | undefined => told.shift();
  const files = pulp.file.repository(prefix);
  await files.ensure({});
  await files.upload(new Blob([`${prefix} oak`]), { relative_path: "oak.txt" });

  await using receiver = await openReceiver();
  await using hanging = await openReceiver(() => {});
  const hook = await telling(pulp, receiver.url);
  const stuck = await pulp.releases.webhook({ url: hanging.url, secret: { env: "HOOK_SECRET" }, timeoutMs: 600_000 });

  // ---- planned and made
  const plan = await pulp.releases.plan(first, { from: files, tags: { week: "1" } });
  expect(next()).toEqual([
    "release:planned",
    expect.objectContaining({ release: first, base: null, tags: { week: "1" }, repositories: 1, units: 1, reason: null }),
  ]);
  const applying = plan.apply({ reason: "week 1" });
  await applying;
  const [{ manifest, by }] = (await pulp.releases.list()) as [Awaited<ReturnType<Pulp["releases"]["list"]>>[0]];
  const { process: _, ...who } = by;
  expect(next()).toEqual([
    "release:applied",
    {
      release: first,
      base: null,
      at: expect.stringMatching(/^20.*Z$/),
      by: who,
      reason: "week 1",
      operation: applying.correlationId,
      tags: { week: "1" },
      repositories: 1,
      units: 1,
      manifest,
    },
  ]);

  // ---- rolled out, though a listener throws and a receiver hangs
  const thrown: string[] = [];
  const real = globalThis.queueMicrotask;
  const queue = vi.spyOn(globalThis, "queueMicrotask").mockImplementation((callback) =>
    real(() => {
      try {
        callback();
      } catch (error) {
        thrown.push((error as Error).message);
      }
    }),
  );
  const stop = pulp.on("release:rolledOut", () => {
    throw new Error("of a listener");
  });
  const rolling = pulp.releases.ref(first).rollOut(ring, { reason: "week 1" });
  await rolling;
  stop();
  queue.mockRestore();
  expect(thrown).toEqual(["of a listener"]);
  expect(await stuck.flush({ withinMs: 0 })).toEqual({ delivered: 0, failed: 0, pending: 1 });
  const rolled = { release: first, ring, before: null, changed: true, switched: [`${ring}/${prefix}`], operation: rolling.correlationId };
  expect(next()).toEqual(["release:rolledOut", expect.objectContaining({ ...rolled, by: who, reason: "week 1" })]);
  expect(await pulp.releases.ring(ring).status()).toMatchObject({ release: first, whole: true });
  await pulp.releases.ref(first).rollOut(ring);
  expect(next()).toMatchObject(["release:rolledOut", { release: first, before: first, changed: false, switched: [] }]);

  // ---- kept out
  await pulp.releases.ring(late).ensure({ after: "3d" });
  const closed = await rejection(pulp.releases.ref(first).rollOut(late));
  expect(next()).toMatchObject(["release:refused", { release: first, ring: late, gate: "after", message: expect.stringContaining("3d") }]);
  expect(closed).toMatchObject({ code: "GATE_CLOSED" });
  await pulp.releases.ring(late).ensure({ after: null });
  await rejection(pulp.releases.ref(first).rollOut(late, { check: () => Promise.reject(new Error("no board")) }));
  expect(next()).toMatchObject(["release:failed", { action: "rollOut", ring: late, code: "GATE_FAILED", partly: false }]);

  // ---- and back
  await files.upload(new Blob([`${prefix} fern`]), { relative_path: "fern.txt" });
  await (await pulp.releases.plan(second, { from: files })).apply();
  await pulp.releases.ref(second).rollOut(ring);
  await pulp.releases.ref(second).rollBack(ring, { reason: "ferns" });
  expect(told.splice(0).map(([event]) => event)).toEqual(["release:planned", "release:applied", "release:rolledOut", "release:rolledBack"]);

  // ---- what fails: what it has is gone
  await files.upload(new Blob([`${prefix} moss`]), { relative_path: "moss.txt" });
  const { repositories } = await (await pulp.releases.plan(third, { from: files })).apply();
  told.splice(0);
  await files.publications.delete(`/pulp/api/v3/${repositories[0]?.publication}`);
  const failure = await rejection(pulp.releases.ref(third).rollOut(ring, { reason: "week 3" }));
  expect(next()).toEqual([
    "release:failed",
    expect.objectContaining({
      release: third,
      ring,
      action: "rollOut",
      code: "RELEASE_INCOMPLETE",
      message: (failure as Error & { readonly summary: string }).summary,
      partly: false,
      reason: "week 3",
    }),
  ]);
  await rejection(pulp.releases.ref(third).rollBack(ring));
  expect(next()).toMatchObject(["release:failed", { action: "rollBack", ring, code: "RING_SERVES_OTHER" }]);
  await rejection(pulp.releases.plan(third, { from: files }));
  expect(next()).toMatchObject(["release:failed", { action: "plan", release: third, ring: null, code: "RELEASE_TAKEN" }]);
  await (await pulp.releases.ref(third).planDelete({ reason: "broken" })).apply();
  expect(next()).toMatchObject(["release:deleted", { release: third, reason: "broken" }]);

  // ---- the receiver has heard what is news, in order, and can tell that it is true
  expect(await hook.flush()).toEqual({ delivered: 7, failed: 0, pending: 0 });
  const verifier = new Verifier(secret);
  const heard = receiver.received.map(({ body, headers }) => verifier.verify(body, headers as Record<string, string>));
  expect(heard).toMatchObject([
    { type: "release:rolledOut", server: expect.stringMatching(/^http.*\/api\/v3\/$/), data: { ...rolled, by: who, reason: "week 1" } },
    { type: "release:failed", data: { ring: late, code: "GATE_FAILED" } },
    { type: "release:rolledOut", data: { release: second, before: first } },
    {
      type: "release:rolledBack",
      data: { release: first, before: second, reason: "ferns" },
      text: expect.stringContaining(`${ring} was rolled back to ${first}`),
    },
    { type: "release:failed", data: { release: third, code: "RELEASE_INCOMPLETE" } },
    { type: "release:failed", data: { action: "rollBack" } },
    { type: "release:failed", data: { action: "plan", code: "RELEASE_TAKEN" } },
  ]);
  expect(await stuck.close({ withinMs: 0 })).toMatchObject({ delivered: 0, pending: 0 });
  expect(await hook.close()).toMatchObject({ delivered: 7 });
});

test("a client that is closed waits for what its receivers are yet to take", async () => {
  await using slow = await openReceiver((answer) => setTimeout(() => answer.writeHead(200).end(), 300));
  const other = await connectShared({ ledger });
  const delivered: ClientEvents["webhook:delivered"][0][] = [];
  other.on("webhook:delivered", (one) => delivered.push(one));
  await other.releases.webhook({ url: slow.url, secret: { env: "HOOK_SECRET" } });
  await other.releases.ref(second).rollOut(ring);
  await other.close();
  expect(delivered).toMatchObject([{ event: "release:rolledOut", receiver: new URL(slow.url).origin, attempts: 1 }]);
});

test("what fails half-way is told so, with what it came to; going on from there is news again", async () => {
  const beside = pulp.file.repository(`${prefix}-beside`);
  await beside.ensure({});
  await beside.upload(new Blob([`${prefix} ivy`]), { relative_path: "ivy.txt" });
  const [name, half] = [`${prefix}-4`, `${prefix}-half`];
  await (await pulp.releases.plan(name, { from: [pulp.file.repository(prefix), beside] })).apply();
  // The server takes one of the two distributions, and refuses the other one.
  const refusing: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const refused =
      request.method === "POST" &&
      request.url.includes("/distributions/") &&
      (await request.clone().text()).includes(`${half}/${prefix}-beside`);
    if (!refused) return fetch(request);
    // After the other one.
    await vi.waitUntil(async () => (await pulp.file.distributions.list({ name: `${half}/${prefix}` }).all()).length > 0, {
      timeout: 60_000,
    });
    return Response.json({ base_path: ["no more of them today"] }, { status: 400 });
  };
  const other = await connectShared({ ledger, fetch: refusing });
  const told: Told[] = [];
  for (const [client, event] of [
    [other, "failed"],
    [pulp, "rolledOut"],
  ] as const)
    client.on(`release:${event}`, (one: object) => told.push([`release:${event}`, one] as unknown as Told));
  const error = await rejection(other.releases.ref(name).rollOut(half));
  expect(error.message).toContain("no more of them today");
  expect(told.splice(0)).toMatchObject([
    ["release:failed", { action: "rollOut", release: name, ring: half, partly: true, code: "VALIDATION_FAILED" }],
  ]);
  await other.close();
  await pulp.releases.ref(name).rollOut(half);
  expect(told).toMatchObject([["release:rolledOut", { release: name, ring: half, before: null, switched: [`${half}/${prefix}-beside`] }]]);
});
