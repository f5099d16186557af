"""Properties of the register that hold for any sequence of reads and writes (Hypothesis)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, multiple, rule
from register_fixtures import NOON, change_request, created

from signalement_plugin.core.errors import Conflict, ServerError
from signalement_plugin.core.model.capabilities import WRITABLE
from signalement_plugin.core.model.operation import Operation, field_text, new_id
from signalement_plugin.core.model.report import Report
from signalement_plugin.systems.local_register.system import Register

FIELDS = ("status", "department", "assignee", "service_code", "position")

sets = st.fixed_dictionaries(
    {},
    optional={
        "status": st.sampled_from(["new", "planned", "closed"]),
        "department": st.sampled_from(["", "nord", "sud"]),
        "assignee": st.sampled_from(["", "a.b", "c.d"]),
        "service_code": st.sampled_from(["depot", "tag"]),
        "position": st.sampled_from(["4.8600000 50.4600000", "4.9000000 50.5000000"]),
    },
)


class TwoColleagues(RuleBasedStateMachine):
    """Two connections to one file: old and new reads, operations sent once or again."""

    views = Bundle("views")
    sent = Bundle("sent")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.at = NOON
        path = str(Path(self.folder.name) / "r.sqlite")
        self.registers = [Register(path, now=self.now) for _ in range(2)]
        self.notes: dict[str, int] = {}  # operation → number of its notes
        self.done: dict[str, str] = {}  # operation → report
        self.expected: dict[str, dict[str, str]] = {}

    def now(self) -> datetime:
        return self.at

    def teardown(self) -> None:
        for register in self.registers:
            register.close()
        self.folder.cleanup()

    @rule(seconds=st.integers(-5, 60))
    def time_passes(self, seconds: int) -> None:
        self.at += timedelta(seconds=seconds)

    @rule(target=views, wanted=sets, who=st.integers(0, 1))
    def create(self, wanted: dict[str, str], who: int) -> Report:
        operation = Operation(new_id(), "", {"service_code": "tag", **wanted}, kind="create")
        shown = self.registers[who].create(operation).shown
        assert shown
        assert shown.report_id not in self.expected
        assert self.registers[1 - who].create(operation).report_id == shown.report_id
        self.expected[shown.report_id] = {name: field_text(shown, name) for name in FIELDS}
        self.done[operation.id] = shown.report_id
        return shown

    @rule(target=views, view=views, who=st.integers(0, 1))
    def read(self, view: Report, who: int) -> Report:
        return self.registers[who].get(view.report_id)

    @rule(target=sent, view=views, wanted=sets, note=st.booleans(), who=st.integers(0, 1))
    def send(self, view: Report, wanted: dict[str, str], note: bool, who: int) -> object:
        operation = Operation(new_id(), view.report_id, wanted, note="x" if note else "")
        expected = self.expected[view.report_id]
        moved = any(field_text(view, name) != expected[name] for name in wanted)
        try:
            receipt = self.registers[who].send(operation, view)
        except Conflict:
            assert moved
            return multiple()
        assert not moved
        assert not receipt.known
        assert receipt.shown == self.registers[1 - who].get(view.report_id)
        expected.update(wanted)
        self.done[operation.id] = view.report_id
        self.notes[operation.id] = int(note)
        return (operation, view)

    @rule(again=sent, who=st.integers(0, 1), other=sets)
    def send_again(self, again: tuple[Operation, Report], who: int, other: dict[str, str]) -> None:
        operation, view = again
        receipt = self.registers[who].send(replace(operation, sets=other), view)
        assert receipt.known
        assert receipt.report_id == view.report_id

    @invariant()
    def rows_are_what_was_wanted(self) -> None:
        for report_id, expected in self.expected.items():
            report = self.registers[0].get(report_id)
            assert {name: field_text(report, name) for name in FIELDS} == expected

    @invariant()
    def the_thread_tells_how_the_row_became_so(self) -> None:
        for report_id, expected in self.expected.items():
            thread = self.registers[1].activity(report_id)
            values: dict[str, str] = {}
            for entry in thread:
                if entry.field:
                    assert values.get(entry.field, entry.old) == entry.old
                    values[entry.field] = entry.new
            assert values.items() <= expected.items()
            assert self.registers[1].get(report_id).activity == thread[-1].id
            assert [int(e.id) for e in thread] == sorted({int(e.id) for e in thread})

    @invariant()
    def no_operation_was_carried_out_twice(self) -> None:
        for operation_id, count in self.notes.items():
            thread = self.registers[0].activity(self.done[operation_id])
            own = [e for e in thread if e.operation_id == operation_id]
            assert sum(e.kind == "note" for e in own) == count
            assert len({e.field for e in own if e.field}) == sum(bool(e.field) for e in own)

    @invariant()
    def each_change_is_later_than_all_before(self) -> None:
        reports = [r for page in self.registers[0].pages(None, None) for r in page.reports]
        assert len({r.updated for r in reports}) == len(reports) == len(self.expected)
        by_entry = sorted(reports, key=lambda r: int(r.activity))
        assert by_entry == sorted(reports, key=lambda r: r.updated or NOON)


TwoColleagues.TestCase.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
TestTwoColleagues = TwoColleagues.TestCase


@settings(max_examples=40, deadline=None)
@given(
    count=st.integers(0, 12),
    page_rows=st.integers(1, 5),
    moves=st.lists(st.lists(st.integers(0, 11), max_size=4), max_size=6),
    new_between=st.booleans(),
)
def test_a_pass_loses_and_doubles_nothing_while_rows_move(
    count: int, page_rows: int, moves: list[list[int]], new_between: bool
) -> None:
    ticks = iter(NOON + timedelta(seconds=n) for n in range(10_000))
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "r.sqlite")
        with (
            closing(Register(path, now=lambda: next(ticks), page_rows=page_rows)) as reader,
            closing(Register(path, now=lambda: next(ticks))) as writer,
        ):

            def create() -> str:
                blank = Operation(new_id(), "", {"service_code": "tag"}, kind="create")
                return writer.create(blank).report_id

            ids = [create() for _ in range(count)]
            seen: list[Report] = []
            moved: set[str] = set()
            waiting = iter(moves)
            for page in reader.pages(None, None):
                assert len(page.reports) <= page_rows
                assert page.total == count
                seen += page.reports
                for index in next(waiting, ()):
                    if index < len(ids):
                        moved.add(ids[index])
                        note = Operation(new_id(), ids[index], note="moves it")
                        writer.send(note, writer.get(ids[index]))
                    elif new_between:
                        moved.add(create())

            times = [r.report_id for r in seen]
            assert all(times.count(report_id) == 1 for report_id in ids if report_id not in moved)

            cursor = max((r.updated for r in seen if r.updated), default=None)
            delta = [r for page in reader.pages(cursor, None) for r in page.reports]
            known = {r.report_id: r for r in [*seen, *delta]}
            assert known == {i: writer.get(i) for i in {*ids, *moved}}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    opened = Register(str(tmp_path_factory.mktemp("shared") / "r.sqlite"))
    yield opened
    opened.close()


hostile = st.text(st.characters(codec=None), max_size=60)


@settings(max_examples=40, deadline=None)
@given(description=hostile, note=hostile, reply=hostile, person=hostile, author=hostile)
def test_any_text_is_kept_or_refused(
    shared: Register, description: str, note: str, reply: str, person: str, author: str
) -> None:
    sets = {"service_code": "tag", "description": description, "address": note}
    report_id = shared.create(change_request(kind="create", sets=sets)).report_id
    operation = replace(
        change_request(report_id, sets={"assignee": person}, note=note, reply=reply), author=author
    )
    shown = shared.send(operation, shared.get(report_id)).shown
    carried = [s.encode("utf-8", "replace").decode() for s in (description, note, reply, person)]
    assert [shown.description, shown.address, shown.notice, shown.assignee] == carried
    texts = {e.kind: e.text for e in shared.activity(report_id)}
    assert texts.get("note", "") == carried[1]
    assert texts.get("reply", "") == carried[2]


@settings(max_examples=40, deadline=None)
@given(name=hostile, url=hostile, sets=st.dictionaries(st.sampled_from(WRITABLE), hostile))
def test_any_values_raise_declared_errors_only(
    shared: Register, name: str, url: str, sets: dict[str, str]
) -> None:
    fresh = shared.get(created(shared))
    for call in (
        lambda: shared.get(name),
        lambda: shared.activity(name),
        lambda: shared.attachment(url),
        lambda: shared.send(replace(change_request(name, sets=sets), id=url or "x"), fresh),
        lambda: shared.create(change_request(kind="create", sets=sets)),
        lambda: shared.send(change_request(fresh.report_id, sets=sets, photos=(name,)), fresh),
    ):
        with suppress(ServerError):
            call()
    assert shared.get(fresh.report_id).report_id == fresh.report_id
