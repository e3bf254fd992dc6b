import { parseText, readText } from "../config/index.ts";
import { entriesOf, invalid, rememberText, sound } from "./source.ts";
import type { FleetSpec } from "./spec.ts";

/**
 * Reads a fleet from a file of YAML or JSON, and looks at all of it: every problem is told with its line.
 *
 * @throws FleetError, UsageError where the file can't be read or the package `yaml` isn't installed
 * @example `const fleet = pulp.fleet("mirrors", await readFleet("fleet.yaml"));`
 */
export const readFleet = async (path: string): Promise<FleetSpec> => parseFleet(await readText(path), path);

/**
 * The same from a text.
 * @param called for messages: the file's name
 * @throws FleetError
 */
export const parseFleet = async (text: string, called = "fleet"): Promise<FleetSpec> => {
  const { value, syntax, locate } = await parseText(text, "fleet");
  if (syntax.length > 0)
    throw invalid(
      called,
      syntax.map((problem) => ({ kind: "syntax", item: called, path: [], ...problem })),
    );
  sound([...entriesOf(value as FleetSpec)], (problems) => invalid(called, problems, locate));
  return rememberText(value as FleetSpec, { called, locate });
};
