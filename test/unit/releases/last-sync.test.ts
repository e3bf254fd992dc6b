import { expect, test } from "vitest";
import type { Run } from "../../../src/operation/index.ts";
import { lastSyncs } from "../../../src/releases/last-sync.ts";

type Query = Readonly<Record<string, string | number>>;
const id = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const href = (n: number): string => `/pulp/api/v3/repositories/file/file/${id(n)}/`;
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 26) - minute * 60_000).toISOString();

/** A server with these syncs, the newest first: of which repository, and how many minutes ago. */
const server = (syncs: readonly (readonly [repository: number, minute: number])[]) => {
  const sent: Query[] = [];
  const tasks = syncs.map(([n, minute]) => ({
    finished_at: at(minute),
    reserved_resources_record: ["shared:x", `prn:file.filerepository:${id(n)}`],
  }));
  const send = async (_: string, __: string, { query }: { readonly query: Query }) => {
    sent.push(query);
    const of = String(query.exclusive_resources ?? "")
      .split("/")
      .at(-2);
    const all = tasks
      .filter(({ finished_at }) => finished_at <= String(query.finished_at__lte ?? at(0)))
      .filter(({ reserved_resources_record: record }) => of === undefined || record.some((one) => one.endsWith(of)));
    return { body: { count: all.length, next: null, results: all.slice(0, Number(query.limit)) } };
  };
  const last = lastSyncs({ send } as unknown as Run);
  const ask = (...repositories: readonly number[]) => Promise.all(repositories.map((n) => last.ask(href(n))));
  return { ask, sent };
};

test("what lies a little further back is read on for, what lies far back is asked for by itself", async () => {
  const busy = (count: number) => Array.from({ length: count }, (_, i) => [0, i] as const);
  const near = server([...busy(120), [1, 120], [2, 121], ...busy(3).map(([n]) => [n, 122] as const)]);
  expect(await near.ask(0, 1, 2, 3)).toEqual([at(0), at(120), at(121), null]);
  expect(near.sent.map((query) => [query.limit, query.finished_at__lte])).toEqual([
    [100, undefined],
    [100, at(99)],
  ]);
  const far = server([...busy(5_000), [1, 5_000], [2, 5_001]]);
  expect(await far.ask(0, 1, 2, 3)).toEqual([at(0), at(5_000), at(5_001), null]);
  expect(far.sent.map((query) => query.exclusive_resources)).toEqual([undefined, href(1), href(2), href(3)]);
});

test("of syncs that ended in one moment no list goes round in a circle", async () => {
  const { ask, sent } = server([...Array.from({ length: 250 }, () => [0, 5] as const), [1, 5], [2, 6]]);
  expect(await ask(0, 1, 2)).toEqual([at(5), at(5), at(6)]);
  expect(sent).toHaveLength(4);
});
