"""The job done by pulp-glue in one Python process, the way its own interface leads a user to write it; by so many threads as its argument says.

Every call waits for its task, as pulp-glue's calls do. ``converge`` is pulp-glue's counterpart of ``ensure``. The repository publishes by
itself (autopublish), which spares a task and its waiting.
"""

import queue
import sys
from concurrent.futures import ThreadPoolExecutor

from pulp_glue_job import begin, connect, done, job  # before pulp-glue, whose cache it places

from pulp_glue.file.context import (
    PulpFileDistributionContext,
    PulpFileRemoteContext,
    PulpFileRepositoryContext,
)
from pulp_glue.rpm.context import (
    PulpRpmDistributionContext,
    PulpRpmRemoteContext,
    PulpRpmRepositoryContext,
)

contexts = {
    "file": (PulpFileRemoteContext, PulpFileRepositoryContext, PulpFileDistributionContext),
    "rpm": (PulpRpmRemoteContext, PulpRpmRepositoryContext, PulpRpmDistributionContext),
}


def deliver(pulp, wanted):
    name = wanted["name"]
    Remote, Repository, Distribution = contexts[wanted["plugin"]]
    remote = Remote(pulp, entity={"name": name})
    remote.converge({"url": wanted["url"], "policy": wanted["policy"]})
    repository = Repository(pulp, entity={"name": name})
    repository.converge({"remote": remote, "autopublish": True})
    repository.sync()
    distribution = Distribution(pulp, entity={"name": name})
    distribution.converge({"base_path": wanted["basePath"], "repository": repository})


# A context isn't to be shared between threads. The first one fills the cache that the others read.
clients = [connect() for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 1)]
left = queue.SimpleQueue()
for repository in job["repositories"]:
    left.put(repository)


def work(pulp):
    while True:
        try:
            wanted = left.get_nowait()
        except queue.Empty:
            return
        deliver(pulp, wanted)


begin()
with ThreadPoolExecutor(len(clients)) as pool:
    list(pool.map(work, clients))
done()
