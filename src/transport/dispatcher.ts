/** As much of undici's Dispatcher as is used: what `fetch` sends through. */
export interface Dispatcher {
  dispatch(options: object, handler: object): boolean;
}

/** Milliseconds without headers, or without a part of the body, after which undici gives up by itself. */
const ownLimit = 300_000;

/** Where Node keeps the dispatcher of its own fetch; undici documents the name, so that others can put theirs there. */
const registered = Symbol.for("undici.globalDispatcher.1");

/** Node's own. */
export const ofRuntime = (): Dispatcher | undefined => {
  const dispatcher = (globalThis as Readonly<Record<symbol, unknown>>)[registered] as Dispatcher | undefined;
  return typeof dispatcher?.dispatch === "function" ? dispatcher : undefined;
};

/**
 * What one request goes through that may take so long: by default, or for tests, what is given; where undici's own limits are shorter, the
 * same without them, as the request has one already. They can be set for each request, but not by way of `fetch`'s options.
 */
export const dispatcherFor = (timeout: number | "none", given: Dispatcher | undefined): Dispatcher | undefined => {
  if (timeout === "none" || timeout < ownLimit) return given;
  const inner = given ?? ofRuntime();
  if (inner === undefined) return undefined;
  return { dispatch: (options, handler) => inner.dispatch({ ...options, headersTimeout: 0, bodyTimeout: 0 }, handler) };
};
