import { ConfigError } from "../errors/config.ts";
import { Secret } from "./secret.ts";
import { check, credentialNames, type SettingName, type Settings, type SettingValue } from "./settings.ts";
import type { AuthConfig } from "./types.ts";

type CredentialName = (typeof credentialNames)[number];
type AuthType = SettingValue<"auth"> | "custom";

/** What each kind needs and may have. A client certificate may go with any: a proxy may ask for one before Pulp asks for a password. */
const parts: Readonly<Record<AuthType, { readonly needs: readonly CredentialName[]; readonly may?: readonly CredentialName[] }>> = {
  password: { needs: ["username", "password"] },
  basic: { needs: ["username", "password"] },
  token: { needs: ["token"] },
  clientCertificate: { needs: ["cert"] },
  oauth2: { needs: ["clientId", "clientSecret"], may: ["tokenUrl", "scope"] },
  custom: { needs: ["strategy"] },
  none: { needs: [] },
};
const always: readonly CredentialName[] = ["auth", "cert", "key"];

/** The credentials among some settings. */
export const credentialsOf = (settings: Settings): Settings =>
  Object.fromEntries(credentialNames.flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]])));

const kinds = ["custom", "token", "password", "oauth2", "clientCertificate"] as const satisfies readonly AuthType[];

/** `strict`: parts of two kinds are a mistake. `lenient`: pulp-cli's settings may hold several, the first complete one is used. */
export type Tolerance = "strict" | "lenient";

const inferred = (given: Settings, tolerance: Tolerance): AuthType => {
  if (given.auth !== undefined) return check("auth", given.auth);
  const present = kinds.filter((kind) => parts[kind].needs.some((name) => given[name] !== undefined));
  const complete = present.find((kind) => parts[kind].needs.every((name) => given[name] !== undefined));
  return (tolerance === "lenient" ? complete : undefined) ?? present[0] ?? "none";
};

const incomplete = (type: AuthType, missing: CredentialName, given: Settings): ConfigError => {
  const present = credentialNames.map((name) => given[name]).find((each) => each !== undefined);
  const prompt = type === "password" && missing === "password" ? " (pulp-cli would ask for it)" : "";
  return new ConfigError({
    code: "CONFIG_CREDENTIALS",
    message: `${missing} is missing${prompt}: ${present?.origin ?? "auth"} asks for auth of type ${type}, which needs ${parts[type].needs.join(" and ")}.`,
    hint:
      missing === "password"
        ? "Give it in the same place, or alone as option password or variable PULP_SDK_PASSWORD."
        : "Give it in the same place.",
    key: missing,
    source: present?.origin,
  });
};

/**
 * Who the client is, from the credentials of one source.
 *
 * @throws ConfigError `CONFIG_CREDENTIALS` where they are incomplete, `CONFIG_CONFLICT` where they are of two kinds
 */
export const authOf = (given: Settings, tolerance: Tolerance): AuthConfig => {
  const type = inferred(given, tolerance);
  const { needs, may = [] } = parts[type];
  const stray = credentialNames.find((name) => given[name] !== undefined && ![...always, ...needs, ...may].includes(name));
  if (stray !== undefined && tolerance === "strict") {
    throw new ConfigError({
      code: "CONFIG_CONFLICT",
      message: `${given[stray]?.origin} doesn't go with auth of type ${type}.`,
      hint: "Remove it, or say with the type of auth which credentials to use.",
      key: stray,
      source: given[stray]?.origin,
    });
  }
  const missing = needs.find((name) => given[name] === undefined);
  if (missing !== undefined) throw incomplete(type, missing, given);
  if (given.key !== undefined && given.cert === undefined) throw incomplete("clientCertificate", "cert", { key: given.key });
  return build(type, given);
};

const value = <K extends SettingName>(name: K, given: Settings): SettingValue<K> =>
  check(name, given[name] ?? { value: undefined, origin: name });

const build = (type: AuthType, given: Settings): AuthConfig => {
  switch (type) {
    case "password":
    case "basic":
      return { type, username: value("username", given), password: new Secret(value("password", given)) };
    case "token":
      return { type, token: new Secret(value("token", given)) };
    case "oauth2":
      return {
        type,
        clientId: value("clientId", given),
        clientSecret: new Secret(value("clientSecret", given)),
        ...(given.tokenUrl === undefined ? {} : { tokenUrl: value("tokenUrl", given) }),
        ...(given.scope === undefined ? {} : { scope: value("scope", given) }),
      };
    case "custom":
      return Object.defineProperty({ type, strategy: value("strategy", given) }, "strategy", { enumerable: false });
    default:
      return { type };
  }
};
