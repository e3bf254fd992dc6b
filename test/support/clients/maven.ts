import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run.ts";

/** Maven with a local repository of its own. */
export interface Maven extends AsyncDisposable {
  /** Resolves a jar and whatever it needs. A version, or a range such as `[2.0,)`. */
  resolve(group: string, artifact: string, version: string, checksums?: "strict" | "lax"): Promise<void>;
  /** The jars that were resolved, by name, sorted. */
  jars(): Promise<readonly string[]>;
  read(path: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** @param settings - settings.xml, whole, as a machine would be given it. */
export async function openMaven(settings: string): Promise<Maven> {
  const home = await mkdtemp(join(tmpdir(), "maven-"));
  const repository = join(home, "repository");
  await writeFile(join(home, "settings.xml"), settings);
  await seed(repository);
  const close = (): Promise<void> => rm(home, { recursive: true, force: true });
  return {
    resolve: async (group, artifact, version, checksums = "strict") => {
      // An extension of the build is resolved, with what it needs, by Maven itself: without any plugin, which would have to be downloaded.
      await writeFile(
        join(home, "pom.xml"),
        pomWith(`<groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>`),
      );
      const options = ["-B", checksums === "strict" ? "-C" : "-c", "-s", `${home}/settings.xml`, "-f", `${home}/pom.xml`];
      await run("mvn", [...options, `-Dmaven.repo.local=${repository}`, "validate"], { env: { HOME: home } });
    },
    jars: async () => {
      const files = await readdir(repository, { recursive: true });
      return files
        .filter((file) => file.endsWith(".jar") && !file.includes("plexus-utils"))
        .map((file) => file.replace(/^.*\//, ""))
        .sort();
    },
    read: (path) => readFile(join(repository, path)),
    close,
    [Symbol.asyncDispose]: close,
  };
}

const project = (inside: string): string =>
  `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>${inside}</project>\n`;

const pomWith = (extension: string): string =>
  project(
    `<groupId>scratch</groupId><artifactId>scratch</artifactId><version>1</version><packaging>pom</packaging><build><extensions><extension>${extension}</extension></extensions></build>`,
  );

/** Maven adds this to every extension; an empty one does. */
async function seed(repository: string): Promise<void> {
  const directory = join(repository, "org/codehaus/plexus/plexus-utils/1.1");
  await mkdir(directory, { recursive: true });
  const empty = Buffer.alloc(22);
  empty.write("PK\x05\x06", "latin1");
  await writeFile(join(directory, "plexus-utils-1.1.jar"), empty);
  await writeFile(
    join(directory, "plexus-utils-1.1.pom"),
    project("<groupId>org.codehaus.plexus</groupId><artifactId>plexus-utils</artifactId><version>1.1</version>"),
  );
}
