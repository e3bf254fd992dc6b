// For programs that a test starts with `node --import`: what they import as pulp-sdk comes from src, without a build.
import { registerHooks } from "node:module";

const sources: Readonly<Record<string, string>> = {
  "pulp-sdk": new URL("../../src/index.ts", import.meta.url).href,
  "pulp-sdk/terminal": new URL("../../src/terminal/index.ts", import.meta.url).href,
  "pulp-sdk/local": new URL("../../src/local/index.ts", import.meta.url).href,
};

registerHooks({ resolve: (specifier, context, next) => next(sources[specifier] ?? specifier, context) });
