"""The job done by pulp-glue and sqlite3 in one Python process: ``list`` reads page after page, and rows go to three tables."""

import json
import os
import sqlite3
import sys

job = json.loads(sys.stdin.readline())
os.environ["XDG_CACHE_HOME"] = os.path.join(job["directory"], "cache")

from pulp_glue.common.authentication import GlueAuthProvider  # noqa: E402
from pulp_glue.common.context import PulpContext  # noqa: E402
from pulp_glue.rpm.context import PulpRpmPackageContext  # noqa: E402

pulp = PulpContext(
    api_root="/pulp/",
    api_kwargs={
        "base_url": job["baseUrl"],
        "auth_provider": GlueAuthProvider(username=job["username"], password=job["password"]),
    },
)
pulp.api  # loads the server's API description, from pulp-glue's cache after the first time

RELATIONS = ["requires", "provides", "conflicts", "obsoletes", "recommends", "suggests", "supplements", "enhances"]
PLAIN = ["name", "epoch", "version", "release", "arch", "pkgId", "summary", "description", "rpm_license", "size_package"]

print("ready", flush=True)
assert sys.stdin.readline().strip() == "go"
db = sqlite3.connect(job["file"])
db.executescript(
    f"""
    CREATE TABLE rpm_packages (unit_id INTEGER PRIMARY KEY, {", ".join(PLAIN)});
    CREATE TABLE rpm_relations (unit_id, relation, name, flags, epoch, version, release, pre);
    CREATE TABLE rpm_files (unit_id, type, folder, name);
    CREATE TABLE rpm_changelogs (unit_id, author, date, text);
    """
)
parameters = {
    "repository_version": job["version"],
    "fields": ["pulp_href", *PLAIN, *RELATIONS, "files", "changelogs"],
    "ordering": ["pk"],
}
for page in range(0, job["packages"], 200):
    units = PulpRpmPackageContext(pulp).list(limit=200, offset=page, parameters=parameters)
    for number, unit in enumerate(units, start=page):
        db.execute(f"INSERT INTO rpm_packages VALUES (?{', ?' * len(PLAIN)})", [number, *(unit[field] for field in PLAIN)])
        for relation in RELATIONS:
            db.executemany("INSERT INTO rpm_relations VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [[number, relation, *row[:6]] for row in unit[relation]])
        db.executemany("INSERT INTO rpm_files VALUES (?, ?, ?, ?)", [[number, *row[:3]] for row in unit["files"]])
        db.executemany("INSERT INTO rpm_changelogs VALUES (?, ?, ?, ?)", [[number, *row[:3]] for row in unit["changelogs"]])
db.execute("CREATE INDEX rpm_files_by_name ON rpm_files (name)")
db.execute("CREATE INDEX rpm_relations_by_name ON rpm_relations (name)")
db.commit()
db.close()
print("done", flush=True)
