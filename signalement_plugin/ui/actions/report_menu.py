"""The context menu of the selected reports, in the list and on the map, with keyboard shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QMenu

from ...core.model.capabilities import Capabilities
from ...qt.language import tr
from ..texts import number
from ..widgets.icons import own_icon, theme_icon
from .actions import ACTION_SPECS, ReportAction
from .context import ActionTargets
from .texts import button_text, why_not

PARTS = (
    ("assign", "close", "reply", "note"),
    ("collect", "zoom", "neighbours", "evidence"),
    ("duplicate", "move", "follow"),
    ("copy", "browse"),
)
"""Entries from the top, with a line between the parts. Names as in ``widgets.shortcuts.LETTERS``
where an entry has a key."""
ACTIONS = {
    "assign": ReportAction.ASSIGN,
    "close": ReportAction.CLOSE,
    "reply": ReportAction.REPLY,
    "note": ReportAction.NOTE,
    "duplicate": ReportAction.DUPLICATE,
    "move": ReportAction.MOVE,
}
_ICONS = {
    "zoom": "mActionZoomToSelected",
    "neighbours": "mIconPolygonLayer",
    "evidence": "mActionSaveAsPDF",
    "copy": "mActionEditCopy",
}


@dataclass(frozen=True)
class Around:
    """What is known beside the reports: the parcel that the single one lies on, and whether it is
    followed, or all of them are in the round."""

    parcel: str = ""
    followed: bool = False
    in_round: bool = False


def possible_entries(
    targets: ActionTargets, capabilities: Capabilities, around: Around
) -> set[str]:
    """Names of the entries that are possible for these reports; the menu has no others."""
    if not targets.count:
        return set()
    known = targets.sample if targets.whole else ()
    names = {
        name
        for name, action in ACTIONS.items()
        if (ACTION_SPECS[action].several or targets.count == 1)
        and not why_not(action, capabilities, known)
    }
    names |= {"collect", "copy"}
    if any(report.lon is not None for report in targets.sample):
        names.add("zoom")
    single = targets.single
    if single is not None:
        beside = {"follow", "evidence"}
        beside |= {"neighbours"} if around.parcel else set()
        names |= beside | ({"browse"} if single.url else set())
    return names


def entry_text(name: str, count: int, around: Around) -> str:
    """The text of an entry."""
    if name in ACTIONS:
        return button_text(ACTIONS[name], count)
    into = tr("Add to the Round")
    follow = tr("Follow")
    table = {
        "collect": into,
        "zoom": tr("Zoom"),
        "neighbours": tr("Parcel's Neighbours"),
        "evidence": tr("Evidence File…"),
        "follow": follow,
        "copy": tr("Copy"),
        "browse": tr("Open in Browser"),
    }
    if name == "collect" and around.in_round:
        return tr("Take out of the Round")
    if name == "follow" and around.followed:
        return tr("No Longer Follow")
    if name in ("collect", "zoom", "copy") and count > 1:
        return f"{table[name]} ({number(count)})"
    return table[name]


def fill(
    menu: QMenu,
    names: Collection[str],
    texts: Mapping[str, str],
    slots: Mapping[str, Callable[[], object]],
    keys: Mapping[str, str],
    teams: QMenu,
) -> list[QAction]:
    """Put the entries ``names`` at the top of ``menu``, before what stands there; ``teams`` is the
    menu of *Assign*. What was put in, the lines between the parts too."""
    before = next(iter(menu.actions()), None)
    added: list[QAction] = []
    for part in PARTS:
        shown = [name for name in part if name in names]
        added += [_entry(menu, name, texts[name], slots[name], keys, teams) for name in shown]
        if shown:
            added.append(QAction(menu))
            added[-1].setSeparator(True)
    if added and before is None:
        added.pop()
    menu.insertActions(before, added)
    return added


def _entry(
    menu: QMenu,
    name: str,
    text: str,
    slot: Callable[[], object],
    keys: Mapping[str, str],
    teams: QMenu,
) -> QAction:
    shown = text.replace("&", "&&")
    key = keys.get(name, "")
    entry = QAction(f"{shown}\t{key}" if key else shown, menu)
    entry.setObjectName(f"SignalementMenu_{name}")
    if name == "collect":
        entry.setIcon(own_icon("collect"))
    elif name in _ICONS:
        entry.setIcon(theme_icon(_ICONS[name]))
    if name == "assign":
        entry.setText(shown)
        entry.setMenu(teams)
    else:
        entry.triggered.connect(lambda _=False: slot())
    return entry
