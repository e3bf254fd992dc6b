import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The text of a style or script that ships with the package as it is: beside the sources, also where this runs bundled. */
export const asset = (name: `${string}.css` | `${string}.js`): string => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, "src", "report", "assets", name);
    if (existsSync(path)) return readFileSync(path, "utf8");
  }
  throw new Error(`The package pulp-sdk is incomplete: src/report/assets/${name} is missing. Install it again, and don't bundle it.`);
};
