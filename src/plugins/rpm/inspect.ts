import type { InspectHook } from "../hooks.ts";

/** The first bytes of every rpm. */
const magic = "edabeedb";

/** The server would take the file, keep it, and let a task fail that makes no package of it. */
export const refuseOthers: InspectHook = async (file) => {
  const lead = Buffer.from(await file.slice(0, 4).arrayBuffer()).toString("hex");
  return lead === magic ? undefined : "it is no rpm: it doesn't begin as one.";
};
