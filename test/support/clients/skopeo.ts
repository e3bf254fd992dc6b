import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeTlsAtOnce } from "./plaintext-proxy.ts";
import { run } from "./run.ts";

/** What `skopeo inspect` says of an image, as far as tests use it. */
export interface InspectedImage {
  readonly Digest: string;
  readonly Architecture: string;
  readonly Labels: Readonly<Record<string, string>> | null;
  readonly Layers: readonly string[];
  readonly RepoTags: readonly string[];
}

/** An image in an OCI layout on disk. */
export interface LayoutImage {
  readonly layout: string;
  readonly tag: string;
}

export interface RegistryAccess {
  /** Origin of the registry over plain HTTP: `http://127.0.0.1:24817`. */
  readonly registry: string;
  readonly credentials?: { readonly username: string; readonly password: string };
}

/** skopeo against one registry. Images there are named `name:tag` or `name@sha256:…`. */
export interface Skopeo extends AsyncDisposable {
  push(from: LayoutImage, image: string): Promise<void>;
  /** Pushes an image list with all of its images, byte by byte. */
  pushList(from: LayoutImage, image: string): Promise<void>;
  /** Adds the image to an OCI layout, which is made if it isn't there. */
  pull(image: string, to: LayoutImage): Promise<void>;
  inspect(image: string): Promise<InspectedImage>;
  /** The document that a tag or digest names, an image's or a list's, as the registry has it. */
  raw(image: string): Promise<string>;
  tags(name: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openSkopeo({ registry, credentials }: RegistryAccess): Promise<Skopeo> {
  const scratch = await mkdtemp(join(tmpdir(), "skopeo-"));
  const proxy = await closeTlsAtOnce(Number(new URL(registry).port));
  const authFile = join(scratch, "auth.json");
  await writeFile(authFile, JSON.stringify({ auths: credentials ? { [proxy.host]: { auth: basic(credentials) } } : {} }), { mode: 0o600 });
  const options = {};
  const remote = (image: string): string => `docker://${proxy.host}/${image}`;
  const skopeo = (command: string, args: readonly string[]): Promise<string> =>
    run("skopeo", ["--insecure-policy", `--tmpdir=${scratch}`, command, `--authfile=${authFile}`, ...args], options);
  const close = async (): Promise<void> => {
    await proxy.close();
    await rm(scratch, { recursive: true, force: true });
  };
  return {
    push: async ({ layout, tag }, image) => {
      await skopeo("copy", ["--dest-tls-verify=false", `oci:${layout}:${tag}`, remote(image)]);
    },
    pushList: async ({ layout, tag }, image) => {
      await skopeo("copy", ["--all", "--preserve-digests", "--dest-tls-verify=false", `oci:${layout}:${tag}`, remote(image)]);
    },
    pull: async (image, { layout, tag }) => {
      await skopeo("copy", ["--src-tls-verify=false", remote(image), `oci:${layout}:${tag}`]);
    },
    inspect: async (image) => JSON.parse(await skopeo("inspect", ["--tls-verify=false", remote(image)])) as InspectedImage,
    raw: (image) => skopeo("inspect", ["--raw", "--tls-verify=false", remote(image)]),
    tags: async (name) => {
      const listed = JSON.parse(await skopeo("list-tags", ["--tls-verify=false", remote(name)])) as { readonly Tags: readonly string[] };
      return listed.Tags;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function basic({ username, password }: NonNullable<RegistryAccess["credentials"]>): string {
  return Buffer.from(`${username}:${password}`).toString("base64");
}
