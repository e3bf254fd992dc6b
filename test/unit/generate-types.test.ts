import { readFile } from "node:fs/promises";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import type { Document } from "../../scripts/openapi/document.ts";
import { typesOf } from "../../scripts/openapi/types.ts";

const generated = new URL("../../generated/", import.meta.url);
const specOf = async (component: string): Promise<Document> =>
  JSON.parse(await readFile(new URL(`specs/${component}.json`, generated), "utf8"));

const document: Document = {
  openapi: "3.0.1",
  paths: {
    "content/file/files/": {
      get: { responses: { 200: { content: { "application/json": { schema: { type: "object" } } } } } },
      post: {
        requestBody: { required: true, content: { "multipart/form-data": { schema: { $ref: "#/components/schemas/Upload" } } } },
        responses: { 204: {} },
      },
    },
  },
  components: {
    schemas: {
      Upload: {
        type: "object",
        properties: {
          file: { type: "string", format: "binary" },
          mirror: { type: "boolean", default: false },
          level: { type: "string", enum: ["a", "b"] },
        },
      },
    },
  },
};

describe("types", () => {
  it("say what there is and not what there isn't", async () => {
    const text = await typesOf(document);
    expect(text).not.toContain("never");
    expect(text).not.toContain("headers");
    expect(text).not.toContain("$defs");
    expect(text).not.toContain("webhooks");
  });

  it("take a Blob where the server takes bytes, and leave defaults optional", async () => {
    const text = await typesOf(document);
    expect(text).toContain("file?: Blob;");
    expect(text).toContain("mirror?: boolean;");
    expect(text).toContain('level?: "a" | "b";');
  });

  it("are types only: nothing is left of them at run time", async () => {
    const { outputText } = ts.transpileModule(await typesOf(document), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
    });
    expect(outputText.replace(/^\/\/.*$/gm, "").trim()).toBe("export {};");
  });

  it("are the same each time, and the committed ones", async () => {
    const spec = await specOf("file");
    const [first, second] = [await typesOf(spec), await typesOf(spec)];
    expect(first).toBe(second);
    expect(first).toBe(await readFile(new URL("file/index.ts", generated), "utf8"));
  });
});

describe("the committed specs", () => {
  it("cover every component with a version", async () => {
    const manifest = JSON.parse(await readFile(new URL("manifest.json", generated), "utf8")) as Record<string, string>;
    const { components } = await import("../../scripts/openapi/components.ts");
    expect(Object.keys(manifest)).toEqual([...components]);
    for (const version of Object.values(manifest)) expect(version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it("hold no prose and no server", async () => {
    const text = await readFile(new URL("specs/core.json", generated), "utf8");
    const spec = JSON.parse(text) as Record<string, unknown>;
    expect(Object.keys(spec)).toEqual(["components", "openapi", "paths"]);
    expect(text).not.toMatch(/"(summary|operationId|tags)":"/);
    expect(text).not.toMatch(/127\.0\.0\.1|localhost/);
  });
});
