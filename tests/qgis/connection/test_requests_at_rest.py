"""How many requests a server gets while nobody works: none while its layer is hidden or where no
interval is set, otherwise one delta per interval."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
from http_server import Asked, Loopback, Reply, serving
from own_profile import own_profile  # noqa: F401 - a fixture
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QTimer
from sandbox_client import NOW

from sandbox.running import Running, running
from signalement_plugin.connection.connection import Connection
from signalement_plugin.connection.connections import Connections
from signalement_plugin.qgis_profile.settings import ROOT, ConnectionSettings, save

COUNT, PASSES = 20, 3


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    path = tmp_path_factory.mktemp("rest") / "s.sqlite"
    with running(path, generate=COUNT, now=NOW) as started:
        yield started


@contextmanager
def counted(sandbox: Running) -> Iterator[Loopback]:
    """The sandbox's server, each request to it noted."""

    def forward(asked: Asked) -> Reply:
        query = f"?{urlencode(asked.query)}" if asked.query else ""
        url = f"{sandbox.url}{asked.path}{query}"
        try:
            with urlopen(url) as answer:  # noqa: S310 on this computer
                kind = {"Content-Type": answer.headers.get("Content-Type", "")}
                return Reply(answer.status, answer.read(), kind)
        except HTTPError as error:
            return Reply(error.code, error.read())

    with serving(forward) as server:
        yield server


@pytest.fixture
def connect(
    qgis_new_project: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> Iterator[Callable[[str, Loopback, int], Connection]]:
    monkeypatch.setenv("SIGNALEMENT_DATA", str(tmp_path))
    QgsSettings().remove(ROOT)
    connections = Connections()

    def made(connection_id: str, server: Loopback, interval_s: int) -> Connection:
        endpoint = f"{server.url}/open311/v2"
        save(
            ConnectionSettings(
                connection_id,
                connection_id,
                "open311",
                endpoint,
                scope="all",
                interval_s=interval_s,
            )
        )
        connections.reload()
        connections.set_current(connection_id)
        shown = connections.current
        assert shown is not None
        qtbot.waitUntil(lambda: shown.layer.featureCount() == COUNT and not shown.load.running)
        return shown

    yield made
    connections.close()
    QgsSettings().remove(ROOT)


def timers(connection: Connection) -> list[QTimer]:
    """Active timers of a connection."""
    return [one for one in connection.findChildren(QTimer) if one.isActive()]


def hide(connection: Connection) -> None:
    root = QgsProject.instance().layerTreeRoot()
    root.findLayer(connection.layer.id()).setItemVisibilityChecked(False)


def test_a_hidden_layer_sends_no_request_and_a_visible_one_a_delta_per_interval(
    sandbox: Running, connect: Callable[[str, Loopback, int], Connection], qtbot: Any
) -> None:
    with counted(sandbox) as unseen, counted(sandbox) as seen, counted(sandbox) as off:
        hidden = connect("aaaaaaa1", unseen, 1)
        hide(hidden)
        resting = connect("bbbbbbb2", off, 0)
        shown = connect("ccccccc3", seen, 1)
        assert hidden.threads is not None
        assert shown.threads is not None
        assert resting.threads is not None
        qtbot.waitUntil(lambda: hidden.threads.puller.due_in() is None)
        qtbot.waitUntil(lambda: not timers(hidden))
        before = (len(unseen.asked), len(off.asked))
        begun = len(seen.asked)
        qtbot.waitUntil(lambda: len(seen.asked) >= begun + PASSES)
        assert (len(unseen.asked), len(off.asked)) == before
        passes = seen.asked[begun:]
        assert {one.path for one in passes} == {"/open311/v2/requests.json"}
        assert all("updated_after" in one.query for one in passes)
        for still in (hidden, resting):
            assert still.threads.puller.due_in() is None
        assert timers(hidden) == []
