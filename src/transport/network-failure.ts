import { NetworkError, type NetworkErrorCode } from "../errors/index.ts";

const untrusted = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_SIGNATURE_FAILURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);
const unreachable = new Set(["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "EHOSTDOWN", "UND_ERR_CONNECT_TIMEOUT", "EADDRNOTAVAIL"]);
const lost = new Set([
  "ECONNRESET",
  "EPIPE",
  "UND_ERR_SOCKET",
  "ECONNABORTED",
  "UND_ERR_BODY_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "ETIMEDOUT",
]);

interface Kind {
  readonly code: NetworkErrorCode;
  readonly reached: "never" | "unknown";
  readonly message: string;
  readonly hint: string;
}

const kindOf = (reason: string, origin: string): Kind => {
  if (reason === "ENOTFOUND" || reason === "EAI_AGAIN")
    return {
      code: "HOST_NOT_FOUND",
      reached: "never",
      message: `the host of ${origin} is not known.`,
      hint: "Check baseUrl and the name service.",
    };
  if (unreachable.has(reason))
    return {
      code: "HOST_UNREACHABLE",
      reached: "never",
      message: `nothing answers at ${origin} (${reason}).`,
      hint: "Is the server running, and is the port right?",
    };
  if (untrusted.has(reason))
    return {
      code: "CERTIFICATE_NOT_TRUSTED",
      reached: "never",
      message: `the certificate of ${origin} is not trusted (${reason}).`,
      hint: "Give the authority that signed it as tls.ca (PULP_SDK_CA).",
    };
  if (reason === "EPROTO" || reason.startsWith("ERR_SSL"))
    return {
      code: "NETWORK",
      reached: "never",
      message: `no TLS connection could be made to ${origin} (${reason}).`,
      hint: "Does this port speak https?",
    };
  if (lost.has(reason))
    return {
      code: "CONNECTION_LOST",
      reached: "unknown",
      message: `the connection to ${origin} broke (${reason}).`,
      hint: "The request may have been carried out: look before sending it again.",
    };
  return { code: "NETWORK", reached: "unknown", message: `the request to ${origin} failed (${reason}).`, hint: "See the cause." };
};

/** What `fetch` threw, as a typed error. */
export const toNetworkError = (error: unknown, attempted: string, origin: string): NetworkError =>
  new NetworkError({ ...kindOf(reasonOf(error), origin), attempted, cause: error });

/** The time limit of one request passed. */
export const timedOut = (attempted: string, milliseconds: number, cause: unknown): NetworkError =>
  new NetworkError({
    code: "REQUEST_TIMEOUT",
    reached: "unknown",
    attempted,
    message: `no answer within ${milliseconds / 1000} s.`,
    hint: "Raise timeoutMs, or look at the server's load.",
    cause,
  });

interface Thrown {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** By what they have, not by their class: test runners and sandboxes have an Error of their own. */
const isThrown = (value: unknown): value is Thrown => typeof value === "object" && value !== null;

const reasonOf = (error: unknown): string => {
  for (let at: unknown = error, depth = 0; isThrown(at) && depth < 5; depth++) {
    if (typeof at.code === "string" && at.code !== "") return at.code;
    at = Array.isArray(at.errors) && at.errors.length > 0 ? at.errors[0] : at.cause;
  }
  return isThrown(error) && typeof error.message === "string" ? error.message : String(error);
};
