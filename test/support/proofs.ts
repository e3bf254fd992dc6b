import ts from "typescript";

/** One mark, `proves("rpm", "sync")`, in an integration test. */
export interface Proof {
  /** `undefined`: each row of the suite that runs over all adapters. */
  readonly plugin: string | undefined;
  readonly operation: string;
  /** `"broken"`: that the server has it broken, by `stillBroken("deb", …)`. */
  readonly of: "done" | "broken";
  /** Titles of the describes and the test around it. */
  readonly test: string;
}

const marks: Readonly<Record<string, Proof["of"]>> = { proves: "done", stillBroken: "broken" };
const tests = new Set(["test", "it"]);

/** `describe.each(rows)` and the title's call around a call: the words of `test.skip.each(…)`. */
const wordsOf = (callee: ts.Expression): readonly string[] => {
  if (ts.isIdentifier(callee)) return [callee.text];
  if (ts.isPropertyAccessExpression(callee)) return [...wordsOf(callee.expression), callee.name.text];
  return ts.isCallExpression(callee) ? wordsOf(callee.expression) : [];
};

/** Words by which a test isn't run, or isn't run always, or is to fail. */
const doubtful = new Set(["skip", "skipIf", "runIf", "todo", "fails"]);

interface Around {
  readonly words: readonly string[];
  readonly call: ts.CallExpression;
}

/** The describes and the test that a node stands in, the innermost first. */
const around = (node: ts.Node): readonly Around[] => {
  const found: Around[] = [];
  for (let at: ts.Node = node.parent; at.parent !== undefined; at = at.parent) {
    if (!ts.isCallExpression(at)) continue;
    const words = wordsOf(at.expression);
    const [first = ""] = words;
    // Of `test.each(rows)(title, body)` the outer call holds the body.
    if (tests.has(first) || first === "describe") found.push({ words, call: at });
  }
  return found;
};

const titleOf = ({ arguments: [title] }: ts.CallExpression): string =>
  title !== undefined && ts.isStringLiteralLike(title) ? title.text : (title?.getText() ?? "");

/**
 * The marks of one file of tests.
 * @throws Error for a mark that proves nothing: outside of a test, in a branch of one, in one that may not run, or not in plain words.
 */
export function proofsIn(path: string, source: string): readonly Proof[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const proofs: Proof[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || !Object.hasOwn(marks, node.expression.text)) return;
    const of = marks[node.expression.text] ?? "done";
    const wrong = (why: string): Error =>
      new Error(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: this mark ${why}`);
    const places = around(node);
    const [test] = places;
    if (test === undefined || !tests.has(test.words[0] ?? "")) throw wrong("stands in no test");
    if (places.some(({ words }) => words.some((word) => doubtful.has(word)))) throw wrong("stands in a test that may not run");
    if (
      ts.isExpressionStatement(node.parent) === false ||
      test.call.arguments.includes(node.parent.parent?.parent as ts.Expression) === false
    )
      throw wrong("stands in a branch of its test");
    const [plugin, ...words] = node.arguments;
    // What follows the operation of a `stillBroken` is what was seen.
    const operations = of === "broken" ? words.slice(0, 1) : words;
    const literals = operations.filter(ts.isStringLiteralLike);
    if (plugin === undefined || operations.length === 0 || literals.length < operations.length) throw wrong("names no operations");
    const name = ts.isStringLiteralLike(plugin) ? plugin.text : undefined;
    if (name === undefined && plugin.getText() !== "row.plugin") throw wrong("names no plugin");
    const title = [...places].reverse().map(({ call }) => titleOf(call));
    proofs.push(...literals.map(({ text }) => ({ plugin: name, operation: text, of, test: `${path}: ${title.join(" > ")}` })));
  };
  visit(file);
  return proofs;
}
