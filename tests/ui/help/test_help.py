"""Help is in QGIS, in the user's language, without a network, and leads to the keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dock_driver import DockDriver
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QEvent, Qt, QUrl
from qgis.PyQt.QtGui import QFont, QKeyEvent, QTextDocument
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from scripts.stage import ROOT
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.help import dialog as help_module
from signalement_plugin.ui.help.contents import parts_of
from signalement_plugin.ui.help.dialog import HelpDialog, web_page
from signalement_plugin.ui.help.finding import (
    GUIDE,
    LANGUAGES,
    STEPS,
    guide_page,
    places,
    steps_page,
)
from signalement_plugin.ui.help.windows import PAGES as PLACES
from signalement_plugin.ui.help.windows import PARTS
from signalement_plugin.ui.widgets.keys_panel import KeysPanel

PAGES = sorted(GUIDE.rglob("*.md"))


@pytest.fixture
def opened_urls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the browser would open."""
    urls: list[str] = []
    monkeypatch.setattr(
        help_module.QDesktopServices, "openUrl", lambda url: urls.append(url.toString())
    )
    return urls


@pytest.fixture
def french() -> Iterator[None]:
    QgsSettings().setValue("locale/userLocale", "fr_BE")
    yield
    QgsSettings().remove("locale/userLocale")


@pytest.fixture
def dialog(french: None, qtbot: Any) -> HelpDialog:
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    return dialog


def opened(driver: DockDriver) -> HelpDialog | None:
    return driver.dock.findChild(HelpDialog)


def first_line(dialog: HelpDialog) -> str:
    return dialog.text.toPlainText().partition("\n")[0]


def test_help_opens_in_qgis_also_before_there_is_a_connection(empty_driver: DockDriver) -> None:
    empty_driver.start.choose_way("help")
    dialog = opened(empty_driver)
    assert dialog is not None
    assert dialog.text.toPlainText().startswith("Signalement in ten steps")
    dialog.keys.click()
    panel = empty_driver.dock.findChild(KeysPanel)
    assert panel is not None
    closed: list[int] = []
    panel.finished.connect(closed.append)
    QTest.keyClick(QApplication.focusWindow(), Qt.Key.Key_Escape)  # the help below has the focus
    assert closed
    assert dialog.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_ten_steps(language: str, qtbot: Any) -> None:
    steps = steps_page(language).read_text(encoding="utf-8")
    assert re.findall(r"^## (\d+) ", steps, re.MULTILINE) == [str(at) for at in range(1, 11)]
    QgsSettings().setValue("locale/userLocale", f"{language}_BE")
    try:
        dialog = HelpDialog()
        qtbot.addWidget(dialog)
        assert first_line(dialog) == steps.partition("\n")[0].removeprefix("# ")
    finally:
        QgsSettings().remove("locale/userLocale")


def test_with_a_large_font_the_window_is_no_larger_than_the_screen(qtbot: Any) -> None:
    """Its buttons and the end of its text were below the screen."""
    font = QApplication.font()
    large = QFont(font)
    large.setPointSize(24)
    QApplication.setFont(large)
    try:
        dialog = HelpDialog()
        qtbot.addWidget(dialog)
        room = dialog.screen().availableSize()
        assert dialog.width() < room.width()
        assert dialog.height() <= room.height() - 2 * dialog.fontMetrics().height()
    finally:
        QApplication.setFont(font)


def test_another_language_is_english() -> None:
    assert steps_page("it") == steps_page("en")
    assert guide_page("it", "keys") == guide_page("en", "keys")


def test_the_guide_opens_here_and_back_leads_to_the_steps(dialog: HelpDialog) -> None:
    assert not dialog.back.isEnabled()
    dialog.guide.click()
    assert first_line(dialog) == "Guide de l'utilisateur"
    dialog.text.anchorClicked.emit(QUrl("keys.md"))
    assert first_line(dialog) == "Les touches"
    dialog.back.click()
    dialog.back.click()
    assert first_line(dialog) == "Signalement en dix gestes"
    assert not dialog.back.isEnabled()


def test_back_leads_to_the_place_that_was_read(dialog: HelpDialog) -> None:
    dialog.show()
    dialog.go_to(guide_page("fr", "triage"))
    bar = dialog.text.verticalScrollBar()
    place = bar.maximum() // 2
    bar.setValue(place)
    dialog.go_to(guide_page("fr", "keys"))
    dialog.back.click()
    assert place > 0
    assert bar.value() == place


def test_other_links_go_to_the_browser(dialog: HelpDialog, opened_urls: list[str]) -> None:
    dialog.guide.click()
    dialog.text.anchorClicked.emit(QUrl("https://example.org/"))
    assert opened_urls == ["https://example.org/"]


@pytest.mark.parametrize("link", ["../../help/../../../etc/passwd", "file:///etc/passwd", "no.md"])
def test_a_link_out_of_the_guide_opens_nothing(
    link: str, dialog: HelpDialog, opened_urls: list[str]
) -> None:
    dialog.guide.click()
    before = dialog.page
    dialog.text.anchorClicked.emit(QUrl(link))
    assert dialog.page == before
    assert opened_urls == []


def test_the_web_has_the_page_that_is_shown(dialog: HelpDialog, opened_urls: list[str]) -> None:
    dialog.web.click()
    dialog.go_to(guide_page("fr", "keys"))
    dialog.web.click()
    dialog.go_to(guide_page("en", "keys"))
    dialog.web.click()
    pages = [url.rpartition("/docs/guide/")[2] for url in opened_urls]
    assert pages == ["README.fr.md", "keys.fr.md", "keys.md"]
    assert all((ROOT / "docs" / "guide" / page).is_file() for page in pages)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: "-".join(page.parts[-2:]))
def test_each_page_of_the_copy_leads_to_pages(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#)([^)]+)\)", text)
    assert [link for link in links if not (page.parent / link).resolve().is_file()] == []
    assert "![" not in text
    assert "../images" not in text


def test_the_copy_has_the_guide_and_each_page_has_a_place_on_the_web() -> None:
    english = {page.stem for page in (ROOT / "docs" / "guide").glob("*.md") if "." not in page.stem}
    assert {page.stem for page in (GUIDE / "en").glob("*.md")} == english
    assert {page.stem for page in (GUIDE / "fr").glob("*.md")} == english
    for page in (*PAGES, *STEPS.glob("*.md")):
        name = web_page(page).toString().rpartition("/")[2]
        assert (ROOT / "docs" / "guide" / name).is_file()


def test_asked_again_it_comes_to_the_front_and_the_keys_give_the_focus_back(
    driver: DockDriver, qtbot: Any
) -> None:
    driver.toolbar.press("help")
    first = opened(driver)
    driver.toolbar.press("help")
    assert driver.dock.findChildren(HelpDialog) == [first]
    assert first is not None
    assert first.focusWidget() is first.text
    first.reject()
    driver.list.focus()
    driver.toolbar.press("keys")
    (panel,) = driver.dock.findChildren(KeysPanel)
    panel.reject()
    assert driver.dock.window().focusWidget() is driver.list.widget


def test_standard_replies_and_the_right_click_are_told_of() -> None:
    """Whoever answers from the help alone found neither."""
    words = {
        "fr": ("réponses types", "clic droit"),
        "nl": ("standaardantwoorden", "rechtermuisklik"),
        "de": ("Standardantworten", "Rechtsklick"),
        "en": ("Standard replies", "right click"),
    }
    for language, told in words.items():
        assert all(word in steps_page(language).read_text("utf-8") for word in told), language


def test_f1_opens_the_page_about_what_the_dock_shows(driver: DockDriver, french: None) -> None:
    driver.filter.focus()
    QTest.keyClick(driver.filter.widget.edit, Qt.Key.Key_F1)
    shown = opened(driver)
    assert shown is not None
    assert shown.page == guide_page("fr", "triage")
    driver.open_outbox()
    QTest.keyClick(driver.dock.outbox, Qt.Key.Key_F1)
    assert shown.page == guide_page("fr", "outbox")
    driver.toolbar.print("figures")
    QTest.keyClick(driver.figures.widget, Qt.Key.Key_F1)
    assert shown.page == guide_page("fr", "figures")


def test_f1_in_a_reply_opens_what_the_guide_says_of_replies(
    driver: DockDriver, french: None
) -> None:
    """Seen: F1 while a closure was written opened the page at the filter."""
    driver.choose(0)
    driver.press(ReportAction.NOTE)
    QTest.keyClick(driver.reply.widget, Qt.Key.Key_F1)
    shown = opened(driver)
    assert shown is not None
    assert shown.page == guide_page("fr", "triage")
    assert shown.text.verticalScrollBar().value() > 0


@pytest.mark.parametrize(
    ("place", "language", "title"),
    [
        ("SignalementStrip", "fr", "Note ou réponse"),
        ("SignalementStrip", "en", "Note or reply"),
        ("SignalementSection_replies", "fr", "Réponses types"),
        ("SignalementSection_replies", "en", "Reply templates"),
        ("SignalementSection_sectors", "fr", "Grouper"),
        ("SignalementSection_sectors", "en", "Group"),
    ],
)
def test_a_part_of_a_page_is_the_same_in_each_language(
    place: str, language: str, title: str, qgis_app: object
) -> None:
    document = QTextDocument()
    document.setMarkdown(guide_page(language, PLACES[place]).read_text(encoding="utf-8"))
    assert parts_of(document)[PARTS[place]][0] == title


def test_the_contents_have_every_page_and_the_parts_of_the_one_that_is_read(
    dialog: HelpDialog,
) -> None:
    titles = [dialog.contents.topLevelItem(at).text(0) for at in range(3)]
    assert titles == [
        "Signalement en dix gestes",
        "Guide de l'utilisateur",
        "Les dix premières minutes",
    ]
    assert dialog.contents.topLevelItemCount() == len(list((GUIDE / "fr").glob("*.md"))) + 1
    dialog.show()
    dialog.go_to(guide_page("fr", "triage"))
    (page,) = dialog.contents.findItems("Trier", Qt.MatchFlag.MatchStartsWith)
    part = page.child(PARTS["SignalementSection_replies"])
    assert part.text(0) == "Réponses types"
    dialog.contents.itemClicked.emit(part, 0)
    assert dialog.text.verticalScrollBar().value() > 0


def test_a_text_is_found_without_its_accents_and_walked_through(dialog: HelpDialog) -> None:
    """Seen: Ctrl+F did nothing in the help."""
    dialog.show()
    QTest.keyClicks(dialog.search, "precedents")
    assert dialog.count.text() == "on other pages"
    shown = [item for item in top_items(dialog) if not item.isHidden()]
    assert 0 < len(shown) < dialog.contents.topLevelItemCount()
    seen = []
    for _time in range(12):
        dialog.step(1)
        seen.append((dialog.page.stem, dialog.count.text()))
    assert seen[0][1].startswith("1 / ")
    assert len({page for page, _count in seen}) == len(shown)
    dialog.step(-1)
    assert (dialog.page.stem, dialog.count.text()) == seen[-2]
    dialog.search.setText("xyzzy")
    assert dialog.count.text() == "not found"
    assert not dialog.next.isEnabled()
    dialog.search.clear()
    assert not any(item.isHidden() for item in top_items(dialog))


def top_items(dialog: HelpDialog) -> list[Any]:
    return [dialog.contents.topLevelItem(at) for at in range(dialog.contents.topLevelItemCount())]


def test_places_are_those_of_the_text_itself() -> None:
    text = "Clôturer : « œuvre », CLOTURER"
    assert [text[at : at + 8] for at in places(text, "cloturer")] == ["Clôturer", "CLOTURER"]
    assert places("à envoyer\xa0: rien", "envoyer :") == [2]
    assert places(text, "") == []


def test_f1_is_taken_from_qgis_while_the_dock_has_the_keyboard(driver: DockDriver) -> None:
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    asked.ignore()
    QApplication.sendEvent(driver.filter.widget.edit, asked)
    assert asked.isAccepted()
    other = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    other.ignore()
    QApplication.sendEvent(driver.filter.widget.edit, other)
    assert not other.isAccepted()


def test_every_page_that_f1_opens_is_there_in_each_language() -> None:
    assert all(guide_page(one, name).is_file() for one in LANGUAGES for name in PLACES.values())
