const width = 140;

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, of]) => [key, sorted(of)]),
  );
};

const print = (value: unknown, indent: string, prefix: number): string => {
  const flat = JSON.stringify(value);
  if (typeof value !== "object" || value === null || indent.length + prefix + flat.length <= width) return flat;
  const inner = `${indent} `;
  const lines = Array.isArray(value)
    ? value.map((item) => inner + print(item, inner, 0))
    : Object.entries(value).map(([key, of]) => `${inner}${JSON.stringify(key)}:${print(of, inner, key.length + 3)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
};

/** JSON with sorted keys and one line for whatever fits: the same input gives the same bytes, and a changed field is a changed line. */
export const stableJson = (value: unknown): string => `${print(sorted(value), "", 0)}\n`;
