import { lackingField } from "../../plugins/arrivals.ts";
import { requireFields } from "./capability.ts";
import type { Fields } from "./change.ts";
import type { Context } from "./context.ts";
import type { Kind } from "./kind.ts";

/** Fields as this server names them: one that has a newer name than the server knows travels under the earlier one. @throws CapabilityError */
export const namedFor = (context: Context, { owner, path }: Kind, fields: Fields): Fields => {
  const { plugins } = context.status;
  const earlier = new Map(
    Object.entries(owner.renamed ?? {}).flatMap(([old, now]) =>
      lackingField(plugins, path, now) === undefined ? [] : [[now, old] as const],
    ),
  );
  const named = Object.fromEntries(Object.entries(fields).map(([name, value]) => [earlier.get(name) ?? name, value]));
  requireFields(context, path, named);
  return named;
};
