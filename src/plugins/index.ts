export { type Adapter, type ChangeWay, type ContentKind, defineAdapter, type UploadWay, type Verb } from "./adapter.ts";
export { type Container, container } from "./container.ts";
export { type File, file } from "./file.ts";
export type {
  ClientConfig,
  ClientConfigHook,
  Consumable,
  CopyHook,
  CopyRequest,
  Hooks,
  Selector,
  Sought,
  Unit,
  UploadHook,
  UploadRequest,
} from "./hooks.ts";
export { type Rpm, rpm } from "./rpm.ts";

import { container } from "./container.ts";
import { file } from "./file.ts";
import { rpm } from "./rpm.ts";

/** The adapters that every client has. */
export const builtIn = [rpm, file, container] as const;
