import type { Capability, Expression, Package, Rules } from "./requirement.ts";

/** Packages, found by what they offer. */
export class Pool {
  readonly #rules: Rules;
  readonly #packages = new Map<string, Package>();
  readonly #byName = new Map<string, { readonly by: Package; readonly offer: Capability }[]>();

  constructor(rules: Rules, packages: Iterable<Package> = []) {
    this.#rules = rules;
    for (const one of packages) this.add(one);
  }

  get packages(): IterableIterator<Package> {
    return this.#packages.values();
  }

  has({ unit }: Package): boolean {
    return this.#packages.has(unit.pulp_href);
  }

  add(one: Package): void {
    if (this.has(one)) return;
    this.#packages.set(one.unit.pulp_href, one);
    for (const offer of one.provides) this.offer(one, offer);
  }

  /** Something more that a package of the pool offers: a file that somebody requires. */
  offer(by: Package, offer: Capability): void {
    const list = this.#byName.get(offer.name);
    if (list === undefined) this.#byName.set(offer.name, [{ by, offer }]);
    else list.push({ by, offer });
  }

  /** Those that offer what a package wants, in no particular order. */
  providers(wanted: Capability, of: Package): readonly Package[] {
    const offers = this.#byName.get(wanted.name) ?? [];
    return [...new Set(offers.filter(({ by, offer }) => this.#rules.satisfies(offer, wanted, by, of)).map(({ by }) => by))];
  }

  /** Single packages that are what an expression asks of one package: `with` and `without` mean the very same one. */
  matching(expression: Expression, of: Package): readonly Package[] {
    if (expression.kind === "capability") return this.providers(expression.capability, of);
    if (expression.kind === "any") return [...new Set(expression.of.flatMap((one) => this.matching(one, of)))];
    if (expression.kind === "with" || expression.kind === "without") {
      const second = new Set(this.matching(expression.second, of));
      return this.matching(expression.first, of).filter((one) => second.has(one) === (expression.kind === "with"));
    }
    return [];
  }

  /** Whether the packages of this pool fulfil it. */
  fulfils(expression: Expression, of: Package): boolean {
    switch (expression.kind) {
      case "all":
        return expression.of.every((one) => this.fulfils(one, of));
      case "any":
        return expression.of.some((one) => this.fulfils(one, of));
      case "if":
      case "unless": {
        const applies = this.fulfils(expression.condition, of) === (expression.kind === "if");
        const asked = applies ? expression.then : expression.otherwise;
        return asked === undefined || this.fulfils(asked, of);
      }
      default:
        return this.matching(expression, of).length > 0;
    }
  }
}
