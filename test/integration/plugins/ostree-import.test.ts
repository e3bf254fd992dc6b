import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Pulp } from "../../../src/index.ts";
import { devel, ostreeOn, stable } from "../../support/ostree.ts";
import { proves, stillBroken } from "../../support/proves.ts";
import { connectShared, rejection, stateOf } from "../../support/shared-pulp.ts";
import { COMMITS, importTar } from "../../upstreams/ostree/serve.ts";

let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared();
});
afterAll(() => pulp.close());
const { repository, imported, clientOf } = ostreeOn(() => pulp);

describe("import", () => {
  test("a tar's branches are pulled by ostree; what is there already isn't imported again", async () => {
    const repo = await repository("ostree-import");
    const uploaded = await repo.upload(importTar("v1.tar.gz"));
    expect(uploaded).toMatchObject({ changed: true, version: { number: 1 } });
    expect(uploaded.content).toContain("/content/ostree/refs/");
    expect(await repo.upload(importTar("v1.tar.gz"))).toMatchObject({ changed: false, sent: "nothing", version: { number: 1 } });
    await repo.distribute(repo.name);
    await using ostree = await clientOf(repo.name);
    expect(await ostree.offered()).toEqual([devel, stable]);
    expect(await ostree.pull(stable)).toBe(COMMITS.v1[stable]);
    expect(await ostree.read(stable, "/usr/share/grove/release")).toBe("grove 1.0\n");
    await ostree.pull(devel, -1);
    expect(await ostree.history(devel)).toHaveLength(2);
    proves("ostree", "upload", "clientConfig", "distribute");
  });

  test("commits on top of a branch, and the other branches are still found", async () => {
    const repo = await imported("ostree-child");
    await repo.upload(importTar("stable-1.1.tar.gz"), { ref: stable });
    expect(await repo.upload(importTar("stable-1.1.tar.gz"), { ref: stable })).toMatchObject({ changed: false, sent: "nothing" });
    await repo.distribute(repo.name);
    await using ostree = await clientOf(repo.name);
    expect(await ostree.pull(stable, -1)).toBe(COMMITS.v2[stable]);
    expect(await ostree.history(stable)).toEqual([COMMITS.v2[stable], COMMITS.v1[stable]]);
    expect(await ostree.read(stable, "/usr/share/grove/release")).toBe("grove 1.1\n");
    expect(await ostree.pull(devel)).toBe(COMMITS.v1[devel]);
    proves("ostree", "upload");
  });

  test("the server's own verb hides the other branches: why an upload takes the summary out", async () => {
    // The artifacts of both tars, which the uploads of another repository left behind.
    const other = await imported("ostree-artifact");
    await other.upload(importTar("stable-1.1.tar.gz"), { ref: stable });
    const artifact = async (name: Parameters<typeof importTar>[0]) => {
      const { results } = await pulp.api.core.GET("artifacts/", { query: { sha256: await sha256Of(name) } });
      return String(results[0]?.pulp_href);
    };
    const repo = await repository("ostree-raw");
    const whole = { artifact: await artifact("v1.tar.gz"), repository_name: "repo" };
    expect(await repo.importAll(whole)).toMatchObject({ changed: true, version: { number: 1 } });
    const child = { artifact: await artifact("stable-1.1.tar.gz"), repository_name: "repo", ref: stable };
    expect(await repo.importCommits(child)).toMatchObject({ changed: true, version: { number: 2 } });
    await repo.distribute(repo.name);
    await using ostree = await clientOf(repo.name);
    const refused = (await rejection(ostree.pull(devel))).message;
    expect(refused).toContain("No such branch 'grove/devel'");
    stillBroken("ostree", "importCommits beside other branches", "in repository summary", refused);
    proves("ostree", "importAll", "importCommits");
  });

  test("nothing is half-added: no tar, a branch that the tar lacks, commits that don't fit, an unknown packing", async () => {
    const repo = await imported("ostree-bad");
    const before = await stateOf(pulp, repo.name, ["ostree"]);
    const text = new TextEncoder().encode("no tar at all");
    expect(await rejection(repo.upload(text))).toMatchObject({ name: "UploadError", code: "FILE_REFUSED" });
    const bare = await rejection(repo.upload(importTar("stable-1.1.tar.gz"), { ref: "grove/nowhere" }));
    expect(bare).toMatchObject({ code: "FILE_REFUSED" });
    expect(bare.message).toContain('no branch "grove/nowhere"; it has grove/stable');
    const truncated = (await readFile(importTar("v1.tar.gz"))).subarray(0, 900);
    expect(await rejection(repo.upload(truncated))).toMatchObject({ code: "FILE_REFUSED" });
    const bzip2 = new Uint8Array([0x42, 0x5a, 0x68, 0x39, 0, 0, 0]);
    expect((await rejection(repo.upload(bzip2))).message).toContain("which directory holds the repository");
    const elsewhere = await rejection(repo.upload(bzip2, { repository_name: "repo" }));
    expect(elsewhere.message).toContain("not a tar archive");
    const wrong = await rejection(repo.upload(importTar("stable-1.1.tar.gz"), { repository_name: "elsewhere" }));
    expect(wrong.message).toContain("An invalid path to the repository provided: elsewhere");
    const empty = await repository("ostree-empty");
    const root = await rejection(empty.upload(importTar("stable-1.0.tar.gz"), { ref: stable }));
    expect(root).toMatchObject({ name: "TaskFailedError" });
    expect(root.message).toContain("Try importing first the whole repository");
    expect((await empty.versions.read()).number).toBe(0);
    expect(await stateOf(pulp, repo.name, ["ostree"])).toEqual(before);
  });
});

describe("words", () => {
  test("a verb that the plugin lacks is refused before anything is sent", async () => {
    const { name } = await repository("ostree-verbs");
    const dynamic = pulp.repository({ plugin: "ostree" as string, name });
    expect(["sync", "importAll", "importCommits", "upload", "modify"].map((verb) => dynamic.can(verb))).toEqual(Array(5).fill(true));
    expect(await rejection(dynamic.call("copyTags"))).toMatchObject({ name: "CapabilityError" });
    expect(await rejection(dynamic.publish())).toMatchObject({ name: "CapabilityError" });
    // @ts-expect-error: versions are served as they are
    expect(() => pulp.ostree.repository(name).tag({})).toThrow(TypeError);
  });
});

const sha256Of = async (name: Parameters<typeof importTar>[0]): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", await readFile(importTar(name)));
  return Buffer.from(digest).toString("hex");
};
