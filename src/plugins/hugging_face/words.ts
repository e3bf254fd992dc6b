import type { Selector, Unit } from "../hooks.ts";
import { matchesWord } from "../selectors/index.ts";

/** Below `<type>/<owner>/<name>/resolve/<revision>/`; the type is left out of a model's paths. */
const nameOf = ({ relative_path }: Unit): string => String(relative_path).replace(/^(?:.*?\/)?(?:resolve|blob)\/[^/]+\//, "");

/** `grove/acorn-small@main:config.json`; `datasets/grove/leaves@main:train.csv` where it is no model. */
export const fileLabel = (unit: Unit): string =>
  `${unit.repo_type === "models" ? "" : `${unit.repo_type}/`}${unit.repo_id}@${unit.revision}:${nameOf(unit)}`;

const pattern = /^(?:(models|datasets|spaces)\/)?([\w.-]+\/[\w.-]+)(?:@([^:\s]+))?(?::(\S.*))?$/;

/** `grove/acorn-small`, `grove/acorn-small@main`, `grove/acorn-small@main:*.safetensors`, with `datasets/` or `spaces/` before what is no model. */
export const fileWords: Selector = {
  grammar:
    "owner/name, owner/name@revision, or owner/name@revision:file, where file may be a glob; datasets/ or spaces/ before what is no model",
  fields: ["relative_path"],
  parse(word) {
    const [, repo_type = "models", repo_id, revision, file] = pattern.exec(word) ?? [];
    if (repo_id === undefined) return undefined;
    const filters = { repo_type, repo_id, ...(revision === undefined ? {} : { revision }) };
    return file === undefined ? { filters } : { filters, matches: (unit) => matchesWord(nameOf(unit), file) };
  },
};
