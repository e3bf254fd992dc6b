import { ConfigError } from "../errors/config.ts";
import { credentialsOf } from "./credentials.ts";
import type { Given, Settings } from "./settings.ts";
import type { Layer } from "./types.ts";

/** Credentials and the layer that speaks for them. */
export interface Owned {
  readonly from: Layer;
  readonly settings: Settings;
}

const isEmpty = (settings: Settings): boolean => Object.keys(settings).length === 0;
const isPasswordAlone = (settings: Settings): boolean => Object.keys(settings).join() === "password";
const namesServer = ({ settings }: Layer): boolean => (settings.baseUrl ?? settings.profile ?? settings.config) !== undefined;

const strangers = (extra: Settings, baseUrl: Given): ConfigError => {
  const stray = Object.values(extra).find((given) => given !== undefined);
  return new ConfigError({
    code: "CONFIG_CREDENTIALS",
    message: `${stray?.origin} is set, but the server is named by ${baseUrl.origin}: credentials go to no server that another source names.`,
    hint: 'Give baseUrl (or profile) in the same place, or say auth: { type: "none" } in the place that names the server.',
    key: Object.keys(extra)[0],
    source: stray?.origin,
  });
};

/**
 * The credentials of those who name the server (who says which, and who holds the URL). A layer that names another server is no
 * concern; one that names none is a mistake, except for a password alone: that is the answer to the question that pulp-cli would ask.
 *
 * @throws ConfigError `CONFIG_CREDENTIALS`
 */
export const credentialsFor = (layers: {
  /** Highest first. */
  readonly owners: readonly [Layer, ...Layer[]];
  /** Highest first. */
  readonly all: readonly Layer[];
  readonly baseUrl: Given;
}): Owned => {
  const { owners, all, baseUrl } = layers;
  const owned = owners
    .map((from): Owned => ({ from, settings: credentialsOf(from.settings) }))
    .filter(({ settings }) => !isEmpty(settings));
  const base = owned.find(({ settings }) => !isPasswordAlone(settings)) ?? owned[0] ?? { from: owners[0], settings: {} };

  for (const layer of all) {
    if (layer === base.from || (!owners.includes(layer) && namesServer(layer))) continue;
    const extra = credentialsOf(layer.settings);
    if (isEmpty(extra)) continue;
    const above = all.indexOf(layer) < all.indexOf(base.from);
    if (isPasswordAlone(extra) && base.settings.username !== undefined) {
      if (above || base.settings.password === undefined) return { from: base.from, settings: { ...base.settings, ...extra } };
    } else if (above || isEmpty(base.settings)) throw strangers(extra, baseUrl);
  }
  return base;
};
