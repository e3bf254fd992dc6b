import type { Selector, Unit } from "../hooks.ts";
import type { PurlOf } from "../purl.ts";
import { byVersion, type Compare } from "../selectors/index.ts";
import { compareMaven } from "../versions/maven.ts";

const version = (unit: Unit): string => String(unit.version);

/** What a file's name says beyond its coordinates: nothing where it isn't named by them. */
const fileParts = (unit: Unit): readonly [classifier: string | undefined, extension: string | undefined] => {
  const filename = String(unit.filename);
  const own = `${unit.artifact_id}-${version(unit)}`;
  if (!filename.startsWith(own)) return [undefined, undefined];
  const [, classifier, extension] = /^(?:-([^.]+))?\.(.+)$/.exec(filename.slice(own.length)) ?? [];
  return [classifier, extension];
};

/** `pkg:maven/<group>/<artifact>@<version>?classifier=sources&type=jar` */
export const artifactPurl: PurlOf = (unit) => {
  const [classifier, extension] = fileParts(unit);
  const qualifiers =
    extension === undefined ? { file_name: unit.filename } : { classifier, type: extension === "jar" ? undefined : extension };
  return { type: "maven", namespace: unit.group_id, name: unit.artifact_id, version: unit.version, qualifiers };
};

/**
 * Maven's coordinates: `group:artifact[:extension[:classifier]]:version`, where the extension is `jar` unless it is said. Files that aren't
 * named by their coordinates (timestamped snapshots) are told by their name.
 */
export const artifactLabel = (unit: Unit): string => {
  const { group_id, artifact_id, filename } = unit;
  const [classifier, extension] = fileParts(unit);
  if (extension === undefined) return `${group_id}:${artifact_id}:${version(unit)}/${filename}`;
  const kind = classifier === undefined ? (extension === "jar" ? "" : `${extension}:`) : `${extension}:${classifier}:`;
  return `${group_id}:${artifact_id}:${kind}${version(unit)}`;
};

const order: Compare = compareMaven;
const conditions = byVersion({ name: "artifact_id", version, compare: order, fields: [], ask: "one" });

/**
 * `group:artifact`, `group:artifact:version` and `group:artifact >= version` mean all files of those versions (a jar is of no use without its
 * pom); longer coordinates mean one file.
 */
export const artifactWords: Selector = {
  grammar: "group:artifact, group:artifact:version, group:artifact >= version (also <, <=, >, =, !=, joined by commas), or a whole label",
  fields: ["group_id", "artifact_id", "version", "filename"],
  parse(word) {
    const [, group = "", artifact = "", rest = ""] = /^\s*([^\s:/]+):([^\s:/<>=!]+)(.*)$/.exec(word) ?? [];
    if (artifact === "") return undefined;
    const filters = { group_id: group, artifact_id: artifact };
    if (!rest.startsWith(":")) {
      const sought = conditions.parse(artifact + rest);
      return sought === undefined ? undefined : { ...sought, filters };
    }
    if (/^:[^:/]+$/.test(rest)) return { filters: { ...filters, version: rest.slice(1).trim() } };
    return { filters, matches: (unit) => artifactLabel(unit) === word.trim() };
  },
};
