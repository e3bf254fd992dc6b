import { type WithLedger, withLedger } from "./ledger.ts";

/** A server with streams: whatever is made has one version, the empty one, and that one publication. */
export const withStreams = (): WithLedger => {
  const all = withLedger();
  const { fake } = all;
  fake.on("POST", /\/repositories\/file\/file\/[^/]+\/modify\/$/, fake.dispatch());
  const versions = /^(\/pulp\/api\/v3\/repositories\/file\/file\/[^/]+\/)versions\/$/;
  fake.on("GET", versions, ({ path, query }) => {
    const empty = { pulp_href: `${path}0/`, number: 0, pulp_created: "2026-11-26T00:00:00Z", base_version: null };
    const results = [null, "0"].includes(query.get("number")) ? [empty] : [];
    return { body: { count: results.length, next: null, results } };
  });
  const published = new Map<string, { readonly pulp_href: string; readonly repository_version: string; readonly pulp_created: string }>();
  const list = /^\/pulp\/api\/v3\/publications\/file\/file\/$/;
  fake.on("GET", list, ({ query }) => {
    const results = [...published.values()].filter((one) => one.repository_version === query.get("repository_version"));
    return { body: { count: results.length, next: null, results } };
  });
  fake.on("POST", list, (request) => {
    const { repository_version } = request.body as { repository_version: string };
    const pulp_href = `${request.path}01900000-0000-7000-b000-${String(published.size).padStart(12, "0")}/`;
    published.set(pulp_href, { pulp_href, repository_version, pulp_created: "2026-11-26T00:00:00Z" });
    return fake.dispatch({ created: [pulp_href] })(request);
  });
  fake.on("GET", /^\/pulp\/api\/v3\/distributions\/$/, { body: { count: 0, next: null, results: [] } });
  return all;
};
