import { readFileSync } from "node:fs";
import { type LocalPlugin, startLocalPulp } from "../../src/local/index.ts";

/** What every integration test may use: one server, shared by all files. Names within it must not collide. */
export interface IntegrationServer {
  readonly baseUrl: string;
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
}

declare module "vitest" {
  interface ProvidedContext {
    pulp: IntegrationServer;
  }
}

/** The plugins that the integration tests need; each one added costs a longer first start. */
const PLUGINS: readonly LocalPlugin[] = [
  "rpm",
  "file",
  "container",
  "deb",
  "gem",
  "python",
  "npm",
  "maven",
  "ostree",
  "ansible",
  "hugging_face",
];

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
  const server = await startLocalPulp({
    plugins: PLUGINS,
    workers: 2,
    onProgress: (progress) => {
      const message = `local Pulp: ${progress.phase}: ${progress.message}`;
      if (progress.phase !== phase) console.log(message);
      phase = progress.phase;
    },
    onProcessExit: (error) => console.error(error.message),
  });
  const { baseUrl, username, password, contentUrl, importDir, mediaRoot, plugins, logs, environment } = server;
  project.provide("pulp", { baseUrl, username, password, contentUrl, importDir, mediaRoot, plugins, logs, environment });
  return () => server.stop();
}
