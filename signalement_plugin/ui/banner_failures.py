"""The banners of a server that cannot be used: what happened, what was kept, what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication

from . import words
from .banner_text import Args, BannerText, change, diagnose, try_again


def _offline(args: Args) -> BannerText:
    since = words.moment(args.get("since"))
    count = int(args.get("waiting") or 0)
    text = QCoreApplication.translate("Signalement", "Offline since {time}.").format(time=since)
    if not since:
        text = QCoreApplication.translate("Signalement", "Offline.")
    if count:
        more = QCoreApplication.translate(
            "Signalement", "Carry on: %n change(s) will go when the network is back.", None, count
        )
    else:
        more = QCoreApplication.translate(
            "Signalement", "Carry on: changes will go when the network is back."
        )
    return BannerText(f"{text} {more}", (try_again(),), "offline")


def _unreachable(_args: Args) -> BannerText:
    text = QCoreApplication.translate(
        "Signalement",
        "The server cannot be reached (wrong address, network or proxy?). Nothing was read yet.",
    )
    return BannerText(text, (try_again(), diagnose()), "offline")


def _back(args: Args) -> BannerText:
    text = QCoreApplication.translate("Signalement", "Online again.")
    count = int(args.get("waiting") or 0)
    if count:
        going = QCoreApplication.translate("Signalement", "%n change(s) going out.", None, count)
        text = f"{text} {going}"
    return BannerText(text)


def _identity_refused(args: Args) -> BannerText:
    text = QCoreApplication.translate("Signalement", "The server does not recognise your login.")
    buttons = (("login", QCoreApplication.translate("Signalement", "Log In Again…")),)
    return BannerText(f"{text} {_kept(args)}", buttons, "warning")


def _write_forbidden(args: Args) -> BannerText:
    text = QCoreApplication.translate(
        "Signalement", "Your account may not write on this server. Ask its administrator."
    )
    buttons = (("login", QCoreApplication.translate("Signalement", "Log In Again…")),)
    return BannerText(f"{text} {_kept(args)}", buttons, "warning")


def _untrusted(args: Args) -> BannerText:
    text = QCoreApplication.translate(
        "Signalement", "The server's certificate is not trusted, so nothing was sent."
    )
    return BannerText(f"{text} {_kept(args)}", (diagnose(), change()), "warning")


def _wrong_address(args: Args) -> BannerText:
    text = QCoreApplication.translate(
        "Signalement", "The server answers, but there is no reporting system at this address."
    )
    return BannerText(f"{text} {_kept(args)}", (change(), try_again()), "warning")


def _not_data(args: Args) -> BannerText:
    text = QCoreApplication.translate(
        "Signalement",
        "The server answered with a web page instead of data (wrong address or login page?).",
    )
    return BannerText(f"{text} {_kept(args)}", (diagnose(), change()), "warning")


def _server_fault(args: Args) -> BannerText:
    text = QCoreApplication.translate(
        "Signalement", "The server answers with an error of its own, or is too busy."
    )
    return BannerText(f"{text} {_kept(args)}", (try_again(), diagnose()), "warning")


def _old_data(args: Args) -> BannerText:
    text = QCoreApplication.translate(
        "Signalement", "Data of {time}: the server has not answered since."
    ).format(time=words.moment(args.get("since")))
    return BannerText(text, (try_again(), diagnose()), "warning")


def _kept(args: Args) -> str:
    """What is safe: waiting changes, and the data on screen where there are any."""
    count = int(args.get("waiting") or 0)
    said = [QCoreApplication.translate("Signalement", "Nothing is lost.")]
    if count:
        said = [
            QCoreApplication.translate(
                "Signalement", "Nothing is lost: %n change(s) waiting.", None, count
            )
        ]
    kept = words.moment(args.get("kept"))
    if kept:
        stay = QCoreApplication.translate("Signalement", "The data of {time} stay on screen.")
        said.append(stay.format(time=kept))
    return " ".join(said)


FAILURES: Mapping[str, Callable[[Args], BannerText]] = {
    "offline": _offline,
    "unreachable": _unreachable,
    "back": _back,
    "identity_refused": _identity_refused,
    "write_forbidden": _write_forbidden,
    "untrusted": _untrusted,
    "wrong_address": _wrong_address,
    "not_data": _not_data,
    "server_fault": _server_fault,
    "old_data": _old_data,
}
"""State → its banner."""
