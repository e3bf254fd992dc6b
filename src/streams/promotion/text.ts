import type { ContentUnit } from "../../model/content/content.ts";
import type { StreamChange } from "./change.ts";

const counted = (count: number, what: string): readonly string[] => (count === 0 ? [] : [`${what} ${count}`]);

/** `adds 3, removes 1, upgrades 2`, for one line. */
export const summaryOf = ({ added, removed, upgraded, downgraded, superseded }: StreamChange): string => {
  const parts = [
    ...counted(added.length, "adds"),
    ...counted(removed.length, "removes"),
    ...counted(upgraded.length, "upgrades"),
    ...counted(downgraded.length, "downgrades"),
    ...counted(superseded.length, "leaves out as older"),
  ];
  return parts.length === 0 ? "has all of it already" : parts.join(", ");
};

/** A line a unit, each beginning with what becomes of it. */
export const detailsOf = (change: StreamChange): readonly string[] => {
  const { added, removed, upgraded, downgraded, superseded, along, missing, unsolved, opened, withoutBytes } = change;
  const beside = new Set(along);
  const line = (sign: string, { kind, label }: ContentUnit, more = ""): string => `    ${sign} ${kind} ${label}${more}`;
  return [
    `  ${change.stream}, version ${change.before.number}${change.sources.map(({ name, version }) => `, from ${name} (version ${version.number})`).join("")}:`,
    ...upgraded.map(({ kind, from, to }) => `    ^ ${kind} ${from} -> ${to}`),
    ...downgraded.map(({ kind, from, to }) => `    v ${kind} ${from} -> ${to}`),
    ...added.map((unit) => line("+", unit, beside.has(unit) ? " (comes along)" : "")),
    ...removed.map((unit) => line("-", unit)),
    ...superseded.map((unit) => line("=", unit, " (older: left out)")),
    ...missing.map((label) => `    ! not in the source: ${label}`),
    ...unsolved.map((requires) => `    ! not to be had: ${requires}`),
    ...(opened === undefined ? [] : opened.length === 0 ? ["    closed as before: nothing new lacks what it depends on"] : []),
    ...(opened ?? []).map(({ unit, requires }) => `    ! ${unit.label} would lack ${requires}`),
    ...(withoutBytes ?? []).map(({ label }) => `    ! not fetched yet: ${label}`),
  ];
};
