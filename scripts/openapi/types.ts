import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { tabbed } from "../tabbed.ts";
import type { Document } from "./document.ts";
import { hoverOf } from "./hover.ts";
import { lean } from "./lean.ts";
import { shapes } from "./shapes.ts";

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

/** A schema with the texts that editors show of its fields. */
const explained = (name: string, schema: unknown): unknown => {
  if (!isObject(schema) || !isObject(schema.properties)) return schema;
  const texts = hoverOf(name);
  const fields = Object.entries(schema.properties).map(([field, of]) => [
    field,
    isObject(of) && texts[field] !== undefined ? { ...of, description: texts[field] } : of,
  ]);
  return { ...schema, properties: Object.fromEntries(fields) };
};

const slimSchemas = (document: Document): OpenAPI3 => ({
  ...(JSON.parse(JSON.stringify(document, (key, value) => (key === "schema" ? slim(value) : value))) as OpenAPI3),
  info: { title: "Pulp", version: "v3" },
  components: {
    schemas: Object.fromEntries(
      Object.entries(document.components.schemas).map(([name, of]) => [name, explained(name, slim(of))]),
    ) as never,
  },
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
  const { transformed } = ts.transform([...nodes], [withoutNothing, lean]);
  const text = astToString(transformed.filter(isWanted))
    .replace(/^ *\/\*\* @enum \{\w+\} \*\/\n/gm, "")
    .replace(/^( *(?:\/\*)?\* )@description /gm, "$1");
  const used = shapes.filter((shape) => text.includes(`${shape}<`));
  const imports = used.length === 0 ? "" : `import type { ${used.join(", ")} } from "../shapes.ts";\n`;
  return tabbed(`// Made by \`npm run generate\`; not edited.\n${imports}${text}`);
};
