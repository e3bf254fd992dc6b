import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { startUpstream as startRpm } from "../list/upstream.ts";
import { type Listening, listen } from "../support/listen.ts";
import type { Raw } from "./job.ts";

/** An upstream of many units that exist in its metadata only: enough for a sync that downloads on demand. */
export interface Many {
  readonly start: (units: number) => Promise<Listening>;
  readonly url: (baseUrl: string) => string;
  /** Further fields of the remote. */
  readonly remote: Readonly<Record<string, unknown>>;
  readonly kind: string;
  readonly words: (units: number) => readonly string[];
  /** Other words for all of them, by what they are called on the command line. */
  readonly others: Readonly<Record<string, (units: number) => readonly string[]>>;
  readonly raw: Raw;
  /** Those who can't do it: pulp-glue knows deb by a package of its own only. */
  readonly without?: readonly string[];
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const numbers = (units: number): readonly number[] => Array.from({ length: units }, (_, index) => index);
const padded = (index: number): string => String(index).padStart(5, "0");

const serving = (files: ReadonlyMap<string, string>): Promise<Listening> =>
  listen(
    createServer((request, response) => {
      const text = files.get(request.url ?? "/");
      response.writeHead(text === undefined ? 404 : 200).end(text ?? "not found\n");
    }),
  );

const startFiles = (units: number): Promise<Listening> =>
  serving(
    new Map([
      [
        "/PULP_MANIFEST",
        numbers(units)
          .map((index) => `data/${padded(index)}.bin,${sha256(`file ${index}`)},1000\n`)
          .join(""),
      ],
    ]),
  );

const control = (index: number): string =>
  [
    `Package: pkg-${padded(index)}`,
    "Version: 1.0-1",
    "Architecture: all",
    "Maintainer: Nobody <nobody@example.com>",
    `Filename: pool/main/pkg-${padded(index)}_1.0-1_all.deb`,
    "Size: 1000",
    `MD5sum: ${createHash("md5").update(`deb ${index}`).digest("hex")}`,
    `SHA256: ${sha256(`deb ${index}`)}`,
    "Description: one of many",
    "",
    "",
  ].join("\n");

const startDeb = (units: number): Promise<Listening> => {
  const packages = numbers(units).map(control).join("");
  const path = "main/binary-all/Packages";
  const release = [
    "Suite: stable",
    "Codename: stable",
    "Components: main",
    "Architectures: all",
    "Date: Thu, 01 Jan 2026 00:00:00 UTC",
    "SHA256:",
    ` ${sha256(packages)} ${Buffer.byteLength(packages)} ${path}`,
    "",
  ].join("\n");
  return serving(
    new Map([
      ["/dists/stable/Release", release],
      [`/dists/stable/${path}`, packages],
    ]),
  );
};

const rpmName = (index: number): string => `pkg-${String(index % 1_250).padStart(4, "0")}`;
const rpmVersion = (index: number): string => `${1 + Math.floor(index / 1_250)}.${index % 7}`;
const rpmNames = (units: number): readonly string[] => [...new Set(numbers(units).map(rpmName))];

export const upstreams: Readonly<Record<string, Many>> = {
  rpm: {
    start: startRpm,
    url: (baseUrl) => `${baseUrl}/`,
    remote: {},
    kind: "packages",
    words: (units) => numbers(units).map((index) => `${rpmName(index)}-${rpmVersion(index)}-1.noarch`),
    others: {
      versions: (units) => numbers(units).map((index) => `${rpmName(index)} = ${rpmVersion(index)}-1`),
      names: (units) => rpmNames(units),
      ranges: (units) => rpmNames(units).map((name) => `${name} >= 0`),
    },
    raw: { list: "content/rpm/packages/", pattern: "{name}-{version}-{release}.{arch}", whole: "rpm/copy/" },
  },
  deb: {
    start: startDeb,
    url: (baseUrl) => `${baseUrl}/`,
    remote: { distributions: "stable" },
    kind: "packages",
    words: (units) => numbers(units).map((index) => `pkg-${padded(index)}_1.0-1_all`),
    others: {
      versions: (units) => numbers(units).map((index) => `pkg-${padded(index)}=1.0-1`),
      names: (units) => numbers(units).map((index) => `pkg-${padded(index)}`),
      ranges: (units) => numbers(units).map((index) => `pkg-${padded(index)} >= 0`),
    },
    raw: {
      list: "content/deb/packages/",
      pattern: "{package}_{version}_{architecture}",
      copy: "deb/copy/",
      whole: "deb/copy/",
      unnamed: ["package_release_components", "release_files", "package_indices"].map((list) => `content/deb/${list}/`),
    },
    without: ["pulpGlue"],
  },
  file: {
    start: startFiles,
    url: (baseUrl) => `${baseUrl}/PULP_MANIFEST`,
    remote: {},
    kind: "files",
    words: (units) => numbers(units).map((index) => `data/${padded(index)}.bin`),
    others: { globs: () => ["data/*.bin"] },
    raw: { list: "content/file/files/", pattern: "{relative_path}" },
  },
};
