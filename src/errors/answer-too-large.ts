import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";

/** An answer was longer than the client reads. It was left where the limit was reached: nothing of it is kept. */
export class AnswerTooLargeError extends PulpError {
  static {
    named(AnswerTooLargeError, "AnswerTooLargeError");
  }

  /** Bytes, unpacked, that are read at most. */
  readonly limit: number;

  constructor(init: Pick<PulpErrorInit, "attempted" | "correlationId"> & { readonly limit: number }) {
    super({
      ...init,
      code: "ANSWER_TOO_LARGE",
      message: `the answer is longer than ${init.limit} bytes.`,
      hint: "Ask for less (fields, a smaller pageSize), or raise maxAnswerBytes (PULP_SDK_MAX_ANSWER_BYTES) if it is to be that long.",
    });
    this.limit = init.limit;
  }
}

/** Whether a value is a {@link AnswerTooLargeError}, of any copy of the package. */
export const isAnswerTooLargeError = guard(AnswerTooLargeError);
