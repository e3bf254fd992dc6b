"""The job done by pulp-glue in one Python process: ``list`` reads page after page, with only the fields needed."""

import json
import os
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

print("ready", flush=True)
assert sys.stdin.readline().strip() == "go"
fields = ["pulp_href", "name", "epoch", "version", "release", "arch"]
parameters = {"repository_version": job["version"], "fields": fields, "ordering": ["pk"]}
found = {
    (unit["name"], unit["epoch"], unit["version"], unit["release"], unit["arch"])
    for unit in PulpRpmPackageContext(pulp).list(limit=job["packages"], offset=0, parameters=parameters)
}
assert len(found) == job["packages"], len(found)
print("done", flush=True)
