import type { UploadHook } from "../hooks.ts";
import { addTo, makeUnit, orInto } from "../shared/keeps-first.ts";

const path = "content/npm/packages/";

/** Name and version are read from the tarball by the server, which keeps the first tarball of each. */
export const uploadTarball: UploadHook = async (run, request) =>
  orInto(run, path, request, async () => addTo(request.repository, run, [await makeUnit(run, path, request)]));
