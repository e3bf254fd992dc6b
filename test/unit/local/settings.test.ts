import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { reachable } from "../../../src/local/account.ts";
import { cleanEnvironment } from "../../../src/local/clean-environment.ts";
import { PortTakenError } from "../../../src/local/errors.ts";
import { choosePorts } from "../../../src/local/ports.ts";
import { findPython } from "../../../src/local/python.ts";
import { writeSettings } from "../../../src/local/settings.ts";
import { lacking } from "../../support/clients/needs.ts";

const folder = mkdtempSync(join(tmpdir(), "settings-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("Pulp's settings", () => {
  it("are read by Python as they were meant, whatever is in them, and by nobody else", async () => {
    const odd = `it's "odd" \\ ''' ${"\u2028"} \u{1f600} {x} @none`;
    const path = await writeSettings(join(folder, "settings.py"), {
      database: "pulp",
      host: "/run/pg",
      dataDir: "/srv/p",
      ports: { api: 1, content: 2 },
      secretKey: odd,
      extra: { DOMAIN_ENABLED: true, ANALYTICS: null, CACHE: { odd } },
    });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const script = "import json, runpy, sys; print(json.dumps({k: v for k, v in runpy.run_path(sys.argv[1]).items() if k.isupper()}))";
    const { path: python } = await findPython().catch(() => lacking("python3-venv"));
    const settings = JSON.parse(execFileSync(python, ["-c", script, path], { encoding: "utf8" })) as Record<string, unknown>;
    expect(settings).toMatchObject({
      SECRET_KEY: odd,
      MEDIA_ROOT: "/srv/p/media",
      CONTENT_ORIGIN: "http://127.0.0.1:2",
      DOMAIN_ENABLED: true,
      ANALYTICS: null,
      CACHE: { odd },
      DATABASES: { default: { NAME: "pulp", HOST: "/run/pg", CONN_MAX_AGE: null, CONN_HEALTH_CHECKS: true } },
    });
  });
});

describe("ports", () => {
  it("are those asked for, those used before where free, or free ones", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => blocker.once("listening", resolve));
    const { port } = blocker.address() as { port: number };
    await expect(choosePorts({ api: port }, {})).rejects.toThrow(PortTakenError);
    await expect(choosePorts({ content: port }, {})).rejects.toMatchObject({ port });
    const fallen = await choosePorts({}, { api: port, content: port });
    expect(fallen.api).not.toBe(port);
    expect(fallen.content).not.toBe(fallen.api);
    blocker.close();
    expect(await choosePorts({}, fallen)).toEqual(fallen);
    await expect(choosePorts({ api: fallen.api, content: fallen.api }, {})).rejects.toThrow(PortTakenError);
  });
});

describe("what the programs get to see", () => {
  it("is the user's environment without what belongs to other Pythons and Pulps, or is secret", () => {
    process.env.PULP_SDK_PASSWORD = "secret";
    process.env.PYTHONDONTWRITEBYTECODE = "1";
    const { PULP_SDK_PASSWORD, PYTHONDONTWRITEBYTECODE, PATH } = cleanEnvironment();
    expect([PULP_SDK_PASSWORD, PYTHONDONTWRITEBYTECODE]).toEqual([undefined, undefined]);
    expect(PATH).toBe(process.env.PATH);
    delete process.env.PULP_SDK_PASSWORD;
  });

  it("can be told to be out of another user's reach", async () => {
    const closed = mkdtempSync(join(tmpdir(), "closed-"));
    const other = { name: "other", uid: 4_000_000, gid: 4_000_000, switched: true };
    expect(await reachable(closed, other)).toBe(false);
    expect(await reachable("/usr/bin", other)).toBe(true);
    expect(await reachable(closed, { ...other, switched: false })).toBe(true);
    rmSync(closed, { recursive: true });
  });
});
