"""Texts of the toolbar's buttons."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def action_words(name: str) -> tuple[str, str]:
    """Text and tooltip of an action."""
    return {**_on_the_map(), **_beside_it()}[name]


def _on_the_map() -> dict[str, tuple[str, str]]:
    return {
        "refresh": (
            QCoreApplication.translate("Signalement", "Refresh"),
            QCoreApplication.translate("Signalement", "Ask the server what changed"),
        ),
        "new": (
            QCoreApplication.translate("Signalement", "New Report…"),
            QCoreApplication.translate("Signalement", "Enter a report for a caller"),
        ),
        "rectangle": (
            QCoreApplication.translate("Signalement", "Select Reports by Rectangle"),
            QCoreApplication.translate(
                "Signalement", "Drag a rectangle on the map; Ctrl adds, Esc gives up"
            ),
        ),
        "polygon": (
            QCoreApplication.translate("Signalement", "Select Reports by Polygon"),
            QCoreApplication.translate(
                "Signalement", "Click corners on the map, right click ends; Ctrl adds, Esc gives up"
            ),
        ),
        "zoom": (
            QCoreApplication.translate("Signalement", "Zoom to Selection"),
            QCoreApplication.translate("Signalement", "Zoom the map to the selected reports"),
        ),
    }


def _beside_it() -> dict[str, tuple[str, str]]:
    return {
        "style": (
            QCoreApplication.translate("Signalement", "Style"),
            QCoreApplication.translate("Signalement", "How the map shows reports"),
        ),
        "round": (
            QCoreApplication.translate("Signalement", "Round…"),
            QCoreApplication.translate("Signalement", "Order the stops and print their sheet"),
        ),
        "print": (
            QCoreApplication.translate("Signalement", "Print"),
            QCoreApplication.translate("Signalement", "Sheets and files of reports, round return"),
        ),
        "export": (
            QCoreApplication.translate("Signalement", "Export…"),
            QCoreApplication.translate(
                "Signalement", "Reports as CSV, Excel, GeoPackage or GeoJSON"
            ),
        ),
        "options": (
            QCoreApplication.translate("Signalement", "Options…"),
            QCoreApplication.translate("Signalement", "Connections and keys"),
        ),
        "help": (
            QCoreApplication.translate("Signalement", "Help"),
            QCoreApplication.translate("Signalement", "User guide"),
        ),
    }
