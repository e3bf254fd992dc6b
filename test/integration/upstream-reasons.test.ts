import { createHash, randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { verdictOn } from "../../src/fleet/run/failure.ts";
import { isTaskFailedError, type TaskFailureReason } from "../../src/index.ts";
import { adapterRows } from "../support/adapters.ts";
import { namespaceOf, rejection, removeNamed, unique } from "../support/shared-pulp.ts";
import type { Fault, FaultyUpstreams, Where } from "../support/upstream.ts";
import { openWithUpstream } from "../support/with-upstream.ts";

// What upstreams do wrong, as real servers tell it: what it is for programs, and whether a run tries again, follow from the server's code, or from
// its words where it has no code. PULP_SDK_TEST_ON=3.49 tells what an old line says; PULP_SDK_TELL=1 prints the words.

const { pulp, upstream } = await openWithUpstream();
const never = Promise.withResolvers<void>();
afterAll(() => never.resolve());

interface Place {
  /** The file that is asked for first. */
  readonly index: Where;
  /** One that the first has a digest of. */
  readonly checked: Where;
  /** Where the server may have what is listed already, from other syncs: the file that lists, and what else it says. */
  readonly fresh?: readonly [Where, body: () => string];
}

const digest = (): string => createHash("sha256").update(randomUUID()).digest("hex");
const blob = (mediaType: string): object => ({
  mediaType: `application/vnd.oci.image.${mediaType}`,
  digest: `sha256:${digest()}`,
  size: 9,
});
const manifest = (): string =>
  JSON.stringify({
    schemaVersion: 2,
    mediaType: "application/vnd.oci.image.manifest.v1+json",
    config: blob("config.v1+json"),
    layers: [blob("layer.v1.tar+gzip")],
  });

const places: Readonly<Record<string, Place>> = {
  // What has no index there is taken for a list of mirrors, and it is that one's answer which is told.
  rpm: { index: /repomd\.xml$|^\/rpm$/, checked: /primary\.xml/ },
  file: { index: /PULP_MANIFEST$/, checked: /\.csv$/, fresh: [/PULP_MANIFEST$/, () => `data/one.csv,${digest()},9\n`] },
  container: { index: /tags\/list$/, checked: /\/blobs\//, fresh: [/\/manifests\//, manifest] },
};

interface Case {
  readonly what: string;
  readonly fault?: Fault;
  /** @default index */
  readonly at?: "index" | "checked";
  /** In place of the upstream's origin. */
  readonly origin?: string | ((upstream: FaultyUpstreams) => string);
  readonly reason: TaskFailureReason | undefined;
  readonly again: "worth a try" | "no";
  /** Of rpm's plugin before 3.39, which says the same whatever it is answered. */
  readonly oldRpm?: TaskFailureReason;
}

const cases: readonly Case[] = [
  { what: "401", fault: { kind: "status", status: 401 }, reason: "upstream login", again: "no" },
  { what: "403", fault: { kind: "status", status: 403 }, reason: "upstream refuses", again: "no" },
  { what: "404", fault: { kind: "status", status: 404 }, reason: "upstream has nothing", again: "no" },
  { what: "429", fault: { kind: "status", status: 429 }, reason: "upstream is asked too often", again: "worth a try" },
  { what: "500", fault: { kind: "status", status: 500 }, reason: "upstream failed", again: "worth a try" },
  { what: "503", fault: { kind: "status", status: 503 }, reason: "upstream failed", again: "worth a try" },
  { what: "nothing, ever", fault: { kind: "hold", until: never.promise }, reason: "upstream slow", again: "worth a try" },
  { what: "nothing, and hangs up", fault: { kind: "reset" }, reason: "upstream hung up", again: "worth a try" },
  {
    what: "404 for what it lists",
    fault: { kind: "status", status: 404 },
    at: "checked",
    reason: "upstream has nothing",
    again: "no",
    oldRpm: "upstream is damaged",
  },
  {
    what: "500 for what it lists",
    fault: { kind: "status", status: 500 },
    at: "checked",
    reason: "upstream failed",
    again: "worth a try",
    oldRpm: "upstream is damaged",
  },
  { what: "half a file", fault: { kind: "truncate", bytes: 20 }, reason: "upstream hung up", again: "worth a try" },
  {
    what: "a file that isn't as listed",
    fault: { kind: "replace", body: "something" },
    at: "checked",
    reason: "upstream is damaged",
    again: "worth a try",
  },
  {
    what: "a page in place of its index",
    fault: { kind: "replace", body: "<html>\nMoved, gone\n</html>" },
    reason: "upstream is no repository",
    again: "no",
  },
  { what: "what nothing can read", fault: { kind: "replace", body: "<repomd" }, reason: "upstream is no repository", again: "no" },
  { what: "nothing: nobody listens", origin: "http://127.0.0.1:9", reason: "upstream unreachable", again: "worth a try" },
  { what: "nothing: its name is unknown", origin: "http://nowhere.invalid", reason: "upstream unreachable", again: "worth a try" },
  { what: "with a certificate that nobody knows", origin: ({ https }) => https, reason: "upstream certificate", again: "no" },
];

const stem = unique("reasons");
const rows = adapterRows.filter(({ plugin }) => plugin in places);
const isOld = /^3\./.test(process.env.PULP_SDK_TEST_ON ?? "newest");

describe.each(rows)("$plugin: an upstream that answers", ({ plugin, remote }) => {
  afterAll(() => removeNamed(pulp, stem, plugin));

  test.for(cases)("$what", async ({ what, fault, at = "index", origin, reason, again, oldRpm }, { skip }) => {
    skip(pulp.status.plugins[plugin] === undefined, `this server has no ${plugin}`);
    const place = places[plugin] as Place;
    if (at === "checked" && place.fresh !== undefined) upstream.fail(place.fresh[0], { kind: "replace", body: place.fresh[1]() });
    if (fault !== undefined) upstream.fail(place[at], fault);
    const { url, ...fields } = remote(upstream) as { readonly url: string };
    const own = typeof origin === "function" ? origin(upstream) : (origin ?? upstream.origin);
    const repository = namespaceOf(pulp, plugin).repository(`${stem}-${cases.findIndex((one) => one.what === what)}-${plugin}`);
    await repository.ensure({
      // 0 is taken for the default, which is 3.
      remote: { ...fields, url: url.replace(upstream.origin, own), policy: "immediate", max_retries: 1, sock_read_timeout: 2 },
    });
    const error = await rejection(repository.sync());
    if (!isTaskFailedError(error)) throw error;
    if (process.env.PULP_SDK_TELL) console.log(JSON.stringify([plugin, what, error.serverCode, error.description]));
    const expected = plugin === "rpm" && isOld && oldRpm !== undefined ? [oldRpm, "worth a try"] : [reason, again];
    expect([error.reason, verdictOn(error).again, error.description]).toEqual([...expected, error.description]);
  });
});
