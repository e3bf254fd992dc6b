import type { InspectHook } from "../hooks.ts";

const magic = "!<arch>\n";
const headerSize = 60;

/** A .deb is an ar archive with `control.tar`, compressed or not, among its first entries; nothing else of it is read. */
export const inspectControl: InspectHook = async (file) => {
  const text = async (from: number, size: number): Promise<string> =>
    Buffer.from(await file.slice(from, from + size).arrayBuffer()).toString("latin1");
  if ((await text(0, magic.length)) !== magic) return "the file is no Debian package: it isn't an ar archive.";
  for (let offset = magic.length; offset + headerSize <= file.size; ) {
    const header = await text(offset, headerSize);
    if (/^control\.tar(?:\.\w+)?\/? /.test(header)) return undefined;
    const size = Number.parseInt(header.slice(48, 58), 10);
    if (Number.isNaN(size)) break;
    // Entries begin at even offsets.
    offset += headerSize + size + (size % 2);
  }
  return "the file is no Debian package: it has no control data (control.tar).";
};
