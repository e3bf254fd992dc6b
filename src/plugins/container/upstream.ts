import type { AskUpstream, UpstreamAnswer, UpstreamSaysHook } from "../hooks.ts";
import { parsed, registryOf } from "./registry.ts";

/** What the server's own syncs ask for, so that both are told the same digest. */
const accept = [
  "application/vnd.docker.distribution.manifest.v2+json",
  "application/vnd.docker.distribution.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v1+prettyjws",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.oci.image.manifest.v1+json",
].join(",");

/** Each takes a request, as it does of a sync. */
const mostManifests = 500;
const mostPages = 100;

/**
 * The digest of every manifest that a sync would look at: HEAD `/v2/<name>/manifests/<tag>`, of all tags or those that the remote includes. Nothing is
 * said of images whose signatures are synced, too: these come without a digest becoming another one.
 */
export const imageDigests: UpstreamSaysHook = async (remote, upstream) => {
  const { url, upstream_name, sigstore } = remote as Readonly<Record<string, unknown>>;
  const root = URL.parse(String(url));
  if (root === null || typeof upstream_name !== "string" || (sigstore ?? "") !== "") return undefined;
  // As the server takes it.
  const name = !upstream_name.includes("/") && /registry[-,\w]*\.docker\.io/i.test(root.href) ? `library/${upstream_name}` : upstream_name;
  const about = await upstream.ask(new URL("v2/", root).href);
  if (about === undefined || about.headers.get("x-registry-supports-signatures") === "1") return undefined;

  const ask = registryOf(upstream, `repository:${name}:pull`);
  const image = new URL(`/v2/${name}/`, root).href;
  const tags = await tagsOf(ask, image);
  const wanted = tags && wantedOf(remote, tags);
  if (wanted === undefined || wanted.length === 0 || wanted.length > mostManifests) return undefined;
  const digests: string[] = [];
  for (const reference of wanted) {
    const answer = await ask(`${image}manifests/${reference}`, { method: "HEAD", headers: { accept } });
    const digest = answer?.status === 200 ? answer.headers.get("docker-content-digest") : null;
    if (digest === null || !/^[a-z0-9+._-]+:[0-9a-f]{32,}$/i.test(digest)) return undefined;
    digests.push(`${reference} ${digest}`);
  }
  return digests;
};

/** GET `/v2/<name>/tags/list`, page after page; `undefined` where an answer is none. */
const tagsOf = async (ask: AskUpstream, image: string): Promise<readonly string[] | undefined> => {
  const tags: string[] = [];
  let next: string | undefined = `${image}tags/list`;
  for (let page = 0; next !== undefined; page++) {
    const answer: UpstreamAnswer | undefined = page < mostPages ? await ask(next) : undefined;
    const { tags: more } = answer?.status === 200 ? parsed(answer.text) : {};
    if (!Array.isArray(more) || !more.every((tag) => typeof tag === "string" && /^\w[\w.-]*$/.test(tag))) return undefined;
    tags.push(...more);
    const link: string | null = answer?.headers.get("link") ?? null;
    next = link === null ? undefined : nextOf(link, image);
    if (link !== null && next === undefined) return undefined;
  }
  return tags;
};

/** Of the registry that is asked, whatever host the link names, as the server takes it. */
const nextOf = (link: string, image: string): string | undefined => {
  const there = URL.parse(/^\s*<([^>]*)>/.exec(link)?.[1] ?? ":", image);
  return there === null ? undefined : new URL(there.pathname + there.search, image).href;
};

/** Signatures and the like lie at tags that name the digest that they are of. */
const companions = "sha256-*";

/**
 * What a sync looks at; `undefined` where its patterns can't be told. Which companions go with what is included only manifests tell: all of them are
 * taken, so that one too many may be synced.
 */
const wantedOf = (remote: Readonly<Record<string, unknown>>, tags: readonly string[]): readonly string[] | undefined => {
  const { include_tags, exclude_tags, includes = include_tags, excludes = exclude_tags } = remote;
  const [included, excluded] = [patternsOf(includes), patternsOf(excludes)];
  if (included === undefined || excluded === undefined) return undefined;
  const isCompanion = matcherOf(companions);
  const isWanted = (tag: string): boolean =>
    included.length === 0 || isCompanion?.test(tag) === true || included.some((one) => one.test(tag));
  const digests = ((includes ?? []) as readonly string[]).filter((one) => one.startsWith("sha256:"));
  return [...new Set([...tags.filter((tag) => isWanted(tag) && !excluded.some((one) => one.test(tag))), ...digests])].sort();
};

const patternsOf = (words: unknown): readonly RegExp[] | undefined => {
  const patterns = ((words ?? []) as readonly unknown[]).map((word) => matcherOf(String(word)));
  return patterns.every((pattern) => pattern !== undefined) ? patterns : undefined;
};

/** As Python's fnmatch has it: `*`, `?`, `[0-9]`, `[!a]`; `undefined` for one that it may take in another way. */
const matcherOf = (word: string): RegExp | undefined => {
  if (!/^(?:[\w.:+@/*?-]|\[!?[\w.-]+\])*$/.test(word)) return undefined;
  const pattern = word.replaceAll(/\[(!?)([\w.-]+)\]|[.+*?]/g, (part: string, not: string, set: string | undefined) =>
    set !== undefined ? `[${not === "" ? "" : "^"}${set}]` : part === "*" ? ".*" : part === "?" ? "." : `\\${part}`,
  );
  try {
    return new RegExp(`^${pattern}$`, "s");
  } catch {
    return undefined;
  }
};
