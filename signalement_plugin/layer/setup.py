"""Configures a plain layer over a store: style, map tip, time, table, form and metadata. Main
thread."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsVectorLayer, QgsVectorLayerTemporalProperties

from ..core.model.capabilities import Capabilities
from ..core.model.report import Department, Service
from .expressions import inert
from .form import set_form, set_ranks, set_table, set_widgets
from .map_tip import map_tip
from .metadata import describe
from .styles import Style, set_style
from .texts import status_texts

_TIME = "requested"


def configure_layer(
    layer: QgsVectorLayer,
    capabilities: Capabilities | None = None,
    departments: Sequence[Department] = (),
    services: Sequence[Service] = (),
    attribution: str = "",
    style: Style = Style.STATUS,
    page: str = "",
) -> None:
    """Configures everything of a new layer. Stored with the project, needs no plugin. ``page`` and
    ``attribution`` as in ``metadata.describe``."""
    set_style(layer, style, services)
    layer.setLabelsEnabled(False)
    layer.setMapTipTemplate(map_tip(status_texts()))
    layer.setDisplayExpression("\"report_id\" || ' — ' || coalesce(\"service_name\", '')")
    set_time(layer)
    set_table(layer)
    offer(layer, capabilities or Capabilities(), departments, services)
    describe(layer, page, attribution)
    if attribution:
        layer.serverProperties().setAttribution(inert(attribution))


def offer(
    layer: QgsVectorLayer,
    capabilities: Capabilities,
    departments: Sequence[Department] = (),
    services: Sequence[Service] = (),
) -> None:
    """Sets the lists of the form and its writable fields; called again once the system has
    answered."""
    set_ranks(layer, ranked=capabilities.has_priority)
    set_widgets(layer, departments, services, ranked=capabilities.has_priority)
    set_form(layer, capabilities.writes)


def set_time(layer: QgsVectorLayer, active: bool = False) -> None:
    """The temporal controller shows reports from their request on, accumulating unless
    somebody has said otherwise."""
    time = layer.temporalProperties()
    if not isinstance(time, QgsVectorLayerTemporalProperties):
        return
    instant = Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField
    if time.mode() != instant or time.startField() != _TIME:
        time.setMode(instant)
        time.setStartField(_TIME)
        time.setAccumulateFeatures(True)
    time.setIsActive(active)
