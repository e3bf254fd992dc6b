import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pulp, RpmRepository, TypedSelection } from "../../../src/index.ts";
import type { Rpm } from "../../../src/plugins/index.ts";
import { openDnf } from "../../support/clients/index.ts";
import { connectShared, countRequests, labelsOf, removeNamed, unique } from "../../support/shared-pulp.ts";
import { makeRpmRepository, type RpmMetadata, type RpmSpec } from "../../upstreams/rpm/packages.ts";

const { importDir } = inject("pulp");
const prefix = unique("rpm-together");
const directory = join(importDir, prefix);

const module = (name: string, stream: string, rpms: readonly string[], requires = "{}"): string => `---
document: modulemd
version: 2
data:
  name: ${name}
  stream: "${stream}"
  version: 1
  context: c0ffee
  arch: noarch
  summary: The ${name} module
  description: The ${name} module
  license: { module: [Apache-2.0] }
  dependencies: [{ requires: ${requires} }]
  profiles: { default: { rpms: [${rpms[0]?.replace(/-.*/, "")}] } }
  artifacts: { rpms: [${rpms.map((rpm) => `"${rpm}"`).join(", ")}] }
...
`;

const defaults = (name: string, stream: string): string => `---
document: modulemd-defaults
version: 1
data: { module: ${name}, stream: "${stream}", profiles: { "${stream}": [default] } }
...
`;

const obsoletes = `---
document: modulemd-obsoletes
version: 1
data: { modified: "2026-01-01T00:00Z", module: ruby, stream: "3.0", message: Old, eol_date: "2026-02-01T00:00Z" }
...
`;

const advisory = (id: string, severity: string, type: string, issued: string, cve: string, rpms: readonly string[]): string => `
<update from="grove@example.com" status="final" type="${type}" version="1">
  <id>${id}</id><title>${id}</title><issued date="${issued}"/><updated date="${issued}"/><severity>${severity}</severity>
  <release>1</release><summary>s</summary><description>d</description>
  <references><reference href="https://example.com/${cve}" id="${cve}" type="cve" title="${cve}"/></references>
  <pkglist><collection short="g"><name>g</name>${rpms
    .map((name) => `<package name="${name}" version="1" release="1" epoch="0" arch="noarch"><filename>${name}-1.rpm</filename></package>`)
    .join("")}</collection></pkglist>
</update>`;

const group = (id: string, mandatory: readonly string[], optional: readonly string[]): string => `
<group><id>${id}</id><name>${id}</name><description/><default>true</default><uservisible>true</uservisible><packagelist>${mandatory
  .map((name) => `<packagereq type="mandatory">${name}</packagereq>`)
  .join("")}${optional.map((name) => `<packagereq type="optional">${name}</packagereq>`).join("")}</packagelist></group>`;

const metadata: RpmMetadata = {
  modules: [
    module("perl", "5", ["perl-0:5-1.noarch"]),
    module("ruby", "3.1", ["ruby-0:3.1-1.noarch", "ruby-irb-0:3.1-1.noarch"], '{ perl: ["5"] }'),
    module("ruby", "3.0", ["ruby-0:3.0-1.noarch"]),
    module("lonely", "1", ["alone-0:1-1.noarch"], '{ nowhere: ["7"] }'),
    defaults("ruby", "3.1"),
    defaults("perl", "5"),
    obsoletes,
  ].join(""),
  comps: `<?xml version="1.0"?><comps>${group("tools", ["alpha"], ["beta"])}${group("more", ["beta"], [])}
    <environment><id>desk</id><name>desk</name><description/><display_order>1</display_order>
    <grouplist><groupid>tools</groupid></grouplist><optionlist><groupid>more</groupid></optionlist></environment>
    <category><id>all</id><name>all</name><description/><grouplist><groupid>tools</groupid></grouplist></category></comps>`,
  updateinfo: `<updates>
    ${advisory("G-2026:0001", "Critical", "security", "2026-11-10 00:00:00", "CVE-2026-1111", ["alpha"])}
    ${advisory("G-2026:0002", "Low", "bugfix", "2026-10-01 00:00:00", "CVE-2026-2222", ["beta", "elsewhere"])}
  </updates>`,
};

const specs: readonly RpmSpec[] = [
  { name: "perl", version: "5", module: "perl:5:1:c0ffee" },
  { name: "ruby", version: "3.1", module: "ruby:3.1:1:c0ffee" },
  { name: "ruby-irb", version: "3.1", module: "ruby:3.1:1:c0ffee", requires: ["ruby = 3.1"] },
  { name: "ruby", version: "3.0", module: "ruby:3.0:1:c0ffee" },
  { name: "alone", version: "1", module: "lonely:1:1:c0ffee" },
  { name: "alpha", version: "1", requires: ["gamma"] },
  { name: "beta", version: "1" },
  { name: "gamma", version: "1" },
];

let pulp: Pulp;
let source: RpmRepository;
beforeAll(async () => {
  pulp = await connectShared();
  await makeRpmRepository(directory, specs, metadata);
  source = pulp.rpm.repository(`${prefix}-source`);
  await source.ensure({ remote: { url: `file://${directory}/` } });
  await source.sync();
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "rpm");
  await rm(directory, { recursive: true, force: true });
  await pulp.close();
});

const fresh = async (name: string): Promise<RpmRepository> => {
  const repository = pulp.rpm.repository(`${prefix}-${name}`);
  await repository.ensure({});
  return repository;
};

describe("words", () => {
  test.each<[TypedSelection<Rpm>, readonly string[]]>([
    [{ modules: ["ruby"] }, ["ruby:3.0:1:c0ffee:noarch", "ruby:3.1:1:c0ffee:noarch"]],
    [{ modules: ["ruby:3.1"] }, ["ruby:3.1:1:c0ffee:noarch"]],
    [{ modules: ["ruby:3.0:1:c0ffee:noarch"] }, ["ruby:3.0:1:c0ffee:noarch"]],
    [{ advisories: ["G-2026:*"] }, ["G-2026:0001", "G-2026:0002"]],
    [{ advisories: ["severity = critical"] }, ["G-2026:0001"]],
    [{ advisories: ["type = bugfix"] }, ["G-2026:0002"]],
    [{ advisories: ["issued >= 2026-11-01, type = security"] }, ["G-2026:0001"]],
    [{ advisories: ["CVE-2026-2222"] }, ["G-2026:0002"]],
  ])("%j", async (selection, expected) => {
    expect(labelsOf(await source.select(selection))).toEqual(expected);
  });
});

describe("what belongs together", () => {
  test("a module is promoted with its packages, and goes with its stream's rule apart from plain packages of their names", async () => {
    const repository = await fresh("promoted");
    const trunk = repository.stream("trunk");
    await trunk.ensure({ keep: "newest" });
    const plan = await trunk.plan({ modules: ["ruby:3.0"] }, { from: source });
    expect(labelsOf(plan.along.filter(({ kind }) => kind === "packages"))).toEqual(["ruby-3.0-1.noarch"]);
    await plan.apply();
    // The other stream of that module isn't a newer version of this one.
    const second = await trunk.plan({ modules: ["ruby:3.1"] }, { from: source, dependencies: true });
    expect(second.removed).toEqual([]);
    expect(labelsOf(second.along.filter(({ kind }) => kind === "packages"))).toEqual([
      "perl-5-1.noarch",
      "ruby-3.1-1.noarch",
      "ruby-irb-3.1-1.noarch",
    ]);
    await second.apply();
    await using dnf = await openDnf({ baseUrl: (await trunk.head()).url });
    await dnf.install("ruby-irb");
    expect(await dnf.installed()).toEqual(expect.arrayContaining(["ruby-0:3.1-1.noarch", "ruby-irb-0:3.1-1.noarch"]));
  });

  test("a module comes with its packages, what it requires, and its defaults; dnf installs from it", async () => {
    const target = await fresh("module");
    const reads = countRequests(pulp, /^GET .*\/modulemds\/.*fields=.*stream/);
    const { along } = await target.add({ modules: ["ruby:3.1"] }, { from: source, dependencies: true });
    reads.stop();
    // To choose, of the source, and of the target.
    expect(reads.count).toBe(3);
    expect(labelsOf(along.filter(({ kind }) => kind === "packages"))).toEqual([
      "perl-5-1.noarch",
      "ruby-3.1-1.noarch",
      "ruby-irb-3.1-1.noarch",
    ]);
    expect(labelsOf(along.filter(({ kind }) => kind === "modules"))).toEqual(["perl:5:1:c0ffee:noarch"]);
    expect(along.filter(({ kind }) => kind === "moduleDefaults")).toHaveLength(2);
    expect(labelsOf(along.filter(({ kind }) => kind === "moduleObsoletes"))).toHaveLength(1);
    const { distribution } = await target.deliver(`${prefix}/module`);
    await using dnf = await openDnf({ baseUrl: distribution.url });
    await dnf.install("ruby-irb");
    expect(await dnf.installed()).toEqual(expect.arrayContaining(["ruby-0:3.1-1.noarch", "ruby-irb-0:3.1-1.noarch"]));
  });

  test("a modular package comes with its module, so that dnf takes it", async () => {
    const target = await fresh("modular");
    const { along } = await target.add({ packages: ["perl"] }, { from: source });
    expect(labelsOf(along.filter(({ kind }) => kind === "modules"))).toEqual(["perl:5:1:c0ffee:noarch"]);
    const { distribution } = await target.deliver(`${prefix}/modular`);
    await using dnf = await openDnf({ baseUrl: distribution.url });
    await dnf.install("perl");
    expect(await dnf.installed()).toContain("perl-0:5-1.noarch");
  });

  test("a module that is required and that nobody has is told", async () => {
    const target = await fresh("lonely");
    const { unsolved } = await target.add({ modules: ["lonely"] }, { from: source, dependencies: "available" });
    expect(unsolved).toEqual(["module nowhere:7 (lonely:1:1:c0ffee:noarch)"]);
  });

  test("environments and categories come with their groups, with dependencies groups with their packages", async () => {
    const target = await fresh("groups");
    const plain = await target.add({ environments: ["desk"] }, { from: source });
    expect(labelsOf(plain.along)).toEqual(["more", "tools"]);
    const solved = await target.add({ categories: ["all"] }, { from: source, dependencies: true });
    expect(labelsOf(solved.along)).toEqual(["alpha-1-1.noarch", "gamma-1-1.noarch", "tools"]);
    const { distribution } = await target.deliver(`${prefix}/groups`);
    for (const name of ["tools", "desk"]) {
      await using dnf = await openDnf({ baseUrl: distribution.url });
      await dnf.installGroup(name);
      expect(await dnf.installed()).toEqual(["alpha-0:1-1.noarch", "gamma-0:1-1.noarch"]);
    }
  });

  test("an advisory comes with its packages, from anywhere on the server, too; those that aren't there are told", async () => {
    const target = await fresh("advisories");
    const { along, missing } = await target.add({ advisories: ["G-2026:0002"] }, { from: source });
    expect(labelsOf(along)).toEqual(["beta-1-1.noarch"]);
    expect(missing).toEqual(["elsewhere-1-1.noarch (G-2026:0002)"]);
    const [href] = (await source.select({ advisories: ["G-2026:0001"] })).map((unit) => unit.pulp_href);
    const anywhere = await target.add({ advisories: [String(href)] });
    expect(labelsOf(anywhere.along)).toContain("alpha-1-1.noarch");
  });
});
