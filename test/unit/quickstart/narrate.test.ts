import { stripVTControlCharacters } from "node:util";
import { expect, test, vi } from "vitest";
import { Narrator, type NarratorOptions } from "../../../examples/quickstart/narrate.ts";

const told = (options: { readonly isTTY?: boolean; readonly columns?: number } & NarratorOptions = {}) => {
  const { isTTY = false, columns, ...rest } = options;
  const written: string[] = [];
  const output = { isTTY, ...(columns === undefined ? {} : { columns }), write: (text: string) => written.push(text) };
  return { narrator: new Narrator(output, { environment: {}, ...rest }), written, all: () => written.join("") };
};

async function* progress(message: string) {
  yield { step: "sync", task: undefined, state: "running", code: "sync", message, done: 3, total: 8 } as const;
}
const operation = <T>(result: T, message: string): Promise<T> & AsyncIterable<never> =>
  Object.assign(Promise.resolve(result), { [Symbol.asyncIterator]: () => progress(message) }) as never;

test("a pipe gets one plain line a step, with its outcome and time", async () => {
  const { narrator, all } = told();
  narrator.chapter("Deliver");
  expect(await narrator.line("rpm", operation(7, "downloading"), (version) => `version ${version}`)).toBe(7);
  await narrator.proof("new", Promise.resolve("8 packages"));
  expect(all()).toMatch(/^\n 1 {2}Deliver\n {4}✓ rpm {8}version 7 +\d\.\d s\n {4}= new {8}8 packages +\d\.\d s\n$/);
});

test("a pipe is told now and then of a step that takes long", async () => {
  vi.useFakeTimers();
  try {
    const { narrator, written } = told();
    const { promise, resolve } = Promise.withResolvers<void>();
    const step = narrator.line("server", promise, () => "ready");
    narrator.progress("installing 1/70");
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(21_000);
    expect(written).toHaveLength(2);
    expect(written[0]).toContain("· server     installing 1/70");
    resolve();
    await step;
  } finally {
    vi.useRealTimers();
  }
});

test("a terminal sees how far an operation is, in a line that never wraps, and is left with the outcome", async () => {
  const { narrator, written, all } = told({ isTTY: true, columns: 60 });
  await narrator.line("rpm", operation(1, "downloading ".repeat(20)), () => "version 1");
  const lines = all()
    .split(/[\r\n]/)
    .map(stripVTControlCharacters);
  expect(lines.some((line) => line.includes("downloading"))).toBe(true);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(60);
  expect(stripVTControlCharacters(written.at(-1) ?? "")).toMatch(/✓ rpm +version 1 +\d\.\d s\n$/);
});

test.each([40, 0])("a terminal of %i columns gets the outcome whole", async (columns) => {
  const { narrator, written } = told({ isTTY: true, columns });
  await narrator.line("container", Promise.resolve(), () => "version 1: 2 tags, served at once");
  expect(stripVTControlCharacters(written.at(-1) ?? "")).toMatch(/✓ container {2}version 1: 2 tags, served at once +\d\.\d s\n$/);
});

test("colours only where they are wanted", async () => {
  const colored = told({ isTTY: true });
  await colored.narrator.line("rpm", Promise.resolve(1), () => "done");
  expect(colored.all()).toContain("\u001b[32m✓");
  const plain = told({ isTTY: true, environment: { NO_COLOR: "1" } });
  await plain.narrator.line("rpm", Promise.resolve(1), () => "done");
  expect(plain.all()).not.toContain("\u001b[32m");
});

test("a step that fails is shown as failed, and its error goes on", async () => {
  const { narrator, all } = told();
  await expect(narrator.line("rpm", Promise.reject(new Error("no")), () => "done")).rejects.toThrow("no");
  expect(all()).toMatch(/✗ rpm +failed/);
});

test("the signal ends the step at once, with its reason", async () => {
  const stop = new AbortController();
  const { narrator, all } = told({ signal: stop.signal });
  const step = narrator.line("rpm", new Promise(() => {}), () => "done");
  stop.abort(new Error("enough"));
  await expect(step).rejects.toThrow("enough");
  expect(all()).toMatch(/✗ rpm +stopped/);
});
