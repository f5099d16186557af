"""How the server treats one delivery of a request: set by faults, read by writes."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True)
class Effects:
    """``delivery`` names one arrival of one request; a request delivered twice has two.

    ``shift_s`` moves the stamp on the record (not the ghost log's time), ``step_s`` is the
    granularity of that stamp. ``clear``: a new service takes department and assignee away.
    ``alter``: texts are stored otherwise than they came. ``keep``: no field is changed; the
    ``mark`` of the request alone stays behind, or its ``text`` with it.
    """

    delivery: str = ""
    shift_s: int = 0
    step_s: int = 1
    clear: bool = False
    alter: bool = False
    keep: str = ""

    def stamp(self, at: int) -> int:
        """Whole seconds since 1970, as this server writes them on a record."""
        moved = at + self.shift_s
        return moved - moved % max(1, self.step_s)

    def text(self, said: str) -> str:
        """A text as it is stored."""
        return f"{said.upper()} [checked]" if self.alter and said else said


CURRENT: ContextVar[Effects] = ContextVar("effects", default=Effects())  # noqa: B039 - frozen
"""Effects of the request that is being answered; empty ones outside of a request."""
