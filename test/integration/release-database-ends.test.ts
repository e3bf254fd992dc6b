import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { inspect, promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { databaseAccount } from "../../src/local/account.ts";
import { openDnf } from "../support/clients/index.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import { killedAtEachRequest } from "../support/processes/killed.ts";
import { connectShared, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { makeRpmRepository } from "../upstreams/rpm/packages.ts";

// A release of one small repository: whatever a database says beside packages is what dnf says; and whenever its making ends, there is none, or a whole one.

const prefix = unique("ends");
const rpms = join(inject("pulp").importDir, prefix);
const ledger = `${prefix}-ledger`;
const moss = `${prefix}-moss`;
let folder: string;
let pulp: Pulp;
let postgres: PostgresServer;
let baseUrl: string;
beforeAll(async () => {
  [pulp, postgres, folder] = await Promise.all([connectShared({ ledger }), startPostgres(), mkdtemp(join(tmpdir(), "ends-"))]);
  const changelog = [
    "* Wed Nov 25 2026 Ada <ada@example.com> - 1-1",
    "- Made; tested",
    "- Packed",
    "",
    "* Tue Nov 24 2026 Bob <bob@example.com> - 0-1",
    "- Begun",
  ];
  const members = (names: Readonly<Record<string, string>>): string =>
    Object.entries(names)
      .map(([name, type]) => `<packagereq type="${type}">${name}</packagereq>`)
      .join("");
  await makeRpmRepository(
    rpms,
    [
      { name: moss, version: "1", changelog },
      { name: `${prefix}-fern`, version: "2" },
      { name: `${prefix}-oak`, version: "3", module: "oak:3:20260101:c0ffee" },
    ],
    {
      comps: `<?xml version="1.0"?><comps>
        <group><id>tools</id><name>Tools</name><description>Of the trade</description><default>true</default><uservisible>true</uservisible>
          <packagelist>${members({ [moss]: "mandatory", birch: "default", elm: "optional" })}</packagelist></group>
        <group><id>more</id><name>More</name><description>Of it</description><default>false</default><uservisible>true</uservisible>
          <packagelist>${members({ yew: "optional" })}</packagelist></group></comps>`,
      modules: `---
document: modulemd
version: 2
data:
  name: oak
  stream: "3"
  version: 20260101
  context: c0ffee
  arch: noarch
  summary: Oak
  description: An oak
  license: { module: [MIT] }
  profiles: { default: { rpms: [${prefix}-oak] } }
  artifacts: { rpms: ["${prefix}-oak-0:3-1.noarch"] }
`,
    },
  );
  const repository = pulp.rpm.repository(`${prefix}-rpm`);
  await repository.ensure({ remote: { url: `file://${rpms}/` } });
  ({
    distribution: { url: baseUrl },
  } = await repository.deliver(`${prefix}/rpm`));
  await (await pulp.releases.plan("W1", { from: repository })).apply();
});
afterAll(async () => {
  await pulp.rpm.distribution(`${prefix}/rpm`).delete();
  await removeNamed(pulp, prefix, "rpm");
  await Promise.all([postgres[Symbol.asyncDispose](), ...[rpms, folder].map((path) => rm(path, { recursive: true, force: true }))]);
  await pulp.close();
});

const rowsOf = (path: string, sql: string): readonly Readonly<Record<string, unknown>>[] => {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
};

const newDatabase = async (settings = ""): Promise<string> => {
  const name = unique("db").replaceAll("-", "_");
  await postgres.query(`CREATE DATABASE ${name}`);
  if (settings !== "") await postgres.query(`ALTER DATABASE ${name} SET ${settings}`);
  return postgres.url.replace(/\/postgres$/, `/${name}`);
};
const releasesIn = async (url: string): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_namespace WHERE nspname = 'pulp_releases'");
    if (rowCount === 0) return ["no schema"];
    return (await client.query<{ name: string }>("SELECT name FROM pulp_releases.releases")).rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
};

test("dnf says the same of changelogs, groups and modules", async () => {
  const file = join(folder, "dnf.sqlite");
  await pulp.releases.ref("W1").exportDatabase(file);
  await using dnf = await openDnf({ baseUrl });

  const said = await dnf.say("repoquery", "--changelogs", moss);
  const day = (seconds: unknown): string => new Date(Number(seconds) * 1000).toDateString().replace(/^(\w+ \w+) 0/, "$1 ");
  const entries = rowsOf(
    file,
    `SELECT c.author, c.date, c.text FROM rpm_changelogs c JOIN rpm_packages p USING (unit_id) WHERE p.name = '${moss}' ORDER BY c.date`,
  ).map(({ author, date, text }) => `* ${day(date)} ${author}\n${text}`);
  expect(entries).toHaveLength(2);
  expect(
    said
      .split(/\n(?=\* )/)
      .slice(-2)
      .map((entry) => entry.trim()),
  ).toEqual(entries);

  const types = { Mandatory: 3, Default: 0, Optional: 1 };
  const listed = await dnf.say("group", "list", "--ids");
  const groups = rowsOf(file, "SELECT unit_id, id, name, description FROM rpm_groups ORDER BY id");
  expect([...listed.matchAll(/^ +(.*) \((\w+)\)$/gm)].map(([, name, id]) => `${id} ${name}`).sort()).toEqual(
    groups.map(({ id, name }) => `${id} ${name}`),
  );
  for (const { unit_id, id, name, description } of groups) {
    const parts = Object.entries(types).flatMap(([title, type]) => {
      const names = rowsOf(file, `SELECT name FROM rpm_group_packages WHERE unit_id = ${unit_id} AND type = ${type} ORDER BY name`);
      return names.length === 0 ? [] : [` ${title} Packages:`, ...names.map((one) => `   ${one.name}`)];
    });
    expect((await dnf.say("group", "info", String(id))).trim().split("\n")).toEqual([
      `Group: ${name}`,
      ` Description: ${description}`,
      ...parts,
    ]);
  }

  const modules = rowsOf(file, "SELECT unit_id, name, stream, version, context, arch, description, profiles FROM rpm_modules");
  expect((await dnf.say("module", "list")).split("\n").filter((line) => line.startsWith("oak"))).toHaveLength(modules.length);
  for (const { unit_id, name, stream, version, context, arch, description, profiles } of modules) {
    const info = Object.fromEntries(
      (await dnf.say("module", "info", `${name}:${stream}`)).split("\n").map((line) => line.split(/ +: /, 2) as [string, string]),
    );
    const artifacts = rowsOf(file, `SELECT package FROM rpm_module_packages WHERE unit_id = ${unit_id}`).map((row) => row.package);
    expect(info).toMatchObject({
      ...{ Name: name, Stream: stream, Version: version, Context: context, Architecture: arch, Description: description },
      Profiles: Object.keys(JSON.parse(String(profiles))).join(", "),
      Artifacts: artifacts.join(" "),
    });
  }
});

test("killed at each request, it leaves a file and a schema that are whole, or none; and run again it makes them", async () => {
  const urls = new Map<string, string>();
  const counts = (path: string): unknown =>
    ["releases", "release_units", "units", "rpm_packages", "rpm_changelogs", "rpm_groups", "rpm_modules"].map(
      (table) => rowsOf(path, `SELECT count(*) AS n FROM ${table}`)[0]?.n,
    );
  const whole = join(folder, "whole.sqlite");
  await pulp.releases.ref("W1").exportDatabase(whole);
  const left: string[] = [];
  // All go to one database server, to databases of their own: the name tells which.
  const base = postgres.url.replace(/\/postgres$/, "");
  const { undisturbed, killed } = await killedAtEachRequest(
    pulp,
    { ...inject("pulp"), ledger },
    {
      at: /^GET /,
      most: 8,
      more: [folder, base],
      prepare: async (name) => {
        urls.set(name, `${base}/${name.replaceAll("-", "_")}`);
        await postgres.query(`CREATE DATABASE ${name.replaceAll("-", "_")}`);
      },
      script: async (mine, name, into = "", server = "") => {
        await mine.releases.ref("W1").exportDatabase(`${into}/${name}.sqlite`, { existing: "add" });
        await mine.releases.ref("W1").exportDatabase(`${server}/${name.replaceAll("-", "_")}`, { existing: "add" });
      },
      again: async (mine, name) => {
        const [file, url] = [join(folder, `${name}.sqlite`), urls.get(name) ?? ""];
        if (existsSync(file)) expect(counts(file), name).toEqual(counts(whole));
        const schema = await releasesIn(url);
        left.push(`${existsSync(file) ? "file" : "no file"}, ${schema.join(" ")}`);
        for (const target of [file, url]) await mine.releases.ref("W1").exportDatabase(target, { existing: "add" });
      },
      state: async (name) => ({ file: counts(join(folder, `${name}.sqlite`)), schema: await releasesIn(urls.get(name) ?? "") }),
    },
  );
  expect(undisturbed).toEqual({ file: counts(whole), schema: ["W1"] });
  expect(killed.length).toBeGreaterThan(5);
  for (const { request, state } of killed) expect(state, request).toEqual(undisturbed);
  expect(new Set(left)).toEqual(new Set(["no file, no schema", "file, no schema"]));
  expect((await readdir(folder)).filter((name) => !/\.sqlite(\.[\w-]+\.partial)?$/.test(name))).toEqual([]);
});

test("a schema of somebody else's that one may not look into, may only read, or may not make tables in: told, and nothing is changed", async () => {
  const [user, secret] = ["guest", "gue5t"];
  await postgres.query(`CREATE ROLE ${user} LOGIN PASSWORD '${secret}'`);
  const asGuest = (url: string): string => url.replace(/\/\/[^@]*@/, `//${user}:${secret}@`);
  const refusals = async (url: string, ...existing: readonly ("refuse" | "add" | "replace")[]): Promise<void> => {
    for (const word of existing) {
      const error = await rejection(pulp.releases.ref("W1").exportDatabase(asGuest(url), { existing: word }));
      expect(error, word).toMatchObject({
        code: "DATABASE_REFUSED",
        message: expect.stringMatching(/permission denied|no schema has been selected/),
        hint: expect.stringContaining("Nothing was changed"),
      });
      expect(inspect(error, { depth: 10 })).not.toContain(secret);
    }
  };
  const statements = async (url: string, sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  const theirs = await newDatabase();
  await pulp.releases.ref("W1").exportDatabase(theirs);
  await refusals(theirs, "refuse", "add", "replace");
  await statements(theirs, `GRANT USAGE ON SCHEMA pulp_releases TO ${user}; GRANT SELECT ON ALL TABLES IN SCHEMA pulp_releases TO ${user}`);
  await refusals(theirs, "replace");
  // It has the release, which is all that adding it asks.
  expect(await pulp.releases.ref("W1").exportDatabase(asGuest(theirs), { existing: "add" })).toMatchObject({ changed: false });
  await statements(theirs, "DELETE FROM pulp_releases.releases");
  await refusals(theirs, "add");
  expect(await releasesIn(theirs)).toEqual([]);
  const empty = await newDatabase();
  await statements(empty, "CREATE SCHEMA pulp_releases");
  await refusals(empty, "refuse", "add");
  await statements(empty, `GRANT USAGE ON SCHEMA pulp_releases TO ${user}`);
  await refusals(empty, "refuse", "add");
});

test("a PostgreSQL that is written to has what it had where the waiting is aborted, while it is listed and at the very end", async () => {
  const { query } = pg.Client.prototype;
  for (const statement of ["INSERT", "CREATE INDEX", "CREATE VIEW"]) {
    const url = await newDatabase();
    const abort = new AbortController();
    const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...given: unknown[]) {
      if (String(given[0]).startsWith(statement)) abort.abort();
      return query.apply(this, given as never) as never;
    });
    const error = await rejection(pulp.releases.ref("W1").exportDatabase(url, { signal: abort.signal }));
    spy.mockRestore();
    expect(error, statement).toMatchObject({ name: "AbortedError" });
    // As soon as the database knows that nobody is there any more, it lets go of all of it.
    await expect
      .poll(() => postgres.query("SELECT 1 FROM pg_stat_activity WHERE application_name = 'pulp-sdk'"), { timeout: 60_000 })
      .toEqual([]);
    expect(await releasesIn(url), statement).toEqual(["no schema"]);
    expect(await pulp.releases.ref("W1").exportDatabase(url)).toMatchObject({ changed: true });
  }
});

test.skipIf(process.getuid?.() !== 0)("a PostgreSQL whose disk is full says so, and has no half schema", async () => {
  const disk = join(await mkdtemp(join(tmpdir(), "tablespace-")), "disk");
  await mkdir(disk);
  const run = promisify(execFile);
  const { uid, gid } = await databaseAccount();
  await run("chmod", ["755", join(disk, "..")]);
  await run("mount", ["-t", "tmpfs", "-o", `size=32m,uid=${uid},gid=${gid},mode=700`, "tmpfs", disk]);
  try {
    const space = join(disk, "space");
    await mkdir(space);
    await run("chown", [`${uid}:${gid}`, space]);
    await postgres.query(`CREATE TABLESPACE small LOCATION '${space}'`);
    const free = async (): Promise<number> => {
      const { bavail, bsize } = await statfs(disk);
      return bavail * bsize;
    };
    const before = await free();
    const whole = await newDatabase("default_tablespace = small");
    await pulp.releases.ref("W1").exportDatabase(whole);
    const takes = before - (await free());
    // All but the last of it fits.
    const filler = join(disk, "filler");
    await writeFile(filler, Buffer.alloc((await free()) - takes + 64 * 1024));
    const url = await newDatabase("default_tablespace = small");
    expect(await rejection(pulp.releases.ref("W1").exportDatabase(url))).toMatchObject({
      name: "ReleaseError",
      code: "DATABASE_FULL",
      message: expect.stringContaining("No space left on device"),
      hint: expect.stringContaining("Nothing was changed"),
    });
    expect(await releasesIn(url)).toEqual(["no schema"]);
    expect(await releasesIn(whole)).toEqual(["W1"]);
    await rm(filler);
    expect(await pulp.releases.ref("W1").exportDatabase(url)).toMatchObject({ changed: true });
    expect(await releasesIn(url)).toEqual(["W1"]);
  } finally {
    await postgres.kill();
    await run("umount", [disk]);
    await rm(join(disk, ".."), { recursive: true, force: true });
  }
});
