import { describe, expectTypeOf, it } from "vitest";
import type { AuthConfig, ConfigOptions, Secret } from "../../src/config/index.ts";
import type { AuthStrategy } from "../../src/transport/auth/strategy.ts";

declare const strategy: AuthStrategy;
const options = (value: ConfigOptions): ConfigOptions => value;

describe("ConfigOptions", () => {
  it("takes what connect() documents", () => {
    options({});
    options({ baseUrl: new URL("https://pulp.example.com"), username: "ada", password: "x" });
    options({ auth: { type: "clientCertificate", cert: "client.pem" }, tls: { ca: "ca.pem", verify: true } });
    options({ auth: strategy });
  });

  it("refuses the rest", () => {
    // @ts-expect-error misspelt
    options({ passwrod: "x" });
    // @ts-expect-error unknown type
    options({ auth: { type: "kerberos" } });
    // @ts-expect-error half of a password
    options({ auth: { type: "password", username: "ada" } });
    // @ts-expect-error parts of two kinds
    options({ auth: { type: "token", token: "x", password: "x" } });
    // @ts-expect-error neither a type nor a strategy
    options({ auth: { username: "ada", password: "x" } });
    // @ts-expect-error milliseconds are a number
    options({ timeoutMs: "5s" });
  });
});

it("a password in the Config is a Secret", () => {
  expectTypeOf<Extract<AuthConfig, { type: "password" }>["password"]>().toEqualTypeOf<Secret>();
});
