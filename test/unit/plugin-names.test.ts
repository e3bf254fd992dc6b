import { describe, expect, it } from "vitest";
import { pluginNames } from "../../scripts/names/find.ts";

const namedIn = (source: string): string[] => pluginNames(source).map(({ name }) => name);

describe("a plugin is named", () => {
  it.each([
    ["compared", `if (adapter.plugin === "rpm") publish();`, "rpm"],
    ["compared the other way round", `const yes = "deb" !== plugin;`, "deb"],
    ["switched on", `switch (plugin) { case "container": break; }`, "container"],
    ["as a key", `const hooks = { rpm: copy };`, "rpm"],
    ["as a quoted key", `const hooks = { "hugging_face": copy };`, "hugging_face"],
    ["as an index", `hooks["ostree"]()`, "ostree"],
    ["as a shorthand", `const all = { python };`, "python"],
    ["as a method", `const all = { gem() {} };`, "gem"],
    ["looked up", `pulp.api.npm`, "npm"],
    ["taken apart", `const { maven } = adapters;`, "maven"],
    ["in a list", `const first = ["ansible"].includes(plugin);`, "ansible"],
    ["in a type", `interface A { readonly plugin: "rpm" }`, "rpm"],
    ["in a conditional type", `type Yes<A> = A extends "deb" ? 1 : 2;`, "deb"],
    ["in a path", `api.GET("repositories/file/file/");`, "file"],
    ["in a path of its own", `api.POST("rpm/copy/");`, "rpm"],
    ["in a template", `api.GET(\`content/container/\${kind}/\`);`, "container"],
    ["in an href's name", `api.POST("{rpm_rpm_repository_href}sync/");`, "rpm"],
    ["as a content type", `if (unit.pulp_type === "rpm.package") keep();`, "rpm"],
    ["by importing its adapter", `import { rpm } from "../plugins/rpm.ts";`, "rpm"],
    ["by importing its types", `import type { paths } from "../../generated/deb/index.ts";`, "deb"],
    ["by importing it lazily", `await import("../plugins/gem.ts")`, "gem"],
  ])("%s", (_, source, name) => expect(namedIn(source)).toContain(name));

  it.each([
    ["compared", `if (adapter.plugin === "file") publish();`],
    ["switched on", `switch (repository.plugin) { case "file": break; }`],
    ["as a key beside another plugin", `const hooks = { file: a, container: b };`],
    ["as an index", `adapters["file"]`],
    ["looked up", `pulp.file.repository("x")`],
    ["in a list of plugins", `const simple = ["file", "gem"];`],
    ["in a union of plugins", `type Simple = "file" | "gem";`],
    ["in a field", `const spec = { plugin: "file" };`],
    ["in a conditional type", `type Yes<A> = A["plugin"] extends "file" ? 1 : 2;`],
    ["as an argument", `adapterOf("file")`],
  ])("though it is an ordinary word: %s", (_, source) => expect(namedIn(source)).toContain("file"));
});

describe("nothing is named", () => {
  it.each([
    ["a file to upload", `const body = { file: blob, overwrite: false }; form.append("file", blob);`],
    ["where a setting came from", `type Source = "options" | "environment" | "file"; if (source === "file") read();`],
    ["an option of that name", `options.file ?? error.file`],
    ["the name of a file", `readFile("npm.json"); read("python.py");`],
    ["words in a message", `throw new Error("rpm and deb have it")`],
    ["comments", `// rpm copies by itself\nconst copied = true;`],
    ["core's own", `api.core.GET("tasks/"); const plugin = "core";`],
  ])("%s", (_, source) => expect(pluginNames(source)).toEqual([]));
});

it("says where", () => {
  expect(pluginNames(`const a = 1;\nif (plugin === "rpm") a;\n`)).toEqual([{ line: 2, name: "rpm", why: '"rpm"' }]);
});
