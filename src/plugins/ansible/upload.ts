import { isPermissionError, UsageError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import { formOf, pages } from "../../transport/index.ts";
import type { Unit, UploadHook, UploadRequest } from "../hooks.ts";
import { modify } from "../shared/modify.ts";

const list = "content/ansible/collection_versions/";
const filenames = /^(\w+)-(\w+)-([0-9A-Za-z.+-]+)\.tar\.gz$/;
const expected = ["expected_namespace", "expected_name", "expected_version"] as const;

/**
 * POST `content/ansible/collection_versions/` from an artifact, so that a file of any name gets in once its name, namespace and version are known:
 * from the file's own name, or from `expected_*`. A collection that the server has is only added: to import it anew takes it half a minute.
 */
export const uploadCollection: UploadHook = async (run, request) => {
  const { fields, repository, sha256 } = request;
  const identity = identityOf(request);
  const there = await find(run, identity, sha256);
  if (there !== undefined) {
    const { task } = await modify(run, repository.pulp_href, { add: [there.pulp_href] });
    return { task: task && { ...task, created_resources: [...task.created_resources, there.pulp_href] }, body: there };
  }
  const bytes = await artifactOrFile(request, identity);
  const form = formOf({ ...fields, ...identity, ...bytes, sha256, repository: repository.pulp_href });
  return run.task("upload", { method: "POST", key: list, body: form, transfer: "file" in bytes ? "file" : undefined });
};

/** Who may not make artifacts sends the file itself, under the name that tells the server what it is. */
const artifactOrFile = async (
  { artifact, blob }: UploadRequest,
  { expected_namespace, expected_name, expected_version }: Identity,
): Promise<{ readonly artifact: string } | { readonly file: File }> => {
  try {
    return { artifact: await artifact() };
  } catch (error) {
    if (!isPermissionError(error)) throw error;
    return { file: new File([blob], `${expected_namespace}-${expected_name}-${expected_version}.tar.gz`) };
  }
};

type Identity = Readonly<Record<(typeof expected)[number], string>>;

const identityOf = ({ filename, fields }: UploadRequest): Identity => {
  const [, ...named] = filenames.exec(filename ?? "") ?? [];
  const [namespace, name, version] = expected.map((field, i) => fields[field] ?? named[i]);
  if (typeof namespace === "string" && typeof name === "string" && typeof version === "string")
    return { expected_namespace: namespace, expected_name: name, expected_version: version };
  throw new UsageError({
    message: `${filename === undefined ? "bytes without a name don't tell" : `the file name ${JSON.stringify(filename)} doesn't tell`} which collection this is.`,
    hint: "Name it namespace-name-version.tar.gz, or give expected_namespace, expected_name and expected_version.",
  });
};

const find = async (run: Run, identity: Identity, sha256: string): Promise<Unit | undefined> => {
  const { expected_namespace: namespace, expected_name: name, expected_version: version } = identity;
  const query = { namespace, name, version, fields: "pulp_href,sha256" };
  const found = await pages<Unit>(run.transport, list, { query, pageSize: 100, signal: run.signal }).all();
  return found.find((unit) => unit.sha256 === sha256);
};
