import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, inject } from "vitest";

/**
 * What examples name is the same in all files that run them: those take turns. It is let go at the end of the file, or of its process.
 * To be called before the file's own hooks: they are within its turn.
 */
export const inTurn = (what: string): void => {
  const holder = createServer();
  beforeAll(async () => {
    // A socket of this name, which is in no folder, is had by one at a time: the kernel takes it away from who ends.
    for (const path = `\0pulp-sdk-tests ${inject("pulp").baseUrl} ${what}`; ; await sleep(200)) {
      const listening = once(holder, "listening");
      holder.listen(path);
      try {
        await listening;
        return;
      } catch (error) {
        if ((error as { readonly code?: string }).code !== "EADDRINUSE") throw error;
      }
    }
  });
  afterAll(() => void holder.close());
};
