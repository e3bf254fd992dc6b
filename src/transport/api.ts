import { anyJson, anything } from "./shapes.ts";
import type { Method, RequestOptions, Transport } from "./transport.ts";

/** An object with nothing required is assignable to what `None` extends. */
type None = Record<never, never>;
type Verb = Lowercase<Method>;
type PathsWith<P, M extends Verb> = { [K in keyof P]: P[K] extends { readonly [m in M]: object } ? K : never }[keyof P] & string;
type Part<O, K extends string> = O extends { parameters: { [k in K]?: infer V } } ? Exclude<V, undefined> : never;
type Media<C> = C extends { "application/json": infer B } ? B : C extends { "multipart/form-data": infer B } ? B | FormData : never;
type BodyOf<O> = O extends { requestBody?: infer R } ? (NonNullable<R> extends { content: infer C } ? Media<C> : never) : never;
type Optional<K extends string, V> = [V] extends [never] ? unknown : None extends V ? { readonly [k in K]?: V } : { readonly [k in K]: V };

/** What one call takes. */
export type Init<O> = Optional<"path", Part<O, "path">> &
  Optional<"query", Part<O, "query">> &
  Optional<"body", BodyOf<O>> &
  Pick<RequestOptions, "signal" | "headers" | "timeout">;

/** What one call resolves to: the body. */
export type Answered<O> = O extends { responses: infer R }
  ? { [C in keyof R & (200 | 201 | 202 | 204)]: R[C] extends { content: infer B } ? Media<B> : undefined }[keyof R &
      (200 | 201 | 202 | 204)]
  : unknown;

type Args<I> = None extends I ? [init?: I] : [init: I];
type At<P, K extends keyof P, M extends string> = M extends keyof P[K] ? P[K][M] : never;

/**
 * One plugin's REST API as it is. Resolves to the body, rejects with the SDK's errors.
 *
 * Keys are relative to the API root (`rpm/copy/`), so that domains and other mount points don't matter; a key that begins with an href
 * takes it as `path`: `api.rpm.POST("{rpm_rpm_repository_href}sync/", { path: { rpm_rpm_repository_href: href }, body: {} })`.
 * An answer that isn't JSON is an error, unless the headers ask for another type: `{ headers: { Accept: "text/plain" } }` resolves to text.
 */
export interface Api<P> {
  /** Reads a path of the spec; resolves to the answer's body. */
  GET<K extends PathsWith<P, "get">>(path: K, ...init: Args<Init<At<P, K, "get">>>): Promise<Answered<At<P, K, "get">>>;
  /** Sends a body to a path of the spec; resolves to the answer's body. */
  POST<K extends PathsWith<P, "post">>(path: K, ...init: Args<Init<At<P, K, "post">>>): Promise<Answered<At<P, K, "post">>>;
  /** Sends a body to a path of the spec; resolves to the answer's body. */
  PUT<K extends PathsWith<P, "put">>(path: K, ...init: Args<Init<At<P, K, "put">>>): Promise<Answered<At<P, K, "put">>>;
  /** Sends what changes to a path of the spec; resolves to the answer's body. */
  PATCH<K extends PathsWith<P, "patch">>(path: K, ...init: Args<Init<At<P, K, "patch">>>): Promise<Answered<At<P, K, "patch">>>;
  /** Deletes what a path of the spec names; resolves to the answer's body. */
  DELETE<K extends PathsWith<P, "delete">>(path: K, ...init: Args<Init<At<P, K, "delete">>>): Promise<Answered<At<P, K, "delete">>>;
}

/** One object serves every plugin: its types differ, its code doesn't. */
export const createApi = <P>(transport: Transport): Api<P> => {
  const call =
    (method: Method) =>
    async (path: string, init: RequestOptions = {}): Promise<unknown> => {
      const own = Object.keys(init.headers ?? {}).some((name) => name.toLowerCase() === "accept");
      return (await transport.send(method, path, { ...init, expects: own ? anything : anyJson })).body;
    };
  return { GET: call("GET"), POST: call("POST"), PUT: call("PUT"), PATCH: call("PATCH"), DELETE: call("DELETE") } as Api<P>;
};
