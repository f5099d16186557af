"""The words of several systems for statuses, and words that an administrator adds. Pure functions.

``table_file`` needs most of these words too, because a file that a system exported has the system's
words. Therefore they stand here, and not in the packages of the systems.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..core.model.status import GEOREPORT, Status

CITYSDK: Mapping[str, Status] = {
    **GEOREPORT,
    "pending": Status.NEW,
    "received": Status.ACCEPTED,
    "reviewed": Status.ACCEPTED,
    "in process": Status.IN_PROGRESS,
    "processed": Status.RESOLVED,
    "rejected": Status.REJECTED,
    "duplicate": Status.DUPLICATE,
    "not solvable": Status.REJECTED,
}

KLARSCHIFF: Mapping[str, Status] = {
    "received": Status.NEW,
    "reviewed": Status.ACCEPTED,
    "in process": Status.IN_PROGRESS,
    "closed": Status.RESOLVED,
    "not solvable": Status.REJECTED,
    "duplicate": Status.DUPLICATE,
    "processed": Status.RESOLVED,
    "rejected": Status.REJECTED,
}
"""Words of Klarschiff's back office, which come in the field ``status`` in place of *open* and
*closed*. *pending* (the citizen has not confirmed the report) and *deleted* are left out. The last
two words are those that a change of status sends."""

MYSOCIETY: Mapping[str, Status] = {
    **GEOREPORT,
    "confirmed": Status.NEW,
    "reopen": Status.NEW,
    "for triage": Status.ACCEPTED,
    "investigating": Status.ACCEPTED,
    "in progress": Status.IN_PROGRESS,
    "planned": Status.PLANNED,
    "action scheduled": Status.PLANNED,
    "internal referral": Status.WAITING,
    "fixed": Status.RESOLVED,
    "fixed council": Status.RESOLVED,
    "fixed user": Status.RESOLVED,
    "no further action": Status.REJECTED,
    "unable to fix": Status.REJECTED,
    "not councils responsibility": Status.REJECTED,
    "not responsible": Status.REJECTED,
    "cancelled": Status.REJECTED,
    "duplicate": Status.DUPLICATE,
}

SEECLICKFIX: Mapping[str, Status] = {
    **GEOREPORT,
    "acknowledged": Status.ACCEPTED,
    "archived": Status.CLOSED,
}

_LOCAL: Mapping[Status, str] = {
    Status.NEW: "new, nouveau, nieuw, neu, open, ouvert, offen",
    Status.ACCEPTED: "accepted, acknowledged, accepté, pris en charge, aanvaard, "
    "in behandeling genomen, angenommen, in prüfung",
    Status.IN_PROGRESS: "in progress, in process, en cours, en cours de traitement, "
    "in behandeling, in uitvoering, in arbeit, in bearbeitung, wird bearbeitet",
    Status.PLANNED: "planned, scheduled, planifié, gepland, geplant",
    Status.WAITING: "waiting, on hold, en attente, in afwachting, wartend",
    Status.RESOLVED: "resolved, solved, fixed, done, résolu, traité, terminé, "
    "opgelost, afgehandeld, gelöst, erledigt, behoben",
    Status.CLOSED: "closed, clôturé, fermé, gesloten, geschlossen, archived",
    Status.REJECTED: "rejected, not responsible, refusé, rejeté, geweigerd, "
    "afgewezen, abgelehnt, nicht lösbar",
    Status.DUPLICATE: "duplicate, doublon, dubbel, duplikat",
}

_ELSEWHERE: Mapping[Status, str] = {
    Status.NEW: "nuevo, abierto, nuovo, aperto, novo, aberto, nowe, otwarte, ny, åben, åpen, "
    "öppen, uusi, avoin, nové, otevřeno, új, nyitott, yeni, açık, нове, відкрито, جديد, مفتوح",
    Status.IN_PROGRESS: "en curso, in corso, em andamento, w trakcie, under behandling, pågår, "
    "käsittelyssä, zpracovává se, folyamatban, devam ediyor, в обробці, قيد المعالجة",
    Status.RESOLVED: "resuelto, risolto, resolvido, rozwiązane, løst, löst, ratkaistu, vyřešeno, "
    "megoldva, çözüldü, вирішено, تم الحل",
    Status.CLOSED: "cerrado, chiuso, fechado, zamknięte, lukket, stängd, suljettu, uzavřeno, "
    "lezárva, kapalı, закрито, مغلق",
}
"""Words in the other languages of Mark-a-Spot's interface. Its catalogues have only these four
meanings, and a new site has New, Open, Closed and Archived; all other words are a town's own."""

LOCAL_TERMS: Mapping[str, Status] = {
    name: status
    for table in (_LOCAL, _ELSEWHERE)
    for status, names in table.items()
    for name in names.split(", ")
}
"""Names that sites give their own statuses, in lower case."""


def status_pairs(option: str) -> list[tuple[Status, str]]:
    """Pairs in an option such as ``accepted=22,29;closed=13``: neutral status and the text after
    ``=``, in order. Pairs without a neutral status are left out."""
    known = {str(status): status for status in Status}
    pairs = (part.partition("=") for part in option.split(";"))
    return [
        (known[name.strip()], value.strip()) for name, _, value in pairs if name.strip() in known
    ]


def statuses_of(option: str) -> dict[str, Status]:
    """Raw word or id of a status → neutral status, from an option such as
    ``accepted=22,29;closed=13``."""
    found: dict[str, Status] = {}
    for status, keys in status_pairs(option):
        found.update(dict.fromkeys((key.strip() for key in keys.split(",")), status))
    return {key: status for key, status in found.items() if key}
