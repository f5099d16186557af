"""Which photos a report has in four systems: its pictures, the one of the list first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from http_server import Asked, Reply
from open311_fake_city import City, row
from open311_fixtures import connected
from register_fixtures import PNG, change_request, created
from signalen_fixtures import ONE, listed, talking

from signalement_plugin.core import errors
from signalement_plugin.systems.local_register.system import Register
from signalement_plugin.systems.publik.address import Form
from signalement_plugin.systems.publik.records import photos_of


def test_photos_of_a_register(tmp_path: Path) -> None:
    register = Register(str(tmp_path / "register.sqlite"))
    report_id, other = created(register), created(register)
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(PNG)
        register.send(
            change_request(report_id, photos=(str(tmp_path / name),)), register.get(report_id)
        )
    urls = register.photos(report_id)
    assert urls[0] == register.get(report_id).photo
    assert [register.attachment(url).name for url in urls] == ["a.png", "b.png"]
    assert register.photos(other) == []
    with pytest.raises(errors.Gone):
        register.photos("2026-99999")
    register.close()


@pytest.mark.parametrize(
    ("media", "names"),
    [
        ({"media_url": "/p/1.jpg, /p/2.jpg"}, ["1", "2"]),
        ({"media_url": ["/p/1.jpg", "/p/2.jpg"]}, ["1", "2"]),
        (
            {
                "media_url": "/p/1.jpg",
                "extended_attributes": {"media_urls": ["/p/1.jpg", "/p/2.jpg"]},
            },
            ["1", "2"],
        ),
        ({"media_url": "/p/1.jpg"}, ["1"]),
        ({"media_url": ["javascript:alert(1)", {}]}, []),
    ],
)
def test_photos_of_an_open311_record(media: dict[str, Any], names: list[str]) -> None:
    with connected(City([{**row(7), **media}]), "/v2") as (system, server, _):
        urls = system.photos("7")
        assert urls == [f"{server.url}/p/{name}.jpg" for name in names]
        assert system.get("7").photo == next(iter(urls), "")


def test_photos_of_a_publik_form() -> None:
    form = Form("https://f.test", "signaler")
    row = {
        "fields": {
            "pic1": {"url": "https://f.test/1", "content_type": "image/jpeg"},
            "pic2": {"url": "/2"},
            "scan_complaint": {"url": "https://f.test/letter"},
        },
        "workflow": {"fields": {"photo": {"url": "https://f.test/after"}}},
    }
    found = ["https://f.test/1", "https://f.test/2", "https://f.test/after"]
    assert photos_of(row, form) == found
    assert photos_of({}, form) == []


def test_photos_of_a_signal_are_identified_by_path_because_addresses_expire() -> None:
    files = [
        {"location": "/media/2026/a.pdf", "is_image": False},
        {"location": "/media/2026/b.png?sig=1", "is_image": True},
        {"location": "/media/2026/c d.png?sig=1", "is_image": True},
    ]

    def answers(asked: Asked) -> Reply:
        if asked.path.endswith("/attachments/"):
            return listed(files)
        return Reply(200, asked.path.encode(), {"Content-Type": "image/png"})

    with talking(answers) as (system, server):
        lists = f"{server.url}{ONE}/attachments/"
        first, second = system.photos("4711")
        assert first == lists  # the same address as in the report
        assert second == f"{lists}#/media/2026/c%20d.png"
        files[2]["location"] = "/media/2026/c d.png?sig=2"
        assert system.attachment(first).name == "b.png"
        assert system.attachment(second).content == b"/media/2026/c%20d.png"
        assert server.asked[-1].query == {"sig": "2"}
        del files[2]
        with pytest.raises(errors.Gone):
            system.attachment(second)
