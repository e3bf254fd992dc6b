"""The job done by pulp-glue in one Python process: stream after stream a ``modify``, a publication and a distribution, each waited for."""

from pulp_glue_job import begin, connect, done, job  # before pulp-glue, whose cache it places

from pulp_glue.file.context import (
    PulpFileContentContext,
    PulpFileDistributionContext,
    PulpFilePublicationContext,
    PulpFileRepositoryContext,
)

pulp = connect()

begin()
wanted = set(job["files"])
parameters = {"repository_version": job["source"]["version"], "fields": ["pulp_href", "relative_path"], "ordering": ["pk"]}
if len(wanted) <= 100:
    parameters["relative_path__in"] = sorted(wanted)
units = PulpFileContentContext(pulp).list(limit=2 * len(wanted), offset=0, parameters=parameters)
hrefs = [unit["pulp_href"] for unit in units if unit["relative_path"] in wanted]
assert len(hrefs) == len(wanted), len(hrefs)
for stream in job["streams"]:
    repository = PulpFileRepositoryContext(pulp, pulp_href=job["target"]["pulp_href"])
    made = repository.modify(add_content=hrefs, base_version=stream["version"])
    # Of newer servers it returns what the task made, of older ones the task.
    version = next(href for href in [made["pulp_href"], *made.get("created_resources", [])] if "/versions/" in href)
    publication = PulpFilePublicationContext(pulp).create(body={"repository_version": version})
    PulpFileDistributionContext(pulp, pulp_href=stream["distribution"]).update(body={"publication": publication["pulp_href"]})
done()
