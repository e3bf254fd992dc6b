import { describe, expect, it } from "vitest";
import type { Document, Schema } from "../../scripts/openapi/document.ts";
import { contradictions } from "../../scripts/openapi/verify.ts";

const document: Document = {
  openapi: "3.0.1",
  paths: {},
  components: {
    schemas: {
      TaskResponse: {
        type: "object",
        properties: {
          state: { type: "string", enum: ["running", "completed"] },
          started_at: { type: "string", nullable: true },
          total: { type: "integer" },
          ratio: { type: "number" },
          result: { readOnly: true },
          reports: { type: "array", items: { $ref: "#/components/schemas/ReportResponse" } },
        },
        required: ["state", "total"],
      },
      ReportResponse: { type: "object", properties: { done: { type: "integer" } }, required: ["done"] },
    },
  },
};
const task: Schema = { $ref: "#/components/schemas/TaskResponse" };

describe("an answer contradicts its schema", () => {
  it.each([
    ["by null", { state: "running", total: null }, "TaskResponse.total: null"],
    ["by another type", { state: "running", total: "3" }, "TaskResponse.total: string instead of integer"],
    ["by a value of its own", { state: "asleep", total: 3 }, 'TaskResponse.state: "asleep" is not listed'],
    ["by leaving a field out", { state: "running" }, "TaskResponse.total: absent"],
    ["further down", { state: "running", total: 3, reports: [{ done: 1 }, {}] }, "ReportResponse.done: absent"],
  ])("%s", (_, answer, contradiction) => expect(contradictions(document, task, answer)).toEqual([contradiction]));
});

it("takes what the schema allows", () => {
  const answer = { state: "completed", total: 0, started_at: null, ratio: 1, result: null, reports: [], unheard_of: true };
  expect(contradictions(document, task, answer)).toEqual([]);
});
