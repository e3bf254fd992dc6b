import pLimit from "p-limit";
import { isNotFoundError, ResourceNotFoundError } from "../../errors/index.ts";
import type { Operation, Run, Wait } from "../../operation/index.ts";
import { checkArgument, waitOptions } from "../../operation/index.ts";
import { idOf } from "../../tasks/index.ts";
import { type Pages, pages } from "../../transport/index.ts";
import { deferred } from "../resource/deferred.ts";
import { ResourceHandle } from "../resource/handle.ts";
import type { Snapshot } from "../resource/lookup.ts";
import type { Reference } from "../resource/reference.ts";
import { aRole, checkRole, type RoleHolders, type RoleSubjects, type RolesOf } from "../resource/roles.ts";

/** A role that a user or a group has: on one object, in one domain, or on all of a model where both are `null`. */
export interface Grant {
  /** The grant's address. */
  readonly pulp_href: string;
  /** The role's name. */
  readonly role: string;
  /** What it holds for; `null`: everything. */
  readonly content_object: string | null;
  /** The domain that it holds in; `null`: all, or none in particular. */
  readonly domain: string | null;
  /** What the role allows. */
  readonly permissions: readonly string[];
}

/** Where a role counts. */
export interface GrantOptions extends Wait {
  /** On this one alone. @default on all of the model */
  readonly on?: Reference | undefined;
  /** In the domain of this name. @default in all of them */
  readonly domain?: string | undefined;
}
const grantOptions = { on: "option", domain: "option", signal: "option" } as const;

/** Roles of one user or group: what they may do. */
export interface GrantsOf {
  /** By name of role. GET `<href>roles/` */
  list(options?: Wait): Pages<Grant>;
  /** Resolves to `true` where something had to be done. POST `<href>roles/` @example `await pulp.core.user("ada").grants.add("rpm.rpmrepository_creator");` */
  add(role: string, options?: GrantOptions): Operation<boolean>;
  /** Resolves to `true` where something had to be done. DELETE `<href>roles/<id>/` */
  remove(role: string, options?: GrantOptions): Operation<boolean>;
}

/** Who belongs to a group, by user name. */
export interface MembersOf {
  /** GET `<href>users/` */
  list(options?: Wait): Operation<readonly string[]>;
  /** Resolves to the names that weren't in it yet. POST `<href>users/` */
  add(users: readonly string[], options?: Wait): Operation<readonly string[]>;
  /** Resolves to the names that were in it. DELETE `<href>users/<id>/` */
  remove(users: readonly string[], options?: Wait): Operation<readonly string[]>;
}

const read = <T>(run: Pick<Run, "transport" | "signal">, path: string, query = {}): Promise<T[]> =>
  pages<T>(run.transport, path, { query, pageSize: 1000, signal: run.signal }).all();

/** Whoever can have roles: a user or a group. */
export class HolderHandle extends ResourceHandle {
  get grants(): GrantsOf {
    const held = async (run: Run, holder: Snapshot, role: string, { on, domain }: GrantOptions) => {
      const [object, at] = await Promise.all([
        on?.read().then(({ pulp_href }) => pulp_href),
        domain === undefined ? undefined : hrefOf(this.context.lookup.find("domains/", "name", domain), "domain", domain),
      ]);
      const grants = await read<Grant>(run, `${holder.pulp_href}roles/`, { role, ordering: "role" });
      const where = { content_object: object ?? null, domain: at ?? null };
      return { where, found: grants.find((one) => one.content_object === where.content_object && one.domain === where.domain) };
    };
    return {
      list: (options = {}) =>
        deferred(async () =>
          pages<Grant>(this.context.transport, `${(await this.read(options)).pulp_href}roles/`, {
            query: { ordering: "role" },
            pageSize: this.context.pageSize,
            signal: options.signal,
          }),
        ),
      add: (role, options = {}) =>
        this.begin(
          "grants.add",
          options,
          async (run) => {
            const holder = await this.read();
            const { where, found } = await held(run, holder, role, options);
            if (found !== undefined) return false;
            await run.task("add grant", {
              method: "POST",
              key: `${holder.pulp_href}roles/`,
              body: { role, ...where },
              outcome: async () => (await held(run, holder, role, options)).found,
            });
            return true;
          },
          grantOptions,
        ),
      remove: (role, options = {}) =>
        this.begin(
          "grants.remove",
          options,
          async (run) => {
            const { found } = await held(run, await this.read(), role, options);
            if (found === undefined) return false;
            await run.send("DELETE", found.pulp_href);
            return true;
          },
          grantOptions,
        ),
    };
  }
}

export class GroupHandle extends HolderHandle {
  get members(): MembersOf {
    interface Member {
      readonly username: string;
      readonly pulp_href: string;
    }
    const members = async (run: Run, group: Snapshot): Promise<ReadonlyMap<string, Member>> =>
      new Map((await read<Member>(run, `${group.pulp_href}users/`)).map((member) => [member.username, member]));
    return {
      list: (options = {}) =>
        this.begin("members.list", options, async (run) => [...(await members(run, await this.read())).keys()].sort(), waitOptions),
      add: (users, options = {}) =>
        this.begin(
          "members.add",
          options,
          async (run) => {
            checkArgument(users, "list", `who is meant by ${this.labelOf("members.add")}`);
            const group = await this.read();
            const there = await members(run, group);
            const missing = [...new Set(users)].filter((name) => !there.has(name));
            // To add somebody twice is no error.
            for (const username of missing)
              await run.task("add member", { method: "POST", key: `${group.pulp_href}users/`, body: { username }, repeat: "safe" });
            return missing;
          },
          waitOptions,
        ),
      remove: (users, options = {}) =>
        this.begin(
          "members.remove",
          options,
          async (run) => {
            checkArgument(users, "list", `who is meant by ${this.labelOf("members.remove")}`);
            const group = await this.read();
            const there = await members(run, group);
            const leaving = [...new Set(users)].flatMap((name) => there.get(name) ?? []);
            // A member's own href is the user's: to delete that would delete the user.
            for (const { pulp_href } of leaving) await run.send("DELETE", `${group.pulp_href}users/${idOf(pulp_href)}/`);
            return leaving.map(({ username }) => username);
          },
          waitOptions,
        ),
    };
  }

  /**
   * The server's list of who has roles on a group is always empty: it looks under another type than it files them by. What each user and group has
   * is right, so they are asked themselves.
   */
  override get roles(): RolesOf {
    const change =
      (verb: "add" | "remove") =>
      (role: string, subjects: RoleSubjects, options: Wait = {}) =>
        this.begin(
          `roles.${verb}`,
          options,
          async (run) => {
            checkRole(role, subjects, this.labelOf(`roles.${verb}`));
            return this.#change(run, verb, role, subjects);
          },
          waitOptions,
        );
    return {
      read: (options = {}) => this.begin("roles.read", options, (run) => this.#holders(run), waitOptions),
      add: change("add"),
      remove: change("remove"),
    };
  }

  async #change(run: Run, verb: "add" | "remove", role: string, { users = [], groups = [] }: RoleSubjects): Promise<boolean> {
    const group = await this.read();
    const differing = async (names: readonly string[], list: "users/" | "groups/", key: string): Promise<readonly string[]> => {
      const held = await Promise.all(
        names.map(async (name) => {
          const holder = await hrefOf(this.context.lookup.find(list, key, name), list.replace(/s\/$/, ""), name);
          return (await read<Grant>(run, `${holder}roles/`, { role, content_object: group.pulp_href })).length > 0;
        }),
      );
      return names.filter((_, i) => held[i] === (verb === "remove"));
    };
    const [ofUsers, ofGroups] = await Promise.all([differing(users, "users/", "username"), differing(groups, "groups/", "name")]);
    if (ofUsers.length === 0 && ofGroups.length === 0) return false;
    await run.task(`${verb} role`, {
      method: "POST",
      key: `${group.pulp_href}${verb}_role/`,
      body: { role, users: ofUsers, groups: ofGroups },
      expects: aRole,
      outcome: async () => {
        const still = await Promise.all([differing(ofUsers, "users/", "username"), differing(ofGroups, "groups/", "name")]);
        return still.flat().length === 0 ? null : undefined;
      },
    });
    return true;
  }

  /** One request for each user and each group of the server. */
  async #holders(run: Run): Promise<readonly RoleHolders[]> {
    const group = await this.read();
    const limit = pLimit(4);
    const all = async (list: "users" | "groups", key: "username" | "name"): Promise<readonly (readonly [string, string])[]> => {
      const holders = await read<Snapshot>(run, `${list}/`, { fields: `pulp_href,${key}`, ordering: key });
      const grants = await Promise.all(
        holders.map((holder) =>
          limit(async () => ({
            holder,
            held: await read<Grant>(run, `${holder.pulp_href}roles/`, { content_object: group.pulp_href }).catch(noneOfGone),
          })),
        ),
      );
      return grants.flatMap(({ holder, held }) => held.map(({ role }) => [role, String(holder[key])] as const));
    };
    const [users, groups] = await Promise.all([all("users", "username"), all("groups", "name")]);
    const of = (pairs: readonly (readonly [string, string])[], role: string): readonly string[] =>
      pairs.filter(([held]) => held === role).map(([, name]) => name);
    return [...new Set([...users, ...groups].map(([role]) => role))]
      .sort()
      .map((role) => ({ role, users: of(users, role), groups: of(groups, role) }));
  }
}

/** Who is deleted after being listed has no roles. */
const noneOfGone = (error: unknown): readonly Grant[] => {
  if (!isNotFoundError(error)) throw error;
  return [];
};

/** @throws ResourceNotFoundError */
const hrefOf = async (found: Promise<Snapshot | undefined>, word: string, name: string): Promise<string> => {
  const snapshot = await found;
  if (snapshot !== undefined) return snapshot.pulp_href;
  throw new ResourceNotFoundError({
    resource: word,
    name,
    message: `there is no ${word} named ${JSON.stringify(name)}.`,
    hint: "Check the name. Nothing was changed.",
  });
};
