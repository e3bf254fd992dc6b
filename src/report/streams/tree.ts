import type { TimelineEntry } from "../../index.ts";
import type { Charts } from "../charts.ts";
import { type Html, html } from "../html.ts";
import { moment, named, s } from "../words.ts";
import { countIn, idOf } from "./compared.ts";
import type { Compared, RepositoryFacts, VersionRow } from "./facts.ts";
import { type LaneRow, lanesOf } from "./lanes.ts";

/** Pixels: where a version's dot stands in its row, and the most that a step from lane to lane takes. */
const dotAt = 22;
const widest = 18;
const room = 110;

const widthOf = (lanes: number): number => Math.ceil(stepOf(lanes) * lanes) + 4;
const stepOf = (lanes: number): number => Math.min(widest, room / lanes);

/** Rules of as many lanes as there are: a row leaves that much room at its left. */
export const laneRules = (trees: readonly { readonly lanes: number }[]): string =>
  [...new Set(trees.map(({ lanes }) => lanes))].map((lanes) => `.lanes-${lanes} .graph{width:${widthOf(lanes)}px}`).join("\n");

/** A repository's versions, newest first, with lines from each to what it was made from. */
export const treeOf = (
  charts: Charts,
  repository: RepositoryFacts,
  compared: Compared,
): { readonly lanes: number; readonly picture: Html } => {
  const { rows, lanes } = lanesOf(charts, repository.nodes);
  const versions = new Map(
    repository.story.flatMap((entry) => (entry.what === "version" && entry.version !== undefined ? [[entry.version, entry]] : [])),
  );
  const actions = new Map(repository.story.flatMap((entry) => (entry.what === "action" ? [[entry.operation, entry]] : [])));
  const picture = html`<ol class="versions lanes-${lanes}" reversed>${rows.map((row) => {
    const entry = versions.get(row.node.number);
    const action = entry?.operation === undefined ? undefined : actions.get(entry.operation);
    return rowOf({ charts, repository, row, lanes, told: compared.versions[idOf(repository, row.node.number)], entry, action });
  })}</ol>`;
  return { lanes, picture };
};

interface Row {
  readonly charts: Charts;
  readonly repository: RepositoryFacts;
  readonly row: LaneRow;
  readonly lanes: number;
  /** What it differs in; `undefined` where it can't be compared. */
  readonly told: VersionRow | undefined;
  readonly entry: TimelineEntry | undefined;
  readonly action: TimelineEntry | undefined;
}

const rowOf = ({ charts, repository, row, lanes, told, entry, action }: Row): Html => {
  const { number, created, streams, parent, parentage } = row.node;
  const id = idOf(repository, number);
  const pick = (name: "from" | "to"): Html =>
    html`<label><input type="radio" name="${name}" value="${id}" aria-label="Compare ${name} version ${number} of ${repository.name}"><span aria-hidden="true">${name}</span></label>`;
  return html`<li class="${streams.length > 0 ? "head" : "past"}" id="${id}">${graphOf(charts, row, lanes)}<div class="version"><p class="line"><b>${number}</b>${streams.map((name) => html` <span class="badge">${name}</span>`)} ${countsOf(told, id, parent === undefined ? undefined : idOf(repository, parent))}</p><p class="why">${moment(created)} · ${whyOf(entry, action, number)}${
    parentage === "elsewhere"
      ? " · made from a version of another repository"
      : parentage === "assumed" && parent !== undefined && number - parent > 1
        ? ` · taken to be made from ${parent}, as versions between are gone`
        : ""
  }</p></div>${told !== undefined ? html`<div class="pick">${pick("from")}${pick("to")}</div>` : undefined}</li>`;
};

/** What it changed of what it was made from: by what was compared, as the server counts against the version before, whatever that is. */
const countsOf = (version: VersionRow | undefined, id: string, from: string | undefined): Html | undefined => {
  if (version?.from === undefined || version.from !== from) return undefined;
  const [more, less] = [countIn(version.more), countIn(version.less)];
  if (more + less === 0) return html`<span class="counts quiet">no change</span>`;
  return html`<button type="button" class="counts" data-changes="${id}" aria-label="Show what it changed: ${s(more, "unit")} added, ${less.toLocaleString("en")} removed"><span class="more">+${more.toLocaleString("en")}</span> <span class="less">−${less.toLocaleString("en")}</span></button>`;
};

/** Who made it and why, in as few words as tell it. */
const whyOf = (entry: TimelineEntry | undefined, action: TimelineEntry | undefined, number: number): Html => {
  const [record] = action?.records ?? [];
  if (record !== undefined)
    return html`${record.action} <span class="quiet">of</span> ${named(record.line)} <span class="quiet">by</span> ${record.by.user ?? "somebody"}${
      record.reason === undefined ? undefined : html`: <q>${record.reason}</q>`
    }`;
  if (entry?.gap !== undefined) return html`<span class="gap">${entry.gap}</span>`;
  return number === 0 ? html`the empty one` : html`${entry?.user === undefined ? "not told by whom" : `by ${entry.user}`}`;
};

/** One row's part of the picture: lines go on to its ends, however high it becomes. */
const graphOf = ({ shape }: Charts, { lane, above, below, passing, joining, node }: LaneRow, lanes: number): Html => {
  const step = stepOf(lanes);
  const x = (at: number): number => Math.round((at + 0.5) * step * 10) / 10 + 2;
  const link = shape
    .linkVertical<{ readonly source: [number, number]; readonly target: [number, number] }, [number, number]>()
    .x(([left]) => left)
    .y(([, top]) => top);
  const curve = (from: number): string => link({ source: [x(from), 0], target: [x(lane), dotAt] }) ?? "";
  const down = (at: number, y1: number | string, y2: number | string): Html =>
    html`<line x1="${x(at)}" x2="${x(at)}" y1="${y1}" y2="${y2}"/>`;
  return html`<span class="graph" aria-hidden="true"><svg width="${widthOf(lanes)}">${passing.map((at) => down(at, 0, "100%"))}${joining.map((from) => html`<path d="${curve(from)}"/>`)}${above && down(lane, 0, dotAt)}${below && down(lane, dotAt, "100%")}<circle cx="${x(lane)}" cy="${dotAt}" r="${Math.min(node.streams.length > 0 ? 6 : 4.5, step / 2 - 0.5)}"/></svg></span>`;
};
