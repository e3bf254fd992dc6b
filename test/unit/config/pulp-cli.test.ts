import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hostSystem, resolveConfig } from "../../../src/config/index.ts";
import { etc, own, refusal, resolve } from "./support.ts";

const old = "/home/ada/.config/pulp/settings.toml";
const url = "https://pulp.example.com";
const base = `base_url = "${url}"`;

describe("pulp-cli's settings files", () => {
  it("are merged table by table and key by key, later files over earlier ones", async () => {
    const config = await resolve(
      {},
      {
        files: {
          [etc]:
            '[cli]\nbase_url = "https://etc.example.com"\ndomain = "etc"\nusername = "root"\n[cli-x]\nbase_url = "https://x.example.com"\n',
          [old]: '[cli]\ndomain = "old"\napi_root = "/old/"\n',
          [own]: `[cli]\n${base}\npassword = "p"\n`,
        },
      },
    );
    expect(config).toMatchObject({ baseUrl: url, domain: "old", apiRoot: "/old/", auth: { type: "password", username: "root" } });
    expect(config.origins).toMatchObject({
      baseUrl: `base_url in [cli] of ${own}`,
      domain: `domain in [cli] of ${old}`,
      username: `username in [cli] of ${etc}`,
    });
    expect(config.warnings).toEqual([`${old} is an old place of pulp-cli's settings: move it to cli.toml.`]);
  });

  it.each<[string, string, Readonly<Record<string, string>>, string]>([
    ["Linux", "linux", {}, own],
    ["XDG_CONFIG_HOME", "linux", { XDG_CONFIG_HOME: "/xdg" }, "/xdg/pulp/cli.toml"],
    ["macOS", "darwin", {}, "/home/ada/Library/Application Support/pulp/cli.toml"],
    ["Windows", "win32", { APPDATA: "C:\\Users\\ada\\AppData\\Roaming" }, "C:\\Users\\ada\\AppData\\Roaming\\pulp\\cli.toml"],
  ])("are found on %s", async (_, platform, env, path) => {
    expect((await resolve({}, { platform, env, files: { [path]: `[cli]\n${base}` } })).baseUrl).toBe(url);
  });

  it("give way to the file that is named", async () => {
    const asked: string[] = [];
    const config = await resolve({ config: "./p.toml" }, { asked, files: { "./p.toml": `[cli]\n${base}`, [own]: "broken" } });
    expect(config.baseUrl).toBe(url);
    expect(asked).toEqual(["./p.toml"]);
  });

  it("are left out where they can't be read, with a warning", async () => {
    const { warnings } = await resolve({}, { files: { [etc]: { fails: "EACCES" }, [own]: `[cli]\n${base}` } });
    expect(warnings).toEqual([`${etc} can't be read (EACCES) and is left out.`]);
  });

  it("read every key that means something here, and ignore the others", async () => {
    const config = await resolve(
      {},
      {
        files: {
          [own]: `[cli]\n${base}\napi_root = "/p/"\ndomain = "d"\nusername = "u"\npassword = "p"\nheaders = ["X-Site: eu:1"]\nverify_ssl = false
user_agent = "me"\ntimeout = 0\nformat = "json"\nverbose = 0\ndry_run = false\nchunk_size = "5MB"\nplugins = ["rpm"]\napi_version = "v3"\ncid = "x"\nsomething = 1\n`,
        },
      },
    );
    expect(config).toMatchObject({
      apiRoot: "/p/",
      domain: "d",
      userAgent: expect.stringMatching(/^me pulp-sdk/),
      tls: { verify: false },
      timeoutMs: 120_000,
    });
    expect(config.headers["x-site"]?.reveal()).toBe("eu:1");
  });

  it("may hold several kinds of credentials: the first complete one is used", async () => {
    const of = async (lines: string) => (await resolve({}, { files: { [own]: `[cli]\n${base}\n${lines}` } })).auth;
    expect(await of('username = "u"\npassword = "p"\nclient_id = "c"\nclient_secret = "s"')).toMatchObject({ type: "password" });
    expect(await of('username = "u"\nclient_id = "c"\nclient_secret = "s"')).toMatchObject({ type: "oauth2", clientId: "c" });
  });

  it("may hold the credential as a header", async () => {
    const config = await resolve({}, { files: { [own]: `[cli]\n${base}\nheaders = ["Authorization: Token t"]` } });
    expect(config.headers.authorization?.reveal()).toBe("Token t");
  });

  it("warn of a world-readable secret, a dry run and another API version", async () => {
    const text = `[cli]\n${base}\ndry_run = true\napi_version = "v4"\n[cli-x]\npassword = "p"\n`;
    const open = await resolve({}, { files: { [own]: { text, mode: 0o100644 } } });
    expect(open.warnings).toEqual([
      `${own} holds a secret and everybody on this machine may read it: chmod 600 it.`,
      `dry_run in [cli] of ${own} is pulp-cli's alone: requests of this client do change the server.`,
      `api_version in [cli] of ${own} is not used: this client speaks v3.`,
    ]);
    const closed = await resolve({}, { files: { [own]: { text: `[cli]\n${base}\npassword="p"\nusername="u"`, mode: 0o100640 } } });
    expect(closed.warnings).toEqual([]);
  });

  it.each([
    ["base_url = 5", /base_url in \[cli\] of .* must be a URL/],
    [`${base}\nverify_ssl = 1`, /verify_ssl in \[cli\] of .* must be true or false/],
    [`${base}\nheaders = "X: y"`, /headers in \[cli\] of .* must be an object of strings, or a list/],
    [`${base}\nusername = ""\npassword = "p"`, /username in \[cli\] of .* must not be empty/],
  ])("are refused with %j", async (lines, message) => {
    expect((await refusal({}, { files: { [own]: `[cli]\n${lines}` } })).message).toMatch(message);
  });
});

describe("profiles", () => {
  const files = { [etc]: '[cli]\n[cli-prod]\nbase_url = "https://prod.example.com"\n', [own]: "[cli-lab]\n[other]\n" };

  it("are chosen by pulp-cli's own variable last", async () => {
    const env = { PULP_CLI_PROFILE: "prod" };
    expect((await resolve({}, { env, files })).baseUrl).toBe("https://prod.example.com");
    expect((await refusal({ profile: "lab" }, { env, files })).code).toBe("CONFIG_SERVER_MISSING");
  });

  it("that don't exist: those that do are listed", async () => {
    const error = await refusal({ profile: "prdo" }, { files });
    expect(error.code).toBe("CONFIG_PROFILE_UNKNOWN");
    expect(error.message).toMatch(/no profile "prdo" \(table \[cli-prdo\]\).*did you mean "prod"\?.*: the default one, "prod", "lab"\./);
  });

  it("that don't exist for want of a file", async () => {
    expect((await refusal({ profile: "prod" })).message).toMatch(/no profile "prod".*There is no settings file/);
  });

  it("without the default one", async () => {
    expect((await refusal({ config: "/p.toml" }, { files: { "/p.toml": "[cli-a]\n" } })).message).toMatch(
      /no default profile \(table \[cli\]\) in pulp-cli's settings\. Profiles in \/p.toml: "a"\./,
    );
  });
});

describe("the machine itself", () => {
  it("is read as it is: text, permission bits, and node:fs's codes", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pulp-sdk-config-"));
    try {
      const path = join(folder, "cli.toml");
      await writeFile(path, `[cli]\n${base}\nusername = "u"\npassword = "p"\n`);
      await chmod(path, 0o604);
      const machine = { ...hostSystem(), env: {} };
      const config = await resolveConfig({ config: path }, machine);
      expect([config.baseUrl, config.warnings]).toEqual([url, [expect.stringContaining(`${path} holds a secret`)]]);
      await expect(resolveConfig({ config: join(folder, "none.toml") }, machine)).rejects.toThrow(/none.toml doesn't exist/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("files that can't be used", () => {
  it.each<[string, number]>([
    ['[cli]\nusername = "u"\npassword = \'hunter2\n', 3],
    ["[cli]\npassword = hunter2\n", 2],
    ['[cli]\npassword = "hunter2" hunter3\n', 2],
    ["[cli\npassword = 1\n", 1],
    ['[cli]\npassword = "a"\npassword = "hunter2"\n', 3],
    ["[cli]\npassword = 99999999999999999999\n", 2],
  ])("broken TOML is named by file and line, and not quoted: %j", async (text, line) => {
    const error = await refusal({}, { files: { [own]: text } });
    expect(error.code).toBe("CONFIG_FILE");
    expect(error.message).toContain(`${own}, line ${line}, column `);
    expect(`${error.message} ${JSON.stringify(error)} ${String(error.cause)}`).not.toMatch(/hunter|9999/);
  });

  it.each([
    ["ENOENT", /the settings file \/p.toml doesn't exist/],
    ["EISDIR", /the settings file \/p.toml can't be read \(EISDIR\)/],
  ])("a file that is named and fails with %s", async (fails, message) => {
    const error = await refusal({ config: "/p.toml" }, { files: { "/p.toml": { fails } } });
    expect(error.code).toBe("CONFIG_FILE");
    expect(error.message).toMatch(message);
  });
});
