"""Whom reports were handed on to: contractors, other authorities, as the user wrote them."""

from __future__ import annotations

import json

from qgis.core import QgsSettings

from .settings import ROOT

KEY = f"{ROOT}/recipients"
MOST, MOST_LETTERS = 30, 200


def recipients() -> list[str]:
    """The one used last first; none where they cannot be read."""
    text = QgsSettings().value(KEY, "", type=str)
    try:
        found = json.loads(text) if text else []
    except ValueError:
        return []
    kept = found if isinstance(found, list) else []
    return [one for one in kept if isinstance(one, str) and one][:MOST]


def use(recipient: str) -> None:
    """Somebody was written to: offered first the next time."""
    name = recipient.strip()[:MOST_LETTERS]
    if name:
        _keep([name, *(one for one in recipients() if one.casefold() != name.casefold())])


def forget(recipient: str) -> None:
    """Offered no more."""
    _keep([one for one in recipients() if one != recipient.strip()])


def _keep(names: list[str]) -> None:
    QgsSettings().setValue(KEY, json.dumps(names[:MOST], ensure_ascii=False))
