import { UploadError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter, ContentKind, UploadWay } from "../../plugins/adapter.ts";
import type { Unit } from "../../plugins/hooks.ts";
import { aListOf, aResource } from "../../transport/index.ts";
import { someFields } from "../content/content.ts";
import { ownFile, ownFileFields } from "../content/own-file.ts";
import type { Fields } from "../resource/change.ts";

/** What an upload makes. */
export const kindMade = (adapter: Adapter, way: UploadWay): ContentKind | undefined =>
  Object.values(adapter.content).find(({ path }) => path === way.path);

const fileFields = (kind: ContentKind | undefined): readonly string[] =>
  kind === undefined ? ["artifact", "artifacts"] : ownFileFields(kind);

/** The unit of a file, where the server has one. GET `<content>?sha256=…` */
export const findUnit = async (run: Run, adapter: Adapter, way: UploadWay, sha256: string, fields: Fields): Promise<Unit | undefined> => {
  if (way.digest === undefined) return undefined;
  const kind = kindMade(adapter, way);
  // A field that is only sent along, and tells no unit from another, is no filter either.
  const identity = Object.fromEntries(
    way.required.filter((field) => kind?.identity.includes(field)).map((field) => [field, fields[field]]),
  );
  const { body } = await run.send<{ results: readonly Unit[] }>("GET", way.path, {
    query: { ...identity, [way.digest]: sha256, limit: 1, fields: someFields(kind, ["pulp_href", ...fileFields(kind)]) },
    expects: aListOf({ pulp_href: "string" }),
  });
  return body.results[0];
};

/** Servers before pulpcore 3.73 keep such a unit as it was. GET `<content>` @throws UploadError */
export const checkBytes = async (run: Run, kind: ContentKind | undefined, content: string): Promise<void> => {
  const { body } = await run.send<Unit>("GET", content, { query: { fields: ["pulp_href", ...fileFields(kind)] }, expects: aResource });
  if (ownFile(kind, body) !== "lacking") return;
  throw new UploadError({
    code: "FILE_NOT_TAKEN",
    attempted: run.label,
    message: `the server knows the file from an upstream (${content}), and didn't take its bytes: it goes on fetching them from there on demand.`,
    hint: "Download it once from a distribution while the upstream has it, which keeps it; or update pulpcore on the server (3.73 takes them).",
  });
};
