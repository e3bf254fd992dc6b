import type { Selector, Unit } from "../hooks.ts";
import { parseRange, type Range } from "./range.ts";

/** `community.general:9.1.0` */
export const collectionLabel = ({ namespace, name, version }: Unit): string => `${namespace}.${name}:${version}`;
/** `geerlingguy.nginx,3.1.0` */
export const roleLabel = ({ namespace, name, version }: Unit): string => `${namespace}.${name},${version}`;

const words = (separator: ":" | ",", parse: (range: string) => Range | undefined): Selector["parse"] => {
  const pattern = new RegExp(`^\\s*(\\w+)\\.(\\w+)\\s*(?:${separator}\\s*(.+?))?\\s*$`);
  return (word) => {
    const [, namespace, name, range = "*"] = pattern.exec(word) ?? [];
    if (namespace === undefined || name === undefined) return undefined;
    const test = parse(range);
    return test && { filters: { namespace, name }, matches: ({ version }) => test(String(version)) };
  };
};

/** What `ansible-galaxy collection install` takes: `community.general`, `community.general:>=9,<10`, `community.general:9.1.0`. */
export const collectionWords: Selector = {
  grammar: "namespace.name, namespace.name:version, or namespace.name:>=9,<10 (also >, <=, ==, !=, *)",
  fields: ["namespace", "name", "version"],
  parse: words(":", parseRange),
};

/** What `ansible-galaxy role install` takes: `namespace.name`, `namespace.name,version`, whose versions are names of tags. */
export const roleWords: Selector = {
  grammar: "namespace.name, or namespace.name,version",
  fields: ["namespace", "name", "version"],
  parse: words(",", (wanted) => (version) => wanted === "*" || version === wanted),
};
