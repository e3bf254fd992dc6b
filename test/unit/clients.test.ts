import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { lacking, needs } from "../support/clients/needs.ts";
import { clientPackages, isInstalled, packageOf } from "../support/clients/packages.ts";
import { run } from "../support/clients/run.ts";

// What `npm test` does on a machine without the clients: a PATH with nothing but Node.

let bare: string;
beforeAll(() => {
  bare = mkdtempSync(join(tmpdir(), "bare-"));
  symlinkSync(process.execPath, join(bare, "node"));
});
afterAll(() => rmSync(bare, { recursive: true }));

test("every client is known by a program, and every program by its package", () => {
  expect(clientPackages.map(({ program }) => packageOf(program))).toEqual(clientPackages.map(({ name }) => name));
  expect(packageOf("dpkg-deb")).toBe("dpkg");
  expect(isInstalled("node", bare)).toBe(true);
  expect(isInstalled("dnf", bare)).toBe(false);
  expect(isInstalled("/no/such/dnf")).toBe(false);
});

describe("a client that is missing", () => {
  test("is a failure in CI", async () => {
    vi.stubEnv("CI", "true");
    expect(() => needs("no-such-client")).toThrow("no-such-client is not installed: in CI it must be");
    await expect(run("no-such-client", [])).rejects.toThrow("in CI it must be");
    vi.unstubAllEnvs();
  });

  test("ends a test as skipped, with the package's name", (context) => {
    vi.stubEnv("CI", "");
    const skip = vi.spyOn(context, "skip").mockImplementation(() => {
      throw new Error("skipped");
    });
    expect(() => lacking("dnf")).toThrow("skipped");
    expect(skip).toHaveBeenCalledWith("dnf is not installed");
    expect(context.task.meta).toMatchObject({ lacks: "dnf" });
    Object.assign(context.task.meta, { lacks: undefined });
    vi.unstubAllEnvs();
  });
});

test("npm test names what is missing before anything runs, and in CI ends there", () => {
  const env = { PATH: bare, CI: "true", PULP_SDK_TEST_INSTALL: "no" };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/test.ts"], { env, encoding: "utf8" });
  expect(status).toBe(1);
  // What is known by a whole path is there or not, whatever the PATH.
  const byPath = clientPackages.filter(({ program }) => !program.includes("/"));
  for (const name of [...byPath.map((one) => one.name), "python3-venv"]) expect(stderr).toMatch(new RegExp(`^  ${name} `, "m"));
  expect(stdout.trim().split("\n").at(-1)).toBe("0 passed, 1 failed");
});

// Only root may install.
test.runIf(process.getuid?.() === 0)("npm test says what it installs, has apt-get install it, and looks again", () => {
  const path = mkdtempSync(join(tmpdir(), "bare-"));
  symlinkSync("/bin/sh", join(path, "sh"));
  // Pretends to install: of all packages, dnf alone.
  const apt = `#!/bin/sh\necho "$@" >>${path}/said\ncase "$*" in *install*) : >${path}/dnf; /bin/chmod 755 ${path}/dnf;; esac\n`;
  writeFileSync(join(path, "apt-get"), apt, { mode: 0o755 });
  const { stdout, stderr } = spawnSync(process.execPath, ["scripts/test.ts"], { env: { PATH: path, CI: "true" }, encoding: "utf8" });
  const [update, install] = readFileSync(join(path, "said"), "utf8").trim().split("\n");
  rmSync(path, { recursive: true });
  expect(update).toMatch(/ update$/);
  expect(install).toMatch(
    / install -y --no-install-recommends dnf rpm createrepo-c skopeo .* python3-venv python3-dev build-essential pkg-config .* libostree-dev /,
  );
  expect(stdout).toMatch(/which apt-get installs now:\n {2}dnf /);
  expect(stderr).toMatch(/this machine lacks:\n {2}rpm /);
});
