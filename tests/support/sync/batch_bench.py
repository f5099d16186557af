"""Four reports, one outbox and one sender whose operations share their reads."""

from __future__ import annotations

from dataclasses import replace

from fake_system import FULL
from push_bench import Bench

from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.push.batch_push import BatchPush
from signalement_plugin.sync.rules.attempt import BegunAttempt

TOGETHER = {"reads_at_once": 9, "counts_changes": True}
VERSION = {"evidence": Evidence.VERSION, "has_activity": False, "mark": "", "reads_at_once": 9}
CLOSED = {"status": "resolved"}


class Many(Bench):
    """A bench with four reports, whose sender sends them in batches."""

    def __init__(self, folder, capabilities) -> None:
        super().__init__(folder, capabilities)
        for name in "234":
            self.server.add(name)
        self.batches = BatchPush(self.push)

    def closing(self, reports="1234", **texts) -> list[str]:
        return [self.save(CLOSED, report_id=name, **texts) for name in reports]

    def due(self):
        return self.outbox.due(stamp(self.clock.now()))

    def begin(self) -> list[BegunAttempt]:
        """Read and claim the due operations that may share a read."""
        return [one for part in self.batches.look(self.due()) for one in self.batches.claim(part)]

    def send(self, begun) -> None:
        """Send the writes and read once for all; the rest is read one by one."""
        for left in self.batches.finish([self.push.transmit(one) for one in begun]):
            self.push.finish(left)

    def states(self, ops) -> list[tuple[State, str]]:
        return [self.state(op) for op in ops]

    def colleague(self, report_id, **sets) -> None:
        self.server.colleague(report_id, **sets)

    def shown_as(self, report_id, **values) -> None:
        """Change what the server shows of a report from now on."""
        report = replace(self.server.reports[report_id], **values)
        self.server.reports[report_id] = report
        self.server.past[report_id].append((self.clock.at, report))


def many_with(folder, **changes) -> Many:
    """Four reports at a server whose capabilities are ``FULL`` with these changes."""
    return Many(folder, replace(FULL, **changes))
