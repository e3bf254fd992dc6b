import { UsageError } from "../errors/index.ts";

/** Parts of a line's name: what percent-encoding leaves as it is, and what it makes of the rest. */
const name = /^(?:[\w.!~*'-]|%[0-9A-Fa-f]{2})+(?:\/(?:[\w.!~*'-]|%[0-9A-Fa-f]{2})+)*$/;
const path = /^(.+)\/(\d{8})\.json$/;

/** @throws UsageError for what is no line's name */
export const validLine = (line: string): string => {
  if (typeof line === "string" && name.test(line)) return line;
  throw new UsageError({
    message: `${JSON.stringify(line)} is no line of the ledger.`,
    hint: "A line's name has parts that are percent-encoded, with / between them: epel-9/trunk. Nothing was sent.",
  });
};

/** The line's folder in the ledger's repository; see docs/formats.md. */
export const folderOf = (line: string): string =>
  line
    .replaceAll("~", "~7E")
    .replaceAll("%", "~")
    .split("/")
    .map((part) => (/^\.+$/.test(part) ? part.replaceAll(".", "~2E") : part))
    .join("/");

export const pathOf = (line: string, sequence: number): string => `${folderOf(line)}/${String(sequence).padStart(8, "0")}.json`;

/** Where an attachment of a line lies: under its own digest. */
export const attachmentPath = (line: string, sha256: string): string => `${folderOf(line)}/${sha256}`;
const attachment = /^.+\/([0-9a-f]{64})$/;
/** The digest that an attachment is named by; `undefined` for another file's path. */
export const parseAttachment = (relativePath: string): string | undefined => attachment.exec(relativePath)?.[1];

/** A file of the ledger: its folder and its sequence; `undefined` for what is no record's path. */
export const parsePath = (relativePath: string): { readonly folder: string; readonly sequence: number } | undefined => {
  const [, folder, digits] = path.exec(relativePath) ?? [];
  return folder === undefined ? undefined : { folder, sequence: Number(digits) };
};

/** For PostgreSQL: the records of one line, and not those of lines below it. */
export const patternOf = (line: string): string => `^${folderOf(line).replace(/[.*]/g, "[$&]")}/[0-9]{8}[.]json$`;

/** The same of several lines, and of all lines below them. */
export const patternBelow = (lines: readonly string[]): string =>
  `^(${lines.map((line) => folderOf(line).replace(/[.*]/g, "[$&]")).join("|")})/(.+/)?[0-9]{8}[.]json$`;

/** A line's name as its folder tells it. */
export const lineOfFolder = (folder: string): string =>
  folder.replaceAll("~7E", "\0").replaceAll("~2E", ".").replaceAll("~", "%").replaceAll("\0", "~");
