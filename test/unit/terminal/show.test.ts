import { spawnSync } from "node:child_process";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { showRun } from "../../../src/terminal/index.ts";
import { pretendedRun } from "./pretended-run.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const program = [process.execPath, "--import", at("../../support/from-source.ts"), at("show-once.ts")];

/** Runs it in a real terminal of so many columns, by util-linux' script. */
const inTerminal = (columns: number, env: Readonly<Record<string, string>> = {}, more = "") => {
  const command = `stty cols ${columns} rows 24; ${program.map((word) => `'${word}'`).join(" ")} ${more}`;
  const { status, stdout } = spawnSync("script", ["-qec", command, "/dev/null"], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, TERM: "xterm-256color", ...env },
  });
  return { status, stdout };
};

/** What stands in the terminal in the end, line by line: a program that draws again first goes up and erases. */
const lastFrame = (stdout: string): readonly string[] => {
  const text = stripVTControlCharacters(
    stdout.slice(stdout.lastIndexOf("mirrors\u001b") === -1 ? stdout.lastIndexOf("mirrors") : stdout.lastIndexOf("mirrors\u001b")),
  );
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
};

describe("in a terminal", () => {
  test.each([120, 30])("of %i columns, no line is longer; the end stays", (columns) => {
    const { status, stdout } = inTerminal(columns);
    expect(status).toBe(0);
    const lines = lastFrame(stdout);
    expect(lines.join("\n")).toContain("32 succeeded");
    expect(lines.join("\n")).toContain("8 x upstream");
    expect(lines.at(-1)).toBe('{"succeeded":32,"unchanged":0,"failed":8,"skipped":0,"canceled":0}');
    for (const line of lines.slice(0, -1)) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    // What others wrote steers no terminal; the cursor comes back.
    expect(stdout).not.toContain("\u001b[2J");
    expect(stdout.lastIndexOf("\u001b[?25h")).toBeGreaterThan(stdout.lastIndexOf("\u001b[?25l"));
    if (process.env.SHOW !== undefined) console.log(lines.join("\n"));
  });

  test("NO_COLOR leaves out colours; a dumb one is told lines", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are
    const colours = /\u001b\[(?:1|2|3\d)m/;
    expect(inTerminal(100).stdout).toMatch(colours);
    expect(inTerminal(100, { NO_COLOR: "1" }).stdout).not.toMatch(colours);
    const dumb = inTerminal(100, { TERM: "dumb" }).stdout;
    expect(dumb).toContain("failed: upstream has nothing");
    expect(dumb).not.toContain("\u001b[");
  });

  test("that doesn't know its size, as in a container, the run is told by lines", () => {
    const { status, stdout } = inTerminal(0);
    expect(status).toBe(0);
    expect(stdout).toContain("failed: upstream has nothing");
    expect(stdout).not.toContain("\u001b[");
    expect(stdout).toContain('{"succeeded":32,"unchanged":0,"failed":8');
  });

  test("that is gone, the run goes on", () => {
    expect(inTerminal(100, {}, "broken").stdout).toContain('{"succeeded":32,"unchanged":0,"failed":8');
  });
});

test("elsewhere what fails is told by lines, and the end", async () => {
  const terminal = new PassThrough();
  const { counts } = await showRun(pretendedRun(10, 1), { terminal, title: "mirrors" });
  terminal.end();
  const lines = String(terminal.read()).trimEnd().split("\n");
  expect(counts).toMatchObject({ failed: 2 });
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe(
    "mirrors: mirror-of-a-distribution-with-a-long-name-4 failed: upstream has nothing: 404, message='Not Found' \ufffd[2J of mirror-of-a-distribution-with-a-long-name-4",
  );
  expect(lines[2]).toMatch(/^mirrors: 10 of 10 after \d+ s: 8 succeeded, 2 failed$/);
});

test("a pipe that breaks doesn't break the run", async () => {
  const terminal = new PassThrough();
  terminal.destroy(new Error("EPIPE"));
  expect((await showRun(pretendedRun(10, 1), { terminal })).counts).toMatchObject({ succeeded: 8 });
});
