import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";

/** What can go wrong on the way to the server. */
export type NetworkErrorCode =
  | "HOST_NOT_FOUND"
  | "HOST_UNREACHABLE"
  | "CERTIFICATE_NOT_TRUSTED"
  | "CONNECTION_LOST"
  | "REQUEST_TIMEOUT"
  | "NETWORK";

/** No answer came: the host is unknown or unreachable, its certificate isn't trusted, the connection broke, or the time limit passed. */
export class NetworkError extends PulpError {
  static {
    named(NetworkError, "NetworkError");
  }

  /** Which error it is, for programs. */
  declare readonly code: NetworkErrorCode;
  /** `never`: the request did not reach the server; `unknown`: it may have been carried out. */
  readonly reached: "never" | "unknown";

  constructor(init: PulpErrorInit & { readonly code: NetworkErrorCode; readonly reached: "never" | "unknown" }) {
    super(init);
    this.reached = init.reached;
  }
}

/** Whether a value is a {@link NetworkError}, of any copy of the package. */
export const isNetworkError = guard(NetworkError);
