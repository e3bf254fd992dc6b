import * as z from "zod/mini";

const problem = (context: z.core.ParsePayload, message: string): never => {
  context.issues.push({ code: "custom", message, input: undefined });
  return z.NEVER;
};

/** The URL, or the reason why not. The text itself never gets into the reason: it may hold a password. */
const parseUrl = (value: string | URL): URL | string => {
  const url = URL.parse(String(value));
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i;
  if (url === null) return scheme.test(String(value)) ? "is not a valid URL" : "must start with https:// or http://";
  if (url.protocol !== "https:" && url.protocol !== "http:") return "must start with https:// or http://";
  if (url.username !== "" || url.password !== "") return "must not hold a user name or password, which are settings of their own";
  return url;
};

const urlLike = z.union([z.string(), z.instanceof(URL)], { error: "must be a URL" });

export const baseUrl = z.pipe(
  urlLike,
  z.transform((value, context): string => {
    const url = parseUrl(value);
    if (typeof url === "string") return problem(context, url);
    if (url.search !== "" || url.hash !== "") return problem(context, "must not hold a query or a fragment");
    if (url.pathname !== "/")
      return problem(context, 'must be scheme, host and port alone: the path before "api/v3/" is the setting apiRoot');
    return url.origin;
  }),
);

export const tokenUrl = z.pipe(
  urlLike,
  z.transform((value, context): string => {
    const url = parseUrl(value);
    return typeof url === "string" ? problem(context, url) : url.href;
  }),
);

export const apiRoot = z.pipe(
  z.string({ error: "must be a string" }),
  z.transform((value, context): string => {
    const parts = value.split("/").filter((part) => part !== "");
    if (parts.some((part) => !/^[\w.~-]+$/.test(part) || /^\.+$/.test(part))) return problem(context, 'must be a path such as "/pulp/"');
    if (/(^|\/)api\/v\d+$/.test(parts.join("/"))) return problem(context, 'must end before "api/v3/"');
    return parts.length === 0 ? "/" : `/${parts.join("/")}/`;
  }),
);

const fieldName = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;
/** Set by the SDK or by fetch for each request; a fixed value would break the protocol. */
const reserved = new Set([
  "accept",
  "connection",
  "content-length",
  "content-type",
  "correlation-id",
  "host",
  "origin",
  "transfer-encoding",
  "user-agent",
  "x-csrftoken",
]);

const pairsOf = (value: Readonly<Record<string, string>> | readonly string[]): readonly (readonly [string, string])[] =>
  Array.isArray(value)
    ? value.map((item: string) => [item.slice(0, Math.max(0, item.indexOf(":"))), item.slice(item.indexOf(":") + 1)] as const)
    : Object.entries(value);

/** An object of names and values, or pulp-cli's list of `Name: value`. */
export const headers = z.pipe(
  z.union([z.record(z.string(), z.string()), z.array(z.string())], { error: 'must be an object of strings, or a list of "Name: value"' }),
  z.transform((value, context): Readonly<Record<string, string>> => {
    const result = new Map<string, string>();
    for (const [spelled, raw] of pairsOf(value)) {
      const name = spelled.trim().toLowerCase();
      // A broken item isn't quoted: without its colon, what looks like a name may be the value.
      if (!fieldName.test(name)) return problem(context, 'has an item that is not of the form "Name: value"');
      if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(raw)) return problem(context, `has a line break or a character outside Latin-1 in "${name}"`);
      if (reserved.has(name)) return problem(context, `must not set "${name}": the SDK does, for each request`);
      if (result.has(name)) return problem(context, `has "${name}" twice`);
      result.set(name, raw.trim());
    }
    return Object.fromEntries(result);
  }),
);
