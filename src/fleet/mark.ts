import { ownLabel } from "../model/resource/change.ts";
import { encoded, labelsOf } from "../model/resource/label-text.ts";
import type { Snapshot } from "../model/resource/lookup.ts";

/** Says which fleet made a repository, a remote or a distribution; see docs/formats.md. */
export const fleetLabel = `${ownLabel}fleet`;

export const printFleet = (name: string): string => `v1 ${encoded(name)}`;

/** Finds what a fleet made. */
export const madeBy = (name: string): Readonly<Record<string, unknown>> => ({ pulp_label_select: `${fleetLabel}=${printFleet(name)}` });

/** The label of the fleet that made it. */
export const markOf = (snapshot: Snapshot): string | undefined => labelsOf(snapshot)[fleetLabel] ?? undefined;
