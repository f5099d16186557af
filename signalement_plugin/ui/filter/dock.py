"""Types (protocols) of the parts of the dock that the filter uses, as in ``ui.dock_types``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from qgis.PyQt.QtCore import pyqtBoundSignal

if TYPE_CHECKING:
    from ..dock_types import DockType
    from .chips import Chips
    from .line import FilterLine


class Hint(Protocol):
    """One sentence above the list with what can be done about it."""

    @property
    def pressed(self) -> pyqtBoundSignal: ...
    def show_hint(self, text: str, buttons: Sequence[tuple[str, str]] = ()) -> None: ...


if TYPE_CHECKING:

    class FilteredDock(DockType):
        filter: FilterLine
        chips: Chips
        hint: Hint
