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
/**
 * What every server is told, so that tests don't take longer than they must: passwords are hashed by the first of these, once they have been seen.
 * The second takes half a second of CPU at each login of the hundreds of clients, and at each request of those that don't log in, as skopeo.
 */
export const quickPasswords = { PASSWORD_HASHERS: [hasher("MD5"), hasher("PBKDF2")] } as const;

const ofLine = (line: LocalLine): ServerKind => ({
  name: line,
  start: { line, plugins: PLUGINS.filter((plugin) => lineOf(line).plugins.includes(plugin)), settings: quickPasswords },
  prepare: async () => ({}),
});

const domain = "grove";

const inDomain: ServerKind = {
  name: "domain",
  start: { plugins: PLUGINS, settings: { DOMAIN_ENABLED: true, ...quickPasswords } },
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
  start: { plugins: PLUGINS, settings: { API_ROOT: "/pulp-x/", ...quickPasswords } },
  prepare: async () => ({ apiRoot: "/pulp-x/" }),
};

/** With what runs schedules on the server itself, and little else; its workers look every five seconds what is due. No suite runs on it: `onServer("workflow")`. */
const withWorkflow: ServerKind = {
  name: "workflow",
  start: { plugins: ["file", "workflow"], settings: { WORKER_TTL: 15, ...quickPasswords } },
  prepare: async () => ({}),
};

/** The kind that PULP_SDK_TEST_ON names. */
export const kindOfServer = (name: string): ServerKind =>
  [inDomain, onRoot, withWorkflow].find((kind) => kind.name === name) ?? ofLine(checkLine(name));
