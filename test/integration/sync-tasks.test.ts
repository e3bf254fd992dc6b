import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import type { Adapter } from "../../src/plugins/adapter.ts";
import { builtIn } from "../../src/plugins/index.ts";

// What the server runs by itself, it is told as names of its functions and their arguments: those that it really has.

const program = `
import inspect, json, os
from django.utils.module_loading import import_string
for plugin, name, arguments in json.loads(os.environ["SYNC_TASKS"]):
    try:
        inspect.signature(import_string(name)).bind(repository_pk="", remote_pk="", **arguments)
    except Exception as error:
        print(plugin, error)
print("looked at all")
`;

test("each plugin's sync is the function that its adapter says, with what the adapter gives it", async () => {
  const { environment, plugins } = inject("pulp");
  const adapters: readonly Adapter[] = builtIn;
  const tasks = adapters.flatMap(({ plugin, syncTask }) =>
    syncTask !== undefined && plugins.includes(plugin) ? [[plugin, syncTask.name, syncTask.arguments]] : [],
  );
  expect(tasks.length).toBeGreaterThan(0);
  const env = { ...process.env, ...environment, SYNC_TASKS: JSON.stringify(tasks) };
  const { stdout } = await promisify(execFile)("pulpcore-manager", ["shell", "-c", program], { env });
  expect(stdout.trim().split("\n").at(-1)).toBe("looked at all");
  expect(stdout.split("\n").filter((line) => builtIn.some(({ plugin }) => line.startsWith(`${plugin} `)))).toEqual([]);
});
