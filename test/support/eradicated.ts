import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { packTar, unpackTar } from "modern-tar";
import { serve } from "../../examples/upstreams/handler.ts";
import type { DynamicRepository, Pulp } from "../../src/index.ts";
import { sha256 } from "./clients/fetch.ts";
import { run } from "./clients/run.ts";

/** A file that no server has had before, as its ecosystem packs it; where it is served; and the word for it. */
interface Own {
  readonly path: string;
  readonly bytes: Buffer;
  readonly word: string;
}

const tar = (entries: Readonly<Record<string, string | Buffer>>): Promise<Uint8Array> =>
  packTar(Object.entries(entries).map(([name, body]) => ({ header: { name, size: Buffer.byteLength(body) }, body })));
const packed = async (entries: Readonly<Record<string, string>>): Promise<Buffer> => gzipSync(await tar(entries));

const sdist = async (name: string): Promise<Own> => {
  const of = `${name.replaceAll("-", "_")}-1.0`;
  const bytes = await packed({ [`${of}/PKG-INFO`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n` });
  return { path: `${of}.tar.gz`, bytes, word: of };
};
const npmPackage = async (name: string): Promise<Own> => {
  const bytes = await packed({ "package/package.json": JSON.stringify({ name, version: "1.0.0" }) });
  return { path: `${name}/-/${name}-1.0.0.tgz`, bytes, word: `${name}@1.0.0` };
};
const jar = async (name: string): Promise<Own> => ({
  path: `org/grove/${name}/1.0/${name}-1.0.jar`,
  bytes: Buffer.from(name),
  word: `org.grove:${name}:1.0`,
});
const model = async (name: string): Promise<Own> => ({
  path: `grove/${name}/resolve/main/config.json`,
  bytes: Buffer.from(name),
  word: `grove/${name}@main:config.json`,
});

/** A gem of the upstream, under a name of its own. */
const gem = async (name: string): Promise<Own> => {
  const entries = await unpackTar(await readFile(join(import.meta.dirname, "../upstreams/gem/data/v1/gems/birch-1.2.0.gem")));
  const files = entries.map(({ header, data = new Uint8Array() }) => {
    const body = Buffer.from(data);
    const own =
      header.name !== "metadata.gz"
        ? body
        : gzipSync(
            gunzipSync(body)
              .toString("utf8")
              .replace(/^name: .*$/m, `name: ${name}`),
          );
    return [header.name, own] as const;
  });
  return { path: `gems/${name}-1.2.0.gem`, bytes: Buffer.from(await tar(Object.fromEntries(files))), word: `${name} >= 0` };
};

const collection = async (name: string): Promise<Own> => {
  const readme = `# ${name}\n`;
  const meta = 'requires_ansible: ">=2.15.0"\n';
  const file = (path: string, text: string) => ({
    name: path,
    ftype: "file",
    chksum_type: "sha256",
    chksum_sha256: sha256(text),
    format: 1,
  });
  const directory = (path: string) => ({ name: path, ftype: "dir", chksum_type: null, chksum_sha256: null, format: 1 });
  const listed = [directory("."), file("README.md", readme), directory("meta"), file("meta/runtime.yml", meta)];
  const files = JSON.stringify({ files: listed, format: 1 });
  const said = { authors: ["Grove"], readme: "README.md", tags: ["tools"], description: name, license: ["Apache-2.0"], license_file: null };
  const links = { repository: "https://git.example.com/grove", documentation: null, homepage: null, issues: null };
  const info = { namespace: "grove", name, version: "1.0.0", ...said, ...links, dependencies: {} };
  const manifest = JSON.stringify({ collection_info: info, file_manifest_file: file("FILES.json", files), format: 1 });
  const bytes = await packed({ "MANIFEST.json": manifest, "FILES.json": files, "README.md": readme, "meta/runtime.yml": meta });
  return { path: `grove-${name}-1.0.0.tar.gz`, bytes, word: `grove.${name}` };
};

/** What is in a repository of a plugin, of which something is bad. */
interface Filled {
  /** What the bad unit's fields hold, and no other's. */
  readonly bad: string;
  /** Paths below the distribution: of what stays, and of what goes. */
  readonly stays: readonly string[];
  readonly goes: readonly string[];
}
interface Bad {
  readonly kind: string;
  /** So many are meant. @default 1 */
  readonly units?: number;
  /** Without which it would be served on. */
  readonly options?: { readonly orphans: "delete"; readonly protectFor: number };
  readonly fill: (pulp: Pulp, repository: DynamicRepository, folder: string, prefix: string) => Promise<Filled>;
}

const uploaded =
  (make: (name: string) => Promise<Own>, fieldsOf: (own: Own) => Readonly<Record<string, unknown>> = () => ({})): Bad["fill"] =>
  async (_pulp, repository, _folder, prefix) => {
    const [good, bad] = [await make(`${prefix}-good`), await make(`${prefix}-bad`)];
    for (const own of [good, bad]) await repository.upload?.(new Blob([own.bytes]), fieldsOf(own));
    if (repository.can("publish")) await repository.publish?.();
    return { bad: `${prefix}-bad`, stays: [good.path], goes: [bad.path] };
  };

/** Two branches, of which one has a file that the other hasn't. */
export const branches: Bad["fill"] = async (_pulp, repository, folder, prefix) => {
  const [repo, tree, archive] = [join(folder, "repo"), join(folder, "tree"), join(folder, "repo.tar")];
  await mkdir(tree, { recursive: true });
  const ostree = (command: string, ...args: readonly string[]) => run("ostree", [command, `--repo=${repo}`, ...args]);
  const objects = async () =>
    (await readdir(join(repo, "objects"), { recursive: true }))
      .filter((path) => path.includes(".") && !path.endsWith(".commitmeta"))
      .map((path) => `objects/${path}`);
  await ostree("init", "--mode=archive");
  await writeFile(join(tree, "release"), `${prefix} good`);
  await ostree("commit", "--branch=good", tree);
  const good = await objects();
  await writeFile(join(tree, "backdoor"), `${prefix} bad`);
  await ostree("commit", "--branch=bad", tree);
  await ostree("summary", "--update");
  const bad = (await objects()).filter((path) => !good.includes(path));
  await run("tar", ["-C", folder, "-cf", archive, "repo"]);
  await repository.upload?.(archive, {});
  return { bad: '"name":"bad"', stays: [...good, "refs/heads/good"], goes: [...bad, "refs/heads/bad"] };
};

/** Its importer takes long: there is nothing beside it. */
const collections: Bad["fill"] = async (_pulp, repository, _folder, prefix) => {
  const own = await collection(`${prefix.replace(/\W/g, "_")}_bad`);
  await repository.upload?.(new File([own.bytes], own.path), {});
  return { bad: own.word.replace("grove.", ""), stays: [], goes: [own.path] };
};

/** Pulled through, and put into a repository. */
const models: Bad["fill"] = async (pulp, repository, _folder, prefix) => {
  const [good, bad] = [await model(`${prefix}-good`), await model(`${prefix}-bad`)];
  await using hub = await serve(async (_request, response, path) => {
    const own = [good, bad].find((one) => `/${one.path}` === path);
    if (own === undefined) return "pass";
    response.writeHead(200, { "content-length": own.bytes.length, etag: '"1"' }).end(own.bytes);
    return "answered";
  });
  const name = `${prefix}-hub`;
  const [remote, distribution] = [pulp.hugging_face.remote(name), pulp.hugging_face.distribution(name)];
  await remote.ensure({ url: hub.origin, hf_hub_url: hub.origin });
  await distribution.ensure({ remote });
  const { base_url } = await distribution.read();
  for (const { path } of [good, bad]) await (await fetch(`${base_url}${path}`)).arrayBuffer();
  await distribution.delete();
  await remote.delete();
  await repository.add({ files: [good.word, bad.word] });
  return { bad: bad.path, stays: [good.path], goes: [bad.path] };
};

/** By plugin: something bad beside something good, each with bytes of its own. */
export const bads: Readonly<Record<string, Bad>> = {
  python: { kind: "packages", fill: uploaded(sdist, ({ path }) => ({ relative_path: path })) },
  npm: { kind: "packages", fill: uploaded(npmPackage) },
  maven: { kind: "artifacts", fill: uploaded(jar, ({ path }) => ({ relative_path: path })) },
  gem: { kind: "gems", fill: uploaded(gem) },
  ansible: { kind: "collections", fill: collections },
  // The branch, and its commit.
  ostree: { kind: "refs", units: 2, fill: branches },
  hugging_face: { kind: "files", fill: models, options: { orphans: "delete", protectFor: 0 } },
};

/** What each plugin pulls through without a repository. */
export const pulledThrough: Readonly<
  Record<
    string,
    {
      readonly kind: string;
      readonly make: (name: string) => Promise<Own>;
      readonly fields?: (url: string) => Readonly<Record<string, unknown>>;
    }
  >
> = {
  npm: { kind: "packages", make: npmPackage },
  gem: { kind: "gems", make: gem },
  maven: { kind: "artifacts", make: jar },
  hugging_face: { kind: "files", make: model, fields: (hf_hub_url) => ({ hf_hub_url }) },
};
