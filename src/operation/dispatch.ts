import { isAbortedError, isNetworkError, isPulpError, isServerError, NetworkError, UploadError } from "../errors/index.ts";
import { type Answer, aListOf, isLostAnswer, type Transport } from "../transport/index.ts";
import type { Dispatch } from "./run.ts";

/** Milliseconds that a server may still be working on a request whose answer was lost: gunicorn's time-out for Pulp's API is 90 s. */
export const serverTimeout = 95_000;

/** Milliseconds in which what was done shows up, where doing it twice would do no harm: a server that is slower is asked once more. */
const shortPatience = 3_000;

/** How often a request is sent, at most: each time only when there is no trace of the ones before. */
const mostSends = { once: 3, safe: 5 } as const;

export interface Sending {
  readonly correlationId: string;
  readonly signal: AbortSignal;
  /** Place in the queue of what the server answers at once. */
  readonly turn: number;
  /** Told when the answer was lost, and (by what it returns) when it is known what came of it. */
  readonly onTrouble: (what: string, error: unknown) => () => void;
}

/**
 * Sends a request that dispatches a task, or that is done at once. Where the answer is lost, it is found out what came of it: by the task's
 * Correlation-ID, and by what is there now. The request is sent again only when there is no trace of it for longer than the server could still
 * be working on it; or sooner, where twice is as good as once.
 */
export const dispatchOnce = async (transport: Transport, dispatch: Dispatch, sending: Sending): Promise<Answer> => {
  if (dispatch.transfer === "file") return sendFile(transport, dispatch, sending);
  const { method, key, path, body, queue, expects, repeat, outcome } = dispatch;
  const { correlationId, signal, turn } = sending;
  const headers = { "Correlation-ID": correlationId };
  const send = async (): Promise<Answer> => {
    const answer = await transport.send(method, key, {
      path,
      body,
      headers,
      expects,
      stop: signal,
      turn: queue === "in-turn" ? turn : 0,
    });
    // Words can be checked; of an answer without any, it can be seen whether it is true.
    if (answer.status !== 204 || outcome === undefined || (await outcome()) !== undefined) return answer;
    throw new NetworkError({
      code: "CONNECTION_LOST",
      reached: "unknown",
      attempted: `${method} ${key}`,
      message: "the answer says that it was done, but it wasn't.",
      hint: "Does something between here and the server answer for it?",
      correlationId,
    });
  };
  for (let sends = 1; ; sends++) {
    try {
      return await send();
    } catch (error) {
      const isLost = isLostAnswer(error);
      // A repetition may be refused because the first time was carried out after all.
      if (!isLost && sends === 1 && !isServerError(error)) throw error;
      const patience = isLost ? (repeat === "safe" ? shortPatience : serverTimeout) : 0;
      const done = await whatCameOf(transport, dispatch, sending, patience, error);
      if (done !== undefined) return done;
      if (!isLost || sends === mostSends[repeat ?? "once"]) throw error;
      signal.throwIfAborted();
    }
  }
};

/**
 * A file that was cut off is dropped by the server: nothing of it stays, so the error says just that. Where it had arrived whole before the
 * answer was lost, or before the signal, there is a task, or what was made of it.
 */
const sendFile = async (transport: Transport, dispatch: Dispatch, sending: Sending): Promise<Answer> => {
  const { method, key, path, body, expects } = dispatch;
  const headers = { "Correlation-ID": sending.correlationId };
  try {
    return await transport.send(method, key, { path, body, headers, expects, signal: sending.signal, timeout: "none" });
  } catch (error) {
    const isLost = isLostAnswer(error);
    if (isAbortedError(error) || isLost || isServerError(error)) {
      const briefly = { ...sending, signal: AbortSignal.timeout(shortPatience) };
      const done = await whatCameOf(transport, dispatch, briefly, shortPatience, error).catch(() => undefined);
      if (done !== undefined) return done;
    }
    // A gateway's word for the server's, too, says nothing of what became of the file.
    if (!isNetworkError(error) && !(isLost && isPulpError(error))) throw error;
    throw new UploadError({
      code: "UPLOAD_INTERRUPTED",
      attempted: error.attempted,
      message: `the upload was cut off: ${error.summary}`,
      hint: "The server keeps nothing of an unfinished upload: run it again; what had arrived whole is found by its digest and not sent twice.",
      cause: error,
    });
  }
};

/** What the lost answer would have said; `undefined` where nothing shows up in time, or before the signal. */
const whatCameOf = async (
  transport: Transport,
  { method, key, outcome }: Dispatch,
  { correlationId, signal, onTrouble }: Sending,
  patience: number,
  lost: unknown,
): Promise<Answer | undefined> => {
  const { clock } = transport;
  const until = clock.now() + patience;
  const outOfTrouble = onTrouble(`what came of ${method} ${key}, whose answer was lost`, lost);
  try {
    for (let wait = 500; ; wait = Math.min(5_000, wait * 1.5)) {
      const isLast = signal.aborted || clock.now() >= until;
      try {
        const body = await outcome?.();
        if (body !== undefined) return { status: 200, body, correlationId };
        const task = await taskOf(transport, correlationId, signal);
        if (task !== undefined) return { status: 202, body: { task }, correlationId };
        if (isLast) return undefined;
      } catch (error) {
        if (isLast || isAbortedError(error)) throw notFoundOut(correlationId, error);
      }
      // An abort ends the pause, not the search: one more look tells which task runs on.
      await clock.sleep(wait, signal).catch(() => {});
    }
  } finally {
    outOfTrouble();
  }
};

/** The task that was made under a Correlation-ID. GET `tasks/?logging_cid=…` */
const taskOf = async (transport: Transport, correlationId: string, stop: AbortSignal): Promise<string | undefined> => {
  const query = { logging_cid: correlationId, fields: "pulp_href", limit: 1, ordering: "pulp_created" };
  const expects = aListOf<{ pulp_href: string }>({ pulp_href: "string" });
  const { body } = await transport.send<{ results: readonly { pulp_href: string }[] }>("GET", "tasks/", { query, stop, expects });
  return body.results[0]?.pulp_href;
};

const notFoundOut = (correlationId: string, cause: unknown): NetworkError =>
  new NetworkError({
    code: "CONNECTION_LOST",
    reached: "unknown",
    attempted: "dispatch of a task",
    message: "the answer was lost, and what came of it could not be looked up either.",
    hint: `When the server is back, pulp.tasks.attach({ correlationId: "${correlationId}" }) finds its task, if one was made.`,
    correlationId,
    cause,
  });
