import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Pulp } from "../../../src/index.ts";
import { proves, stillBroken } from "../../support/proves.ts";
import { connectShared, rejection, stateOf, unique } from "../../support/shared-pulp.ts";
import { MODEL, MODEL_FILES, startHub } from "../../upstreams/hugging_face/serve.ts";
import type { Switching } from "../../upstreams/switching.ts";

let pulp: Pulp;
let hub: Switching;
beforeAll(async () => {
  [pulp, hub] = await Promise.all([connectShared(), startHub()]);
});
afterAll(async () => {
  await hub.close();
  await pulp.close();
});

/** A distribution that pulls through from the hub, and its `HF_ENDPOINT`. */
const pullThrough = async (): Promise<string> => {
  const name = unique("hf-through");
  const remote = pulp.hugging_face.remote(name);
  await remote.ensure({ url: hub.url, hf_hub_url: hub.url });
  const distribution = pulp.hugging_face.distribution(name);
  expect(await distribution.ensure({ remote })).toHaveLength(1);
  expect(await distribution.ensure({ remote })).toEqual([]);
  const { commands } = await distribution.clientConfig();
  return /^export HF_ENDPOINT=(\S+[^/])$/.exec(commands[0] ?? "")?.[1] ?? "";
};
/** The exchange of `huggingface_hub`: what the model has, then each file's headers, then the file. */
const download = async (endpoint: string): Promise<Readonly<Record<string, string>>> => {
  const info = (await (await fetch(`${endpoint}/api/models/${MODEL}`)).json()) as {
    readonly siblings: readonly { readonly rfilename: string }[];
  };
  const files: Record<string, string> = {};
  for (const { rfilename } of info.siblings) {
    const url = `${endpoint}/${MODEL}/resolve/main/${rfilename}`;
    files[rfilename] = await (await fetch(url)).text();
    const head = await fetch(url, { method: "HEAD" });
    expect(head.headers.get("x-repo-commit")).toMatch(/^[0-9a-f]{40}$/);
    expect(head.headers.get("etag")).toBeTruthy();
    expect(Number(head.headers.get("content-length"))).toBe(Buffer.byteLength(files[rfilename]));
  }
  return files;
};

describe("pull-through", () => {
  test("a model comes from the hub once, and then from Pulp", async () => {
    const endpoint = await pullThrough();
    expect(await download(endpoint)).toEqual(MODEL_FILES);
    const asked = hub.requests.length;
    expect(await download(endpoint)).toEqual(MODEL_FILES);
    // What a model has is asked of the hub each time.
    expect(hub.requests.slice(asked).filter((path) => path.includes("/resolve/"))).toEqual([]);
    expect((await fetch(`${endpoint}/${MODEL}/resolve/main/nothing.bin`)).status).toBe(404);
    proves("hugging_face", "pull-through", "clientConfig");
  });

  test("what was pulled through is put into a repository, chosen by its words, and served without the hub", async () => {
    await download(await pullThrough());
    const repo = pulp.hugging_face.repository(unique("hf-kept"));
    await repo.ensure({});
    expect((await repo.add({ files: [`${MODEL}@main:*.json`] })).units.map(({ label }) => label)).toEqual([`${MODEL}@main:config.json`]);
    await repo.add({ files: [`${MODEL}@main`] });
    expect((await repo.diff(1, 2)).added.map(({ label }) => label)).toEqual([`${MODEL}@main:model.safetensors`]);
    const { distribution, steps } = await repo.deliver(repo.name);
    expect(steps).toEqual(["distribute"]);
    const asked = hub.requests.length;
    const served = await fetch(`${distribution.url}${MODEL}/resolve/main/config.json`);
    expect(await served.text()).toBe(MODEL_FILES["config.json"]);
    expect(hub.requests).toHaveLength(asked);
    await repo.remove({ files: [`${MODEL}@main:model.safetensors`] });
    // Broken: what the version no longer has is handed out all the same.
    const gone = await fetch(`${distribution.url}${MODEL}/resolve/main/model.safetensors`);
    stillBroken("hugging_face", "serving of one version", "200", gone.status);
    expect(await repo.select({ files: [MODEL] })).toHaveLength(1);
    for (const word of ["grove/other", `${MODEL}@v9`, `${MODEL}@main:*.bin`, `datasets/${MODEL}`])
      expect(await rejection(repo.select({ files: [word] })), word).toMatchObject({ code: "NOTHING_SELECTED" });
    expect(await rejection(repo.select({ files: ["acorn-small"] }))).toMatchObject({ code: "USAGE" });
    proves("hugging_face", "add", "remove", "select", "diff", "deliver");
  });
});

describe("what the server has broken", () => {
  test("is refused before anything is sent, with the server's error", async () => {
    const name = unique("hf-broken");
    const repo = pulp.repository({ plugin: "hugging_face" as string, name });
    await repo.ensure({});
    const before = await stateOf(pulp, name, ["hugging_face"]);
    const broken = { name: "CapabilityError", code: "CAPABILITY_BROKEN" };
    for (const attempt of [repo.sync({}), repo.publish(), repo.upload(new Uint8Array([1])), repo.ensure({ remote: { url: hub.url } })])
      expect(await rejection(attempt)).toMatchObject(broken);
    expect((await rejection(repo.sync({}))).message).toContain("Object of type HuggingFaceRepository is not JSON serializable");
    expect(await stateOf(pulp, name, ["hugging_face"])).toEqual(before);
  });

  test("is what the server itself answers", async () => {
    const name = unique("hf-server");
    const [repository, remote] = [pulp.hugging_face.repository(name), pulp.hugging_face.remote(name)];
    await repository.ensure({});
    await remote.ensure({ url: hub.url, hf_hub_url: hub.url });
    const [{ pulp_href: href }, { pulp_href: from }] = await Promise.all([repository.read(), remote.read()]);
    const { api } = pulp;
    const status = async (attempt: PromiseLike<unknown>) => ((await rejection(attempt)) as Error & { readonly status?: number }).status;
    const path = { hugging_face_hugging_face_repository_href: href };
    const key = "{hugging_face_hugging_face_repository_href}sync/";
    const list = "publications/hugging_face/hugging-face/";
    const content = "content/hugging_face/hugging-face/";
    stillBroken("hugging_face", "sync", "500", await status(api.hugging_face.POST(key, { path, body: { remote: from } })));
    stillBroken("hugging_face", "publish", "500", await status(api.hugging_face.POST(list, { body: { repository: href } })));
    stillBroken("hugging_face", "upload", "501", await status(api.hugging_face.POST(content, { body: {} as never })));
    stillBroken(
      "hugging_face",
      "remote of a repository",
      "does not match Repository",
      await rejection(repository.update({ remote: from })),
    );
    stillBroken("hugging_face", "roles", "404", await status(api.core.GET(`${href}list_roles/` as never)));
  });
});
