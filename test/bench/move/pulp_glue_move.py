"""The job done by pulp-glue in one Python process: list with the fields needed, one ``modify`` (it has no copy), its own waiting."""

import json
import os
import re
import sys

job = json.loads(sys.stdin.readline())
os.environ["XDG_CACHE_HOME"] = os.path.join(job["directory"], "cache")

from pulp_glue.common.authentication import GlueAuthProvider  # noqa: E402
from pulp_glue.common.context import PulpContext  # noqa: E402
from pulp_glue.file.context import PulpFileContentContext, PulpFileRepositoryContext  # noqa: E402
from pulp_glue.rpm.context import PulpRpmPackageContext, PulpRpmRepositoryContext  # noqa: E402

content, repository = {
    "file": (PulpFileContentContext, PulpFileRepositoryContext),
    "rpm": (PulpRpmPackageContext, PulpRpmRepositoryContext),
}[job["plugin"]]
pulp = PulpContext(
    api_root="/pulp/",
    api_kwargs={
        "base_url": job["baseUrl"],
        "auth_provider": GlueAuthProvider(username=job["username"], password=job["password"]),
    },
)
pulp.api  # loads the server's API description, from pulp-glue's cache after the first time

print("ready", flush=True)
assert sys.stdin.readline().strip() == "go"
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
print("done", flush=True)
