import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { SystemPackagesMissingError } from "./errors.ts";
import { type LocalPlugin, PLUGIN_PACKAGES, type PluginPackage } from "./plugins.ts";
import type { Python } from "./python.ts";

/**
 * Looks for what pip can't bring, before pip spends a minute to fail without it.
 *
 * @throws SystemPackagesMissingError
 */
export async function checkSystemPackages(plugins: readonly LocalPlugin[], python: Pick<Python, "version" | "hasHeaders">): Promise<void> {
  for (const name of plugins) {
    const { system } = PLUGIN_PACKAGES[name] as PluginPackage;
    if (system === undefined) continue;
    const missing: string[] = [];
    if (!(await succeeds("cc", "--version"))) missing.push("build-essential");
    if (!(await succeeds("pkg-config", "--version"))) missing.push("pkg-config", ...system.debian);
    else if (!(await succeeds("pkg-config", "--exists", ...system.modules))) missing.push(...system.debian);
    if (!python.hasHeaders) missing.push(`python${python.version[0]}.${python.version[1]}-dev`);
    if (missing.length > 0) throw new SystemPackagesMissingError(name, missing);
  }
}

function succeeds(program: string, ...args: string[]): Promise<boolean> {
  return promisify(execFile)(program, args).then(
    () => true,
    () => false,
  );
}
