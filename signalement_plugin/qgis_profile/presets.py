"""Addresses that the form of a new connection proposes: a fixed list, and QGIS's PostgreSQL
connections. No server is contacted.

``COMMUNE`` in an address is for the user to replace. Only systems that this version of the plugin
knows are offered.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from qgis.core import QgsSettings

from ..systems.registry import systems

BLANK = "COMMUNE"
"""Placeholder in an address that the user has to replace."""
_PARTS = ("host", "port", "database", "authcfg")


@dataclass(frozen=True)
class Preset:
    """``name`` is as ``ui.system_names.system_label`` takes it. ``zone``: IANA, assumed for
    times without offset."""

    name: str
    system: str
    endpoint: str
    zone: str = "Europe/Brussels"
    authcfg: str = ""


PRESETS = (
    Preset("TownStreet (iMio)", "publik", f"https://{BLANK}-formulaires.guichet-citoyen.be"),
    Preset("fixmystreet.brussels", "fixmystreet", "https://fixmystreet.brussels"),
    Preset("Signalen", "signalen", f"https://{BLANK}/signals"),
    Preset("FixMyStreet (mySociety)", "open311", f"https://{BLANK}/open311/v2"),
    Preset("FixMyStreet (council staff)", "fixmystreet_staff", f"https://{BLANK}"),
    Preset("Mark-a-Spot", "open311", f"https://{BLANK}/georeport/v2"),
    Preset("Klarschiff (CitySDK)", "open311", f"https://{BLANK}/citysdk", zone="Europe/Berlin"),
    Preset("SeeClickFix", "open311", "https://seeclickfix.com/open311/v2", zone="America/New_York"),
)
"""In the order in which Belgian communes are likely to need them."""


def presets() -> list[Preset]:
    """The presets of known systems, and those made from QGIS's PostgreSQL connections."""
    known = systems()
    return [one for one in (*PRESETS, *_databases()) if one.system in known]


def _databases() -> list[Preset]:
    """QGIS's PostgreSQL connections with a host: any of them may be a team's database."""
    settings = QgsSettings()
    settings.beginGroup("PostgreSQL/connections")
    found = []
    for name in settings.childGroups():
        values = {part: str(settings.value(f"{name}/{part}", "") or "") for part in _PARTS}
        if values["host"] and values["database"] and not values["host"].startswith("/"):
            host, database = quote(values["host"], safe=":[]"), quote(values["database"], safe="")
            address = f"postgresql://{host}:{values['port'] or '5432'}/{database}"
            found.append(Preset(f"PostgreSQL: {name}", "team", address, authcfg=values["authcfg"]))
    settings.endGroup()
    return found
