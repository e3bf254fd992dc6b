import { expect, it } from "vitest";
import { withFleet } from "../support/fake-pulp/fleet.ts";
import { connectTo } from "../support/fake-pulp/index.ts";

const size = 60;
const api = "/pulp/api/v3/";

it("delivering 60 repositories at once asks for each what only it can be told, and for the rest together", async () => {
  const { fake, names } = withFleet(size);
  const { pulp } = await connectTo(fake);
  const deliverTo = async (pathOf: (name: string) => string) => {
    const before = fake.requests.length;
    const deliveries = await Promise.all(names.map((name) => pulp.file.repository(name).deliver(pathOf(name))));
    const seen = fake.requests.slice(before).map(({ method, path }) => `${method} ${path.slice(api.length)}`);
    const count = (line: RegExp): number => seen.filter((one) => line.test(one)).length;
    return { deliveries, count, gets: count(/^GET (?!tasks)/), all: seen.length };
  };

  const first = await deliverTo((name) => name);
  expect(first.deliveries.every(({ changed, content }) => changed && content.added.files === 1 && content.present.files === 1)).toBe(true);
  expect([first.count(/^POST .*sync/), first.count(/^POST distributions/)]).toEqual([size, size]);
  expect([first.count(/versions/), first.count(/publications/)]).toEqual([0, 0]);
  expect(first.gets).toBeLessThan(size / 2);

  const second = await deliverTo((name) => name);
  expect(
    second.deliveries.every(({ changed, content, publication }) => !changed && content.present.files === 1 && publication !== undefined),
  ).toBe(true);
  expect(second.count(/^POST/)).toBe(size);
  expect(second.count(/versions/)).toBe(1);
  expect(second.gets).toBeLessThan(size / 2);

  // Nothing may be served above or below a new path: looked up for all at once.
  const elsewhere = await deliverTo((name) => `elsewhere/${name}`);
  expect(elsewhere.deliveries.every(({ changed }) => changed)).toBe(true);
  expect(elsewhere.count(/distributions\/$/)).toBeLessThan(size + 20);
  expect(elsewhere.gets).toBeLessThan(size / 2 + 10);
  await pulp.close();
});
