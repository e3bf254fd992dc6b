import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** A Debian package that tests run something of. */
export interface ClientPackage {
  readonly name: string;
  /** By this program in the PATH it is known to be there. */
  readonly program: string;
  /** What it is for. */
  readonly use: string;
}

/** What the tests run besides Node and the local Pulp (what that needs, it says itself). `npm test` installs what is missing where it may. */
export const clientPackages: readonly ClientPackage[] = [
  { name: "dnf", program: "dnf", use: "the client of rpm repositories; brings rpm-common, whose rpmrc the rpm plugin reads" },
  { name: "dnf-plugins-core", program: "/usr/libexec/dnf-utils-3", use: "dnf repoclosure: what a repository lacks" },
  { name: "rpm", program: "rpmbuild", use: "makes and signs packages" },
  { name: "createrepo-c", program: "createrepo_c", use: "makes rpm repositories of them" },
  { name: "skopeo", program: "skopeo", use: "the client of container registries: push, pull, inspect" },
  { name: "podman", program: "podman", use: "the container plugin builds images with it" },
  { name: "umoci", program: "umoci", use: "makes container images" },
  { name: "apt", program: "apt-get", use: "the client of APT repositories" },
  { name: "dpkg", program: "dpkg", use: "makes packages for them, and what the order of versions is held against" },
  { name: "apt-utils", program: "apt-ftparchive", use: "makes APT repositories" },
  { name: "maven", program: "mvn", use: "the client of Maven repositories" },
  { name: "ostree", program: "ostree", use: "the client of ostree repositories, and what makes them" },
  { name: "ruby", program: "gem", use: "the client of gem servers, and what makes gems" },
  { name: "git", program: "git", use: "remotes of collections and files in git are cloned with it" },
  { name: "chromium", program: "/usr/bin/chromium", use: "looks at the pages of reports" },
  { name: "gnupg", program: "gpg", use: "signs what clients verify" },
];

/** Of which package a program is: whatever else is run comes with Node or Python. */
export const packageOf = (program: string): string =>
  clientPackages.find((one) => one.program === program)?.name ?? elsewhere[program] ?? program;

const elsewhere: Readonly<Record<string, string>> = {
  rpmsign: "rpm",
  "dpkg-deb": "dpkg",
  "dpkg-query": "dpkg",
  "apt-cache": "apt",
  gpgconf: "gnupg",
  python3: "python3-venv",
};

/** Whether a program can be run. */
export function isInstalled(program: string, path = process.env.PATH ?? ""): boolean {
  const candidates = program.includes("/") ? [program] : path.split(delimiter).map((folder) => join(folder || ".", program));
  return candidates.some((candidate) => {
    try {
      accessSync(candidate, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
