"""Days and dates in a filter: how they are written and which time they cover."""

from __future__ import annotations

import re
from datetime import date, timedelta

MOST_DAYS = 36500
_RELATIVE = {"yesterday": -1, "today": 0, "tomorrow": 1}
_OFFSET = re.compile(r"([+-])(\d{1,5})")
_ISO = re.compile(r"((?:19|20|21)\d\d)(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_EUROPEAN = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.]((?:19|20|21)\d\d)")


def canonical_days(typed: str) -> str:
    """A whole number of days without leading zeros; empty when it is none."""
    if not re.fullmatch(r"[0-9]{1,5}", typed) or int(typed) > MOST_DAYS:
        return ""
    return str(int(typed))


def canonical_date(typed: str) -> str:
    """``2026``, ``2026-11``, ``2026-11-24`` (also typed 24/11/2026) or ``+3``/``-7`` days.

    Empty when it is none of these or no such day exists.
    """
    offset = _OFFSET.fullmatch(typed)
    if offset and typed.isascii():
        number = canonical_days(offset[2])
        return number and offset[1] + number
    european = _EUROPEAN.fullmatch(typed)
    parts = european.group(3, 2, 1) if european else _iso_parts(typed)
    numbers = [int(part) for part in parts if part]
    if not numbers or not typed.isascii() or not _exists(numbers):
        return ""
    return "-".join(f"{number:02d}" for number in numbers)


def _iso_parts(typed: str) -> tuple[str, ...]:
    iso = _ISO.fullmatch(typed)
    return iso.groups("") if iso else ()


def _first_day(numbers: list[int]) -> date:
    year, month, day = [*numbers, 1, 1][:3]
    return date(year, month, day)


def _exists(numbers: list[int]) -> bool:
    try:
        _first_day(numbers)
    except ValueError:
        return False
    return True


def covered(value: str, today: date) -> tuple[date, date]:
    """First day of a canonical date and first day after it."""
    if value in _RELATIVE or value[0] in "+-":
        day = today + timedelta(days=_RELATIVE[value] if value in _RELATIVE else int(value))
        return day, day + timedelta(days=1)
    numbers = [int(part) for part in value.split("-")]
    first = _first_day(numbers)
    if len(numbers) == 3:  # noqa: PLR2004
        return first, first + timedelta(days=1)
    months = 12 if len(numbers) == 1 else 1
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return first, date(year, month + 1, 1)
