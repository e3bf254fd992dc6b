import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The tarball that would be published, and a scratch project in which it is installed, without any network. */
export interface Packed extends Disposable {
  readonly tarball: string;
  /** A folder with `node_modules/pulp-sdk` unpacked from the tarball, and the packages that it depends on. */
  readonly consumer: string;
  /** Bytes of all its declarations. */
  readonly declarationBytes: number;
}

export const root = fileURLToPath(new URL("../..", import.meta.url));

interface Manifest {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Packs what `npm run build` has left in dist/. */
export const pack = (): Packed => {
  const directory = mkdtempSync(join(tmpdir(), "package-"));
  const { name, dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
  const args = ["pack", "--ignore-scripts", "--silent", "--pack-destination", directory];
  const file = execFileSync("npm", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  const consumer = join(directory, "consumer");
  const installed = join(consumer, "node_modules", name);
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["xzf", join(directory, file), "--strip-components=1", "-C", installed]);
  for (const dependency of [...Object.keys(dependencies), "@types/node"]) {
    const link = join(consumer, "node_modules", dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, "node_modules", dependency), link);
  }
  writeFileSync(join(consumer, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const declarations = globSync("**/*.d.ts", { cwd: installed });
  return {
    tarball: join(directory, file),
    consumer,
    declarationBytes: declarations.reduce((sum, path) => sum + statSync(join(installed, path)).size, 0),
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  };
};
