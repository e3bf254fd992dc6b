import type { ClientEvents, Pulp, ReleaseEvents } from "pulp-sdk";
import { describe, expectTypeOf, it } from "vitest";

declare const pulp: Pulp;
const href = "/pulp/api/v3/repositories/rpm/rpm/…/";

describe("pulp.api", () => {
  it("resolves to the body", async () => {
    const { results, count } = await pulp.api.rpm.GET("repositories/rpm/rpm/", { query: { name: "epel-9", limit: 1 } });
    expectTypeOf(count).toEqualTypeOf<number>();
    expectTypeOf(results[0]?.name).toEqualTypeOf<string | undefined>();
    const { task } = await pulp.api.rpm.POST("{rpm_rpm_repository_href}sync/", {
      path: { rpm_rpm_repository_href: href },
      body: { sync_policy: "additive" },
    });
    expectTypeOf(task).toExtend<string>();
    expectTypeOf(
      await pulp.api.file.POST("remotes/file/file/", { body: { name: "x", url: "https://x" } }).then(({ pulp_href }) => pulp_href),
    ).toEqualTypeOf<string>();
    pulp.api.rpm.GET("repositories/rpm/rpm/", { signal: AbortSignal.timeout(5), timeout: 5, headers: { "X-Trace": "1" } });
    pulp.api.file.POST("content/file/files/", { body: new FormData() });
  });

  it("knows paths, methods, bodies and queries", () => {
    // @ts-expect-error no such path
    pulp.api.rpm.GET("repositories/rpm/");
    // @ts-expect-error another plugin's path
    pulp.api.rpm.GET("repositories/file/file/");
    // @ts-expect-error no such method there
    pulp.api.rpm.POST("{rpm_rpm_repository_href}", { path: { rpm_rpm_repository_href: href } });
    // @ts-expect-error not a method
    pulp.api.rpm.HEAD("repositories/rpm/rpm/");
    // @ts-expect-error no such component
    pulp.api.cargo;
    // @ts-expect-error the body is needed
    pulp.api.file.POST("remotes/file/file/");
    // @ts-expect-error half a body
    pulp.api.file.POST("remotes/file/file/", { body: { url: "https://x" } });
    // @ts-expect-error misspelt
    pulp.api.file.POST("remotes/file/file/", { body: { name: "x", url: "https://x", polciy: "streamed" } });
    // @ts-expect-error not a policy
    pulp.api.file.POST("remotes/file/file/", { body: { name: "x", url: "https://x", policy: "sometimes" } });
    // @ts-expect-error no such filter
    pulp.api.rpm.GET("repositories/rpm/rpm/", { query: { nmae: "x" } });
    // @ts-expect-error a number
    pulp.api.rpm.GET("repositories/rpm/rpm/", { query: { limit: "1" } });
    // @ts-expect-error not an ordering
    pulp.api.rpm.GET("repositories/rpm/rpm/", { query: { ordering: ["size"] } });
    // @ts-expect-error the href is needed
    pulp.api.rpm.POST("{rpm_rpm_repository_href}sync/", { body: {} });
    // @ts-expect-error another href
    pulp.api.rpm.GET("{rpm_rpm_repository_href}", { path: { rpm_rpm_remote_href: href } });
    // @ts-expect-error misspelt
    pulp.api.rpm.GET("repositories/rpm/rpm/", { qeury: {} });
    // @ts-expect-error a GET has no body
    pulp.api.rpm.GET("repositories/rpm/rpm/", { body: {} });
  });
});

describe("events", () => {
  it("have their payloads, and nothing else", () => {
    pulp.on("response", ({ status, duration }) => expectTypeOf([status, duration]).toEqualTypeOf<number[]>());
    expectTypeOf(pulp.on("request", () => {})).toEqualTypeOf<() => void>();
    type Own = "request" | "response" | "retry" | "operation:waiting" | "operation:failed" | "webhook:delivered" | "webhook:failed";
    expectTypeOf<Exclude<keyof ClientEvents, keyof ReleaseEvents>>().toEqualTypeOf<Own>();
    pulp.on("release:rolledOut", ({ ring, switched }) => expectTypeOf([ring, ...switched]).toEqualTypeOf<string[]>());
    // @ts-expect-error a release that is planned has no ring
    pulp.on("release:planned", ({ ring }) => ring);
    // @ts-expect-error a secret is given by where it is
    pulp.releases.webhook({ url: "https://example.com", secret: "hunter2" });
    // @ts-expect-error no such event
    pulp.on("requests", () => {});
    // @ts-expect-error headers aren't told
    pulp.on("request", ({ headers }) => headers);
    // @ts-expect-error bodies aren't told
    pulp.on("response", ({ body }) => body);
  });
});

describe("tasks", () => {
  it("are attached by href or by Correlation-ID", async () => {
    expectTypeOf((await pulp.tasks.attach("/pulp/api/v3/tasks/…/")).state).toExtend<string>();
    expectTypeOf((await pulp.tasks.attach({ correlationId: "…" })).length).toEqualTypeOf<number>();
    // @ts-expect-error a Correlation-ID is told as one
    pulp.tasks.attach({ cid: "…" });
    // @ts-expect-error not a state
    (await pulp.tasks.read("/…/")).state === "done";
    // @ts-expect-error a snapshot is readonly
    (await pulp.tasks.read("/…/")).state = "failed";
  });
});
