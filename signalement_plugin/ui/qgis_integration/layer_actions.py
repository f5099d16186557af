"""Actions of a layer of reports in the Layers panel and in *Identify*."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.core import Qgis, QgsFeature, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface, QgsGui, QgsMapLayerAction
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QAction

from ...connection.project_layers import LAYER_PROPERTY
from ...qt.language import tr
from ..widgets.icons import own_icon, theme_icon

Slots = Mapping[str, Callable[[str], object]]
"""Name of an action → slot. ``show`` (returns whether it could), ``refresh``, ``restyle``: with the
id of the layer's connection; ``report``: with the id of a report."""


def entry_texts() -> dict[str, str]:
    """Entries of the context menu."""
    return {
        "show": tr("Show in Reports Panel"),
        "refresh": tr("Refresh Reports"),
        "restyle": tr("Restore Style of Reports"),
    }


_ICONS = {"refresh": "mActionRefresh", "restyle": "rendererCategorizedSymbol"}


class LayerActions(QObject):
    """Hangs itself in with the layers that carry our mark, and out again with :meth:`close`."""

    def __init__(self, iface: QgisInterface, slots: Slots, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._iface, self._slots = iface, slots
        self.entries = {name: self._entry(name, word) for name, word in entry_texts().items()}
        for entry in self.entries.values():
            iface.addCustomActionForLayerType(entry, "", Qgis.LayerType.Vector, False)
        self.on_feature = self._feature_action()
        QgsGui.mapLayerActionRegistry().addMapLayerAction(self.on_feature)
        project = QgsProject.instance()
        project.layersAdded.connect(self._added)
        self._added(list(project.mapLayers().values()))

    def close(self) -> None:
        """Leave the menus as they were."""
        QgsProject.instance().layersAdded.disconnect(self._added)
        QgsGui.mapLayerActionRegistry().removeMapLayerAction(self.on_feature)
        for entry in self.entries.values():
            self._iface.removeCustomActionForLayerType(entry)

    def _entry(self, name: str, word: str) -> QAction:
        icon = theme_icon(_ICONS[name]) if name in _ICONS else own_icon("signalement")
        entry = QAction(icon, word, self)
        entry.setObjectName(f"SignalementLayer_{name}")
        entry.triggered.connect(lambda _=False: self._act(name))
        return entry

    def _feature_action(self) -> QgsMapLayerAction:
        target = Qgis.MapLayerActionTarget.SingleFeature
        action = QgsMapLayerAction(
            entry_texts()["show"], self, Qgis.LayerType.Vector, target, own_icon("signalement")
        )
        action.triggeredForFeatureV2.connect(self._act_on_feature)
        return action

    def _added(self, layers: list[QgsMapLayer]) -> None:
        for layer in layers:
            if connection_of(layer):
                for entry in self.entries.values():
                    self._iface.addCustomActionForLayer(entry, layer)
                if isinstance(layer, QgsVectorLayer):
                    QgsGui.mapLayerActionRegistry().setDefaultActionForLayer(layer, self.on_feature)

    def _act(self, name: str) -> None:
        view = self._iface.layerTreeView()
        connection_id = connection_of(view.currentLayer())
        if connection_id:
            self._slots[name](connection_id)

    def _act_on_feature(self, layer: QgsMapLayer, feature: QgsFeature, *_: object) -> None:
        connection_id = connection_of(layer)
        if connection_id and self._slots["show"](connection_id):
            self._slots["report"](str(feature["report_id"]))


def connection_of(layer: QgsMapLayer | None) -> str:
    """The id of the connection whose reports a layer shows; empty for any other layer."""
    return str(layer.customProperty(LAYER_PROPERTY, "")) if layer is not None else ""
