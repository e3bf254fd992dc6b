import { UnknownLineError } from "./errors.ts";
import { LOCAL_PLUGINS, type LocalPlugin } from "./plugins.ts";

/** A line of releases that sites keep for years, or the newest of everything: what of it installs together. */
export interface Line {
  /** What is resolved together into the line's lock, each as pip reads it; beside these, the newest that fits. */
  readonly requirements: readonly string[];
  /** The plugins that install together with it. */
  readonly plugins: readonly LocalPlugin[];
  /** Minor versions of Python 3 that all of it runs on, from and to. */
  readonly pythons: readonly [from: number, to: number];
  /** Options that its programs don't have yet. */
  readonly lacks: readonly ServerOption[];
}

/** Options of Pulp's programs that came with time. */
export type ServerOption = "--name-template" | "--no-control-socket";

const NEWEST: Line = { requirements: [], plugins: LOCAL_PLUGINS, pythons: [11, 14], lacks: [] };
/** The last with wheels for the Python of the old lines, and the last with pkg_resources, which some of them import. */
const OLD = ["libcomps<0.1.24", "setuptools<81"] as const;

/** The lines that a local Pulp can be started of, oldest first. */
export const LINES = {
  "3.49": {
    requirements: ["pulpcore~=3.49.0", "pulp-rpm~=3.27.0", "pulp-container~=2.23.0", "pulp-deb~=3.5.0", "pulp-python~=3.18.0", ...OLD],
    plugins: ["certguard", "container", "deb", "file", "python", "rpm"],
    pythons: [11, 11],
    lacks: ["--name-template", "--no-control-socket"],
  },
  "3.73": {
    requirements: ["pulpcore~=3.73.0", "pulp-rpm~=3.29.0", "pulp-container~=2.27.0", "pulp-deb~=3.5.0", ...OLD],
    plugins: ["certguard", "container", "deb", "file", "rpm"],
    pythons: [11, 11],
    lacks: ["--no-control-socket"],
  },
  "3.85": {
    requirements: ["pulpcore~=3.85.0", "pulp-rpm~=3.34.0", "pulp-deb~=3.9.0", "pulp-python~=3.27.0", ...OLD],
    plugins: ["certguard", "deb", "file", "python", "rpm"],
    pythons: [11, 11],
    lacks: ["--no-control-socket"],
  },
  "3.105": {
    requirements: ["pulpcore~=3.105.0", "pulp-rpm~=3.35.0", "pulp-python~=3.36.0", ...OLD],
    plugins: ["certguard", "file", "python", "rpm"],
    pythons: [11, 11],
    lacks: [],
  },
  newest: NEWEST,
} as const satisfies Record<string, Line>;

/** The name of a line: pulpcore's, or `"newest"`. */
export type LocalLine = keyof typeof LINES;

/** The names of all lines, oldest first. */
export const LOCAL_LINES = Object.keys(LINES) as readonly LocalLine[];

/** Narrows a string to a line's name. @throws UnknownLineError */
export function checkLine(name: string): LocalLine {
  if (Object.hasOwn(LINES, name)) return name as LocalLine;
  throw new UnknownLineError(name, LOCAL_LINES);
}

/** What is known of a line. */
export const lineOf = (name: LocalLine): Line => LINES[name];
