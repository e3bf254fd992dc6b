import type { paths } from "../../generated/rpm/index.ts";
import { defineAdapter } from "./adapter.ts";
import { copyRpm } from "./rpm/copy.ts";
import { refuseOthers } from "./rpm/inspect.ts";
import { evr, nevra, possibleNames, spellings } from "./rpm/nevra.ts";
import { repoFile } from "./rpm/repo-file.ts";
import { unsolvedRequirements } from "./rpm/unsolved.ts";
import { byField, byVersion } from "./selectors/index.ts";
import { compareEvr } from "./versions/rpm.ts";

const definition = defineAdapter<paths>()({
  plugin: "rpm",
  href: "{rpm_rpm_repository_href}",
  repository: "repositories/rpm/rpm/",
  remotes: ["remotes/rpm/rpm/", "remotes/rpm/uln/"],
  distributions: ["distributions/rpm/rpm/"],
  publications: ["publications/rpm/rpm/"],
  autopublish: true,
  checkpoints: "3.30",
  url: "base_url",
  alternateContentSources: ["acs/rpm/rpm/"],
  verbs: {
    comps: { path: "rpm/comps", about: { field: "repository", as: "one" }, form: true },
    modify: { path: "modify" },
    prune: { path: "rpm/prune", about: { field: "repo_hrefs", as: "many" }, group: true },
    sync: { path: "sync" },
  },
  change: { way: "modify" },
  content: {
    packages: {
      path: "content/rpm/packages/",
      identity: ["name", "epoch", "version", "release", "arch"],
      label: nevra,
      select: byVersion({
        name: "name",
        version: evr,
        compare: compareEvr,
        fields: ["name", "epoch", "version", "release", "arch"],
        label: spellings,
        nameOf: possibleNames,
      }),
    },
    advisories: { path: "content/rpm/advisories/", identity: ["id"], select: byField("id", "an advisory's id", "many") },
    groups: { path: "content/rpm/packagegroups/", identity: ["id"] },
    categories: { path: "content/rpm/packagecategories/", identity: ["id"] },
    environments: { path: "content/rpm/packageenvironments/", identity: ["id"] },
    langpacks: { path: "content/rpm/packagelangpacks/", identity: ["digest"], generated: true },
    modules: {
      path: "content/rpm/modulemds/",
      identity: ["name", "stream", "version", "context", "arch"],
      label: (unit) => ["name", "stream", "version", "context", "arch"].map((field) => unit[field]).join(":"),
    },
    moduleDefaults: { path: "content/rpm/modulemd_defaults/", identity: ["module", "stream"] },
  },
  upload: { path: "content/rpm/packages/", digest: "sha256", required: [], together: { unless: "package_signing_service" } },
  hooks: { copy: copyRpm, unsolved: unsolvedRequirements, inspect: refuseOthers, clientConfig: repoFile },
});

type Definition = typeof definition;
export interface Rpm extends Definition {}
export const rpm: Rpm = definition;
