import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";

/**
 * `WEBHOOK_UNREACHED`: nobody took the message, or not in time; `WEBHOOK_REFUSED`: the receiver answered that it doesn't; `WEBHOOK_CLOSED`: there was no time left for it.
 */
export type WebhookErrorCode = "WEBHOOK_UNREACHED" | "WEBHOOK_REFUSED" | "WEBHOOK_CLOSED";

/** A message of a webhook wasn't delivered. What it tells of isn't touched by that. */
export class WebhookError extends PulpError {
  static {
    named(WebhookError, "WebhookError");
  }

  /** Which error it is, for programs. */
  declare readonly code: WebhookErrorCode;
  /** What the receiver answered last, where it answered. */
  readonly status: number | undefined;
  /** Seconds that it wants to be left alone. */
  readonly retryAfter: number | undefined;

  constructor(
    init: PulpErrorInit & {
      readonly code: WebhookErrorCode;
      readonly status?: number | undefined;
      readonly retryAfter?: number | undefined;
    },
  ) {
    super(init);
    this.status = init.status;
    this.retryAfter = init.retryAfter;
  }
}

/** Whether a value is a {@link WebhookError}, of any copy of the package. */
export const isWebhookError = guard(WebhookError);
