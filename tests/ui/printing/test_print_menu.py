"""Every entry of *Print ▾* leads somewhere, and has a text and an icon."""

from __future__ import annotations

from signalement_plugin.ui.printing.menu import ENTRIES, entry_texts


def test_every_entry_leads_somewhere(driver):
    assert set(ENTRIES) <= set(driver.dock.extensions.outputs.slots)
    others = set(driver.dock.extensions.outputs.slots) - set(ENTRIES)
    assert others == {"round", "export", "figures", "return", "field_copy", "field_return"}
    assert all(driver.toolbar.action(name).text() for name in others)


def test_every_entry_has_its_word_and_icon(driver):
    assert len({entry_texts(name)[0] for name in ENTRIES}) == len(ENTRIES)
    for name in ENTRIES:
        entry = driver.toolbar.widget.prints.entries[name]
        assert entry.toolTip() == entry_texts(name)[1]
        assert not driver.toolbar.widget.prints.entries[name].icon().pixmap(16, 16).isNull(), name
