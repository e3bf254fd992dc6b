import type { Random } from "./random.ts";

/** What a server should have answered. */
export interface Proper {
  readonly status: number;
  /** `undefined`: nothing. */
  readonly body: unknown;
}

const nested = (depth: number, within: "list" | "object"): unknown => {
  let value: unknown = "deep";
  for (let i = 0; i < depth; i++) value = within === "list" ? [value] : { x: value };
  return value;
};

const values: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => undefined,
  () => "",
  () => "nonsense",
  () => 0,
  () => -1,
  () => 1e300,
  () => true,
  () => [],
  () => [null],
  () => {},
  () => ({}),
  () => [[]],
  () => ({ pulp_href: null }),
  () => "/pulp/api/v3/remotes/file/file/x/",
  () => "//evil.test/x/",
  () => "http://evil.test/pulp/api/v3/tasks/?offset=1",
  () => "http://pulp.test/?offset=0&limit=1",
  () => "http://pulp.test/?offset=1000000&limit=1",
  () => "paused",
  () => "completed",
  () => "2026-13-45T99:99:99Z",
  ({ below }) => below(100),
  (random) => nested(random.pick([3, 50, 50, 8_000]), random.pick(["list", "object"])),
  () => ({ __proto__: null, constructor: 1, toString: 2, length: -1 }),
  () => JSON.parse('{"__proto__": {"task": "/x/"}}'),
];

const isContainer = (value: unknown): value is unknown[] | Record<string, unknown> => typeof value === "object" && value !== null;

/** The same, with one thing in it replaced, doubled or taken away. */
export const mutated = (proper: unknown, random: Random): unknown => {
  if (!isContainer(proper) || random.chance(0.25)) return random.pick(values)(random);
  const keys = Object.keys(proper);
  if (keys.length === 0) return random.pick(values)(random);
  const key = random.pick(keys);
  if (Array.isArray(proper)) {
    const copy = [...proper];
    const how = random.pick(["without", "doubled", "other", "other", "other"]);
    if (how === "without") copy.splice(Number(key), 1);
    else if (how === "doubled") copy.push(copy[Number(key)]);
    else copy[Number(key)] = mutated(copy[Number(key)], random);
    return copy;
  }
  const copy = { ...proper };
  if (random.chance(0.2)) delete copy[key];
  else copy[key] = mutated(copy[key], random);
  return copy;
};

const types = [
  "application/json",
  "application/json",
  "application/json",
  "text/html; charset=utf-8",
  "text/plain",
  "application/octet-stream",
  "",
];
const statuses = [
  200, 200, 200, 201, 202, 202, 203, 204, 206, 301, 302, 304, 400, 400, 401, 403, 404, 405, 408, 409, 418, 425, 429, 500, 501, 502, 503,
  504, 520, 599,
];
const refusals: readonly ((random: Random) => unknown)[] = [
  () => ({ detail: "Not found." }),
  () => ({ name: ["This field must be unique."] }),
  () => ({ base_path: { base_path: "Overlaps." } }),
  () => ["URI not valid: x"],
  () => ({ errors: ["Invalid Filter"] }),
  () => ({ non_field_errors: [[["deep"]]], "": null, x: [null, 1, { y: [] }] }),
  (random) => nested(random.pick([10, 10, 8_000]), random.pick(["list", "object"])),
  (random) => mutated({ detail: "No.", name: ["Wrong."], nested: { a: [{ b: ["c"] }] } }, random),
];

/** Something in place of what should have been answered; a thrown error is a connection that broke. */
export const nonsense = (proper: Proper, random: Random): Response => {
  if (random.chance(0.08))
    throw Object.assign(new TypeError("fetch failed"), {
      cause: Object.assign(new Error("reset"), { code: random.pick(["ECONNRESET", "ECONNREFUSED", "UND_ERR_SOCKET", "EPROTO", "WHAT"]) }),
    });
  const status = random.chance(0.5) ? proper.status : random.pick(statuses);
  const body =
    status >= 400 && random.chance(0.7) ? random.pick(refusals)(random) : random.chance(0.75) ? mutated(proper.body, random) : proper.body;
  const printed = JSON.stringify(body) ?? "";
  const text = random.chance(0.15)
    ? printed.slice(0, random.below(printed.length + 1))
    : random.chance(0.1)
      ? random.pick(["", "<h1>Sign in</h1>", "OK", "null", "{", "\u0000"])
      : printed;
  const headers = new Headers({ "Content-Type": random.chance(0.8) ? "application/json" : random.pick(types) });
  if (random.chance(0.1))
    headers.set("Retry-After", random.pick(["0", "1", "-5", "soon", "86400", "999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"]));
  if (random.chance(0.1)) headers.set("Location", random.pick(["/", "https://evil.test/", "::"]));
  if (random.chance(0.1)) headers.set("Correlation-ID", random.pick(["", "x", "f".repeat(500)]));
  return new Response([204, 205, 304].includes(status) ? null : text, { status, headers });
};

/** An answer as it should be. */
export const proper = ({ status, body }: Proper): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json", "Correlation-ID": "f".repeat(32) },
  });
