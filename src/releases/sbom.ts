import { createHash } from "node:crypto";
import { PackageURL } from "packageurl-js";
import { UsageError } from "../errors/index.ts";
import type { ReleaseManifest, ReleaseUnit } from "./manifest.ts";

type CycloneDx = typeof import("@cyclonedx/cyclonedx-library");

const libraryOf = async (): Promise<CycloneDx> => {
  try {
    return await import("@cyclonedx/cyclonedx-library");
  } catch (cause) {
    throw new UsageError({
      message: "an SBOM is made by the package @cyclonedx/cyclonedx-library, which isn't installed.",
      hint: "npm install @cyclonedx/cyclonedx-library; release.units() has the same as data. Nothing was sent.",
      cause,
    });
  }
};

/** As CycloneDX names what the ledger calls `sha256`; of those that it knows. */
const algorithms: Readonly<Record<string, keyof CycloneDx["Enums"]["HashAlgorithm"]>> = {
  md5: "MD5",
  sha1: "SHA-1",
  sha256: "SHA-256",
  sha384: "SHA-384",
  sha512: "SHA-512",
};

/** What a component is, by the type of its package URL. */
const types: Readonly<Record<string, "Container" | "File">> = { generic: "File", oci: "Container" };

/** One component, and where it stands. */
interface Named {
  readonly purl: string;
  readonly digest: string | undefined;
  readonly places: (readonly [name: string, value: string])[];
}

/** What stands in several repositories is one component. */
const gather = async (units: AsyncIterable<ReleaseUnit>): Promise<ReadonlyMap<string, Named>> => {
  const found = new Map<string, Named>();
  for await (const { purl, digest, repository, plugin, location } of units) {
    if (purl === undefined) continue;
    const reference = digest === undefined ? purl : `${purl}#${digest}`;
    const one = found.get(reference) ?? { purl, digest, places: [] };
    one.places.push(
      ["pulp:repository", `${plugin} ${repository}`],
      ...(location === undefined ? [] : [["pulp:location", location] as const]),
    );
    found.set(reference, one);
  }
  return found;
};

/**
 * A CycloneDX 1.6 document of all units that a package URL names. Of one release it is always the same text.
 * @param digest of the manifest
 */
export const sbomOf = async (manifest: ReleaseManifest, digest: string, units: AsyncIterable<ReleaseUnit>): Promise<string> => {
  const { Enums, Models, Serialize, Spec } = await libraryOf();
  const propertiesOf = (pairs: Named["places"]) =>
    new Models.PropertyRepository(pairs.map(([name, value]) => new Models.Property(name, value)));
  const componentOf = (bomRef: string, { purl, digest: sum, places }: Named) => {
    const { type, namespace, name, version } = PackageURL.fromString(purl);
    const own = { bomRef, purl, properties: propertiesOf(places), ...(namespace && { group: namespace }), ...(version && { version }) };
    const component = new Models.Component(Enums.ComponentType[types[type] ?? "Library"], name ?? purl, own);
    const [algorithm = "", hex = ""] = sum?.split(":") ?? [];
    const known = algorithms[algorithm];
    if (known !== undefined) component.hashes.set(Enums.HashAlgorithm[known], hex);
    return component;
  };
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  const bom = new Models.Bom({
    serialNumber: `urn:uuid:${uuidOf(digest)}`,
    metadata: new Models.Metadata({
      timestamp: new Date(manifest.at),
      component: new Models.Component(Enums.ComponentType.Platform, manifest.release, {
        bomRef: "release",
        properties: propertiesOf(Object.entries(manifest.tags).map(([key, value]) => [`pulp:tag:${key}`, value])),
      }),
    }),
  });
  const frame = new Serialize.JsonSerializer(factory).serialize(bom);
  // One by one, as text: 100,000 of the library's objects, and what it makes of them, are 600 MB.
  const normalizer = factory.makeForComponent();
  const components = [...(await gather(units))].map(([reference, one]) =>
    JSON.stringify(normalizer.normalize(componentOf(reference, one), { sortLists: false })),
  );
  const { components: _, dependencies: __, ...rest } = JSON.parse(frame) as Readonly<Record<string, unknown>>;
  return `${JSON.stringify(rest).slice(0, -1)},"components":[${components.join(",")}]}\n`;
};

/** A UUID (version 8) that follows from the manifest, so that a release's document keeps its number. */
const uuidOf = (digest: string): string => {
  const hex = createHash("sha256").update(`urn:pulp-sdk:sbom:${digest}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
