// Writes what a registry says of the packages that `npm pack --json` reported: <data>/<state>/<name with %2f>.json; `{files}` stands for where tarballs are.
const { readdirSync, readFileSync, writeFileSync, mkdirSync } = require("node:fs");
const { join } = require("node:path");
const { execFileSync } = require("node:child_process");

const [packed, data] = process.argv.slice(2);
const later = { v1: ["grove-acorn@1.10.0", "@grove/oak@2.1.0"], v2: [] };
const latest = { v1: { "grove-acorn": "1.1.0", "@grove/oak": "2.0.0" }, v2: { "grove-acorn": "1.10.0", "@grove/oak": "2.1.0" } };

const reports = readdirSync(packed).map((file) => Object.values(JSON.parse(readFileSync(join(packed, file), "utf8")))[0]);
reports.sort((a, b) => a.id.localeCompare(b.id, "en", { numeric: true }));
for (const state of ["v1", "v2"]) {
  mkdirSync(join(data, state));
  for (const [name, tag] of Object.entries(latest[state])) {
    const versions = {};
    for (const { id, version, filename, integrity, shasum } of reports.filter(
      (one) => one.name === name && !later[state].includes(one.id),
    )) {
      const manifest = execFileSync("tar", ["-xzOf", join(data, "files", filename), "package/package.json"], { encoding: "utf8" });
      versions[version] = {
        ...JSON.parse(manifest),
        _id: id,
        dist: { integrity, shasum, tarball: `{files}${name}/-/${filename.replace("grove-oak", "oak")}` },
      };
    }
    const document = { _id: name, name, "dist-tags": { latest: tag }, versions };
    writeFileSync(join(data, state, `${name.replace("/", "%2f")}.json`), `${JSON.stringify(document, null, 1)}\n`);
  }
}
