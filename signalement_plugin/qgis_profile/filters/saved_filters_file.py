"""Saved filters as a file for colleagues: JSON, UTF-8. Plain functions.

Shape: ``{"format": "signalement-filters", "version": 1, "filters": [{"name", "line",
"pinned"}]}``; lines are canonical, so that they mean the same in every language.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from ...core.errors import BadFilters
from ...core.text.free_names import free_name
from .saved_filters import LONGEST_NAME, MOST, SavedFilter, read_filter

FORMAT, VERSION = "signalement-filters", 1
MOST_BYTES = 1024 * 1024


def as_entries(filters: Iterable[SavedFilter]) -> list[dict[str, Any]]:
    """The entries of a file for these filters."""
    return [asdict(one) for one in filters]


def as_text(filters: Iterable[SavedFilter]) -> str:
    """The file's content."""
    whole = {"format": FORMAT, "version": VERSION, "filters": as_entries(filters)}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def read_file(path: Path) -> list[SavedFilter]:
    """The filters of a file; single ones that this version cannot read are left out.

    Raises ``BadFilters``, also when none is left.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadFilters(f"{path} is larger than {MOST_BYTES} bytes")
        whole = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise BadFilters(f"{path}: {error}") from error
    if not isinstance(whole, dict) or (whole.get("format"), whole.get("version")) != (
        FORMAT,
        VERSION,
    ):
        raise BadFilters("not a file of filters, or of another version")
    found = from_entries(whole.get("filters"))
    if not found:
        raise BadFilters("no filter that can be read")
    return found


def from_entries(entries: object) -> list[SavedFilter]:
    """The readable filters of a list of entries, at most :data:`saved_filters.MOST`."""
    listed = entries if isinstance(entries, list) else []
    read = (read_filter(one) for one in listed[: 4 * MOST])
    return [one for one in read if one is not None][:MOST]


def merge_filters(kept: Sequence[SavedFilter], coming: Iterable[SavedFilter]) -> list[SavedFilter]:
    """``kept`` and the new filters of ``coming``. No own filter is replaced: another line with a
    known name is added as *Name (2)*. There may be more than can be stored."""
    found = list(kept)
    for one in coming:
        if any(one.line == other.line and _plain(other.name) == one.name for other in found):
            continue
        taken = {other.name for other in found}
        found.append(replace(one, name=free_name(one.name, taken, LONGEST_NAME)))
    return found


def _plain(name: str) -> str:
    head, bracket, number = name.rpartition(" (")
    return head if bracket and number[:-1].isdigit() and number.endswith(")") else name
