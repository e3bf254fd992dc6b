import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";

/** What can be wrong with the ledger, or with a line of it. */
export type LedgerErrorCode = "LEDGER_UNWRITABLE" | "LEDGER_UNREADABLE" | "LEDGER_FOREIGN" | "LEDGER_NEWER" | "LEDGER_BROKEN" | "LINE_LEFT";

/** The ledger can't be read or written, or isn't one. */
export class LedgerError extends PulpError {
  static {
    named(LedgerError, "LedgerError");
  }

  /** Which error it is, for programs. */
  declare readonly code: LedgerErrorCode;
  /** Name of the repository. */
  readonly ledger: string;
  /** The line that it was about; `undefined` where it is the ledger itself. */
  readonly line: string | undefined;

  constructor(init: PulpErrorInit & { readonly code: LedgerErrorCode; readonly ledger: string; readonly line?: string | undefined }) {
    super(init);
    this.ledger = init.ledger;
    this.line = init.line;
  }
}

/** Whether a value is a {@link LedgerError}, of any copy of the package. */
export const isLedgerError = guard(LedgerError);

/** Another client took this action for dead, and has gone on with it: what it finished or took back is in the line's records. */
export class LineTakenOverError extends PulpError {
  static {
    named(LineTakenOverError, "LineTakenOverError");
  }

  /** The line of the ledger. */
  readonly line: string;
  /** Who took it: user, host and program. */
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  /** The other's operation: 16 hex digits that its Correlation-IDs begin with. */
  readonly operation: string;

  constructor(
    init: Omit<PulpErrorInit, "code"> & { readonly line: string; readonly by: string; readonly at: string; readonly operation: string },
  ) {
    super({ ...init, code: "LINE_TAKEN_OVER" });
    this.line = init.line;
    this.by = init.by;
    this.at = init.at;
    this.operation = init.operation;
  }
}

/** Whether a value is a {@link LineTakenOverError}, of any copy of the package. */
export const isLineTakenOverError = guard(LineTakenOverError);
