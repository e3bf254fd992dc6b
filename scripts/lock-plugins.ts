/**
 * Resolves pulpcore and every plugin in one run and writes src/local/assets/plugins.lock.json.
 *
 *   npm run lock-plugins            needs uv (https://docs.astral.sh/uv/) on the PATH, or its path in UV
 *
 * One version of each distribution for all supported Pythons, so that a server has the same API whatever
 * Python the machine has. A distribution's line names the plugins that need it, so that a subset installs
 * only its own. Only hashes travel (of the source archive and of the wheels that can be used on Linux with
 * glibc), no addresses: pip fetches from wherever the user's configuration says.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "smol-toml";
import { LOCAL_PLUGINS, PLUGIN_PACKAGES, type PluginPackage } from "../src/local/plugins.ts";

interface Archive {
  readonly url: string;
  readonly hashes: { readonly sha256: string };
}
interface Package {
  readonly name: string;
  readonly version: string;
  readonly marker?: string;
  readonly sdist?: Archive;
  readonly wheels?: readonly Archive[];
}

const PYTHONS = ["cp311", "cp312", "cp313", "cp314"];
const MACHINES = ["x86_64", "aarch64"];
/** What every server needs: pulpcore, and what compiles the few distributions that have no wheel. */
const CORE = ["pulpcore", "setuptools"];

const scratch = mkdtempSync(join(tmpdir(), "lock-plugins-"));
const plugins = new Map<string, PluginPackage>(LOCAL_PLUGINS.map((name) => [name, PLUGIN_PACKAGES[name]]));

/** Resolves the roots (within the constraints, if given) for every Python from 3.11 on. */
function resolve(roots: readonly string[], constraints?: string): readonly Package[] {
  const output = join(scratch, "pylock.toml");
  const fixed = constraints === undefined ? [] : ["--constraints", constraints];
  const args = ["pip", "compile", "-", "--universal", "--python-version", "3.11", "--fork-strategy", "fewest", ...fixed];
  rmSync(output, { force: true });
  execFileSync(process.env.UV ?? "uv", [...args, "--format", "pylock.toml", "--output-file", output, "--quiet"], {
    input: roots.join("\n"),
    stdio: ["pipe", "ignore", "inherit"],
  });
  const { packages } = parse(readFileSync(output, "utf8")) as unknown as { packages: readonly Package[] };
  return packages.filter((one) => !one.marker?.includes("sys_platform == 'win32'"));
}

function usable(wheel: Archive): boolean {
  const [python = "", abi = "", platform = ""] = basename(wheel.url, ".whl").split("-").slice(-3);
  if (platform === "any") return true;
  const forPython = abi === "abi3" || python.startsWith("py3") || (PYTHONS.includes(python) && abi === python);
  return forPython && platform.includes("manylinux") && MACHINES.some((machine) => platform.includes(machine));
}

/** What is left of a marker when the Python is CPython >= 3.11. */
function marker(text: string | undefined): string | undefined {
  const always = [
    /^python_full_version >= '3\.\d+'$/,
    /^(platform_python_)?implementation(_name)? != '[Pp]y[Pp]y'$/,
    /^python_full_version < '3\.15'$/,
  ];
  const rest = (text ?? "").split(" and ").filter((part) => part !== "" && !always.some((known) => known.test(part)));
  return rest.length === 0 ? undefined : rest.join(" and ");
}

const rootsOf = (plugin: PluginPackage): readonly string[] => [plugin.distribution, ...(plugin.buildSteps ?? []).flat()];
const all = resolve([...CORE, ...[...plugins.values()].flatMap(rootsOf)]);
const constraints = join(scratch, "constraints.txt");
writeFileSync(constraints, all.map((one) => `${one.name}==${one.version}`).join("\n"));

const core = new Set(resolve(CORE, constraints).map((one) => one.name));
const users = new Map<string, string[]>();
for (const [name, plugin] of plugins) {
  for (const one of resolve([...CORE, ...rootsOf(plugin)], constraints)) {
    if (!core.has(one.name)) users.set(one.name, [...(users.get(one.name) ?? []), name]);
  }
}

const locked = all.map((one) => {
  const archives = [...(one.wheels ?? []).filter(usable), ...(one.sdist === undefined ? [] : [one.sdist])];
  const sha256 = archives.map((archive) => archive.hashes.sha256).sort();
  return { name: one.name, version: one.version, marker: marker(one.marker), plugins: users.get(one.name), sha256 };
});
const file = fileURLToPath(new URL("../src/local/assets/plugins.lock.json", import.meta.url));
writeFileSync(file, JSON.stringify(locked));
execFileSync("npx", ["biome", "format", "--write", file], { stdio: ["ignore", "ignore", "inherit"] });
rmSync(scratch, { recursive: true });
console.log(`${all.length} distributions, ${core.size} of them for every server`);
for (const [name, plugin] of plugins) {
  const version = all.find((one) => one.name === plugin.distribution)?.version;
  const own = [...users.values()].filter((list) => list.includes(name)).length;
  console.log(`${name.padEnd(14)} ${plugin.distribution} ${version}, ${own} more`);
}
