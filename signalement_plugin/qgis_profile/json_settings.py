"""Lists and tables that a profile keeps as JSON in QGIS's settings. Plain functions."""

from __future__ import annotations

import json

from qgis.core import QgsSettings

from .settings import CONNECTIONS


def key_of(connection_id: str, name: str) -> str:
    """The key in QGIS's settings for a value of one connection."""
    return f"{CONNECTIONS}/{connection_id}/{name}"


def read_list(key: str) -> list[object]:
    """As stored; empty if there is none, or it is no readable list."""
    found = _read(key)
    return found if isinstance(found, list) else []


def read_texts(key: str) -> list[str]:
    """The texts of a stored list, without empty ones and values of another type."""
    return [one for one in read_list(key) if isinstance(one, str) and one]


def read_table(key: str) -> dict[str, object]:
    """As stored; empty if there is none, or it is no readable table."""
    found = _read(key)
    return found if isinstance(found, dict) else {}


def keep(key: str, value: object) -> None:
    """Store a list or table, as JSON, in place of the former one."""
    QgsSettings().setValue(key, json.dumps(value, ensure_ascii=False))


def _read(key: str) -> object:
    text = QgsSettings().value(key, "", type=str)
    try:
        return json.loads(text) if text else None
    except ValueError:
        return None
