import { afterAll, afterEach, inject } from "vitest";
import type { Pulp } from "../../src/index.ts";
import { connectShared } from "./shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "./upstream.ts";

/** A client of the server that all tests share, and upstreams beside it, which are well again after each test: both for the tests of one file. */
export const openWithUpstream = async (): Promise<{ readonly pulp: Pulp; readonly upstream: FaultyUpstreams }> => {
  // Where no server could be started each test is skipped by itself, and says why; none uses these.
  if (inject("pulp").lacking?.server !== undefined) return {} as Awaited<ReturnType<typeof openWithUpstream>>;
  const [pulp, upstream] = await Promise.all([connectShared(), startFaultyUpstreams()]);
  afterEach(() => upstream.heal());
  // What a file adds itself ends before that.
  afterAll(async () => {
    await upstream.close();
    await pulp.close();
  });
  return { pulp, upstream };
};
