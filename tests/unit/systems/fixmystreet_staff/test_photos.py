"""Photos are sent with a reply, in the same form; the site is read to see whether they arrived."""

from __future__ import annotations

from pathlib import Path

import pytest
from http_server import Reply, page
from picture_bytes import jpeg, png
from staff_site import StaffSite, at_site, sent_form

from signalement_plugin.core import errors
from signalement_plugin.core.changes.request import (
    ChangeRequest,
    lacks_reply,
)
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.systems.fixmystreet_staff.capabilities import capabilities_of

TAKES = "".join(f'<input type="file" name="photo{at}">' for at in (1, 2, 3))


@pytest.fixture
def photos(tmp_path: Path) -> tuple[str, ...]:
    found = []
    for name, content in (("a.jpg", jpeg()), ("b.png", png())):
        (tmp_path / name).write_bytes(content)
        found.append(str(tmp_path / name))
    return tuple(found)


def change_request(photos: tuple[str, ...], reply: str = "Réparé") -> Operation:
    return Operation(
        "a" * 32, "7", {"status": "resolved"}, reply, photos=photos, created="2026-11-24T09:00:00Z"
    )


def test_photos_are_offered_where_the_form_takes_them() -> None:
    for more, writes, most in (
        (TAKES, {"status", "reply", "photo"}, 3),
        ("", {"status", "reply"}, 0),
    ):
        with at_site(StaffSite(more=more)) as (system, _):
            found = system.probe().capabilities
        assert (found.writes, found.most_photos) == (writes, most)


def test_photos_are_sent_with_the_reply_in_one_form(photos: tuple[str, ...]) -> None:
    site = StaffSite(more=TAKES)
    with at_site(site) as (system, server):
        receipt = system.send(change_request(photos), system.get("7"))
        posts = [sent_form(one) for one in server.asked if one.path == "/report/update"]
    ((fields, files),) = posts
    assert (fields["update"], fields["state"], fields["form_as"]) == (
        "Réparé",
        "fixed - council",
        "body",
    )
    assert files == {"photo1": jpeg(), "photo2": png()}
    assert receipt.parts_shown == {"reply", "photo"}


@pytest.mark.parametrize(
    "shown", [page("No photo", 404), Reply(500), page("<html>a page</html>")], ids=str
)
def test_a_photo_that_the_site_does_not_show_is_not_confirmed(
    shown: Reply, photos: tuple[str, ...]
) -> None:
    site = StaffSite(more=TAKES, pages={"/photo/c/1.1.jpeg": shown})
    with at_site(site) as (system, _):
        receipt = system.send(change_request(photos), system.get("7"))
    assert receipt.parts_shown == {"reply"}


@pytest.mark.parametrize("more", ["", '<input type="file" name="photo1">'])
def test_more_than_the_form_takes_are_not_sent(more: str, photos: tuple[str, ...]) -> None:
    with at_site(StaffSite(more=more)) as (system, server):
        fresh = system.get("7")
        with pytest.raises(errors.Refused):
            system.send(change_request(photos), fresh)
        assert [one for one in server.asked if one.path == "/report/update"] == []


def test_a_file_that_is_no_picture_stays_here(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_text("no picture")
    with at_site(StaffSite(more=TAKES)) as (system, server):
        fresh = system.get("7")
        with pytest.raises(errors.Refused):
            system.send(change_request((str(tmp_path / "a.jpg"),)), fresh)
        assert [one for one in server.asked if one.path == "/report/update"] == []


def test_a_photo_alone_is_not_offered(photos: tuple[str, ...]) -> None:
    """The site accepts no update without a text."""
    caps = capabilities_of("", photos=3)
    with at_site(StaffSite(more=TAKES)) as (system, _):
        report = system.get("7")
    assert lacks_reply([report], ChangeRequest(photos=photos), caps)
    assert not lacks_reply([report], ChangeRequest(reply="Réparé", photos=photos), caps)
