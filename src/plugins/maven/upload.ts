import { createHash } from "node:crypto";
import type { Run, Settled } from "../../operation/index.ts";
import type { InspectHook, UploadHook, UploadRequest } from "../hooks.ts";
import { addTo, createUnit, makeUnit, orInto } from "../shared/keeps-first.ts";

/** At once, and without a task. */
const path = "content/maven/artifact/upload/";
const sum = /\.(md5|sha1|sha256|sha512)$/;

/** The server reads the coordinates from the path, and fails in its database where they aren't there. */
export const inspectPath: InspectHook = async (_file, { relative_path }) => {
  const parts = String(relative_path).split("/");
  const [name = "", version = ""] = parts.toReversed();
  if (/^maven-metadata\.xml/.test(name)) return "maven-metadata.xml is made by the server itself, from the files that are there.";
  if (parts.length >= 4 && parts.every((part) => part !== "") && /^(?=.*\d)[A-Za-z0-9]/.test(version)) return undefined;
  return `${JSON.stringify(relative_path)} is no path in a Maven repository: relative_path should be <group, by slashes>/<artifact>/<version>/<file>.`;
};

/** The file and its `.sha1`, which the server doesn't make and Maven asks for, as one version. */
export const uploadFile: UploadHook = (run, request) => orInto(run, "content/maven/artifact/", request, () => together(run, request));

const together = async (run: Run, request: UploadRequest): Promise<Settled> => {
  const unit = await makeUnit(run, path, request);
  const { relative_path } = request.fields;
  if (sum.test(String(relative_path))) return addTo(request.repository, run, [unit]);
  const hash = createHash("sha1");
  for await (const chunk of request.blob.stream()) hash.update(chunk);
  const sha1 = await createUnit(run, path, { relative_path: `${relative_path}.sha1`, file: new Blob([hash.digest("hex")]) });
  return addTo(request.repository, run, [unit, sha1]);
};
