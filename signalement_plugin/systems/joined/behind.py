"""Base class of a system that consists of several systems: ids begin with the prefix of their
system. Each system is probed when it is first needed, unless an earlier probe holds for it.

``JoinedSystem`` is based on it, and ``Several`` in the service of a team.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import datetime, timezone
from typing import TypeVar, cast

from ...core.errors import NotSupported, ServerError
from ...core.model.capabilities import Capabilities, together
from ...core.timestamps import OVERLAP
from ..base import Page, Probe, System, SystemBase, meet

_Listed = TypeVar("_Listed")
NOT_MET = Capabilities(read_only_because="not_met")
_LONG_AGO = datetime(1970, 1, 2, tzinfo=timezone.utc)


class SystemsBehind(SystemBase):
    """``prefixes``: those of the systems, in the order of reading. ``opened``: the systems that are
    open already. The probe of each system is kept until :meth:`close`."""

    def __init__(self, prefixes: Collection[str], opened: Mapping[str, System]) -> None:
        self._prefixes = prefixes
        self._open = dict(opened)
        self._probes: dict[str, Probe] = {}
        self._learnt: Mapping[str, Probe] = {}
        self._unlisted: dict[str, ServerError] = {}  # by prefix: no categories or teams came

    @property
    def capabilities(self) -> Capabilities:
        """Everything that any of the systems takes, with the promises of the weakest one; exact for
        single reports by ``Capabilities.of``."""
        return together({prefix: self._can(prefix) for prefix in self._prefixes})

    def _can(self, prefix: str) -> Capabilities:
        probe = self._probes.get(prefix) or self._learnt.get(prefix)
        return probe.capabilities if probe is not None else NOT_MET

    def probe(self) -> Probe:
        """Probes every system; one that does not answer is probed when it is needed. Raises an
        error when none answers."""
        problems = [error for prefix in self._prefixes if (error := self._try(prefix)) is not None]
        if not self._probes:
            raise problems[0]
        title = " + ".join(one.title for one in self._probes.values())
        test = any(one.test_server for one in self._probes.values())
        return Probe(title, self.capabilities, test_server=test, learnt=dict(self._probes))

    def resume(self, probe: Probe) -> bool:
        """See ``systems.base.SystemBase``: each system is made ready when it is needed."""
        self._learnt = cast(Mapping[str, Probe], probe.learnt)
        return True

    def _opened(self, prefix: str) -> System:
        return self._open[prefix]

    def _system(self, prefix: str) -> System:
        """The system of a prefix, ready for use. Raises its errors."""
        system = self._opened(prefix)
        if prefix not in self._probes:
            self._probes[prefix] = meet(system, self._learnt.get(prefix))
        return system

    def _try(self, prefix: str) -> ServerError | None:
        try:
            self._system(prefix)
        except ServerError as error:
            return error
        return None

    def _answering(self) -> Iterator[tuple[str, System]]:
        for prefix in self._prefixes:
            if self._try(prefix) is None:
                yield prefix, self._open[prefix]

    def _lists(self, ask: Callable[[System], list[_Listed]]) -> Iterator[tuple[str, list[_Listed]]]:
        """Prefix and list of each system that answers. One that fails is left out, and the passes
        of this session end as if it did not answer: then its list is asked for again."""
        for prefix, system in self._answering():
            try:
                yield prefix, ask(system)
            except NotSupported:
                continue
            except ServerError as error:
                self._unlisted[prefix] = error

    def _unread(
        self, failed: Mapping[str, ServerError], since: datetime | None, words: Iterable[str]
    ) -> Iterator[Page]:
        """The end of a pass in which some systems did not answer. A later pass, or one in which no
        system answered, ends with the first error. A first load ends with the warnings ``words``,
        and the next pass reads everything."""
        if failed and (since is not None or len(failed) == len(self._prefixes)):
            raise next(iter(failed.values()))
        if failed:  # the cursor becomes _LONG_AGO, because the pass subtracts OVERLAP
            yield Page((), tuple(words), server_time=_LONG_AGO + OVERLAP)

    def close(self) -> None:
        for system in self._open.values():
            system.close()
        self._probes.clear()
        self._unlisted.clear()
