import { expect, it } from "vitest";
import type { FleetRepository, JournalStore } from "../../src/index.ts";
import { withFleet } from "../support/fake-pulp/fleet.ts";
import { connectTo, rejection, type TaskScript } from "../support/fake-pulp/index.ts";

const fleetOfSize = (size: number): readonly FleetRepository[] =>
  Array.from({ length: size }, (_, i) => ({ plugin: "file", name: `r${i}`, remote: { url: `https://mirror.test/${i}` } }));

class InMemory implements JournalStore {
  readonly name = "memory";
  readonly lines: string[] = [];
  async read() {
    return [...this.lines];
  }
  async append(lines: readonly string[]) {
    this.lines.push(...lines);
  }
  async close() {}
}

const failing: TaskScript = {
  phases: [{ after: 100, state: "failed" }],
  error: { description: "404, message='Not Found', url='https://mirror.test/1'" },
};

it("what is done isn't done again, what failed when that is asked for; when all is done, the next run is a new one", async () => {
  let isMended = false;
  const { fake } = withFleet(4, (name) => (name === "r1" && !isMended ? failing : undefined));
  const { pulp } = await connectTo(fake);
  const journal = new InMemory();
  const fleet = pulp.fleet("big", fleetOfSize(4));
  const syncs = (): number => fake.seen("/sync/").length;
  expect((await fleet.sync({ journal }).report()).counts).toMatchObject({ succeeded: 3, failed: 1 });
  expect(syncs()).toBe(4);
  // As if it had been cut off at the end.
  journal.lines.splice(journal.lines.findIndex((line) => line.includes('"is":"finished"')));
  const again = await fleet.sync({ journal }).report();
  expect([again.counts.succeeded, again.counts.failed, syncs()]).toEqual([3, 1, 4]);
  expect(again.failures[0]).toMatchObject({ from: "journal", cause: "upstream has nothing", tasks: { 0: { state: "failed" } } });
  isMended = true;
  expect((await fleet.sync({ journal, redo: "failed" }).report()).counts).toMatchObject({ succeeded: 4, failed: 0 });
  expect(syncs()).toBe(5);
  expect((await fleet.sync({ journal }).report()).counts).toMatchObject({ unchanged: 4 });
  expect(syncs()).toBe(9);
});

it("what was done before the fleet's own source threw isn't done again when it gives the rest", async () => {
  const { fake } = withFleet(4);
  const { pulp } = await connectTo(fake);
  const journal = new InMemory();
  async function* entries(until: number) {
    yield* fleetOfSize(until);
    if (until < 4) throw new Error("the database is gone");
  }
  const fleetOf = (until: number) => pulp.fleet("big", () => entries(until));
  expect((await fleetOf(2).sync({ journal }).report()).counts).toMatchObject({ succeeded: 2, failed: 1 });
  expect((await fleetOf(4).sync({ journal }).report()).counts).toMatchObject({ succeeded: 4, failed: 0 });
  expect(fake.seen("/sync/").length).toBe(4);
});

it("a journal that can't be written ends the run: nothing is begun that nobody would know of", async () => {
  const { fake } = withFleet(10);
  const { pulp } = await connectTo(fake);
  const journal = new InMemory();
  journal.append = async (lines) => {
    if (journal.lines.length > 6) throw new Error("no space left on device");
    journal.lines.push(...lines);
  };
  const run = pulp.fleet("big", fleetOfSize(10)).sync({ journal, concurrency: 1, retries: 0 });
  expect(await rejection(run.report())).toMatchObject({
    code: "JOURNAL_UNWRITABLE",
    message: expect.stringMatching(/"memory".*no space left on device.*the same call then goes on/),
  });
  const begun = journal.lines.filter((line) => line.includes('"begin"')).length;
  expect(fake.seen("/sync/").length).toBeLessThanOrEqual(begun);
});

it("a sync whose request was on its way when its client died is waited for, however slow the server is", async () => {
  const { fake } = withFleet(1);
  const { pulp } = await connectTo(fake);
  const journal = new InMemory();
  const fleet = pulp.fleet("big", fleetOfSize(1));
  await fleet.sync({ journal }).report();
  const at = new Date(fake.clock.now()).toISOString();
  // As if it had died with its request.
  const begin = journal.lines.findIndex((line) => line.includes('"is":"begin"'));
  const died = { ...JSON.parse(String(journal.lines[begin])), operation: "0123456789abcdef", at };
  journal.lines.splice(begin, journal.lines.length, JSON.stringify(died));
  const began = fake.clock.elapsed;
  const script = { reserves: ["/pulp/api/v3/remotes/file/file/r0/"], created: ["/pulp/api/v3/repositories/file/file/r0/versions/1/"] };
  void fake.clock.at(began + 60_000).then(() => fake.tasks.make("0123456789abcdef01234567", script));
  expect((await fleet.sync({ journal }).report()).counts).toMatchObject({ succeeded: 1 });
  expect(fake.seen("/sync/")).toHaveLength(1);

  // One that never arrived is sent again, when the server can't be working on it any more.
  journal.lines.splice(begin, journal.lines.length, JSON.stringify({ ...died, operation: "fedcba9876543210" }));
  expect((await fleet.sync({ journal }).report()).counts).toMatchObject({ unchanged: 1 });
  expect(fake.seen("/sync/")).toHaveLength(2);
  expect(fake.clock.elapsed - began).toBeGreaterThan(90_000);
});

it("where nothing had been sent there is nothing to wait for", async () => {
  const { fake } = withFleet(1);
  const { pulp } = await connectTo(fake);
  const journal = new InMemory();
  const stop = new AbortController();
  fake.on("GET", /\/repositories\/file\/file\/$/, () => void stop.abort(), 1);
  const fleet = pulp.fleet("big", fleetOfSize(1));
  expect((await fleet.sync({ journal, signal: stop.signal }).report()).counts).toMatchObject({ canceled: 1 });
  expect(journal.lines.filter((line) => line.includes('"is":"begin"'))).toEqual([]);
  const before = fake.clock.elapsed;
  expect((await fleet.sync({ journal }).report()).counts).toMatchObject({ succeeded: 1 });
  expect(fake.clock.elapsed - before).toBeLessThan(5_000);
  expect(fake.seen("/sync/")).toHaveLength(1);
});

it("a delivery that syncs nothing leaves nothing to look for", async () => {
  const { fake } = withFleet(1);
  const { pulp } = await connectTo(fake);
  await pulp.fleet("big", fleetOfSize(1)).deliver().report();
  await pulp.file.repository("r0").update({ remote: null });
  const journal = new InMemory();
  const uploads = pulp.fleet("big", [{ plugin: "file", name: "r0", basePath: "uploads" }]);
  expect((await uploads.deliver({ journal }).report()).counts).toMatchObject({ succeeded: 1 });
  expect(journal.lines.map((line) => JSON.parse(line).is)).toEqual(["journal", "open", "end", "finished", "close"]);
});
