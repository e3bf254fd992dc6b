import { idOf } from "../../tasks/index.ts";
import type { Unit } from "../hooks.ts";
import type { Source } from "./source.ts";
import { type Gathered, nsvca } from "./together.ts";

const path = "content/rpm/modulemds/";
const fields = ["name", "stream", "version", "context", "arch", "packages", "dependencies"] as const;

const packagesOf = (module: Unit): readonly string[] => (module.packages ?? []) as readonly string[];

/** What modules need of others: `{ perl: ["5.26", "-5.30"] }`, where no streams means any. */
const requiredBy = (module: Unit): readonly (readonly [name: string, streams: readonly string[]])[] =>
  ((module.dependencies ?? []) as readonly { readonly requires?: Readonly<Record<string, readonly string[]>> }[]).flatMap(
    ({ requires = {} }) => Object.entries(requires),
  );

/** The platform is the system that a module is for: no repository has it. */
const isPlatform = (name: string): boolean => name === "platform";

const isOf = (streams: readonly string[], stream: string): boolean => {
  const [wanted, unwanted] = [streams.filter((each) => !each.startsWith("-")), streams.filter((each) => each.startsWith("-"))];
  return !unwanted.includes(`-${stream}`) && (wanted.length === 0 || wanted.includes(stream));
};

const newer = (a: Unit, b: Unit): number => {
  const difference = BigInt(String(b.version)) - BigInt(String(a.version));
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
};

/**
 * Modules with their packages, and modular packages with their module: a client sees neither without the other. With dependencies, the modules
 * that those require come too. What sets the default stream of a module, or makes it obsolete, goes along with it.
 * @returns modules that are required and not to be had
 */
export const withModules = async (
  source: Source,
  gathered: Gathered,
  dependencies: "with" | "without",
  present: () => Promise<readonly Unit[]>,
): Promise<readonly string[]> => {
  const chosen = new Set(gathered.of("modules").map((unit) => unit.pulp_href));
  const modular = gathered.of("packages");
  if (chosen.size === 0 && (modular.length === 0 || source.version === undefined)) return [];
  const known = await source.whole(path, fields);
  if (known.length === 0) return [];

  const owned = new Set(modular.map((unit) => unit.pulp_href));
  const come: Unit[] = [];
  const take = (module: Unit): void => {
    if (come.includes(module)) return;
    come.push(module);
    gathered.add("modules", [module]);
  };
  for (const module of known) if (chosen.has(module.pulp_href)) take(module);
  const whole = new Set(come);
  for (const module of known) if (packagesOf(module).some((href) => owned.has(href))) take(module);

  const unsolved: string[] = [];
  if (dependencies === "with") {
    const there = await present();
    for (const module of come)
      for (const [name, streams] of requiredBy(module)) {
        const fits = (other: Unit): boolean => other.name === name && isOf(streams, String(other.stream));
        if (isPlatform(name) || there.some(fits) || come.some(fits)) continue;
        const [best] = known.filter((other) => fits(other) && other.arch === module.arch).toSorted(newer);
        if (best === undefined) unsolved.push(`module ${name}${streams.length === 0 ? "" : `:${streams.join(",")}`} (${nsvca(module)})`);
        else {
          take(best);
          whole.add(best);
        }
      }
  }
  const packages = [...whole].flatMap(packagesOf).filter((href) => !gathered.has(href));
  gathered.add("packages", await source.packagesAt(packages.map(idOf)));
  await withDefaults(source, gathered, new Set(come.map(({ name }) => String(name))));
  return unsolved;
};

/** What else is said of modules by name. */
const withDefaults = async (source: Source, gathered: Gathered, names: ReadonlySet<string>): Promise<void> => {
  if (names.size === 0) return;
  const [defaults, obsoletes] = await Promise.all([
    source.whole("content/rpm/modulemd_defaults/", ["module", "stream"]),
    source.whole("content/rpm/modulemd_obsoletes/", ["module_name", "module_stream"]),
  ]);
  gathered.add(
    "moduleDefaults",
    defaults.filter(({ module }) => names.has(String(module))),
  );
  gathered.add(
    "moduleObsoletes",
    obsoletes.filter(({ module_name }) => names.has(String(module_name))),
  );
};

/** Modules of a version, as far as others may require them. */
export const modulesIn = (source: Source): Promise<readonly Unit[]> => source.whole(path, ["name", "stream"]);
