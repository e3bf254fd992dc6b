import { describe, expect, it } from "vitest";
import { chunkSize, markOf, missingOf } from "../../../src/model/upload/chunks.ts";

const MiB = 1024 * 1024;
const size = 40 * MiB;
const mark = 5 * MiB;
const whole = [
  { offset: 0, size: mark },
  { offset: mark, size: chunkSize },
  { offset: mark + chunkSize, size: chunkSize },
  { offset: mark + 2 * chunkSize, size: size - mark - 2 * chunkSize },
];

describe("the chunks of a file", () => {
  it("begin with one whose size is the beginning of the digest, never more than a chunk", () => {
    expect([markOf("0".repeat(64)), markOf("f".repeat(64)), markOf(`00000a${"0".repeat(58)}`)]).toEqual([1, chunkSize, 11]);
  });

  it("cover it", () => {
    expect(missingOf(size, [], mark)).toEqual(whole);
    expect(missingOf(3, [], mark)).toEqual([{ offset: 0, size: 3 }]);
    expect(missingOf(0, [], mark)).toEqual([]);
  });

  it("that are missing are those that haven't arrived, in whatever order the others did", () => {
    for (let pattern = 0; pattern < 16; pattern++) {
      const arrived = whole.filter((_, at) => pattern & (1 << at)).reverse();
      expect(missingOf(size, arrived, mark)).toEqual(whole.filter((chunk) => !arrived.includes(chunk)));
    }
  });

  it("of others, cut in another way, are filled up", () => {
    const arrived = [{ offset: 16 * MiB, size: 16 * MiB }];
    expect(missingOf(size, arrived, mark)).toEqual([
      { offset: 0, size: mark },
      { offset: mark, size: 11 * MiB },
      { offset: 32 * MiB, size: 8 * MiB },
    ]);
  });

  it("that overlap, or reach beyond the end, are nothing to go on with", () => {
    expect(
      missingOf(
        size,
        [whole[0], whole[0]].flatMap((one) => one ?? []),
        mark,
      ),
    ).toBeUndefined();
    expect(
      missingOf(
        size,
        [
          { offset: 0, size: 9 },
          { offset: 8, size: 9 },
        ],
        mark,
      ),
    ).toBeUndefined();
    expect(missingOf(10, [{ offset: 0, size: 11 }], mark)).toBeUndefined();
  });
});
