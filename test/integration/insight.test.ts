import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { audit, history } from "../../examples/guide-history.ts";
import { resolveConfig } from "../../src/config/index.ts";
import type { Pulp } from "../../src/index.ts";
import { openConnection } from "../../src/transport/index.ts";
import { type LedgerClient, ledgerClient } from "../support/ledger.ts";
import { connectShared, rejection, unique } from "../support/shared-pulp.ts";

// One repository of plain files: made and changed by an action that leaves records, and by a client that leaves none.

const name = unique("story");
const ledger = unique("ledger");
let pulp: Pulp;
let client: LedgerClient;
let began: string;
beforeAll(async () => {
  const { baseUrl, username, password } = inject("pulp");
  const config = await resolveConfig({ baseUrl, username, password, ledger });
  const connection = await openConnection(config);
  await connection.transport.login();
  client = ledgerClient(connection, config);
  pulp = await connectShared({ ledger });
  began = new Date(Date.now() - 60_000).toISOString();

  const repository = pulp.file.repository(name);
  await repository.ensure({});
  const { content } = await repository.upload(new Blob([`oak ${name}`]), { relative_path: `${name}/oak.txt` });
  await repository.distribute(name, { version: 1 });
  await client.run(async (run) => {
    const claim = await client.ledger.claim(run, `${name}/trunk`, { action: "demotion", reason: "too old" }, {});
    const { pulp_href } = await repository.read();
    const { task } = await run.task("modify", { method: "POST", key: `${pulp_href}modify/`, body: { remove_content_units: [content] } });
    await claim.settle(run, {
      result: "done",
      removed: [{ type: "files", unit: `${name}/oak.txt` }],
      after: { version: task?.created_resources[0] ?? "" },
    });
  });
  await repository.distribute(name, { version: 2 });
});
afterAll(async () => {
  await pulp.file.distribution(name).delete();
  await pulp.file.repository(name).delete();
  await pulp.file.distribution(ledger).delete();
  await pulp.file.repository(ledger).delete();
  await Promise.all([pulp.close(), client.pulp.close()]);
});

test("a repository's timeline joins what left records with what left none", async () => {
  const { username } = inject("pulp");
  const { entries, gaps, text } = await pulp.timeline({ repository: pulp.file.repository(name), since: began });
  const told = entries.map(({ what, text: words }) => `${what}: ${words}`);
  expect(told).toEqual(
    expect.arrayContaining([
      `version: version 1 of ${name}: 1 added, 0 removed; no record: version 1 was made by another client (general_create by ${username})`,
      `version: version 2 of ${name}: 0 added, 1 removed, by the demotion of ${name}/trunk`,
      expect.stringMatching(new RegExp(`^action: demotion of ${name}/trunk by ${username}@.*: 0 added, 1 removed \\(too old\\)$`)),
      `served: ${name} serves version 1 of ${name}`,
      `served: ${name} serves version 2 of ${name}`,
    ]),
  );
  expect(entries.map(({ at }) => Date.parse(at))).toEqual(entries.map(({ at }) => Date.parse(at)).toSorted((a, b) => a - b));
  expect(gaps).toEqual([expect.stringContaining("no record: version 1")]);
  expect(text().split("\n")).toHaveLength(entries.length);
  expect((await pulp.timeline({ repository: pulp.file.repository(name), until: began })).entries).toEqual([]);
  expect((await pulp.timeline({ actor: "nobody" })).entries).toEqual([]);
  expect((await pulp.timeline({ actor: username })).entries.map(({ what }) => what)).toEqual(["action"]);
});

test("a unit's timeline tells when it came and went; whereIs tells where it is", async () => {
  const word = `${name}/oak.txt`;
  const { entries } = await pulp.timeline({ unit: word });
  const told = entries.map(({ what, text }) => `${what}: ${text}`);
  expect(told.filter((one) => one.startsWith("version"))).toEqual([
    expect.stringContaining(`version 1 of ${name}: ${word} added; no record`),
    `version: version 2 of ${name}: ${word} removed, by the demotion of ${name}/trunk`,
  ]);
  expect(told).toContainEqual(expect.stringMatching(/^action: demotion/));
  expect(told).toContainEqual(`served: ${name} no longer serves it, but version 2 of ${name}`);

  const before = await pulp.whereIs(word);
  expect(before.places).toMatchObject([{ repository: name, versions: [1], latest: false }]);
  expect(before.served).toEqual([]);
  await pulp.file.distribution(name).rollBack();
  const after = await pulp.whereIs(before.units[0] ?? word);
  expect(after.served).toMatchObject([{ distribution: name, base_path: name, stream: undefined }]);
  expect(after.text()).toBe(
    [`${word} (file files)`, `  in "${name}": version 1, no longer in the newest`, `  served by "${name}" at ${name}`].join("\n"),
  );
  const file = join(mkdtempSync(join(tmpdir(), "pulp-sdk-")), "timeline.txt");
  expect(await history(pulp, pulp.file.repository(name), word, file)).toEqual([
    expect.stringMatching(/^version 0 .*: made, empty$/),
    expect.stringMatching(/^version 1 .*another client/),
    name,
  ]);
  expect(readFileSync(file, "utf8")).toContain("by the demotion of");
  expect(await audit(pulp, `${name}/trunk`)).toEqual([
    expect.stringContaining("intent of a demotion too old"),
    expect.stringContaining("outcome of a demotion"),
  ]);
  expect(await rejection(pulp.whereIs(`${name}/none`))).toMatchObject({ code: "NOTHING_SELECTED" });
  expect(await rejection(pulp.timeline({ unit: word, repository: { plugin: "file", name } }))).toMatchObject({ code: "USAGE" });
});
