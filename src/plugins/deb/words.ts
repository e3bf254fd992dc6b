import type { Selector, Unit } from "../hooks.ts";
import { byVersion } from "../selectors/index.ts";
import { compareDebian } from "../versions/debian.ts";

/** `nginx_1.26.1-2_amd64` */
export const packageLabel = (unit: Unit): string => `${unit.package}_${unit.version}_${unit.architecture}`;

const qualified = /^([a-z0-9][a-z0-9+.-]+):([a-z0-9-]+)(?=$|[\s(<>=!])/;

/**
 * Packages as apt and control files write them: `nginx`, `nginx >= 1.26`, `nginx (>= 1.26)`, `nginx=1.26.1-2`, `nginx:arm64 >> 1.26`, or a whole
 * unit, `nginx_1.26.1-2_amd64`. Versions compare as in dpkg: `1.26` isn't `1.26-1`.
 */
export const packageWords: Selector = (() => {
  const plain = byVersion({
    name: "package",
    version: (unit) => String(unit.version),
    compare: compareDebian,
    fields: ["package", "version", "architecture"],
    label: packageLabel,
    nameOf: (word) => [word.split("_")[0] ?? word],
  });
  return {
    ...plain,
    grammar: `${plain.grammar}; name:architecture`,
    parse(word) {
      const bare = word.trim().replace(/[()]/g, " ").replace(/>>/g, ">").replace(/<</g, "<");
      const [whole, name, architecture] = qualified.exec(bare) ?? [];
      if (whole === undefined || name === undefined || architecture === undefined) return plain.parse(bare);
      const sought = plain.parse(`${name}${bare.slice(whole.length)}`);
      return sought && { ...sought, filters: { ...sought.filters, architecture } };
    },
  };
})();

/** Components: `main` of any suite (also where that calls it `updates/main`), or `stable main`. */
export const componentWords: Selector = {
  grammar: "a component (main), or a suite and a component (stable main)",
  fields: ["distribution", "component"],
  parse(word) {
    const [component, distribution, ...more] = word.trim().split(/\s+/).reverse();
    if (component === undefined || component === "" || more.length > 0) return undefined;
    const isMeant = (unit: Unit): boolean => unit.component === component || String(unit.component).endsWith(`/${component}`);
    return { filters: distribution === undefined ? {} : { distribution }, matches: isMeant };
  },
};

/** Architectures: `amd64` of any suite, or `stable amd64`. */
export const architectureWords: Selector = {
  grammar: "an architecture (amd64), or a suite and an architecture (stable amd64)",
  fields: ["distribution", "architecture"],
  parse(word) {
    const [architecture, distribution, ...more] = word.trim().split(/\s+/).reverse();
    if (architecture === undefined || architecture === "" || more.length > 0) return undefined;
    return { filters: { architecture, ...(distribution === undefined ? {} : { distribution }) } };
  },
};

/** Source packages: `nginx`, `nginx >= 1.26`, or `nginx_1.26.1-2`. */
export const sourceLabel = (unit: Unit): string => `${unit.source}_${unit.version}`;
