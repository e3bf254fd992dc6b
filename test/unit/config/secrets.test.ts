import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { describeConfig, Secret } from "../../../src/config/index.ts";
import { fixture, type Machine, own, refusal, resolve } from "./support.ts";

const url = "https://pulp.example.com";
const secret = "hunter2-s3cr3t";

/** Every way in which a value gets into a log. */
const printed = (value: unknown): string => {
  const error = value instanceof Error ? [value.message, value.stack, String(value.cause)] : [];
  return [inspect(value, { depth: 20, showHidden: true }), JSON.stringify(value), String(value), ...error].join("\n");
};

describe("a Secret", () => {
  it("shows nothing of itself", () => {
    const value = new Secret(secret);
    expect(printed({ nested: [value] })).not.toContain(secret);
    expect(`${value} ${JSON.stringify(value)} ${inspect(value)} ${printed({ ...value })}`).not.toContain(secret);
    expect(JSON.stringify({ value })).toBe('{"value":"[secret]"}');
    expect(value.reveal()).toBe(secret);
  });
});

describe("a Config shows no secret", () => {
  const files = { "/client.pem": fixture("client.crt"), "/client.key": fixture("client.key") };
  it.each<[string, object, string]>([
    ["password", { username: "a", password: secret }, secret],
    ["basic", { auth: { type: "basic", username: "a", password: secret } }, secret],
    ["token", { auth: { type: "token", token: secret } }, secret],
    ["client secret", { auth: { type: "oauth2", clientId: "c", clientSecret: secret } }, secret],
    ["header", { headers: { "X-Api-Key": secret } }, secret],
    ["client key", { auth: { type: "clientCertificate", cert: "/client.pem", key: "/client.key" } }, "PRIVATE KEY"],
  ])("%s", async (_, options, hidden) => {
    const config = await resolve({ baseUrl: url, ...options }, { files });
    expect(`${printed(config)} ${describeConfig(config)}`).not.toContain(hidden);
  });

  it("nor what a strategy of one's own holds, when printed as usual", async () => {
    const config = await resolve({ baseUrl: url, auth: { name: "own", headers: async () => ({}), ticket: secret } });
    expect(`${inspect(config, { depth: 20 })} ${JSON.stringify(config)}`).not.toContain(secret);
  });
});

describe("a ConfigError shows no secret", () => {
  it.each<[string, unknown, Machine?]>([
    ["userinfo of an option's URL", { baseUrl: `https://admin:${secret}@pulp.example.com` }],
    ["userinfo that makes a URL invalid", { baseUrl: `https://admin:${secret}@:x` }],
    ["userinfo without a scheme", { baseUrl: `admin:${secret}@pulp.example.com` }],
    ["userinfo of a variable's URL", {}, { env: { PULP_SDK_BASE_URL: `https://admin:${secret}@pulp.example.com` } }],
    ["userinfo of a file's URL", {}, { files: { [own]: `[cli]\nbase_url = "https://admin:${secret}@pulp.example.com"` } }],
    [
      "userinfo of the token URL",
      { baseUrl: url, auth: { type: "oauth2", clientId: "c", clientSecret: "s", tokenUrl: `https://u:${secret}@x` } },
    ],
    ["a password with a line break", { baseUrl: url, username: "a", password: `${secret}\n` }],
    ["a password of the wrong type", { baseUrl: url, username: "a", password: [secret] }],
    ["a password without a user", { baseUrl: url, password: secret }],
    [
      "a password for a stranger",
      {},
      { env: { PULP_SDK_BASE_URL: "", PULP_SDK_TOKEN: secret }, files: { [own]: `[cli]\nbase_url = "${url}"` } },
    ],
    ["a token with a space", { baseUrl: url, auth: { type: "token", token: `${secret} x` } }],
    ["a token as the type", { baseUrl: url, auth: { type: secret } }],
    ["a token in place of auth", { baseUrl: url, auth: secret }],
    ["a misspelt option", { passwrod: secret }],
    ["a header without its colon", { baseUrl: url, headers: [secret] }],
    ["a header with a line break", { baseUrl: url, headers: { "X-Api-Key": `${secret}\nX: y` } }],
    ["an Authorization header beside auth", { baseUrl: url, username: "a", password: "p", headers: { Authorization: `Bearer ${secret}` } }],
    [
      "a key that isn't one",
      { baseUrl: url, auth: { type: "clientCertificate", cert: fixture("client.crt"), key: `-----BEGIN ${secret}` } },
    ],
    [
      "a client secret that is a number in a file",
      {},
      { files: { [own]: `[cli]\nbase_url = "${url}"\nclient_id = "c"\nclient_secret = ["${secret}"]` } },
    ],
    ["a password in broken TOML", {}, { files: { [own]: `[cli]\npassword = "${secret}` } }],
  ])("%s", async (_, options, machine) => {
    const error = await refusal(options, machine);
    expect(printed(error)).not.toContain(secret);
    expect(error.message).toMatch(/^configuration of connect\(\): /);
  });
});
