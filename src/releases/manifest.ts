import * as z from "zod/mini";
import { ManifestError } from "../errors/index.ts";
import type { Actor, RecordedUnit } from "../ledger/index.ts";

/** Where content of a release came from. */
export interface ReleaseUpstream {
  /** The repository that is synced from there. */
  readonly repository: string;
  /** The upstream's address, without user, password and query. */
  readonly url: string;
  /** ISO time of the last sync that the server knew; `null` where it knew none. */
  readonly synced: string | null;
}

/** One repository as a release has it. */
export interface ReleaseRepository {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** The repository's name, under which the release knows it. */
  readonly repository: string;
  /** The stream that it was frozen from; `null` where it was the repository itself. */
  readonly stream: string | null;
  /** The repository that the version lies in. */
  readonly home: string;
  /** The version's address, relative to the API root. */
  readonly version: string;
  /** The version's number. */
  readonly number: number;
  /** The publication's address, likewise; `null` where the plugin has none. */
  readonly publication: string | null;
  /** Units by kind. */
  readonly content: Readonly<Record<string, number>>;
  /** Where it came from. */
  readonly upstreams: readonly ReleaseUpstream[];
  /** Units that the server had no file of when the release was made; `undefined` where it didn't tell its maker of all, and in releases of earlier SDKs. */
  readonly withoutBytes?: number | undefined;
}

/** One unit as a release has it. */
export interface ReleaseUnit extends RecordedUnit {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** The repository's name. */
  readonly repository: string;
  /** The path below the base path at which clients fetch it, where it has one. */
  readonly location?: string | undefined;
  /** Of a name that stands for one thing today and another tomorrow, as a tag does: the digest of what it stands for. */
  readonly names?: string | undefined;
  /** Its package URL, `pkg:rpm/nginx@1.26.1-2.el9?arch=x86_64`, where it is something that is installed or run. */
  readonly purl?: string | undefined;
}

/** A release's manifest: never changed once it is written. */
export interface ReleaseManifest {
  /** Of the format. */
  readonly format: 1;
  /** The release's name. */
  readonly release: string;
  /** The release that it is a hotfix of. */
  readonly base: string | null;
  /** ISO time. */
  readonly at: string;
  /** Who made it. */
  readonly by: Actor;
  /** 16 hex digits that the Correlation-IDs of its tasks begin with. */
  readonly operation: string;
  /** Why. */
  readonly reason: string | null;
  /** Pairs of one's own. */
  readonly tags: Readonly<Record<string, string>>;
  /** What it holds. */
  readonly repositories: readonly ReleaseRepository[];
  /** Where its units are listed: attachments of its line in the ledger, by digest. */
  readonly parts: readonly { readonly sha256: string; readonly units: number }[];
  /** How many units it holds. */
  readonly units: number;
}

const text = z.string();
const count = z.int().check(z.gte(0));
const schema = z.looseObject({
  format: z.literal(1),
  release: text,
  base: z.nullable(text),
  at: text,
  by: z.looseObject({ user: z.nullable(text), host: text, program: text, process: text }),
  operation: text,
  reason: z.nullable(text),
  tags: z.record(text, text),
  repositories: z.array(
    z.looseObject({
      plugin: text,
      repository: text,
      stream: z.nullable(text),
      home: text,
      version: text,
      number: count,
      publication: z.nullable(text),
      content: z.record(text, count),
      upstreams: z.array(z.looseObject({ repository: text, url: text, synced: z.nullable(text) })),
      withoutBytes: z.optional(count),
    }),
  ),
  parts: z.array(z.looseObject({ sha256: text, units: count })),
  units: count,
});

export const printManifest = (manifest: ReleaseManifest): string => `${JSON.stringify(manifest)}\n`;

const broken = (release: string, detail: string, cause?: unknown): ManifestError =>
  new ManifestError({
    code: "MANIFEST_TAMPERED",
    release,
    message: `the manifest of the release ${JSON.stringify(release)} isn't what was written: ${detail}.`,
    hint: "pulp.ledger.verify() says what else was changed. Don't serve this release before you know.",
    cause,
  });

/** @throws ManifestError for what is no manifest of this release */
export const parseManifest = (release: string, content: string): ReleaseManifest => {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw broken(release, "it is no JSON", error);
  }
  const given = (value as { readonly format?: unknown } | null)?.format;
  if (typeof given === "number" && given > 1)
    throw new ManifestError({
      code: "MANIFEST_NEWER",
      release,
      message: `the manifest of the release ${JSON.stringify(release)} has the format ${given}; this release of the SDK knows 1.`,
      hint: "Update pulp-sdk. Nothing was changed.",
    });
  const result = z.safeParse(schema, value);
  if (!result.success) throw broken(release, result.error.issues[0]?.message ?? "invalid");
  const manifest = result.data as ReleaseManifest;
  if (manifest.release !== release) throw broken(release, `it is that of ${JSON.stringify(manifest.release)}`);
  return Object.freeze(manifest);
};

/** Units that the lines of a part list. */
export const parsePart = function* (release: string, content: string): Generator<ReleaseUnit> {
  let [plugin, repository] = ["", ""];
  for (const line of content.split("\n")) {
    if (line === "") continue;
    let said: Partial<ReleaseUnit>;
    try {
      said = JSON.parse(line) as Partial<ReleaseUnit>;
    } catch (error) {
      throw broken(release, "a line of its units is no JSON", error);
    }
    if (said.plugin !== undefined && said.repository !== undefined) [plugin, repository] = [said.plugin, said.repository];
    else yield { plugin, repository, ...(said as RecordedUnit) };
  }
};

/** The lines of a part as they are, each with the repository whose it is. */
export const linesOfPart = function* (
  release: string,
  content: string,
): Generator<{ readonly plugin: string; readonly repository: string; readonly line: string }> {
  let of = { plugin: "", repository: "" };
  for (const line of content.split("\n")) {
    if (line === "") continue;
    if (!line.startsWith('{"plugin":')) {
      yield { ...of, line: `${line}\n` };
      continue;
    }
    try {
      of = JSON.parse(line) as typeof of;
    } catch (error) {
      throw broken(release, "a line of its units is no JSON", error);
    }
  }
};

/** Bytes of one part, about. */
const size = 4_000_000;

/** A part, before it is written. */
export interface Part {
  readonly content: string;
  readonly units: number;
}

/** Lists of units, cut into parts. */
export const partsOf = function* (
  lists: readonly { readonly plugin: string; readonly repository: string; readonly lines: readonly string[] }[],
): Generator<Part> {
  let part: string[] = [];
  let [units, bytes] = [0, 0];
  for (const { plugin, repository, lines } of lists) {
    let isNew = true;
    for (const line of lines) {
      if (bytes > size) {
        yield { content: part.join(""), units };
        part = [];
        [units, bytes, isNew] = [0, 0, true];
      }
      if (isNew) part.push(`${JSON.stringify({ plugin, repository })}\n`);
      isNew = false;
      part.push(line);
      units++;
      bytes += line.length;
    }
  }
  if (units > 0) yield { content: part.join(""), units };
};
