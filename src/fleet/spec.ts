import * as z from "zod/mini";
import type { Fields, Labels } from "../model/resource/change.ts";

/** What several repositories of a fleet have in common. What a repository says itself comes before its group's words, and these before the fleet's. */
export interface FleetDefaults {
  /** The plugin's word: `rpm`. */
  readonly plugin?: string | undefined;
  /**
   * Fields of the remote that it is synced from, which is named like the repository unless it has a `name`; the name of a remote that is there
   * already; or `null` for none. Secrets are references.
   */
  readonly remote?: Fields | string | null | undefined;
  /** The repository's own fields. */
  readonly repository?: Fields | undefined;
  /** Of the repository. */
  readonly labels?: Labels | undefined;
  /**
   * Pairs that are kept with the repository, whatever text they are; `null` unsets one. `gpgKey` is an armored OpenPGP public key, which Pulp then serves. Each is the text, or
   * says where it is, as secrets do: `{ file: "/etc/keys/vendor.asc" }`.
   */
  readonly metadata?: Fields | undefined;
  /** Fields of the distribution. */
  readonly distribution?: Fields | undefined;
  /** The server's own fields, for its syncs. */
  readonly sync?: Fields | undefined;
  /** The server's own fields, for its publications. */
  readonly publish?: Fields | undefined;
  /** Runs take higher ones first. @default 0 */
  readonly priority?: number | undefined;
}

/** One repository of a fleet. */
export interface FleetRepository extends FleetDefaults {
  /** The repository's name. */
  readonly name: string;
  /** Where it is served; `null`: nowhere. @default its name */
  readonly basePath?: string | null | undefined;
}

/** Many repositories in one: `{release}` in any of its texts stands for a value of `for.release`. */
export interface FleetTemplate extends FleetRepository {
  /** Every combination of these makes a repository. */
  readonly for: Readonly<Record<string, readonly (string | number)[]>>;
  /** But for these combinations: each is left out that has all values of one of them. */
  readonly except?: readonly Readonly<Record<string, string | number>>[] | undefined;
}

/** Repositories that have something in common. */
export interface FleetGroup {
  /** What it is called, in outcomes and reports. */
  readonly group: string;
  /** For all of its repositories. */
  readonly defaults?: FleetDefaults | undefined;
  /** Its repositories, templates, and groups within it. */
  readonly repositories: readonly FleetEntry[];
}

/** A repository, many by a template, or a group. */
export type FleetEntry = FleetRepository | FleetTemplate | FleetGroup;

/** Repositories of any plugins that are made and kept together. */
export interface FleetSpec {
  /** For all of them. */
  readonly defaults?: FleetDefaults | undefined;
  /** The repositories. */
  readonly repositories: readonly FleetEntry[];
}

/** A repository of a fleet with all that its groups and templates say of it. */
export interface FleetMember extends Omit<FleetRepository, "plugin" | "basePath"> {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** Where it is served; `null`: nowhere. */
  readonly basePath: string | null;
  /** The groups that it is of, from the outermost on: `tools/internal`. */
  readonly group?: string | undefined;
}

const text = z.string().check(z.minLength(1));
const fields = z.record(z.string(), z.unknown());

const defaultsShape = {
  plugin: z.optional(text),
  remote: z.optional(z.nullable(z.union([text, fields]))),
  repository: z.optional(fields),
  labels: z.optional(z.record(z.string(), z.nullable(z.string()))),
  metadata: z.optional(fields),
  distribution: z.optional(fields),
  sync: z.optional(fields),
  publish: z.optional(fields),
  priority: z.optional(z.int()),
};

/** Of what several repositories have in common. */
export const defaultWords = Object.keys(defaultsShape);
const defaultsSchema = z.strictObject(defaultsShape);

const repositoryShape = { ...defaultsShape, name: text, basePath: z.optional(z.nullable(text)) };
export const repositoryWords = Object.keys(repositoryShape);
export const repositorySchema = z.strictObject(repositoryShape);

const templateShape = {
  ...repositoryShape,
  for: z.record(text, z.array(z.union([text, z.number()]))),
  except: z.optional(z.array(z.record(text, z.union([text, z.number()])))),
};
export const templateWords = Object.keys(templateShape);
export const templateSchema = z.strictObject(templateShape);

const groupShape = { group: text, defaults: z.optional(defaultsSchema), repositories: z.array(z.unknown()) };
export const groupWords = Object.keys(groupShape);
export const groupSchema = z.strictObject(groupShape);

const fleetShape = { defaults: z.optional(defaultsSchema), repositories: z.array(z.unknown()) };
export const fleetWords = Object.keys(fleetShape);
export const fleetSchema = z.strictObject(fleetShape);
