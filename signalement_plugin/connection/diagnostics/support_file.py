"""The file for technical support: settings and state of a connection, without personal data.

Only codes, figures and addresses of servers go in: no login, no name or note of a user, no
word of a citizen, and of what a server wrote only names of actions and of origins and the issuer
of its certificate. Text, UTF-8, English, for technicians.
"""

from __future__ import annotations

import platform
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime, timezone
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import urlsplit

import requests
from osgeo import gdal
from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR, QSysInfo

from ...core.errors import SignalementError
from ...core.model.capabilities import Capabilities
from ...qgis_profile.settings import ConnectionSettings
from ...sync.outbox import queries
from ...sync.outbox.outbox import Outbox
from ...systems.base import Probe
from ...systems.diagnostics import Finding
from ...systems.registry import systems
from ...transport.client import user_agent
from ...transport.redact import redact, without_keys
from .self_test import self_test

_OF_SETTINGS = ("system", "dialect", "scope", "interval_s", "area", "zone", "read_only")


def support_text(
    settings: ConnectionSettings,
    findings: Sequence[Finding],
    probe: Probe | None,
    waiting: Mapping[str, int],
    now: datetime,
) -> str:
    """``waiting``: state and reason of changes → how many. ``now`` in UTC."""
    sections = (
        ("Signalement: diagnosis of a connection", {"made": _stamp(now)}),
        ("Versions", versions()),
        ("Connection", _settings(settings)),
        ("Steps", {one.step: _finding(one) for one in findings}),
        ("Server", _capabilities(probe.capabilities) if probe else {"met": "no"}),
        ("Self-test", self_test()),
        ("Outbox", {key or "empty": str(count) for key, count in sorted(waiting.items())}),
    )
    parts = [_section(title, rows) for title, rows in sections]
    return without_keys(redact("\n\n".join(parts)), settings.endpoint) + "\n"


def waiting_of(outbox: Outbox) -> dict[str, int]:
    """How many changes are in each state, and why the queued ones wait."""
    counts = {str(state): count for state, count in queries.counts(outbox).items()}
    reasons = queries.queued_reasons(outbox).items()
    return {**counts, **{f"queued ({reason})": count for reason, count in reasons if reason}}


def versions() -> dict[str, str]:
    """Versions of the programs and libraries in use."""
    return {
        "plugin": user_agent(),
        "QGIS": Qgis.QGIS_VERSION,
        "Qt": QT_VERSION_STR,
        "GDAL": gdal.__version__,
        "Python": platform.python_version(),
        "requests": requests.__version__,
        "urllib3": _version("urllib3"),
        "system": QSysInfo.prettyProductName(),
    }


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # the library is there without its metadata
        return "?"


def server_address(endpoint: str) -> str:
    """An address without login, query and fragment."""
    parts = urlsplit(endpoint)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


def _settings(settings: ConnectionSettings) -> dict[str, str]:
    kind = systems().get(settings.system)
    local = kind is not None and kind.local
    values = {name: str(getattr(settings, name)) for name in _OF_SETTINGS}
    values["address"] = "a file on this computer" if local else server_address(settings.endpoint)
    values["jurisdiction"] = "set" if settings.jurisdiction else "none"
    values["login"] = "set" if settings.authcfg else "none"
    return values


def _finding(finding: Finding) -> str:
    facts = ", ".join(f"{name}={value}" for name, value in finding.args.items())
    error = f" [{_kind(finding.error)}]" if finding.error is not None else ""
    return f"{finding.health.value}: {finding.code}{error} {facts}".rstrip()


def _kind(error: SignalementError) -> str:
    """Only the type of an error: its text may quote a server, and a server may quote people."""
    return type(error).__name__


def _capabilities(found: Capabilities) -> dict[str, str]:
    values = {}
    for one in fields(found):
        value = getattr(found, one.name)
        if isinstance(value, (frozenset, tuple, Mapping)):
            value = ", ".join(sorted(map(str, value)))
        values[one.name] = str(value)
    accounts = {name: "set" if getattr(found, name) else "none" for name in ("signs", "sends_as")}
    return {**values, **accounts}


def _section(title: str, rows: Mapping[str, str]) -> str:
    lines = [f"{name}: {' '.join(text.split())}" for name, text in rows.items()]
    return "\n".join([title, "-" * len(title), *lines])


def _stamp(now: datetime) -> str:
    return now.astimezone(timezone.utc).isoformat(timespec="seconds")
