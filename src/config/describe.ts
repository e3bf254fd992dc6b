import { freeNames } from "./resolve.ts";
import type { Config } from "./types.ts";

const shown = ["baseUrl", "apiRoot", "domain", ...freeNames] as const;

/** The configuration for people, one setting a line with where it came from; without secrets. */
export const describeConfig = (config: Config): string => {
  const from = (name: keyof Config["origins"]): string => config.origins[name] ?? "default";
  const credentials = (["auth", "username", "password", "token", "clientId", "clientSecret", "strategy", "cert"] as const).flatMap(
    (name) => config.origins[name] ?? [],
  );
  const user = "username" in config.auth ? ` as ${config.auth.username}` : "";
  const headers = Object.keys(config.headers).join(", ");
  return [
    ...shown.map((name) => `${name}: ${config[name]} (${from(name)})`),
    `auth: ${config.auth.type}${user} (${credentials.join(", ") || "default"})`,
    `tls: ${config.tls.verify ? "verified" : "not verified"} against ${config.tls.ca === undefined ? "the built-in authorities" : "an own bundle"} (${config.origins.ca ?? from("verify")})`,
    ...(headers === "" ? [] : [`headers: ${headers} (${from("headers")})`]),
    ...config.warnings.map((warning) => `warning: ${warning}`),
  ].join("\n");
};
