"""The settings file of the service, and its secrets.

The TOML file contains everything except secrets. A secret has a name, and is read from the folder
of systemd's credentials (``LoadCredential=``) or, if it is not there, from the environment variable
``SIGNALEMENTD_`` with the name in capitals.
"""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

import tomllib

from signalement_plugin.systems.base import Address
from signalement_plugin.systems.registry import systems
from signalement_plugin.transport.client import HttpContext

from .database.installing import COMMUNE_NAME
from .errors import BadSettings

SCOPES = ("all", "recent")
MOST_DAYS = 36_500
_SECRET = re.compile(r"\{([a-z][a-z0-9_-]*)\}")
_TABLES = frozenset({"database", "service", "commune", "retention"})
_OF_SYSTEM = {
    "system": str,
    "endpoint": str,
    "jurisdiction": str,
    "zone": str,
    "headers": dict,
    "basic": str,
    "options": dict,
    "photo_hosts": list,
}
_OF_COMMUNE = {
    **_OF_SYSTEM,
    "name": str,
    "scope": str,
    "every_s": int,
    "also": list,
}
Secrets = Callable[[str], str]


@dataclass(frozen=True)
class ServerSettings:
    """A reporting system."""

    system: str
    address: Address = field(repr=False)

    @property
    def works_with(self) -> str:
        """The identity of this system, which differs from that of every other."""
        named = (self.system, self.address.endpoint.rstrip("/"), self.address.jurisdiction)
        return " ".join(filter(None, named))


@dataclass(frozen=True)
class CommuneSettings:
    """One commune and its reporting system. ``every_s``: seconds between two readings of the list.
    ``also``: further systems that the commune uses at the same time."""

    name: str
    system: str
    address: Address = field(repr=False)
    scope: str = "all"
    every_s: int = 60
    also: tuple[ServerSettings, ...] = ()

    @property
    def first(self) -> ServerSettings:
        return ServerSettings(self.system, self.address)

    @property
    def works_with(self) -> str:
        """The identity of its first reporting system."""
        return self.first.works_with


@dataclass(frozen=True)
class Kept:
    """For how many days the texts of final changes, and the logs, are kept."""

    texts_days: int = 90
    log_days: int = 365


@dataclass(frozen=True)
class Settings:
    """``folder`` holds one outbox per commune: it must be on a local disk, and must not be
    deleted."""

    dsn: str
    password: str = field(repr=False)
    folder: Path = Path()
    communes: tuple[CommuneSettings, ...] = ()
    kept: Kept = Kept()

    def commune(self, name: str) -> CommuneSettings:
        """The commune with this name. Raises ``BadSettings`` without one."""
        for one in self.communes:
            if one.name == name:
                return one
        raise BadSettings(f"the settings file has no commune {name!r}")


def secrets_of(environment: Mapping[str, str]) -> Secrets:
    """A function from a secret's name to the secret; it raises ``BadSettings`` without one."""
    folder = environment.get("CREDENTIALS_DIRECTORY", "")

    def secret(name: str) -> str:
        file = Path(folder) / name if folder else None
        variable = f"SIGNALEMENTD_{name.upper().replace('-', '_')}"
        try:
            if file is not None and file.is_file():
                return file.read_text(encoding="utf-8").rstrip("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise BadSettings(f"the credential {name!r} cannot be read") from error
        if variable in environment:
            return environment[variable]
        raise BadSettings(f"no credential {name!r}, and no {variable} in the environment")

    return secret


def read_settings(path: Path, environment: Mapping[str, str] = os.environ) -> Settings:
    """Raises ``BadSettings`` with the place of the first thing that cannot be used."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadSettings(f"{path}: {error}") from error
    _only(data, _TABLES, "the file")
    secret = secrets_of(environment)
    database, service = _table(data, "database"), _table(data, "service")
    _only(database, {"dsn", "password"}, "[database]")
    _only(service, {"folder"}, "[service]")
    communes = data.get("commune", [])
    if not isinstance(communes, list):
        raise BadSettings("[[commune]]: a list is wanted")
    read = tuple(_commune(one, secret) for one in communes)
    names = [one.name for one in read]
    if len(set(names)) != len(names):
        raise BadSettings("[[commune]]: a name stands twice")
    return Settings(
        dsn=_text(database, "dsn", "[database]"),
        password=_filled(str(database.get("password", "")), secret),
        folder=Path(_text(service, "folder", "[service]")),
        communes=read,
        kept=_kept(data.get("retention", {})),
    )


def _kept(given: object) -> Kept:
    where = "[retention]"
    if not isinstance(given, dict):
        raise BadSettings(f"{where}: a table is wanted")
    days = asdict(Kept())
    _only(given, days, where)
    for name, value in given.items():
        if type(value) is not int or not 1 <= value <= MOST_DAYS:
            raise BadSettings(f"{where}: {name} is a number of days, 1 to {MOST_DAYS}")
    return Kept(**{**days, **given})


def _commune(given: object, secret: Secrets) -> CommuneSettings:
    if not isinstance(given, dict):
        raise BadSettings("[[commune]]: a table is wanted")
    name = _text(given, "name", "[[commune]]")
    where = f"commune {name!r}"
    _only(given, _OF_COMMUNE, where)
    _typed(given, _OF_COMMUNE, where)
    if not COMMUNE_NAME.fullmatch(name):
        raise BadSettings(f"{where}: small letters, digits and _ only")
    first = _server(given, secret, where)
    scope = given.get("scope", "all")
    if scope not in SCOPES:
        raise BadSettings(f"{where}: scope is one of {', '.join(SCOPES)}")
    every_s = given.get("every_s", 60)
    if every_s < 1:
        raise BadSettings(f"{where}: every_s is at least 1")
    also = tuple(_one_more(one, secret, f"{where}, also") for one in given.get("also", []))
    every = [one.works_with for one in (first, *also)]
    if len(set(every)) != len(every):
        raise BadSettings(f"{where}: a system stands twice")
    return CommuneSettings(name, first.system, first.address, scope, every_s, also)


def _one_more(given: object, secret: Secrets, where: str) -> ServerSettings:
    if not isinstance(given, dict):
        raise BadSettings(f"{where}: a table is wanted")
    _only(given, _OF_SYSTEM, where)
    _typed(given, _OF_SYSTEM, where)
    return _server(given, secret, where)


def _typed(given: Mapping[str, object], kinds: Mapping[str, type], where: str) -> None:
    for key, kind in kinds.items():
        if key in given and type(given[key]) is not kind:
            raise BadSettings(f"{where}: {key} has another type")


def _server(given: Mapping[str, object], secret: Secrets, where: str) -> ServerSettings:
    system = _text(given, "system", where)
    if system not in systems():
        raise BadSettings(f"{where}: no system {system!r}; there are {', '.join(systems())}")
    endpoint = _text(given, "endpoint", where)
    of_system = systems()[system]
    if of_system.local and not of_system.joins and not Path(endpoint).is_file():
        raise BadSettings(f"{where}: there is no file {endpoint}")
    wanted = given.get("options", {})
    options = wanted.items() if isinstance(wanted, dict) else ()
    address = Address(
        endpoint=endpoint,
        jurisdiction=str(given.get("jurisdiction", "")),
        http=HttpContext(headers=_headers(given, secret), file_hosts=_hosts(given, where)),
        zone=str(given.get("zone", "Europe/Brussels")),
        options={str(key): str(value) for key, value in options},
    )
    return ServerSettings(system, address)


def _headers(given: Mapping[str, object], secret: Secrets) -> dict[str, str]:
    wanted = given.get("headers", {})
    found = wanted.items() if isinstance(wanted, dict) else ()
    headers = {str(name): _filled(str(value), secret) for name, value in found}
    basic = _filled(str(given.get("basic", "")), secret)
    if basic:
        headers["Authorization"] = f"Basic {base64.b64encode(basic.encode()).decode()}"
    return headers


def _hosts(given: Mapping[str, object], where: str) -> frozenset[str]:
    """Other hosts from which pictures may be fetched, each by its whole name."""
    found = given.get("photo_hosts", [])
    hosts = [one for one in found if isinstance(one, str)] if isinstance(found, list) else []
    if hosts != found:
        raise BadSettings(f"{where}: photo_hosts is a list of names")
    return frozenset(one.lower() for one in hosts)


def _filled(pattern: str, secret: Secrets) -> str:
    """The text with each ``{name}`` replaced by the secret of that name."""
    return _SECRET.sub(lambda found: secret(found[1]), pattern)


def _table(data: Mapping[str, object], name: str) -> dict[str, object]:
    found = data.get(name)
    if not isinstance(found, dict):
        raise BadSettings(f"[{name}] is missing")
    return found


def _text(table: Mapping[str, object], key: str, where: str) -> str:
    found = table.get(key)
    if not isinstance(found, str) or not found:
        raise BadSettings(f"{where}: {key} is missing")
    return found


def _only(table: Mapping[str, object], known: Collection[str], where: str) -> None:
    strange = sorted(set(table) - set(known))
    if strange:
        raise BadSettings(f"{where}: {strange[0]} is not known")
