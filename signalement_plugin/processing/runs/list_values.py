"""Lists as a table what a system has and accepts, such as statuses and teams; tests whether it
answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...connection.texts.outcomes import error_sentence
from ...core.errors import NotSupported, ServerError
from ...core.model.capabilities import WRITABLE, Capabilities
from ...systems.base import Probe, System
from .names import LISTS, Offered
from .server import Server, closing_quietly, open_stoppable
from .tables import Table

FIELDS = ("kind", "id", "name")
KINDS = ("status", "service", "department", "person", "action", "right")


@dataclass(frozen=True)
class Value:
    """One row: ``kind`` is one of :data:`KINDS`."""

    kind: str
    id: str
    name: str


def listed_values(server: Server, feedback: QgsProcessingFeedback) -> list[Value]:
    """What can be given to the algorithms that write. Raises ``QgsProcessingException``."""
    try:
        with closing_quietly(open_stoppable(server, feedback)) as system:
            system.probe()
            return list(_values(system))
    except ServerError as error:
        raise QgsProcessingException(error_sentence(error)) from error


def tested(server: Server, feedback: QgsProcessingFeedback) -> Probe:
    """Asks a server for the first time. Raises ``QgsProcessingException``."""
    try:
        with closing_quietly(open_stoppable(server, feedback)) as system:
            return system.probe()
    except ServerError as error:
        raise QgsProcessingException(error_sentence(error)) from error


def rights_of(capabilities: Capabilities) -> list[str]:
    """What this account may write: parts of a report, and ``create``."""
    created = ["create"] if capabilities.creates else []
    return [*(name for name in WRITABLE if name in capabilities.writes), *created]


def values_table(values: list[Value]) -> Table:
    """A row for each."""
    fields = QgsFields()
    for name in FIELDS:
        fields.append(QgsField(name, QMetaType.Type.QString))
    features = (_feature(value, fields) for value in values)
    return Table(fields, QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem(), features)


def _values(system: System) -> Iterator[Value]:
    capabilities = system.capabilities
    for status in capabilities.statuses:
        yield Value("status", str(status), str(status))
    offered = Offered(system)
    for kind, field in (
        ("service", "service_code"),
        ("department", "department"),
        ("person", "assignee"),
    ):
        try:
            found = LISTS[field](offered)
        except NotSupported:
            found = []
        if not found and field in capabilities.writes:  # this system has no such list
            found = offered.borne(field)
        for one in found:
            yield Value(kind, one.id, one.name)
    for name, title in capabilities.actions.items():
        yield Value("action", name, title)
    for right in rights_of(capabilities):
        yield Value("right", right, right)


def _feature(value: Value, fields: QgsFields) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setAttributes([value.kind, value.id, value.name])
    return feature
