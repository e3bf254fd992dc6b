/** Edits (insert, delete, replace, swap neighbours) between two words. */
const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
};

const plain = (word: string): string => word.replaceAll(/[_-]/g, "").toLowerCase();
const last = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

/** Edits between two words; the beginning of a word is nearly the word (`user`, `username`). */
const edits = (a: string, b: string): number => (a.length >= 3 && b.startsWith(a) ? Math.min(1, b.length - a.length) : distance(a, b));

/**
 * The known word that was most likely meant, or undefined where none is near. Spelling conventions don't count
 * (`base_url` is `baseUrl`), and dotted words compare by their last part (`token` is near to `auth.token`).
 */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const meant = plain(last(word));
  const scored = known.map((candidate) => ({ candidate, far: edits(meant, plain(last(candidate))) }));
  const best = scored.reduce((a, b) => (b.far < a.far ? b : a), { candidate: "", far: Number.POSITIVE_INFINITY });
  return best.far <= Math.max(1, Math.min(3, Math.floor(meant.length / 3))) ? best.candidate : undefined;
};
