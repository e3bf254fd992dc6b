import { createHash } from "node:crypto";
import { ClientError } from "./run.ts";

/** Lower-case hex SHA-256. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** GET, once more where a kept connection had been closed by the server at that very moment: what any client does. */
export async function get(url: string | URL, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const once = (): Promise<Response> => fetch(url, { headers, signal: AbortSignal.timeout(30_000) });
  return once().catch((error: unknown) => {
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    if (code !== "UND_ERR_SOCKET" && code !== "ECONNRESET") throw error;
    return once();
  });
}

/**
 * Downloads a URL as any client would and returns its bytes.
 * @throws {@link ClientError} when the answer isn't 200 or its bytes don't have the digest (hex).
 */
export async function fetchChecked(url: string | URL, expected: string): Promise<Buffer> {
  const response = await get(url);
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
