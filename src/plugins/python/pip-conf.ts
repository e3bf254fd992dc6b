import type { ClientConfigHook } from "../hooks.ts";

/** pip's configuration; other installers take the same index address. */
export const pipConf: ClientConfigHook = ({ url, guard, distribution }) => {
  const index = `${url}simple/`;
  const insecure = url.startsWith("http:") ? [`trusted-host = ${new URL(url).hostname}`] : [];
  return {
    files: [{ path: "/etc/pip.conf", text: ["[global]", `index-url = ${index}`, ...insecure, ""].join("\n") }],
    commands: [`pip install --index-url ${index} <project>`],
    notes: [
      ...(distribution.allow_uploads === true && typeof distribution.repository === "string"
        ? [`Uploads: twine upload --repository-url ${url}legacy/ <file>, with a login that may change the repository.`]
        : []),
      ...(guard === undefined
        ? []
        : [`A ${guard} content guard stands before the files: pip sends a login from ~/.netrc, a certificate by client-cert.`]),
    ],
  };
};
