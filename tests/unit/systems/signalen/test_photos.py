"""A photo whose answer was lost: the history names the file, and the file's name contains the
operation's id."""

from __future__ import annotations

from pathlib import Path

import pytest
from signalen_bench import SPARED, Bench, bench
from signalen_server import ONE

from signalement_plugin.core.errors import LostAnswer
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Activity
from signalement_plugin.core.text.json_values import Json
from signalement_plugin.systems.photo_file import PhotoFile
from signalement_plugin.systems.signalen.lookups import history_of

OP = "0123456789abcdef" * 2


@pytest.fixture
def photos(tmp_path: Path) -> tuple[str, str]:
    files = tmp_path / "a.png", tmp_path / "b.png"
    for file in files:
        file.write_bytes(b"\x89PNG\r\n\x1a\n not really")
    return str(files[0]), str(files[1])


def sent(desk: Bench) -> int:
    return len(desk.spared.photos(ONE))


def photo_entries(desk: Bench, op: str) -> list[tuple[str, bool]]:
    """Text of each photo's entry, and whether the entry carries the operation's id, which proves
    that all photos arrived."""
    thread = [one for one in desk.spared.activity(ONE) if one.kind == "photo"]
    return [(one.text, one.operation_id == op) for one in thread]


def note(words: str) -> dict[str, Json]:
    """An entry of the history as the server gives it."""
    return {
        "identifier": "CREATE_NOTE_7",
        "when": "2026-11-27T10:00:00+01:00",
        "what": "CREATE_NOTE",
        "action": "Nota",
        "description": words,
        "who": "desk@example.com",
    }


def test_photos_that_arrived_are_known_by_their_names(
    tmp_path: Path, photos: tuple[str, ...]
) -> None:
    with bench(tmp_path) as desk:
        op = desk.save(photos=photos)
        assert desk.step(op) == (State.CONFIRMED, "")
        assert photo_entries(desk, op) == [("Bijlage", False), ("Bijlage", True)]


@pytest.mark.parametrize("colleague", [False, True])
def test_a_photo_whose_answer_was_lost_is_found_and_not_sent_again(
    tmp_path: Path, photos: tuple[str, ...], colleague: bool
) -> None:
    with bench(tmp_path, "reset_after=1") as desk:
        op = desk.save(photos=photos[:1])
        assert desk.step(op, struck=True) == (State.UNKNOWN, "no_answer")
        if colleague:
            desk.server.patch({"notes": [{"text": "autre"}]}, headers=SPARED)
        assert desk.step(op) == (State.CONFIRMED, "")
        assert sent(desk) == 1


def test_the_answer_to_a_photo_is_enough_where_the_history_is_silent(
    tmp_path: Path, photos: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    with bench(tmp_path) as desk:
        op, activity = desk.save(photos=photos), desk.spared.activity

        def without_photos(report_id: str) -> list[Activity]:
            return [one for one in activity(report_id) if one.kind != "photo"]

        monkeypatch.setattr(desk.spared, "activity", without_photos)
        assert desk.step(op) == (State.CONFIRMED, "")
        assert sent(desk) == len(photos)


def test_a_photo_that_did_not_arrive_goes_once(tmp_path: Path, photos: tuple[str, ...]) -> None:
    with bench(tmp_path, "reset_before=1") as desk:
        op = desk.save(photos=photos[:1])
        assert desk.step(op, struck=True) == (State.UNKNOWN, "no_answer")
        desk.settled()
        assert desk.step(op)[0] is State.QUEUED
        assert desk.step(op) == (State.CONFIRMED, "")
        assert sent(desk) == 1


def test_some_of_the_photos_are_never_called_all(
    tmp_path: Path, photos: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    with bench(tmp_path) as desk:
        op, write = desk.save(photos=photos), desk.spared._wire.write

        def cut(*request: object, files: dict[str, PhotoFile], **rest: object) -> object:
            if sent(desk):
                raise LostAnswer("cut off")
            return write(*request, files=files, **rest)  # type: ignore[arg-type]

        monkeypatch.setattr(desk.spared._wire, "write", cut)
        assert desk.step(op)[0] is State.UNKNOWN
        desk.settled()
        assert desk.step(op) == (State.UNKNOWN, "no_answer")  # the user has to decide
        assert (sent(desk), photo_entries(desk, op)) == (1, [("Bijlage", False)])


@pytest.mark.parametrize(
    "words",
    [
        f"De foto qgis.{OP}.1.1.jpg is onscherp, stuur een andere",
        f"Zie ook: qgis.{OP}.1.1.jpg en de brief",
        f"Bijlage qgis.{OP}.1.1.jpg is weg",
        f"Zie qgis.{OP}.1.1.jpg",
        f"Eerst bellen.\nFoto: qgis.{OP}.1.1.jpg",
    ],
)
def test_a_note_that_speaks_of_a_photo_is_a_note_and_whole(words: str) -> None:
    (entry,) = history_of([note(words)], "Europe/Brussels")
    assert (entry.kind, entry.text, entry.operation_id) == ("note", words, "")


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        (f"qgis.{OP}.1.1.jpg", OP),
        # a file of this name existed already, so the server added a suffix
        (f"qgis.{OP}-2.1.1_8sJk2Qx.jpg", f"{OP}-2"),
        (f"qgis.{OP}.1.2.jpg", ""),
        ("stoep.jpg", ""),
    ],
)
def test_the_name_is_read_as_the_server_keeps_it(name: str, mark: str) -> None:
    (entry,) = history_of([note(f"Bijlage: {name}")], "Europe/Brussels")
    own = name.startswith("qgis.")
    assert (entry.operation_id, entry.kind) == (mark, "photo" if own else "note")
    assert entry.text == ("Bijlage" if own else "Bijlage: stoep.jpg")
