const units: readonly (readonly [seconds: number, word: string])[] = [
  [86_400, "d"],
  [3_600, "h"],
  [60, "min"],
  [1, "s"],
];

/** `42 s`, `5 min`, `3 h 20 min` */
export const duration = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  const first = units.findIndex(([size]) => whole >= size);
  const [size, word] = units[first] ?? [1, "s"];
  const [small, smallWord] = units[first + 1] ?? [1, "s"];
  const rest = Math.floor((whole % size) / small);
  return `${Math.floor(whole / size)} ${word}${rest === 0 || smallWord === "s" ? "" : ` ${rest} ${smallWord}`}`;
};

/** `1 task`, `20 tasks` */
export const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;
