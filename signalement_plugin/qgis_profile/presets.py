"""Addresses that the form of a new connection proposes. Data only: no server is contacted.

``COMMUNE`` in an address is for the user to replace. Only systems that this version of the
plugin knows are offered.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..systems.registry import systems

BLANK = "COMMUNE"
"""What stands in an address for the user to replace."""


@dataclass(frozen=True)
class Preset:
    """``name`` is a proper name, the same in every language. ``zone``: IANA, assumed for
    times without offset."""

    name: str
    system: str
    endpoint: str
    zone: str = "Europe/Brussels"


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
"""In the order in which a Belgian commune needs them."""


def presets() -> list[Preset]:
    """Those whose system is known here."""
    known = systems()
    return [one for one in PRESETS if one.system in known]
