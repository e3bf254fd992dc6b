import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { needs } from "../../support/clients/needs.ts";
import { run } from "../../support/clients/run.ts";

/** A package to build, in rpm's own words. */
export interface RpmSpec {
  readonly name: string;
  readonly version: string;
  readonly requires?: readonly string[];
  readonly provides?: readonly string[];
  readonly recommends?: readonly string[];
  readonly supplements?: readonly string[];
  /** Files that it owns: absolute paths. */
  readonly files?: readonly string[];
  /** A source package beside it, with these build requirements. */
  readonly buildRequires?: readonly string[];
  /** `name:stream:version:context`, where it belongs to a module. */
  readonly module?: string;
  /** Lines as they stand below `%changelog`. */
  readonly changelog?: readonly string[];
  /** Where it lies below `Packages/`, so that there may be several of one name and version. */
  readonly folder?: string;
}

const tags = (tag: string, values: readonly string[] = []): readonly string[] => values.map((value) => `${tag}: ${value}`);

const specOf = (spec: RpmSpec): string =>
  [
    `Name: ${spec.name}`,
    `Version: ${spec.version}`,
    "Release: 1",
    "Summary: A package of the tests",
    "License: Apache-2.0",
    "BuildArch: noarch",
    ...tags("Requires", spec.requires),
    ...tags("Provides", spec.provides),
    ...tags("Recommends", spec.recommends),
    ...tags("Supplements", spec.supplements),
    ...tags("BuildRequires", spec.buildRequires),
    ...(spec.module === undefined ? [] : tags("ModularityLabel", [spec.module])),
    "%description",
    "A package of the tests.",
    "%install",
    ...(spec.files ?? []).map((path) => `mkdir -p %{buildroot}$(dirname ${path}) && echo ${spec.name} >%{buildroot}${path}`),
    "%files",
    ...(spec.files ?? []),
    ...(spec.changelog === undefined ? [] : ["%changelog", ...spec.changelog]),
    "",
  ].join("\n");

/** What a yum repository has beside its packages: whole documents. */
export interface RpmMetadata {
  readonly modules?: string;
  readonly comps?: string;
  readonly updateinfo?: string;
}

/** Makes a yum repository of packages that no server has had before, and its metadata. */
export async function makeRpmRepository(directory: string, specs: readonly RpmSpec[], metadata: RpmMetadata = {}): Promise<void> {
  needs("rpmbuild", "createrepo_c");
  await rm(directory, { recursive: true, force: true });
  await mkdir(join(directory, "Packages"), { recursive: true });
  const top = join(directory, "rpmbuild");
  await mkdir(top);
  for (const spec of specs) {
    const file = join(top, "package.spec");
    await writeFile(file, specOf(spec));
    const what = spec.buildRequires === undefined ? "-bb" : "-ba";
    const defines = [
      `_topdir ${top}`,
      `_rpmdir ${join(directory, "Packages", spec.folder ?? "")}`,
      `_srcrpmdir ${directory}/Packages`,
      "_build_name_fmt %%{NAME}-%%{VERSION}.rpm",
    ];
    await run("rpmbuild", [what, "--quiet", "--nodeps", ...defines.flatMap((define) => ["--define", define]), file]);
  }
  await rm(top, { recursive: true });
  const comps = join(directory, "comps.xml");
  if (metadata.comps !== undefined) await writeFile(comps, metadata.comps);
  await run("createrepo_c", ["--quiet", ...(metadata.comps === undefined ? [] : ["--groupfile", comps]), directory]);
  for (const type of ["modules", "updateinfo"] as const) {
    const text = metadata[type];
    if (text === undefined) continue;
    const document = join(directory, type === "modules" ? "modules.yaml" : "updateinfo.xml");
    await writeFile(document, text);
    await run("modifyrepo_c", ["--mdtype", type, document, join(directory, "repodata")]);
  }
}
