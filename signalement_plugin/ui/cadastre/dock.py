"""Types (protocols) of the parts of the dock that the cadastre uses, as in ``ui.dock_types``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ..dock_types import DockExtensionsType

if TYPE_CHECKING:
    from ..card.card import Card
    from ..filter.dock import FilteredDock
    from ..printing.controller import PrintController


class Prints(Protocol):
    @property
    def prints(self) -> PrintController: ...


class WithPrints(DockExtensionsType, Protocol):
    @property
    def outputs(self) -> Prints: ...


if TYPE_CHECKING:

    class CadastreDock(FilteredDock):
        card: Card
        extensions: WithPrints
