import { PackageURL } from "packageurl-js";
import type { Unit } from "./hooks.ts";

/** What a package URL is made of: https://github.com/package-url/purl-spec */
export interface PurlParts {
  readonly type: string;
  readonly namespace?: unknown;
  readonly name: unknown;
  readonly version?: unknown;
  readonly qualifiers?: Readonly<Record<string, unknown>>;
  readonly subpath?: unknown;
}

/** Of a unit, from the fields of its identity; and the repository's name, where the ecosystem's own name is that. */
export type PurlOf = (unit: Unit, repository: string) => PurlParts;

const text = (value: unknown): string | undefined => (value === undefined || value === null || value === "" ? undefined : String(value));

/** `pkg:rpm/nginx@1.26.1-2.el9?arch=x86_64`; nothing of a unit that can't be named so. */
export const printPurl = (of: PurlOf | undefined, unit: Unit, repository: string): string | undefined => {
  if (of === undefined) return undefined;
  const { type, namespace, name, version, qualifiers = {}, subpath } = of(unit, repository);
  const known = Object.entries(qualifiers).flatMap(([key, value]) => {
    const said = text(value);
    return said === undefined ? [] : [[key, said] as const];
  });
  try {
    return new PackageURL(type, text(namespace), text(name) ?? "", text(version), Object.fromEntries(known), text(subpath)).toString();
  } catch {
    // A name that this ecosystem doesn't know: the unit has its digest still.
    return undefined;
  }
};

/** A file that is no package of anything: by its path and digest. */
export const ofFile: PurlOf = ({ relative_path, sha256 }) => {
  const parts = String(relative_path).split("/");
  // The server doesn't know it of all that it hasn't fetched yet.
  const qualifiers = sha256 ? { checksum: `sha256:${sha256}` } : {};
  return { type: "generic", namespace: parts.slice(0, -1).join("/"), name: parts.at(-1), qualifiers };
};
