"""All photos of a report in its card: in order, in the viewer, and without a connection to the
server."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from ui_steps import wait

from signalement_plugin.core.errors import OtherHost, PrivateHost, Unreachable
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Attachment
from signalement_plugin.qgis_profile.network.file_hosts import agreed_hosts, file_hosts
from signalement_plugin.systems.local_register.system import Register
from signalement_plugin.ui.photos.strip import PhotoView


def picture(path: Path, colour: str) -> str:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return str(path)


def with_photos(driver, register: Register, folder: Path, count: int) -> int:
    """Row of a report with a photo, to which colleagues have sent more."""
    row = photographed(driver)
    report_id = driver.list.report(row).report_id
    for at in range(count):
        path = picture(folder / f"{at}.png", QColor.fromHsv(at * 40, 200, 200).name())
        operation = Operation(id=f"{at:032d}", report_id=report_id, photos=(path,))
        register.send(operation, register.get(report_id))
    return row


def photographed(driver) -> int:
    """A row whose report has a photo already."""
    return driver.list.rows_where(lambda report: report.photo)[0]


def unreachable(*_args: object) -> None:
    raise Unreachable("the cable is out")


@pytest.fixture
def view(qtbot) -> PhotoView:
    made = PhotoView()
    qtbot.addWidget(made)
    return made


def test_the_card_shows_them_all_and_the_viewer_goes_through(driver, register, qtbot, tmp_path):
    driver.choose(with_photos(driver, register, tmp_path, 4))
    view = driver.report.photo_strip
    wait(qtbot, lambda: len(view.paths) == 5)
    view.buttons[0].click()
    viewer = view.viewer
    seen = [viewer.count.text()]
    for _ in view.paths:
        QTest.keyClick(viewer.view, Qt.Key.Key_Right)
        seen.append(viewer.count.text())
    assert seen == [f"Photo {at} of 5" for at in (1, 2, 3, 4, 5, 5)]
    viewer.close()


def test_photos_that_do_not_fit_the_line_are_counted(view, tmp_path):
    view.resize(260, 110)
    urls = [f"u{at}" for at in range(5)]
    assert view.expect(urls) == urls
    assert view.expect(urls) == []
    for at in (3, 0, 4, 1, 2):  # in any order, as answers arrive
        assert view.show_file(urls[at], picture(tmp_path / f"{at}.png", "#2e63cf"))
    assert view.paths == [str(tmp_path / f"{at}.png") for at in range(5)]
    assert [button.isVisible() for button in view.buttons] == [True, True, False, False, False]
    assert view.more.text() == "+3"
    view.more.click()
    assert view.viewer.count.text() == "Photo 3 of 5"
    view.resize(700, 110)
    assert all(button.isVisible() for button in view.buttons)
    assert not view.more.isVisible()
    view.clear()
    assert not view.isVisible()
    assert not view.show_file("u0", str(tmp_path / "0.png"))  # a file of the report shown before


def test_an_unreadable_photo_leaves_no_gap_and_the_key_of_the_viewer_closes_it(view, tmp_path):
    view.expect(["a", "b"])
    assert not view.show_file("a", "")
    assert view.show_file("b", picture(tmp_path / "b.png", "#2e63cf"))
    assert len(view.buttons) == 1
    assert view.buttons[0].accessibleName() == "Photo 1"
    view.toggle()
    QTest.keyClick(view.viewer.view, Qt.Key.Key_V)
    assert not view.viewer.isVisible()


def test_photos_are_shown_while_the_server_is_unreachable(
    driver, register, qtbot, tmp_path, monkeypatch
):
    row = with_photos(driver, register, tmp_path, 2)
    (report,) = driver.choose(row)
    wait(qtbot, lambda: len(driver.report.photos()) == 3)
    for name in ("photos", "attachment", "activity"):
        monkeypatch.setattr(Register, name, unreachable)
    driver.report.widget.show_report(None)
    driver.report.widget.show_report(driver.connection.reports.by_id(report.report_id))
    wait(qtbot, lambda: len(driver.report.photos()) == 3)


HOST = "photos.example.org"


def test_photos_of_another_host_come_after_a_click(driver, register, qtbot, tmp_path, monkeypatch):
    """And not before; the next report of that host is not asked about again."""
    row = with_photos(driver, register, tmp_path, 2)
    own, asked = Register.attachment, []

    def elsewhere(system: Register, url: str) -> Attachment:
        asked.append(url)
        if HOST not in file_hosts():
            raise OtherHost(HOST)
        return own(system, url)

    monkeypatch.setattr(Register, "attachment", elsewhere)
    driver.choose(row)
    view = driver.report.photo_strip
    wait(qtbot, lambda: len(view._asked.get(HOST, ())) == 3)
    assert view.paths == []
    assert view.ask.isVisible()
    assert HOST in view.ask.text()
    assert len(asked) == 3
    view.ask.click()
    wait(qtbot, lambda: len(view.paths) == 3)
    assert not view.ask.isVisible()
    assert driver.connection.threads.address.http.file_hosts == {HOST}
    assert agreed_hosts() == [HOST]


def test_a_private_host_is_not_offered(driver, qtbot, monkeypatch):
    def inside(_system: Register, _url: str) -> Attachment:
        raise PrivateHost("intranet")

    monkeypatch.setattr(Register, "attachment", inside)
    answers: list[str] = []
    hosts: list[str] = []
    driver.connection.detail_fetcher.photo.connect(lambda url, _path: answers.append(url))
    driver.connection.detail_fetcher.host.connect(lambda url, _host: hosts.append(url))
    driver.choose(photographed(driver))
    wait(qtbot, lambda: bool(answers))
    assert not hosts
    assert not driver.report.photo_strip.ask.isVisible()


def test_the_end_of_a_long_host_is_what_is_shown(view):
    view.expect(["a"])
    view.ask_host("a", "photos.commune.be." + "x" * 60 + ".attacker.example")
    assert view.ask.text().endswith(".attacker.example")
    assert "commune" not in view.ask.text()
    assert view.ask.sizeHint().width() < 300
    view.clear()
    assert not view.isVisible()


@pytest.mark.parametrize(
    ("signal", "lost"),
    [
        ("online", ("attachment",)),
        ("updated", ("photos",)),
        ("online", ("photos", "attachment")),
    ],
)
def test_photos_that_the_network_kept_back_come_once_it_is_there(
    driver, register, qtbot, tmp_path, monkeypatch, signal, lost
):
    row = with_photos(driver, register, tmp_path, 2)
    fetcher, came = driver.connection.detail_fetcher, []
    fetcher.photo.connect(lambda _url, path: came.append(path))
    fetcher.photos.connect(lambda _id, urls: came.append(urls))

    with monkeypatch.context() as down:
        for name in lost:
            down.setattr(Register, name, unreachable)
        driver.choose(row)
        wait(qtbot, lambda: len([one for one in came if not one]) >= len(lost))
    getattr(driver.connection.load, signal).emit()
    wait(qtbot, lambda: len(driver.report.photos()) == 3)
