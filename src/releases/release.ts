import { UsageError } from "../errors/index.ts";
import { makePlan, type Plan } from "../model/plan/index.ts";
import type { Change } from "../model/resource/change.ts";
import type { Context } from "../model/resource/context.ts";
import { type Operation, type OptionNames, type Run, start, type Wait, waitOptions, wordFor } from "../operation/index.ts";
import { compare, type ReleaseComparable } from "./compare.ts";
import { costsOf, type ReleaseCosts } from "./costs.ts";
import { type DatabaseOptions, databaseOptions, exportDatabase, type ReleaseDatabase } from "./database/export.ts";
import { deletionOf } from "./delete.ts";
import { describe, type ReleaseDescription } from "./describe.ts";
import type { ReleaseDiff } from "./diff-data.ts";
import { milliseconds } from "./duration.ts";
import type { GateCheck } from "./gates.ts";
import { manifestOf, requireRelease, unitsOf } from "./known.ts";
import type { ReleaseManifest, ReleaseUnit } from "./manifest.ts";
import { validName } from "./names.ts";
import { releaseBefore } from "./release-before.ts";
import { allRings } from "./ring-records.ts";
import { type RolledOut, roll } from "./roll.ts";
import type { Absent } from "./roll-look.ts";
import { sbomOf } from "./sbom.ts";
import { type SbomFile, writeWhole } from "./sbom-file.ts";
import { type ReleaseVerification, type SigningKey, signRelease, verifyRelease } from "./sign.ts";
import { tellingFailure } from "./told.ts";

/** How a release is rolled out. */
export interface RollOutOptions extends Wait {
  /** Why, for the ledger. */
  readonly reason?: string | undefined;
  /** What becomes of repositories that the ring serves and the release hasn't: it is refused, they stay as they are, or serve nothing. @default "error" */
  readonly absent?: Absent | undefined;
  /** A check of one's own: `false`, or why not, keeps the release out. */
  readonly check?: GateCheck | undefined;
  /** How long it may take. @default "10m" */
  readonly checkTimeout?: string | undefined;
}
const rollOutNames: OptionNames<RollOutOptions> = {
  absent: ["error", "keep", "empty"],
  check: "option",
  checkTimeout: "option",
  reason: "option",
  signal: "option",
};

/** How a release is rolled back. */
export interface RollBackOptions extends Wait {
  /** Why, for the ledger. */
  readonly reason?: string | undefined;
}
const rollBackNames: OptionNames<RollBackOptions> = { reason: "option", signal: "option" };

/** By whom a release has to be signed. */
export interface VerifyReleaseOptions extends Wait {
  /** Ed25519, public: PEM, or KeyObjects. @default signatures aren't looked at */
  readonly keys?: readonly SigningKey[] | undefined;
}
const verifyNames: OptionNames<VerifyReleaseOptions> = { keys: "list", signal: "option" };

/** A reference to a release: no request. */
export class Release {
  readonly #context: Context;
  /** Its name. */
  readonly name: string;

  /** @throws UsageError (`NAME_UNFIT`) */
  constructor(context: Context, name: string) {
    this.#context = context;
    this.name = validName(name, "release");
  }

  /**
   * What it holds, who made it, when and why.
   * @throws ResourceNotFoundError, ManifestError
   * @example `console.log((await pulp.releases.ref("2026-W48").describe()).text());`
   */
  describe(options: Wait = {}): Operation<ReleaseDescription> {
    return this.#begin("describe", options, async (run) => {
      const [known, rings] = await Promise.all([requireRelease(this.#context, run, this.name), allRings(this.#context, run)]);
      return describe(
        await manifestOf(this.#context, run, known),
        rings.filter(({ stack }) => stack.at(-1)?.release === this.name).map(({ name }) => name),
        known.eradicated,
      );
    });
  }

  /** Its manifest, as it was written. @throws ResourceNotFoundError, ManifestError (`MANIFEST_TAMPERED`) where it isn't any more */
  manifest(options: Wait = {}): Operation<ReleaseManifest> {
    return this.#begin("manifest", options, (run) => this.#manifest(run));
  }

  /** Every unit, with its digest and where clients find it; as the manifest lists them. @throws ManifestError */
  units(options: Wait = {}): Operation<readonly ReleaseUnit[]> {
    return this.#begin("units", options, (run) => this.#units(run));
  }

  /**
   * A CycloneDX 1.6 document (JSON) of everything in it that is installed or run: by package URLs, with digests, and where it stands. Takes the optional
   * peer `@cyclonedx/cyclonedx-library`.
   *
   * @throws UsageError where that isn't installed; ManifestError
   * @example `await writeFile("2026-W48.cdx.json", await pulp.releases.ref("2026-W48").sbom());`
   */
  sbom(options: Wait = {}): Operation<string> {
    return this.#begin("SBOM", options, async (run) => {
      let text = "";
      for await (const piece of this.#sbom(run)) text += piece;
      return text;
    });
  }

  /**
   * The same document as a file, written as it is made: of 100,000 units it needs a fraction of the memory that the text does. It is there whole, or not at all.
   * @param file a path where nothing is yet
   * @throws UsageError where something is, or it can't be written; ManifestError
   * @example `await pulp.releases.ref("2026-W48").exportSbom("2026-W48.cdx.json");`
   */
  exportSbom(file: string, options: Wait = {}): Operation<SbomFile> {
    return this.#begin("SBOM", options, (run) => writeWhole(file, this.#sbom(run), run.signal));
  }

  /**
   * What became of everything since another release, a stream as it is served, a repository's latest version, or one version.
   * @throws ReleaseError (`RELEASE_INCOMPLETE`) where a version is gone from the server
   * @example `console.log((await pulp.releases.ref("2026-W48").diff("2026-W47")).markdown());`
   */
  diff(before: ReleaseComparable, options: Wait = {}): Operation<ReleaseDiff> {
    return this.#begin("diff", options, (run) => compare(this.#context, run, before, this.name));
  }

  /**
   * Signs its manifest: a DSSE envelope around an in-toto statement, in the ledger. Several may sign.
   * @param key Ed25519, private: PEM, or a KeyObject. It is neither sent nor kept.
   * @returns the key's id: sha256 of the public key's DER
   */
  sign(key: SigningKey, options: Wait = {}): Operation<string> {
    return this.#begin("signing", options, (run) => signRelease(this.#context, run, this.name, key));
  }

  /**
   * Reads all of its manifest, and holds every part against its digest; with `keys`, also whether one of them signed it.
   * @throws ManifestError (`MANIFEST_TAMPERED`, `SIGNATURE_MISSING`, `SIGNATURE_INVALID`)
   */
  verify(options: VerifyReleaseOptions = {}): Operation<ReleaseVerification> {
    return this.#begin("verification", options, (run) => verifyRelease(this.#context, run, this.name, options.keys), verifyNames);
  }

  /**
   * Has a ring serve it: everything is there before the first distribution is switched, and all of them are. Distributions that the ring hasn't yet are made;
   * content guards, labels and roles of the others stay. Cut off half-way, it is finished by running it again.
   *
   * @throws GateError where a gate of the ring is closed; ReleaseError (`RELEASE_LACKS_REPOSITORY`, `RELEASE_INCOMPLETE`, `RING_UNSEEN`), BasePathTakenError
   * @example `await pulp.releases.ref("2026-W48").rollOut("canary", { reason: "week 48" });`
   */
  rollOut(ring: string, options: RollOutOptions = {}): Operation<RolledOut> {
    return this.#begin(
      `roll-out to ${JSON.stringify(ring)}`,
      options,
      (run) => {
        const { absent = "error", reason, check, checkTimeout } = options;
        if (checkTimeout !== undefined) milliseconds(checkTimeout, "checkTimeout");
        if (check !== undefined && typeof check !== "function")
          throw new UsageError({ message: `check of a roll-out is ${wordFor(check)}.`, hint: "It takes a function. Nothing was sent." });
        const rolling = { action: "rollOut", release: this.name, absent, reason, check, checkTimeout } as const;
        const tried = { action: "rollOut", release: this.name, ring: validName(ring, "ring"), reason } as const;
        return tellingFailure(this.#context, run, tried, (switched) => roll(this.#context, run, ring, rolling, switched));
      },
      rollOutNames,
    );
  }

  /**
   * Has a ring that serves it, or half of it, serve what it served before. What only this release has serves nothing then.
   * @throws ReleaseError (`RING_SERVES_OTHER`, `NOTHING_BEFORE`, `RING_UNSEEN`)
   */
  rollBack(ring: string, options: RollBackOptions = {}): Operation<RolledOut> {
    const work = async (run: Run): Promise<RolledOut> => {
      const { reason } = options;
      const tried = { action: "rollBack", release: this.name, ring: validName(ring, "ring"), reason } as const;
      return tellingFailure(this.#context, run, tried, async (switched) => {
        const release = await releaseBefore(this.#context, run, ring, this.name);
        return roll(this.#context, run, ring, { action: "rollBack", release, absent: "empty", reason }, switched);
      });
    };
    return this.#begin(`roll-back of ${JSON.stringify(ring)}`, options, work, rollBackNames);
  }

  /**
   * What only it holds, in bytes on the server's disk: what is free once it is deleted, and orphans are cleaned up. What rings serve of it counts as its own.
   * @example `const { bytes } = await pulp.releases.ref("2026-W40").costs();`
   */
  costs(options: Wait = {}): Operation<ReleaseCosts> {
    return this.#begin("costs", options, (run) => costsOf(this.#context, run, this.name));
  }

  /**
   * What deleting it would take and free: the versions that no stream, ring, distribution or other release serves or holds. Its manifest stays. Only reads.
   * @throws ReleaseError (`RELEASE_SERVED`) where a ring serves it
   */
  planDelete(options: RollBackOptions = {}): Operation<Plan<readonly Change[]>> {
    const work = (run: Run): Promise<Plan<readonly Change[]>> =>
      makePlan(this.#context, run, deletionOf(this.#context, this.name, options.reason));
    return this.#begin("planDelete", options, work, rollBackNames);
  }

  /**
   * Writes everything that the server keeps of its units to a database: docs/releases.md has the tables. All of it is there, or what was there before.
   *
   * @param target a file, for SQLite; or a URL, `postgresql://user:password@host/database`, with the optional peer `pg`: there the tables lie in a schema
   * of their own, `pulp_releases`
   * @throws ReleaseError (`DATABASE_…`, `RELEASE_INCOMPLETE`), UsageError where a file can't be written, or `pg` isn't installed
   * @example `await pulp.releases.ref("2026-W48").exportDatabase("releases.sqlite", { existing: "add" });`
   */
  exportDatabase(target: string, options: DatabaseOptions = {}): Operation<ReleaseDatabase> {
    return this.#begin("database", options, (run) => exportDatabase(this.#context, run, this.name, target, options), databaseOptions);
  }

  async *#sbom(run: Run): AsyncGenerator<string> {
    const known = await requireRelease(this.#context, run, this.name);
    const manifest = await manifestOf(this.#context, run, known);
    yield* sbomOf(manifest, known.manifest, () => unitsOf(this.#context, run, manifest));
  }

  async #manifest(run: Run): Promise<ReleaseManifest> {
    return manifestOf(this.#context, run, await requireRelease(this.#context, run, this.name));
  }

  async #units(run: Run): Promise<readonly ReleaseUnit[]> {
    const found: ReleaseUnit[] = [];
    for await (const unit of unitsOf(this.#context, run, await this.#manifest(run))) found.push(unit);
    return found;
  }

  #begin<T>(verb: string, options: Wait, work: (run: Run) => Promise<T>, names: OptionNames<Wait> = waitOptions): Operation<T> {
    return start(this.#context, `${verb} of the release ${JSON.stringify(this.name)}`, work, options, names);
  }
}
