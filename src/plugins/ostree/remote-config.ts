import type { ClientConfigHook } from "../hooks.ts";

// Rather no pull than one that nobody verified, where the key says that somebody wants it verified.
const signatures =
  "The server leaves out the signatures of commits: a client that verifies them refuses every commit whose .commitmeta wasn't uploaded to content/ostree/content/.";
const guarded = (guard: string): string => `A ${guard} content guard stands before it: add what it asks for, such as tls-client-cert-path.`;

/**
 * A remote as ostree reads it from `remotes.d`, and the command that makes the same of it. Commits are verified where the key that signs them
 * is known.
 */
export const remoteConfig: ClientConfigHook = ({ id, url, key, guard }) => {
  const keyPath = `/etc/ostree/keys/${id}.asc`;
  const verify = key === undefined ? ["gpg-verify=false"] : ["gpg-verify=true", `gpgkeypath=${keyPath}`];
  const options = key === undefined ? "--no-gpg-verify" : `--gpg-import=${keyPath}`;
  return {
    files: [
      { path: `/etc/ostree/remotes.d/${id}.conf`, text: [`[remote "${id}"]`, `url=${url}`, ...verify, ""].join("\n") },
      ...(key === undefined ? [] : [{ path: keyPath, text: key.armored }]),
    ],
    commands: [`ostree remote add ${options} ${id} ${url}`, `ostree pull ${id} <ref>`],
    notes: [...(key === undefined ? [] : [signatures]), ...(guard === undefined ? [] : [guarded(guard)])],
  };
};
