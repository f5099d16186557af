"""Acts as a user of a QGIS without the plugin: run by ``plain_desk.py`` in a process of its own.

``plain_qgis.py HOST PORT DATABASE USER`` reads commands from the standard input, one per line, and
answers each with a line of JSON.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsDataSourceUri,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsVectorDataProvider,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import (
    QgsAttributeForm,
    QgsDualView,
    QgsExpressionBuilderWidget,
    QgsFieldCalculator,
    QgsGui,
    QgsMapCanvas,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGroupBox,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

HOST, PORT, DATABASE, USER = sys.argv[1:5]


def opened(view: str, key: str, geometry: str = "") -> QgsVectorLayer:
    """Open a layer as QGIS's Browser does."""
    uri = QgsDataSourceUri()
    uri.setConnection(HOST, PORT, DATABASE, USER, "")
    uri.setDataSource("namur", view, geometry, "", key)
    if geometry:
        uri.setSrid("4326")
        uri.setWkbType(QgsWkbTypes.Type.Point)
    return QgsVectorLayer(uri.uri(False), view, "postgres")


class Desk:
    """One layer over the view of reports, edited by its own means."""

    def __init__(self) -> None:
        self.layer = opened("reports", "fid", "geom")
        self.status = self.layer.fields().indexOf("status")

    def _commit(self, done: Callable[[], object]) -> bool:
        """``done`` answers with false what QGIS itself does not take."""
        self.layer.startEditing()
        if done() is not False and self.layer.commitChanges():
            return True
        self.layer.rollBack()
        return False

    def _feature(self, report_id: str) -> QgsFeature:
        wanted = f"\"report_id\" = '{report_id}'"
        return next(one for one in self.layer.getFeatures(wanted))

    def can(self) -> list[str]:
        """The edits that QGIS offers; all others are disabled."""
        able = self.layer.dataProvider().capabilities()
        names = ("AddFeatures", "DeleteFeatures", "ChangeAttributeValues", "ChangeGeometries")
        kinds = QgsVectorDataProvider.Capability
        return [name for name in names if able & getattr(kinds, name)]

    def shown(self) -> dict[str, list[str]]:
        """Number of a report → its status and the text of the column ``waiting``."""
        self.layer.reload()
        return {
            str(one["report_id"]): [str(one["status"]), str(one["waiting"] or "")]
            for one in self.layer.getFeatures()
        }

    def form(self, report_id: str, value: str) -> bool:
        """Type a status into the form of a report, and press OK."""

        def typed() -> None:
            form = QgsAttributeForm(self.layer, self._feature(report_id))
            edit = form.findChild(QLineEdit, "status")
            edit.setText(value)
            form.save()

        return self._commit(typed)

    def table(self, report_id: str, value: str) -> bool:
        """Type a status into a cell of the attribute table."""

        def typed() -> None:
            dual = QgsDualView()
            dual.init(self.layer, QgsMapCanvas())
            view = dual.findChild(QTableView, "mTableView")
            model, delegate = view.model(), view.itemDelegate()
            cells = [model.index(row, self.status) for row in range(model.rowCount())]
            cell = next(one for one in cells if str(one.siblingAtColumn(1).data()) == report_id)
            editor = delegate.createEditor(view.viewport(), QStyleOptionViewItem(), cell)
            delegate.setEditorData(editor, cell)
            editor.setText(value)
            delegate.setModelData(editor, model, cell)

        return self._commit(typed)

    def calculator(self, expression: str) -> bool:
        """Run the field calculator over all reports."""

        def calculated() -> None:
            dialog = QgsFieldCalculator(self.layer, None)
            dialog.findChild(QGroupBox, "mUpdateExistingGroupBox").setChecked(True)
            fields = dialog.findChild(QComboBox, "mExistingFieldComboBox")
            fields.setCurrentIndex(fields.findText("status", Qt.MatchFlag.MatchContains))
            builder = sip.cast(dialog.findChild(QWidget, "builder"), QgsExpressionBuilderWidget)
            builder.setExpressionText(expression)
            dialog.accept()

        return self._commit(calculated)

    def move(self, report_id: str) -> bool:
        """Move a point as the vertex tool does."""
        moved = QgsGeometry.fromPointXY(QgsPointXY(4.9, 50.5))
        return self._commit(lambda: self.layer.changeGeometry(self._feature(report_id).id(), moved))

    def renumber(self, report_id: str) -> bool:
        """Change a field that only the server writes, together with one that may be changed."""
        feature, number = self._feature(report_id).id(), self.layer.fields().indexOf("report_id")

        def both() -> None:
            self.layer.changeAttributeValue(feature, self.status, "closed")
            self.layer.changeAttributeValue(feature, number, "X")

        return self._commit(both)

    def draw(self) -> bool:
        """Add a point, as drawing and pasting do."""
        new = QgsFeature(self.layer.fields())
        new.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(4.9, 50.5)))
        new.setAttribute("report_id", "drawn")
        return self._commit(lambda: self.layer.addFeature(new))

    def delete(self, report_id: str) -> bool:
        return self._commit(lambda: self.layer.deleteFeature(self._feature(report_id).id()))

    def append(self) -> bool:
        """Add a point to the view with ``ogr2ogr -append``."""
        gdal.UseExceptions()
        with tempfile.TemporaryDirectory() as folder:
            points = Path(folder) / "points.geojson"
            point = {"type": "Point", "coordinates": [4.9, 50.5]}
            values = {"report_id": "appended", "status": "new"}
            feature = {"type": "Feature", "properties": values, "geometry": point}
            points.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
            target = f"PG:host={HOST} port={PORT} dbname={DATABASE} user={USER}"
            try:
                gdal.VectorTranslate(
                    target, str(points), accessMode="append", layerName="namur.reports"
                )
            except RuntimeError:
                return False
        return True

    def decide(self, choice: str) -> bool:
        """Type a choice into the field ``decision`` of every waiting change."""
        waiting = opened("waiting", "id")
        waiting.startEditing()
        field = waiting.fields().indexOf("decision")
        for one in list(waiting.getFeatures()):
            waiting.changeAttributeValue(one.id(), field, choice)
        return bool(waiting.commitChanges())


def main() -> None:
    application = QgsApplication([], True)
    QgsApplication.initQgis()
    QgsGui.editorWidgetRegistry().initEditors()
    desk = Desk()
    for line in sys.stdin:
        name, *told = json.loads(line)
        sys.stdout.write(json.dumps(getattr(desk, name)(*told)) + "\n")
        sys.stdout.flush()
    del desk
    application.exitQgis()


main()
