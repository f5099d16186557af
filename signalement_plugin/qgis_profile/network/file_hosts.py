"""Hosts that photos may come from, beside the server of a connection. Main thread only.

An administrator lists some for everybody in QGIS's global settings; a user agrees to some for this
profile. A file of connections can do neither.
"""

from __future__ import annotations

import re

from qgis.core import QgsSettings

from ..settings import ROOT

LISTED = f"{ROOT}/photo_hosts"
"""Setting of an administrator: names of hosts, separated by commas or spaces."""
AGREED = f"{ROOT}/photo_hosts_agreed"
_BETWEEN = re.compile(r"[\s,;]+")


def file_hosts() -> frozenset[str]:
    """All allowed hosts, in lower case."""
    return frozenset(_names(LISTED)).union(agreed_hosts())


def agreed_hosts() -> list[str]:
    """The hosts that the user agreed to."""
    return sorted(set(_names(AGREED)))


def agree_to(host: str) -> None:
    """Fetch photos from this host from now on."""
    set_agreed_hosts(" ".join([*agreed_hosts(), host]))


def set_agreed_hosts(text: str) -> None:
    """Store these hosts in place of the former ones: names separated by commas or spaces."""
    QgsSettings().setValue(AGREED, text.strip())


def _names(key: str) -> list[str]:
    value = QgsSettings().value(key, "")
    # QGIS's settings return a text with commas as a list
    text = " ".join(value) if isinstance(value, list) else str(value)
    return [name.rstrip(".").lower() for name in _BETWEEN.split(text) if name]
