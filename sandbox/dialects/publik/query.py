"""The list of a form: filters, order, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timezone
from typing import Any
from zoneinfo import ZoneInfo

from signalement_plugin.core.model.status import Status

from ...reports.store import Store
from .access import Denied
from .workflow import STEPS

ZONE = ZoneInfo("Europe/Brussels")
_ROWS = (
    "SELECT seq, id, status, service_code, requested, updated, department, assignee FROM reports"
)
_DATES = ("start", "end", "start-mtime", "end-mtime")
_KNOWN = frozenset({*_DATES, "internal-id", "category", "status"})
_YEAR = 4  # digits
_ORDER = re.compile(r"-?[A-Za-z0-9_-]+")

Row = dict[str, Any]
Test = Callable[[Row], bool]


def local(moment: int | None) -> str | None:
    """Seconds since 1970 as the site writes them: its own wall clock, no offset."""
    if moment is None:
        return None
    at = datetime.fromtimestamp(moment, timezone.utc).astimezone(ZONE)
    return at.strftime("%Y-%m-%dT%H:%M:%S")


def number_of(report_id: str) -> str:
    """The number that a form gives to a report of this server."""
    return re.sub(r"\D", "", report_id)


def stored_id(number: str) -> str:
    """The id of the report that a form calls by this number."""
    return f"{number[:4]}-{number[4:]}" if len(number) > _YEAR else number


def order_number(row: Row) -> str:
    """The number of the report's works order, counted apart from the reports."""
    return f"DIT-{1000 + row['seq']}"


def _words_test(asked: Mapping[str, str]) -> Test:
    """The site's own search, as far as numbers go: a word's beginning is enough."""
    wanted = asked.get("q", "").lower()

    def test(row: Row) -> bool:
        number = number_of(row["id"])
        names = (number, f"130-{number}", order_number(row).lower())
        return any(name.startswith(wanted) for name in names)

    return test


def listed(store: Store, asked: Mapping[str, str], default: str) -> list[Row]:
    """The rows that a question selects, in its order. Raises ``Denied`` 400."""
    tests = [_status_test(asked, default), _words_test(asked), *_filters(asked)]
    rows = [row for row in store.rows(_ROWS) if all(test(row) for test in tests)]
    return _ordered(rows, asked.get("order_by", "-receipt_time"))


def paged(rows: list[Row], asked: Mapping[str, str]) -> list[Row]:
    """Without a limit: everything."""
    offset = _whole(asked.get("offset", "0"))
    size = _whole(asked["limit"]) if asked.get("limit") else len(rows)
    return rows[offset : offset + size]


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise _invalid(f"Numéro invalide « {text[:20]} ».")
    return int(text[:9])


def _ordered(rows: list[Row], order: str) -> list[Row]:
    if not _ORDER.fullmatch(order):
        raise _invalid(f"Tri invalide « {order[:20]} ».")
    keys = {"id": "seq", "receipt_time": "requested", "last_update_time": "updated"}
    key = keys.get(order.lstrip("-"), "seq")
    return sorted(rows, key=lambda row: (row[key] or 0, row["seq"]), reverse=order.startswith("-"))


def _status_test(asked: Mapping[str, str], default: str) -> Test:
    wanted = asked.get("filter") or default
    steps = {status.value: STEPS[status] for status in Status}
    if wanted == "all":
        return lambda _row: True
    if wanted in ("waiting", "pending"):
        return lambda row: not steps[row["status"]].end
    if wanted == "done":
        return lambda row: steps[row["status"]].end
    ids = set(wanted.split("|")) if asked.get("filter-operator") == "in" else {wanted}
    known = {part for step in STEPS.values() for part in (step.id, step.name)}
    if not ids <= known:
        raise _invalid(f"Filtre invalide « {wanted[:40]} ».")
    return lambda row: bool(ids & {steps[row["status"]].id, steps[row["status"]].name})


def _filters(asked: Mapping[str, str]) -> Iterable[Test]:
    _check_names(asked)
    for name in _DATES:
        bound = _date(asked.get(f"filter-{name}-value", ""))
        # A date that cannot be read is no filter at all: the answer is everything.
        if f"filter-{name}" in asked and bound:
            yield _date_test(name, bound)
    if asked.get("filter-internal-id"):
        ids = set(asked["filter-internal-id"].split(","))
        yield lambda row: number_of(row["id"]) in ids
    if asked.get("filter-category"):
        code = asked["filter-category"]
        yield lambda row: row["service_code"] == code


def _check_names(asked: Mapping[str, str]) -> None:
    for name in asked:
        if not name.startswith("filter-"):
            continue
        whole = name.removeprefix("filter-")
        plain = re.sub(r"-(?:value|operator)$", "", whole)
        orphan = plain != whole and f"filter-{plain}" not in asked
        if name != "filter-operator" and (plain not in _KNOWN or orphan):
            raise _invalid(f"Filtre invalide « {whole[:40]} ».")


def _date(text: str) -> str:
    for shape in ("%Y-%m-%d", "%Y-%m-%d %H:%M"):
        try:
            return datetime.strptime(text, shape).strftime("%Y-%m-%dT%H:%M")  # noqa: DTZ007
        except ValueError:
            continue
    return ""


def _date_test(name: str, bound: str) -> Test:
    """Wall clocks are compared as they are written, also in the hour that comes twice."""
    column = "updated" if name.endswith("mtime") else "requested"

    def test(row: Row) -> bool:
        at = (local(row[column]) or "")[: len(bound)]
        return at >= bound if name.startswith("start") else at <= bound

    return test


def _invalid(description: str) -> Denied:
    return Denied(description, 400, "Invalid request")
