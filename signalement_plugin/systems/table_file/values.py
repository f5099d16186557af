"""Reads single values of a file's cells: numbers with commas, Belgian dates. Pure functions."""

from __future__ import annotations

import math
import re
from datetime import datetime, timedelta

from ...core.timestamps import parse_time

_SPACES = re.compile(r"[\s'’\u202f\u00a0]+")
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{0,30})?(?:[eE][+-]?\d{1,3})?", re.ASCII)
_CLOCK = (
    r"(?:[\sT,à]+(?:om|um|at)?\s*(\d{1,2})\s*[:hu.]\s*(\d{2})?"
    r"(?::(\d{2})(?:[.,]\d+)?)?\s*(?:uhr|u)?)?"
)
_ZONE = r"\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?"
_DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})" + _CLOCK + _ZONE, re.I)
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})" + _CLOCK + _ZONE, re.I)
_SERIAL = re.compile(r"\d{5}(?:[.,]\d{1,15})?", re.ASCII)
_SERIAL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a wall clock
_SERIALS = (25_569, 73_415)
"""Day numbers of spreadsheets from 1970 to 2100; any other number with five digits is a postcode or
an amount."""
_LONGEST = 64
_CENTURY = 2000
_SHORT_YEAR = 100


def number(text: str) -> float | None:
    """A finite number, with a point or a comma, thousands apart or not; else ``None``.

    A single separator is the decimal one, as coordinates have it: ``185,500`` is 185.5.
    """
    plain = _SPACES.sub("", text[:_LONGEST])
    last = max(plain.rfind(","), plain.rfind("."))
    if last >= 0:
        sign = plain[last]
        whole = plain[:last].replace("," if sign == "." else ".", "")
        several = sign in whole
        plain = plain.replace(sign, "") if several else f"{whole}.{plain[last + 1 :]}"
    if not _NUMBER.fullmatch(plain):
        return None
    found = float(plain)
    return found if math.isfinite(found) else None


def moment(
    text: str, zone: str, *, end_of_day: bool = False
) -> tuple[datetime | None, tuple[str, ...]]:
    """ISO 8601, day first (``24/11/2026 07:12``), year first, or the number of days that a
    spreadsheet keeps (``46350.3``); as ``core.timestamps.parse_time``.

    A month is never before its day: 11/24/2026 is no date.
    """
    plain = text.strip()
    if not plain or len(plain) > _LONGEST:
        return None, ()
    iso = _iso(plain)
    return parse_time(iso or plain, zone, end_of_day=end_of_day)


def _iso(text: str) -> str:
    """The same in ISO 8601; empty when it is not written in a way known here."""
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = found[1], found[2], found[3]
    elif found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found[1], found[2], found[3]
    else:
        return _serial(text)
    full = int(year) + (_CENTURY if int(year) < _SHORT_YEAR else 0)
    date = f"{full:04d}-{int(month):02d}-{int(day):02d}"
    if found[4] is None:
        return date
    clock = f"T{int(found[4]):02d}:{found[5] or '00'}:{found[6] or '00'}"
    return date + clock + (found[7] or "")


def _serial(text: str) -> str:
    """A date that a spreadsheet wrote as a number of days since the end of 1899; local time."""
    if not _SERIAL.fullmatch(text):
        return ""
    days = float(text.replace(",", "."))
    if not _SERIALS[0] <= days < _SERIALS[1]:
        return ""
    at = _SERIAL_ZERO + timedelta(seconds=round(days * 86_400))
    return at.date().isoformat() if days == int(days) else at.isoformat()
