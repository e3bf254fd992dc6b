import { UsageError } from "../errors/index.ts";
import { ownLines } from "../ledger/index.ts";
import { wordFor } from "../operation/index.ts";

const grammar = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

const examples = { release: "2026-W48", ring: "canary", schedule: "epel-nightly" } as const;

/** Names that are fit for a path, a line of the ledger and a file. @throws UsageError (`NAME_UNFIT`), before anything is sent */
export const validName = (name: string, word: "release" | "ring" | "schedule"): string => {
  if (typeof name === "string" && grammar.test(name)) return name;
  throw new UsageError({
    code: "NAME_UNFIT",
    message: `${JSON.stringify(name)} can't be the name of a ${word}.`,
    hint: `It takes letters, digits and ._-, begins with a letter or a digit, and has 64 characters at most: ${examples[word]}. Nothing was sent.`,
  });
};

/** @throws UsageError, before anything is sent */
export const checkTags = (tags: Readonly<Record<string, unknown>>): void => {
  const bad = Object.entries(tags).find(([key, value]) => key === "" || typeof value !== "string");
  if (bad === undefined) return;
  throw new UsageError({
    message: `the tag ${JSON.stringify(bad[0])} can't be ${wordFor(bad[1])}.`,
    hint: 'Tags are texts by name: { week: "48" }. Nothing was sent.',
  });
};

/** All releases' lines in the ledger are below this. */
export const releaseLines = `${ownLines}/release`;
export const releaseLine = (name: string): string => `${releaseLines}/${validName(name, "release")}`;
/** Likewise. */
export const ringLines = `${ownLines}/ring`;
export const ringLine = (name: string): string => `${ringLines}/${validName(name, "ring")}`;
