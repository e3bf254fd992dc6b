import type { Context } from "../resource/context.ts";

/** Where what is served under a base path is downloaded: `https://pulp.example.com/pulp/content/epel/9/`; `undefined` where the server doesn't tell. */
export const contentUrlOf = ({ status, transport }: Context, basePath: string): string | undefined => {
  if (status.contentUrl === undefined) return undefined;
  // `/pulp/<domain>/api/v3/`
  const domain = status.domainsEnabled ? `${transport.urls.apiBase.split("/").at(-4)}/` : "";
  return `${status.contentUrl}${domain}${basePath}/`;
};
