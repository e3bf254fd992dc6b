import { describe, expectTypeOf, it } from "vitest";
import { connect } from "../../src/client.ts";
import type { AuthConfig, AuthOptions, ConfigOptions, Secret, TlsOptions } from "../../src/config/index.ts";
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

  it("takes undefined for whatever may be left out: options come from variables", () => {
    type Optional<T> = { [K in keyof T as undefined extends T[K] ? K : never]: undefined };
    type Auth<T extends string> = Extract<AuthOptions, { readonly type: T }>;
    const all = {} as Optional<ConfigOptions>;
    options(all);
    options({ tls: {} as Optional<TlsOptions> });
    options({ auth: { type: "oauth2", clientId: "c", clientSecret: "s", ...({} as Optional<Auth<"oauth2">>) } });
    options({ auth: { type: "clientCertificate", cert: "c", ...({} as Optional<Auth<"clientCertificate">>) } });
    const env = process.env;
    () => connect({ baseUrl: env.A, username: env.B, password: env.C, domain: env.D, tls: { ca: env.E } });
    () => connect({ adapters: undefined });
    // Every option but none: each of them may be left out.
    expectTypeOf<keyof Optional<ConfigOptions>>().toEqualTypeOf<keyof ConfigOptions>();
    expectTypeOf<keyof Optional<TlsOptions>>().toEqualTypeOf<keyof TlsOptions>();
    // `?:` alone isn't enough where exactOptionalPropertyTypes is on.
    expectTypeOf<Required<ConfigOptions>["baseUrl"]>().toEqualTypeOf<string | URL | undefined>();
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
