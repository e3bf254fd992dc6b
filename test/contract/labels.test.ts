import { describe, expect, it } from "vitest";
import { isCapabilityError, isUsageError } from "../../src/errors/index.ts";
import { connectTo, type FakePulp, fakePulp, rejection } from "../support/fake-pulp/index.ts";
import { keepResources } from "../support/fake-pulp/kept.ts";

const href = "/pulp/api/v3/repositories/file/file/01900000-0000-7000-9000-000000000001/";
interface Labeled {
  readonly fake: FakePulp;
  readonly labels: Record<string, string>;
}

/** A repository whose labels a server keeps as servers do; `stubborn`: whose labels somebody else sets back each time. */
const withLabels = (how: "as usual" | "stubborn" = "as usual", core = "3.123.1"): Labeled => {
  const labels: Record<string, string> = {};
  const shown = () => ({ pulp_href: href, name: "x", latest_version_href: `${href}versions/0/`, pulp_labels: { ...labels } });
  const fake = fakePulp({ versions: { core, file: core } })
    .on("GET", /repositories\/file\/file\/$/, () => ({ body: { count: 1, next: null, results: [shown()] } }))
    .on("GET", /repositories\/file\/file\/0190[^/]*\/$/, () => ({ body: shown() }))
    .on("POST", /set_label\/$/, ({ body }) => {
      const { key, value } = body as { key: string; value: string };
      if (how === "as usual") labels[key] = value.trim();
      return { status: 201, body: { key, value } };
    });
  return { fake, labels };
};

describe("labels", () => {
  it("with white space around them, as files end, are set once and stay", async () => {
    const { fake, labels } = withLabels();
    const { pulp } = await connectTo(fake);
    const repository = pulp.file.repository("x");
    await repository.labels.set({ team: "hello\n", empty: " " });
    expect(labels).toEqual({ team: "hello", empty: "" });
    expect(fake.requests.filter(({ method, path }) => method === "POST" && path.endsWith("set_label/"))).toHaveLength(2);
    expect(await repository.ensure({ labels: { team: " hello" } })).toEqual([]);
  });

  it("that never stay aren't asked for for ever", async () => {
    const { fake } = withLabels("stubborn");
    const { pulp } = await connectTo(fake);
    const error = await rejection(pulp.file.repository("x").labels.set({ team: "a" }));
    expect(error).toMatchObject({ name: "ProtocolError", code: "LABELS_NOT_KEPT", message: expect.stringContaining("labels.team") });
    expect(fake.requests.length).toBeLessThan(80);
  });

  it.each([
    [{ pulp_sdk_x: "a" }, "belongs to the SDK"],
    [{ "a/b": "x" }, "can't be a label's key"],
    [{ " a": "x" }, "can't be a label's key"],
    [{ "a ": "x" }, "can't be a label's key"],
    [{ "": "x" }, "can't be a label's key"],
    [{ a: "(x)" }, "parentheses"],
    [{ a: "x\0" }, "NUL"],
    [{ a: "\ud800" }, "broken"],
    [{ a: 3 }, "no text"],
    [{ a: undefined }, "no text"],
  ])("that no server keeps are refused before anything is sent: %j", async (labels, why) => {
    const { fake } = withLabels();
    const { pulp } = await connectTo(fake);
    const repository = pulp.file.repository("x");
    const before = fake.requests.length;
    for (const attempt of [
      repository.labels.set(labels as never),
      repository.ensure({ remote: { url: "https://x" }, labels: labels as never }),
    ]) {
      const error = await rejection(attempt);
      expect(isUsageError(error)).toBe(true);
      expect(error).toMatchObject({ message: expect.stringContaining(why) });
    }
    expect(fake.requests).toHaveLength(before);
  });

  it.each(["a", "a_b", "a b", "a.b-c", "ü"])("may have the key %j", async (key) => {
    const { fake, labels } = withLabels();
    const { pulp } = await connectTo(fake);
    await pulp.file.repository("x").labels.set({ [key]: "x" });
    expect(labels).toEqual({ [key]: "x" });
  });

  it("with a comma are kept by a server that can", async () => {
    const { fake, labels } = withLabels("as usual", "3.115.0");
    const { pulp } = await connectTo(fake);
    await pulp.file.repository("x").labels.set({ list: "a,b" });
    expect(labels).toEqual({ list: "a,b" });
  });

  it("with a comma are refused where an older server would, before anything is sent", async () => {
    const { fake } = withLabels("as usual", "3.114.9");
    const { pulp } = await connectTo(fake);
    const before = fake.requests.length;
    const error = await rejection(pulp.file.repository("x").labels.set({ list: "a,b" }));
    expect(isCapabilityError(error)).toBe(true);
    expect(error).toMatchObject({ required: "3.115", installed: "3.114.9" });
    expect(fake.requests).toHaveLength(before);
  });

  it("are unset also where the server fails at that, as for owners of one object: at once, and what others have set meanwhile stays", async () => {
    const fake = fakePulp({ versions: { core: "3.123.1", file: "3.123.1" } });
    const stored = keepResources(fake);
    const { pulp } = await connectTo(fake);
    await pulp.file.repository("a").ensure({ labels: { old: "1", team: "infra" } });
    const [kept] = stored.values();
    fake.on("POST", /unset_label\/$/, () => {
      if (kept !== undefined) kept.pulp_labels.theirs = "2";
      return { status: 500, body: "<h1>Server Error (500)</h1>" };
    });
    const began = fake.clock.elapsed;
    await pulp.file.repository("a").labels.set({ old: null });
    expect(kept?.pulp_labels).toEqual({ team: "infra", theirs: "2" });
    expect(fake.clock.elapsed - began).toBeLessThan(3_000);
    expect(fake.requests.filter(({ path }) => path.endsWith("unset_label/"))).toHaveLength(1);
  });
});
