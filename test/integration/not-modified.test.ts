import { afterAll, beforeAll, expect, test } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { connectShared, unique } from "../support/shared-pulp.ts";

// When clients that ask whether anything was modified (apt, proxies) see what was switched, and when the content app keeps them on what they have.
// The server decides; what docs/guide.md says of it is seen here, and turns red when the server is mended.

let pulp: Pulp;
beforeAll(async () => {
  pulp = await connectShared();
});
afterAll(() => pulp.close());

/** HTTP tells times in whole seconds. */
const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1_100));

/** Until it is later than that second: the content app rounds up when a file was written, and down when a version was begun. */
const after = (modified: string) => new Promise((resolve) => setTimeout(resolve, Math.max(0, Date.parse(modified) + 1_100 - Date.now())));

test("each delivery is seen; going back isn't, nor a version begun before what a client has was written, nor the bytes of an earlier one", async () => {
  const name = unique("modified");
  const repository = pulp.file.repository(name);
  await repository.ensure({ autopublish: false });
  const ask = async (since?: string): Promise<{ readonly status: number; readonly modified: string }> => {
    const { base_url } = await pulp.file.distribution(name).read();
    const headers: Record<string, string> = since === undefined ? {} : { "If-Modified-Since": since };
    const { status, headers: answered } = await fetch(new URL("PULP_MANIFEST", base_url ?? ""), { headers });
    return { status, modified: answered.get("last-modified") ?? "" };
  };
  const upload = async (file: string): Promise<void> => {
    await repository.upload(Buffer.from(`${name} ${file}`), { relative_path: file });
    await aSecond();
  };

  await upload("one");
  await repository.deliver(name);
  const one = await ask();
  await after(one.modified); // A version of the very second that the manifest is said to be of wouldn't be seen either.
  await upload("two");
  await repository.deliver(name);
  expect(await ask(one.modified)).toMatchObject({ status: 200 });
  const two = await ask();

  await pulp.file.distribution(name).rollBack();
  expect(await ask(two.modified)).toMatchObject({ status: 304 });
  await repository.distribute(name);

  await upload("three");
  await upload("four");
  await repository.distribute(name, { version: 3 });
  const three = await ask();
  await repository.distribute(name, { version: 4 });
  expect(await ask(three.modified)).toMatchObject({ status: 304 });
  expect(await ask()).toMatchObject({ status: 200 });

  const four = await ask();
  await repository.remove({ files: ["four"] });
  await repository.deliver(name);
  // The manifest of three files again: the server keeps equal bytes once, with the time that they were written first.
  expect(await ask(four.modified)).toMatchObject({ status: 304 });
  expect(await ask()).toMatchObject({ modified: three.modified });

  await pulp.file.distribution(name).delete();
  await repository.delete();
});
