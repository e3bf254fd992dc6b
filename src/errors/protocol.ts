import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";

/** The other side answered, but not as a Pulp server does: an HTML page, broken JSON, an unexpected shape. Often a wrong URL or a proxy's page. */
export class ProtocolError extends PulpError {
  static {
    named(ProtocolError, "ProtocolError");
  }

  constructor(init: Omit<PulpErrorInit, "code"> & { readonly code?: string }) {
    super({ ...init, code: init.code ?? "NOT_A_PULP_ANSWER" });
  }
}

/** Whether a value is a {@link ProtocolError}, of any copy of the package. */
export const isProtocolError = guard(ProtocolError);
