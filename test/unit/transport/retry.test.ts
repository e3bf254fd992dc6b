import { describe, expect, it } from "vitest";
import { NetworkError, type NetworkErrorCode, ProtocolError, ResponseError, UsageError } from "../../../src/errors/index.ts";
import { type Clock, systemClock } from "../../../src/transport/index.ts";
import { retryAfterOf } from "../../../src/transport/response-failure.ts";
import { isWorthRepeating, retry } from "../../../src/transport/retry.ts";

const network = (code: NetworkErrorCode, reached: "never" | "unknown") => new NetworkError({ code, reached, message: "m" });
const answered = (status: number, retryAfter?: number) => new ResponseError({ code: "X", message: "m", status, details: [], retryAfter });

describe("what is worth repeating", () => {
  it.each<[string, unknown, boolean, boolean]>([
    ["nothing answers", network("HOST_UNREACHABLE", "never"), true, true],
    ["the name is not known", network("HOST_NOT_FOUND", "never"), true, true],
    ["the certificate is not trusted", network("CERTIFICATE_NOT_TRUSTED", "never"), false, false],
    ["the connection broke", network("CONNECTION_LOST", "unknown"), true, false],
    ["the time limit passed", network("REQUEST_TIMEOUT", "unknown"), true, false],
    ["429", answered(429), true, true],
    ["503 with Retry-After", answered(503, 0), true, true],
    ["503", answered(503), true, false],
    ["408", answered(408), true, false],
    ["500", answered(500), true, false],
    ["502", answered(502), true, false],
    ["504", answered(504), true, false],
    ["501", answered(501), false, false],
    ["400", answered(400), false, false],
    ["401", answered(401), false, false],
    ["403", answered(403), false, false],
    ["404", answered(404), false, false],
    ["409", answered(409), false, false],
    ["not Pulp", new ProtocolError({ message: "m" }), true, false],
    ["wrong use", new UsageError({ message: "m" }), false, false],
    ["a bug", new TypeError("m"), false, false],
  ])("%s", (_, error, safe, unsafe) => {
    for (const method of ["GET", "HEAD", "OPTIONS"]) expect(isWorthRepeating(method, error), method).toBe(safe);
    for (const method of ["POST", "PATCH", "PUT", "DELETE"]) expect(isWorthRepeating(method, error), method).toBe(unsafe);
  });
});

describe("when", () => {
  it.each<[string | undefined, number | undefined]>([
    ["120", 120],
    [" 0 ", 0],
    ["Thu, 01 Jan 2026 00:00:30 GMT", 30],
    ["Wed, 31 Dec 2025 23:59:00 GMT", 0],
    ["soon", undefined],
    ["", undefined],
    ["-5", 0],
    ["2147484", 2_147_484],
    ["9".repeat(400), Number.MAX_SAFE_INTEGER],
    ["Fri, 31 Dec 9999 23:59:59 GMT", 251_635_075_199],
    [undefined, undefined],
  ])("Retry-After: %j", (value, expected) => {
    const headers = new Headers(value === undefined ? {} : { "Retry-After": value });
    expect(retryAfterOf(headers, () => Date.parse("2026-01-01T00:00:00Z"))).toBe(expected);
  });
});

it("the system's clock sleeps as long as timers can, not less, when it is asked for more", async () => {
  const woken = new AbortController();
  const asleep = systemClock.sleep(2 ** 40, woken.signal);
  const first = await Promise.race([asleep, systemClock.sleep(30).then(() => "still asleep")]);
  expect(first).toBe("still asleep");
  woken.abort("enough");
  await expect(asleep).rejects.toBe("enough");
});

describe("retry", () => {
  const clockWith = (sleeps: number[]): Clock => ({
    now: () => 0,
    random: () => 1,
    pause: 0,
    sleep: async (milliseconds, signal) => {
      sleeps.push(milliseconds);
      signal?.throwIfAborted();
    },
  });

  it("tries as often as it was told, sleeps between, and gives the last error as it is", async () => {
    const sleeps: number[] = [];
    const errors = [answered(502), answered(503, 2), answered(500)];
    const told: number[] = [];
    let attempts = 0;
    const act = () =>
      retry(
        async (attempt) => {
          attempts = attempt;
          throw errors[attempt - 1];
        },
        { method: "GET", retries: 2, clock: clockWith(sleeps), onRetry: (attempt, delay) => told.push(attempt, delay) },
      );
    await expect(act()).rejects.toBe(errors[2]);
    expect([attempts, sleeps, told]).toEqual([3, [2_000], [1, 0, 2, 2_000]]);
  });

  it("pauses between, twice as long each time, and not all clients alike", async () => {
    const delays: number[] = [];
    const began = performance.now();
    const failing = retry(() => Promise.reject(answered(502)), {
      method: "GET",
      retries: 3,
      clock: { ...clockWith([]), pause: 5 },
      onRetry: (_, delay) => delays.push(delay),
    });
    await expect(failing).rejects.toMatchObject({ status: 502 });
    expect(performance.now() - began).toBeGreaterThanOrEqual(5 + 10 + 20 - 3);
    delays.forEach((delay, i) => {
      expect(delay).toBeGreaterThanOrEqual(5 * 2 ** i);
      expect(delay).toBeLessThanOrEqual(10 * 2 ** i);
    });
  });

  it.each([
    [7, 7_000],
    [0, 0],
    [121, 120_000],
    [86_400, 120_000],
    [2_147_484, 120_000],
    [1e300, 120_000],
  ])("waits %d s where the server asks for that: %d ms", async (seconds, milliseconds) => {
    const sleeps: number[] = [];
    const send = async (attempt: number): Promise<string> => {
      if (attempt === 1) throw answered(503, seconds);
      return "answer";
    };
    await expect(retry(send, { method: "POST", retries: 1, clock: clockWith(sleeps) })).resolves.toBe("answer");
    expect(sleeps).toEqual(milliseconds === 0 ? [] : [milliseconds]);
  });

  it("a stop cuts a pause short, and what failed before it is the error", async () => {
    const controller = new AbortController();
    const failing = retry(() => Promise.reject(answered(502)), {
      method: "GET",
      retries: 3,
      clock: { ...clockWith([]), pause: 60_000 },
      stops: [controller.signal],
      onRetry: () => setTimeout(() => controller.abort(), 10),
    });
    await expect(failing).rejects.toMatchObject({ status: 502 });
  });

  it("retries: 0 is once, without a sleep", async () => {
    const sleeps: number[] = [];
    let attempts = 0;
    const send = async (): Promise<never> => {
      attempts++;
      throw answered(502);
    };
    await expect(retry(send, { method: "GET", retries: 0, clock: clockWith(sleeps) })).rejects.toMatchObject({ status: 502 });
    expect([attempts, sleeps]).toEqual([1, []]);
  });

  it("a stop ends the repeating, but not an answer that is on its way", async () => {
    const controller = new AbortController();
    const options = { method: "GET", retries: 3, clock: clockWith([]), stops: [controller.signal] };
    let attempts = 0;
    const late = retry(async () => {
      attempts++;
      controller.abort();
      return "answer";
    }, options);
    await expect(late).resolves.toBe("answer");
    await expect(
      retry(async () => {
        attempts++;
        throw answered(502);
      }, options),
    ).rejects.toMatchObject({ status: 502 });
    expect(attempts).toBe(2);
  });
});
