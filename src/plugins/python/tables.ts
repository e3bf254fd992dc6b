import { type ContentTable, textsIn } from "../table.ts";

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
      rows: (unit) => textsIn(unit, "requires_dist"),
    },
    { name: "python_classifiers", columns: [["classifier"]], fields: ["classifiers"], rows: (unit) => textsIn(unit, "classifiers") },
  ],
};
