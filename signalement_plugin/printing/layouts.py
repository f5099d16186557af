"""Draws sheets with a print layout, one page per step, so that a window stays responsive between
steps. Main thread only: a layout cannot be drawn elsewhere.

The page of a template with one page is drawn for each stop. Of two pages the first is drawn once,
the second for each stop. Of three pages the middle one continues the list of stops as often as
needed. If the page of a stop is so low that several fit on a sheet like the first one, they are put
on it one below the other.
Items named ``overview`` are maps of all stops; attribute tables list the stops; all other items
follow the atlas.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpressionContextUtils,
    QgsLayoutExporter,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemMap,
    QgsLayoutSize,
    QgsLayoutTableColumn,
    QgsMapLayer,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMarginsF, QSizeF
from qgis.PyQt.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from qgis.PyQt.QtXml import QDomDocument

from ..core.errors import NotWritten
from ..core.files.targets import PDF_END, check_end
from .fitting import Fitting
from .stops_layer import sheet_of

DPI = 200
OVERVIEW = "overview"
SHEET = "signalement_sheet"
GROUND = "signalement_ground"
"""Variable: empty where nothing lies under the stops, whose maps would be white."""
_AROUND = 1.25
_LEAST_M, _LEAST_AROUND_M = 400.0, 120.0
_DEGREE_M = 111_000.0
_INCH_MM, _SPARE_MM = 25.4, 0.5


@dataclass(frozen=True)
class Sheet:
    """``template``: the layout as XML. ``variables``: those of the layout. ``ground``: layers
    under the stops, the topmost first. ``subject``: what the sheet is about beside them,
    drawn between the two and always in view of the overview. ``each``: whether the page of a stop
    is drawn after those of all stops. ``way``: the line from stop to stop of a round,
    on the overview."""

    template: str
    stops: QgsVectorLayer
    variables: Mapping[str, str] = field(default_factory=dict)
    ground: Sequence[QgsMapLayer] = ()
    subject: QgsVectorLayer | None = None
    each: bool = True
    way: QgsVectorLayer | None = None

    def layers(self, name: str) -> list[QgsMapLayer]:
        """The layers of the map of this name, the topmost first. The line of the way is left out on
        the map of a single stop, where it would only cover streets."""
        way = self.way if name == OVERVIEW else None
        between = [one for one in (way, self.subject) if one is not None]
        return [self.stops, *between, *self.ground]


def make_layout(sheet: Sheet, project: QgsProject) -> QgsPrintLayout:
    """The template filled with the stops. Raises ``NotWritten`` for a file that is no template."""
    layout = QgsPrintLayout(project)
    document = QDomDocument()
    document.setContent(sheet.template)
    _items, fine = layout.loadFromTemplate(document, QgsReadWriteContext())
    if not fine or not layout.pageCollection().pageCount():
        raise NotWritten("the template is no print layout")
    layout.renderContext().setDpi(DPI)
    layout.renderContext().setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
    ground = "1" if sheet.ground or sheet.subject is not None else ""
    for name, value in {**sheet.variables, SHEET: "1", GROUND: ground}.items():
        QgsExpressionContextUtils.setLayoutVariable(layout, name, value)
    fill(layout, sheet)
    layout.refresh()  # sizes may depend on variables, and texts are fitted to these sizes
    return layout


def fill(layout: QgsPrintLayout, sheet: Sheet) -> None:
    """Give the parts of a layout the stops that they show."""
    atlas = layout.atlas()
    atlas.setCoverageLayer(sheet.stops)
    atlas.setEnabled(True)
    atlas.setSortFeatures(True)
    atlas.setSortExpression('"stop"')
    for item in layout.items():
        if isinstance(item, QgsLayoutItemMap):
            item.setFollowVisibilityPreset(False)
            item.setLayers(sheet.layers(item.id()))
            item.setKeepLayerSet(True)
            item.zoomToExtent(_extent(sheet, item, layout.project()))
    for frame in layout.multiFrames():
        if isinstance(frame, QgsLayoutItemAttributeTable):
            columns = [_with_heading(one, sheet.variables) for one in frame.columns()]
            frame.setVectorLayer(sheet.stops)  # this resets the columns
            frame.setColumns(columns)
            frame.refreshAttributes()


def _with_heading(
    column: QgsLayoutTableColumn, variables: Mapping[str, str]
) -> QgsLayoutTableColumn:
    """A heading that is the name of a variable becomes its value."""
    named = QgsLayoutTableColumn(column)
    named.setHeading(variables.get(column.heading(), column.heading()))
    return named


def pages(sheet: Sheet, project: QgsProject, target: Path) -> Generator[float, None, None]:
    """Draw a PDF, one page per step; yields the share that is done, 1.0 once ``target`` is
    there. Closing it before leaves nothing behind. Raises ``NotWritten``."""
    layout = make_layout(sheet, project)
    part = target.with_name(f".{target.stem}.part{target.suffix}")
    painter = QPainter()
    try:
        writer = _writer(layout, part)
        if not painter.begin(writer):
            raise NotWritten(f"{part} cannot be written", str(target))
        yield from _drawn(layout, sheet, writer, painter)
        painter.end()
        _keep(part, target)
        yield 1.0
    finally:
        if painter.isActive():
            painter.end()
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _keep(part: Path, target: Path) -> None:
    check_end(part, PDF_END)
    try:
        part.replace(target)
    except OSError as error:
        raise NotWritten(str(error), str(error)) from error


def _drawn(
    layout: QgsPrintLayout, sheet: Sheet, writer: QPdfWriter, painter: QPainter
) -> Generator[float, None, None]:
    steps = _plan(layout, sheet.stops.featureCount() if sheet.each else 0)
    exporter = QgsLayoutExporter(layout)
    fitting = Fitting(layout)
    fitting.fit_variables()
    atlas = layout.atlas()
    atlas.beginRender()
    atlas.updateFeatures()
    for done, step in enumerate(steps):
        if done and not step.slot:
            writer.setPageLayout(_page_layout(layout, step.paper))
            writer.newPage()
        QgsExpressionContextUtils.setLayoutVariable(layout, SHEET, str(step.part))
        if step.stop >= 0:
            fitting.fit_stop(sheet.stops, step.stop + 1)
            atlas.seekTo(step.stop)  # refreshes every item
        else:
            layout.refresh()
            _list_again(layout)
        painter.save()
        painter.translate(0, step.slot * _size(layout, step.page).height() * DPI / _INCH_MM)
        exporter.renderPage(painter, step.page)
        painter.restore()
        yield (done + 1) / (len(steps) + 1)
    atlas.endRender()


@dataclass(frozen=True)
class _Step:
    """A page of the template that is drawn: ``page``, on a sheet of the size of page ``paper``,
    below ``slot`` others of its height. ``part``: which sheet of the list; ``stop``: its place,
    -1 for none."""

    page: int
    part: int = 1
    stop: int = -1
    paper: int = 0
    slot: int = 0


def _plan(layout: QgsPrintLayout, stops: int) -> list[_Step]:
    """The pages to draw. A first page without a map of all stops shows the first stop."""
    count = layout.pageCollection().pageCount()
    last, slots = count - 1, _slots(layout)
    paper = 0 if slots > 1 else last
    per_stop = [_Step(last, 1, stop, paper, stop % slots) for stop in range(stops)]
    if count == 1:
        return per_stop
    first = _Step(0, stop=-1 if layout.itemById(OVERVIEW) is not None else 0)
    further = range(2, sheet_of(max(1, stops)) + 1) if count > 2 else ()  # noqa: PLR2004
    return [first, *(_Step(1, part, paper=1) for part in further), *per_stop]


def _slots(layout: QgsPrintLayout) -> int:
    """How many pages of a stop have room on a sheet like the first page."""
    first, last = _size(layout, 0), _size(layout, layout.pageCollection().pageCount() - 1)
    return max(1, int((first.height() + _SPARE_MM) // last.height()))


def _size(layout: QgsPrintLayout, page: int) -> QgsLayoutSize:
    return layout.pageCollection().page(page).pageSize()


def _list_again(layout: QgsPrintLayout) -> None:
    for frame in layout.multiFrames():
        if isinstance(frame, QgsLayoutItemAttributeTable):
            frame.refreshAttributes()


def _writer(layout: QgsPrintLayout, part: Path) -> QPdfWriter:
    writer = QPdfWriter(str(part))
    writer.setResolution(DPI)
    writer.setCreator("Signalement")
    writer.setPageLayout(_page_layout(layout, 0))
    return writer


def _page_layout(layout: QgsPrintLayout, page: int) -> QPageLayout:
    size = _size(layout, page)
    paper = QPageSize(QSizeF(size.width(), size.height()), QPageSize.Unit.Millimeter)
    return QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def _extent(sheet: Sheet, item: QgsLayoutItemMap, project: QgsProject) -> QgsRectangle:
    """The extent around all stops and the subject, in the map's CRS, at least as wide as a few
    streets, or as the surroundings of the subject. Corners are transformed one by one: of a
    rectangle without height QGIS transforms one corner only."""
    found = QgsRectangle()
    found.setNull()
    for layer in filter(None, (sheet.stops, sheet.subject)):
        change = QgsCoordinateTransform(layer.crs(), item.crs(), project)
        for feature in layer.getFeatures():
            for corner in feature.geometry().vertices() if feature.hasGeometry() else ():
                with suppress(QgsCsException):  # far outside the area of the coordinate system
                    point = change.transform(QgsPointXY(corner))
                    found.combineExtentWith(point.x(), point.y())
    if found.isNull():
        return item.extent()
    least = _LEAST_M if sheet.subject is None else _LEAST_AROUND_M
    least /= _DEGREE_M if item.crs().isGeographic() else 1.0
    longest = max(found.width(), found.height())
    found.grow(max(_AROUND * longest, least) / 2 - longest / 2)
    return found
