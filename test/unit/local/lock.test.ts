import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { asset, lockedRequirements } from "../../../src/local/assets.ts";
import { UnknownPluginError } from "../../../src/local/errors.ts";
import { LINES, LOCAL_LINES, lineOf } from "../../../src/local/lines.ts";
import { checkPlugins, LOCAL_PLUGINS, PLUGIN_PACKAGES, type PluginPackage } from "../../../src/local/plugins.ts";

const names = (plugins: readonly string[]): readonly string[] => lockedRequirements(plugins).map((one) => one.name);

describe("the lock of the plugins", () => {
  it("pins every distribution by version and hash", () => {
    const all = lockedRequirements(LOCAL_PLUGINS);
    expect(all.length).toBeGreaterThan(100);
    for (const { name, line } of all) expect(line, name).toMatch(/^[a-z0-9-]+==\S+( ; [^-]+)?( --hash=sha256:[0-9a-f]{64})+$/);
    expect(new Set(names(LOCAL_PLUGINS)).size).toBe(all.length);
  });

  it("names no host: pip fetches from where the user's configuration says", () => {
    expect(readFileSync(asset("locks/newest.json"), "utf8")).not.toMatch(/https?:|\bfile:|index-url/);
  });

  it("has every plugin, and installs for a subset only what that needs", () => {
    for (const plugin of LOCAL_PLUGINS) expect(names([plugin])).toContain(PLUGIN_PACKAGES[plugin].distribution);
    expect(names(["file"])).toEqual(names([]));
    expect(names(["file"])).toContain("pulpcore");
    expect(names(["file"])).not.toContain("pulp-rpm");
    expect(names(["rpm"]).length).toBeLessThan(names(LOCAL_PLUGINS).length / 1.5);
    const both = new Set([...names(["rpm"]), ...names(["deb"])]);
    expect(new Set(names(["rpm", "deb"]))).toEqual(both);
  });

  it("holds what compiles the plugins that are compiled", () => {
    for (const plugin of LOCAL_PLUGINS) {
      const { buildSteps = [] } = PLUGIN_PACKAGES[plugin] as PluginPackage;
      for (const name of buildSteps.flat()) expect(names([plugin])).toContain(name);
    }
    expect(names([])).toContain("setuptools");
  });

  it.each(LOCAL_LINES.filter((line) => line !== "newest"))(
    "of the line %s pins that line, with its plugins alone, for one Python",
    (line) => {
      const { plugins, requirements } = lineOf(line);
      const all = lockedRequirements(plugins, line);
      expect(readFileSync(asset(`locks/${line}.json`), "utf8")).not.toMatch(/https?:|\bfile:|index-url/);
      for (const { name, line: text } of all) expect(text, name).toMatch(/^[a-z0-9-]+==\S+( ; [^-]+)?( --hash=sha256:[0-9a-f]{64})+$/);
      const versions = new Map(all.map(({ name, line: text }) => [name, /==(\S+)/.exec(text)?.[1] ?? ""]));
      expect(versions.get("pulpcore")).toMatch(new RegExp(`^${line.replace(".", "\\.")}\\.\\d+$`));
      for (const plugin of plugins) expect([...versions.keys()]).toContain(PLUGIN_PACKAGES[plugin].distribution);
      for (const requirement of requirements) {
        const [, name = "", release = ""] = /^([a-z-]+)~=(\d+\.\d+)\.0$/.exec(requirement) ?? [];
        if (name !== "") expect(versions.get(name)).toMatch(new RegExp(`^${release.replace(".", "\\.")}\\.`));
      }
      expect(Object.keys(LINES).at(-1)).toBe("newest");
    },
  );

  it("comes with the scripts that run beside the server", () => {
    for (const name of ["supervisor.py", "postgres.py", "database.py", "migrate.py"] as const) expect(existsSync(asset(name))).toBe(true);
  });
});

describe("plugins by name", () => {
  it("are sorted, each once", () => {
    expect(checkPlugins(["rpm", "file", "rpm"])).toEqual(["file", "rpm"]);
  });

  it("that don't exist are refused with a list of those that do", () => {
    expect(() => checkPlugins(["rpm", "cargo", "toString"])).toThrow(UnknownPluginError);
    expect(() => checkPlugins(["cargo"])).toThrow(/"cargo"[\s\S]*ansible, certguard, container/);
  });
});
