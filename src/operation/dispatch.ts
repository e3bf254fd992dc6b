import { isAbortedError, isNetworkError, isServerError, NetworkError, UploadError } from "../errors/index.ts";
import type { Answer, Transport } from "../transport/index.ts";
import type { Dispatch } from "./run.ts";

/** Milliseconds that a server may still be working on a request whose answer was lost: gunicorn's time-out for Pulp's API is 90 s. */
const serverTimeout = 95_000;

/** Milliseconds in which the task of a file that had arrived whole shows up. */
const filePatience = 2_000;

const fate = (error: unknown): "not-done" | "unknown" | "done-or-failed" => {
  if (isNetworkError(error)) return error.reached === "never" ? "not-done" : "unknown";
  if (!isServerError(error)) return "not-done";
  // A 500 is the server's own last word: it won't change by waiting. A gateway's 502 and 504 say nothing of what the server did.
  return error.status === 500 ? "done-or-failed" : "unknown";
};

/**
 * Sends a request that dispatches a task, once. Where the answer is lost, the task is looked up by its Correlation-ID; the request is sent
 * again only when the look-up stays empty for longer than the server could still be working on the first one.
 */
export const dispatchOnce = async (
  transport: Transport,
  dispatch: Dispatch,
  correlationId: string,
  signal: AbortSignal,
  turn: number,
): Promise<Answer> => {
  const { method, key, path, body, transfer, queue } = dispatch;
  const headers = { "Correlation-ID": correlationId };
  if (transfer === "file") return sendFile(transport, dispatch, correlationId, signal);
  const send = (): Promise<Answer> =>
    transport.send(method, key, { path, body, headers, stop: signal, turn: queue === "in-turn" ? turn : 0 });
  try {
    return await send();
  } catch (error) {
    const what = fate(error);
    if (what === "not-done") throw error;
    const task = await lookUp(transport, correlationId, what === "unknown" ? serverTimeout : 0, signal);
    if (task !== undefined) return { status: 202, body: { task }, correlationId };
    if (what === "done-or-failed") throw error;
    signal.throwIfAborted();
    return send();
  }
};

/**
 * A file that was cut off is dropped by the server: nothing of it stays, so the error says just that. Where it had arrived whole before the
 * answer was lost, or before the signal, there is a task.
 */
const sendFile = async (
  transport: Transport,
  { method, key, path, body }: Dispatch,
  correlationId: string,
  signal: AbortSignal,
): Promise<Answer> => {
  const headers = { "Correlation-ID": correlationId };
  try {
    return await transport.send(method, key, { path, body, headers, signal, timeout: "none" });
  } catch (error) {
    if (isAbortedError(error) || fate(error) !== "not-done") {
      const task = await lookUp(transport, correlationId, filePatience, AbortSignal.timeout(filePatience)).catch(() => undefined);
      if (task !== undefined) return { status: 202, body: { task }, correlationId };
    }
    if (!isNetworkError(error)) throw error;
    throw new UploadError({
      code: "UPLOAD_INTERRUPTED",
      attempted: error.attempted,
      message: `the upload was cut off: ${error.summary}`,
      hint: "The server keeps nothing of an unfinished upload: run it again; what had arrived whole is found by its digest and not sent twice.",
      cause: error,
    });
  }
};

/** The task that was made under a Correlation-ID; `undefined` where none appeared in time, or before the signal. */
const lookUp = async (transport: Transport, correlationId: string, patience: number, signal: AbortSignal): Promise<string | undefined> => {
  const { clock } = transport;
  const until = clock.now() + patience;
  const query = { logging_cid: correlationId, fields: "pulp_href", limit: 1, ordering: "pulp_created" };
  for (let wait = 500; ; wait = Math.min(5_000, wait * 1.5)) {
    const isLast = signal.aborted || clock.now() >= until;
    try {
      const { body } = await transport.send<{ results: readonly { pulp_href: string }[] }>("GET", "tasks/", { query, stop: signal });
      const [first] = body.results;
      if (first !== undefined || isLast) return first?.pulp_href;
    } catch (error) {
      if (isLast || isAbortedError(error)) throw notFoundOut(correlationId, error);
    }
    // An abort ends the pause, not the search: one more look tells which task runs on.
    await clock.sleep(wait, signal).catch(() => {});
  }
};

const notFoundOut = (correlationId: string, cause: unknown): NetworkError =>
  new NetworkError({
    code: "CONNECTION_LOST",
    reached: "unknown",
    attempted: "dispatch of a task",
    message: "the answer was lost, and the task could not be looked up either.",
    hint: `When the server is back, pulp.tasks.attach({ correlationId: "${correlationId}" }) finds it, if it was made.`,
    correlationId,
    cause,
  });
