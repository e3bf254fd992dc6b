import type { Transport } from "../../transport/index.ts";
import { firstBelow } from "./below.ts";
import { byExpression } from "./by-expression.ts";
import { byField } from "./by-field.ts";
import { Gather, type Together } from "./gather.ts";
import { amongNewest, type Newest } from "./newest.ts";
import type { Snapshot } from "./snapshot.ts";

export type { Snapshot };

/**
 * Finds single resources. Whatever is asked of one list while a request to it is under way goes into the next one together: forty repositories that
 * are ensured at once cost a few list requests, and one alone waits for nobody.
 */
export class Lookup {
  readonly #transport: Transport;
  readonly #gathered = new Map<string, Gather<string, Snapshot | null | undefined>>();

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** By a unique field. GET `<list>?<field>__in=…` @param fields that are asked for @default all */
  find(list: string, field: string, value: string, how: "filter" | "scan" = "filter", fields?: string): Promise<Snapshot | undefined> {
    // Nothing has an empty name, and to the server it would be no filter: all that it has would come.
    if (value === "") return Promise.resolve(undefined);
    return this.#ask(`${how} ${list}?${field}&${fields}`, value, (values) => byField(this.#transport, list, field, values, how, fields));
  }

  /** By its address; `undefined` where it is gone. GET `<its list>?pulp_href__in=…` @param fields that are asked for @default all */
  at(href: string, fields?: string): Promise<Snapshot | undefined> {
    const list = this.#transport.urls.below(href).replace(/[^/]+\/$/, "");
    return this.find(list, "pulp_href", href, "filter", fields);
  }

  /**
   * What no server can be asked for by several values, such as publications by their versions: where enough is asked for at once, and is among the
   * newest. `null`: there is none; `undefined`: it has to be asked for by itself. GET `<list>?ordering=-pulp_created`
   */
  newest(newest: Newest, value: string): Promise<Snapshot | null | undefined> {
    return this.#ask(`newest ${newest.list}?${newest.field}&${newest.fields.join()}`, value, (values) =>
      amongNewest(this.#transport, newest, values),
    );
  }

  /** The same where all of them are asked for, however old: the newest of each value. GET `<list>?q=…` */
  any(newest: Newest, value: string): Promise<Snapshot | null> {
    return this.#ask(`any ${newest.list}?${newest.field}`, value, (values) => byExpression(this.#transport, newest, values));
  }

  /** The first distribution further down a path. GET `distributions/` */
  below(basePath: string): Promise<Snapshot | undefined> {
    return this.#ask("below", basePath, (basePaths) => firstBelow(this.#transport, basePaths));
  }

  #ask<A extends Snapshot | null | undefined>(key: string, value: string, answer: Together<string, A>): Promise<A> {
    const gather = (this.#gathered.get(key) as Gather<string, A> | undefined) ?? new Gather(answer);
    this.#gathered.set(key, gather as Gather<string, Snapshot | null | undefined>);
    return gather.ask(value);
  }
}
