import { UsageError } from "../../errors/index.ts";
import { requirePlugin } from "./capability.ts";
import { type Labels, ownLabel } from "./change.ts";
import type { Context } from "./context.ts";

/** What servers take as a key: older ones no dots and hyphens, and say so. */
const keys = /^[\p{L}\p{N}_.-](?:[\p{L}\p{N}_ .-]*[\p{L}\p{N}_.-])?$/u;

const refused = (message: string, hint: string): UsageError => new UsageError({ message, hint: `${hint} Nothing was changed.` });

/**
 * Labels as the server will keep them: it takes away white space around a value, which then would never read back as it was sent.
 * @throws UsageError, CapabilityError for what it refuses, and for keys that are the SDK's own: see docs/formats.md
 */
export const keptLabels = (context: Context, labels: Labels): Labels =>
  Object.fromEntries(Object.entries(labels).map(([key, value]) => [validKey(key), value === null ? null : keptValue(context, key, value)]));

const validKey = (key: string): string => {
  if (key.startsWith(ownLabel))
    throw refused(`the label ${JSON.stringify(key)} belongs to the SDK.`, `Take a key that doesn't begin with ${ownLabel}.`);
  if (keys.test(key)) return key;
  throw refused(
    `${JSON.stringify(key)} can't be a label's key.`,
    "Take letters, digits and underscores; within a key, servers keep spaces, too.",
  );
};

const keptValue = (context: Context, key: string, value: unknown): string => {
  const label = `the label ${JSON.stringify(key)}`;
  if (typeof value !== "string")
    throw refused(`${label} is ${JSON.stringify(value) ?? "undefined"}, and no text.`, "Give a text, or null to unset it.");
  if (/[()\0]/.test(value) || !value.isWellFormed())
    throw refused(
      `no server keeps parentheses, NUL and broken characters in a label, as ${label} has.`,
      "A repository's metadata keeps any text: ensure({ metadata }).",
    );
  if (value.includes(",")) requirePlugin(context, { plugin: "core" }, `a comma in ${label}`, "3.115");
  return value.trim();
};
