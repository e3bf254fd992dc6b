import type { Run } from "../../operation/index.ts";
import { type Batches, type PagesOptions, pages } from "../../transport/index.ts";
import type { Unit } from "../hooks.ts";

/** Units of one list: of a version, where the query names it (`repository_version`). GET `content/<plugin>/<type>/` */
export const listUnits = <T extends object = Unit>(
  { transport, signal }: Pick<Run, "transport" | "signal">,
  path: string,
  query: Readonly<Record<string, unknown>>,
  options: Partial<Pick<PagesOptions<T>, "pageSize" | "later" | "identity">> = {},
): Batches<T> => pages<T>(transport, path, { query: { ordering: "pk", ...query }, pageSize: 1_000, signal, ...options });
