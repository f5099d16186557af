"""Draws a print layout of A4 pages from lengths in millimetres (see ``layouts``)."""

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
PAGE_MM = 297
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

    def __init__(self, name: str, pages: int) -> None:
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

    def place(self, item: QgsLayoutItem, box: Box, name: str = "") -> None:
        self.layout.addLayoutItem(item)
        item.setId(name)
        point = QgsLayoutPoint(box.x, box.y)
        item.attemptMove(point, page=box.page)
        item.attemptResize(QgsLayoutSize(box.width, box.height))

    def text(
        self, content: str, box: Box, size: float = 9, bold: bool = False, **more: str
    ) -> None:
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

    def rectangle(self, box: Box, fill: str = "", line: str = RULE) -> None:
        shape = QgsLayoutItemShape(self.layout)
        shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        symbol = shape.symbol().clone()
        symbol.symbolLayer(0).setColor(QColor(fill) if fill else QColor(0, 0, 0, 0))
        symbol.symbolLayer(0).setStrokeColor(QColor(line))
        symbol.symbolLayer(0).setStrokeWidth(0.25)
        shape.setSymbol(symbol)
        self.place(shape, box)

    def map(self, name: str, box: Box, scale: int = 0) -> None:
        """Of all stops, or at a fixed ``scale`` of the one at hand where it has a position."""
        if scale:
            self.rectangle(box, PALE)
            no_place = "[% if(\"place_72\" = '', @w_no_position, '') %]"
            self.text(no_place, Box(box.x + 3, box.y + 2, 80, 6, box.page), 8, colour=GREY)
        item = QgsLayoutItemMap(self.layout)
        item.setFrameEnabled(True)
        item.setFrameStrokeWidth(QgsLayoutMeasurement(0.25))
        item.setFrameStrokeColor(QColor(RULE))
        self.place(item, box, name)
        if scale:
            item.dataDefinedProperties().setProperty(
                QgsLayoutObject.DataDefinedProperty.MapScale,
                QgsProperty.fromExpression(str(scale)),
            )
            item.setAtlasDriven(True)
            item.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Fixed)
            _only_with_a_place(item)
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
            _only_with_a_place(bar)

    def photo(self, box: Box) -> None:
        picture = QgsLayoutItemPicture(self.layout)
        picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        picture.setPictureAnchor(QgsLayoutItem.ReferencePoint.Middle)
        picture.dataDefinedProperties().setProperty(
            QgsLayoutObject.DataDefinedProperty.PictureSource,
            QgsProperty.fromExpression('"photo"'),
        )
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


def _only_with_a_place(item: QgsLayoutItem) -> None:
    """Else the atlas would leave the map where the stop before was."""
    item.dataDefinedProperties().setProperty(
        QgsLayoutObject.DataDefinedProperty.ExcludeFromExports,
        QgsProperty.fromExpression("\"place_72\" = ''"),
    )


def short(field: str, letters: int) -> str:
    """An expression: a table cuts a text in the middle of a letter."""
    return f'if(length("{field}") > {letters}, left("{field}", {letters - 1}) || \'…\', "{field}")'


COLUMNS = (
    ("stop", "", 8),
    (short("service", 25), "w_service", 40),
    (short("address", 38), "w_address", 62),
    (short("report_id", 14), "w_number", 25),
    ("due", "w_due", 24),
    ("'☐'", "w_done", 13),
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
