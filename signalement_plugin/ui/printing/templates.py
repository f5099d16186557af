"""Templates of printed sheets: the shipped one, and copies of it in the project."""

from __future__ import annotations

from qgis.core import QgsPrintLayout, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from ...core.errors import NotWritten
from ...core.runtime.resources import built_path
from ...printing.layouts import Sheet, make_layout
from ...qt.language import tr

_KIND = "signalement/template"


def shipped_template(kind: str) -> str:
    """The template that comes with the plugin, as XML. Raises ``NotBuilt``."""
    return built_path("layouts", f"{kind}.qpt").read_text(encoding="utf-8")


def own_layouts(project: QgsProject, kind: str) -> list[QgsPrintLayout]:
    """Layouts of the project that were made from this kind of template, by name."""
    found = [
        layout
        for layout in project.layoutManager().printLayouts()
        if layout.customProperty(_KIND) == kind
    ]
    return sorted(found, key=lambda layout: layout.name())


def template_names(project: QgsProject, kind: str) -> list[str]:
    """Names to choose from: the project's own, then an empty one for the shipped template."""
    return [*(layout.name() for layout in own_layouts(project, kind)), ""]


def template_of(project: QgsProject, kind: str, name: str) -> str:
    """The XML of one of :func:`template_names`; the shipped one where it is gone."""
    layout = project.layoutManager().layoutByName(name) if name else None
    if not isinstance(layout, QgsPrintLayout):
        return shipped_template(kind)
    document = QDomDocument()
    document.appendChild(layout.writeXml(document, QgsReadWriteContext()))
    return str(document.toString())


def editable(project: QgsProject, kind: str, sheet: Sheet) -> QgsPrintLayout:
    """The first own layout of this kind; one from the shipped template where there is none,
    filled with the stops of ``sheet`` so that there is something to see."""
    known = own_layouts(project, kind)
    if known:
        return known[0]
    layout = make_layout(sheet, project)
    layout.setCustomProperty(_KIND, kind)
    manager = project.layoutManager()
    name, more = layout_name(kind), 2
    while manager.layoutByName(name) is not None:
        name, more = f"{layout_name(kind)} {more}", more + 1
    layout.setName(name)
    if not manager.addLayout(layout):
        raise NotWritten("the project took no layout")
    return layout


def layout_name(kind: str) -> str:
    """What the project's own copy is called."""
    return {
        "round": tr("Round Sheet"),
        "report": tr("Report Sheet"),
        "evidence": tr("Evidence File"),
    }[kind]
