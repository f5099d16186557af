"""Sends requests of tests to the sandbox, and reads its database."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any
from xml.etree import ElementTree

import requests

from sandbox.running import Running

NOW = "2026-11-24T12:00:00Z"
"""The generated reports end here, so that their ids and dates are known."""

EVENING = "2026-11-24T20:00:00Z"
"""The same, late enough in the day that several are new: how many depends on the hour."""


def ask(url: str, **params: object) -> Any:
    answer = requests.get(url, params={k: str(v) for k, v in params.items()}, timeout=20)
    assert answer.status_code == 200, answer.text
    return answer.json()


def ask_xml(url: str, **params: str) -> ElementTree.Element:
    answer = requests.get(url, params=params, timeout=20)
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Type"] == "text/xml; charset=utf-8"
    return ElementTree.fromstring(answer.content)  # noqa: S314 - our own server's


def post(url: str, form: dict[str, str], status: int = 200, **more: Any) -> Any:
    answer = requests.post(url, data=form, timeout=20, **more)
    assert answer.status_code == status, answer.text
    return answer.json()


def patch(
    server: Running, report_id: str, status: int = 200, /, api_key: str = "demo", **form: str
) -> Any:
    url = f"{server.citysdk}/requests/{report_id}.json"
    answer = requests.patch(url, params={"api_key": api_key}, data=form, timeout=20)
    assert answer.status_code == status, answer.text
    return answer.json()


def refused(answer: requests.Response, status: int, message: str) -> None:
    """Checks that an answer is an error in the form of GeoReport v2."""
    assert answer.status_code == status, answer.text
    (error,) = answer.json()
    assert set(error) == {"code", "description"}
    assert error["code"] == status
    assert message in error["description"]


def rows(server: Running, sql: str, *bound: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(server.db)) as db:
        return db.execute(sql, bound).fetchall()


def one(server: Running, report_id: str, **params: str) -> dict[str, Any]:
    (found,) = ask(f"{server.citysdk}/requests/{report_id}.json", extensions="true", **params)
    assert isinstance(found, dict)
    return found
