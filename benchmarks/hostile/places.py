"""Addresses and files that a case can name before anybody knows the port of the server."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

OWN, OTHER, PORT, BAIT = "{own}", "{other}", "{port}", "{bait}"
"""Placeholders in a case: the hostile server, another host that must not be requested, the port of
both, and a local file that must not be opened."""
OFFICE, LEDGER = "{office}", "{ledger}"
"""Placeholders in a case that writes: the sandbox, and its database."""
BAIT_FILE = "/hostile-bait/secret.png"
"""A file that does not exist: the test looks for attempts to open it (``strace_log.py``)."""


SHORT = 1024 * 1024
"""Bytes of the longest answer in which placeholders are replaced."""


def places(own: str = "", other: str = "") -> dict[str, str]:
    """The value of each placeholder."""
    return {OWN: own, OTHER: other, PORT: own.rpartition(":")[2], BAIT: BAIT_FILE}


def filled(value: Any, where: Mapping[str, str]) -> Any:
    """A value with its placeholders replaced by the addresses, at any depth."""
    if isinstance(value, str):
        for name, said in where.items():
            value = value.replace(name, said) if "{" in value else value
        return value
    if isinstance(value, bytes):
        for name, said in where.items():
            value = value.replace(name.encode(), said.encode()) if len(value) < SHORT else value
        return value
    if isinstance(value, dict):
        return {filled(key, where): filled(one, where) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [filled(one, where) for one in value]
    return value
