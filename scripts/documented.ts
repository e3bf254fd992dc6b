// Says which exported name, or member of one, has no documentation: what editors show of it would be a type alone. Exits 1 where one has none.
import { join, relative } from "node:path";
import ts from "typescript";

const root = join(import.meta.dirname, "..");
const entries = ["src/index.ts", "src/local/index.ts", "src/report/index.ts", "src/terminal/index.ts"].map((path) => join(root, path));
const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config, ts.sys, root);
const program = ts.createProgram(entries, { ...options, noEmit: true });
const checker = program.getTypeChecker();

const isHidden = (member: ts.Declaration): boolean =>
  (ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0 ||
  ts.getNameOfDeclaration(member)?.kind === ts.SyntaxKind.PrivateIdentifier;

type Member = ts.PropertySignature | ts.MethodSignature | ts.PropertyDeclaration | ts.MethodDeclaration | ts.GetAccessorDeclaration;
const isMember = (node: ts.Node): node is Member =>
  ts.isPropertySignature(node) ||
  ts.isMethodSignature(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isGetAccessorDeclaration(node);

/** `field?: undefined`: that it isn't to be given says what has it. */
const isAbsent = ({ type }: Member): boolean => type?.kind === ts.SyntaxKind.UndefinedKeyword || type?.kind === ts.SyntaxKind.NeverKeyword;

/** What an editor shows of it, what it overrides or implements included. */
const isDocumented = (symbol: ts.Symbol): boolean =>
  symbol.getDocumentationComment(checker).length > 0 || symbol.getJsDocTags(checker).length > 0;

/** What a type is made of: what it extends, or the parts of a union or an intersection. */
const partsOf = (node: ts.Node): readonly ts.Node[] => {
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node))
    return (node.heritageClauses ?? []).flatMap(({ types }) => [...types]);
  if (ts.isTypeAliasDeclaration(node) || ts.isParenthesizedTypeNode(node)) return [node.type];
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) return [...node.types];
  if (!ts.isTypeReferenceNode(node) && !ts.isExpressionWithTypeArguments(node)) return [];
  const name = ts.isTypeReferenceNode(node) ? node.typeName : node.expression;
  const [of] = node.typeArguments ?? [];
  return of !== undefined && remade.has(name.getText()) ? [of] : ownDeclarations(checker.getSymbolAtLocation(name));
};

/** What keeps the texts of what it is given. */
const remade = new Set(["Omit", "Partial", "Pick", "Readonly", "Required"]);

const resolved = (symbol: ts.Symbol): ts.Symbol => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

/** Types of the server's API are generated, with texts of their own. */
const ownDeclarations = (symbol: ts.Symbol | undefined): readonly ts.Declaration[] =>
  (symbol === undefined ? [] : (resolved(symbol).declarations ?? [])).filter((declaration) =>
    declaration.getSourceFile().fileName.startsWith(join(root, "src")),
  );

/** Members that users see in one exported declaration, also those of what it is made of, exported or not; those of types within types are described by what holds them. */
const membersOf = (node: ts.Node, seen = new Set<ts.Node>()): readonly Member[] => {
  if (seen.has(node)) return [];
  seen.add(node);
  const own =
    ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) || ts.isTypeLiteralNode(node)
      ? [...node.members].filter(isMember).filter((member) => !isHidden(member) && !isAbsent(member))
      : [];
  return [...own, ...partsOf(node).flatMap((part) => membersOf(part, seen))];
};

const whereOf = (node: ts.Node): string => {
  const file = node.getSourceFile();
  return `${relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
};

const undocumented = entries.flatMap((entry) => {
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  return (module === undefined ? [] : checker.getExportsOfModule(module)).flatMap((exported) => {
    const symbol = resolved(exported);
    const [first, ...more] = (symbol.declarations ?? []).filter(
      (declaration) => !declaration.getSourceFile().fileName.includes("node_modules"),
    );
    if (first === undefined) return [];
    const own = isDocumented(symbol) ? [] : [`${whereOf(first)} ${symbol.name}`];
    const members = [first, ...more]
      .flatMap((declaration) => membersOf(declaration))
      .flatMap((member) => {
        const found = checker.getSymbolAtLocation(member.name);
        return found !== undefined && isDocumented(found) ? [] : [`${whereOf(member)} ${symbol.name}.${member.name.getText()}`];
      });
    return [...own, ...members];
  });
});

for (const one of new Set(undocumented)) console.error(one);
if (undocumented.length > 0) {
  console.error("These are exported, and have no documentation.");
  process.exitCode = 1;
} else console.log("all that is exported says what it is");
