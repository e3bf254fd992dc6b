import type { RequestListener } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { Outgoing } from "../../../src/transport/outgoing.ts";
import { cpuTimeOf } from "../../support/cpu.ts";
import { served, wiresOf } from "../../support/wires.ts";

const wireOf = wiresOf(1_000_000);

const requestOf = async (listener: RequestListener): Promise<Outgoing> => new Outgoing(await served(listener));

describe("a text", () => {
  it("is what was sent, wherever that was cut", async () => {
    const bytes = Buffer.from(JSON.stringify({ name: "Ærø – ☃ 𝄞" }));
    const request = await requestOf(async (_, response) => {
      for (const byte of bytes) {
        response.write(Buffer.from([byte]));
        await delay(1);
      }
      response.end();
    });
    const response = await wireOf().send(request, { attempt: 1, body: "text" });
    expect([response.ok, await response.text()]).toEqual([true, bytes.toString()]);
  });

  it("is limited, as all bodies are", async () => {
    const request = await requestOf((_, response) => void response.end("x".repeat(2_000)));
    const sent = wireOf({ maxAnswerBytes: 1_000 }).send(request, { attempt: 1, body: "text" });
    await expect(sent).rejects.toMatchObject({ code: "ANSWER_TOO_LARGE" });
  });
});

describe("the queue", () => {
  const request = (name: string): Outgoing => new Outgoing(`http://pulp.test/${name}`);

  it("lets the lowest turn go first, and equals in the order in which they came", async () => {
    const sent: string[] = [];
    const wire = wireOf({
      concurrency: 1,
      fetch: async (input) => {
        sent.push((input as Request).url.slice("http://pulp.test/".length));
        return new Response("{}");
      },
    });
    const turns = [undefined, 7, 3, 7, undefined, 3, 1];
    await Promise.all(turns.map((turn, at) => wire.send(request(`${turn ?? 0}-${at}`), { attempt: 1, turn })));
    expect(sent).toEqual(["0-0", "0-4", "1-6", "3-2", "3-5", "7-1", "7-3"]);
  });

  it("puts 20,000 that wait in order in no time", async () => {
    const wire = wireOf({ fetch: async () => new Response(null, { status: 204 }) });
    const requests = Array.from({ length: 20_000 }, () => request("x"));
    let waiting: readonly Promise<Response>[] = [];
    const queue = (): void => {
      waiting = requests.map((each, at) => wire.send(each, { attempt: 1, turn: (at * 7919) % 1000 }));
    };
    expect(cpuTimeOf(queue)).toBeLessThan(5_000);
    await Promise.all(waiting);
  });
});

describe("an answer", () => {
  const megabyte = Buffer.alloc(1_000_000, " ");

  /** What the failure is, and by how many bytes memory grew until then. */
  const failing = async (listener: RequestListener): Promise<{ readonly error: unknown; readonly grown: number }> => {
    const request = await requestOf(listener);
    const before = process.memoryUsage().rss;
    let peak = before;
    const watching = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 5);
    const error = await wireOf({ maxAnswerBytes: 4_000_000 })
      .send(request, { attempt: 1 })
      .catch((reason: unknown) => reason);
    clearInterval(watching);
    return { error, grown: peak - before };
  };
  const tooLarge = {
    name: "AnswerTooLargeError",
    code: "ANSWER_TOO_LARGE",
    limit: 4_000_000,
    attempted: "GET /x/",
    hint: expect.stringContaining("maxAnswerBytes"),
  };

  it("of 1,000 MB is left at the limit", async () => {
    let written = 0;
    const { error, grown } = await failing((_, response) => {
      const more = (): void => {
        while (written < 1_000 && !response.destroyed) {
          written++;
          if (!response.write(megabyte)) return;
        }
        response.end();
      };
      response.on("drain", more);
      more();
    });
    expect(error).toMatchObject(tooLarge);
    expect(grown).toBeLessThan(200_000_000);
    expect(written).toBeLessThan(100);
  });

  it("of 1.5 MB that unpacks to 1.5 GB as well", async () => {
    const member = gzipSync(megabyte);
    const bomb = Buffer.concat(Array.from({ length: 1_500 }, () => member));
    const { error, grown } = await failing((_, response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end(bomb));
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(error).toMatchObject(tooLarge);
    expect(grown).toBeLessThan(200_000_000);
  });

  it("of just the limit is whole", async () => {
    const request = await requestOf((_, response) => response.end(megabyte));
    const response = await wireOf({ maxAnswerBytes: 1_000_000 }).send(request, { attempt: 1 });
    expect((await response.arrayBuffer()).byteLength).toBe(1_000_000);
  });
});

describe("a time limit above undici's own", () => {
  const registered = Symbol.for("undici.globalDispatcher.1");
  type Agent = { dispatch: () => boolean; close: () => Promise<void> };

  /** Node's own dispatcher, which gives up after 0.3 s (checked about each second) where it would after 300 s. */
  const impatient = async (): Promise<AsyncDisposable> => {
    await fetch("http://127.0.0.1:9/").catch(() => {});
    const globals = globalThis as unknown as Record<symbol, Agent>;
    const usual = globals[registered];
    if (usual === undefined) throw new Error("this Node keeps no dispatcher there");
    const agent = new (usual.constructor as new (options: object) => Agent)({ headersTimeout: 300, bodyTimeout: 300 });
    globals[registered] = agent;
    return {
      async [Symbol.asyncDispose]() {
        globals[registered] = usual;
        await agent.close();
      },
    };
  };

  it.each([
    [
      "before the headers",
      async (_, response) => {
        await delay(2_500);
        response.end("late");
      },
    ],
    [
      "in the body",
      async (_, response) => {
        response.writeHead(200).write("la");
        await delay(2_500);
        response.end("te");
      },
    ],
  ] satisfies [string, RequestListener][])(
    "isn't cut by those: a pause %s",
    async (_, slow) => {
      await using _agent = await impatient();
      const request = await requestOf((incoming, response) => void slow(incoming, response));
      const short = wireOf({ timeout: 10_000 }).send(request, { attempt: 1 });
      const long = wireOf({ timeout: 400_000 }).send(request, { attempt: 1 });
      await expect(short).rejects.toMatchObject({ code: "CONNECTION_LOST" });
      expect(await (await long).text()).toBe("late");
    },
    10_000,
  );
});
