"""The configured layer: what it draws, offers and shows, with and without this plugin."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

import pytest
from drawn_map import GROUND, colours, picture
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsFeatureRenderer,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime
from qgis.PyQt.QtGui import QImage
from real_stores import put, report
from today import wall_clock, within_a_day

from signalement_plugin.core.dates.deadlines import WorkingDays
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.report import Service
from signalement_plugin.core.model.status import Status
from signalement_plugin.core.model.status_style import GLYPHS, OUTLINE
from signalement_plugin.layer.expressions import MIDNIGHT, working_days_end
from signalement_plugin.layer.setup import offer
from signalement_plugin.layer.styles import (
    MOST_CLUSTERED,
    STYLES,
    Style,
    set_style,
    style_of,
)

NOW = datetime.now(timezone.utc)


@pytest.mark.parametrize("status", Status, ids=str)
def test_every_status_is_drawn_in_its_colours(dressed: QgsVectorLayer, status: Status) -> None:
    put(dressed, report(1, status=status))
    glyph = GLYPHS[status]
    seen = colours(picture(dressed))
    assert seen.get(glyph.fill, 0) > 40
    assert seen.get(OUTLINE, 0) > 100
    assert seen.get("#ffffff", 0) > 100
    if glyph.mark:
        assert seen.get(glyph.ink, 0) > 20
    assert seen[GROUND] > 10_000


def test_no_two_statuses_look_alike_in_black_and_white(dressed: QgsVectorLayer) -> None:
    seen = set()
    for status in Status:
        put(dressed, report(1, status=status))
        grey = picture(dressed).convertToFormat(QImage.Format.Format_Mono)
        seen.add(bytes(grey.constBits().asarray(grey.sizeInBytes())))
    assert len(seen) == len(Status)


def test_a_word_that_is_no_status_is_drawn_as_unknown(dressed: QgsVectorLayer) -> None:
    at = dressed.fields().indexOf("status")
    assert dressed.dataProvider().changeAttributeValues({1: {at: "typed by hand"}})
    assert colours(picture(dressed)).get("#ffffff", 0) > 500


@pytest.mark.parametrize("name", STYLES)
def test_every_style_draws_every_report_and_needs_no_plugin(
    dressed: QgsVectorLayer, tmp_path: Path, name: str
) -> None:
    put(dressed, report(2, due=NOW - timedelta(days=3)), report(3, due=NOW + timedelta(days=3)))
    put(dressed, report(4, status=Status.CLOSED), report(5, service_name="Never seen"))
    set_style(dressed, name, [Service("12", "Dépôt clandestin")])
    for number in range(1, 6):
        seen = colours(picture(dressed, lon=round(4.86 + number / 1000, 6)))
        assert seen.get(GROUND, 0) < 151 * 151 - 200, number
    other = QgsVectorLayer(dressed.source(), "again", "ogr")
    path = tmp_path / "style.qml"
    assert dressed.saveNamedStyle(str(path))[1]
    assert other.loadNamedStyle(str(path))[1]
    assert other.renderer().type() == dressed.renderer().type()


def evening(today: date, ahead: int) -> datetime:
    """The end of the working day that comes ``ahead`` working days after today."""
    return wall_clock(WorkingDays().after(today, ahead), 0, time(17))


@pytest.mark.every_day
def test_the_deadline_style_tells_late_from_working_days_left(dressed: QgsVectorLayer) -> None:
    def drawn(today: date) -> None:
        set_style(dressed, Style.DEADLINE)
        cases = [
            ("#c8260a", {"due": NOW - timedelta(days=3)}),
            ("#eec83c", {"due": wall_clock(today, 0, time(23, 59, 59))}),
            ("#2e63cf", {"due": evening(today, 1)}),
            ("#2e63cf", {"due": evening(today, 2)}),
            ("#71bdf6", {"due": evening(today, 3)}),
            ("#71bdf6", {"due": evening(today, 5)}),
            ("#09975e", {"due": evening(today, 6)}),
            ("#c4c5c6", {"due": None}),
            ("#2c323e", {"due": NOW - timedelta(days=3), "status": Status.CLOSED}),
        ]
        for fill, values in cases:
            put(dressed, report(1, **values))
            assert colours(picture(dressed)).get(fill, 0) > 40, values

    within_a_day(drawn)


@pytest.mark.parametrize(
    ("fill", "values"),
    [
        ("#c8260a", {"priority": "high"}),
        ("#2e63cf", {"priority": "normal"}),
        ("#71bdf6", {"priority": "low"}),
        ("#c4c5c6", {"priority": ""}),
        ("#2c323e", {"priority": "high", "status": Status.CLOSED}),
    ],
)
def test_open_reports_are_drawn_by_priority(
    dressed: QgsVectorLayer, fill: str, values: dict[str, str]
) -> None:
    set_style(dressed, Style.PRIORITY)
    put(dressed, report(1, **values))
    assert colours(picture(dressed)).get(fill, 0) > 40


@pytest.mark.parametrize(
    ("today", "ahead", "last"),
    [
        (date(2026, 11, 24), 2, date(2026, 11, 26)),
        (date(2026, 11, 27), 1, date(2026, 11, 30)),  # a weekend between
        (date(2026, 12, 24), 2, date(2026, 12, 29)),  # Christmas and a weekend
        (date(2027, 3, 26), 1, date(2027, 3, 30)),  # Easter Monday; the clocks change
        (date(2026, 10, 23), 5, date(2026, 10, 30)),  # the clocks change
    ],
)
def test_working_days_ahead_skip_belgian_holidays(
    qgis_app: object, today: date, ahead: int, last: date
) -> None:
    morning = f"make_datetime({today.year}, {today.month}, {today.day}, 0, 0, 0)"
    text = working_days_end(ahead, WorkingDays(), today.year - 1)
    expression = QgsExpression(text.replace(MIDNIGHT, f"epoch({morning})"))
    end = expression.evaluate(QgsExpressionContext())
    for due, expected in ((last, True), (last + timedelta(days=1), False)):
        noon = QDateTime(datetime.combine(due, time(12))).toMSecsSinceEpoch()
        assert (noon < end) is expected, (due, expression.evalErrorString())


def test_the_days_are_counted_once_and_not_for_every_feature(qgis_app: object) -> None:
    """The bound is a constant to QGIS; only the comparison is left for each feature."""
    expression = QgsExpression(working_days_end(5, WorkingDays(), NOW.year))
    context = QgsExpressionContext()
    assert expression.prepare(context)
    assert expression.rootNode().isStatic(expression, context)


def test_clusters_are_not_drawn_above_the_limit(dressed: QgsVectorLayer) -> None:
    set_style(dressed, Style.CLUSTER, shown=MOST_CLUSTERED)
    assert dressed.renderer().type() == "pointCluster"
    fill = dressed.renderer().clusterSymbol().symbolLayer(0).fillColor().name()
    assert fill not in {glyph.fill for glyph in GLYPHS.values()}
    set_style(dressed, Style.CLUSTER, shown=MOST_CLUSTERED + 1)
    assert dressed.renderer().type() == "categorizedSymbol"
    assert style_of(dressed) == "cluster"


def test_the_heatmap_radius_follows_the_scale_and_its_legend_has_labels(
    dressed: QgsVectorLayer,
) -> None:
    set_style(dressed, Style.HEAT)
    renderer = dressed.renderer()
    radius = renderer.dataDefinedProperties().property(QgsFeatureRenderer.Property.HeatmapRadius)
    assert "@map_scale" in radius.expressionString()
    assert renderer.legendSettings().minimumLabel() == "Few Reports"


def test_the_temporal_controller_is_ready_and_off(dressed: QgsVectorLayer) -> None:
    properties = dressed.temporalProperties()
    assert not properties.isActive()
    assert properties.startField() == "requested"
    assert not dressed.labelsEnabled()
    assert dressed.displayExpression()


def test_a_project_opens_whole_where_the_plugin_is_not(
    dressed: QgsVectorLayer, tmp_path: Path, qgis_new_project: object
) -> None:
    offer(dressed, Capabilities(), (), [Service("12", "Dépôt clandestin")])
    project = QgsProject.instance()
    project.addMapLayer(dressed)
    path = tmp_path / "p.qgs"
    assert project.write(str(path))
    output = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, str(path)],
        cwd=tmp_path,
        env={
            "PATH": os.environ["PATH"],
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    seen = json.loads(output.stdout.splitlines()[-1])
    assert seen == {
        "valid": True,
        "rows": 5,
        "categories": len(dressed.renderer().categories()),
        "alias": "Status",
        "tip": True,
        "broken": [],
    }


ELSEWHERE = """
import json, sys
from qgis.core import QgsApplication, QgsExpression, QgsProject
app = QgsApplication([], False)
app.initQgis()
project = QgsProject.instance()
project.read(sys.argv[1])
layer = next(iter(project.mapLayers().values()))
expressions = [
    prop.expressionString()
    for category in layer.renderer().categories()
    for part in category.symbol().symbolLayers()
    for prop in map(part.dataDefinedProperties().property,
                    part.dataDefinedProperties().propertyKeys())
]
print(json.dumps({
    "valid": layer.isValid(),
    "rows": len(list(layer.getFeatures())),
    "categories": len(layer.renderer().categories()),
    "alias": layer.attributeAlias(layer.fields().indexOf("status")),
    "tip": "replace(" in layer.mapTipTemplate(),
    "broken": [text for text in expressions if QgsExpression(text).hasParserError()],
}))
project.clear()
app.exitQgis()
"""
