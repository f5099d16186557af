"""Screenshots in the real QGIS over an invented parcel plan: card, *Add Cadastre…*, neighbours."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog
from qgis.utils import iface

from sandbox.contents.parcels import make_plan, write_geopackage
from sandbox.desktop.player import RECENT
from sandbox.desktop.scene import OUT

RADIUS_M = 2_500.0
FILE = "92094_Namur_PP-FiscSit_Lb72_01012026.gpkg"
"""Named like the federal extract, so that the plan has a day. The parcels are made up."""


class ParcelScenes:
    """Part of :class:`sandbox.desktop.album.Album`, which brings ``dock``, ``wait`` and
    ``shot``."""

    dock: Any
    wait: Any
    shot: Any
    pick_row: Any
    type_filter: Any

    def add_cadastre(self) -> None:
        """The dialog, then a file of parcels as the plan."""
        desk = self.dock.extensions.cadastre
        desk.ask()
        self.portrait(desk.dialog, "add-cadastre")
        desk.dialog.reject()
        path = OUT / FILE
        write_geopackage(path, make_plan(RADIUS_M).parcels)
        desk._add_file(str(path))
        self.wait("the plan", lambda: desk.parcels.plan is not None, 60)

    def parcels(self) -> None:
        """One report of each situation, the parcel on the map, its neighbours."""
        desk = self.dock.extensions.cadastre
        self.type_filter(RECENT)
        self.wait("all reports located", lambda: self._any(desk, "inside"), 60)
        for kind in ("outside", "uncertain"):
            self.type_filter(RECENT)
            self._pick(desk, kind)
            self.shot(f"parcel-{kind}")
        self.type_filter(f"cadastre:inside {RECENT}")
        self.shot("filter-parcel")
        self._pick(desk, "inside")
        key = desk.verdict(self.dock.card.report).key
        desk.zoom(key)
        self.shot("parcel", whole=True)
        desk.show_neighbours(key)
        self.portrait(desk.neighbours, "neighbours")
        desk.neighbours.reject()
        self.zoom_out()

    def portrait(self, dialog: QDialog, name: str) -> None:
        """A picture of one dialog."""
        QTest.qWait(300)
        dialog.grab().save(str(OUT / f"{name}.png"))

    def zoom_out(self) -> None:
        """The map as it was for the scenes that follow, without the plan."""
        desk = self.dock.extensions.cadastre
        QgsProject.instance().removeMapLayer(desk.parcels.layer.id())
        iface.mapCanvas().zoomToPreviousExtent()

    def _pick(self, desk: Any, kind: str) -> None:
        if not self.pick_row(lambda report: self._is(desk, report, kind)):
            raise AssertionError(f"no report lies {kind}")

    def _any(self, desk: Any, kind: str) -> bool:
        listing = self.dock.list
        rows = map(listing.reports.report, range(listing.model().rowCount()))
        return any(one is not None and self._is(desk, one, kind) for one in rows)

    def _is(self, desk: Any, report: Any, kind: str) -> bool:
        verdict = desk.verdict(report)
        return verdict is not None and str(verdict.kind) == kind
