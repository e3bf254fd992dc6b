import type { FakePulp } from "./index.ts";

const root = "/pulp/api/v3/";

/** One page of a list, as the server cuts it; refuses long request lines, as gunicorn does. */
export const listed = (fake: FakePulp, path: string, items: (query: URLSearchParams) => readonly object[]): void => {
  fake.on("GET", new RegExp(`/api/v3/${path}$`), ({ query }) => {
    if (query.toString().length > 4_000) return { status: 400, body: "Request Line is too large" };
    const [limit, offset, all] = [Number(query.get("limit")), Number(query.get("offset") ?? 0), items(query)];
    const next = new URLSearchParams(query);
    next.set("offset", String(offset + limit));
    const more = offset + limit < all.length;
    return {
      body: { count: all.length, next: more ? `http://pulp.test${root}${path}?${next}` : null, results: all.slice(offset, offset + limit) },
    };
  });
};
