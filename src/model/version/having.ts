import type { Run } from "../../operation/index.ts";
import { chunkForQuery, pages } from "../../transport/index.ts";
import type { Context } from "../resource/context.ts";

/** A version that has a unit. */
export interface Having {
  readonly pulp_href: string;
  readonly number: number;
  readonly pulp_created: string;
}

/** Items a request. */
const largePage = 1_000;

/** All versions that have any of some units, in whatever repositories this user sees. GET `repository_versions/?content__in=…` */
export const versionsHaving = async ({ transport }: Context, run: Run, units: readonly string[]): Promise<readonly Having[]> => {
  const lists = chunkForQuery(units).map((content__in) =>
    pages<Having>(transport, "repository_versions/", {
      query: { content__in, fields: "pulp_href,number,pulp_created", ordering: "number" },
      pageSize: largePage,
      signal: run.signal,
      persist: "operation",
    }).all(),
  );
  return (await Promise.all(lists)).flat();
};
