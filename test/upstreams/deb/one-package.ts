import { mkdir } from "node:fs/promises";
import { needs } from "../../support/clients/needs.ts";
import { run } from "../../support/clients/run.ts";

/** $1: directory; $2: the package's name, which nobody else may have. */
const script = `
set -e
cd "$1"
mkdir -p root/DEBIAN pool dists/grove/main/binary-amd64
printf 'Package: %s\\nVersion: 1.0\\nArchitecture: all\\nMaintainer: Grove <grove@example.com>\\nDescription: One package\\n' "$2" >root/DEBIAN/control
dpkg-deb --build --root-owner-group root "pool/$2_1.0_all.deb" >/dev/null
apt-ftparchive packages pool >dists/grove/main/binary-amd64/Packages
apt-ftparchive -o APT::FTPArchive::Release::Codename=grove -o APT::FTPArchive::Release::Suite=stable \\
  -o APT::FTPArchive::Release::Architectures=amd64 -o APT::FTPArchive::Release::Components=main release dists/grove >Release
mv Release dists/grove/Release
rm -r root
`;

/** Makes an unsigned APT repository of one package that no server has had before: what is downloaded of it is downloaded for the first time. */
export async function makeOnePackage(directory: string, name: string): Promise<void> {
  needs("dpkg-deb", "apt-ftparchive");
  await mkdir(directory, { recursive: true });
  await run("sh", ["-c", script, "sh", directory, name]);
}
