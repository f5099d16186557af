"""Draws a print layout from lengths in millimetres (see ``sheets``)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutObject,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTableColumn,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsReadWriteContext,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont
from qgis.PyQt.QtXml import QDomDocument

Columns = Sequence[tuple[str, str, float]]
PAGE_WIDTH_MM, PAGE_MM = 210, 297
ONE_LINE_MM = 9
DARK, GREY, PALE, RULE = "#1b1f24", "#5b6570", "#eef1f4", "#9aa3ad"
_UUID = re.compile(r"\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}")


@dataclass(frozen=True)
class Box:
    """Millimetres from the upper left corner of a page, counted from 0."""

    x: float
    y: float
    width: float
    height: float
    page: int = 0


class Drawing:
    """A layout of A4 pages and what stands on them."""

    def __init__(self, name: str, pages: int, last_mm: float = PAGE_MM) -> None:
        """``last_mm``: height of the last page, of which several may stand on one sheet."""
        self.project = QgsProject()
        self.layout = QgsPrintLayout(self.project)
        self.layout.initializeDefaults()
        self.layout.setName(name)
        collection = self.layout.pageCollection()
        collection.page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
        for _ in range(pages - 1):
            page = QgsLayoutItemPage(self.layout)
            page.setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
            collection.addPage(page)
        if last_mm != PAGE_MM:
            collection.page(pages - 1).setPageSize(QgsLayoutSize(PAGE_WIDTH_MM, last_mm))

    def place(self, item: QgsLayoutItem, box: Box, name: str = "") -> None:
        self.layout.addLayoutItem(item)
        item.setId(name)
        point = QgsLayoutPoint(box.x, box.y)
        item.attemptMove(point, page=box.page)
        item.attemptResize(QgsLayoutSize(box.width, box.height))

    def text(
        self, content: str, box: Box, size: float = 9, bold: bool = False, **more: str
    ) -> None:
        """``more``: ``colour``, ``align``, and ``width``, an expression of millimetres."""
        label = QgsLayoutItemLabel(self.layout)
        label.setText(content)
        form = QgsTextFormat()
        font = QFont("Open Sans")
        font.setBold(bold)
        form.setFont(font)
        form.setSize(size)
        form.setColor(QColor(more.get("colour", DARK)))
        label.setTextFormat(form)
        label.setVAlign(
            Qt.AlignmentFlag.AlignVCenter if box.height < ONE_LINE_MM else Qt.AlignmentFlag.AlignTop
        )
        if more.get("align") == "right":
            label.setHAlign(Qt.AlignmentFlag.AlignRight)
        label.setMarginX(0)
        label.setMarginY(0)
        self.place(label, box)
        if "width" in more:
            _drive(label, QgsLayoutObject.DataDefinedProperty.ItemWidth, more["width"])

    def rectangle(self, box: Box, fill: str = "", line: str = RULE, only: str = "") -> None:
        """``only``: an expression, where it is not always drawn."""
        shape = QgsLayoutItemShape(self.layout)
        shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        symbol = shape.symbol().clone()
        symbol.symbolLayer(0).setColor(QColor(fill) if fill else QColor(0, 0, 0, 0))
        symbol.symbolLayer(0).setStrokeColor(QColor(line))
        symbol.symbolLayer(0).setStrokeWidth(0.25)
        shape.setSymbol(symbol)
        self.place(shape, box)
        if only:
            _drive(shape, QgsLayoutObject.DataDefinedProperty.ExcludeFromExports, f"not ({only})")

    def map(self, name: str, box: Box, scale: int = 0, width: str = "") -> None:
        """Of all stops, or at a fixed ``scale`` of the one at hand where it has a position and
        there is a ground. ``width``: an expression of millimetres."""
        if scale:
            self.rectangle(box, PALE, only="\"place_72\" = ''")
            no_place = "[% if(\"place_72\" = '', @w_no_position, '') %]"
            self.text(no_place, Box(box.x + 3, box.y + 2, 80, 6, box.page), 8, colour=GREY)
        item = QgsLayoutItemMap(self.layout)
        item.setFrameEnabled(True)
        item.setFrameStrokeWidth(QgsLayoutMeasurement(0.25))
        item.setFrameStrokeColor(QColor(RULE))
        self.place(item, box, name)
        if scale:
            _drive(item, QgsLayoutObject.DataDefinedProperty.MapScale, str(scale))
            item.setAtlasDriven(True)
            item.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Fixed)
            _only_with_a_map(item)
        if width:
            _drive(item, QgsLayoutObject.DataDefinedProperty.ItemWidth, width)
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setStyle("Line Ticks Up")
        bar.setLinkedMap(item)
        bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceMeters)
        bar.setUnitLabel("m")
        bar.setNumberOfSegments(2)
        bar.setNumberOfSegmentsLeft(0)
        bar.setSegmentSizeMode(Qgis.ScaleBarSegmentSizeMode.FitWidth)
        bar.setMinimumBarWidth(18)
        bar.setMaximumBarWidth(38)
        form = bar.textFormat()
        form.setSize(7)
        bar.setTextFormat(form)
        bar.setBackgroundEnabled(True)
        self.place(bar, Box(box.x + 2, box.y + box.height - 12.5, 45, 9, box.page))
        if scale:
            _only_with_a_map(bar)

    def photo(self, box: Box) -> None:
        picture = QgsLayoutItemPicture(self.layout)
        picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        picture.setPictureAnchor(QgsLayoutItem.ReferencePoint.Middle)
        _drive(picture, QgsLayoutObject.DataDefinedProperty.PictureSource, '"photo"')
        self.place(picture, box, "photo")

    def table(self, box: Box, lines: int, columns: Columns = ()) -> None:
        """A list of the stops; of a round without ``columns``."""
        table = QgsLayoutItemAttributeTable.create(self.layout)
        self.layout.addMultiFrame(table)
        table.setMaximumNumberOfFeatures(lines)
        table.setFilterFeatures(True)
        table.setFeatureFilter('"sheet" = @signalement_sheet')
        table.setDisplayedFields([])
        table.setColumns([_column(*one) for one in columns or COLUMNS])
        table.setSortColumns([_column("stop", "", 10)])
        table.setHeaderTextFormat(_small(bold=True))
        table.setContentTextFormat(_small())
        table.setCellMargin(1.1)
        table.setGridStrokeWidth(0.2)
        table.setGridColor(QColor(RULE))
        table.setWrapBehavior(QgsLayoutItemAttributeTable.WrapBehavior.TruncateText)
        frame = QgsLayoutFrame(self.layout, table)
        self.place(frame, box)
        table.addFrame(frame)

    def foot(self, page: int) -> None:
        self.text(
            "[% @signalement_title %] · [% @signalement_as_of %]",
            Box(12, PAGE_MM - 12, 150, 5, page),
            7.5,
            colour=GREY,
        )
        self.text(
            "[% @signalement_author %]",
            Box(118, PAGE_MM - 12, 80, 5, page),
            7.5,
            colour=GREY,
            align="right",
        )

    def save(self, path: Path) -> None:
        document = QDomDocument()
        element = self.layout.writeXml(document, QgsReadWriteContext())
        document.appendChild(element)
        names: dict[str, str] = {}

        def steady(found: re.Match[str]) -> str:
            return names.setdefault(found[0], f"{{00000000-0000-4000-8000-{len(names):012}}}")

        path.write_text(_UUID.sub(steady, document.toString(1)), encoding="utf-8")


def _drive(item: QgsLayoutItem, what: QgsLayoutObject.DataDefinedProperty, expression: str) -> None:
    item.dataDefinedProperties().setProperty(what, QgsProperty.fromExpression(expression))


def _only_with_a_map(item: QgsLayoutItem) -> None:
    """Without a place the atlas would leave the map where the stop before was."""
    without = "\"place_72\" = '' or @signalement_ground = ''"
    _drive(item, QgsLayoutObject.DataDefinedProperty.ExcludeFromExports, without)


def short(field: str, letters: int) -> str:
    """An expression: a table cuts a text in the middle of a letter."""
    return f'if(length("{field}") > {letters}, left("{field}", {letters - 1}) || \'…\', "{field}")'


def two_lines(field: str, letters: int) -> str:
    """An expression: at most two lines of so many letters, so that the rows of a list have a known
    height."""
    wrapped = f"wordwrap(regexp_replace(\"{field}\", '\\\\s+', ' '), {letters})"
    return (
        f"with_variable('rows', string_to_array({wrapped}, '\\n'), "
        "array_to_string(array_slice(@rows, 0, 1), '\\n') "
        "|| if(array_length(@rows) > 2, '…', ''))"
    )


COLUMNS = (
    ("stop", "", 6),
    (two_lines("service", 18), "w_service", 28),
    (two_lines("address", 25), "w_address", 38),
    (two_lines("description", 36), "w_description", 54),
    (short("report_id", 13), "w_number", 20),
    ("due", "w_due", 17),
    ("'☐'", "w_done", 7),
)
"""Attribute or expression, variable that names it, width in mm without the cell's margins."""


def _column(attribute: str, heading: str, width: float) -> QgsLayoutTableColumn:
    column = QgsLayoutTableColumn(heading)
    column.setAttribute(attribute)
    column.setWidth(width)
    return column


def _small(bold: bool = False) -> QgsTextFormat:
    form = QgsTextFormat()
    font = QFont("Open Sans")
    font.setBold(bold)
    form.setFont(font)
    form.setSize(8)
    form.setColor(QColor(DARK))
    return form
