"""Texts of *Cadastral Location*: sentences and table columns about its results, and warnings about
the plan's coordinate system.

Built when asked for, because the translator is installed at run time. Plain text, no HTML.
"""

from __future__ import annotations

from datetime import date

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext
from qgis.PyQt.QtCore import QDate, QLocale

from ..layer.texts import day_form
from ..qt.language import tr
from .plan.location import PLAN_ACCURACY_M, REACH_M, LocationKind, ParcelLocation
from .plan.plan import PlanSource
from .plan.projection import GOOD_M, off_by

_FINE_M = 3.0
_KEY_SHOWN = 40


def location_lines(verdict: ParcelLocation, source: PlanSource | None) -> list[str]:
    """One to three lines: the location, the plan's name and day, the nearest parcel. ``source`` is
    ``None`` if no plan is known."""
    if verdict.kind is LocationKind.UNLOADED or source is None:
        return [where_text(verdict)]
    lines = [f"{where_text(verdict)} · {plan_text(source)}"]
    nearest = nearest_text(verdict)
    return [*lines, nearest] if nearest else lines


def where_text(verdict: ParcelLocation) -> str:
    """The location in one sentence."""
    if verdict.kind is LocationKind.INSIDE:
        return _inside_text(verdict)
    if verdict.kind is LocationKind.OUTSIDE:
        return tr("Outside any parcel, probably road (to be confirmed)")
    if verdict.kind is LocationKind.UNLOADED:
        return tr("Outside the loaded cadastral area")
    return _doubt_text(verdict)


def nothing_text(source: PlanSource) -> str:
    """Says that the service has no parcel in a wide area: mostly the place is in another region."""
    text = tr("No parcel within {metres} m in {plan}: it may not cover this place")
    return text.format(metres=metres_text(REACH_M), plan=_short_key(source.name))


def nearest_text(verdict: ParcelLocation) -> str:
    """The nearest parcel of a place outside all parcels, or the parcel in doubt; empty if
    unknown."""
    if verdict.metres is None or not verdict.key:
        return ""
    if verdict.kind is LocationKind.OUTSIDE:
        text = tr("The nearest: {key}, at {metres} m")
        return text.format(key=_short_key(verdict.key), metres=metres_text(verdict.metres))
    if verdict.kind is LocationKind.UNCERTAIN and not (verdict.others or verdict.broken):
        text = tr("The nearest: {key}")
        return text.format(key=_short_key(verdict.key))
    return ""


def plan_text(source: PlanSource) -> str:
    """The plan's day, or that its day is not known."""
    if source.day is None:
        return tr("plan without a date")
    text = tr("plan of {date}")
    return text.format(date=day_text(source.day))


def day_text(day: date) -> str:
    """A day in the locale's order, as on paper: two digits, two digits, four."""
    return QLocale().toString(QDate(day.year, day.month, day.day), day_form())


def metres_text(metres: float) -> str:
    """Decimetres below 3 m, whole metres above."""
    return QLocale().toString(metres, "f", 1 if metres < _FINE_M else 0)


def location_titles() -> dict[str, str]:
    """Titles of the columns that a cadastral location has in a table."""
    return {
        "capakey": tr("Parcel"),
        "parcel_verdict": tr("Cadastral Location"),
        "parcel_distance": tr("Metres to Its Edge"),
        "parcel_plan": tr("Cadastral Plan"),
    }


def location_values(
    verdict: ParcelLocation | None, source: PlanSource
) -> dict[str, str | float | None]:
    """The cells of the columns of :func:`location_titles`; empty where nothing is known."""
    if verdict is None:
        return {}
    return {
        "capakey": verdict.key or None,
        "parcel_verdict": verdict.kind.value,
        "parcel_distance": None if verdict.metres is None else round(verdict.metres, 2),
        "parcel_plan": " · ".join(filter(None, (source.name, plan_text(source)))),
    }


def kind_texts() -> dict[str, str]:
    """The values of ``parcel_verdict`` in one word each."""
    return {
        LocationKind.INSIDE.value: tr("in a parcel"),
        LocationKind.OUTSIDE.value: tr("outside any parcel"),
        LocationKind.UNCERTAIN.value: tr("uncertain"),
        LocationKind.UNLOADED.value: tr("not loaded"),
    }


def _inside_text(verdict: ParcelLocation) -> str:
    metres = metres_text(verdict.metres or 0.0)
    if not verdict.key:
        text = tr("In a parcel without a number, {metres} m from its edge")
        return text.format(metres=metres)
    text = tr("In parcel {key}, {metres} m from its edge")
    return text.format(key=_short_key(verdict.key), metres=metres)


def _doubt_text(verdict: ParcelLocation) -> str:
    if verdict.others:
        keys = ", ".join(map(_short_key, (verdict.key, *verdict.others)))
        text = tr("Uncertain: the plan gives this place to several parcels: {keys}")
        return text.format(keys=keys)
    if verdict.broken:
        text = tr("Uncertain: on the plan, the boundary of {key} crosses itself")
        return text.format(key=_short_key(verdict.key))
    known = verdict.within > PLAN_ACCURACY_M
    text = (
        tr("Uncertain: boundary at {metres} m, accuracy of the point ± {within} m")
        if known
        else tr("Uncertain: boundary at {metres} m, accuracy of the plan ± {within} m")
    )
    within = QLocale().toString(verdict.within, "f", 0)
    return text.format(metres=metres_text(verdict.metres or 0.0), within=within)


def _short_key(key: str) -> str:
    one_line = " ".join(key.split())
    return one_line if len(one_line) <= _KEY_SHOWN else f"{one_line[: _KEY_SHOWN - 1]}…"


def system_warning(
    crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> str:
    """Why reports and parcels do not fit together; empty where they do."""
    if not crs.isValid():
        none = tr(
            "The layer of the parcels has no coordinate system: nothing can be compared "
            "with it. Set it in the layer's properties, mostly EPSG:31370 or EPSG:3812."
        )
        return str(none)
    off = off_by(crs, context)
    if off is None or off <= GOOD_M:
        return ""
    text = tr(
        "The coordinate system of the parcels is {metres} m off on known points: reports "
        "and parcels do not fit together. Choose EPSG:31370 or EPSG:3812 for the layer."
    )
    return str(text.format(metres=round(off)))


def guessed_system(file: str, epsg: int) -> str:
    """Says which coordinate system was assumed for a file without one."""
    text = tr(
        "{file} names no coordinate system. Its numbers can only be those of EPSG:{code}, "
        "which was taken."
    )
    return str(text.format(file=file, code=epsg))
