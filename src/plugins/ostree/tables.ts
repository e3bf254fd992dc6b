import type { ContentTable } from "../table.ts";

export const refTable: ContentTable = { name: "ostree_refs", columns: [["name"], ["checksum"], ["relative_path"]], index: ["name"] };

export const commitTable: ContentTable = {
  name: "ostree_commits",
  columns: [["checksum"], ["parent_commit"], ["relative_path"]],
  index: ["checksum"],
};
