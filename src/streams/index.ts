import type { Context } from "../model/resource/context.ts";
import { StreamHandle } from "./handle.ts";

export type { AnyStream, DynamicStream, Reasoned, StreamDeleteOptions, StreamHead, StreamSyncOptions } from "./any.ts";
export type { PastHead } from "./history.ts";
export { holdersOf } from "./holders.ts";
export type { Frozen, Keep } from "./label.ts";
export { type Pipeline, pipelineOf } from "./pipeline/pipeline.ts";
export { parsePipeline, readPipeline } from "./pipeline/read.ts";
export type { PipelineRepository, PipelineSpec, PipelineStream } from "./pipeline/spec.ts";
export type { PruneOptions } from "./prune.ts";
export type { StreamSynced } from "./sync.ts";
export type { TreeNode, VersionTree } from "./tree-text.ts";
export type { DynamicStreaming, Stream, Streaming, TypedStreamWish } from "./types.ts";
export type { Layout, StreamName, StreamWish } from "./wish.ts";

/** Words that repositories have from this room. */
export const repositoryWords: NonNullable<Context["words"]> = {
  stream: (context, adapter, repository) => (name: string) => new StreamHandle(context, adapter, repository, name),
};
