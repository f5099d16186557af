"""The round sheet of a pinned filter in the real QGIS takes no more clicks than promised."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from real_qgis import RealQgis
from sandbox_client import EVENING

from sandbox.desktop.start import screen
from sandbox.running import running
from signalement_plugin.printing.stops_layer import FIRST_SHEET

REPORTS = 400
PROMISED = 4


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    folder = tmp_path_factory.mktemp("round")
    with (
        screen() as display,
        running(folder / "server.sqlite", generate=REPORTS, now=EVENING) as server,
    ):
        qgis = RealQgis(folder, display)
        process = qgis.start("round.py", {"url": server.url, "citysdk": server.citysdk})
        ended = qgis.end(process)
    if ended:
        pytest.fail(f"{ended}: {qgis.output()}")
    return SimpleNamespace(**json.loads((folder / "round.json").read_text("utf-8")))


def test_the_sheet_of_a_pinned_filter_takes_four_clicks(played: SimpleNamespace) -> None:
    assert played.presses <= PROMISED


def test_every_three_filtered_reports_have_a_page(played: SimpleNamespace) -> None:
    pdf = Path(played.path).read_bytes()
    assert 0 < played.stops <= 50
    lists = 1 + (played.stops > FIRST_SHEET)
    assert pdf.count(b"/Type /Page\n") == lists + -(-played.stops // 3)


def test_the_window_handles_events_between_two_pages(played: SimpleNamespace) -> None:
    """A timer of the window had its turn between any two pages."""
    assert played.turns >= played.stops
