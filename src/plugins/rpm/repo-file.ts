import type { ClientConfigHook } from "../hooks.ts";

/** The `.repo` file of dnf and yum. */
export const repoFile: ClientConfigHook = ({ id, name, url, key, guard, certificate }) => ({
  files: [
    {
      path: `/etc/yum.repos.d/${id}.repo`,
      text: [
        `[${id}]`,
        `name=${name}`,
        `baseurl=${url}`,
        "enabled=1",
        `gpgcheck=${key === undefined ? 0 : 1}`,
        ...(key === undefined ? [] : [`gpgkey=${key.url}`]),
        ...(certificate === undefined ? [] : [`sslclientcert=${certificate.certificate}`, `sslclientkey=${certificate.key}`]),
        ...(certificate?.authority === undefined ? [] : [`sslcacert=${certificate.authority}`]),
        "",
      ].join("\n"),
    },
  ],
  commands: [],
  notes: [
    ...(key === undefined ? ["Packages aren't checked: the repository has no metadata.gpgKey."] : []),
    ...(guard === undefined || certificate !== undefined
      ? []
      : [`A ${guard} content guard stands before it: add what it asks for (sslclientcert, sslclientkey, or proxy headers).`]),
  ],
});
