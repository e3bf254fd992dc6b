import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

/** What the benchmark itself asks of the server, beside the proxy: checking and clearing away, never timed, never counted. */
export interface Administrator {
  /** The answer's body; throws on any status but 2xx. `path` is a whole path, as in an href. */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
  /** All objects of a list whose name begins with `prefix`. */
  list(path: string, prefix: string): Promise<Record<string, unknown>[]>;
  /** Deletes these objects and waits until their tasks have ended. */
  delete(hrefs: readonly string[]): Promise<void>;
  /** Waits until the server has no unfinished task. */
  idle(): Promise<void>;
}

const api = "/pulp/api/v3";
const unfinished = "waiting,running,canceling";

/** Logs in at `baseUrl` (origin, no trailing slash). */
export async function administrator(baseUrl: string, username: string, password: string): Promise<Administrator> {
  const credentials = Buffer.from(`${username}:${password}`).toString("base64");
  const answer = await fetch(`${baseUrl}${api}/login/`, { method: "POST", headers: { authorization: `Basic ${credentials}` } });
  if (!answer.ok) throw new Error(`login at ${baseUrl} was answered with ${answer.status}`);
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0] ?? "");
  const csrf = cookies.find((cookie) => cookie.startsWith("csrftoken="))?.slice("csrftoken=".length) ?? "";
  const session = { cookie: cookies.join("; "), "x-csrftoken": csrf, "content-type": "application/json" };

  const call = async (method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<unknown> => {
    const payload = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(baseUrl + path, { method, headers: { ...session, ...headers }, ...payload });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${text.slice(0, 500)}`);
    return text === "" ? undefined : JSON.parse(text);
  };
  const count = async (query: string): Promise<number> => {
    const { count } = (await call("GET", `${api}/tasks/?limit=1&fields=state&${query}`)) as { count: number };
    return count;
  };
  const drained = async (query: string): Promise<void> => {
    while ((await count(query)) > 0) await sleep(250);
  };

  return {
    call,
    async list(path, prefix) {
      const query = new URLSearchParams({ name__startswith: prefix, limit: "1000" });
      const page = (await call("GET", `${path}?${query}`)) as { next: string | null; results: Record<string, unknown>[] };
      if (page.next !== null) throw new Error(`${path} has more than 1,000 objects named ${prefix}*`);
      return page.results;
    },
    async delete(hrefs) {
      const cid = randomBytes(16).toString("hex");
      const queue = hrefs.values();
      const worker = async (): Promise<void> => {
        for (const href of queue) await call("DELETE", href, undefined, { "correlation-id": cid });
      };
      await Promise.all([worker(), worker()]);
      await drained(`logging_cid=${cid}&state__in=${unfinished}`);
      const failed = await count(`logging_cid=${cid}&state__in=failed,canceled,skipped`);
      if (failed > 0) throw new Error(`${failed} objects could not be deleted`);
    },
    idle: () => drained(`state__in=${unfinished}`),
  };
}
