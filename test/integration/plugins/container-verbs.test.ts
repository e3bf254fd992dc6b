import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { IMAGE } from "../../../examples/upstreams/serve.ts";
import type { ContainerRepository, Pulp } from "../../../src/index.ts";
import { needs } from "../../support/clients/needs.ts";
import { proves } from "../../support/proves.ts";
import { connectShared, rejection, unique } from "../../support/shared-pulp.ts";
import { type Signing, startImageSigning } from "../../support/signing.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../../support/upstream.ts";

// Verbs that only container has, and no other test needs.

let pulp: Pulp;
let upstream: FaultyUpstreams;
let signing: Signing;
let source: ContainerRepository;
const prefix = unique("verbs");
beforeAll(async () => {
  [pulp, upstream, signing] = await Promise.all([
    connectShared(),
    startFaultyUpstreams(),
    startImageSigning(inject("pulp"), `${prefix}-signing`),
  ]);
  source = pulp.container.repository(`${prefix}-source`);
  await source.ensure({ remote: { url: upstream.registry, upstream_name: IMAGE } });
  await source.sync();
});
afterAll(async () => {
  for await (const { name } of pulp.container.repositories.list({ name__startswith: prefix }))
    await pulp.container.repository(name).delete();
  await pulp.container.remote(`${prefix}-source`).delete();
  await signing[Symbol.asyncDispose]();
  await upstream.close();
  await pulp.close();
});

const fresh = async (name: string): Promise<ContainerRepository> => {
  const repository = pulp.container.repository(`${prefix}-${name}`);
  await repository.ensure({});
  return repository;
};

test("manifests are copied by their digests, without a tag", async () => {
  const target = await fresh("manifests");
  const [manifest] = await source.content({}, { kind: "manifests" }).all();
  const { pulp_href } = await source.versions.read();
  const copied = await target.copyManifests({ source_repository_version: pulp_href, digests: [String(manifest?.digest)] });
  expect(copied).toMatchObject({ changed: true, version: { number: 1 } });
  expect((await target.content({}, { kind: "manifests" }).all()).map(({ digest }) => digest)).toEqual([manifest?.digest]);
  expect(await target.content({}, { kind: "tags" }).all()).toEqual([]);
  proves("container", "copyManifests");
});

test("tags are signed by the service that is named", async () => {
  const target = await fresh("signed");
  await target.add({ tags: ["1.0"] }, { from: source });
  const service = pulp.core.signingService(signing.name);
  const signed = await target.sign({
    manifest_signing_service: (await service.read()).pulp_href,
    tags_list: ["1.0"],
    future_base_path: "grove/signed",
  });
  expect(signed).toMatchObject({ changed: true, version: { number: 2 } });
  const { results } = await pulp.api.container.GET("content/container/signatures/", {
    query: { repository_version: signed.version.pulp_href },
  });
  expect(results).toMatchObject([
    { key_id: expect.stringMatching(new RegExp(signing.fingerprint.slice(-8), "i")), name: expect.stringMatching(/^sha256:/) },
  ]);
  proves("container", "sign");
});

test("an image is built on the server, of a Containerfile and the files of a repository", async () => {
  needs("podman");
  const files = pulp.file.repository(`${prefix}-context`);
  await files.ensure({});
  await files.upload(Buffer.from("grown in the grove"), { relative_path: "notes.txt" });
  const { pulp_href: build_context } = await files.versions.read();
  const target = await fresh("built");
  const containerfile = new Blob(["FROM scratch\nCOPY notes.txt /notes.txt\nLABEL grove=oak\n"]);
  expect(await target.buildImage({ containerfile, build_context, tag: "1.0" })).toMatchObject({ changed: true, version: { number: 1 } });
  expect((await target.content({}, { kind: "tags" }).all()).map(({ name }) => name)).toEqual(["1.0"]);
  await target.deliver(`${prefix}-built`);
  const registry = `${inject("pulp").baseUrl}/v2/${prefix}-built`;
  const headers = { accept: "application/vnd.oci.image.manifest.v1+json" };
  const manifest = (await (await fetch(`${registry}/manifests/1.0`, { headers })).json()) as {
    readonly config: { readonly digest: string };
  };
  const image = (await (await fetch(`${registry}/blobs/${manifest.config.digest}`)).json()) as {
    readonly config: { readonly Labels: object };
  };
  expect(image.config.Labels).toMatchObject({ grove: "oak" });
  await pulp.container.distribution(`${prefix}-built`).delete();
  const broken = target.buildImage({ containerfile: new Blob(["FROM scratch\nCOPY nothing /\n"]), build_context, tag: "2.0" });
  expect(await rejection(broken)).toMatchObject({ name: "TaskFailedError" });
  expect((await target.versions.read()).number).toBe(1);
  await files.delete();
  proves("container", "buildImage");
});
