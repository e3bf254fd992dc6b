import { expect, it } from "vitest";
import { oauth2Auth } from "../../../src/transport/auth/oauth2.ts";

it("one token is fetched for all that need the first one at the same time", async () => {
  let asked = 0;
  const auth = oauth2Auth({
    clientId: "robot",
    clientSecret: "s3cret",
    tokenUrl: async () => "http://pulp.test/token",
    now: () => 0,
    send: async () => Response.json({ access_token: `token-${++asked}` }),
  });
  const request = { method: "GET", url: "http://pulp.test/" };
  const send = async (): Promise<Response> => new Response();
  const headers = await Promise.all(Array.from({ length: 10 }, () => auth.headers(request, send)));
  expect(new Set(headers.map(({ Authorization }) => Authorization))).toEqual(new Set(["Bearer token-1"]));
  expect(asked).toBe(1);
});
