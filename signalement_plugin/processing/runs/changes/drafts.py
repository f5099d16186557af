"""New reports from the rows of a layer or a table, by expressions over its fields."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
)
from qgis.PyQt.QtCore import NULL

from ....core.changes.answers import Values, answers_in
from ....qt.language import tr

MOST_NAMED = 20  # rows in one message
_SPECIAL = "#!"  # QGIS lists ``#!allattributes!#`` where an expression computes a column's name
_DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
_MOST_LON, _MOST_LAT = 180.0, 90.0


@dataclass(frozen=True)
class Draft:
    """One new report before its system was spoken to. Degrees, EPSG:4326; ``service`` by code or
    name; ``key``: the caller's own, under which it is made once; ``label``: how the run names the
    row."""

    service: str
    lon: float
    lat: float
    description: str
    address: str = ""
    photos: tuple[str, ...] = ()
    answers: Values = field(default_factory=dict)
    key: str = ""
    label: str = ""


@dataclass(frozen=True)
class Mapped:
    """What each part of a report is made of: an expression by the part's name, an empty one for
    none. ``x`` and ``y`` are in ``crs``; without them a row's own point counts."""

    expressions: Mapping[str, str]
    crs: QgsCoordinateReferenceSystem


def mapping_refusal(source: QgsProcessingFeatureSource | None, mapped: Mapped) -> str:
    """Why no reports can be made of a layer so, as a sentence; empty when they can."""
    if source is None:
        return ""
    for text in filter(None, mapped.expressions.values()):
        expression = QgsExpression(text)
        if expression.hasParserError():
            return tr("The expression “{text}” cannot be read: {why}").format(
                text=text[:100], why=expression.parserErrorString()
            )
        named = {name for name in expression.referencedColumns() if not name.startswith(_SPECIAL)}
        unknown = named - set(source.fields().names())
        if unknown:
            return tr(
                "The layer has no field “{name}” (a text stands in single quotes). Its fields are: "
                "{names}."
            ).format(name=min(unknown), names=", ".join(source.fields().names()))
    return "" if source.hasFeatures() else _no_rows()


def drafts_in(
    source: QgsProcessingFeatureSource,
    mapped: Mapped,
    about: QgsExpressionContext,
    context: QgsProcessingContext,
) -> list[Draft]:
    """A draft for each row. Raises ``QgsProcessingException`` that names the rows of which no
    report can be made; then none is."""
    read = _Reader(source, mapped, about, context)
    drafts, wrong = [], []
    for feature in source.getFeatures():
        try:
            drafts.append(read.draft(feature))
        except ValueError as error:
            wrong.append(f"{feature.id()}: {error}")
    wrong += _twice(drafts)
    if wrong:
        raise QgsProcessingException(rows_sentence(wrong))
    return drafts


def rows_sentence(wrong: Sequence[str]) -> str:
    """That nothing was made because of these rows, a line for each."""
    heading = tr("No report was made: %n row(s) cannot be one.", n=len(wrong))
    more = ["…"] if len(wrong) > MOST_NAMED else []
    return "\n".join([heading, *wrong[:MOST_NAMED], *more])


def _twice(drafts: Sequence[Draft]) -> Iterator[str]:
    """Rows that share a key with another row: without a message, only one of them would be
    created."""
    seen: set[str] = set()
    for draft in drafts:
        if draft.key and draft.key in seen:
            yield tr("{key}: several rows have this key.").format(key=draft.key[:100])
        seen.add(draft.key)


class _Reader:
    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        mapped: Mapped,
        about: QgsExpressionContext,
        context: QgsProcessingContext,
    ) -> None:
        self._about = about
        self._about.setFields(source.fields())
        self._parts: dict[str, QgsExpression] = {}
        for name, text in mapped.expressions.items():
            if text:
                self._parts[name] = QgsExpression(text)
                self._parts[name].prepare(self._about)
        self._of_point = not {"x", "y"} <= self._parts.keys()
        crs = source.sourceCrs() if self._of_point else mapped.crs
        self._change = QgsCoordinateTransform(crs, _DEGREES, context.transformContext())

    def draft(self, feature: QgsFeature) -> Draft:
        """Raises ``ValueError`` with a sentence."""
        self._about.setFeature(feature)
        texts = {name: self._text(name) for name in self._parts}
        lon, lat = self._degrees(feature)
        key = texts.get("key", "")
        for name in ("service", "description"):
            if not texts.get(name):
                raise ValueError(_empty(name))
        return Draft(
            texts["service"],
            lon,
            lat,
            texts["description"],
            texts.get("address", ""),
            tuple(filter(None, map(str.strip, texts.get("photos", "").splitlines()))),
            answers_of(texts.get("answers", "")),
            key,
            key or str(feature.id()),
        )

    def _text(self, name: str) -> str:
        expression = self._parts[name]
        value = expression.evaluate(self._about)
        if expression.hasEvalError():
            raise ValueError(expression.evalErrorString())
        return "" if value is None or value == NULL else str(value).strip()

    def _degrees(self, feature: QgsFeature) -> tuple[float, float]:
        try:
            place = _point_of(feature) if self._of_point else self._coordinates()
            point = self._change.transform(*place)
        except (ValueError, QgsCsException):
            raise ValueError(_nowhere()) from None
        inside = abs(point.x()) <= _MOST_LON and abs(point.y()) <= _MOST_LAT
        if not inside or (point.x(), point.y()) == (0, 0):
            raise ValueError(_nowhere())
        return point.x(), point.y()

    def _coordinates(self) -> tuple[float, float]:
        x, y = (float(self._text(name)) for name in ("x", "y"))
        if not (math.isfinite(x) and math.isfinite(y)):
            raise ValueError
        return x, y


def _point_of(feature: QgsFeature) -> tuple[float, float]:
    if not feature.hasGeometry() or feature.geometry().isEmpty():
        raise ValueError
    point = feature.geometry().pointOnSurface().asPoint()
    return point.x(), point.y()


def answers_of(text: str) -> Values:
    """Lines of answers. Raises ``ValueError`` with a sentence."""
    try:
        return answers_in(text)
    except ValueError as error:
        raise ValueError(
            tr("“{line}” is no answer: write code=answer, one per line.").format(
                line=str(error)[:80]
            )
        ) from error


def _nowhere() -> str:
    return tr("it has no place on earth")


def _empty(name: str) -> str:
    return {
        "service": tr("it has no category"),
        "description": tr("it has no text"),
    }[name]


def _no_rows() -> str:
    return tr("The layer has no rows.")
