"""How a participant that uses pulp-glue is told its job, connects, and says when it begins and when it is done; see measure.ts."""

import json
import os
import sys

job = json.loads(sys.stdin.readline())
# Read by pulp-glue when it is imported.
os.environ["XDG_CACHE_HOME"] = os.path.join(job["directory"], "cache")

from pulp_glue.common.authentication import GlueAuthProvider  # noqa: E402
from pulp_glue.common.context import PulpContext  # noqa: E402


def connect():
    pulp = PulpContext(
        api_root="/pulp/",
        api_kwargs={
            "base_url": job["baseUrl"],
            "auth_provider": GlueAuthProvider(username=job["username"], password=job["password"]),
        },
    )
    pulp.api  # loads the server's API description, from pulp-glue's cache after the first time
    return pulp


def begin():
    """Waits until it is time."""
    print("ready", flush=True)
    assert sys.stdin.readline().strip() == "go"


def done():
    print("done", flush=True)
