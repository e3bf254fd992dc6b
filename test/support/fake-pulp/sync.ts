import { fakePulp } from "./index.ts";
import type { FakePulp } from "./server.ts";
import type { Phase, TaskScript } from "./tasks.ts";

export const repositoryHref = "/pulp/api/v3/repositories/file/file/01900000-0000-7000-9000-000000000001/";
export const syncPath = /\/sync\/$/;
export const syncLabel = 'sync of file repository "images"';

/** Runs, and ends so. */
export const ends = (state: string, after = 1_000): readonly Phase[] => [
  { after: 0, state: "running" },
  { after, state },
];
export const forever: readonly Phase[] = [{ after: 0, state: "running" }];

/** A server with one repository, "images", whose sync goes so. */
export const withSync = (script: TaskScript): FakePulp => {
  const fake = fakePulp().on("GET", /\/repositories\/file\/file\/$/, {
    body: {
      count: 1,
      next: null,
      results: [{ pulp_href: repositoryHref, name: "images", latest_version_href: `${repositoryHref}versions/1/`, pulp_labels: {} }],
    },
  });
  return fake.on("POST", syncPath, (request) => fake.dispatch(script)(request));
};
