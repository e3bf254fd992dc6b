import { mkdir } from "node:fs/promises";
import { needs } from "../../support/clients/needs.ts";
import { run } from "../../support/clients/run.ts";

/** $1: directory; $2: the package's name, which nobody else may have. */
const script = `
set -e
cd "$1"
printf '%s\\n' "Name: $2" "Version: 1.0" "Release: 1" "Summary: One package" "License: Apache-2.0" "BuildArch: noarch" \\
  "%description" "One package." "%files" >package.spec
rpmbuild -bb --quiet --define "_topdir $PWD/rpmbuild" --define "_rpmdir $PWD/Packages" --define "_build_name_fmt %%{NAME}.rpm" package.spec
rm -r rpmbuild package.spec
createrepo_c --quiet .
`;

/** Makes a yum repository of one package that no server has had before: what is downloaded of it is downloaded for the first time. */
export async function makeOnePackage(directory: string, name: string): Promise<void> {
  needs("rpmbuild", "createrepo_c");
  await mkdir(directory, { recursive: true });
  await run("sh", ["-c", script, "sh", directory, name]);
}
