export { type Fleet, type FleetOptions, fleetOf } from "./fleet.ts";
export { parseFleet, readFleet } from "./read.ts";
export type { FleetSource } from "./source.ts";
export type {
  FleetDefaults,
  FleetEntry,
  FleetGroup,
  FleetMember,
  FleetRepository,
  FleetSpec,
  FleetTemplate,
  SecretReference,
} from "./spec.ts";
