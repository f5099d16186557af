"""A report with activity, photos and contact, and desks that ask a commune's service for them."""

from __future__ import annotations

from collections.abc import Callable

from fake_system import InProcess
from team_bench import TeamBench
from team_desk import address_of

from signalement_plugin.core.model.report import Activity, Attachment, Contact
from signalement_plugin.systems.team.asks import PATIENCE_S, Asks
from signalement_plugin.systems.team.database import Database

FIRST, SECOND = "https://namur.example/1.jpg", "https://namur.example/2.jpg"
WHO = Contact("Madame Lejeune", "l@example.org", "0470 12 34 56")


class Telling(InProcess):
    """A server that tells everything of a report; ``asked``: what it was asked for."""

    def __init__(self, known: InProcess) -> None:
        super().__init__(known.server, known.capabilities)
        self.asked: list[tuple[str, str]] = []
        self.error: Exception | None = None
        self.before: Callable[[], None] = lambda: None
        self.pictures = {FIRST: b"\xff\xd8 one", SECOND: b"\xff\xd8 two"}

    def _note(self, what: str, about: str) -> None:
        self.asked.append((what, about))
        self.before()
        if self.error is not None:
            raise self.error

    def activity(self, report_id: str) -> list[Activity]:
        self._note("thread", report_id)
        return super().activity(report_id)

    def photos(self, report_id: str) -> list[str]:
        self._note("photos", report_id)
        return list(self.pictures)

    def attachment(self, url: str) -> Attachment:
        self._note("picture", url)
        return Attachment(url[-5:], "image/jpeg", self.pictures[url])

    def contact(self, report_id: str) -> Contact:
        self._note("contact", report_id)
        return WHO


def asks(bench: TeamBench, user: str, commune: str = "namur", *, served: bool = True) -> Asks:
    """The ``Asks`` of a user's desk; the service answers as soon as the desk waits."""
    database = Database(address_of(bench.team, user, commune), commune)
    return Asks(database, lambda _s: serve(bench) if served else None)


def once(one: Asks) -> Asks:
    """The ``Asks`` of the same desk, which looks for the answer once and does not wait."""
    times = iter((0.0, PATIENCE_S + 1))
    return Asks(one._database, lambda _s: None, lambda: next(times))


def serve(bench: TeamBench) -> None:
    while bench.service.asks.answer_next():
        pass


def stored(bench: TeamBench, columns: str = "what, about, author::text AS author") -> list[object]:
    found = bench.team.rows("signalementd", f"SELECT {columns} FROM signalement.ask ORDER BY n")
    return [tuple(row.values()) for row in found]


def later(bench: TeamBench, seconds: int) -> None:
    """Make all questions and answers older by so many seconds."""
    bench.team.rows(
        "signalementd",
        "UPDATE signalement.ask SET at = at - make_interval(secs => %s),"
        " until = until - make_interval(secs => %s)",
        *(seconds, seconds),
    )
