"""After a refused change the layer shows the server's value, even if the report cannot be read
then."""

from __future__ import annotations

import pytest
from push_bench import Bench

from signalement_plugin.core.errors import Refused
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.outbox.inbox import Inbox, overlay_of


@pytest.mark.parametrize("readable", [True, False])
def test_a_refused_change_shows_the_servers_value_again(tmp_path, readable):
    bench = Bench(tmp_path)
    inbox = Inbox(bench.outbox)
    inbox.follow("store")
    op = bench.save({"status": "resolved"})

    def refuse(operation, fresh):
        if not readable:
            bench.server.reports.pop("1")  # the read after the refusal finds no report
        raise Refused("no such move")

    bench.system.send = refuse
    bench.run(1)
    assert bench.state(op)[0] is State.REFUSED
    (arrival,) = inbox.take("store")
    assert arrival.report.report_id == "1"
    assert str(arrival.report.status) == "new"
    assert overlay_of(inbox.outbox.of_report("1"), arrival.began) == {}
