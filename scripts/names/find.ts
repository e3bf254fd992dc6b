import ts from "typescript";
import { company, isKey, isModuleSpecifier, lastWord, subject, textOf } from "./syntax.ts";

/** Content plugins, as `/status/` names them. `core`, `certguard` and `workflow` hold no content. */
export const plugins = ["ansible", "container", "deb", "file", "gem", "hugging_face", "maven", "npm", "ostree", "python", "rpm"] as const;

export interface Finding {
  readonly line: number;
  readonly name: string;
  readonly why: string;
}

const names: ReadonlySet<string> = new Set(plugins);

/** Also ordinary words: they mean a plugin beside other plugins, or where plugins are spoken of. */
const ordinary: ReadonlySet<string> = new Set(["container", "file"]);
const spokenOf = /plugin|component|adapter|namespace|pulp_type/i;

/** What plugins are looked up in: `pulp.file`, `api.file`, `adapters.file`. */
const registry = /^(pulp|apis?|plugins?|adapters?|namespaces?|versions|components?|builtIn)$/i;

const alternatives = plugins.join("|");
const qualified = [
  new RegExp(`^(?:/pulp/api/v3/)?(?:repositories|remotes|publications|distributions|content|acs)/(${alternatives})(?:/|$)`),
  // Paths of the plugin's own, relative to the API root: `rpm/copy/`.
  new RegExp(`^(${alternatives})/[\\w/]+/$`),
  new RegExp(`\\{(${alternatives})_\\w+_href\\}`),
  // `rpm.package`: a content type, unless it is the name of a file.
  new RegExp(`^(${alternatives})\\.(?!(?:c?js|c?ts|json|md|txt|ya?ml|toml|log|py)$)\\w+$`),
];
const adapterModule = new RegExp(`(?:^|/)(${alternatives})(?:/index)?\\.ts$`);

const others = (node: ts.Node, name: string): boolean => company(node).some((other) => other !== name && names.has(other));

const isSpokenOf = (node: ts.Node, name: string): boolean =>
  others(ts.isLiteralTypeNode(node.parent) ? node.parent : node, name) ||
  spokenOf.test(subject(node)) ||
  registry.test(subject(node).split(".").at(-1) ?? "");

const inLiteral = (node: ts.StringLiteralLike | ts.TemplateHead): string | undefined => {
  if (isModuleSpecifier(node)) return adapterModule.exec(node.text)?.[1];
  if (!names.has(node.text)) return qualified.map((pattern) => pattern.exec(node.text)?.[1]).find(Boolean);
  return !ordinary.has(node.text) || isSpokenOf(node, node.text) ? node.text : undefined;
};

const inKey = (node: ts.Node): string | undefined => {
  const name = textOf(ts.isBindingElement(node) ? (node.propertyName ?? node.name) : isKey(node) ? node.name : undefined);
  return names.has(name) && (!ordinary.has(name) || others(node, name)) ? name : undefined;
};

const look = (node: ts.Node): Omit<Finding, "line"> | undefined => {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
    const name = inLiteral(node);
    return name === undefined ? undefined : { name, why: JSON.stringify(node.text) };
  }
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.name.text;
    const named = names.has(name) && (!ordinary.has(name) || registry.test(lastWord(node.expression)));
    return named ? { name, why: `.${name}` } : undefined;
  }
  const name = inKey(node);
  return name === undefined ? undefined : { name, why: `the key ${name}` };
};

/** Every place of a source text where a plugin is named: compared, listed, used as a key, looked up, imported. */
export const pluginNames = (source: string, path = "source.ts"): Finding[] => {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: Finding[] = [];
  const visit = (node: ts.Node): void => {
    const finding = look(node);
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    // A quoted key is both a literal and a key.
    if (finding && !found.some((other) => other.line === line && other.name === finding.name)) found.push({ line, ...finding });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};
