import { readFileSync } from "node:fs";
import {
  type LocalPulp,
  PythonNotFoundError,
  type StartOptions,
  SystemPackagesMissingError,
  startLocalPulp,
} from "../../src/local/index.ts";
import { PLUGINS } from "../support/plugins.ts";
import { kindOfServer } from "../support/servers.ts";

/** What every integration test may use: one server, shared by all files. Names within it must not collide. */
export interface IntegrationServer {
  readonly baseUrl: string;
  /** Where it isn't `/pulp/`. */
  readonly apiRoot?: string;
  /** Where it isn't the default one. */
  readonly domain?: string;
  readonly username: string;
  readonly password: string;
  /** Distributions are served below it. */
  readonly contentUrl: string;
  /** What lies in here can be synced by `file://` remotes. */
  readonly importDir: string;
  readonly mediaRoot: string;
  readonly plugins: readonly string[];
  readonly logs: { readonly api: string; readonly content: string; readonly workers: readonly string[] };
  /** In which pulpcore-manager finds the server: `execFile("pulpcore-manager", […], { env: { ...process.env, ...environment } })`. */
  readonly environment: { readonly PATH: string; readonly PULP_SETTINGS: string };
  /** The Debian packages without which a plugin, or any server, couldn't be: their tests are skipped. Empty in CI. */
  readonly lacking?: Readonly<Record<string, string>>;
}

declare module "vitest" {
  interface ProvidedContext {
    pulp: IntegrationServer;
  }
}

interface Project {
  provide(key: "pulp", value: IntegrationServer): void;
}

export async function setup(project: Project): Promise<() => Promise<void>> {
  // A server that `npm run test:server` keeps: single files are then tested without a start.
  const kept = process.env.PULP_SDK_TEST_SERVER;
  if (kept !== undefined) {
    project.provide("pulp", JSON.parse(readFileSync(kept, "utf8")) as IntegrationServer);
    return async () => {};
  }
  let phase = "";
  const kind = kindOfServer(process.env.PULP_SDK_TEST_ON ?? "newest");
  const { server, lacking } = await startWithout({
    ...kind.start,
    workers: 2,
    onProgress: (progress) => {
      const message = `local Pulp: ${progress.phase}: ${progress.message}`;
      if (progress.phase !== phase) console.log(message);
      phase = progress.phase;
    },
    onProcessExit: (error) => console.error(error.message),
  });
  if (server === undefined) {
    project.provide("pulp", { ...nowhere, lacking });
    return async () => {};
  }
  const { baseUrl, username, password, contentUrl, importDir, mediaRoot, plugins, logs, environment } = server;
  const place = await kind.prepare(server);
  const absent = Object.fromEntries(
    PLUGINS.filter((one) => !kind.start.plugins.includes(one)).map((one) => [one, `${one} on ${kind.name}`]),
  );
  const connection = { baseUrl, ...place, username, password, contentUrl, importDir, mediaRoot };
  project.provide("pulp", { ...connection, plugins, logs, environment, lacking: { ...absent, ...lacking } });
  return () => server.stop();
}

/** Starts what this machine can: without a plugin whose packages are missing, or nothing at all without Python. In CI all of it must be there. */
async function startWithout(
  options: StartOptions,
  lacking: Readonly<Record<string, string>> = {},
): Promise<{ readonly server: LocalPulp | undefined; readonly lacking: Readonly<Record<string, string>> }> {
  try {
    return { server: await startLocalPulp(options), lacking };
  } catch (error) {
    if (process.env.CI === "true") throw error;
    if (error instanceof PythonNotFoundError) return { server: undefined, lacking: { server: "python3-venv" } };
    if (!(error instanceof SystemPackagesMissingError)) throw error;
    const { plugin, packages } = error;
    console.log(`local Pulp: without ${plugin}: ${packages.join(", ")} not installed`);
    return startWithout(
      { ...options, plugins: options.plugins.filter((one) => one !== plugin) },
      { ...lacking, [plugin]: packages.join(" ") },
    );
  }
}

/** In place of a server: nothing listens there, and no test comes to ask. */
const nowhere: IntegrationServer = {
  baseUrl: "http://127.0.0.1:9",
  username: "",
  password: "",
  contentUrl: "http://127.0.0.1:9/",
  importDir: "",
  mediaRoot: "",
  plugins: [],
  logs: { api: "", content: "", workers: [] },
  environment: { PATH: "", PULP_SETTINGS: "" },
};
