import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Handler } from "./handler.ts";

/**
 * Serves the files of a directory below a path prefix, as a plain mirror does.
 * @param prefix - Begins and ends with a slash.
 * @param directory - Asked anew for each request, so that what is served can change.
 */
export function files(prefix: string, directory: () => string): Handler {
  return async (request, response, path) => {
    if (!path.startsWith(prefix)) return "pass";
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return "answered";
    }
    const file = join(directory(), path.slice(prefix.length));
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return "pass";
    response.writeHead(200, {
      // Also for .gz: the bytes of the file are what clients check the digest of, so no Content-Encoding.
      "content-type": "application/octet-stream",
      "content-length": found.size,
      "last-modified": found.mtime.toUTCString(),
    });
    if (request.method === "HEAD") response.end();
    else await pipeline(createReadStream(file), response);
    return "answered";
  };
}
