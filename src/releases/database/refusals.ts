import { ReleaseError, type ReleaseErrorCode } from "../../errors/index.ts";

type Code = Extract<ReleaseErrorCode, `DATABASE_${string}`>;

const words: Readonly<Record<Code, readonly [message: (shown: string) => string, hint: string]>> = {
  DATABASE_EXISTS: [
    (shown) => `there is a database at ${shown} already.`,
    '{ existing: "add" } adds the release to those that it has, { existing: "replace" } replaces it.',
  ],
  DATABASE_FOREIGN: [
    (shown) => `${shown} is no database of releases that this version of the SDK can write to.`,
    "Give another one, or take that away by hand.",
  ],
  DATABASE_BUSY: [(shown) => `${shown} is being written to by somebody else.`, "Run it again when they are done."],
  DATABASE_FULL: [(shown) => `there is no room left for ${shown}.`, "Free some, and run it again."],
  DATABASE_REFUSED: [
    (shown) => `${shown} doesn't let this user in, or write there.`,
    "Check user and password; who makes the tables needs CREATE on the database, or owns a schema pulp_releases in it.",
  ],
  DATABASE_LOST: [(shown) => `${shown} can't be reached, or is gone.`, "Check that it runs, and run it again."],
  DATABASE_FAILED: [(shown) => `${shown} can't be written.`, "The cause says why; run it again when that is mended."],
};

/**
 * Why a release isn't written to a database.
 * @param said the database's own words
 * @param left what there is of it now
 */
export const refused = (
  code: Code,
  release: string,
  shown: string,
  said?: string,
  cause?: unknown,
  left = "Nothing was changed.",
): ReleaseError => {
  const [message, hint] = words[code];
  const own = said === undefined ? "" : ` It says: ${said.replace(/\.?$/, ".")}`;
  return new ReleaseError({ code, release, message: message(shown) + own, hint: `${hint} ${left}`, cause });
};
