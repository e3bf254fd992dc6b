import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Pulp } from "../../../src/index.ts";
import { ClientError, openOstree } from "../../support/clients/index.ts";
import { devel, next, ostreeOn, refsOf, stable } from "../../support/ostree.ts";
import { proves, stillBroken } from "../../support/proves.ts";
import { connectShared, rejection } from "../../support/shared-pulp.ts";
import { startFaultyUpstreams } from "../../support/upstream.ts";
import { history, signer } from "../../upstreams/ostree/made.ts";
import { COMMITS, importTar, startOstreeUpstream } from "../../upstreams/ostree/serve.ts";
import { ostreeHandlers } from "../../upstreams/ostree/served.ts";
import type { Switching } from "../../upstreams/switching.ts";

let pulp: Pulp;
let upstream: Switching;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startOstreeUpstream()]);
});
afterAll(async () => {
  await upstream.close();
  await pulp.close();
});
const { repository, imported, clientOf } = ostreeOn(() => pulp);

describe("sync", () => {
  test("what is synced is pulled, and so is what the upstream has later", async () => {
    upstream.switchTo("v1");
    const repo = await repository("ostree-sync", { remote: { url: upstream.url } });
    expect(await repo.deliver(repo.name)).toMatchObject({ changed: true, steps: ["sync", "distribute"] });
    await using ostree = await clientOf(repo.name);
    expect(await ostree.pull(stable)).toBe(COMMITS.v1[stable]);
    upstream.switchTo("v2");
    expect(await repo.deliver(repo.name, { sync: { mirror: true } })).toMatchObject({ changed: true, steps: ["sync"] });
    expect(await ostree.offered()).toEqual([next, stable]);
    expect(await ostree.pull(stable)).toBe(COMMITS.v2[stable]);
    expect(await ostree.pull(next)).toBe(COMMITS.v2[next]);
    expect(refsOf((await repo.diff(1, 2)).removed)).toEqual(["grove/devel@3f496cb5", "grove/stable@cdbe7ff8"]);
    await pulp.ostree.distribution(repo.name).rollBack();
    expect(await ostree.pull(devel)).toBe(COMMITS.v1[devel]);
    proves("ostree", "deliver", "diff", "rollBack");
  });

  test("only the branches that the remote includes", async () => {
    upstream.switchTo("v1");
    const repo = await repository("ostree-some", { remote: { url: upstream.url, include_refs: ["grove/s*"], policy: "on_demand" } });
    await repo.deliver(repo.name);
    await using ostree = await clientOf(repo.name);
    expect(await ostree.pull(stable)).toBe(COMMITS.v1[stable]);
    expect(await rejection(ostree.pull(devel))).toBeInstanceOf(ClientError);
  });

  test("what the server has broken: a remote's login, which reaches no upstream", async () => {
    await using guarded = await startFaultyUpstreams({ handlers: ostreeHandlers });
    guarded.fail(/./, { kind: "challenge", realm: "grove" });
    const remote = { url: `${guarded.origin}/ostree/`, username: "ann", password: "s3cret" };
    const repo = await repository("ostree-login", { remote });
    stillBroken("ostree", "sync of a remote with a login", "Server returned HTTP 401", await rejection(repo.sync()));
    expect(guarded.requests.filter(({ authorization }) => authorization !== undefined)).toEqual([]);
    expect((await repo.versions.read()).number).toBe(0);
  });

  test("what the server has broken: depth, with and without deltas", async () => {
    // Commits of this test alone: what the server makes of them stays wrong for all repositories.
    await using made = await history(3);
    const remote = { url: made.url, depth: 5 };
    const deltas = await repository("ostree-depth", { remote });
    stillBroken("ostree", "sync of a remote with depth, and compute_delta", "No such metadata object", await rejection(deltas.sync()));
    const plain = await repository("ostree-depth", { remote, compute_delta: false });
    await plain.deliver(plain.name);
    await using ostree = await clientOf(plain.name);
    stillBroken("ostree", "sync of a remote with depth", "404", await rejection(ostree.pull("main", -1)));
    const other = await repository("ostree-depth");
    stillBroken("ostree", "sync of a remote with depth", "returned more than one OstreeCommit", await rejection(other.upload(made.tar)));
  });
});

describe("content", () => {
  test("is chosen by branch, glob and commit", async () => {
    const repo = await imported("ostree-select");
    const select = async (...words: readonly string[]) => refsOf(await repo.select({ refs: words })).sort();
    expect(await select(stable)).toEqual(["grove/stable@cdbe7ff8"]);
    expect(await select("grove/*")).toEqual(["grove/devel@3f496cb5", "grove/stable@cdbe7ff8"]);
    expect(await select("grove/*@cdbe7ff")).toEqual(["grove/stable@cdbe7ff8"]);
    expect(await select(`${stable}@${COMMITS.v1[stable]}`)).toEqual(["grove/stable@cdbe7ff8"]);
    expect(await repo.select({ commits: [COMMITS.v1[stable].slice(0, 10), COMMITS.v1[devel]] })).toHaveLength(2);
    expect(await rejection(select("grove/nowhere"))).toMatchObject({ code: "NOTHING_SELECTED" });
    expect(await rejection(select(`${stable}@000000`))).toMatchObject({ code: "NOTHING_SELECTED" });
    expect(await rejection(select("two words"))).toMatchObject({ code: "USAGE" });
    expect(await rejection(repo.select({ commits: ["nothex"] }))).toMatchObject({ code: "USAGE" });
    proves("ostree", "select");
  });

  test("a branch moves with all it needs, and the client finds it in an old repository as in a new one", async () => {
    const source = await imported("ostree-source");
    const target = await repository("ostree-target");
    await target.add({ refs: [stable] }, { from: source });
    await target.distribute(target.name);
    await using ostree = await clientOf(target.name);
    expect(await ostree.pull(stable)).toBe(COMMITS.v1[stable]);
    // A part of the source's branches has no summary; all of them have the source's own.
    expect((await rejection(ostree.offered())).message).toContain("server has no summary file");
    await target.add({ refs: [devel] }, { from: source });
    expect(await ostree.offered()).toEqual([devel, stable]);
    expect(await ostree.pull(devel)).toBe(COMMITS.v1[devel]);

    const single = await repository("ostree-single");
    await single.upload(importTar("stable-1.0.tar.gz"));
    await single.add({ refs: [devel] }, { from: source });
    await single.distribute(single.name);
    await using second = await clientOf(single.name);
    expect(await second.pull(devel)).toBe(COMMITS.v1[devel]);
    expect(await single.add({ refs: [devel] }, { from: source })).toMatchObject({ changed: false });

    await target.remove({ refs: [devel] });
    expect(refsOf(await target.select({ refs: ["*/*"] }))).toEqual(["grove/stable@cdbe7ff8"]);
    // The summary that is there goes on listing it.
    await using third = await clientOf(target.name);
    expect(await third.offered()).toEqual([devel, stable]);
    stillBroken("ostree", "remove of refs", "404", await rejection(third.pull(devel)));
    proves("ostree", "copy", "add", "remove");
  });

  test("a repository with all branches of another can be synced from, one without a summary can't", async () => {
    const source = await imported("ostree-origin");
    const [whole, part] = await Promise.all([repository("ostree-whole"), repository("ostree-part")]);
    await whole.add({ refs: ["grove/*"] }, { from: source });
    await part.add({ refs: [stable] }, { from: source });
    const [good, bad] = await Promise.all([whole.distribute(whole.name), part.distribute(part.name)]);
    const mirror = await repository("ostree-mirror", { remote: { url: good.distribution.url } });
    expect(await mirror.sync()).toMatchObject({ changed: true });
    const broken = await repository("ostree-mirror", { remote: { url: bad.distribution.url } });
    const lacking = "remote repository does not have a summary";
    stillBroken("ostree", "sync from a repository without a summary", lacking, await rejection(broken.sync()));
    proves("ostree", "sync");
  });
});

describe("signatures", () => {
  test("are left out by the server, so a client that verifies refuses; uploaded, they are found", async () => {
    await using signing = await signer();
    await using made = await history(1, signing.options);
    const repo = await repository("ostree-signed", { metadata: { gpgKey: signing.key } });
    await repo.upload(made.tar);
    await repo.distribute(repo.name);
    const { files: written, notes } = await pulp.ostree.distribution(repo.name).clientConfig();
    expect(notes.join()).toContain("leaves out the signatures");
    // The key that is handed out, elsewhere than on the machine that the configuration is for.
    await writeFile(signing.keyPath, written[1]?.text ?? "");
    const config = written[0]?.text.replace(written[1]?.path ?? "", signing.keyPath) ?? "";
    expect(config).toContain(`gpgkeypath=${signing.keyPath}`);
    await using strict = await openOstree(config);
    const unsigned = "GPG verification enabled, but no signatures found";
    stillBroken("ostree", "signatures of commits", unsigned, await rejection(strict.pull("main")));

    const relative_path = `objects/${(await made.commit()).replace(/^../, "$&/")}.commitmeta`;
    const bytes = await readFile(join(made.repo, relative_path));
    const form = new FormData();
    form.set("file", new Blob([bytes]));
    const artifact = (await pulp.api.core.POST("artifacts/", { body: form as never })).pulp_href ?? "";
    const digest = createHash("sha256").update(bytes).digest("hex");
    const { pulp_href } = await repo.read();
    const body = { artifact, relative_path, digest, repository: pulp_href };
    const { task } = await pulp.api.ostree.POST("content/ostree/content/", { body });
    await pulp.tasks.attach(task);
    expect(await strict.pull("main")).toBe(await made.commit());
    await using stranger = await signer();
    await using wrong = await openOstree(config.replace(signing.keyPath, stranger.keyPath));
    expect((await rejection(wrong.pull("main"))).message).toMatch(/signature|public key/i);
    proves("ostree", "clientConfig");
  });
});
