import { join, relative } from "node:path";
import ts from "typescript";

const root = join(import.meta.dirname, "../..");
const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config, ts.sys, root);

/** A method that users of a client can call, as its type says. */
export interface Method {
  /** How it is reached: `rpm.repository().versions.list`. */
  readonly path: string;
  /** The name of its last parameter; `undefined` where it has none. */
  readonly last: string | undefined;
  /** Whether the last parameter takes what it has no name for: a misspelt option would compile. */
  readonly takes: "what it names" | "anything";
}

/** What holds something for users: they get it by waiting, or one by one. */
const holders: readonly (string | undefined)[] = ["Operation", "Promise", "PromiseLike", "Pages", "Plan", "Array", "ReadonlyArray"];

/**
 * Every method that can be reached from a type: through its members, through what its methods return, resolve to, or are made of. Each is named
 * once, by the shortest way to it.
 *
 * @param skipped members that aren't looked into
 */
export const methodsOf = (file: string, typeName: string, skipped: readonly string[] = []): readonly Method[] => {
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const start = module && checker.getExportsOfModule(module).find(({ name }) => name === typeName);
  if (start === undefined) throw new Error(`${file} exports no ${typeName}`);
  const target = (start.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(start) : start;

  const found = new Map<string, Method>();
  const seen = new Set<ts.Type>();
  const waiting: { readonly type: ts.Type; readonly path: string }[] = [{ type: checker.getDeclaredTypeOfSymbol(target), path: "" }];

  /** The project's own types, and those made of them: not what the language has. */
  const isOwn = (symbol: ts.Symbol): boolean =>
    (symbol.declarations ?? []).some((declaration) => /^(src|test)\//.test(relative(root, declaration.getSourceFile().fileName)));

  const isPublic = (symbol: ts.Symbol): boolean =>
    !(symbol.declarations ?? []).some(
      (declaration) =>
        (ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0 ||
        (ts.isClassElement(declaration) && declaration.name !== undefined && ts.isPrivateIdentifier(declaration.name)),
    );

  const isOpen = (type: ts.Type): boolean => {
    if (type.isUnion()) return type.types.some((one) => isObject(one) && isOpen(one));
    if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) !== 0) return true;
    const constraint = type.isTypeParameter() ? (checker.getBaseConstraintOfType(type) ?? type) : type;
    if (constraint !== type) return isOpen(constraint);
    if (!isObject(type) || type.getCallSignatures().length > 0 || checker.isArrayLikeType(type)) return false;
    return checker.getIndexInfosOfType(type).length > 0 || checker.getPropertiesOfType(type).length === 0;
  };
  const isObject = (type: ts.Type): boolean =>
    (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection | ts.TypeFlags.Any | ts.TypeFlags.NonPrimitive)) !== 0;

  /** Of `...args: [body?, options?]`, the options. */
  const lastOf = (type: ts.Type, parameter: ts.Symbol): ts.Type | undefined => {
    const [declaration] = parameter.declarations ?? [];
    const isRest = declaration !== undefined && ts.isParameter(declaration) && declaration.dotDotDotToken !== undefined;
    return isRest ? checker.getTypeArguments(type as ts.TypeReference).at(-1) : type;
  };

  const look = (type: ts.Type, path: string): void => {
    const parts = ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection;
    if (seen.has(type) || (type.flags & parts) === 0) return;
    seen.add(type);
    waiting.push({ type, path });
  };

  const note = (signature: ts.Signature, member: ts.Symbol, path: string): void => {
    const last = signature.parameters.at(-1);
    const of = last && lastOf(checker.getTypeOfSymbol(last), last);
    const takes = of !== undefined && isOpen(checker.getNonNullableType(of)) ? "anything" : "what it names";
    const key = `${member.name} ${last?.name} ${takes} ${of === undefined ? "" : checker.typeToString(of)}`;
    if (!found.has(key)) found.set(key, { path, last: last?.name, takes });
    look(signature.getReturnType(), `${path}()`);
  };

  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { type, path } = next;
    for (const part of type.isUnionOrIntersection() ? type.types : []) look(part, path);
    if (holders.includes((type.aliasSymbol ?? type.symbol)?.name)) {
      for (const part of type.aliasTypeArguments ?? checker.getTypeArguments(type as ts.TypeReference)) look(part, path);
    }
    for (const member of checker.getPropertiesOfType(type)) {
      if (skipped.includes(member.name) || !isOwn(member) || !isPublic(member)) continue;
      const of = checker.getNonNullableType(checker.getTypeOfSymbol(member));
      const at = path === "" ? member.name : `${path}.${member.name}`;
      const signatures = of.getCallSignatures();
      for (const signature of signatures) note(signature, member, at);
      if (signatures.length === 0) look(of, at);
    }
  }
  return [...found.values()];
};
