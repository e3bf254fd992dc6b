import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LocalLine } from "./lines.ts";

/**
 * The path of a file that ships with the package as it is (Python scripts and the locks of the lines).
 * It lies at the same place whether this runs from the sources or bundled, so the package's root is looked for.
 */
export function asset(name: "supervisor.py" | "postgres.py" | "database.py" | "migrate.py" | `locks/${LocalLine}.json`): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, "src", "local", "assets", name);
    if (existsSync(path)) return path;
  }
  throw new Error(`The package pulp-sdk is incomplete: src/local/assets/${name} is missing. Install it again, and don't bundle it.`);
}

/** One locked Python distribution. */
interface LockedDistribution {
  readonly name: string;
  readonly version: string;
  readonly marker?: string;
  /** The plugins that need it; absent: every server does. */
  readonly plugins?: readonly string[];
  readonly sha256: readonly string[];
}

/** The lines of a pip requirements file, each pinned and with its hashes, for these plugins and nothing else. */
export function lockedRequirements(
  plugins: readonly string[],
  line: LocalLine = "newest",
): readonly { readonly name: string; readonly line: string }[] {
  const all = JSON.parse(readFileSync(asset(`locks/${line}.json`), "utf8")) as readonly LockedDistribution[];
  return all
    .filter((one) => one.plugins === undefined || one.plugins.some((plugin) => plugins.includes(plugin)))
    .map((one) => {
      const marker = one.marker === undefined ? "" : ` ; ${one.marker}`;
      const hashes = one.sha256.map((hash) => ` --hash=sha256:${hash}`).join("");
      return { name: one.name, line: `${one.name}==${one.version}${marker}${hashes}` };
    });
}
