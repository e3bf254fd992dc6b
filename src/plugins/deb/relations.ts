import type { Capability, Expression, Operator, Requirement } from "../shared/closure/index.ts";

const relation =
  /^\s*([A-Za-z0-9][A-Za-z0-9+.-]*)(?::([a-z0-9-]+))?\s*(?:\(\s*(<<|<=|=|>=|>>|<|>)\s*([^\s)]+)\s*\))?\s*(?:\[[^\]]*\])?\s*(?:<[^>]*>\s*)*$/;
/** `<` and `>` are old spellings of `<=` and `>=`. */
const operators: Readonly<Record<string, Operator>> = { "<<": "<", "<=": "<=", "<": "<=", "=": "=", ">=": ">=", ">": ">=", ">>": ">" };

const capabilityOf = (text: string): Capability | undefined => {
  const [, name, architecture, operator = "", version] = relation.exec(text) ?? [];
  if (name === undefined) return undefined;
  return { name, operator: operators[operator], version, architecture };
};

/** A relationship field of a package, as Debian's policy describes them: `libc6 (>= 2.36), default-mta | mail-transport-agent`. */
export const requirementsIn = (field: unknown): readonly Requirement[] => {
  if (typeof field !== "string") return [];
  const parts = field.split(",").map((part) => part.replace(/\s+/g, " ").trim());
  return parts
    .filter((part) => part !== "")
    .map((text) => {
      const of = text.split("|").map((alternative): Expression => {
        // What can't be read is a name that nobody has, and so told as missing.
        const capability = capabilityOf(alternative) ?? { name: alternative.trim() };
        return { kind: "capability", capability };
      });
      const [only] = of;
      return { text, expression: of.length === 1 && only !== undefined ? only : { kind: "any", of } };
    });
};

/** What a package offers beside itself. */
export const providedBy = (field: unknown): readonly Capability[] =>
  typeof field === "string" ? field.split(",").flatMap((part) => capabilityOf(part) ?? []) : [];
