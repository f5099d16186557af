"""What a tablet writes into a copy, through GDAL in a process of its own, is imported completely
and once."""

from __future__ import annotations

import shutil
from pathlib import Path
from uuid import uuid4

import pytest
from field_device import on_the_tablet
from live_connection import any_new, loaded, server
from qgis.PyQt.QtGui import QImage

from signalement_plugin.connection.outbox.field_return import FieldReturn, bring_back
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.photos.folders import TO_SEND
from signalement_plugin.exchange.field_copy import copy_of, write_copy

PLACE = [4.8671, 50.4669]


@pytest.fixture
def copied(connection, qtbot, tmp_path):
    """A loaded connection, a copy of two of its reports, and the number of one that is new."""
    loaded(connection, qtbot)
    chosen = any_new(connection).report_id
    first = connection.reports.fid_of(chosen)
    other = next(fid for fid in sorted(connection.layer.allFeatureIds()) if fid != first)
    target = tmp_path / "out" / "field.gpkg"
    target.parent.mkdir()
    write_copy(connection.files.store.path, [first, other], target, lambda _count: True)
    return connection, target, chosen


def picture(path: Path, name: str = "one.jpg") -> str:
    """A photo in the copy's folder, as QField files it; its path as the copy has it."""
    (path.parent / "DCIM").mkdir(exist_ok=True)
    image = QImage(32, 24, QImage.Format.Format_RGB32)
    image.fill(sum(name.encode()) * 1000)
    assert image.save(str(path.parent / "DCIM" / name))
    return f"DCIM/{name}"


def back(connection, path: Path) -> FieldReturn:
    found = bring_back(
        copy_of(path, connection.settings.id),
        connection.outbox,
        connection.server.capabilities,
        "J. Dupont",
        connection.files.folder / TO_SEND,
        lambda _count: True,
    )
    assert found is not None
    return found


def sent(connection, found: FieldReturn, qtbot, states=frozenset({State.CONFIRMED})) -> None:
    connection.commands.send_held(found.result.held)
    qtbot.waitUntil(
        lambda: {connection.outbox.row(one).state for one in found.result.held} <= states
    )


def new_report(text: str = "Banc cassé", **more: str) -> list:
    values = {"id": str(uuid4()), "service_code": "", "description": text, **more}
    return ["new", values, PLACE]


def test_a_new_report_with_its_photos_reaches_the_register(copied, qtbot, register):
    connection, path, _known = copied
    code = connection.server.services[0].code
    made = new_report(service_code=code, address="Place d'Armes")
    photos = [
        ["photo", {"id": str(uuid4()), "report": made[1]["id"], "path": picture(path, name)}]
        for name in ("one.jpg", "two.jpg")
    ]
    on_the_tablet(path, made, *photos)
    found = back(connection, path)
    assert (found.missing, found.later, len(found.result.held)) == ((), 0, 1)
    sent(connection, found, qtbot)
    number = connection.outbox.row(found.result.held[0]).report_id
    there = server(register).get(number)
    assert (there.description, there.service_code) == ("Banc cassé", code)
    assert (round(there.lon, 4), round(there.lat, 4)) == tuple(PLACE)
    assert len(server(register).photos(number)) == 2
    assert back(connection, path).result == type(found.result)()


def test_photos_of_a_known_report_are_added_to_it_together(copied, qtbot, register):
    connection, path, known = copied
    before = len(server(register).photos(known))
    on_the_tablet(
        path,
        ["photo", {"id": str(uuid4()), "report": known, "path": picture(path, "one.jpg")}],
        ["photo", {"id": str(uuid4()), "report": known, "path": picture(path, "two.jpg")}],
    )
    found = back(connection, path)
    assert len(found.result.held) == 1
    sent(connection, found, qtbot)
    assert len(server(register).photos(known)) == before + 2
    assert back(connection, path).result.held == ()


def test_the_photo_is_copied_and_the_tablets_file_left_as_it_is(copied):
    connection, path, known = copied
    place = picture(path)
    original = path.parent / place
    before = original.read_bytes()
    on_the_tablet(path, ["photo", {"report": known, "path": place}])
    (held,) = back(connection, path).result.held
    (copy,) = connection.outbox.row(held).operation.photos
    assert connection.files.folder / TO_SEND in Path(copy).parents
    assert original.read_bytes() == before


def test_a_photo_that_is_not_there_yet_comes_in_once_it_is(copied):
    connection, path, known = copied
    on_the_tablet(path, ["photo", {"id": str(uuid4()), "report": known, "path": "DCIM/late.jpg"}])
    found = back(connection, path)
    assert (found.result.held, found.missing) == ((), ("DCIM/late.jpg",))
    picture(path, "late.jpg")
    assert len(back(connection, path).result.held) == 1


@pytest.mark.parametrize("named", ["../secret.jpg", "DCIM/../../secret.jpg", "{absolute}"])
def test_no_picture_outside_of_the_copys_folder_is_taken(copied, named, tmp_path):
    connection, path, known = copied
    shutil.copy(path.parent / picture(path), tmp_path / "secret.jpg")
    elsewhere = named.format(absolute=tmp_path / "secret.jpg")
    on_the_tablet(path, ["photo", {"report": known, "path": elsewhere}])
    found = back(connection, path)
    assert (found.result.held, found.missing) == ((), (elsewhere,))


def test_a_photo_taken_later_follows_the_new_report_to_its_number(copied, qtbot, register):
    connection, path, _known = copied
    made = new_report(service_code=connection.server.services[0].code)
    on_the_tablet(path, made)
    first = back(connection, path)
    on_the_tablet(
        path, ["photo", {"id": str(uuid4()), "report": made[1]["id"], "path": picture(path)}]
    )
    waiting = back(connection, path)
    assert (waiting.later, waiting.result.held) == (1, ())
    sent(connection, first, qtbot)
    number = connection.outbox.row(first.result.held[0]).report_id
    second = back(connection, path)
    assert (second.later, len(second.result.held)) == (0, 1)
    sent(connection, second, qtbot)
    assert len(server(register).photos(number)) == 1


def test_a_new_report_that_was_changed_after_it_came_in_is_told(copied):
    connection, path, _known = copied
    made = new_report(service_code=connection.server.services[0].code)
    on_the_tablet(path, made)
    assert back(connection, path).edited == 0
    layer = "UPDATE field_reports SET description = 'Deux bancs cassés'"
    with_database(path, layer)
    found = back(connection, path)
    assert (found.edited, found.result.held) == (1, ())


def with_database(path: Path, statement: str) -> None:
    from signalement_plugin.store.database import open_geopackage  # noqa: PLC0415 of this helper alone

    with open_geopackage(path, update=True) as database:
        database.run(statement)


def test_a_cancelled_import_imports_nothing(copied):
    connection, path, known = copied
    on_the_tablet(
        path,
        ["set", known, {"status": "resolved"}],
        ["photo", {"report": known, "path": picture(path)}],
    )
    copy = copy_of(path, connection.settings.id)
    folder, able = connection.files.folder / TO_SEND, connection.server.capabilities
    assert bring_back(copy, connection.outbox, able, "", folder, lambda _count: False) is None
    assert connection.outbox.rows() == []
    assert len(back(connection, path).result.held) == 2
