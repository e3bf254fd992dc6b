import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeWhole } from "../../src/releases/sbom-file.ts";
import { rejection } from "../support/fake-pulp/index.ts";

// SBOMs as files: written as they are made, whole or not at all.

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sbom-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const { signal } = new AbortController();
const at = (name: string): string => fileURLToPath(new URL(`../support/${name}`, import.meta.url));
const write = async (file: string, count: number): Promise<{ readonly bytes: number; readonly grown: number }> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--import",
    at("from-source.ts"),
    at("processes/sbom-program.ts"),
    file,
    String(count),
  ]);
  return JSON.parse(stdout) as { readonly bytes: number; readonly grown: number };
};

interface Component {
  readonly "bom-ref": string;
  readonly purl: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

it("is what the published schema takes, and names what stands in two repositories once", async () => {
  const file = join(folder, "some.json");
  // More than one piece of it, and the last one not full.
  const { bytes } = await write(file, 1_234);
  const text = await readFile(file, "utf8");
  expect(Buffer.byteLength(text)).toBe(bytes);
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull();
  const { components } = JSON.parse(text) as { readonly components: readonly Component[] };
  expect(components).toHaveLength(1_234);
  expect(new Set(components.map(({ purl }) => purl)).size).toBe(1_234);
  const [first] = components;
  expect(first?.hashes).toEqual([{ alg: "SHA-256", content: "0".padStart(64, "a") }]);
  expect(first?.["bom-ref"]).toBe(`${first?.purl}#sha256:${"0".padStart(64, "a")}`);
  const location = { name: "pulp:location", value: "Packages/p/package-0-1.0-1.el9.x86_64.rpm" };
  expect(first?.properties).toEqual([
    { name: "pulp:repository", value: "rpm site" },
    location,
    { name: "pulp:repository", value: "rpm copy" },
    location,
  ]);
});

it("of 100,000 units takes less than 200 MB beyond what a client takes anyway", async () => {
  const { bytes, grown } = await write(join(folder, "many.json"), 100_000);
  expect(bytes).toBeGreaterThan(40_000_000);
  expect(grown).toBeLessThan(200);
});

it("is there whole or not at all, and overwrites nothing", async () => {
  const there = join(folder, "there.json");
  await writeFile(there, "mine");
  const text = async function* (): AsyncGenerator<string> {
    yield "half";
    yield " and half";
  };
  expect(await rejection(writeWhole(there, text(), signal))).toMatchObject({
    name: "UsageError",
    hint: expect.stringContaining("Nothing was changed"),
  });
  const late = join(folder, "late.json");
  const meanwhile = async function* (): AsyncGenerator<string> {
    yield "half";
    await writeFile(late, "theirs");
  };
  expect(await rejection(writeWhole(late, meanwhile(), signal))).toMatchObject({ name: "UsageError" });
  const broken = async function* (): AsyncGenerator<string> {
    yield "half";
    throw new Error("the manifest isn't whole");
  };
  expect(await rejection(writeWhole(join(folder, "broken.json"), broken(), signal))).toMatchObject({ message: "the manifest isn't whole" });
  expect(await rejection(writeWhole(join(folder, "nowhere/x.json"), text(), signal))).toMatchObject({
    name: "UsageError",
    message: expect.stringContaining("ENOENT"),
  });
  expect(await writeWhole(join(folder, "whole.json"), text(), signal)).toEqual({ file: join(folder, "whole.json"), bytes: 13 });
  expect([await readFile(there, "utf8"), await readFile(late, "utf8")]).toEqual(["mine", "theirs"]);
  const names = await readdir(folder);
  expect(names.filter((name) => name.endsWith(".partial") || name === "broken.json")).toEqual([]);
});

it("is refused where no file can be, before anything is read", async () => {
  let read = 0;
  const text = async function* (): AsyncGenerator<string> {
    read++;
    yield "whole";
  };
  const before = [readdirSync("."), readdirSync(folder)];
  for (const file of ["", undefined, new URL("file:///tmp/x.json"), "file:x.json", "https://ada:s3cret@host/x.json"]) {
    const error = await rejection(writeWhole(file as string, text(), signal));
    expect(error).toMatchObject({ name: "UsageError", hint: expect.stringContaining("Nothing was changed") });
    expect(String(error)).not.toContain("s3cret");
  }
  expect([readdirSync("."), readdirSync(folder)]).toEqual(before);
  await symlink("nowhere", join(folder, "link.json"));
  expect(await rejection(writeWhole(join(folder, "link.json"), text(), signal))).toMatchObject({ name: "UsageError" });
  expect(read).toBe(0);
});

it("where the waiting is aborted, leaves nothing from then on", async () => {
  const before = readdirSync(folder);
  const abort = new AbortController();
  let left: readonly string[] | undefined;
  const text = async function* (): AsyncGenerator<string> {
    yield "half";
    abort.abort();
    left = readdirSync(folder);
    yield " and half";
  };
  await rejection(writeWhole(join(folder, "aborted.json"), text(), abort.signal));
  expect(left).toEqual(before);
  expect(readdirSync(folder)).toEqual(before);
});
