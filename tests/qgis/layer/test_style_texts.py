"""The layer's map tip, form, table, value lists and metadata."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

import pytest
from qgis.core import (
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsVectorLayer,
)
from qgis.gui import QgsAttributeForm
from qgis.PyQt.QtCore import QLocale, QUrl
from real_stores import AT, put, report
from today import wall_clock, within_a_day

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.report import Department, Service
from signalement_plugin.core.model.status import Status
from signalement_plugin.layer.setup import configure_layer, offer
from signalement_plugin.store.geopackage import GeoPackageStore
from signalement_plugin.store.photo_cache import FOLDER, PhotoCache

HOSTILE = '<script>alert(\'1\')</script>"><img src=x onerror="y">&lt;[% 1 + 1 %]'


NOW = datetime.now(timezone.utc)
CAN = Capabilities(writes=frozenset({"status", "assignee", "reply", "position"}))
TEAMS = [
    Department("7", "Équipe Nord", (("42", "J. Dupont"),)),
    Department("8", "Équipe Sud"),
]
SERVICES = [Service("12", "Dépôt clandestin"), Service("13", "Avaloir")]


def tip(layer: QgsVectorLayer, feature: QgsFeature) -> str:
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def test_the_map_tip_tells_the_report(dressed: QgsVectorLayer) -> None:
    put(dressed, report(1, photo="https://example.org/a.jpg", status=Status.IN_PROGRESS))
    text = tip(dressed, dressed.getFeature(1))
    for part in ("<b>1</b>", "Dépôt clandestin", "Rue Haute 1", "In Progress", "Matelas"):
        assert part in text
    assert "<img" not in text, "a map tip asks no server"
    assert "[%" not in text


PHOTO = "https://example.org/a b.jpg?x=1&y='2'"


@pytest.mark.parametrize("photo", [PHOTO, "https://x.example/" + HOSTILE])
def test_the_map_tip_shows_the_cached_photo(
    dressed: QgsVectorLayer, store: GeoPackageStore, photo: str
) -> None:
    put(dressed, report(1, photo=photo))
    folder = Path(store.path).parent / FOLDER
    PhotoCache(folder).keep(photo, b"as it came", b"shown", b"small")
    text = tip(dressed, dressed.getFeature(1))
    (found,) = re.findall(r'<img width="200" src="([^"]*)">', text)
    assert Path(QUrl(found).toLocalFile()).read_bytes() == b"small"
    assert "onerror" not in text


@pytest.mark.parametrize("name", ["description", "address", "service_name", "report_id", "status"])
def test_hostile_text_stays_text_in_the_map_tip(dressed: QgsVectorLayer, name: str) -> None:
    clean = tip(dressed, dressed.getFeature(1))
    feature = QgsFeature(dressed.getFeature(1))
    feature[name] = HOSTILE
    shown = tip(dressed, feature)
    assert "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&gt;&lt;img" in shown
    assert "&amp;lt;[% 1 + 1 %]" in shown, "neither unescaped twice nor evaluated"
    for sign in '<>"':
        assert shown.count(sign) == clean.count(sign)


@pytest.mark.parametrize("photo", ["https://x.example/" + HOSTILE, HOSTILE, "javascript:x"])
def test_a_hostile_photo_that_never_came_leaves_no_trace(
    dressed: QgsVectorLayer, photo: str
) -> None:
    clean = tip(dressed, dressed.getFeature(1))
    feature = QgsFeature(dressed.getFeature(1))
    feature["photo"] = photo
    shown = tip(dressed, feature)
    assert shown == clean


def test_a_long_text_is_cut(dressed: QgsVectorLayer) -> None:
    put(dressed, report(1, description="x" * 5000))
    text = tip(dressed, dressed.getFeature(1))
    assert "x" * 200 + "…" in text
    assert "x" * 201 not in text


@pytest.mark.every_day
def test_the_delay_in_words_counts_local_days(dressed: QgsVectorLayer, zone: str) -> None:
    def told(today: date) -> None:
        cases = (
            (0, time(0, 5), "due today"),
            (0, time(23, 55), "due today"),
            (-1, time(23, 55), "late 1 d"),
            (3, time(12), "3 d left"),
            (-8, time(12), "late 8 d"),
        )
        for days, hour, words in cases:
            due = wall_clock(today, days, hour)
            put(dressed, report(1, due=due))
            assert words in tip(dressed, dressed.getFeature(1)), (due, zone)

    within_a_day(told)
    put(dressed, report(1, due=NOW - timedelta(days=8), status=Status.CLOSED))
    assert "late" not in tip(dressed, dressed.getFeature(1))


def test_the_form_lets_write_what_the_system_can(layer: QgsVectorLayer) -> None:
    configure_layer(layer, CAN, TEAMS, SERVICES)
    config = layer.editFormConfig()
    names = [field.name() for field in layer.fields()]
    free = {name for at, name in enumerate(names) if not config.readOnly(at)}
    assert free == {"status", "assignee"}
    assert config.initCode() == ""
    assert config.layout() == Qgis.AttributeFormLayout.DragAndDrop
    offer(layer, Capabilities(writes=frozenset({"department"})), TEAMS, SERVICES)
    config = layer.editFormConfig()
    assert {name for at, name in enumerate(names) if not config.readOnly(at)} == {"department"}


def test_value_lists_show_names_and_store_ids(layer: QgsVectorLayer) -> None:
    configure_layer(layer, CAN, TEAMS, SERVICES)

    def offered(name: str) -> dict[str, str]:
        setup = layer.editorWidgetSetup(layer.fields().indexOf(name))
        assert setup.type() == "ValueMap"
        return {key: value for one in setup.config()["map"] for key, value in one.items()}

    assert offered("department") == {"none": "", "Équipe Nord": "7", "Équipe Sud": "8"}
    assert offered("assignee") == {"none": "", "J. Dupont": "42"}
    assert offered("service_code") == {"Dépôt clandestin": "12", "Avaloir": "13"}
    assert set(offered("status").values()) == {status.value for status in Status}


@pytest.mark.parametrize("ranked", [True, False])
def test_priority_and_type_are_there_where_the_system_has_them(
    layer: QgsVectorLayer, ranked: bool
) -> None:
    writes = frozenset({"priority"}) if ranked else frozenset()
    configure_layer(layer, Capabilities(writes=writes, has_priority=ranked), TEAMS, SERVICES)
    for name, value in (("priority", {"High": "high"}), ("report_type", {"Complaint": "COM"})):
        at = layer.fields().indexOf(name)
        setup = layer.editorWidgetSetup(at)
        assert setup.type() == ("ValueMap" if ranked else "Hidden")
        assert not ranked or value in setup.config()["map"]
        assert layer.editFormConfig().readOnly(at) is (name not in writes)
        groups = layer.editFormConfig().tabs()
        shown = {field.name() for group in groups for field in group.children()}
        assert (name in shown) is ranked


def test_value_lists_distinguish_equal_names(layer: QgsVectorLayer) -> None:
    """They were keys of a dict: the first could not be chosen any more."""
    people = (("42", "J. Dupont"), ("43", "J. Dupont"), ("44", "A. Janssens"))
    teams = [Department("7", "Nord", people), Department("8", "Sud", people[:1])]
    configure_layer(layer, CAN, teams, [Service("12", "Autre"), Service("99", "Autre")])

    def offered(name: str) -> list[tuple[str, str]]:
        setup = layer.editorWidgetSetup(layer.fields().indexOf(name))
        return [pair for one in setup.config()["map"] for pair in one.items()]

    assert offered("assignee")[1:] == [
        ("J. Dupont (42)", "42"),
        ("J. Dupont (43)", "43"),
        ("A. Janssens", "44"),
    ]
    assert offered("service_code") == [("Autre (12)", "12"), ("Autre (99)", "99")]


def test_technical_columns_are_hidden_in_form_and_table(dressed: QgsVectorLayer) -> None:
    hidden = {
        "fid",
        "version",
        "activity",
        "content_hash",
        "search",
        "revision",
        "mark",
        "open_due",
    }
    hidden |= {"priority", "report_type"}  # fields that this system does not have
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


def test_columns_of_a_system_are_shown_once_and_keep_the_users_order(
    dressed: QgsVectorLayer,
) -> None:
    def columns() -> list[tuple[str, bool]]:
        return [(one.name, one.hidden) for one in dressed.attributeTableConfig().columns()]

    able = replace(CAN, has_priority=True)
    own = dressed.attributeTableConfig()
    turned = own.columns()[::-1]
    own.setColumns(turned)
    dressed.setAttributeTableConfig(own)
    offer(dressed, able, TEAMS, SERVICES)
    assert [name for name, _ in columns()] == [one.name for one in turned]
    assert {("priority", False), ("report_type", False)} < set(columns())
    for one in turned:
        one.hidden = one.name == "priority"
    own.setColumns(turned)
    dressed.setAttributeTableConfig(own)
    offer(dressed, able, TEAMS, SERVICES)
    assert [name for name, hidden in columns() if hidden] == ["priority"]


def test_times_are_those_of_utc(layer: QgsVectorLayer, zone: str) -> None:
    shown = layer.getFeature(1)["requested"]
    assert shown.toMSecsSinceEpoch() == AT.timestamp() * 1000


def test_the_metadata_of_the_layer_are_filled_in(layer: QgsVectorLayer) -> None:
    configure_layer(layer, attribution="Ville de Namur", page="https://town.be/")
    metadata = layer.metadata()
    assert metadata.title() == layer.name()
    assert "citizens" in metadata.abstract()
    assert metadata.categories() == ["Society"]
    assert metadata.rights()[0] == "Ville de Namur"
    assert "personal data" in metadata.rights()[1]
    assert [link.url for link in metadata.links()] == ["https://town.be/"]
    assert [(one.name, one.role) for one in metadata.contacts()] == [("town.be", "distributor")]
    assert metadata.language() == QLocale().name()[:2]
    assert metadata.crs().authid() == "EPSG:4326"
