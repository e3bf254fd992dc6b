import { checkArgument, checkOptions, type Operation, type Run, type Wait } from "../../operation/index.ts";
import { isObject, type Shape } from "../../transport/index.ts";
import type { Snapshot } from "./lookup.ts";

/** Who has a role on one resource. */
export interface RoleHolders {
  /** The role's name: `rpm.rpmrepository_owner`. */
  readonly role: string;
  /** Names of the users who hold it. */
  readonly users: readonly string[];
  /** Names of the groups that hold it. */
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

/** Who is given a role, or loses it. */
export interface RoleSubjects {
  /** Names of users. */
  readonly users?: readonly string[];
  /** Names of groups. */
  readonly groups?: readonly string[];
}

const isRole = (value: unknown): value is RoleHolders =>
  isObject(value) && typeof value.role === "string" && Array.isArray(value.users) && Array.isArray(value.groups);

export const aRole: Shape<RoleHolders> = { what: "a role and who has it", fits: isRole };

const allRoles: Shape<{ readonly roles: readonly RoleHolders[] }> = {
  what: "a list of roles",
  fits: (body): body is { readonly roles: readonly RoleHolders[] } =>
    isObject(body) && Array.isArray(body.roles) && body.roles.every(isRole),
};

export const readRoles = async (run: Pick<Run, "send">, resource: Snapshot): Promise<readonly RoleHolders[]> =>
  (await run.send<{ roles: readonly RoleHolders[] }>("GET", `${resource.pulp_href}list_roles/`, { expects: allRoles })).body.roles;

/** @throws UsageError for what no compiler has read */
export const checkRole = (role: unknown, subjects: unknown, of: string): void => {
  checkArgument(role, "text", `the role of ${of}`);
  checkArgument(subjects, "pairs", `who is meant by ${of}`);
  checkOptions(subjects, { users: "list", groups: "list" }, of);
};

/** The server refuses to add twice, and to remove what isn't there: only the difference is sent. */
export const changeRole = async (
  run: Run,
  resource: Snapshot,
  verb: "add" | "remove",
  role: string,
  subjects: RoleSubjects,
): Promise<boolean> => {
  const missing = async (): Promise<Required<RoleSubjects>> => {
    const now = (await readRoles(run, resource)).find((held) => held.role === role);
    const differing = (names: readonly string[] = [], held: readonly string[] = []): readonly string[] =>
      names.filter((name) => held.includes(name) === (verb === "remove"));
    return { users: differing(subjects.users, now?.users), groups: differing(subjects.groups, now?.groups) };
  };
  const isDone = ({ users, groups }: Required<RoleSubjects>): boolean => users.length === 0 && groups.length === 0;
  const change = await missing();
  if (isDone(change)) return false;
  await run.task(`${verb} role`, {
    method: "POST",
    key: `${resource.pulp_href}${verb}_role/`,
    body: { role, ...change },
    expects: aRole,
    repeat: "safe",
    outcome: async () => (isDone(await missing()) ? null : undefined),
  });
  return true;
};
