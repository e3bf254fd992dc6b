"""The job done by pulp-glue in one Python process: stream after stream a ``modify``, a publication and a distribution, each waited for."""

import json
import os
import sys

job = json.loads(sys.stdin.readline())
os.environ["XDG_CACHE_HOME"] = os.path.join(job["directory"], "cache")

from pulp_glue.common.authentication import GlueAuthProvider  # noqa: E402
from pulp_glue.common.context import PulpContext  # noqa: E402
from pulp_glue.file.context import (  # noqa: E402
    PulpFileContentContext,
    PulpFileDistributionContext,
    PulpFilePublicationContext,
    PulpFileRepositoryContext,
)

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
print("done", flush=True)
