import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { asset, lockedRequirements } from "../../../src/local/assets.ts";
import { UnknownPluginError } from "../../../src/local/errors.ts";
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
    expect(readFileSync(asset("plugins.lock.json"), "utf8")).not.toMatch(/https?:|\bfile:|index-url/);
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
