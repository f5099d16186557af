"""QGIS is started while the server is away: what the server takes is known as it was read last, by
the same account only, until the server answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from away_server import AwayServer
from backends import Sandbox
from every_system import WRITING, Case, brussels
from own_profile import own_profile  # noqa: F401 - a fixture
from qgis.core import QgsProject, QgsSettings
from qgis_network import authentication, login

from signalement_plugin.connection.connection import Connection
from signalement_plugin.connection.erasing import carry_out, of_person
from signalement_plugin.connection.outbox.status import WAITS_FOR
from signalement_plugin.connection.retention import RetentionPeriods, sweep
from signalement_plugin.connection.server import threads
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import FINAL, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.core.text.person import Person
from signalement_plugin.layer.live_layer import open_layer
from signalement_plugin.qgis_profile.settings import (
    KEPT_SERVER,
    ROOT,
    ConnectionSettings,
    data_folder,
    remove,
    save,
)
from signalement_plugin.store.queries import fids_of
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.open311.system import Open311

ID = "c0ffee01"
SERVED = sorted(name for name in WRITING if name != "register")  # a file has no server
LONG_MS = 60_000
Start = Callable[..., Connection]


@pytest.fixture
def start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qgis_new_project: object
) -> Iterator[Start]:
    """Starts a session of the connection over the store of the last one, which it ends."""
    monkeypatch.setenv("SIGNALEMENT_DATA", str(tmp_path / "data"))
    QgsSettings().remove(ROOT)
    made: list[Connection] = []

    def session(server: AwayServer, authcfg: str = "", **more: Any) -> Connection:
        if made:
            made.pop().close()
        QgsProject.instance().clear()
        monkeypatch.setattr(threads, "open_system", server.open)
        endpoint = f"{server.backend.server.url}{server.backend.path}"
        settings = ConnectionSettings(
            ID, "Test", "open311", endpoint, scope="all", identity_asked=True, authcfg=authcfg
        )
        connection = Connection(replace(settings, **more))
        made.append(connection)
        layer = open_layer(connection.files.store.path, "Test")
        QgsProject.instance().addMapLayer(layer)
        connection.use(layer)
        connection.load.refresh()
        return connection

    yield session
    for one in made:
        one.close()
    QgsSettings().remove(ROOT)


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[[str], AwayServer]]:
    """Starts the server of a row of the table."""
    with ExitStack() as until:

        def served(name: str) -> AwayServer:
            backend = until.enter_context(WRITING[name].serve(tmp_path))
            assert isinstance(backend, Sandbox)
            return AwayServer(backend)

        yield served


@pytest.fixture
def logins() -> Iterator[tuple[str, str]]:
    """The ids of two logins in QGIS."""
    with (
        authentication(),
        login("APIHeader", {"api_key": "anna"}) as anna,
        login("APIHeader", {"api_key": "karel"}) as karel,
    ):
        yield anna, karel


def read(connection: Connection, qtbot: Any) -> Connection:
    """Wait until everything was read and kept."""
    qtbot.waitUntil(lambda: connection.load.updated_at is not None, timeout=LONG_MS)
    qtbot.waitUntil(lambda: not connection.load.running, timeout=LONG_MS)
    qtbot.waitUntil((connection.files.folder / KEPT_SERVER).is_file, timeout=LONG_MS)
    return connection


def known(connection: Connection) -> tuple[object, ...]:
    """All that decides which verbs, categories, teams and people are offered."""
    server = connection.server
    return server.capabilities, server.services, server.departments


def told_away(connection: Connection, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: connection.status_board.holds("offline"), timeout=LONG_MS)


def one_in(connection: Connection, case: Case) -> Report:
    """A shown report in a status in which the table's change is taken."""
    every = map(connection.reports.by_id, sorted(fids_of(connection.files.store.path)))
    return next(one for one in every if one is not None and one.status in case.starts)


def wanted(connection: Connection, case: Case) -> list[str]:
    """Queue the table's change of a report; the ids of its operations."""
    operations = change_operations(
        one_in(connection, case),
        connection.server.capabilities,
        sets={"status": case.takes},
        reply=case.says,
        author="J. Dupont",
    )
    connection.commands.submit(operations, 0.0)
    return [one.id for one in operations]


def moved(connection: Connection, operation_ids: list[str], qtbot: Any) -> list[OutboxRow]:
    """The rows once the server has answered all of them."""
    rows = lambda: list(map(connection.outbox.row, operation_ids))  # noqa: E731
    qtbot.waitUntil(lambda: all(one.state in FINAL for one in rows()), timeout=LONG_MS)
    return rows()


@pytest.mark.parametrize("name", SERVED)
def test_every_verb_of_yesterday_is_there_and_a_change_goes_out_once(
    name: str, serve: Callable[[str], AwayServer], start: Start, qtbot: Any
) -> None:
    case, server = WRITING[name], serve(name)
    yesterday = known(read(start(server), qtbot))
    server.away = True
    connection = start(server)
    told_away(connection, qtbot)
    assert connection.server.probe is None
    assert known(connection) == yesterday
    assert connection.status_board.args("offline")["known"] == connection.server.kept_at
    ids = wanted(connection, case)
    qtbot.waitUntil(lambda: connection.outbox.row(ids[0]).reason == "offline", timeout=LONG_MS)
    server.away = False
    connection.refresh()
    rows = moved(connection, ids, qtbot)
    assert rows[-1].state is case.ends[0]
    for row in rows:
        assert row.attempts == 1
        assert server.backend.written(row.report_id, row.id)
    assert connection.server.kept_at is None
    assert connection.server.probe is not None


def test_another_account_uses_nothing_of_it(
    serve: Callable[[str], AwayServer], start: Start, logins: tuple[str, str], qtbot: Any
) -> None:
    server = serve("signalen")
    read(start(server, logins[0]), qtbot)
    server.away = True
    connection = start(server, logins[1])
    told_away(connection, qtbot)
    assert connection.server.capabilities.read_only_because == "not_met"
    assert (connection.server.services, connection.server.departments) == ([], [])
    assert connection.status_board.args("offline")["known"] is None


def test_a_login_that_is_changed_while_the_server_is_away_leaves_nothing_of_the_other(
    serve: Callable[[str], AwayServer], start: Start, logins: tuple[str, str], qtbot: Any
) -> None:
    server = serve("signalen")
    read(start(server, logins[0]), qtbot)
    server.away = True
    connection = start(server, logins[0])
    told_away(connection, qtbot)
    assert connection.server.departments
    opened = server.opened
    connection.renew(replace(connection.settings, authcfg=logins[1]))
    qtbot.waitUntil(lambda: server.opened > opened and not connection.load.running)
    assert connection.server.capabilities.read_only_because == "not_met"
    assert connection.server.departments == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[: len(content) // 2],
        lambda content: json.dumps({**json.loads(content), "version": 2}).encode(),
        lambda content: content + b" " * (9 * 1024 * 1024),
        lambda content: json.dumps({**json.loads(content), "server": []}).encode(),
        lambda content: b"[" * 100_000,
    ],
    ids=["cut off", "of a later version", "too long", "of other data", "nested"],
)
def test_a_file_that_cannot_be_used_is_as_none_until_the_server_answers(
    spoil: Callable[[bytes], bytes], serve: Callable[[str], AwayServer], start: Start, qtbot: Any
) -> None:
    server = serve("citysdk")
    yesterday = known(read(start(server), qtbot))
    path = data_folder(ID) / KEPT_SERVER
    path.write_bytes(spoil(path.read_bytes()))
    server.away = True
    connection = start(server)
    told_away(connection, qtbot)
    assert connection.server.capabilities.read_only_because == "not_met"
    server.away = False
    connection.refresh()
    qtbot.waitUntil(lambda: connection.server.probe is not None)
    assert known(connection) == yesterday
    server.away = True
    qtbot.waitUntil(lambda: not connection.load.running)
    again = start(server)
    told_away(again, qtbot)
    assert known(again) == yesterday


def test_what_the_server_takes_no_more_is_a_decision_and_no_loss(
    serve: Callable[[str], AwayServer], start: Start, qtbot: Any
) -> None:
    """The way by which this status is written was closed in the night."""
    case, server = WRITING["fixmystreet-transfer"], serve("fixmystreet-transfer")
    read(start(server), qtbot)
    server.away = True
    connection = start(server)
    told_away(connection, qtbot)
    (operation_id,) = wanted(connection, case)
    server.backend.opener = brussels(hooks="assignment")
    server.away = False
    connection.refresh()
    qtbot.waitUntil(lambda: connection.server.probe is not None)
    assert Status(case.takes) not in connection.server.capabilities.statuses
    (row,) = moved(connection, [operation_id], qtbot)
    assert (row.state, row.reason) == (State.REFUSED, "not_writable")
    assert row.operation.sets == {"status": case.takes}


def test_a_right_that_was_withdrawn_meanwhile_is_told_and_the_change_waits(
    serve: Callable[[str], AwayServer], start: Start, qtbot: Any
) -> None:
    """Seen: the refusal was an answer, and the banner said all the same that nobody answers."""
    server = serve("citysdk")
    read(start(server), qtbot)
    server.away = True
    connection = start(server, interval_s=0)
    told_away(connection, qtbot)
    (operation_id,) = wanted(connection, WRITING["citysdk"])
    qtbot.waitUntil(lambda: connection.outbox.row(operation_id).reason == "offline")
    server.backend.opener = lambda url, _clock: Open311(Address(url))  # its key is taken no more
    server.away = False
    connection.commands.retry(operation_id)
    qtbot.waitUntil(lambda: connection.outbox.row(operation_id).reason in WAITS_FOR)
    qtbot.waitUntil(lambda: connection.status_board.banner.key in WAITS_FOR.values())
    assert connection.outbox.row(operation_id).state is State.QUEUED


# -- one notices the return for all


def test_an_answer_for_the_card_ends_the_outage_for_lists_and_banner(
    serve: Callable[[str], AwayServer], start: Start, qtbot: Any
) -> None:
    server = serve("citysdk")
    read(start(server, interval_s=0), qtbot)
    server.away = True
    connection = start(server, interval_s=0)  # nothing is read by the clock
    told_away(connection, qtbot)
    server.away = False
    with qtbot.waitSignal(connection.load.updated, timeout=LONG_MS):
        connection.detail_fetcher.load_photos(one_in(connection, WRITING["citysdk"]).report_id)
    assert not connection.status_board.holds("offline")


def test_an_answer_to_a_change_ends_the_outage_for_lists_and_banner(
    serve: Callable[[str], AwayServer], start: Start, qtbot: Any
) -> None:
    server = serve("citysdk")
    read(start(server, interval_s=0), qtbot)
    server.away = True
    connection = start(server, interval_s=0)
    told_away(connection, qtbot)
    (operation_id,) = wanted(connection, WRITING["citysdk"])
    qtbot.waitUntil(lambda: connection.outbox.row(operation_id).reason == "offline")
    server.away = False
    with qtbot.waitSignal(connection.load.updated, timeout=LONG_MS):
        connection.commands.retry(operation_id)
    assert not connection.status_board.holds("offline")


# -- names of people are in it


def test_it_goes_with_its_connection(
    serve: Callable[[str], AwayServer], start: Start, qtbot: Any
) -> None:
    server = serve("citysdk")
    connection = read(start(server), qtbot)
    assert (connection.files.folder / KEPT_SERVER).stat().st_mode & 0o777 == 0o600
    save(connection.settings)
    remove(ID)
    assert not (connection.files.folder / KEPT_SERVER).exists()
    assert (connection.files.folder / "outbox.sqlite").exists()


def test_a_person_that_it_names_is_found_and_erased(
    serve: Callable[[str], AwayServer], start: Start, qtbot: Any
) -> None:
    connection = read(start(serve("signalen")), qtbot)
    path = connection.files.folder / KEPT_SERVER
    name = next(called for team in connection.server.departments for _, called in team.people)
    assert of_person(connection.files, Person("Nobody Ofthatname")).lists == ()
    hits = of_person(connection.files, Person(name))
    assert hits.lists == (path,)
    assert carry_out(connection, hits).lists == 1
    assert not path.exists()


def test_it_is_deleted_after_the_time_for_texts(
    serve: Callable[[str], AwayServer], start: Start, qtbot: Any, tmp_path: Path
) -> None:
    connection = read(start(serve("citysdk")), qtbot)
    path = connection.files.folder / KEPT_SERVER
    written = path.stat().st_mtime
    periods = [RetentionPeriods(connection.files.folder, texts_days=30, log_days=365)]
    sweep(tmp_path / "data", periods, written + 29 * 86_400)
    assert path.exists()
    sweep(tmp_path / "data", periods, written + 31 * 86_400)
    assert not path.exists()
