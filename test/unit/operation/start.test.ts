import { expect, it } from "vitest";
import type { Starter } from "../../../src/operation/index.ts";
import { start } from "../../../src/operation/start.ts";
import { Events, systemClock } from "../../../src/transport/index.ts";
import { becomesOld, hundredKilobytes } from "../../support/minor-collections.ts";

const starter = {
  transport: { clock: systemClock, events: new Events() },
  watcher: { prefix: "01234567" },
} as unknown as Starter;

it("of an operation that is over nothing becomes old", async () => {
  let end = (): void => {};
  let before: PromiseLike<unknown> = Promise.resolve();
  const grown = await becomesOld(200, async () => {
    const ended = Promise.withResolvers<void>();
    const held = hundredKilobytes();
    const operation = start(starter, "an operation", () => ended.promise.then(() => held.length));
    end();
    end = ended.resolve;
    await before;
    before = operation;
  });
  // Of twenty megabytes.
  expect(grown).toBeLessThan(2_000_000);
});
