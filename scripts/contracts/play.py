"""Sends the requests of a contract to a server, as one of the users of this server."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import requests

from .contract import Answered, Row, compare
from .shape import Places, filled

PATIENCE_S = 60
Signed = Callable[[str], "tuple[str, Mapping[str, str]]"]
"""An address → the address to request, and headers that identify the client."""


def bearing(headers: Mapping[str, str]) -> Signed:
    """Somebody who is known by headers."""
    return lambda url: (url, headers)


def keyed(name: str, value: str) -> Signed:
    """Somebody who is known by a parameter of the address."""
    return lambda url: (f"{url}{'&' if '?' in url else '?'}{name}={value}", {})


def ask(row: Row, base: str, who: Signed, places: Places) -> Answered:
    """One question to the server at ``base``, without following redirects."""
    url, headers = who(base + row.target(places))
    said: dict[str, Any] = {"json": row.json}
    if row.json is None:
        said = {"data": {name: filled(text, places) for name, text in (row.form or {}).items()}}
    answer = requests.request(
        row.method,
        url,
        headers={"Accept": "application/json", **headers},
        timeout=PATIENCE_S,
        allow_redirects=False,
        **said,
    )
    return Answered(
        answer.status_code,
        {name.lower(): value for name, value in answer.headers.items()},
        _body(answer),
    )


def play(row: Row, base: str, who: Signed, places: Places) -> list[str]:
    """Where the server at ``base`` answers otherwise than the contract says."""
    return compare(row, ask(row, base, who, places), places)


def _body(answer: requests.Response) -> Any:
    try:
        return answer.json()
    except ValueError:
        return answer.text
