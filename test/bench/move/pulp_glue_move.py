"""The job done by pulp-glue in one Python process: list with the fields needed, one ``modify`` (it has no copy), its own waiting."""

import re

from pulp_glue_job import begin, connect, done, job  # before pulp-glue, whose cache it places

from pulp_glue.file.context import PulpFileContentContext, PulpFileRepositoryContext
from pulp_glue.rpm.context import PulpRpmPackageContext, PulpRpmRepositoryContext

content, repository = {
    "file": (PulpFileContentContext, PulpFileRepositoryContext),
    "rpm": (PulpRpmPackageContext, PulpRpmRepositoryContext),
}[job["plugin"]]
pulp = connect()

begin()
pattern = job["raw"]["pattern"]
fields = re.findall(r"\{(\w+)\}", pattern)
place = job["destination"] if job["operation"] == "remove" else job["source"]
parameters = {"repository_version": place["version"], "fields": ["pulp_href", *fields], "ordering": ["pk"]}
wanted = set(job["words"])
units = content(pulp).list(limit=len(wanted), offset=0, parameters=parameters)
hrefs = [unit["pulp_href"] for unit in units if pattern.format(**unit) in wanted]
assert len(hrefs) == len(wanted), len(hrefs)
if job["operation"] != "diff":
    change = {"add_content" if job["operation"] == "add" else "remove_content": hrefs}
    repository(pulp, pulp_href=job["destination"]["pulp_href"]).modify(**change)
done()
