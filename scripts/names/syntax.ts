import ts from "typescript";

/** A node that gives something a name: a property, in a value or in a type. */
export const isKey = (
  node: ts.Node,
): node is ts.ObjectLiteralElementLike | ts.PropertySignature | ts.MethodSignature | ts.PropertyDeclaration =>
  ts.isObjectLiteralElementLike(node) || ts.isPropertySignature(node) || ts.isMethodSignature(node) || ts.isPropertyDeclaration(node);

export const textOf = (name: ts.Node | undefined): string =>
  name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : "";

/** `api` of `pulp.api`. */
export const lastWord = (node: ts.Expression): string =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : "";

export const isModuleSpecifier = (node: ts.Node): boolean => {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return parent.moduleSpecifier === node;
  if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent) && parent.parent.argument === parent;
  return ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword;
};

/** Names of what stands beside a property, an element of an array or a member of a union. */
export const company = (node: ts.Node): string[] => {
  const { parent } = node;
  if (ts.isObjectLiteralExpression(parent)) return parent.properties.map((member) => textOf(member.name));
  if (ts.isInterfaceDeclaration(parent) || ts.isTypeLiteralNode(parent)) return parent.members.map((member) => textOf(member.name));
  if (ts.isObjectBindingPattern(parent)) return parent.elements.map((element) => textOf(element.propertyName ?? element.name));
  if (ts.isArrayLiteralExpression(parent)) return parent.elements.map(textOf);
  if (ts.isUnionTypeNode(parent)) return parent.types.map((type) => textOf(ts.isLiteralTypeNode(type) ? type.literal : undefined));
  return [];
};

/** The source that says what a literal is for: what it is compared with, stored in or given to. */
export const subject = (literal: ts.Node): string => {
  const node = ts.isLiteralTypeNode(literal.parent) ? literal.parent : literal;
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return (parent.left === node ? parent.right : parent.left).getText();
  if (ts.isCaseClause(parent)) return parent.parent.parent.expression.getText();
  if (ts.isElementAccessExpression(parent) || ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression.getText();
  if (ts.isIndexedAccessTypeNode(parent)) return parent.objectType.getText();
  if (ts.isConditionalTypeNode(parent)) return parent.checkType.getText();
  if (isKey(parent) || ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isTypeAliasDeclaration(parent))
    return parent.name?.getText() ?? "";
  return "";
};
