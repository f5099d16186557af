"""Paths of the files in ``resources/`` that ``make stage`` builds; they may be missing in a working
tree."""

from __future__ import annotations

from pathlib import Path

from ..errors import NotBuilt

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def built_path(*parts: str) -> Path:
    """The path of a built file or folder. Raises ``NotBuilt`` when it is not there."""
    path = RESOURCES.joinpath(*parts)
    if not path.exists():
        raise NotBuilt(f"{path} has not been built: run make stage")
    return path
