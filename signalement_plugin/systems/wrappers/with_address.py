"""A wrapper that adds what a connection says to what its system can do."""

from __future__ import annotations

from dataclasses import replace

from ...core.model.capabilities import Capabilities
from ...core.model.operation import ENTRY
from ...core.model.report import WORLD
from ..base import Address, Probe, System
from .system_wrapper import SystemWrapper


class WithAddress(SystemWrapper):
    """Adds the entry to ``Capabilities.sends_as``, behind the name that the server tells, and the
    area as ``within``."""

    def __init__(self, system: System, address: Address) -> None:
        super().__init__(system)
        self._names = (ENTRY + address.entry,) if address.entry else ()
        self._area = address.area or WORLD
        self._plain: Capabilities | None = None
        self._whole = Capabilities()

    @property
    def capabilities(self) -> Capabilities:
        found = self._system.capabilities
        if found is not self._plain:  # made anew after a probe only: it is asked for all the time
            self._plain = found
            names = dict.fromkeys((*found.sends_as, *self._names))
            self._whole = replace(found, sends_as=tuple(names), within=self._area)
        return self._whole

    def probe(self) -> Probe:
        return replace(self._system.probe(), capabilities=self.capabilities)
