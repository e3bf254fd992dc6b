import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { IMAGE } from "../../examples/upstreams/serve.ts";
import { ClientError, openDnf, openSkopeo } from "../support/clients/index.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// The real clients against the upstreams themselves: what they say of Pulp is worth as much as what they say here.

let upstream: FaultyUpstreams;
beforeAll(async () => {
  upstream = await startFaultyUpstreams();
});
afterAll(() => upstream.close());

describe("dnf", () => {
  test("reads the repository and installs a package with what it needs", async () => {
    upstream.switchTo("v1");
    await using dnf = await openDnf({ baseUrl: upstream.rpm });
    expect(await dnf.available("acorn")).toEqual(["acorn-0:1.0-1.noarch", "acorn-0:1.1-1.noarch"]);
    expect(await dnf.available()).toHaveLength(8);
    await dnf.install("oak");
    expect(await dnf.installed()).toEqual(["acorn-0:1.1-1.noarch", "oak-0:2.0-1.noarch"]);
    expect(await dnf.read("/usr/share/grove/oak")).toBe("oak 2.0-1\n");
    expect(await dnf.advisories()).toEqual([{ id: "GROVE-2025:0001", kind: "Important/Sec.", package: "acorn-1.1-1.noarch" }]);
  });

  test("sees at once what changed, given a .repo file", async () => {
    upstream.switchTo("v1");
    await using dnf = await openDnf({ repoFile: `[grove]\nname=Grove\nbaseurl=${upstream.rpm}\ngpgcheck=0\n` });
    await dnf.install("acorn");
    upstream.switchTo("v2");
    expect(await dnf.available("maple")).toEqual([]);
    expect((await dnf.advisories()).map(({ id }) => id)).toContain("GROVE-2025:0004");
    await dnf.install("oak-2.1");
    expect(await dnf.installed()).toEqual(["acorn-0:1.2-1.noarch", "oak-0:2.1-1.noarch"]);
  });

  test("fails with dnf's words when a package is damaged on the way", async () => {
    upstream.switchTo("v1");
    upstream.fail(/birch-1\.2/, { kind: "corrupt" });
    await using dnf = await openDnf({ baseUrl: upstream.rpm });
    await expect(dnf.install("birch")).rejects.toThrow("birch-1.2-1.noarch: Cannot download");
    expect(await dnf.installed()).toEqual([]);
    upstream.heal();
  });
});

describe("skopeo", () => {
  let scratch: string;
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "layouts-"));
  });
  afterAll(() => rm(scratch, { recursive: true }));

  test("lists, inspects and pulls what the registry serves, without waiting for TLS", async () => {
    upstream.switchTo("v2");
    const firstBytes: (number | undefined)[] = [];
    const front = createServer((client) => {
      const server = connect(upstream.port, "127.0.0.1");
      client.once("data", ([first]) => firstBytes.push(first));
      client.pipe(server).pipe(client);
      for (const socket of [client, server]) socket.on("error", () => {});
    });
    await once(front.listen(0, "127.0.0.1"), "listening");
    await using skopeo = await openSkopeo({ registry: `http://127.0.0.1:${(front.address() as AddressInfo).port}` });
    expect(await skopeo.tags(IMAGE)).toEqual(["1.0", "1.1", "latest"]);
    const image = await skopeo.inspect(`${IMAGE}:latest`);
    expect(image.Labels).toEqual({ "org.opencontainers.image.version": "1.1" });
    await skopeo.pull(`${IMAGE}@${image.Digest}`, { layout: join(scratch, "pulled"), tag: "mine" });
    front.close();
    // gunicorn lets whoever begins with TLS (0x16) wait ten seconds: nobody does there.
    expect(firstBytes.length).toBeGreaterThan(2);
    expect(firstBytes).not.toContain(0x16);
  });

  test("fails with the registry's words", async () => {
    await using skopeo = await openSkopeo({ registry: upstream.registry });
    const failure = await skopeo.inspect(`${IMAGE}:9.9`).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ClientError);
    expect(String(failure)).toContain("manifest unknown");
  });

  test("sends credentials that no argument shows", async () => {
    upstream.forget();
    upstream.fail("/v2/", { kind: "challenge", realm: "grove" });
    await using skopeo = await openSkopeo({ registry: upstream.registry, credentials: { username: "ann", password: "s3cret" } });
    await skopeo.tags(IMAGE);
    const sent = upstream.requests.find(({ path }) => path.endsWith("/tags/list"));
    expect(sent?.authorization).toBe(`Basic ${Buffer.from("ann:s3cret").toString("base64")}`);
    upstream.heal();
  });
});
