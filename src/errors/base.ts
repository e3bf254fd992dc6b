import { brandOf, hasBrand, type Kind, named } from "./brand.ts";
import { redact } from "./redact.ts";

export { named } from "./brand.ts";

/** What every error of the SDK is made from. */
export interface PulpErrorInit {
  /** Stable, upper-case, for programs: `NOT_FOUND`, `TASK_FAILED` … */
  readonly code: string;
  /** What happened, for people; one sentence. */
  readonly message: string;
  /** What was attempted: `GET /pulp/api/v3/status/`, `sync of file repository "images"`. */
  readonly attempted?: string | undefined;
  /** What to do next; one sentence. */
  readonly hint?: string | undefined;
  /** The server's `Correlation-ID`: the key to its logs. */
  readonly correlationId?: string | undefined;
  /** What led to it. */
  readonly cause?: unknown;
}

/**
 * The base of every error that the SDK throws.
 *
 * `message` says what happened, what was attempted, the next step and the Correlation-ID; each is a property as well.
 * Everything that looks like a secret is taken out when the error is made, so it may be logged as it is.
 */
export class PulpError extends Error {
  /** Which error it is, for programs. */
  readonly code: string;
  /** The message without the attempt, the hint and the Correlation-ID. */
  readonly summary: string;
  /** What was being done. */
  readonly attempted: string | undefined;
  /** What to do next. */
  readonly hint: string | undefined;
  /** Finds the request in the server's log. */
  readonly correlationId: string | undefined;
  /** What had been done on the server by then, where that was something and stays: one sentence, in the message as well. */
  readonly done: string | undefined = undefined;

  static {
    named(PulpError, "PulpError");
  }

  constructor(init: PulpErrorInit) {
    const summary = redact(init.message);
    const attempted = init.attempted === undefined ? undefined : redact(init.attempted);
    const hint = init.hint === undefined ? undefined : redact(init.hint);
    const parts = [
      attempted === undefined ? summary : `${attempted}: ${summary}`,
      ...(hint === undefined ? [] : [hint]),
      ...(init.correlationId === undefined ? [] : [`(Correlation-ID ${init.correlationId})`]),
    ];
    super(parts.join(" "), init.cause === undefined ? undefined : { cause: init.cause });
    this.code = init.code;
    this.summary = summary;
    this.attempted = attempted;
    this.hint = hint;
    this.correlationId = init.correlationId;
  }

  /** For structured logs: every own field but the stack; the cause as its code or name only. */
  toJSON(): Record<string, unknown> {
    const { cause } = this;
    const fields = Object.fromEntries(Object.entries(this).filter(([, value]) => value !== undefined));
    return {
      ...fields,
      name: this.name,
      message: this.message,
      ...(cause === undefined ? {} : { cause: isPulpError(cause) ? cause.toJSON() : cause instanceof Error ? cause.name : "unknown" }),
    };
  }
}

/** True for every error of the SDK, also for one that another copy of the package made. */
export const isPulpError = (error: unknown): error is PulpError => hasBrand(error, brandOf("PulpError"));

/** Says in an error of the SDK what had been done before it happened; the innermost statement stands. */
export const withDone = (error: unknown, done: string): unknown =>
  isPulpError(error) && error.done === undefined ? Object.assign(copyOf(error), { done, message: `${error.message} ${done}` }) : error;

/** One of one's own: several may have been told the same error, and none of them may see what another adds to it. */
export const copyOf = <E>(error: E): E => {
  if (!isPulpError(error)) return error;
  const copy = Object.setPrototypeOf(new Error(error.message), Object.getPrototypeOf(error)) as E;
  return Object.defineProperties(copy, Object.getOwnPropertyDescriptors(error)) as E;
};

/** Says in an error of the SDK what to do next, where nobody could say so when it was made. */
export const withHint = (error: unknown, hint: string | undefined): unknown => {
  if (!isPulpError(error) || error.hint !== undefined || hint === undefined) return error;
  const tail = error.correlationId === undefined ? "" : ` (Correlation-ID ${error.correlationId})`;
  const head = tail !== "" && error.message.endsWith(tail) ? error.message.slice(0, -tail.length) : error.message;
  return Object.assign(error, { hint: redact(hint), message: `${head} ${redact(hint)}${tail}` });
};

/** Makes the guard of an error class, or of several that are told together. */
export const guard = <E extends PulpError>(...kinds: readonly Kind<E>[]): ((error: unknown) => error is E) => {
  const brands = kinds.map(({ prototype }) => brandOf(prototype.name));
  return (error): error is E => brands.some((own) => hasBrand(error, own));
};
