/**
 * Resolves pulpcore and the plugins of each line in one run and writes src/local/assets/locks/<line>.json.
 *
 *   npm run lock-plugins                     all lines; needs uv (https://docs.astral.sh/uv/) on the PATH, or its path in UV
 *   npm run lock-plugins -- --line 3.85      one of them
 *
 * One version of each distribution for all Pythons of the line, so that a server has the same API whatever
 * Python the machine has. A distribution's line names the plugins that need it, so that a subset installs
 * only its own. Only hashes travel (of the source archive and of the wheels that can be used on Linux with
 * glibc), no addresses: pip fetches from wherever the user's configuration says.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parse } from "smol-toml";
import { checkLine, type Line, LOCAL_LINES, type LocalLine, lineOf } from "../src/local/lines.ts";
import { PLUGIN_PACKAGES, type PluginPackage } from "../src/local/plugins.ts";

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

const MACHINES = ["x86_64", "aarch64"];
/** What every server needs: pulpcore, and what compiles the few distributions that have no wheel. */
const CORE = ["pulpcore", "setuptools"];

const scratch = mkdtempSync(join(tmpdir(), "lock-plugins-"));

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

function usable(wheel: Archive, { pythons: [from, to] }: Line): boolean {
  const [python = "", abi = "", platform = ""] = basename(wheel.url, ".whl").split("-").slice(-3);
  if (platform === "any") return true;
  const minor = Number(/^cp3(\d+)$/.exec(python)?.[1]);
  const forPython = abi === "abi3" || python.startsWith("py3") || (abi === python && minor >= from && minor <= to);
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

function lock(name: LocalLine): void {
  const line = lineOf(name);
  const plugins = new Map<string, PluginPackage>(line.plugins.map((plugin) => [plugin, PLUGIN_PACKAGES[plugin]]));
  const all = resolve([...CORE, ...line.requirements, ...[...plugins.values()].flatMap(rootsOf)]);
  const constraints = join(scratch, "constraints.txt");
  writeFileSync(constraints, all.map((one) => `${one.name}==${one.version}`).join("\n"));

  const core = new Set(resolve(CORE, constraints).map((one) => one.name));
  const users = new Map<string, string[]>();
  for (const [plugin, needs] of plugins) {
    for (const one of resolve([...CORE, ...rootsOf(needs)], constraints)) {
      if (!core.has(one.name)) users.set(one.name, [...(users.get(one.name) ?? []), plugin]);
    }
  }

  const locked = all.map((one) => {
    const archives = [...(one.wheels ?? []).filter((wheel) => usable(wheel, line)), ...(one.sdist === undefined ? [] : [one.sdist])];
    const sha256 = archives.map((archive) => archive.hashes.sha256).sort();
    return { name: one.name, version: one.version, marker: marker(one.marker), plugins: users.get(one.name), sha256 };
  });
  const file = fileURLToPath(new URL(`../src/local/assets/locks/${name}.json`, import.meta.url));
  writeFileSync(file, JSON.stringify(locked));
  execFileSync("npx", ["biome", "format", "--write", file], { stdio: ["ignore", "ignore", "inherit"] });
  console.log(`${name}: ${all.length} distributions, ${core.size} of them for every server`);
  for (const [plugin, { distribution }] of plugins) {
    const version = all.find((one) => one.name === distribution)?.version;
    const own = [...users.values()].filter((list) => list.includes(plugin)).length;
    console.log(`  ${plugin.padEnd(14)} ${distribution} ${version}, ${own} more`);
  }
}

const { values } = parseArgs({ options: { line: { type: "string", multiple: true } } });
for (const name of values.line?.map(checkLine) ?? LOCAL_LINES) lock(name);
rmSync(scratch, { recursive: true });
