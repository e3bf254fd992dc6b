import type { paths } from "../../generated/rpm/index.ts";
import { defineAdapter } from "./adapter.ts";

const definition = defineAdapter<paths>()({
  plugin: "rpm",
  href: "{rpm_rpm_repository_href}",
  repository: "repositories/rpm/rpm/",
  remotes: ["remotes/rpm/rpm/", "remotes/rpm/uln/"],
  distributions: ["distributions/rpm/rpm/"],
  publications: ["publications/rpm/rpm/"],
  autopublish: true,
  url: "base_url",
  verbs: { modify: { path: "modify" }, sync: { path: "sync" } },
  change: { way: "modify" },
  content: {
    packages: { path: "content/rpm/packages/", identity: ["name", "epoch", "version", "release", "arch"] },
    advisories: { path: "content/rpm/advisories/", identity: ["id"] },
    groups: { path: "content/rpm/packagegroups/", identity: ["id"] },
    categories: { path: "content/rpm/packagecategories/", identity: ["id"] },
    environments: { path: "content/rpm/packageenvironments/", identity: ["id"] },
    modules: { path: "content/rpm/modulemds/", identity: ["name", "stream", "version", "context", "arch"] },
  },
  upload: { path: "content/rpm/packages/", digest: "sha256", required: [] },
});

type Definition = typeof definition;
export interface Rpm extends Definition {}
export const rpm: Rpm = definition;
