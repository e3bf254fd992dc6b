"""Keeps one PostgreSQL running for as long as anybody holds the shared lock on its `users` file.

    postgres.py <home> <postgres binary> <uid> <gid>

Every server that uses the cluster holds a shared lock on <home>/users, which the kernel releases when its
holder is gone, however it went. This process waits for the exclusive lock: it gets it when the last user has
left, and then stops PostgreSQL. PostgreSQL listens on a Unix socket in a directory of its own and on no
network address; <home>/run.json tells where while it runs.

It is nobody's child: a user who is ended with all its descendants must not take the database from the others.
The process that was started ends as soon as PostgreSQL is ready (status 0) or can't be (another status).
"""

import ctypes
import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

home, binary, uid, gid = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
run_file = os.path.join(home, "run.json")


def lock(name, mode):
    descriptor = os.open(os.path.join(home, name), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, mode | fcntl.LOCK_NB)
    except BaseException:
        # Asked for ten times a second: whatever stays open here is soon the last that the system allows.
        os.close(descriptor)
        raise
    return descriptor


def become_keeper():
    """Others take this lock for a moment to see whether somebody has it."""
    end = time.monotonic() + 3
    while True:
        try:
            return lock("keeper", fcntl.LOCK_EX)
        except BlockingIOError:
            if time.monotonic() > end:
                sys.exit("another keeper is running")
            time.sleep(0.02)


def follow_parent():
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGINT)  # PR_SET_PDEATHSIG; SIGINT is PostgreSQL's fast shutdown


def write_run_file(sockets, pid):
    with open(run_file + ".new", "w", encoding="utf-8") as file:
        json.dump({"host": sockets, "keeper": os.getpid(), "postgres": pid}, file)
    os.replace(run_file + ".new", run_file)


def wait_for_last_user(server):
    """Returns the exclusive lock, or None if PostgreSQL ended by itself."""
    while server.poll() is None:
        try:
            return lock("users", fcntl.LOCK_EX)
        except BlockingIOError:
            time.sleep(0.1)
    return None


def socket_directory():
    """In the home where the kernel's limit for the paths of sockets (107 bytes) allows: known after a crash, too."""
    path = os.path.join(home, "sockets")
    if len(os.fsencode(path)) > 80:
        return tempfile.mkdtemp(prefix="pulp-sdk-pg-", dir="/tmp")
    shutil.rmtree(path, ignore_errors=True)
    os.mkdir(path, 0o700)
    return path


def become_orphan():
    """Goes on in a process of its own; returns what tells the one that was started that PostgreSQL is ready."""
    listen, tell = os.pipe()
    if os.fork() == 0:
        os.close(listen)
        return tell
    os.close(tell)
    os._exit(0 if os.read(listen, 1) else 1)


def main():
    tell = become_orphan()
    alive = become_keeper()
    # Stopping is decided by the lock alone; a stray signal must not take the database from other servers.
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    sockets = socket_directory()
    server = None
    try:
        os.chown(sockets, uid, gid)
        as_root = os.geteuid() == 0
        server = subprocess.Popen(
            [binary, "-D", os.path.join(home, "data"), "-k", sockets, "-c", "listen_addresses="],
            stdin=subprocess.DEVNULL,
            user=uid if as_root else None,
            group=gid if as_root else None,
            extra_groups=[] if as_root else None,
            process_group=0,
            preexec_fn=follow_parent,
            restore_signals=True,
        )
        signal.signal(signal.SIGTERM, lambda *_: server.send_signal(signal.SIGINT))
        pid_file = os.path.join(home, "data", "postmaster.pid")
        while server.poll() is None:
            try:
                with open(pid_file, encoding="utf-8") as file:
                    lines = file.read().split("\n")
                if len(lines) > 7 and lines[0] == str(server.pid) and lines[7].strip() == "ready":
                    break
            except OSError:
                pass
            time.sleep(0.05)
        if server.poll() is None:
            write_run_file(sockets, server.pid)
            os.write(tell, b"1")
        os.close(tell)
        wait_for_last_user(server)
    finally:
        if os.path.exists(run_file):
            os.unlink(run_file)
        if server is not None and server.poll() is None:
            server.send_signal(signal.SIGINT)
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(server.pid, signal.SIGKILL)
                server.wait()
        shutil.rmtree(sockets, ignore_errors=True)
        # Before the lock on `users` goes: whoever comes next must find no keeper and start a new one.
        os.close(alive)


main()
