import type { Context } from "../model/resource/context.ts";
import { type Operation, start, type Wait } from "../operation/index.ts";
import { compare, type ReleaseComparable } from "./compare.ts";
import type { ReleaseDiff } from "./diff-data.ts";
import type { ReleaseSummary } from "./known.ts";
import { listReleases, type ReleasesFilter, releasesFilter } from "./list.ts";
import type { ReleaseOptions } from "./look.ts";
import { type PillarOptions, pillarOf, pillarOptions, type ReleasePillar } from "./pillar.ts";
import { planRelease, type ReleasePlan } from "./plan.ts";
import { Release } from "./release.ts";
import { Ring } from "./ring.ts";
import { allRings } from "./ring-records.ts";
import type { WebhookOptions } from "./webhook/options.ts";
import { openWebhook, type Webhook } from "./webhook/webhook.ts";

export type { ReleaseComparable } from "./compare.ts";
export type { ReleaseCosts } from "./costs.ts";
export type { DatabaseOptions, ReleaseDatabase } from "./database/export.ts";
export type { ReleaseDescription } from "./describe.ts";
export type { ReleaseDiff, RepositoryDiff } from "./diff-data.ts";
export type { GateCheck, GateQuestion } from "./gates.ts";
export type { ReleaseAddition } from "./hotfix.ts";
export type { ReleaseSummary } from "./known.ts";
export type { ReleasesFilter } from "./list.ts";
export type { ReleaseOptions } from "./look.ts";
export type { ReleaseManifest, ReleaseRepository, ReleaseUnit, ReleaseUpstream } from "./manifest.ts";
export type { ReleaseSource } from "./members.ts";
export type { RingNext } from "./next.ts";
export type { ReleaseOpen } from "./open.ts";
export type { PillarGroup, PillarGuard, PillarOptions, PillarRepository, ReleasePillar } from "./pillar.ts";
export type { ReleaseApplyOptions, ReleaseContents, ReleaseFix, ReleasePlan, ReleaseWithoutBytes } from "./plan.ts";
export type { Release, RollBackOptions, RollOutOptions, VerifyReleaseOptions } from "./release.ts";
export type { Ring, RingRepository, RingStatus, RingWish } from "./ring.ts";
export type { RingEvent, RingSettings } from "./ring-records.ts";
export type { RolledOut } from "./roll.ts";
export type { SbomFile } from "./sbom-file.ts";
export type { ReleaseVerification, SigningKey } from "./sign.ts";
export type { ReleaseExpectations, ReleaseUnsigned } from "./signatures.ts";
export type { WebhookOptions } from "./webhook/options.ts";
export type { Webhook, WebhookTally, WebhookWait } from "./webhook/webhook.ts";

/** Names for what any number of repositories had at one moment. */
export class Releases {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * What a release would be: what it holds, how it differs from the one before, what isn't closed, what the server has no file of. Its `apply()` makes it;
   * clients see nothing of that.
   *
   * @throws ReleaseError (`RELEASE_TAKEN`, `RELEASE_TWICE`, `RETENTION_SET`), UsageError (`NAME_UNFIT`), ResourceNotFoundError, StreamError
   * @example `const plan = await pulp.releases.plan("2026-W48", { from: [epel.stream("trunk"), images], tags: { week: "48" } });`
   */
  plan(name: string, options: ReleaseOptions): Operation<ReleasePlan> {
    return planRelease(this.#context, name, options);
  }

  /** A reference to one: no request. @throws UsageError (`NAME_UNFIT`) */
  ref(name: string): Release {
    return new Release(this.#context, name);
  }

  /**
   * What became of everything between any two: releases by their names, streams, repositories, single versions.
   * @example `console.log((await pulp.releases.diff(epel.stream("trunk"), epel.stream("dirty"))).text());`
   */
  diff(before: ReleaseComparable, after: ReleaseComparable, options: Wait = {}): Operation<ReleaseDiff> {
    return start(this.#context, "diff of releases", (run) => compare(this.#context, run, before, after), options);
  }

  /** A reference to a ring, which serves one release at a time: no request. @throws UsageError (`NAME_UNFIT`) */
  ring(name: string): Ring {
    return new Ring(this.#context, name);
  }

  /** Names of the rings that something was ever said of, or rolled out to. */
  rings(options: Wait = {}): Operation<readonly string[]> {
    return start(this.#context, "list of rings", async (run) => (await allRings(this.#context, run)).map(({ name }) => name), options);
  }

  /**
   * Releases that are there, oldest first.
   * @example `const affected = await pulp.releases.list({ tags: { tier: "gold" }, has: "openssl < 3.2" });`
   */
  list(filter: ReleasesFilter = {}): Operation<readonly ReleaseSummary[]> {
    return start(this.#context, "list of releases", (run) => listReleases(this.#context, run, filter), filter, releasesFilter);
  }

  /**
   * What each group of hosts gets, for configuration management: its repositories, and the files that its machines need. Holds no secret.
   * Reads the rings' records, their distributions, and of each distribution what it serves.
   *
   * @throws UsageError, ResourceNotFoundError for a ring that isn't there
   * @example `await writeFile("/srv/pillar/pulp.sls", await (await pulp.releases.pillar({ groups: { web: "everybody" } })).yaml());`
   */
  pillar(options: PillarOptions = {}): Operation<ReleasePillar> {
    return start(this.#context, "pillar of the rings", (run) => pillarOf(this.#context, run, options), options, pillarOptions);
  }

  /**
   * Tells somebody of what becomes of releases, as long as this client is there: signed JSON, posted to an address, tried again where nobody takes it.
   * No operation waits for it, and none fails with it; `close()` and `pulp.close()` wait for what is pending. docs/formats.md has the messages.
   *
   * @throws UsageError (`USAGE`, `SECRET_MISSING`)
   * @example `await pulp.releases.webhook({ url: "https://chat.example.com/hooks/releases", secret: { env: "HOOK_SECRET" } });`
   */
  webhook(options: WebhookOptions): Promise<Webhook> {
    return openWebhook(this.#context, options);
  }
}
