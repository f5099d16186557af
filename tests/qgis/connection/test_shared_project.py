"""The layer in a colleague's project shows this user's own store of the same server. Without a
connection to that server the layer is empty, and the server is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from own_profile import own_profile  # noqa: F401 - a fixture
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from sandbox_client import NOW

from sandbox.running import Running, running
from signalement_plugin.connection.connections import Connections
from signalement_plugin.connection.project_layers import LAYER_PROPERTY, empty_store
from signalement_plugin.layer.live_layer import path_of
from signalement_plugin.layer.path_resolver import StorePaths
from signalement_plugin.qgis_profile.settings import ROOT, ConnectionSettings, data_root, save
from signalement_plugin.qgis_profile.shared_project import ABSENT, SCOPE, noted_server

ANNA, BENOIT = "aaaaaaa1", "bbbbbbb2"
COUNT = 30


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    path = tmp_path_factory.mktemp("shared") / "s.sqlite"
    with running(path, generate=COUNT, now=NOW) as started:
        yield started


class Desk:
    """One user's QGIS: settings and data of their own, the same program."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        QgsSettings().remove(ROOT)
        monkeypatch.setenv("SIGNALEMENT_DATA", str(root))
        self.connections = Connections()
        self.paths = StorePaths(self.connections.own_store, lambda _preset: None)
        self.paths.install()

    def connect(self, connection_id: str, endpoint: str) -> None:
        made = ConnectionSettings(connection_id, "Namur", "open311", endpoint, scope="all")
        save(made)
        self.connections.reload()

    def close(self) -> None:
        self.paths.remove()
        self.connections.close()
        QgsProject.instance().clear()
        QgsSettings().remove(ROOT)


def reports_layer() -> QgsVectorLayer:
    (layer,) = QgsProject.instance().mapLayers().values()
    return layer


@pytest.fixture(params=["signalement/anna", "sig"])
def project(
    request: pytest.FixtureRequest,
    server: Running,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qgis_new_project: object,
    qtbot: Any,
) -> str:
    """Saved by Anna, whose own store is gone since; it lay where QGIS keeps data, or in a folder
    that ``SIGNALEMENT_DATA`` named."""
    root = tmp_path / request.param
    anna = Desk(root, monkeypatch)
    anna.connect(ANNA, server.open311)
    qtbot.waitUntil(lambda: anna.connections.current is not None)
    qtbot.waitUntil(lambda: reports_layer().featureCount() == COUNT)
    path = str(tmp_path / "ours.qgs")
    assert QgsProject.instance().write(path)
    anna.close()
    root.rename(tmp_path / "elsewhere")
    return path


@pytest.fixture
def benoit(project: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    made = Desk(tmp_path / "signalement" / "benoit", monkeypatch)
    yield made
    made.close()


def test_a_colleagues_project_shows_this_users_own_store(
    project: str, benoit: Desk, server: Running, tmp_path: Path, qtbot: Any
) -> None:
    benoit.connect(BENOIT, f"{server.open311}/")
    benoit.connections.current.layer  # noqa: B018 opened
    QgsProject.instance().clear()
    assert QgsProject.instance().read(project)
    layer = reports_layer()
    assert layer.isValid()
    assert Path(path_of(layer)).parent == tmp_path / "signalement" / "benoit" / BENOIT
    qtbot.waitUntil(lambda: layer.customProperty(LAYER_PROPERTY) == BENOIT)
    qtbot.waitUntil(lambda: layer.featureCount() == COUNT)
    assert benoit.connections.absent == []
    assert reports_layer() is layer


def test_without_the_connection_the_project_opens_and_names_the_missing_server(
    project: str, benoit: Desk, server: Running, qtbot: Any
) -> None:
    assert QgsProject.instance().read(project)
    layer = reports_layer()
    assert layer.isValid()
    assert layer.featureCount() == 0
    qtbot.waitUntil(lambda: benoit.connections.absent != [])
    (absent,) = benoit.connections.absent
    assert (absent.name, absent.endpoint) == ("Namur", server.open311)
    benoit.connect(BENOIT, server.open311)
    qtbot.waitUntil(lambda: layer.featureCount() == COUNT)
    assert layer.customProperty(LAYER_PROPERTY) == BENOIT
    assert benoit.connections.absent == []
    assert benoit.connections.current.layer is layer


@pytest.mark.parametrize("place", ["folder", "file"])
def test_a_project_opens_where_no_empty_store_can_be_made(
    project: str, benoit: Desk, place: str
) -> None:
    """As on a full disk: an error of ours while a project is read would end QGIS."""
    folder = data_root() / f"{ABSENT}{ANNA}"
    if place == "folder":
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.touch()
    else:
        (folder / "reports-1.gpkg").mkdir(parents=True)
    assert empty_store(ANNA) is None
    QgsProject.instance().read(project)
    assert not reports_layer().isValid()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{" * 5000,
        '{"name": "N", "system": "open311", "endpoint": 7, "jurisdiction": ""}',
        '{"name": "N", "system": "open311", "endpoint": "ftp://x/y", "jurisdiction": ""}',
        '{"name": "N", "system": "open311", "endpoint": "https://u:p@x/y", "jurisdiction": ""}',
        '{"name": "N", "system": "register", "endpoint": "/etc/passwd", "jurisdiction": ""}',
        '{"name": "N", "system": "nothing", "endpoint": "https://x/y", "jurisdiction": ""}',
    ],
)
def test_invalid_connection_data_in_a_project_is_ignored(
    text: str, qgis_new_project: object
) -> None:
    project = QgsProject.instance()
    project.writeEntry(SCOPE, "servers/caaaaaaa1", text)
    assert noted_server(project, ANNA) is None
