import { describe, expect, test } from "vitest";
import { hintFor, reasonFor, wordsOf } from "../../../src/operation/reasons.ts";
import type { Adapter } from "../../../src/plugins/adapter.ts";
import { builtIn } from "../../../src/plugins/index.ts";
import { type TaskError, toTask } from "../../../src/tasks/index.ts";

const errorOf = (error: object) => toTask({ pulp_href: "/pulp/api/v3/tasks/1/", state: "failed", error }).error;
const words = (description: string): string => wordsOf({ description, code: undefined });

describe("the server's words", () => {
  test("that are empty give way to the place where it was raised", () => {
    const traceback =
      '  File "/opt/pulp/lib/python3.11/site-packages/pulp_container/app/tasks/sync.py", line 7, in run\n    await it\n' +
      '  File "/opt/pulp/lib/python3.11/site-packages/pulp_container/app/downloaders.py", line 213, in raise_for_status\n' +
      "    raise FileNotFoundError()\n    ^^^^^^^^^^\n";
    expect(errorOf({ description: "", traceback })?.description).toBe("FileNotFoundError() in pulp_container/app/downloaders.py, line 213");
    expect(errorOf({ description: " ", traceback: "" })?.description).toBe("the server gave no reason");
    expect(errorOf({})?.description).toBe("the server gave no reason");
  });

  test("have their code in a field of its own, or among them", () => {
    expect(errorOf({ description: "no", error_code: "RPM0016" })).toEqual({ description: "no", code: "RPM0016" });
    expect(errorOf({ description: "[PLP0022] no" })).toMatchObject({ code: "PLP0022" });
  });

  test("are a sentence, without stacks and marks, and not longer than is read", () => {
    expect(words("'version'")).toBe("'version'.");
    expect(words("unexpected EOF\n\nStack backtrace:\n   0: <anyhow::Error as From>::from\n   1: main")).toBe("unexpected EOF.");
    expect(words('Traceback (most recent call last):\n  File "x", line 1\nKeyError: 7')).toBe("KeyError: 7.");
    expect(words("{'base_path': [ErrorDetail(string='This field must be unique.', code='unique')]}")).toBe(
      "{'base_path': [This field must be unique.]}.",
    );
    expect(words("x".repeat(5_000_000)).length).toBeLessThan(700);
  });
});

/** As tasks have it. */
const said = (description: string): TaskError => ({ description, code: /\[([A-Z]{3}\d{4})\]/.exec(description)?.[1] });

describe("what to do next", () => {
  test.each([
    ["401, message='Unauthorized', url='http://a/'", "`username`"],
    ["404, message='Not Found', url='http://a/'", "`url`"],
    ["503, message='Service Unavailable', url='http://a/'", "later"],
    ["[PLP0022] Found 2 duplicate contents in repository version", "a version holds one of them"],
    ["Cannot connect to host a:80 ssl:default [Name or service not known]", "The Pulp server can't reach"],
    ["Expecting value: line 1 column 1 (char 0)", "a page instead of its API"],
    ["[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed", "`ca_cert`"],
  ])("%s", (description, hint) => expect(hintFor(said(description))).toContain(hint));

  test("nothing is said of what isn't known", () => expect(hintFor(said("it broke"))).toBeUndefined());

  test("an adapter's own reasons go first, and its groups into the hint", () => {
    const own = [{ says: /404, .*url='([^']+)'/, hint: "No index at $1." }];
    expect(hintFor(said("404, message='Not Found', url='http://a/'"), own)).toBe("No index at http://a/.");
  });

  test("every hint is whole sentences", () => {
    const adapters: readonly Adapter[] = builtIn;
    const hints = adapters.flatMap(({ reasons = [] }) => reasons.map(({ hint }) => hint));
    expect(hints.length).toBeGreaterThan(10);
    for (const hint of hints) expect(hint).toMatch(/^[A-Z`].*\.$/);
  });
});
