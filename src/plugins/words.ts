/**
 * Every word of the handles of repositories and distributions, and what it is. From this one list follow what an adapter's verbs can't be named,
 * what `can()` knows, and the rows of the capability table; test/unit/proofs.test.ts says which word of a handle it lacks.
 *
 * - `every`: an operation of every plugin's
 * - `some`: an operation of those plugins whose adapter has what it takes
 * - `verb`: a verb of the server's, which adapters name; the handle has it for plugins that are known only at run time
 * - `look`: finds out rather than does, or is a way to say another word
 * - `within`: not for users
 */
export const words = {
  ensure: "every",
  update: "every",
  delete: "every",
  planDelete: "every",
  labels: "every",
  metadata: "every",
  roles: "every",
  versions: "every",
  deliver: "every",
  distribute: "every",
  rollBack: "every",
  content: "every",
  select: "every",
  add: "every",
  remove: "every",
  change: "every",
  diff: "every",

  clientConfig: "some",
  closure: "some",
  publish: "some",
  publications: "some",
  stream: "some",
  upload: "some",
  uploadAll: "some",

  sync: "verb",

  at: "look",
  call: "look",
  can: "look",
  find: "look",
  name: "look",
  plugin: "look",
  read: "look",

  adapter: "within",
  atCreation: "within",
  beforeDeletion: "within",
  begin: "within",
  context: "within",
  kind: "within",
  labelOf: "within",
  lookUp: "within",
} as const;

type Words = typeof words;
type Role = Words[keyof Words];
/** Words of one role. */
export type WordOf<R extends Role> = { [W in keyof Words]: Words[W] extends R ? W : never }[keyof Words];
/** Names that handles have themselves: a server's verb must be given another one. */
export type TakenWord = WordOf<Exclude<Role, "verb">>;

export const isWord = <R extends Role>(word: string, ...roles: readonly R[]): word is WordOf<R> =>
  Object.hasOwn(words, word) && (roles as readonly Role[]).includes(words[word as keyof Words]);

export const wordsOf = <R extends Role>(...roles: readonly R[]): readonly WordOf<R>[] =>
  Object.keys(words).filter((word): word is WordOf<R> => isWord(word, ...roles));

/** Whether a handle has the name already, be it as an object of JavaScript's; `then` would make a promise of it. */
export const isTaken = (name: string): boolean =>
  isWord(name, "every", "some", "look", "within") || name in Object.prototype || name === "then";
