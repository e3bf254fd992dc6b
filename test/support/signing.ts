import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IntegrationServer } from "../integration/setup.ts";
import { run } from "./clients/run.ts";

/** A signing service of the server, with a key made for the test. */
export interface ReleaseSigning extends AsyncDisposable {
  /** Of the signing service. */
  readonly name: string;
  /** The armored public key. */
  readonly key: string;
  readonly fingerprint: string;
}

/** Signs Release files inline and detached, as the plugin wants it; the key's home is in the script, as workers don't know of it. */
const script = (home: string, fingerprint: string): string => `#!/bin/sh
set -e
export GNUPGHOME=${home}
out="\${PULP_TEMP_WORKING_DIR:-$(dirname "$1")}"
gpg --batch --yes --quiet --local-user ${fingerprint} --digest-algo SHA256 --clearsign --output "$out/InRelease" "$1"
gpg --batch --yes --quiet --local-user ${fingerprint} --digest-algo SHA256 --armor --detach-sign --output "$out/Release.gpg" "$1"
printf '{"file": "%s", "signatures": {"inline": "%s/InRelease", "detached": "%s/Release.gpg"}}\\n' "$1" "$out" "$out"
`;

/** Makes a key and a signing service for APT releases of it, by the server's own `pulpcore-manager`: there is no other way to make one. */
export async function startReleaseSigning({ environment }: Pick<IntegrationServer, "environment">, name: string): Promise<ReleaseSigning> {
  const scratch = await mkdtemp(join(tmpdir(), "signing-"));
  const home = join(scratch, "gnupg");
  await mkdir(home, { mode: 0o700 });
  const options = { debianPackage: "gnupg", env: { GNUPGHOME: home } };
  const gpg = (...args: readonly string[]): Promise<string> => run("gpg", ["--batch", "--quiet", ...args], options);
  await gpg("--passphrase", "", "--quick-gen-key", `${name} <test@example.com>`, "ed25519", "sign", "never");
  const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(await gpg("--with-colons", "--list-keys"))?.[1] ?? "";
  const file = join(scratch, "sign-release");
  await writeFile(file, script(home, fingerprint), { mode: 0o755 });
  const service = ["add-signing-service", name, file, fingerprint, "--class", "deb:AptReleaseSigningService", "--home", home];
  await run("pulpcore-manager", service, { debianPackage: "python3", env: { ...environment, GNUPGHOME: home } });
  return {
    name,
    key: await gpg("--armor", "--export"),
    fingerprint,
    [Symbol.asyncDispose]: async () => {
      await run("gpgconf", ["--kill", "all"], options);
      await rm(scratch, { recursive: true, force: true });
    },
  };
}
