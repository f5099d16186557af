"""Shows in the card what the project's context layers contain near the shown report.

A context layer is one that a user, or an administrator's file, chose for this. Main thread, but
the function that :meth:`ContextLayersController.looker` returns may run in any thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFieldProxyModel,
    QgsMapLayer,
    QgsMapLayerProxyModel,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QDoubleSpinBox, QFormLayout, QWidget

from ...cadastre.context_layers import (
    ROAD_M,
    ContextLayers,
    Held,
    Snapshot,
    Surroundings,
    around,
    chosen_for,
    context_of,
    declare,
    is_road_field,
)
from ...cadastre.project_plan import REMOTE
from ...cadastre.reports_around import ReportsAround
from ...cadastre.texts import metres_text
from ...connection.project_layers import layers_to_look_at
from ...core.model.report import Report
from ...qt.language import tr
from ..card.cadastral_location import CadastralLocation
from ..texts import named_text, number, one_line
from ..widgets.labels import plain_label

if TYPE_CHECKING:
    from ..dock_types import DockType

COUNT_M, MOST_M = 10.0, 200.0
_NAME_SHOWN = 40


class ContextLayersController(QObject):
    """Reads local layers only: a remote one could make the card wait."""

    def __init__(self, view: CadastralLocation, dock: DockType, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._dock = view, dock
        self._report: Report | None = None
        self.dialog: ContextLayersDialog | None = None
        self.reports = ReportsAround(_declared, self)
        self.reports.changed.connect(lambda: self.show_for(self._report))
        view.context_wanted.connect(self.ask)

    def show_for(self, report: Report | None) -> None:
        """Show the surroundings of another report in the card."""
        self._report = report
        self._view.show_around(self.lines_for(report))

    def ask(
        self, parent: QWidget | None = None, layer_id: str = "", held: Held | None = None
    ) -> QDialog:
        """Choose a layer, how far it is looked at, and a field; ``layer_id``: begin with it.
        ``held`` takes the choice, until :meth:`store`; without it the choice is stored at once."""
        project = QgsProject.instance()
        offered = set(layers_to_look_at(project))
        without = [one for one in project.mapLayers().values() if one not in offered]
        first = project.mapLayer(layer_id)
        self.dialog = ContextLayersDialog(without, parent or self._dock.window(), first, held)
        if held is None:
            self.dialog.changed.connect(self.store)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()
        return self.dialog

    def store(self, held: Held) -> None:
        """Store choices in the project; the card follows."""
        for layer_id, context in held.items():
            layer = QgsProject.instance().mapLayer(layer_id)
            if isinstance(layer, QgsVectorLayer):
                declare(layer, context)
        self.show_for(self._report)
        self.reports.forget()

    def lines_for(self, report: Report | None, *, roads: bool = False) -> list[str]:
        """A line per layer; ``roads``: only what says who manages the road."""
        transforms = QgsProject.instance().transformContext()
        looked = [one for one in _declared() if is_road_field(one[1].field) or not roads]
        return _lines(looked, transforms, report) if report is not None else []

    def looker(self) -> Callable[[Report], str] | None:
        """What lies around a report in one line, for any thread, from the layers as they are now;
        ``None`` where no layer is looked at."""
        taken = [(Snapshot(layer), context) for layer, context in _declared()]
        transforms = QgsProject.instance().transformContext()
        return (lambda report: "; ".join(_lines(taken, transforms, report))) if taken else None


class ContextLayersDialog(QDialog):
    """``changed``: what was chosen (``Held``), which is in ``held`` then; nothing is stored here.
    ``without``: layers that nobody chooses."""

    changed = pyqtSignal(object)

    def __init__(
        self,
        without: Sequence[QgsMapLayer],
        parent: QWidget | None = None,
        first: QgsMapLayer | None = None,
        held: Held | None = None,
    ) -> None:
        super().__init__(parent)
        self._held: Held = {} if held is None else held
        self.setObjectName("SignalementAroundDialog")
        self.setWindowTitle(tr("Layers Around a Report"))
        self.layers, self.fields = QgsMapLayerComboBox(), QgsFieldComboBox()
        self.layers.setFilters(QgsMapLayerProxyModel.Filter.HasGeometry)
        self.layers.setExceptedLayerList(without)
        if first is not None:
            self.layers.setLayer(first)
        self.fields.setFilters(QgsFieldProxyModel.Filter.String)
        self.fields.setAllowEmptyFieldName(True)
        self.metres = QDoubleSpinBox()
        self.metres.setRange(0.5, MOST_M)
        self.metres.setDecimals(1)
        self.metres.setSuffix(" m")
        buttons = self._buttons()
        form = QFormLayout(self)
        form.addRow(tr("Layer"), self.layers)
        form.addRow(tr("Within"), self.metres)
        form.addRow(tr("Field of the nearest one"), self.fields)
        form.addRow(plain_label(_hint()))
        form.addRow(buttons)
        self.layers.layerChanged.connect(self._layer_changed)
        self._layer_changed(self.layers.currentLayer())
        self.setMinimumWidth(460)
        self.adjustSize()

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.remove = buttons.addButton(
            tr("No Longer Show"),
            QDialogButtonBox.ButtonRole.DestructiveRole,
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.remove.clicked.connect(self._forget)
        return buttons

    def _layer_changed(self, layer: QgsMapLayer | None) -> None:
        self.fields.setLayer(layer)
        vector = layer if isinstance(layer, QgsVectorLayer) else None
        names = [field.name() for field in vector.fields()] if vector is not None else []
        known = chosen_for(vector, self._held) if vector is not None else None
        road = next(filter(is_road_field, names), "")
        context = known or ContextLayers(ROAD_M if road else COUNT_M, road)
        self.fields.setField(context.field)
        self.metres.setValue(context.metres)
        self.remove.setEnabled(known is not None)

    def accept(self) -> None:
        self._choose(ContextLayers(self.metres.value(), self.fields.currentField()))

    def _forget(self) -> None:
        self._choose(None)

    def _choose(self, context: ContextLayers | None) -> None:
        layer = self.layers.currentLayer()
        if isinstance(layer, QgsVectorLayer):
            self._held[layer.id()] = context
            self.changed.emit(self._held)
        super().accept()


def _declared() -> list[tuple[QgsVectorLayer, ContextLayers]]:
    """The context layers of the project."""
    found = ((one, context_of(one)) for one in _layers() if one.providerType() not in REMOTE)
    return [(layer, context) for layer, context in found if context is not None]


def _lines(
    looked: Sequence[tuple[QgsVectorLayer | Snapshot, ContextLayers]],
    transforms: QgsCoordinateTransformContext,
    report: Report,
) -> list[str]:
    lon, lat = report.lon, report.lat
    if lon is None or lat is None:
        return []
    return [around_text(around(one, context, lon, lat, transforms)) for one, context in looked]


def around_text(found: Surroundings) -> str:
    """One line of the card, about one layer."""
    name = one_line(found.name, _NAME_SHOWN)
    if found.road:
        return named_text(name, _road_text(found))
    if not found.count and not found.more:
        text = tr("none within {metres} m")
        return named_text(name, text.format(metres=metres_text(found.metres)))
    text = (
        tr("more than {count} within {metres} m") if found.more else tr("{count} within {metres} m")
    )
    counted = text.format(count=number(found.count), metres=metres_text(found.metres))
    line = named_text(name, counted)
    return f"{line} · {', '.join(found.values)}" if found.values else line


def _road_text(found: Surroundings) -> str:
    if found.more:
        return tr("manager not known")
    if found.nearest is None:
        return tr("no road within {metres} m, manager not known").format(
            metres=metres_text(found.metres)
        )
    if not found.values:
        return tr("manager not known")
    if len(found.values) > 1:
        return tr("manager {first} or {other}, both near (to be confirmed)").format(
            first=found.values[0], other=found.values[1]
        )
    return tr("manager {name}, at {metres} m (to be confirmed)").format(
        name=found.values[0], metres=metres_text(found.nearest)
    )


def _hint() -> str:
    return tr(
        "The card then says how many features are near, and the field of the nearest one. Of a "
        "layer of roads, the field can name who manages them: GESTION in the PICC, ADMIN in "
        "UrbIS, labelWegbeheerder in the Wegenregister."
    )


def _layers() -> list[QgsVectorLayer]:
    layers = QgsProject.instance().mapLayers().values()
    return sorted(
        (one for one in layers if isinstance(one, QgsVectorLayer)), key=lambda one: one.name()
    )
