"""Sentences about what a server can do, how its writes behave and what a test found. Pure
functions."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from ...connection.texts.outcomes import error_sentence
from ...core.model.capabilities import WRITABLE, Capabilities, Evidence, limits_of
from ...core.runtime.not_none import not_none
from ...qt.language import tr
from ...systems.base import Probe
from .. import texts
from ..system_names import system_label

if TYPE_CHECKING:
    from ...connection.results import TestResult

_HOUR_S, _DAY_S = 3600.0, 86400.0


def facts(capabilities: Capabilities) -> list[tuple[str, str]]:
    """(subject, sentence) for the table of a connection's properties, the first most asked."""
    if capabilities.read_only_because:
        title = tr("Read Only")
        head = [(title, why_read_only(capabilities.read_only_because))]
    else:
        title = tr("Changes")
        head = [(title, writable_sentence(capabilities))]
    if capabilities.writes or capabilities.creates:
        return [
            *head,
            *_of_couples(capabilities),
            *_of_people(capabilities),
            _of_reading(capabilities),
        ]
    return [*head, _of_reading(capabilities)]


def plain_limits(capabilities: Capabilities) -> list[str]:
    """What somebody who answers may meet here, to be said before the first change."""
    codes = set(limits_of(capabilities))
    arrived = tr("You may be asked whether a change has arrived.")
    meanwhile = tr("What a colleague saves at the same moment may be replaced.")
    found = [arrived] if codes & {"no_key", "coarse", "blind"} else []
    found += [meanwhile] if codes & {"no_condition", "cached"} else []
    return [*found, _on_network_drive()] if "network_drive" in codes else found


def limit_sentences(capabilities: Capabilities) -> list[str]:
    """What this system cannot guarantee, each limit in a sentence."""
    table = {
        "no_key": no_key(),
        "no_condition": no_condition(),
        "cached": _cached(capabilities),
        "coarse": evidence_sentence(Evidence.COARSE),
        "blind": evidence_sentence(Evidence.NONE),
        "network_drive": _on_network_drive(),
    }
    return [table[code] for code in limits_of(capabilities)]


def _on_network_drive() -> str:
    return tr(
        "The register's file lies on a network drive: it is slower there, and two computers "
        "that write at once can damage it. Keep it on the disk of one computer."
    )


def writable_sentence(capabilities: Capabilities) -> str:
    """What can be changed from QGIS."""
    names = [texts.field_label(name) for name in WRITABLE if name in capabilities.writes]
    if capabilities.creates:
        names.append(tr("New report"))
    if not names:
        return tr("Read only: it takes no changes.")
    return tr("Can be written: {what}.").format(what=", ".join(names))


def why_read_only(reason: str) -> str:
    """Why nothing can be written: a sentence for each code of ``core.model.capabilities``."""
    return {
        **_of_the_key(),
        **_of_one_site(),
        "by_choice": tr("This connection is set to read only in the options."),
        "not_met": tr("The server has not answered yet, so it is not known what it takes."),
        "reads_only": tr(
            "This server lets programs read reports and send new ones, but not change them."
        ),
        "public_only": tr(
            "Programs may read this public site. Reports are assigned and closed in its own "
            "back office: Open in Browser."
        ),
        "numbers_not_said": tr(
            "This site finds the report of a change by the council's number, which may be another"
            " report's. Changes are off until somebody who knows the site has said that both"
            " numbers are the same."
        ),
        **_not_set_up(),
        **_of_a_team(),
        "file": tr("These reports come from a file: changes belong in the product that wrote it."),
    }.get(reason, reason)


def _of_one_site() -> dict[str, str]:
    """What is wrong in a connection to a site of several bodies."""
    return {
        "other_form": tr(
            "This account cannot change reports by a form that is known here. Ask the site's"
            " operator for the right to, or change them on the site: Open in Browser."
        ),
        "wrong_key": tr(
            "This key is not the one of this site. Ask its operator for the key, and enter it under"
            " Authentication."
        ),
        "no_body": tr(
            "This site serves several bodies. Enter the address of a report of yours, or the"
            " number of your body under Jurisdiction, and test again."
        ),
        "wrong_body": tr(
            "The site knows no body by this number. Enter the number of your body, as its operator"
            " knows it, under Jurisdiction."
        ),
    }


def _not_set_up() -> dict[str, str]:
    """What the server's administrator can do about it."""
    return {
        "no_actions": tr(
            "This form offers no actions for QGIS. Its administrator can add them: Prepare the "
            "Workflow… below, then import the file in Publik."
        ),
        "no_reports": tr(
            "The list is empty. If the form has reports, the function Accès API is not in its "
            "workflow, or not bound to the role of this client."
        ),
    }


def _of_a_team() -> dict[str, str]:
    return {
        "old_plugin": tr(
            "The team works with a newer version of this plugin. You can read reports; to change"
            " them, upgrade yours under Plugins. What waits to be sent is kept."
        ),
    }


def _of_the_key() -> dict[str, str]:
    return {
        "no_key": tr("This connection has no key: set one under Authentication to send changes."),
        "key_reads": tr(
            "Your login may read reports, not change them. Ask the server's administrator for "
            "this right."
        ),
    }


def evidence_sentence(evidence: Evidence) -> str:
    """What a read can tell about a write."""
    return {
        Evidence.NONE: tr("Nothing that was written can be read back here."),
        Evidence.COARSE: tr("Only open and closed can be compared here."),
        Evidence.VALUE: tr(
            "The written values can be read back, but not whether they changed twice."
        ),
        Evidence.VERSION: tr(
            "The written values can be read back, and whether anything changed since."
        ),
        Evidence.ACTIVITY: tr("The server shows who changed what, and when."),
    }[evidence]


def _of_people(capabilities: Capabilities) -> list[tuple[str, str]]:
    found = []
    if capabilities.mails & (capabilities.writes | {"create"}):
        text = tr("The citizen gets a mail; it cannot be called back. Sent for: {what}.")
        if capabilities.mails_followers:
            text = tr(
                "Whoever follows a report gets a mail, the site tells nobody how many; it cannot "
                "be called back. Sent for: {what}."
            )
        title = tr("Mail")
        found.append((title, text.format(what=names(capabilities.mails))))
    if capabilities.workflow_mails:
        text = tr("The server decides whether the citizen gets a mail, and with which words.")
        found.append((tr("Mail"), text))
    if capabilities.publishes & capabilities.writes:
        text = tr("Appears on the public site: {what}.")
        title = tr("Publication")
        found.append((title, text.format(what=names(capabilities.publishes))))
    return found


def _of_reading(capabilities: Capabilities) -> tuple[str, str]:
    parts = [
        tr("A refresh reads only what changed.")
        if capabilities.delta
        else tr("A refresh reads the whole list again.")
    ]
    if capabilities.cache_s:
        parts.append(_cached(capabilities))
    if capabilities.has_contact:
        parts.append(tr("Who reported can be asked for, one report at a time."))
    return tr("Reading"), " ".join(parts)


def _of_couples(capabilities: Capabilities) -> list[tuple[str, str]]:
    text = tr("A change of {field} also clears or replaces: {others}.")
    sentences = [
        text.format(field=texts.field_label(name), others=names(others))
        for name, others in sorted(capabilities.couples.items())
        if others
    ]
    title = tr("Side Effects")
    return [(title, " ".join(sentences))] if sentences else []


def no_key() -> str:
    return tr("When an answer is lost, you may be asked whether the change arrived.")


def no_condition() -> str:
    return tr("If a colleague saves within the same two seconds, the later one wins.")


def _cached(capabilities: Capabilities) -> str:
    minutes = max(1, round(capabilities.cache_s / 60))
    return tr(
        "The server shows changes up to {minutes} min late; one made in that time may be replaced."
    ).format(minutes=texts.number(minutes))


def duration(seconds: float) -> str:
    """A span of time in the largest unit of which it has two: "2 min", "24 h", "3 d"."""
    for size, text in (
        (_DAY_S, tr("{count} d")),
        (_HOUR_S, tr("{count} h")),
        (60.0, tr("{count} min")),
    ):
        if seconds >= 2 * size:
            return text.format(count=texts.number(round(seconds / size)))
    return tr("{count} s").format(count=texts.number(round(seconds)))


def names(parts: Collection[str]) -> str:
    known = [name for name in WRITABLE if name in parts]
    rest = sorted(set(parts).difference(WRITABLE))
    return ", ".join(texts.field_label(name) for name in (*known, *rest))


def result_sentence(result: TestResult) -> str:
    """``result``: ``connection.diagnostics.checks.TestResult``. Counts, and what can be written."""
    if result.probe is None:
        return error_sentence(not_none(result.error))
    probe: Probe = result.probe
    sentences = [
        tr("The server answers: {title}.").format(
            title=texts.one_line(system_label(probe.title), 100)
        ),
        _counts(probe),
        writable_sentence(probe.capabilities),
        _why_no_changes(probe.capabilities.read_only_because),
        *limit_sentences(probe.capabilities),
    ]
    return "\n".join(sentence for sentence in sentences if sentence)


def _why_no_changes(reason: str) -> str:
    return why_read_only(reason) if reason else ""


def _counts(probe: Probe) -> str:
    if probe.total_count is None:
        return ""
    if probe.open_count is None:
        return tr("{total} reports.").format(total=texts.number(probe.total_count))
    return tr("{open} open, {total} in all.").format(
        open=texts.number(probe.open_count), total=texts.number(probe.total_count)
    )
