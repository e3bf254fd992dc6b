import { inject } from "vitest";
import type { State } from "../../../examples/upstreams/serve.ts";
import type { DynamicRepository, Pulp } from "../../../src/index.ts";
import { get, sha256 } from "../../support/clients/fetch.ts";
import { unique } from "../../support/shared-pulp.ts";
import { MODEL, MODEL_FILES, startHub } from "./serve.ts";

const kept: Readonly<Record<State, readonly string[]>> = { v1: ["config.json"], v2: ["config.json", "model.safetensors"] };

/** Pulls the model through, and puts into the repository what of it the state has. */
export async function fillHuggingFace(pulp: Pulp, repository: DynamicRepository, state: State): Promise<void> {
  await using hub = await startHub();
  const name = unique("hf-fill");
  const [remote, distribution] = [pulp.hugging_face.remote(name), pulp.hugging_face.distribution(name)];
  await remote.ensure({ url: hub.url, hf_hub_url: hub.url });
  await distribution.ensure({ remote });
  const { base_url } = await distribution.read();
  for (const file of kept[state]) await (await fetch(`${base_url}${MODEL}/resolve/main/${file}`)).arrayBuffer();
  await distribution.delete();
  await remote.delete();
  await repository.add({ files: kept[state].map((file) => `${MODEL}@main:${file}`) });
}

interface Targets {
  readonly repository: string | null;
  readonly repository_version: string | null;
}

/**
 * The model's files in the version that a distribution serves, each as it is in the hub. (Asked of the API: the server hands out whatever file it has at
 * a path, whether the version holds it or not.)
 */
export async function servedHuggingFace({
  pulp_href,
  url,
}: {
  readonly pulp_href: string;
  readonly url: string;
}): Promise<readonly string[]> {
  const { baseUrl, username, password } = inject("pulp");
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
  const ask = async <T>(href: string): Promise<T> =>
    (await (await fetch(new URL(href, baseUrl), { headers: { authorization } })).json()) as T;
  const { repository, repository_version } = await ask<Targets>(pulp_href);
  const version = repository_version ?? (await ask<{ readonly latest_version_href: string }>(repository ?? "")).latest_version_href;
  const [api] = pulp_href.split("distributions/");
  const list = `${api}content/hugging_face/hugging-face/?repository_version=${version}`;
  const { results } = await ask<{ readonly results: readonly { readonly relative_path: string }[] }>(list);
  const files = results.map(async ({ relative_path }) => {
    const file = relative_path.replace(`${MODEL}/resolve/main/`, "");
    const response = await get(`${url}${relative_path}`);
    if (sha256(await response.text()) !== sha256(MODEL_FILES[file] ?? "")) throw new Error(`${relative_path} isn't what the hub has`);
    return file;
  });
  return (await Promise.all(files)).sort();
}
