import { expect, test } from "vitest";
import { draftOf, holdersOf } from "../../../src/eradicate/steps.ts";
import type { Home, Survey } from "../../../src/eradicate/survey.ts";
import type { Context } from "../../../src/model/resource/context.ts";
import { versionOf } from "../../../src/model/version/version.ts";
import { file } from "../../../src/plugins/index.ts";

// What a plan to be rid of something says: the order of its steps, and what it can't do.

const repository = { pulp_href: "/r/1/", name: "grove", latest_version_href: "/r/1/versions/4/", remote: "/remotes/1/" };
const unit = { kind: "files", label: "bad", pulp_href: "/content/bad/", unit: { pulp_href: "/content/bad/" } };
const version = (number: number) => versionOf(`/r/1/versions/${number}/`);
const published = (number: number, more = {}) => ({ pulp_href: `/p/${number}/`, repository_version: `/r/1/versions/${number}/`, ...more });
const needed = (number: number, more: Partial<Home["needed"][number]> = {}): Home["needed"][number] => ({
  version: version(number),
  units: [unit],
  publication: published(number),
  instead: undefined,
  ...more,
});
const home = (more: Partial<Home> = {}): Home => ({
  adapter: file,
  repository,
  having: [version(2), version(3)],
  publications: [published(2, { checkpoint: true, pulp_created: "2026-11-27" }), published(3)],
  needed: [needed(2), needed(3)],
  restore: version(4),
  ...more,
});
const distribution = (labels: Readonly<Record<string, string>> = {}) => ({
  pulp_href: "/d/1/",
  name: "trunk",
  base_path: "grove/trunk",
  publication: "/p/3/",
  pulp_labels: labels,
});
const found = (more: Partial<Survey> = {}): Survey => ({ homes: [home()], serving: [], releases: [], pulling: [], foreign: [], ...more });
const context = (domainsEnabled = false) => ({ status: { domainsEnabled } }) as unknown as Context;
const meant = [{ adapter: file, unit }];
const draft = (survey: Survey, orphans: "keep" | "delete" = "keep", domains = false) =>
  draftOf(context(domains), meant, survey, { orphans });

test("versions are made first, then published, then served; what had it goes last, and its file after that", () => {
  const serving = [{ adapter: file, distribution: distribution(), version: "/r/1/versions/3/", how: "pinned" as const }];
  const { steps, reliesOn } = draft(found({ serving }), "delete");
  const inOrder = steps
    .toSorted((a, b) => (a.stage ?? 0) - (b.stage ?? 0))
    .map(({ action, resource, name }) => `${action} ${resource} ${name}`);
  expect(inOrder).toEqual([
    "replace version grove 2",
    "replace version grove 3",
    "restore version grove 4",
    "publish version grove 2",
    "publish version grove 3",
    "switch distribution trunk",
    "delete publication grove 2",
    "delete version grove 2",
    "delete version grove 3",
    "delete content bad",
  ]);
  expect(reliesOn).toMatchObject([{ pulp_href: "/d/1/", state: { publication: "/p/3/" } }]);
});

test("the newest version is published with its making: whoever follows the repository isn't served another one", () => {
  const { steps } = draft(
    found({ homes: [home({ having: [version(4)], needed: [needed(4)], restore: undefined, publications: [published(4)] })] }),
  );
  expect(steps.map(({ action }) => action)).toEqual(["replace", "delete"]);
});

test("what was made by somebody who was cut off isn't made again", () => {
  const made = { of: "r/1/versions/2/", version: "r/1/versions/5/", publication: null };
  const { steps } = draft(
    found({ homes: [home({ needed: [needed(2, { instead: made }), needed(3, { instead: { ...made, publication: "p/6/" } })] })] }),
  );
  expect(steps.map(({ action, name }) => `${action} ${name}`).slice(0, 2)).toEqual(["restore grove 4", "publish grove 2"]);
});

test("what can't be done from here, and what is done all the same, is said", () => {
  const stream = { pulp_sdk_stream: "v1 trunk grove", pulp_sdk_frozen: "v1 20261127T000000Z anna audit" };
  const { notes } = draft(
    found({
      serving: [{ adapter: file, distribution: distribution(stream), version: "/r/1/versions/3/", how: "pinned" }],
      pulling: [{ pulp_href: "/d/9/", name: "cache" }],
      foreign: [{ repository: "/r/9/", why: "/r/9/ has it, and this user may not see that." }],
    }),
    "keep",
    true,
  );
  const text = notes.join("\n");
  for (const said of [
    "this user may not see that",
    'the distribution "cache" fetches from its upstream what clients ask for',
    'the next sync of "grove" brings bad again',
    "the stream grove/trunk is changed though anna froze it: audit",
    "other domains aren't looked at",
    "nobody can go back",
    "the server keeps the file",
  ])
    expect(text).toContain(said);
  expect(draft(found(), "delete").notes.at(-1)).toContain("takes an administrator");
});

test("streams and rings are known by what their distributions say", () => {
  const serving = [
    {
      adapter: file,
      distribution: distribution({ pulp_sdk_stream: "v1 trunk grove" }),
      version: "/r/1/versions/3/",
      how: "pinned" as const,
    },
    {
      adapter: file,
      distribution: distribution({ pulp_sdk_ring: "v1 canary grove" }),
      version: "/r/1/versions/3/",
      how: "pinned" as const,
    },
  ];
  const { streams, rings } = holdersOf(found({ serving }));
  expect([streams.map(({ line }) => line), rings]).toEqual([["grove/trunk"], ["canary"]]);
});
