"""The hostile server, in a process of its own: raw sockets, one answer to a connection.

``python -m benchmarks.hostile.server PARENT`` prints two addresses: of the server, and of
another host (127.0.0.2) that must get no request. A request of ``/control/NAME`` selects the run
that is played from then on; its answer, in JSON, lists the requests that both hosts have got since
the last request of this kind.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.hostile.case import Case
from benchmarks.hostile.cases import RUNS
from benchmarks.hostile.places import filled, places
from benchmarks.hostile.request import Asked
from benchmarks.hostile.sound import PATHS, Row, role_of, row, sound
from benchmarks.hostile.wire import answer

ROOT = Path(__file__).resolve().parent.parent.parent
CONTROL = "/control/"
WAIT_S = 30
MOST_HEAD = 1024 * 1024


@dataclass
class Hostile:
    """What is played, and what was asked."""

    where: dict[str, str] = field(default_factory=dict)
    case: Case | None = None
    system: str = "open311"
    rows: list[Row] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def control(self, run: str) -> bytes:
        """Play another run (empty: none); what was asked for the last one."""
        self.case, self.system = RUNS.get(run, (None, "open311"))
        reports = self.case.reports if self.case is not None else ()
        given = (reports or ({},)) if self.system in PATHS else ()
        self.rows = [
            filled(row(self.system, number, slots), self.where)
            for number, slots in enumerate(given, 1)
        ]
        log, self.asked = self.asked, []
        return json.dumps(log).encode()

    def answer(self, asked: Asked) -> Iterable[bytes]:
        """Pieces of the answer to a request."""
        role = role_of(asked)
        said = self.case.said.get(role) if self.case is not None else None
        if said is None:
            return (sound(self.system, role, asked, self.rows),)
        given = said if isinstance(said, bytes) else said(asked)
        return (_filled(given, self.where),) if isinstance(given, bytes) else given


def _filled(said: bytes, where: dict[str, str]) -> bytes:
    """An answer with the addresses in their places, and its length as it is then."""
    made: bytes = filled(said, where)
    if made == said:
        return said
    head, gap, body = made.partition(b"\r\n\r\n")
    was = len(said.partition(b"\r\n\r\n")[2])
    true = b"Content-Length: %d" % was
    return head.replace(true, b"Content-Length: %d" % len(body)) + gap + body


def serve(listening: socket.socket, hostile: Hostile, *, other: bool) -> None:
    """Answer each connection in a thread, for ever. ``other``: as the host that nobody may ask."""
    while True:
        connection, _address = listening.accept()
        threading.Thread(target=_talk, args=(connection, hostile, other), daemon=True).start()


def _talk(connection: socket.socket, hostile: Hostile, other: bool) -> None:
    with connection, suppress(OSError):
        connection.settimeout(WAIT_S)
        asked = read(connection)
        if asked is None:
            return
        if asked.path.startswith(CONTROL):
            connection.sendall(answer(hostile.control(asked.path[len(CONTROL) :])))
            return
        hostile.asked.append(("OTHER " if other else "") + asked.head)
        for piece in (answer(b"[]"),) if other else hostile.answer(asked):
            connection.sendall(piece)
        connection.shutdown(socket.SHUT_WR)


def read(connection: socket.socket) -> Asked | None:
    """One request; ``None`` when its head does not end."""
    came = b""
    while b"\r\n\r\n" not in came:
        more = connection.recv(65536)
        if not more or len(came) > MOST_HEAD:
            return None
        came += more
    head, _, body = came.partition(b"\r\n\r\n")
    text = head.decode("latin-1")
    for line in text.split("\r\n"):
        name, _, value = line.partition(":")
        if name.lower() == "content-length":
            while len(body) < int(value):
                body += connection.recv(65536)
    return Asked(text, body)


@contextmanager
def serving() -> Iterator[dict[str, str]]:
    """The server as a process; its places (``places.places``)."""
    command = [sys.executable, "-m", "benchmarks.hostile.server", str(os.getpid())]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            said = (process.stdout.readline() if process.stdout else "").split()
            yield places(*said)
        finally:
            process.terminate()


def main() -> None:
    own = socket.create_server(("127.0.0.1", 0), backlog=64)
    other = socket.create_server(("127.0.0.2", own.getsockname()[1]), backlog=64)
    said = [f"http://{host}:{own.getsockname()[1]}" for host in ("127.0.0.1", "127.0.0.2")]
    hostile = Hostile(places(*said))
    for listening, is_other in ((own, False), (other, True)):
        threading.Thread(
            target=serve, args=(listening, hostile), kwargs={"other": is_other}, daemon=True
        ).start()
    print(*said, flush=True)
    parent = int(sys.argv[1])
    while os.getppid() == parent:
        time.sleep(0.5)


if __name__ == "__main__":
    main()
