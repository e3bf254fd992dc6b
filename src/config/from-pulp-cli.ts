import { ConfigError } from "../errors/config.ts";
import { nearest } from "./nearest.ts";
import type { Given, SettingName } from "./settings.ts";
import type { ConfigSystem } from "./system.ts";
import { readSettingsFile, type SettingsFile } from "./toml.ts";
import type { Layer } from "./types.ts";

/** pulp-cli's keys that mean something here. Its other keys are its own and ignored: `timeout` there is the wait for tasks. */
const keys = {
  base_url: "baseUrl",
  api_root: "apiRoot",
  domain: "domain",
  headers: "headers",
  username: "username",
  password: "password",
  client_id: "clientId",
  client_secret: "clientSecret",
  cert: "cert",
  key: "key",
  user_agent: "userAgent",
} as const satisfies Record<string, SettingName>;

const secretKeys = ["password", "client_secret"];

/** Where pulp-cli keeps its settings, in the order in which it reads them; later ones win, key by key. */
const settingsPaths = ({ env, home, platform }: ConfigSystem): readonly string[] => {
  const folder = {
    win32: `${env.APPDATA || home}\\pulp\\`,
    darwin: `${home}/Library/Application Support/pulp/`,
  }[platform];
  const own = folder ?? `${env.XDG_CONFIG_HOME || `${home}/.config`}/pulp/`;
  return ["/etc/pulp/cli.toml", `${own}settings.toml`, `${own}cli.toml`];
};

const label = (profile: string): string => (profile === "" ? "[cli]" : `[cli-${profile}]`);

/** Given: which profile of which file; what is absent is pulp-cli's default. */
export interface PulpCliRequest {
  readonly profile?: string | undefined;
  readonly config?: string | undefined;
}

/**
 * One profile of pulp-cli's settings, found and merged as pulp-cli does: the files one over the other, table by table and key by key.
 *
 * @returns undefined where there is no settings file
 * @throws ConfigError `CONFIG_FILE`, `CONFIG_PROFILE_UNKNOWN`
 */
export const fromPulpCli = async (request: PulpCliRequest, system: ConfigSystem): Promise<Layer | undefined> => {
  const warnings: string[] = [];
  const files: SettingsFile[] = [];
  for (const path of request.config === undefined ? settingsPaths(system) : [request.config]) {
    const file = await readSettingsFile(path, system);
    if (!("failed" in file)) files.push(file);
    else if (request.config !== undefined) throw unreadable(path, file.failed);
    else if (file.failed !== "ENOENT" && file.failed !== "ENOTDIR")
      warnings.push(`${path} can't be read (${file.failed}) and is left out.`);
  }
  const profile = request.profile ?? (system.env.PULP_CLI_PROFILE || "");
  if (files.length === 0 && profile === "") return undefined;
  const known = [...new Set(files.flatMap((file) => [...file.profiles.keys()]))];
  if (!known.includes(profile)) {
    // Without a table [cli] pulp-cli goes on with an empty one; so there is simply no server in these files.
    if (profile === "" && request.config === undefined && known.length === 0) return undefined;
    throw noProfile(profile, known, files);
  }

  return {
    kind: "file",
    settings: settingsOf(files, profile),
    warnings: [...warnings, ...files.flatMap((file) => warningsAbout(file, profile))],
  };
};

/** Merged key by key before any key is understood: a later `verify_ssl` replaces an earlier one, whichever form either has. */
const settingsOf = (files: readonly SettingsFile[], profile: string): Partial<Record<SettingName, Given>> => {
  const merged = new Map<string, Given>();
  for (const { path, profiles } of files) {
    for (const [key, value] of Object.entries(profiles.get(profile) ?? {})) {
      merged.set(key, { value, origin: `${key} in ${label(profile)} of ${path}` });
    }
  }
  const settings: Partial<Record<SettingName, Given>> = {};
  for (const [key, name] of Object.entries(keys)) {
    const given = merged.get(key);
    if (given !== undefined) settings[name] = given;
  }
  const verify = merged.get("verify_ssl");
  if (verify === undefined) return settings;
  // pulp-glue takes a path here: verify, against that bundle.
  const isPath = typeof verify.value === "string";
  return { ...settings, verify: isPath ? { ...verify, value: true } : verify, ...(isPath ? { ca: verify } : {}) };
};

const warningsAbout = ({ path, profiles, mode }: SettingsFile, profile: string): readonly string[] => {
  const table = profiles.get(profile) ?? {};
  const exposed = (mode & 0o004) !== 0 && [...profiles.values()].some((each) => secretKeys.some((key) => key in each));
  return [
    ...(exposed ? [`${path} holds a secret and everybody on this machine may read it: chmod 600 it.`] : []),
    ...(path.endsWith("settings.toml") ? [`${path} is an old place of pulp-cli's settings: move it to cli.toml.`] : []),
    ...(table.dry_run === true
      ? [`dry_run in ${label(profile)} of ${path} is pulp-cli's alone: requests of this client do change the server.`]
      : []),
    ...(typeof table.api_version === "string" && table.api_version !== "v3"
      ? [`api_version in ${label(profile)} of ${path} is not used: this client speaks v3.`]
      : []),
  ];
};

const unreadable = (path: string, code: string): ConfigError =>
  new ConfigError({
    code: "CONFIG_FILE",
    message: `the settings file ${path} ${code === "ENOENT" ? "doesn't exist" : `can't be read (${code})`}.`,
    hint: "Name another file, or leave it out to read pulp-cli's own settings.",
    key: "config",
    source: path,
  });

const noProfile = (profile: string, known: readonly string[], files: readonly SettingsFile[]): ConfigError => {
  const meant = profile === "" ? undefined : nearest(profile, known);
  const list = known.map((name) => (name === "" ? "the default one" : `"${name}"`)).join(", ");
  return new ConfigError({
    code: "CONFIG_PROFILE_UNKNOWN",
    message: `there is no ${profile === "" ? "default profile" : `profile "${profile}"`} (table ${label(profile)}) in pulp-cli's settings${meant ? `, did you mean "${meant}"?` : "."}`,
    hint:
      files.length === 0
        ? "There is no settings file: pulp config create makes one."
        : `Profiles in ${files.map((file) => file.path).join(", ")}: ${list || "none"}.`,
    key: "profile",
    source: files.map((file) => file.path).join(", "),
  });
};
