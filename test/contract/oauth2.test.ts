import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { isAuthenticationError, isNetworkError, isProtocolError, isServerError } from "../../src/errors/index.ts";
import { connectTo, type FakePulp, fakePulp, rejection } from "../support/fake-pulp/index.ts";

const none = { count: 0, next: null, results: [] };
const auth = { type: "oauth2", clientId: "robot", clientSecret: "cl1ent-s3cret", tokenUrl: "http://pulp.test/oauth/token" } as const;

/** Gives out `token-1`, `token-2` … and lets in only the latest. */
const withTokens = (expires_in = 300): { readonly fake: FakePulp; readonly revoke: () => void } => {
  let given = 0;
  let valid = "";
  const fake = fakePulp()
    .on("POST", /^\/oauth\/token$/, () => {
      valid = `token-${++given}`;
      return { body: { access_token: valid, expires_in } };
    })
    .on("GET", /tasks/, ({ headers }) =>
      headers.get("Authorization") === `Bearer ${valid}` ? { body: none } : { status: 401, body: { detail: "Invalid token." } },
    );
  return {
    fake,
    revoke: () => {
      valid = "none";
    },
  };
};

describe("OAuth2 client credentials", () => {
  it("fetch one token for all requests", async () => {
    const { fake } = withTokens();
    const { pulp } = await connectTo(fake, { auth: { ...auth, scope: "pulp:read" } });
    await Promise.all(Array.from({ length: 10 }, () => pulp.tasks.list().all()));
    const [request] = fake.seen("POST /oauth/token");
    expect(fake.seen("POST /oauth/token")).toHaveLength(1);
    expect(request?.headers.get("Authorization")).toBe(`Basic ${Buffer.from("robot:cl1ent-s3cret").toString("base64")}`);
    expect(request?.body).toBe("grant_type=client_credentials&scope=pulp%3Aread");
  });

  it("fetch another before it expires, once", async () => {
    const { fake } = withTokens(60);
    const { pulp } = await connectTo(fake, { auth });
    await fake.clock.sleep(49_000);
    await pulp.tasks.list().all();
    expect(fake.seen("POST /oauth/token")).toHaveLength(1);
    await fake.clock.sleep(2_000);
    await Promise.all(Array.from({ length: 5 }, () => pulp.tasks.list().all()));
    expect(fake.seen("POST /oauth/token")).toHaveLength(2);
  });

  it("fetch another, once, when the server refuses the one they have", async () => {
    const { fake, revoke } = withTokens();
    const { pulp } = await connectTo(fake, { auth });
    revoke();
    await Promise.all(Array.from({ length: 10 }, () => pulp.tasks.list().all()));
    expect(fake.seen("POST /oauth/token")).toHaveLength(2);
  });

  it("ask the server's API document where tokens are had", async () => {
    const { fake } = withTokens();
    const schemes = { json_header_remote_authentication: { flows: { clientCredentials: { tokenUrl: "http://pulp.test/oauth/token" } } } };
    fake.on("GET", /docs\/api.json/, { body: { components: { securitySchemes: schemes } } });
    const { tokenUrl: _, ...rest } = auth;
    await connectTo(fake, { auth: rest });
    expect(fake.seen("POST /oauth/token")).toHaveLength(1);
    fake.on("GET", /docs\/api.json/, { body: {} });
    expect(isProtocolError(await rejection(connectTo(fake, { auth: rest })))).toBe(true);
  });

  it.each(["https://evil.test/token", "http://pulp.test:8080/token", "https://pulp.test/token", "//evil.test/token"])(
    "never go to another origin because the server names it: %s",
    async (named) => {
      const fake = fakePulp();
      fake.on("GET", /docs\/api.json/, {
        body: { components: { securitySchemes: { x: { flows: { clientCredentials: { tokenUrl: named } } } } } },
      });
      const { tokenUrl: _, ...rest } = auth;
      const error = await rejection(connectTo(fake, { auth: rest }));
      expect(error).toMatchObject({
        name: "ConfigError",
        code: "CONFIG_CREDENTIALS",
        key: "tokenUrl",
        hint: expect.stringContaining("tokenUrl"),
      });
      expect(fake.requests.filter(({ method }) => method === "POST")).toEqual([]);
    },
  );

  it("go to an address below the server's own, however it is written", async () => {
    const { fake } = withTokens();
    fake.on("GET", /docs\/api.json/, {
      body: { components: { securitySchemes: { x: { flows: { clientCredentials: { tokenUrl: "/oauth/token" } } } } } },
    });
    const { tokenUrl: _, ...rest } = auth;
    await connectTo(fake, { auth: rest });
    expect(fake.seen("POST /oauth/token")).toHaveLength(1);
  });

  it("fail with typed errors that show no secret", async () => {
    const ended = async (answer: Parameters<FakePulp["on"]>[2]): Promise<unknown> => {
      const fake = fakePulp().on("POST", /^\/oauth\/token$/, answer);
      const error = await rejection(connectTo(fake, { auth, retries: 1 }));
      expect(inspect(error, { depth: 20 })).not.toMatch(/cl1ent-s3cret|cm9ib3Q6/);
      fake.close();
      return error;
    };
    expect(isAuthenticationError(await ended({ status: 401, body: { error: "invalid_client cl1ent-s3cret" } }))).toBe(true);
    expect(isServerError(await ended({ status: 503, body: "" }))).toBe(true);
    expect(isProtocolError(await ended({ body: "<html>" }))).toBe(true);
    expect(isNetworkError(await ended("refuse"))).toBe(true);
  });

  it("are asked for once where they are refused", async () => {
    const fake = fakePulp().on("POST", /^\/oauth\/token$/, { status: 401, body: {} });
    await rejection(connectTo(fake, { auth }));
    expect(fake.seen("POST /oauth/token")).toHaveLength(1);
  });
});
