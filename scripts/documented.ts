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

/** What an editor shows of it, what it overrides or implements included. */
const isDocumented = (symbol: ts.Symbol): boolean =>
  symbol.getDocumentationComment(checker).length > 0 || symbol.getJsDocTags(checker).length > 0;

/** Members that users see in one exported declaration; those of types within types are described by what holds them. */
const membersOf = (declaration: ts.Declaration): readonly Member[] => {
  if (ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration))
    return [...declaration.members].filter(isMember).filter((member) => !isHidden(member));
  if (!ts.isTypeAliasDeclaration(declaration)) return [];
  const parts: readonly ts.TypeNode[] =
    ts.isUnionTypeNode(declaration.type) || ts.isIntersectionTypeNode(declaration.type) ? declaration.type.types : [declaration.type];
  return parts.flatMap((part): readonly ts.Node[] => (ts.isTypeLiteralNode(part) ? part.members : [])).filter(isMember);
};

const whereOf = (node: ts.Node): string => {
  const file = node.getSourceFile();
  return `${relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
};

const undocumented = entries.flatMap((entry) => {
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  return (module === undefined ? [] : checker.getExportsOfModule(module)).flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const [first, ...more] = (symbol.declarations ?? []).filter(
      (declaration) => !declaration.getSourceFile().fileName.includes("node_modules"),
    );
    if (first === undefined) return [];
    const own = isDocumented(symbol) ? [] : [`${whereOf(first)} ${symbol.name}`];
    const members = [first, ...more].flatMap(membersOf).flatMap((member) => {
      const found = checker.getSymbolAtLocation(member.name);
      return found !== undefined && isDocumented(found) ? [] : [`${whereOf(member)} ${symbol.name}.${member.name.getText()}`];
    });
    return [...own, ...members];
  });
});

for (const one of undocumented) console.error(one);
if (undocumented.length > 0) {
  console.error("These are exported, and have no documentation.");
  process.exitCode = 1;
} else console.log("all that is exported says what it is");
