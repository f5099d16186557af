"""Faults over a real socket: what the client gets, and what the database contains."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
import requests
from asgi_server import running

from sandbox.app import create_app
from sandbox.contents.fill import Contents, fill
from sandbox.faults.acts import FAULTS
from sandbox.faults.registry import BadSpec, Faults, read_spec
from sandbox.reports.record import Record
from sandbox.reports.store import Store
from signalement_plugin.core.model.report import Department, Service

UNTIL = 10.0
SPARED = {"x-no-faults": "1"}


@dataclass
class Served:
    url: str
    db: Path

    def change(self, timeout: float = UNTIL, /, **form: str) -> requests.Response:
        wanted = {"api_key": "k", "operation_id": "op", **form}
        return requests.patch(f"{self.url}/citysdk/requests/1.json", data=wanted, timeout=timeout)

    def shown(self, path: str = "requests/1", **params: str) -> requests.Response:
        asked = {"api_key": "k", "extensions": "true", **params}
        url = f"{self.url}/citysdk/{path}.json"
        return requests.get(url, params=asked, headers=SPARED, timeout=UNTIL)

    def log(self) -> list[tuple[str, str, str]]:
        with closing(sqlite3.connect(self.db)) as db:
            return db.execute("SELECT author, field, new || text FROM change_log").fetchall()


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Served]]:
    numbers, until_the_end = count(), ExitStack()

    def start(spec: str, hide: str = "") -> Served:
        store = Store(tmp_path / f"{next(numbers)}.sqlite")
        until_the_end.callback(store.close)
        record = Record("1", service_code="a", agency="Voirie", updated=100, lat=50.4, long=4.8)
        services, teams = [Service("a", "A"), Service("b", "B")], [Department("v", "Voirie")]
        fill(store, "namur", Contents([record], services, teams))
        with store.writing() as db:
            db.execute("INSERT INTO api_keys VALUES ('k', 'demo', 1, 1)")
        hidden = frozenset(filter(None, hide.split(",")))
        app = Faults(create_app(store), store, read_spec(spec), hidden)
        return Served(until_the_end.enter_context(running(app)), store.path)

    with until_the_end:
        yield start


def eventually(what: Callable[[], bool]) -> bool:
    end = time.monotonic() + UNTIL
    while not what() and time.monotonic() < end:
        threading.Event().wait(0.02)
    return what()


MINE = ("demo", "reply", "Vu")


def test_a_reset_before_the_commit_changes_nothing(serve: Callable[..., Served]) -> None:
    server = serve("reset_before=1")
    with pytest.raises(requests.ConnectionError, match="reset"):
        server.change(status_notes="Vu")
    assert server.log() == []


def test_a_held_request_is_committed_after_the_client_timed_out(
    serve: Callable[..., Served],
) -> None:
    server = serve("hold=1:1s")
    with pytest.raises(requests.ReadTimeout):
        server.change(0.2, status_notes="Vu")
    assert server.log() == []
    assert eventually(lambda: server.log() == [MINE])


def test_success_is_answered_and_nothing_is_stored(serve: Callable[..., Served]) -> None:
    server = serve("ignore=1")
    assert server.change(status_notes="Vu").json() == {"service_request_id": "1"}
    assert server.log() == []


@pytest.mark.parametrize(
    ("fault", "left"), [("keep_mark", ("event", "")), ("keep_text", ("reply", "Vu"))]
)
def test_success_is_answered_and_no_field_is_changed(
    serve: Callable[..., Served], fault: str, left: object
) -> None:
    """As on a site whose workflow stores a request before it runs the action."""
    server = serve(f"{fault}=1")
    assert server.change(status_notes="Vu", detailed_status="PROCESSED", operation_id="a1").ok
    with closing(sqlite3.connect(server.db)) as db:
        assert db.execute("SELECT field, text FROM change_log").fetchall() == [left]
        assert db.execute("SELECT operation_id FROM change_log").fetchone() == ("a1",)


def test_altered_text(serve: Callable[..., Served]) -> None:
    server = serve("alter=1")
    server.change(status_notes="Vu")
    assert server.log() == [("demo", "reply", "VU [checked]")]


@pytest.mark.parametrize(("name", "status"), [("html", 200), ("fail", 500), ("busy", 429)])
def test_answers_that_are_no_data(serve: Callable[..., Served], name: str, status: int) -> None:
    server = serve(f"{name}=1")
    answer = server.change(status_notes="Vu")
    assert answer.status_code == status
    assert server.log() in ([], [MINE] if name != "busy" else [])
    assert answer.headers.get("retry-after") == ("1" if name == "busy" else None)


def test_a_report_is_missing_for_a_while(serve: Callable[..., Served]) -> None:
    server = serve("vanish=1:0.3s")
    assert server.change(status_notes="Vu").ok
    assert server.shown().status_code == 404
    assert eventually(lambda: server.shown().ok)


def test_timestamps_that_are_late_ahead_or_moved_afterwards(serve: Callable[..., Served]) -> None:
    def stamped(spec: str) -> float:
        server = serve(spec)
        before = time.time()
        server.change(status_notes="Vu")
        if "side" in spec:
            assert eventually(lambda: server.log() == [MINE, ("system", "event", "side effect")])
            return 0
        with closing(sqlite3.connect(server.db)) as db:
            return db.execute("SELECT updated FROM reports").fetchone()[0] - before

    assert stamped("future=1:3600s") > 3500
    assert stamped("late=1:0") < 0
    assert stamped("skew=90") > 80
    assert stamped("skew=-90,between=1") < -80  # the wrong clock dates a colleague's change too
    assert stamped("side=1:0.1s") == 0


def test_a_coarse_clock_stands_on_whole_steps(serve: Callable[..., Served]) -> None:
    server = serve("step=60")
    server.change(status_notes="Vu")
    assert server.shown().json()[0]["updated_datetime"].endswith(":00Z")


def test_reads_come_from_a_cache(serve: Callable[..., Served]) -> None:
    server = serve("cached=60s")
    before = server.shown().json()
    server.change(status_notes="Vu")
    assert server.shown().json() == before
    assert server.shown(other="address").json()[0]["status_notes"] == "Vu"


def test_a_new_service_takes_the_department_away(serve: Callable[..., Served]) -> None:
    server = serve("clear=on")
    server.change(service_code="b")
    assert ("demo", "department", "") in server.log()


def test_a_key_is_forgotten(serve: Callable[..., Served]) -> None:
    server = serve("forget=1")
    form = {"api_key": "k", "service_request_id": "1", "status": "PLANNED", "description": "Vu"}
    form |= {"update_id": "u1", "updated_datetime": "2026-11-24T10:00:00Z"}
    url = f"{server.url}/open311/v2/servicerequestupdates.json"
    assert [requests.post(url, data=form, timeout=UNTIL).status_code for _ in range(2)] == [200] * 2


def test_a_page_is_repeated(serve: Callable[..., Served]) -> None:
    server = serve("repeat=1")
    asked = {"page": "2", "api_key": "k"}
    url = f"{server.url}/citysdk/requests.json"
    assert len(requests.get(url, params=asked, timeout=UNTIL).json()) == 1


def test_evidence_can_be_hidden(serve: Callable[..., Served]) -> None:
    server = serve("", hide="history,activity,version")
    assert server.shown("requests/history/1").status_code == 404
    assert not {"activity", "version"} & set(server.shown().json()[0]["extended_attributes"])


def test_faults_depend_on_the_seed_and_on_the_content_of_the_request(tmp_path: Path) -> None:
    def drawn(seed: int, order: list[bytes]) -> dict[bytes, list[str]]:
        spec = read_spec(f"seed={seed},reset_before=0.3,cut=0.3,ignore=0.2")
        faults = Faults(create_app(Store(tmp_path / "d.sqlite")), None, spec, frozenset())  # type: ignore[arg-type]
        found: dict[bytes, list[str]] = {}
        for body in order:
            name, _ = faults.draw("PATCH", "/citysdk/requests/1.json", body)
            found.setdefault(body, []).append(name)
        return found

    many = [bytes([n % 7]) for n in range(70)]
    assert drawn(1, many) == drawn(1, sorted(many))
    assert drawn(1, many) != drawn(2, many)
    assert {name for names in drawn(1, many).values() for name in names} == {
        "",
        "reset_before",
        "cut",
        "ignore",
    }


@pytest.mark.parametrize("text", ["nonsense=0.1", "hold=x", "hold=0.6,cut=0.6", "seed=a"])
def test_a_bad_spec_is_refused(text: str) -> None:
    with pytest.raises(BadSpec):
        read_spec(text)


def test_every_fault_can_be_asked_for() -> None:
    spec = read_spec(",".join(f"{name}=0.01" for name in FAULTS) + ",cached=on,step=1s,skew=5s")
    assert set(spec.drawn) == set(FAULTS)
    assert spec.always == {"cached": 3, "step": 1, "skew": 5}
