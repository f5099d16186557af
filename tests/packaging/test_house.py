"""The checkers of ``scripts/checks/`` find what breaks the house rules; ``make lint`` runs them."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.checks.house import (
    ROOT,
    rule_findings,
    signal_findings,
    size_findings,
)
from scripts.stage import PACKAGE

PLUGIN_FILE = ROOT / PACKAGE / "ui" / "any.py"


@pytest.mark.parametrize(
    "line",
    [
        "from PyQt" + "5.QtCore import Qt",
        "    dialog.exec" + "_()",
        "    print(answer)",
        "    QCoreApplication.process" + "Events()",
        "    loop = QEvent" + "Loop()",
        "import random",
        "import subprocess",
        "from xml.etree import ElementTree",
        "    run(command)  # nos" + "ec",
        "<" * 7 + " HEAD",
        ">" * 7 + " 51f4a7b4 (Both)",
        "    # TO" + "DO later",
        "    path = '/ho" + "me/somebody/reports.gpkg'",
    ],
)
def test_each_forbidden_line_is_found(line: str) -> None:
    assert list(rule_findings(PLUGIN_FILE, ["", line]))


@pytest.mark.parametrize(
    "line",
    [
        "    text = dock.car" + "d.state.text()",
        "    wait(qtbot, lambda: both.dock.lis" + "t.reports.rowCount() == 2)",
        "    action_pan" + "el.form.submit()",
    ],
)
def test_a_way_through_the_widgets_of_the_dock_is_seen(line: str) -> None:
    assert list(rule_findings(ROOT / "tests" / "ui" / "test_any.py", [line]))
    driver = ROOT / "tests" / "support" / "qgis" / "dock_driver" / "any.py"
    assert not list(rule_findings(driver, [line]))


@pytest.mark.parametrize("line", ["    dialog.exec()", "from qgis.PyQt.QtCore import Qt", ""])
def test_allowed_lines_pass(line: str) -> None:
    assert not list(rule_findings(PLUGIN_FILE, [line]))


def test_programs_beside_the_package_may_print() -> None:
    assert not list(rule_findings(ROOT / "sandbox" / "any.py", ["print('ready')"]))


def test_long_files_and_functions_are_seen() -> None:
    function = ["def long():", *["    x = 1"] * 60]
    assert "long has 61 lines" in next(size_findings(PLUGIN_FILE, function))
    assert "601 lines" in next(size_findings(PLUGIN_FILE, ["x = 1"] * 601))
    assert not list(size_findings(Path(PLUGIN_FILE), function[:-1]))


def test_a_signal_that_keeps_its_own_file_in_memory_is_seen() -> None:
    lines = ["class Found: ...", "class Search:", "    found = pyqtSignal(str, Found)"]
    assert "Found would never" in next(signal_findings(PLUGIN_FILE, lines))
    assert not list(signal_findings(PLUGIN_FILE, ["from .results import Found", *lines[1:]]))
