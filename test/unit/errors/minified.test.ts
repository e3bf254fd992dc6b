import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { beforeAll, expect, it } from "vitest";
import * as errors from "../../../src/errors/index.ts";
import type * as Retry from "../../../src/transport/retry.ts";

type Errors = typeof errors;

interface Bundle {
  readonly errors: Errors;
  readonly retry: typeof Retry;
}

let minified: Bundle;

// As in somebody's program that was bundled: classes lose the names that they are written with.
beforeAll(async () => {
  const from = (path: string): string => JSON.stringify(new URL(`../../../src/${path}`, import.meta.url).pathname);
  const contents = `export * as errors from ${from("errors/index.ts")}; export * as retry from ${from("transport/retry.ts")};`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  const text = outputFiles[0]?.text ?? "";
  minified = (await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`)) as Bundle;
});

const init = { code: "X", message: "m", status: 503, details: [], retryAfter: 1 };

it("classes and their errors keep their names, also where Node prints one that nobody caught", () => {
  expect(minified.errors.ServerError.name).toBe("ServerError");
  const error = new minified.errors.ServerError(init);
  expect([error.name, error.toJSON().name, String(error)]).toEqual(["ServerError", "ServerError", "ServerError: m"]);
  expect(error.stack).toMatch(/^ServerError: m/);
  expect(inspect(error)).toMatch(/^ServerError: m/);
});

it("guards know errors of the bundle, and of a copy that isn't minified", () => {
  for (const [here, there] of [
    [minified.errors, minified.errors],
    [minified.errors, errors],
    [errors, minified.errors],
  ] as const) {
    const failed = new here.ServerError(init);
    expect([there.isPulpError, there.isResponseError, there.isServerError, there.isRateLimitError].map((is) => is(failed))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const lost = new here.NetworkError({ code: "CONNECTION_LOST", reached: "unknown", message: "m" });
    expect([there.isNetworkError(lost), there.isServerError(lost)]).toEqual([true, false]);
  }
});

it("what is worth repeating is repeated", async () => {
  const clock = { now: () => 0, random: () => 0, pause: 0, sleep: async () => {} };
  const fail = [
    new minified.errors.NetworkError({ code: "CONNECTION_LOST", reached: "unknown", message: "m" }),
    new minified.errors.ServerError(init),
    new errors.ServerError(init),
  ];
  const answer = minified.retry.retry(
    async (attempt) => {
      const error = fail[attempt - 1];
      if (error !== undefined) throw error;
      return `attempt ${attempt}`;
    },
    { method: "GET", retries: 3, clock },
  );
  expect(await answer).toBe("attempt 4");
});

it("an Error of another realm, as test runners have, is read like one's own", async () => {
  const { toNetworkError } = await import("../../../src/transport/network-failure.ts");
  const foreign: unknown = runInNewContext(
    'Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED" }) })',
  );
  expect(foreign).not.toBeInstanceOf(Error);
  expect(toNetworkError(foreign, "GET /x", "http://pulp.test")).toMatchObject({ code: "HOST_UNREACHABLE", reached: "never" });
  const late: unknown = runInNewContext('Object.assign(new Error("late"), { name: "TimeoutError" })');
  expect(new errors.AbortedError({ cause: late }).code).toBe("TIMED_OUT");
});
