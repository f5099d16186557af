"""Banners about a server or file that cannot be used, a login that is needed, and a server that is
back: what happened, what was kept, what to do.

Defines ``BannerText`` too, and the buttons that several banners share.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ...qt.language import tr
from .. import texts

Args = Mapping[str, Any]
"""Name → value for the text of a state; the class of a value depends on its name."""


@dataclass(frozen=True)
class BannerText:
    """``buttons``: (action key, text). ``meaning`` is a key of ``colours.GROUNDS``."""

    text: str
    buttons: tuple[tuple[str, str], ...] = ()
    meaning: str = "note"


def _offline(args: Args) -> BannerText:
    since = texts.moment(args.get("since"))
    text = tr("Offline since {time}.").format(time=since)
    if not since:
        text = tr("Offline.")
    return BannerText(f"{text} {_carry_on(args)}{_known(args)}", (try_again(),), "offline")


def _known(args: Args) -> str:
    """As of when it is known what can be changed, where the server has not answered since QGIS was
    started."""
    if not args.get("known"):
        return ""
    text = tr("Actions, categories and teams are as of {time}.")
    return " " + text.format(time=texts.moment(args["known"]))


def _carry_on(args: Args) -> str:
    count = int(args.get("waiting") or 0)
    if not count:
        return tr("Carry on: changes will go when the network is back.")
    return tr("Carry on: changes of %n report(s) will go when the network is back.", n=count)


def _unreachable(_args: Args) -> BannerText:
    text = tr(
        "The server cannot be reached (wrong address, network or proxy?). Nothing was read yet."
    )
    return BannerText(text, (try_again(), diagnose()), "offline")


def _back(args: Args) -> BannerText:
    sent, waiting = int(args.get("sent") or 0), int(args.get("waiting") or 0)
    if not sent and not waiting:
        return BannerText(tr("Online again."))
    text = tr("Online again: %n report(s) sent, {waiting} waiting.", n=sent)
    return BannerText(text.format(waiting=texts.number(waiting)))


def _identity_refused(args: Args) -> BannerText:
    text = tr("The server does not recognise your login any more.")
    login = ("login", tr("Log In Again…"))
    return BannerText(f"{text} {_safe_text(args)}", (login, diagnose()), "warning")


def _sign_in(args: Args) -> BannerText:
    text = tr("Log in first: QGIS asks this connection's login server, perhaps in a browser.")
    buttons = (("sign_in", tr("Log In…")),)
    return BannerText(f"{text} {_safe_text(args)}", buttons)


def _plain_login(args: Args) -> BannerText:
    text = tr(
        "The address begins with http://: others on the way could read your login. It is not sent."
    )
    buttons = (
        ("login", tr("Change Address…")),
        ("plain_login", tr("Send It Anyway…")),
    )
    return BannerText(f"{text} {_safe_text(args)}", buttons, "warning")


def _master_password(args: Args) -> BannerText:
    """``known``: it was chosen already."""
    text = tr("QGIS will ask for its master password, which protects your logins on this computer.")
    if not args.get("known"):
        first = tr("You choose it now. If you forget it, only the logins have to be entered again.")
        text = f"{text} {first}"
    again = tr("With “Only for This Session” QGIS asks again at its next start.")
    text = f"{text} {again}"
    buttons = (
        ("unlock", tr("Continue")),
        ("unlock_once", tr("Only for This Session")),
    )
    return BannerText(text, buttons)


def _write_forbidden(args: Args) -> BannerText:
    text = tr("Your account may not write on this server. Ask its administrator.")
    buttons = (("login", tr("Log In Again…")),)
    return BannerText(f"{text} {_safe_text(args)}", buttons, "warning")


def _untrusted(args: Args) -> BannerText:
    text = tr("The server's certificate is not trusted, so nothing was sent.")
    return BannerText(f"{text} {_safe_text(args)}", (diagnose(), change()), "warning")


def _wrong_address(args: Args) -> BannerText:
    text = tr("The server answers, but there is no reporting system at this address.")
    buttons = (change(), try_again(), diagnose())
    return BannerText(f"{text} {_safe_text(args)}", buttons, "warning")


def _not_data(args: Args) -> BannerText:
    text = tr("The server answered with a web page instead of data (wrong address or login page?).")
    return BannerText(f"{text} {_safe_text(args)}", (diagnose(), change()), "warning")


def _bad_file(args: Args) -> BannerText:
    text = tr(
        "The file of these reports cannot be read: it is missing, locked or not the table it was."
    )
    return BannerText(f"{text} {_safe_text(args)}", (try_again(), change()), "warning")


def _big_file(args: Args) -> BannerText:
    text = tr(
        "The file of these reports is too large to be read safely. Save it with fewer rows and "
        "columns, or as CSV."
    )
    return BannerText(f"{text} {_safe_text(args)}", (try_again(), change()), "warning")


def _server_fault(args: Args) -> BannerText:
    text = tr("The server answers with an error of its own, or is too busy.")
    return BannerText(f"{text} {_safe_text(args)}", (try_again(), diagnose()), "warning")


def _team_silent(args: Args) -> BannerText:
    text = tr("The team's server is silent: it has not read the reports or sent what waits lately.")
    return BannerText(f"{text} {_safe_text(args)}", (try_again(), diagnose()), "warning")


def _old_data(args: Args) -> BannerText:
    text = tr("Data of {time}: the server has not answered since.").format(
        time=texts.moment(args.get("kept"))
    )
    if args.get("waiting"):
        text = f"{text} {_carry_on(args)}"
    return BannerText(f"{text}{_known(args)}", (try_again(), diagnose()), "warning")


def _safe_text(args: Args) -> str:
    """What is safe: waiting changes, and the data on screen where there are any."""
    count = int(args.get("waiting") or 0)
    kept = texts.moment(args.get("kept"))
    parts = []
    if count:
        parts.append(tr("Nothing is lost: changes of %n report(s) wait.", n=count))
    elif not kept:
        parts.append(tr("Nothing is lost."))
    if kept:
        stay = tr("The data of {time} stay on screen.")
        parts.append(stay.format(time=kept))
    return " ".join(parts)


FAILURES: Mapping[str, Callable[[Args], BannerText]] = {
    "offline": _offline,
    "unreachable": _unreachable,
    "back": _back,
    "master_password": _master_password,
    "sign_in": _sign_in,
    "plain_login": _plain_login,
    "identity_refused": _identity_refused,
    "write_unidentified": _identity_refused,
    "write_forbidden": _write_forbidden,
    "untrusted": _untrusted,
    "wrong_address": _wrong_address,
    "not_data": _not_data,
    "bad_file": _bad_file,
    "big_file": _big_file,
    "server_fault": _server_fault,
    "team_silent": _team_silent,
    "old_data": _old_data,
}
"""State → its banner."""


def try_again() -> tuple[str, str]:
    return "refresh", tr("Try Again")


def diagnose() -> tuple[str, str]:
    return "diagnose", tr("Diagnose…")


def change() -> tuple[str, str]:
    return "login", tr("Change the Connection…")
