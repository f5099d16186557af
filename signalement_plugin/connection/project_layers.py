"""Layers of reports in a project: which connection they belong to, and their selection; also the
layers that may be looked at around a report.

A project stores the selection as report ids, because the same report has another feature id in
another store. Main thread only.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer

from ..cadastre.project_plan import REMOTE
from ..core.errors import BadStore
from ..layer.live_layer import open_layer
from ..layer.setup import configure_layer
from ..layer.streets import street_layer
from ..layer.styles import STYLE_PROPERTY, Style
from ..qgis_profile.network.http_context import web_page
from ..qgis_profile.settings import ConnectionSettings, connection, data_root
from ..qgis_profile.shared_project import ABSENT, note_server, noted_server, own_of
from ..qt.language import tr
from ..store.geopackage import create_store

if TYPE_CHECKING:
    from .connection import Connection

LAYER_PROPERTY = "signalement/connection"
SELECTED = "signalement/selected"
_Layer = TypeVar("_Layer", bound=QgsMapLayer)
MOST = 10_000
"""Largest selection that is stored; a part of one would be misleading."""


def plain_layer(path: str, settings: ConnectionSettings) -> QgsVectorLayer:
    """A layer over the store of a connection, for the dock alone. Raises ``BadStore``."""
    layer = open_layer(path, settings.name)
    layer.setCustomProperty(LAYER_PROPERTY, settings.id)
    layer.setCustomProperty(STYLE_PROPERTY, _style(settings).value)
    return layer


def dress(layer: QgsVectorLayer, settings: ConnectionSettings) -> None:
    """Set symbols and form, before the layer goes into a project. This takes longer than opening
    the file, and a layer outside a project does not need them."""
    configure_layer(layer, style=_style(settings), page=web_page(settings.endpoint))


def _style(settings: ConnectionSettings) -> Style:
    return Style.named(settings.style) or Style.STATUS


def layer_of(connection: Connection) -> QgsVectorLayer | None:
    """The layer of a connection in the open project; ``None`` without one."""
    layers = QgsProject.instance().mapLayers().values()
    own = connection.settings.id
    return next((one for one in layers if one.customProperty(LAYER_PROPERTY) == own), None)


def tell_servers(project: QgsProject) -> None:
    """Store in a project that is being saved which servers its layers belong to."""
    for layer in project.mapLayers().values():
        item = connection(str(layer.customProperty(LAYER_PROPERTY, "")))
        if item is not None:
            note_server(project, item)


def layers_of(project: QgsProject, connection_id: str, folder: Path) -> list[QgsMapLayer]:
    """The layers of a project that show a connection, or any file in its ``folder``."""
    found = []
    for layer in project.mapLayers().values():
        ours = layer.customProperty(LAYER_PROPERTY) == connection_id
        if ours or folder in Path(layer.source().partition("|")[0]).parents:
            found.append(layer)
    return found


def take_out(layers: list[QgsMapLayer]) -> None:
    """Remove layers from the open project, and draw the map again: erased reports must not stay in
    sight."""
    for layer in layers:
        layer.triggerRepaint()
    QgsProject.instance().removeMapLayers([layer.id() for layer in layers])


def without_reports(layers: Iterable[_Layer]) -> list[_Layer]:
    """The layers that show no reports of any connection, in their order."""
    return [one for one in layers if not one.customProperty(LAYER_PROPERTY)]


def layers_to_look_at(project: QgsProject) -> list[QgsVectorLayer]:
    """Layers of a project that may be used as context around a report, by name: no remote ones,
    which could make people wait, and no layers of reports."""
    layers = (one for one in project.mapLayers().values() if isinstance(one, QgsVectorLayer))
    near = (one for one in layers if one.isSpatial() and one.providerType() not in REMOTE)
    return sorted(without_reports(near), key=QgsMapLayer.name)


def take_over_layers(project: QgsProject) -> list[ConnectionSettings]:
    """Layers of a colleague's connection become layers of this user's connection to the same
    server. Returns the connections that this user does not have, as the project describes them."""
    absent: dict[str, ConnectionSettings] = {}
    for layer in project.mapLayers().values():
        named = str(layer.customProperty(LAYER_PROPERTY, ""))
        own = own_of(project, named) if named else None
        meant = noted_server(project, named) if named and own is None else None
        if own is not None and own.id != named:
            layer.setCustomProperty(LAYER_PROPERTY, own.id)
        if meant is not None:
            absent[named] = meant
    return list(absent.values())


def empty_store(connection_id: str) -> str | None:
    """The file of an empty store, for a layer whose connection this user does not have. ``None``,
    and QGIS tells that the layer is not available, where it cannot be made, as on a full disk."""
    folder = data_root() / f"{ABSENT}{connection_id}"
    path = folder / "reports-1.gpkg"
    if not path.is_file():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            create_store(path, connection_id)
        except (BadStore, OSError):
            return None
    return str(path)


def add_streets(path: Path) -> None:
    """Add the streets of the example data below the reports, collapsed in the layer tree."""
    project = QgsProject.instance()
    name = tr("Streets (made up)")
    streets = street_layer(path, name)
    project.addMapLayer(streets, False)
    project.layerTreeRoot().addLayer(streets).setExpanded(False)


def edited(connection: Connection) -> bool:
    """Whether the layer of a connection is in an edit session."""
    return connection.layer is not None and bool(connection.layer.isEditable())


def keep_selection(connection: Connection) -> None:
    """Store the selection in the layer, for the project that is being saved."""
    layer = connection.layer
    if layer is None:
        return
    chosen = sorted(connection.reports.selected())
    if 0 < len(chosen) <= MOST:
        layer.setCustomProperty(SELECTED, chosen)
    else:
        layer.removeCustomProperty(SELECTED)


def take_selection(connection: Connection, layer: QgsVectorLayer) -> None:
    """Restore, once, the selection that was stored with the project."""
    kept = layer.customProperty(SELECTED)
    layer.removeCustomProperty(SELECTED)
    ids = [kept] if isinstance(kept, str) else kept
    if isinstance(ids, list) and not layer.selectedFeatureCount():
        connection.reports.select([one for one in ids if isinstance(one, str)])
