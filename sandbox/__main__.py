"""``python -m sandbox``: fill a database and serve it on this computer."""

from __future__ import annotations

import argparse
import os
import signal
import socket
import sqlite3
import sys
import threading
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import uvicorn
from starlette.types import ASGIApp

from .app import create_app
from .contents.fill import Contents, example_contents, file_contents, fill
from .contents.load import BadFile, Reading
from .faults.registry import BadSpec, Faults, read_spec
from .options import Options
from .reports.problem import Problem
from .reports.query import Filters, moment
from .reports.store import Store

HOST = "127.0.0.1"
WATCH_SECONDS = 0.3
HOME = "Europe/Brussels"
WRITER, READER = "demo", "reader"


class Server(uvicorn.Server):
    """Says when it is ready, and on which port."""

    def __init__(self, config: uvicorn.Config, line: str) -> None:
        super().__init__(config)
        self.line = line

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print(self.line, flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run until SIGTERM or SIGINT, or until the watched process is gone."""
    given = _parser().parse_args(arguments)
    try:
        with closing(Store(given.db)) as store:
            _grant(store, given.api_key)
            _fill_once(store, given)
            _serve(store, given)
    except (BadFile, OSError, sqlite3.Error) as error:
        print(f"sandbox: {error}", file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--db", type=Path, required=True, help="SQLite file; kept between runs")
    parser.add_argument("--port", type=int, default=8311, help="0: any free one")
    parser.add_argument("--data", type=Path, help="GeoReport JSON, GeoJSON or CSV to start from")
    parser.add_argument("--generate", type=int, default=0, metavar="N", help="invented reports")
    parser.add_argument("--seed", type=int, default=1, help="of what is invented")
    parser.add_argument("--now", type=_moment, help="end of what is invented; with offset")
    parser.add_argument("--api-key", default=WRITER, help="the key that may write")
    parser.add_argument("--jurisdiction", default="namur", help="that the contents belong to")
    parser.add_argument("--zone", type=_zone, default=_zone(HOME), help="of times without offset")
    parser.add_argument("--epsg", type=int, default=2056, help="of the columns e and n")
    parser.add_argument("--slow", type=int, default=0, metavar="MS", help="delay of each answer")
    parser.add_argument("--tokens", action="store_true", help="answer new reports by a token")
    parser.add_argument(
        "--strict-klarschiff", action="store_true", help="refuse as Klarschiff does"
    )
    parser.add_argument("--faults", default="", type=_spec, metavar="SPEC", help="see faults/")
    parser.add_argument("--hide", default="", metavar="NAMES", help="history, fields of CitySDK")
    parser.add_argument("--exit-with", type=int, metavar="PID", help="stop when it is gone")
    return parser


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, ZoneInfoNotFoundError) as error:
        raise argparse.ArgumentTypeError(f"{name!r} is no time zone") from error


def _moment(text: str) -> datetime:
    try:
        return datetime.fromtimestamp(moment(text, "--now"), timezone.utc)
    except Problem as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _spec(text: str) -> str:
    try:
        read_spec(text)
    except BadSpec as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return text


def _grant(store: Store, api_key: str) -> None:
    """The keys of this run: one with all rights, one that only reads."""
    rows = [(READER, READER, 1, 0), (api_key, WRITER, 1, 1)]
    with store.writing() as db:
        db.execute("DELETE FROM api_keys")
        db.executemany("INSERT OR REPLACE INTO api_keys VALUES (?, ?, ?, ?)", rows)


def _fill_once(store: Store, given: argparse.Namespace) -> None:
    """Fill a jurisdiction that has no report yet; one that has is left as it is."""
    if store.count(Filters({"jurisdiction": given.jurisdiction})):
        return
    contents = _contents(given)
    for sentence in contents.left_out:
        print(f"sandbox: left out: {sentence}", file=sys.stderr)
    fill(store, given.jurisdiction, contents)


def _contents(given: argparse.Namespace) -> Contents:
    if given.data:
        return file_contents(given.data, given.seed, Reading(given.zone, given.epsg))
    # Dates follow the server's clock: a report dated later would stay the newest until that time.
    skew = timedelta(seconds=read_spec(given.faults).always.get("skew", 0))
    now = given.now or datetime.now(timezone.utc) + skew
    return example_contents(given.generate, given.seed, now)


def _serve(store: Store, given: argparse.Namespace) -> None:
    hide = frozenset(filter(None, given.hide.split(",")))
    options = Options(given.slow, given.tokens, given.strict_klarschiff, given.faults, hide)
    app: ASGIApp = create_app(store, options)
    if given.faults or hide:  # outermost, so that no other middleware repairs the faults
        app = Faults(app, store, read_spec(given.faults), hide)
    # asyncio sets TCP_NODELAY only on sockets whose protocol number is that of TCP.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, given.port))
        port = listener.getsockname()[1]
        line = f"Signalement sandbox on http://{HOST}:{port} ({store.count(Filters())} reports)"
        config = uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            timeout_graceful_shutdown=5,
        )
        server = Server(config, line)
        # uvicorn raises the signal again once it has shut down: it must not kill the process then.
        signal.signal(signal.SIGTERM, lambda *_: None)
        signal.signal(signal.SIGINT, lambda *_: None)
        if given.exit_with and os.name == "posix":  # ``os.kill(pid, 0)`` is Ctrl+C on Windows
            threading.Thread(target=_watch, args=(given.exit_with, server), daemon=True).start()
        server.run(sockets=[listener])


def _watch(pid: int, server: Server) -> None:
    """Ask the server to stop once a process is gone."""
    waiting = threading.Event()
    while not waiting.wait(WATCH_SECONDS):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            server.should_exit = True
            return
        except PermissionError:
            continue


if __name__ == "__main__":
    sys.exit(main())
