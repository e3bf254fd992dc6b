import { cpSync, mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { carrying, deleting, everywhere, housekeeping, people, publications, refresh } from "../../examples/guide-server.ts";
import { startUpstreams, type Upstreams, upstreamDirectory } from "../../examples/upstreams/serve.ts";
import type { Pulp } from "../../src/index.ts";
import { inTurn } from "../support/in-turn.ts";
import { connectShared, unique } from "../support/shared-pulp.ts";

// What docs/guide.md quotes of whole servers.

inTurn("the repository images of the examples");
const name = unique("server");
let pulp: Pulp;
let upstream: Upstreams;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startUpstreams()]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});

test("lists across plugins, syncs whatever it is, and deletes by a plan", async () => {
  const [rpm, file] = [pulp.rpm.repository(`${name}-rpm`), pulp.file.repository(`${name}-file`)];
  await Promise.all([rpm.ensure({ remote: { url: upstream.rpm } }), file.ensure({ remote: { url: upstream.file } })]);
  await refresh([rpm, file, pulp.repository({ plugin: "file" as string, name: `${name}-file` })]);
  expect(await everywhere(pulp, name)).toEqual(["file file 1", "rpm rpm 1"]);
  await rpm.publish({ checksum_type: "sha512" });
  expect(await publications(pulp, `${name}-rpm`)).toEqual([1, 1]);
  expect(await deleting(pulp, `${name}-file`)).toContain(`  1. delete remote "${name}-file"`);
  await (await rpm.planDelete()).apply();
  expect(await everywhere(pulp, name)).toEqual([]);
});

test("people, transfers, tasks", async () => {
  const images = pulp.file.repository("images");
  await images.ensure({});
  await images.upload(join(upstreamDirectory("file", "v1"), "notes.txt"));
  await pulp.core.user(name).ensure({ password: `${name}-Secret-1` });
  expect(await people(pulp, name, name)).toEqual([[name], expect.arrayContaining(["file.filerepository_creator"])]);
  await Promise.all([pulp.core.group(name).delete(), pulp.core.user(name).delete()]);

  const { importDir } = inject("pulp");
  const [outgoing, incoming] = [join(dirname(importDir), "export", name), join(importDir, name)];
  mkdirSync(outgoing, { recursive: true });
  await pulp.file.repository("images-copy").ensure({});
  const carried = (path: string): string => {
    cpSync(outgoing, incoming, { recursive: true });
    return join(incoming, basename(path));
  };
  expect(await carrying(pulp, pulp, name, outgoing, carried)).toHaveLength(1);
  await Promise.all([pulp.core.exporter(name).delete(), pulp.core.importer(name).delete()]);
  await (await pulp.file.repository("images-copy").planDelete()).apply();
  const [workers, reports] = await housekeeping(pulp);
  expect(workers).toBeGreaterThan(0);
  expect(reports).toBeGreaterThan(0);
});
