import type { Pages } from "../../transport/index.ts";

/** Pages of a list whose address must be looked up first; nothing is asked before they are read. */
export const deferred = <T>(open: () => Promise<Pages<T>>): Pages<T> => ({
  async *[Symbol.asyncIterator]() {
    yield* await open();
  },
  page: async (options) => (await open()).page(options),
  all: async () => (await open()).all(),
});
