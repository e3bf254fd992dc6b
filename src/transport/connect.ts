import type { Config } from "../config/index.ts";
import { isNotFoundError, ProtocolError } from "../errors/index.ts";
import { basicAuth } from "./auth/basic.ts";
import { bearerAuth, noAuth } from "./auth/bearer.ts";
import { oauth2Auth } from "./auth/oauth2.ts";
import { sessionAuth } from "./auth/session.ts";
import type { AuthStrategy } from "./auth/strategy.ts";
import { type Clock, systemClock } from "./clock.ts";
import { Events } from "./events.ts";
import { aStatus, readStatus, type ServerStatus } from "./status.ts";
import { tlsChannel } from "./tls.ts";
import { createTransport, type Transport } from "./transport.ts";
import { createUrls, type Urls } from "./urls.ts";
import { createWire, type Wire } from "./wire.ts";

/** A server that was reached, and what it says of itself. */
export interface Connection {
  readonly transport: Transport;
  readonly status: ServerStatus;
  /** Ends the session and what is kept open. Never throws. */
  close(): Promise<void>;
}

/** Core versions from 3.70 on have a login. */
const hasLogin = (status: ServerStatus): boolean => {
  const [major = 0, minor = 0] = (status.plugins.core?.version ?? "0").split(".").map(Number);
  return major > 3 || (major === 3 && minor >= 70);
};

/** Reads `/status/`, then decides how requests prove who sends them. */
export const openConnection = async (config: Config, clock: Clock = systemClock): Promise<Connection> => {
  const events = new Events();
  const channel = await tlsChannel(config.tls);
  const plain = Object.fromEntries(Object.entries(config.headers).map(([name, value]) => [name, value.reveal()]));
  const headers = { ...plain, "User-Agent": config.userAgent };
  const { baseUrl: origin, apiRoot, retries } = config;
  const wire = createWire({ concurrency: config.concurrency, timeout: config.timeoutMs, extras: channel?.init, events, clock });
  const transportWith = (urls: Urls, auth: AuthStrategy): Transport =>
    createTransport({ wire, urls, auth, retries, headers, clock, events });

  const anonymous = transportWith(createUrls(origin, apiRoot, undefined), noAuth());
  const status = await statusOf(anonymous, origin).catch(async (error: unknown) => {
    await channel?.close().catch(() => {});
    throw error;
  });
  const urls = createUrls(origin, apiRoot, status.domainsEnabled ? config.domain : undefined);
  const transport = transportWith(urls, strategyOf(config, status, anonymous, wire));
  return {
    transport,
    status,
    async close() {
      await transport.close();
      await channel?.close().catch(() => {});
    },
  };
};

/** A 404 here isn't a missing resource, but another server, or another API root. */
const statusOf = async (anonymous: Transport, origin: string): Promise<ServerStatus> => {
  try {
    return readStatus((await anonymous.send<Parameters<typeof readStatus>[0]>("GET", "status/", { expects: aStatus })).body);
  } catch (error) {
    if (!isNotFoundError(error)) throw error;
    throw new ProtocolError({
      attempted: error.attempted,
      message: `${origin} has no Pulp API there (404).`,
      hint: "Check baseUrl, and apiRoot: the path that the server's API is mounted under.",
      correlationId: error.correlationId,
      cause: error,
    });
  }
};

const strategyOf = (config: Config, status: ServerStatus, anonymous: Transport, wire: Wire): AuthStrategy => {
  const { auth, baseUrl, apiRoot } = config;
  // The session that is made under one domain serves them all, but only `default` has a login.
  const login = `${createUrls(baseUrl, apiRoot, status.domainsEnabled ? "default" : undefined).apiBase}login/`;
  switch (auth.type) {
    case "password":
      return hasLogin(status)
        ? sessionAuth(auth.username, auth.password.reveal(), login, baseUrl)
        : basicAuth(auth.username, auth.password.reveal());
    case "basic":
      return basicAuth(auth.username, auth.password.reveal());
    case "token":
      return bearerAuth(auth.token.reveal());
    case "oauth2": {
      const tokenUrl = async (): Promise<string> => auth.tokenUrl ?? (await documentedTokenUrl(anonymous));
      return oauth2Auth({
        clientId: auth.clientId,
        clientSecret: auth.clientSecret.reveal(),
        tokenUrl,
        scope: auth.scope,
        now: anonymous.clock.now,
        send: (request) => wire.send(request, { attempt: 1 }),
      });
    }
    case "custom":
      return auth.strategy as AuthStrategy;
    case "clientCertificate":
      return noAuth("client certificate");
    case "none":
      return noAuth();
  }
};

interface Documented {
  readonly components?: {
    readonly securitySchemes?: Readonly<
      Record<string, { readonly flows?: { readonly clientCredentials?: { readonly tokenUrl?: string } } }>
    >;
  };
}

/** GET `docs/api.json` */
const documentedTokenUrl = async (transport: Transport): Promise<string> => {
  const { body } = await transport.send<Documented>("GET", "docs/api.json", { query: { component: "core" } });
  const urls = Object.values(body?.components?.securitySchemes ?? {}).map((scheme) => scheme.flows?.clientCredentials?.tokenUrl);
  const url = urls.find((candidate) => candidate !== undefined);
  if (url !== undefined) return url;
  throw new ProtocolError({
    attempted: "OAuth2 login",
    message: "the server's API document names no token endpoint.",
    hint: "Give auth.tokenUrl (PULP_SDK_TOKEN_URL).",
  });
};
