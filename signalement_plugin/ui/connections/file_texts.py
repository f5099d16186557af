"""Says what an administrator's file brings beside connections, before it is used."""

from __future__ import annotations

from ...qgis_profile.administrator import Content
from ...qgis_profile.network.web_address import host_of, is_web_address
from ...qgis_profile.settings import ConnectionSettings
from ...qt.language import tr
from .. import texts

MOST_NAMED = 5
_LONGEST = 40


def brings_text(path: str, content: Content) -> str:
    """Where the file comes from, what it holds beside the connections, and that it is read again
    later."""
    host = host_of(path) if is_web_address(path) else ""
    source = tr("From {host}.").format(host=host)
    again = tr(
        "It is read again at each start of QGIS; what you write yourself stays. It holds no login."
    )
    count = len(content.templates or ())
    templates = tr("%n reply template(s)", n=count)
    parts = (
        templates if count else "",
        _layers(content),
        _recipients(content),
        *(_of_connection(one.settings) for one in content.offered),
    )
    brought = " · ".join(dict.fromkeys(filter(None, parts)))
    also = tr("It brings: {what}.").format(what=brought)
    return " ".join(filter(None, (source if host else "", also if brought else "", again)))


def _layers(content: Content) -> str:
    if not content.layers:
        return ""
    names = [texts.one_line(one.name, _LONGEST) for one in content.layers]
    more = ["…"] if len(names) > MOST_NAMED else []
    named = ", ".join([*names[:MOST_NAMED], *more])
    text = tr("layers around a report: {names}")
    return text.format(names=named)


def _recipients(content: Content) -> str:
    count = len(content.recipients or ())
    text = tr("%n recipient(s) of transfers", n=count)
    return text if count else ""


def _of_connection(one: ConnectionSettings) -> str:
    """What of a connection people would see and wonder at."""
    area = tr("an area") if one.area else ""
    days = tr("closing days") if one.closed else ""
    delays = tr("delays") if one.delays else ""
    return ", ".join(filter(None, (area, days, delays)))
