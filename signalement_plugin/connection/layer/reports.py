"""The reports of one connection as its layer shows them, and the selected ones. Main thread."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.model.report import Report
from ...layer.reader import reader_of, report_at, reports_by_fid
from ...store.queries import reports_at
from ..files import Files
from .overlays import Guarded
from .selection import LayerSelection


class Reports(QObject):
    """Without a layer there are no reports. Main thread only.

    ``changed`` brings the ids of reports whose rows changed (empty: too many to name);
    ``selection_changed`` the ids of the selected ones, ``erased`` the ids of reports that must not
    be shown any more.
    """

    changed = pyqtSignal(set)
    selection_changed = pyqtSignal(set)
    erased = pyqtSignal(set)

    def __init__(self, files: Files, parent: QObject) -> None:
        super().__init__(parent)
        self._files = files
        self._layer: QgsVectorLayer | None = None
        self._selected: LayerSelection | None = None
        self._guarded: Guarded = lambda _work: False

    def show_in(self, layer: QgsVectorLayer, guarded: Guarded) -> None:
        """Use this layer from now on."""
        self._layer, self._guarded, self._selected = layer, guarded, LayerSelection(layer)

    def let_go(self) -> None:
        """Use no layer any more; it may be deleted already."""
        if self._selected is not None:
            self._selected.close()
        self._layer = self._selected = None

    def by_fid(self, fids: Sequence[int]) -> dict[int, Report]:
        """Feature id → report as the layer shows it, own waiting values included."""
        return reports_by_fid(self._layer, fids) if self._layer is not None else {}

    def stored_at(self, fids: Sequence[int]) -> list[Report]:
        """Reports of these rows, whatever the filter hides. Raises ``BadStore``."""
        return reports_at(self._files.store.path, fids)

    def by_id(self, report_id: str) -> Report | None:
        """The report as the layer shows it, own waiting values included."""
        fid = self.fid_of(report_id)
        return report_at(self._layer, fid) if self._layer is not None and fid >= 0 else None

    def fid_of(self, report_id: str) -> int:
        """Feature id, or -1."""
        return self.fids_of([report_id]).get(report_id, -1)

    def fids_of(self, report_ids: Collection[str]) -> dict[str, int]:
        """report_id → feature id, of those that have a row, also if the filter hides it; empty
        while the file cannot be read."""
        layer, found = self._layer, dict[str, int]()
        if layer is not None:
            self._guarded(lambda: found.update(reader_of(layer).fids_of(report_ids)))
        return found

    def select(self, report_ids: Sequence[str], add: bool = False) -> None:
        """Select in the layer (and so on the map); the active layer stays what it is."""
        if self._layer is None:
            return
        behaviour = QgsVectorLayer.SelectBehavior
        how = behaviour.AddToSelection if add else behaviour.SetSelection
        self._layer.selectByIds(list(self.fids_of(report_ids).values()), how)

    def deselect(self, report_ids: Collection[str]) -> None:
        """Take these out of the layer's selection."""
        if self._layer is not None:
            self._layer.deselect(list(self.fids_of(report_ids).values()))

    def selected(self) -> set[str]:
        """Ids of the reports that are selected in the layer."""
        return self._selected.ids(self._guarded) if self._selected is not None else set()
