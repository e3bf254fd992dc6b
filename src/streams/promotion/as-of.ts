import { UsageError } from "../../errors/index.ts";
import type { Context } from "../../model/resource/context.ts";
import { readIfThere } from "../../model/resource/resource.ts";
import { nowOf } from "../../model/serving/serve.ts";
import { type Entry, historyOf } from "../../model/serving/served.ts";
import { publishedVersion } from "../../model/version/publication.ts";
import { repositoryHrefOf, type VersionRef, versionOf } from "../../model/version/version.ts";
import type { Run } from "../../operation/index.ts";
import { aListOf } from "../../transport/index.ts";
import { recordsOfStream } from "../former.ts";
import { streamCalled } from "../label.ts";
import { lineOf, type StreamState } from "../state.ts";
import { recordedAt } from "./recorded-moment.ts";

/** A day, or a moment, which every reader takes for the same: with its time zone. */
const written = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/;
const withoutZone = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/;

/** Days that months don't have would be some of the next one. */
const isDay = (day: string): boolean => {
  const date = new Date(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

/** @param now milliseconds @throws UsageError for what is no time, or isn't over yet */
export const momentOf = (text: unknown, now: number): Date => {
  const moment = typeof text === "string" && written.test(text) && isDay(text.slice(0, 10)) ? new Date(text) : undefined;
  if (moment === undefined || Number.isNaN(moment.getTime()))
    throw new UsageError({
      message:
        typeof text === "string" && withoutZone.test(text)
          ? `${JSON.stringify(text)} is another moment in each time zone, and doesn't say which.`
          : `${JSON.stringify(text)}${typeof text === "string" ? "" : `, which is ${text instanceof Date ? "a Date" : `of type ${typeof text}`},`} is no text that says a time.`,
      hint: 'Write it as "2026-11-20T18:00Z", or "2026-11-20T18:00+01:00". Nothing was changed.',
    });
  if (moment.getTime() > now)
    throw new UsageError({
      message: `nothing is known of ${moment.toISOString()}, which is still to come.`,
      hint: "Leave `asOf` out for what is served now. Nothing was changed.",
    });
  return moment;
};

const unknown = (name: string, moment: Date, why: string): UsageError =>
  new UsageError({
    code: "MOMENT_UNKNOWN",
    message: `it isn't known what ${name} had at ${moment.toISOString()}: ${why}.`,
    hint: "Choose a version: { from: { repository, version } }, or a later moment. Nothing was changed.",
  });

/** What a stream served at a moment, as its distribution remembers it, or the ledger. @throws UsageError (`MOMENT_UNKNOWN`) */
export const servedAsOf = async (context: Context, run: Run, state: StreamState, moment: Date): Promise<VersionRef> => {
  const name = `the stream ${JSON.stringify(streamCalled(state.of, state.name))}`;
  const entries = historyOf(state.distribution, context.transport.urls, nowOf(context));
  // Times are kept to the second.
  const entry = entries.find(({ at }) => Math.floor(Date.parse(at) / 1000) * 1000 <= moment.getTime());
  const version =
    entry === undefined ? await recordedVersion(context, run, state, moment, name) : await versionIn(run, entry, moment, name);
  if ((await readIfThere(run, version.pulp_href)) !== undefined) return version;
  throw unknown(name, moment, `version ${version.number}, which it served then, is gone`);
};

/** Beyond the ten heads that a distribution remembers, the ledger tells. @throws UsageError (`MOMENT_UNKNOWN`) */
const recordedVersion = async (context: Context, run: Run, state: StreamState, moment: Date, name: string): Promise<VersionRef> => {
  const recorded = recordedAt(await recordsOfStream(context, run, lineOf(state)), moment.getTime());
  if ("version" in recorded) return versionOf(recorded.version);
  throw unknown(name, moment, recorded.unknown);
};

const versionIn = async (run: Run, entry: Entry, moment: Date, name: string): Promise<VersionRef> => {
  switch (entry.kind) {
    case "none":
      throw unknown(name, moment, "it served nothing then");
    case "version":
      return versionOf(entry.version);
    case "publication": {
      const version = entry.of === undefined ? await publishedVersion(run, entry.publication) : versionOf(entry.of);
      if (version !== undefined) return version;
      throw unknown(name, moment, "the publication that it served then is gone");
    }
    case "latest": {
      const repository = await readIfThere(run, entry.repository);
      if (repository === undefined) throw unknown(name, moment, "the repository that it followed then is gone");
      return versionAsOf(run, versionOf(String(repository.latest_version_href)), moment, name);
    }
  }
};

interface Version {
  readonly number: number;
  readonly pulp_created: string;
}

const versions = async (run: Run, repository: string, query: Readonly<Record<string, unknown>>): Promise<readonly Version[]> => {
  const { body } = await run.send<{ results: readonly Version[] }>("GET", `${repository}versions/`, {
    query: { fields: "number,pulp_created", limit: 1, ...query },
    expects: aListOf({ number: "number" }),
  });
  return body.results;
};

/** A repository's newest version of a moment. GET `<repository>versions/?pulp_created__lte=…` @throws UsageError (`MOMENT_UNKNOWN`) */
export const versionAsOf = async (run: Run, latest: VersionRef, moment: Date, name: string): Promise<VersionRef> => {
  const repository = repositoryHrefOf(latest.pulp_href);
  const [found] = await versions(run, repository, { pulp_created__lte: moment.toISOString(), ordering: "-number" });
  if (found === undefined) throw unknown(name, moment, "none of its versions is as old as that");
  if (found.number < latest.number) {
    const [next] = await versions(run, repository, { number__gt: found.number, ordering: "number" });
    if (next !== undefined && next.number > found.number + 1)
      throw unknown(name, moment, `its versions ${found.number + 1} to ${next.number - 1} are gone, and one of them may have been it`);
  }
  return versionOf(`${repository}versions/${found.number}/`);
};
