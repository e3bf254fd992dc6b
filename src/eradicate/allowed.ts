import { isNotFoundError, isPermissionError, PermissionError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { listEach } from "../model/resource/list-each.ts";
import type { Run } from "../operation/index.ts";
import type { Meant } from "./meant.ts";
import type { Survey } from "./survey.ts";

/** What is asked for, and of which. */
interface Need {
  readonly href: string;
  readonly called: string;
  readonly permissions: readonly string[];
}

const needsOf = ({ permissionFor, transport: { urls } }: Context, { homes, serving }: Survey): readonly Need[] => {
  const named = (...requests: readonly (readonly [method: string, href: string])[]): readonly string[] =>
    requests.flatMap(([method, href]) => permissionFor?.(method, urls.below(href)) ?? []);
  return [
    ...homes.map(({ adapter, repository: { pulp_href: href, name }, needed }) => ({
      href,
      called: `the ${adapter.plugin} repository ${JSON.stringify(name)}`,
      permissions: named(["DELETE", `${href}versions/1/`], ...(needed.length === 0 ? [] : [["POST", `${href}modify/`] as const])),
    })),
    ...serving
      .filter(({ how }) => how === "pinned")
      .map(({ adapter, distribution: { pulp_href: href, name } }) => ({
        href,
        called: `the ${adapter.plugin} distribution ${JSON.stringify(name)}`,
        permissions: named(["PATCH", href]),
      })),
  ];
};

/** Distributions that serve it by publications which this user may not see. GET `distributions/?with_content=…` */
const unseenOf = async (
  context: Context,
  run: Run,
  { homes, serving, foreign }: Survey,
  meant: readonly Meant[],
): Promise<readonly string[]> => {
  const known = new Set(serving.map(({ distribution }) => distribution.pulp_href));
  // What can't be changed at all was told by the plan.
  const followed = new Set<unknown>([
    ...homes.map(({ repository }) => repository.pulp_href),
    ...foreign.map(({ repository }) => repository),
  ]);
  const lists = meant.map(async ({ adapter, unit }) => {
    const query = { with_content: unit.pulp_href, fields: "pulp_href,name,repository", ordering: "name" };
    const found = await listEach(run, ["distributions/"], query);
    return found
      .filter(({ pulp_href, repository }) => !known.has(pulp_href) && !followed.has(repository))
      .map(({ name }) => ({ adapter, name }));
  });
  const unseen = new Map((await Promise.all(lists)).flat().map((one) => [one.name, one]));
  return [...unseen.values()].map(({ adapter, name }) => {
    const [publications] = adapter.publications;
    const permission = publications === undefined ? undefined : context.permissionFor?.("GET", `${publications}x/`);
    return `${permission ?? "a permission to see it"} of what the ${adapter.plugin} distribution ${JSON.stringify(name)} serves`;
  });
};

/** That this user may do all of it, before any of it is done. GET `<each>my_permissions/` @throws PermissionError */
export const requireAllowed = async (context: Context, run: Run, found: Survey, meant: readonly Meant[]): Promise<void> => {
  const [unseen, lacking] = await Promise.all([unseenOf(context, run, found, meant), lackingOf(context, run, found)]);
  const all = [...lacking, ...unseen];
  if (all.length === 0) return;
  const [first] = all[0]?.split(" ") ?? [];
  throw new PermissionError({
    code: "NOT_PERMITTED",
    attempted: run.label,
    message: `this user may not do all of it: it takes ${all.join(", ")}.`,
    hint: "Ask for a role that holds that, or have somebody do it who has one. Nothing was changed.",
    status: 403,
    details: [],
    permission: first,
  });
};

const lackingOf = async (context: Context, run: Run, found: Survey): Promise<readonly string[]> => {
  const lacking = await Promise.all(
    needsOf(context, found).map(async ({ href, called, permissions }) => {
      const own = await permissionsOn(run, href);
      const missing = own === undefined ? [] : permissions.filter((one) => one !== "administrator" && !own.has(one));
      return missing.length === 0 ? [] : [`${missing.join(" and ")} of ${called}`];
    }),
  );
  return lacking.flat();
};

/** `undefined` where the server doesn't say. */
const permissionsOn = async (run: Run, href: string): Promise<ReadonlySet<string> | undefined> => {
  try {
    const { body } = await run.send<{ readonly permissions?: readonly string[] }>("GET", `${href}my_permissions/`);
    return body.permissions === undefined ? undefined : new Set(body.permissions);
  } catch (error) {
    if (isNotFoundError(error) || isPermissionError(error)) return undefined;
    throw error;
  }
};
