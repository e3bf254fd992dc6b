import { UploadError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter, UploadWay } from "../../plugins/adapter.ts";
import { aListOf, aResource } from "../../transport/index.ts";
import { someFields } from "../content/content.ts";
import type { Fields } from "../resource/change.ts";

/** A unit, as far as it says which artifacts it has: one, or several by their paths. */
export interface Unit {
  readonly pulp_href: string;
  readonly artifact?: string | null;
  readonly artifacts?: Readonly<Record<string, string | null>> | null;
}
const bytesFields = ["artifact", "artifacts"];

/** The unit of a file, where the server has one. GET `<content>?sha256=…` */
export const findUnit = async (run: Run, adapter: Adapter, way: UploadWay, sha256: string, fields: Fields): Promise<Unit | undefined> => {
  if (way.digest === undefined) return undefined;
  const kind = Object.values(adapter.content).find(({ path }) => path === way.path);
  // A field that is only sent along, and tells no unit from another, is no filter either.
  const identity = Object.fromEntries(
    way.required.filter((field) => kind?.identity.includes(field)).map((field) => [field, fields[field]]),
  );
  const { body } = await run.send<{ results: readonly Unit[] }>("GET", way.path, {
    query: { ...identity, [way.digest]: sha256, limit: 1, fields: someFields(kind, ["pulp_href", ...bytesFields]) },
    expects: aListOf({ pulp_href: "string" }),
  });
  return body.results[0];
};

/** What was synced on demand is a unit without bytes, which clients get as long as the upstream has them. */
export const hasBytes = ({ artifact, artifacts }: Unit): boolean => artifact !== null && !Object.values(artifacts ?? {}).includes(null);

/** Servers before pulpcore 3.73 keep such a unit as it was. GET `<content>` @throws UploadError */
export const checkBytes = async (run: Run, content: string): Promise<void> => {
  const { body } = await run.send<Unit>("GET", content, { query: { fields: ["pulp_href", ...bytesFields] }, expects: aResource });
  if (hasBytes(body)) return;
  throw new UploadError({
    code: "FILE_NOT_TAKEN",
    attempted: run.label,
    message: `the server knows the file from an upstream (${content}), and didn't take its bytes: it goes on fetching them from there on demand.`,
    hint: "Download it once from a distribution while the upstream has it, which keeps it; or update pulpcore on the server (3.73 takes them).",
  });
};
