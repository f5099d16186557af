"""Connects the line *Where* with the pin: an address that is chosen gives a position, and a
position the address near it, if any."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.geo.addresses import KnownPlace, with_house, words_of
from ...core.geo.points import Point, metres_between
from ...core.model.status import Status
from ...qt.latest_worker import LatestOnlyWorker
from ...store.lookups import nearby
from ..canvas.map_link import MapLink
from ..canvas.pin import Pin
from ..texts import one_line
from .form import NewReport
from .places.layers import LONGEST, AddressLayer, address_layers
from .places.search import PlaceSearch

LAYER_M, REPORT_M = 50.0, 30.0
"""Metres from a point within which an address of a layer, or one of another report, counts as the
address of the point."""


@dataclass(frozen=True)
class _Question:
    layers: Sequence[AddressLayer]
    path: str
    point: Point


class Whereabouts(QObject):
    """``placed``: an address was chosen, or the pin dragged; lon and lat in EPSG:4326, and whether
    the next thing to say comes after it."""

    placed = pyqtSignal(float, float, bool)

    def __init__(
        self, form: NewReport, map_link: MapLink, where: Callable[[], str], near_m: float
    ) -> None:
        super().__init__(form)
        self._form, self._map, self._where = form, map_link, where
        self._filled_in: KnownPlace | None = None  # the address that was filled in automatically
        self._chosen: KnownPlace | None = None  # the chosen address, and where it is
        self.pin = Pin(map_link.canvas, near_m, self)
        self.search = PlaceSearch(where, map_link.canvas.window(), self)
        self.of_point = LatestOnlyWorker("addresses", address_of, self)
        form.where.typed.connect(self.search.ask)
        form.where.chosen.connect(self._choose)
        form.placed.connect(lambda _point: self._show_pin())
        form.seen.connect(self._seen)
        self.search.found.connect(form.where.offer)
        self.search.ended.connect(form.where.end_search)
        self.pin.dropped.connect(lambda lon, lat: self.placed.emit(lon, lat, False))
        self.of_point.answered.connect(self._take)
        form.at_pin.taken.connect(self._use)

    def close(self) -> None:
        """Remove the pin and stop the search: the dock is closed."""
        self.of_point.stop()
        self.search.close()
        self.pin.close()

    def point_given(self, lon: float, lat: float) -> None:
        """A point was given on the map: look for its address, unless it is the point of the chosen
        address."""
        self._form.at_pin.show_address("")
        chosen = self._chosen
        if self._is_free() or chosen is None or (lon, lat) != (chosen.lon, chosen.lat):
            self.of_point.ask(_Question(address_layers(), self._where(), (lon, lat)))

    def _choose(self, place: KnownPlace) -> None:
        text = with_house(self._form.where.text(), place.text)
        self._filled_in, self._chosen = None, KnownPlace(text, place.lon, place.lat)
        self._form.where.setText(text)
        self._map.end_point()
        self._map.show_place(place.lon, place.lat)
        self.placed.emit(place.lon, place.lat, True)
        if text != place.text:  # the position is the street's, not the house's
            self._form.at_pin.show_address(place.text)

    def _is_free(self) -> bool:
        typed = self._form.where.text().strip()
        return not typed or (self._filled_in is not None and typed == self._filled_in.text)

    def _take(self, found: KnownPlace) -> None:
        """Take the address that was found, if its point is still the pin's: offer it where somebody
        typed another one."""
        if self._form.call().point != (found.lon, found.lat):
            return
        if self._is_free():
            self._fill(found)
        elif found.text:
            if words_of(found.text) != words_of(self._form.where.text()):
                self._form.at_pin.show_address(found.text)
        else:
            self._tell_distance(found)

    def _fill(self, found: KnownPlace) -> None:
        """Fill the address in. If none was found, empty the line only if its address belongs to
        another place."""
        before = self._filled_in
        if found.text or (before is not None and _apart(before, found)):
            self._filled_in = found
            self._form.where.setText(found.text)

    def _tell_distance(self, place: KnownPlace) -> None:
        """Show the distance from the chosen address, while that is in the line."""
        chosen = self._chosen
        if chosen is None or self._form.where.text() != chosen.text:
            return
        if _apart(chosen, place):
            self._form.at_pin.show_metres(_metres(chosen, place))

    def _use(self, address: str) -> None:
        point = self._form.call().point
        self._filled_in, self._chosen = None, KnownPlace(address, *point) if point else None
        self._form.where.setText(address)
        self._form.at_pin.show_address("")

    def _seen(self, seen: bool) -> None:
        if seen:
            self.search.take_services()
        self._show_pin()

    def _show_pin(self) -> None:
        self.pin.show_at(self._form.call().point if self._form.isVisible() else None)


def _apart(one: KnownPlace, other: KnownPlace) -> bool:
    return _metres(one, other) > LAYER_M


def _metres(one: KnownPlace, other: KnownPlace) -> float:
    return metres_between(one.lon, one.lat, other.lon, other.lat)


def address_of(asked: _Question) -> KnownPlace:
    """The address nearest to a point, with that point; without text where none is near. In a
    worker; raises ``BadStore`` while the reports' file is being switched."""
    lon, lat = asked.point
    found = filter(None, (one.nearest(lon, lat, LAYER_M) for one in asked.layers))
    known = min(found, default=None)
    if known is not None:
        return KnownPlace(known[1], lon, lat)
    near = nearby(asked.path, lon, lat, REPORT_M, tuple(Status)) if asked.path else []
    texts = (one_line(report.address, LONGEST) for report, _metres in near)
    return KnownPlace(next((text for text in texts if text), ""), lon, lat)
