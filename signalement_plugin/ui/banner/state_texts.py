"""The sentence, buttons and background of the banner in each state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from ...core.model.capabilities import Capabilities
from ...qt.language import tr
from ...systems.base import KEY_READS
from .. import texts
from ..connections.server_texts import plain_limits, why_read_only
from .failure_texts import FAILURES, Args, BannerText, change, try_again


def banner_text(
    key: str, args: Mapping[str, Any], *, lacks_layer: bool = False
) -> BannerText | None:
    """The banner of a state; ``None`` for one that has none. ``args`` may lack anything.
    ``lacks_layer``: the project does not show these reports, which can be mended whatever else is
    wrong."""
    maker = _MAKERS.get(key)
    text = maker(args) if maker else None
    if text is None or not lacks_layer or _add_layer() in text.buttons:
        return text
    return replace(text, buttons=(*text.buttons, _add_layer()))


def _loading(args: Args) -> BannerText:
    loaded = texts.number(args.get("loaded") or 0)
    if args.get("total"):
        text = tr("{loaded} of {total}… You can already work.").format(
            loaded=loaded, total=texts.number(args["total"])
        )
    else:
        text = tr("{loaded} loaded… You can already work.").format(loaded=loaded)
    return BannerText(text, (("stop", tr("Stop")),))


def _stopped(args: Args) -> BannerText:
    loaded = texts.number(args.get("loaded") or 0)
    if args.get("total"):
        text = tr("Incomplete: {loaded} of {total}. The counts cover only these.").format(
            loaded=loaded, total=texts.number(args["total"])
        )
    else:
        text = tr("Incomplete: {loaded} loaded. The counts cover only these.").format(loaded=loaded)
    buttons = (("resume", tr("Resume")),)
    return BannerText(text, buttons, "warning")


def _limits(args: Args) -> BannerText:
    head = tr("Good to know:")
    known = args.get("capabilities") or Capabilities()
    buttons = (
        ("understood", tr("Understood")),
        ("diagnose", tr("Diagnose…")),
    )
    return BannerText(" ".join([head, *plain_limits(known)]), buttons)


def _read_only(args: Args) -> BannerText:
    text = tr("Read only: this server takes no change from QGIS.")
    why = ("why", tr("Why?"))
    if args.get("why") == "by_choice":
        return BannerText(_by_choice(int(args.get("waiting") or 0)), (change(),))
    if args.get("why") == "file":
        text = tr("Read only: these reports come from a file.")
        return BannerText(text, (why, _copy()))
    first = why
    if args.get("why") == KEY_READS:  # the server would take changes, but not from this login
        text, first = why_read_only(KEY_READS), change()
    web = ("back_office", tr("Open in the Back Office"))
    return BannerText(text, (first, web) if args.get("web") else (first,))


def _by_choice(waiting: int) -> str:
    text = tr("Read only: this connection is set so.")
    if not waiting:
        return text
    wait = tr("Changes of %n report(s) wait until you allow changes again.", n=waiting)
    return f"{text} {wait}"


def _bad_rows(args: Args) -> BannerText:
    count = int(args.get("count") or 0)
    text = tr("%n unreadable report(s) were left out; the others are here.", n=count)
    details = ("details", _details())
    from_file = args.get("why") == "file"
    return BannerText(text, (details, _copy()) if from_file else (details,), "warning")


def _server_empty(args: Args) -> BannerText:
    if args.get("whole"):
        return BannerText(
            tr("The server answers but has no report yet."),
            (try_again(),),
        )
    text = tr("The server answers but has no open report in this area.")
    return BannerText(text, (("scope_all", tr("Load All")),))


def _busy_lock(_args: Args) -> BannerText:
    text = tr("Another QGIS on this computer is sending. Your changes wait in the same queue.")
    return BannerText(text)


def _editing(args: Args) -> BannerText:
    text = tr("%n update(s) wait until you end editing.", n=int(args.get("count") or 0))
    return BannerText(text)


def _broken_store(args: Args) -> BannerText:
    if args.get("file"):
        text = tr(
            "{file} cannot be used: check the disk and its rights. "
            "What waits to be sent stays on this computer."
        ).format(file=texts.one_line(str(args["file"]), 200))
        return BannerText(text, (try_again(),), "warning")
    text = tr(
        "The file with the reports cannot be used: check the disk and its rights. "
        "What waits to be sent is kept apart and is safe."
    )
    return BannerText(text, (try_again(),), "warning")


def _unsaved_drafts(_args: Args) -> BannerText:
    text = tr("Your text cannot be saved: is the disk full? It is kept while QGIS is open.")
    return BannerText(text, (), "warning")


def _no_layer(_args: Args) -> BannerText:
    text = tr("The layer of these reports is not in the project.")
    return BannerText(text, (_add_layer(),))


def _add_layer() -> tuple[str, str]:
    return "add_layer", tr("Add the Layer")


def _shared_project(args: Args) -> BannerText:
    text = tr("This project shows {name}.")
    if args.get("beside"):
        text = tr("This project also shows {name}.")
    text = text.format(name=texts.one_line(str(args.get("name") or ""), 60))
    connect = ("connect", tr("Connect"))
    return BannerText(text, (connect,))


def _copied(args: Args) -> BannerText:
    count = int(args.get("waiting") or 0)
    copy = tr("This outbox is a copy of {date}; later changes made here are not in it.").format(
        date=texts.day(args.get("last"))
    )
    sent = tr("%n change(s) may already have been sent.", n=count)
    decide = ("outbox", tr("Decide…"))
    return BannerText(f"{copy} {sent}", (decide,), "warning")


def _nothing_new(args: Args) -> BannerText:
    text = tr("Nothing new since your last visit ({time}).").format(
        time=texts.moment(args.get("since"))
    )
    return BannerText(text)


def _copy() -> tuple[str, str]:
    return "hand_over", tr("Copy into a Register…")


def _details() -> str:
    return tr("Details")


_MAKERS: Mapping[str, Callable[[Args], BannerText]] = {
    **FAILURES,
    "loading": _loading,
    "stopped": _stopped,
    "read_only": _read_only,
    "limits": _limits,
    "broken_store": _broken_store,
    "unsaved_drafts": _unsaved_drafts,
    "no_layer": _no_layer,
    "bad_rows": _bad_rows,
    "server_empty": _server_empty,
    "busy_lock": _busy_lock,
    "editing": _editing,
    "nothing_new": _nothing_new,
    "copied": _copied,
    "shared_project": _shared_project,
}
KEYS = tuple(_MAKERS)
"""Every state that has a banner."""
