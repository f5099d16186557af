"""A map around one point, drawn as QGIS draws it, and which colours a picture contains."""

from __future__ import annotations

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

GROUND = "#5b7a45"


def picture(layer: QgsVectorLayer, lon: float = 4.861, lat: float = 50.46) -> QImage:
    """A square of 13 mm around one point, at 300 dpi."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputDpi(300)
    settings.setOutputSize(QSize(151, 151))
    settings.setBackgroundColor(QColor(GROUND))
    settings.setExtent(QgsRectangle(lon - 1e-4, lat - 1e-4, lon + 1e-4, lat + 1e-4))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def colours(image: QImage) -> dict[str, int]:
    found: dict[str, int] = {}
    for x in range(image.width()):
        for y in range(image.height()):
            name = image.pixelColor(x, y).name()
            found[name] = found.get(name, 0) + 1
    return found
