"""The dock as the cadastre sees it: types only, as in ``ui.desk``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ..desk import Followers

if TYPE_CHECKING:
    from ..card.card import Card
    from ..filter.dock import FilteredDock
    from ..printing.controller import PrintDesk


class Prints(Protocol):
    @property
    def prints(self) -> PrintDesk: ...


class WithPrints(Followers, Protocol):
    @property
    def outputs(self) -> Prints: ...


if TYPE_CHECKING:

    class CadastreDock(FilteredDock):
        card: Card
        followers: WithPrints
