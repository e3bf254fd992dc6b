import { appendFileSync } from "node:fs";
import { Maintenance } from "../../src/model/maintenance.ts";
import { RepositoryHandle } from "../../src/model/repository/handle.ts";
import type { Context } from "../../src/model/resource/context.ts";
import { ResourceHandle } from "../../src/model/resource/handle.ts";
import type { Adapter } from "../../src/plugins/adapter.ts";
import { isAtLeast } from "../../src/plugins/arrivals.ts";
import { capabilitiesOf } from "../../src/plugins/capabilities.ts";
import { coreTypes } from "../../src/plugins/core.ts";
import { builtIn } from "../../src/plugins/index.ts";
import { StreamHandle } from "../../src/streams/handle.ts";

/** `<plugin> <operation>`: what the tests of this file have brought to a good end. */
const done = new Set<string>();

/** The versions of the plugins on the servers that handles were used on. */
const installed = new Map<string, string>();

/** Operations without a method of their own: the method that does them. */
const means: Readonly<Record<string, string>> = { alternateContentSource: "refresh", autopublish: "deliver", copy: "add" };
/** What no call of a handle's stands for, or comes to no good end on a server without S3: the test shows it by what it expects. */
const shown: ReadonlySet<string> = new Set([
  "versions",
  "publications",
  "blocklist",
  "namespace",
  "buildPathIndex",
  "compactPathIndex",
  "upstream check",
]);

const adapterOf = (plugin: string): Adapter | undefined => builtIn.find((one) => one.plugin === plugin);

/**
 * Marks the test that it ends as the proof of rows of the capability table. The marks are collected from the sources (`proofs.ts`), and
 * test/unit/proofs.test.ts tells which rows have none. Here it is checked that the operations were done indeed. A mark for every plugin says
 * nothing of those that lack an operation, or have it broken.
 *
 * @param plugin "core" for the core's own types and for maintenance
 */
export function proves(plugin: string, ...operations: readonly string[]): void {
  const adapter = adapterOf(plugin);
  const rows = adapter === undefined ? undefined : capabilitiesOf(adapter);
  for (const operation of operations) {
    const row = rows?.find((one) => one.operation === operation);
    if (rows !== undefined && row === undefined) continue;
    // The plugin of an old line hasn't it: whatever the test saw there was another thing.
    const version = installed.get(plugin);
    if (row?.since !== undefined && version !== undefined && !isAtLeast(version, row.since)) continue;
    const record = process.env.PULP_SDK_TEST_RECORD;
    if (record !== undefined) appendFileSync(record, `${plugin}: ${operation}\n`);
    if (row?.broken !== undefined || shown.has(operation)) continue;
    if (done.has(`${plugin} ${means[operation] ?? operation}`)) continue;
    throw new Error(`marked as the proof of ${operation} of ${plugin}, but nothing before the mark did that`);
  }
}

/**
 * Marks the proof that a server's plugin still has something broken, as the capability table says: what was seen of it holds the words, and so
 * does the table. It fails once the server is mended: then the row goes.
 *
 * @param seen what the server itself said, or a client of it, past the SDK's own refusal.
 */
export function stillBroken(plugin: string, operation: string, words: string, seen: unknown): void {
  const told = adapterOf(plugin)?.broken?.[operation];
  if (told?.includes(words) !== true) throw new Error(`the adapter of ${plugin} doesn't say ${JSON.stringify(words)} of ${operation}`);
  if (String(seen).includes(words)) return;
  throw new Error(`${plugin} has ${operation} no longer broken with ${JSON.stringify(words)}: ${String(seen)}. Is it mended?`);
}

interface Handle {
  readonly plugin: string;
  readonly kind: { readonly path: string };
  readonly context: Context;
}

const coreType = ({ kind }: Handle): string | undefined => Object.entries(coreTypes).find(([, { path }]) => path === kind.path)?.[0];

/** Lets a method tell for which rows it was called, once it has come to its end. */
const tell = <This>(
  prototype: object,
  method: string,
  rowsOf: (self: This, args: readonly unknown[], result: unknown) => readonly string[],
): void => {
  const methods = prototype as Record<string, (...args: unknown[]) => unknown>;
  const original = methods[method];
  if (original === undefined) throw new Error(`there is no ${method} to listen to`);
  methods[method] = function (this: This, ...args) {
    const result = original.apply(this, args);
    const ended = (value: unknown): void => {
      for (const row of rowsOf(this, args, value)) done.add(row);
    };
    if (result instanceof Object && "then" in result) (result as PromiseLike<unknown>).then(ended, () => {});
    else ended(result);
    return result;
  };
};

/** `remotes/rpm/uln/` -> `remote of kind uln`, of kinds that aren't the plugin's usual one. */
const kindRow = ({ plugin, kind: { path } }: Handle): readonly string[] => {
  const [list = "", , name] = path.split("/");
  return [`${plugin} ${list.replace(/s$/, "")} of kind ${name}`];
};

// Where every operation of a handle begins: `sync`, `roles.add` …
tell<Handle>(ResourceHandle.prototype, "begin", (self, [verb]) => {
  installed.set(self.plugin, self.context.status.plugins[self.plugin]?.version ?? "0");
  const type = coreType(self);
  return type === undefined ? [`${self.plugin} ${String(verb).split(".")[0]}`, ...kindRow(self)] : [`core ${type}`];
});
tell<Pick<Handle, "plugin">>(StreamHandle.prototype, "begin", ({ plugin }, [verb]) => [
  `${plugin} stream`,
  ...(verb === "promote" ? [`${plugin} promote`] : []),
]);
// What can only be read begins nothing.
tell<Handle>(ResourceHandle.prototype, "read", (self) => [`core ${coreType(self) ?? "none"}`]);
tell<Handle>(RepositoryHandle.prototype, "content", ({ plugin }) => [`${plugin} content`]);
for (const method of ["cleanUpOrphans", "purgeTasks", "reclaimSpace", "repair", "uploads", "deleteUploads"])
  tell(Maintenance.prototype, method, () => [`core ${method}`]);

// What is a row of its own by what was asked for, or by what came of it.
type Asked = Readonly<Record<string, unknown>> | undefined;
tell<Handle>(RepositoryHandle.prototype, "add", ({ plugin }, [, options]) => {
  const { dependencies, modify } = (options as Asked) ?? {};
  return [
    ...(dependencies === undefined ? [] : [`${plugin} add with dependencies`]),
    ...(modify === undefined ? [] : [`${plugin} add with ${Object.keys(modify as object).join(" and ")}`]),
  ];
});
tell<Handle>(RepositoryHandle.prototype, "publish", ({ plugin }, [body]) => {
  const { kind, checkpoint } = (body as Asked) ?? {};
  return [
    ...(kind === undefined ? [] : [`${plugin} publication of kind ${kind}`]),
    ...(checkpoint === true ? [`${plugin} publish of a checkpoint`] : []),
  ];
});
tell<Handle>(ResourceHandle.prototype, "ensure", (self, [fields]) => [
  ...((fields as Asked)?.remote !== undefined && self.kind.path.startsWith("distributions/") ? [`${self.plugin} pull-through`] : []),
]);
tell<Handle>(RepositoryHandle.prototype, "ensure", ({ plugin }, [wanted]) => {
  const remote = (wanted as Asked)?.remote;
  const kind = remote instanceof Object ? (remote as Asked)?.kind : undefined;
  return kind === undefined ? [] : [`${plugin} remote of kind ${kind}`];
});
tell<Handle>(RepositoryHandle.prototype, "deliver", ({ plugin }, [, options], delivery) => {
  const { publish } = (options as Asked) ?? {};
  const { by } = delivery as { readonly by: string };
  const kind = (publish as Asked)?.kind;
  return [`${plugin} ${by}`, ...(kind === undefined ? [] : [`${plugin} publication of kind ${kind}`])];
});
