import { axisOf } from "../axis.ts";
import type { Charts } from "../charts.ts";
import { type Html, html } from "../html.ts";
import { duration, percent, s } from "../words.ts";
import { type RunOutcome, spanOf, type TimedTask, timedTasks } from "./facts.ts";

/** When which task ran; and how many ran and waited at each moment. */
export const tasksOf = (charts: Charts, outcomes: readonly RunOutcome[]): Html => {
  const tasks = timedTasks(outcomes).toSorted((a, b) => a.from - b.from);
  if (tasks.length === 0) return html`<p class="quiet">No task of the server is known to have run.</p>`;
  const span = spanOf(outcomes);
  const time = charts.scale.scaleUtc().domain(span).range([0, 100]);
  const axis = axisOf(time);
  const lines = linesOf(tasks);
  const busy = (of: readonly TimedTask[]): number => of.reduce((sum, { from, to }) => sum + to - from, 0) / 1000;
  return html`<div class="sheet">${depthOf(charts, tasks, span)}${axis}<p class="legend"><span class="key done"></span> running <span class="key waiting"></span> waiting</p></div>
<div class="sheet gantt"><h3>Tasks <span class="quiet">${s(tasks.length, "task")}, ${byWorker(tasks) ? "a line a worker" : "as many lines as ran at once"}</span></h3>${lines.map(
    (line) =>
      html`<svg height="20" role="img" aria-label="${s(line.length, "task")}, ${duration(busy(line))} busy">${line.map(
        ({ from, to, name, state, repository, waited }) => {
          const left = time(from);
          return html`<rect class="${state === "completed" ? "done" : "bad"}" x="${percent(left)}" width="${percent(Math.max(time(to) - left, 0.15))}" height="18" rx="2"><title>${repository}: ${name.split(".").at(-1)} ${state}, ran ${duration((to - from) / 1000)}, waited ${duration((from - waited) / 1000)}</title></rect>`;
        },
      )}</svg>`,
  )}${axis}<p class="legend"><span class="key done"></span> completed <span class="key bad"></span> failed or canceled</p></div>`;
};

const byWorker = (tasks: readonly TimedTask[]): boolean => tasks.every(({ worker }) => typeof worker === "string");

/** By worker where all tasks have one; else each takes the first line that is free. */
export const linesOf = (tasks: readonly TimedTask[]): readonly (readonly TimedTask[])[] => {
  if (byWorker(tasks)) return [...Map.groupBy(tasks, ({ worker }) => worker).values()];
  const lines: TimedTask[][] = [];
  for (const task of tasks) {
    const free = lines.find((line) => (line.at(-1)?.to ?? 0) <= task.from);
    if (free === undefined) lines.push([task]);
    else free.push(task);
  }
  return lines;
};

interface Depth {
  readonly at: number;
  readonly running: number;
  readonly waiting: number;
}

/** How many ran and waited, from change to change. */
export const depths = (tasks: readonly TimedTask[]): readonly Depth[] => {
  const changes = tasks.flatMap(({ waited, from, to }) => [
    { at: waited, running: 0, waiting: 1 },
    { at: from, running: 1, waiting: -1 },
    { at: to, running: -1, waiting: 0 },
  ]);
  let [running, waiting] = [0, 0];
  const found = new Map<number, Depth>();
  for (const change of changes.sort((a, b) => a.at - b.at)) {
    running += change.running;
    waiting += change.waiting;
    found.set(change.at, { at: change.at, running, waiting });
  }
  return [...found.values()];
};

const [width, height] = [1000, 96];

const depthOf = ({ scale, shape }: Charts, tasks: readonly TimedTask[], span: readonly [Date, Date]): Html => {
  const points = depths(tasks);
  // One by one: of a large fleet there are more than a call takes arguments.
  const most = (of: (depth: Depth) => number): number => points.reduce((found, one) => Math.max(found, of(one)), 0);
  const [mostRunning, mostWaiting] = [most(({ running }) => running), most(({ waiting }) => waiting)];
  const x = scale.scaleUtc().domain(span).range([0, width]);
  const y = scale
    .scaleLinear()
    .domain([0, most(({ running, waiting }) => running + waiting)])
    .range([height, 2]);
  const area = (low: (of: Depth) => number, high: (of: Depth) => number): string =>
    shape
      .area<Depth>()
      .x(({ at }) => Math.round(x(at) * 10) / 10)
      .y0((of) => Math.round(y(low(of)) * 10) / 10)
      .y1((of) => Math.round(y(high(of)) * 10) / 10)
      .curve(shape.curveStepAfter)(points) ?? "";
  return html`<h3>Queue <span class="quiet">at most ${mostRunning} running, ${mostWaiting} waiting</span></h3>
<svg class="depth" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" height="${height}" role="img" aria-label="Tasks running and waiting over time: at most ${mostRunning} ran and ${mostWaiting} waited"><path class="running" d="${area(
    () => 0,
    ({ running }) => running,
  )}"/><path class="waiting" d="${area(
    ({ running }) => running,
    ({ running, waiting }) => running + waiting,
  )}"/></svg>`;
};
