import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { State } from "../../examples/upstreams/serve.ts";
import type { ContentUnit, DynamicRepository, Pulp } from "../../src/index.ts";
import type { ContentKind } from "../../src/plugins/adapter.ts";
import { type Adapter, builtIn } from "../../src/plugins/index.ts";
import { adapterRows, adapterUpstreams } from "../support/adapters.ts";
import { proves } from "../support/proves.ts";
import { connectShared, namespaceOf, rejection, unique } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";

// Content, moved and described alike for every plugin, by nothing but its adapter's own words.

let pulp: Pulp;
let upstream: FaultyUpstreams;
let user: string;
beforeAll(async () => {
  [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams({ handlers: adapterUpstreams })]);
  user = unique("ann");
  await pulp.core.user(user).ensure({});
});
afterAll(async () => {
  await pulp.core.user(user).delete();
  await upstream.close();
  await pulp.close();
});

const hrefs = (units: readonly { readonly pulp_href: string }[]): readonly string[] => units.map(({ pulp_href }) => pulp_href).sort();
const labels = (units: readonly ContentUnit[]): readonly string[] => units.map(({ label }) => label).sort();

describe.each(adapterRows)("$plugin", (row) => {
  const adapter: Adapter = builtIn.find(({ plugin }) => plugin === row.plugin) ?? expect.fail("no such adapter");
  const [kind = ""] = Object.keys(adapter.content);
  const name = unique(`${row.plugin}-content`);
  const repository = (suffix: string) => namespaceOf(pulp, row.plugin).repository(`${name}-${suffix}`);
  const source = () => repository("source");
  let units: readonly ContentUnit[];

  beforeAll(async () => {
    const state: State = "v2";
    upstream.switchTo(state);
    await source().ensure(row.fill === undefined ? { remote: row.remote(upstream) } : {});
    await (row.fill?.(pulp, source(), state) ?? source().sync());
    units = (await source().diff(0)).added.filter((unit) => unit.kind === kind);
  });
  afterAll(async () => {
    await namespaceOf(pulp, row.plugin).distribution(name).delete();
    for (const suffix of ["source", "target", "kept", "whole"]) await repository(suffix).delete();
    await namespaceOf(pulp, row.plugin).remote(`${name}-source`).delete();
  });

  test("is listed, compared, and selected by the labels that it has", async () => {
    expect(units.length).toBeGreaterThan(0);
    expect(hrefs(await source().content({}, { kind }).all())).toEqual(hrefs(units));
    expect(hrefs(await source().select({ [kind]: labels(units) }))).toEqual(hrefs(units));
    expect(hrefs(await source().select({ [kind]: hrefs(units) }))).toEqual(hrefs(units));
    expect((await source().diff("latest", "latest")).added).toEqual([]);
    expect((await source().diff("latest", 0)).removed.length).toBeGreaterThanOrEqual(units.length);
    proves(row.plugin, "content", "select", "diff");
  });

  test("is added to another repository and removed again, by a word or by its href", async () => {
    // The longest label names one unit alone: a shorter one may stand for all that belongs to it.
    const [unit] = [...units].sort((a, b) => b.label.length - a.label.length) as [ContentUnit];
    const target = repository("target");
    await target.ensure({});
    const added = await target.add({ [kind]: [unit.label] }, { from: source() });
    expect(added).toMatchObject({ changed: true, version: { number: 1 } });
    expect(labels(added.units)).toEqual([unit.label]);
    expect(await target.add({ [kind]: [unit.label] }, { from: source() })).toMatchObject({ changed: false, version: { number: 1 } });
    expect(hrefs(await target.select({ [kind]: [unit.label] }))).toEqual([unit.pulp_href]);
    expect(await target.remove({ [kind]: [unit.label] })).toMatchObject({ changed: true, version: { number: 2 } });
    expect(await rejection(target.select({ [kind]: [unit.label] }))).toMatchObject({ code: "NOTHING_SELECTED" });
    expect(await rejection(target.remove({ [kind]: [unit.label] }))).toMatchObject({ code: "NOTHING_SELECTED" });
    expect(await target.content({}, { kind }).all()).toEqual([]);

    expect(await target.change({ add: [unit.pulp_href] })).toMatchObject({ changed: true, version: { number: 3 } });
    expect(await target.change({ remove: [unit.pulp_href] })).toMatchObject({ changed: true, version: { number: 4 } });
    if (target.can("modify")) {
      const modified = await target.call("modify", { add_content_units: [unit.pulp_href] });
      expect(modified).toMatchObject({ changed: true, version: { number: 5 } });
      expect(hrefs(await target.content({}, { kind }).all())).toEqual([unit.pulp_href]);
    }
    proves(row.plugin, "add", "remove", "change", "modify");
  });

  test("is compared and moved as a whole: all that the server counts in the version, of every kind", async () => {
    /** How much a version holds, by the adapter's words; kinds that it has no word for by the server's. */
    const counted = async (of: DynamicRepository, isMeant: (kind: ContentKind) => boolean): Promise<Readonly<Record<string, number>>> => {
      const { content_summary } = await of.versions.read((await of.at("latest")).number);
      const counts = Object.entries(content_summary.present).map(([type, { count, href }]) => {
        const [word = type, description] = Object.entries(adapter.content).find(([, { path }]) => String(href).includes(`/${path}`)) ?? [];
        return [word, count, description === undefined || isMeant(description)] as const;
      });
      return Object.fromEntries(counts.filter(([, , meant]) => meant));
    };
    const isChosen = ({ generated }: ContentKind): boolean => generated === undefined;
    const isMoved = ({ generated }: ContentKind): boolean => generated !== "anew";
    const byKind = (of: readonly ContentUnit[]) =>
      Object.fromEntries([...Map.groupBy(of, (unit) => unit.kind)].map(([word, some]) => [word, some.length]));

    const chosen = await counted(source(), isChosen);
    expect(byKind((await source().diff(0)).added)).toEqual(chosen);
    expect(byKind(await source().select({ everything: true }))).toEqual(chosen);

    const whole = repository("whole");
    await whole.ensure({});
    expect(await whole.add({ everything: true }, { from: source() })).toMatchObject({ changed: true, version: { number: 1 }, missing: [] });
    expect(await counted(whole, isMoved)).toEqual(await counted(source(), isMoved));
    expect(await whole.diff({ repository: source(), version: (await source().at("latest")).number })).toEqual({
      added: [],
      removed: [],
      unseen: [],
    });
    expect(await whole.add({ everything: true }, { from: source() })).toMatchObject({ changed: false, version: { number: 1 } });
    expect(await whole.remove({ everything: true })).toMatchObject({ changed: true, version: { number: 2 } });
    expect(await counted(whole, () => true)).toEqual({});
    expect(await whole.add({ everything: true }, { from: whole })).toMatchObject({ changed: false, version: { number: 2 } });
  });

  test("comes with what it depends on, and to an older version, where the plugin can do that", async () => {
    const [unit, other] = [...units].sort((a, b) => b.label.length - a.label.length) as [ContentUnit, ContentUnit];
    const target = repository("target");
    await target.ensure({});
    const withDependencies = target.add({ [kind]: [unit.label] }, { from: source(), dependencies: true });
    const solves = adapter.hooks?.copy !== undefined || adapter.hooks?.travel !== undefined;
    if (!solves || adapter.broken?.["add with dependencies"] !== undefined) {
      expect(await rejection(withDependencies)).toMatchObject({ name: "CapabilityError" });
      await target.add({ [kind]: [unit.label] }, { from: source() });
    } else expect(labels((await withDependencies).units)).toEqual([unit.label]);
    expect(hrefs(await target.content({}, { kind }).all())).toContain(unit.pulp_href);

    const onTop = target.add({ [kind]: [other.label] }, { from: source(), base: 0 });
    if (adapter.change.way === "modify") {
      expect(await onTop).toMatchObject({ changed: true });
      expect(hrefs(await target.content({}, { kind }).all())).toEqual([other.pulp_href]);
    } else expect(await rejection(onTop)).toMatchObject({ name: "CapabilityError" });
    proves(row.plugin, "add with dependencies");
  });

  test("is published by itself or on demand, where there are publications; clients are told where it is", async () => {
    const { steps, distribution } = await source().deliver(name);
    expect(steps).toEqual(row.brings === undefined ? [...(row.fill === undefined ? ["sync"] : []), "distribute"] : expect.anything());
    if (adapter.publications.length > 0) expect((await source().publish()).publication.pulp_href).toContain("/publications/");
    else expect(await rejection(source().publish())).toMatchObject({ name: "CapabilityError" });
    const config = await pulp.distribution({ plugin: row.plugin, name }).clientConfig();
    const told = [...config.files.map(({ text }) => text), ...config.commands].join("\n");
    expect(told).toContain(name);
    expect(distribution.url).toContain(name);
    proves(row.plugin, "publish", "autopublish", "clientConfig");
  });

  test("is kept in a repository with pairs, roles and fields of its own", async () => {
    const kept = repository("kept");
    const metadata = { contact: "ann@example.com", note: "100% (of all), and more" };
    expect(await kept.ensure({ metadata })).toHaveLength(1);
    expect(await kept.ensure({ metadata })).toEqual([]);
    expect(await kept.metadata()).toEqual(metadata);
    await kept.ensure({ metadata: { contact: null } });
    expect(await kept.metadata()).toEqual({ note: metadata.note });

    expect(await kept.update({ description: "of its own" })).toMatchObject([{ action: "updated", fields: ["description"] }]);
    expect(await kept.update({ description: "of its own" })).toEqual([]);
    proves(row.plugin, "metadata", "update");
  });

  test("is others' to use by their roles", async () => {
    const kept = repository("kept");
    await kept.ensure({});
    if (adapter.broken?.roles !== undefined) {
      expect(await rejection(kept.roles.add("any", { users: [user] }))).toMatchObject({ code: "CAPABILITY_BROKEN" });
      expect(await rejection(pulp.api.core.GET(`${(await kept.read()).pulp_href}list_roles/` as never))).toMatchObject({ status: 404 });
    } else {
      const { pulp_href } = await kept.read();
      const [role] = await pulp.core.list("role", { for_object_type: pulp_href }).all();
      const holders = async () => (await kept.roles.read()).filter(({ users }) => users.includes(user)).map((held) => held.role);
      expect(await kept.roles.add(String(role?.name), { users: [user] })).toBe(true);
      expect(await kept.roles.add(String(role?.name), { users: [user] })).toBe(false);
      expect(await holders()).toEqual([role?.name]);
      expect(await kept.roles.remove(String(role?.name), { users: [user] })).toBe(true);
      expect(await holders()).toEqual([]);
    }
    proves(row.plugin, "roles");
  });
});
