import { UnknownPluginError } from "./errors.ts";

/** What one plugin needs: the Python distribution that carries it, and what the operating system has to bring along. */
export interface PluginPackage {
  /** The name of the Python distribution; several plugins are part of pulpcore itself. */
  readonly distribution: string;
  /** What compiles the distributions that have no wheel (locked as well): each step is installed before the next. */
  readonly buildSteps?: readonly (readonly string[])[];
  /** pkg-config modules that must be there to compile, and the Debian packages that have them. */
  readonly system?: { readonly modules: readonly string[]; readonly debian: readonly string[] };
}

/** Every plugin that a local Pulp can be started with, by the name that Pulp's own API uses for it. */
export const PLUGIN_PACKAGES = {
  ansible: { distribution: "pulp-ansible" },
  certguard: { distribution: "pulpcore" },
  container: { distribution: "pulp-container" },
  deb: { distribution: "pulp-deb" },
  file: { distribution: "pulpcore" },
  gem: { distribution: "pulp-gem" },
  hugging_face: { distribution: "pulp-hugging-face" },
  maven: { distribution: "pulp-maven" },
  npm: { distribution: "pulp-npm" },
  ostree: {
    distribution: "pulp-ostree",
    buildSteps: [["meson-python", "meson", "ninja", "pyproject-metadata", "packaging"], ["pycairo"]],
    system: {
      modules: ["cairo", "gobject-introspection-1.0", "ostree-1"],
      debian: ["libcairo2-dev", "libgirepository1.0-dev", "libostree-dev", "gir1.2-ostree-1.0"],
    },
  },
  python: { distribution: "pulp-python" },
  rpm: { distribution: "pulp-rpm" },
  workflow: { distribution: "pulp-workflow" },
} as const satisfies Record<string, PluginPackage>;

/** The name of a plugin that a local Pulp can be started with. */
export type LocalPlugin = keyof typeof PLUGIN_PACKAGES;

/** The names of all plugins that a local Pulp can be started with, in alphabetical order. */
export const LOCAL_PLUGINS = Object.keys(PLUGIN_PACKAGES).sort() as readonly LocalPlugin[];

/** Narrows a string to a plugin's name. */
function isLocalPlugin(name: string): name is LocalPlugin {
  return Object.hasOwn(PLUGIN_PACKAGES, name);
}

/**
 * The plugins in alphabetical order, each once.
 *
 * @throws UnknownPluginError for a name that is not among those that there are.
 */
export function checkPlugins(
  names: readonly string[],
  known: readonly LocalPlugin[] = LOCAL_PLUGINS,
  where?: string,
): readonly LocalPlugin[] {
  const unknown = names.filter((name) => !isLocalPlugin(name) || !known.includes(name));
  if (unknown.length > 0) throw new UnknownPluginError(unknown, known, where);
  return [...new Set(names.filter(isLocalPlugin))].sort();
}
