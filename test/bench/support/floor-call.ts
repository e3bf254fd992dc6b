import { setTimeout as sleep } from "node:timers/promises";

/** A plain request: JSON, or a form. @throws Error for whatever isn't answered with success */
export type Call = (method: "GET" | "POST" | "PATCH", path: string, body?: unknown) => Promise<Record<string, unknown>>;

/** Where and as whom. */
export interface Account {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
}

/** Logs in as a floor does: once, and then by the session. @param more headers of each request after that */
export const login = async ({ baseUrl, username, password }: Account, more: Readonly<Record<string, string>> = {}): Promise<Call> => {
  const credentials = Buffer.from(`${username}:${password}`).toString("base64");
  const answer = await fetch(`${baseUrl}/pulp/api/v3/login/`, { method: "POST", headers: { authorization: `Basic ${credentials}` } });
  if (!answer.ok) throw new Error(`login was answered with ${answer.status}`);
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0] ?? "");
  const csrf = cookies.find((cookie) => cookie.startsWith("csrftoken="))?.slice("csrftoken=".length) ?? "";
  const headers = { cookie: cookies.join("; "), "x-csrftoken": csrf, ...more };
  return async (method, path, body) => {
    const sent =
      body instanceof FormData
        ? { headers, body }
        : { headers: { ...headers, "content-type": "application/json" }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const reply = await fetch(baseUrl + path, { method, ...sent });
    if (!reply.ok) throw new Error(`${method} ${path} was answered with ${reply.status}: ${await reply.text()}`);
    return (await reply.json()) as Record<string, unknown>;
  };
};

/** What of a version is listed, and in pages of how many. */
export interface Listing {
  /** Below the API's root: `content/file/files/`. */
  readonly list: string;
  /** That of a version; else `more` says of what. */
  readonly version?: string;
  readonly fields: readonly string[];
  /** How many there are, so that no page is asked for in vain. */
  readonly count: number;
  readonly pageSize: number;
  /** More of the query. */
  readonly more?: Readonly<Record<string, string>>;
}

/** Lists units with two readers that share the pages: the server has two API workers. */
export const eachListed = async <T>(
  call: Call,
  { list, version, fields, count, pageSize, more = {} }: Listing,
  each: (unit: T) => void,
): Promise<void> => {
  const offsets = Array.from({ length: Math.ceil(count / pageSize) }, (_, page) => page * pageSize).values();
  const reader = async (): Promise<void> => {
    for (const offset of offsets) {
      const query = new URLSearchParams({
        ...(version === undefined ? {} : { repository_version: version }),
        fields: fields.join(","),
        ordering: "pk",
        limit: String(pageSize),
        offset: String(offset),
        ...more,
      });
      const { results } = (await call("GET", `/pulp/api/v3/${list}?${query}`)) as { readonly results: readonly T[] };
      for (const unit of results) each(unit);
    }
  };
  await Promise.all([reader(), reader()]);
};

/** Asks for a task once a second, until it has ended. @returns addresses of what it made */
export const done = async (call: Call, task: unknown): Promise<readonly string[]> => {
  for (;;) {
    await sleep(1_000);
    const { state, created_resources: made } = await call("GET", `${String(task)}?fields=state,created_resources`);
    if (state === "completed") return made as readonly string[];
    if (state === "failed" || state === "canceled") throw new Error(`the task is ${state}`);
  }
};
