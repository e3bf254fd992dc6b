import type { UploadHook } from "../hooks.ts";
import { addTo, makeUnit } from "../shared/keeps-first.ts";

/** Name and version are read from the tarball by the server, which keeps the first tarball of each. */
export const uploadTarball: UploadHook = async (run, request) =>
  addTo(request.repository, run, [await makeUnit(run, "content/npm/packages/", request)]);
