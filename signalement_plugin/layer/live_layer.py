"""Opens and switches the displayed layer over a store, and keeps its selection. Main thread
only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsDataProvider, QgsFeatureRequest, QgsProviderRegistry, QgsVectorLayer

from ..core.errors import BadStore
from ..store.database import PRAGMA
from ..store.queries import fids_of
from ..store.rows import COLUMNS, TABLE
from .data_defined import keep_style
from .expressions import inert

_WRITING = "synchronous=NORMAL,wal_autocheckpoint=100,secure_delete=ON"
"""SQLite moves written pages from its log into the file in one go, within a commit: its default of
1,000 pages takes longer than a frame of the display. Deleted data are overwritten."""


def layer_uri(path: str | Path, subset: str = "") -> str:
    """Source of the ``ogr`` provider for a store, with an optional filter."""
    parts = {"path": str(path), "layerName": TABLE}
    if subset:
        parts["subset"] = subset
    uri: str = QgsProviderRegistry.instance().encodeUri("ogr", parts)
    return uri


def path_of(layer: QgsVectorLayer) -> str:
    """The file that a layer shows."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    return str(parts.get("path", ""))


def open_layer(path: str | Path, name: str) -> QgsVectorLayer:
    """A layer over the store at ``path`` (EPSG:4326), ready to be written without a stall.

    Raises ``BadStore`` when QGIS cannot open it.
    """
    layer = QgsVectorLayer(layer_uri(path), inert(name), "ogr")
    if not layer.isValid():
        raise BadStore(layer.error().message() or f"cannot show {path}")
    hold_open(layer)
    return layer


def adopt_layer(layer: QgsVectorLayer, path: str | Path) -> bool:
    """Take over a layer that came with a project: over ``path`` and ready to be written.

    ``False`` while it is in an edit session and shows another file.
    """
    keep_style(layer)
    there = Path(path_of(layer)) == Path(path) and layer.isValid()
    if not there and not switch_source(layer, path):
        return False
    hold_open(layer)
    if any(layer.fields().lookupField(name) < 0 for name in COLUMNS):
        _see_columns(layer)
    return True


def _see_columns(layer: QgsVectorLayer) -> None:
    """Lets a layer see columns that a newer schema has added to its store: the provider reads the
    columns only when it opens the file. An edit session goes on."""
    with _writing():
        layer.dataProvider().reloadData()
    layer.updateFields()


def switch_source(layer: QgsVectorLayer, path: str | Path) -> bool:
    """Show another store in the same layer: id, style, form, filter and selection stay.

    The caller calls :func:`hold_open` in the same turn of the event loop, before the file is drawn.
    ``False``, and nothing done, while the layer is in an edit session: QGIS would commit the buffer
    into the other file. Raises ``BadStore`` when the new file cannot be shown.
    """
    if layer.isEditable():
        return False
    selected = _selected_ids(layer)
    uri = layer_uri(path, layer.subsetString())
    layer.setDataSource(uri, layer.name(), "ogr", QgsDataProvider.ProviderOptions(), False)
    if not layer.isValid():
        raise BadStore(layer.error().message() or f"cannot show {path}")
    if selected:
        layer.selectByIds(list(fids_of(path, selected).values()))
    return True


@contextmanager
def kept_selection(layer: QgsVectorLayer) -> Iterator[None]:
    """The selection, by feature id, over calls that clear it."""
    selected = layer.selectedFeatureIds()
    yield
    if selected and layer.selectedFeatureIds() != selected:
        layer.selectByIds(selected)


def set_filter(layer: QgsVectorLayer, subset: str) -> bool:
    """Filter the map, keeping the selection. ``False`` in an edit session, and while the file
    is not there: QGIS 3.40 crashes when it opens it again for a filter."""
    if layer.subsetString() == subset:
        return True
    if not Path(path_of(layer)).is_file():
        return False
    with kept_selection(layer):
        return bool(layer.setSubsetString(subset))


def hold_open(layer: QgsVectorLayer) -> None:
    """Stay in update mode: the first write would otherwise stop the GUI for 0.1 s.

    The pragmas are for this one connection. As a prelude in the layer's source they would make
    every read come back empty while the file is in WAL mode, since QGIS reads without locks.
    """
    with _writing():
        layer.dataProvider().enterUpdateMode()


@contextmanager
def _writing() -> Iterator[None]:
    """Inside, files that this thread opens get the pragmas for writing."""
    gdal.SetThreadLocalConfigOption(PRAGMA, _WRITING)
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(PRAGMA, None)


def _selected_ids(layer: QgsVectorLayer) -> list[str]:
    if not layer.selectedFeatureCount():
        return []
    request = QgsFeatureRequest(layer.selectedFeatureIds())
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["report_id"], layer.fields())
    return [feature["report_id"] for feature in layer.getFeatures(request)]
