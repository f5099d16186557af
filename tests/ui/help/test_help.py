"""Help is in QGIS, in the user's language, and leads to the keys."""

from __future__ import annotations

import re
from typing import Any

import pytest
from dock_driver import DockDriver
from qgis.core import QgsSettings

from signalement_plugin.ui.help.dialog import LANGUAGES, HelpDialog, steps_text
from signalement_plugin.ui.widgets.keys_panel import KeysPanel


def opened(driver: DockDriver) -> HelpDialog | None:
    return driver.dock.findChild(HelpDialog)


def test_help_opens_in_qgis_also_before_there_is_a_connection(empty_driver: DockDriver) -> None:
    empty_driver.start.choose_way("help")
    dialog = opened(empty_driver)
    assert dialog is not None
    assert dialog.steps.toPlainText().startswith("Signalement in ten steps")
    dialog.keys.click()
    assert empty_driver.dock.findChild(KeysPanel) is not None
    assert dialog.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_ten_steps(language: str, qtbot: Any) -> None:
    assert re.findall(r"^## (\d+) ", steps_text(language), re.MULTILINE) == [
        str(number) for number in range(1, 11)
    ]
    QgsSettings().setValue("locale/userLocale", f"{language}_BE")
    try:
        dialog = HelpDialog()
        qtbot.addWidget(dialog)
        first = dialog.steps.toPlainText().partition("\n")[0]
        assert first == steps_text(language).partition("\n")[0].removeprefix("# ")
    finally:
        QgsSettings().remove("locale/userLocale")


def test_another_language_is_english() -> None:
    assert steps_text("it") == steps_text("en")


def test_asked_again_it_comes_to_the_front_and_the_keys_give_the_focus_back(
    driver: DockDriver, qtbot: Any
) -> None:
    driver.toolbar.press("help")
    first = opened(driver)
    driver.toolbar.press("help")
    assert driver.dock.findChildren(HelpDialog) == [first]
    assert first is not None
    assert first.focusWidget() is first.steps
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
        assert all(word in steps_text(language) for word in told), language
