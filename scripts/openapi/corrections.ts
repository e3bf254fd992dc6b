import type { Schema } from "./document.ts";

// Where a server's answers contradict its own OpenAPI document. Every entry was seen in an answer of pulpcore 3.123 and the plugins of
// its time; `npm run specs:verify` finds more.

const nullable: Schema = { nullable: true };

const units: Schema = {
  additionalProperties: {
    type: "object",
    properties: { count: { type: "integer" }, href: { type: "string", format: "uri" } },
    required: ["count", "href"],
  },
};

/** Field -> what is merged over its documentation, in whatever answer it stands. Checksums are null where the server doesn't make them. */
export const everywhere: Readonly<Record<string, Schema>> = {
  base_version: nullable,
  content_guard_prn: nullable,
  headers: nullable,
  last_sync_task: nullable,
  md5: nullable,
  no_content_change_since: nullable,
  sha1: nullable,
  sha224: nullable,
  signing_service: nullable,
  vuln_report: nullable,
};

/** The same for one answer: schema -> field -> change. */
export const corrections: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  AccessPolicyResponse: { creation_hooks: nullable, permissions_assignment: nullable, queryset_scoping: nullable },
  ContentSummaryResponse: { added: units, present: units, removed: units },
  DomainResponse: { default_content_guard_prn: nullable },
  ProgressReportResponse: { total: nullable },
  TaskResponse: {
    state: { enum: ["waiting", "running", "canceling", "completed", "failed", "canceled", "skipped"] },
    unblocked_at: nullable,
    started_at: nullable,
    finished_at: nullable,
    error: nullable,
    parent_task: nullable,
    task_group: nullable,
  },
  WorkerResponse: { current_task: nullable },
  "container.ContainerDistributionResponse": { remote: nullable },
  "rpm.ModulemdResponse": { static_context: nullable },
  "rpm.RpmPublicationResponse": {
    checksum_type: nullable,
    compression_type: nullable,
    metadata_checksum_type: nullable,
    package_checksum_type: nullable,
  },
  "rpm.RpmRepositoryResponse": { metadata_checksum_type: nullable },
};

/** Documented, and often left out of the answer. */
export const absent: Readonly<Record<string, readonly string[]>> = {
  "deb.AptPublicationResponse": ["publish_upstream_release_fields"],
  "rpm.RpmPublicationResponse": ["gpgcheck", "repo_gpgcheck"],
  "rpm.RpmRepositoryResponse": ["gpgcheck", "repo_gpgcheck"],
};
