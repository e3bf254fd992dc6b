import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, openAsBlob, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readArchive } from "../../../src/plugins/ostree/archive.ts";
import { COMMITS, importTar } from "../../upstreams/ostree/serve.ts";

const scratch = mkdtempSync(join(tmpdir(), "archive-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A tar by the real program, of files with these contents. */
const tar = async (name: string, files: Readonly<Record<string, string>>, ...options: readonly string[]): Promise<Blob> => {
  const tree = join(scratch, `${name}.d`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(tree, dirname(path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  const file = join(scratch, name);
  execFileSync("tar", ["-C", tree, "-cf", file, ...options, "."]);
  return openAsBlob(file);
};
const commit = "a".repeat(64);
const repo = (prefix: string, ref = "main") => ({
  [`${prefix}config`]: "[core]\n",
  [`${prefix}objects/aa/${"b".repeat(62)}.commit`]: "x".repeat(3000),
  [`${prefix}refs/heads/${ref}`]: `${commit}\n`,
});

describe("readArchive", () => {
  test("finds the directory and the branches of the committed tars", async () => {
    expect(await readArchive(await openAsBlob(importTar("v1.tar.gz")))).toEqual({
      directory: "repo",
      refs: new Map(Object.entries(COMMITS.v1)),
    });
    expect(await readArchive(await openAsBlob(importTar("stable-1.1.tar.gz")))).toEqual({
      directory: "repo",
      refs: new Map([["grove/stable", COMMITS.v2["grove/stable"]]]),
    });
  });

  test.each(["--format=gnu", "--format=pax", "--format=ustar", "--format=v7"])("in any format: %s", async (format) => {
    expect(await readArchive(await tar(`any${format}.tar`, repo("deep/er/repo/"), format))).toEqual({
      directory: "deep/er/repo",
      refs: new Map([["main", commit]]),
    });
  });

  test.each(["--format=gnu", "--format=pax"])("with names longer than a header holds: %s", async (format) => {
    const ref = `long/${"branch/".repeat(30)}end`;
    const found = await readArchive(await tar(`long${format}.tar`, repo("repo/", ref), format));
    expect(found).toEqual({ directory: "repo", refs: new Map([[ref, commit]]) });
  });

  test("at the top, and packed", async () => {
    expect(await readArchive(await tar("top.tar.gz", repo(""), "--gzip"))).toMatchObject({ directory: "." });
  });

  test("leaves to the server what only the server can unpack", async () => {
    expect(await readArchive(new Blob([new Uint8Array([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0])]))).toBeUndefined();
    expect(await readArchive(new Blob(["BZh9"]))).toBeUndefined();
  });

  test("knows what is none: text, nothing, another tar, one that is cut off or damaged", async () => {
    expect(await readArchive(new Blob(["text ".repeat(400)]))).toBe("none");
    expect(await readArchive(new Blob([]))).toBe("none");
    expect(await readArchive(await tar("other.tar", { "readme.txt": "no repository" }))).toBe("none");
    const whole = readFileSync(importTar("v1.tar.gz"));
    expect(await readArchive(new Blob([whole.subarray(0, whole.length - 40)]))).toBe("none");
    const damaged = new Uint8Array(readFileSync(join(scratch, "other.tar")));
    damaged[3] = 0xff;
    expect(await readArchive(new Blob([damaged]))).toBe("none");
  });
});
