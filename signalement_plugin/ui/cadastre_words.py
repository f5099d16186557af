"""What is said of the coordinate system of a parcel plan."""

from __future__ import annotations

from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..cadastre.metres import GOOD_M, off_by


def system_warning(layer: QgsVectorLayer, context: QgsCoordinateTransformContext) -> str:
    """Why reports and parcels do not fit together; empty where they do."""
    if not layer.crs().isValid():
        return QCoreApplication.translate(
            "Signalement",
            "The layer of the parcels has no coordinate system: nothing can be compared "
            "with it. Set it in the layer's properties, mostly EPSG:31370 or EPSG:3812.",
        )
    off = off_by(layer.crs(), context)
    if off is None or off <= GOOD_M:
        return ""
    text = QCoreApplication.translate(
        "Signalement",
        "The coordinate system of the parcels is {metres} m off on known points: reports "
        "and parcels do not fit together. Choose EPSG:31370 or EPSG:3812 for the layer.",
    )
    return text.format(metres=round(off))


def guessed_system(file: str, epsg: int) -> str:
    """A file without a coordinate system was given one."""
    text = QCoreApplication.translate(
        "Signalement",
        "{file} names no coordinate system. Its numbers can only be those of EPSG:{code}, "
        "which was taken.",
    )
    return text.format(file=file, code=epsg)
