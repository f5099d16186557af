"""The ids of a commune's second reporting system, in its answers and in requests to it (rule
T19)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone

import pytest
from fake_system import HandClock, InProcess, Server

from signalement_plugin.core.changes.reply_templates import Template
from signalement_plugin.core.errors import Gone
from signalement_plugin.core.model.operation import Operation, new_id
from signalement_plugin.core.model.questions import Question
from signalement_plugin.core.model.report import (
    Activity,
    Area,
    Attachment,
    Contact,
    Department,
    Details,
    Report,
)
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import System
from signalementd.service.sources import Source

NOW = datetime(2026, 11, 24, tzinfo=timezone.utc)


class Telling(InProcess):
    """Knows reports ``7`` and ``8``, and notes what it was asked."""

    def __init__(self) -> None:
        super().__init__(Server(HandClock()))
        self.server.add("7", service_code="S", department="D", photo="http://x/7.jpg")
        self.server.add("8")
        self.asked: list[str] = []

    def departments(self) -> list[Department]:
        return [Department("D", "Voirie")]

    def recent_pages(self, after: datetime, area: Area | None):  # type: ignore[no-untyped-def]
        return self.pages(None, area)

    def listed_ids(self) -> frozenset[str]:
        return frozenset({"7", "8"})

    def find_named(self, name: str) -> str:
        return name.removeprefix("no ") if name.startswith("no ") else ""

    def find_by_mark(self, operation: Operation, since: datetime | None) -> Report | None:
        return self.server.reports.get(operation.sets["service_code"])

    def activity(self, report_id: str) -> list[Activity]:
        return [
            Activity("a1", None, "", "assign", field="department", new=self._of(report_id, "D"))
        ]

    def contact(self, report_id: str) -> Contact:
        return Contact(self._of(report_id, "Anne"))

    def details(self, report_id: str) -> Details:
        return Details(parts=((self._of(report_id, "8"), Status.NEW),))

    def photos(self, report_id: str) -> list[str]:
        return [self._of(report_id, "http://x/7.jpg")]

    def attachment(self, url: str) -> Attachment:
        return Attachment(self._of(url, "7.jpg"), "image/jpeg", b"7")

    def questions(self, service_code: str) -> list[Question]:
        return [Question("q", self._of(service_code, "Which lamp?"))]

    def texts(self, service_code: str) -> list[Template]:
        return [Template("t", self._of(service_code, "Done."), services=("S",))]

    def _of(self, one: str, told: str) -> str:
        self.asked.append(one)
        return told


@pytest.fixture
def inner() -> Telling:
    return Telling()


@pytest.fixture
def second(inner: Telling) -> System:
    return Source(1, 2, known=True, moved="moved").told_apart(inner)


def test_the_first_system_is_not_wrapped(inner: Telling) -> None:
    assert Source(1, 1, known=True, moved="").told_apart(inner) is inner


def test_ids_of_a_later_system_begin_with_its_number(second: System) -> None:
    (page,) = second.pages(None, None)
    seven, _ = page.reports
    assert (seven.report_id, seven.service_code, seven.department) == ("2-7", "2-S", "2-D")
    (recent,) = second.recent_pages(NOW, None)
    assert [one.report_id for one in recent.reports] == ["2-7", "2-8"]
    assert second.listed_ids() == {"2-7", "2-8"}
    assert second.departments() == [Department("2-D", "Voirie")]
    assert (second.find_named("no 7"), second.find_named("?")) == ("2-7", "")
    assert [one.report_id for one in second.get_some(["2-7", "7", "3-8"])] == ["2-7"]


def test_a_later_system_is_asked_for_its_own_ids(second: System, inner: Telling) -> None:
    (entry,) = second.activity("2-7")
    assert entry.new == "2-D"
    assert second.contact("2-7").name == "Anne"
    assert second.details("2-7").parts == (("2-8", Status.NEW),)
    (url,) = second.photos("2-7")
    assert second.attachment(url).content == b"7"
    assert second.questions("2-S")[0].text == "Which lamp?"
    assert second.texts("2-S")[0].services == ("2-S",)
    assert inner.asked == [*["7"] * 4, "http://x/7.jpg", "S", "S"]
    made = Operation(new_id(), "", {"service_code": "2-7"}, kind="create")
    found = second.find_by_mark(made, None)
    assert found is not None
    assert found.report_id == "2-7"


@pytest.mark.parametrize(
    "ask",
    [
        lambda system: system.get("7"),
        lambda system: system.activity("7"),
        lambda system: system.contact("3-7"),
        lambda system: system.details("7"),
        lambda system: system.photos("7"),
        lambda system: system.attachment("http://x/7.jpg"),
        lambda system: system.questions("S"),
        lambda system: system.texts("S"),
        lambda system: system.send(Operation(new_id(), "7", {"status": "closed"}), Report("7")),
    ],
)
def test_an_id_of_a_former_system_is_gone(
    second: System, inner: Telling, ask: Callable[[System], object]
) -> None:
    with pytest.raises(Gone) as said:
        ask(second)
    assert said.value.server_message == "moved"
    assert (inner.asked, inner.server.writes) == ([], 0)
