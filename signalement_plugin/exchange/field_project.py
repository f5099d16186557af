"""Writes the project beside a copy for the field, for QField: layers, forms, relations, camera.

It uses only QGIS's own settings and the layer properties that QField reads: no plugin is needed in
the field.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorElement,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsFieldConstraints,
    QgsMarkerSymbol,
    QgsProject,
    QgsProviderRegistry,
    QgsReferencedRectangle,
    QgsRelation,
    QgsRelationContext,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..core.errors import BadStore, NotWritten
from ..core.model.capabilities import Capabilities
from ..core.model.report import Department, Service
from ..layer.form import choice_entries
from ..layer.live_layer import open_layer
from ..layer.setup import configure_layer
from ..qt.language import tr
from ..store.field_tables import NEW_REPORTS, PHOTOS

_CAMERA = {
    "DocumentViewer": 1,  # a picture: QField shows it and offers the camera
    "DocumentViewerHeight": 0,
    "DocumentViewerWidth": 0,
    "FileWidget": True,
    "FileWidgetButton": True,
    "RelativeStorage": 1,  # path relative to the project file
    "StorageMode": 0,  # files
}
_NAMING = "'DCIM/' || format_date(now(), 'yyyyMMddhhmmsszzz') || '.{extension}'"
"""Expression for the path of a new photo in QField, relative to the project, in letters that every
file system allows."""
AROUND_DEGREES = 0.002  # margin around the reports in the first map view
_LOCKS = ("feature_addition", "feature_deletion", "geometry_editing")


def project_of(copy: Path) -> Path:
    """The project beside a copy; there may be one of that name already. QField asks for another
    name than that of a data file in its folder."""
    return copy.with_name(f"{copy.stem}-qfield.qgz")


def write_project(
    copy: Path,
    name: str,
    capabilities: Capabilities,
    departments: Sequence[Department],
    services: Sequence[Service],
    ground: Sequence[QgsVectorLayer] = (),
) -> Path:
    """A project beside the copy, with style and form, for QField to open. Main thread.

    What the system does not take is not offered: new reports, photos. One that is there is
    replaced. Raises ``NotWritten``, and ``BadStore`` where the copy cannot be shown.
    """
    target = project_of(copy)
    project = QgsProject()
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    reports = open_layer(copy, name)
    configure_layer(reports, capabilities, departments, services)
    moves = "position" in capabilities.writes
    _tell_qfield(reports, locked=_LOCKS if not moves else _LOCKS[:2])
    for other in ground:
        project.addMapLayer(other.clone())
    project.addMapLayer(reports)
    parents = [(reports, "report_id")] if "photo" in capabilities.writes else []
    if capabilities.creates:
        offered = [one for one in services if capabilities.of([one.code]).creates]
        made = _new_reports(copy, offered)
        project.addMapLayer(made)
        parents += [(made, "id")] if _takes_photo(capabilities, offered) else []
    if parents:
        _add_photos(project, copy, parents)
    project.setCrs(reports.crs())
    seen = QgsReferencedRectangle(reports.extent().buffered(AROUND_DEGREES), reports.crs())
    project.viewSettings().setDefaultViewExtent(seen)
    if not project.write(str(target)):
        raise NotWritten(project.error(), project.error())
    project.clear()
    return target


def _takes_photo(capabilities: Capabilities, services: Sequence[Service]) -> bool:
    """Whether a new report has photos, at once or once it has its number."""
    able = capabilities.of([one.code for one in services])
    return "photo" in able.creates_with or "photo" in able.writes


def _tell_qfield(layer: QgsVectorLayer, *, locked: Sequence[str] = (), photo: str = "") -> None:
    """QField's properties of a layer. The file is copied as it is, since its triggers journal the
    edits; ``photo`` is the field whose files QField names."""
    layer.setCustomProperty("QFieldSync/action", "copy")
    layer.setCustomProperty("QFieldSync/cloud_action", "offline")
    for part in locked:
        layer.setCustomProperty(f"QFieldSync/is_{part}_locked", True)
    if photo:
        for key in ("attachment_naming", "photo_naming"):  # the latter: QField before 2.7
            layer.setCustomProperty(f"QFieldSync/{key}", json.dumps({photo: _NAMING}))


def _table(copy: Path, table: str, title: str) -> QgsVectorLayer:
    parts = {"path": str(copy), "layerName": table}
    uri = QgsProviderRegistry.instance().encodeUri("ogr", parts)
    layer = QgsVectorLayer(uri, title, "ogr")
    if not layer.isValid():
        raise BadStore(layer.error().message() or f"cannot show {table} of {copy}")
    for name in ("fid", "id", "made"):
        layer.setEditorWidgetSetup(_at(layer, name), QgsEditorWidgetSetup("Hidden", {}))
    layer.setDefaultValueDefinition(_at(layer, "id"), QgsDefaultValue("uuid('WithoutBraces')"))
    layer.setDefaultValueDefinition(_at(layer, "made"), QgsDefaultValue("now()"))
    return layer


def _at(layer: QgsVectorLayer, name: str) -> int:
    return int(layer.fields().lookupField(name))


def _new_reports(copy: Path, services: Sequence[Service]) -> QgsVectorLayer:
    title = tr("New Reports")
    layer = _table(copy, NEW_REPORTS, title)
    titles = {
        "service_code": tr("Category"),
        "description": tr("Description"),
        "address": tr("Address"),
    }
    for name, word in titles.items():
        layer.setFieldAlias(_at(layer, name), word)
    text = QgsEditorWidgetSetup("TextEdit", {"IsMultiline": True, "UseHtml": False})
    layer.setEditorWidgetSetup(_at(layer, "description"), text)
    if services:
        entries = choice_entries((one.name, one.code) for one in services)
        choice = QgsEditorWidgetSetup("ValueMap", {"map": entries})
        layer.setEditorWidgetSetup(_at(layer, "service_code"), choice)
    for name in ("service_code", "description"):
        layer.setFieldConstraint(
            _at(layer, name),
            QgsFieldConstraints.Constraint.ConstraintNotNull,
            QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard,
        )
    symbol = QgsMarkerSymbol.createSimple({"name": "star", "color": "#1f78b4", "size": "5"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.setDisplayExpression('"description"')
    _tell_qfield(layer)
    _lay_out(layer, title, [QgsAttributeEditorField(one, _at(layer, one), None) for one in titles])
    return layer


def _add_photos(
    project: QgsProject, copy: Path, parents: Sequence[tuple[QgsVectorLayer, str]]
) -> None:
    """The table of photos, as a list in the form of each of ``parents`` (layer and its key)."""
    title = tr("Photos")
    photos = _table(copy, PHOTOS, title)
    photos.setEditorWidgetSetup(_at(photos, "report"), QgsEditorWidgetSetup("Hidden", {}))
    photos.setFieldAlias(_at(photos, "path"), tr("Photo"))
    photos.setEditorWidgetSetup(
        _at(photos, "path"), QgsEditorWidgetSetup("ExternalResource", _CAMERA)
    )
    photos.setDisplayExpression('"path"')
    _tell_qfield(photos, photo="path")
    _lay_out(photos, title, [QgsAttributeEditorField("path", _at(photos, "path"), None)])
    project.addMapLayer(photos)
    for parent, key in parents:
        relation = QgsRelation(QgsRelationContext(project))
        relation.setId(f"photos_of_{'reports' if key == 'report_id' else 'new_reports'}")
        relation.setName(title)
        relation.setReferencedLayer(parent.id())
        relation.setReferencingLayer(photos.id())
        relation.addFieldPair("report", key)
        relation.setStrength(Qgis.RelationshipStrength.Association)
        project.relationManager().addRelation(relation)
        config = parent.editFormConfig()
        shown = QgsAttributeEditorRelation(relation, None)
        shown.setRelationWidgetTypeId("relation_editor")
        _group(config, title, [shown])
        parent.setEditFormConfig(config)


def _lay_out(
    layer: QgsVectorLayer, title: str, elements: Sequence[QgsAttributeEditorElement]
) -> None:
    config = layer.editFormConfig()
    config.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    config.setInitCodeSource(Qgis.AttributeFormPythonInitCodeSource.NoSource)
    config.clearTabs()
    _group(config, title, elements)
    layer.setEditFormConfig(config)


def _group(
    config: QgsEditFormConfig, title: str, elements: Sequence[QgsAttributeEditorElement]
) -> None:
    group = QgsAttributeEditorContainer(title, config.invisibleRootContainer())
    group.setType(Qgis.AttributeEditorContainerType.GroupBox)
    for element in elements:
        group.addChildElement(element.clone(group))
    config.addTab(group)
