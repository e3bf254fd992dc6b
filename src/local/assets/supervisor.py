"""Starts, watches and ends the processes of a local Pulp on behalf of a parent that may die at any moment.

The parent writes requests to standard input and reads events from standard output, one JSON object a line.
When standard input ends, however the parent went, everything that was started is ended, the registered
cleaning is done, and all locks are released. The standard library is all this needs.

Requests   {"do": "spawn", "id", "argv", "env"?, "cwd"?, "log"?, "stdin"?, "lines"?, "detached"?, "user"?: [uid, gid],
            "stop"?: the signal that asks it to end}
           {"do": "signal", "of", "signal"}
           {"do": "lock", "id", "path", "mode": "shared" | "exclusive", "wait"}      {"do": "unlock", "of"}
           {"do": "finally", "id", "argv", "env", "stdin"} | {"do": "finally", "id", "remove"} | {"do": "finally", "id", "leave"}
           {"do": "forget", "of"}
Events     {"event": "started", "id", "pid"}   {"event": "line", "id", "stream", "text"}   {"event": "exited", "id", "code"}
           {"event": "failed", "id", "message"}   {"event": "locked", "id"}   {"event": "busy", "id"}   {"event": "done", "id"}
"""

import asyncio
import contextlib
import ctypes
import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import time

LONGEST_LINE = 1 << 24  # bytes
GRACE = 8.0  # seconds between asking a process to stop and killing its group
PR_SET_PDEATHSIG = 1
libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def follow_parent():
    """Runs in each child: SIGINT (the quick stop of gunicorn, pulpcore-worker and PostgreSQL) if the supervisor is killed."""
    if libc is not None:
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGINT)


def emit(event, ident, **fields):
    with contextlib.suppress(OSError):  # the parent may be gone already
        sys.stdout.write(json.dumps({"event": event, "id": ident, **fields}) + "\n")
        sys.stdout.flush()


def open_log(path):
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)


class Supervisor:
    def __init__(self):
        self.children = {}
        self.locks = {}
        self.cleaning = {}
        self.jobs = set()
        self.ended = asyncio.Event()

    async def serve(self):
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self.ended.set)
        reader = asyncio.StreamReader(limit=LONGEST_LINE)
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
        requests = asyncio.create_task(self.read(reader))
        await self.ended.wait()
        requests.cancel()
        await self.shut_down()

    async def read(self, reader):
        try:
            while line := await reader.readline():
                self.start(self.handle(json.loads(line)))
        finally:
            self.ended.set()

    def start(self, coroutine):
        job = asyncio.create_task(coroutine)
        self.jobs.add(job)
        job.add_done_callback(self.jobs.discard)

    async def handle(self, request):
        ident = request.get("id")
        try:
            await getattr(self, "do_" + request["do"])(ident, request)
        except OSError as error:
            emit("failed", ident, message=str(error), errno=error.errno)

    async def do_spawn(self, ident, request):
        lines, detached = request.get("lines"), request.get("detached")
        uid, gid = request.get("user") or (None, None)
        given = request.get("stdin")
        log = open_log(request["log"]) if request.get("log") else None
        sink = subprocess.DEVNULL if log is None else log
        try:
            child = await asyncio.create_subprocess_exec(
                *request["argv"],
                env=request.get("env"),
                cwd=request.get("cwd"),
                stdin=subprocess.DEVNULL if given is None else subprocess.PIPE,
                stdout=subprocess.PIPE if lines else sink,
                stderr=subprocess.PIPE if lines else sink,
                limit=LONGEST_LINE,
                user=uid,
                group=gid,
                extra_groups=None if uid is None else [],
                start_new_session=bool(detached),
                process_group=None if detached else 0,
                preexec_fn=None if detached else follow_parent,
            )
            if not detached:
                self.children[ident] = child, request.get("stop", signal.SIGINT)
            emit("started", ident, pid=child.pid)
            if given is not None:
                with contextlib.suppress(OSError):
                    child.stdin.write(given.encode())
                    await child.stdin.drain()
                child.stdin.close()
            if lines:
                await asyncio.gather(
                    self.follow(ident, "stdout", child.stdout, log),
                    self.follow(ident, "stderr", child.stderr, log),
                )
            code = await child.wait()
        finally:
            self.children.pop(ident, None)
            if log is not None:
                os.close(log)
        emit("exited", ident, code=code)

    async def follow(self, ident, stream, reader, log):
        while True:
            try:
                line = await reader.readline()
            except ValueError:  # longer than any line that is waited for: it is left out, what follows isn't
                continue
            if not line:
                return
            if log is not None:
                with contextlib.suppress(OSError):  # a full disk is no reason to stop reading: the child would stop, too
                    os.write(log, line)
            emit("line", ident, stream=stream, text=line.decode(errors="replace").rstrip("\n"))

    async def do_signal(self, _ident, request):
        child, _stop = self.children.get(request["of"], (None, None))
        if child is None:
            return
        with contextlib.suppress(ProcessLookupError):
            if request["signal"] == signal.SIGKILL:
                os.killpg(child.pid, signal.SIGKILL)
            else:
                child.send_signal(request["signal"])

    async def do_lock(self, ident, request):
        descriptor = os.open(request["path"], os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        mode = fcntl.LOCK_SH if request["mode"] == "shared" else fcntl.LOCK_EX
        try:
            while not locked(descriptor, mode):
                if not request["wait"]:
                    return emit("busy", ident)
                await asyncio.sleep(0.05)
            self.locks[ident] = descriptor
        finally:
            if ident not in self.locks:
                os.close(descriptor)
        emit("locked", ident)

    async def do_unlock(self, _ident, request):
        os.close(self.locks.pop(request["of"]))

    async def do_finally(self, ident, request):
        self.cleaning[ident] = request
        emit("done", ident)

    async def do_forget(self, _ident, request):
        self.cleaning.pop(request["of"], None)

    async def shut_down(self):
        for child, stop in self.children.values():
            with contextlib.suppress(ProcessLookupError):
                child.send_signal(stop)
        children = [child for child, _stop in self.children.values()]
        if children:
            await asyncio.wait([asyncio.create_task(child.wait()) for child in children], timeout=GRACE)
        for child in children:  # the group may outlive its leader
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(child.pid, signal.SIGKILL)
        for job in list(self.jobs):
            job.cancel()
        for step in reversed(self.cleaning.values()):
            self.clean(step)

    def clean(self, step):
        if "remove" in step:
            shutil.rmtree(step["remove"], ignore_errors=True)
            return
        if "leave" in step:
            self.leave(step["leave"])
            return
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            subprocess.run(
                step["argv"],
                env=step["env"],
                input=step["stdin"].encode(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=15,
                check=False,
            )


    def leave(self, home):
        """Gives up all locks; if that lets the PostgreSQL of `home` go (see postgres.py), waits until it is gone."""
        for descriptor in self.locks.values():
            os.close(descriptor)
        self.locks.clear()
        end = time.monotonic() + 30
        while time.monotonic() < end and not available(home, "keeper", fcntl.LOCK_EX):
            # Others still use it: they share the lock. Nobody does, or the keeper has it for itself: it is about to go.
            if not available(home, "users", fcntl.LOCK_EX) and available(home, "users", fcntl.LOCK_SH):
                return
            time.sleep(0.05)


def locked(descriptor, mode):
    try:
        fcntl.flock(descriptor, mode | fcntl.LOCK_NB)
        return True
    except BlockingIOError:
        return False


def available(home, name, mode):
    try:
        descriptor = os.open(os.path.join(home, name), os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return True
    try:
        return locked(descriptor, mode)
    finally:
        os.close(descriptor)


if __name__ == "__main__":
    asyncio.run(Supervisor().serve())
