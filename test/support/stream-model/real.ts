import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type FileRepository, isPulpError, type Promoted, type PromotionPlan, type Pulp } from "../../../src/index.ts";
import { get } from "../clients/fetch.ts";
import { removeNamed, unique } from "../shared-pulp.ts";
import { type Answer, ELSEWHERE, NAMES, type Name, type Op, type Unit, type What } from "./operations.ts";

type FileStream = ReturnType<FileRepository["stream"]>;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const wordsOf = ({ words, except }: What): Readonly<Record<string, unknown>> => ({
  ...(words === "everything" ? { everything: true } : { files: words }),
  ...(except.length === 0 ? {} : { except: { files: except } }),
});

const told = ({ stream, changed, before, version, added, removed }: Promoted): Answer => ({
  stream: stream.split("/")[1],
  changed,
  before: before.number,
  version: version.number,
  added: added.map(({ label }) => label).sort(),
  removed: removed.map(({ label }) => label).sort(),
});

/** What a model refuses, too. */
const refusals: ReadonlySet<string> = new Set([
  "AMBIGUOUS",
  "NOTHING_BEFORE",
  "NOTHING_LEFT",
  "NOTHING_SELECTED",
  "PLAN_OUTDATED",
  "STREAM_FROZEN",
  "STREAM_OF_ITSELF",
]);

const codeOf = (error: unknown): { readonly code: string } => {
  // What the model doesn't know of is told as it is.
  if (isPulpError(error) && refusals.has(error.code)) return { code: error.code };
  throw error;
};

/** A repository with what other tools add, in two versions: all sequences share it. */
export class Beside implements AsyncDisposable {
  readonly name = unique("beside");
  readonly #pulp: Pulp;
  readonly #hrefs = new Map<string, string>();

  constructor(pulp: Pulp) {
    this.#pulp = pulp;
  }

  async prepare(): Promise<void> {
    const repository = this.#pulp.file.repository(this.name);
    await repository.ensure({});
    for (const text of new Set(ELSEWHERE.map((unit) => unit.text))) {
      const units = ELSEWHERE.filter((unit) => unit.text === text);
      await repository.uploadAll(units.map((unit) => ({ file: Buffer.from(this.bytesOf(unit, "")), relative_path: unit.path })));
      for (const { relative_path, pulp_href } of await repository.content({}, { kind: "files" }).all())
        this.#hrefs.set(`${relative_path} ${text}`, String(pulp_href));
    }
  }

  hrefOf({ path, text }: Unit): string {
    return this.#hrefs.get(`${path} ${text}`) ?? "";
  }

  /** What only one sequence's upstream ever has is nobody else's. */
  bytesOf({ path, text }: Unit, of: string): string {
    return `${ELSEWHERE.some((unit) => unit.text === text) ? this.name : of} ${path} ${text}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pulp.file.repository(this.name).delete();
  }
}

/** The same three streams on a server, with an upstream that lies in a directory, and plain requests for what other tools do. */
export class Real implements AsyncDisposable {
  readonly of = unique("model");
  readonly #pulp: Pulp;
  readonly #directory: string;
  readonly #streams: Readonly<Record<Name, FileStream>>;
  /** By sha256, as manifests have it. */
  readonly #texts: ReadonlyMap<string, string>;
  readonly #beside: Beside;

  constructor(pulp: Pulp, importDir: string, beside: Beside) {
    this.#pulp = pulp;
    this.#beside = beside;
    this.#directory = join(importDir, this.of);
    const repository = pulp.file.repository(this.of);
    this.#streams = { dirty: repository.stream("dirty"), trunk: repository.stream("trunk"), release: repository.stream("release") };
    const units = ELSEWHERE.flatMap(({ path }) => ["1", "2", "3", "4"].map((text) => ({ path, text })));
    this.#texts = new Map(units.map((unit) => [sha256(beside.bytesOf(unit, this.of)), unit.text]));
  }

  async prepare(): Promise<void> {
    this.#upstream([]);
    const { dirty, trunk, release } = this.#streams;
    await dirty.ensure({ upstream: { url: `file://${this.#directory}/PULP_MANIFEST` } });
    await trunk.ensure();
    await release.ensure();
  }

  #upstream(units: readonly Unit[]): void {
    const lines = units.map((unit) => {
      const bytes = this.#beside.bytesOf(unit, this.of);
      const file = join(this.#directory, unit.path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      return `${unit.path},${sha256(bytes)},${bytes.length}\n`;
    });
    mkdirSync(this.#directory, { recursive: true });
    writeFileSync(join(this.#directory, "PULP_MANIFEST"), lines.join(""));
  }

  /** @param version which one another tool's request is about */
  async play(op: Exclude<Op, { readonly op: "overtaken" }>, version: number): Promise<Answer> {
    try {
      return await this.#play(op, version);
    } catch (error) {
      return codeOf(error);
    }
  }

  async #play(op: Exclude<Op, { readonly op: "overtaken" }>, nth: number): Promise<Answer> {
    const stream = this.#streams["stream" in op ? op.stream : "dirty"];
    switch (op.op) {
      case "sync": {
        this.#upstream(op.upstream);
        const { changed, version } = await stream.sync({ optimize: false });
        return { changed, version: version.number };
      }
      case "promote": {
        const [from, to] = [op.from.map((name) => this.#streams[name]), op.to.map((name) => this.#streams[name])];
        return (await this.#pulp.promote(wordsOf(op.what), { to, from })).map(told);
      }
      case "demote":
        return told(await stream.demote(wordsOf(op.what), { allowEmpty: op.allowEmpty }));
      case "freeze":
        return (await stream.freeze({ reason: op.reason })).length;
      case "thaw":
        return (await stream.thaw()).length;
      case "rollBack": {
        const { changed, version } = await stream.rollBack();
        return { changed, version: version?.number };
      }
      case "protect":
      case "unprotect":
        return { version: (await stream[op.op](nth)).number };
      case "prune": {
        const plan = await stream.planPrune({ past: op.past, olderThan: new Date(Date.now() + 3_600_000) });
        const freed = plan.notes.map((note) => /^(\d+) units are in no other version/.exec(note)?.[1]).find((count) => count !== undefined);
        await plan.apply();
        return {
          deleted: plan.steps.map(({ name }) => Number(name.split(" ").at(-1))),
          freed: freed === undefined ? undefined : Number(freed),
        };
      }
      case "modify":
        return this.#modify(op, nth);
      case "switch":
        return this.#switch(stream, nth);
    }
  }

  /** A plan that is carried out later; the code where it is refused. */
  async plan(
    { op, what, ...rest }: Extract<Op, { readonly op: "promote" | "demote" }>,
    name: Name,
  ): Promise<PromotionPlan | { readonly code: string }> {
    const stream = this.#streams[name];
    try {
      if (op === "promote")
        return await stream.plan(wordsOf(what), { from: "from" in rest ? rest.from.map((one) => this.#streams[one]) : [] });
      return await stream.planDemote(wordsOf(what), { allowEmpty: "allowEmpty" in rest && rest.allowEmpty });
    } catch (error) {
      return codeOf(error);
    }
  }

  async carryOut(plan: PromotionPlan): Promise<Answer> {
    try {
      return told(await plan.apply());
    } catch (error) {
      return codeOf(error);
    }
  }

  /** POST `<repository>modify/`, as any client of the API does it. */
  async #modify({ repository, add, remove }: Extract<Op, { readonly op: "modify" }>, base: number): Promise<undefined> {
    const handle = this.#pulp.file.repository(repository === "shared" ? this.of : `${this.of}-dirty`);
    const { pulp_href } = await handle.read();
    const going = base === 0 ? [] : await handle.content({}, { kind: "files", version: base }).all();
    const { task } = await this.#pulp.api.file.POST("{file_file_repository_href}modify/", {
      path: { file_file_repository_href: pulp_href },
      body: {
        base_version: `${pulp_href}versions/${base}/`,
        add_content_units: add.map((unit) => this.#beside.hrefOf(unit)),
        remove_content_units: going.filter((one) => remove.includes(one.relative_path)).map((one) => String(one.pulp_href)),
      },
    });
    await this.#pulp.tasks.attach(task);
  }

  /** PATCH `<distribution>`, to a publication of the version. */
  async #switch(stream: FileStream, number: number): Promise<undefined> {
    const { basePath, home } = await stream.head();
    const { pulp_href: href } = await this.#pulp.file.repository(home).read();
    const repository_version = `${href}versions/${number}/`;
    const { results } = await this.#pulp.api.file.GET("publications/file/file/", { query: { repository_version } });
    const [known] = results;
    const publication = known?.pulp_href ?? (await this.#publish(repository_version));
    const path = { file_file_distribution_href: (await this.#pulp.file.distribution(basePath).read()).pulp_href };
    const answer = await this.#pulp.api.file.PATCH("{file_file_distribution_href}", { path, body: { publication } });
    if ("task" in answer) await this.#pulp.tasks.attach(answer.task);
  }

  async #publish(repository_version: string): Promise<string> {
    const { task } = await this.#pulp.api.file.POST("publications/file/file/", { body: { repository_version } });
    return String((await this.#pulp.tasks.attach(task)).created_resources[0]);
  }

  /** Whatever can be seen of a stream: by the SDK, and by those who download from it. */
  async seen(name: Name, versions: ReadonlySet<number>): Promise<Readonly<Record<string, unknown>>> {
    const stream = this.#streams[name];
    const [{ version, url, frozen }, history] = await Promise.all([stream.head(), stream.history()]);
    const manifest = await (await get(new URL("PULP_MANIFEST", url))).text();
    const lines = manifest.split("\n").filter(Boolean);
    return {
      head: version.number,
      served: lines.map((line) => `${line.split(",")[0]} ${this.#texts.get(line.split(",")[1] ?? "")}`).sort(),
      history: history.map((past) => (past.version === undefined || !versions.has(past.version.number) ? "gone" : past.version.number)),
      frozen: frozen?.reason,
    };
  }

  async tree(name: Name): Promise<readonly unknown[]> {
    const { nodes } = await this.#streams[name].tree();
    return nodes.map(({ number, parent, parentage, streams }) => [number, parent, parentage, streams]);
  }

  /** Problems of the streams' lines in the ledger. */
  async problems(): Promise<readonly unknown[]> {
    const found = await Promise.all(NAMES.map((name) => this.#pulp.ledger.verify({ line: `${this.of}/${name}` })));
    return found.flatMap(({ problems }) => problems);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    rmSync(this.#directory, { recursive: true, force: true });
    await removeNamed(this.#pulp, this.of, "file");
  }
}
