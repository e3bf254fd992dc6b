import { ForeignHrefError, UsageError } from "../errors/index.ts";

/** Where one server's API is, and the proof that an address belongs to it. */
export interface Urls {
  /** `https://pulp.example.com`, no trailing slash. */
  readonly origin: string;
  /** `/pulp/`, or wherever the server was mounted. */
  readonly apiRoot: string;
  /** `/pulp/api/v3/`, or `/pulp/<domain>/api/v3/` where domains are enabled. */
  readonly apiBase: string;
  /**
   * Path of a key of the generated types: `rpm/copy/` (below the API root), `{rpm_rpm_repository_href}sync/` (an href and what follows it),
   * `/pypi/…` (below the origin).
   * @throws ForeignHrefError, UsageError
   */
  path(key: string, params?: Readonly<Record<string, string | number>>): string;
  /**
   * The same href, proven to belong to this server.
   * @throws ForeignHrefError
   */
  href(href: string): string;
  /** An href as it stands below the API root: `repositories/rpm/rpm/<id>/`. What isn't there is left as it is. */
  below(href: string): string;
  /**
   * The query of a `next` link, which must point to this server.
   * The scheme may differ (servers behind a TLS proxy often write http), as the request itself always goes to the configured origin.
   * @throws ForeignHrefError
   */
  nextQuery(link: string): string;
}

const placeholder = /\{([^{}]+)\}/g;

export const createUrls = (origin: string, apiRoot: string, domain: string | undefined): Urls => {
  const apiBase = domain === undefined ? `${apiRoot}api/v3/` : `${apiRoot}${encodeURIComponent(domain)}/api/v3/`;
  const { host } = new URL(origin);

  const href = (value: string): string => {
    const foreign = (): never => {
      throw new ForeignHrefError({ href: value, origin });
    };
    if (typeof value !== "string" || !value.startsWith("/") || value.startsWith("//") || value.includes("\\")) return foreign();
    const url = URL.canParse(value, origin) ? new URL(value, origin) : foreign();
    // `..` segments and control characters change what the server sees: an href of a server has neither.
    return url.host === host && url.pathname === value && url.search === "" && url.hash === "" ? value : foreign();
  };

  const fill = (key: string, params: Readonly<Record<string, string | number>>): string =>
    key.replace(placeholder, (_, name: string) => {
      const value = params[name];
      if (value === undefined || value === "") throw new UsageError({ message: `The path ${key} needs a value for {${name}}.` });
      if (name.endsWith("_href")) return href(String(value));
      // The only segments that encoding leaves as they are and that a URL gives a meaning of their own.
      if (value === "." || value === "..") throw new UsageError({ message: `${JSON.stringify(value)} can't be a value for {${name}}.` });
      return encodeURIComponent(value);
    });

  return {
    origin,
    apiRoot,
    apiBase,
    href,
    below: (value) => (value.startsWith(apiBase) ? value.slice(apiBase.length) : value),
    path(key, params = {}) {
      const filled = fill(key, params);
      return href(filled.startsWith("/") ? filled : apiBase + filled);
    },
    nextQuery(link) {
      const url = URL.canParse(link, origin) ? new URL(link, origin) : undefined;
      if (url === undefined || url.hostname !== new URL(origin).hostname) throw new ForeignHrefError({ href: link, origin });
      return url.search;
    },
  };
};
