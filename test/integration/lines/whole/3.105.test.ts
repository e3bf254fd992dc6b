import { describe, expect, test } from "vitest";
import { onLine } from "../../../support/line.ts";
import { servesNoChosenVersion } from "../../../support/line-suite.ts";
import { servedPython } from "../../../support/served.ts";
import { rejection, unique } from "../../../support/shared-pulp.ts";
import { pythonFile } from "../../../upstreams/python/serve.ts";

const on = onLine("3.105", ["python"]);

describe("python on 3.105", () => {
  servesNoChosenVersion(on);

  test("the reason: the content app answers 500 for each file of a version that the server was told to serve", async () => {
    const { pulp } = on();
    const name = unique("pinned");
    const repository = pulp.python.repository(name);
    await repository.ensure({});
    await repository.upload(pythonFile("grove_oak-2.0-py3-none-any.whl"));
    const { distribution } = await repository.deliver(name);
    expect(await servedPython(distribution.url, ["grove-oak"])).toEqual(["grove_oak-2.0-py3-none-any.whl"]);
    const { pulp_href: repository_version } = await repository.versions.read();
    const path = { python_python_distribution_href: distribution.pulp_href };
    const body = { repository: null, repository_version };
    await pulp.api.python.PATCH("{python_python_distribution_href}", { path, body });
    await expect.poll(async () => (await pulp.python.distribution(name).read()).repository_version).toBe(repository_version);
    expect((await rejection(servedPython(distribution.url, ["grove-oak"]))).message).toContain("answered 500");
    for (const one of [pulp.python.distribution(name), repository]) await one.delete();
  });
});
