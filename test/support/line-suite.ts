import { expect, test } from "vitest";
import { adapterRows } from "./adapters.ts";
import type { OnLine } from "./line.ts";
import { namespaceOf, rejection, unique } from "./shared-pulp.ts";

/** What must hold of a plugin on every line: all of its way from an upstream to its clients, and back. */
export function worksOnLine(on: () => OnLine, plugin: string): void {
  test(`${plugin}: is ensured, delivered, compared, added to and removed from, served as it was before, and deleted`, async () => {
    const { pulp, upstream } = on();
    const row = adapterRows.find((one) => one.plugin === plugin) ?? expect.fail(`no row for ${plugin}`);
    const of = namespaceOf(pulp, plugin);
    const name = unique(`${plugin}-line`);
    const repository = of.repository(name);
    const distribution = of.distribution(name);
    const served = async () => {
      const now: Readonly<Record<string, unknown>> = await distribution.read();
      const url = String(now.base_url ?? now.registry_path);
      return row.served({ pulp_href: String(now.pulp_href), name, base_path: name, url });
    };

    upstream.switchTo("v1");
    const wish = { remote: row.remote(upstream), description: "of old", labels: { team: "infra" } };
    expect(await repository.ensure(wish)).toHaveLength(2);
    expect(await repository.ensure(wish)).toEqual([]);
    expect(await repository.deliver(name)).toMatchObject({ changed: true, version: { number: 1 } });
    expect(await served()).toEqual(row.expected.v1);
    expect(await repository.deliver(name)).toMatchObject({ changed: false, version: { number: 1 } });
    upstream.switchTo("v2");
    expect(await repository.deliver(name)).toMatchObject({ changed: true, version: { number: 2 } });
    expect(await served()).toEqual(row.expected.v2);

    const { added } = await repository.diff(1);
    const [first] = added;
    if (first === undefined) return expect.fail("nothing was added");
    expect((await repository.select({ [first.kind]: [first.label] })).map(({ pulp_href }) => pulp_href)).toContain(first.pulp_href);
    const other = of.repository(`${name}-other`);
    await other.ensure({});
    expect(await other.add({ [first.kind]: [first.pulp_href] }, { from: repository })).toMatchObject({ changed: true });
    expect((await other.diff(0)).added.map(({ pulp_href }) => pulp_href)).toContain(first.pulp_href);
    expect(await other.remove({ [first.kind]: [first.pulp_href] })).toMatchObject({ changed: true });

    expect(await distribution.rollBack()).toMatchObject({ changed: true, version: { number: 1 } });
    expect(await served()).toEqual(row.expected.v1);
    expect(await rejection(distribution.rollBack())).toMatchObject({ code: "NOTHING_BEFORE" });
    expect(await distribution.delete()).toHaveLength(1);
    for (const one of [repository, other]) expect(await one.delete()).toHaveLength(1);
    expect(await of.remote(name).delete()).toHaveLength(1);
    expect(await repository.find()).toBeUndefined();
  }, 300_000);
}

/** A call that the line can't serve, what it is told to lack, and from which component. */
export type Refused = readonly [what: string, component: string, call: (on: OnLine, name: string) => PromiseLike<unknown>];

/** Each is refused as a CapabilityError, before anything is sent that could change something. */
export function isRefusedOnLine(on: () => OnLine, cases: readonly Refused[]): void {
  test.each(cases)("%s is refused before anything is sent: %s lacks it", async (what, component, call) => {
    const { pulp } = on();
    const writes: string[] = [];
    const stop = pulp.on("request", ({ method, path }) => {
      if (method !== "GET") writes.push(`${method} ${path}`);
    });
    const error = await rejection(call(on(), unique("refused")));
    stop();
    expect(error).toMatchObject({ name: "CapabilityError", code: "CAPABILITY_MISSING", plugin: component });
    expect(error.message).toContain(what);
    expect(writes).toEqual([]);
  });
}
