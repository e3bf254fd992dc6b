import { createHash } from "node:crypto";
import type { Snapshot } from "../model/resource/lookup.ts";
import type { AskUpstream, Hooks, Upstream } from "../plugins/hooks.ts";
import { type Visited, visit } from "../transport/index.ts";

/** Fields of a remote that say how its upstream is reached, and what of it is wanted. */
export const remoteFields = [
  "url",
  "distributions",
  "includes",
  "excludes",
  "include_tags",
  "exclude_tags",
  "upstream_name",
  "sigstore",
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

/** What takes a certificate, a proxy or a header is only to be had by the server; a login the fleet may have, too. */
const reach = (remote: Snapshot): "open" | "by login" | "the server's alone" => {
  const { proxy_url, ca_cert, client_cert, headers, tls_validation, hidden_fields, username } = remote as Readonly<Record<string, unknown>>;
  const hidden = (hidden_fields ?? []) as readonly { readonly name: string; readonly is_set: boolean }[];
  const set = new Set(hidden.flatMap(({ name, is_set }) => (is_set ? [name] : [])));
  if ((username ?? null) !== null) set.add("username");
  const hasHeaders = Array.isArray(headers) ? headers.length > 0 : (headers ?? null) !== null;
  const hasMore = [proxy_url, ca_cert, client_cert].some((value) => (value ?? null) !== null) || hasHeaders || tls_validation === false;
  if (hasMore || [...set].some((name) => name !== "username" && name !== "password")) return "the server's alone";
  return set.size === 0 ? "open" : "by login";
};

interface Asking {
  readonly sync: unknown;
  /** Of the remote, as far as the fleet has it. */
  readonly login: () => Promise<Upstream["login"]>;
  readonly signal: AbortSignal;
}

/**
 * A digest of what an upstream says of itself, and of how it is fetched from: as long as it stays the same, a sync brings nothing. `undefined` where that can't be told: the
 * plugin has no way to ask, the upstream wants what only the server has, or doesn't answer.
 */
export const upstreamState = async (
  { upstreamIndex, upstreamSays }: Pick<Hooks, "upstreamIndex" | "upstreamSays"> = {},
  remote: Snapshot,
  { sync, login, signal }: Asking,
): Promise<string | undefined> => {
  const way = reach(remote);
  if (way === "the server's alone") return undefined;
  const digest = createHash("sha256").update(
    JSON.stringify([remote.pulp_href, (remote as Readonly<Record<string, unknown>>).pulp_last_updated, sync ?? null]),
  );
  if (upstreamSays !== undefined) {
    const shown = way === "open" ? undefined : await login();
    if (way === "by login" && shown === undefined) return undefined;
    const lines = await upstreamSays(remote, { ask: askerOf(signal), login: shown });
    if (lines === undefined) return undefined;
    digest.update(JSON.stringify(lines));
  } else {
    const files = way === "open" ? (upstreamIndex?.(remote) ?? []) : [];
    if (files.length === 0) return undefined;
    for (const alternatives of files) {
      const found = await firstOf(alternatives, signal);
      if (found === undefined) return undefined;
      digest.update(found.url).update(found.bytes);
    }
  }
  return digest.digest("hex").slice(0, 32);
};

const askerOf =
  (signal: AbortSignal): AskUpstream =>
  async (url, how) => {
    const answer = await answerOf(url, signal, how);
    return answer && { status: answer.status, headers: answer.headers, text: Buffer.from(answer.bytes).toString() };
  };

const firstOf = async (
  urls: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly url: string; readonly bytes: Uint8Array } | undefined> => {
  for (const url of urls) {
    const answer = await answerOf(url, signal);
    if (answer?.status === 200) return { url, bytes: answer.bytes };
  }
  return undefined;
};

/** `undefined` where none came, or too long a one. @throws the signal's reason */
const answerOf = async (url: string, signal: AbortSignal, how: Parameters<AskUpstream>[1] = {}): Promise<Visited | undefined> => {
  const answer = await visit(url, { ...how, signal, timeout: timeLimit, limit: most }).catch(() => undefined);
  signal.throwIfAborted();
  return answer;
};
