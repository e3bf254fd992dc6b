import { readFile } from "node:fs/promises";
import { UsageError } from "../errors/index.ts";
import { nearest } from "./nearest.ts";

/** Where in a value: `["repositories", "epel-9", "streams", "trunk", "from"]`. */
export type Path = readonly (string | number)[];

/** Of a file, from 1 on. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What a file of YAML or JSON says, and where it says so. */
export interface ParsedDocument {
  readonly value: unknown;
  /** Why it is none; then there is no value. */
  readonly syntax: readonly (Position & { readonly message: string })[];
  /** Where a value stands; of what isn't there, what it would be in. */
  locate(path: Path): Position | undefined;
}

/** As much of the package `yaml` as is used. */
type Yaml = typeof import("yaml");

const yamlOf = async (takes: string, instead: string): Promise<Yaml> => {
  try {
    return await import("yaml");
  } catch (cause) {
    throw new UsageError({
      message: `${takes} takes the package yaml, which isn't installed.`,
      hint: `npm install yaml; or ${instead}`,
      cause,
    });
  }
};

/**
 * Data as YAML that every reader understands alike, those of YAML 1.1 (where `on` is true and `12:30` a number) and those of 1.2: texts of several
 * lines as blocks, others in quotes.
 * @throws UsageError where the package `yaml` isn't installed
 */
export const printYaml = async (data: unknown): Promise<string> => {
  const { Document, isScalar, visit } = await yamlOf("writing YAML", "take the JSON.");
  const document = new Document(data, { version: "1.1", aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (typeof node.value !== "string" || !isScalar(node)) return;
      node.type = key !== "key" && /[^\n]\n/.test(node.value) && !/[^\P{C}\n]/u.test(node.value) ? "BLOCK_LITERAL" : "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0, directives: false });
};

/** @throws UsageError (`FILE_UNREADABLE`) */
export const readText = (path: string): Promise<string> =>
  readFile(path, "utf8").catch((cause: unknown) => {
    throw new UsageError({
      code: "FILE_UNREADABLE",
      message: `${path} can't be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      hint: "Check the path. Nothing was sent.",
      cause,
    });
  });

/** @param what it is, for messages: `pipeline` @throws UsageError where the package `yaml` isn't installed */
export const parseText = async (text: string, what: string): Promise<ParsedDocument> => {
  const { LineCounter, parseDocument, isNode } = await yamlOf(
    `reading ${what}s from files`,
    `give the ${what} as an object. Nothing was sent.`,
  );
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true, uniqueKeys: true });
  const syntax = document.errors.map(({ message, pos }) => ({ message: `${message}.`.replace(/\.\.$/, "."), ...at(pos[0]) }));
  const locate = (path: Path): Position | undefined => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return undefined;
  };
  if (syntax.length > 0) return { value: undefined, syntax, locate };
  try {
    // Anchors and aliases are there to be used; a document that grows without end by them isn't read.
    return { value: document.toJS({ maxAliasCount: 100 }), syntax, locate };
  } catch (error) {
    return {
      value: undefined,
      syntax: [{ message: `${error instanceof Error ? error.message : String(error)}.`, line: 1, column: 1 }],
      locate,
    };
  }
};

/** Something in a value that may not be there, or not so. */
export interface FormProblem {
  readonly path: Path;
  readonly message: string;
}

/** What may stand in a value. */
export interface Grammar {
  /** The words that an object at a place takes. */
  readonly words: (at: Path) => readonly string[];
  /** Ends the sentence "it takes …". */
  readonly taken: (at: Path) => string;
}

/** As much of an issue of zod's as is used. */
export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
}

/** What zod found, for people. */
export const formProblems = ({ code, path, keys, values }: Issue, { words, taken }: Grammar): readonly FormProblem[] => {
  const at = path.map((part) => (typeof part === "symbol" ? String(part) : part));
  if (code === "unrecognized_keys" && keys !== undefined)
    return keys.map((key) => {
      const known = words(at);
      const meant = nearest(key, known);
      const hint = meant === undefined ? `It takes ${known.join(", ")}.` : `Did you mean ${meant}?`;
      return { path: [...at, key], message: `there is no ${JSON.stringify(key)} here. ${hint}` };
    });
  const told = code === "invalid_value" ? values?.map((one) => JSON.stringify(one)).join(" or ") : undefined;
  return [{ path: at, message: `it takes ${told ?? taken(at)}.` }];
};
