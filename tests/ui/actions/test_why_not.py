"""What a button that cannot be pressed says of the server."""

from __future__ import annotations

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.texts import why_not

NEW = Report("1", Status.NEW)


def test_before_the_server_has_answered_nothing_is_called_read_only():
    """Seen: after a start without network the buttons said that the connection is read only."""
    not_met = Capabilities(read_only_because="not_met")
    assert why_not(ReportAction.CLOSE, not_met, (NEW,)) == (
        "The server has not answered yet, so it is not known what it takes."
    )
    file = Capabilities(read_only_because="file")
    assert "is read only" in why_not(ReportAction.CLOSE, file, (NEW,))
