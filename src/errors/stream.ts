import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";
import { redactedProblems } from "./redact.ts";

/** What is wrong with a stream. */
export type StreamErrorCode = "STREAM_NOT_SERVED" | "STREAM_OF_OTHER_PLUGIN" | "STREAM_UNREADABLE" | "STREAM_TWICE" | "RETENTION_SET";

interface StreamErrorInit extends Omit<PulpErrorInit, "code"> {
  /** `<repository>/<stream>` */
  readonly stream: string;
}

/** A stream can't be worked with as it is: it serves nothing, belongs to another plugin, or its repository forgets versions. */
export class StreamError extends PulpError {
  static {
    named(StreamError, "StreamError");
  }

  /** `<repository>/<stream>` */
  readonly stream: string;

  constructor(init: StreamErrorInit & { readonly code: StreamErrorCode }) {
    super(init);
    this.stream = init.stream;
  }
}

/** The stream refuses change until it is thawed. Nothing was changed. */
export class StreamFrozenError extends PulpError {
  static {
    named(StreamFrozenError, "StreamFrozenError");
  }

  /** `<repository>/<stream>` */
  readonly stream: string;
  /** ISO time at which it was frozen. */
  readonly at: string;
  /** Who froze it. */
  readonly by: string;
  /** Why. */
  readonly reason: string;

  constructor(init: StreamErrorInit & { readonly at: string; readonly by: string; readonly reason: string }) {
    super({ ...init, code: "STREAM_FROZEN" });
    this.stream = init.stream;
    this.at = init.at;
    this.by = init.by;
    this.reason = init.reason;
  }
}

/** The stream's head has been moved by somebody else since it was looked at. */
export class StreamMovedError extends PulpError {
  static {
    named(StreamMovedError, "StreamMovedError");
  }

  /** `<repository>/<stream>` */
  readonly stream: string;
  /** The head that was relied on, by its address: a version, a publication, or a repository that is followed. */
  readonly expected: string | undefined;
  /** What is there now. */
  readonly found: string | undefined;

  constructor(init: StreamErrorInit & { readonly expected: string | undefined; readonly found: string | undefined }) {
    super({ ...init, code: "STREAM_MOVED" });
    this.stream = init.stream;
    this.expected = init.expected;
    this.found = init.found;
  }
}

/** One thing that is wrong with a pipeline. */
export interface PipelineProblem {
  /** What sort of problem it is. */
  readonly kind: "syntax" | "form" | "unknown plugin" | "unknown stream" | "other plugin" | "cycle" | "base path";
  /** Where it stands: `repositories.epel-9.streams.trunk.from`. */
  readonly path: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** Of a file, from 1 on. */
  readonly line?: number | undefined;
  /** Of a file, from 1 on. */
  readonly column?: number | undefined;
}

/** A pipeline can't be made as it is described. Nothing was sent. */
export class PipelineError extends PulpError {
  static {
    named(PipelineError, "PipelineError");
  }

  /** All that is wrong with it, in the order in which it stands there. */
  readonly problems: readonly PipelineProblem[];

  constructor(init: Omit<PulpErrorInit, "code"> & { readonly problems: readonly PipelineProblem[] }) {
    super({ ...init, code: "PIPELINE_INVALID" });
    this.problems = redactedProblems(init.problems);
  }
}

/** Whether a value is a {@link PipelineError}, of any copy of the package. */
export const isPipelineError = guard(PipelineError);
/** Whether a value is a {@link StreamError}, of any copy of the package. */
export const isStreamError = guard(StreamError);
/** Whether a value is a {@link StreamFrozenError}, of any copy of the package. */
export const isStreamFrozenError = guard(StreamFrozenError);
/** Whether a value is a {@link StreamMovedError}, of any copy of the package. */
export const isStreamMovedError = guard(StreamMovedError);
