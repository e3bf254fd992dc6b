import { createHash } from "node:crypto";

/** Content of a plugin, in a server's words; each unit has a word that tests call it by. */
export interface FakeKind {
  /** Of repositories: `rpm/rpm`. */
  readonly repository: string;
  /** In a version's summary. */
  readonly type: string;
  /** Below the API's root. */
  readonly list: string;
  /** The field that is filtered by, by itself or by a list of values. */
  readonly filter: string;
  /** What a server says of the unit beside its address. */
  readonly fields: (word: string) => Readonly<Record<string, unknown>>;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export const kinds = {
  file: {
    repository: "file/file",
    type: "file.file",
    list: "content/file/files/",
    filter: "relative_path",
    // Fetched on demand, and nobody has asked for it yet.
    fields: (relative_path) => ({ relative_path, sha256: sha256(relative_path), artifact: null }),
  },
  /** `pkg-00001-1.0-1.noarch` */
  rpm: {
    repository: "rpm/rpm",
    type: "rpm.package",
    list: "content/rpm/packages/",
    filter: "name",
    fields(word) {
      const [, name, version, release, arch] = /^(.*)-([^-]*)-([^-]*)\.(\w+)$/.exec(word) ?? [];
      return { name, epoch: "0", version, release, arch, is_modular: false, pkgId: sha256(word) };
    },
  },
  /** `pkg-00001_1.0-1_all` */
  deb: {
    repository: "deb/apt",
    type: "deb.package",
    list: "content/deb/packages/",
    filter: "package",
    fields(word) {
      const [name, version, architecture] = word.split("_");
      return { package: name, version, architecture, sha256: sha256(word) };
    },
  },
} as const satisfies Readonly<Record<string, FakeKind>>;
