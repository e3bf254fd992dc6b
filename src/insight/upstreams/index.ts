export type { UpstreamCertificate } from "./certificates.ts";
export { healthOf, type UpstreamHealth, type UpstreamHealthOptions } from "./health.ts";
export type { UpstreamSync } from "./syncs.ts";
export type { UpstreamState, UpstreamTrouble, UpstreamTroubleKind } from "./types.ts";
