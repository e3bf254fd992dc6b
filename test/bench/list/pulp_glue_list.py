"""The job done by pulp-glue in one Python process: ``list`` reads page after page, with only the fields needed."""

from pulp_glue_job import begin, connect, done, job  # before pulp-glue, whose cache it places

from pulp_glue.rpm.context import PulpRpmPackageContext

pulp = connect()

begin()
fields = ["pulp_href", "name", "epoch", "version", "release", "arch"]
parameters = {"repository_version": job["version"], "fields": fields, "ordering": ["pk"]}
found = {
    (unit["name"], unit["epoch"], unit["version"], unit["release"], unit["arch"])
    for unit in PulpRpmPackageContext(pulp).list(limit=job["packages"], offset=0, parameters=parameters)
}
assert len(found) == job["packages"], len(found)
done()
