"""Rule T20: whether this plugin is older than a team's database takes changes from."""

from __future__ import annotations

import re

from ...core.runtime.package_metadata import package_metadata


def is_too_old(oldest: object, own: str | None = None) -> bool:
    """``oldest``: the version that the database names; ``own``: that of this plugin, by its
    metadata where it is not given. What cannot be read as a version is old enough."""
    mine = _numbers(package_metadata().get("version", "") if own is None else own)
    return bool(mine) and mine < _numbers(oldest)


def _numbers(version: object) -> tuple[int, ...]:
    found = [int(one) for one in re.findall(r"[0-9]{1,9}", str(version))]
    while found and not found[-1]:
        found.pop()  # 1.0 is 1.0.0
    return tuple(found)
