/**
 * The floor: the server's own listing speed. One login, then two readers that share pages of 200 with all fields that a database keeps; nothing is
 * written. Of a diff, what came and what went in pages of 1,000 with what names a package; what became newer isn't told.
 */
import { eachListed, login } from "../support/floor-call.ts";
import { participate } from "../support/participant.ts";
import type { Job } from "./job.ts";

const pageSize = 200;
const [relations, lists] = [
  ["requires", "provides", "conflicts", "obsoletes", "recommends", "suggests", "supplements", "enhances"],
  ["files", "changelogs"],
];
const fields = [
  ...["pulp_href", "name", "epoch", "version", "release", "arch", "pkgId", "checksum_type", "summary", "description", "url"],
  ...["rpm_license", "rpm_vendor", "rpm_packager", "rpm_group", "rpm_buildhost", "rpm_sourcerpm", "location_href", "location_base"],
  ...["rpm_header_start", "rpm_header_end", "size_package", "size_installed", "size_archive", "time_build", "time_file", "is_modular"],
  ...relations,
  ...lists,
];

await participate<Job>(async (job) => {
  const call = await login(job);
  const list = "content/rpm/packages/";
  if (job.operation === "diff") {
    const named = ["pulp_href", "name", "epoch", "version", "release", "arch"];
    for (const side of ["added_between", "removed_between"]) {
      let differing = 0;
      const more = { [side]: `${job.versionBefore},${job.version}` };
      await eachListed(call, { list, fields: named, count: job.changed, pageSize: 1_000, more }, () => void differing++);
      if (differing !== job.changed) throw new Error(`found ${differing} packages, not ${job.changed}`);
    }
    return undefined;
  }
  let found = 0;
  await eachListed(call, { list, version: job.version, fields, count: job.packages, pageSize }, () => void found++);
  if (found !== job.packages) throw new Error(`found ${found} packages, not ${job.packages}`);
  return undefined;
});
