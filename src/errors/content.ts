import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";

/** The server completed with less than was asked: a dependency that can't be solved, a unit that isn't in the source, or that no index lists. */
export class ContentError extends PulpError {
  static {
    named(ContentError, "ContentError");
  }

  /** What is missing, as its ecosystem writes it. */
  readonly units: readonly string[];

  constructor(
    init: PulpErrorInit & {
      readonly code:
        | "CONTENT_HELD"
        | "CONTENT_LEFT_OUT"
        | "CONTENT_MISSING"
        | "CONTENT_NOT_FETCHED"
        | "CONTENT_UNLISTED"
        | "DEPENDENCIES_MISSING"
        | "NOTHING_LEFT"
        | "NOTHING_LISTED";
      readonly units: readonly string[];
    },
  ) {
    super(init);
    this.units = init.units;
  }
}

/** Whether a value is a {@link ContentError}, of any copy of the package. */
export const isContentError = guard(ContentError);
