import { randomUUID } from "node:crypto";
import { linkSync, renameSync, rmSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { UsageError } from "../errors/index.ts";

/**
 * The file that a caller means, wherever the process goes meanwhile; an ending slash stays, as it says that it is a folder.
 * @param what it is to be: `"the database"`
 * @throws UsageError for what is none, without telling it: it may be an address with a password
 */
export const placeOf = (path: unknown, what: string, others = ""): string => {
  if (typeof path === "string" && path !== "" && !/^[a-z][\w+.-]*:\/\/|^(?:file|sqlite3?|:memory):/i.test(path))
    return isAbsolute(path) ? path : join(process.cwd(), path);
  throw new UsageError({
    message: `${what} is to be at something that is no file's path.`,
    hint: `Give one as it is, without file: or sqlite: before it${others}. Nothing was changed.`,
  });
};

/** A file beside its place, until it is whole. */
export interface Scratch {
  readonly path: string;
  /** Puts it where it belongs: where nothing is yet, or over what is there. Who made the place meanwhile isn't overwritten by what is new. */
  place(how: "new" | "over"): "made" | "taken";
  /** What wasn't placed is gone. */
  discard(): void;
}

/**
 * Where something is written before it is put in its place. It is gone as soon as the waiting is aborted, as whoever does that may end the process next; and nothing
 * is placed from then on: both are done at once, so that neither comes between the other and what is told of it.
 */
export const scratchBeside = (place: string, signal: AbortSignal): Scratch => {
  const path = `${place}.${randomUUID()}.partial`;
  const discard = (): void => {
    // SQLite keeps a journal of what it copies. What can't be taken away isn't worth more than what there is to tell.
    for (const one of [path, `${path}-journal`])
      try {
        rmSync(one, { force: true });
      } catch {}
  };
  signal.addEventListener("abort", discard, { once: true });
  return {
    path,
    place(how) {
      signal.throwIfAborted();
      if (how === "over") renameSync(path, place);
      else
        try {
          linkSync(path, place);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === "EEXIST") return "taken";
          throw error;
        }
      return "made";
    },
    discard() {
      signal.removeEventListener("abort", discard);
      discard();
    },
  };
};
