import { describe, expect, it } from "vitest";
import { describeConfig } from "../../../src/config/index.ts";
import { etc, type Machine, own, refusal, resolve } from "./support.ts";

const a = "https://a.example.com";
const b = "https://b.example.com";
const file = { files: { [own]: `[cli]\nbase_url = "${b}"\nusername = "bob"\npassword = "b-pass"\n` } };
const variables = { PULP_SDK_BASE_URL: a, PULP_SDK_USERNAME: "eve", PULP_SDK_PASSWORD: "e-pass" };

/** Server, user and password, as they go together. */
const identity = async (options: unknown, machine: Machine): Promise<unknown> => {
  const { baseUrl, auth } = await resolve(options, machine);
  return "password" in auth ? [baseUrl, auth.username, auth.password.reveal()] : [baseUrl, auth.type];
};

describe("which source names the server", () => {
  it.each<[string, unknown, Machine, unknown]>([
    [
      "options before all",
      { baseUrl: "https://o.example.com", username: "o", password: "p" },
      { env: variables, ...file },
      ["https://o.example.com", "o", "p"],
    ],
    ["variables before files", {}, { env: variables, ...file }, [a, "eve", "e-pass"]],
    ["files last", {}, file, [b, "bob", "b-pass"]],
    [
      "a profile among the options before variables",
      { profile: "x" },
      { env: variables, files: { [own]: `[cli-x]\nbase_url = "${b}"` } },
      [b, "none"],
    ],
    ["a profile among the variables", {}, { env: { PULP_SDK_PROFILE: "x" }, files: { [own]: `[cli-x]\nbase_url = "${b}"` } }, [b, "none"]],
    [
      "a file among the variables, the profile among the options",
      { profile: "x" },
      { env: { PULP_SDK_CONFIG: "/p.toml" }, files: { "/p.toml": `[cli-x]\nbase_url = "${b}"` } },
      [b, "none"],
    ],
    [
      "an option's URL without credentials stays anonymous beside another server's",
      { baseUrl: a },
      { env: { ...variables, PULP_SDK_BASE_URL: b } },
      [a, "none"],
    ],
    ["an option's URL without credentials stays anonymous beside a file's", { baseUrl: a }, file, [a, "none"]],
    [
      "credentials beside a profile of the same source",
      { profile: "x", username: "o", password: "p" },
      { files: { [own]: `[cli-x]\nbase_url = "${b}"\nusername = "bob"\npassword = "b-pass"` } },
      [b, "o", "p"],
    ],
    ["a token of the variables", {}, { env: { PULP_SDK_BASE_URL: a, PULP_SDK_TOKEN: "t" } }, [a, "token"]],
    ["auth: none beside a stray password", { baseUrl: a, auth: { type: "none" } }, { env: { PULP_SDK_PASSWORD: "x" } }, [a, "none"]],
    ["an empty variable is no variable", {}, { env: { PULP_SDK_BASE_URL: "", PULP_SDK_PASSWORD: "" }, ...file }, [b, "bob", "b-pass"]],
  ])("%s", async (_, options, machine, expected) => {
    expect(await identity(options, machine)).toEqual(expected);
  });

  it("reads no file when a URL is given, so that a broken one can't be in the way", async () => {
    const asked: string[] = [];
    await resolve({ baseUrl: a }, { asked, files: { [own]: "broken" } });
    expect(asked).toEqual([]);
  });
});

describe("a password alone answers what pulp-cli would ask", () => {
  const asks = { [own]: `[cli]\nbase_url = "${b}"\nusername = "bob"` };
  it.each<[string, unknown, Machine, unknown]>([
    ["option, for the file's user", { password: "x" }, { files: asks }, [b, "bob", "x"]],
    ["variable, for the file's user", {}, { env: { PULP_SDK_PASSWORD: "x" }, files: asks }, [b, "bob", "x"]],
    ["option before variable", { password: "x" }, { env: { PULP_SDK_PASSWORD: "y" }, files: asks }, [b, "bob", "x"]],
    [
      "option, beside a profile",
      { profile: "x", password: "x" },
      { files: { [own]: `[cli-x]\nbase_url = "${b}"\nusername = "bob"` } },
      [b, "bob", "x"],
    ],
    ["option, for the variables' user", { password: "x" }, { env: variables }, [a, "eve", "x"]],
    ["variable, for the option's user", { baseUrl: a, username: "o" }, { env: { PULP_SDK_PASSWORD: "y" } }, [a, "o", "y"]],
    ["not where the option has its own", { baseUrl: a, username: "o", password: "x" }, { env: { PULP_SDK_PASSWORD: "y" } }, [a, "o", "x"]],
  ])("%s", async (_, options, machine, expected) => {
    expect(await identity(options, machine)).toEqual(expected);
  });

  it("says so where nothing answers", async () => {
    const error = await refusal({}, { files: asks });
    expect(error.code).toBe("CONFIG_CREDENTIALS");
    expect(error.message).toMatch(/password is missing \(pulp-cli would ask for it\).*PULP_SDK_PASSWORD/);
  });
});

describe("credentials never go to a server that another source names", () => {
  it.each<[string, unknown, Machine]>([
    ["variables' user, option's URL", { baseUrl: a }, { env: { PULP_SDK_USERNAME: "u", PULP_SDK_PASSWORD: "p" } }],
    ["a variable's password, option's URL", { baseUrl: a }, { env: { PULP_SDK_PASSWORD: "p" } }],
    ["option's user, variable's URL", { username: "u", password: "p" }, { env: { PULP_SDK_BASE_URL: a } }],
    ["option's user, file's URL", { username: "u", password: "p" }, file],
    ["option's token, file's URL", { auth: { type: "token", token: "t" } }, file],
    ["variable's token, file's URL", {}, { env: { PULP_SDK_TOKEN: "t" }, ...file }],
    ["option's certificate, file's URL", { auth: { type: "clientCertificate", cert: "c.pem" } }, file],
    ["a password alone, where no user is named", { password: "p" }, { env: { PULP_SDK_BASE_URL: a } }],
  ])("%s", async (_, options, machine) => {
    const error = await refusal(options, machine);
    expect(error.code).toBe("CONFIG_CREDENTIALS");
    expect(error.message).toMatch(/the server is named by .*Give baseUrl/);
  });

  it("nor does an Authorization header", async () => {
    const error = await refusal({ headers: { Authorization: "Token t" } }, { env: { PULP_SDK_BASE_URL: a } });
    expect(error.message).toMatch(/sets "authorization", but the server is named by variable PULP_SDK_BASE_URL/);
  });
});

describe("the other settings", () => {
  it("about the server: from its own source or a higher one, never from a lower one", async () => {
    const env = { PULP_SDK_BASE_URL: a, PULP_SDK_DOMAIN: "lab", PULP_SDK_VERIFY: "no", PULP_SDK_HEADERS: "X-Site: lab" };
    const over = await resolve({ domain: "prod" }, { env });
    expect([over.domain, over.tls.verify, over.headers["x-site"]?.reveal()]).toEqual(["prod", false, "lab"]);
    const apart = await resolve({ baseUrl: b }, { env });
    expect([apart.domain, apart.tls.verify, apart.headers]).toEqual(["default", true, {}]);
    const profile = await resolve({ profile: "x" }, { env, files: { [own]: `[cli-x]\nbase_url = "${b}"` } });
    expect([profile.domain, profile.tls.verify, profile.headers]).toEqual(["default", true, {}]);
  });

  it("about the client: one by one", async () => {
    const env = { PULP_SDK_TIMEOUT_MS: "5000", PULP_SDK_RETRIES: "0", PULP_SDK_CONCURRENCY: " 2 " };
    const config = await resolve({ baseUrl: a, retries: 1 }, { env });
    expect([config.timeoutMs, config.retries, config.concurrency, config.pageSize]).toEqual([5000, 1, 2, 1000]);
  });

  it.each([
    ["PULP_SDK_TIMEOUT_MS", "5s", /variable PULP_SDK_TIMEOUT_MS must be a whole number/],
    ["PULP_SDK_VERIFY", "perhaps", /variable PULP_SDK_VERIFY must be true or false/],
    ["PULP_SDK_BASE_URL", "pulp", /variable PULP_SDK_BASE_URL must start with https/],
    ["PULP_SDK_AUTH", "magic", /variable PULP_SDK_AUTH must be one of/],
    ["PULP_SDK_HEADERS", "no colon", /variable PULP_SDK_HEADERS has an item/],
  ])("refuses %s=%s", async (name, value, message) => {
    const error = await refusal({}, { env: { PULP_SDK_BASE_URL: a, [name]: value } });
    expect(error.message).toMatch(message);
    expect(error.source).toBe(`variable ${name}`);
  });

  it("warns of a variable that is nearly a known one, and of nothing else", async () => {
    const { warnings } = await resolve(
      { baseUrl: a },
      { env: { PULP_SDK_PASWORD: "x", PULP_SDK_SOMETHING_ELSE: "x", PULP_SETTINGS: "x" } },
    );
    expect(warnings).toEqual(["variable PULP_SDK_PASWORD is not read; did you mean PULP_SDK_PASSWORD?"]);
  });
});

describe("no server, or two", () => {
  it("lists the three ways to name one", async () => {
    const error = await refusal({});
    expect(error.code).toBe("CONFIG_SERVER_MISSING");
    expect(error.message).toMatch(/connect\(\{ baseUrl.*PULP_SDK_BASE_URL.*pulp-cli's settings/);
  });

  it("says when the profile is there and has no base_url", async () => {
    expect((await refusal({}, { files: { [etc]: '[cli]\nusername = "x"' } })).message).toMatch(/has no base_url/);
  });

  it.each<[unknown, Machine]>([
    [{ baseUrl: a, profile: "x" }, {}],
    [{}, { env: { PULP_SDK_BASE_URL: a, PULP_SDK_CONFIG: "/x.toml" } }],
  ])("refuses two in one source", async (options, machine) => {
    expect((await refusal(options, machine)).code).toBe("CONFIG_CONFLICT");
  });
});

it("describes itself with the origin of each setting", async () => {
  const config = await resolve({ retries: 2 }, { env: variables });
  expect(describeConfig(config).split("\n")).toEqual(
    expect.arrayContaining([
      `baseUrl: ${a} (variable PULP_SDK_BASE_URL)`,
      'retries: 2 (option "retries")',
      "pageSize: 1000 (default)",
      "auth: password as eve (variable PULP_SDK_USERNAME, variable PULP_SDK_PASSWORD)",
    ]),
  );
});

it.each([
  [{ baseUrl: "http://pulp.example.com", username: "a", password: "p" }, ["is not encrypted"]],
  [{ baseUrl: "http://127.0.0.1:8080", username: "a", password: "p" }, []],
  [{ baseUrl: a, tls: { verify: false } }, ["is not verified"]],
])("warns of open connections: %j", async (options, expected) => {
  const { warnings } = await resolve(options);
  expect(warnings).toHaveLength(expected.length);
  expected.forEach((text, index) => {
    expect(warnings[index]).toContain(text);
  });
});
