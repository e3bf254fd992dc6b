import { CapabilityError } from "../../errors/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { type Installed, isAtLeast, type Lacking, lackingEndpoint, lackingField, lackingFilter } from "../../plugins/arrivals.ts";
import type { Context } from "./context.ts";
import type { Owner } from "./kind.ts";

export { isAtLeast };

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

const tooOld = (what: string, { component, by, installed }: Lacking): CapabilityError =>
  new CapabilityError({
    plugin: component,
    operation: what,
    installed,
    required: by,
    message: `${what} needs ${component} ${by}; this server has ${installed}.`,
    hint: "Leave it out, or update the plugin on the server. Nothing of this request was sent.",
  });

/** What a request takes: the names of its body's fields and of its query. */
interface Taken {
  readonly fields?: Iterable<string>;
  readonly filters?: Iterable<string>;
}

/**
 * That the server, at the versions that it has, knows an endpoint and the names that are sent to it. Nothing is known of what has no row in the
 * table (generated/arrivals.ts), such as adapters of one's own: the server answers for that.
 *
 * @throws CapabilityError
 */
export const requireKnown = (installed: Installed, key: string, { fields = [], filters = [] }: Taken): void => {
  const endpoint = lackingEndpoint(installed, key);
  if (endpoint !== undefined) throw tooOld(nameOf(key), endpoint);
  for (const field of fields) {
    const lacking = lackingField(installed, key, field);
    if (lacking !== undefined) throw tooOld(`the field ${JSON.stringify(field)} of ${nameOf(key)}`, lacking);
  }
  for (const filter of filters) {
    const lacking = lackingFilter(installed, key, filter);
    if (lacking !== undefined) throw tooOld(`the filter ${JSON.stringify(filter)} of ${nameOf(key)}`, lacking);
  }
};

/** `/pulp/api/v3/repositories/rpm/rpm/<uuid>/sync/` -> `repositories/rpm/rpm/…/sync/`. */
const nameOf = (key: string): string => key.replace(/^\/.*?\/api\/v3\//, "").replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}\//g, "/…/");

/** The same ahead of time, for operations of several steps: what a later one would be refused for is said before the first. */
export const requireFields = ({ status }: Context, key: string, fields: Readonly<Record<string, unknown>> = {}): void =>
  requireKnown(status.plugins, key, { fields: Object.keys(fields).filter((name) => fields[name] !== undefined) });

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
