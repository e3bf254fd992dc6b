import type { Naming } from "./adapter.ts";

/** A type of the core's own, or of a plugin without repositories; what the generic resource needs to know of it. */
export interface CoreType {
  /** For messages. */
  readonly word: string;
  /** Component whose generated types hold the path. */
  readonly component: "core" | "certguard";
  readonly path: string;
  /** The field that names one. @default "name" */
  readonly key?: string;
  /** Which names the server takes, where that is less than all. */
  readonly naming?: Naming;
  /** The server has no filter for that field. */
  readonly lookup?: "scan";
  /** Made on the server, not by the API. */
  readonly readOnly?: "wholly" | "but for updates";
}

/** Names of users and groups. */
const short: Naming = { longest: 150 };
/** Names of domains, which stand in addresses. */
const slug: Naming = {
  longest: 50,
  pattern: /^(?!(?:api|content)$)[-\w]+$/i,
  grammar: "letters, digits, hyphens and underscores, but neither api nor content",
};

/** `pulp.core.<name>("…")`: every type goes through the one generic resource. */
export const coreTypes = {
  rbacGuard: { word: "content guard", component: "core", path: "contentguards/core/rbac/" },
  headerGuard: { word: "content guard", component: "core", path: "contentguards/core/header/" },
  envVarHeaderGuard: { word: "content guard", component: "core", path: "contentguards/core/envvar_header/" },
  contentRedirectGuard: { word: "content guard", component: "core", path: "contentguards/core/content_redirect/" },
  compositeGuard: { word: "content guard", component: "core", path: "contentguards/core/composite/" },
  x509Guard: { word: "content guard", component: "certguard", path: "contentguards/certguard/x509/" },
  rhsmGuard: { word: "content guard", component: "certguard", path: "contentguards/certguard/rhsm/" },
  signingService: { word: "signing service", component: "core", path: "signing-services/", lookup: "scan", readOnly: "wholly" },
  keyring: { word: "keyring", component: "core", path: "repositories/core/openpgp_keyring/" },
  keyringDistribution: { word: "keyring distribution", component: "core", path: "distributions/core/openpgp/", lookup: "scan" },
  exporter: { word: "exporter", component: "core", path: "exporters/core/pulp/" },
  filesystemExporter: { word: "exporter", component: "core", path: "exporters/core/filesystem/" },
  importer: { word: "importer", component: "core", path: "importers/core/pulp/" },
  domain: { word: "domain", component: "core", path: "domains/", naming: slug },
  upstreamPulp: { word: "upstream Pulp", component: "core", path: "upstream-pulps/" },
  user: { word: "user", component: "core", path: "users/", key: "username", naming: short },
  group: { word: "group", component: "core", path: "groups/", naming: short },
  role: { word: "role", component: "core", path: "roles/" },
  accessPolicy: {
    word: "access policy",
    component: "core",
    path: "access_policies/",
    key: "viewset_name",
    lookup: "scan",
    readOnly: "but for updates",
  },
} as const satisfies Readonly<Record<string, CoreType>>;

export type CoreTypes = typeof coreTypes;
