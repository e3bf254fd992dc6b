// For programs that a test starts with `node --import`: what they import as pulp-sdk comes from src, without a build.
import { enableCompileCache, registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

const sources: Readonly<Record<string, string>> = {
  "pulp-sdk": new URL("../../src/index.ts", import.meta.url).href,
  "pulp-sdk/terminal": new URL("../../src/terminal/index.ts", import.meta.url).href,
  "pulp-sdk/local": new URL("../../src/local/index.ts", import.meta.url).href,
};

// Many of them are started, and most of what each took was to compile the same sources again. Where that can't be written, they are compiled.
enableCompileCache(fileURLToPath(new URL("../../node_modules/.cache/compiled", import.meta.url)));
registerHooks({ resolve: (specifier, context, next) => next(sources[specifier] ?? specifier, context) });
