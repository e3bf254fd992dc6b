import { CapabilityError } from "../../errors/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import type { Context } from "./context.ts";
import type { Owner } from "./kind.ts";

/** Compares release numbers (`3.29.1`); what follows them (`.dev`, `rc1`) counts as not yet there. */
export const isAtLeast = (version: string, required: string): boolean => {
  const parts = (text: string): number[] => (/^\d+(?:\.\d+)*/.exec(text)?.[0] ?? "0").split(".").map(Number);
  const [a, b] = [parts(version), parts(required)];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return !/(?:dev|a|b|rc)\d*$/.test(version);
};

/** Throws a CapabilityError, before anything is sent, where the server's plugin can't do it. */
export const requirePlugin = (context: Context, owner: Owner, operation?: string, since: string | undefined = owner.since): void => {
  const { plugin } = owner;
  const installed = context.status.plugins[plugin]?.version;
  if (installed === undefined)
    throw new CapabilityError({
      code: "PLUGIN_NOT_INSTALLED",
      plugin,
      operation,
      message: `this server has no ${plugin} plugin; it has ${Object.keys(context.status.plugins).sort().join(", ")}.`,
      hint: "Install the plugin on the server, or connect to another one.",
    });
  const fault = operation === undefined ? undefined : owner.broken?.[operation];
  if (fault !== undefined)
    throw new CapabilityError({
      code: "CAPABILITY_BROKEN",
      plugin,
      operation,
      installed,
      message: `${operation} of ${plugin} is broken on the server: ${fault}`,
      hint: "Nothing was sent. docs/capabilities.md says what works instead.",
    });
  if (since !== undefined && !isAtLeast(installed, since))
    throw new CapabilityError({
      plugin,
      operation,
      installed,
      required: since,
      message: `${operation ?? "this adapter"} needs ${plugin} ${since}; this server has ${installed}.`,
      hint: "Update the plugin on the server.",
    });
};

/** For plugins that are known only at run time: a word that this plugin doesn't have. */
export const lacks = (adapter: Adapter, operation: string): CapabilityError =>
  new CapabilityError({
    plugin: adapter.plugin,
    operation,
    message: `${adapter.plugin} repositories have no ${operation}.`,
    hint: `They have: ${[...Object.keys(adapter.verbs), ...(adapter.publications.length > 0 ? ["publish"] : [])].sort().join(", ")}.`,
  });

/** That the plugin can keep publications as checkpoints. @throws CapabilityError */
export const requireCheckpoints = (context: Context, adapter: Adapter): void => {
  const operation = "publish of a checkpoint";
  if (adapter.checkpoints === undefined) throw lacks(adapter, operation);
  requirePlugin(context, adapter, operation, adapter.checkpoints);
};

/** The adapter of a plugin that is known only at run time. */
export const adapterOf = (context: Context, plugin: string): Adapter => {
  const adapter = context.adapters.get(plugin);
  if (adapter !== undefined) return adapter;
  throw new CapabilityError({
    code: "PLUGIN_UNKNOWN",
    plugin,
    message: `there is no adapter for ${JSON.stringify(plugin)}; there are adapters for ${[...context.adapters.keys()].sort().join(", ")}.`,
    hint: "Check the spelling, or give an adapter of your own: connect({ adapters: [...] }).",
  });
};
