import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { type Listening, listen } from "../support/listen.ts";

const sha256 = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex");

const packageXml = (index: number, requires: number): string => {
  const name = `pkg-${String(index % 1_250).padStart(4, "0")}`;
  const version = `${1 + Math.floor(index / 1_250)}.${index % 7}`;
  const digest = sha256(`${name}-${version}`);
  return `<package type="rpm"><name>${name}</name><arch>noarch</arch><version epoch="0" ver="${version}" rel="1"/><checksum type="sha256" pkgid="YES">${digest}</checksum><summary>one of many</summary><description>one of many</description><packager/><url/><time file="1700000000" build="1700000000"/><size package="1000" installed="1000" archive="1000"/><location href="Packages/${name}-${version}-1.noarch.rpm"/><format><rpm:license>Apache-2.0</rpm:license><rpm:vendor/><rpm:group>Unspecified</rpm:group><rpm:buildhost>localhost</rpm:buildhost><rpm:sourcerpm/><rpm:header-range start="100" end="900"/><rpm:provides><rpm:entry name="${name}" flags="EQ" epoch="0" ver="${version}" rel="1"/></rpm:provides>${requiresXml(index, requires)}</format></package>`;
};

const otherXml = (index: number, inside: string): string => {
  const name = `pkg-${String(index % 1_250).padStart(4, "0")}`;
  const version = `${1 + Math.floor(index / 1_250)}.${index % 7}`;
  return `<package pkgid="${sha256(`${name}-${version}`)}" name="${name}" arch="noarch"><version epoch="0" ver="${version}" rel="1"/>${inside}</package>`;
};

/** What each package has besides its name. */
export interface Details {
  readonly requires: number;
  readonly files: number;
  readonly changelogs: number;
}
const repeated = (count: number, one: (number: number) => string): string => Array.from({ length: count }, (_, i) => one(i)).join("");
const requiresXml = (index: number, count: number): string =>
  count === 0
    ? ""
    : `<rpm:requires>${repeated(count, (i) => (i % 2 === 0 ? `<rpm:entry name="libpkg-${(index + i) % 1_250}.so.${i}()(64bit)"/>` : `<rpm:entry name="pkg-${(index + i) % 1_250}-libs" flags="GE" epoch="0" ver="1.${i}" rel="1.el9"/>`))}</rpm:requires>`;
// As long as those of distributions are.
const folders = [
  "/usr/share/doc",
  "/usr/lib64/python3.9/site-packages",
  "/usr/include",
  "/usr/share/locale/de/LC_MESSAGES",
  "/usr/libexec",
];
const filesXml = (index: number, count: number): string =>
  repeated(count, (i) => `<file>${folders[i % folders.length]}/pkg-${index}/part-${i % 7}/file-${i}.dat</file>`);
const changelogXml = (count: number): string =>
  repeated(
    count,
    (i) =>
      `<changelog author="Nobody In Particular &lt;nobody@example.com&gt; - 1.${i}-1" date="${1_700_000_000 + i * 86_400}">- one of many changes, with a line that says so (#${1_000_000 + i})\n- Resolves: RHBZ#${2_000_000 + i}</changelog>`,
  );

/** What a yum repository of these packages serves, by path. They exist in its metadata only: enough for a sync that downloads on demand. */
export function repodata(
  numbers: readonly number[],
  { requires, files: own, changelogs }: Details = { requires: 0, files: 0, changelogs: 0 },
): ReadonlyMap<string, Buffer> {
  const packages = numbers.length;
  const rpm = 'xmlns:rpm="http://linux.duke.edu/metadata/rpm"';
  const documents = {
    primary: `<metadata xmlns="http://linux.duke.edu/metadata/common" ${rpm} packages="${packages}">${numbers.map((index) => packageXml(index, requires)).join("")}</metadata>`,
    filelists: `<filelists xmlns="http://linux.duke.edu/metadata/filelists" packages="${packages}">${numbers.map((index) => otherXml(index, filesXml(index, own))).join("")}</filelists>`,
    other: `<otherdata xmlns="http://linux.duke.edu/metadata/other" packages="${packages}">${numbers.map((index) => otherXml(index, changelogXml(changelogs))).join("")}</otherdata>`,
  };
  const files = new Map<string, Buffer>();
  const entries = Object.entries(documents).map(([type, xml]) => {
    const open = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`);
    const packed = gzipSync(open);
    files.set(`/repodata/${type}.xml.gz`, packed);
    return `<data type="${type}"><checksum type="sha256">${sha256(packed)}</checksum><open-checksum type="sha256">${sha256(open)}</open-checksum><location href="repodata/${type}.xml.gz"/><timestamp>1700000000</timestamp><size>${packed.length}</size><open-size>${open.length}</open-size></data>`;
  });
  files.set(
    "/repodata/repomd.xml",
    Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?>\n<repomd xmlns="http://linux.duke.edu/metadata/repo"><revision>1</revision>${entries.join("")}</repomd>\n`,
    ),
  );
  return files;
}

/** A yum repository of so many packages. @param from the number of the first one */
export async function startUpstream(packages: number, details?: Details, from = 0): Promise<Listening> {
  const files = repodata(
    Array.from({ length: packages }, (_, index) => from + index),
    details,
  );
  const server = createServer((request, response) => {
    const content = files.get(request.url ?? "/");
    response.writeHead(content === undefined ? 404 : 200).end(content ?? "not found\n");
  });
  return listen(server);
}
