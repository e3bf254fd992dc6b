import type { AuthStrategy } from "./strategy.ts";

export const basicValue = (username: string, password: string): string =>
  `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;

/** Name and password on every request. The server hashes the password each time (about 0.4 s of its CPU): only where there is no login. */
export const basicAuth = (username: string, password: string): AuthStrategy => {
  const headers = { Authorization: basicValue(username, password) };
  return { name: "basic", headers: async () => headers, secrets: [password, headers.Authorization] };
};
