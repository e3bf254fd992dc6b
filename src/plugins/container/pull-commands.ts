import type { ClientConfigHook } from "../hooks.ts";

/** What to type to pull; the reference is `<registry>/<base path>:<tag>`. */
export const pullCommands: ClientConfigHook = ({ url, origin, base_path, guard }) => {
  const reference = url.includes("/") && !url.startsWith("/") ? url : `${new URL(origin).host}/${base_path}`;
  const insecure = origin.startsWith("http:");
  return {
    files: insecure
      ? [
          {
            path: "/etc/containers/registries.conf.d/pulp.conf",
            text: `[[registry]]\nlocation = "${reference.split("/")[0]}"\ninsecure = true\n`,
          },
        ]
      : [],
    commands: [`podman pull ${reference}:<tag>`, `skopeo copy docker://${reference}:<tag> <destination>`],
    notes:
      guard === undefined ? [] : [`A ${guard} content guard stands before it: log in first (podman login ${reference.split("/")[0]}).`],
  };
};
