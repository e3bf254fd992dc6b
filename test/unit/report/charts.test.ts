import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.doUnmock("d3-scale");
  vi.resetModules();
});

test("without d3 the error says what to install", async () => {
  vi.resetModules();
  vi.doMock("d3-scale", () => {
    throw new Error("Cannot find package 'd3-scale'");
  });
  const { charts } = await import("../../../src/report/charts.ts");
  await expect(charts()).rejects.toMatchObject({
    code: "USAGE",
    message: expect.stringContaining("npm install d3-hierarchy d3-scale d3-shape"),
  });
});
