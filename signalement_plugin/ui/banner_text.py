"""What a banner is made of, and the buttons that several banners share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

Args = Mapping[str, Any]


@dataclass(frozen=True)
class BannerText:
    """``buttons``: (action key, text). ``meaning`` is a key of ``colours.GROUNDS``."""

    text: str
    buttons: tuple[tuple[str, str], ...] = ()
    meaning: str = "note"


def try_again() -> tuple[str, str]:
    return "refresh", QCoreApplication.translate("Signalement", "Try Again")


def diagnose() -> tuple[str, str]:
    return "diagnose", QCoreApplication.translate("Signalement", "Diagnose…")


def change() -> tuple[str, str]:
    return "login", QCoreApplication.translate("Signalement", "Change the Connection…")
