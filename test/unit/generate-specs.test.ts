import { describe, expect, it } from "vitest";
import type { RawDocument, RawOperation } from "../../scripts/openapi/document.ts";
import { stableJson } from "../../scripts/openapi/json.ts";
import { normalise, pathKey } from "../../scripts/openapi/normalise.ts";

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string) => ({ content: { "application/json": { schema: reference(name) } } });

const documentOf = (operation: RawOperation, schemas: Record<string, object> = {}): RawDocument => ({
  openapi: "3.0.1",
  info: {},
  paths: { "/pulp/api/v3/repositories/file/file/": { post: operation } },
  components: { schemas: schemas as never },
});

const only = (raw: RawDocument) => {
  const operation = normalise(raw).paths["repositories/file/file/"]?.post;
  if (!operation) throw new Error("no operation");
  return operation;
};

describe("path keys", () => {
  it.each([
    ["/pulp/api/v3/rpm/copy/", "rpm/copy/"],
    ["/pulp/{pulp_domain}/api/v3/rpm/copy/", "rpm/copy/"],
    ["{rpm_rpm_repository_href}sync/", "{rpm_rpm_repository_href}sync/"],
    ["/pypi/{path}/simple/", "/pypi/{path}/simple/"],
    ["/pulp_ansible/galaxy/{path}/api/v3/collections/", "/pulp_ansible/galaxy/{path}/api/v3/collections/"],
  ])("%s", (path, key) => expect(pathKey(path, "/pulp/api/v3/")).toBe(key));

  it("follow another API root", () => expect(pathKey("/hub/api/v3/tasks/", "/hub/api/v3/")).toBe("tasks/"));

  it("never merge two paths into one", () => {
    const raw = { openapi: "3.0.1", info: {}, paths: { "/pulp/api/v3/tasks/": {}, "/pulp/{pulp_domain}/api/v3/tasks/": {} } };
    expect(() => normalise(raw)).toThrow("tasks/");
  });
});

describe("bodies", () => {
  const body = (...types: string[]) => ({
    requestBody: { required: true, content: Object.fromEntries(types.map((type) => [type, { schema: { type: "object" } }])) },
  });

  it("are JSON where the server takes JSON", () => {
    const { requestBody } = only(documentOf(body("application/x-www-form-urlencoded", "multipart/form-data", "application/json")));
    expect(requestBody).toEqual({ required: true, content: { "application/json": { schema: { type: "object" } } } });
  });

  it("stay multipart for uploads", () => {
    const { requestBody } = only(documentOf(body("application/x-www-form-urlencoded", "multipart/form-data")));
    expect(Object.keys(requestBody?.content ?? {})).toEqual(["multipart/form-data"]);
  });
});

describe("schemas", () => {
  const schemas = {
    "file.FileThing": {
      type: "object",
      description: "prose",
      properties: { name: { type: "string", example: "x" }, title: { type: "string", default: "t" } },
      required: ["name"],
    },
    "file.FileThingResponse": {
      type: "object",
      properties: { name: { type: "string" }, title: { type: "string", default: "t" } },
      required: ["name"],
    },
    Unused: { type: "object" },
  };
  const raw = documentOf(
    {
      parameters: [
        { in: "header", name: "X-Task-Diagnostics", schema: { type: "array" } },
        { in: "query", name: "q", schema: { type: "string" } },
        { in: "path", name: "pulp_domain", required: true, schema: { type: "string" } },
      ],
      requestBody: json("file.FileThing"),
      responses: { 201: json("file.FileThingResponse"), 409: json("Unused") },
    },
    schemas,
  );

  it("of requests keep what is optional, and their defaults", () => {
    expect(normalise(raw).components.schemas["file.FileThing"]).toEqual({
      type: "object",
      properties: { name: { type: "string" }, title: { type: "string", default: "t" } },
      required: ["name"],
    });
  });

  it("of answers have every property", () => {
    expect(normalise(raw).components.schemas["file.FileThingResponse"]).toEqual({
      type: "object",
      properties: { name: { type: "string" }, title: { type: "string" } },
      required: ["name", "title"],
    });
  });

  it("that nothing leads to are left out, error answers and server developers' headers too", () => {
    expect(Object.keys(normalise(raw).components.schemas)).toEqual(["file.FileThing", "file.FileThingResponse"]);
    expect(Object.keys(only(raw).responses)).toEqual(["201"]);
    expect(only(raw).parameters).toEqual([{ in: "query", name: "q", schema: { type: "string" } }]);
  });

  it("keep a property that is called like prose", () => {
    const named = documentOf(
      { requestBody: json("Advisory") },
      { Advisory: { type: "object", properties: { description: { type: "string" }, tags: { type: "array" } } } },
    );
    expect(normalise(named).components.schemas.Advisory?.properties).toEqual({ description: { type: "string" }, tags: { type: "array" } });
  });

  it("are corrected where the server contradicts itself", () => {
    const task = documentOf(
      { responses: { 200: json("TaskResponse") } },
      { TaskResponse: { type: "object", properties: { started_at: { type: "string" } } } },
    );
    expect(normalise(task).components.schemas.TaskResponse?.properties).toEqual({ started_at: { type: "string", nullable: true } });
  });
});

describe("stable JSON", () => {
  it("does not depend on the order of keys", () => expect(stableJson({ b: 1, a: [2] })).toBe(stableJson({ a: [2], b: 1 })));

  it("reads back as what it was", () => {
    const value = { a: "x".repeat(150), b: [{ c: null }, [], {}, false, 0, ""], d: { e: "é\n" } };
    expect(JSON.parse(stableJson(value))).toEqual(value);
  });

  it("changes one line for one field", () => {
    const before = stableJson({ a: "x".repeat(100), b: { c: 1, d: "y".repeat(100) } }).split("\n");
    const after = stableJson({ a: "x".repeat(100), b: { c: 2, d: "y".repeat(100) } }).split("\n");
    expect(after.filter((line, at) => line !== before[at])).toHaveLength(1);
  });
});

describe("corrections", () => {
  const schemas = {
    "rpm.RpmRepositoryResponse": {
      type: "object",
      properties: { gpgcheck: { type: "integer" }, headers: { type: "array" }, name: { type: "string" } },
    },
    "rpm.RpmRepository": { type: "object", properties: { headers: { type: "array" } } },
  };
  const { components } = normalise(
    documentOf({ requestBody: json("rpm.RpmRepository"), responses: { 200: json("rpm.RpmRepositoryResponse") } }, schemas),
  );

  it("of answers: fields that may be null, fields that may be absent", () => {
    expect(components.schemas["rpm.RpmRepositoryResponse"]).toEqual({
      type: "object",
      properties: { gpgcheck: { type: "integer" }, headers: { type: "array", nullable: true }, name: { type: "string" } },
      required: ["headers", "name"],
    });
  });

  it("leave requests alone", () => {
    expect(components.schemas["rpm.RpmRepository"]).toEqual({ type: "object", properties: { headers: { type: "array" } } });
  });
});
