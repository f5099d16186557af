"""Reads and writes the settings of connections, and names the folders of their files. Main thread,
or the thread of an algorithm.

Settings store the id of an authentication configuration, never its content.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QStandardPaths

from ..core.text.folding import fold

ROOT = "signalement"
CONNECTIONS = f"{ROOT}/connections"
KEPT_SERVER = "server.json"
"""Name of the file in a connection's folder with what is known of its server."""


@dataclass(frozen=True)
class ConnectionSettings:
    """One configured reporting system.

    ``endpoint`` is a URL or, for the register, a file path. ``scope`` is what to load:
    empty (not chosen yet), ``recent`` (open, or at most 90 days old) or ``all``. ``interval_s``: 0
    for never by itself. ``area``
    is ``west,south,east,north`` in degrees, EPSG:4326, or empty. ``me`` and
    ``my_department`` are ids of the system. ``texts_days`` and ``log_days`` are how long texts of
    finished changes and photos, and the log, stay here. ``limits_told`` are the codes of
    ``core.model.capabilities`` that the user has read. ``style`` is the one last chosen for the
    map. ``signature`` is below notes, ``reply_signature`` below replies to citizens, empty for
    the name. ``options`` is a JSON object of texts, for the system alone. ``delays``,
    ``communities`` and ``closed`` are read by ``core.dates.service_targets``; ``delays_read`` is
    the text of those that the stored reports were read with. ``plain_login``: scheme and
    host of the ``http://`` address to which somebody agreed to send the login all the same.
    """

    id: str
    name: str = ""
    system: str = "open311"
    endpoint: str = ""
    jurisdiction: str = ""
    authcfg: str = ""
    me: str = ""
    my_department: str = ""
    signature: str = ""
    reply_signature: str = ""
    test_server: bool = False
    read_only: bool = False
    identity_asked: bool = False
    limits_told: str = ""
    scope: str = ""
    interval_s: int = 300
    texts_days: int = 30
    log_days: int = 365
    area: str = ""
    zone: str = "Europe/Brussels"
    dialect: str = ""
    options: str = ""
    style: str = "status"
    delays: str = ""
    communities: str = ""
    closed: str = ""
    delays_read: str = ""
    plain_login: str = ""


class SettingsHolder:
    """The settings of one connection in use. A change is stored at once, and only the changed
    values: another QGIS of this profile may have stored others meanwhile."""

    def __init__(self, value: ConnectionSettings) -> None:
        self.value = value

    def change(self, **changes: Any) -> None:
        self.value = replace(self.value, **changes)
        save(self.value, changes)


def texts_in(text: str) -> dict[str, str]:
    """A JSON object of texts, such as ``options``; empty for a damaged text."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def new_connection_id() -> str:
    """Eight hexadecimal digits, also the name of the connection's data folder."""
    return secrets.token_hex(4)


def all_connections() -> list[ConnectionSettings]:
    """Every connection of this profile, by name."""
    settings = QgsSettings()
    settings.beginGroup(CONNECTIONS)
    ids = settings.childGroups()
    settings.endGroup()
    found = [one for one in (connection(id_) for id_ in ids) if one is not None]
    return sorted(found, key=lambda one: (fold(one.name), one.id))


def connection(connection_id: str) -> ConnectionSettings | None:
    """The stored connection, or ``None``."""
    settings = QgsSettings()
    group = f"{CONNECTIONS}/{connection_id}"
    if not settings.contains(f"{group}/system"):
        return None
    values: dict[str, Any] = {}
    for field in fields(ConnectionSettings):
        key = f"{group}/{field.name}"
        if field.name != "id" and settings.contains(key):
            values[field.name] = settings.value(key, type=type(field.default))
    return ConnectionSettings(connection_id, **values)


def save(wanted: ConnectionSettings, only: Collection[str] | None = None) -> None:
    """Store a connection under its id; ``only``: names of the values to store."""
    settings = QgsSettings()
    for field in fields(wanted):
        if field.name != "id" and (only is None or field.name in only):
            key = f"{CONNECTIONS}/{wanted.id}/{field.name}"
            settings.setValue(key, getattr(wanted, field.name))


def save_over(known: ConnectionSettings | None, wanted: ConnectionSettings) -> None:
    """Store the values that differ from ``known``; others stay as stored meanwhile."""
    if known is None:
        save(wanted)
        return
    save(wanted, [name for name, was in vars(known).items() if getattr(wanted, name) != was])


def remove(connection_id: str) -> None:
    """Forget a connection. Its data folder stays: the outbox may hold unsent changes."""
    QgsSettings().remove(f"{CONNECTIONS}/{connection_id}")
    forget_server(connection_id)


def forget_server(connection_id: str) -> None:
    """Delete what is kept of its server: names of people are in it."""
    with suppress(OSError):
        (data_folder(connection_id) / KEPT_SERVER).unlink()


def address_of(one: ConnectionSettings) -> tuple[str, str, str]:
    """System, address and jurisdiction. Options behind ``#`` and a closing slash are ignored."""
    return one.system, urldefrag(one.endpoint.strip()).url.rstrip("/"), one.jurisdiction


def same_connection(one: ConnectionSettings, other: ConnectionSettings) -> bool:
    """Whether two connections are to the same server. With two logins they are still two
    connections, each with an id and an outbox of its own."""
    return address_of(one) == address_of(other)


def current_id() -> str:
    """Id of the connection shown last."""
    return str(QgsSettings().value(f"{ROOT}/current", "", type=str))


def last_of(items: Sequence[ConnectionSettings]) -> str:
    """Id of the connection shown last, else of the first; empty without any."""
    wanted = current_id()
    return next((one.id for one in items if one.id == wanted), items[0].id if items else "")


def set_current_id(connection_id: str) -> None:
    QgsSettings().setValue(f"{ROOT}/current", connection_id)


def data_root() -> Path:
    """Folder of this QGIS profile's stores and outboxes, on a local disk.

    ``SIGNALEMENT_DATA`` overrides it (tests, demo).
    """
    override = os.environ.get("SIGNALEMENT_DATA")
    if override:
        return Path(override)
    profile = QgsApplication.qgisSettingsDirPath().rstrip("/\\")
    name = hashlib.sha256(profile.encode("utf-8")).hexdigest()[:12]
    return programs_folder() / name


def programs_folder() -> Path:
    """Folder with the data of all profiles, one folder for each."""
    override = os.environ.get("SIGNALEMENT_DATA")
    if override:
        return Path(override)
    base = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(base) / "signalement"


def other_roots() -> list[Path]:
    """Data folders of other profiles of this user, such as the one that QGIS 4 copied; none if
    ``SIGNALEMENT_DATA`` is set."""
    own = data_root()
    if own == programs_folder():
        return []
    try:
        return sorted(one for one in own.parent.iterdir() if one.is_dir() and one != own)
    except OSError:
        return []


def data_folder(connection_id: str) -> Path:
    """Folder of one connection: ``outbox.sqlite``, ``sender.lock``, ``reports-N.gpkg``,
    ``server.json``."""
    return data_root() / connection_id
