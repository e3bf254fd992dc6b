import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { packTar } from "modern-tar";

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Makes an OCI layout with images of one layer each, which holds a file with their text: so that tests have images that nobody else has.
 * @param images tag -> text; tags of one text name the same image
 */
export const makeImages = async (layout: string, images: Readonly<Record<string, string>>): Promise<void> => {
  const blobs = join(layout, "blobs", "sha256");
  await mkdir(blobs, { recursive: true });
  const blob = async (mediaType: string, bytes: Buffer) => {
    await writeFile(join(blobs, sha256(bytes)), bytes);
    return { mediaType, digest: `sha256:${sha256(bytes)}`, size: bytes.length };
  };
  const json = (mediaType: string, value: object) => blob(mediaType, Buffer.from(JSON.stringify(value)));
  const manifests = await Promise.all(
    Object.entries(images).map(async ([tag, text]) => {
      const tar = Buffer.from(await packTar([{ header: { name: "text.txt", size: Buffer.byteLength(text) }, body: text }]));
      const layer = await blob("application/vnd.oci.image.layer.v1.tar+gzip", gzipSync(tar));
      const config = await json("application/vnd.oci.image.config.v1+json", {
        architecture: "amd64",
        os: "linux",
        config: {},
        rootfs: { type: "layers", diff_ids: [`sha256:${sha256(tar)}`] },
      });
      const mediaType = "application/vnd.oci.image.manifest.v1+json";
      const manifest = await json(mediaType, { schemaVersion: 2, mediaType, config, layers: [layer] });
      return { ...manifest, annotations: { "org.opencontainers.image.ref.name": tag } };
    }),
  );
  await writeFile(join(layout, "oci-layout"), '{"imageLayoutVersion":"1.0.0"}');
  await writeFile(join(layout, "index.json"), JSON.stringify({ schemaVersion: 2, manifests }));
};
