import { AuthenticationError, ProtocolError } from "../../errors/index.ts";
import { toResponseError } from "../response-failure.ts";
import { basicValue } from "./basic.ts";
import type { AuthStrategy, Send } from "./strategy.ts";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

interface Session {
  readonly cookie: string;
  readonly csrf: string;
}

/**
 * Logs in once and sends the session's cookie from then on: the password is hashed once, not with every request.
 * A session that the server has forgotten is renewed; `close` logs out, as servers never clear sessions.
 *
 * POST `login/` (pulpcore >= 3.70)
 */
export const sessionAuth = (username: string, password: string, loginPath: string, origin: string): AuthStrategy => {
  let session: Promise<Session> | undefined;
  let latest: Session | undefined;
  const authorization = basicValue(username, password);

  const login = async (send: Send): Promise<Session> => {
    const response = await send("POST", loginPath, { Authorization: authorization });
    await response.body?.cancel();
    const correlationId = response.headers.get("Correlation-ID") ?? undefined;
    if (response.status === 401 || response.status === 403)
      throw new AuthenticationError({
        code: "NOT_AUTHENTICATED",
        attempted: `login as ${username}`,
        message: `the server refused the user name or the password (${response.status}).`,
        hint: "Check username and password (PULP_SDK_USERNAME, PULP_SDK_PASSWORD, or cli.toml).",
        correlationId,
        status: response.status,
        details: [],
      });
    // Busy, or on its way up: said as any other request says it, and worth repeating as any other.
    if (response.status === 429 || response.status >= 500) throw toResponseError(response, undefined, `login as ${username}`, []);
    const cookies = new Map(response.headers.getSetCookie().map((line) => nameAndValue(line)));
    const id = cookies.get("sessionid");
    if (!response.ok || id === undefined)
      throw new ProtocolError({
        attempted: `login as ${username}`,
        message: `the server answered ${response.status} without a session.`,
        hint: 'A proxy may drop cookies; use auth: { type: "basic" } there.',
        correlationId,
      });
    const csrf = cookies.get("csrftoken") ?? "";
    latest = { cookie: `sessionid=${id}; csrftoken=${csrf}`, csrf };
    return latest;
  };

  const current = (send: Send): Promise<Session> => {
    session ??= login(send).catch((error: unknown) => {
      session = undefined;
      throw error;
    });
    return session;
  };

  const headersFor = ({ cookie, csrf }: Session, method: string): Record<string, string> => ({
    Cookie: cookie,
    // Django compares the Referer over https; an Origin header fails behind a proxy that ends TLS, so none is sent.
    ...(safe.has(method) ? {} : { "X-CSRFToken": csrf, Referer: `${origin}/` }),
  });

  return {
    name: "session",
    headers: async ({ method }, send) => headersFor(await current(send), method),
    renew(used) {
      // Of many requests that one session's end refused, the first renews it; the others find the new one.
      if (latest !== undefined && used.Cookie === latest.cookie) {
        session = undefined;
        latest = undefined;
      }
      return true;
    },
    async close(send) {
      const open = session;
      session = undefined;
      if (open === undefined) return;
      try {
        const response = await send("DELETE", loginPath, headersFor(await open, "DELETE"));
        await response.body?.cancel();
      } catch {
        // The session then ends by itself, after 14 days.
      }
    },
    secrets: [password, authorization],
  };
};

const nameAndValue = (line: string): [string, string] => {
  const [pair = ""] = line.split(";");
  const at = pair.indexOf("=");
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
};
