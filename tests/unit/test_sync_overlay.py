"""What lies over what: own values over the server's, own operations over each other."""

from __future__ import annotations

from sync_bench import with_caps

from signalement_plugin.core.operation import State
from signalement_plugin.sync.clock import stamp


def test_sent_and_not_yet_shown_by_a_cache_stays_on_top(tmp_path):
    bench = with_caps(tmp_path, cache_s=180.0)
    bench.save({"status": "resolved"})
    bench.run(1)
    bench.clock.pass_(10)
    began = stamp(bench.clock.now())  # a page read now still shows the old value
    assert bench.push.incoming.overlay("1", began) == {"status": "resolved"}
    bench.clock.pass_(400)
    bench.run()
    assert bench.push.incoming.overlay("1", began) is None
    assert bench.push.incoming.overlay("1", stamp(bench.clock.now())) == {}


def test_a_category_set_to_itself_clears_nothing(tmp_path):
    bench = with_caps(tmp_path, couples={"service_code": ("department",)})
    bench.server.colleague("1", service_code="depot", department="NORD")
    bench.save({"service_code": "depot"})
    second = bench.save({"department": "SUD"})
    bench.run()
    assert bench.state(second)[0] is State.CONFIRMED
    assert bench.server.reports["1"].department == "SUD"
