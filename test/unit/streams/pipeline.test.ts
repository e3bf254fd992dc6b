import { describe, expect, test } from "vitest";
import { isPipelineError, type PipelineError } from "../../../src/errors/index.ts";
import { parsePipeline } from "../../../src/streams/index.ts";

const problemsOf = async (text: string): Promise<PipelineError> => {
  try {
    await parsePipeline(text, "site.yaml");
  } catch (error) {
    if (isPipelineError(error)) return error;
    throw error;
  }
  throw new Error("it was taken");
};

const yaml = `
repositories:
  epel-9:
    plugin: rpm
    streams:
      dirty:
        upstream: { url: "https://mirror.test/epel/9/", policy: on_demand }
      trunk:
        from: dirty
        keep: newest
      urgent:
      release:
        from: [trunk, urgent]
        frozen: until the audit is over
`;

test("a pipeline of YAML or JSON is what it says", async () => {
  const spec = await parsePipeline(yaml);
  expect(Object.keys(spec.repositories["epel-9"]?.streams ?? {})).toEqual(["dirty", "trunk", "urgent", "release"]);
  expect(await parsePipeline(JSON.stringify(spec))).toEqual(spec);
});

describe("every problem is told with its line", () => {
  test.each([
    ["a word that isn't there", yaml.replace("keep: newest", "kep: newest"), 10, "form", 'there is no "kep" here. Did you mean keep?'],
    ["a value that isn't one", yaml.replace("keep: newest", "keep: newer"), 10, "form", 'it takes "all" or "newest".'],
    ["no plugin", yaml.replace("plugin: rpm", "layout: versions"), 4, "form", "it takes the name of a plugin."],
    [
      "a source that isn't there",
      yaml.replace("from: dirty", "from: drity"),
      9,
      "unknown stream",
      'no stream "drity". Did you mean dirty?',
    ],
    ["one source of several", yaml.replace("[trunk, urgent]", "[trunk, urgnet]"), 13, "unknown stream", "Did you mean urgent?"],
    ["a circle", yaml.replace("from: dirty", "from: release"), 9, "cycle", "epel-9/trunk -> epel-9/release -> epel-9/trunk"],
    ["itself as source", yaml.replace("from: dirty", "from: trunk"), 9, "cycle", "epel-9/trunk -> epel-9/trunk"],
    ["one base path twice", yaml.replace("keep: newest", "basePath: epel-9/dirty"), 10, "base path", "epel-9/dirty"],
    ["base paths that nest", yaml.replace("keep: newest", "basePath: epel-9/dirty/x"), 10, "base path", "base paths don't nest"],
    [
      "a base path that no server takes",
      yaml.replace("keep: newest", "basePath: /epel//9/"),
      10,
      "base path",
      "it isn't in the form that servers keep. Take",
    ],
    ["a base path that is blank", yaml.replace("keep: newest", 'basePath: " "'), 10, "base path", "it is blank"],
    ["a base path with white space in it", yaml.replace("keep: newest", "basePath: a b"), 10, "base path", "without white space"],
    ["a name with white space around it", yaml.replace("      urgent:", '      " urgent ":'), 11, "form", "can't be the name of a stream"],
    ["a name that is none", yaml.replace("      urgent:", '      "":'), 11, "form", "can't be the name of a stream"],
    [
      "a source with a slash too many",
      yaml.replace("from: dirty", "from: tools/9/trunk"),
      9,
      "form",
      "a slash within a name is written %2F",
    ],
    ["a reason that says nothing", yaml.replace("until the audit is over", '" "'), 14, "form", "frozen says why"],
    ["what a stream serves", yaml.replace("keep: newest", "distribution: { publication: /x/ }"), 10, "form", "it serves the stream's head"],
    ["labels of what serves it", yaml.replace("keep: newest", "distribution: { pulp_labels: {} }"), 10, "form", "that it is a stream"],
    ["a version to publish", yaml.replace("keep: newest", "publish: { repository_version: /x/ }"), 10, "form", "head is published"],
    [
      "another name of the repository",
      yaml.replace("plugin: rpm", "plugin: rpm\n    repository: { name: epel }"),
      5,
      "form",
      "is renamed by",
    ],
    ["a remote that is no upstream", yaml.replace("keep: newest", "repository: { remote: x }"), 10, "form", "`upstream` says"],
    ["a key twice", yaml.replace("      urgent:", "      trunk:"), 11, "syntax", "Map keys must be unique"],
    ["no YAML", yaml.replace("[trunk, urgent]", "[trunk, urgent"), 14, "syntax", ""],
  ])("%s", async (_, text, line, kind, words) => {
    const error = await problemsOf(text);
    expect(error.problems[0]).toMatchObject({ line, kind });
    expect(error.problems[0]?.message).toContain(words);
    expect(error.message).toContain(`site.yaml:${line}:`);
  });

  test("all at once, in the order of the file", async () => {
    const error = await problemsOf(yaml.replace("from: dirty", "from: nowhere").replace("[trunk, urgent]", "nothing"));
    expect(error.problems.map(({ line }) => line)).toEqual([9, 13]);
  });

  test.each(["", "[]", "null", "a: b", "repositories: 3", "repositories: { x: { plugin: rpm, streams: [] } }", "&a [*a]"])(
    "%j is none",
    async (text) => {
      expect((await problemsOf(text)).problems.length).toBeGreaterThan(0);
    },
  );

  test("what grows without end by its aliases isn't read", async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(", ")}]`);
    const error = await problemsOf(["a0: &a0 [x]", ...rows].join("\n")).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "PipelineError" });
  });
});

test("an empty file has no place to name but the file", async () => {
  const { message } = await problemsOf("");
  expect(message).toMatch(/^"site\.yaml" is no pipeline that could be made: it takes an object with the word repositories\./);
});
