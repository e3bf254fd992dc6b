import { describe, expect, it } from "vitest";
import manifest from "../../../package.json" with { type: "json" };
import { refusal, resolve } from "./support.ts";

const url = "https://pulp.example.com";

describe("values that are refused", () => {
  it.each<[string, unknown, RegExp]>([
    ["a baseUrl without a scheme", { baseUrl: "pulp.example.com" }, /"baseUrl" must start with https:\/\/ or http:\/\//],
    ["a baseUrl that is host and port", { baseUrl: "localhost:8080" }, /"baseUrl" must start with https/],
    ["a baseUrl of another scheme", { baseUrl: "ftp://pulp.example.com" }, /"baseUrl" must start with https/],
    ["a baseUrl that is no URL", { baseUrl: "https://" }, /"baseUrl" is not a valid URL/],
    ["a baseUrl with a path", { baseUrl: `${url}/pulp/` }, /setting apiRoot/],
    ["a baseUrl with a query", { baseUrl: `${url}/?a=b` }, /query or a fragment/],
    ["a baseUrl that is null", { baseUrl: null }, /"baseUrl" must be a URL/],
    ["an apiRoot with a query", { baseUrl: url, apiRoot: "/pulp/?x" }, /"apiRoot" must be a path/],
    ["an apiRoot that climbs", { baseUrl: url, apiRoot: "/../pulp/" }, /"apiRoot" must be a path/],
    ["an apiRoot that goes too far", { baseUrl: url, apiRoot: "/pulp/api/v3/" }, /"apiRoot" must end before "api\/v3\/"/],
    ["a domain with a slash", { baseUrl: url, domain: "a/b" }, /"domain" must consist of/],
    ["a negative number of retries", { baseUrl: url, retries: -1 }, /"retries" must be a whole number from 0 to 100/],
    ["a time limit of nothing", { baseUrl: url, timeoutMs: 0 }, /"timeoutMs" must be a whole number from 1/],
    ["a time limit that timers can't hold", { baseUrl: url, timeoutMs: 2 ** 31 }, /to 2147483647/],
    ["a fraction", { baseUrl: url, concurrency: 1.5 }, /"concurrency" must be a whole number/],
    ["a number as text", { baseUrl: url, pageSize: "10" }, /"pageSize" must be a whole number/],
    ["verify as text", { baseUrl: url, tls: { verify: "no" } }, /"tls.verify" must be true or false/],
    ["tls that is no object", { baseUrl: url, tls: true }, /"tls" must be an object/],
    ["a ledger with a slash", { baseUrl: url, ledger: "a/b" }, /"ledger" must consist of letters/],
    ["an answer of a few bytes", { baseUrl: url, maxAnswerBytes: 10 }, /"maxAnswerBytes" must be a whole number from 65536/],
    ["a fetch that is an address", { baseUrl: url, fetch: "http://proxy" }, /"fetch" must be a function/],
    ["a logger that is a function", { baseUrl: url, logger: () => {} }, /"logger" must have the methods debug, warn and error/],
    ["adapters that are no list", { baseUrl: url, adapters: {} }, /"adapters" must be an array/],
    ["a user name with a colon", { baseUrl: url, username: "a:b", password: "p" }, /"username" must not hold a colon/],
    ["an empty password", { baseUrl: url, username: "a", password: "" }, /"password" must not be empty/],
    ["a password with its file's line break", { baseUrl: url, username: "a", password: "p\n" }, /"password" must not hold line breaks/],
    ["a header with a line break", { baseUrl: url, headers: { "X-A": "b\r\nX-C: d" } }, /line break .* in "x-a"/],
    ["a header that isn't one", { baseUrl: url, headers: { "X A": "b" } }, /not of the form "Name: value"/],
    ["a header twice", { baseUrl: url, headers: { "X-A": "b", "x-a": "c" } }, /has "x-a" twice/],
    ["a header that the SDK sets", { baseUrl: url, headers: { "Correlation-ID": "b" } }, /must not set "correlation-id"/],
    ["an auth without a type", { baseUrl: url, auth: { username: "a" } }, /"auth" must be an object with a type/],
    ["an auth of an unknown type", { baseUrl: url, auth: { type: "kerberos" } }, /"auth.type" must be one of password, basic/],
    ["options that are no object", "https://pulp.example.com", /"options" must be an object/],
  ])("%s", async (_, options, message) => {
    const error = await refusal(options);
    expect(error.code).toBe("CONFIG_INVALID");
    expect(error.message).toMatch(message);
    expect(error.hint).not.toBe("");
  });
});

describe("unknown options name the nearest known one", () => {
  it.each<[unknown, string]>([
    [{ passwrod: "x" }, 'unknown option "passwrod", did you mean "password"?'],
    [{ base_url: url }, 'unknown option "base_url", did you mean "baseUrl"?'],
    [{ baseurl: url }, 'unknown option "baseurl", did you mean "baseUrl"?'],
    [{ timeout: 5 }, 'unknown option "timeout", did you mean "timeoutMs"?'],
    [{ token: "x" }, 'unknown option "token", did you mean "auth.token"?'],
    [{ auth: { type: "basic", user: "x" } }, 'unknown option "auth.user", did you mean "auth.username"?'],
    [{ auth: { type: "token", tokne: "x" } }, 'unknown option "auth.tokne", did you mean "auth.token"?'],
    [{ tls: { verfiy: false } }, 'unknown option "tls.verfiy", did you mean "tls.verify"?'],
    [{ colour: "red" }, 'unknown option "colour".'],
    [{ debug: true }, 'unknown option "debug".'],
    [{ constructor: 1 }, 'unknown option "constructor".'],
  ])("%j", async (options, message) => {
    const error = await refusal(options);
    expect(error.code).toBe("CONFIG_UNKNOWN_OPTION");
    expect(error.summary).toBe(message);
  });
});

describe("credentials", () => {
  it.each<[string, object, object]>([
    ["user name and password", { username: "ada", password: "p" }, { type: "password", username: "ada" }],
    ["basic", { auth: { type: "basic", username: "ada", password: "p" } }, { type: "basic", username: "ada" }],
    ["token", { auth: { type: "token", token: "t" } }, { type: "token" }],
    [
      "oauth2",
      { auth: { type: "oauth2", clientId: "c", clientSecret: "s", tokenUrl: "https://sso.example.com/token", scope: "api" } },
      { type: "oauth2", clientId: "c", tokenUrl: "https://sso.example.com/token", scope: "api" },
    ],
    [
      "oauth2 with the server's own token URL",
      { auth: { type: "oauth2", clientId: "c", clientSecret: "s" } },
      { type: "oauth2", clientId: "c" },
    ],
    ["none", { auth: { type: "none" } }, { type: "none" }],
    ["nothing", {}, { type: "none" }],
  ])("%s", async (_, options, auth) => {
    const config = await resolve({ baseUrl: url, ...options });
    expect(config.auth).toMatchObject(auth);
  });

  it("keeps the value of a secret, for reveal() alone", async () => {
    const { auth } = await resolve({ baseUrl: url, username: "ada", password: " p:ä " });
    expect(auth.type === "password" && auth.password.reveal()).toBe(" p:ä ");
  });

  it("passes a strategy of one's own through, the very object", async () => {
    const strategy = { name: "kerberos", headers: async () => ({}), ticket: "hunter2" };
    const { auth } = await resolve({ baseUrl: url, auth: strategy });
    expect(auth.type === "custom" && auth.strategy).toBe(strategy);
  });

  it.each<[string, object, string, RegExp]>([
    ["a user name alone", { username: "ada" }, "CONFIG_CREDENTIALS", /password is missing/],
    ["a password alone", { password: "p" }, "CONFIG_CREDENTIALS", /username is missing/],
    ["half of oauth2", { auth: { type: "oauth2", clientId: "c" } }, "CONFIG_CREDENTIALS", /clientSecret is missing/],
    ["a key without a certificate", { tls: { key: "k.pem" } }, "CONFIG_CREDENTIALS", /cert is missing/],
    [
      "two kinds",
      { username: "a", password: "p", auth: { type: "token", token: "t" } },
      "CONFIG_CONFLICT",
      /"username" doesn't go with auth of type token/,
    ],
    ["a user name twice", { username: "a", auth: { type: "basic", username: "b", password: "p" } }, "CONFIG_CONFLICT", /both given/],
    [
      "an Authorization header beside auth",
      { username: "a", password: "p", headers: { Authorization: "Token t" } },
      "CONFIG_CONFLICT",
      /sets "authorization", and so does auth of type password/,
    ],
  ])("refuses %s", async (_, options, code, message) => {
    const error = await refusal({ baseUrl: url, ...options });
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });
});

describe("what comes out", () => {
  it("is complete, with defaults", async () => {
    expect(await resolve({ baseUrl: "HTTPS://Pulp.Example.com:443/" })).toEqual({
      baseUrl: "https://pulp.example.com",
      apiRoot: "/pulp/",
      domain: "default",
      auth: { type: "none" },
      tls: { verify: true },
      headers: {},
      timeoutMs: 120_000,
      retries: 4,
      patienceMs: 300_000,
      concurrency: 8,
      pageSize: 1000,
      maxAnswerBytes: 134_217_728,
      ledger: "pulp_sdk_ledger",
      userAgent: `pulp-sdk/${manifest.version} node/${process.versions.node}`,
      adapters: [],
      origins: { baseUrl: 'option "baseUrl"' },
      warnings: [],
    });
  });

  it.each([
    ["pulp", "/pulp/"],
    ["/pulp", "/pulp/"],
    ["/a/b/", "/a/b/"],
    ["/", "/"],
    ["", "/"],
  ])("reads the apiRoot %j as %j", async (apiRoot, read) => {
    expect((await resolve({ baseUrl: url, apiRoot })).apiRoot).toBe(read);
  });

  it("keeps zero apart from absent, and undefined is absent", async () => {
    const config = await resolve({ baseUrl: new URL(url), retries: 0, pageSize: undefined });
    expect([config.retries, config.pageSize]).toEqual([0, 1000]);
  });

  it("is frozen throughout, and leaves adapters as they are", async () => {
    const adapter = { plugin: "cargo" };
    const config = await resolve({ baseUrl: url, username: "a", password: "p", adapters: [adapter] });
    for (const part of [config, config.auth, config.tls, config.headers, config.adapters, config.origins, config.warnings]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(config.adapters[0]).toBe(adapter);
    expect(Object.isFrozen(adapter)).toBe(false);
  });

  it("a program's name stands before the SDK's", async () => {
    const { userAgent } = await resolve({ baseUrl: url, userAgent: "mirror/2.1" });
    expect(userAgent).toMatch(/^mirror\/2\.1 pulp-sdk\/\d+\.\d+\.\d+ node\/\d+\.\d+\.\d+$/);
  });

  it("has one's own fetch and logger, and doesn't print them", async () => {
    const fetch = async () => new Response();
    const config = await resolve({ baseUrl: url, fetch, logger: console });
    expect([config.fetch, config.logger]).toEqual([fetch, console]);
    expect(Object.keys(config)).not.toContain("logger");
    expect(await refusal({ baseUrl: url, fetch, tls: { verify: false } })).toMatchObject({ code: "CONFIG_CONFLICT", key: "fetch" });
  });

  it("PULP_SDK_DEBUG asks for lines on stderr, unless there is a logger", async () => {
    const lines: string[] = [];
    const machine = { env: { PULP_SDK_DEBUG: "1" }, stderr: lines };
    const { logger } = await resolve({ baseUrl: url }, machine);
    logger?.debug("GET /x", { id: 1 });
    expect(lines).toEqual(['2026-01-01T00:00:00.000Z pulp-sdk debug GET /x {"id":1}\n']);
    expect((await resolve({ baseUrl: url, logger: console }, machine)).logger).toBe(console);
    expect((await resolve({ baseUrl: url }, { env: { PULP_SDK_DEBUG: "0" } })).logger).toBeUndefined();
    expect((await resolve({ baseUrl: url })).logger).toBeUndefined();
    expect((await refusal({ baseUrl: url }, { env: { PULP_SDK_DEBUG: "loud" } })).message).toMatch(/must be true or false/);
  });
});
