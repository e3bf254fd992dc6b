import type { Capability, Expression, Operator } from "../shared/closure/index.ts";

const comparisons: ReadonlySet<string> = new Set<Operator>(["=", "<", "<=", ">", ">="]);
const words: ReadonlySet<string> = new Set(["and", "or", "if", "unless", "else", "with", "without"]);

/** Brackets and words; the brackets within a name (`perl(Foo)`, `libc.so.6()(64bit)`) belong to it. */
const tokensOf = (text: string): readonly string[] => {
  const tokens: string[] = [];
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? "";
    if (character === " ") at++;
    else if (character === "(" || character === ")") {
      tokens.push(character);
      at++;
    } else {
      let end = at;
      for (let open = 0; end < text.length && text[end] !== " "; end++) {
        if (text[end] === "(") open++;
        else if (text[end] === ")" && open-- === 0) break;
      }
      tokens.push(text.slice(at, end));
      at = end;
    }
  }
  return tokens;
};

/**
 * A boolean dependency of rpm: `(a and b)`, `(a >= 1 or (b with c))`, `(lang-de if langpacks else lang-en)`.
 * @returns `undefined` for what isn't one
 */
export const parseRich = (text: string): Expression | undefined => {
  const tokens = tokensOf(text);
  let at = 0;
  const next = (): string => tokens[at++] ?? "";
  const isWord = (token: string | undefined): boolean => token !== undefined && words.has(token);

  const capability = (): Expression => {
    const name = next();
    if (name === "" || name === ")" || words.has(name)) throw new SyntaxError(name);
    const operator = tokens[at];
    if (operator === undefined || !comparisons.has(operator)) return { kind: "capability", capability: { name } };
    at++;
    const wanted: Capability = { name, operator: operator as Operator, version: next() };
    return { kind: "capability", capability: wanted };
  };
  const operand = (): Expression => (tokens[at] === "(" ? group() : capability());

  const group = (): Expression => {
    if (next() !== "(") throw new SyntaxError(text);
    const operands = [operand()];
    const operators: string[] = [];
    while (isWord(tokens[at])) {
      operators.push(next());
      operands.push(operand());
    }
    if (next() !== ")") throw new SyntaxError(text);
    return combined(operators, operands);
  };

  try {
    const expression = group();
    return at === tokens.length ? expression : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** In one pair of brackets stands one operator, repeated where it may be. */
const combined = (operators: readonly string[], operands: readonly Expression[]): Expression => {
  const [first, second, third] = operands;
  const [operator = "", ...more] = operators;
  if (first === undefined) throw new SyntaxError("nothing in brackets");
  if (second === undefined) return first;
  if (operator === "if" || operator === "unless") {
    if (more.length > 1 || (more.length === 1 && more[0] !== "else")) throw new SyntaxError(operator);
    return { kind: operator, condition: second, then: first, ...(third === undefined ? {} : { otherwise: third }) };
  }
  if (more.some((other) => other !== operator)) throw new SyntaxError(more.join(" "));
  if (operator === "and") return { kind: "all", of: operands };
  if (operator === "or") return { kind: "any", of: operands };
  if (operator === "with") return operands.reduce((a, b) => ({ kind: "with", first: a, second: b }));
  if (operator === "without" && operands.length === 2) return { kind: "without", first, second };
  throw new SyntaxError(operator);
};
