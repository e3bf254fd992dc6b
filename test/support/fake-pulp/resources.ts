import { fakePulp } from "./index.ts";
import { keepResources, type Stored } from "./kept.ts";
import type { FakeOptions, FakePulp } from "./server.ts";

export type { Stored } from "./kept.ts";

export interface WithResources {
  readonly fake: FakePulp;
  /** By href. */
  readonly stored: Map<string, Stored>;
}

/** A server that keeps remotes, repositories and distributions. */
export const withResources = (options: FakeOptions = {}): WithResources => {
  const fake = fakePulp(options);
  return { fake, stored: keepResources(fake) };
};
