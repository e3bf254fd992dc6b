import { UsageError } from "../../errors/index.ts";
import type { Naming } from "../../plugins/adapter.ts";
import type { Kind } from "./kind.ts";

/** What servers take away at both ends of a name without a word, so that it is then found under another one. */
const spaceAround = /^[\s\p{Cc}]|[\s\p{Cc}]$/u;

/** Percent-encoded bytes: more than fit into the request that looks the name up. */
const longestInQuery = 3_000;

const invalid = (what: string, name: unknown, why: string, hint: string): UsageError =>
  new UsageError({
    code: "NAME_INVALID",
    message: `${JSON.stringify(name)} can't be the ${what}: ${why}.`,
    hint: `${hint} Nothing was sent.`,
  });

/** What holds for every name, whatever it names. A blank one would be no filter: the server would list all that it has. */
const validText = (what: string, name: unknown, { longest, pattern, grammar }: Naming = {}): void => {
  if (typeof name !== "string") throw invalid(what, String(name), "it isn't a text", "Is it unset?");
  if (name.trim() === "") throw invalid(what, name, "it is blank", "Is it unset?");
  if (name.includes("\0") || !name.isWellFormed())
    throw invalid(what, name, "no server keeps such characters", "It is no text that can be read.");
  if (spaceAround.test(name))
    throw invalid(what, name, "the server takes away white space around it", `Take ${JSON.stringify(name.trim())}.`);
  const length = [...name].length;
  if (longest !== undefined && length > longest)
    throw invalid(what, `${name.slice(0, 40)}…`, `it has ${length} characters, and the server takes ${longest}`, "Take a shorter one.");
  if (encodeURIComponent(name).length > longestInQuery)
    throw invalid(what, `${name.slice(0, 40)}…`, `no request could ask for it, of ${length} characters`, "Take a shorter one.");
  if (pattern !== undefined && !pattern.test(name)) throw invalid(what, name, "the server wouldn't take it", `It takes ${grammar}.`);
};

/** That a resource can have the name, by the server's own rules for its kind. @throws UsageError (`NAME_INVALID`) */
export const validName = ({ owner, word, key = "name", naming }: Kind, name: unknown): void =>
  validText(`${key} of a ${owner.plugin} ${word}`, name, naming);

/** The server adds a slash on both sides, so that one at an end, two in a row and dots alone are found out together. */
const notCanonical = /[\s?#]|\/\.{0,2}\//;

/** That something can be served there, by the server's own rules and its plugin's. @throws UsageError (`NAME_INVALID`) */
export const validBasePath = ({ owner }: Kind, basePath: unknown): void => {
  const what = `base path of a ${owner.plugin} distribution`;
  validPath(what, basePath);
  validText(what, basePath, owner.basePath);
};

/** The same of a path of which no plugin is known yet. */
export const validPath = (what: string, basePath: unknown): void => {
  validText(what, basePath);
  const path = String(basePath);
  if (notCanonical.test(`/${path}/`)) {
    const stripped = path.replaceAll(/^\/+|\/+$/g, "");
    const hint =
      stripped === "" || notCanonical.test(`/${stripped}/`)
        ? "Take parts with single slashes between them, without white space, ?, # and dots alone."
        : `Take ${JSON.stringify(stripped)}.`;
    throw invalid(what, path, "it isn't in the form that servers keep", hint);
  }
};
