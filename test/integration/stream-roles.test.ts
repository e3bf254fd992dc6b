import { afterAll, beforeAll, expect, test } from "vitest";
import { isLedgerError, isPermissionError, isResourceNotFoundError, type Pulp } from "../../src/index.ts";
import { connectShared, removeNamed, stateOf, unique } from "../support/shared-pulp.ts";

// What each kind of ordinary user may do with streams, and what they are told where they may not: which permission it takes, and that nothing is done.

const prefix = unique("roles");
const of = `${prefix}-site`;
const line = `${of}/trunk`;
const password = `${prefix}-Secret-1`;
let pulp: Pulp;
const stream = (client: Pulp, name = "trunk") => client.file.repository(of).stream(name);
const old = () => ({ olderThan: new Date(Date.now() + 60_000), past: 0 });

/** Trunk takes from dirty, has served version 1 and serves version 2. */
const makeTrunk = async (): Promise<void> => {
  await stream(pulp).ensure({ from: "dirty", start: 1, basePath: `${prefix}/trunk` });
  await pulp.file.repository(of).distribute(`${prefix}/trunk`, { version: 2 });
};

/** What is done, and how it is undone for the next one; each is as well begun where the others were refused. */
const verbs: Readonly<Record<string, readonly [(client: Pulp) => PromiseLike<unknown>, undo?: () => PromiseLike<unknown>]>> = {
  look: [
    async (client) => [await stream(client).head(), await stream(client).history(), await client.timeline({ stream: stream(client) })],
  ],
  plan: [async (client) => [await stream(client).plan({ files: ["c"] }), await stream(client).planPrune(old())]],
  freeze: [(client) => stream(client).freeze({ reason: "audit" }), () => stream(pulp).thaw()],
  configure: [(client) => stream(client).ensure({ keep: "newest" }), () => stream(pulp).ensure({ keep: "all" })],
  make: [
    (client) => stream(client, "new").ensure({ from: "trunk", start: "trunk", basePath: `${prefix}/new` }),
    () => stream(pulp, "new").delete(),
  ],
  protect: [(client) => stream(client).protect(1), () => stream(pulp).unprotect(1)],
  rename: [(client) => stream(client).rename("stem"), () => stream(pulp, "stem").rename("trunk")],
  rollBack: [(client) => stream(client).rollBack(), () => pulp.file.repository(of).distribute(`${prefix}/trunk`, { version: 2 })],
  promote: [(client) => stream(client).promote({ files: ["c"] }), () => stream(pulp).rollBack()],
  demote: [(client) => stream(client).demote({ files: ["b"] }), () => stream(pulp).rollBack()],
  prune: [async (client) => (await stream(client).planPrune(old())).apply()],
  delete: [(client) => stream(client).delete(), makeTrunk],
};

beforeAll(async () => {
  pulp = await connectShared();
  const repository = pulp.file.repository(of);
  await repository.ensure({});
  for (const name of ["a", "b", "c", "d"]) await repository.upload(new Blob([`${prefix} ${name}`]), { relative_path: name });
  await stream(pulp, "dirty").ensure({ start: 3, basePath: `${prefix}/dirty` });
  await makeTrunk();
});
afterAll(async () => {
  await removeNamed(pulp, prefix, "file");
  await pulp.close();
});

/** Roles on all of a model, and on the scene's own objects. */
interface Roles {
  readonly models?: readonly string[];
  readonly repository?: string;
  readonly distributions?: string;
  readonly ledger?: string;
  readonly by?: "group";
}
const [owner, serving, seeing] = ["file.filerepository_owner", "file.filedistribution_owner", "file.filedistribution_viewer"];
const [making, publishing] = ["file.filepublication_creator", ["file.filepublication_creator", "file.filepublication_viewer"]];

/** What comes of each verb: that it works, or the error's code and what it says that it takes. */
interface Came extends Readonly<Record<string, string>> {
  readonly otherwise: string;
}
const works = "works";
const unseen = (permission: string) => `NOT_FOUND: file.view_file${permission}`;
const people: readonly (readonly [who: string, roles: Roles, came: Came])[] = [
  [
    "who may only look",
    { models: ["file.filerepository_viewer", seeing, "file.filepublication_viewer"] },
    { look: works, plan: works, otherwise: "LEDGER_UNWRITABLE: file.modify_filerepository" },
  ],
  [
    "who may make repositories",
    { models: ["file.filerepository_creator"] },
    { configure: "LEDGER_UNWRITABLE: file.view_filerepository", delete: "nothing", otherwise: unseen("distribution") },
  ],
  [
    "the owner of the repository",
    { repository: owner, ledger: owner, models: publishing },
    { configure: "NOT_PERMITTED: file.add_filedistribution", delete: "nothing", otherwise: unseen("distribution") },
  ],
  [
    "the owner of the repository, who sees what serves it, and not what that is",
    { repository: owner, distributions: seeing, ledger: owner, models: [making] },
    {
      freeze: "NOT_PERMITTED: file.change_filedistribution",
      configure: "NOT_PERMITTED: file.change_filedistribution",
      rename: "NOT_PERMITTED: file.change_filedistribution",
      delete: "NOT_PERMITTED: file.delete_filedistribution",
      otherwise: unseen("publication"),
    },
  ],
  [
    "the owner of what serves it, who doesn't see what that is",
    { repository: "file.filerepository_viewer", distributions: serving, ledger: owner },
    { freeze: works, configure: works, rename: works, delete: works, otherwise: unseen("publication") },
  ],
  [
    "the owner of both, who doesn't see the ledger",
    { repository: owner, distributions: serving, models: publishing },
    { look: works, plan: works, otherwise: "LEDGER_UNWRITABLE: file.add_filerepository" },
  ],
];

const admit = async (name: string, { models = [], repository, distributions, ledger, by }: Roles): Promise<void> => {
  await pulp.core.user(name).ensure({ password });
  if (by === "group") await pulp.core.group(name).ensure({});
  if (by === "group") await pulp.core.group(name).members.add([name]);
  const subject = by === "group" ? { groups: [name] } : { users: [name] };
  for (const role of models) await (by === "group" ? pulp.core.group(name) : pulp.core.user(name)).grants.add(role);
  if (repository !== undefined) await pulp.file.repository(of).roles.add(repository, subject);
  if (ledger !== undefined) await pulp.file.repository(pulp.ledger.name).roles.add(ledger, subject);
  if (distributions !== undefined)
    for (const one of ["trunk", "dirty"]) await pulp.file.distribution(`${prefix}/${one}`).roles.add(distributions, subject);
};

/** The error's code, and what it says that it takes. */
const told = (error: unknown): string => {
  const typed = isPermissionError(error) || isLedgerError(error) || isResourceNotFoundError(error);
  if (!typed) return String(error);
  const takes = /\bfile\.[a-z]+_[a-z]+/.exec(`${error.message}`)?.[0];
  return `${error.code}: ${takes ?? "nothing"}${error.message.includes("Nothing serves version") ? ", and a version is left" : ""}`;
};

test.each(people)("%s", async (_, roles, { otherwise, ...came }) => {
  const name = unique("role");
  await admit(name, roles);
  await using client = await connectShared({ username: name, password });
  const now: Record<string, string> = {};
  let before = await stateOf(pulp, prefix, ["file"]);
  for (const [verb, [act, undo]] of Object.entries(verbs)) {
    now[verb] = await Promise.resolve(act(client)).then(
      (result) => (Array.isArray(result) && result.length === 0 ? "nothing" : works),
      told,
    );
    if (now[verb] === works) await undo?.();
    const after = await stateOf(pulp, prefix, ["file"]);
    if (now[verb] !== works) expect(after, verb).toEqual(before);
    before = after;
  }
  expect(now).toEqual(Object.fromEntries(Object.keys(verbs).map((verb) => [verb, came[verb] ?? otherwise])));
  // What was begun there has an end.
  expect((await pulp.ledger.records({ line }).all()).at(-1)?.holder).toBeNull();
  if (roles.by === "group") await pulp.core.group(name).delete();
  await pulp.core.user(name).delete();
});
