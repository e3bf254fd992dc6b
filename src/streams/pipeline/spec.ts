import * as z from "zod/mini";
import type { Fields } from "../../model/resource/change.ts";
import type { Keep } from "../label.ts";
import type { Layout, StreamWish } from "../wish.ts";

/** A stream of a pipeline. Streams are named by their name within the repository, as `<repository>/<stream>` from elsewhere. */
export interface PipelineStream extends Omit<StreamWish, "companions" | "from" | "start" | "upstream"> {
  /** Streams that it takes content from: several sources may go into one stream. */
  readonly from?: string | readonly string[] | undefined;
  /** Streams that its clients use beside it. */
  readonly companions?: string | readonly string[] | undefined;
  /** Where a new one begins: a version's number, or a stream. @default empty */
  readonly start?: number | string | undefined;
  /** What it is synced from: a remote's fields, or an existing remote's name. */
  readonly upstream?: Fields | string | undefined;
}

/** The streams of one repository. */
export interface PipelineRepository {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** For all of its streams, unless they say otherwise. */
  readonly layout?: Layout | undefined;
  /** For all of its streams, unless they say otherwise. */
  readonly keep?: Keep | undefined;
  /** Fields of the repository that its streams share. */
  readonly repository?: Fields | undefined;
  /** Its streams, by name. */
  readonly streams: Readonly<Record<string, PipelineStream>>;
}

/** Streams of one or more repositories, of any plugins, and what feeds them. */
export interface PipelineSpec {
  /** By the name of the repository under which they are known. */
  readonly repositories: Readonly<Record<string, PipelineRepository>>;
}

const text = z.string().check(z.minLength(1));
const names = z.union([text, z.array(text)]);
const fields = z.record(z.string(), z.unknown());
const keep = z.enum(["all", "newest"]);
const layout = z.enum(["versions", "repositories"]);

const stream = z.strictObject({
  basePath: z.optional(text),
  companions: z.optional(names),
  distribution: z.optional(fields),
  from: z.optional(names),
  frozen: z.optional(z.nullable(text)),
  keep: z.optional(keep),
  layout: z.optional(layout),
  publish: z.optional(fields),
  repository: z.optional(fields),
  start: z.optional(z.union([z.int().check(z.gte(0)), text])),
  sync: z.optional(fields),
  upstream: z.optional(z.union([text, fields])),
});

export const pipelineSchema = z.strictObject({
  repositories: z.record(
    text,
    z.strictObject({
      plugin: text,
      keep: z.optional(keep),
      layout: z.optional(layout),
      repository: z.optional(fields),
      // A stream of which nothing is said is one all the same: `trunk:` in YAML.
      streams: z.record(z.string(), z.nullable(stream)),
    }),
  ),
});
