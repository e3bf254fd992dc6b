import { UsageError } from "../errors/index.ts";
import type { Context } from "../model/resource/context.ts";
import { checkOptions, type Operation, type OptionNames, start, type Wait, waitOptions } from "../operation/index.ts";
import { type Ledger, ledgerOf, type RecordsFilter } from "./ledger.ts";
import type { LedgerRecord } from "./record.ts";
import type { Verification } from "./verify.ts";

/** Records as they are iterated, or all at once. */
export interface Records extends AsyncIterable<LedgerRecord> {
  /** Every record, in one array. */
  all(): Promise<readonly LedgerRecord[]>;
}

/** Which records are looked at. */
export interface VerifyOptions extends Wait {
  /** One line only: `epel-9/trunk`. @default all */
  readonly line?: string | undefined;
}

const filterNames: OptionNames<RecordsFilter> = { line: "option", since: "option", until: "option" };
const verifyNames: OptionNames<VerifyOptions> = { line: "option", signal: "option" };

/** What was done in this domain, by whom and why: the records that actions leave, in Pulp itself. */
export class LedgerHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Name of the repository, and base path, of the ledger. */
  get name(): string {
    return this.#context.ledger;
  }

  /**
   * Records in the order of their time; none where there is no ledger that this user may see.
   *
   * GET `content/…/?repository_version=…`
   *
   * @throws LedgerError for what can't be read
   * @example `for await (const { at, by, action, reason } of pulp.ledger.records({ line: "epel-9/trunk" })) console.log(at, by.user, action, reason);`
   */
  records(filter: RecordsFilter = {}, options: Wait = {}): Records {
    checkOptions(filter, filterNames, "ledger.records");
    checkOptions(options, waitOptions, "ledger.records");
    checkTimes(filter);
    const all = (): Promise<readonly LedgerRecord[]> =>
      this.#begin("records", options, async (ledger, run) => {
        const found: LedgerRecord[] = [];
        for await (const record of ledger.records(run, filter)) found.push(record);
        return found;
      });
    return {
      all,
      async *[Symbol.asyncIterator]() {
        yield* await all();
      },
    };
  }

  /**
   * Looks at every record, and at what ties each to the one before it: names what was changed, is missing, or can't be read.
   *
   * @example `const { ok, problems } = await pulp.ledger.verify();`
   */
  verify(options: VerifyOptions = {}): Operation<Verification> {
    return this.#begin("verify", options, (ledger, run) => ledger.verify(run, options.line), verifyNames);
  }

  #begin<T>(
    verb: string,
    options: Wait,
    work: (ledger: Ledger, run: Parameters<Parameters<typeof start<T>>[2]>[0]) => Promise<T>,
    names?: OptionNames<Wait>,
  ): Operation<T> {
    return start(
      this.#context,
      `${verb} of the ledger ${JSON.stringify(this.name)}`,
      (run) => work(ledgerOf(this.#context), run),
      options,
      names,
    );
  }
}

const checkTimes = ({ since, until }: RecordsFilter): void => {
  for (const [name, time] of Object.entries({ since, until }))
    if (time !== undefined && Number.isNaN(new Date(time).getTime()))
      throw new UsageError({
        message: `${name} is no time: ${JSON.stringify(time)}.`,
        hint: `A Date, or a text such as "2026-11-26T18:00Z". Nothing was sent.`,
      });
};
