import type { Context } from "../model/resource/context.ts";
import type { Entry } from "../model/serving/served.ts";
import type { Run } from "../operation/index.ts";
import { idOf } from "../tasks/index.ts";
import { chunkForQuery } from "../transport/index.ts";
import { list } from "./common.ts";
import type { PublicationFact } from "./facts.ts";

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The versions of publications that distributions served, where what they remember doesn't tell: whoever publishes by other tools, writes down none.
 * What is gone, or can't be seen, isn't in it. GET `publications/?pulp_id__in=…`
 */
export const publishedIn = async (context: Context, run: Run, histories: readonly Entry[]): Promise<ReadonlyMap<string, string>> => {
  const unknown = histories.flatMap((entry) => (entry.kind === "publication" && entry.of === undefined ? [idOf(entry.publication)] : []));
  // A label is what anybody may have written: one bad address would have the server refuse all of them.
  const ids = [...new Set(unknown)].filter((id) => uuid.test(id));
  const fields = "pulp_href,repository_version";
  const parts = chunkForQuery(ids).map((pulp_id__in) =>
    list<Omit<PublicationFact, "pulp_created">>(context, run, "publications/", { pulp_id__in, fields, ordering: "pulp_created" }),
  );
  return new Map((await Promise.all(parts)).flat().map((one) => [one.pulp_href, one.repository_version]));
};
