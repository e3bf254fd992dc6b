import { isPermissionError, UploadError } from "../../errors/index.ts";
import type { Run, Settled } from "../../operation/index.ts";
import { aResource, formOf } from "../../transport/index.ts";
import type { Unit, UploadRequest } from "../hooks.ts";
import { modify } from "./modify.ts";

/**
 * For servers that keep the bytes that came first under a name, and answer a later upload of others as if they had taken them: the unit is
 * made by itself, looked at, and added only if it is what was sent.
 *
 * POST `<content>`, GET `<unit>`
 * @throws UploadError `BYTES_DIFFER`
 */
export const makeUnit = async (run: Run, path: string, { artifact, fields }: UploadRequest): Promise<Unit> => {
  const bytes = await artifact();
  const unit = await createUnit(run, path, { ...fields, artifact: bytes });
  if (typeof unit.artifact !== "string" || unit.artifact === bytes) return unit;
  throw bytesDiffer(run, "The repository was not changed.");
};

const bytesDiffer = (run: Run, done: string): UploadError =>
  new UploadError({
    code: "BYTES_DIFFER",
    attempted: run.label,
    message: "the server has another file under that name and version, and keeps what came first.",
    hint: `Give it a version of its own. ${done}`,
  });

/**
 * Gets units into the repository, as one version, by `make`. Who may not make artifacts may send the file along with the unit, if that goes into
 * the repository at once: only afterwards can be seen whether the server took it.
 *
 * POST `<content>` with `file` and `repository`
 */
export const orInto = async (run: Run, path: string, request: UploadRequest, make: () => Promise<Settled>): Promise<Settled> => {
  try {
    return await make();
  } catch (error) {
    if (!isPermissionError(error)) throw error;
  }
  const { fields, blob, filename = "file", repository, sha256 } = request;
  const body = formOf({ ...fields, file: new File([blob], filename), repository: repository.pulp_href });
  const settled = await run.task("upload", { method: "POST", key: path, body, transfer: "file" });
  const made = settled.task?.created_resources.find((href) => href.includes(`/${path}`)) ?? (settled.body as Unit).pulp_href;
  const unit = (await run.send<Unit>("GET", made, { expects: aResource })).body;
  if (typeof unit.sha256 === "string" && unit.sha256 !== sha256)
    throw bytesDiffer(run, "The file that came first is in the repository now.");
  return { ...settled, body: unit };
};

/** A content unit that is in no repository yet. */
export const createUnit = async (run: Run, path: string, fields: Readonly<Record<string, unknown>>): Promise<Unit> => {
  const { task, body } = await run.task("upload", { method: "POST", key: path, body: formOf(fields) });
  const made = task?.created_resources.find((href) => href.includes(`/${path}`)) ?? (body as Unit).pulp_href;
  return (await run.send<Unit>("GET", made, { expects: aResource })).body;
};

/** Adds units to a repository: one new version. */
export const addTo = async (repository: Unit, run: Run, units: readonly Unit[]): Promise<Settled> => {
  const { task } = await modify(run, repository.pulp_href, { add: units.map((unit) => unit.pulp_href) });
  return { task, body: units[0] };
};
