import ts from "typescript";
import type { Shape } from "./shapes.ts";

const { factory } = ts;

const nameOf = (member: ts.TypeElement | undefined): string =>
  member?.name && (ts.isIdentifier(member.name) || ts.isStringLiteral(member.name)) ? member.name.text : "";

const propertiesOf = (node: ts.Node | undefined): readonly ts.PropertySignature[] | undefined =>
  node !== undefined && ts.isTypeLiteralNode(node) && node.members.every(ts.isPropertySignature) ? node.members : undefined;

const reference = (name: Shape | "Record" | "Partial", ...types: readonly ts.TypeNode[]): ts.TypeNode =>
  factory.createTypeReferenceNode(name, types);

const printer = ts.createPrinter({ removeComments: true });
const blank = ts.createSourceFile("", "", ts.ScriptTarget.Latest);
const textOf = (node: ts.Node): string => printer.printNode(ts.EmitHint.Unspecified, node, blank);

const bodies: Readonly<Record<string, Shape>> = { "application/json": "Json", "multipart/form-data": "Form" };

/** `{ content: { "application/json": T } }` -> `Json<T>` */
const asBody = (node: ts.Node): ts.TypeNode | undefined => {
  const [content, ...more] = propertiesOf(node) ?? [];
  const [media, ...others] = (nameOf(content) === "content" && propertiesOf(content?.type)) || [];
  const shape = bodies[nameOf(media)];
  return shape === undefined || media?.type === undefined || more.length + others.length > 0 ? undefined : reference(shape, media.type);
};

/** `{ count, next, previous, results: T[] }` -> `Paginated<T>` */
const asPage = (node: ts.Node): ts.TypeNode | undefined => {
  const properties = propertiesOf(node) ?? [];
  const results = properties.find((property) => nameOf(property) === "results")?.type;
  if (properties.map(nameOf).sort().join() !== "count,next,previous,results" || results === undefined) return undefined;
  return ts.isArrayTypeNode(results) ? reference("Paginated", results.elementType) : undefined;
};

/** `{ [key: string]: T }` -> `Record<string, T>` */
const asRecord = (node: ts.Node): ts.TypeNode | undefined => {
  if (!ts.isTypeLiteralNode(node) || node.members.length !== 1) return undefined;
  const [member] = node.members;
  if (member === undefined || !ts.isIndexSignatureDeclaration(member)) return undefined;
  return reference("Record", factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword), member.type);
};

/** `("-name" | "name")[]` -> `Ordering<"name">` */
const asOrdering = (node: ts.Node): ts.TypeNode | undefined => {
  if (!ts.isArrayTypeNode(node) || !ts.isParenthesizedTypeNode(node.elementType)) return undefined;
  const union = node.elementType.type;
  if (!ts.isUnionTypeNode(union)) return undefined;
  const descending = new Set(union.types.map(textOf).filter((word) => word.startsWith('"-')));
  const fields = union.types.filter((type) => !descending.has(textOf(type)));
  const isWhole = fields.length === descending.size && fields.every((field) => descending.has(textOf(field).replace('"', '"-')));
  return isWhole ? reference("Ordering", factory.createUnionTypeNode(fields)) : undefined;
};

/** `components["schemas"]["X"]` -> `schemas["X"]` */
const asSchema = (node: ts.Node): ts.TypeNode | undefined => {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType, indexType } = node.objectType;
  const isSchemas = ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal) && indexType.literal.text === "schemas";
  return ts.isTypeReferenceNode(objectType) && isSchemas
    ? factory.createIndexedAccessTypeNode(factory.createTypeReferenceNode("schemas"), node.indexType)
    : undefined;
};

/** Members and their types, whatever of them is optional. */
const shapeOf = (member: ts.TypeElement): string =>
  (propertiesOf((member as ts.PropertySignature).type) ?? [])
    .map((property) => `${nameOf(property)}: ${property.type === undefined ? "" : textOf(property.type)}`)
    .sort()
    .join("\n");

/** An update's body takes the fields that creation takes, none of them required: `PatchedX` -> `Partial<schemas["X"]>`. */
const withoutRepeatedUpdates = (members: readonly ts.TypeElement[]): readonly ts.TypeElement[] => {
  const byName = new Map(members.map((member) => [nameOf(member), member]));
  return members.map((member) => {
    const whole = nameOf(member).replace(/^Patched/, "");
    const created = byName.get(whole);
    if (created === undefined || created === member || !ts.isPropertySignature(member) || shapeOf(created) !== shapeOf(member))
      return member;
    const schema = factory.createIndexedAccessTypeNode(
      factory.createTypeReferenceNode("schemas"),
      factory.createLiteralTypeNode(factory.createStringLiteral(whole)),
    );
    return factory.updatePropertySignature(member, member.modifiers, member.name, member.questionToken, reference("Partial", schema));
  });
};

const isSchemas = (node: ts.Node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === "components";

/** `components.schemas` becomes an interface of its own, as nothing else is left in `components`. */
const schemasOf = (components: ts.InterfaceDeclaration): ts.Node => {
  const all = components.members.find((member) => nameOf(member) === "schemas");
  const members = all !== undefined && ts.isPropertySignature(all) && all.type !== undefined ? propertiesOf(all.type) : undefined;
  return factory.updateInterfaceDeclaration(
    components,
    components.modifiers,
    factory.createIdentifier("schemas"),
    undefined,
    undefined,
    withoutRepeatedUpdates(members ?? []),
  );
};

/** Says what is said again and again by the names of `shapes.ts`: the types are the same, and a third smaller. */
export const lean: ts.TransformerFactory<ts.Node> = (context) => {
  const visit = (node: ts.Node): ts.Node => {
    const visited = ts.visitEachChild(node, visit, context);
    if (isSchemas(visited)) return schemasOf(visited);
    return asBody(visited) ?? asPage(visited) ?? asRecord(visited) ?? asOrdering(visited) ?? asSchema(visited) ?? visited;
  };
  return visit;
};
