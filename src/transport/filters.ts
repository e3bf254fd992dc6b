import { UsageError } from "../errors/index.ts";

/** Of a list's parameters, those that the pages are cut by: no filters. */
export type Paging = "limit" | "offset";

const paging: Readonly<Record<Paging, string>> = {
  limit: "A list is read whole; .page({ limit, offset }) gives a part of it.",
  offset: "A list is read whole; .page({ limit, offset }) gives a part of it.",
};

/**
 * Filters as users give them: any of the server's own, but not what the SDK says itself.
 * @param taken names that are no filters here -> what stands for them. @throws UsageError
 */
export const checkFilters = (filters: object, taken: Readonly<Record<string, string>> = {}): void => {
  const hints = { ...paging, ...taken };
  const refused = Object.keys(filters).filter((name) => Object.hasOwn(hints, name));
  const [first] = refused;
  if (first === undefined) return;
  throw new UsageError({
    message: `${refused.join(" and ")} can't be among the filters of a list.`,
    hint: `${(hints as Readonly<Record<string, string>>)[first]} Nothing was sent.`,
  });
};
