import * as z from "zod/mini";
import type { Shape } from "./shapes.ts";

/** What a server says of itself, at the time of `connect()`. */
export interface ServerStatus {
  /** Installed plugins by component name, `core` among them. */
  readonly plugins: Readonly<Record<string, { readonly version: string }>>;
  /** Whether the server has domains. */
  readonly domainsEnabled: boolean;
  /** Task workers that were online. */
  readonly onlineWorkers: number;
  /** Where content is served: `https://pulp.example.com/pulp/content/`; `undefined` where the server doesn't tell. */
  readonly contentUrl: string | undefined;
}

const schema = z.object({
  versions: z.array(z.object({ component: z.string(), version: z.string() })),
  domain_enabled: z.optional(z.boolean()),
  online_workers: z.optional(z.array(z.unknown())),
  content_settings: z.optional(
    z.nullable(z.object({ content_origin: z.optional(z.nullable(z.string())), content_path_prefix: z.optional(z.string()) })),
  ),
});

export const aStatus: Shape<z.infer<typeof schema>> = {
  what: "the status of a Pulp 3 server",
  fits: (body): body is z.infer<typeof schema> => z.safeParse(schema, body).success,
};

/** GET `status/`; needs no login. */
export const readStatus = (body: z.infer<typeof schema>): ServerStatus => {
  const { versions, domain_enabled, online_workers, content_settings } = body;
  const contentOrigin = content_settings?.content_origin;
  return Object.freeze({
    plugins: Object.freeze(Object.fromEntries(versions.map(({ component, version }) => [component, Object.freeze({ version })]))),
    domainsEnabled: domain_enabled ?? false,
    onlineWorkers: online_workers?.length ?? 0,
    contentUrl: contentOrigin ? contentOrigin.replace(/\/$/, "") + (content_settings?.content_path_prefix ?? "/pulp/content/") : undefined,
  });
};
