"""Opens the windows of the help and of the keys; their modules are imported only then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

if TYPE_CHECKING:
    from .dialog import HelpDialog


PAGES = {
    "SignalementStart": "first-start",
    "SignalementBody": "triage",
    "SignalementNewReport": "telephone",
    "SignalementOutbox": "outbox",
    "SignalementSettle": "outbox",
    "SignalementRound": "foreman",
    "SignalementReturn": "foreman",
    "SignalementFigures": "figures",
    "SignalementStrip": "triage",
    "SignalementSection_connections": "connections",
    "SignalementSection_me": "connections",
    "SignalementSection_display": "keys",
    "SignalementSection_replies": "triage",
    "SignalementSection_delays": "connections",
    "SignalementSection_sectors": "triage",
    "SignalementSection_reference": "parcels",
    "SignalementSection_data": "privacy",
}
"""Object name of a page of the dock or of the options, or of a form → the page of the guide about
it."""
PARTS = {
    "SignalementStrip": 15,
    "SignalementSection_replies": 16,
    "SignalementSection_sectors": 5,
}
"""The part of that page, where it is not the whole of it; its number among those in the list of
contents, which is the same in every language."""


class HelpWindows(QObject):
    """One help at a time; the keys stand over whatever asked for them."""

    def __init__(self, over: QWidget, keys: Callable[[], Mapping[str, str]] | None = None) -> None:
        """``over``: the dock, or the page of the options. ``keys``: what is a key → the key, as
        the user set it; ``None``: the help does not lead to them."""
        super().__init__(over)
        self._dock, self._keys = over, keys
        self._help: HelpDialog | None = None

    def show_page_of(self, place: str) -> None:
        """The page of the guide about a page of the dock, by its object name, else the steps."""
        from ...qt.language import language  # noqa: PLC0415
        from .finding import guide_page  # noqa: PLC0415

        self.show_help()
        if self._help is not None and place in PAGES:
            page = guide_page(language(), PAGES[place])
            self._help.go_to(page)
            if place in PARTS:
                self._help.go_to_part(page, PARTS[place])

    def show_help(self) -> None:
        """Ten steps in the user's language, read while one works; those that are open come to the
        front."""
        from .dialog import HelpDialog  # noqa: PLC0415

        if self._help is None:
            self._help = HelpDialog(self._dock)
            self._help.keys_wanted.connect(self._show_keys_of_help)
            self._help.keys.setHidden(self._keys is None)
            self._help.finished.connect(self._help.deleteLater)
            self._help.finished.connect(self._forget_help)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()
        self._help.text.setFocus()

    def _forget_help(self) -> None:
        self._help = None

    def _show_keys_of_help(self) -> None:
        self._open_keys(self._help or self._dock)

    def show_keys(self) -> None:
        """What each key does, until Esc or a click beside it."""
        self._open_keys(self._dock)

    def _open_keys(self, over: QWidget) -> None:
        from ..widgets.keys_panel import KeysPanel  # noqa: PLC0415

        if self._keys is not None:
            KeysPanel(self._keys(), over).open_over(over.window())
