import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { upstreamDirectory } from "../../../../examples/upstreams/serve.ts";
import { onLine } from "../../../support/line.ts";
import { eradicates } from "../../../support/line-suite.ts";
import { labelsOf, rejection, unique } from "../../../support/shared-pulp.ts";

const on = onLine("3.85", ["rpm", "file"]);
const packageFile = (name: string): string => join(upstreamDirectory("rpm", "v2"), "Packages", `${name}.noarch.rpm`);

describe("file on 3.85", () => eradicates(on));

describe("rpm on 3.85", () => {
  test("prune says of what the new version still has that it isn't gone, and how to go on", async () => {
    const { pulp } = on();
    const repository = pulp.rpm.repository(unique("prune"));
    await repository.ensure({});
    for (const name of ["acorn-1.0-1", "acorn-1.2-1", "cedar-1.0-1"]) await repository.upload(packageFile(name));
    const error = await rejection(repository.prune({ keep_days: 0 }));
    expect(error).toMatchObject({ name: "ContentError", code: "CONTENT_HELD", units: ["1 rpm.package"] });
    expect(error.message).toContain("version 4 still has");
    expect(labelsOf(await repository.select({ packages: ["acorn"] }))).toEqual(["acorn-1.0-1.noarch", "acorn-1.2-1.noarch"]);

    // To the server the version has it and hasn't.
    expect(await rejection(repository.remove({ packages: ["acorn-1.0-1.noarch"] }))).toMatchObject({ code: "CONTENT_HELD" });
    expect(error.message).toContain("versions.delete(4), which leaves 3, then remove()");
    await repository.versions.delete(4);
    expect(await repository.remove({ packages: ["acorn-1.0-1.noarch"] })).toMatchObject({ changed: true, version: { number: 5 } });
    expect(labelsOf(await repository.select({ packages: ["acorn"] }))).toEqual(["acorn-1.2-1.noarch"]);
    await repository.delete();
  });
});
