/** A resource as the server described it at one moment; its fields are the plugin's. */
export type Snapshot = Readonly<Record<string, unknown>> & {
  /** Its address on the server. */ readonly pulp_href: string;
};
