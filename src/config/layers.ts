import { ConfigError } from "../errors/config.ts";
import { fromEnvironment } from "./from-environment.ts";
import { fromOptions } from "./from-options.ts";
import { fromPulpCli } from "./from-pulp-cli.ts";
import { credentialsFor, type Owned } from "./ownership.ts";
import { check, type Given } from "./settings.ts";
import type { ConfigSystem } from "./system.ts";
import type { Layer } from "./types.ts";

/** Which layer has the say in what. */
export interface Chosen {
  /** The kind of layer that holds the base URL. */
  readonly server: Layer["kind"];
  readonly baseUrl: Given;
  readonly credentials: Owned;
  /** Highest first: those that may say something about the server. */
  readonly forServer: readonly Layer[];
  /** Highest first: all that were read. */
  readonly all: readonly Layer[];
  /** Whether a setting comes from the layer that names the server. */
  readonly ofServer: (given: Given) => boolean;
  readonly warnings: readonly string[];
}

const names = (layer: Layer): boolean => {
  const { baseUrl, profile, config } = layer.settings;
  const pointer = profile ?? config;
  if (baseUrl !== undefined && pointer !== undefined) {
    throw new ConfigError({
      code: "CONFIG_CONFLICT",
      message: `${baseUrl.origin} and ${pointer.origin} both name a server.`,
      hint: "Give one of them.",
      key: "baseUrl",
      source: baseUrl.origin,
    });
  }
  return baseUrl !== undefined || pointer !== undefined;
};

const optional = (name: "profile" | "config", ...layers: readonly Layer[]): string | undefined => {
  const given = layers.map(({ settings }) => settings[name]).find((each) => each !== undefined);
  return given === undefined ? undefined : check(name, given);
};

/** @throws ConfigError */
export const chooseLayers = async (given: unknown, system: ConfigSystem): Promise<Chosen> => {
  const options = fromOptions(given);
  const environment = fromEnvironment(system.env);
  const higher = [options, environment];
  const naming = higher.find(names);
  // What stands above, and the layer that names the server itself; never what stands below it.
  const entitled = naming === undefined ? higher : higher.slice(0, higher.indexOf(naming) + 1);

  let server = naming;
  if (naming?.settings.baseUrl === undefined) {
    const request = { profile: optional("profile", options, environment), config: optional("config", options, environment) };
    server = await fromPulpCli(request, system);
  }
  const baseUrl = server?.settings.baseUrl;
  if (server === undefined || baseUrl === undefined) throw noServer(server);

  const all = higher.includes(server) ? higher : [...higher, server];
  const owners: readonly [Layer, ...Layer[]] = naming === undefined || naming === server ? [server] : [naming, server];
  return {
    server: server.kind,
    baseUrl,
    credentials: credentialsFor({ owners, all, baseUrl }),
    forServer: entitled.includes(server) ? entitled : [...entitled, server],
    all,
    ofServer: (setting) => owners.some(({ settings }) => Object.values(settings).includes(setting)),
    warnings: all.flatMap((layer) => layer.warnings),
  };
};

const noServer = (server: Layer | undefined): ConfigError =>
  new ConfigError({
    code: "CONFIG_SERVER_MISSING",
    message: server === undefined ? "no server is named." : "the profile in pulp-cli's settings has no base_url.",
    hint:
      'Name it in one of three ways: connect({ baseUrl: "https://pulp.example.com", … }), the variable PULP_SDK_BASE_URL, ' +
      "or base_url in pulp-cli's settings (pulp config create).",
    key: "baseUrl",
    source: server?.kind,
  });
