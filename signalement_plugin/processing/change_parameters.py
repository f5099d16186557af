"""Parameters that say what to change, and reading their values."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..qt.language import tr
from .base import Parameters

STATUS, REPLY, NOTE = "STATUS", "REPLY", "NOTE"
DEPARTMENT, ASSIGNEE = "DEPARTMENT", "ASSIGNEE"
PRIORITY, TYPE = "PRIORITY", "TYPE"
PHOTOS = "PHOTOS"
DUPLICATE_OF, REOPEN = "DUPLICATE_OF", "REOPEN"

# The values that models and scripts give. They are copied, so that QGIS need not import
# ``core`` when it starts (docs/adr/0020); a test compares both.
STATUSES = (
    *("new", "accepted", "in_progress", "planned", "waiting"),
    *("resolved", "closed", "rejected", "duplicate"),
)
PRIORITIES = ("high", "normal", "low")
REOPENED = ("accepted", "in_progress", "new", "planned")
TYPES = ("SIG", "REQ", "QUE", "COM", "MAI", "PRJ")


def status_parameter(*, optional: bool) -> QgsProcessingParameterEnum:
    """STATUS: a status of the plugin's scale, by its English word."""
    return QgsProcessingParameterEnum(
        STATUS,
        tr("Status"),
        options=list(STATUSES),
        optional=optional,
        usesStaticStrings=True,
    )


def ending_parameters() -> list[QgsProcessingParameterString | QgsProcessingParameterBoolean]:
    """DUPLICATE_OF and REOPEN."""
    return [
        QgsProcessingParameterString(
            DUPLICATE_OF,
            tr("Duplicates of the report (number)"),
            optional=True,
        ),
        QgsProcessingParameterBoolean(REOPEN, tr("Reopen"), defaultValue=False),
    ]


def ending_refusal(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> str:
    """Why status, DUPLICATE_OF and REOPEN do not go together, as a sentence."""
    status = algorithm.parameterAsEnumString(parameters, STATUS, context)
    master, reopen = ending_of(algorithm, parameters, context)
    if master and (reopen or status not in {"", "duplicate"}):
        return tr("The status of duplicates is “duplicate”: leave “Status” empty.")
    if reopen and status not in {"", *REOPENED}:
        return tr("A report is reopened as one of these: {names}.").format(
            names=", ".join(REOPENED)
        )
    return ""


def ending_of(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> tuple[str, bool]:
    """The number of the report that came first, and whether to reopen."""
    master = algorithm.parameterAsString(parameters, DUPLICATE_OF, context).strip()
    return master, algorithm.parameterAsBool(parameters, REOPEN, context)


def triage_parameters() -> list[QgsProcessingParameterEnum]:
    """PRIORITY and TYPE, by the words that the servers use for them."""
    choices = {
        PRIORITY: (tr("Priority"), list(PRIORITIES)),
        TYPE: (tr("Type"), list(TYPES)),
    }
    return [
        QgsProcessingParameterEnum(
            name, label, options=options, optional=True, usesStaticStrings=True
        )
        for name, (label, options) in choices.items()
    ]


def text_parameters() -> list[QgsProcessingParameterString]:
    """REPLY and NOTE."""
    labels = {
        REPLY: tr("Reply to the citizen"),
        NOTE: tr("Internal note"),
    }
    return [
        QgsProcessingParameterString(name, label, multiLine=True, optional=True)
        for name, label in labels.items()
    ]


def photo_parameter() -> QgsProcessingParameterMultipleLayers:
    """PHOTOS: files."""
    return QgsProcessingParameterMultipleLayers(
        PHOTOS,
        tr("Photos"),
        QgsProcessing.SourceType.TypeFile,
        optional=True,
    )


def photos_of(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> tuple[str, ...]:
    """Paths, as they were given."""
    return tuple(filter(None, algorithm.parameterAsFileList(parameters, PHOTOS, context)))


def team_parameters() -> list[QgsProcessingParameterString]:
    """DEPARTMENT and ASSIGNEE, by name or id."""
    labels = {
        DEPARTMENT: tr("Department (name or id)"),
        ASSIGNEE: tr("Person (name or id)"),
    }
    return [
        QgsProcessingParameterString(name, label, optional=True) for name, label in labels.items()
    ]


def texts_of(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> tuple[str, str]:
    """Reply and note as they were given."""
    reply, note = (
        algorithm.parameterAsString(parameters, name, context).strip() for name in (REPLY, NOTE)
    )
    return reply, note


def teams_of(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> dict[str, str]:
    """``department`` and ``assignee``, without those that were left empty."""
    given = {
        name.lower(): algorithm.parameterAsString(parameters, name, context).strip()
        for name in (DEPARTMENT, ASSIGNEE)
    }
    return {name: value for name, value in given.items() if value}
