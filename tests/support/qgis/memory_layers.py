"""Memory layers from a few rows."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer


def layer(kind: str, crs: str, fields: str, *rows: tuple[list[object], str]) -> QgsVectorLayer:
    """A memory layer."""
    made = QgsVectorLayer(f"{kind}?crs={crs}{fields}", "layer", "memory")
    features = []
    for values, shape in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes(values)
        if shape:
            feature.setGeometry(QgsGeometry.fromWkt(shape))
        features.append(feature)
    assert made.dataProvider().addFeatures(features)[0]
    made.updateExtents()
    return made


def in_project(
    name: str, kind: str, crs: str, fields: str, *rows: tuple[list[object], str]
) -> QgsVectorLayer:
    """A memory layer of this name, in the open project."""
    made = layer(kind, crs, fields, *rows)
    made.setName(name)
    QgsProject.instance().addMapLayer(made)
    return made
