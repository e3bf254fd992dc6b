import type { ComponentPaths } from "../../../generated/index.ts";
import { isNotFoundError, ProtocolError } from "../../errors/index.ts";
import { checkOptions, type Operation, type Run, tasksOfGroup, type Wait, waitOptions } from "../../operation/index.ts";
import type { Body, Item } from "../../plugins/define.ts";
import type { TaskSnapshot } from "../../tasks/index.ts";
import { anObject, type Pages, pages } from "../../transport/index.ts";
import type { Change, Fields } from "../resource/change.ts";
import { deferred } from "../resource/deferred.ts";
import { ResourceHandle } from "../resource/handle.ts";
import type { Snapshot } from "../resource/lookup.ts";
import { withHrefs } from "../resource/reference.ts";
import { type VersionRef, versionOf } from "../version/version.ts";

type Paths = ComponentPaths["core"];

/** What an exporter has written, or an importer has read, so far. */
export interface Past<T> {
  /** Newest first. */
  list(options?: Wait): Pages<Readonly<T> & Snapshot>;
  /** Forgets one; its files stay. Resolves to `[]` where it was gone already. */
  delete(one: string | { readonly pulp_href: string }, options?: Wait): Operation<readonly Change[]>;
}

/** An export that an exporter made, as the server described it. */
export type PulpExport = Readonly<Item<Paths, "{pulp_exporter_href}exports/">> & Snapshot;
/** An export to a file system, as the server described it. */
export type FilesystemExport = Readonly<Item<Paths, "{filesystem_exporter_href}exports/">> & Snapshot;
/** An import that an importer made, as the server described it. */
export type PulpImport = Readonly<Item<Paths, "{pulp_importer_href}imports/">> & Snapshot;

/** The server's own fields of an export; `repositories` of the exporter say what goes in. */
export type PulpExportFields = Omit<Body<Paths, "{pulp_exporter_href}exports/">, "task">;
/** The server's own fields of an export: `publication` or `repository_version`. */
export type FilesystemExportFields = Omit<Body<Paths, "{filesystem_exporter_href}exports/">, "task">;
/** The server's own fields of an import: `path` of a file, or `toc` of one that was cut in parts. */
export type PulpImportFields = Body<Paths, "{pulp_importer_href}imports/">;
/** What is to be looked at before an import. */
export type ImportCheckFields = Omit<Body<Paths, "importers/core/pulp/import-check/">, "repo_mapping">;

/** What an import came to. */
export interface Imported {
  /** Versions that came of it. */
  readonly versions: readonly VersionRef[];
  /** All that had to be done, finished. */
  readonly tasks: readonly TaskSnapshot[];
}

/** Whether an import could begin. */
export interface ImportCheck {
  /** Whether it can be imported. */
  readonly valid: boolean;
  /** The server's words; empty where all is well. */
  readonly problems: readonly string[];
}

/** Verbs that exporters and importers have in common. */
class TransferHandle extends ResourceHandle {
  protected past<T>(list: "exports" | "imports"): Past<T> {
    return {
      list: (options = {}) => {
        checkOptions(options, waitOptions, `${list}.list`);
        return deferred(async () =>
          pages<Readonly<T> & Snapshot>(this.context.transport, `${(await this.read(options)).pulp_href}${list}/`, {
            query: { ordering: "-pulp_created" },
            pageSize: this.context.pageSize,
            signal: options.signal,
          }),
        );
      },
      delete: (one, options = {}) => {
        const href = typeof one === "string" ? one : one.pulp_href;
        const work = async (run: Run): Promise<readonly Change[]> => {
          try {
            await run.task(`delete ${list}`, { method: "DELETE", key: href, repeat: "safe" });
          } catch (error) {
            if (isNotFoundError(error)) return [];
            throw error;
          }
          return [{ resource: list.replace(/s$/, ""), name: href, action: "deleted", fields: [] }];
        };
        return this.begin(`${list}.delete`, options, work, waitOptions);
      },
    };
  }
}

/** Of an exporter of either kind. */
export class ExporterHandle extends TransferHandle {
  get exports(): Past<PulpExport> {
    return this.past("exports");
  }

  /** Writes what it is to export. POST `<href>exports/` */
  export(fields: Fields = {}, options: Wait = {}): Operation<Snapshot> {
    const work = async (run: Run): Promise<Snapshot> => {
      const { pulp_href } = await this.read();
      const body = await withHrefs(fields);
      const { task } = await run.task("export", { method: "POST", key: `${pulp_href}exports/`, body });
      const made = task?.created_resources.find((href) => href.includes("/exports/"));
      if (made !== undefined) return Object.freeze((await run.send<Snapshot>("GET", made)).body);
      throw new ProtocolError({
        attempted: run.label,
        message: "the server completed the export, but names none that it made.",
        hint: `Look at the task: ${task?.pulp_href ?? "there is none"}.`,
      });
    };
    return this.begin("export", options, work, waitOptions);
  }
}

export class ImporterHandle extends TransferHandle {
  get imports(): Past<PulpImport> {
    return this.past("imports");
  }

  /** Whether the server could read the files, and knows all that the importer maps to. POST `importers/core/pulp/import-check/` */
  check(fields: Fields, options: Wait = {}): Operation<ImportCheck> {
    const work = async (run: Run): Promise<ImportCheck> => {
      const { repo_mapping } = await this.read();
      const mapped = Object.keys((repo_mapping ?? {}) as object).length > 0;
      const { body } = await run.send<Readonly<Record<string, { is_valid: boolean; messages: readonly string[] } | undefined>>>(
        "POST",
        "importers/core/pulp/import-check/",
        { expects: anObject, body: { ...fields, ...(mapped ? { repo_mapping: JSON.stringify(repo_mapping) } : {}) } },
      );
      const checks = Object.entries(body).filter(([, check]) => check !== undefined && check !== null);
      return {
        valid: checks.every(([, check]) => check?.is_valid === true),
        problems: checks.flatMap(([field, check]) => (check?.messages ?? []).map((words) => `${field}: ${words}`)),
      };
    };
    return this.begin("check", options, work, waitOptions);
  }

  /** Reads what an exporter has written. POST `<href>imports/` */
  import(fields: Fields, options: Wait = {}): Operation<Imported> {
    const work = async (run: Run): Promise<Imported> => {
      const { pulp_href } = await this.read();
      const dispatched = await run.task("import", { method: "POST", key: `${pulp_href}imports/`, body: fields });
      const tasks = (await tasksOfGroup(run, "import", dispatched)) ?? [];
      const made = tasks.flatMap((task) => task.created_resources).filter((href) => /\/versions\/\d+\/$/.test(href));
      return { versions: [...new Set(made)].map(versionOf), tasks };
    };
    return this.begin("import", options, work, waitOptions);
  }
}

/** The server's own fields of a replication: `q_select` instead of the upstream Pulp's own. */
export type ReplicateFields = Body<Paths, "{upstream_pulp_href}replicate/">;

/** What a replication came to. */
export interface Replicated {
  /** All that had to be done, finished: one task for each repository that had to be synced, and those around them. */
  readonly tasks: readonly TaskSnapshot[];
}

export class UpstreamPulpHandle extends ResourceHandle {
  /** Makes this server serve what the other one serves. POST `<href>replicate/` */
  replicate(fields: Fields = {}, options: Wait = {}): Operation<Replicated> {
    const work = async (run: Run): Promise<Replicated> => {
      const { pulp_href } = await this.read();
      const dispatched = await run.task("replicate", { method: "POST", key: `${pulp_href}replicate/`, body: fields });
      return { tasks: (await tasksOfGroup(run, "replicate", dispatched)) ?? [] };
    };
    return this.begin("replicate", options, work, waitOptions);
  }
}
