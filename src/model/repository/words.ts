import { isCapabilityError } from "../../errors/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { knowsWord } from "../../plugins/capabilities.ts";
import { lacks, requirePlugin } from "../resource/capability.ts";
import type { Context } from "../resource/context.ts";

/** That the plugin, as this server has it, knows the word: before anything is sent. @throws CapabilityError */
export const requireWord = (context: Context, adapter: Adapter, word: string): void => {
  if (!knowsWord(adapter, word)) throw lacks(adapter, word);
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
