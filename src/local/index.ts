/** A real Pulp on this machine, for trying things out and for tests. Knows nothing of the rest of the SDK. */
export {
  CacheDirError,
  DataDirError,
  InstallFailedError,
  LocalPulpError,
  type LocalPulpErrorCode,
  type LogExcerpt,
  ManagerFailedError,
  MigrationFailedError,
  NotReadyError,
  PortTakenError,
  PostgresFailedError,
  PostgresNotInstalledError,
  ProcessDiedError,
  PythonNotFoundError,
  SupervisorDiedError,
  SystemPackagesMissingError,
  UnknownLineError,
  UnknownPluginError,
} from "./errors.ts";
export { LINES, type Line, LOCAL_LINES, type LocalLine } from "./lines.ts";
export type { LocalLogs, LocalPulp } from "./local-pulp.ts";
export type { StartOptions } from "./options.ts";
export { LOCAL_PLUGINS, type LocalPlugin } from "./plugins.ts";
export type { LocalPorts } from "./ports.ts";
export type { LocalProcess } from "./process.ts";
export type { LocalPhase, LocalProgress, OnProgress } from "./progress.ts";
export { startLocalPulp } from "./server.ts";
export type { SettingValue } from "./settings.ts";
