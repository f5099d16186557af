"""Lists and tables that a profile keeps as JSON in QGIS's settings. Plain functions."""

from __future__ import annotations

import json

from qgis.core import QgsSettings

from .settings import CONNECTIONS


def key_of(connection_id: str, name: str) -> str:
    """Where a value of one connection stands."""
    return f"{CONNECTIONS}/{connection_id}/{name}"


def read_list(key: str) -> list[object]:
    """As kept; empty where there is nothing, or no list that can be read."""
    found = _read(key)
    return found if isinstance(found, list) else []


def read_texts(key: str) -> list[str]:
    """The texts of a list as kept, without empty ones and what is no text."""
    return [one for one in read_list(key) if isinstance(one, str) and one]


def read_table(key: str) -> dict[str, object]:
    """As kept; empty where there is nothing, or no table that can be read."""
    found = _read(key)
    return found if isinstance(found, dict) else {}


def keep(key: str, value: object) -> None:
    """A list or table that JSON can write, in place of what was kept."""
    QgsSettings().setValue(key, json.dumps(value, ensure_ascii=False))


def _read(key: str) -> object:
    text = QgsSettings().value(key, "", type=str)
    try:
        return json.loads(text) if text else None
    except ValueError:
        return None
