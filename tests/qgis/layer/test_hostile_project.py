"""A connection to a hostile server, saved as a project and printed: QGIS evaluates text between
``[%`` and ``%]`` in many places, and none of the server's texts gets there."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpressionContext,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLegendModel,
    QgsLegendSettings,
    QgsPrintLayout,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtXml import QDomDocument, QDomNode
from real_stores import put, report

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.report import Department, Service
from signalement_plugin.exchange.field_project import write_project
from signalement_plugin.layer.expressions import inert
from signalement_plugin.layer.live_layer import open_layer
from signalement_plugin.layer.setup import configure_layer
from signalement_plugin.layer.styles import STYLES, Style, set_style
from signalement_plugin.printing.layouts import Sheet, make_layout
from signalement_plugin.printing.stops_layer import Stop, stops_layer
from signalement_plugin.printing.texts import sheet_texts
from signalement_plugin.store.geopackage import GeoPackageStore

EVIL = "EVIL [% 'ran' || 'here' %] <a href=\"http://evil.example/\">x</a><img src=//evil.example/i>"
RAN = "ranhere"
SERVICES = [Service(EVIL, EVIL, EVIL, EVIL), Service("2", EVIL)]
TEAMS = [Department(EVIL, EVIL, ((EVIL, EVIL), ("p", EVIL)))]
LAYOUTS = Path(__file__).parents[3] / "signalement_plugin" / "resources" / "layouts"
DATA = {
    ("category", "value"),  # the style compares it with a column
    ("Option", "value"),  # a value that a list of the form would write
}


@pytest.fixture
def layer(store: GeoPackageStore) -> QgsVectorLayer:
    made = open_layer(store.path, EVIL)
    configure_layer(made, Capabilities(), TEAMS, SERVICES, attribution=EVIL, style=Style.SERVICE)
    names = ("service_name", "description", "address", "sector", "department", "assignee")
    names += ("notice", "source", "raw_status", "photo", "url", "reference")
    put(made, report(1, **dict.fromkeys(names, EVIL)))
    return made


def xml_of(project: Path) -> QDomDocument:
    with zipfile.ZipFile(project) as pack:
        name = next(name for name in pack.namelist() if name.endswith(".qgs"))
        document = QDomDocument()
        document.setContent(pack.read(name).decode())
        return document


def words_of(node: QDomNode) -> Iterator[tuple[str, str, str]]:
    """Element, attribute (empty for its text) and words, of everything below."""
    child = node.firstChild()
    while not child.isNull():
        if child.isText() or child.isCDATASection():
            yield node.nodeName(), "", child.nodeValue()
        attributes = child.attributes()
        for at in range(attributes.count()):
            one = attributes.item(at)
            yield child.nodeName(), one.nodeName(), one.nodeValue()
        yield from words_of(child)
        child = child.nextSibling()


def evaluated(document: QDomDocument) -> list[tuple[str, str, str]]:
    """Texts of the server that QGIS would evaluate, outside of plain data."""
    return [
        (element, attribute, words)
        for element, attribute, words in words_of(document)
        if "EVIL [%" in words and (element, attribute) not in DATA
    ]


@pytest.mark.parametrize("style", STYLES)
def test_nothing_foreign_is_evaluated_in_a_project(
    layer: QgsVectorLayer, tmp_path: Path, style: str
) -> None:
    set_style(layer, style, SERVICES)
    project = QgsProject()
    project.addMapLayer(layer.clone())
    path = tmp_path / "evil.qgz"
    assert project.write(str(path))
    document = xml_of(path)
    assert any("EVIL [ %" in words for *_, words in words_of(document)), "it is there, as text"
    assert evaluated(document) == []


def test_nothing_foreign_is_evaluated_in_the_project_of_a_field_copy(
    store: GeoPackageStore, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.gpkg"
    copy.write_bytes(Path(store.path).read_bytes())
    written = write_project(copy, EVIL, Capabilities(), TEAMS, SERVICES)
    assert evaluated(xml_of(written)) == []


def test_nothing_foreign_runs_in_a_legend_on_paper(layer: QgsVectorLayer) -> None:
    shown = legend_of(layer)
    assert shown.count("EVIL") >= 2
    assert RAN not in drawn(shown)
    assert RAN in drawn(EVIL), "QGIS would, without the guard"


def drawn(text: str) -> str:
    """What QGIS draws of a name or a label in a legend."""
    return "\n".join(QgsLegendSettings().evaluateItemText(text, QgsExpressionContext()))


def legend_of(layer: QgsVectorLayer) -> str:
    project = QgsProject()
    project.addMapLayer(layer.clone())
    layout = QgsPrintLayout(project)
    legend = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(legend)
    legend.updateLegend()
    legend.adjustBoxSize()
    return "\n".join(rows_of(legend.model(), QModelIndex()))


def rows_of(model: QgsLegendModel, above: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        yield str(model.data(index, Qt.ItemDataRole.DisplayRole))
        yield from rows_of(model, index)


@pytest.mark.parametrize("kind", ["round", "report", "evidence"])
def test_nothing_foreign_runs_on_a_sheet(kind: str) -> None:
    foreign = dict.fromkeys(("description", "address", "service_name", "source"), EVIL)
    stop = Stop(report(1, **foreign), "", EVIL, EVIL, EVIL, EVIL, EVIL)
    words = {**sheet_texts(), "signalement_title": EVIL, "signalement_history": EVIL}
    template = (LAYOUTS / f"{kind}.qpt").read_text("utf-8")
    project = QgsProject()
    layout = make_layout(Sheet(template, stops_layer([stop]), words), project)
    layout.atlas().beginRender()
    layout.atlas().seekTo(0)
    labels = [one for one in layout.items() if isinstance(one, QgsLayoutItemLabel)]
    texts = [label.currentText() for label in labels]
    assert any("EVIL" in text for text in texts)
    assert not any(RAN in text for text in texts)
    foreign_labels = [one for one in labels if "EVIL" in one.currentText()]
    assert all(one.mode() == QgsLayoutItemLabel.Mode.ModeFont for one in foreign_labels)
    assert not any(one.textFormat().allowHtmlFormatting() for one in foreign_labels)


@pytest.mark.parametrize("text", ["[%", "[[%%", "[%[%", "a [%b%] c"])
def test_inert_removes_every_template_marker(text: str) -> None:
    assert "[%" not in inert(text)
    assert inert(text).replace(" ", "") == text.replace(" ", "")
