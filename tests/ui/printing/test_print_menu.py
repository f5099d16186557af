"""Every entry of *Print ▾* leads somewhere, and has a text and an icon."""

from __future__ import annotations

from signalement_plugin.ui.printing.menu import ENTRIES


def test_every_entry_leads_somewhere(driver):
    assert set(ENTRIES) <= set(driver.dock.extensions.outputs.slots)
    others = set(driver.dock.extensions.outputs.slots) - set(ENTRIES)
    assert others == {"round", "export", "figures", "return", "field_copy", "field_return"}
    assert all(driver.toolbar.action(name).text() for name in others)
