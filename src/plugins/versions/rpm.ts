/** Epoch, version and release of an rpm. */
export interface Evr {
  readonly epoch: string;
  readonly version: string;
  readonly release: string;
}

/** `1:2.3-4.el9`; what is missing is empty. */
const parseEvr = (text: string): Evr => {
  const [, epoch = "", version = "", release = ""] = /^(?:(\d+):)?([^-]*)(?:-(.*))?$/.exec(text) ?? [];
  return { epoch, version, release };
};

export const printEvr = ({ epoch, version, release }: Evr): string =>
  `${epoch === "" || epoch === "0" ? "" : `${epoch}:`}${version}-${release}`;

const segments = /~|\^|\d+|[a-zA-Z]+/g;

/**
 * Compares two versions, or two releases, as rpm's own rpmvercmp does: runs of digits as numbers, runs of letters as text, digits above letters,
 * `~` below everything, `^` above the end and below the rest. (No npm package does this; the tests compare with rpm itself.)
 */
export const compareRpm = (a: string, b: string): number => {
  const [x, y] = [a.match(segments) ?? [], b.match(segments) ?? []];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const [p, q] = [x[i], y[i]];
    if (p === q) continue;
    if (p === "~") return -1;
    if (q === "~") return 1;
    if (p === "^") return q === undefined ? 1 : -1;
    if (q === "^") return p === undefined ? -1 : 1;
    if (p === undefined) return -1;
    if (q === undefined) return 1;
    const order = compareSegments(p, q);
    if (order !== 0) return order;
  }
  return 0;
};

const compareSegments = (p: string, q: string): number => {
  const [number, other] = [/^\d/.test(p), /^\d/.test(q)];
  if (number !== other) return number ? 1 : -1;
  if (!number) return p < q ? -1 : p > q ? 1 : 0;
  const difference = BigInt(p) - BigInt(q);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** By epoch, version, release; of `wanted`, what isn't given isn't compared, as rpm does with dependencies: `>= 1.26` is true for any release of 1.26. */
export const compareEvr = (a: string, wanted: string): number => {
  const [x, y] = [parseEvr(a), parseEvr(wanted)];
  const epochs = Number(x.epoch || 0) - Number(y.epoch || 0);
  if (epochs !== 0) return epochs;
  return compareRpm(x.version, y.version) || (y.release === "" || x.release === "" ? 0 : compareRpm(x.release, y.release));
};
