import { isAbortedError } from "./aborted.ts";
import { isAnswerTooLargeError } from "./answer-too-large.ts";
import { isPulpError, type PulpError } from "./base.ts";
import { isNetworkError } from "./network.ts";
import { isPatienceError } from "./patience.ts";
import { isProtocolError } from "./protocol.ts";
import { isServerError } from "./response.ts";
import { isTaskGoneError } from "./task.ts";

/** What leaves open whether it was done. */
const open = [isAbortedError, isAnswerTooLargeError, isNetworkError, isPatienceError, isProtocolError, isServerError, isTaskGoneError];

/** Whether an error says for sure that what was asked for wasn't done: by the server, or before the server was asked. */
export const isRefusal = (error: unknown): error is PulpError => isPulpError(error) && !open.some((is) => is(error));
