import { expect, it } from "vitest";
import { connectTo, fakePulp } from "../support/fake-pulp/index.ts";

// A list of tasks with fewer fields than a snapshot has.

const whole = { pulp_href: "/pulp/api/v3/tasks/1/", state: "running", name: "a.b.c", logging_cid: "0".repeat(32) };

/** As the server prints it: the fields that are asked for, but for those that are not wanted. */
const listing = () =>
  fakePulp().on("GET", /\/tasks\/$/, ({ query }) => {
    const wanted = query.get("fields")?.split(",") ?? Object.keys(whole);
    const left = query.get("exclude_fields")?.split(",") ?? [];
    const task = Object.fromEntries(Object.entries(whole).filter(([name]) => wanted.includes(name) && !left.includes(name)));
    return { body: { count: 1, next: null, results: [task] } };
  });

it.each([
  [{ fields: ["name"] }, { name: "a.b.c", logging_cid: "" }],
  [{ fields: ["logging_cid", "state"] }, { name: "", logging_cid: whole.logging_cid }],
  [{ exclude_fields: ["state", "name"] }, { name: "", logging_cid: whole.logging_cid }],
  [{ exclude_fields: ["pulp_href"] }, { name: "a.b.c" }],
  [{}, { name: "a.b.c" }],
] as const)("by %j each has what it is known by, and what was asked for", async (filters, expected) => {
  const { pulp } = await connectTo(listing());
  const { pulp_href, state } = whole;
  expect(await pulp.tasks.list(filters as object).all()).toMatchObject([{ pulp_href, state, ...expected }]);
  expect((await pulp.tasks.list(filters as object).page()).results).toMatchObject([{ pulp_href, state, ...expected }]);
});
