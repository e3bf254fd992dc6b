import { isNotFoundError } from "../../errors/index.ts";
import {
  checkArgument,
  checkOptions,
  type Operation,
  type OptionNames,
  type Run,
  start,
  type Wait,
  waitOptions,
} from "../../operation/index.ts";
import { untilAborted } from "../../transport/index.ts";
import type { AnyResource, LabelsOf } from "./any.ts";
import { requirePlugin } from "./capability.ts";
import { type Change, differing, type Fields, type Labels, type Secrets } from "./change.ts";
import type { Context } from "./context.ts";
import type { Kind } from "./kind.ts";
import { keptLabels } from "./label-rules.ts";
import { setLabels } from "./labels.ts";
import type { Snapshot } from "./lookup.ts";
import { namedFor } from "./named.ts";
import { validBasePath } from "./names.ts";
import { withHrefs } from "./reference.ts";
import { ensure, find, patch, read, remove, underAllNames } from "./resource.ts";
import { changeRole, checkRole, type RoleSubjects, type RolesOf, readRoles } from "./roles.ts";

/** How a resource is made so. */
export interface EnsureOptions extends Wait {
  /**
   * Fields that the server never shows (passwords, keys) are sent at creation and when the server says they are unset; `"replace"` sends them always.
   * @default "keep"
   */
  readonly secrets?: Secrets | undefined;
}

export const ensureOptions: OptionNames<EnsureOptions> = { secrets: ["keep", "replace"], signal: "option" };

/**
 * A reference to one named resource: no request, no state of the server's, only verbs. The one generic resource that remotes, repositories and
 * distributions are.
 */
export class ResourceHandle implements AnyResource {
  readonly name: string;
  protected readonly context: Context;
  protected readonly kind: Kind;

  constructor(context: Context, kind: Kind, name: string) {
    this.context = context;
    this.kind = kind;
    this.name = name;
    for (const hidden of ["context", "kind"]) Object.defineProperty(this, hidden, { enumerable: false });
  }

  get plugin(): string {
    return this.kind.owner.plugin;
  }

  /** The resource as it is, or `undefined`. GET `<list>?name=…` */
  async find(options: Wait = {}): Promise<Snapshot | undefined> {
    const label = this.labelOf("find");
    checkOptions(options, waitOptions, label);
    requirePlugin(this.context, this.kind.owner);
    return untilAborted(() => this.lookUp(), options.signal, label);
  }

  /** The resource as it is. @throws ResourceNotFoundError */
  async read(options: Wait = {}): Promise<Snapshot> {
    const label = this.labelOf("read");
    checkOptions(options, waitOptions, label);
    requirePlugin(this.context, this.kind.owner);
    const found = async (): Promise<Snapshot> => (await this.lookUp()) ?? read(this.context, this.kind, this.name);
    return untilAborted(found, options.signal, label);
  }

  /** Makes it so: creates it, or sends what differs. Resolves to what was changed: `[]` when nothing had to be. */
  ensure(wanted: Fields & { readonly labels?: Labels } = {}, options: EnsureOptions = {}): Operation<readonly Change[]> {
    const work = async (run: Run): Promise<readonly Change[]> => {
      checkArgument(wanted, "pairs", `what ${this.labelOf("ensure")} wants`);
      const { labels, ...fields } = wanted;
      if (labels !== undefined) checkArgument(labels, "pairs", `labels of ${this.labelOf("ensure")}`);
      const { changes } = await ensure(this.context, run, this.kind, this.name, {
        fields,
        labels: keptLabels(this.context, labels ?? {}),
        secrets: options.secrets,
        atCreation: this.atCreation(),
        lookUp: () => this.lookUp(),
      });
      return changes;
    };
    return this.begin("ensure", options, work, ensureOptions);
  }

  /** Sends the fields that differ; the resource must exist. PATCH `<href>` @throws ResourceNotFoundError */
  update(fields: Fields, options: EnsureOptions = {}): Operation<readonly Change[]> {
    const work = async (run: Run): Promise<readonly Change[]> => {
      checkArgument(fields, "pairs", `what ${this.labelOf("update")} wants`);
      const wished = namedFor(this.context, this.kind, fields);
      const current = await this.read();
      const changed = differing(await withHrefs(wished), underAllNames(this.kind, current), options.secrets ?? "keep");
      if (Object.keys(changed).length === 0) return [];
      if (changed.base_path !== undefined) validBasePath(this.kind, changed.base_path);
      await patch(run, `update ${this.kind.word}`, current, changed);
      return [{ resource: this.kind.word, name: this.name, action: "updated", fields: Object.keys(changed) }];
    };
    return this.begin("update", options, work, ensureOptions);
  }

  /** Deletes it. Resolves to `[]` when there was nothing. DELETE `<href>` */
  delete(options: Wait = {}): Operation<readonly Change[]> {
    return this.begin("delete", options, async (run) => {
      const current = await this.lookUp();
      if (current === undefined) return [];
      try {
        await this.beforeDeletion(run, current);
      } catch (error) {
        if (isNotFoundError(error)) return [];
        throw error;
      }
      return remove(run, this.kind, this.name, current);
    });
  }

  get roles(): RolesOf {
    const change =
      (verb: "add" | "remove") =>
      (role: string, subjects: RoleSubjects, options: Wait = {}) =>
        this.begin(`roles.${verb}`, options, async (run) => {
          checkRole(role, subjects, this.labelOf(`roles.${verb}`));
          return changeRole(run, await this.read(), verb, role, subjects);
        });
    return {
      read: (options = {}) => this.begin("roles.read", options, async (run) => readRoles(run, await this.read())),
      add: change("add"),
      remove: change("remove"),
    };
  }

  get labels(): LabelsOf {
    return {
      read: async (options) => ((await this.read(options)).pulp_labels ?? {}) as Readonly<Record<string, string>>,
      set: (labels, options = {}) =>
        this.begin("labels.set", options, async (run) => {
          checkArgument(labels, "pairs", `what ${this.labelOf("labels.set")} wants`);
          const kept = keptLabels(this.context, labels);
          return setLabels(this.context, run, this.kind.word, await this.read(), kept);
        }),
    };
  }

  /** Fields that a new one gets unless it is told otherwise. */
  protected atCreation(): Fields {
    return {};
  }

  protected lookUp(): Promise<Snapshot | undefined> {
    return find(this.context, this.kind, this.name);
  }

  /** For messages: `sync of file repository "images"`. */
  protected labelOf(verb: string): string {
    const { owner, word } = this.kind;
    return `${verb} of ${owner.plugin} ${word} ${JSON.stringify(this.name)}`;
  }

  /** What has to be so before it is deleted, and be done so that nothing else goes with it. */
  protected async beforeDeletion(_run: Run, _current: Snapshot): Promise<void> {}

  /** Starts an operation on this resource; that the plugin is there is checked before anything is sent. */
  protected begin<T>(verb: string, options: Wait, work: (run: Run) => Promise<T>, names?: OptionNames<Wait>): Operation<T> {
    const { owner, called } = this.kind;
    return start(
      this.context,
      this.labelOf(verb),
      async (run) => {
        // `roles.add` is one of the roles' verbs.
        const [word] = verb.split(".");
        requirePlugin(this.context, owner, called === undefined ? word : `${word} of a ${called}`);
        return work(run);
      },
      options,
      names,
      owner.reasons,
    );
  }
}
