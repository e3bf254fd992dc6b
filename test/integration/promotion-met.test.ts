import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { FileRepository, Pulp } from "../../src/index.ts";
import { type InterposingProxy, startInterposingProxy } from "../support/interposing-proxy.ts";
import { connectShared, rejection, removeNamed, unique } from "../support/shared-pulp.ts";

// A promotion that meets another client between its steps, or is aborted there: what clients see, what the ledger says, and that nobody has to clean up.

const prefix = unique("met");
let pulp: Pulp;
let theirs: Pulp;
let proxy: InterposingProxy;
let source: FileRepository;
beforeAll(async () => {
  pulp = await connectShared();
  proxy = await startInterposingProxy(inject("pulp").baseUrl);
  theirs = await connectShared({ baseUrl: proxy.baseUrl });
  source = pulp.file.repository(`${prefix}-source`);
  await source.ensure({});
  await source.uploadAll(["a", "b"].map((name) => ({ file: Buffer.from(`${prefix} ${name}`), relative_path: name })));
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "file");
  await theirs.close();
  await proxy[Symbol.asyncDispose]();
  await pulp.close();
});

const streamOf = async (name: string) => {
  const repository = pulp.file.repository(`${prefix}-${name}`);
  await repository.ensure({ autopublish: false });
  const stream = repository.stream("trunk");
  await stream.ensure({ basePath: `${prefix}/${name}` });
  return { repository, stream, through: theirs.file.repository(repository.name).stream("trunk") };
};
const served = async (name: string): Promise<readonly string[]> => {
  const { base_url } = await pulp.file.distribution(`${prefix}/${name}`).read();
  const manifest = await (await fetch(`${base_url}PULP_MANIFEST`)).text();
  return [...manifest.matchAll(/^([^,]+),/gm)].map(([, path = ""]) => path).sort();
};
const told = async (name: string) => {
  const records = await pulp.ledger.records({ line: `${prefix}-${name}/trunk` }).all();
  return records.flatMap(({ kind, result, error }) =>
    kind === "intent" || kind === "outcome" ? [[kind, result, error?.code].join(" ").trim()] : [],
  );
};

const [claiming, looking, making, publishing, marking] = [
  /^POST \S*\/content\/file\/files\//,
  /^GET \S*\/distributions\/file\/file\//,
  /^POST \S*\/modify\//,
  /^POST \S*\/publications\/file\/file\//,
  /^POST \S*\/distributions\/\S*\/set_label\//,
];

describe("another client", () => {
  const [freezing, keeping] = [
    { does: "freezes it", code: "STREAM_FROZEN" },
    { does: "has its repository keep two versions", code: "RETENTION_SET" },
  ] as const;
  test.each([
    ["between plan and apply", freezing, "outcome failed"],
    ["between plan and apply", keeping, "outcome failed"],
    ["when it was claimed", freezing, "outcome failed"],
    ["when it was claimed", keeping, "outcome failed"],
    ["while its version is made", freezing, "outcome taken back"],
    ["while that is published", freezing, "outcome taken back"],
  ] as const)("%s, %o: it is refused, and goes on when that is over", async (when, { does, code }, outcome) => {
    const name = unique("by");
    const { repository, stream, through } = await streamOf(name);
    const act = async (): Promise<unknown> =>
      does === "freezes it" ? stream.freeze({ reason: "audit" }) : repository.update({ retain_repo_versions: 2 });
    const plan = await through.plan({ files: ["a"] }, { from: theirs.file.repository(source.name) });
    if (when === "between plan and apply") await act();
    else if (when === "when it was claimed") proxy.after(claiming, act);
    else proxy.before(when === "while its version is made" ? making : publishing, act);
    const refusal = await rejection(plan.apply());
    expect(refusal).toMatchObject({ code });
    expect(await served(name)).toEqual([]);
    expect(await stream.head()).toMatchObject({ version: { number: 0 } });
    expect(await told(name)).toEqual(["intent", `${outcome} ${code}`]);
    if (outcome === "outcome taken back") expect(refusal.message).toContain("Nothing serves version 1 of");

    await stream.thaw();
    await repository.update({ retain_repo_versions: null });
    expect(await plan.apply()).toMatchObject({ changed: true, version: { number: 1 } });
    expect(await served(name)).toEqual(["a"]);
  });
});

describe("aborted", () => {
  test.each([
    ["when it is claimed", claiming, "outcome taken back CUT_OFF", ["b"]],
    ["before its version is made", looking, "outcome taken back CUT_OFF", ["b"]],
    ["when that was made", making, "outcome done", ["a", "b"]],
    ["when it says that it is about to switch", marking, "outcome done", ["a", "b"]],
  ] as const)("%s: whoever comes next finishes it or takes it back, and doesn't wait for it", async (_, line, outcome, has) => {
    const name = unique("aborted");
    const { stream, through } = await streamOf(name);
    const controller = new AbortController();
    const abort = async (__: string, answer = "{}"): Promise<void> => {
      const { task } = JSON.parse(answer) as { readonly task?: string };
      if (task !== undefined) await pulp.tasks.attach(task);
      controller.abort();
    };
    // What is asked before the claim counts for nothing.
    if (line === claiming) proxy.after(claiming, abort);
    else proxy.after(claiming, async () => proxy.after(line, abort));
    const from = theirs.file.repository(source.name);
    expect(await rejection(through.promote({ files: ["a"] }, { from, signal: controller.signal }))).toMatchObject({ code: "ABORTED" });
    expect(await served(name)).toEqual([]);
    expect(await told(name)).toEqual(["intent"]);

    expect(await stream.promote({ files: ["b"] }, { from: source, reason: "the next" })).toMatchObject({ changed: true });
    expect(await served(name)).toEqual(has);
    expect(await told(name)).toEqual(["intent", outcome, "intent", "outcome done"]);
    expect((await pulp.ledger.verify({ line: `${prefix}-${name}/trunk` })).problems).toEqual([]);
  });
});
