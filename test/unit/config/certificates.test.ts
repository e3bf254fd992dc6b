import { describe, expect, it } from "vitest";
import { fixture, type Machine, own, refusal, resolve } from "./support.ts";

const baseUrl = "https://pulp.example.com";
const cert = fixture("client.crt");
const key = fixture("client.key");
const ca = fixture("authority.crt");
const files = { "/ca.pem": ca, "/client.pem": cert, "/client.key": key, "/both.pem": cert + key };
const file = (lines: string): Machine => ({ files: { ...files, [own]: `[cli]\nbase_url = "${baseUrl}"\n${lines}` } });

describe("client certificates", () => {
  it.each<[string, object]>([
    ["paths", { cert: "/client.pem", key: "/client.key" }],
    ["PEM text", { cert, key }],
    ["one file with both", { cert: "/both.pem" }],
  ])("from %s", async (_, auth) => {
    const config = await resolve({ baseUrl, auth: { type: "clientCertificate", ...auth } }, { files });
    expect(config.auth).toEqual({ type: "clientCertificate" });
    expect(config.tls.cert).toContain("BEGIN CERTIFICATE");
    expect(config.tls.key?.reveal()).toContain("BEGIN PRIVATE KEY");
  });

  it("from pulp-cli's settings", async () => {
    const config = await resolve({}, file('cert = "/client.pem"\nkey = "/client.key"'));
    expect([config.auth.type, config.origins.cert]).toEqual(["clientCertificate", `cert in [cli] of ${own}`]);
  });

  it("may go beside a password, for a proxy that asks for them", async () => {
    const config = await resolve({ baseUrl, username: "a", password: "p", tls: { cert, key } });
    expect([config.auth.type, config.tls.cert]).toEqual(["password", cert]);
  });

  it.each<[string, object, Machine, RegExp]>([
    ["a file that isn't there", { cert: "/none.pem" }, {}, /"auth.cert" names a file that doesn't exist/],
    ["a folder", { cert: "/dir" }, { files: { "/dir": { fails: "EISDIR" } } }, /"auth.cert" names a folder/],
    ["an unreadable key", { cert, key: "/k" }, { files: { "/k": { fails: "EACCES" } } }, /"auth.key" can't be read \(EACCES\)/],
    ["a file without a certificate", { cert: "/client.key" }, { files }, /"auth.cert" holds no valid certificate/],
    ["no key at all", { cert: "/client.pem" }, { files }, /"auth.cert" holds no private key/],
    ["somebody else's key", { cert, key: fixture("stranger.key") }, {}, /"auth.key" is not the private key/],
    ["an encrypted key", { cert, key: fixture("client-encrypted.key") }, {}, /"auth.key" holds an encrypted private key.*openssl pkey/],
    ["an expired certificate", { cert, key }, { now: "2200-01-01" }, /"auth.cert" holds a certificate that expired on 21\d\d-/],
  ])("refuses %s", async (_, auth, machine, message) => {
    const error = await refusal({ baseUrl, auth: { type: "clientCertificate", ...auth } }, machine);
    expect(error.code).toBe("CONFIG_CERTIFICATE");
    expect(error.message).toMatch(message);
  });
});

describe("authorities", () => {
  it.each<[string, unknown, Machine, string]>([
    ["a path", { baseUrl, tls: { ca: "/ca.pem" } }, { files }, 'option "tls.ca"'],
    ["PEM text", { baseUrl, tls: { ca } }, {}, 'option "tls.ca"'],
    ["a variable", {}, { files, env: { PULP_SDK_BASE_URL: baseUrl, PULP_SDK_CA: "/ca.pem" } }, "variable PULP_SDK_CA"],
    ["verify_ssl with a path", {}, file('verify_ssl = "/ca.pem"'), `verify_ssl in [cli] of ${own}`],
    ["pulp-cli's own variable", {}, { ...file("verify_ssl = true"), env: { PULP_CA_BUNDLE: "/ca.pem" } }, "variable PULP_CA_BUNDLE"],
  ])("from %s", async (_, options, machine, origin) => {
    const config = await resolve(options, machine);
    expect([config.tls.ca, config.tls.verify, config.origins.ca]).toEqual([ca, true, origin]);
  });

  it("are not read from pulp-cli's variable for a server that its settings don't name", async () => {
    expect((await resolve({ baseUrl }, { files, env: { PULP_CA_BUNDLE: "/ca.pem" } })).tls).toEqual({ verify: true });
    expect((await resolve({}, { ...file("verify_ssl = false"), env: { PULP_CA_BUNDLE: "/ca.pem" } })).tls).toEqual({ verify: false });
  });

  it("a later verify_ssl replaces an earlier one, whichever form they have", async () => {
    const earlier = { "/etc/pulp/cli.toml": '[cli]\nverify_ssl = "/ca.pem"\n' };
    const config = await resolve({}, { files: { ...earlier, ...file("verify_ssl = true").files } });
    expect(config.tls).toEqual({ verify: true });
  });

  it("refuses a bundle without certificates", async () => {
    expect((await refusal({ baseUrl, tls: { ca: "/client.key" } }, { files })).message).toMatch(/"tls.ca" holds no valid certificate/);
  });
});
