import type { Run } from "../../operation/index.ts";
import type { Unit } from "../hooks.ts";
import { listUnits } from "../shared/list-units.ts";

/** An image, or a list of images. */
export interface Manifest extends Unit {
  readonly digest: string;
  /** Addresses of the images that a list has. */
  readonly listed_manifests: readonly string[];
  /** Addresses of an image's layers. */
  readonly blobs: readonly string[];
  readonly config_blob: string | null;
}

/** Manifests of a version, with what each is made of. GET `content/container/manifests/` */
export const manifestsIn = (run: Run, version: string): Promise<Manifest[]> =>
  listUnits<Manifest>(run, "content/container/manifests/", {
    repository_version: version,
    fields: "pulp_href,digest,listed_manifests,blobs,config_blob",
  }).all();

/** Addresses of all files of an image; a list of images has none itself. */
export const filesOf = ({ blobs, config_blob }: Manifest): readonly string[] => (config_blob === null ? blobs : [...blobs, config_blob]);
