"""Base classes of the algorithms: texts, checks before a run, layers in and out, and the parameters
that name a reporting system.

An algorithm is one registered class. It declares its parameters, says why it cannot run with the
given values, and passes these values to functions in ``runs``, which are imported when it is
checked or run (docs/adr/0020).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsApplication,
    QgsFeatureSink,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtGui import QIcon

from ..qt.language import tr
from ..systems.names import NAMES

if TYPE_CHECKING:
    from ..qgis_profile.settings import ConnectionSettings
    from .runs.server import Server, SystemChoice
    from .runs.tables import Table

ICON = str(Path(__file__).parent.parent / "resources" / "icons" / "signalement.svg")

CONNECTION = "CONNECTION"
SYSTEM, ENDPOINT, JURISDICTION, AUTHCFG = "SYSTEM", "ENDPOINT", "JURISDICTION", "AUTHCFG"

Parameters = dict[str, Any]
Results = dict[str, Any]


class Signalement(QgsProcessingAlgorithm):
    """Base of all algorithms of this plugin."""

    # True for a copy that runs or has a dialog, False for the instance that QGIS lists
    _for_a_run = False

    def createInstance(self) -> Signalement:
        made = type(self)()
        made._for_a_run = True
        return made

    def icon(self) -> QIcon:
        return QIcon(ICON)

    def svgIconPath(self) -> str:
        return ICON

    def group(self) -> str:
        return tr("Citizen reports")

    def groupId(self) -> str:
        return "reports"

    def tags(self) -> list[str]:
        tags = tr("report,citizen,open311,municipality,commune,incident,complaint")
        return tags.split(",")

    def addParameter(
        self,
        parameterDefinition: QgsProcessingParameterDefinition | None,
        createOutput: bool = True,
    ) -> bool:
        """Adds a parameter with its help; not for the list in QGIS's window, so that it starts
        faster."""
        wanted = self._for_a_run or QgsApplication.platform() != "desktop"
        if wanted and parameterDefinition is not None and not parameterDefinition.help():
            from .parameter_help import help_for  # noqa: PLC0415 not at QGIS's start

            parameterDefinition.setHelp(help_for(parameterDefinition))
        return bool(super().addParameter(parameterDefinition, createOutput))

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:  # noqa: ARG002
        """Why this cannot run, as a sentence; empty when it can. Asks no server."""
        return ""

    def checkParameterValues(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Called by the toolbox and by ``qgis_process``, on the registered instance."""
        good, why = super().checkParameterValues(self._worded(parameters), context)
        if not good:
            return False, why
        why = self._why_not(parameters, context)
        return not why, why

    def parameterAsEnumString(
        self, parameters: Parameters, name: str, context: QgsProcessingContext
    ) -> str:
        """The word of a choice, which may be given by its number."""
        return str(super().parameterAsEnumString(self._worded(parameters), name, context))

    def _worded(self, parameters: Parameters) -> Parameters:
        """The same with a word for each number of a choice: ``qgis_process help`` lists both."""
        words = {
            one.name(): {str(number): word for number, word in enumerate(one.options())}
            for one in self.parameterDefinitions()
            if isinstance(one, QgsProcessingParameterEnum) and one.usesStaticStrings()
        }
        return {
            name: words.get(name, {}).get(str(value), value) for name, value in parameters.items()
        }

    def _why_not(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from .runs.checks.given_values import values_refusal  # noqa: PLC0415 not at QGIS's start

        return values_refusal(self, parameters, context) or self.refusal(parameters, context)

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,  # noqa: ARG002
    ) -> bool:
        """Checks again, because a model does not check its steps. Main thread."""
        why = self._why_not(parameters, context)
        if why:
            raise QgsProcessingException(why)
        return True

    def source(
        self, parameters: Parameters, name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        """The layer of a parameter. Raises ``QgsProcessingException`` without one."""
        found = self.parameterAsSource(parameters, name, context)
        if found is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return found

    def written(
        self, parameters: Parameters, name: str, context: QgsProcessingContext, table: Table
    ) -> str | None:
        """Writes an output layer; returns its id for the results, ``None`` if it is not wanted.

        Raises ``QgsProcessingException`` when it cannot be written.
        """
        sink, output = self.parameterAsSink(
            parameters, name, context, table.fields, table.kind, table.crs
        )
        if sink is None:
            if parameters.get(name) in (None, ""):
                return None
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        for feature in table.features:
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, name))
        return str(output)


class SystemAlgorithm(Signalement):
    """An algorithm with the parameters that name a reporting system: a connection of the
    profile, or a system and its address."""

    def add_system_parameters(self) -> None:
        """CONNECTION, SYSTEM, ENDPOINT, JURISDICTION and AUTHCFG, the same everywhere."""
        label = tr("Connection (else system and address)")
        self.addParameter(connection_parameter(offered() if self._for_a_run else [], label))
        self.addParameter(
            QgsProcessingParameterEnum(
                SYSTEM,
                tr("Reporting system"),
                options=NAMES,
                defaultValue=NAMES[0],
                usesStaticStrings=True,
            )
        )
        for name, label in (
            (
                ENDPOINT,
                tr("Address (for a register: its file)"),
            ),
            (JURISDICTION, tr("Jurisdiction")),
        ):
            self.addParameter(QgsProcessingParameterString(name, label, optional=True))
        self.addParameter(
            QgsProcessingParameterAuthConfig(
                AUTHCFG,
                tr("Authentication"),
                optional=True,
            )
        )

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from .runs.server import choice_refusal  # noqa: PLC0415 not at QGIS's start

        return choice_refusal(self.system_choice(parameters, context))

    def system_choice(self, parameters: Parameters, context: QgsProcessingContext) -> SystemChoice:
        """The five parameters as they were given."""
        from .runs.server import SystemChoice  # noqa: PLC0415 not at QGIS's start

        return SystemChoice(
            self.parameterAsString(parameters, CONNECTION, context).strip(),
            self.parameterAsEnumString(parameters, SYSTEM, context),
            self.parameterAsString(parameters, ENDPOINT, context).strip(),
            self.parameterAsString(parameters, JURISDICTION, context).strip(),
            self.parameterAsString(parameters, AUTHCFG, context).strip(),
        )

    def connection(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> ConnectionSettings:
        """The stored connection that is meant, else one with an empty id, not stored."""
        from .runs.server import connection_to  # noqa: PLC0415 not at QGIS's start

        return connection_to(self.system_choice(parameters, context))


class AskingAlgorithm(SystemAlgorithm):
    """Base of the algorithms that read from a system, in a worker thread."""

    _server: Server  # set by ``prepareAlgorithm``

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        from .runs.server import server_at  # noqa: PLC0415 not at QGIS's start

        super().prepareAlgorithm(parameters, context, feedback)
        self._server = server_at(self.connection(parameters, context))
        return True


def offered() -> list[str]:
    """Names of the connections of this profile."""
    from ..qgis_profile.settings import all_connections  # noqa: PLC0415 not at QGIS's start

    return [one.name for one in all_connections()]


def connection_parameter(names: list[str], label: str) -> QgsProcessingParameterString:
    """CONNECTION: the name (or id) of a connection of this profile; a dialog lists ``names``."""
    made = QgsProcessingParameterString(CONNECTION, label, optional=True)
    made.setMetadata({"widget_wrapper": {"value_hints": ["", *names]}})
    return made
