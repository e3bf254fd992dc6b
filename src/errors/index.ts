export { AbortedError, isAbortedError } from "./aborted.ts";
export { AnswerTooLargeError, isAnswerTooLargeError } from "./answer-too-large.ts";
export { isPulpError, PulpError, type PulpErrorInit } from "./base.ts";
export { CapabilityError, isCapabilityError } from "./capability.ts";
export { ConfigError, type ConfigErrorCode, isConfigError } from "./config.ts";
export { ContentError, isContentError } from "./content.ts";
export { FleetError, type FleetErrorCode, type FleetProblem, isFleetError } from "./fleet.ts";
export { ForeignHrefError, isForeignHrefError } from "./foreign-href.ts";
export { isJournalError, JournalError, type JournalErrorCode } from "./journal.ts";
export { isLedgerError, isLineTakenOverError, LedgerError, type LedgerErrorCode, LineTakenOverError } from "./ledger.ts";
export { isNetworkError, NetworkError, type NetworkErrorCode } from "./network.ts";
export { isPatienceError, PatienceError } from "./patience.ts";
export { isPlanOutdatedError, PlanOutdatedError } from "./plan.ts";
export { isProtocolError, ProtocolError } from "./protocol.ts";
export { redact } from "./redact.ts";
export { isRefusal } from "./refusal.ts";
export {
  GateError,
  type GateErrorCode,
  isGateError,
  isManifestError,
  isReleaseError,
  ManifestError,
  type ManifestErrorCode,
  ReleaseError,
  type ReleaseErrorCode,
} from "./release.ts";
export {
  BasePathTakenError,
  isBasePathTakenError,
  isNameTakenError,
  isResourceNotFoundError,
  NameTakenError,
  ResourceNotFoundError,
} from "./resource.ts";
export {
  AuthenticationError,
  ConflictError,
  isAuthenticationError,
  isConflictError,
  isNotFoundError,
  isPermissionError,
  isRateLimitError,
  isResponseError,
  isServerError,
  isValidationError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ResponseError,
  ServerError,
  ValidationError,
} from "./response.ts";
export {
  isPipelineError,
  isStreamError,
  isStreamFrozenError,
  isStreamMovedError,
  PipelineError,
  type PipelineProblem,
  StreamError,
  type StreamErrorCode,
  StreamFrozenError,
  StreamMovedError,
} from "./stream.ts";
export {
  isTaskCanceledError,
  isTaskError,
  isTaskFailedError,
  isTaskGoneError,
  TaskCanceledError,
  TaskError,
  TaskFailedError,
  type TaskFailureReason,
  TaskGoneError,
} from "./task.ts";
export { isUploadError, UploadError, type UploadErrorCode } from "./upload.ts";
export { isUsageError, UsageError } from "./usage.ts";
export { isWebhookError, WebhookError, type WebhookErrorCode } from "./webhook.ts";
