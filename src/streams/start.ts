import { ResourceNotFoundError } from "../errors/index.ts";
import { listContent } from "../model/content/content.ts";
import { modifyUnits } from "../model/content/modify.ts";
import { lacks } from "../model/resource/capability.ts";
import type { Context } from "../model/resource/context.ts";
import { repositoryKind } from "../model/resource/kind.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { find } from "../model/resource/resource.ts";
import { existingVersion, type VersionRef, versionOf } from "../model/version/version.ts";
import type { Run } from "../operation/index.ts";
import { parseStreamPath } from "./label.ts";
import { readStream } from "./state.ts";
import { relativeName, type Wanted } from "./wish.ts";

/**
 * The version that a new stream begins with. One of the same repository is taken as it is; of another one the stream gets a copy, which costs
 * rows and no bytes. POST `<repository>modify/` with the other's version as base, or the plugin's verb that adds
 */
export const startVersion = async (context: Context, run: Run, wanted: Wanted, repository: Snapshot): Promise<VersionRef> => {
  const { adapter, of, wish } = wanted;
  const { start } = wish;
  if (typeof start === "number") return existingVersion(run, repository, start);
  // A repository of its own that was there already is what the stream is to be; of a shared one only its empty version is nobody's.
  if (start === undefined)
    return repository.name === of ? existingVersion(run, repository, 0) : versionOf(String(repository.latest_version_href));
  const { repository: other, stream } = parseStreamPath(relativeName(wanted, start), of);
  const source = await readStream(context, run, adapter, other, stream);
  if (source.repository.pulp_href === repository.pulp_href) return source.head;
  if (adapter.change.way === "modify") return (await modifyUnits(context, run, adapter, repository, { base: source.head })).version;
  if (Number(versionOf(String(repository.latest_version_href)).number) > 0)
    throw lacks(adapter, "start of a stream in a repository that has versions");
  return (await modifyUnits(context, run, adapter, repository, { add: await unitsOf(context, run, wanted, source.head) })).version;
};

/** That a new stream can begin at the version whose number is given: what can't be isn't announced. @throws ResourceNotFoundError, UsageError */
export const requireStart = async (context: Context, run: Run, { adapter, wish: { start } }: Wanted, home: string): Promise<void> => {
  if (typeof start !== "number") return;
  const repository = await find(context, repositoryKind(adapter), home);
  if (repository !== undefined) await existingVersion(run, repository, start);
  else if (start !== 0)
    throw new ResourceNotFoundError({
      resource: "version",
      name: String(start),
      message: `the repository ${JSON.stringify(home)} isn't there yet, and begins with version 0.`,
      hint: "Leave `start` out, or take 0. Nothing was changed.",
    });
};

/** All that a version holds, but what the server adds by itself along with it. */
const unitsOf = async (context: Context, run: Run, { adapter }: Wanted, { pulp_href }: VersionRef): Promise<readonly string[]> => {
  const kinds = Object.values(adapter.content).filter(({ generated }) => generated === undefined);
  const lists = await Promise.all(kinds.map((kind) => listContent(context, kind, pulp_href, { fields: "pulp_href" }, run.signal).all()));
  return lists.flat().map((unit) => unit.pulp_href);
};
