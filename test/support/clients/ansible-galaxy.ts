import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pythonPrograms } from "./python-programs.ts";
import { run } from "./run.ts";

const requirements = join(import.meta.dirname, "ansible.requirements.txt");

/** ansible-galaxy with a home of its own: nothing of the machine's is read or changed. */
export interface AnsibleGalaxy extends AsyncDisposable {
  /** Installs collections with what they depend on: `grove.tree`, `grove.tree:>=1.0.0,<2.0.0`. */
  install(...collections: readonly string[]): Promise<void>;
  /** What is installed, as `grove.tree:1.2.0`, sorted. */
  installed(): Promise<readonly string[]>;
  /** Text of a file of an installed collection. */
  read(collection: string, path: string): Promise<string>;
  close(): Promise<void>;
}

export interface AnsibleGalaxyOptions {
  /** ansible.cfg, whole, as a machine would be given it. */
  readonly config: string;
  /** For the one server in it; given in the environment, where no argument shows it. */
  readonly login?: { readonly username: string; readonly password: string };
}

export async function openAnsibleGalaxy({ config, login }: AnsibleGalaxyOptions): Promise<AnsibleGalaxy> {
  const program = (await pythonPrograms(requirements))("ansible-galaxy");
  const home = await mkdtemp(join(tmpdir(), "ansible-"));
  const collections = join(home, "collections");
  const [, server = ""] = /^\[galaxy_server\.(.+)\]/m.exec(config) ?? [];
  await mkdir(collections);
  await writeFile(join(home, "ansible.cfg"), config);
  const variable = (name: string): string => `ANSIBLE_GALAXY_SERVER_${server.toUpperCase()}_${name}`;
  const env = {
    HOME: home,
    ANSIBLE_HOME: join(home, ".ansible"),
    ANSIBLE_CONFIG: join(home, "ansible.cfg"),
    ...(login && { [variable("USERNAME")]: login.username, [variable("PASSWORD")]: login.password }),
  };
  const close = (): Promise<void> => rm(home, { recursive: true, force: true });
  return {
    install: async (...names) => {
      await run(program, ["collection", "install", "--collections-path", collections, ...names], { env });
    },
    installed: () => installedIn(join(collections, "ansible_collections")),
    read: (collection, path) => readFile(join(collections, "ansible_collections", collection.replace(".", "/"), path), "utf8"),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function installedIn(root: string): Promise<readonly string[]> {
  const manifests = (await readdir(root, { recursive: true })).filter((path) => /^[^/]+\/[^/]+\/MANIFEST\.json$/.test(path));
  const names = manifests.map(async (path) => {
    const { collection_info } = JSON.parse(await readFile(join(root, path), "utf8")) as {
      readonly collection_info: Readonly<Record<"namespace" | "name" | "version", string>>;
    };
    return `${collection_info.namespace}.${collection_info.name}:${collection_info.version}`;
  });
  return (await Promise.all(names)).sort();
}
