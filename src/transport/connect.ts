import type { Config } from "../config/index.ts";
import {
  AuthenticationError,
  CapabilityError,
  ConfigError,
  isAuthenticationError,
  isNotFoundError,
  isPermissionError,
  ProtocolError,
} from "../errors/index.ts";
import { basicAuth } from "./auth/basic.ts";
import { bearerAuth, noAuth } from "./auth/bearer.ts";
import { oauth2Auth } from "./auth/oauth2.ts";
import { sessionAuth } from "./auth/session.ts";
import type { AuthStrategy } from "./auth/strategy.ts";
import { type Clock, systemClock } from "./clock.ts";
import { Events } from "./events.ts";
import { logEvents } from "./log.ts";
import { aStatus, readStatus, type ServerStatus } from "./status.ts";
import { tlsChannel } from "./tls.ts";
import { createTransport, type Transport } from "./transport.ts";
import { createUrls, type Urls } from "./urls.ts";
import { createWire, type Wire } from "./wire.ts";

/** A server that was reached, and what it says of itself. */
export interface Connection {
  readonly transport: Transport;
  readonly status: ServerStatus;
  /** What goes worse than it could, for what this server is. */
  readonly warnings: readonly string[];
  /** Ends the session and what is kept open. Never throws. */
  close(): Promise<void>;
}

/** Core versions from 3.70 on have a login. */
const hasLogin = (status: ServerStatus): boolean => {
  const [major = 0, minor = 0] = (status.plugins.core?.version ?? "0").split(".").map(Number);
  return major > 3 || (major === 3 && minor >= 70);
};

const warningsAbout = ({ auth }: Config, status: ServerStatus): readonly string[] =>
  auth.type !== "password" || hasLogin(status)
    ? []
    : [
        `pulpcore ${status.plugins.core?.version} has no login (3.70 has): the password goes with every request, and hashing it takes the server about 0.4 s each.`,
      ];

/** Reads `/status/`, then decides how requests prove who sends them. */
export const openConnection = async (config: Config, clock: Clock = systemClock): Promise<Connection> => {
  const events = new Events();
  if (config.logger !== undefined) logEvents(events, config.logger);
  const channel = await tlsChannel(config.tls);
  const plain = Object.fromEntries(Object.entries(config.headers).map(([name, value]) => [name, value.reveal()]));
  const headers = { ...plain, "User-Agent": config.userAgent };
  const { baseUrl: origin, apiRoot, retries, concurrency, timeoutMs: timeout, maxAnswerBytes, fetch } = config;
  const wire = createWire({ concurrency, timeout, maxAnswerBytes, dispatcher: channel?.dispatcher, fetch, events, clock });
  const transportWith = (urls: Urls, auth: AuthStrategy): Transport =>
    createTransport({ wire, urls, auth, retries, headers, clock, events });

  let transport: Transport | undefined;
  const close = async (): Promise<void> => {
    await transport?.close();
    await channel?.close().catch(() => {});
  };
  try {
    const root = createUrls(origin, apiRoot, undefined);
    const anonymous = transportWith(root, noAuth());
    const proof = proofOf(config, anonymous, wire);
    const shows = proof !== undefined && config.auth.type !== "none" && config.auth.type !== "clientCertificate";
    const status = await statusOf(anonymous, shows ? transportWith(root, proof) : undefined, origin);
    transport = transportWith(createUrls(origin, apiRoot, domainOf(config, status)), proof ?? passwordAuth(config, status));
    if (config.domain !== "default") await requireDomain(transport, config);
    return { transport, status, warnings: warningsAbout(config, status), close };
  } catch (error) {
    await close();
    throw error;
  }
};

/**
 * GET `status/`, which Pulp answers to anybody; a proxy before it may not, and is then shown who asks.
 * @param known with the client's credentials, where they don't depend on what the server says of itself.
 */
const statusOf = async (anonymous: Transport, known: Transport | undefined, origin: string): Promise<ServerStatus> => {
  const read = async (transport: Transport): Promise<ServerStatus> =>
    readStatus((await transport.send<Parameters<typeof readStatus>[0]>("GET", "status/", { expects: aStatus })).body);
  try {
    return await read(anonymous).catch((error: unknown) => {
      if (!isAuthenticationError(error) && !isPermissionError(error)) throw error;
      if (known !== undefined) return read(known);
      throw new AuthenticationError({
        code: "NOT_AUTHENTICATED",
        attempted: error.attempted,
        message: `${origin} doesn't even show its status (${error.status}): something before the server wants to know who asks.`,
        hint: 'Give the credentials that it wants: auth: { type: "basic" } or "token", a client certificate, or headers.',
        correlationId: error.correlationId,
        status: error.status,
        details: error.details,
        cause: error,
      });
    });
  } catch (error) {
    // A 404 here isn't a missing resource, but another server, or another API root.
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

/** @throws CapabilityError where one was asked for and the server has none: its work would be done in no domain, which is everybody's. */
const domainOf = ({ domain, baseUrl }: Config, { domainsEnabled, plugins }: ServerStatus): string | undefined => {
  if (domainsEnabled) return domain;
  if (domain === "default") return undefined;
  throw new CapabilityError({
    plugin: "core",
    operation: "domain",
    message: `${baseUrl} has no domains, so there is no ${JSON.stringify(domain)}.`,
    installed: plugins.core?.version,
    hint: "Leave domain (PULP_SDK_DOMAIN) out, or have the server's DOMAIN_ENABLED set.",
  });
};

/** A server answers 404 to everything in a domain that it doesn't know. GET `tasks/` */
const requireDomain = async (transport: Transport, { domain, baseUrl }: Config): Promise<void> => {
  try {
    await transport.send("GET", "tasks/", { query: { limit: 1, fields: "pulp_href" } });
  } catch (error) {
    if (isPermissionError(error)) return;
    if (!isNotFoundError(error)) throw error;
    throw new ConfigError({
      code: "CONFIG_DOMAIN_UNKNOWN",
      message: `${baseUrl} has no domain ${JSON.stringify(domain)}.`,
      hint: "Check domain (PULP_SDK_DOMAIN), or make it first, from the default domain: core.domain(name).ensure({ … }).",
      key: "domain",
      cause: error,
    });
  }
};

const passwordAuth = ({ auth, baseUrl, apiRoot }: Config, status: ServerStatus): AuthStrategy => {
  if (auth.type !== "password") return noAuth();
  const { username, password } = auth;
  // The session that is made under one domain serves them all, but only `default` has a login.
  const login = `${createUrls(baseUrl, apiRoot, status.domainsEnabled ? "default" : undefined).apiBase}login/`;
  return hasLogin(status) ? sessionAuth(username, password.reveal(), login, baseUrl) : basicAuth(username, password.reveal());
};

/** How requests prove who sends them; `undefined` for a password, where the server's version decides. */
const proofOf = ({ auth, baseUrl }: Config, anonymous: Transport, wire: Wire): AuthStrategy | undefined => {
  switch (auth.type) {
    case "password":
      return undefined;
    case "basic":
      return basicAuth(auth.username, auth.password.reveal());
    case "token":
      return bearerAuth(auth.token.reveal());
    case "oauth2": {
      const tokenUrl = async (): Promise<string> => auth.tokenUrl ?? (await documentedTokenUrl(anonymous, baseUrl));
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

/** GET `docs/api.json`. An address of another origin isn't taken from it: whoever can change that answer would be given the secret. */
const documentedTokenUrl = async (transport: Transport, origin: string): Promise<string> => {
  const { body } = await transport.send<Documented>("GET", "docs/api.json", { query: { component: "core" } });
  const urls = Object.values(body?.components?.securitySchemes ?? {}).map((scheme) => scheme.flows?.clientCredentials?.tokenUrl);
  const named = urls.find((candidate) => candidate !== undefined);
  const url = named === undefined ? null : URL.parse(named, origin);
  if (url === null)
    throw new ProtocolError({
      attempted: "OAuth2 login",
      message: "the server's API document names no token endpoint.",
      hint: "Give auth.tokenUrl (PULP_SDK_TOKEN_URL).",
    });
  if (url.origin === origin) return url.href;
  throw new ConfigError({
    code: "CONFIG_CREDENTIALS",
    message: `the server's API document names a token endpoint at ${url.origin}, which isn't ${origin}: the client's secret was not sent there.`,
    hint: "If it is the right one, say so with auth.tokenUrl (PULP_SDK_TOKEN_URL).",
    key: "tokenUrl",
  });
};
