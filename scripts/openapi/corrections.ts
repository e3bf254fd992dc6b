import type { Schema } from "./document.ts";

const units: Schema = {
  additionalProperties: {
    type: "object",
    properties: { count: { type: "integer" }, href: { type: "string", format: "uri" } },
    required: ["count", "href"],
  },
};

/**
 * Where a server's answers contradict its own OpenAPI document: schema -> field -> what is merged over the documented one.
 * Every entry was seen in an answer of pulpcore 3.123.
 */
export const corrections: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  ContentSummaryResponse: { added: units, present: units, removed: units },
  TaskResponse: {
    state: { enum: ["waiting", "running", "canceling", "completed", "failed", "canceled", "skipped"] },
    unblocked_at: { nullable: true },
    started_at: { nullable: true },
    finished_at: { nullable: true },
    error: { nullable: true },
    parent_task: { nullable: true },
    task_group: { nullable: true },
  },
};
