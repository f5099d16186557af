"""The marks of reports as QGIS draws them: rings for lateness, corners for own changes, legend."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from drawn_map import GROUND, colours, picture
from qgis.core import QgsLayerTreeModel, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage
from real_stores import put, report

from signalement_plugin.core.marks.marks import Today
from signalement_plugin.core.model.report import Service
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.core.model.status_style import GLYPHS, OUTLINE
from signalement_plugin.layer.legend import follow_ticks
from signalement_plugin.layer.selection import GROUND as YELLOW
from signalement_plugin.layer.styles import MOST_ORDERED, Style, own_style, set_style
from signalement_plugin.layer.texts import status_texts
from signalement_plugin.layer.writer import overlay

NOW = datetime.now(timezone.utc)


def dark(image: QImage) -> int:
    return colours(image).get(OUTLINE, 0)


def middle(layer: QgsVectorLayer) -> str:
    image = picture(layer)
    return image.pixelColor(image.width() // 2, image.height() // 2).name()


def ring_cases(today: Today) -> dict[str, dict[str, datetime | None]]:
    """From the mark with the least ink to the one with the most."""
    begins = datetime.fromisoformat(today.begins[:19]).replace(tzinfo=timezone.utc)
    asked = begins - timedelta(days=9)
    return {
        "future": {"due": begins + timedelta(days=3)},
        "today": {"due": begins + timedelta(hours=1)},
        "late": {"requested": asked, "due": begins - timedelta(hours=1)},
        "twice": {"requested": asked, "due": asked + timedelta(days=2)},
    }


@pytest.mark.parametrize("status", Status)
def test_a_selected_report_keeps_its_mark_on_a_yellow_ground(
    dressed: QgsVectorLayer, status: Status
) -> None:
    set_style(dressed, Style.STATUS)
    put(dressed, report(1, status=status))
    plain = colours(picture(dressed))
    dressed.selectAll()
    selected = colours(picture(dressed))
    fill = GLYPHS[status].fill
    assert plain.get(YELLOW, 0) == 0
    assert selected[YELLOW] > selected[fill] >= plain[fill] > 0


@pytest.mark.parametrize("style", [one for one in Style if one is not Style.HEAT])
def test_the_selection_is_highlighted_in_each_own_style_and_not_in_a_users_style(
    dressed: QgsVectorLayer, style: Style
) -> None:
    set_style(dressed, style)
    put(dressed, report(1))
    dressed.selectAll()
    assert colours(picture(dressed))[YELLOW] > 0
    own_style(dressed)
    assert YELLOW not in colours(picture(dressed))


def test_a_selected_report_keeps_ring_and_corner(dressed: QgsVectorLayer) -> None:
    set_style(dressed, Style.STATUS)
    put(dressed, report(1))
    dressed.selectAll()
    bare = dark(picture(dressed))
    overlay(dressed, "1", {"mark": "new late send"})
    assert dark(picture(dressed)) > bare


@pytest.mark.parametrize("style", ["status", "deadline", "priority"])
def test_late_reports_are_drawn_above_others(dressed: QgsVectorLayer, style: str) -> None:
    """Seen: black points of closed reports over a late one."""
    set_style(dressed, Style(style))
    late = {"requested": NOW - timedelta(days=90), "due": NOW - timedelta(days=20)}
    put(dressed, report(1, **late))
    alone = middle(dressed)
    put(dressed, report(2, lon=4.861, due=None), report(3, lon=4.861, status=Status.CLOSED))
    assert middle(dressed) == alone
    set_style(dressed, Style(style), shown=MOST_ORDERED + 1)
    assert middle(dressed) != alone, "QGIS would have to sort them all"


@pytest.mark.parametrize(
    "style", [pytest.param("status", marks=pytest.mark.every_day), "priority", "cluster"]
)
def test_the_ring_is_half_today_whole_when_late_and_two_at_twice_the_delay(
    dressed: QgsVectorLayer, style: str
) -> None:
    set_style(dressed, Style(style))
    while True:
        today, ink = Today.at(datetime.now(timezone.utc)), []
        for values in ring_cases(today).values():
            put(dressed, report(1, **values))
            ink.append(dark(picture(dressed)))
        if today == Today.at(datetime.now(timezone.utc)):
            break  # otherwise midnight was in between, and all are drawn again
    assert ink == sorted(set(ink))
    late = ring_cases(today)["twice"]
    for status in sorted(set(Status) - OPEN):
        put(dressed, report(1, status=status))
        plain = dark(picture(dressed))
        put(dressed, report(1, status=status, **late))
        assert dark(picture(dressed)) == plain, f"{status} asks for no work"


@pytest.mark.parametrize(
    ("style", "status"),
    [*(("status", one) for one in Status), *((one, Status.NEW) for one in ("priority", "cluster"))],
)
def test_a_corner_marks_waiting_changes_and_those_that_need_a_decision(
    dressed: QgsVectorLayer, style: str, status: Status
) -> None:
    set_style(dressed, Style(style))
    put(dressed, report(1, status=status))
    plain, drawn = picture(dressed), {}
    for corner in ("send", "settle"):
        assert overlay(dressed, "1", {"mark": corner})
        drawn[corner] = picture(dressed)
    assert "#ffd21f" in colours(drawn["settle"])
    assert dark(plain) < dark(drawn["send"])
    put(dressed, report(1, status=status, notice="the server says more"))
    assert picture(dressed) == drawn["settle"], "what waits is not for the server to say"
    assert overlay(dressed, "1", {"mark": ""})
    assert picture(dressed) == plain


def test_a_status_that_somebody_edits_is_drawn_at_once(dressed: QgsVectorLayer) -> None:
    """On a tablet too, where the plugin is not."""
    put(dressed, report(1, due=NOW - timedelta(days=3)))
    at = dressed.fields().indexOf("status")
    assert dressed.startEditing()
    assert dressed.changeAttributeValue(1, at, "resolved")
    assert dressed.commitChanges()
    assert colours(picture(dressed)).get(GLYPHS[Status.RESOLVED].fill, 0) > 40


@pytest.mark.parametrize("style", ["status", "cluster"])
def test_the_legend_names_each_status_ring_and_corner_once(
    dressed: QgsVectorLayer, qgis_new_project: object, style: str
) -> None:
    QgsProject.instance().addMapLayer(dressed)
    set_style(dressed, Style(style))
    model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())
    node = QgsProject.instance().layerTreeRoot().findLayer(dressed)

    def lines() -> list[str]:
        found = model.layerLegendNodes(node)
        return [one.data(Qt.ItemDataRole.DisplayRole) for one in found]

    signs = ["Due Today", "Late", "Twice the Delay or More", "Waits to Be Sent", "Needs You"]
    assert lines() == [*map(str, status_texts().values()), *signs]
    set_style(dressed, Style.SERVICE, [Service("1", "a"), Service("2", "b")])
    assert lines() == ["a", "b", "Other Services"]
    set_style(dressed, Style(style))
    own_style(dressed)
    assert len(lines()) > 2 * len(Status), "a style of somebody's own shows all its lines"


def test_unchecking_a_legend_line_hides_its_marks(dressed: QgsVectorLayer) -> None:
    def ground(number: int) -> int:
        return colours(picture(dressed, lon=round(4.86 + number / 1000, 6)))[GROUND]

    late = {"requested": NOW - timedelta(days=90), "due": NOW - timedelta(days=20)}
    put(dressed, report(1, **late), report(2, status=Status.CLOSED), report(3))
    assert overlay(dressed, "3", {"mark": "send"})
    renderer = dressed.renderer()
    at = {one.value(): number for number, one in enumerate(renderer.categories())}
    for ticked, gone in (("new", {1, 3}), ("~ late", {1}), ("~ send", {3}), ("closed", {2})):
        renderer.updateCategoryRenderState(at[ticked], False)
        follow_ticks(dressed)
        nothing = 151 * 151
        assert {one for one in (1, 2, 3) if ground(one) == nothing} == gone, ticked
        renderer.updateCategoryRenderState(at[ticked], True)
        follow_ticks(dressed)
        assert all(ground(one) < nothing for one in (1, 2, 3))


@pytest.mark.parametrize("status", Status)
def test_a_report_alone_looks_the_same_among_clusters(
    dressed: QgsVectorLayer, status: Status
) -> None:
    put(dressed, report(1, status=status, requested=NOW - timedelta(days=90), due=NOW))
    assert overlay(dressed, "1", {"mark": "settle"})
    seen = []
    for style in (Style.STATUS, Style.CLUSTER):
        set_style(dressed, style)
        seen.append(picture(dressed))
    assert seen[0] == seen[1]


@pytest.mark.parametrize("style", [Style.STATUS, Style.CLUSTER], ids=str)
def test_the_file_is_asked_by_the_values_of_the_marks(
    dressed: QgsVectorLayer, style: Style
) -> None:
    """With a condition OGR reads a part of the map in the order of the file."""
    set_style(dressed, style)
    asked = dressed.renderer().filter(dressed.fields())
    assert "mark" in asked
    follow_ticks(dressed)
    assert dressed.renderer().filter(dressed.fields()) == asked
