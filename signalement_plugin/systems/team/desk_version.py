"""Finds out whether this plugin is too old to hand changes over to a team's database (rule T20)."""

from __future__ import annotations

import re

from ...core.runtime.package_metadata import package_metadata


def is_too_old(oldest: object, own: str | None = None) -> bool:
    """Whether version ``own`` (``None``: of this plugin, from its metadata) is older than
    ``oldest``, the version that the database demands. False if either is no version."""
    mine = _numbers(package_metadata().get("version", "") if own is None else own)
    return bool(mine) and mine < _numbers(oldest)


def _numbers(version: object) -> tuple[int, ...]:
    found = [int(one) for one in re.findall(r"[0-9]{1,9}", str(version))]
    while found and not found[-1]:
        found.pop()  # 1.0 is 1.0.0
    return tuple(found)
