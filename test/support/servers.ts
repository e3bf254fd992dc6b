import { connect } from "../../src/index.ts";
import { checkLine, type LocalLine, lineOf } from "../../src/local/lines.ts";
import type { LocalPulp } from "../../src/local/local-pulp.ts";
import type { StartOptions } from "../../src/local/options.ts";
import { PLUGINS } from "./plugins.ts";

/** A kind of server that the integration tests can run on. */
export interface ServerKind {
  readonly name: string;
  readonly start: Pick<StartOptions, "line" | "plugins" | "settings">;
  /** What has to be there, and what clients have to know beside the address. */
  readonly prepare: (server: LocalPulp) => Promise<{ readonly apiRoot?: string; readonly domain?: string }>;
}

const hasher = (name: string): string => `django.contrib.auth.hashers.${name}PasswordHasher`;
/** Without a login the password is hashed with every request: by the first of these, once it has been seen. */
const quickPasswords = { PASSWORD_HASHERS: [hasher("MD5"), hasher("PBKDF2")] };

/** What a line's server is told, so that tests don't take longer than they must. */
export const settingsOf = (line: LocalLine): NonNullable<StartOptions["settings"]> => (line === "3.49" ? quickPasswords : {});

const ofLine = (line: LocalLine): ServerKind => ({
  name: line,
  start: { line, plugins: PLUGINS.filter((plugin) => lineOf(line).plugins.includes(plugin)), settings: settingsOf(line) },
  prepare: async () => ({}),
});

const domain = "grove";

const inDomain: ServerKind = {
  name: "domain",
  start: { plugins: PLUGINS, settings: { DOMAIN_ENABLED: true } },
  async prepare({ baseUrl, username, password, mediaRoot }) {
    await using pulp = await connect({ baseUrl, username, password });
    const storage = {
      storage_class: "pulpcore.app.models.storage.FileSystem",
      storage_settings: { location: `${mediaRoot}/${domain}` },
    } as const;
    await pulp.core.domain(domain).ensure(storage);
    return { domain };
  },
};

const onRoot: ServerKind = {
  name: "api-root",
  start: { plugins: PLUGINS, settings: { API_ROOT: "/pulp-x/" } },
  prepare: async () => ({ apiRoot: "/pulp-x/" }),
};

/** With what runs schedules on the server itself, and little else; its workers look every five seconds what is due. No suite runs on it: `onServer("workflow")`. */
const withWorkflow: ServerKind = {
  name: "workflow",
  start: { plugins: ["file", "workflow"], settings: { WORKER_TTL: 15 } },
  prepare: async () => ({}),
};

/** The kind that PULP_SDK_TEST_ON names. */
export const kindOfServer = (name: string): ServerKind =>
  [inDomain, onRoot, withWorkflow].find((kind) => kind.name === name) ?? ofLine(checkLine(name));
