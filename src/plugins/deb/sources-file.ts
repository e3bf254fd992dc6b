import type { ClientConfigHook, Consumable } from "../hooks.ts";
import type { Suite } from "./suites.ts";

/** A key within a field: lines begin with a space, empty ones are a dot. */
const embedded = (armored: string): readonly string[] =>
  armored
    .trim()
    .split("\n")
    .map((line) => ` ${line.trim() === "" ? "." : line.trim()}`);

const stanza = (of: Consumable, { components, architectures }: Suite, suites: readonly string[]): readonly string[] => [
  "Types: deb",
  `URIs: ${of.url}`,
  `Suites: ${suites.join(" ")}`,
  ...(components.length === 0 || suites.some((suite) => suite.endsWith("/")) ? [] : [`Components: ${components.join(" ")}`]),
  ...(architectures.length === 0 ? [] : [`Architectures: ${architectures.join(" ")}`]),
  ...(of.key === undefined ? ["Trusted: yes"] : ["Signed-By:", ...embedded(of.key.armored)]),
];

/** What apt shows to the host of an address, and what it checks that with. */
const shown = ({ url, certificate }: Consumable): string => {
  const host = URL.parse(url)?.hostname;
  const option = (name: string, path: string | undefined): string =>
    path === undefined ? "" : `Acquire::https::${host}::${name} "${path}";\n`;
  return option("SslCert", certificate?.certificate) + option("SslKey", certificate?.key) + option("CaInfo", certificate?.authority);
};

/** A deb822 `.sources` file of apt, with the key in it; suites of the same components and architectures share a stanza. */
export const sourcesFile: ClientConfigHook = (of) => {
  const { suites = [] } = of.served as { readonly suites?: readonly Suite[] };
  const alike = Map.groupBy(suites, ({ suite, components, architectures }) =>
    JSON.stringify([components, architectures, suite.endsWith("/")]),
  );
  const stanzas = [...alike.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [
          stanza(
            of,
            first,
            group.map(({ suite }) => suite),
          ).join("\n"),
        ];
  });
  return {
    files:
      stanzas.length === 0
        ? []
        : [
            { path: `/etc/apt/sources.list.d/${of.id}.sources`, text: `${stanzas.join("\n\n")}\n` },
            ...(of.certificate === undefined ? [] : [{ path: `/etc/apt/apt.conf.d/90${of.id}`, text: shown(of) }]),
          ],
    commands: ["apt-get update"],
    notes: [
      ...(stanzas.length === 0 ? ["Nothing is served yet: there is no suite to name."] : []),
      ...(suites.some(({ suite }) => suite.endsWith("/"))
        ? [
            "A flat repository whose index names its packages ./x.deb can't be served verbatim: apt gets 404 for them. Publish it as kind apt.",
          ]
        : []),
      ...(of.key === undefined ? ["What is served isn't checked: the repository has no metadata.gpgKey."] : []),
      ...(of.guard === undefined || of.certificate !== undefined
        ? []
        : [`A ${of.guard} content guard stands before it: add what it asks for (/etc/apt/auth.conf.d).`]),
    ],
  };
};
