"""Behaviour of the stand-ins for QGIS's project, its layers and its layer tree."""

from __future__ import annotations

from typing import Any

from .geometry import stand_in

_only: dict[str, Any] = {}


class QgsProject:
    @staticmethod
    def instance() -> Any:
        if "project" not in _only:
            _only["project"] = stand_in("QgsProject")()
        return _only["project"]

    def _begin(self, *_: Any) -> None:
        self._layers: dict[str, Any] = {}
        self._entries: dict[tuple[str, str], Any] = {}
        self._root = stand_in("QgsLayerTree")()
        self._kept_crs = stand_in("QgsCoordinateReferenceSystem")("EPSG:31370")

    def layerTreeRoot(self) -> Any:
        return self._root

    def mapLayers(self, *_: Any) -> dict[str, Any]:
        return dict(self._layers)

    def mapLayer(self, layer_id: str) -> Any:
        return self._layers.get(layer_id)

    def mapLayersByName(self, name: str) -> list[Any]:
        return [one for one in self._layers.values() if one.name() == name]

    def addMapLayer(self, layer: Any, addToLegend: bool = True, *_: Any) -> Any:
        self._layers[layer.id()] = layer
        self.layersAdded.emit([layer])
        self.layerWasAdded.emit(layer)
        if addToLegend:
            self._root.addLayer(layer)
        return layer

    def removeMapLayer(self, layer: Any) -> None:
        self.removeMapLayers([layer])

    def removeMapLayers(self, layers: Any) -> None:
        ids = [one if isinstance(one, str) else one.id() for one in layers]
        self.layersWillBeRemoved["QStringList"].emit(ids)
        for one in ids:
            layer = self._layers.pop(one)
            layer.willBeDeleted.emit()
            self._root._forget(one)

    def takeMapLayer(self, layer: Any) -> Any:
        self._root._forget(layer.id())
        return self._layers.pop(layer.id(), None)

    def clear(self) -> None:
        self.removeMapLayers(list(self._layers))
        self._entries.clear()
        self.cleared.emit()

    def readEntry(self, scope: str, key: str, default: str = "") -> tuple[str, bool]:
        found = self._entries.get((scope, key))
        return (default, False) if found is None else (found, True)

    def writeEntry(self, scope: str, key: str, value: Any) -> bool:
        self._entries[scope, key] = value
        return True


class QgsMapLayerStore:
    def _begin(self, *_: Any) -> None:
        self._layers: dict[str, Any] = {}

    def addMapLayer(self, layer: Any, *_: Any) -> Any:
        self._layers[layer.id()] = layer
        return layer

    def takeMapLayer(self, layer: Any) -> Any:
        return self._layers.pop(layer.id(), None)

    def removeMapLayer(self, layer: Any) -> None:
        taken = self._layers.pop(layer.id(), None) if layer is not None else None
        if taken is not None:
            taken.willBeDeleted.emit()

    def removeAllMapLayers(self) -> None:
        for one in list(self._layers.values()):
            self.removeMapLayer(one)


class QgsLayerTree:
    def _nodes(self) -> dict[str, Any]:
        return self.__dict__.setdefault("_all", {})

    def _forget(self, layer_id: str) -> None:
        if self._nodes().pop(layer_id, None) is not None:
            self.removedChildren.emit(self, 0, 0)


class QgsLayerTreeGroup:
    def addLayer(self, layer: Any) -> Any:
        node = stand_in("QgsLayerTreeLayer")(layer)
        self._nodes()[layer.id()] = node
        self.addedChildren.emit(self, 0, 0)
        return node

    def insertLayer(self, _at: int, layer: Any) -> Any:
        return self.addLayer(layer)

    def findLayer(self, layer: Any) -> Any:
        return self._nodes().get(layer if isinstance(layer, str) else layer.id())

    def findLayers(self) -> list[Any]:
        return list(self._nodes().values())


class QgsLayerTreeLayer:
    def _begin(self, layer: Any, *_: Any) -> None:
        self._of = layer

    def layer(self) -> Any:
        return self._of

    def layerId(self) -> str:
        return self._of.id()


class QgsLayerTreeNode:
    def isVisible(self) -> bool:
        return True
