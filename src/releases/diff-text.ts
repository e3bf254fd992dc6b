import { inLines } from "../text/index.ts";
import type { ReleaseDiff, RepositoryDiff } from "./diff-data.ts";

type Data = Omit<ReleaseDiff, "text" | "markdown">;

const versions = ({ before, after }: RepositoryDiff): string =>
  before === null ? `new, version ${after?.number}` : after === null ? "no longer there" : `version ${before.number} -> ${after.number}`;

const counts = (repositories: readonly RepositoryDiff[]): string => {
  const sum = (of: (one: RepositoryDiff) => number): number => repositories.reduce((all, one) => all + of(one), 0);
  const [added, removed] = [sum((one) => one.added.length), sum((one) => one.removed.length)];
  const [upgraded, downgraded] = [sum((one) => one.upgraded.length), sum((one) => one.downgraded.length)];
  const moved = sum((one) => one.moved.length);
  return `${added} added, ${removed} removed, ${upgraded} upgraded, ${downgraded} downgraded${moved === 0 ? "" : `, ${moved} moved`}`;
};

const cvesOf = (repositories: readonly RepositoryDiff[]): readonly string[] =>
  [...new Set(repositories.flatMap(({ cves }) => cves))].sort();

/** A line each: `+` what came, `-` what went, `^` what was upgraded, `v` what was downgraded, `~` names that stand for something else, `?` what isn't known. */
export const diffText = ({ before, after, repositories }: Data): string => {
  const cves = cvesOf(repositories);
  return inLines([
    `${before} -> ${after}: ${repositories.length === 0 ? "the same" : counts(repositories)}`,
    ...repositories.flatMap((one) => [
      `${one.plugin} ${one.repository}: ${versions(one)}`,
      ...one.added.map(({ kind, label }) => `  + ${kind} ${label}`),
      ...one.removed.map(({ kind, label }) => `  - ${kind} ${label}`),
      ...one.upgraded.map(({ kind, from, to }) => `  ^ ${kind} ${from} -> ${to}`),
      ...one.downgraded.map(({ kind, from, to }) => `  v ${kind} ${from} -> ${to}`),
      ...one.moved.map(({ kind, from, to }) => `  ~ ${kind} ${from} -> ${to}`),
      ...one.unseen.map((kind) => `  ? ${kind}, which this user may not list`),
    ]),
    ...(cves.length === 0 ? [] : [`fixes ${cves.join(", ")}`]),
  ]);
};

/** What Markdown would take for its own. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|~-]/g, (c) => (c === "-" || c === "+" ? c : `\\${c}`));

const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", `**${title}**`, "", ...lines.map((line) => `- ${plain(line)}`)];

export const diffMarkdown = ({ before, after, repositories }: Data): string => {
  const steps = (of: RepositoryDiff["upgraded"]): readonly string[] => of.map(({ kind, from, to }) => `${kind} ${from} to ${to}`);
  const units = (of: RepositoryDiff["added"]): readonly string[] => of.map(({ kind, label }) => `${kind} ${label}`);
  return inLines([
    `## ${plain(before)} to ${plain(after)}`,
    "",
    repositories.length === 0 ? "Nothing differs." : `${counts(repositories)}.`,
    ...list("Fixes", cvesOf(repositories)),
    ...repositories.flatMap((one) => [
      "",
      `### ${plain(one.repository)} (${plain(one.plugin)}): ${versions(one).replace("->", "to")}`,
      ...list("Upgraded", steps(one.upgraded)),
      ...list("Downgraded", steps(one.downgraded)),
      ...list("Moved", steps(one.moved)),
      ...list("Added", units(one.added)),
      ...list("Removed", units(one.removed)),
      ...list("Not known, as this user may not list them", one.unseen),
    ]),
    "",
  ]);
};
