"""The plugin is upgraded in a running QGIS: everything continues, and nothing of the old version
stays."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest
from real_qgis import RealQgis
from sandbox_client import EVENING

from sandbox.desktop.start import screen
from sandbox.running import running
from scripts.package import package
from scripts.stage import stage, version

UPGRADES = 4
MEGABYTE = 1024 * 1024
PLAIN = {
    "metadata.txt": "[general]\nname=Plain\nqgisMinimumVersion=3.40\nversion=1.0\n",
    "__init__.py": """
from qgis.PyQt.QtWidgets import QAction


class Plain:
    def __init__(self, iface):
        self.iface = iface

    def initGui(self):
        self.action = QAction("Plain", self.iface.mainWindow())
        self.iface.addToolBarIcon(self.action)
        self.iface.addPluginToMenu("Plain", self.action)

    def unload(self):
        self.iface.removeToolBarIcon(self.action)
        self.iface.removePluginMenu("Plain", self.action)
        self.action.deleteLater()


def classFactory(iface):
    return Plain(iface)
""",
}
"""A plugin with one action: what QGIS keeps of it after unloading it keeps of every plugin."""


def archives(folder: Path, versions: Sequence[str]) -> list[str]:
    """The ZIP of the plugin under each of these versions."""
    staged, made = stage(folder / "staged"), []
    metadata = staged / "metadata.txt"
    text = metadata.read_text("utf-8")
    for one in versions:
        metadata.write_text(text.replace(f"version={version()}", f"version={one}"), "utf-8")
        made.append(str(package(staged, folder / f"signalement-{one}.zip")))
    shutil.rmtree(folder / "staged")
    return made


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    folder = tmp_path_factory.mktemp("upgrade")
    db = folder / "server.sqlite"
    versions = [f"{version()}.{turn}" for turn in range(UPGRADES + 1)]
    made = archives(folder, versions)
    with screen() as display:
        qgis = RealQgis(folder, display, staged=False)
        plain = folder / "plugins" / "plain_plugin"
        plain.mkdir()
        for name, text in PLAIN.items():
            (plain / name).write_text(text, encoding="utf-8")
        with running(db, generate=2, now=EVENING) as server:
            answer = {"citysdk": server.citysdk, "archives": made, "reports": 2}
            ended = qgis.end(qgis.start("upgrade.py", answer), seconds=300)
    if ended:
        pytest.fail(f"{ended}: {qgis.output()}")
    answer = json.loads((folder / "upgrades.json").read_text("utf-8"))
    with sqlite3.connect(db) as connection:
        arrived = connection.execute(
            "SELECT operation_id FROM change_log WHERE operation_id <> '' ORDER BY id"
        ).fetchall()
    return SimpleNamespace(**answer, versions=versions, arrived=[one for (one,) in arrived])


def test_after_each_upgrade_the_installed_version_runs(story: SimpleNamespace) -> None:
    assert [cycle["version"] for cycle in story.cycles] == story.versions
    for cycle in story.cycles:
        assert "profile/profiles/test/python/plugins/signalement_plugin" in cycle["file"]


def test_reports_load_and_waiting_changes_are_sent_once(story: SimpleNamespace) -> None:
    assert [cycle["reports"] for cycle in story.cycles] == [2] * (UPGRADES + 1)
    sent = [cycle["sent"] for cycle in story.cycles[1:]]
    assert [state for _report, _id, state in sent] == ["confirmed"] * UPGRADES
    assert story.arrived == [op_id for _report, op_id, _state in sent]


@pytest.mark.parametrize(
    "kind", ["modules", "threads", "docks", "functions", "locator", "processing"]
)
def test_nothing_of_the_old_version_is_left(story: SimpleNamespace, kind: str) -> None:
    assert story.before["processing"]
    for cycle in story.cycles:
        assert cycle["left"][kind] == story.before[kind], cycle["version"]


def test_menus_keep_what_qgis_keeps_of_any_plugin(story: SimpleNamespace) -> None:
    plain = Counter(story.plain)
    assert plain
    for earlier, later in zip(story.cycles, story.cycles[1:]):
        kept = Counter(later["menus"]) - Counter(earlier["menus"])
        assert kept == plain + plain  # a cycle starts and unloads the plugin twice


def test_upgrades_do_not_leak_memory(story: SimpleNamespace) -> None:
    """A megabyte for each start and end (a third of it was measured), once QGIS has what it
    keeps: a version that stays costs several."""
    _first, _second, begun, *_others, last = (cycle["memory"] for cycle in story.cycles)
    assert (last - begun) / (len(story.cycles) - 3) <= 2 * MEGABYTE
