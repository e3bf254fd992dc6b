const parts = /^(?:(\d+):)?(.*?)(?:-([^-]*))?$/;

/**
 * Compares two versions as dpkg does: epoch, upstream version, Debian revision. (The npm package for this disagrees with dpkg on some; the tests
 * compare with dpkg itself.)
 */
export const compareDebian = (a: string, b: string): number => {
  const [, epochA = "0", upstreamA = "", revisionA = ""] = parts.exec(a) ?? [];
  const [, epochB = "0", upstreamB = "", revisionB = ""] = parts.exec(b) ?? [];
  return compareNumbers(epochA, epochB) || comparePart(upstreamA, upstreamB) || comparePart(revisionA, revisionB);
};

const pieces = /(\D*)(\d*)/y;

/** Text and number in turn, until one differs. */
const comparePart = (a: string, b: string): number => {
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    const [wholeA = "", textA = "", numberA = ""] = at(a, i);
    const [wholeB = "", textB = "", numberB = ""] = at(b, j);
    const order = compareText(textA, textB) || compareNumbers(numberA, numberB);
    if (order !== 0) return order;
    i += wholeA.length;
    j += wholeB.length;
  }
  return 0;
};

const at = (text: string, index: number): readonly string[] => {
  pieces.lastIndex = index;
  return pieces.exec(text) ?? [];
};

/** `~` sorts before the end, the end before letters, letters before all else. */
const weight = (character: string | undefined): number => {
  if (character === undefined) return 0;
  if (character === "~") return -1;
  return /[A-Za-z]/.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256;
};

const compareText = (a: string, b: string): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = weight(a[i]) - weight(b[i]);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
};

/** Numbers of any length; none is 0. */
const compareNumbers = (a: string, b: string): number => {
  const difference = BigInt(a || "0") - BigInt(b || "0");
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
