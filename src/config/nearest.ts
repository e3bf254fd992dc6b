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

/**
 * The known word that was most likely meant, or undefined where none is near. Spelling conventions don't count
 * (`base_url` is `baseUrl`), and dotted words compare by their last part too (`token` is near to `auth.token`).
 */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const scored = known.map((candidate) => ({
    candidate,
    edits: Math.min(distance(plain(word), plain(candidate)), distance(plain(word), plain(last(candidate)))),
  }));
  const best = scored.reduce((a, b) => (b.edits < a.edits ? b : a), { candidate: "", edits: Number.POSITIVE_INFINITY });
  return best.edits <= Math.max(1, Math.min(3, Math.floor(word.length / 3))) ? best.candidate : undefined;
};
