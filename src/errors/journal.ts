import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";

/**
 * `JOURNAL_OF_OTHER`: of another fleet, work, server or description; `JOURNAL_IN_USE`: another run writes it; `JOURNAL_BROKEN`: it isn't one, or damaged;
 * `JOURNAL_NEWER`: of a later release; `JOURNAL_UNWRITABLE`: it can't be read or written where it is.
 */
export type JournalErrorCode = "JOURNAL_OF_OTHER" | "JOURNAL_IN_USE" | "JOURNAL_BROKEN" | "JOURNAL_NEWER" | "JOURNAL_UNWRITABLE";

/** The journal of a run can't be used. Nothing was sent; of one that can't be written any more, nothing further was begun. */
export class JournalError extends PulpError {
  static {
    named(JournalError, "JournalError");
  }

  /** Which error it is, for programs. */
  declare readonly code: JournalErrorCode;

  constructor(init: PulpErrorInit & { readonly code: JournalErrorCode }) {
    super(init);
  }
}

/** Whether a value is a {@link JournalError}, of any copy of the package. */
export const isJournalError = guard(JournalError);
