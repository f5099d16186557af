"""Sentences that say what a change waits for, before or after it is sent. See ``outcomes.py``."""

from __future__ import annotations

from ...qt.language import tr


def waiting_reasons() -> dict[str, str]:
    """Reason → sentence."""
    return {
        **_with_the_team(),
        "delay": tr("Goes out in a few seconds; you can still cancel it."),
        "offline": tr(
            "The server cannot be reached. It waits here and goes out when the server answers."
        ),
        "busy": tr("The server asked to wait. It waits here and goes out later."),
        "unauthorized": tr(
            "The server does not know your login any more. Log in again to send it."
        ),
        "forbidden": tr("Your account may not write on this server. Ask its administrator."),
        "read_only": tr(
            "This connection is set to read only. It waits here and goes out when you allow "
            "changes again."
        ),
        "earlier": tr("Waits for your earlier change of the same report."),
        "settle": tr("Waits until the server can show whether it arrived."),
        "broken": tr(
            "This plugin met an error before sending it. It waits here and is tried again; the"
            " QGIS log says more."
        ),
    }


def _with_the_team() -> dict[str, str]:
    """Sentences for changes that wait for the team, and for decisions made here about changes that
    the team has."""
    return {
        "old_plugin": tr(
            "The team works with a newer version of this plugin. It waits here and goes out once"
            " you have upgraded yours."
        ),
        "deciding": tr(
            "Decided. It counts once the team's server has it, unless a colleague was faster."
        ),
        "taking_back": tr(
            "Being taken back. If the team's server has begun to send it, it goes out all the same."
        ),
    }
