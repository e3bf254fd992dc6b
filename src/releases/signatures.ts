import { UsageError } from "../errors/index.ts";
import { contentUnit, identityFields, listContent } from "../model/content/content.ts";
import { unitsAt } from "../model/content/presence.ts";
import type { Context } from "../model/resource/context.ts";
import type { OptionNames, Run } from "../operation/index.ts";
import type { Unit } from "../plugins/hooks.ts";
import type { Fix } from "./hotfix.ts";
import { type Member, memberKey } from "./members.ts";

/** What is expected of the units of a release. */
export interface ReleaseExpectations {
  /** Repositories whose units have to be signed, by their names. */
  readonly signed?: readonly string[] | undefined;
  /** By whom: fingerprints, or their last 16 hex digits, of keys that will do. @default anybody */
  readonly keys?: readonly string[] | undefined;
}

export const expectationNames: OptionNames<ReleaseExpectations> = { keys: "list", signed: "list" };

/** Units of one repository that aren't signed as is expected. */
export interface ReleaseUnsigned {
  /** The plugin's word: `rpm`. */
  readonly plugin: string;
  /** The repository's name. */
  readonly repository: string;
  /** Those that nobody signed, or none of the keys that will do; as their ecosystem writes them. */
  readonly units: readonly string[];
  /** Those of which the server doesn't know: no server looks at what was synced, and older ones look at nothing. */
  readonly unknown: readonly string[];
}

const hex = /^[0-9A-F]{16,}$/;
/** `v4:0123…`, `keyid:0123…`, `0x0123…`, with spaces: what tells keys apart. */
const keyIdOf = (key: string): string =>
  key
    .replace(/^(v\d+|keyid):/i, "")
    .replace(/^0x/i, "")
    .replaceAll(/\s/g, "")
    .toUpperCase();
const sameKey = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

/** @throws UsageError for a repository that the release hasn't, or what is no fingerprint: before anything is listed */
export const checkExpectations = (members: readonly Member[], { signed = [], keys = [] }: ReleaseExpectations): void => {
  const unknown = signed.find((name) => !members.some(({ repository }) => repository === name));
  if (unknown !== undefined)
    throw new UsageError({
      message: `expect: the release has no repository ${JSON.stringify(unknown)}.`,
      hint: `It has ${members.map(({ repository }) => JSON.stringify(repository)).join(", ")}. Nothing was changed.`,
    });
  const blind = members.find(
    ({ adapter, repository }) =>
      signed.includes(repository) && !Object.values(adapter.content).some(({ signers }) => signers !== undefined),
  );
  if (blind !== undefined)
    throw new UsageError({
      message: `expect: the server doesn't tell of what ${blind.adapter.plugin} has who signed it, as of ${JSON.stringify(blind.repository)}.`,
      hint: "Leave it out of `signed`. Nothing was changed.",
    });
  const bad = keys.find((key) => typeof key !== "string" || !hex.test(keyIdOf(key)));
  if (bad !== undefined)
    throw new UsageError({
      message: `expect: ${JSON.stringify(bad)} is no fingerprint of a key.`,
      hint: "All of its hex digits, or the last 16. Nothing was changed.",
    });
};

/** What isn't signed as is expected, of the repositories of which that is. GET `content/<plugin>/<type>/?repository_version=…` */
export const unsignedIn = async (
  context: Context,
  run: Run,
  members: readonly Member[],
  fixes: ReadonlyMap<string, Fix>,
  { signed = [], keys }: ReleaseExpectations,
): Promise<readonly ReleaseUnsigned[]> => {
  const wanted = keys?.map(keyIdOf);
  const looked = members
    .filter(({ repository }) => signed.includes(repository))
    .map(async (member): Promise<ReleaseUnsigned> => {
      const fix = fixes.get(memberKey(member));
      const going = new Set(fix?.outcome.removed.map(({ pulp_href }) => pulp_href));
      const units: string[] = [];
      const unknown: string[] = [];
      for (const [kind, description] of Object.entries(member.adapter.content)) {
        const { signers } = description;
        if (signers === undefined) continue;
        const fields = { fields: [...new Set([...identityFields(description), ...signers.fields])] };
        const judge = (unit: Unit): void => {
          const found = signers.of(unit)?.map(keyIdOf);
          if (found === undefined) unknown.push(contentUnit(kind, description, unit).label);
          else if (!found.some((key) => wanted?.some((one) => sameKey(key, one)) ?? true))
            units.push(contentUnit(kind, description, unit).label);
        };
        for await (const unit of listContent(context, description, member.version.pulp_href, fields, run.signal))
          if (!going.has(String(unit.pulp_href))) judge(unit);
        for (const { version, units: added } of fix?.from ?? []) {
          const coming = new Set(fix?.outcome.added.map(({ pulp_href }) => pulp_href));
          const hrefs = added.filter((one) => one.kind === kind && coming.has(one.pulp_href)).map(({ pulp_href }) => pulp_href);
          if (hrefs.length > 0) for (const unit of await unitsAt(context, description, version, hrefs, fields, run.signal)) judge(unit);
        }
      }
      return { plugin: member.adapter.plugin, repository: member.repository, units: units.sort(), unknown: unknown.sort() };
    });
  return (await Promise.all(looked)).filter(({ units, unknown }) => units.length + unknown.length > 0);
};
