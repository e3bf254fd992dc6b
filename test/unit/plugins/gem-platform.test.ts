import { openAsBlob } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspectPlatform } from "../../../src/plugins/gem/platform.ts";

const gem = (path: string): Promise<Blob> => openAsBlob(join(import.meta.dirname, "../../upstreams/gem/data", path));

describe("inspectPlatform", () => {
  test("lets a gem of plain Ruby in", async () => {
    expect(await inspectPlatform(await gem("uploads/maple-5.0.0.gem"), {})).toBeUndefined();
  });

  test("refuses one for a platform, which the server would file under another name", async () => {
    expect(await inspectPlatform(await gem("uploads/maple-5.0.0-x86_64-linux.gem"), {})).toContain("the platform x86_64-linux");
  });

  test("refuses what is none, or is cut off before it says what it is", async () => {
    expect(await inspectPlatform(new Blob(["text ".repeat(400)]), {})).toContain("is no gem");
    expect(await inspectPlatform((await gem("uploads/maple-5.0.0.gem")).slice(0, 700), {})).toContain("is no gem");
  });
});
