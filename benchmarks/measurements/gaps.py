"""Measures for how long the event loop is blocked: at rest, during a load of 100,000 reports, and
during changes while the layer's attribute table is open."""

from __future__ import annotations

from qgis.gui import QgsDualView, QgsMapCanvas

from benchmarks.desk import Watch, connected, control, loaded, settled
from benchmarks.results import percentile
from benchmarks.run import ROWS, Found, main, repeated

ROUNDS = 5


def measure(url: str) -> Found:
    """One repeat: rest, a load of 100,000 and 5,000 changes."""
    rest, load, changes = Watch(), Watch(), Watch()
    with connected(f"{url}/open311") as connection:
        rest.rest(2)
        connection.load.refresh()
        load.until(lambda: loaded(connection, ROWS))
        load.rest(0.5)  # work that the switch leaves to later turns of the event loop
        canvas, view = QgsMapCanvas(), QgsDualView()
        view.init(connection.layer, canvas)
        if view.masterModel().rowCount() < ROWS:
            raise RuntimeError("the table does not show every row")
        view.show()
        Watch().rest(1)
        for number in range(ROUNDS):
            control(url, f"change/{number}")
            connection.load.refresh()
            changes.until(lambda: settled(connection))
            changes.rest(0.5)
        view.close()
        view.deleteLater()
        Watch().rest(0.1)
    busy = load.gaps + changes.gaps
    return {
        "gui_gap_p99_above_idle_ms": percentile(busy, 0.99) - percentile(rest.gaps, 0.99),
        "gui_gap_worst_ms": max(busy),
        "gui_gap_idle_worst_ms": max(rest.gaps),
        "load_worst": max(load.gaps),
        "load_p99": percentile(load.gaps, 0.99),
        "changes_worst": max(changes.gaps),
        "changes_p99": percentile(changes.gaps, 0.99),
    }


if __name__ == "__main__":
    main(repeated(measure))
