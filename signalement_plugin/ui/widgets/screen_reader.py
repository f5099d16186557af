"""Announces to screen readers what has just become visible."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget


def alert(widget: QWidget, text: str) -> None:
    """Tell assistive technology the words of a widget. PyQt has no ``QAccessible``, so that no
    event of the kind *alert* can be raised; that a name changed is told by Qt itself."""
    widget.setAccessibleName("")
    widget.setAccessibleName(text)
