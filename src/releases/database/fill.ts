import { isAnswerTooLargeError, isNotFoundError, ReleaseError } from "../../errors/index.ts";
import { contentInParts, fieldsOf, identityFields } from "../../model/content/content.ts";
import { kindsIn } from "../../model/content/inventory.ts";
import { hrefsIn } from "../../model/content/presence.ts";
import { adapterOf } from "../../model/resource/capability.ts";
import type { Context } from "../../model/resource/context.ts";
import type { Run } from "../../operation/index.ts";
import type { Adapter, ContentKind } from "../../plugins/adapter.ts";
import type { Unit } from "../../plugins/hooks.ts";
import { idOf } from "../../tasks/index.ts";
import { locationFields } from "../location.ts";
import type { ReleaseManifest, ReleaseRepository } from "../manifest.ts";
import type { Writer } from "./write.ts";

/** Units a page, at most, of kinds that list what they have many of; and rows that it is to come to. */
const [longUnits, rowsAPage] = [200, 10_000];
/** A page that is longer has a kernel's headers in it, or other thousands of files: it is asked for in halves. */
const mostBytes = 8 * 1024 * 1024;
/** So many requests by addresses take as long as one for a page. */
const byAddress = 3;
/** Pages under way at once, as many as the API workers of a small server. */
const readers = 2;

const fieldsFor = (kind: ContentKind): Readonly<Record<string, unknown>> => {
  const { table } = kind;
  if (kind.identity.length === 0) return fieldsOf(kind);
  const columns = (table?.columns ?? []).map(([column, , field = column]) => field);
  const lists = (table?.lists ?? []).flatMap(({ fields }) => fields);
  return { fields: [...new Set([...identityFields(kind), ...columns, ...lists, ...locationFields(kind)])] };
};

/** One kind of what a repository has of the release. */
interface Listed {
  readonly repository: ReleaseRepository;
  readonly id: number;
  readonly adapter: Adapter;
  readonly kind: string;
  readonly description: ContentKind;
  /** Units of a page, at most; and of the next one. */
  readonly most: number;
  limit: number;
  /** How many the server says that there are. */
  readonly count: number;
  found: number;
}

/** Where its units are read: apart, as what is known of hundreds of repositories is small, and their addresses aren't. */
interface Source {
  readonly of: Listed;
  /** Those of a page, a few at a time. @param bytes of it, at most */
  readonly page: (limit: number, offset: number, bytes?: number) => Promise<AsyncIterable<readonly Unit[]>>;
  /** Those that the database hasn't; `undefined` where that isn't known. */
  readonly others: ReadonlySet<string> | undefined;
  /** How many there are in all pages. */
  readonly paged: number;
}

/** All kinds of all repositories. GET `<version>?fields=content_summary`, `content/<plugin>/<type>/?fields=pulp_href` */
async function* listedIn(context: Context, run: Run, writer: Writer, manifest: ReleaseManifest): AsyncGenerator<Source> {
  const { urls } = context.transport;
  for (const repository of manifest.repositories) {
    const adapter = adapterOf(context, repository.plugin);
    const version = urls.href(urls.apiBase + repository.version);
    const id = writer.repository(manifest.release, repository);
    const kinds = await kindsIn(context, adapter, [version], run.signal).catch((error: unknown) => {
      throw isNotFoundError(error) ? incomplete(manifest.release, repository, error) : error;
    });
    for (const { kind, description, versions } of kinds) {
      // What the server makes by itself is only of use where the rest refers to it.
      if (description.generated !== undefined && description.table === undefined) continue;
      const [fields, count] = [fieldsFor(description), versions.get(version) ?? 0];
      const most = description.table?.lists === undefined ? context.pageSize : Math.min(longUnits, context.pageSize);
      // Addresses are a hundredth of what there is to be read: of a repository that is as it was a week ago, that is nearly all.
      const hrefs = count > most && !writer.isEmpty ? await hrefsIn(context, description, {}, version, run.signal) : undefined;
      const others = hrefs && (await writer.known(id, hrefs));
      const found = (hrefs?.size ?? 0) - (others?.size ?? 0);
      const { signal } = run;
      const whole: Source["page"] = (limit, offset, mostBytes) =>
        contentInParts(context, description, version, fields, { limit, offset }, { signal, mostBytes });
      const of: Listed = { repository, id, adapter, kind, description, most, limit: most, count, found };
      if (others === undefined || others.size * byAddress > count) yield { of, page: whole, others, paged: count };
      else {
        const ids = [...others].map(idOf);
        const some: Source["page"] = (limit, offset, mostBytes) => {
          const filters = { ...fields, pulp_id__in: ids.slice(offset, offset + limit) };
          return contentInParts(context, description, version, filters, { limit }, { signal, mostBytes });
        };
        yield { of, page: some, others, paged: ids.length };
      }
    }
  }
}

/**
 * All units, page by page, in whichever order they come: each reader takes the next page as soon as it has its own, so that a slow one keeps nobody.
 * GET `content/<plugin>/<type>/?repository_version=…`
 */
export const fill = async (
  context: Context,
  run: Run,
  writer: Writer,
  manifest: ReleaseManifest,
  less: ReadonlySet<string>,
): Promise<void> => {
  const all: Listed[] = [];
  let done = 0;
  async function* everyPage(): AsyncGenerator<readonly [source: Source, offset: number, limit: number]> {
    for await (const source of listedIn(context, run, writer, manifest)) {
      const { of } = source;
      all.push(of);
      done += of.description.generated === undefined ? of.found : 0;
      for (let offset = 0; offset < source.paged; ) {
        const { limit } = of;
        yield [source, offset, limit];
        offset += limit;
      }
    }
  }
  const pages = everyPage();
  const write = async ({ of, others }: Source, page: AsyncIterable<readonly Unit[]>): Promise<void> => {
    let [units, rows] = [0, 0];
    for await (const part of page) {
      const some = others === undefined ? part : part.filter(({ pulp_href }) => others.has(pulp_href));
      rows += await writer.units(of.id, of.repository.repository, of.adapter, of.kind, of.description, some);
      units += some.length;
    }
    of.found += units;
    if (of.description.generated === undefined) done += units;
    const [code, message, total] = ["database.units", "writing units", manifest.units] as const;
    run.report({ step: "database", task: undefined, state: "running", code, message, done, total });
    const rowsAUnit = rows / Math.max(1, units);
    of.limit = Math.max(1, Math.min(Math.round(rowsAPage / rowsAUnit), 2 * of.limit, of.most));
  };
  const copy = async (source: Source, offset: number, limit: number): Promise<void> => {
    const { of } = source;
    const page = await source.page(limit, offset, limit > 1 ? mostBytes : undefined).catch(unlessTooLong);
    if (page === undefined) {
      const half = Math.ceil(limit / 2);
      of.limit = half;
      await copy(source, offset, half);
      await copy(source, offset + half, limit - half);
      return;
    }
    await write(source, page);
  };
  const reader = async (): Promise<void> => {
    for await (const page of pages) await copy(...page);
  };
  // Nothing is written any more when this is over.
  const ends = await Promise.allSettled(Array.from({ length: readers }, reader));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  for (const { repository } of all.filter(isLess(less))) throw incomplete(manifest.release, repository);
};

const unlessTooLong = (error: unknown): undefined => {
  if (!isAnswerTooLargeError(error)) throw error;
};

/** Fewer than the manifest says, or than the server did; of a version that stands for another, the manifest doesn't say. */
const isLess =
  (less: ReadonlySet<string>) =>
  ({ repository, kind, description: { generated }, count, found }: Listed): boolean =>
    found !== count || (generated === undefined && !less.has(repository.version) && found !== (repository.content[kind] ?? 0));

const incomplete = (release: string, { repository, number }: ReleaseRepository, cause?: unknown): ReleaseError =>
  new ReleaseError({
    code: "RELEASE_INCOMPLETE",
    release,
    message: `version ${number} of ${JSON.stringify(repository)} isn't on the server any more as the release ${JSON.stringify(release)} had it.`,
    hint: "The manifest still says what it had: release.units(). No database was written.",
    cause,
  });
