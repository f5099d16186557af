"""Behaviour of the stand-ins for widgets of ``qgis.gui``, with parts that can be clicked, and for
the tools and items of the map."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QPoint, QPointF, QRect
from qgis.PyQt.QtWidgets import (
    QDialogButtonBox,
    QGraphicsScene,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .geometry import stand_in


class QgsMessageBarItem:
    def _begin(self, *args: Any, **_named: Any) -> None:
        texts = [one for one in args if isinstance(one, str)]
        self._kept_title = texts[0] if len(texts) > 1 else ""
        self._kept_text = texts[-1] if texts else ""
        row = QHBoxLayout(self)
        self._label = QLabel(self._kept_text, self)
        self._label.setWordWrap(True)
        row.addWidget(self._label, 1)
        for one in args:
            if isinstance(one, QWidget):
                row.addWidget(one)

    def setText(self, text: str) -> Any:
        self._kept_text = text
        self._label.setText(text)
        return self

    def text(self) -> str:
        return self._kept_text


class QgsMessageBar:
    def _begin(self, *_: Any, **__: Any) -> None:
        self._items: list[Any] = []
        self._column = QVBoxLayout(self)

    @staticmethod
    def createMessage(*args: Any, **_named: Any) -> Any:
        import qgis.gui  # noqa: PLC0415

        return qgis.gui.QgsMessageBarItem(*args)

    def pushMessage(self, *args: Any, **named: Any) -> None:
        import qgis.gui  # noqa: PLC0415

        texts = [one for one in args if isinstance(one, str)]
        self.pushItem(qgis.gui.QgsMessageBarItem(*texts[:2]))

    def pushItem(self, item: Any) -> None:
        self._items.append(item)
        self._column.addWidget(item)
        self.widgetAdded.emit(item)

    def popWidget(self, *args: Any) -> bool:
        item = args[0] if args else (self._items[-1] if self._items else None)
        if item not in self._items:
            return False
        self._items.remove(item)
        self._column.removeWidget(item)
        self.widgetRemoved.emit(item)
        item.deleteLater()
        return True

    def items(self) -> list[Any]:
        return list(self._items)

    def currentItem(self) -> Any:
        return self._items[-1] if self._items else None


class QgsMapCanvas:
    def _begin(self, *_: Any) -> None:
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.viewport().setMouseTracking(True)
        self._seen = stand_in("QgsRectangle")(180000.0, 125000.0, 190000.0, 132000.0)
        self._settings = stand_in("QgsMapSettings")()
        self._settings.setDestinationCrs(stand_in("QgsCoordinateReferenceSystem")("EPSG:31370"))
        self._tool: Any = None

    def mapSettings(self) -> Any:
        return self._settings

    def setDestinationCrs(self, crs: Any) -> None:
        self._settings.setDestinationCrs(crs)
        self.destinationCrsChanged.emit()

    def extent(self) -> Any:
        return self._seen

    def setExtent(self, box: Any, *_: Any) -> None:
        self._seen = box
        for item in self._scene.items():
            item.updatePosition()
        self.extentsChanged.emit()

    def setCenter(self, point: Any) -> None:
        self.extentsChanged.emit()

    def center(self) -> Any:
        return self._seen.center()

    def scale(self) -> float:
        return 25000.0

    def mapUnitsPerPixel(self) -> float:
        return self._seen.width() / max(1, self.width())

    def getCoordinateTransform(self) -> Any:
        made = stand_in("QgsMapToPixel")()
        made._canvas = self
        return made

    def mapTool(self) -> Any:
        return self._tool

    def setMapTool(self, tool: Any, *_: Any) -> None:
        before, self._tool = self._tool, tool
        if before is not None:
            before.deactivate()
        tool.activate()
        self.mapToolSet.emit(tool, before)

    def unsetMapTool(self, tool: Any) -> None:
        if self._tool is tool:
            self._tool = None
            tool.deactivate()
            self.mapToolSet.emit(None, tool)

    def refresh(self) -> None:
        """Nothing is drawn."""

    def keyPressEvent(self, event: Any) -> None:
        if self._tool is not None:
            self._tool.keyPressEvent(event)

    def mousePressEvent(self, event: Any) -> None:
        to_tool(self, "canvasPressEvent", event)

    def mouseMoveEvent(self, event: Any) -> None:
        to_tool(self, "canvasMoveEvent", event)

    def mouseReleaseEvent(self, event: Any) -> None:
        to_tool(self, "canvasReleaseEvent", event)

    def mouseDoubleClickEvent(self, event: Any) -> None:
        to_tool(self, "canvasDoubleClickEvent", event)


def to_tool(canvas: Any, method: str, event: Any) -> None:
    """Pass a mouse event to the map tool, with the position on the map."""
    if canvas._tool is not None:
        getattr(canvas._tool, method)(map_event(canvas, event))


def map_event(canvas: Any, event: Any) -> Any:
    """A ``QgsMapMouseEvent`` for a mouse event: with its position on the map."""
    import qgis.gui  # noqa: PLC0415

    made = qgis.gui.QgsMapMouseEvent(canvas, event)
    at = event.position()
    step = canvas.mapUnitsPerPixel()
    box = canvas.extent()
    made._kept_mapPoint = stand_in("QgsPointXY")(
        box.xMinimum() + at.x() * step, box.yMaximum() - at.y() * step
    )
    made._kept_pixelPoint = at.toPoint()
    return made


class QgsMapToPixel:
    def transform(self, *args: Any) -> Any:
        point = args[0] if args else stand_in("QgsPointXY")()
        box = self._canvas.extent()
        step = self._canvas.mapUnitsPerPixel()
        return stand_in("QgsPointXY")(
            (point.x() - box.xMinimum()) / step, (box.yMaximum() - point.y()) / step
        )

    def toMapCoordinates(self, *args: Any) -> Any:
        x, y = args if len(args) == 2 else (args[0].x(), args[0].y())
        box, step = self._canvas.extent(), self._canvas.mapUnitsPerPixel()
        return stand_in("QgsPointXY")(box.xMinimum() + x * step, box.yMaximum() - y * step)


class QgsMapCanvasItem:
    def _begin(self, canvas: Any, *_: Any) -> None:
        self._canvas = canvas
        canvas._scene.addItem(self)

    def toCanvasCoordinates(self, point: Any) -> QPointF:
        at = self._canvas.getCoordinateTransform().transform(point)
        return QPointF(at.x(), at.y())

    def boundingRect(self) -> Any:
        from qgis.PyQt.QtCore import QRectF  # noqa: PLC0415

        return QRectF(QRect(QPoint(), self._canvas.size()))

    def paint(self, painter: Any, *_: Any) -> None:
        """Qt calls this with three arguments; Python subclasses define ``paint(painter)``."""


class QgsRubberBand:
    def reset(self, *_: Any) -> None:
        self._points: list[Any] = []

    def setToGeometry(self, *_: Any) -> None:
        """Nothing is drawn."""


class QgsMapTool:
    def _begin(self, canvas: Any, *_: Any) -> None:
        self._canvas = canvas

    def canvas(self) -> Any:
        return self._canvas

    def isActive(self) -> bool:
        return self._canvas.mapTool() is self

    def toMapCoordinates(self, *args: Any) -> Any:
        return self._canvas.getCoordinateTransform().toMapCoordinates(args[-1].x(), args[-1].y())


class QgsFileWidget:
    def _begin(self, *_: Any) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._line = QLineEdit(self)
        self._line.textChanged.connect(self.fileChanged)
        row.addWidget(self._line)
        row.addWidget(QToolButton(self))

    def filePath(self) -> str:
        return self._line.text()

    def setFilePath(self, path: str) -> None:
        self._line.setText(path)

    def lineEdit(self) -> Any:
        return self._line


class QgsAuthConfigSelect:
    def _begin(self, *_: Any) -> None:
        row = QHBoxLayout(self)
        row.addWidget(QPushButton("+", self))

    def setConfigId(self, authcfg: str) -> None:
        self._kept_configId = authcfg
        self.selectedConfigIdChanged.emit(authcfg)


class QgsMapLayerComboBox:
    def _layers(self) -> list[Any]:
        return list(stand_in("QgsProject").instance().mapLayers().values())

    def _begin(self, *_: Any) -> None:
        for one in self._layers():
            self.addItem(one.name(), one.id())
        self.currentIndexChanged.connect(lambda _at: self.layerChanged.emit(self.currentLayer()))

    def currentLayer(self) -> Any:
        return stand_in("QgsProject").instance().mapLayer(self.currentData() or "")

    def setLayer(self, layer: Any) -> None:
        self.setCurrentIndex(self.findData(layer.id()) if layer is not None else -1)


class QgsFieldComboBox:
    def setLayer(self, layer: Any) -> None:
        self.clear()
        if layer is not None:
            self.addItems(layer.fields().names())

    def currentField(self) -> str:
        return self.currentText()

    def setField(self, name: str) -> None:
        self.setCurrentIndex(self.findText(name))


class QgsCheckableComboBox:
    def addItemWithCheckState(self, text: str, state: Any, userData: Any = None) -> None:
        self.addItem(text, userData)
        self.setItemCheckState(self.count() - 1, state)

    def setItemCheckState(self, index: int, state: Any) -> None:
        self.__dict__.setdefault("_states", {})[index] = state

    def itemCheckState(self, index: int) -> Any:
        from qgis.PyQt.QtCore import Qt  # noqa: PLC0415

        return self.__dict__.setdefault("_states", {}).get(index, Qt.CheckState.Unchecked)

    def checkedItemsData(self) -> list[Any]:
        return [self.itemData(at) for at in range(self.count()) if self._checked(at)]

    def _checked(self, at: int) -> bool:
        from qgis.PyQt.QtCore import Qt  # noqa: PLC0415

        return self.itemCheckState(at) == Qt.CheckState.Checked


class QgsAbstractDataSourceWidget:
    def setupButtons(self, buttonBox: QDialogButtonBox) -> None:
        standard = QDialogButtonBox.StandardButton
        buttonBox.setStandardButtons(standard.Apply | standard.Close | standard.Help)
        add = buttonBox.button(standard.Apply)
        add.clicked.connect(lambda _=False: self.addButtonClicked())
        self.enableButtons.connect(add.setEnabled)
