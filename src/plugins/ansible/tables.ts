import type { ContentTable } from "../table.ts";

export const collectionTable: ContentTable = {
  name: "ansible_collections",
  columns: [
    ["namespace"],
    ["name"],
    ["version"],
    ["description"],
    ["authors"],
    ["license"],
    ["repository", "TEXT", "origin_repository"],
    ["homepage"],
    ["issues"],
    ["documentation"],
    ["requires_ansible"],
    ["sha256"],
  ],
  index: ["name"],
  lists: [
    {
      name: "ansible_dependencies",
      columns: [["collection"], ["requirement"]],
      index: ["collection"],
      fields: ["dependencies"],
      rows: ({ dependencies }) => Object.entries((dependencies ?? {}) as Readonly<Record<string, unknown>>),
    },
    {
      name: "ansible_tags",
      columns: [["tag"]],
      index: ["tag"],
      fields: ["tags"],
      // The server tells them by name, or as objects that have one.
      rows: ({ tags }) =>
        ((tags ?? []) as readonly (string | { readonly name?: unknown })[]).map((tag) => [typeof tag === "string" ? tag : tag.name]),
    },
  ],
};
