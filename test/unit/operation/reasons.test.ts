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

describe("what it is for programs", () => {
  const reasonsOf = (plugin: string) => (builtIn as readonly Adapter[]).find((adapter) => adapter.plugin === plugin)?.reasons;

  // As real servers said it (test/integration/upstream-reasons.test.ts): the newest, where nothing else is said.
  test.each([
    ["rpm", "500, message='Internal Server Error', url='http://m.test/rpm'", "upstream failed"],
    ["rpm", "[RPM0004] Failed to fetch from remote URL 'http://m.test/a-primary.xml.gz': 404 - Not Found", "upstream has nothing"],
    ["rpm", "[RPM0004] Failed to fetch from remote URL 'http://m.test/a-primary.xml.gz': 500 - Internal Server Error", "upstream failed"],
    ["rpm", "[RPM0004] ACS refresh: Failed to fetch from remote URL 'http://m.test/': 401 - Unauthorized", "upstream login"],
    ["rpm", "[RPM0016] Repository doesn't contain required metadata file 'primary.xml'", "upstream is no repository"],
    ["rpm", "Parse error '/tmp/x-repomd.xml' at line: 1 (Couldn't find end of Start Tag repomd\n)", "upstream is no repository"],
    // 3.49 to 3.85.
    ["rpm", "XML file(s): filelists, other, primary not found", "upstream is no repository"],
    ["rpm", "File not found: http://m.test/repodata/a-primary.xml.gz", "upstream is damaged"],
    ["file", "Error: Parsing of the manifest file failed on line:1.\nPlease make sure", "upstream is no repository"],
    ["file", "404, message='Not Found', url='http://m.test/PULP_MANIFEST'", "upstream has nothing"],
    ["file", "403, message='Forbidden', url='http://m.test/PULP_MANIFEST'", "upstream refuses"],
    ["file", "429, message='Too Many Requests', url='http://m.test/PULP_MANIFEST'", "upstream is asked too often"],
    [
      "file",
      "[PLP0003] A file located at the url http://m.test/a failed validation due to checksum. Expected 'a', Actual 'b'",
      "upstream is damaged",
    ],
    // 3.49 to 3.85: without the code.
    [
      "file",
      "A file located at the url http://m.test/a failed validation due to checksum. Expected 'a', Actual 'b'",
      "upstream is damaged",
    ],
    [
      "file",
      "[PLP0005] Request timed out for http://m.test/a. Increasing the total_timeout value on the remote might help.",
      "upstream slow",
    ],
    ["file", "Request timed out for http://m.test/a. Increasing the total_timeout value on the remote might help.", "upstream slow"],
    ["container", "Expecting value: line 1 column 1 (char 0)", "upstream is no repository"],
    ["container", "401, message='Unauthorized', url='http://m.test/v2/grove/app/tags/list'", "upstream login"],
    ["container", "Server disconnected", "upstream hung up"],
    [
      "container",
      "Response payload is not completed: <ContentLengthError: 400, message='Not enough data to satisfy content length header (received 20 of 44 bytes).'>",
      "upstream hung up",
    ],
    ["container", "Cannot connect to host 127.0.0.1:9 ssl:default [Connect call failed ('127.0.0.1', 9)]", "upstream unreachable"],
    ["container", "Cannot connect to host nowhere.invalid:80 ssl:default [Domain name not found]", "upstream unreachable"],
    [
      "container",
      "Cannot connect to host 127.0.0.1:1 ssl:True [SSLCertVerificationError: (1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)')]",
      "upstream certificate",
    ],
  ])("%s: %s", (plugin, description, reason) => expect(reasonFor(said(description), reasonsOf(plugin))).toBe(reason));

  // As pulpcore and its plugins have it in their code.
  test.each([
    ["[PLP0000] An internal error occurred.", "internal error"],
    ["[PLP0004] A file located at the url http://m.test/a failed validation due to size.", "upstream is damaged"],
    ["[PLP0008] URL lookup failed.", "upstream unreachable"],
    ["[PLP0013] Sync failed: 503, message='Service Unavailable', url='http://m.test/'", "upstream failed"],
    ["[PLP0025] HTTP error 429 when downloading http://m.test/a: Too Many Requests", "upstream is asked too often"],
    ["[PLP0026] SSL connection failed for http://m.test/a: x", "upstream certificate"],
    ["[PLP0027] Connection failed for http://m.test/a: x", "upstream unreachable"],
    ["Worker has gone missing.", "worker lost"],
  ])("%s", (description, reason) => expect(reasonFor(said(description))).toBe(reason));

  test("follows from the code, whatever its words sound like", () => {
    expect(reasonFor({ code: "PLP0005", description: "Zeit überschritten" })).toBe("upstream slow");
    expect(reasonFor({ code: "PLP0003", description: "404, message='Not Found', url='http://a/'" })).toBe("upstream is damaged");
    // One that isn't known is none of these, so that nobody tries again for its words.
    expect(reasonFor(said("[PYT0001] Attestation: digest did not match, timed out, 503, message='x'"))).toBeUndefined();
    expect(reasonFor(said("[PLP0023] Content overwrite rejected: certificate verify failed"))).toBeUndefined();
  });
});
