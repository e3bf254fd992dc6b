export { type Apt, type AptArchitecture, openApt } from "./apt.ts";
export { type Dnf, type DnfSource, type ListedAdvisory, openDnf } from "./dnf.ts";
export { fetchChecked, sha256 } from "./fetch.ts";
export { type Gem, openGem } from "./gem.ts";
export { ClientError } from "./run.ts";
export { type InspectedImage, type LayoutImage, openSkopeo, type RegistryAccess, type Skopeo } from "./skopeo.ts";
