import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { chmod, lstat, mkdir, mkdtemp, readFile, readlink, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { inspect, promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Pulp } from "../../src/pulp.ts";
import type { Sink } from "../../src/releases/database/sink.ts";
import { releaseRepositories, type Table } from "../../src/releases/database/tables.ts";
import { Writer } from "../../src/releases/database/write.ts";
import type { ReleaseRepository } from "../../src/releases/manifest.ts";
import { connectTo, type FakeRequest, password, rejection, username } from "../support/fake-pulp/index.ts";
import { listening } from "../support/fake-pulp/listening.ts";
import { type Details, type Numbers, withPackages } from "../support/fake-pulp/packages.ts";
import { startClientProcess } from "../support/processes/client-process.ts";

// Release databases as files: what a server that has real units, and a PostgreSQL, can't show on demand.

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "release-database-"));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const release = async (pulp: Pulp, name: string, repositories: readonly string[]): Promise<void> => {
  const from = repositories.map((one) => pulp.rpm.repository(one));
  await (await pulp.releases.plan(name, { from, tell: { closure: "skip" } })).apply();
};
/** A release `W1` of these repositories. */
const released = async (repositories: Readonly<Record<string, Numbers>>, details?: (i: number) => Details) => {
  const { fake } = withPackages(repositories, details);
  const { pulp } = await connectTo(fake);
  await release(pulp, "W1", Object.keys(repositories));
  const before = fake.requests.length;
  /** Pages that were asked for since. */
  const pages = () => fake.requests.slice(before).filter(({ path }) => path.includes("/content/rpm/packages/"));
  return { fake, pulp, pages };
};
const rowsOf = (path: string, sql: string) => {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
};
const releasesIn = (path: string): readonly unknown[] => rowsOf(path, "SELECT name FROM releases ORDER BY name").map(({ name }) => name);

it("a unit that several repositories have stands in it once", async () => {
  const { pulp } = await released({ one: [0, 3], two: [1, 5], three: [0, 5] });
  const file = join(folder, "shared.sqlite");
  const writing = pulp.releases.ref("W1").exportDatabase(file);
  const seen: unknown[] = [];
  for await (const { code, done, total } of writing) seen.push([code, done, total]);
  expect(seen.at(-1)).toEqual(["database.units", 12, 12]);
  expect(await writing).toMatchObject({ changed: true, units: 12 });
  expect(rowsOf(file, "SELECT count(*) AS n FROM units")).toEqual([{ n: 5 }]);
  expect(rowsOf(file, "SELECT repository, count(*) AS n FROM content GROUP BY repository ORDER BY repository")).toEqual([
    { repository: "one", n: 3 },
    { repository: "three", n: 5 },
    { repository: "two", n: 4 },
  ]);
});

describe("of units that the database has already,", () => {
  it.each([
    ["nearly all: the others are asked for by their addresses", [100, 1_100], 4],
    ["few: all pages are read", [900, 1_900], 6],
    ["all: only addresses are asked for", [0, 1_000], 1],
  ] as const)("%s", async (_, numbers, most) => {
    const { pulp, pages } = await released({ one: [0, 1_000], two: numbers }, () => ({ files: 2 }));
    await release(pulp, "one", ["one"]);
    await release(pulp, "two", ["two"]);
    const [file, alone] = [join(folder, "known.sqlite"), join(folder, "alone.sqlite")];
    await pulp.releases.ref("one").exportDatabase(file);
    const before = pages().length;
    const writing = pulp.releases.ref("two").exportDatabase(file, { existing: "add" });
    expect(await writing).toMatchObject({ changed: true, units: 1_000 });
    expect(pages().length - before).toBeLessThanOrEqual(most);
    await pulp.releases.ref("two").exportDatabase(alone);
    for (const sql of [
      "SELECT unit FROM content WHERE release = 'two' ORDER BY unit",
      "SELECT path FROM rpm_files f JOIN content c USING (unit_id) WHERE c.release = 'two' ORDER BY path",
    ])
      expect(rowsOf(file, sql)).toEqual(rowsOf(alone, sql));
    expect(rowsOf(file, "SELECT count(*) AS n FROM units")).toEqual([{ n: Math.max(1_000, numbers[1]) }]);
    // Two repositories of one release share them as well.
    const both = join(folder, "both.sqlite");
    await pulp.releases.ref("W1").exportDatabase(both);
    expect(rowsOf(both, "SELECT count(*) AS n FROM content")).toEqual([{ n: 2_000 }]);
    expect(rowsOf(both, "SELECT count(*) AS n FROM rpm_files")).toEqual([{ n: 2 * Math.max(1_000, numbers[1]) }]);
  });
});

it("what comes while rows are sent is sent after them", async () => {
  const sent = new Map<Table, number>();
  const repository = { plugin: "rpm", repository: "later", upstreams: [] } as unknown as ReleaseRepository;
  const sink = {
    select: async () => [],
    insert: async (table: Table, rows: readonly unknown[]) => {
      sent.set(table, (sent.get(table) ?? 0) + rows.length);
      if (rows.length === 1 && sent.get(releaseRepositories) === 1) writer.repository("W1", repository);
    },
  } as unknown as Sink;
  const writer = await Writer.of(sink);
  writer.repository("W1", repository);
  await writer.flush();
  await writer.flush();
  expect(sent.get(releaseRepositories)).toBe(2);
  expect(writer.rows).toBe(2);
});

describe("of packages with many files,", () => {
  // As the headers of kernels are: one after the other, each as long as a hundred others.
  const isLong = (i: number): boolean => i >= 500 && i < 520;
  const details = (i: number): Details => ({ files: isLong(i) ? 9_000 : 3 });

  it("pages are asked for in halves, and all of them are there", async () => {
    const { pulp, pages } = await released({ one: [0, 1_000] }, details);
    const file = join(folder, "long.sqlite");
    await pulp.releases.ref("W1").exportDatabase(file);
    expect(rowsOf(file, "SELECT count(*) AS n FROM rpm_packages")).toEqual([{ n: 1_000 }]);
    expect(rowsOf(file, "SELECT count(*) AS n FROM rpm_files")).toEqual([{ n: 20 * 9_000 + 980 * 3 }]);
    const [limits, offsets] = ["limit", "offset"].map((name) => pages().map(({ query }) => Number(query.get(name)))) as [
      number[],
      number[],
    ];
    // Those that were too long were asked for again, by less.
    expect(new Set(offsets).size).toBeLessThan(offsets.length);
    expect(Math.max(...limits)).toBe(200);
    expect(limits.length).toBeGreaterThan(5);
    expect(limits.length).toBeLessThan(100);
  });
});

describe("a page that is whole, but for one package that is no JSON,", () => {
  /** So many times what was asked for comes so, from the second page on. */
  const spoiled = async (times: number) => {
    const all = await released({ one: [0, 500] }, () => ({ files: 3 }));
    const { fake } = all;
    const came = new Set<FakeRequest>();
    fake.on("GET", /\/content\/rpm\/packages\/$/, async (request) => {
      if (request.query.get("offset") !== "200" || came.has(request) || came.size === times) return undefined;
      came.add(request);
      const answer = (await fake.answer(request)) as { readonly body: unknown };
      const text = JSON.stringify(answer.body);
      expect(text).toContain('"name":"pkg-290"');
      return { body: text.replace('"name":"pkg-290"', '"name":pkg-290'), headers: { "Content-Type": "application/json" } };
    });
    return { ...all, file: join(folder, "spoiled.sqlite") };
  };

  it.each([1, 2])("is read again (%i times)", async (times) => {
    const { pulp, pages, file } = await spoiled(times);
    expect(await pulp.releases.ref("W1").exportDatabase(file)).toMatchObject({ units: 500 });
    expect(rowsOf(file, "SELECT count(*) AS n, count(DISTINCT name) AS names FROM rpm_packages")).toEqual([{ n: 500, names: 500 }]);
    expect(rowsOf(file, "SELECT count(*) AS n FROM content")).toEqual([{ n: 500 }]);
    expect(rowsOf(file, "SELECT count(*) AS n FROM rpm_files")).toEqual([{ n: 1_500 }]);
    expect(pages().map(({ query }) => query.get("offset"))).toEqual(expect.arrayContaining(["0", ...Array(times + 1).fill("200"), "400"]));
    expect(pages().length).toBe(3 + times);
  });

  it("is no answer where it stays so, and nothing is written", async () => {
    const { pulp, file } = await spoiled(1_000);
    const error = await rejection(pulp.releases.ref("W1").exportDatabase(file));
    expect(error).toMatchObject({ name: "ProtocolError", message: expect.stringContaining("isn't a page") });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("a target that can't be one is refused before anything is listed, and nothing is left:", () => {
  const tried = async (target: unknown, ...words: readonly string[]): Promise<readonly unknown[]> => {
    const { pulp, pages } = await released({ one: [0, 3] });
    const errors: unknown[] = [];
    for (const existing of words as readonly "add"[])
      errors.push(await rejection(pulp.releases.ref("W1").exportDatabase(target as string, { existing })));
    expect(pages()).toEqual([]);
    return errors;
  };

  it.each([
    "",
    undefined,
    null,
    5,
    new URL("file:///tmp/x.sqlite"),
    "file:x.sqlite",
    "file:///tmp/x.sqlite",
    "sqlite:x.sqlite",
    "sqlite:///tmp/x.sqlite",
    ":memory:",
    "mysql://keeper:s3cret@host/releases",
    "jdbc+postgresql://keeper:s3cret@host/releases",
  ])("%s", async (target) => {
    const before = readdirSync(".");
    const [error] = await tried(target, "refuse");
    expect(error).toMatchObject({ name: "UsageError", hint: expect.stringContaining("Nothing was changed") });
    expect(inspect(error, { depth: 10 })).not.toContain("s3cret");
    expect(readdirSync(".")).toEqual(before);
  });

  type Odd = readonly [what: string, make: (place: string) => PromiseLike<unknown>, said: string, more: string];
  const odd: readonly Odd[] = [
    ["a folder", (place) => mkdir(place), "a folder", ""],
    ["a file, as if it were a folder", (place) => writeFile(place, ""), "ENOTDIR", "/"],
    ["a pipe", (place) => promisify(execFile)("mkfifo", [place]), "no file", ""],
    ["a link that leads nowhere", (place) => symlink("nowhere", place), "leads nowhere", ""],
    ["a folder that isn't there", async () => {}, "ENOENT", "/"],
    ["a path in a folder that isn't there", async () => {}, "ENOENT", "/x.sqlite"],
    ["a path below a file", (place) => writeFile(place, ""), "ENOTDIR", "/x"],
  ];
  it.each(odd)("%s", async (_, make, said, more) => {
    const path = join(folder, "target") + more;
    await make(join(folder, "target"));
    const before = readdirSync(folder);
    for (const error of await tried(path, "refuse", "replace", "add"))
      expect(error).toMatchObject({
        name: "UsageError",
        message: expect.stringContaining(said),
        hint: expect.stringContaining("Nothing was changed"),
      });
    expect(readdirSync(folder)).toEqual(before);
  });

  it.each(["a text", "somebody's own database"])("%s, added to and replaced", async (what) => {
    const path = join(folder, "theirs");
    if (what === "a text") await writeFile(path, "To whom it may concern,\n");
    else {
      const theirs = new DatabaseSync(path);
      theirs.exec("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)");
      theirs.close();
    }
    const before = await readFile(path);
    for (const error of await tried(path, "replace", "add"))
      expect(error).toMatchObject({ name: "ReleaseError", code: "DATABASE_FOREIGN" });
    expect((await readFile(path)).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(["theirs"]);
  });

  it("a word that `existing` doesn't take", async () => {
    const path = join(folder, "x.sqlite");
    expect(await tried(path, "overwrite")).toMatchObject([{ name: "UsageError", hint: expect.stringContaining('"replace"') }]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("what is there already", () => {
  it("is the file that a link leads to, and keeps who may read it", async () => {
    const { pulp } = await released({ one: [0, 3] });
    await release(pulp, "W2", ["one"]);
    const [file, link] = [join(folder, "file.sqlite"), join(folder, "link.sqlite")];
    await pulp.releases.ref("W1").exportDatabase(file);
    await chmod(file, 0o640);
    await symlink("file.sqlite", link);
    await pulp.releases.ref("W2").exportDatabase(link, { existing: "add" });
    expect(releasesIn(file)).toEqual(["W1", "W2"]);
    await pulp.releases.ref("W2").exportDatabase(link, { existing: "replace" });
    expect(releasesIn(file)).toEqual(["W2"]);
    expect([await readlink(link), (await lstat(file)).isFile(), (await stat(file)).mode & 0o777]).toEqual(["file.sqlite", true, 0o640]);
    expect(readdirSync(folder).sort()).toEqual(["file.sqlite", "link.sqlite"]);
  });

  it("may be empty, as it is where its name was only reserved", async () => {
    const { pulp } = await released({ one: [0, 3] });
    const file = join(folder, "empty.sqlite");
    for (const existing of ["add", "replace"] as const) {
      await writeFile(file, "");
      expect(await rejection(pulp.releases.ref("W1").exportDatabase(file))).toMatchObject({ code: "DATABASE_EXISTS" });
      expect(await pulp.releases.ref("W1").exportDatabase(file, { existing })).toMatchObject({ changed: true });
      expect(releasesIn(file)).toEqual(["W1"]);
    }
  });

  it("is replaced as a whole where another version of the SDK made it, and not added to", async () => {
    const { pulp } = await released({ one: [0, 3] });
    const file = join(folder, "older.sqlite");
    const older = new DatabaseSync(file);
    older.exec("CREATE TABLE pulp_sdk_format (version INTEGER); INSERT INTO pulp_sdk_format VALUES (1)");
    older.close();
    const adding = pulp.releases.ref("W1").exportDatabase(file, { existing: "add" });
    expect(await rejection(adding)).toMatchObject({ code: "DATABASE_FOREIGN" });
    await pulp.releases.ref("W1").exportDatabase(file, { existing: "replace" });
    expect(releasesIn(file)).toEqual(["W1"]);
  });

  it("is left alone by whoever comes while somebody adds to it, or replaces it", async () => {
    const { pulp, fake } = await released({ one: [0, 3] });
    await release(pulp, "W2", ["one"]);
    const file = join(folder, "both.sqlite");
    await pulp.releases.ref("W1").exportDatabase(file);
    for (const [first, second] of [
      ["add", "replace"],
      ["replace", "add"],
      ["replace", "replace"],
    ] as const) {
      let other: unknown;
      fake.on(
        "GET",
        /\/content\/rpm\/packages\/$/,
        async () => {
          other = await rejection(pulp.releases.ref("W1").exportDatabase(file, { existing: second }));
          return undefined;
        },
        1,
      );
      await pulp.releases.ref("W2").exportDatabase(file, { existing: first });
      expect(other, `${first}, ${second}`).toMatchObject({ name: "ReleaseError", code: "DATABASE_BUSY" });
    }
    expect(releasesIn(file)).toEqual(["W2"]);
  });

  it("is meant by a path from where the process was when it was given", async () => {
    const { pulp, fake } = await released({ one: [0, 3] });
    const file = join(folder, "here.sqlite");
    const cwd = vi.spyOn(process, "cwd");
    const [here, there] = [process.cwd(), join(folder, "elsewhere")];
    fake.on("GET", /\/content\/rpm\/packages\/$/, () => void cwd.mockReturnValue(there), 1);
    const given = relative(here, file);
    expect(await pulp.releases.ref("W1").exportDatabase(given)).toMatchObject({ target: given });
    expect(releasesIn(file)).toEqual(["W1"]);
  });
});

describe("where the waiting is aborted, there is nothing as soon as that is told, or what was there before:", () => {
  const kept = async (existing: "refuse" | "add" | "replace") => {
    const all = await released({ one: [0, 500] });
    await release(all.pulp, "W2", ["one"]);
    const file = join(folder, "aborted.sqlite");
    if (existing !== "refuse") await all.pulp.releases.ref("W1").exportDatabase(file);
    const before = readdirSync(folder);
    const abort = new AbortController();
    const attempt = async (): Promise<void> => {
      const end = all.pulp.releases.ref("W2").exportDatabase(file, { existing, signal: abort.signal });
      const seen = rejection(end).then((error) => ({ error, names: readdirSync(folder) }));
      const { error, names } = await seen;
      expect(error).toMatchObject({ name: "AbortedError" });
      expect(names).toEqual(before);
      // Nor later.
      await new Promise((resolve) => setImmediate(resolve));
      if (existing !== "refuse") expect(releasesIn(file)).toEqual(["W1"]);
    };
    return { ...all, abort, attempt };
  };

  it.each(["refuse", "add", "replace"] as const)("while it is listed (%s)", async (existing) => {
    const { fake, abort, attempt } = await kept(existing);
    fake.on(
      "GET",
      /\/content\/rpm\/packages\/$/,
      ({ query }) => void ((query.get("offset") === "200" || query.get("fields") === "pulp_href") && abort.abort()),
    );
    await attempt();
  });

  it.each([
    ["CREATE INDEX", "refuse"],
    ["CREATE VIEW", "replace"],
    ["COMMIT", "refuse"],
    ["COMMIT", "replace"],
    ["COMMIT", "add"],
  ] as const)("at %s (%s)", async (statement, existing) => {
    const { abort, attempt } = await kept(existing);
    const { exec } = DatabaseSync.prototype;
    vi.spyOn(DatabaseSync.prototype, "exec").mockImplementation(function (this: DatabaseSync, sql: string) {
      if (sql.startsWith(statement)) abort.abort();
      exec.call(this, sql);
    });
    await attempt();
  });
});

// Megabytes, of which most is room that the engine gives itself, so that they differ by twenty from run to run; whole pages would take 150.
it("packages with their files and changelogs take little memory, however many they are", { timeout: 300_000 }, async () => {
  const { fake } = withPackages({ few: [0, 1_000], many: [0, 10_000] }, () => ({ requires: 10, files: 30, changelogs: 5 }));
  const { pulp } = await connectTo(fake);
  await release(pulp, "few", ["few"]);
  await release(pulp, "many", ["many"]);
  await using place = await listening(fake);
  await using client = await startClientProcess({ baseUrl: place.baseUrl, username, password });
  const peaks = await client.run(
    async (mine, into, names) => {
      const peaks: number[] = [];
      for (const name of names) {
        await mine.releases.ref(name).exportDatabase(`${into}/${name}.sqlite`);
        peaks.push(Math.round(process.resourceUsage().maxRSS / 1024));
      }
      return peaks;
    },
    folder,
    ["few", "many"],
  );
  expect(rowsOf(join(folder, "many.sqlite"), "SELECT count(*) AS n FROM rpm_files")).toEqual([{ n: 300_000 }]);
  const [few = 0, many = 0] = peaks;
  expect(many - few).toBeLessThan(120);
});
