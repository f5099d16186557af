"""Finds addresses by a locator of its own: earlier reports, layers of the project, and the outside
services that somebody has switched on in QGIS's options (*Locator*, *Default*).

Main thread, but for ``fetchResults`` and what it calls: QGIS calls that in worker threads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from qgis.core import (
    QgsAbstractGeocoderLocatorFilter,
    QgsCoordinateReferenceSystem,
    QgsFeedback,
    QgsLocator,
    QgsLocatorContext,
    QgsLocatorFilter,
    QgsLocatorResult,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget
from qgis.PyQt.sip import cast as as_class

from ....core.errors import BadStore
from ....core.geo.addresses import KnownPlace, best, searches, words_of
from ....store.lookups import addressed
from ...canvas.map_link import WGS84, transform_point
from ...texts import one_line
from .layers import LONGEST, AddressLayer, address_layers

FEWEST_LETTERS = 3
MOST = 12
MOST_REPORTS = 100
TYPING_PAUSE_MS = 150

Where = Callable[[], str]
"""The file of the shown connection's reports, empty without one. Called in the main thread."""


class _Known(QgsLocatorFilter):
    """QGIS asks a clone in a thread of its own; a result's user data are text, lon and lat."""

    label = ""

    def __init__(self) -> None:
        super().__init__()
        self.setFetchResultsDelay(TYPING_PAUSE_MS)

    def name(self) -> str:
        return self.label

    def displayName(self) -> str:
        return self.label

    def triggerResult(self, _result: QgsLocatorResult) -> None:
        """Nothing to do here: :class:`PlaceSearch` uses the results."""

    def _tell(self, found: Sequence[KnownPlace]) -> None:
        for place in found:
            result = QgsLocatorResult(self, place.text, None)
            result.setUserData([place.text, place.lon, place.lat])
            self.resultFetched.emit(result)


class EarlierReports(_Known):
    """Addresses of reports that are stored, wherever the list is filtered to."""

    label = "signalement-addresses-of-reports"

    def __init__(self, where: Where, path: str = "") -> None:
        super().__init__()
        self._where, self._path = where, path

    def clone(self) -> EarlierReports:
        return EarlierReports(self._where, self._where())

    def fetchResults(self, text: str, _context: QgsLocatorContext, _feedback: QgsFeedback) -> None:
        if not self._path:
            return
        try:
            found = [
                report
                for terms in searches(text)
                for report in addressed(self._path, terms, MOST_REPORTS)
            ]
        except BadStore:  # the store is being replaced by a newly loaded one
            return
        known = (
            KnownPlace(one_line(one.address, LONGEST), one.lon, one.lat)
            for one in found
            if one.lon is not None and one.lat is not None
        )
        self._tell(best(text, known, MOST))


class ProjectAddresses(_Known):
    """Layers of the project that hold addresses."""

    label = "signalement-addresses-of-layers"

    def __init__(self, layers: Sequence[AddressLayer] = ()) -> None:
        super().__init__()
        self._layers = layers

    def clone(self) -> ProjectAddresses:
        return ProjectAddresses(address_layers())

    def fetchResults(self, text: str, _context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        for layer in self._layers:
            if feedback.isCanceled():
                return
            found = (one for terms in searches(text) for one in layer.search(terms, feedback))
            self._tell(best(text, found, MOST))


class PlaceSearch(QObject):
    """``found``: what answers the newest question so far, a list of ``KnownPlace``: addresses of
    layers and reports, the one that was meant first, then what services gave."""

    found = pyqtSignal(object)
    ended = pyqtSignal(str, bool)  # what was asked, without spaces around; whether any is found

    def __init__(self, where: Where, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._asked = window, ""
        self._waits = False  # True: a search is being cancelled, the next one waits
        self._places: dict[str, list[KnownPlace]] = {}
        self.locator = QgsLocator(self)
        for one in (ProjectAddresses(), EarlierReports(where)):
            self.locator.registerFilter(one)
        self._services: set[str] = set()
        self.locator.foundResult.connect(self._take)
        self.locator.finished.connect(self._end)

    def ask(self, text: str) -> None:
        """Look for an address; until it is answered, what was found before and still fits is."""
        before = [place for found in self._places.values() for place in found]
        self._places.clear()
        enough = len(text.strip()) >= FEWEST_LETTERS
        self._asked = text if enough else ""
        # fetchResults() would handle events until the running search is cancelled; then a search
        # for the next letter could begin before this one
        self._waits = enough and self.locator.isRunning()
        if enough and not self._waits:
            self._start()
        else:
            self.locator.cancelWithoutBlocking()
        self.found.emit(best(text, before, MOST) if enough else [])

    def _start(self) -> None:
        self._waits = False
        self.locator.fetchResults(self._line(), QgsLocatorContext())

    def _line(self) -> str:
        """What is asked. If its first word is the prefix of a service, QGIS would ask that service
        alone, *Default* or not; a space before the word prevents that."""
        line = self._asked.strip()
        prefixes = {one.activePrefix().lower() for one in self.locator.filters()}
        return f" {line}" if line.split()[0].lower() in prefixes else line

    def close(self) -> None:
        """Stop searching."""
        self.locator.cancel()

    def take_services(self) -> None:
        """The services that QGIS's own locator has by now. Whether one may be asked without its
        prefix, QGIS reads from the options of that locator."""
        for one in _services(self._window, self.locator):
            if one.name() not in self._services:
                self._services.add(one.name())
                self.locator.registerFilter(one.clone())

    def _take(self, result: QgsLocatorResult) -> None:
        if self._waits or not self._asked:  # a result of a cancelled search
            return
        place = _of_service(result) if _is_service(result.filter) else _of_ours(result)
        if place is not None:
            self._places.setdefault(result.filter.name(), []).append(place)
            self.found.emit(self._in_order())

    def _end(self) -> None:
        asked = self._asked.strip()
        if not asked or self.locator.isRunning():
            return
        if self._waits:
            self._start()
        else:
            self.ended.emit(asked, bool(self._in_order()))

    def _in_order(self) -> list[KnownPlace]:
        """An answer to what was typed before may come late: what it brings has to answer this."""
        names = (ProjectAddresses.label, EarlierReports.label)
        known = (place for name in names for place in self._places.get(name, ()))
        ours = best(self._asked, known, MOST)
        theirs = [
            place for name, found in self._places.items() if name not in names for place in found
        ]
        once = {words_of(place.text): place for place in reversed([*ours, *theirs])}
        return list(reversed(once.values()))[:MOST]


def _services(window: QWidget, own: QgsLocator) -> Iterator[QgsLocatorFilter]:
    """Filters of QGIS's locators that ask an outside service. Most classes of QGIS's window come
    to Python as their bases."""
    for one in window.findChildren(QObject):
        if one.inherits("QgsLocator") and one is not own:
            yield from filter(_is_service, as_class(one, QgsLocator).filters())


def _is_service(one: QgsLocatorFilter) -> bool:
    return bool(one.inherits("QgsAbstractGeocoderLocatorFilter"))


def _of_ours(result: QgsLocatorResult) -> KnownPlace | None:
    carried = result.userData  # a method or a value, by version of QGIS
    text, lon, lat = carried() if callable(carried) else carried
    return KnownPlace(str(text), float(lon), float(lat))


def _of_service(result: QgsLocatorResult) -> KnownPlace | None:
    """A service's answer is hostile like any other: a short line and a real place, or nothing."""
    asked = as_class(result.filter, QgsAbstractGeocoderLocatorFilter)
    given = asked.locatorResultToGeocoderResult(result)
    if not given.isValid() or given.geometry().isEmpty():
        return None
    centre = given.geometry().centroid().asPoint()
    moved = transform_point(centre, given.crs(), QgsCoordinateReferenceSystem(WGS84))
    text = one_line(given.identifier(), LONGEST)
    return KnownPlace(text, moved.x(), moved.y()) if moved is not None and text else None
