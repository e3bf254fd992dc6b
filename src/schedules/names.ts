import { ownLines } from "../ledger/index.ts";
import { validName } from "../releases/names.ts";

/** What is described is in lines below this; see docs/formats.md. */
export const descriptionLines = `${ownLines}/schedule`;
/** What was run is in lines below this: there is much more of that, and nobody who looks at releases or rings reads it. */
export const runLines = `${ownLines}_run/schedule`;

export const descriptionLine = (name: string): string => `${descriptionLines}/${validName(name, "schedule")}`;
export const runLine = (name: string): string => `${runLines}/${validName(name, "schedule")}`;
export const nameIn = (line: string): string => line.slice(line.lastIndexOf("/") + 1);
