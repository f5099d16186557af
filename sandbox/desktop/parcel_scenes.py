"""Screenshots in the real QGIS over an invented parcel plan: card, *Add Cadastre…*, neighbours;
and of reports around another layer."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog
from qgis.utils import iface

from sandbox.contents.parcels import make_plan, write_geopackage
from sandbox.desktop.player import RECENT
from sandbox.desktop.scene import OUT, extent_around
from signalement_plugin.cadastre.context_layers import ContextLayers, declare
from signalement_plugin.core.filter.completion import spoken_keys
from signalement_plugin.core.filter.vocabulary import KEYS

BESIDE_DEG = 0.0004
RADIUS_M, NEAR_M = 2_500.0, 150.0
SCHOOLS = ("Sainte-Marie", "Athénée royal", "École communale de Belgrade")
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
    widget: Any
    shown: Any
    paste_into: Any
    connection: Any

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
        desk.parcels.layer.setName("Plan cadastral")

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

    def around(self) -> None:
        """What another layer has near: it is proposed, list and map follow, the card says it."""
        self.type_filter(RECENT)
        listing = self.dock.list.reports
        reports = filter(None, map(listing.report, range(listing.rowCount())))
        placed = [one for one in reports if one.lon is not None]
        schools = _schools(placed[:: len(placed) // len(SCHOOLS)])
        self.type_filter(f"around:{schools.name()} {RECENT}")
        self.wait("the layer is read", lambda: 0 < listing.rowCount() < len(placed), 60)
        self.pick_row(lambda _report: True)
        canvas = iface.mapCanvas()
        before = canvas.extent()
        canvas.setExtent(extent_around(self.dock.card.report))
        canvas.refresh()
        self.shot("around", whole=True)
        edit = self.widget("SignalementFilter")
        edit.setFocus()
        edit.selectAll()
        spoken = dict(zip(KEYS, spoken_keys(self.connection.list_search.vocabulary)))
        QTest.keyClicks(edit, f"{spoken['around']}:")
        self.wait("proposals", lambda: QApplication.activePopupWidget() is not None)
        self.shot("around-proposed")
        QApplication.activePopupWidget().hide()
        # without a context layer a hint offers *Layers Around…*, as the next picture shows
        QgsProject.instance().removeMapLayer(schools.id())
        self.type_filter(f"around:{SCHOOLS[0]}")
        self.wait("a hint", lambda: self.shown("SignalementHint_layers"))
        self.shot("around-none")
        canvas.setExtent(before)
        canvas.refresh()

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


def _schools(reports: list[Any]) -> QgsVectorLayer:
    """A layer of schools, each a little beside one of these reports, which are looked at."""
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", "Écoles", "memory")
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    made = []
    for name, report in zip(SCHOOLS, reports):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        place = QgsPointXY(report.lon + BESIDE_DEG, report.lat + BESIDE_DEG)
        feature.setGeometry(QgsGeometry.fromPointXY(place))
        made.append(feature)
    layer.dataProvider().addFeatures(made)
    look = {"name": "square", "color": "#7a2f8f", "outline_color": "#ffffff", "size": "4.5"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(look)))
    project = QgsProject.instance()
    project.addMapLayer(layer, False)
    project.layerTreeRoot().insertLayer(1, layer)
    declare(layer, ContextLayers(NEAR_M, "name"))
    return layer
