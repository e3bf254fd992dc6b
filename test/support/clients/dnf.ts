import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { needs } from "./needs.ts";
import { ClientError, run } from "./run.ts";

/** Where packages come from: a repository's base URL, or a whole .repo file as a machine would be given it. */
export type DnfSource = { readonly baseUrl: string } | { readonly repoFile: string };

/** An advisory as `dnf updateinfo` lists it: id, kind (`Important/Sec.`, `bugfix` …) and the package it is for. */
export interface ListedAdvisory {
  readonly id: string;
  readonly kind: string;
  readonly package: string;
}

/** dnf on a scratch root of its own: nothing of the machine's is read or changed. */
export interface Dnf extends AsyncDisposable {
  /** The scratch root: an installed `/usr/share/x` lies at `<root>/usr/share/x`. */
  readonly root: string;
  /** The packages on offer as `name-epoch:version-release.arch`, sorted; of one name or glob, or all. */
  available(pattern?: string): Promise<readonly string[]>;
  /** What `dnf repoquery` says: a line each, sorted. */
  query(...args: readonly string[]): Promise<readonly string[]>;
  /** What it prints, of any command. */
  say(...args: readonly string[]): Promise<string>;
  /** What is installed in the scratch root, spelled and sorted likewise. */
  installed(): Promise<readonly string[]>;
  /** Installs packages with their dependencies (needs root), without weak ones. */
  install(...packages: readonly string[]): Promise<void>;
  /** The same, with what is recommended, and what supplements what is there. */
  installAll(...packages: readonly string[]): Promise<void>;
  /** Installs groups or environments, as `dnf group install` takes them, with their mandatory and default packages (needs root). */
  installGroup(...groups: readonly string[]): Promise<void>;
  /** The advisories about what is installed: those it already has, and those that an update would bring. */
  advisories(): Promise<readonly ListedAdvisory[]>;
  /** What `dnf repoclosure` finds: `a-1-1.noarch: nothere`, sorted. */
  unresolved(): Promise<readonly string[]>;
  /** Text of an installed file. */
  read(path: string): Promise<string>;
  close(): Promise<void>;
}

/** dnf with exactly one source. Runs afresh each time: no metadata is cached between calls. */
export async function openDnf(source: DnfSource): Promise<Dnf> {
  const scratch = await mkdtemp(join(tmpdir(), "dnf-"));
  const root = join(scratch, "root");
  const repos = join(scratch, "repos");
  await mkdir(repos);
  await writeFile(join(repos, "source.repo"), "repoFile" in source ? source.repoFile : repoFileOf(source.baseUrl));
  await writeFile(join(scratch, "dnf.conf"), configOf(repos));
  const dnf = (...args: readonly string[]): Promise<string> =>
    run("dnf", [`--config=${scratch}/dnf.conf`, `--installroot=${root}`, "--releasever=1", "--refresh", "--quiet", "-y", ...args], {});
  const close = (): Promise<void> => rm(scratch, { recursive: true, force: true });
  return {
    root,
    available: async (pattern) => lines(await dnf("repoquery", "--nevra", ...(pattern === undefined ? [] : [pattern]))),
    query: async (...args) => lines(await dnf("repoquery", ...args)),
    say: dnf,
    installed: async () => lines(await dnf("repoquery", "--installed", "--nevra")),
    install: async (...packages) => {
      await dnf("install", ...packages);
    },
    installAll: async (...packages) => {
      await dnf("--setopt=install_weak_deps=1", "install", ...packages);
    },
    installGroup: async (...groups) => {
      await dnf("group", "install", ...groups);
    },
    async unresolved() {
      needs("/usr/libexec/dnf-utils-3");
      return unresolvedIn(await dnf("--setopt=plugins=1", "repoclosure", "--repo", "source").catch(outputOf));
    },
    advisories: async () => lines(await dnf("updateinfo", "list", "--all")).map(advisoryOf),
    read: (path) => readFile(join(root, path), "utf8"),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function repoFileOf(baseUrl: string): string {
  return `[source]\nname=source\nbaseurl=${baseUrl}\ngpgcheck=0\n`;
}

function configOf(repos: string): string {
  return [
    "[main]",
    `reposdir=${repos}`,
    "plugins=0",
    "install_weak_deps=0",
    "skip_if_unavailable=0",
    "module_platform_id=platform:scratch",
    "retries=1",
    "timeout=120",
    "",
  ].join("\n");
}

function lines(output: string): string[] {
  return output
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .sort();
}

function advisoryOf(line: string): ListedAdvisory {
  // The first column marks what is installed: `i GROVE-2025:0001 Important/Sec. acorn-1.1-1.noarch`.
  const [id = "", kind = "", name = ""] = line.replace(/^i /, "").split(/\s+/);
  return { id, kind, package: name };
}

/** It fails where it finds something. */
function outputOf(error: unknown): string {
  if (error instanceof ClientError) return error.output;
  throw error;
}

/**
 * package: a-1-1.noarch from source
 *   unresolved deps:
 *     nothere
 */
function unresolvedIn(output: string): readonly string[] {
  let name = "";
  return output
    .split("\n")
    .flatMap((line) => {
      const [, found] = /^package: (\S+)/.exec(line) ?? [];
      if (found !== undefined) name = found;
      return /^ {4}\S/.test(line) ? [`${name}: ${line.trim()}`] : [];
    })
    .sort();
}
