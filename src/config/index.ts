export { describeConfig } from "./describe.ts";
export {
  type FormProblem,
  formProblems,
  type Issue,
  type ParsedDocument,
  type Path,
  type Position,
  parseText,
  printYaml,
  readText,
} from "./document.ts";
export { type Logger, lineLogger } from "./logger.ts";
export { nearest } from "./nearest.ts";
export type { AuthOptions, ConfigOptions, OwnStrategy, TlsOptions } from "./options.ts";
export { resolveConfig } from "./resolve.ts";
export { Secret } from "./secret.ts";
export { isSecretReference, readSecret, type SecretReference } from "./secret-reference.ts";
export { type ConfigSystem, hostSystem } from "./system.ts";
export type { AuthConfig, Config, TlsConfig } from "./types.ts";
