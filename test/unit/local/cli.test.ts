import { describe, expect, it } from "vitest";
import { parseLocalOptions } from "../../../src/cli/local-options.ts";
import { progressPrinter } from "../../../src/cli/progress.ts";
import { UsageError } from "../../../src/cli/usage.ts";

describe("the options of pulp-sdk local", () => {
  it("have defaults", () => {
    const usual = { line: "newest", plugins: ["container", "file", "rpm"], dataDir: undefined, workers: undefined, ports: {} };
    expect(parseLocalOptions([])).toEqual(usual);
  });

  it("are read", () => {
    const args = ["--plugins", "deb, hugging-face", "--data-dir", "/srv/p", "--workers=3", "--port", "8080", "--content-port", "8081"];
    const expected = {
      line: "newest",
      plugins: ["deb", "hugging_face"],
      dataDir: "/srv/p",
      workers: 3,
      ports: { api: 8080, content: 8081 },
    };
    expect(parseLocalOptions(args)).toEqual(expected);
    expect(parseLocalOptions(["-h"])).toBe("help");
  });

  it("of an old line have what of the usual plugins it has", () => {
    expect(parseLocalOptions(["--line", "3.73"])).toMatchObject({ line: "3.73", plugins: ["container", "file", "rpm"] });
    expect(parseLocalOptions(["--line", "3.85"])).toMatchObject({ line: "3.85", plugins: ["file", "rpm"] });
  });

  it.each([
    [["--line", "3.50"], /There is no line "3.50".\nThe lines are: 3.49, 3.73, 3.85, 3.105, newest/],
    [["--line", "3.85", "--plugins", "container,rpm"], /There is no plugin "container" in the line 3.85.\nThe plugins are: certguard, deb/],
    [["--plugins", "cargo"], /There is no plugin "cargo"/],
    [["--plugins", ","], /at least one plugin/],
    [["--plugins"], /argument missing/],
    [["--workers", "0"], /--workers needs a number from 1 to 64, not "0"/],
    [["--workers", "two"], /not "two"/],
    [["--port", "99999"], /--port needs a number from 1 to 65535/],
    [["--port", "8080", "--content-port", "8080"], /can't be the same/],
    [["--data-dir", ""], /--data-dir needs/],
    [["--bogus"], /--bogus/],
    [["extra"], /extra/],
  ])("that are wrong are refused with what is wrong: %j", (args, message) => {
    expect(() => parseLocalOptions(args)).toThrow(UsageError);
    expect(() => parseLocalOptions(args)).toThrow(message);
  });
});

describe("progress", () => {
  const shown = (isTTY: boolean): string => {
    let text = "";
    const show = progressPrinter({ isTTY, columns: 60, write: (part) => (text += part) });
    show({ phase: "install", message: "making a virtual environment with /usr/bin/python3" });
    for (let done = 1; done <= 100; done++) show({ phase: "install", message: `fetching package-${done}`, done, total: 100 });
    show({ phase: "ready", message: "Pulp is ready" });
    return text;
  };

  it("is a few lines where it is kept", () => {
    const lines = shown(false).trimEnd().split("\n");
    expect(lines).toHaveLength(8);
    expect(lines[1]).toBe("Installing Pulp (once for these plugins): 1 of 100");
    expect(lines.at(-1)).toBe("Ready: Pulp is ready");
  });

  it("is one line that changes on a terminal, never wider than that", () => {
    const text = shown(true);
    expect(text.split("\n")).toHaveLength(3);
    const widths = text
      .replaceAll("\r\u001b[K", "\n")
      .split("\n")
      .map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThan(60);
    expect(text).toContain("[##########..........] 50/100");
  });
});
