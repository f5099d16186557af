"""Fills the metadata that QGIS's layer properties show: content, source and rights of use."""

from __future__ import annotations

from urllib.parse import urlsplit

from qgis.core import QgsAbstractMetadataBase, QgsLayerMetadata, QgsVectorLayer
from qgis.PyQt.QtCore import QLocale

from ..qt.language import tr
from .expressions import inert

_TOPICS = "gmd:topicCategory"  # the key of QGIS's own topic categories


def describe(layer: QgsVectorLayer, page: str = "", attribution: str = "") -> None:
    """Fill the layer's metadata. ``page``: the start page of the server, empty for none;
    ``attribution``: whom the server wants to be named. Kept with the project."""
    metadata = QgsLayerMetadata(layer.metadata())
    metadata.setIdentifier(layer.id())
    metadata.setType("dataset")
    metadata.setLanguage(QLocale().name()[:2])  # the language of these texts, not of the reports
    metadata.setTitle(inert(layer.name()))
    metadata.setAbstract(
        tr(
            "Reports of citizens, copied from their server and kept up to date by Signalement. An "
            "edit is sent there."
        )
    )
    metadata.setKeywords({_TOPICS: ["Society"]})
    metadata.setCrs(layer.crs())
    private = tr("Texts and photos may be personal data: pass on what you must, no more.")
    metadata.setRights(list(filter(None, [inert(attribution), private])))
    if page:
        link = QgsAbstractMetadataBase.Link("Server", "WWW:LINK", page)
        metadata.setLinks([link])
        contact = QgsAbstractMetadataBase.Contact(urlsplit(page).hostname or "")
        contact.role = "distributor"
        metadata.setContacts([contact])
    layer.setMetadata(metadata)
