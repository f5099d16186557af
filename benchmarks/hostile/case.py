"""The definition of a hostile case: the hostile input, the systems that get it, and the outcome
that is required.

A case is data. The server (``server.py``) reads the answers from it, the script inside QGIS
(``in_qgis.py``) the steps of the user, ``judge.py`` the required outcome.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Union

from benchmarks.hostile.request import Asked

Said = Union[bytes, Callable[[Asked], Union[bytes, Iterable[bytes]]]]
"""The bytes of one whole HTTP answer, or a function that gives them, perhaps piece by piece and
without an end."""

SERVERS = ("open311", "fixmystreet", "publik", "signalen")
SHOWN = "shown"
"""Outcome: the list of reports is displayed, whatever the status line says."""
LOADING = "loading"
"""Outcome: the list is still being read, and the user can stop it."""
REFUSED = "refused"
"""Outcome: the connection is not opened; a message above the map or a question says so."""
MB = 1024 * 1024


@dataclass(frozen=True)
class Case:
    """One thing that a stranger does.

    ``number``: H1 and so on, of the table in docs/hostile-input.md. ``does``: what a good client
    makes of it, for that table. ``ends``: keys of the line of state (``connection.status_board``)
    or outcomes as above, any of which is right. ``rows``: how many reports the list then has,
    ``pictures``: how many the card of the first one; ``photo``: they are waited for.

    ``said``: role of a request (``sound.role_of``) → answer; what it leaves out is answered
    soundly. ``reports``: slots of the rows of the list (``sound.row``), where no ``list`` is said.
    ``file``: writes a file into a folder and gives its path, for the system ``file``. ``damage``:
    what happens to the connection's own files (``damage.py``: pattern of their names, how) after a
    harmless beginning.

    ``size``: bytes of the largest harmless answer that it is compared with. ``stop_s``: the user
    ends it after so many seconds. ``never``: texts that must not be seen as such, nor asked for,
    nor opened. ``deed``: what a person then does (``deeds.py``), what it is given, what is read
    afterwards. ``around``: what ``qgis_process`` has around it (``machine_setup.py``), which alone
    plays it unless it ``writes``: then the connection is to the sandbox, which takes changes, in a
    QGIS that plays none of the others.
    """

    number: str
    name: str
    does: str
    ends: tuple[str, ...] = (SHOWN,)
    rows: int | None = None
    systems: tuple[str, ...] = ("open311",)
    said: Mapping[str, Said] = field(default_factory=dict)
    reports: tuple[Mapping[str, Any], ...] = ()
    photo: bool = False
    pictures: int | None = None
    file: Callable[[str], str] | None = None
    damage: tuple[str, str] = ("", "")
    size: int = 1024
    stop_s: float = 0.0
    never: tuple[str, ...] = ()
    deed: tuple[str, str, str] = ("", "", "")
    around: str = ""
    writes: bool = False

    def runs(self) -> list[tuple[str, str]]:
        """Name of each run and the system that it is played on."""
        one = len(self.systems) == 1
        return [(self.number if one else f"{self.number}/{name}", name) for name in self.systems]
