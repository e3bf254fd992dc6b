import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { needs } from "../../support/clients/needs.ts";
import { run } from "../../support/clients/run.ts";

/** A package to build; further fields of its control file as they are. */
export interface DebSpec {
  readonly name: string;
  readonly version: string;
  /** @default "amd64" */
  readonly architecture?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

const controlOf = ({ name, version, architecture = "amd64", fields = {} }: DebSpec): string =>
  [
    `Package: ${name}`,
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    "Maintainer: Grove <grove@example.com>",
    ...Object.entries(fields).map(([field, value]) => `${field}: ${value}`),
    "Description: A package of the tests",
    "",
  ].join("\n");

const build = async (directory: string, specs: readonly DebSpec[]): Promise<void> => {
  const root = join(directory, "root");
  await mkdir(join(root, "DEBIAN"), { recursive: true });
  for (const spec of specs) {
    await writeFile(join(root, "DEBIAN/control"), controlOf(spec));
    const file = join(directory, `${spec.name}_${spec.version}_${spec.architecture ?? "amd64"}.deb`);
    await run("dpkg-deb", ["--build", "--root-owner-group", root, file]);
  }
  await rm(root, { recursive: true });
};

const archiver =
  (directory: string) =>
  (args: string): Promise<string> =>
    run("sh", ["-c", `cd "$1" && apt-ftparchive ${args}`, "sh", directory]);

/**
 * Makes an unsigned flat repository: packages, their index and its Release in one folder.
 * @param before what stands before each package's name in the index: `./`, as most tools write it, or the way from the root that clients are given.
 */
export async function makeFlatRepository(directory: string, specs: readonly DebSpec[], before = ""): Promise<void> {
  needs("dpkg-deb", "apt-ftparchive");
  await rm(directory, { recursive: true, force: true });
  await build(directory, specs);
  const archive = archiver(directory);
  const index = await archive("packages .");
  await writeFile(join(directory, "Packages"), index.replace(/^Filename: \.\//gm, `Filename: ${before}`));
  await writeFile(join(directory, "Release"), await archive("release ."));
}

/** Makes an unsigned APT repository, suite `grove`, component `main`, of packages that no server has had before. */
export async function makeDebRepository(directory: string, specs: readonly DebSpec[]): Promise<void> {
  needs("dpkg-deb", "apt-ftparchive");
  await rm(directory, { recursive: true, force: true });
  const index = join(directory, "dists/grove/main/binary-amd64");
  await mkdir(index, { recursive: true });
  await build(join(directory, "pool"), specs);
  const archive = archiver(directory);
  await writeFile(join(index, "Packages"), await archive("packages pool"));
  const fields = ["Codename=grove", "Suite=grove", "Architectures=amd64", "Components=main"];
  const options = fields.map((field) => `-o APT::FTPArchive::Release::${field}`).join(" ");
  await writeFile(join(directory, "dists/grove/Release"), await archive(`${options} release dists/grove`));
}
