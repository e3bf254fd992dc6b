import { inspect } from "node:util";
import { expect, it } from "vitest";
import { connectTo } from "../support/fake-pulp/index.ts";
import { withLedger } from "../support/fake-pulp/ledger.ts";
import { rejection } from "../support/shared-pulp.ts";

// What programs that no compiler has read give to releases: refused by name, with nothing of it kept, and without telling what it holds.

// biome-ignore lint/suspicious/noExplicitAny: that is what is tested
type Untyped = any;

const secret = "-----BEGIN PRIVATE KEY----- MC4CAQ";

it.each<readonly [string, (releases: Untyped, pulp: Untyped) => PromiseLike<unknown>, RegExp]>([
  ["a repository by its name", (releases) => releases.plan("W1", { from: "epel-9" }), /"epel-9" is neither a stream nor a repository/],
  ["nothing, in a list", (releases) => releases.plan("W1", { from: [null] }), /null is neither a stream/],
  ["a client", (releases, pulp) => releases.plan("W1", { from: pulp }), /an object is neither a stream/],
  ["a version of nothing", (releases) => releases.plan("W1", { from: { repository: null, version: 3 } }), /an object is neither a stream/],
  ["nothing at all", (releases) => releases.plan("W1", { from: [] }), /nothing says what the release holds/],
  [
    "tags in a list",
    (releases, pulp) => releases.plan("W1", { from: pulp.file.repository("a"), tags: ["gold"] }),
    /tags of .* is no object/,
  ],
  [
    "tags that are none",
    (releases, pulp) => releases.plan("W1", { from: pulp.file.repository("a"), tags: null }),
    /tags of .* is no object/,
  ],
  [
    "tags in a map",
    (releases, pulp) => releases.plan("W1", { from: pulp.file.repository("a"), tags: new Map() }),
    /tags of .* is no object/,
  ],
  [
    "a tag that is a number",
    (releases, pulp) => releases.plan("W1", { from: pulp.file.repository("a"), tags: { week: 48 } }),
    /the tag "week" can't be 48/,
  ],
  ["tags that are sought by a text", (releases) => releases.list({ tags: "gold" }), /tags of .* is no object/],
  [
    "a word that isn't there",
    (releases, pulp) => releases.plan("W1", { from: pulp.file.repository("a"), tell: { closure: "looks" } }),
    /"looks" as closure/,
  ],
  [
    "what is expected of one",
    (releases, pulp) => releases.plan("W1", { from: pulp.file.repository("a"), expect: { signed: "a" } }),
    /signed of expect is no list, but a text/,
  ],
  [
    "what is expected of none",
    (releases, pulp) => releases.plan("W1", { from: pulp.file.repository("a"), expect: null }),
    /options of expect are an object, not null/,
  ],
  ["groups in a list", (releases) => releases.pillar({ groups: ["canary"] }), /groups of .* is no object/],
  ["what isn't compared", (releases) => releases.diff(5, "W1"), /5 is neither a stream nor a repository/],
  ["a key in place of keys", (releases) => releases.ref("W1").verify({ keys: secret }), /keys of .* is no list, but a text/],
  [
    "a key that is none",
    (releases, pulp) => releases.plan("W1", { from: pulp.file.repository("a"), expect: { keys: "zz" } }),
    /keys of expect is no list, but a text/,
  ],
  ["nothing that is added", (releases) => releases.plan("W2", { base: "W1", add: null }), /options of add are an object, not null/],
  ["nothing to add it from", (releases) => releases.plan("W2", { base: "W1", add: [{ content: {} }] }), /undefined is neither a stream/],
  [
    "no words of what is added",
    (releases, pulp) => releases.plan("W2", { base: "W1", add: { from: pulp.file.repository("a") } }),
    /content of add isn't there/,
  ],
  [
    "a list of words of what is added",
    (releases, pulp) => releases.plan("W2", { base: "W1", add: { from: pulp.file.repository("a"), content: ["moss"] } }),
    /content of add is no object, but a list/,
  ],
  [
    "a place for it that is none",
    (releases, pulp) => releases.plan("W2", { base: "W1", add: { from: pulp.file.repository("a"), content: {}, to: 5 } }),
    /to of add is 5/,
  ],
  ["a base that is none", (releases) => releases.plan("W2", { base: null, add: [] }), /null can't be the name of a release/],
  ["no options", (releases) => releases.plan("W1", null), /options of plan .* are an object, not null/],
  ["a number that is sought", (releases) => releases.list({ has: 5 }), /has of .* is 5/],
  ["an empty text that is sought", (releases) => releases.list({ has: "" }), /has of .* is an empty text/],
  ["blanks that are sought", (releases) => releases.list({ has: " " }), /has of .* is a text/],
  ["no time since when", (releases) => releases.list({ since: null }), /null is no time/],
  ["no filter", (releases) => releases.list(null), /options of .* are an object, not null/],
  ["no database", (releases) => releases.ref("W1").exportDatabase(null), /no file's path/],
  ["a database in a list", (releases) => releases.ref("W1").exportDatabase([secret]), /no file's path/],
  ["no file", (releases) => releases.ref("W1").exportSbom(null), /no file's path/],
  ["no key", (releases) => releases.ref("W1").sign(null), /no private Ed25519 key/],
  ["no key among some", (releases) => releases.ref("W1").verify({ keys: [null] }), /no public Ed25519 key/],
  ["no options of a roll-out", (releases) => releases.ref("W1").rollOut("canary", null), /options of roll-out .* not null/],
  ["no options of a roll-back", (releases) => releases.ref("W1").rollBack("canary", null), /options of roll-back .* not null/],
  ["no options of a deletion", (releases) => releases.ref("W1").planDelete(null), /options of planDelete .* not null/],
  ["no check", (releases) => releases.ref("W1").rollOut("canary", { check: "yes" }), /check of .* is a text/],
  [
    "an event in place of events",
    (releases) => releases.webhook({ url: "http://127.0.0.1:9", secret: () => secret, events: "release:rolledOut" }),
    /events of webhook is no list/,
  ],
  [
    "a base path that no server keeps",
    (releases) => releases.ring("canary").ensure({ basePath: "/{ring}/{repository}/" }),
    /can't be the base path of a ring/,
  ],
  ["a base path that is none", (releases) => releases.ring("canary").ensure({ basePath: 5 }), /it isn't a text/],
  ["a base path that is taken away", (releases) => releases.ring("canary").ensure({ basePath: null }), /it isn't a text/],
  ["a time for no check", (releases) => releases.ref("W1").rollOut("canary", { checkTimeout: "3x" }), /checkTimeout: "3x" is no time/],
  ["a time that no clock can add", (releases) => releases.ring("canary").ensure({ after: "99999999999w" }), /is no time that goes by/],
])("%s", async (_, attempt, said) => {
  const { fake } = withLedger();
  const { pulp } = await connectTo(fake);
  const before = fake.requests.length;
  const error = await rejection((async () => attempt(pulp.releases, pulp))());
  expect(error).toMatchObject({
    name: "UsageError",
    message: expect.stringMatching(said),
    hint: expect.stringMatching(/Nothing was (sent|changed)/),
  });
  expect(inspect(error, { depth: 9 })).not.toContain("PRIVATE KEY");
  const sent = fake.requests.slice(before);
  expect(sent).toEqual([]);
});
