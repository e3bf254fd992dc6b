import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IntegrationServer } from "../integration/setup.ts";
import { needs } from "./clients/needs.ts";
import { run } from "./clients/run.ts";

/** A signing service of the server, with a key made for the test. */
export interface Signing extends AsyncDisposable {
  /** Of the signing service. */
  readonly name: string;
  /** The armored public key. */
  readonly key: string;
  readonly fingerprint: string;
  /** GNUPGHOME of the private key. */
  readonly home: string;
}
/** One for the Release files of APT repositories. */
export type ReleaseSigning = Signing;

interface Service {
  /** As pulpcore-manager knows it. */
  readonly type: string;
  /** Signs the file `$1`, as the type wants it; the key's home is in the script, as workers don't know of it. */
  readonly script: (key: { readonly home: string; readonly fingerprint: string }) => string;
}

/** Signs Release files inline and detached. */
const release: Service = {
  type: "deb:AptReleaseSigningService",
  script: ({ home, fingerprint }) => `#!/bin/sh
set -e
export GNUPGHOME=${home}
out="\${PULP_TEMP_WORKING_DIR:-$(dirname "$1")}"
gpg --batch --yes --quiet --local-user ${fingerprint} --digest-algo SHA256 --clearsign --output "$out/InRelease" "$1"
gpg --batch --yes --quiet --local-user ${fingerprint} --digest-algo SHA256 --armor --detach-sign --output "$out/Release.gpg" "$1"
printf '{"file": "%s", "signatures": {"inline": "%s/InRelease", "detached": "%s/Release.gpg"}}\\n' "$1" "$out" "$out"
`,
};

/** Signs any file detached, as metadata of yum repositories is. */
const detached: Service = {
  type: "core:AsciiArmoredDetachedSigningService",
  script: ({ home, fingerprint }) => `#!/bin/sh
set -e
export GNUPGHOME=${home}
gpg --batch --yes --quiet --local-user ${fingerprint} --digest-algo SHA256 --armor --detach-sign --output "$1.asc" "$1"
printf '{"file": "%s", "signature": "%s.asc"}\\n' "$1" "$1"
`,
};

/** Signs rpms in place. */
const packages: Service = {
  type: "rpm:RpmPackageSigningService",
  script: ({ home, fingerprint }) => `#!/bin/sh
set -e
rpmsign --addsign --define "__gpg /usr/bin/gpg" --define "_gpg_path ${home}" --define "_gpg_name ${fingerprint}" "$1" >&2
printf '{"rpm_package": "%s"}\\n' "$1"
`,
};

/** Signs images: what it signs says which manifest it is, and under which reference. */
const images: Service = {
  type: "container:ManifestSigningService",
  script: ({ home, fingerprint }) => `#!/bin/sh
set -e
export GNUPGHOME=${home}
digest=$(sha256sum "$1" | cut -d " " -f 1)
printf '{"critical": {"type": "atomic container signature", "image": {"docker-manifest-digest": "sha256:%s"}, "identity": {"docker-reference": "%s"}}, "optional": {"creator": "test"}}' "$digest" "$REFERENCE" |
  gpg --batch --yes --quiet --local-user ${fingerprint} --digest-algo SHA256 --sign --output "$SIG_PATH"
printf '{"signature_path": "%s"}\\n' "$SIG_PATH"
`,
};

/** Makes a key and a signing service of it, by the server's own `pulpcore-manager`: there is no other way to make one. */
const startSigning = async (
  { environment }: Pick<IntegrationServer, "environment">,
  name: string,
  service: Service,
  algorithm = "ed25519",
): Promise<Signing> => {
  const scratch = await mkdtemp(join(tmpdir(), "signing-"));
  const home = join(scratch, "gnupg");
  await mkdir(home, { mode: 0o700 });
  const options = { env: { GNUPGHOME: home } };
  const gpg = (...args: readonly string[]): Promise<string> => run("gpg", ["--batch", "--quiet", ...args], options);
  await gpg("--passphrase", "", "--quick-gen-key", `${name} <test@example.com>`, algorithm, "sign", "never");
  const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(await gpg("--with-colons", "--list-keys"))?.[1] ?? "";
  const file = join(scratch, "sign");
  await writeFile(file, service.script({ home, fingerprint }), { mode: 0o755 });
  const command = ["add-signing-service", name, file, fingerprint, "--class", service.type, "--home", home];
  await run("pulpcore-manager", command, { env: { ...environment, GNUPGHOME: home } });
  return {
    name,
    key: await gpg("--armor", "--export"),
    fingerprint,
    home,
    [Symbol.asyncDispose]: async () => {
      await run("gpgconf", ["--kill", "all"], options);
      await rm(scratch, { recursive: true, force: true });
    },
  };
};

type Server = Pick<IntegrationServer, "environment">;

export const startReleaseSigning = (server: Server, name: string): Promise<ReleaseSigning> => startSigning(server, name, release);
export const startMetadataSigning = (server: Server, name: string): Promise<Signing> => startSigning(server, name, detached);
export const startImageSigning = (server: Server, name: string): Promise<Signing> => startSigning(server, name, images);
/** rpm reads RSA keys everywhere. */
export const startPackageSigning = async (server: Server, name: string): Promise<Signing> => {
  needs("rpmsign");
  return startSigning(server, name, packages, "rsa3072");
};
