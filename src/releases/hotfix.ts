import { ReleaseError, UsageError } from "../errors/index.ts";
import { travelling } from "../model/content/travel.ts";
import { adapterOf } from "../model/resource/capability.ts";
import type { Context } from "../model/resource/context.ts";
import { repositoryKind } from "../model/resource/kind.ts";
import { listEach } from "../model/resource/list-each.ts";
import { read } from "../model/resource/resource.ts";
import { versionOf } from "../model/version/version.ts";
import { checkOptions, type OptionNames, type Run, wordFor } from "../operation/index.ts";
import { findStream } from "../streams/find.ts";
import { choose, type FromVersion, wordsOf } from "../streams/promotion/choose.ts";
import type { Promotable, PromotionSource } from "../streams/promotion/options.ts";
import { outcomeOf, type StreamOutcome } from "../streams/promotion/outcome.ts";
import { presentIn } from "../streams/promotion/present.ts";
import { sourcesOf } from "../streams/promotion/source.ts";
import type { Before } from "./inherit.ts";
import { standing } from "./known.ts";
import { type Member, repositoryIn, requireMemory } from "./members.ts";

/** What a hotfix brings into one repository of the release that it is based on. */
export interface ReleaseAddition {
  /** Words by kind, as `promote()` takes them: `{ packages: ["nginx >= 1.26.2"] }`. */
  readonly content: Promotable;
  /** Where they are taken from: a stream, or a repository. */
  readonly from: Exclude<PromotionSource, string>;
  /** Into which repository of the release. @default the one that `from` is of */
  readonly to?: string | undefined;
}

/** What becomes of a member. */
export interface Fix {
  readonly from: readonly FromVersion[];
  readonly outcome: StreamOutcome;
}

/** What a release that is there has. */
export const baseMembers = async (context: Context, { known, manifest }: Before): Promise<readonly Member[]> => {
  const { urls } = context.transport;
  return Promise.all(
    standing(manifest, known).repositories.map(
      async ({ plugin, repository, stream, home, version, publication, upstreams }): Promise<Member> => {
        const adapter = adapterOf(context, plugin);
        const [snapshot, found] = await Promise.all([
          read(context, repositoryKind(adapter), home),
          stream === null ? undefined : findStream(context, adapter, repository, stream),
        ]);
        return {
          adapter,
          repository,
          stream,
          home: snapshot,
          version: versionOf(urls.href(urls.apiBase + version)),
          distribution: found?.distribution,
          publish: found?.record.publish ?? {},
          publication: publication === null ? undefined : urls.href(urls.apiBase + publication),
          upstreams,
        };
      },
    ),
  );
};

const additionNames: OptionNames<ReleaseAddition> = { content: "pairs", from: "option", to: "option" };

/** Where no compiler has read the program. @throws UsageError */
export const checkAddition = (addition: ReleaseAddition): void => {
  checkOptions(addition ?? null, additionNames, "add");
  repositoryIn(addition.from);
  const { content = null, to } = addition as Partial<ReleaseAddition>;
  if (content !== null && (to === undefined || typeof to === "string")) return;
  throw new UsageError({
    message: content === null ? "content of add isn't there." : `to of add is ${wordFor(to)}.`,
    hint: 'add: { from: a stream or repository, content: { packages: ["openssl"] }, to: the name of a repository }. Nothing was sent.',
  });
};

/** Which member an addition is for. @throws UsageError */
export const memberFor = (members: readonly Member[], addition: ReleaseAddition): Member => {
  const { plugin, name: own } = repositoryIn(addition.from);
  const name = addition.to ?? own;
  const found = members.find(({ adapter, repository }) => adapter.plugin === plugin && repository === name);
  if (found !== undefined) return found;
  throw new UsageError({
    message: `the release that this is based on has no ${plugin} repository ${JSON.stringify(name)}.`,
    hint: `Say into which one: { to }. It has ${members.map(({ repository }) => JSON.stringify(repository)).join(", ")}. Nothing was changed.`,
  });
};

/** What adding comes to. Only reads. @throws UsageError, ReleaseError where clients of the repository itself would see it */
export const fixOf = async (
  context: Context,
  run: Run,
  release: string,
  member: Member,
  { from, content }: ReleaseAddition,
): Promise<Fix> => {
  const { adapter, version, home, repository } = member;
  requireMemory(release, home);
  await requireUnfollowed(run, release, member);
  const sources = await sourcesOf(context, run, adapter, { of: repository, name: "", from: [] }, from, undefined);
  const versions = [...new Set(sources.map((source) => source.version.pulp_href))];
  const chosen = await choose(context, run, adapter, versions, wordsOf(content));
  const asked = { dependencies: "none", recommended: "without" } as const;
  const all = await Promise.all(
    chosen.from.map(async ({ version: source, units }): Promise<FromVersion> => {
      const { along } = await travelling(run, adapter, { source, destination: version.pulp_href, units, asked });
      return { version: source, units: [...units, ...along.filter((unit) => !chosen.isExcept(unit))] };
    }),
  );
  const wanted = all.flatMap(({ units }) => units);
  const present = await presentIn(context, run, adapter, version.pulp_href, wanted);
  return { from: all, outcome: outcomeOf(adapter, wanted, present, { keep: "all", older: "leave" }) };
};

/** The fixed version becomes the repository's latest: whoever follows that would be served it. GET `distributions/<plugin>/<kind>/` */
const requireUnfollowed = async (run: Run, release: string, { adapter, home }: Member): Promise<void> => {
  const distributions = await listEach(run, adapter.distributions, { fields: "pulp_href,name,repository", ordering: "name" });
  const follower = distributions.find(({ repository }) => repository === home.pulp_href);
  if (follower === undefined) return;
  throw new ReleaseError({
    code: "RELEASE_FOLLOWED",
    release,
    message: `the distribution ${JSON.stringify(follower.name)} follows the repository ${JSON.stringify(home.name)}, and would serve what is made for the release ${JSON.stringify(release)}.`,
    hint: "Make a stream of it, which serves one version: stream.ensure({ basePath }). Nothing was changed.",
  });
};
