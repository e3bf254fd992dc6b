import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";

/** The call itself is wrong: an unknown field, a word that this plugin doesn't have, a version that doesn't exist. Nothing was sent. */
export class UsageError extends PulpError {
  static {
    named(UsageError, "UsageError");
  }

  constructor(init: Omit<PulpErrorInit, "code"> & { readonly code?: string }) {
    super({ ...init, code: init.code ?? "USAGE" });
  }
}

/** Whether a value is a {@link UsageError}, of any copy of the package. */
export const isUsageError = guard(UsageError);
