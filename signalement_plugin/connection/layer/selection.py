"""Which reports are selected in a layer. Main thread."""

from __future__ import annotations

from contextlib import suppress

from qgis.core import QgsVectorLayer

from ...layer.reader import reader_of
from .overlays import Guarded


class LayerSelection:
    """Caches report ids, so that only newly selected rows are looked up. Main thread."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._layer = layer
        self._names: dict[int, str] = {}  # feature id → report id
        layer.dataSourceChanged.connect(self._forget)

    def ids(self, guarded: Guarded) -> set[str]:
        """Report ids of the selected rows; those not known yet are left out while the file
        cannot be read."""
        names, chosen = self._names, self._layer.selectedFeatureIds()
        new = [fid for fid in chosen if fid not in names]
        guarded(lambda: names.update(reader_of(self._layer).names_at(new)))
        self._names = {fid: names[fid] for fid in chosen if fid in names}
        return set(self._names.values())

    def close(self) -> None:
        """Stop listening to the layer, which may be deleted already."""
        with suppress(RuntimeError):
            self._layer.dataSourceChanged.disconnect(self._forget)

    def _forget(self) -> None:
        self._names = {}
