"""What is said of the coordinate system of a parcel plan."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext
from qgis.PyQt.QtCore import QCoreApplication

from .metres import GOOD_M, off_by


def system_warning(
    crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> str:
    """Why reports and parcels do not fit together; empty where they do."""
    if not crs.isValid():
        none = QCoreApplication.translate(
            "Signalement",
            "The layer of the parcels has no coordinate system: nothing can be compared "
            "with it. Set it in the layer's properties, mostly EPSG:31370 or EPSG:3812.",
        )
        return str(none)
    off = off_by(crs, context)
    if off is None or off <= GOOD_M:
        return ""
    text = QCoreApplication.translate(
        "Signalement",
        "The coordinate system of the parcels is {metres} m off on known points: reports "
        "and parcels do not fit together. Choose EPSG:31370 or EPSG:3812 for the layer.",
    )
    return str(text.format(metres=round(off)))


def guessed_system(file: str, epsg: int) -> str:
    """A file without a coordinate system was given one."""
    text = QCoreApplication.translate(
        "Signalement",
        "{file} names no coordinate system. Its numbers can only be those of EPSG:{code}, "
        "which was taken.",
    )
    return str(text.format(file=file, code=epsg))
