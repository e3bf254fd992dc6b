import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type LocalPulp, LocalPulpError, startLocalPulp } from "../local/index.ts";
import { LOCAL_HELP, parseLocalOptions } from "./local-options.ts";
import { progressPrinter } from "./progress.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * `pulp-sdk local`: runs a server until it is told to stop.
 *
 * @returns the exit status: 0 when it was told to stop, 1 when something failed
 * @throws UsageError
 */
export async function runLocal(args: readonly string[]): Promise<number> {
  const options = parseLocalOptions(args);
  if (options === "help") {
    process.stdout.write(LOCAL_HELP);
    return 0;
  }
  const told = new AbortController();
  const failed = Promise.withResolvers<Error>();
  const onSignal = (): void => {
    // Twice means at once: what was started ends by itself as soon as this process is gone.
    if (told.signal.aborted) process.exit(130);
    told.abort();
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  try {
    const show = progressPrinter(process.stderr);
    const server = await startLocalPulp({ ...options, signal: told.signal, onProgress: show, onProcessExit: failed.resolve });
    process.stdout.write(await introduction(server));
    const failure = await untilEnd(told.signal, failed.promise);
    await server.stop();
    process.stderr.write("\n");
    if (failure === undefined) return 0;
    throw failure;
  } catch (error) {
    if (told.signal.aborted && !(error instanceof LocalPulpError)) return 0;
    process.stderr.write(`\n${error instanceof LocalPulpError ? error.message : String(error)}\n`);
    return 1;
  } finally {
    for (const name of SIGNALS) process.off(name, onSignal);
  }
}

function untilEnd(told: AbortSignal, failed: Promise<Error>): Promise<Error | undefined> {
  const { promise, resolve } = Promise.withResolvers<Error | undefined>();
  // A timer keeps the program running: a server alone doesn't.
  const alive = setInterval(() => {}, 1 << 30);
  if (told.aborted) resolve(undefined);
  told.addEventListener("abort", () => resolve(undefined), { once: true });
  failed.then(resolve, resolve);
  return promise.finally(() => clearInterval(alive));
}

/**
 * What there is and how to connect. The password isn't shown, because what a terminal or a CI job has shown is kept in
 * places that nobody thinks of: it is in a file that only the user can read, ready to be sourced.
 */
async function introduction(server: LocalPulp): Promise<string> {
  const file = join(server.dataDir, "connect.env");
  const variables = { PULP_SDK_BASE_URL: server.baseUrl, PULP_SDK_USERNAME: server.username, PULP_SDK_PASSWORD: server.password };
  const lines = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'\n`);
  await writeFile(file, lines.join(""), { mode: 0o600 });
  const quoted = /^[\w/.-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
  return `
  API      ${server.baseUrl}${server.apiRoot}api/v3/
  Docs     ${server.baseUrl}${server.apiRoot}api/v3/docs/
  Content  ${server.contentUrl}
  Plugins  ${server.plugins.join(", ")}
  Data     ${server.dataDir}
  Logs     ${join(server.dataDir, "logs")}

  To connect from another terminal:   . ${quoted}
  Stop with Ctrl-C.
`;
}
