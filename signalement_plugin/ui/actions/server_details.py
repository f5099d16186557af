"""Asks the server for the sub-reports of reports and for the server's own reply texts, when a form
or a review is opened."""

from __future__ import annotations

from collections.abc import Sequence

from ...connection.details.detail_fetcher import DetailFetcher
from ...core.changes.preview import parents_to_ask
from ...core.changes.reply_templates import Template
from ...core.model.capabilities import Capabilities
from ...core.model.report import Report


class ServerDetails:
    """What was told so far of one connection. ``parts``: report id → how many of its parts the
    server ends with it; ``texts``: category → the server's own."""

    def __init__(self) -> None:
        self.parts: dict[str, int] = {}
        self.texts: dict[str, Sequence[Template]] = {}

    def ask(
        self,
        detail_fetcher: DetailFetcher,
        capabilities: Capabilities,
        reports: Sequence[Report],
        *,
        closing: bool,
    ) -> None:
        """Ask for what is not known yet, in the thread that fetches; parts are counted anew each
        time, since colleagues open and close them."""
        for report_id in parents_to_ask(reports, capabilities) if closing else ():
            detail_fetcher.load_details(report_id)
        code = _only_service(reports)
        if code and code not in self.texts and capabilities.of([code]).has_texts:
            detail_fetcher.load_texts(code)

    def templates_for(self, reports: Sequence[Report]) -> Sequence[Template]:
        """The server's own reply texts for the category that all of these reports have."""
        return self.texts.get(_only_service(reports), ())


def _only_service(reports: Sequence[Report]) -> str:
    codes = {report.service_code for report in reports}
    return codes.pop() if len(codes) == 1 else ""
