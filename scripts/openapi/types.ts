import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { tabbed } from "../tabbed.ts";
import type { Document } from "./document.ts";

/** Keys that types follow from. `default` and `deprecated` stay: they show where a field is hovered. */
const typed = new Set([
  "$ref",
  "additionalProperties",
  "allOf",
  "anyOf",
  "default",
  "deprecated",
  "enum",
  "items",
  "nullable",
  "oneOf",
  "properties",
  "required",
  "type",
]);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

const slim = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(slim);
  if (!isObject(schema)) return schema;
  if (schema.format === "binary") return { type: "string", format: "binary" };
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => typed.has(key))
      .map(([key, value]) => {
        if (key !== "properties" || !isObject(value)) return [key, key === "default" ? value : slim(value)];
        return [key, Object.fromEntries(Object.entries(value).map(([name, of]) => [name, slim(of)]))];
      }),
  );
};

const slimSchemas = (document: Document): OpenAPI3 => ({
  ...(JSON.parse(JSON.stringify(document, (key, value) => (key === "schema" ? slim(value) : value))) as OpenAPI3),
  info: { title: "Pulp", version: "v3" },
  components: { schemas: Object.fromEntries(Object.entries(document.components.schemas).map(([name, of]) => [name, slim(of)])) as never },
});

const isNever = (type: ts.TypeNode | undefined): boolean => type?.kind === ts.SyntaxKind.NeverKeyword;

const isEmptyRecord = (type: ts.TypeNode | undefined): boolean =>
  type !== undefined &&
  ts.isTypeReferenceNode(type) &&
  ts.isIdentifier(type.typeName) &&
  type.typeName.text === "Record" &&
  isNever(type.typeArguments?.[1]);

const nameOf = (member: ts.TypeElement): string =>
  member.name && (ts.isIdentifier(member.name) || ts.isStringLiteral(member.name)) ? member.name.text : "";

/** `query?: never`, `headers: { [name: string]: unknown }`, `parameters: {}`: they say that there is nothing. */
const saysNothing = (member: ts.TypeElement): boolean => {
  if (!ts.isPropertySignature(member)) return false;
  if (isNever(member.type)) return true;
  const name = nameOf(member);
  const type = member.type;
  if (type === undefined || !ts.isTypeLiteralNode(type)) return false;
  if (name === "parameters") return type.members.length === 0;
  return name === "headers" && type.members.every(ts.isIndexSignatureDeclaration);
};

const withoutNothing: ts.TransformerFactory<ts.Node> = (context) => {
  const visit = (node: ts.Node): ts.Node => {
    const visited = ts.visitEachChild(node, visit, context);
    if (ts.isTypeLiteralNode(visited))
      return context.factory.updateTypeLiteralNode(
        visited,
        context.factory.createNodeArray(visited.members.filter((member) => !saysNothing(member))),
      );
    if (ts.isInterfaceDeclaration(visited))
      return context.factory.updateInterfaceDeclaration(
        visited,
        visited.modifiers,
        visited.name,
        visited.typeParameters,
        visited.heritageClauses,
        context.factory.createNodeArray(visited.members.filter((member) => !saysNothing(member))),
      );
    return visited;
  };
  return visit;
};

const isWanted = (node: ts.Node): boolean =>
  !(ts.isTypeAliasDeclaration(node) && (isNever(node.type) || isEmptyRecord(node.type))) &&
  !(ts.isInterfaceDeclaration(node) && node.members.length === 0);

/** TypeScript text with `paths` and `components` of one document: types only. Binary fields take a `Blob` (a `File` is one). */
export const typesOf = async (document: Document): Promise<string> => {
  const blob = ts.factory.createTypeReferenceNode("Blob");
  const nodes = await openapiTS(slimSchemas(document), {
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
    transform: (schema) => (schema.format === "binary" ? blob : undefined),
  });
  const { transformed } = ts.transform([...nodes], [withoutNothing]);
  const text = astToString(transformed.filter(isWanted));
  return tabbed(`// Made by \`npm run generate\`; not edited.\n${text.replace(/^ *\/\*\* @enum \{\w+\} \*\/\n/gm, "")}`);
};
