import type { TlsConfig } from "../config/types.ts";
import { ConfigError } from "../errors/config.ts";
import type { Dispatcher } from "./dispatcher.ts";

/** What is needed of the optional peer `undici`, versions 7 and 8. */
interface Undici {
  readonly Agent: new (options: object) => Closable;
  readonly EnvHttpProxyAgent: new (options: object) => Closable;
  /** From 8 on: makes a dispatcher fit the fetch of Node 22 and 24, whose own undici is older. */
  readonly Dispatcher1Wrapper?: new (
    dispatcher: Dispatcher,
  ) => Dispatcher;
}

interface Closable extends Dispatcher {
  close(): Promise<void>;
}

/** Connections with an own idea of trust. */
export interface TlsChannel {
  /** For the second argument of the global fetch. */
  readonly dispatcher: Dispatcher;
  /** Ends idle connections, which would otherwise keep the process alive for some seconds. */
  close(): Promise<void>;
}

/** Hooks for tests. */
export interface TlsChannelDeps {
  readonly load?: () => Promise<unknown>;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

const load = (): Promise<unknown> => import("undici");

/**
 * What the global fetch needs for own authorities, unverified TLS or a client certificate. Node's fetch takes these only through an
 * Agent of the package undici, so that package is loaded here, and only then.
 *
 * @returns undefined where Node's own trust is enough
 * @throws ConfigError `CONFIG_PEER_MISSING` where undici isn't installed
 */
export const tlsChannel = async (tls: TlsConfig, deps: TlsChannelDeps = {}): Promise<TlsChannel | undefined> => {
  if (tls.ca === undefined && tls.cert === undefined && tls.verify) return undefined;
  const undici = await loadUndici(tls, deps.load ?? load);
  const connect = {
    rejectUnauthorized: tls.verify,
    ...(tls.ca === undefined ? {} : { ca: tls.ca }),
    ...(tls.cert === undefined ? {} : { cert: tls.cert }),
    ...(tls.key === undefined ? {} : { key: tls.key.reveal() }),
  };
  // A dispatcher of one's own replaces the one in which Node honours HTTPS_PROXY, so it has to do the same.
  const proxied = (deps.env ?? process.env).NODE_USE_ENV_PROXY === "1";
  const agent = proxied ? new undici.EnvHttpProxyAgent({ connect, requestTls: connect }) : new undici.Agent({ connect });
  const dispatcher = undici.Dispatcher1Wrapper === undefined ? agent : new undici.Dispatcher1Wrapper(agent);
  return { dispatcher, close: () => agent.close() };
};

const loadUndici = async (tls: TlsConfig, loading: () => Promise<unknown>): Promise<Undici> => {
  try {
    return (await loading()) as Undici;
  } catch (cause) {
    const [key, what] =
      tls.cert !== undefined
        ? ["tls.cert", "a client certificate"]
        : tls.ca !== undefined
          ? ["tls.ca", "an own certificate authority"]
          : ["tls.verify", "unverified TLS"];
    const onlyCa = tls.ca !== undefined && tls.cert === undefined && tls.verify;
    throw new ConfigError({
      code: "CONFIG_PEER_MISSING",
      message: `${what} needs the package undici, which can't be loaded.`,
      hint: `npm install undici@8${onlyCa ? ", or name the bundle in NODE_EXTRA_CA_CERTS when node is started, in place of tls.ca" : ""}.`,
      key,
      cause,
    });
  }
};
