import { afterEach, expect, it, vi } from "vitest";
import { Events, systemClock } from "../../../src/transport/index.ts";
import { createWire } from "../../../src/transport/wire.ts";

afterEach(() => vi.unstubAllGlobals());

const wireOf = (concurrency: number, fetched: (url: string) => Response | Promise<Response>) => {
  vi.stubGlobal("fetch", async (request: Request) => fetched(request.url));
  return createWire({ concurrency, timeout: 60_000, extras: undefined, events: new Events(), clock: systemClock });
};
const request = (name: string): Request => new Request(`http://pulp.test/${name}`);

it("of those that wait the lowest turn goes first, and equals in the order in which they came", async () => {
  const sent: string[] = [];
  const wire = wireOf(1, (url) => {
    sent.push(url.slice("http://pulp.test/".length));
    return new Response("{}");
  });
  const turns = [undefined, 7, 3, 7, undefined, 3, 1];
  await Promise.all(turns.map((turn, at) => wire.send(request(`${turn ?? 0}-${at}`), { attempt: 1, turn })));
  expect(sent).toEqual(["0-0", "0-4", "1-6", "3-2", "3-5", "7-1", "7-3"]);
});

it("50,000 that wait are put in order in no time", async () => {
  const wire = wireOf(8, () => new Response(null, { status: 204 }));
  const began = performance.now();
  const waiting = Array.from({ length: 50_000 }, (_, at) => wire.send(request("x"), { attempt: 1, turn: (at * 7919) % 1000 }));
  expect(performance.now() - began).toBeLessThan(5_000);
  await Promise.all(waiting);
}, 30_000);
