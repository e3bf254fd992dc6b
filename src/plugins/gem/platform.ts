import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { InspectHook } from "../hooks.ts";
import { filesIn } from "../shared/tar.ts";

/** More than any gem's own description, less than what would hurt. */
const limit = 16 * 1024 * 1024;

/** What a gem says of itself, as YAML. */
const metadataOf = async (gem: Blob): Promise<string | undefined> => {
  try {
    for await (const file of filesIn(gem))
      if (file.name === "metadata.gz" && file.size <= limit)
        return (await promisify(gunzip)(await file.read(), { maxOutputLength: limit })).toString("utf8");
  } catch {
    // No tar, or nothing that can be unpacked.
  }
  return undefined;
};

/**
 * The server files an uploaded gem under `gems/<name>-<version>.gem`, without its platform: clients get 404 for it, and where the gem of plain
 * Ruby is there too, 500 for both. Gems that a sync brings aren't touched by that.
 */
export const inspectPlatform: InspectHook = async (file) => {
  const metadata = await metadataOf(file);
  if (metadata === undefined) return "the file is no gem: it holds no readable metadata.gz.";
  const platform = /^platform: *["']?([^\s"']+)/m.exec(metadata)?.[1] ?? "ruby";
  if (platform === "ruby") return undefined;
  return `the gem is for the platform ${platform}: the server would file it under a name without that, where no client finds it. Sync it from a gem server.`;
};
