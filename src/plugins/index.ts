export type { Adapter, ChangeWay, ContentKind, UploadWay, Verb } from "./adapter.ts";
export { type Ansible, ansible } from "./ansible.ts";
export { type Container, container } from "./container.ts";
export { type Deb, deb } from "./deb.ts";
export { defineAdapter } from "./define.ts";
export { type File, file } from "./file.ts";
export { type Gem, gem } from "./gem.ts";
export type {
  Belongings,
  BelongingsHook,
  ClientConfig,
  ClientConfigHook,
  ClosureHook,
  Consumable,
  CopyHook,
  CopyRequest,
  DescribeHook,
  Hooks,
  InspectHook,
  MissingContent,
  MissingHook,
  OfKind,
  OpenRequirement,
  Selector,
  Sought,
  Supposed,
  SyncedRequest,
  SyncFieldsHook,
  Travel,
  TravelHook,
  TravelRequest,
  Unit,
  Unlisted,
  UnlistedHook,
  UploadHook,
  UploadRequest,
} from "./hooks.ts";
export { type HuggingFace, huggingFace } from "./hugging_face.ts";
export { type Maven, maven } from "./maven.ts";
export { type Npm, npm } from "./npm.ts";
export { type Ostree, ostree } from "./ostree.ts";
export { type Python, python } from "./python.ts";
export { type Rpm, rpm } from "./rpm.ts";
export { type ByVersion, byField, byGlob, byVersion, type Compare } from "./selectors/index.ts";

import { ansible } from "./ansible.ts";
import { container } from "./container.ts";
import { deb } from "./deb.ts";
import { file } from "./file.ts";
import { gem } from "./gem.ts";
import { huggingFace } from "./hugging_face.ts";
import { maven } from "./maven.ts";
import { npm } from "./npm.ts";
import { ostree } from "./ostree.ts";
import { python } from "./python.ts";
import { rpm } from "./rpm.ts";

/** The adapters that every client has. */
export const builtIn = [rpm, file, container, deb, gem, ostree, ansible, huggingFace, python, npm, maven] as const;
