import { keptVersions } from "../ledger/index.ts";
import type { Context } from "../model/resource/context.ts";
import { versionOf } from "../model/version/version.ts";
import { streamsOf } from "./find.ts";
import { streamPath } from "./label.ts";

/** What needs a repository, or a version: releases, by the ledger, and streams, of which the repository's own versions are. */
export const holdersOf: NonNullable<Context["holders"]> = async (context, run, { adapter, href, home }) => {
  const [kept, streams] = await Promise.all([keptVersions(context, run), home === undefined ? [] : streamsOf(context, adapter)]);
  return [
    ...streams.flatMap(({ record }) =>
      record.in === home ? [`the stream ${streamPath(record.of, record.name)} has its versions there`] : [],
    ),
    ...[...kept].flatMap(([version, why]) => (version.startsWith(href) ? [`${why} (version ${versionOf(version).number})`] : [])),
  ];
};
