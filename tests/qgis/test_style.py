"""The dressed layer: what it draws, offers and tells, with and without this plugin."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from conftest import AT, report
from qgis.core import (
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsAttributeForm
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from signalement_plugin.core.capabilities import Capabilities
from signalement_plugin.core.palette import GLYPHS, OUTLINE
from signalement_plugin.core.report import Department, Report, Service
from signalement_plugin.core.status import OPEN, Status
from signalement_plugin.layer.dress import dress, offer
from signalement_plugin.layer.geopackage import GeoPackageStore
from signalement_plugin.layer.live_layer import fid_index
from signalement_plugin.layer.signed_writes import write_reports
from signalement_plugin.layer.styles import STYLES, set_style, status_renderer

GROUND = "#5b7a45"
NOW = datetime.now(timezone.utc)


def put(layer: QgsVectorLayer, *reports: Report) -> None:
    fids = fid_index(layer)
    assert len(write_reports(layer, reports, fids, {})) == len(reports)


def picture(layer: QgsVectorLayer, lon: float = 4.861, lat: float = 50.46) -> QImage:
    """A square of 13 mm around one point, at 300 dpi."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputDpi(300)
    settings.setOutputSize(QSize(151, 151))
    settings.setBackgroundColor(QColor(GROUND))
    settings.setExtent(QgsRectangle(lon - 1e-4, lat - 1e-4, lon + 1e-4, lat + 1e-4))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def colours(image: QImage) -> dict[str, int]:
    found: dict[str, int] = {}
    for x in range(image.width()):
        for y in range(image.height()):
            name = image.pixelColor(x, y).name()
            found[name] = found.get(name, 0) + 1
    return found


@pytest.fixture
def dressed(layer: QgsVectorLayer) -> QgsVectorLayer:
    dress(layer)
    return layer


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


def dark(image: QImage) -> int:
    return colours(image).get(OUTLINE, 0)


def test_late_is_a_ring_dashed_at_twice_the_delay_and_due_today_half(
    dressed: QgsVectorLayer,
) -> None:
    midnight = datetime.now().astimezone().replace(hour=23, minute=59, second=59, microsecond=0)
    cases = {
        "none": {},
        "future": {"due": NOW + timedelta(days=3)},
        "today": {"due": midnight},
        "late": {"requested": NOW - timedelta(days=9), "due": NOW - timedelta(hours=1)},
        "very late": {"requested": NOW - timedelta(days=9), "due": NOW - timedelta(days=8)},
    }
    ink = {}
    for name, values in cases.items():
        put(dressed, report(1, **values))
        ink[name] = dark(picture(dressed))
    assert ink["none"] == ink["future"]
    assert ink["future"] < ink["today"] < ink["very late"] < ink["late"]
    for status in sorted(set(Status) - OPEN):
        put(dressed, report(1, status=status))
        plain = dark(picture(dressed))
        put(dressed, report(1, status=status, **cases["late"]))
        assert dark(picture(dressed)) == plain, f"{status} asks for no work"


def test_a_word_that_is_no_status_is_drawn_as_unknown(dressed: QgsVectorLayer) -> None:
    at = dressed.fields().indexOf("status")
    assert dressed.dataProvider().changeAttributeValues({1: {at: "typed by hand"}})
    assert colours(picture(dressed)).get("#ffffff", 0) > 500


def test_the_legend_has_the_words(dressed: QgsVectorLayer) -> None:
    labels = [category.label() for category in status_renderer().categories()]
    assert labels[:3] == ["New", "Accepted", "In Progress"]
    assert len(labels) == len(Status)


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


def test_the_deadline_style_tells_late_from_left(dressed: QgsVectorLayer) -> None:
    set_style(dressed, "deadline")
    cases = {
        "#c8260a": {"due": NOW - timedelta(days=3)},
        "#09975e": {"due": NOW + timedelta(days=3)},
        "#c4c5c6": {"due": None},
        "#2c323e": {"due": NOW - timedelta(days=3), "status": Status.CLOSED},
    }
    for fill, values in cases.items():
        put(dressed, report(1, **values))
        assert colours(picture(dressed)).get(fill, 0) > 40


def test_nothing_in_the_style_needs_the_plugin(dressed: QgsVectorLayer, tmp_path: Path) -> None:
    path = tmp_path / "style.qml"
    _, done = dressed.saveNamedStyle(str(path))
    assert done
    text = path.read_text("utf-8")
    assert 'class="SimpleMarker"' in text
    for word in ("SvgMarker", "FontMarker", "RasterMarker", "signalement_plugin", str(tmp_path)):
        assert word not in text


def tip(layer: QgsVectorLayer, feature: QgsFeature) -> str:
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def test_the_map_tip_tells_the_report(dressed: QgsVectorLayer) -> None:
    put(dressed, report(1, photo="https://example.org/a.jpg", status=Status.IN_PROGRESS))
    text = tip(dressed, dressed.getFeature(1))
    for part in ("<b>1</b>", "Dépôt clandestin", "Rue Haute 1", "In Progress", "Matelas"):
        assert part in text
    assert '<img width="200" src="https://example.org/a.jpg">' in text
    assert "[%" not in text


HOSTILE = '<script>alert(\'1\')</script>"><img src=x onerror="y">&lt;[% 1 + 1 %]'


@pytest.mark.parametrize(
    "name", ["description", "address", "service_name", "photo", "raw_status", "report_id"]
)
def test_hostile_text_stays_text_in_the_map_tip(dressed: QgsVectorLayer, name: str) -> None:
    clean = tip(dressed, dressed.getFeature(1))
    feature = QgsFeature(dressed.getFeature(1))
    for text in (HOSTILE, "https://x/" + HOSTILE, "javascript:alert(1)"):
        feature[name] = text
        shown = tip(dressed, feature)
        tags = shown.replace('<img width="200" src="', "").count("<")
        assert tags in {clean.count("<"), clean.count("<") + 1}  # with a photo: one line break
        assert "<script" not in shown
        assert "<img src" not in shown
        assert 'src="javascript' not in shown
        assert (
            "&lt;script&gt;alert(&#39;1&#39;)" in shown
            or text == "javascript:alert(1)"
            or (name in {"photo", "raw_status"})
        )


def test_a_long_text_is_cut(dressed: QgsVectorLayer) -> None:
    put(dressed, report(1, description="x" * 5000))
    text = tip(dressed, dressed.getFeature(1))
    assert "x" * 200 + "…" in text
    assert "x" * 201 not in text


@pytest.fixture(params=["UTC", "Europe/Brussels", "Pacific/Auckland"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The computer's time zone, for this test."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()


def test_the_delay_in_words_counts_local_days(dressed: QgsVectorLayer, zone: str) -> None:
    noon = datetime.now().astimezone().replace(hour=12, minute=0, second=0, microsecond=0)
    cases = {
        noon.replace(hour=0, minute=5): "due today",
        noon.replace(hour=23, minute=55): "due today",
        noon.replace(hour=23, minute=55) - timedelta(days=1): "late 1 d",
        noon + timedelta(days=3): "3 d left",
        noon - timedelta(days=8): "late 8 d",
    }
    for due, words in cases.items():
        put(dressed, report(1, due=due))
        assert words in tip(dressed, dressed.getFeature(1)), (due, zone)
    put(dressed, report(1, due=noon - timedelta(days=8), status=Status.CLOSED))
    assert "late" not in tip(dressed, dressed.getFeature(1))


CAN = Capabilities(writes=frozenset({"status", "assignee", "reply", "position"}))
TEAMS = [
    Department("7", "Équipe Nord", (("42", "J. Dupont"),)),
    Department("8", "Équipe Sud"),
]
SERVICES = [Service("12", "Dépôt clandestin"), Service("13", "Avaloir")]


def test_the_form_lets_write_what_the_system_can(layer: QgsVectorLayer) -> None:
    dress(layer, CAN, TEAMS, SERVICES)
    config = layer.editFormConfig()
    names = [field.name() for field in layer.fields()]
    free = {name for at, name in enumerate(names) if not config.readOnly(at)}
    assert free == {"status", "assignee"}
    assert config.initCode() == ""
    assert config.layout() == Qgis.AttributeFormLayout.DragAndDrop
    offer(layer, Capabilities(writes=frozenset({"department"})), TEAMS, SERVICES)
    config = layer.editFormConfig()
    assert {name for at, name in enumerate(names) if not config.readOnly(at)} == {"department"}


def test_lists_have_the_names_and_write_the_ids(layer: QgsVectorLayer) -> None:
    dress(layer, CAN, TEAMS, SERVICES)

    def offered(name: str) -> dict[str, str]:
        setup = layer.editorWidgetSetup(layer.fields().indexOf(name))
        assert setup.type() == "ValueMap"
        return {key: value for one in setup.config()["map"] for key, value in one.items()}

    assert offered("department") == {"Unassigned": "", "Équipe Nord": "7", "Équipe Sud": "8"}
    assert offered("assignee") == {"Unassigned": "", "J. Dupont": "42"}
    assert offered("service_code") == {"Dépôt clandestin": "12", "Avaloir": "13"}
    assert set(offered("status").values()) == {status.value for status in Status}


def test_technical_columns_are_hidden_in_form_and_table(dressed: QgsVectorLayer) -> None:
    hidden = {"fid", "version", "activity", "content_hash", "revision"}
    table = dressed.attributeTableConfig()
    assert {one.name for one in table.columns() if one.hidden} == hidden
    assert [one.name for one in table.columns()][:3] == ["report_id", "status", "service_name"]
    form = QgsAttributeForm(dressed, dressed.getFeature(1))
    text = dressed.editFormConfig()
    shown = {
        element.name()
        for group in text.tabs()
        for element in group.findElements(Qgis.AttributeEditorType.Field)
    }
    names = {field.name() for field in dressed.fields()}
    assert shown == names - hidden
    form.deleteLater()


def test_the_form_of_a_real_edit_writes_one_journal_row(
    layer: QgsVectorLayer, store: GeoPackageStore
) -> None:
    dress(layer, CAN, TEAMS, SERVICES)
    layer.startEditing()
    form = QgsAttributeForm(layer, layer.getFeature(1))
    form.changeAttribute("status", "closed")
    form.changeAttribute("assignee", "42")
    assert form.save()
    assert layer.commitChanges()
    (row,) = store.journal()
    assert row.after == {"status": "closed", "assignee": "42"}
    form.deleteLater()


def test_the_temporal_controller_is_ready_and_off(dressed: QgsVectorLayer) -> None:
    properties = dressed.temporalProperties()
    assert not properties.isActive()
    assert properties.startField() == "requested"
    assert not dressed.labelsEnabled()
    assert dressed.displayExpression()


def test_a_project_opens_whole_where_the_plugin_is_not(
    dressed: QgsVectorLayer, tmp_path: Path, qgis_new_project: object
) -> None:
    offer(dressed, CAN, TEAMS, SERVICES)
    project = QgsProject.instance()
    project.addMapLayer(dressed)
    path = tmp_path / "p.qgs"
    assert project.write(str(path))
    told = subprocess.run(
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
    seen = json.loads(told.stdout.splitlines()[-1])
    assert seen == {
        "valid": True,
        "rows": 5,
        "categories": len(Status),
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


def test_times_are_those_of_utc(layer: QgsVectorLayer, zone: str) -> None:
    shown = layer.getFeature(1)["requested"]
    assert shown.toMSecsSinceEpoch() == AT.timestamp() * 1000
