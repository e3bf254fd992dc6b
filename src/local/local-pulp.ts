import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Environment } from "./environment.ts";
import { ManagerFailedError, NotReadyError, PortTakenError, type ProcessDiedError } from "./errors.ts";
import { type LocalLine, lineOf, type ServerOption } from "./lines.ts";
import { excerpt, lastLines } from "./logs.ts";
import type { LocalPlugin } from "./plugins.ts";
import type { LocalPorts } from "./ports.ts";
import type { Postgres } from "./postgres.ts";
import { LocalProcess } from "./process.ts";
import type { OnProgress } from "./progress.ts";
import { folders } from "./settings.ts";
import { fetchLocal, readStatus } from "./status.ts";
import type { Supervisor } from "./supervisor.ts";

const READY_TIMEOUT = 120_000;

interface Parts {
  readonly line: LocalLine;
  /** What the settings say: `/pulp/` and `/pulp/content/` unless told otherwise. */
  readonly apiRoot: string;
  readonly contentPath: string;
  readonly environment: Environment;
  readonly postgres: Postgres;
  readonly settings: string;
  readonly dataDir: string;
  readonly temporary: boolean;
  readonly plugins: readonly LocalPlugin[];
  readonly ports: LocalPorts;
  readonly password: string;
  readonly apiWorkers: number;
  readonly workers: number;
  readonly onProgress: OnProgress;
  readonly onProcessExit: ((error: ProcessDiedError) => void) | undefined;
}

/** Where the server writes what it does. */
export interface LocalLogs {
  /** Path of the API's log. */
  readonly api: string;
  /** Path of the content app's log. */
  readonly content: string;
  /** One a worker. */
  readonly workers: readonly string[];
  /** Of the PostgreSQL that all servers of the cache directory share. */
  readonly postgres: string;
  /** Of the installation of the plugins. */
  readonly install: string;
}

/** A Pulp that runs on this machine. */
export class LocalPulp implements AsyncDisposable {
  /** Where the API is, such as `http://127.0.0.1:24817`. */
  readonly baseUrl: string;
  /** The administrator's name. */
  readonly username = "admin";
  /** Of the user `admin`. */
  readonly password: string;
  /** Below this, distributions are served: `http://127.0.0.1:24816/pulp/content/`. */
  readonly contentUrl: string;
  /** Where the API lies below {@link LocalPulp.baseUrl}: `/pulp/`, unless the settings' `API_ROOT` says otherwise. */
  readonly apiRoot: string;
  /** The line of pulpcore that runs. */
  readonly line: LocalLine;
  /** Those that are installed, by their words. */
  readonly plugins: readonly LocalPlugin[];
  /** Where all of it lies. */
  readonly dataDir: string;
  /** Where Pulp keeps artifacts. */
  readonly mediaRoot: string;
  /** What lies in here can be synced from by `file://` remotes and imported. */
  readonly importDir: string;
  /** Where exports may be written. */
  readonly exportDir: string;
  /** Paths of the logs. */
  readonly logs: LocalLogs;
  /** The API, the content app and the workers, each of which can be killed and restarted. */
  readonly processes: readonly LocalProcess[];
  readonly #supervisor: Supervisor;
  readonly #parts: Parts;
  /** Part of the names under which this server's processes report in, so that those of earlier runs aren't counted. */
  readonly #run = randomBytes(4).toString("hex");
  #death: ProcessDiedError | undefined;
  #ready = false;
  #stopped: Promise<void> | undefined;

  /** @internal */
  constructor(supervisor: Supervisor, parts: Parts) {
    const { dataDir, ports } = parts;
    const folder = folders(dataDir);
    this.#supervisor = supervisor;
    this.#parts = parts;
    this.baseUrl = `http://127.0.0.1:${ports.api}`;
    this.contentUrl = `http://127.0.0.1:${ports.content}${parts.contentPath}`;
    this.apiRoot = parts.apiRoot;
    this.line = parts.line;
    this.password = parts.password;
    this.plugins = parts.plugins;
    this.dataDir = dataDir;
    this.mediaRoot = folder.media;
    this.importDir = folder.import;
    this.exportDir = folder.export;
    this.processes = this.#plan();
    const log = (name: string): string => join(folder.logs, `${name}.log`);
    const workers = this.processes.slice(2).map((process) => process.log);
    this.logs = { api: log("api"), content: log("content"), workers, postgres: parts.postgres.log, install: parts.environment.log };
  }

  /** One of {@link LocalPulp.processes} by its name: `api`, `content`, `worker-1`, … */
  process(name: string): LocalProcess {
    const found = this.processes.find((process) => process.name === name);
    if (found === undefined)
      throw new RangeError(`There is no process ${name}, only ${this.processes.map((process) => process.name).join(", ")}.`);
    return found;
  }

  /**
   * Runs `pulpcore-manager` with these arguments (to make signing services, for instance). Secrets belong into
   * `input` or `env`: arguments can be seen by every user of the machine.
   *
   * @returns what it wrote to standard output
   * @throws ManagerFailedError if its status isn't 0.
   */
  async manager(args: readonly string[], options: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {}): Promise<string> {
    const { bin, env } = this.#programs();
    const output: Record<"stdout" | "stderr", string[]> = { stdout: [], stderr: [] };
    const status = await this.#supervisor.run({
      argv: [bin("pulpcore-manager"), ...args],
      env: { ...env, ...options.env },
      stdin: options.input ?? "",
      log: join(folders(this.dataDir).logs, "manager.log"),
      onLine: (line, stream) => output[stream].push(line),
    });
    if (status === 0) return output.stdout.join("\n");
    const lines = lastLines([...output.stdout, ...output.stderr].join("\n"));
    throw new ManagerFailedError(args[0] ?? "", status, { path: join(folders(this.dataDir).logs, "manager.log"), lines });
  }

  /** The environment in which Pulp's own programs (`pulpcore-manager`, in the same folder as its Python) run. */
  get environment(): { readonly PATH: string; readonly PULP_SETTINGS: string } {
    return { PATH: this.#programs().env.PATH ?? "", PULP_SETTINGS: this.#parts.settings };
  }

  /** Stops the server; resolves when nothing of it is left. Can be called again. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  /** As `stop()`: `await using pulp = await startLocalPulp()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  async #stop(): Promise<void> {
    this.#parts.onProgress({ phase: "stop", message: "stopping" });
    for (const process of this.processes) process.expectEnd();
    await this.#supervisor.close();
  }

  /** @internal Starts all processes; resolves when they serve. */
  async begin(): Promise<void> {
    const { onProgress, plugins, workers } = this.#parts;
    onProgress({ phase: "start", message: `starting the API, the content app and ${workers} workers` });
    await Promise.all(this.processes.map((process) => process.start()));
    await this.#whenReady();
    this.#ready = true;
    onProgress({ phase: "ready", message: `Pulp with ${plugins.join(", ")} is ready at ${this.baseUrl}` });
  }

  #programs(): { readonly bin: (program: string) => string; readonly env: NodeJS.ProcessEnv } {
    const { environment, settings } = this.#parts;
    return {
      bin: environment.bin,
      env: { ...environment.variables, PULP_SETTINGS: settings, DJANGO_SETTINGS_MODULE: "pulpcore.app.settings" },
    };
  }

  #plan(): readonly LocalProcess[] {
    const { ports, apiWorkers, workers, temporary } = this.#parts;
    // What is going to be removed needs no orderly end, which takes seconds.
    const stop = temporary ? "SIGKILL" : "SIGINT";
    const { bin, env } = this.#programs();
    const hooks = { whenReady: () => this.#whenReady(), onDeath: (error: ProcessDiedError) => this.#onDeath(error) };
    const make = (name: string, program: string, args: readonly string[]): LocalProcess => {
      const log = join(folders(this.#parts.dataDir).logs, `${name}.log`);
      const argv = [bin(program), ...args, ...this.#known("--name-template", `{pid}-${this.#run}@${name}`)];
      return new LocalProcess(this.#supervisor, { name, argv, env, log, stop }, hooks);
    };
    const web = (port: number, processes: number): readonly string[] => {
      return ["--bind", `127.0.0.1:${port}`, "--workers", `${processes}`, "--access-logfile", "-", ...this.#known("--no-control-socket")];
    };
    return [
      make("api", "pulpcore-api", web(ports.api, apiWorkers)),
      make("content", "pulpcore-content", web(ports.content, 2)),
      ...Array.from({ length: workers }, (_, index) => make(`worker-${index + 1}`, "pulpcore-worker", [])),
    ];
  }

  /** The option, if the programs of this line have it. */
  #known(option: ServerOption, ...value: readonly string[]): readonly string[] {
    return lineOf(this.line).lacks.includes(option) ? [] : [option, ...value];
  }

  /** Whether a process is among those that report in. Old ones can't be given names: the server has just been started, so they are ours. */
  #hasReported(names: readonly string[] = [], { name, pid }: LocalProcess): boolean {
    if (lineOf(this.line).lacks.includes("--name-template")) return names.some((one) => name === "content" || one.startsWith(`${pid}@`));
    return names.some((one) => one.endsWith(`-${this.#run}@${name}`) && (name === "content" || one.startsWith(`${pid}-`)));
  }

  #onDeath(error: ProcessDiedError): void {
    if (this.#ready) this.#parts.onProcessExit?.(error);
    else this.#death ??= error;
  }

  /** Waits until the API answers, the content app serves, and all processes that run have reported in. */
  async #whenReady(): Promise<void> {
    const { ports, apiRoot, contentPath } = this.#parts;
    const deadline = Date.now() + READY_TIMEOUT;
    for (;;) {
      if (this.#death !== undefined) throw this.#explain(this.#death);
      const [status, content] = await Promise.all([readStatus(ports.api, apiRoot), fetchLocal(ports.content, contentPath)]);
      const waiting = this.processes.filter(
        (process) =>
          process.pid !== undefined &&
          process.name !== "api" &&
          !this.#hasReported(process.name === "content" ? status?.contentApps : status?.workers, process),
      );
      if (status !== undefined && content !== undefined && waiting.length === 0) return;
      if (Date.now() > deadline) {
        const late = waiting[0] ?? this.process("api");
        throw new NotReadyError(
          `The server did not get ready in ${READY_TIMEOUT / 1000} seconds: ${late.name} has not reported in.`,
          await excerpt(late.log),
        );
      }
      await this.#supervisor.patiently(new Promise((resolve) => setTimeout(resolve, 100)));
    }
  }

  #explain(death: ProcessDiedError): Error {
    const taken = death.log?.lines.some((line) => /Connection in use|Address already in use/.test(line)) ?? false;
    if (taken && death.process === "api") return new PortTakenError(this.#parts.ports.api, death);
    if (taken && death.process === "content") return new PortTakenError(this.#parts.ports.content, death);
    return death;
  }
}
