export type { FleetRun, FleetRunEvents } from "./handle.ts";
export type { HostLimits } from "./hosts.ts";
export { checkRunOptions, type FleetRunOptions } from "./options.ts";
export type { FleetHost, FleetReport } from "./report.ts";
export { FleetRunner } from "./run.ts";
