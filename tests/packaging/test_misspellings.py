"""Misspelt names of the dock, a connection, its commands, the systems: ``make lint`` finds them.

Each misspelt name replaces the correct one in a copy of the plugin; mypy, with the configuration
of this project, has to report every such line.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.stage import PACKAGE, ROOT

PLANTED = (
    ("ui/dock/controller.py", "dock.card.action_panel.working", "dock.crad.action_panel.working"),
    ("ui/dock/controller.py", "dock.toolbar.pressed", "dock.toolbar.presed"),
    ("ui/dock/controller.py", "dock.state.show_connections", "dock.state.show_conections"),
    ("ui/dock/extensions.py", "dock.filter.show_line", "dock.filter.show_lines"),
    ("ui/export/controller.py", "self._controller.dock.list", "self._controller.dock.lst"),
    (
        "ui/statistics/controller.py",
        "dock.controller.filter_controller.answered",
        "dock.controller.filter_controller.answerd",
    ),
    ("ui/qgis_integration/integration.py", "extensions.style.choose", "extensions.style.chose"),
    ("ui/cadastre/controller.py", "dock.card.location", "dock.card.locations"),
    ("ui/dock/selection.py", "reports.stored_at(outside)", "reports.stored_of(outside)"),
    ("ui/dock/action_controller.py", "outbox.row(op_ids[0])", "outbox.rwo(op_ids[0])"),
    (
        "ui/banner/actions.py",
        "self._connections.set_current(settings.id)",
        "self._connections.set_curent(settings.id)",
    ),
    ("ui/rounds/controller.py", "reports.fid_of(report_id)", "reports.fids_off(report_id)"),
    ("ui/dock/submission.py", ".commands.put_back(op_ids)", ".commands.putback(op_ids)"),
    ("ui/dock/submission.py", ".commands.write_anew(", ".commands.write_new("),
    ("ui/dock/submission.py", ".commands.send_now(", ".commands.sendnow("),
    ("ui/dock/submission.py", ".commands.submit(", ".commands.sumbit("),
    ("connection/details/detail_fetcher.py", "system.details", "system.detials"),
    ("processing/runs/changes/new_reports.py", "system.questions(", "system.question("),
    ("sync/pull/pull.py", ".recent_pages(", ".recent_page("),
    ("systems/with_service_targets.py", "self._system.get_some(", "self._system.getsome("),
)
"""File, correct text, and the same text with a misspelt name."""


def test_mypy_reports_every_planted_misspelling_and_nothing_else(tmp_path: Path) -> None:
    shutil.copytree(ROOT / PACKAGE, tmp_path / PACKAGE, ignore=shutil.ignore_patterns("resources"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    if (ROOT / ".mypy_cache").exists():  # mypy's cache saves reading the stubs of QGIS again
        shutil.copytree(ROOT / ".mypy_cache", tmp_path / ".mypy_cache")
    planted = set()
    for name, right, wrong in PLANTED:
        path = tmp_path / PACKAGE / name
        text = path.read_text(encoding="utf-8")
        assert text.count(right) == 1, f"{name}: {right}"
        planted.add((f"{PACKAGE}/{name}", text[: text.index(right)].count("\n") + 1))
        path.write_text(text.replace(right, wrong), encoding="utf-8")
    assert len(planted) == len(PLANTED) == 20
    output = subprocess.run(
        [sys.executable, "-m", "mypy", PACKAGE],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    ).stdout
    errors = re.findall(r"^(\S+?):(\d+): error:", output, re.MULTILINE)
    assert {(path, int(line)) for path, line in errors} == planted, output
