import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { type AddressInfo, createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { inspect, promisify } from "node:util";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { DatabaseOptions, Pulp, ReleaseManifest } from "../../src/index.ts";
import { builtIn } from "../../src/plugins/index.ts";
import { tablesOf } from "../../src/releases/database/schema.ts";
import { adapterRows, adapterUpstreams } from "../support/adapters.ts";
import { openApt, openDnf, openSkopeo } from "../support/clients/index.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import { startClientProcess } from "../support/processes/client-process.ts";
import { connectShared, namespaceOf, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// Two releases of repositories of every plugin, as databases: what they say is what the ecosystems' own clients find in what is served, both kinds of
// databases say the same, and whatever goes wrong leaves what was there.

const prefix = unique("tables");
const folder = mkdtempSync(join(tmpdir(), "tables-"));
const file = join(folder, "releases.sqlite");
const ledger = `${prefix}-ledger`;
const plugins = adapterRows.map(({ plugin }) => plugin);
const [first, second] = ["W1", "W2"];
let pulp: Pulp;
let upstream: FaultyUpstreams;
let postgres: PostgresServer;
let manifests: readonly ReleaseManifest[];

beforeAll(async () => {
  [pulp, upstream, postgres] = await Promise.all([
    connectShared({ ledger }),
    startFaultyUpstreams({ handlers: adapterUpstreams }),
    startPostgres(),
  ]);
  const repository = (plugin: string) => namespaceOf(pulp, plugin).repository(`${prefix}-${plugin}`);
  upstream.switchTo("v1");
  await Promise.all(
    adapterRows.map(async (row) => {
      // Of what it hasn't fetched yet, the server doesn't tell all digests.
      const remote = row.fill === undefined ? { remote: { ...row.remote(upstream), policy: "immediate" } } : {};
      await repository(row.plugin).ensure(remote);
      await (row.fill?.(pulp, repository(row.plugin), "v1") ?? repository(row.plugin).sync());
    }),
  );
  const from = plugins.map((plugin) => repository(plugin));
  const before = await (await pulp.releases.plan(first, { from, tags: { week: "1" } })).apply({ reason: "first" });
  upstream.switchTo("v2");
  await Promise.all((["rpm", "deb", "container"] as const).map((plugin) => repository(plugin).deliver(`${prefix}/${plugin}`)));
  manifests = [before, await (await pulp.releases.plan(second, { from })).apply()];
});
afterAll(async () => {
  for (const plugin of ["rpm", "deb", "container"]) await namespaceOf(pulp, plugin).distribution(`${prefix}/${plugin}`).delete();
  await removeNamed(pulp, prefix, ...plugins);
  await Promise.all([upstream.close(), postgres[Symbol.asyncDispose](), rm(folder, { recursive: true, force: true })]);
  await pulp.close();
});

const write = (name: string, target: string, options: DatabaseOptions = {}) => pulp.releases.ref(name).exportDatabase(target, options);

type Row = Readonly<Record<string, unknown>>;
const rowsOf = (path: string, sql: string): readonly Row[] => {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
};
const column = (path: string, sql: string): readonly string[] =>
  rowsOf(path, sql)
    .map((row) => String(Object.values(row)[0]))
    .sort();
const releasesIn = (path: string): readonly string[] => column(path, "SELECT name FROM releases");

const databaseUrl = (name: string, url = postgres.url): string => url.replace(/\/postgres$/, `/${name}`);
const newDatabase = async (): Promise<string> => {
  const name = unique("db").replace("-", "_");
  await postgres.query(`CREATE DATABASE ${name}`);
  return databaseUrl(name);
};
const answered = async (url: string, sql: string): Promise<readonly Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SET search_path TO pulp_releases");
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
};

test("it has everything that the manifests list, of every plugin", async () => {
  const [one, two] = manifests;
  expect(await write(first, file)).toMatchObject({ target: file, changed: true, units: one?.units });
  expect(await write(second, file, { existing: "add" })).toMatchObject({ changed: true, units: two?.units });
  expect(await write(second, file, { existing: "add" })).toMatchObject({ changed: false, rows: 0 });
  expect(releasesIn(file)).toEqual([first, second]);
  for (const { release, repositories } of manifests)
    for (const { plugin, content } of repositories)
      for (const [kind, count] of Object.entries(content))
        expect(
          rowsOf(file, `SELECT count(*) AS n FROM content WHERE release = '${release}' AND plugin = '${plugin}' AND kind = '${kind}'`),
          `${release} ${plugin} ${kind}`,
        ).toEqual([{ n: count }]);
  // Every table has its unit, and what every plugin has of its own stands in one.
  for (const { plugin, content } of builtIn)
    for (const [kind, { table }] of Object.entries(content)) {
      if (table === undefined) continue;
      const of = `FROM units u WHERE u.plugin = '${plugin}' AND u.kind = '${kind}'`;
      expect(column(file, `SELECT u.unit ${of} AND NOT EXISTS (SELECT 1 FROM ${table.name} t WHERE t.unit_id = u.id)`), kind).toEqual([]);
    }
  const filled = new Set(column(file, "SELECT DISTINCT plugin || ' ' || kind FROM units"));
  for (const kind of [
    "rpm advisories",
    "rpm groups",
    "rpm modules",
    "deb packages",
    "deb releases",
    "container blobs",
    "python packages",
    "gem gems",
    "npm packages",
    "maven artifacts",
    "ansible collections",
    "ostree commits",
    "hugging_face files",
    "file files",
  ])
    expect(filled).toContain(kind);
  expect(column(file, "SELECT requirement FROM python_requirements")).toEqual(["grove-acorn>=1.1,<2"]);
  expect(column(file, "SELECT name FROM gem_dependencies").length).toBeGreaterThan(0);
  expect(column(file, "SELECT collection FROM ansible_dependencies").length).toBeGreaterThan(0);
  expect(
    column(file, "SELECT unit FROM changes WHERE before = 'W1' AND after = 'W2' AND change = '+' AND plugin = 'rpm' AND kind = 'packages'"),
  ).toEqual(["acorn-1.2-1.noarch", "birch-1.10-1.noarch", "oak-2.1-1.noarch", "willow-1:3.0-1.noarch"]);
});

test("dnf says the same of packages, what they say of each other, files and advisories", async () => {
  await using dnf = await openDnf({ baseUrl: (await pulp.rpm.distribution(`${prefix}/rpm`).read()).base_url ?? "" });
  const of = "FROM content c JOIN rpm_packages p ON p.unit_id = c.unit_id WHERE c.release = 'W2'";
  const nevra = "p.name || '-' || p.epoch || ':' || p.version || '-' || p.release || '.' || p.arch";
  expect(column(file, `SELECT DISTINCT ${nevra} ${of}`)).toEqual(await dnf.available());
  const version =
    "iif(r.flags IS NULL, '', ' ' || CASE r.flags WHEN 'EQ' THEN '=' WHEN 'GE' THEN '>=' WHEN 'LE' THEN '<=' WHEN 'LT' THEN '<' WHEN 'GT' THEN '>' END || ' ' || iif(coalesce(r.epoch, '0') = '0', '', r.epoch || ':') || r.version || iif(r.release IS NULL, '', '-' || r.release))";
  for (const relation of ["provides", "requires", "recommends", "conflicts", "obsoletes", "suggests", "supplements", "enhances"])
    expect(
      column(
        file,
        `SELECT DISTINCT r.name || ${version} FROM rpm_relations r JOIN content c USING (unit_id) WHERE c.release = 'W2' AND r.relation = '${relation}' AND r.name NOT LIKE 'rpmlib(%'`,
      ),
      relation,
    ).toEqual([...new Set((await dnf.query(`--${relation}`)).filter((line) => !line.startsWith("rpmlib(")))].sort());
  expect(column(file, "SELECT DISTINCT r.path FROM rpm_files r JOIN content c USING (unit_id) WHERE c.release = 'W2'")).toEqual(
    [...new Set(await dnf.query("--list"))].filter((line) => line.startsWith("/")).sort(),
  );
  expect(
    column(
      file,
      `SELECT DISTINCT ${nevra} || ' ' || p.size_package || ' ' || p.size_installed || ' ' || p.license || ' ' || p.summary ${of}`,
    ),
  ).toEqual(
    await dnf.query("--queryformat", "%{name}-%{epoch}:%{version}-%{release}.%{arch} %{downloadsize} %{installsize} %{license} %{summary}"),
  );
  // Of each advisory and each CVE: which packages of the release they bring.
  const brought = (column_: string, id: string): readonly string[] =>
    column(
      file,
      `SELECT DISTINCT ${nevra} ${of} AND EXISTS (SELECT 1 FROM rpm_fixes f WHERE f.release = c.release AND f.${column_} = '${id}'
         AND (f.name, f.epoch, f.version, f.package_release, f.arch) = (p.name, p.epoch, p.version, p.release, p.arch))`,
    );
  const advisories = column(file, "SELECT DISTINCT advisory FROM rpm_fixes WHERE release = 'W2'");
  expect(advisories.length).toBeGreaterThan(1);
  let [packages, cves] = [0, 0];
  for (const id of advisories) {
    const told = await dnf.query("--nevra", `--advisory=${id}`);
    expect(brought("advisory", id), id).toEqual(told);
    packages += told.length;
  }
  for (const id of column(file, "SELECT DISTINCT cve FROM rpm_fixes WHERE cve IS NOT NULL")) {
    expect(brought("cve", id), id).toEqual(await dnf.query("--nevra", `--cve=${id}`));
    cves++;
  }
  expect([packages, cves].every((count) => count > 0)).toBe(true);
});

test("apt says the same of packages and what they say of each other; skopeo of images and their layers", async () => {
  const { base_url } = await pulp.deb.distribution(`${prefix}/deb`).read();
  await using apt = await openApt(
    `Types: deb\nURIs: ${base_url}\nSuites: grove\nComponents: main extra\nArchitectures: amd64\nTrusted: yes\n`,
  );
  await apt.update();
  const spelt = ({ Package, Version, Architecture, SHA256 }: Readonly<Record<string, string>>) =>
    [Package, Version, Architecture, SHA256].join(" ");
  const records = await apt.records();
  expect(records.length).toBeGreaterThan(5);
  const mine = "FROM content c JOIN deb_packages p ON p.unit_id = c.unit_id WHERE c.release = 'W2' AND p.architecture IN ('amd64', 'all')";
  expect(column(file, `SELECT DISTINCT p.package || ' ' || p.version || ' ' || p.architecture || ' ' || p.sha256 ${mine}`)).toEqual(
    [...new Set(records.map(spelt))].sort(),
  );
  for (const field of ["Depends", "Pre-Depends", "Recommends", "Suggests", "Provides", "Conflicts", "Breaks", "Replaces"]) {
    const relation = field.toLowerCase().replace("-", "_");
    // Alternatives of one position stand together, in any order.
    const rows = rowsOf(
      file,
      `SELECT p.package || '_' || p.version || '_' || p.architecture AS of, r.position, r.name || iif(r.architecture IS NULL, '', ':' || r.architecture)
         || iif(r.version IS NULL, '', ' (' || r.operator || ' ' || r.version || ')') AS said
       FROM deb_relations r JOIN deb_packages p ON p.unit_id = r.unit_id JOIN content c ON c.unit_id = p.unit_id
       WHERE c.release = 'W2' AND p.architecture IN ('amd64', 'all') AND r.relation = '${relation}'`,
    );
    const own = [...Map.groupBy(rows, ({ of, position }) => `${of} ${position}`).values()].map(
      (all) =>
        `${all[0]?.of}: ${all
          .map(({ said }) => said)
          .sort()
          .join(" | ")}`,
    );
    const told = records.flatMap(({ Package, Version, Architecture, [field]: said }) =>
      said === undefined
        ? []
        : said.split(",").map(
            (one) =>
              `${Package}_${Version}_${Architecture}: ${one
                .split("|")
                .map((part) => part.trim())
                .sort()
                .join(" | ")}`,
          ),
    );
    expect([...new Set(own)].sort(), field).toEqual([...new Set(told)].sort());
  }
  // A publication has each package in the pool of its component.
  expect(
    column(
      file,
      "SELECT DISTINCT component || ' ' || package FROM deb_suites WHERE release = 'W2' AND distribution = 'grove' AND architecture IN ('amd64', 'all')",
    ),
  ).toEqual([...new Set(records.map(({ Filename = "", Package }) => `${Filename.split("/")[1]} ${Package}`))].sort());

  await using skopeo = await openSkopeo({ registry: inject("pulp").baseUrl, credentials: inject("pulp") });
  const tags = column(file, "SELECT DISTINCT tag FROM container_images WHERE release = 'W2'");
  expect(tags).toEqual([...(await skopeo.tags(`${prefix}/container`))].sort());
  for (const tag of tags) {
    const { Digest, Architecture, Labels, Layers } = await skopeo.inspect(`${prefix}/container:${tag}`);
    const [image] = rowsOf(
      file,
      `SELECT i.tagged, i.architecture, m.labels FROM container_images i JOIN container_manifests m USING (unit_id) WHERE i.release = 'W2' AND i.tag = '${tag}'`,
    );
    expect({ ...image, labels: JSON.parse(String(image?.labels)) }).toEqual({ tagged: Digest, architecture: Architecture, labels: Labels });
    expect(column(file, `SELECT layer FROM container_image_layers WHERE release = 'W2' AND tag = '${tag}'`)).toEqual([...Layers].sort());
  }
});

test("PostgreSQL says the same in every table and view; it is refused, replaced, added to", async () => {
  const url = await newDatabase();
  const shown = url.replace(`:${encodeURIComponent(postgres.password)}`, "");
  expect(await write(first, url)).toMatchObject({ target: shown, changed: true });
  expect(await rejection(write(first, url))).toMatchObject({ name: "ReleaseError", code: "DATABASE_EXISTS" });
  await write(second, url, { existing: "add" });
  expect(await write(second, url, { existing: "add" })).toMatchObject({ changed: false });

  // Numbers of eight bytes come as texts, and units have other ids where they were listed in another order.
  const plain = (rows: readonly Row[]): readonly string[] =>
    rows
      .map((row) =>
        JSON.stringify(
          Object.entries(row).flatMap(([name, value]) =>
            /(^|_)id$/.test(name) && /^\d+$/.test(String(value)) ? [] : [[name, value === null ? null : String(value)]],
          ),
        ),
      )
      .sort();
  const views = column(file, "SELECT name FROM sqlite_schema WHERE type = 'view'");
  expect(views.length).toBeGreaterThan(5);
  for (const name of [...tablesOf(builtIn).map((table) => table.name), ...views])
    expect(plain(await answered(url, `SELECT * FROM "${name}"`)), name).toEqual(plain(rowsOf(file, `SELECT * FROM "${name}"`)));

  // Whoever has views of his own upon it keeps them.
  await answered(url, "CREATE VIEW public.mine AS SELECT name FROM pulp_releases.releases");
  expect(await write(second, url, { existing: "replace" })).toMatchObject({ changed: true });
  expect(await answered(url, "SELECT name FROM public.mine")).toEqual([{ name: second }]);
  expect(Number((await answered(url, "SELECT count(*) AS n FROM units"))[0]?.n)).toBe(
    Number(
      rowsOf(
        file,
        "SELECT count(DISTINCT unit_id) AS n FROM release_units u JOIN release_repositories r ON r.id = u.repository_id WHERE r.release = 'W2'",
      )[0]?.n,
    ),
  );
});

test("a PostgreSQL that says no, isn't there, or belongs to somebody else: told, without the password, and nothing is changed", async () => {
  const url = await newDatabase();
  const name = url.split("/").at(-1) ?? "";
  const wrong = "n0t%2Fthe%40one";
  const failures = [
    [url.replace(/:\/\/keeper:[^@]*@/, `://keeper:${wrong}@`), "DATABASE_REFUSED"],
    [databaseUrl("nowhere"), "DATABASE_REFUSED"],
    [url.replace(/@127.0.0.1:\d+/, "@127.0.0.1:1"), "DATABASE_LOST"],
    [`postgresql://keeper:${wrong}@[::1`, "USAGE"],
    [`postgresql://127.0.0.1:1/x?user=keeper&password=${wrong}`, "DATABASE_LOST"],
  ] as const;
  for (const [target, code] of failures) {
    const error = await rejection(write(first, target));
    expect(error, code).toMatchObject({ code });
    for (const text of [inspect(error, { depth: 10 }), JSON.stringify(error), String(error)])
      for (const secret of [wrong, decodeURIComponent(wrong), postgres.password, encodeURIComponent(postgres.password)])
        expect(text).not.toContain(secret);
  }

  // An ordinary user, first without a schema to write to.
  const [user, password] = [`${name}_user`, "ordinary"];
  await postgres.query(`CREATE ROLE ${user} LOGIN PASSWORD '${password}'`);
  const own = databaseUrl(name, postgres.url.replace(/\/\/[^@]*@/, `//${user}:${password}@`));
  const refusal = await rejection(write(first, own));
  expect(refusal).toMatchObject({ code: "DATABASE_REFUSED", message: expect.stringContaining("permission denied") });
  await answered(url, `CREATE SCHEMA pulp_releases AUTHORIZATION ${user}`);
  expect(await write(first, own)).toMatchObject({ changed: true });

  const foreign = await newDatabase();
  await answered(foreign, "CREATE SCHEMA pulp_releases");
  await answered(foreign, "CREATE TABLE pulp_releases.theirs (a int)");
  for (const existing of ["add", "replace"] as const)
    expect(await rejection(write(first, foreign, { existing }))).toMatchObject({ code: "DATABASE_FOREIGN" });
  expect(await answered(foreign, "SELECT count(*) AS n FROM theirs")).toEqual([{ n: "0" }]);
});

/** A way to a database on which the answer to the commit is lost. */
const cutAfterCommit = async (url: string): Promise<AsyncDisposable & { readonly url: string }> => {
  const to = new URL(url);
  const server = createServer((client) => {
    const database = createConnection(Number(to.port), to.hostname);
    for (const socket of [client, database]) socket.on("error", () => {});
    client.on("data", (bytes) => {
      database.write(bytes);
      if (bytes.includes("COMMIT")) client.destroy();
    });
    database.on("data", (bytes) => client.write(bytes));
    client.on("close", () => database.end());
    database.on("close", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);
  return { url: through.href, [Symbol.asyncDispose]: () => new Promise((resolve) => void server.close(() => resolve())) };
};

test("a PostgreSQL that is killed half-way has what it had; so has one that two write to at the same time", async () => {
  const url = await newDatabase();
  await write(first, url);
  // Far into it: packages and advisories are there by then.
  let killed: Promise<void> | undefined;
  const stop = pulp.on("response", ({ path }) => {
    if (path.includes("/content/deb/")) killed ??= postgres.kill();
  });
  const lost = await rejection(write(second, url, { existing: "add" }));
  expect(lost).toMatchObject({ name: "ReleaseError", code: "DATABASE_LOST", release: second });
  stop();
  await killed;
  await postgres.start();
  expect(await answered(url, "SELECT name FROM releases")).toEqual([{ name: first }]);
  expect(
    await answered(url, `SELECT count(*) AS n FROM units u WHERE NOT EXISTS (SELECT 1 FROM release_units r WHERE r.unit_id = u.id)`),
  ).toEqual([{ n: "0" }]);
  expect(await write(second, url, { existing: "add" })).toMatchObject({ changed: true });

  const kept = await newDatabase();
  await using cut = await cutAfterCommit(kept);
  const unknown = await rejection(write(first, cut.url));
  expect(unknown).toMatchObject({ code: "DATABASE_LOST", hint: expect.stringContaining("isn't known") });
  expect(unknown).toMatchObject({ hint: expect.not.stringContaining("Nothing was changed") });
  await expect.poll(() => answered(kept, "SELECT name FROM releases")).toEqual([{ name: first }]);
  expect(await write(first, kept, { existing: "add" })).toMatchObject({ changed: false });

  const both = await newDatabase();
  await Promise.allSettled([write(first, both, { existing: "add" }), write(second, both, { existing: "add" })]);
  for (const name of [first, second]) await write(name, both, { existing: "add" });
  expect((await answered(both, "SELECT name FROM releases ORDER BY name")).map(({ name }) => name)).toEqual([first, second]);
});

test("a process that is killed half-way, two that add at the same time, and somebody who has the file open: nothing is lost", async () => {
  const path = join(folder, "killed.sqlite");
  await write(first, path);
  const before = readFileSync(path);
  await using child = await startClientProcess({ ...inject("pulp"), ledger });
  // As `kill -9`, while there is more to come.
  const cut = child.run(
    (mine: Pulp, target: string, release: string) => {
      mine.on("response", ({ path: asked }) => {
        if (asked.includes("/content/deb/")) process.kill(process.pid, "SIGKILL");
      });
      return mine.releases.ref(release).exportDatabase(target, { existing: "add" });
    },
    path,
    second,
  );
  expect(await rejection(cut)).toMatchObject({ message: expect.stringContaining("SIGKILL") });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(await write(second, path, { existing: "add" })).toMatchObject({ changed: true });
  expect(releasesIn(path)).toEqual([first, second]);

  const both = join(folder, "both.sqlite");
  const brought = new Set<string>();
  for (let round = 0; round < 2; round++) {
    const names = [first, second];
    const ends = await Promise.allSettled(names.map((name) => write(name, both, { existing: "add" })));
    for (const [i, end] of ends.entries())
      if (end.status === "fulfilled") brought.add(names[i] as string);
      else expect(end.reason).toMatchObject({ name: "ReleaseError", code: "DATABASE_BUSY" });
    expect(releasesIn(both)).toEqual([...brought].sort());
  }
  // The same one may be refused each time, as the other holds the file to see that nothing is missing.
  for (const name of [first, second]) await write(name, both, { existing: "add" });
  expect(releasesIn(both)).toEqual([first, second]);

  const reader = new DatabaseSync(both);
  reader.exec("PRAGMA journal_mode = WAL; CREATE TABLE mine (a); BEGIN; SELECT * FROM releases");
  expect(await rejection(write(first, both, { existing: "replace" }))).toMatchObject({ code: "DATABASE_BUSY" });
  reader.exec("COMMIT");
  reader.close();
  expect(releasesIn(both)).toEqual([first, second]);
  const names = await readdir(folder);
  // Only the killed one could not take away its own.
  expect(names.filter((name) => name.endsWith(".partial"))).toHaveLength(1);
});

test.skipIf(process.getuid?.() !== 0)("a disk that is full is told, and leaves what was there", async () => {
  const disk = join(folder, "disk");
  await mkdir(disk);
  const run = promisify(execFile);
  await run("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", disk]);
  try {
    const path = join(disk, "full.sqlite");
    const kept = join(disk, "kept.sqlite");
    copyFileSync(file, kept);
    writeFileSync(join(disk, "filler"), Buffer.alloc(3 * 1024 * 1024 - readFileSync(file).length - 100 * 1024));
    expect(await rejection(write(first, path))).toMatchObject({ name: "ReleaseError", code: "DATABASE_FULL" });
    expect(await rejection(write(first, kept, { existing: "replace" }))).toMatchObject({ name: "ReleaseError", code: "DATABASE_FULL" });
    expect(releasesIn(kept)).toEqual([first, second]);
    expect((await readdir(disk)).sort()).toEqual(["filler", "kept.sqlite"]);
  } finally {
    await run("umount", [disk]);
  }
});

test("an SBOM names what is installed or run by package URLs, and the published schema takes it", async () => {
  const text = await pulp.releases.ref(second).sbom();
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull();
  const { components, serialNumber } = JSON.parse(text) as {
    readonly serialNumber: string;
    readonly components: readonly {
      readonly purl: string;
      readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
    }[];
  };
  const purls = components.map(({ purl }) => purl);
  expect(new Set(purls.map((purl) => purl.split("/")[0]))).toEqual(
    new Set(["pkg:rpm", "pkg:deb", "pkg:pypi", "pkg:oci", "pkg:npm", "pkg:gem", "pkg:maven", "pkg:generic", "pkg:huggingface"]),
  );
  for (const purl of [
    "pkg:rpm/oak@2.1-1?arch=noarch",
    "pkg:deb/oak@2.1-1?arch=amd64",
    "pkg:deb/willow@1:3.0-1?arch=all",
    "pkg:pypi/grove.acorn@1.1?file_name=grove_acorn-1.1-py3-none-any.whl",
    "pkg:gem/rowan@1.0.0?platform=x86_64-linux",
  ])
    expect(purls.map(decodeURIComponent)).toContain(purl);
  const units = await pulp.releases.ref(second).units();
  const rpm = units.find(({ purl }) => purl === "pkg:rpm/oak@2.1-1?arch=noarch");
  expect(components.find(({ purl }) => purl === rpm?.purl)?.hashes).toEqual([
    { alg: "SHA-256", content: rpm?.digest?.replace("sha256:", "") },
  ]);
  expect(new Set(units.flatMap(({ purl }) => purl ?? [])).size).toBe(new Set(purls).size);
  expect(rowsOf(file, "SELECT purl FROM units WHERE unit = 'oak-2.1-1.noarch'")).toEqual([{ purl: rpm?.purl }]);
  // Of one release it is one text.
  expect(await pulp.releases.ref(second).sbom()).toBe(text);
  expect(JSON.parse(await pulp.releases.ref(first).sbom())).not.toMatchObject({ serialNumber });
});
