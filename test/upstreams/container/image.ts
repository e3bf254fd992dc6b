import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { packTar } from "modern-tar";

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** What one image holds. */
export interface MadeImage {
  readonly text: string;
  /** @default amd64 */
  readonly architecture?: string;
}

const nameOf = "org.opencontainers.image.ref.name";

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * Makes an OCI layout with images of one layer each, which holds a file with their text: so that tests have images that nobody else has.
 * @param images tag -> text; tags of one text name the same image
 */
export const makeImages = async (layout: string, images: Readonly<Record<string, string | MadeImage>>): Promise<void> => {
  const blobs = join(layout, "blobs", "sha256");
  await mkdir(blobs, { recursive: true });
  const blob = (mediaType: string, bytes: Buffer) => writeBlob(layout, mediaType, bytes);
  const json = (mediaType: string, value: object) => blob(mediaType, Buffer.from(JSON.stringify(value)));
  const manifests = await Promise.all(
    Object.entries(images).map(async ([tag, image]) => {
      const { text, architecture = "amd64" } = typeof image === "string" ? { text: image } : image;
      const tar = Buffer.from(await packTar([{ header: { name: "text.txt", size: Buffer.byteLength(text) }, body: text }]));
      const layer = await blob("application/vnd.oci.image.layer.v1.tar+gzip", gzipSync(tar));
      const config = await json("application/vnd.oci.image.config.v1+json", {
        architecture,
        os: "linux",
        config: {},
        rootfs: { type: "layers", diff_ids: [`sha256:${sha256(tar)}`] },
      });
      const mediaType = "application/vnd.oci.image.manifest.v1+json";
      const manifest = await json(mediaType, { schemaVersion: 2, mediaType, config, layers: [layer] });
      return { ...manifest, annotations: { [nameOf]: tag } };
    }),
  );
  await writeFile(join(layout, "oci-layout"), '{"imageLayoutVersion":"1.0.0"}');
  await writeFile(join(layout, "index.json"), JSON.stringify({ schemaVersion: 2, manifests }));
};

const writeBlob = async (layout: string, mediaType: string, bytes: Buffer): Promise<Descriptor> => {
  await writeFile(join(layout, "blobs", "sha256", sha256(bytes)), bytes);
  return { mediaType, digest: `sha256:${sha256(bytes)}`, size: bytes.length };
};

/**
 * Makes lists of a layout's images, each for its architecture; images that stand in one keep no tag of their own.
 * @param lists tag of the list -> tags of its images
 * @param tagged images that keep their tags nevertheless
 * @returns digests by tag: of the lists, and of all images
 */
export const makeLists = async (
  layout: string,
  lists: Readonly<Record<string, readonly string[]>>,
  tagged: readonly string[] = [],
): Promise<Readonly<Record<string, string>>> => {
  const index = join(layout, "index.json");
  const { manifests } = JSON.parse(await readFile(index, "utf8")) as { readonly manifests: readonly Descriptor[] };
  const jsonAt = async (digest: string) => JSON.parse(await readFile(join(layout, "blobs", digest.replace(":", "/")), "utf8"));
  const images = new Map(
    await Promise.all(
      manifests.map(async ({ annotations, ...image }) => {
        const { config } = await jsonAt(image.digest);
        const { os, architecture } = await jsonAt(config.digest);
        return [annotations?.[nameOf] ?? "", { ...image, platform: { os, architecture } }] as const;
      }),
    ),
  );
  const mediaType = "application/vnd.oci.image.index.v1+json";
  const made = await Promise.all(
    Object.entries(lists).map(async ([tag, of]) => {
      const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests: of.map((image) => images.get(image)) }));
      return { ...(await writeBlob(layout, mediaType, bytes)), annotations: { [nameOf]: tag } };
    }),
  );
  const listed = new Set(Object.values(lists).flat());
  const own = manifests.filter(({ annotations }) => {
    const tag = annotations?.[nameOf] ?? "";
    return !listed.has(tag) || tagged.includes(tag);
  });
  await writeFile(index, JSON.stringify({ schemaVersion: 2, manifests: [...own, ...made] }));
  return Object.fromEntries([...manifests, ...made].map(({ annotations, digest }) => [annotations?.[nameOf] ?? "", digest]));
};
