import { readFileSync } from "node:fs";
import nock from "nock";
import { expect, it } from "vitest";
import { isProtocolError } from "../../src/errors/index.ts";
import { connectTo, type FakePulp, fakePulp, rejection } from "../support/fake-pulp/index.ts";
import { repositoryHref } from "../support/fake-pulp/sync.ts";

const key = readFileSync(new URL("../upstreams/deb/data/key.asc", import.meta.url), "utf8");
const fingerprint = "0F62ADE4F4C3DC6DB452DFFD664BF0B8D27E0228";
const one = (item: object): object => ({ body: { count: 1, next: null, results: [item] } });

/** A repository with a key, and a content origin elsewhere that answers so in its place. */
const serving = (answer: string, kept = fingerprint): FakePulp => {
  const fake = fakePulp()
    .on(
      "GET",
      /\/repositories\/file\/file\/$/,
      one({ pulp_href: repositoryHref, name: "images", pulp_labels: { pulp_sdk_gpg_key: `v1 ${kept} x` } }),
    )
    .on(
      "GET",
      /\/distributions\/core\/openpgp\/$/,
      one({ pulp_href: "/d/", name: "pulp_sdk_keys", base_url: "http://content.test/keys/" }),
    );
  nock("http://content.test")
    .get(/^\/keys\/[0-9a-f]{16}\.pub$/)
    .reply(200, answer);
  return fake;
};

it("the key of a repository is the one whose fingerprint is kept with it", async () => {
  for (const kept of [fingerprint, fingerprint.toLowerCase()]) {
    const { pulp } = await connectTo(serving(key, kept));
    expect(await pulp.file.repository("images").metadata()).toEqual({ gpgKey: key });
  }
});

it.each([
  ["another key", key, "FA7A2BC29D5FEEBBF655B670872DA42826582C10", fingerprint],
  ["the key, and a second one", `${key}\n${key}`, fingerprint, "one armored block"],
  ["a page", "<html>Sign in</html>", fingerprint, "one armored block"],
])("%s in its place is told, not handed out", async (_, answer, kept, why) => {
  const { pulp } = await connectTo(serving(answer, kept));
  const error = await rejection(pulp.file.repository("images").metadata());
  expect(isProtocolError(error)).toBe(true);
  expect(error).toMatchObject({
    code: "KEY_MISMATCH",
    message: expect.stringContaining(why),
    hint: expect.stringContaining("Don't trust"),
  });
});

it("what isn't one key is refused before anything is sent", async () => {
  const fake = fakePulp().on("GET", /\/repositories\/file\/file\/$/, one({ pulp_href: repositoryHref, name: "images", pulp_labels: {} }));
  const { pulp } = await connectTo(fake);
  for (const gpgKey of [`${key}\n${key}`, "0F62ADE4", key.replace("PUBLIC", "PRIVATE")]) {
    const error = await rejection(pulp.file.repository("images").ensure({ metadata: { gpgKey } }));
    expect(error).toMatchObject({ name: "UsageError", message: expect.stringContaining("metadata.gpgKey") });
  }
  expect(fake.requests.filter(({ method, path }) => method !== "GET" && !path.endsWith("/login/"))).toEqual([]);
});
