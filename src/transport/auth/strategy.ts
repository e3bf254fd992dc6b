/** A request that is about to be sent. */
export interface AuthRequest {
  /** HTTP's word for it. */
  readonly method: string;
  /** The whole address. */
  readonly url: string;
}

/** What a strategy may send with, before anybody is logged in: the same limits, time-outs and errors as any other request. */
export type Send = (method: string, path: string, headers: Readonly<Record<string, string>>) => Promise<Response>;

/** How requests prove who sends them. One strategy a client; implement this for a way that the SDK doesn't know. */
export interface AuthStrategy {
  /** For messages: `session`, `basic`, `bearer token` … */
  readonly name: string;
  /** Headers for one request. May log in first, with `send`. */
  headers(request: AuthRequest, send: Send): Promise<Readonly<Record<string, string>>>;
  /**
   * The server answered 401, or 403 for a reason of the session: forget what was remembered.
   * @param used the headers that were refused. Many requests may be refused at once: those of older headers need nothing forgotten.
   * @returns whether it is worth sending the request once more.
   */
  renew?(used: Readonly<Record<string, string>>): boolean;
  /** Ends what was begun (a session). Must not throw. */
  close?(send: Send): Promise<void>;
  /** Values that must never appear in a message. */
  readonly secrets?: readonly string[];
}
