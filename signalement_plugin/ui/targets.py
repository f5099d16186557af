"""What the verbs act on: the selected reports inside the filter, else the one shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..core.report import Report

SAMPLE = 200
"""Most reports read to word the buttons; all are read only when a verb is pressed."""


@dataclass(frozen=True)
class Targets:
    """``sample``: the first of ``count`` reports. ``left_out``: selected, not listed;
    ``included``: such ones that the user wants in, counted in ``count``."""

    count: int = 0
    left_out: int = 0
    sample: tuple[Report, ...] = ()
    load: Callable[[], list[Report]] = list
    included: int = 0

    @property
    def whole(self) -> bool:
        """The sample is all there is."""
        return len(self.sample) == self.count

    @property
    def single(self) -> Report | None:
        """The only report, when it is one."""
        return self.sample[0] if self.count == 1 and self.sample else None
