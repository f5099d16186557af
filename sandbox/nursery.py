"""Starts sandboxes as forks of one process that has imported the sandbox: the imports take three
quarters of a second, far more than the rest of a start."""

from __future__ import annotations

import atexit
import gc
import json
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST_BYTES = 1 << 17
"""Of one request: arguments and environment. Below what the system lets a socket hold."""


class Nursery:
    """The process, from the first start on until this one ends. Any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._line: socket.socket | None = None

    def start(self, arguments: Sequence[str], out: int, errors: int) -> tuple[int, int]:
        """Run ``python -m sandbox`` with these arguments and descriptors, and the environment that
        this process has now; its id, and a descriptor as of ``pidfd_open``, to be closed."""
        told = json.dumps({"arguments": list(arguments), "environment": dict(os.environ)})
        with self._lock:
            if self._line is None:
                self._line = _begun()
            socket.send_fds(self._line, [told.encode()], [out, errors])
            pid, (process,), _flags, _from = socket.recv_fds(self._line, 64, 1)
        return int(pid), process


NURSERY = Nursery()


def _begun() -> socket.socket:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-m", "sandbox.nursery", str(theirs.fileno())],
            cwd=ROOT,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
        )

    def end() -> None:
        ours.close()
        process.wait()

    atexit.register(end)
    return ours


def serve(line: socket.socket) -> None:
    """Start what is asked for until the other end is closed."""
    from .__main__ import main  # noqa: PLC0415 - not in the process that asks

    signal.signal(signal.SIGCHLD, _reap)
    gc.freeze()  # what is imported stays: no child looks through it for garbage
    while True:
        told, given, _flags, _from = socket.recv_fds(line, MOST_BYTES, 2)
        if not told:
            return
        child = os.fork()
        if not child:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            line.close()
            for one, standard in zip(given, (sys.stdout, sys.stderr)):
                os.dup2(one, standard.fileno())
                os.close(one)
            wanted = json.loads(told)
            os.environ.clear()
            os.environ.update(wanted["environment"])
            time.tzset()
            random.seed()
            code = main(wanted["arguments"])
            sys.stdout.flush()
            sys.stderr.flush()
            # As after any fork: to take the imported modules apart takes longer than most servers.
            os._exit(code)
        for one in given:
            os.close(one)
        process = os.pidfd_open(child)
        socket.send_fds(line, [str(child).encode()], [process])
        os.close(process)


def _reap(_signal: int, _frame: object) -> None:
    """The times of an ended child are then counted as this process's."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
