import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import type { Handler } from "./handler.ts";

/** What the index of an OCI layout says of one image. */
interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

const TAG = "org.opencontainers.image.ref.name";
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const ROUTE = /^\/v2\/(?<image>.+)\/(?<kind>manifests|blobs|tags)\/(?<reference>[^/]+)$/;

/**
 * Serves OCI layouts as read-only images by the distribution API (`/v2/`), without authentication.
 * @param images - The layout directory of each image name; asked anew for each request.
 */
export function registry(images: () => Readonly<Record<string, string>>): Handler {
  return async (request, response, path) => {
    if (path !== "/v2" && !path.startsWith("/v2/")) return "pass";
    response.setHeader("docker-distribution-api-version", "registry/2.0");
    if (request.method !== "GET" && request.method !== "HEAD") {
      refuse(response, 405, "UNSUPPORTED", "this registry is read-only");
      return "answered";
    }
    if (path === "/v2" || path === "/v2/") json(response, {});
    else await serveImage(response, images(), path);
    return "answered";
  };
}

async function serveImage(response: ServerResponse, images: Readonly<Record<string, string>>, path: string): Promise<void> {
  const { image = "", kind, reference = "" } = ROUTE.exec(path)?.groups ?? {};
  const layout = images[image];
  if (layout === undefined) return refuse(response, 404, "NAME_UNKNOWN", `no image ${image}`);
  const index = await readIndex(layout);
  const tagOf = (descriptor: Descriptor): string | undefined => descriptor.annotations?.[TAG];
  if (kind === "tags") {
    if (reference !== "list") return refuse(response, 404, "UNSUPPORTED", `no route ${path}`);
    return json(response, { name: image, tags: index.map(tagOf).filter((tag) => tag !== undefined) });
  }
  if (kind === "blobs") return serveBlob(response, layout, reference, "application/octet-stream", "BLOB_UNKNOWN");
  const digest = DIGEST.test(reference) ? reference : index.find((descriptor) => tagOf(descriptor) === reference)?.digest;
  await serveBlob(response, layout, digest ?? reference, undefined, "MANIFEST_UNKNOWN");
}

async function readIndex(layout: string): Promise<readonly Descriptor[]> {
  const index = JSON.parse(await readFile(join(layout, "index.json"), "utf8")) as { readonly manifests: readonly Descriptor[] };
  return index.manifests;
}

/** Without a media type given, it is a manifest: the type is what the document says of itself. */
async function serveBlob(response: ServerResponse, layout: string, digest: string, type: string | undefined, code: string): Promise<void> {
  const bytes = DIGEST.test(digest) ? await readFile(join(layout, "blobs", digest.replace(":", "/"))).catch(() => undefined) : undefined;
  const contentType = type ?? (bytes && manifestType(bytes));
  if (bytes === undefined || contentType === undefined) return refuse(response, 404, code, `no ${digest}`);
  response.writeHead(200, {
    "content-type": contentType,
    "content-length": bytes.length,
    "docker-content-digest": digest,
    etag: `"${digest}"`,
  });
  response.end(bytes);
}

function manifestType(bytes: Buffer): string | undefined {
  try {
    const manifest = JSON.parse(bytes.toString("utf8")) as {
      readonly mediaType?: string;
      readonly layers?: unknown;
      readonly manifests?: unknown;
    };
    // An OCI document may leave its own media type out; its shape tells.
    if (manifest.manifests) return manifest.mediaType ?? "application/vnd.oci.image.index.v1+json";
    if (manifest.layers) return manifest.mediaType ?? "application/vnd.oci.image.manifest.v1+json";
  } catch {
    // A layer, not a manifest.
  }
  return undefined;
}

function json(response: ServerResponse, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) }).end(text);
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ errors: [{ code, message }] }));
}
