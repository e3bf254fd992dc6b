"""The job done by pulp-glue in one Python process, the way its own interface leads a user to write it.

Every call waits for its task, as pulp-glue's calls do. ``converge`` is pulp-glue's counterpart of ``ensure``. The repository publishes by
itself (autopublish), which spares a task and its waiting.
"""

import json
import os
import sys

job = json.loads(sys.stdin.readline())
os.environ["XDG_CACHE_HOME"] = os.path.join(job["directory"], "cache")

from pulp_glue.common.authentication import GlueAuthProvider  # noqa: E402
from pulp_glue.common.context import PulpContext  # noqa: E402
from pulp_glue.file.context import (  # noqa: E402
    PulpFileDistributionContext,
    PulpFileRemoteContext,
    PulpFileRepositoryContext,
)


def deliver(pulp, wanted):
    name = wanted["name"]
    remote = PulpFileRemoteContext(pulp, entity={"name": name})
    remote.converge({"url": wanted["url"], "policy": wanted["policy"]})
    repository = PulpFileRepositoryContext(pulp, entity={"name": name})
    repository.converge({"remote": remote, "autopublish": True})
    repository.sync()
    distribution = PulpFileDistributionContext(pulp, entity={"name": name})
    distribution.converge({"base_path": wanted["basePath"], "repository": repository})


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
for wanted in job["repositories"]:
    deliver(pulp, wanted)
print("done", flush=True)
