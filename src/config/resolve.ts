import { ConfigError } from "../errors/config.ts";
import { tlsOf } from "./certificates.ts";
import { authOf, credentialsOf } from "./credentials.ts";
import { type Chosen, chooseLayers } from "./layers.ts";
import { type Logger, lineLogger } from "./logger.ts";
import type { ConfigOptions } from "./options.ts";
import { Secret } from "./secret.ts";
import { check, type Given, type SettingName, type Settings, type SettingValue } from "./settings.ts";
import { type ConfigSystem, hostSystem } from "./system.ts";
import type { AuthConfig, Config, TlsConfig } from "./types.ts";
import { version } from "./version.ts";

/** Settings that belong to a server; see {@link ConfigOptions} for which layer wins. */
const serverNames = ["apiRoot", "domain", "ca", "verify", "headers"] as const satisfies readonly SettingName[];
/** Settings of the client's own. */
export const freeNames = [
  "timeoutMs",
  "retries",
  "patienceMs",
  "concurrency",
  "pageSize",
  "maxAnswerBytes",
  "ledger",
  "userAgent",
] as const satisfies readonly SettingName[];

/** Each name from the first of the layers that has it. */
const pick = (names: readonly SettingName[], layers: readonly { readonly settings: Settings }[]): Settings =>
  Object.fromEntries(
    names.flatMap((name) => {
      const found = layers.find(({ settings }) => settings[name] !== undefined)?.settings[name];
      return found === undefined ? [] : [[name, found]];
    }),
  );

/**
 * One complete configuration from options, `PULP_SDK_*` variables and pulp-cli's settings. Settings files are read only when
 * neither options nor variables name a `baseUrl`.
 *
 * @throws ConfigError whatever is wrong, before anything is sent
 */
export const resolveConfig = async (options: ConfigOptions = {}, system: ConfigSystem = hostSystem()): Promise<Config> => {
  const chosen = await chooseLayers(options, system);
  const settings = {
    baseUrl: chosen.baseUrl,
    ...pick(serverNames, chosen.forServer),
    ...chosen.credentials.settings,
    ...pick([...freeNames, "adapters", "fetch", "logger", "debug"], chosen.all),
  };
  withBundle(settings, chosen, system);
  const or = <K extends SettingName>(name: K, fallback: SettingValue<K>): SettingValue<K> => {
    const given = (settings as Settings)[name];
    return given === undefined ? fallback : check(name, given);
  };

  const auth = authOf(credentialsOf(settings), chosen.credentials.from.kind === "file" ? "lenient" : "strict");
  const tls = await tlsOf(settings, system);
  const headers = headersOf(settings, chosen, auth);
  const baseUrl = check("baseUrl", chosen.baseUrl);
  const config = {
    baseUrl,
    apiRoot: or("apiRoot", "/pulp/"),
    domain: or("domain", "default"),
    auth: Object.freeze(auth),
    tls: Object.freeze(tls),
    headers: Object.freeze(headers),
    timeoutMs: or("timeoutMs", 120_000),
    retries: or("retries", 4),
    patienceMs: or("patienceMs", 300_000),
    concurrency: or("concurrency", 8),
    pageSize: or("pageSize", 1000),
    maxAnswerBytes: or("maxAnswerBytes", 128 * 1024 * 1024),
    ledger: or("ledger", "pulp_sdk_ledger"),
    userAgent: [...(settings.userAgent === undefined ? [] : [check("userAgent", settings.userAgent)]), ownAgent].join(" "),
    adapters: Object.freeze([...or("adapters", [])]),
    origins: Object.freeze(Object.fromEntries(Object.entries(settings).map(([name, given]) => [name, given.origin]))),
    warnings: Object.freeze([...chosen.warnings, ...warningsAbout(baseUrl, auth, tls)]),
  };
  const own = { fetch: ownFetch(settings, tls), logger: loggerOf(settings, system) };
  for (const [name, value] of Object.entries(own)) if (value !== undefined) Object.defineProperty(config, name, { value });
  return Object.freeze(config);
};

const ownAgent = `pulp-sdk/${version} node/${process.versions.node}`;

const ownFetch = ({ fetch }: Settings, tls: TlsConfig): Config["fetch"] => {
  if (fetch === undefined) return undefined;
  if (tls.verify && tls.ca === undefined && tls.cert === undefined) return check("fetch", fetch);
  throw new ConfigError({
    code: "CONFIG_CONFLICT",
    message: `${fetch.origin} doesn't go with tls: who sends the requests decides whom to trust.`,
    hint: "Give your fetch the authorities and certificates, or leave one of the two out.",
    key: "fetch",
    source: fetch.origin,
  });
};

const loggerOf = ({ logger, debug }: Settings, { stderr, now }: ConfigSystem): Logger | undefined => {
  if (logger !== undefined) return check("logger", logger);
  return debug !== undefined && check("debug", debug) && stderr !== undefined ? lineLogger(stderr, now) : undefined;
};

/** As pulp-cli: where its settings only say "verify", `PULP_CA_BUNDLE` says against what. */
const withBundle = (settings: { ca?: Given; verify?: Given }, chosen: Chosen, system: ConfigSystem): void => {
  const bundle = system.env.PULP_CA_BUNDLE;
  if (chosen.server !== "file" || settings.ca !== undefined || settings.verify?.value === false || !bundle) return;
  settings.ca = { value: bundle, origin: "variable PULP_CA_BUNDLE" };
};

const headersOf = (settings: Settings, chosen: Chosen, auth: AuthConfig): Config["headers"] => {
  const given = settings.headers;
  if (given === undefined) return {};
  const headers = check("headers", given);
  const credential = ["authorization", "cookie"].find((name) => name in headers);
  if (credential !== undefined && (auth.type !== "none" || !chosen.ofServer(given))) {
    throw new ConfigError({
      code: "CONFIG_CONFLICT",
      message:
        auth.type === "none"
          ? `${given.origin} sets "${credential}", but the server is named by ${chosen.baseUrl.origin}.`
          : `${given.origin} sets "${credential}", and so does auth of type ${auth.type}.`,
      hint: "Say who you are with auth, in the place that names the server.",
      key: "headers",
      source: given.origin,
    });
  }
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, new Secret(value)]));
};

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

const warningsAbout = (baseUrl: string, auth: AuthConfig, tls: TlsConfig): readonly string[] => {
  const url = new URL(baseUrl);
  const open = url.protocol === "http:" && !loopback.test(url.hostname);
  return [
    ...(open && auth.type !== "none" ? [`${baseUrl} is not encrypted: credentials and content can be read and changed on the way.`] : []),
    ...(tls.verify ? [] : [`the certificate of ${baseUrl} is not verified: anybody on the way can pretend to be it.`]),
    ...(url.protocol === "http:" && tls.cert !== undefined ? [`${baseUrl} is not encrypted: the client certificate is not used.`] : []),
  ];
};
