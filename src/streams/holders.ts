import { keptVersions } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import { decoded } from "../model/resource/label-text.ts";
import { reread } from "../model/resource/resource.ts";
import { repositoryHrefOf, versionOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import { streamsOf } from "./find.ts";
import { streamPath } from "./label.ts";
import { ledgerSays } from "./protect.ts";

/**
 * What needs a repository, or a version: releases, by the ledger, and streams: the repository's own versions are theirs, and of versions they
 * protect some.
 */
export const holdersOf: NonNullable<Context["holders"]> = async (context, run, { adapter, href, home }) => {
  const streams = home === undefined ? [] : (await streamsOf(context, adapter)).filter(({ record }) => record.in === home);
  const lines = streams.map(({ record }) => streamPath(record.of, record.name));
  const isVersion = repositoryHrefOf(href) !== href;
  const kept = isVersion ? await keptAt(context, run, lines, href) : await keptVersions(context, run);
  return [
    ...(isVersion ? [] : lines.map((line) => `the stream ${decoded(line)} has its versions there`)),
    ...[...kept].flatMap(([version, why]) =>
      version.startsWith(href) ? why.map((one) => `${one} (version ${versionOf(version).number})`) : [],
    ),
  ];
};

/** What keeps a version, by releases and by the lines of streams whose versions lie beside it. */
const keptAt = async (context: Context, run: Run, lines: readonly string[], version: string) => {
  const { pulp_created } = await reread(run, version);
  return (await ledgerSays(context, run, lines, [{ pulp_href: version, pulp_created: String(pulp_created) }])).kept;
};
