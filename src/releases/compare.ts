import { type FromSource, sourceVersion } from "../model/repository/options.ts";
import { adapterOf } from "../model/resource/capability.ts";
import type { Context } from "../model/resource/context.ts";
import { versionOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import { streamCalled } from "../streams/label.ts";
import type { StreamRef } from "../streams/promotion/options.ts";
import { isStreamRef } from "../streams/promotion/source.ts";
import { readStream } from "../streams/state.ts";
import { diffOf, type Side } from "./diff.ts";
import type { ReleaseDiff } from "./diff-data.ts";
import { requireRelease, standingOf } from "./known.ts";
import { repositoryIn } from "./members.ts";
import { sideOf } from "./sides.ts";

/** What can be compared: a release, by its name, a stream as it is served, a repository's latest version, or one version. */
export type ReleaseComparable = string | StreamRef | FromSource;

/** Any two of them. */
export const compare = async (context: Context, run: Run, before: ReleaseComparable, after: ReleaseComparable): Promise<ReleaseDiff> => {
  for (const side of [before, after]) if (typeof side !== "string") repositoryIn(side);
  const [was, is] = await Promise.all([sideFor(context, run, before), sideFor(context, run, after)]);
  return diffOf(context, run, paired(was, is, before, after), is);
};

/** Two that are no releases are compared with each other, whatever they are named. */
const paired = (was: Side, { members: [is] }: Side, before: ReleaseComparable, after: ReleaseComparable): Side =>
  typeof before === "string" || typeof after === "string" || is === undefined
    ? was
    : { ...was, members: was.members.map((one) => (one.adapter === is.adapter ? { ...one, repository: is.repository } : one)) };

const sideFor = async (context: Context, run: Run, of: ReleaseComparable): Promise<Side> => {
  if (typeof of === "string") return sideOf(context, await standingOf(context, run, await requireRelease(context, run, of)));
  const { plugin, name } = repositoryIn(of);
  const adapter = adapterOf(context, plugin);
  if (isStreamRef(of)) {
    const { head } = await readStream(context, run, adapter, of.of, of.name);
    return { name: streamCalled(of.of, of.name), members: [{ adapter, repository: of.of, version: head }] };
  }
  const version = versionOf(await sourceVersion(of, adapter));
  return { name: `${name} ${version.number}`, members: [{ adapter, repository: name, version }] };
};
