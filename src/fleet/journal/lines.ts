import * as z from "zod/mini";

const text = z.string();
const task = z.object({
  pulp_href: text,
  name: text,
  state: text,
  pulp_created: text,
  started_at: z.nullable(text),
  finished_at: z.nullable(text),
});

/** See docs/formats.md. */
const schemas = {
  journal: z.object({ is: z.literal("journal"), version: z.number(), fleet: text, work: text, server: text, plan: z.nullable(text) }),
  open: z.object({ is: z.literal("open"), id: text, at: text, host: text, pid: z.number(), process: text }),
  alive: z.object({ is: z.literal("alive"), id: text, at: text }),
  close: z.object({ is: z.literal("close"), id: text, at: text }),
  begin: z.object({ is: z.literal("begin"), repository: text, of: text, operation: text, at: text }),
  end: z.object({
    is: z.literal("end"),
    repository: text,
    of: text,
    status: z.enum(["succeeded", "unchanged", "failed", "skipped", "canceled"]),
    cause: z.optional(text),
    message: z.optional(text),
    host: z.optional(text),
    attempts: z.number(),
    started: z.optional(text),
    finished: text,
    tasks: z.array(task),
  }),
  finished: z.object({ is: z.literal("finished"), at: text }),
} as const;

type Schemas = typeof schemas;
export type Line = { [K in keyof Schemas]: z.infer<Schemas[K]> }[keyof Schemas];
export type LineOf<K extends keyof Schemas> = z.infer<Schemas[K]>;

/** `undefined` for what is none: torn, or never one. Of a sort that a later release added, `"unknown"`. */
export const parseLine = (line: string): Line | "unknown" | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const { is } = (value ?? {}) as { readonly is?: unknown };
  if (typeof is !== "string") return undefined;
  if (!Object.hasOwn(schemas, is)) return "unknown";
  const parsed = schemas[is as keyof Schemas].safeParse(value);
  return parsed.success ? (parsed.data as Line) : undefined;
};
