import type { Installed } from "../../plugins/arrivals.ts";
import type { RequestOptions, Transport } from "../../transport/index.ts";
import { requireKnown } from "./capability.ts";

const namesIn = (body: unknown): readonly string[] => {
  if (body instanceof FormData) return [...body.keys()];
  const isPlain = typeof body === "object" && body !== null && Object.getPrototypeOf(body) === Object.prototype;
  return isPlain ? Object.entries(body).flatMap(([name, value]) => (value === undefined ? [] : [name])) : [];
};

const given = (query: RequestOptions["query"] = {}): readonly string[] => Object.keys(query).filter((name) => query[name] !== undefined);

/** The one place that everything passes on its way to a server: what this one is too old for isn't sent, but a CapabilityError. */
export const checked = (transport: Transport, installed: Installed): Transport => ({
  ...transport,
  async send(method, key, options = {}) {
    requireKnown(installed, key, { fields: namesIn(options.body), filters: method === "GET" ? given(options.query) : [] });
    return transport.send(method, key, options);
  },
});
