import type { RecordedUnit } from "../../ledger/index.ts";
import type { ContentUnit } from "../../model/content/content.ts";
import type { Adapter } from "../../plugins/adapter.ts";

/** By their length in hex digits. */
const algorithms: Readonly<Record<number, string>> = { 32: "md5", 40: "sha1", 56: "sha224", 64: "sha256", 96: "sha384", 128: "sha512" };

export const digestOf = (value: unknown): string | undefined => {
  if (typeof value !== "string" || value === "") return undefined;
  if (value.includes(":")) return value;
  const algorithm = algorithms[value.length];
  return algorithm === undefined ? undefined : `${algorithm}:${value}`;
};

/** Units as the ledger keeps them: by identity and digest. */
export const recordedUnits = (adapter: Adapter, units: readonly ContentUnit[]): readonly RecordedUnit[] =>
  units.map(({ kind, label, unit }) => {
    const digest = digestOf(unit[adapter.content[kind]?.digest ?? ""]);
    return digest === undefined ? { type: kind, unit: label } : { type: kind, unit: label, digest };
  });
