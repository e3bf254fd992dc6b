import * as z from "zod/mini";
import { AuthenticationError, ProtocolError } from "../../errors/index.ts";
import { basicValue } from "./basic.ts";
import type { AuthStrategy } from "./strategy.ts";

export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where tokens are had; asked for once, when the first is needed. */
  readonly tokenUrl: () => Promise<string>;
  readonly scope?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const answer = z.object({ access_token: z.string(), expires_in: z.optional(z.number()) });
/** Milliseconds before its end at which a token isn't used any more. */
const margin = 10_000;

/** OAuth2 client credentials (RFC 6749, 4.4): a token is fetched when it is needed, and again before it expires. */
export const oauth2Auth = ({ clientId, clientSecret, tokenUrl, scope, now }: ClientCredentials): AuthStrategy => {
  let token: Promise<{ readonly value: string; readonly until: number }> | undefined;

  const fetchToken = async (): Promise<{ value: string; until: number }> => {
    const url = await tokenUrl();
    const body = new URLSearchParams({ grant_type: "client_credentials", ...(scope === undefined ? {} : { scope }) });
    const response = await fetch(url, {
      method: "POST",
      body,
      headers: { Authorization: basicValue(clientId, clientSecret), Accept: "application/json" },
    });
    const text = await response.text();
    if (!response.ok)
      throw new AuthenticationError({
        code: "NOT_AUTHENTICATED",
        attempted: `token for the client ${clientId}`,
        message: `the token endpoint answered ${response.status}.`,
        hint: "Check clientId, clientSecret and scope.",
        status: response.status,
        details: [],
      });
    const parsed = z.safeParse(answer, parse(text));
    if (!parsed.success)
      throw new ProtocolError({
        attempted: `token for the client ${clientId}`,
        message: "the token endpoint gave no access_token.",
        hint: "Check tokenUrl.",
      });
    return { value: parsed.data.access_token, until: now() + (parsed.data.expires_in ?? 300) * 1000 - margin };
  };

  const current = async (): Promise<string> => {
    const known = await token?.catch(() => undefined);
    if (known === undefined || known.until <= now()) {
      token = fetchToken();
      token.catch(() => {});
    }
    return (await (token as Promise<{ value: string }>)).value;
  };

  return {
    name: "oauth2",
    headers: async () => ({ Authorization: `Bearer ${await current()}` }),
    renew() {
      token = undefined;
      return true;
    },
    secrets: [clientSecret],
  };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
