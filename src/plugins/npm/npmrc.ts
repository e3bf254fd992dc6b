import type { ClientConfigHook } from "../hooks.ts";

/** npm's configuration; yarn and pnpm read the same registry address. */
export const npmrc: ClientConfigHook = ({ url, origin, base_path, guard, distribution }) => {
  const pullsThrough = typeof distribution.remote === "string";
  return {
    files: [
      {
        path: "~/.npmrc",
        // Documents of the upstream name the upstream's own host: without the second line, tarballs would be fetched from there.
        text: [`registry=${url}`, ...(pullsThrough ? ["replace-registry-host=always"] : []), ""].join("\n"),
      },
    ],
    commands: [`npm install --registry=${url} <package>`],
    notes: [
      ...(pullsThrough
        ? []
        : [
            `npm 11 refuses packages by name (EINCOMPLETEMANIFEST) and installs them by address: npm install ${url}<name>/-/<name>-<version>.tgz`,
          ]),
      ...(typeof distribution.repository === "string" ? [`Publishing: npm publish --registry=${origin}/npm/${base_path}/`] : []),
      ...(guard === undefined ? [] : [`A ${guard} content guard stands before it: give npm _auth, or cert and key, for this registry.`]),
    ],
  };
};
