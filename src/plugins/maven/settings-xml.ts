import type { ClientConfigHook } from "../hooks.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const toXml = (text: string): string => text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);

/** Maven's settings: a mirror of everything where the upstream is asked too, else a repository beside the others. */
export const settingsXml: ClientConfigHook = ({ id, url, origin, guard, distribution }) => {
  const all = typeof distribution.remote === "string";
  const place = `<id>${id}</id><url>${toXml(url)}</url>`;
  const mirror = [`  <mirrors>`, `    <mirror><id>${id}</id><mirrorOf>*</mirrorOf><url>${toXml(url)}</url></mirror>`, `  </mirrors>`];
  const profile = [
    "  <profiles>",
    `    <profile>`,
    `      <id>${id}</id>`,
    `      <repositories><repository>${place}</repository></repositories>`,
    `      <pluginRepositories><pluginRepository>${place}</pluginRepository></pluginRepositories>`,
    `    </profile>`,
    "  </profiles>",
    `  <activeProfiles><activeProfile>${id}</activeProfile></activeProfiles>`,
  ];
  return {
    files: [{ path: "~/.m2/settings.xml", text: ["<settings>", ...(all ? mirror : profile), "</settings>", ""].join("\n") }],
    commands: [`mvn dependency:get -DremoteRepositories=${id}::default::${url} -Dartifact=<group>:<artifact>:<version>`],
    notes: [
      ...(typeof distribution.repository === "string"
        ? [`Deploying: mvn deploy -DaltDeploymentRepository=${id}::default::${origin}/pulp/maven/<repository>/, with a login in <servers>.`]
        : []),
      ...(guard === undefined ? [] : [`A ${guard} content guard stands before it: a <server> named ${id} holds what it asks for.`]),
    ],
  };
};
