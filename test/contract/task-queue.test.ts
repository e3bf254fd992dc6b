import { describe, expect, it } from "vitest";
import { connectTo, type FakePulp, fakePulp, rejection } from "../support/fake-pulp/index.ts";
import { listed } from "../support/fake-pulp/listed.ts";
import {
  began,
  taskHref as href,
  keepQueue,
  manyRows,
  type Row,
  repositoryPrn as repository,
  root,
  row,
  type Scene,
} from "../support/fake-pulp/queue.ts";

const scene = (of: Scene): FakePulp => keepQueue(fakePulp(), of);

describe("10,000 tasks of 2,000 repositories", () => {
  const many = manyRows(10_000);

  it.each(["queue", "explain", "reserved"] as const)("%s takes at most 12 requests", async (word) => {
    const fake = scene({ rows: many, ended: 300 });
    const { pulp } = await connectTo(fake);
    const before = fake.requests.length;
    if (word === "queue") {
      const { running, waitingForResources, waitingForWorker, totals, estimate, text } = await pulp.tasks.queue();
      expect([running.length, waitingForWorker.length, waitingForResources.length]).toEqual([2, 1_998, 8_000]);
      expect(totals).toMatchObject({ operation: [{ name: "synchronize", tasks: 10_000 }], actor: [{ name: "anna", tasks: 10_000 }] });
      expect(totals.repository).toHaveLength(2_000);
      expect(estimate).toBe(20_000);
      expect(text().split("\n").length).toBeLessThan(70);
    } else if (word === "explain") {
      const { reason, blockers, roots, ahead } = await pulp.tasks.explain(href(8_001));
      expect({ reason, ahead }).toEqual({ reason: "waits for resources", ahead: 4 });
      expect(blockers).toMatchObject([{ task: { pulp_href: href(6_001) }, over: [{ name: "repositories-1", kind: "repository" }] }]);
      expect(roots).toMatchObject([{ task: { pulp_href: href(1), state: "running" }, progress: [{ done: 3, total: 10 }] }]);
    } else {
      const { resources } = await pulp.tasks.reserved();
      expect(resources).toHaveLength(2_600);
      expect(resources.find(({ resource }) => resource.name === "repositories-1")).toMatchObject({
        holders: [{ task: { pulp_href: href(1) }, mode: "exclusive" }],
        waiters: [2_001, 4_001, 6_001, 8_001].map((at) => ({ task: { pulp_href: href(at) } })),
      });
    }
    expect(fake.requests.length - before).toBeLessThanOrEqual(12);
  });
});

describe("a short queue", () => {
  it("is told by names, looked up by what is reserved, and frozen", async () => {
    const fake = scene({
      rows: [
        row(0, "running", [repository(7)]),
        row(1, "waiting", [repository(7), "shared:prn:a.bremote:3"]),
        row(2, "waiting", [repository(7)]),
        row(3, "canceling", ["/pulp/api/v3/distributions/a/b/4/"]),
        row(4, "waiting", ["pdrn:1:orphans"], { unblocked_at: new Date(began - 1_000).toISOString() }),
      ],
    });
    const { pulp } = await connectTo(fake);
    const queue = await pulp.tasks.queue();
    expect(queue.text()).toBe(
      [
        "2 workers online; 0 tasks ended in the last ten minutes",
        "running: 1",
        '  synchronize of "repositories-7" for anna, 1 min',
        "waiting for a worker: 1",
        '  synchronize of the work "orphans" for anna, 1 h',
        "waiting for resources: 2",
        '  synchronize of "repositories-7" for anna, 1 h, behind synchronize of "repositories-7" for anna',
        '  synchronize of "repositories-7" for anna, 1 h, behind synchronize of "repositories-7" for anna; 2 in line, the first is synchronize of "repositories-7" for anna',
        "canceling: 1",
        '  synchronize of the distribution "distributions-4" for anna, 1 min',
      ].join("\n"),
    );
    expect(queue.estimate).toBeUndefined();
    expect([queue, queue.running, queue.running[0], queue.running[0]?.reserves, queue.totals.actor[0]].every(Object.isFrozen)).toBe(true);
    expect(fake.seen("GET /pulp/api/v3/repositories/").map(({ query }) => query.get("prn__in"))).toEqual([repository(7)]);
    expect((await pulp.tasks.explain({ pulp_href: href(2) })).text()).toBe(
      [
        'synchronize of "repositories-7" for anna waits for resources, for 1 h; 2 tasks must end before it',
        '  behind synchronize of "repositories-7" for anna, waiting for resources for 1 h: both need the repository "repositories-7"',
        '  at the head of the line: synchronize of "repositories-7" for anna, running',
        "  synchronize: Downloading: 3 of 10",
      ].join("\n"),
    );
  });

  it("of a server before 3.70 has addresses for what is reserved", async () => {
    const { pulp } = await connectTo(scene({ rows: [row(0, "running", [`${root}repositories/a/b/9/`])] }));
    expect((await pulp.tasks.queue()).running).toMatchObject([{ repository: "repositories-9" }]);
  });

  it("has nothing in it", async () => {
    const { pulp } = await connectTo(scene({ rows: [] }));
    expect((await pulp.tasks.queue()).text()).toContain("nothing runs or waits");
    expect((await pulp.tasks.reserved()).text()).toBe("nothing is reserved");
  });
});

describe("a task that waits for nothing that is seen", () => {
  const waiting = row(1, "waiting", [repository(1)]);
  const running = row(0, "running", [repository(2)]);

  it("waits for a free worker", async () => {
    const { pulp } = await connectTo(scene({ rows: [running, waiting] }));
    expect(await pulp.tasks.explain(href(1))).toMatchObject({ reason: "waits for a free worker", roots: [], ahead: 0 });
  });

  it("or says that no worker is online", async () => {
    const { pulp } = await connectTo(scene({ rows: [waiting], workers: 0 }));
    const explanation = await pulp.tasks.explain(href(1));
    expect(explanation).toMatchObject({ reason: "no worker is online" });
    expect(explanation.text()).toContain("no worker is online");
  });

  it("waits, for an ordinary user, for one that they may not see", async () => {
    const { pulp } = await connectTo(scene({ rows: [running, waiting], users: "forbidden" }));
    const explanation = await pulp.tasks.explain(href(1));
    expect(explanation).toMatchObject({ reason: "waits for a task that you may not see", queued: { requestedBy: `${root}users/2/` } });
    expect((await pulp.tasks.queue()).text()).toContain("behind a task that you may not see");
  });

  it("isn't said to wait for an unseen one where the server keeps no note of it", async () => {
    const { pulp } = await connectTo(scene({ rows: [{ ...running, unblocked_at: null }, waiting], users: "forbidden" }));
    expect(await pulp.tasks.explain(href(1))).toMatchObject({ reason: "waits for a free worker" });
  });
});

describe("a task that has ended", () => {
  const failed = row(0, "failed", [], {
    finished_at: new Date(began).toISOString(),
    error: { description: "[PLP0023] no luck" },
  });

  it("is told by what it came to", async () => {
    const { pulp } = await connectTo(scene({ rows: [failed] }));
    const explanation = await pulp.tasks.explain(href(0));
    expect(explanation).toMatchObject({ reason: "ended", queued: undefined, task: { state: "failed" } });
    expect(explanation.text()).toBe("synchronize failed after 1 min: [PLP0023] no luck");
  });

  it("is told without the secrets in what the server says of it", async () => {
    const error = { description: "Cannot connect to https://mirror:hunter-two@rpm.test/epel/ [PLP0023]" };
    const { pulp } = await connectTo(scene({ rows: [{ ...failed, error }] }));
    const text = (await pulp.tasks.explain(href(0))).text();
    expect(text).toContain("Cannot connect to https://[secret]@rpm.test/epel/");
    expect(text).not.toContain("hunter-two");
  });

  it("is read again where it ends between two looks", async () => {
    const fake = scene({ rows: [failed] });
    fake.on("GET", /\/tasks\/[^/]+\/$/, { body: row(0, "running", []) }, 1);
    const { pulp } = await connectTo(fake);
    expect(await pulp.tasks.explain(href(0))).toMatchObject({ reason: "ended" });
  });

  it("or is none", async () => {
    const { pulp } = await connectTo(scene({ rows: [] }));
    expect(await rejection(pulp.tasks.explain(href(5)))).toMatchObject({ name: "NotFoundError" });
    expect(await rejection(pulp.tasks.explain("/pulp/api/v3/repositories/a/b/1/"))).toMatchObject({ name: "UsageError" });
  });
});

describe("what is canceled", () => {
  /** As the server does: what waits or runs is canceled at once, what has ended is a conflict. */
  const cancelable = (rows: Row[], onCancel: (at: string) => number | undefined = () => undefined): FakePulp => {
    const fake = fakePulp();
    listed(fake, "tasks/", (query) => {
      const ids = query.get("pulp_id__in")?.split(",");
      return rows
        .filter(({ pulp_href, state }) =>
          ids === undefined ? ["waiting", "running", "canceling"].includes(state) : ids.some((id) => pulp_href.includes(id)),
        )
        .toReversed();
    });
    fake.on("GET", /\/tasks\/[^/]+\/$/, ({ path }) => ({ body: rows.find(({ pulp_href }) => pulp_href === path) }));
    fake.on("PATCH", /\/tasks\/[^/]+\/$/, ({ path }) => {
      const status = onCancel(path);
      if (status !== undefined) return { status, body: { detail: "No." } };
      const at = rows.findIndex(({ pulp_href }) => pulp_href === path);
      const found = rows[at] as Row;
      if (found.state === "completed") return { status: 409, body: found };
      rows[at] = { ...found, state: "canceled" };
      return { body: rows[at] };
    });
    return fake;
  };
  const child = (at: number, of: number, state: string): Row => row(at, state, [], { parent_task: href(of) });
  const alone = (at: number, state: string, more: Readonly<Record<string, unknown>> = {}): Row =>
    row(at, state, [], { parent_task: null, ...more });

  it("has its children canceled, and theirs, also those that come meanwhile; nothing else", async () => {
    const rows = [alone(1, "running"), alone(2, "running"), child(3, 1, "running"), child(4, 3, "waiting"), child(5, 2, "waiting")];
    let late = false;
    const fake = cancelable(rows, () => {
      if (!late) rows.push(child(6, 1, "waiting"));
      late = true;
      return undefined;
    });
    const { pulp } = await connectTo(fake);
    const { canceled, ended, refused } = await pulp.tasks.cancelAll([href(1)]);
    expect(canceled.map(({ pulp_href }) => pulp_href).toSorted()).toEqual([1, 3, 4, 6].map(href));
    expect([ended, refused]).toEqual([[], []]);
    expect(rows.filter(({ state }) => state !== "canceled").map(({ pulp_href }) => pulp_href)).toEqual([2, 5].map(href));
    // Newest first.
    expect(fake.seen("PATCH").map(({ path }) => path)).toEqual([4, 3, 1, 6].map(href));
  });

  it("may end before that, or belong to somebody else; one refusal doesn't hold back the rest", async () => {
    const rows = [alone(1, "running"), alone(2, "running"), alone(3, "completed"), alone(4, "waiting")];
    const { pulp } = await connectTo(
      cancelable(rows, (path) => {
        if (path === href(4)) rows[3] = alone(4, "completed");
        return path === href(2) ? 403 : undefined;
      }),
    );
    const { canceled, ended, refused } = await pulp.tasks.cancelAll([1, 2, 3, 4].map(href));
    expect(canceled.map(({ pulp_href }) => pulp_href)).toEqual([href(1)]);
    expect(ended.map(({ pulp_href }) => pulp_href).toSorted()).toEqual([href(3), href(4)]);
    expect(refused).toMatchObject([{ pulp_href: href(2), error: { code: "NOT_PERMITTED" } }]);
  });

  it("is all of an operation, whose dispatches begin with its Correlation-ID", async () => {
    const id = "0123456789abcdef";
    const rows = [
      alone(1, "running", { logging_cid: `${id}aaaaaaaaaaaaaaaa` }),
      alone(2, "running", { logging_cid: `aaaaaaaaaaaaaaaa${id}` }),
      alone(3, "waiting", { logging_cid: `${id}bbbbbbbbbbbbbbbb` }),
    ];
    const { pulp } = await connectTo(cancelable(rows));
    const { canceled } = await pulp.tasks.cancelAll({ correlationId: id });
    expect(canceled.map(({ pulp_href }) => pulp_href).toSorted()).toEqual([href(1), href(3)]);
  });
});

describe("what is no task", () => {
  it.each([undefined, null, 5, {}, "", "x", `${root}repositories/file/file/1/`])("is refused by name: %j", async (what) => {
    const fake = scene({ rows: [] });
    const { pulp } = await connectTo(fake);
    const before = fake.requests.length;
    for (const attempt of [() => pulp.tasks.explain(what as never), () => pulp.tasks.read(what as never)])
      expect(await rejection(attempt())).toMatchObject({ code: "USAGE", summary: expect.stringContaining("is no task's address") });
    expect(() => pulp.tasks.cancelAll([what as never])).toThrow(/is no task's address/);
    expect(fake.requests).toHaveLength(before);
  });

  it("is told from one that this user doesn't see, or that is gone", async () => {
    const { pulp } = await connectTo(scene({ rows: [] }));
    for (const attempt of [() => pulp.tasks.explain(href(1)), () => pulp.tasks.read(href(1))])
      expect(await rejection(attempt())).toMatchObject({ code: "NOT_FOUND", hint: expect.stringMatching(/purged.*own tasks alone/) });
  });
});

describe("the queue as it goes", () => {
  it.each(["before the first look", "in a look", "while it is asked how tasks ended", "between two looks"])(
    "ends with its signal: %s",
    async (when) => {
      const all = [row(1, "running", ["a"]), row(2, "running", ["b"])];
      let looks = 0;
      const fake = scene({ rows: () => (looks < 2 ? all : all.slice(1)) });
      const { pulp } = await connectTo(fake);
      const end = new AbortController();
      if (when === "before the first look") end.abort();
      pulp.on("request", ({ path }) => {
        if (path.includes("state__in=waiting")) looks++;
        if (when === "in a look" && looks === 1) end.abort();
        if (when === "while it is asked how tasks ended" && path.includes("pulp_href__in")) end.abort();
      });
      const seen: number[] = [];
      for await (const { queue } of pulp.tasks.watch({ signal: end.signal })) {
        seen.push(queue.running.length);
        if (when === "between two looks") end.abort();
      }
      expect(seen).toEqual(when.startsWith("before") || when.startsWith("in a") ? [] : [2]);
      expect(end.signal.aborted).toBe(true);
    },
  );
});

describe("what is stuck", () => {
  const ran = { started_at: new Date(began - 7_200_000).toISOString() };

  it("is told by what it says of its work, and what is to end and doesn't", async () => {
    const rows = [row(1, "running", ["a"], ran), row(2, "running", ["b"], ran), row(3, "waiting", ["a"]), row(4, "canceling", ["c"])];
    const fake = scene({ rows });
    const { pulp } = await connectTo(fake);
    let done = 3;
    listed(fake, "tasks/", (query) => {
      const moving = { progress_reports: [{ code: "x", message: "x", state: "running", done: done++, total: 10 }] };
      const all = rows.map((one) => (one.pulp_href === href(2) ? { ...one, ...moving } : one));
      return all.filter(({ state }) => (query.get("state__in") ?? "").split(",").includes(state)).toReversed();
    });
    const { tasks, text } = await pulp.tasks.stuck();
    expect(tasks.map(({ task, why, holdsUp }) => [task.pulp_href, why, holdsUp])).toEqual([
      [href(1), "no progress", 1],
      [href(4), "doesn't end", 0],
    ]);
    expect(text()).toContain("Downloading: 3 of 10");
    expect(fake.clock.elapsed).toBeGreaterThanOrEqual(30_000);
  });

  it.each([
    [0, "no worker is online"],
    [2, "nobody takes it"],
  ])("is what waits although nothing holds it: %i workers online", async (workers, why) => {
    const { pulp } = await connectTo(scene({ rows: [row(1, "waiting", ["a"], { unblocked_at: ran.started_at })], workers }));
    expect((await pulp.tasks.stuck()).tasks).toMatchObject([{ why, task: { pulp_href: href(1) } }]);
    expect((await pulp.tasks.stuck({ runningMs: 1 })).text()).toContain(why);
  });

  it("is at once what a dead worker left", async () => {
    const fake = scene({ rows: [row(1, "running", ["a"]), row(2, "running", ["b"])], workers: 1 });
    fake.on("GET", /\/workers\/$/, { body: { count: 1, next: null, results: [{ name: "1@w", current_task: href(2) }] } });
    const { pulp } = await connectTo(fake);
    expect((await pulp.tasks.stuck()).tasks).toMatchObject([{ why: "its worker is gone", task: { pulp_href: href(2) } }]);
    expect(fake.seen("/workers/")[0]?.query.get("missing")).toBe("true");
    fake.on("GET", /\/workers\/$/, { status: 403, body: { detail: "You do not have permission to perform this action." } });
    expect((await pulp.tasks.stuck()).tasks).toEqual([]);
  });

  it("is nothing where all work goes on, and no time is spent on watching", async () => {
    const fake = scene({ rows: [row(1, "running", ["a"])], workers: 1 });
    const { pulp } = await connectTo(fake);
    expect((await pulp.tasks.stuck()).text()).toBe("nothing is stuck");
    expect(fake.clock.elapsed).toBeLessThan(1_000);
    for (const watchMs of [-1, 1.5, "30"])
      expect(await rejection(pulp.tasks.stuck({ watchMs: watchMs as number }))).toMatchObject({
        message: expect.stringMatching(/^watchMs of tasks.stuck is .* It takes milliseconds, a whole number from 0 on/),
      });
  });
});
