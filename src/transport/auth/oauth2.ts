import * as z from "zod/mini";
import { AuthenticationError, ProtocolError } from "../../errors/index.ts";
import { Outgoing } from "../outgoing.ts";
import { toResponseError } from "../response-failure.ts";
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
  /** Sends one request with the client's limits, trust and errors. */
  readonly send: (request: Outgoing) => Promise<Response>;
}

const answer = z.object({ access_token: z.string(), expires_in: z.optional(z.number()) });
/** Milliseconds before its end at which a token isn't used any more. */
const margin = 10_000;

interface Token {
  readonly value: string;
  readonly until: number;
}

const headersFor = ({ value }: Token): Record<string, string> => ({ Authorization: `Bearer ${value}` });

/** OAuth2 client credentials (RFC 6749, 4.4): a token is fetched when it is needed, and again before it expires. */
export const oauth2Auth = (credentials: ClientCredentials): AuthStrategy => {
  const { clientSecret, now } = credentials;
  let token: Promise<Token> | undefined;
  let latest: Token | undefined;

  /** One request for all that need a token at the same time. */
  const fresh = (): Promise<Token> => {
    const fetched = fetchToken(credentials);
    token = fetched;
    fetched.then(
      (value) => {
        latest = value;
      },
      () => {
        if (token === fetched) token = undefined;
      },
    );
    return fetched;
  };

  const current = async (): Promise<Token> => {
    const known = token;
    if (known === undefined) return fresh();
    const value = await known;
    if (value.until > now()) return value;
    return token === undefined || token === known ? fresh() : token;
  };

  return {
    name: "oauth2",
    headers: async () => headersFor(await current()),
    renew(used) {
      if (latest !== undefined && headersFor(latest).Authorization === used.Authorization) {
        token = undefined;
        latest = undefined;
      }
      return true;
    },
    secrets: [clientSecret, basicValue(credentials.clientId, clientSecret)],
  };
};

const fetchToken = async ({ clientId, clientSecret, tokenUrl, scope, now, send }: ClientCredentials): Promise<Token> => {
  const attempted = `token for the client ${clientId}`;
  const request = new Outgoing(await tokenUrl(), {
    method: "POST",
    body: new URLSearchParams({ grant_type: "client_credentials", ...(scope === undefined ? {} : { scope }) }),
    headers: { Authorization: basicValue(clientId, clientSecret), Accept: "application/json" },
  });
  const response = await send(request);
  const text = await response.text();
  if ([400, 401, 403].includes(response.status))
    throw new AuthenticationError({
      code: "NOT_AUTHENTICATED",
      attempted,
      message: `the token endpoint answered ${response.status}.`,
      hint: "Check clientId, clientSecret and scope.",
      status: response.status,
      details: [],
    });
  if (!response.ok) throw toResponseError(response, undefined, attempted, []);
  const parsed = z.safeParse(answer, parse(text));
  if (!parsed.success) throw new ProtocolError({ attempted, message: "the token endpoint gave no access_token.", hint: "Check tokenUrl." });
  return { value: parsed.data.access_token, until: now() + (parsed.data.expires_in ?? 300) * 1000 - margin };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
