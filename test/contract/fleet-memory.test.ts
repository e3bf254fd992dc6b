import { expect, it } from "vitest";
import { fakePulp, password, username } from "../support/fake-pulp/index.ts";
import { keepResources } from "../support/fake-pulp/kept.ts";
import { listening } from "../support/fake-pulp/listening.ts";
import { startClientProcess } from "../support/processes/client-process.ts";

// Megabytes, of which most is room that the engine gives itself, by doubling it, so that they differ by twenty and more from run to run: 50 to 70 of a growth where everything goes
// as it should, more than 200 where requests are kept until all of the heap is looked through.
it("a fleet of 2,000 that is made takes little more memory than one of 200", async () => {
  const fake = fakePulp();
  const stored = keepResources(fake, () => ({ phases: [{ after: 0, state: "completed" }] }));
  await using place = await listening(fake);
  await using client = await startClientProcess({ baseUrl: place.baseUrl, username, password });
  const peaks = await client.run(
    async (pulp, sizes) => {
      const peaks: number[] = [];
      for (const size of sizes) {
        const entries = Array.from({ length: size }, (_, i) => ({
          plugin: "file",
          name: `of-${size}-${i}`,
          remote: { url: `https://mirror.test/${i}/PULP_MANIFEST` },
        }));
        await pulp.fleet("big", entries).ensure();
        peaks.push(Math.round(process.resourceUsage().maxRSS / 1024));
      }
      return peaks;
    },
    [200, 2_000],
  );
  expect(stored.size).toBe(3 * 2_200);
  const [small = 0, large = 0] = peaks;
  expect(large - small).toBeLessThan(120);
});
