import { UploadError, UsageError } from "../../errors/index.ts";
import type { Run, Settled } from "../../operation/index.ts";
import type { UploadHook, UploadRequest } from "../hooks.ts";
import { type Archive, readArchive } from "./archive.ts";
import { type Ref, readRefs, versionMadeBy, withoutSummary } from "./repository.ts";

/**
 * A tar with a repository inside: POST `<repository>import_all/`, or `import_commits/` where `ref` says which branch its commits go on top of. What the
 * repository has already isn't sent.
 */
export const importArchive: UploadHook = async (run, request) => {
  const { repository, fields } = request;
  const archive = await readArchive(request.blob);
  if (archive === "none") throw refused(run, "the file is no tar, or has no ostree repository inside.");
  const { repository_name = archive?.directory, ref } = fields;
  if (repository_name === undefined)
    throw new UsageError({
      message: "only the server can read a tar that is packed in this way, so it has to be told which directory holds the repository.",
      hint: "Give { repository_name }, or pack it with gzip. Nothing was sent.",
    });
  const wanted = archive === undefined ? undefined : wantedRefs(run, archive, ref);
  const before = await readRefs(run, String(repository.latest_version_href));
  const same = wanted === undefined ? undefined : alreadyThere(wanted, before);
  if (same !== undefined) return { task: undefined, body: { pulp_href: same.pulp_href } };

  const verb = ref === undefined ? "import_all" : "import_commits";
  const body = { artifact: await request.artifact(), repository_name, ...(ref === undefined ? {} : { ref }) };
  const made = await run.task("import", { method: "POST", key: `${repository.pulp_href}${verb}/`, body });
  return finish(run, request, made, wanted);
};

const refused = (run: Run, message: string): UploadError =>
  new UploadError({ code: "FILE_REFUSED", attempted: run.label, message, hint: "Nothing was sent." });

const wantedRefs = (run: Run, { refs }: Archive, ref: unknown): ReadonlyMap<string, string> => {
  if (refs.size === 0) throw refused(run, "the repository in the tar has no branches.");
  if (ref === undefined) return refs;
  const commit = refs.get(String(ref));
  if (commit === undefined)
    throw refused(run, `the repository in the tar has no branch ${JSON.stringify(ref)}; it has ${[...refs.keys()].join(", ")}.`);
  return new Map([[String(ref), commit]]);
};

/** One of the refs, where all of them are in the version at the same commits. */
const alreadyThere = (wanted: ReadonlyMap<string, string>, there: readonly Ref[]): Ref | undefined => {
  const found = there.filter(({ name, checksum }) => wanted.get(name) === checksum);
  return found.length === wanted.size ? found[0] : undefined;
};

/**
 * `import_commits` leaves a summary of the tar's own branches only: clients then find no other branch, though it is there. Without one they
 * ask for each ref by itself, and find it.
 */
const finish = async (
  run: Run,
  { repository, fields }: UploadRequest,
  made: Settled,
  wanted: ReadonlyMap<string, string> | undefined,
): Promise<Settled> => {
  const version = versionMadeBy(made);
  if (version === undefined || made.task === undefined) return made;
  const refs = await readRefs(run, version);
  const settled = fields.ref !== undefined && refs.length > 1 ? await withoutSummary(run, repository.pulp_href, version) : undefined;
  const task = settled?.task ?? made.task;
  const mine = refs.filter(({ name }) => (fields.ref === undefined ? (wanted?.has(name) ?? true) : name === fields.ref));
  return { task: { ...task, created_resources: [...task.created_resources, ...mine.map((unit) => unit.pulp_href)] }, body: undefined };
};
