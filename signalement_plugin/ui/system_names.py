"""Names of the systems on the screen, and of connections to which nobody has given a name."""

from __future__ import annotations

import re

from ..qgis_profile.network.web_address import host_of, is_domain
from ..qgis_profile.settings import ConnectionSettings
from ..qt.language import tr
from ..systems.registry import systems


def system_label(title: str) -> str:
    """A system or a dialect for people: what is no name of a product is translated."""
    return {
        "Local register": tr("Local register"),
        "Several connections": tr("Several connections"),
        "File (CSV, Excel, GeoJSON, GeoPackage)": tr("File (CSV, Excel, GeoJSON, GeoPackage)"),
        "Team (PostgreSQL)": tr("Team (PostgreSQL)"),
        "FixMyStreet (council staff)": tr("FixMyStreet (council staff)"),
        "CitySDK (read and create)": tr("CitySDK (read and create)"),
        "CitySDK (sandbox)": tr("CitySDK (sandbox)"),
        "GeoReport v2 with mySociety updates": tr("GeoReport v2 with mySociety updates"),
        "SeeClickFix (read)": tr("SeeClickFix (read)"),
    }.get(title, title)


def proposed_name(system: str, endpoint: str) -> str:
    """What a connection is called while nobody has named it: its host, where that is a name, such
    as *signalements.namur.be*; else what it shows and where from, *Reports – Publik*."""
    host = host_of(endpoint)
    if is_domain(host):
        return host
    pattern = tr("Reports – {system}")
    return pattern.format(system=system_label(_product(system)))


def has_proposed_name(settings: ConnectionSettings) -> bool:
    """Whether nobody has named it, in whatever language it was made."""
    product = system_label(_product(settings.system))
    return settings.name == host_of(settings.endpoint) or settings.name.endswith(f" – {product}")


def _product(system: str) -> str:
    """*Publik* of *Publik / TownStreet (iMio)*."""
    kind = systems().get(system)
    return re.split(r" / | \(", kind.title)[0] if kind is not None else system
