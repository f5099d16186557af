"""How the user left the dock: filter, order and area of the list for each connection; the space of
list and report for all."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from enum import Enum

from qgis.core import QgsSettings

from ..core.errors import BadFilter
from ..core.filter.parser import parse
from ..core.geo.region import Region, Ring
from ..store.ordering import is_order
from .json_settings import keep, key_of, read_table
from .settings import ROOT

MOST_CORNERS = 20_000
"""Largest number of corners of a stored area: half a megabyte in QGIS's settings."""
NEXT_SETTING = "signalement/next_after_sending"
LEAST_SHARE = 0.05
"""Smallest share of list or report in the height or width of both."""
_PLACED = f"{ROOT}/placed"
_SHARES = {False: f"{ROOT}/list_share_above", True: f"{ROOT}/list_share_beside"}


@dataclass(frozen=True)
class KeptFilter:
    """``line`` is canonical; ``chips``: names of the pressed chips; ``order`` is one of
    ``store.ordering``."""

    line: str = ""
    chips: tuple[str, ...] = ()
    order: str = "urgency"


class AreaKind(Enum):
    """The source of the area that limits a list; the values are stored in QGIS's settings."""

    EVERYWHERE = ""
    VIEW = "view"
    DRAWN = "drawn"
    LAYER = "layer"


@dataclass(frozen=True)
class KeptArea:
    """``name`` of the layer; ``region`` in EPSG:4326. The map's view is stored without a region."""

    kind: AreaKind = AreaKind.EVERYWHERE
    name: str = ""
    region: Region | None = None


def kept_filter(connection_id: str) -> KeptFilter:
    """As stored; empty if it cannot be read."""
    stored = read_table(key_of(connection_id, "filter"))
    line, chips, order = (stored.get(name) for name in ("line", "chips", "order"))
    try:
        canonical = parse(line).canonical() if isinstance(line, str) else ""
    except BadFilter:
        return KeptFilter()
    names = chips if isinstance(chips, list) else []
    pressed = tuple(name for name in names if isinstance(name, str))
    if not isinstance(order, str) or not is_order(order):
        order = KeptFilter.order
    return KeptFilter(canonical, pressed, order)


def keep_filter(connection_id: str, kept: KeptFilter) -> None:
    """Store it for the next time that this connection is shown."""
    keep(key_of(connection_id, "filter"), asdict(kept))


@dataclass(frozen=True)
class KeptLook:
    """How the list is ordered and grouped; ``group`` is empty for a plain list."""

    order: str = KeptFilter.order
    group: str = ""


def kept_look(connection_id: str, chip: str) -> KeptLook | None:
    """As the user chose it while only this chip was pressed; ``None``: never."""
    text = QgsSettings().value(key_of(connection_id, f"look_{chip}"), "", type=str)
    order, _, group = text.partition(" ")
    return KeptLook(order, group) if is_order(order) else None


def keep_look(connection_id: str, chip: str, look: KeptLook) -> None:
    """Store it for the next time that only this chip is pressed."""
    value = f"{look.order} {look.group}".strip()
    QgsSettings().setValue(key_of(connection_id, f"look_{chip}"), value)


def kept_area(connection_id: str) -> KeptArea:
    """As stored; everywhere if it cannot be read."""
    stored = read_table(key_of(connection_id, "narrowed"))
    name, listed = stored.get("name", ""), stored.get("rings")
    try:
        kind = AreaKind(stored.get("kind", ""))
        rings = tuple(map(_ring, listed if isinstance(listed, list) else ()))
    except (ValueError, TypeError):
        return KeptArea()
    if kind is AreaKind.VIEW:
        return KeptArea(kind)
    if kind is AreaKind.EVERYWHERE or not isinstance(name, str) or not rings:
        return KeptArea()
    return KeptArea(kind, name, Region(rings))


def keep_area(connection_id: str, kept: KeptArea) -> None:
    """Store it for the next time. An area with very many corners is not stored; next time there is
    none."""
    rings = kept.region.rings if kept.region and kept.kind is not AreaKind.VIEW else ()
    if sum(map(len, rings)) > MOST_CORNERS:
        kept, rings = KeptArea(), ()
    stored = {"kind": kept.kind.value, "name": kept.name, "rings": rings}
    keep(key_of(connection_id, "narrowed"), stored if kept.kind.value else {})


def _ring(stored: object) -> Ring:
    """Raises ``ValueError`` or ``TypeError`` for what is no ring of positions."""
    if not isinstance(stored, list):
        raise TypeError("a ring is a list")
    ring = tuple((float(lon), float(lat)) for lon, lat in stored)
    if not all(math.isfinite(value) for corner in ring for value in corner):
        raise ValueError("a corner is a number")
    return ring


def kept_list_share(beside: bool, usual: float) -> float:
    """The share of the list in the space of list and report, which are beside each other or one
    above the other; ``usual`` when the user never moved the line between them."""
    text = QgsSettings().value(_SHARES[beside], "", type=str)
    try:
        share = float(text)
    except ValueError:
        return usual
    return share if LEAST_SHARE <= share <= 1 - LEAST_SHARE else usual


def keep_list_share(beside: bool, share: float) -> None:
    """Store it for all connections."""
    QgsSettings().setValue(_SHARES[beside], f"{share:.4f}")


def opens_first() -> bool:
    """Whether the dock is opened for the first time in this profile; true only for the first
    call."""
    first = not QgsSettings().value(_PLACED, False, type=bool)
    QgsSettings().setValue(_PLACED, True)
    return first


def next_wanted() -> bool:
    """Whether the next report of the list is selected after sending. The option is off at first: a
    user who has not chosen it could act on the next report and take it for the one before."""
    return bool(QgsSettings().value(NEXT_SETTING, False, type=bool))
