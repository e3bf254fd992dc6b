import { nearest } from "./nearest.ts";
import { type Given, type SettingName, settingNames } from "./settings.ts";
import type { ConfigSystem } from "./system.ts";
import type { Layer } from "./types.ts";

const prefix = "PULP_SDK_";

/** The variable of a setting: `baseUrl` is `PULP_SDK_BASE_URL`. */
const variableOf = (name: SettingName): string => prefix + name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** Objects can't be written in a variable. */
const objects: readonly SettingName[] = ["adapters", "strategy", "fetch", "logger"];
const names = settingNames.filter((name) => !objects.includes(name));
const variables = new Map(names.map((name) => [variableOf(name), name]));

const words = new Map([
  ...["true", "1", "yes", "on"].map((word) => [word, true] as const),
  ...["false", "0", "no", "off"].map((word) => [word, false] as const),
]);
const numbers: ReadonlySet<SettingName> = new Set(["timeoutMs", "retries", "patienceMs", "concurrency", "pageSize", "maxAnswerBytes"]);

/** Text as what it stands for; what can't be read so stays text, and the setting's own check says what it should have been. */
const typed = (name: SettingName, text: string): unknown => {
  if (name === "verify" || name === "debug") return words.get(text.trim().toLowerCase()) ?? text;
  if (numbers.has(name)) return /^\s*\d+\s*$/.test(text) ? Number(text) : text;
  if (name === "headers") return text.split("\n").filter((line) => line.trim() !== "");
  return text;
};

/** The variables `PULP_SDK_*` as settings; an empty one counts as unset, one that is nearly a known one is warned about. */
export const fromEnvironment = (env: ConfigSystem["env"]): Layer => {
  const settings: Partial<Record<SettingName, Given>> = {};
  const warnings: string[] = [];
  for (const [variable, text] of Object.entries(env)) {
    if (!variable.startsWith(prefix) || text === undefined || text === "") continue;
    const name = variables.get(variable);
    if (name !== undefined) {
      settings[name] = { value: typed(name, text), origin: `variable ${variable}` };
      continue;
    }
    const meant = nearest(
      variable.slice(prefix.length),
      names.map((known) => variableOf(known).slice(prefix.length)),
    );
    if (meant !== undefined) warnings.push(`variable ${variable} is not read; did you mean ${prefix}${meant}?`);
  }
  return { kind: "environment", settings, warnings };
};
