import { expect, test } from "vitest";
import { objectionToName, packageLabel, packageWords } from "../../../src/plugins/python/words.ts";

const matches = (word: string, version: string): boolean | undefined => {
  const sought = packageWords.parse(word);
  return sought === undefined ? undefined : sought.matches?.({ pulp_href: "", version }) !== false;
};

test.each([
  ["requests", "2.31.0", true],
  ["requests", "2.32.0rc1", true],
  ["requests>=2.31,<3", "2.32.0", true],
  ["requests >= 2.31, < 3", "3.0", false],
  ["requests>=2.31", "2.32.0rc1", false],
  ["requests>=2.32.0rc0", "2.32.0rc1", true],
  ["requests~=2.4", "2.30", true],
  ["requests~=2.4.1", "2.5", false],
  ["requests==2.*", "2.31", true],
  ["requests==2.31", "2.31.0", true],
  ["requests===2.31", "2.31.0", false],
  ["requests!=2.31", "2.31.0", false],
  ["requests>1.0", "1.0.post1", false],
  ["requests>=1.10", "1.9", false],
  ["requests>=1!0", "2.31", false],
  ["requests>=1", "not a version", false],
  ["requests=2.31", "2.31", undefined],
  ["requests => 2", "2.31", undefined],
  ["requests[socks]>=2", "2.31", undefined],
  ["requests>=2; python_version<'3'", "2.31", undefined],
  ["-requests", "2.31", undefined],
  ["", "2.31", undefined],
])("%j of %s: %s", (word, version, expected) => expect(matches(word, version)).toBe(expected));

test("a file's name and a whole label mean that file", () => {
  const filename = "Grove_Acorn-1.0-py3-none-any.whl";
  const label = packageLabel({ pulp_href: "", name: "Grove.Acorn", version: "1.0", filename });
  expect(packageWords.parse(filename)).toEqual({ filters: { filename } });
  expect(packageWords.parse(label)).toEqual({ filters: { filename } });
});

test.each(["six-1.16.0-py2.py3-none-any.whl", "torch-2.1.0+cpu-1-cp311-cp311-linux_x86_64.whl", "six-1.16.0.tar.gz", "Grove.Oak-2.zip"])(
  "%s is a distribution's name",
  (name) => expect(objectionToName(name)).toBeUndefined(),
);
test.each(["six.whl", "six-1.16.0-py3.whl", "six-1.16.0.rpm", "six.tar.gz", "dir/six-1.0.tar.gz", "six 1-1.0.tar.gz", ""])(
  "%j is none",
  (name) => expect(objectionToName(name)).toContain(JSON.stringify(name)),
);
