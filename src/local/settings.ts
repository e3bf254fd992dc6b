import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DATABASE_USER } from "./postgres.ts";

/** A value in Pulp's settings: what JSON can say. */
export type SettingValue = string | number | boolean | null | readonly SettingValue[] | { readonly [name: string]: SettingValue };

export interface SettingsFor {
  readonly database: string;
  readonly host: string;
  readonly dataDir: string;
  /** Undefined for a programme that serves nothing. */
  readonly ports: { readonly api: number; readonly content: number } | undefined;
  readonly secretKey?: string;
  /** Settings that win over the ones made here. */
  readonly extra?: Readonly<Record<string, SettingValue>>;
}

/** The folders of a server, below its data directory. */
export const folders = (dataDir: string) => ({
  media: join(dataDir, "media"),
  tmp: join(dataDir, "tmp"),
  static: join(dataDir, "assets"),
  import: join(dataDir, "import"),
  export: join(dataDir, "export"),
  logs: join(dataDir, "logs"),
});

/**
 * Workers fork for each task, and none has looked at the URLs before: each task then works through those of all plugins, for a quarter of a second of CPU, which is
 * more than most take for anything else. So the worker does it, once; and has what is there by then left alone by Python's garbage collector, which else
 * writes into all of it, so that each task gets copies.
 */
const warm = `
import gc
import os

_warm = False


def _warm_up():
    global _warm
    from django.apps import apps

    if _warm or not apps.ready:
        return
    from django.urls import get_resolver

    get_resolver().reverse_dict
    gc.collect()
    gc.freeze()
    _warm = True


os.register_at_fork(before=_warm_up)
`;

/** Writes Pulp's settings file (mode 0600); returns its path. */
export async function writeSettings(path: string, options: SettingsFor): Promise<string> {
  const { dataDir, ports } = options;
  const folder = folders(dataDir);
  const api = `http://127.0.0.1:${ports?.api ?? 0}`;
  const content = `http://127.0.0.1:${ports?.content ?? 0}`;
  // A connection for each request, as Django has it, takes more CPU than what many requests ask for.
  const connections = { CONN_MAX_AGE: null, CONN_HEALTH_CHECKS: true };
  const database = {
    ENGINE: "django.db.backends.postgresql",
    NAME: options.database,
    USER: DATABASE_USER,
    HOST: options.host,
    ...connections,
  };
  const settings: Record<string, SettingValue> = {
    SECRET_KEY: options.secretKey ?? "for migrations only, which sign nothing",
    DEPLOY_ROOT: dataDir,
    MEDIA_ROOT: folder.media,
    WORKING_DIRECTORY: folder.tmp,
    FILE_UPLOAD_TEMP_DIR: folder.tmp,
    STATIC_ROOT: folder.static,
    DB_ENCRYPTION_KEY: join(dataDir, "encryption.key"),
    DATABASES: { default: database },
    CONTENT_ORIGIN: content,
    ALLOWED_IMPORT_PATHS: [folder.import],
    ALLOWED_EXPORT_PATHS: [folder.export],
    TOKEN_AUTH_DISABLED: true,
    TOKEN_SERVER: `${api}/token/`,
    ANSIBLE_API_HOSTNAME: api,
    ANSIBLE_CONTENT_HOSTNAME: `${content}/pulp/content`,
    PYPI_API_HOSTNAME: api,
    ANALYTICS: false,
    ...options.extra,
  };
  // A JSON string inside a Python string: no value can be mistaken for code.
  const text = `import json\n\nglobals().update(json.loads(${JSON.stringify(JSON.stringify(settings))}))\n${warm}`;
  await writeFile(path, text, { mode: 0o600 });
  return path;
}
