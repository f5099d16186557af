"""Guesses what the columns and words of an unknown file mean, from lists of known words, and which
reference system its coordinates have. Pure functions.

A guess fills the dialog, and counts where the user has chosen nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from ...core.files.table import GEOMETRY_X, GEOMETRY_Y
from ...core.model.status import Status
from ...core.text.folding import fold
from ..statuses import CITYSDK, LOCAL_TERMS, MYSOCIETY

_HEADERS: Mapping[str, str] = {
    "report_id": "id, numéro, n°, no, nr, num, référence, réf, ref, code, identifiant, "
    "numéro du signalement, n° signalement, id signalement, numéro de signalement, "
    "nummer, meldingsnummer, melding id, referentie, kenmerk, zaaknummer, "
    "meldungsnummer, aktenzeichen, number, report id, service request id, ticket, fid, objectid",
    "status": "statut, état, status, toestand, state, zustand, stand",
    "service": "catégorie, service, type, thème, thématique, rubrique, nature, type de problème, "
    "sous-catégorie, categorie, soort, onderwerp, thema, rubriek, kategorie, art, "
    "category, service name, problem",
    "description": "description, texte, commentaire, détail, détails, message, titre, objet, "
    "problème, omschrijving, beschrijving, tekst, melding, opmerking, toelichting, titel, "
    "beschreibung, text, meldung, bemerkung, comment, title, details, subject",
    "address": "adresse, lieu, localisation, adres, locatie, plaats, ort, address, location, "
    "adresse complète, volledig adres",
    "street": "rue, voirie, nom de rue, straat, straatnaam, straße, strasse, street",
    "house": "numéro de maison, n° maison, numéro de police, huisnummer, huisnr, hausnummer, "
    "house number, n°, numéro, no, nr, num, nummer, number",
    "postcode": "code postal, cp, postcode, postleitzahl, plz, zip, zipcode, postal code",
    "city": "commune, localité, ville, gemeente, stad, deelgemeente, gemeinde, ortschaft, city, "
    "town, municipality",
    "sector": "secteur, quartier, section, zone, wijk, sector, buurt, zone, sektor, viertel, "
    "bezirk, district, neighbourhood",
    "department": "service traitant, service responsable, équipe, service, dienst, ploeg, team, "
    "behandelende dienst, abteilung, zuständige stelle, department, agency responsible",
    "assignee": "attribué à, assigné à, responsable, agent, gestionnaire, toegewezen aan, "
    "behandelaar, verantwoordelijke, zugewiesen an, bearbeiter, assigned to, assignee, owner",
    "requested": "date, date de création, créé le, date du signalement, date d'introduction, "
    "date d'ouverture, date de signalement, date création, signalé le, date de réception, reçu le, "
    "date d'enregistrement, date d'encodage, date de dépôt, introduit le, datum, aanmaakdatum, "
    "datum melding, gemeld op, aangemaakt op, meldingsdatum, erstellt am, gemeldet am, eingang, "
    "eingangsdatum, created, created at, creation date, requested datetime, reported on, opened",
    "updated": "date de modification, modifié le, mis à jour le, dernière modification, "
    "dernière mise à jour, date de mise à jour, gewijzigd op, laatst gewijzigd, wijzigingsdatum, "
    "bijgewerkt op, geändert am, letzte änderung, aktualisiert am, updated, updated at, modified, "
    "last modified, updated datetime, updated on",
    "due": "échéance, date d'échéance, délai, à traiter pour le, streefdatum, vervaldatum, "
    "deadline, frist, fällig am, due, due on, due date, expected datetime",
    "source": "origine, canal, source, provenance, bron, kanaal, herkomst, quelle, herkunft, "
    "channel, origin",
    "notice": "réponse, commentaire public, réponse au citoyen, réponse publique, antwoord, "
    "publiek antwoord, openbaar antwoord, antwort, öffentliche antwort, reply, public answer, "
    "status notes, answer",
    "url": "lien, url, page, page web, link, webseite, webpagina, web page, koppeling",
    "x": "x, lon, lng, long, longitude, coord x, x lambert, lambert x, x lambert72, x l72, "
    "coordonnée x, coördinaat x, lengtegraad, längengrad, easting, rechtswert, " + GEOMETRY_X,
    "y": "y, lat, latitude, coord y, y lambert, lambert y, y lambert72, y l72, coordonnée y, "
    "coördinaat y, breedtegraad, breitengrad, northing, hochwert, " + GEOMETRY_Y,
}
"""Field of a report → headings in French, Dutch, German and English, the likeliest first. They
include the headings of the plugin's own export. A heading may stand at two fields (*service*): the
other headings of the file then decide between them."""

FIELDS = tuple(_HEADERS)
"""Fields that a column can mean, in the order of the dialog."""

_MORE_STATUSES: Mapping[Status, str] = {
    Status.NEW: "ouverte, nouvelle, à traiter, introduit, introduite, créé, créée, reçu, signalé, "
    "non traité, te behandelen, ingediend, gemeld, ontvangen, eingegangen, gemeldet, created, "
    "received, submitted, todo, to do",
    Status.ACCEPTED: "acceptée, prise en charge, attribué, attribuée, assigné, assignée, validé, "
    "affecté, toegewezen, bevestigd, goedgekeurd, zugewiesen, bestätigt, assigned, validated",
    Status.IN_PROGRESS: "en traitement, traitement en cours, en cours d'exécution, bezig, "
    "lopend, laufend, processing, ongoing, started",
    Status.PLANNED: "planifiée, programmé, programmée, ingepland, eingeplant",
    Status.WAITING: "en suspens, transféré, transférée, wachtend, on hold, doorgestuurd, "
    "zurückgestellt, weitergeleitet, transferred, pending, paused",
    Status.RESOLVED: "résolue, traitée, terminée, réparé, exécuté, fini, uitgevoerd, hersteld, "
    "opgelost, klaar, ausgeführt, fertig, repaired, completed, complete",
    Status.CLOSED: "clôturée, clos, close, fermée, archivé, archivée, classé, afgesloten, "
    "dicht, gearchiveerd, abgeschlossen, archiviert",
    Status.REJECTED: "refusée, rejetée, sans suite, non recevable, hors compétence, annulé, "
    "annulée, geweigerd, niet bevoegd, geannuleerd, zurückgewiesen, nicht zuständig, storniert, "
    "cancelled, invalid",
    Status.DUPLICATE: "en double, double, dubbele melding, doppelt",
}

_SIGNS = re.compile(r"[^\w°]+|_")
_ENDS = re.compile(r" (?:wgs ?84|wgs|epsg ?\d+|l ?72|l ?2008|lb ?72|lb ?08)$")

_EXTENTS: tuple[tuple[int, float, float, float, float], ...] = (
    (4326, 2.0, 49.0, 7.0, 52.0),
    (31370, 15_000.0, 15_000.0, 300_000.0, 250_000.0),
    (3812, 515_000.0, 515_000.0, 800_000.0, 750_000.0),
)
"""EPSG code, and Belgium's west, south, east and north in this reference system (degrees or
metres). No two of these rectangles overlap."""

SYSTEMS = tuple(code for code, *_ in _EXTENTS)
"""EPSG codes that can be chosen."""


def _key(text: str) -> str:
    """A heading or word without case, accents, punctuation and double spaces."""
    plain = _SIGNS.sub(" ", fold(text)).strip()
    return _ENDS.sub("", plain)


def _of_table(table: Mapping[str, str]) -> dict[str, dict[str, int]]:
    """Key of a heading → the fields that it may mean → its index in the field's headings."""
    found: dict[str, dict[str, int]] = {}
    for name, headings in table.items():
        for rank, heading in enumerate(headings.split(", ")):
            found.setdefault(_key(heading), {}).setdefault(name, rank)
    return found


_KNOWN_HEADERS = _of_table(_HEADERS)
_KNOWN_STATUSES: Mapping[str, Status] = {
    **{_key(str(status)): status for status in Status if status is not Status.UNKNOWN},
    **{
        _key(name): status for status, names in _MORE_STATUSES.items() for name in names.split(", ")
    },
    **{_key(name): status for name, status in {**CITYSDK, **MYSOCIETY, **LOCAL_TERMS}.items()},
}


def guess_columns(columns: Iterable[str]) -> dict[str, str]:
    """Field of :data:`FIELDS` → column with a known heading; the likeliest of several. One that
    is not the likeliest gets another field that its heading may mean: of *Numéro* and *N°* the
    second becomes the house number, if there is a column for the street."""
    readings = {column: _KNOWN_HEADERS.get(_key(column), {}) for column in columns}
    columns_of = Counter(name for may_be in readings.values() for name in may_be)
    best: dict[str, tuple[int, str]] = {}
    for column, may_be in readings.items():
        name = next((one for one in may_be if columns_of[one] == 1), next(iter(may_be), ""))
        if name and (name not in best or may_be[name] < best[name][0]):
            best[name] = (may_be[name], column)
    taken = {column for _rank, column in best.values()}
    for column, may_be in readings.items():
        free = next((one for one in may_be if one not in best), "")
        if column not in taken and free:
            best[free] = (may_be[free], column)
    if "street" not in best:
        best.pop("house", None)
    return {name: best[name][1] for name in FIELDS if name in best}


@lru_cache(maxsize=4096)
def guess_status(word: str) -> Status:
    """The neutral status of a word in four languages; ``UNKNOWN`` when no table has it."""
    return _KNOWN_STATUSES.get(_key(word), Status.UNKNOWN)


def guess_crs(points: Sequence[tuple[float, float]]) -> int:
    """EPSG code in which most of these points (x, y) lie in Belgium; 0 for none."""
    counts = {
        code: sum(west <= x <= east and south <= y <= north for x, y in points)
        for code, west, south, east, north in _EXTENTS
    }
    code = max(counts, key=lambda one: counts[one])
    return code if counts[code] * 2 > len(points) else 0
