import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { FileRepository, LedgerRecord, Pulp } from "../../src/index.ts";
import { type Killable, killedAtEachRequest } from "../support/processes/killed.ts";
import { connectShared, removeNamed, unique } from "../support/shared-pulp.ts";

// Whoever works on streams is killed, as by `kill -9`: run again, it ends as if nobody had been. One promotion into one stream: promotion.test.ts.

const prefix = unique("stream-killed");
let pulp: Pulp;
let source: FileRepository;
beforeAll(async () => {
  pulp = await connectShared();
  source = pulp.file.repository(`${prefix}-source`);
  await source.ensure({});
  await source.uploadAll(["a", "b"].map((name) => ({ file: Buffer.from(`${prefix} ${name}`), relative_path: name })));
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "file");
  await pulp.close();
});

const recordsOf = (line: string): Promise<readonly LedgerRecord[]> => pulp.ledger.records({ line }).all();
/** Whether somebody holds the line still. */
const isOpen = async (line: string): Promise<boolean> => typeof (await recordsOf(line)).at(-1)?.holder === "number";
const served = async (basePath: string): Promise<readonly string[]> => {
  const { base_url } = await pulp.file.distribution(basePath).read();
  const manifest = await (await fetch(`${base_url}PULP_MANIFEST`)).text();
  return manifest.split("\n").flatMap((line) => line.split(",")[0] || []);
};

/** However it was cut off, it ends as it would have; and nothing is left to clean up by hand. */
const survives = async <State>(killable: Killable<State>, expected: State): Promise<void> => {
  const { undisturbed, killed } = await killedAtEachRequest(pulp, inject("pulp"), killable);
  expect(undisturbed).toEqual(expected);
  expect(killed.length).toBeGreaterThan(2);
  for (const { request, state } of killed) expect({ request, state }).toEqual({ request, state: expected });
};

test("a promotion into two streams at once: both have it, and their records say so once", async () => {
  const names = ["one", "two"];
  await survives(
    {
      most: 6,
      more: [source.name],
      prepare: async (name) => {
        await pulp.file.repository(name).ensure({});
        for (const stream of names) await pulp.file.repository(name).stream(stream).ensure();
      },
      script: (client, name, from = "") => {
        const to = ["one", "two"].map((stream) => client.file.repository(name).stream(stream));
        return client.promote({ files: ["a"] }, { to, from: client.file.repository(from) });
      },
      state: (name) =>
        Promise.all(
          names.map(async (stream) => ({
            served: await served(`${name}/${stream}`),
            open: await isOpen(`${name}/${stream}`),
            added: (await recordsOf(`${name}/${stream}`)).flatMap(({ result, added = [] }) => (result === "done" ? added : [])).length,
          })),
        ),
    },
    names.map(() => ({ served: ["a"], open: false, added: 1 })),
  );
});

test("freezing, thawing and another name: the stream is there once, thawed, and says what it was", async () => {
  await survives(
    {
      most: 6,
      prepare: async (name) => {
        await pulp.file.repository(name).ensure({});
        await pulp.file.repository(name).stream("trunk").ensure();
        await pulp.file.repository(name).stream("user").ensure({ from: "trunk" });
      },
      script: async (client, name) => {
        const trunk = client.file.repository(name).stream("trunk");
        if ((await trunk.find()) !== undefined) {
          await trunk.freeze({ reason: "audit" });
          await trunk.thaw();
        }
        await trunk.rename("next");
      },
      state: async (name) => {
        const [trunk, next, user] = await Promise.all(
          ["trunk", "next", "user"].map((stream) => pulp.file.repository(name).stream(stream).find()),
        );
        return {
          trunk,
          next: [next?.basePath === `${name}/trunk`, next?.frozen],
          from: user?.from,
          open: [await isOpen(`${name}/trunk`), await isOpen(`${name}/next`)],
        };
      },
    },
    { trunk: undefined, next: [true, undefined], from: ["next"], open: [false, false] },
  );
});

test("pruning and deleting: what nobody needs is gone, and so is the stream", async () => {
  await survives(
    {
      most: 5,
      more: [source.name],
      prepare: async (name) => {
        const repository = pulp.file.repository(name);
        await repository.ensure({});
        for (const file of ["a", "b"]) await repository.add({ files: [file] }, { from: source });
        await repository.stream("trunk").ensure({ start: 2 });
      },
      script: async (client, name) => {
        const trunk = client.file.repository(name).stream("trunk");
        if ((await trunk.find()) !== undefined)
          await (await trunk.planPrune({ olderThan: new Date(Date.now() + 60_000), past: 0 })).apply();
        await trunk.delete();
      },
      state: async (name) => ({
        distribution: await pulp.file.distribution(`${name}/trunk`).find(),
        versions: (await pulp.file.repository(name).versions.list().all()).map(({ number }) => number),
        open: await isOpen(`${name}/trunk`),
      }),
    },
    { distribution: undefined, versions: [2, 0], open: false },
  );
});
