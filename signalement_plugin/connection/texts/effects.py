"""Sentences about the effects of a change: who gets a mail, which sub-reports close, which address
stays.

Form and preview of the dock, log and summary of an algorithm have the same sentences. Plain
functions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...core.changes.preview import PreviewTotals
from ...qt.language import number, tr
from .vocabulary import field_label


def figures_text(figures: PreviewTotals) -> str:
    """How many changes are sent, how many are not, and, if any is sent, who gets a mail and who
    cannot."""
    parts = [
        tr("%n will be sent", n=figures.sending),
    ]
    if figures.blocked:
        parts.append(tr("%n blocked", n=figures.blocked))
    if figures.already:
        parts.append(tr("%n already so", n=figures.already))
    if figures.sending:
        parts.extend(_mails(figures))
    return " · ".join(parts)


def _mails(figures: PreviewTotals) -> Iterator[str]:
    """Who gets a mail, and how many cannot."""
    mails = tr("no citizen gets a mail")
    if figures.by_workflow:
        mails = workflow_text()
    elif figures.mails and figures.to_followers:
        mails = followers_text()
    elif figures.mails:
        mails = tr("%n citizen(s) get a mail", n=figures.mails)
    yield mails
    if figures.unmailed:
        yield tr("%n left no address", n=figures.unmailed)


def side_effects(figures: PreviewTotals) -> list[str]:
    """A sentence for each further effect at the server; mails are not among them."""
    sentences = (
        parents_sentence(figures.parents, figures.parts),
        beside_sentence(figures.beside),
        address_sentence(figures.kept_addresses),
    )
    return [sentence for sentence in sentences if sentence]


def workflow_text() -> str:
    """Says that the server decides whether anybody gets a mail."""
    return tr("the server decides about mails")


def followers_text() -> str:
    """Says that nobody knows how many get a mail."""
    return tr("mailed to whoever follows")


def mails_text(mailed: int, unmailed: int = 0, *, followers: bool = False) -> str:
    """How many citizens will get a mail, and how many would if they had left an address.
    ``followers``: the citizens who follow the reports get it, and their number is not known."""
    parts = []
    if mailed and followers:
        return tr("Whoever follows it gets a mail; the site tells nobody how many.")
    if mailed:
        parts.append(tr("%n citizen(s) will get a mail.", n=mailed))
    if unmailed:
        parts.append(tr("%n left no address: no mail reaches them.", n=unmailed))
    return " ".join(parts)


def parents_sentence(count: int, parts: int | None = None) -> str:
    """What closing a report does to its open parts; empty where no report has any. ``parts``:
    number of these parts; ``None``: not known."""
    if not count:
        return ""
    if parts is not None:
        return tr("The server cancels %n open part(s) with it.", n=parts)
    return tr(
        "%n of these have parts of their own: the server cancels those that are open.", n=count
    )


def beside_sentence(of_field: Mapping[str, str | int]) -> str:
    """What the server changes too; for each field the value that is lost, or in how many reports.
    Empty for nothing."""
    if not of_field:
        return ""
    parts = [
        f"{field_label(name)} ({number(what) if isinstance(what, int) else what})"
        for name, what in of_field.items()
    ]
    return tr("The server clears or replaces with it: {fields}.").format(fields=", ".join(parts))


def address_sentence(count: int, address: str = "") -> str:
    """Says that a point moves and its address stays. ``address``: that of the only report."""
    if not count:
        return ""
    if address:
        return tr("Only the point moves; the address stays: {address}.").format(address=address)
    return tr("Only the point moves; the address of %n report(s) stays.", n=count)


def photos_sentence() -> str:
    """Says that the citizen sees the photos, even beside an internal note."""
    return tr("The citizen sees the photos.")


def point_alone_text() -> str:
    """That the address of a new report is not sent."""
    return tr("This server takes the point alone: the address is not sent.")
