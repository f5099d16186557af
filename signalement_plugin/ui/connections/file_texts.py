"""Says what an administrator's file brings beside connections, before it is used."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...qgis_profile.administrator import Content
from ...qgis_profile.network.web_address import host_of, is_web_address
from ...qgis_profile.settings import ConnectionSettings
from .. import texts

MOST_NAMED = 5
_LONGEST = 40


def brings_text(path: str, content: Content) -> str:
    """Where the file comes from, what it holds beside the connections, and that it is read again
    later."""
    host = host_of(path) if is_web_address(path) else ""
    source = QCoreApplication.translate("Signalement", "From {host}.").format(host=host)
    again = QCoreApplication.translate(
        "Signalement",
        "It is read again at each start of QGIS; what you write yourself stays. It holds no login.",
    )
    count = len(content.templates or ())
    templates = QCoreApplication.translate("Signalement", "%n reply template(s)", None, count)
    parts = (
        templates if count else "",
        _layers(content),
        _recipients(content),
        *(_of_connection(one.settings) for one in content.offered),
    )
    brought = " · ".join(dict.fromkeys(filter(None, parts)))
    also = QCoreApplication.translate("Signalement", "It brings: {what}.").format(what=brought)
    return " ".join(filter(None, (source if host else "", also if brought else "", again)))


def _layers(content: Content) -> str:
    if not content.layers:
        return ""
    names = [texts.one_line(one.name, _LONGEST) for one in content.layers]
    more = ["…"] if len(names) > MOST_NAMED else []
    named = ", ".join([*names[:MOST_NAMED], *more])
    text = QCoreApplication.translate("Signalement", "layers around a report: {names}")
    return text.format(names=named)


def _recipients(content: Content) -> str:
    count = len(content.recipients or ())
    text = QCoreApplication.translate("Signalement", "%n recipient(s) of transfers", None, count)
    return text if count else ""


def _of_connection(one: ConnectionSettings) -> str:
    """What of a connection people would see and wonder at."""
    area = QCoreApplication.translate("Signalement", "an area") if one.area else ""
    days = QCoreApplication.translate("Signalement", "closing days") if one.closed else ""
    delays = QCoreApplication.translate("Signalement", "delays") if one.delays else ""
    return ", ".join(filter(None, (area, days, delays)))
