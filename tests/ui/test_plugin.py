"""The plugin as a whole: what is in QGIS at its start, what is added later, what is left after
unloading."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dock_driver import DockDriver
from plugin_window import PluginWindow
from qgis.core import QgsFeature, QgsPathResolver, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from ui_steps import wait

from signalement_plugin import classFactory
from signalement_plugin.connection.project_layers import LAYER_PROPERTY
from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.plugin import pieces
from signalement_plugin.qgis_profile.settings import ConnectionSettings, data_folder, save
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.ui.report_list.view import ReportList

INSIDE = Path(__file__).with_name("inside_start.py")
ID = "c0ffee07"
AT_START = {
    *("plugin", "systems", "systems.names", "qt", "qt.language", "layer", "layer.path_resolver"),
    *("ui", "ui.dock", "ui.dock.dock", "ui.dock_room", "ui.help_key"),
    *("ui.widgets", "ui.widgets.em", "ui.widgets.icons"),
}
"""Our modules beside the algorithms that QGIS's window waits for."""
MOST_AT_ONCE = 30
"""Modules of ours that one turn of opening may bring."""


@pytest.fixture
def window() -> Iterator[PluginWindow]:
    made = PluginWindow()
    yield made
    made.window.close()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))


@pytest.fixture
def plugin(window: PluginWindow) -> Iterator[Any]:
    """The plugin, started as QGIS does before it shows its window."""
    made = classFactory(window)
    made.initGui()
    yield made
    made.unload()


@pytest.fixture
def known(register_path: Path) -> ConnectionSettings:
    """A connection in the settings."""
    made = ConnectionSettings(
        ID, name="Namur", system="register", endpoint=str(register_path), scope="all"
    )
    save(made)
    return made


def shown(window: PluginWindow, plugin: Any, *, dock: bool) -> None:
    """Restore the docks, show the window, and signal that QGIS's start is complete."""
    plugin.dock.setVisible(dock)
    window.window.show()
    window.initializationCompleted.emit()


def turns(qtbot: Any) -> None:
    """Some turns of the event loop."""
    qtbot.wait(50)


def test_the_start_imports_neither_transport_nor_store_nor_dock(tmp_path):
    done = subprocess.run(
        [sys.executable, str(INSIDE)],
        env={
            **os.environ,
            "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path),
            "PYTHONPATH": os.pathsep.join(
                map(str, (INSIDE.parents[1] / "support" / "qgis", INSIDE.parents[2]))
            ),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    imported = set(json.loads(done.stdout))
    assert "signalement_plugin.plugin" in imported
    ours = {name for name in imported if name.startswith("signalement_plugin.")}
    assert {name.partition(".")[2] for name in ours if ".processing" not in name} == AT_START
    late = ("processing.runs", "processing.parameter_help")
    assert not [one for one in ours for part in late if one.partition(".")[2].startswith(part)]
    assert not imported & {"requests", "urllib3", "sqlite3", "logging", "dataclasses"}


def test_a_dock_in_sight_is_filled_once_qgis_is_there(window, plugin, known, qtbot):
    assert not plugin.dock.filled
    plugin.dock.setVisible(True)
    window.window.show()
    turns(qtbot)
    assert plugin.dock.in_sight
    assert not plugin.dock.filled
    window.initializationCompleted.emit()
    assert not plugin.dock.filled
    wait(qtbot, lambda: plugin.dock.filled)
    wait(qtbot, lambda: plugin.connections.current is not None)
    assert plugin.connections.current.settings == known
    assert plugin.native is not None
    assert len(window.held["exit"]) == 1


def test_the_docks_button_counts_what_needs_the_user(window, plugin, known, qtbot):
    shown(window, plugin, dock=True)
    wait(qtbot, lambda: plugin.native and plugin.connections.current)
    driver = DockDriver(plugin.dock)
    refused = create_operation("1", 4.86, 50.46, "Un trou")
    driver.connection.outbox.add([refused], state=State.REFUSED, reason="rule")
    driver.connection.outboxChanged.emit()
    assert "1 report(s) need you" in plugin.dock.show_action.toolTip()


def test_all_layers_shown_leave_the_example_open(window, plugin, known, qtbot):
    """Seen: with one layer of real reports beside it, that one was shown instead."""
    shown(window, plugin, dock=True)
    wait(qtbot, lambda: plugin.native and plugin.connections.current)
    plugin.connections.set_current(ID)
    plugin.connections.example.start()
    wait(qtbot, lambda: plugin.connections.current.settings.id != ID)
    wait(qtbot, lambda: plugin.connections.apart.hidden() == ["Namur"])
    example = plugin.connections.current
    window.actionShowAllLayers().trigger()
    turns(qtbot)
    assert plugin.connections.current is example
    assert plugin.connections.apart.hidden() == ["Namur"]


def test_a_hidden_dock_stays_empty_until_it_is_opened(window, plugin, known, qtbot):
    shown(window, plugin, dock=False)
    turns(qtbot)
    assert not plugin.dock.filled
    assert plugin.native is None
    plugin.dock.setVisible(True)
    wait(qtbot, lambda: plugin.dock.filled)
    wait(qtbot, lambda: plugin.connections.current is not None)


def begun(plugin: Any, window: PluginWindow, qtbot: Any) -> None:
    """A dock of which some widgets are made."""
    shown(window, plugin, dock=False)
    turns(qtbot)
    for _piece in (*pieces(), "widgets", "more widgets"):
        plugin._open_next()
        assert not plugin.dock.filled
        assert plugin.dock.findChild(ReportList) is None
    plugin._turns.stop()


def test_the_dock_is_opened_in_several_turns_of_the_event_loop(window, plugin, known, qtbot):
    begun(plugin, window, qtbot)
    plugin.dock.setVisible(True)
    wait(qtbot, lambda: plugin.dock.filled)
    assert plugin.dock.findChild(ReportList) is plugin.dock.list
    wait(qtbot, lambda: plugin.connections.current is not None)


def test_the_key_fills_at_once_what_was_begun(window, plugin, known, qtbot):
    begun(plugin, window, qtbot)
    plugin.dock.show_action.trigger()
    assert plugin.dock.filled
    assert plugin.native is not None
    assert plugin.dock.isVisible()


def test_unloading_in_the_middle_of_opening_leaves_nothing(window, known, qtbot):
    plugin = classFactory(window)
    plugin.initGui()
    begun(plugin, window, qtbot)
    plugin.unload()
    turns(qtbot)
    assert not any(window.held.values())


def test_only_the_systems_in_use_are_read(known):
    systems = [piece for piece in pieces() if piece.endswith(".system")]
    assert systems == ["systems.local_register.system"]


@pytest.fixture(scope="module")
def imported_by(tmp_path_factory) -> dict[str, list[str]]:
    """Piece → modules that it brings, in a process of its own."""
    names = [f"signalement_plugin.{piece}" for piece in pieces()]
    code = (
        "import importlib, json, sys, qgis.core, qgis.gui\n"
        "found = {}\n"
        f"for name in {names}:\n"
        "    before = set(sys.modules)\n"
        "    importlib.import_module(name)\n"
        "    found[name] = sorted(set(sys.modules) - before)\n"
        "print(json.dumps(found))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=INSIDE.parents[2],
        env={**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path_factory.mktemp("config"))},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def test_the_modules_imported_in_advance_are_all_that_the_dock_needs(imported_by):
    """After the pieces, opening imports next to nothing."""
    imported = {name for names in imported_by.values() for name in names}
    wanted = ("card.card", "dock.controller", "qgis_integration.integration")
    assert {f"signalement_plugin.ui.{name}" for name in wanted} <= imported
    assert "signalement_plugin.connection.layer.layer_sync" in imported
    later = ("systems.open311.system", "systems.publik.system", "ui.connections.dialog")
    assert not imported & {f"signalement_plugin.{name}" for name in later}


def test_no_turn_of_opening_imports_many_modules_of_ours(imported_by):
    ours = {
        piece: [name for name in names if name.startswith("signalement_plugin")]
        for piece, names in imported_by.items()
    }
    assert {piece: names for piece, names in ours.items() if len(names) > MOST_AT_ONCE} == {}


def test_the_key_fills_the_dock_at_once(window, plugin, qtbot):
    shown(window, plugin, dock=False)
    turns(qtbot)
    plugin.dock.show_action.trigger()
    assert plugin.dock.filled
    assert plugin.dock.isVisible()


def test_waiting_changes_are_sent_though_the_dock_is_hidden(window, plugin, known, register, qtbot):
    report_id = next(iter(next(iter(register.pages(None, None))).reports)).report_id
    outbox = open_outbox(data_folder(ID))
    outbox.add([Operation(id="waits", report_id=report_id, note="x")])
    outbox.close()
    shown(window, plugin, dock=False)
    wait(qtbot, lambda: plugin.native is not None)
    (sending,) = plugin.connections.opened()
    assert sending.layer is None
    wait(qtbot, lambda: sending.outbox.waiting_count() == 0)


def test_the_menu_of_a_removed_connections_layer_changes_nothing(window, plugin, known, qtbot):
    shown(window, plugin, dock=True)
    wait(qtbot, lambda: plugin.connections and plugin.connections.current)
    wait(qtbot, lambda: plugin.connections.current.load.updated_at)
    layer = QgsVectorLayer("Point?field=report_id:string", "Gone", "memory")
    layer.setCustomProperty(LAYER_PROPERTY, "0badc0de")
    feature = QgsFeature(layer.fields())
    feature["report_id"] = "1"
    before = plugin.connections.current.settings
    actions = plugin.native.actions
    for act in (
        lambda: actions._slots["refresh"]("0badc0de"),
        lambda: actions._slots["restyle"]("0badc0de"),
        lambda: actions._act_on_feature(layer, feature),
    ):
        window.bar.clearWidgets()
        act()
        assert "not set up here" in window.bar.currentItem().text()
        assert not plugin.connections.current.load.running
    assert plugin.connections.current.settings == before
    assert DockDriver(plugin.dock).targets.count == 0


def test_a_project_finds_the_own_store_before_anything_is_open(window, plugin, known, qtbot):
    foreign = f"/home/colleague/signalement/0123456789ab/{ID}/reports-2.gpkg|layername=reports"
    unknown = foreign.replace(ID, "0badc0de")
    assert QgsPathResolver().readPath(unknown) == unknown
    assert not plugin.dock.filled
    found = QgsPathResolver().readPath(foreign)
    assert found.startswith(str(data_folder(ID)))
    shown(window, plugin, dock=False)
    wait(qtbot, lambda: plugin.native is not None)  # opened by itself, for the menu of the layer
    assert not QgsProject.instance().mapLayers()


def test_the_options_are_there_before_the_dock(window, plugin, known, qtbot):
    shown(window, plugin, dock=False)
    wait(qtbot, lambda: window.held.get("options"))
    assert not plugin.dock.filled
    page = window.held["options"][0].createWidget(None)
    assert page.box.list.count() == 1
    page.deleteLater()


@pytest.mark.parametrize("opened", [False, True])
def test_unloading_leaves_nothing_and_the_plugin_can_be_loaded_again(window, opened, qtbot):
    for _ in range(2):
        plugin = classFactory(window)
        plugin.initGui()
        if opened:
            plugin.open()
        plugin.unload()
        turns(qtbot)
        assert not any(window.held.values())
    window.initializationCompleted.emit()
    turns(qtbot)
