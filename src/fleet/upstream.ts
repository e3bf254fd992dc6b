import { createHash } from "node:crypto";
import type { Snapshot } from "../model/resource/lookup.ts";
import type { UpstreamIndexHook } from "../plugins/hooks.ts";

/** Fields of a remote that say how its upstream is reached, and what of it is wanted. */
export const remoteFields = [
  "url",
  "distributions",
  "includes",
  "proxy_url",
  "ca_cert",
  "client_cert",
  "headers",
  "pulp_last_updated",
  "username",
  "password",
  "client_key",
  "proxy_username",
  "proxy_password",
  "tls_validation",
];

const timeLimit = 30_000;
/** Bytes of one file. */
const most = 32 * 2 ** 20;

/** What takes a login, a certificate, a proxy or a header is only to be had by the server. */
const isOpen = (remote: Snapshot): boolean => {
  const { proxy_url, ca_cert, client_cert, headers, tls_validation, hidden_fields, username } = remote as Readonly<Record<string, unknown>>;
  const hidden = (hidden_fields ?? []) as readonly { readonly is_set: boolean }[];
  const others = Array.isArray(headers) ? headers.length > 0 : headers !== null && headers !== undefined;
  return (
    [proxy_url, ca_cert, client_cert, username].every((value) => value === null || value === undefined) &&
    !others &&
    tls_validation !== false &&
    !hidden.some((field) => field.is_set)
  );
};

/**
 * A digest of what an upstream says of itself, and of how it is fetched from: as long as it stays the same, a sync brings nothing. `undefined` where that can't be told: the
 * plugin knows no such file, the upstream wants a login, or doesn't answer.
 */
export const upstreamState = async (
  hook: UpstreamIndexHook | undefined,
  remote: Snapshot,
  sync: unknown,
  signal: AbortSignal,
): Promise<string | undefined> => {
  if (hook === undefined || !isOpen(remote)) return undefined;
  const files = hook(remote);
  if (files === undefined || files.length === 0) return undefined;
  const digest = createHash("sha256").update(
    JSON.stringify([remote.pulp_href, (remote as Readonly<Record<string, unknown>>).pulp_last_updated, sync ?? null]),
  );
  for (const alternatives of files) {
    const found = await firstOf(alternatives, signal);
    if (found === undefined) return undefined;
    digest.update(found.url).update(found.body);
  }
  return digest.digest("hex").slice(0, 32);
};

const firstOf = async (
  urls: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly url: string; readonly body: Uint8Array } | undefined> => {
  for (const url of urls) {
    const body = await bytesOf(url, signal).catch(() => undefined);
    signal.throwIfAborted();
    if (body !== undefined) return { url, body };
  }
  return undefined;
};

/** GET, without anybody's login. */
const bytesOf = async (url: string, signal: AbortSignal): Promise<Uint8Array | undefined> => {
  if (!/^https?:/.test(url)) return undefined;
  const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]), credentials: "omit" });
  if (answer.status !== 200) {
    await answer.body?.cancel();
    return undefined;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    length += part.byteLength;
    if (length > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
};
