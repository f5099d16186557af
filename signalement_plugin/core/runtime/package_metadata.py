"""Reads ``metadata.txt``: the version of the plugin, its addresses and the rest."""

from __future__ import annotations

import configparser
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def package_metadata() -> Mapping[str, str]:
    """``version``, ``homepage``, ``tracker``, ``repository`` and the rest. Empty where the file
    cannot be read."""
    package = Path(__file__).resolve().parents[2]
    parser = configparser.ConfigParser(strict=False)
    try:
        parser.read([package.parent / "metadata.txt", package / "metadata.txt"], encoding="utf-8")
        return dict(parser["general"])
    except (configparser.Error, KeyError, OSError, UnicodeError):
        return {}
