import { describe, expect, it } from "vitest";
import { timedOut, toNetworkError } from "../../../src/transport/network-failure.ts";
import { toResponseError } from "../../../src/transport/response-failure.ts";
import { cpuTimeOf } from "../../support/cpu.ts";

const refused = (status: number, body: unknown, headers: Record<string, string> = {}, secrets: readonly string[] = []) =>
  toResponseError(new Response(null, { status, headers }), body, "POST /x/", secrets);

describe("an answer that is an error", () => {
  it.each<[string, unknown, Record<string, readonly string[]>]>([
    ["a field", { name: ["This field must be unique."] }, { name: ["This field must be unique."] }],
    ["several words", { url: ["a", "b"], name: "c" }, { url: ["a", "b"], name: ["c"] }],
    ["no field", { non_field_errors: ["Either a or b."] }, { "": ["Either a or b."] }],
    ["a bare list", ["URI not valid: x"], { "": ["URI not valid: x"] }],
    ["a filter", { errors: ["Invalid Filter: 'x'"] }, { "": ["Invalid Filter: 'x'"] }],
    [
      "a base path in use",
      { base_path: { base_path: "Overlaps with existing distribution 'x'" } },
      { base_path: ["Overlaps with existing distribution 'x'"] },
    ],
    ["nested", { policy: { statements: [{ effect: ["bad"] }] } }, { "policy.statements.effect": ["bad"] }],
    ["a detail", { detail: "Not found." }, { "": ["Not found."] }],
    ["a list of objects", [{ name: ["bad"] }, { url: ["worse"] }], { name: ["bad"], url: ["worse"] }],
    ["two for one field", { detail: "a", non_field_errors: ["b"] }, { "": ["a", "b"] }],
    ["a number and null", { limit: 0, offset: null }, { limit: ["0"] }],
    ["text", "nope", { "": ["nope"] }],
    ["nothing", undefined, {}],
    ["a page", "<!doctype html><h1>Not Found</h1>", {}],
    ["an indented page", "\n  <html>", {}],
  ])("%s", (_, body, fields) => {
    expect(refused(400, body).fields).toEqual(fields);
  });

  it.each([
    [400, "ValidationError", "VALIDATION_FAILED"],
    [401, "AuthenticationError", "NOT_AUTHENTICATED"],
    [403, "PermissionError", "NOT_PERMITTED"],
    [404, "NotFoundError", "NOT_FOUND"],
    [409, "ConflictError", "CONFLICT"],
    [429, "RateLimitError", "TOO_MANY_REQUESTS"],
    [500, "ServerError", "SERVER_FAILED"],
    [504, "ServerError", "SERVER_FAILED"],
    [599, "ServerError", "SERVER_FAILED"],
    [418, "ResponseError", "UNEXPECTED_STATUS"],
    [302, "ResponseError", "UNEXPECTED_STATUS"],
  ])("%d is a %s", (status, name, code) => {
    expect(refused(status, { detail: "why" })).toMatchObject({ name, code, status, details: ["why"], attempted: "POST /x/" });
  });

  it("says the server's words, the Correlation-ID and where more is", () => {
    const error = refused(500, undefined, { "Correlation-ID": "abc", "Retry-After": "5" });
    expect(error.message).toBe(
      "POST /x/: the server answered 500. The server's log has more under this Correlation-ID. (Correlation-ID abc)",
    );
    expect(error.retryAfter).toBe(5);
    expect(refused(400, { url: ["bad"], detail: "why" }).message).toBe("POST /x/: 400: url: bad; why");
  });

  it("keeps the secrets out that the server repeats, from every part", () => {
    const error = refused(400, { password: ["correct-horse is too short"], url: ["http://a:b@x.test/"] }, {}, ["correct-horse", ""]);
    expect(JSON.stringify(error)).not.toMatch(/correct-horse|a:b@/);
    expect(error.fields.password).toEqual(["[secret] is too short"]);
  });

  it("cuts what is endless", () => {
    expect(refused(400, "x".repeat(100_000)).message.length).toBeLessThan(2_100);
  });
});

describe("no answer", () => {
  const failed = (code: string): Error => new TypeError("fetch failed", { cause: Object.assign(new Error(`${code} happened`), { code }) });

  it.each<[string, string, "never" | "unknown"]>([
    ["ENOTFOUND", "HOST_NOT_FOUND", "never"],
    ["EAI_AGAIN", "HOST_NOT_FOUND", "never"],
    ["ECONNREFUSED", "HOST_UNREACHABLE", "never"],
    ["EHOSTUNREACH", "HOST_UNREACHABLE", "never"],
    ["UND_ERR_CONNECT_TIMEOUT", "HOST_UNREACHABLE", "never"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "CERTIFICATE_NOT_TRUSTED", "never"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "CERTIFICATE_NOT_TRUSTED", "never"],
    ["CERT_HAS_EXPIRED", "CERTIFICATE_NOT_TRUSTED", "never"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "CERTIFICATE_NOT_TRUSTED", "never"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "NETWORK", "never"],
    ["EPROTO", "NETWORK", "never"],
    ["ECONNRESET", "CONNECTION_LOST", "unknown"],
    ["EPIPE", "CONNECTION_LOST", "unknown"],
    ["ETIMEDOUT", "CONNECTION_LOST", "unknown"],
    ["UND_ERR_SOCKET", "CONNECTION_LOST", "unknown"],
    ["UND_ERR_HEADERS_TIMEOUT", "CONNECTION_LOST", "unknown"],
    ["SOMETHING_NEW", "NETWORK", "unknown"],
  ])("%s is %s", (reason, code, reached) => {
    const cause = failed(reason);
    const error = toNetworkError(cause, "GET /x/", "https://pulp.test");
    expect(error).toMatchObject({ name: "NetworkError", code, reached, attempted: "GET /x/", cause });
    expect(error.message).toContain("https://pulp.test");
    expect(error.hint).not.toBe("");
  });

  it("looks inside what several addresses failed with", () => {
    const both = Object.assign(new AggregateError([Object.assign(new Error("v6"), { code: "ECONNREFUSED" })], "all"), {});
    expect(toNetworkError(new TypeError("fetch failed", { cause: both }), "x", "o").code).toBe("HOST_UNREACHABLE");
  });

  it("takes what has no code, and what is no error", () => {
    expect(toNetworkError(new Error("odd"), "x", "o").message).toContain("odd");
    expect(toNetworkError("odd", "x", "o").code).toBe("NETWORK");
  });

  it("in time says how long that was", () => {
    expect(timedOut("GET /x/", 1_500, undefined)).toMatchObject({
      code: "REQUEST_TIMEOUT",
      reached: "unknown",
      message: expect.stringContaining("1.5 s"),
    });
  });
});

it("a Retry-After that isn't waited for in full is told", () => {
  const patient = refused(503, undefined, { "Retry-After": "60" });
  expect([patient.retryAfter, patient.hint]).toEqual([60, "The server's log has more."]);
  const capped = refused(429, undefined, { "Retry-After": "86400" });
  expect(capped.retryAfter).toBe(86_400);
  expect(capped.message).toContain("It asks for a pause of 86400 s; no more than 120 s are waited before it is asked again.");
});

describe("an answer of any size", () => {
  const nested = (levels: number): unknown => JSON.parse(`${'{"a":'.repeat(levels)}["bad"]${"}".repeat(levels)}`);
  it.each<[string, () => unknown]>([
    ["one long word", () => ({ name: ["word password: x; ".repeat(300_000)] })],
    ["one long text", () => "http://a:b@c/?d=e ".repeat(300_000)],
    ["many fields", () => Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`f${at}`, ["bad"]]))],
    ["many words of one field", () => ({ name: Array.from({ length: 500_000 }, () => "bad") })],
    ["many items", () => Array.from({ length: 300_000 }, () => ({ name: ["bad"] }))],
    ["many levels", () => nested(3_000)],
    ["a field that objects have", () => JSON.parse('{"__proto__": ["bad"], "constructor": ["bad"]}')],
  ])("is looked at as far as people read it: %s", (_, make) => {
    const body = make();
    expect(cpuTimeOf(() => refused(400, body))).toBeLessThan(1_000);
    const error = refused(400, body);
    expect(error.details.length).toBeLessThanOrEqual(201);
    expect(error.message.length).toBeLessThan(100_000);
    expect(Object.getPrototypeOf(error.fields)).toBe(Object.prototype);
  });

  it("says that there was more", () => {
    expect(refused(400, { name: Array.from({ length: 300 }, () => "bad") }).details.at(-1)).toBe("name: … and more");
  });
});
