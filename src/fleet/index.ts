export { type Fleet, type FleetOptions, fleetOf, validFleetName } from "./fleet.ts";
export type { JournalStore } from "./journal/index.ts";
export type { FleetOutcome, FleetStatus, FleetTask } from "./outcome.ts";
export { parseFleet, readFleet } from "./read.ts";
export type { FleetHost, FleetReport, FleetRun, FleetRunEvents, FleetRunOptions, HostLimits } from "./run/index.ts";
export type { FleetSource } from "./source.ts";
export type {
  FleetDefaults,
  FleetEntry,
  FleetGroup,
  FleetMember,
  FleetRepository,
  FleetSpec,
  FleetTemplate,
} from "./spec.ts";
