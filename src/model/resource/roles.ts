import type { Operation, Run, Wait } from "../../operation/index.ts";
import type { Snapshot } from "./lookup.ts";

/** Who has a role on one resource. */
export interface RoleHolders {
  readonly role: string;
  readonly users: readonly string[];
  readonly groups: readonly string[];
}

/** Roles on one resource: who may do what with it. */
export interface RolesOf {
  /** GET `<href>list_roles/` */
  read(options?: Wait): Promise<readonly RoleHolders[]>;
  /** POST `<href>add_role/` for those that don't have it yet. Resolves to `true` where something had to be done. */
  add(role: string, to: RoleSubjects, options?: Wait): Operation<boolean>;
  /** POST `<href>remove_role/` for those that have it. */
  remove(role: string, from: RoleSubjects, options?: Wait): Operation<boolean>;
}

export interface RoleSubjects {
  readonly users?: readonly string[];
  readonly groups?: readonly string[];
}

export const readRoles = async (run: Pick<Run, "send">, resource: Snapshot): Promise<readonly RoleHolders[]> =>
  (await run.send<{ roles: readonly RoleHolders[] }>("GET", `${resource.pulp_href}list_roles/`)).body.roles;

/** The server refuses to add twice, and to remove what isn't there: only the difference is sent. */
export const changeRole = async (
  run: Run,
  resource: Snapshot,
  verb: "add" | "remove",
  role: string,
  subjects: RoleSubjects,
): Promise<boolean> => {
  const now = (await readRoles(run, resource)).find((held) => held.role === role);
  const differing = (names: readonly string[] = [], held: readonly string[] = []): readonly string[] =>
    names.filter((name) => held.includes(name) === (verb === "remove"));
  const users = differing(subjects.users, now?.users);
  const groups = differing(subjects.groups, now?.groups);
  if (users.length === 0 && groups.length === 0) return false;
  await run.send("POST", `${resource.pulp_href}${verb}_role/`, { body: { role, users, groups } });
  return true;
};
