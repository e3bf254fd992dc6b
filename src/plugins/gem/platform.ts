import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { InspectHook } from "../hooks.ts";

const block = 512;
/** More than any gem's own description, less than what would hurt. */
const limit = 16 * 1024 * 1024;

/** The bytes of one entry of a tar archive, read without the others. */
const entryOf = async (archive: Blob, wanted: string): Promise<Uint8Array | undefined> => {
  for (let offset = 0; offset + block <= archive.size; ) {
    const header = Buffer.from(await archive.slice(offset, offset + block).arrayBuffer());
    const name = header.toString("latin1", 0, 100).replace(/\0.*$/s, "");
    const size = Number.parseInt(header.toString("latin1", 124, 136), 8);
    if (name === "" || Number.isNaN(size)) return undefined;
    if (name === wanted && size <= limit) return new Uint8Array(await archive.slice(offset + block, offset + block + size).arrayBuffer());
    offset += block + Math.ceil(size / block) * block;
  }
  return undefined;
};

/**
 * The server files an uploaded gem under `gems/<name>-<version>.gem`, without its platform: clients get 404 for it, and where the gem of plain
 * Ruby is there too, 500 for both. Gems that a sync brings aren't touched by that.
 */
export const inspectPlatform: InspectHook = async (file) => {
  const packed = await entryOf(file, "metadata.gz");
  const metadata = packed === undefined ? undefined : await promisify(gunzip)(packed, { maxOutputLength: limit }).catch(() => undefined);
  if (metadata === undefined) return "the file is no gem: it holds no readable metadata.gz.";
  const platform = /^platform: *["']?([^\s"']+)/m.exec(metadata.toString("utf8"))?.[1] ?? "ruby";
  if (platform === "ruby") return undefined;
  return `the gem is for the platform ${platform}: the server would file it under a name without that, where no client finds it. Sync it from a gem server.`;
};
