import { chmodSync, chownSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Program, running, until } from "./local/program.ts";

// An ordinary user without any rights, on a machine where nothing is prepared: the whole first start, as root's tests
// (local.test.ts) can't show it. Where the tests run as an ordinary user themselves, those show it already.
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const home = mkdtempSync(join(tmpdir(), "pulp-sdk-user-"));

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Whether everybody may enter the folder. */
function open(folder: string): boolean {
  return (statSync(folder).mode & 0o001) !== 0 && (folder === dirname(folder) || open(dirname(folder)));
}

describe.runIf(isRoot && open(import.meta.dirname) && open(dirname(process.execPath)))("an ordinary user", () => {
  it("starts a server, which runs as that user, and leaves nothing running", async () => {
    chownSync(home, NOBODY, NOBODY);
    chmodSync(home, 0o755);
    const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(XDG_|PULP_SDK_|npm_)/.test(name)));
    // Of the Pythons in the PATH, those in root's home can't be entered.
    const env = { ...environment, HOME: home, TMPDIR: home, PATH: `/usr/bin:/bin:${process.env.PATH}` };
    const program = new Program({ plugins: ["file"], workers: 1, apiWorkers: 1 }, { uid: NOBODY, gid: NOBODY, env });
    try {
      const { baseUrl, username, password } = await program.ready();
      const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
      const answer = await fetch(`${baseUrl}/pulp/api/v3/repositories/file/file/`, { headers: { authorization } });
      expect(answer.status).toBe(200);
      const pids = [...running(home).keys()];
      expect(pids.length).toBeGreaterThan(5);
      expect(new Set(pids.map((pid) => statSync(`/proc/${pid}`).uid))).toEqual(new Set([NOBODY]));
    } finally {
      program.process.kill("SIGTERM");
      await program.exited;
    }
    await until(
      120,
      () => running(home).size === 0,
      () => [...running(home).values()].join("\n"),
    );
  });
});
