import type { NamedHook } from "../hooks.ts";

/** `requests[socks]>=2; python_version < "3.9"` -> `requests>=2`: the project, and the versions that are wanted of it. */
const requirement = /^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*([^;@]*)/;

/** `undefined` where the line names none. */
export const projectOf = (line: string): string | undefined => requirement.exec(line)?.[1];

/** Projects that a remote includes: the server goes on without those that it can't get, or has no fitting version of. */
export const namedProjects: NamedHook = ({ includes }) => ({
  packages: ((includes ?? []) as readonly string[]).flatMap((line) => {
    const [, name, specifier = ""] = requirement.exec(line) ?? [];
    return name === undefined ? [] : [`${name}${specifier.trim()}`];
  }),
});
