import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PythonNotFoundError } from "../../../src/local/errors.ts";
import { findPython } from "../../../src/local/python.ts";
import { lacking } from "../../support/clients/needs.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pythons-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A program that answers as a Python of this version would. */
function pretend(name: string, version: readonly number[], hasVenv = true): string {
  const path = join(folder, name);
  const answer = JSON.stringify({ path, version, abi: "cpython", hasVenv, hasHeaders: true });
  writeFileSync(path, `#!/bin/sh\necho '${answer}'\n`);
  chmodSync(path, 0o755);
  return path;
}

describe("the Python for Pulp", () => {
  it("is the first that is new enough, whatever its name", async () => {
    pretend("python3.11", [3, 11, 9], false);
    pretend("python3.12", [3, 12, 1]);
    vi.stubEnv("PATH", `${folder}:/bin`);
    expect((await findPython(undefined)).version).toEqual([3, 12, 1]);
  });

  it("is not one that is too old or too new; the error names those that were seen", async () => {
    pretend("python3", [3, 9, 2]);
    pretend("python3.11", [3, 11, 2], false);
    pretend("python", [3, 15, 0]);
    vi.stubEnv("PATH", `${folder}:/bin-without-python`);
    const error = await findPython(undefined).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(PythonNotFoundError);
    expect((error as Error).message).toMatch(/python3 \(3\.9\.2\)/);
    expect((error as Error).message).toMatch(/python3\.11 \(3\.11\.2, without venv \(Debian: apt-get install python3\.11-venv\)\)/);
    expect((error as Error).message).toMatch(/python \(3\.15\.0\)/);
    expect((error as Error).message).toMatch(/PULP_SDK_PYTHON/);
  });

  it("is the one that PULP_SDK_PYTHON names, and no other", async () => {
    pretend("python3.12", [3, 12, 1]);
    const mine = pretend("mine", [3, 13, 0]);
    vi.stubEnv("PATH", `${folder}:/bin`);
    vi.stubEnv("PULP_SDK_PYTHON", mine);
    expect((await findPython()).path).toBe(mine);
    vi.stubEnv("PULP_SDK_PYTHON", join(folder, "missing"));
    await expect(findPython()).rejects.toThrow(/missing is not a Python that can be run/);
  });

  it("is found on this machine", async () => {
    const [major, minor] = (await findPython().catch(() => lacking("python3-venv"))).version;
    expect(major).toBe(3);
    expect(minor).toBeGreaterThanOrEqual(11);
  });
});
