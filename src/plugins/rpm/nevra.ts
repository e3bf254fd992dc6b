import type { Unit } from "../hooks.ts";
import { printEvr } from "../versions/rpm.ts";

export const evr = (unit: Unit): string =>
  printEvr({ epoch: String(unit.epoch ?? ""), version: String(unit.version), release: String(unit.release) });

export const nevra = (unit: Unit): string => [unit.name, "-", evr(unit), ".", unit.arch].join("");

/** Only whoever says so means a source package: `nginx.src`. */
export const isSource = ({ arch }: Unit): boolean => arch === "src" || arch === "nosrc";

/** As dnf takes it: without epoch, release or architecture, where that is clear enough. */
export const spellings = (unit: Unit): readonly string[] => {
  const { name, epoch, version, release, arch } = unit;
  const versions = [version, `${version}-${release}`].flatMap((short) => [short, `${epoch ?? 0}:${short}`]);
  const words = [`${name}`, ...versions.map((short) => `${name}-${short}`)];
  return [...(isSource(unit) ? [] : words), ...words.map((word) => `${word}.${arch}`)];
};

/** `xz-libs-5.6.0-1.el9.x86_64` is `xz-libs`, or (where people leave something out) `xz` or `xz-libs-5.6.0-1.el9`. */
export const possibleNames = (word: string): readonly string[] => [
  ...word.split("-").flatMap((_, i, parts) => (i === 0 ? [] : [parts.slice(0, i).join("-")])),
  word.replace(/\.[^.]+$/, ""),
];
