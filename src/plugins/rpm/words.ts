import { matchesGlob } from "node:path";
import type { Selector, Unit } from "../hooks.ts";
import { operators } from "../selectors/by-version.ts";

/** Modules as dnf writes them: `ruby`, `ruby:3.1`, `ruby:3.1:20250101:deadbeef:x86_64`, or as much of that as is known. */
export const moduleWords: Selector = {
  grammar: "a module (ruby), a stream (ruby:3.1), or name:stream:version:context:arch",
  fields: ["name", "stream", "version", "context", "arch"],
  many: "name",
  parse(word) {
    const [name = "", ...more] = word.trim().split(":");
    if (name === "" || more.length > 4 || more.some((part) => part === "")) return undefined;
    const parts = ["stream", "version", "context", "arch"] as const;
    return { filters: { name }, matches: (unit) => more.every((part, i) => String(unit[parts[i] ?? "arch"]) === part) };
  },
};

const glob = /[*?[\]{}]/;
const cve = /^CVE-\d{4}-\d{4,}$/i;
const condition = /^(severity|type|issued)\s*(==|!=|>=|<=|=|>|<)\s*(\S.*)$/;

type References = readonly { readonly id?: string | null; readonly title?: string | null }[];

/** The flaws that an advisory says it fixes. */
export const cvesOf = (unit: Unit): readonly string[] => {
  const said = ((unit.references ?? []) as References).flatMap(
    ({ id, title }) => `${id ?? ""} ${title ?? ""}`.match(/CVE-\d{4}-\d{4,}/gi) ?? [],
  );
  return [...new Set(said.map((one) => one.toUpperCase()))].sort();
};

const isFixed = (unit: Unit, id: string): boolean =>
  ((unit.references ?? []) as readonly { readonly id?: string | null; readonly title?: string | null }[]).some(
    (reference) => reference.id?.toUpperCase() === id || reference.title?.toUpperCase().includes(id) === true,
  );

/** `2026-11-20`, with as much of a time as is given. */
const dated = (unit: Unit, length: number): string => String(unit.issued_date).replace(" ", "T").slice(0, length);

const testOf = (field: string, operator: string, wanted: string): ((unit: Unit) => boolean) | undefined => {
  const holds = operators[operator];
  if (holds === undefined) return undefined;
  if (field === "issued") {
    const moment = wanted.replace(" ", "T").replace(/Z$/, "");
    if (!/^\d{4}-\d\d(-\d\d(T\d\d(:\d\d(:\d\d)?)?)?)?$/.test(moment)) return undefined;
    return (unit) => holds(compareText(dated(unit, moment.length), moment));
  }
  if (!/^!?==?$/.test(operator)) return undefined;
  return (unit) => holds(compareText(String(unit[field]).toLowerCase(), wanted.toLowerCase()));
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Advisories by their ids (`RHSA-2026:0001`), by globs of ids, by the CVE that they fix, or by what they say of themselves:
 * `severity = critical, issued >= 2026-11-01`.
 */
export const advisoryWords: Selector = {
  grammar:
    "an id, a glob of ids (RHSA-2026:*), a CVE (CVE-2026-1234), or conditions: severity = critical, type = security, issued >= 2026-11-01",
  fields: ["id", "severity", "type", "issued_date"],
  many: "id",
  parse(word) {
    const text = word.trim();
    if (text === "") return undefined;
    if (cve.test(text)) return { filters: {}, matches: (unit) => isFixed(unit, text.toUpperCase()), fields: ["references"] };
    const tests = text.split(",").map((part) => {
      const [, field, operator, wanted] = condition.exec(part.trim()) ?? [];
      return field === undefined || operator === undefined || wanted === undefined ? undefined : testOf(field, operator, wanted.trim());
    });
    if (tests.every((test) => test !== undefined)) return { filters: {}, matches: (unit) => tests.every((test) => test(unit)) };
    if (glob.test(text)) return { filters: {}, matches: (unit) => unit.id === text || matchesGlob(String(unit.id), text) };
    return /\s/.test(text) ? undefined : { filters: { id: text } };
  },
};
