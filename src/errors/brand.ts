/** A class, as far as its name and brand are concerned. */
export interface Kind<E extends Error> {
  readonly prototype: E;
}

/** Registered, so that all copies of the package, bundled or not, mean the same. */
export const brandOf = (name: string): symbol => Symbol.for(`pulp-sdk.error.${name}`);

/**
 * Gives a class its name, and the brand that its guard looks for; subclasses inherit it. Both are spelled out where the class is made, as
 * bundling renames classes. Node prints an error that nobody caught by its class, which is given the name, too.
 */
export const named = (kind: Kind<Error>, name: string): void => {
  Object.defineProperty(kind, "name", { value: name, configurable: true });
  Object.defineProperties(kind.prototype, { name: { value: name, writable: true, configurable: true }, [brandOf(name)]: { value: true } });
};

export const hasBrand = (value: unknown, brand: symbol): boolean =>
  typeof value === "object" && value !== null && (value as Readonly<Record<symbol, unknown>>)[brand] === true;
