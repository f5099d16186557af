"""Sentences that say what a change waits for, before or after it is sent. See ``outcomes.py``."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def waiting_reasons() -> dict[str, str]:
    """Reason → sentence."""
    return {
        **_with_the_team(),
        "delay": QCoreApplication.translate(
            "Signalement", "Goes out in a few seconds; you can still cancel it."
        ),
        "offline": QCoreApplication.translate(
            "Signalement",
            "The server cannot be reached. It waits here and goes out when the server answers.",
        ),
        "busy": QCoreApplication.translate(
            "Signalement", "The server asked to wait. It waits here and goes out later."
        ),
        "unauthorized": QCoreApplication.translate(
            "Signalement", "The server does not know your login any more. Log in again to send it."
        ),
        "forbidden": QCoreApplication.translate(
            "Signalement", "Your account may not write on this server. Ask its administrator."
        ),
        "read_only": QCoreApplication.translate(
            "Signalement",
            "This connection is set to read only. It waits here and goes out when you allow "
            "changes again.",
        ),
        "earlier": QCoreApplication.translate(
            "Signalement", "Waits for your earlier change of the same report."
        ),
        "settle": QCoreApplication.translate(
            "Signalement", "Waits until the server can show whether it arrived."
        ),
        "broken": QCoreApplication.translate(
            "Signalement",
            "This plugin met an error before sending it. It waits here and is tried again; the"
            " QGIS log says more.",
        ),
    }


def _with_the_team() -> dict[str, str]:
    """Sentences for changes that wait for the team, and for decisions made here about changes that
    the team has."""
    return {
        "old_plugin": QCoreApplication.translate(
            "Signalement",
            "The team works with a newer version of this plugin. It waits here and goes out once"
            " you have upgraded yours.",
        ),
        "deciding": QCoreApplication.translate(
            "Signalement",
            "Decided. It counts once the team's server has it, unless a colleague was faster.",
        ),
        "taking_back": QCoreApplication.translate(
            "Signalement",
            "Being taken back. If the team's server has begun to send it, it goes out all the "
            "same.",
        ),
    }
