import { join } from "node:path";
import ts from "typescript";

const root = join(import.meta.dirname, "../..");
const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config, ts.sys, root);

/** A file of a user's, which is only thought of. */
const file = join(root, "test/hovered.ts");
const before = 'import type { Pulp } from "pulp-sdk";\ndeclare const pulp: Pulp;\n';
let text = before;
let version = 0;

const service = ts.createLanguageService({
  getCompilationSettings: () => ({ ...options, paths: { "pulp-sdk": [join(root, "src/index.ts")] } }),
  getScriptFileNames: () => [file],
  getScriptVersion: (name) => (name === file ? String(version) : "0"),
  getScriptSnapshot: (name) => {
    const source = name === file ? text : ts.sys.readFile(name);
    return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source);
  },
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (name) => name === file || ts.sys.fileExists(name),
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
});

/** What an editor shows of the word after `|` in a line of a user's code: the documentation alone. */
export const hoverAt = (code: string): string => {
  text = `${before}${code.replace("|", "")};\n`;
  version++;
  const info = service.getQuickInfoAtPosition(file, before.length + code.indexOf("|"));
  return ts.displayPartsToString(info?.documentation);
};
