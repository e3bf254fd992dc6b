import type { ClientConfigHook } from "../hooks.ts";

/** An `ansible.cfg` with the distribution as a Galaxy server. Its login belongs into the environment, and isn't part of it. */
export const galaxyConfig: ClientConfigHook = ({ id, url, guard }) => {
  // A part of the names of environment variables, too.
  const server = id.replace(/\W/g, "_");
  const variables = `ANSIBLE_GALAXY_SERVER_${server.toUpperCase()}`;
  return {
    files: [{ path: "ansible.cfg", text: `[galaxy]\nserver_list = ${server}\n\n[galaxy_server.${server}]\nurl = ${url}\n` }],
    commands: ["ansible-galaxy collection install <namespace>.<name>"],
    notes: [
      `The server takes no anonymous clients: set ${variables}_USERNAME and ${variables}_PASSWORD, or ${variables}_TOKEN where it has tokens.`,
      ...(guard === undefined ? [] : [`A ${guard} content guard stands before the files.`]),
    ],
  };
};
