import { isCapabilityError } from "../../src/errors/index.ts";
import { Maintenance } from "../../src/model/maintenance.ts";
import { RepositoryHandle } from "../../src/model/repository/handle.ts";
import { ResourceHandle } from "../../src/model/resource/handle.ts";
import { capabilitiesOf } from "../../src/plugins/capabilities.ts";
import { coreTypes } from "../../src/plugins/core.ts";
import { builtIn } from "../../src/plugins/index.ts";

/** `<plugin> <operation>`: what the tests of this file have brought to a good end, and what was refused to them as broken. */
const done = new Set<string>();

/** Operations without a method of their own: the method that does them. */
const means: Readonly<Record<string, string>> = { alternateContentSource: "refresh", autopublish: "deliver", copy: "add" };
/** Those for which no call stands, or that come to no good end on a server without S3: the test has to show them by what it expects. */
const shown: ReadonlySet<string> = new Set(["versions", "pull-through", "buildPathIndex", "compactPathIndex"]);

/** What a mark for every plugin says of this one: a plugin that lacks an operation has no row for it. */
const hasRow = (plugin: string, operation: string): boolean => {
  const adapter = builtIn.find((one) => one.plugin === plugin);
  return adapter === undefined || capabilitiesOf(adapter).some((row) => row.operation === operation);
};

/**
 * Marks the test that it ends as the proof of rows of the capability table. The marks are collected from the sources (`proofs.ts`), and
 * test/unit/proofs.test.ts tells which rows have none. Here it is checked that the operations were done indeed, or refused as broken.
 *
 * @param plugin "core" for the core's own types and for maintenance
 */
export function proves(plugin: string, ...operations: readonly string[]): void {
  for (const operation of operations) {
    const method = means[operation] ?? operation;
    // `sync of a remote with depth`: no method's name.
    if (!hasRow(plugin, operation) || method.includes(" ") || shown.has(method) || done.has(`${plugin} ${method}`)) continue;
    throw new Error(`marked as the proof of ${operation} of ${plugin}, but nothing before the mark did that`);
  }
}

interface Handle {
  readonly plugin: string;
  readonly kind: { readonly path: string };
}

const coreType = ({ kind }: Handle): string | undefined => Object.entries(coreTypes).find(([, { path }]) => path === kind.path)?.[0];

/** Lets a method tell for which row it was called, once it has come to its end. */
const tell = <This>(prototype: object, method: string, rowOf: (self: This, first: unknown) => string): void => {
  const methods = prototype as Record<string, (...args: unknown[]) => unknown>;
  const original = methods[method];
  if (original === undefined) throw new Error(`there is no ${method} to listen to`);
  methods[method] = function (this: This, ...args) {
    const result = original.apply(this, args);
    const row = rowOf(this, args[0]);
    const ended = (): unknown => done.add(row);
    const failed = (error: unknown): unknown => isCapabilityError(error) && error.code === "CAPABILITY_BROKEN" && done.add(row);
    if (result instanceof Object && "then" in result) (result as PromiseLike<unknown>).then(ended, failed);
    else ended();
    return result;
  };
};

// Where every operation of a handle begins: `sync`, `roles.add` …
tell<Handle>(ResourceHandle.prototype, "begin", (self, verb) => {
  const type = coreType(self);
  return type === undefined ? `${self.plugin} ${String(verb).split(".")[0]}` : `core ${type}`;
});
// What can only be read begins nothing.
tell<Handle>(ResourceHandle.prototype, "read", (self) => `core ${coreType(self) ?? "none"}`);
tell<Handle>(RepositoryHandle.prototype, "content", ({ plugin }) => `${plugin} content`);
for (const method of ["cleanUpOrphans", "reclaimSpace", "repair"]) tell(Maintenance.prototype, method, () => `core ${method}`);
