import { isPulpError, redact } from "../errors/index.ts";
import type { RecordDetails } from "./record.ts";

/** An error, as records tell it: they stay, and many may read them. What isn't an error of the SDK may hold a secret. */
export const failureOf = (error: unknown): NonNullable<RecordDetails["error"]> =>
  isPulpError(error)
    ? { code: error.code, message: error.message }
    : { code: "UNKNOWN", message: redact(error instanceof Error ? error.message : String(error)) };
