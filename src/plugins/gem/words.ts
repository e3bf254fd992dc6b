import { eq, gt, satisfies } from "@renovatebot/ruby-semver";
import type { Selector, Unit } from "../hooks.ts";

/** `oak-2.1.0`, `rowan-1.0.0-x86_64-linux`: the file's name without its end. */
export const gemLabel = ({ name, version, platform }: Unit): string =>
  [name, version, ...(platform === "ruby" ? [] : [platform])].join("-");

/** As RubyGems orders versions. */
export const compareGems = (a: string, b: string): number => (eq(a, b) ? 0 : gt(a, b) ? 1 : -1);

const conditions = /^([\w.-]+)\s*((?:(?:=|!=|>=|<=|>|<|~>)\s*\d[\w.-]*\s*(?:,\s*|$))*)$/;
const whole = /^([\w.-]+?)-(\d[\w.]*(?:-[\w.-]+)?)$/;

/**
 * Gems as people write them: `oak`, `oak ~> 2.1`, `oak >= 2, < 3`, or a whole gem, `rowan-1.0.0-x86_64-linux`. (Of a gem whose own name ends like
 * a version, `foo-2`, any is `foo-2 >= 0`.) Versions compare as in RubyGems.
 */
export const gemWords: Selector = {
  grammar: "name, name >= version (also <, <=, >, =, !=, ~>, joined by commas), or a whole gem",
  fields: ["name", "version", "platform"],
  parse(word) {
    const text = word.trim();
    const [, name, requirement = ""] = conditions.exec(text) ?? [];
    if (name === undefined) return undefined;
    if (requirement !== "") return { filters: { name }, matches: (unit) => satisfies(String(unit.version), requirement.trim()) };
    const [, gem, version] = whole.exec(text) ?? [];
    if (gem === undefined || version === undefined) return { filters: { name } };
    return { filters: { name: gem }, matches: (unit) => gemLabel(unit) === text };
  },
};
