import { createHash } from "node:crypto";
import { ClientError } from "./run.ts";

/** Lower-case hex SHA-256. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Downloads a URL as any client would and returns its bytes.
 * @throws {@link ClientError} when the answer isn't 200 or its bytes don't have the digest (hex).
 */
export async function fetchChecked(url: string | URL, expected: string): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  if (response.status !== 200) {
    throw new ClientError(`${url} answered ${response.status}`, { program: "fetch", output: await response.text() });
  }
  const bytes = Buffer.from(await response.arrayBuffer());
  const actual = sha256(bytes);
  if (actual !== expected) {
    throw new ClientError(`${url}: ${bytes.length} bytes with sha256 ${actual}, expected ${expected}`, { program: "fetch" });
  }
  return bytes;
}
