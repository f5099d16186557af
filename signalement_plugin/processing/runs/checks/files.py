"""Checks paths: the endings of files that an algorithm writes itself, and whether a file exists."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ....qt.language import tr


def is_file(path: str) -> bool:
    """Whether this file exists; ``False`` also for a text that cannot be a path."""
    try:
        return Path(path).is_file()
    except (OSError, ValueError):  # the text is too long, or has a byte that no path may have
        return False


def ending_refusal(target: str, endings: Iterable[str]) -> str:
    """Why a file cannot have its ending, as a sentence; empty when it can."""
    if Path(target).suffix.lower() in endings:
        return ""
    return tr("The file must end in one of: {endings}.").format(endings=", ".join(endings))
