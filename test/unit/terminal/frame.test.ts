import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { frameOf } from "../../../src/terminal/frame.ts";
import { RunState } from "../../../src/terminal/state.ts";
import { sheetFor } from "../../../src/text/index.ts";

/** The frame of a run in which something long, of several lines, or of wide characters stands in each place. */
const frame = (width: number): readonly string[] => {
  const state = new RunState();
  const now = Date.parse("2026-11-27T03:00:00Z");
  for (let i = 0; i < 5; i++) state.began(`仓库-日本語-リポジトリ-${i}`, now);
  const ended = {
    repository: "仓库-日本語-リポジトリ",
    started: "2026-11-27T02:00:00Z",
    finished: "2026-11-27T03:00:00Z",
    tasks: [],
    from: "run",
  } as const;
  for (let i = 0; i < 3; i++)
    state.ended({ ...ended, status: "failed", cause: "磁盘已满", error: new Error("磁盘已满\n  磁盘已满磁盘已满磁盘已满") } as never);
  state.host("mirror-with-a-long-name.example.org", "given up");
  state.total = 3_000;
  return frameOf(state, {
    title: "配信",
    sheet: sheetFor({ terminal: new PassThrough(), width }),
    rows: 24,
    now,
    began: now - 60_000,
    queue: undefined,
  }).map(stripVTControlCharacters);
};

test.each([20, 30, 31, 60, 61, 120])("of %i columns, no line takes more, wide characters counted as two", (width) => {
  for (const line of frame(width)) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
});

test("what is said in several lines is one here; what became of a host comes before its name", () => {
  const lines = frame(120);
  expect(lines.at(-1)).toBe("last      仓库-日本語-リポジトリ: 磁盘已满 磁盘已满磁盘已满磁盘已满");
  expect(lines).toContain("hosts     given up: mirror-with-a-long-name.example.org");
  expect(frame(30).find((line) => line.startsWith("hosts"))).toContain("given up");
});
