"""Windows and tools by which the real QGIS edits a layer: each edit is journaled once, or
refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from real_qgis import RealQgis

from sandbox.desktop.start import screen
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.store.geopackage import create_store

REPORTS = [
    Report(str(n), Status.NEW, address=f"Rue Haute {n}", lon=4.86 + n / 1000, lat=50.46)
    for n in range(1, 7)
]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder: Path = tmp_path_factory.mktemp("native")
    loader = create_store(folder / "reports-0.gpkg", "namur").loader()
    loader.add(REPORTS)
    store = loader.finish()
    with screen() as display:
        qgis = RealQgis(folder, display)
        ended = qgis.end(qgis.start("native_edits.py", {"store": store}))
    if ended:
        pytest.fail(f"{ended}: {qgis.output()}")
    return json.loads((folder / "answers.json").read_text("utf-8"))


def journal(answers: dict[str, Any], path: str) -> list[tuple[str, dict, dict]]:
    """Journal rows of one way to edit; its commit must have succeeded."""
    answer = answers[path]
    assert (answer["committed"], answer["words"]) == (True, "")
    return [(report, before, after) for report, before, after in answer["journal"]]


def test_an_edit_in_the_attribute_form_is_journalled(answers: dict[str, Any]) -> None:
    assert journal(answers, "form") == [("1", {"status": "new"}, {"status": "closed"})]


def test_the_field_calculator_over_all(answers: dict[str, Any]) -> None:
    rows = journal(answers, "field_calculator")
    assert [report for report, _, _ in rows] == list("123456")
    assert {after["status"] for _, _, after in rows} == {"planned"}


def test_the_field_bar_of_the_table_over_what_is_selected(answers: dict[str, Any]) -> None:
    expected = [("2", {"status": "planned"}, {"status": "closed"})]
    assert journal(answers, "quick_field_bar") == expected


@pytest.mark.parametrize(("path", "report"), [("vertex_tool", "3"), ("move_tool", "4")])
def test_a_tool_that_moves_a_point(answers: dict[str, Any], path: str, report: str) -> None:
    ((moved, before, after),) = journal(answers, path)
    assert (moved, set(before), set(after)) == (report, {"position"}, {"position"})
    assert before["position"] == f"{4.86 + int(report) / 1000:.7f} 50.4600000"
    assert after["position"] != before["position"]


def test_merged_attributes_are_edits_and_the_numbers_stay(answers: dict[str, Any]) -> None:
    expected = [("1", {"status": "planned"}, {"status": "closed"})]
    assert journal(answers, "merge_attributes") == expected


def test_merging_features_is_refused_by_qgis(answers: dict[str, Any]) -> None:
    """QGIS itself refuses: a layer of points has no multipoint."""
    assert journal(answers, "merge_features") == []
    assert not answers["merge_features"]["modified"]


def test_the_form_of_a_drawn_report_cannot_be_confirmed(answers: dict[str, Any]) -> None:
    assert answers["new form"] == {"ok": False}
    assert journal(answers, "draw") == []
    assert not answers["draw"]["modified"]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("draw_without_form", "use New Report"),
        ("paste", "use New Report"),
        ("delete", "cannot be deleted"),
        ("cut", "cannot be deleted"),
    ],
)
def test_drawing_pasting_and_deleting_are_refused(
    answers: dict[str, Any], path: str, words: str
) -> None:
    answer = answers[path]
    assert answer["modified"]
    assert not answer["committed"]
    assert words in answer["words"]
    assert answer["journal"] == []
