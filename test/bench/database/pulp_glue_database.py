"""The job done by pulp-glue and sqlite3 in one Python process: ``list`` reads page after page, and rows go to three tables."""

import sqlite3

from pulp_glue_job import begin, connect, done, job  # before pulp-glue, whose cache it places

from pulp_glue.rpm.context import PulpRpmPackageContext

pulp = connect()

RELATIONS = ["requires", "provides", "conflicts", "obsoletes", "recommends", "suggests", "supplements", "enhances"]
PLAIN = ["name", "epoch", "version", "release", "arch", "pkgId", "summary", "description", "rpm_license", "size_package"]

begin()
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
done()
