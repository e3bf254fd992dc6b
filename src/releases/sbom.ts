import { createHash, hash } from "node:crypto";
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

/** Where a component stands: repositories, and paths there. */
type Places = readonly (readonly [name: string, value: string])[];

/** A unit that a package URL names. @returns what tells it from others, and where it is */
const componentIn = ({
  purl,
  digest,
  repository,
  plugin,
  location,
}: ReleaseUnit): readonly [reference: string, places: Places] | undefined =>
  purl === undefined
    ? undefined
    : [
        digest === undefined ? purl : `${purl}#${digest}`,
        [["pulp:repository", `${plugin} ${repository}`], ...(location === undefined ? [] : [["pulp:location", location] as const])],
      ];

/**
 * Each component once, where it stands first: its reference, and all of its places. Everything is read twice, so that only what stands in several places is kept
 * meanwhile: 100,000 references and places are 40 MB, for which the engine takes twice as much again.
 */
const components = async function* (units: () => AsyncIterable<ReleaseUnit>): AsyncGenerator<readonly [reference: string, places: Places]> {
  const seen = new Set<string>();
  const further = new Map<string, Places>();
  for await (const unit of units()) {
    const [reference, places] = componentIn(unit) ?? [];
    if (reference === undefined || places === undefined) continue;
    // Long enough that no two are alike.
    const short = hash("sha256", reference, "base64url").slice(0, 12);
    if (seen.has(short)) further.set(reference, [...(further.get(reference) ?? []), ...places]);
    seen.add(short);
  }
  seen.clear();
  const told = new Set<string>();
  for await (const unit of units()) {
    const [reference, places] = componentIn(unit) ?? [];
    if (reference === undefined || places === undefined || told.has(reference)) continue;
    const others = further.get(reference);
    if (others !== undefined) told.add(reference);
    yield [reference, [...places, ...(others ?? [])]];
  }
};

/** `pkg:…#sha256:…`, taken apart. */
const named = (reference: string): { readonly purl: string; readonly algorithm?: string; readonly hex?: string } => {
  const [, purl = reference, algorithm, hex] = /^(.*)#([\w-]+):([0-9a-f]+)$/.exec(reference) ?? [];
  return { purl, ...(algorithm !== undefined && hex !== undefined && { algorithm, hex }) };
};

/** Components that are put together before they are written. */
const some = 500;

/**
 * A CycloneDX 1.6 document of all units that a package URL names, piece by piece: whole, 100,000 of the library's objects, and what it makes of them, are
 * 600 MB. Of one release it is always the same text.
 * @param digest of the manifest
 * @param units reads them, from the beginning each time
 */
export const sbomOf = async function* (
  manifest: ReleaseManifest,
  digest: string,
  units: () => AsyncIterable<ReleaseUnit>,
): AsyncGenerator<string> {
  const { Enums, Models, Serialize, Spec } = await libraryOf();
  const propertiesOf = (pairs: Places) => new Models.PropertyRepository(pairs.map(([name, value]) => new Models.Property(name, value)));
  const componentOf = (bomRef: string, places: Places) => {
    const { purl, algorithm = "", hex = "" } = named(bomRef);
    const { type, namespace, name, version } = PackageURL.fromString(purl);
    const own = { bomRef, purl, properties: propertiesOf(places), ...(namespace && { group: namespace }), ...(version && { version }) };
    const component = new Models.Component(Enums.ComponentType[types[type] ?? "Library"], name ?? purl, own);
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
  const {
    components: _,
    dependencies: __,
    ...rest
  } = JSON.parse(new Serialize.JsonSerializer(factory).serialize(bom)) as Readonly<Record<string, unknown>>;
  yield `${JSON.stringify(rest).slice(0, -1)},"components":[`;
  const normalizer = factory.makeForComponent();
  let piece = "";
  let count = 0;
  for await (const [reference, places] of components(units)) {
    piece += `${count === 0 ? "" : ","}${JSON.stringify(normalizer.normalize(componentOf(reference, places), { sortLists: false }))}`;
    if (++count % some > 0) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}]}\n`;
};

/** A UUID (version 8) that follows from the manifest, so that a release's document keeps its number. */
const uuidOf = (digest: string): string => {
  const hex = createHash("sha256").update(`urn:pulp-sdk:sbom:${digest}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
