import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkSystemPackages } from "../../../src/local/system.ts";

const python = { path: "/usr/bin/python3", version: [3, 11, 2], abi: "cpython-311", hasVenv: true, hasHeaders: true } as const;
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "system-"));
  vi.stubEnv("PATH", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function program(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}

const libraries = ["libcairo2-dev", "libgirepository1.0-dev", "libostree-dev", "gir1.2-ostree-1.0"];

describe("a plugin that is compiled on this machine", () => {
  it("is refused with exactly the Debian packages that are missing", async () => {
    await expect(checkSystemPackages(["ostree"], { ...python, hasHeaders: false })).rejects.toMatchObject({
      code: "SYSTEM_PACKAGES_MISSING",
      packages: ["build-essential", "pkg-config", ...libraries, "python3.11-dev"],
    });
    program("cc", "exit 0");
    program("pkg-config", 'test "$1" = --version');
    await expect(checkSystemPackages(["file", "ostree"], python)).rejects.toMatchObject({ packages: libraries });
  });

  it("passes where they are there, and concerns nobody who leaves it out", async () => {
    await expect(checkSystemPackages(["file", "rpm"], { ...python, hasHeaders: false })).resolves.toBeUndefined();
    program("cc", "exit 0");
    program("pkg-config", "exit 0");
    await expect(checkSystemPackages(["ostree"], python)).resolves.toBeUndefined();
  });
});
