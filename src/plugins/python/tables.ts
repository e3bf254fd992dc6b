import type { Unit } from "../hooks.ts";
import { type ContentTable, textsIn } from "../table.ts";

/** The server tells its lists as JSON within a text, or as they are. */
const listed = (unit: Unit, field: string): ReturnType<typeof textsIn> => {
  const value = unit[field];
  return textsIn(typeof value === "string" ? { ...unit, [field]: value === "" ? [] : JSON.parse(value) } : unit, field);
};

export const packageTable: ContentTable = {
  name: "python_packages",
  columns: [
    ["name"],
    ["version"],
    ["filename"],
    ["packagetype"],
    ["python_version"],
    ["requires_python"],
    ["size", "INTEGER"],
    ["sha256"],
    ["metadata_version"],
    ["metadata_sha256"],
    ["summary"],
    ["description"],
    ["description_content_type"],
    ["keywords"],
    ["license"],
    ["license_expression"],
    ["author"],
    ["author_email"],
    ["maintainer"],
    ["maintainer_email"],
    ["home_page"],
    ["project_urls"],
    ["platform"],
    ["provides_extras"],
  ],
  index: ["name"],
  lists: [
    // As the package writes them: `requests>=2.31; extra == "http"`.
    {
      name: "python_requirements",
      columns: [["requirement"]],
      fields: ["requires_dist"],
      rows: (unit) => listed(unit, "requires_dist"),
    },
    { name: "python_classifiers", columns: [["classifier"]], fields: ["classifiers"], rows: (unit) => listed(unit, "classifiers") },
  ],
};
