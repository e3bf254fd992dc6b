import { ProtocolError } from "../errors/index.ts";
import { anObject, anything, aResource, aTask, isObject, noBody, type Shape } from "./shapes.ts";

/** What was asked, as far as it says what may be answered. */
export interface Asked {
  readonly method: string;
  readonly attempted: string;
  readonly origin: string;
  /** What an answer of 200 or 201 looks like. */
  readonly expects: Shape<unknown> | undefined;
}

/** What each status, and of 200 and 201 each method, comes with. */
const shapeFor = ({ method, expects }: Asked, status: number): Shape<unknown> | undefined => {
  if (expects === anything) return expects;
  // A deletion has nothing to tell; of any other request, an empty answer says nothing of what was done.
  if (status === 204) return method === "DELETE" ? noBody : undefined;
  if (status === 202) return method === "GET" ? undefined : aTask;
  if (status !== 200 && status !== 201) return undefined;
  if (expects !== undefined) return expects;
  if (method === "DELETE") return undefined;
  return method === "GET" ? anObject : aResource;
};

const notAPulp = (
  { attempted, origin }: Pick<Asked, "attempted" | "origin">,
  { status, headers }: Response,
  what: string,
  cause?: unknown,
) =>
  new ProtocolError({
    attempted,
    message: `${origin} answered ${status} with ${what}.`,
    hint: "Check baseUrl, and apiRoot: the path that the server's API is mounted under. A page of a proxy before it looks like this, too.",
    correlationId: headers.get("Correlation-ID") ?? undefined,
    cause,
  });

/**
 * That a 404 is the server's word: it comes with a Correlation-ID, as all that the server says, or, where something in between drops that, in
 * Django REST framework's words. A proxy that has lost its server has a page for it, and nothing is gone because of that.
 *
 * @param body as far as it could be read: JSON, or text
 * @throws ProtocolError
 */
export const requireOwn = (response: Response, body: unknown, asked: Pick<Asked, "attempted" | "origin">): void => {
  if (response.status !== 404 || response.headers.has("Correlation-ID") || (isObject(body) && typeof body.detail === "string")) return;
  throw notAPulp(asked, response, "a page of its own");
};

/**
 * The body of an answer that is one: JSON, of the shape that was asked for. The one place where answers are judged. What stands between may
 * answer as well: with a page, with nothing, with the first half.
 *
 * @throws ProtocolError
 */
export const bodyOf = (response: Response, text: string | Uint8Array | undefined, asked: Asked): unknown => {
  const { status, headers } = response;
  const type = headers.get("Content-Type") ?? "";
  const isNone = (what: string, cause?: unknown): ProtocolError => notAPulp(asked, response, what, cause);

  const shape = shapeFor(asked, status);
  if (shape === anything && !/json/i.test(type)) return text === "" ? undefined : text;
  const body = parse(text, type, isNone, shape?.parse);
  if (shape?.fits(body) === true) return body;
  throw isNone(body === undefined ? "nothing" : shape === undefined ? "what this request never has" : `JSON that isn't ${shape.what}`);
};

const parse = (
  text: string | Uint8Array | undefined,
  type: string,
  isNone: (what: string, cause?: unknown) => ProtocolError,
  read: Shape<unknown>["parse"],
): unknown => {
  if (text === undefined || text.length === 0) return undefined;
  if (!/json/i.test(type)) throw isNone(`${type === "" ? "something" : type} that is not JSON`);
  try {
    return typeof text === "string" || read === undefined ? JSON.parse(String(text)) : read(text);
  } catch (error) {
    throw isNone("broken JSON", error);
  }
};
