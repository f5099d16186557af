"""A stand-in for the process timer of rule T4: records what it is set to, and ends nothing."""

from __future__ import annotations

from signalementd.database.own_timer import OwnTimer


class Recorded(OwnTimer):
    """``set_to``: seconds, newest last; 0 clears it. ``ended``: how often it would have ended."""

    def __init__(self) -> None:
        self.set_to: list[float] = []
        self.ended = 0
        super().__init__(self.set_to.append, self._ends)

    def _ends(self) -> None:
        self.ended += 1
