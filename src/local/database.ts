import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { asset } from "./assets.ts";
import type { Environment } from "./environment.ts";
import { MigrationFailedError, PostgresFailedError } from "./errors.ts";
import { excerpt, lastLines } from "./logs.ts";
import type { Postgres } from "./postgres.ts";
import type { OnProgress } from "./progress.ts";
import { folders, writeSettings } from "./settings.ts";
import type { Command, Supervisor } from "./supervisor.ts";

type Step = readonly [name: "names" | "drop" | "create" | "rename" | "drop_temporary" | "set_password", ...args: string[]];

/** What is done to databases, in the cluster that all servers of the cache directory share. */
export class Databases {
  readonly #supervisor: Supervisor;
  readonly #environment: Environment;
  readonly #postgres: Postgres;
  readonly #onProgress: OnProgress;

  constructor(supervisor: Supervisor, environment: Environment, postgres: Postgres, onProgress: OnProgress) {
    this.#supervisor = supervisor;
    this.#environment = environment;
    this.#postgres = postgres;
    this.#onProgress = onProgress;
  }

  /** Removes what a crash left behind. Only for whoever has started PostgreSQL, while no other server can join. */
  async tidy(): Promise<void> {
    await this.#do(["drop_temporary"]);
  }

  async exists(database: string): Promise<boolean> {
    const [found] = await this.#do(["names", database.replaceAll("_", "\\_")]);
    return Array.isArray(found) && found.length > 0;
  }

  /**
   * A new database with all migrations applied and the administrator's password set: a copy of the template for these
   * plugins and versions, which is made by the first server that needs it.
   *
   * @throws MigrationFailedError
   */
  async create(database: string, password: string, workDir: string): Promise<void> {
    const template = `template_${this.#environment.lockHash}`;
    const lock = await this.#supervisor.lock(join(this.#postgres.home, `${template}.lock`), "exclusive");
    try {
      if (!(await this.exists(template))) {
        const draft = `draft_${randomBytes(6).toString("hex")}`;
        await this.#do(["create", draft]);
        try {
          await this.migrate(draft, workDir);
          await this.#do(["rename", draft, template]);
        } catch (error) {
          await this.#do(["drop", draft]).catch(() => {});
          throw error;
        }
      }
    } finally {
      lock.release();
    }
    this.#onProgress({ phase: "database", message: "copying the prepared database" });
    await this.#do(["drop", database], ["create", database, template], ["set_password", database, password]);
  }

  /**
   * Applies what migrations are still missing.
   *
   * @throws MigrationFailedError
   */
  async migrate(database: string, workDir: string): Promise<void> {
    const log = join(folders(workDir).logs, "migrate.log");
    const settings = await writeSettings(join(workDir, "migrate.py"), {
      database,
      host: this.#postgres.host,
      dataDir: workDir,
      ports: undefined,
    });
    const onLine = (line: string, stream: string): void => {
      if (stream !== "stdout" || !line.startsWith("{")) return;
      const { done, total, name } = JSON.parse(line) as { done: number; total: number; name: string };
      this.#onProgress({
        phase: "migrate",
        message: name === "" ? "preparing the database, once for these plugins" : `applied ${name}`,
        done,
        total,
      });
    };
    const env = { ...this.#environment.variables, PULP_SETTINGS: settings };
    const status = await this.#supervisor.run({ argv: [this.#environment.bin("python"), asset("migrate.py")], env, log, onLine });
    if (status === 0) return;
    throw new MigrationFailedError(`The database could not be migrated (status ${status}).`, {
      nextStep: "The log says which migration failed and why.",
      log: await excerpt(log),
    });
  }

  /** What drops a database when everything has ended. */
  dropping(database: string): Pick<Command, "argv" | "env" | "stdin"> {
    return this.#command(["drop", database]);
  }

  #command(...steps: readonly Step[]): Pick<Command, "argv" | "env" | "stdin"> {
    const stdin = JSON.stringify({ host: this.#postgres.host, steps });
    return { argv: [this.#environment.bin("python"), asset("database.py")], env: this.#environment.variables, stdin };
  }

  async #do(...steps: readonly Step[]): Promise<readonly unknown[]> {
    const output: Record<"stdout" | "stderr", string[]> = { stdout: [], stderr: [] };
    const status = await this.#supervisor.run({ ...this.#command(...steps), onLine: (line, stream) => output[stream].push(line) });
    if (status === 0) return JSON.parse(output.stdout.join("\n")) as readonly unknown[];
    const what = `A step on the database failed (${steps.map(([name]) => name).join(", ")}): ${lastLines(output.stderr.join("\n")).at(-1) ?? ""}`;
    throw new PostgresFailedError(what, { nextStep: "PostgreSQL's log says more.", log: await excerpt(this.#postgres.log) });
  }
}
