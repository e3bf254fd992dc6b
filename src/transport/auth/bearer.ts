import type { AuthStrategy } from "./strategy.ts";

/** A token that something before Pulp, or Pulp itself, accepts. */
export const bearerAuth = (token: string): AuthStrategy => ({
  name: "bearer token",
  headers: async () => ({ Authorization: `Bearer ${token}` }),
  secrets: [token],
});

/** No credentials of its own: an open server, or a client certificate on the connection. */
export const noAuth = (name = "none"): AuthStrategy => ({ name, headers: async () => ({}) });
