import { isCapabilityError } from "../../errors/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { lacks, requirePlugin } from "../resource/capability.ts";
import type { Context } from "../resource/context.ts";

/** What every plugin's repositories can do; all else is the adapter's to say. */
const generic: ReadonlySet<string> = new Set([
  "add",
  "change",
  "content",
  "delete",
  "deliver",
  "diff",
  "distribute",
  "ensure",
  "find",
  "labels",
  "metadata",
  "read",
  "remove",
  "roles",
  "select",
  "update",
  "versions",
]);

const knows = (adapter: Adapter, word: string): boolean => {
  if (word === "publish") return adapter.publications.length > 0;
  if (word === "upload" || word === "uploadAll") return adapter.upload !== undefined;
  return Object.hasOwn(adapter.verbs, word) || generic.has(word);
};

/** That the plugin, as this server has it, knows the word: before anything is sent. @throws CapabilityError */
export const requireWord = (context: Context, adapter: Adapter, word: string): void => {
  if (!knows(adapter, word)) throw lacks(adapter, word);
  requirePlugin(context, adapter, word);
  const since = Object.hasOwn(adapter.verbs, word) ? adapter.verbs[word]?.since : undefined;
  if (since !== undefined) requirePlugin(context, adapter, word, since);
};

export const hasWord = (context: Context, adapter: Adapter, word: string): boolean => {
  try {
    requireWord(context, adapter, word);
    return true;
  } catch (error) {
    if (isCapabilityError(error)) return false;
    throw error;
  }
};
