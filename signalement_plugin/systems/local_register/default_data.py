"""The first contents of a new register: categories, teams without people, names of statuses.

They are in French: they are data that the commune keeps or changes, not texts of the screen.
"""

from __future__ import annotations

from typing import NamedTuple

from ...core.model.status import Status


class StockService(NamedTuple):
    """A category. ``days``: calendar days after which a report of it is due."""

    code: str
    name: str
    category: str
    description: str
    days: int


SERVICES = (
    StockService(
        "depot", "Dépôt clandestin", "Propreté", "Déchets abandonnés sur l'espace public", 5
    ),
    StockService("nidpoule", "Nid-de-poule", "Voirie", "Trou ou affaissement de la chaussée", 14),
    StockService(
        "eclairage",
        "Éclairage public",
        "Voirie",
        "Lampe éteinte, clignotante ou poteau endommagé",
        10,
    ),
    StockService(
        "avaloir", "Avaloir bouché", "Voirie", "Eau qui ne s'écoule plus, grille obstruée", 7
    ),
    StockService(
        "tag",
        "Tag ou affichage sauvage",
        "Propreté",
        "Inscription ou affiche sur un bien public",
        21,
    ),
    StockService(
        "vert",
        "Espaces verts",
        "Espaces verts",
        "Arbres, haies, pelouses, herbes sur le trottoir",
        21,
    ),
    StockService(
        "mobilier", "Mobilier urbain", "Voirie", "Bancs, poubelles, potelets, abribus", 30
    ),
    StockService(
        "incivilite", "Incivilité", "Sécurité", "Déjections, bruit, stationnement gênant", 15
    ),
    StockService("signal", "Signalisation", "Voirie", "Panneau, feu ou marquage à corriger", 14),
    StockService("neige", "Déneigement et verglas", "Voirie", "Route ou trottoir à dégager", 2),
)

DEPARTMENTS = (
    ("nord", "Équipe Nord"),
    ("sud", "Équipe Sud"),
    ("voirie", "Voirie"),
    ("proprete", "Propreté"),
    ("eclairage", "Éclairage public"),
    ("verts", "Espaces verts"),
    ("police", "Police - incivilités"),
    ("signal", "Signalisation et mobilier"),
)
"""Id and name."""

RAW_STATUSES = {
    Status.NEW: "Nouveau",
    Status.ACCEPTED: "Pris en charge",
    Status.IN_PROGRESS: "En cours de traitement",
    Status.PLANNED: "Planifié",
    Status.WAITING: "En attente d'un tiers",
    Status.RESOLVED: "Traité",
    Status.CLOSED: "Clôturé",
    Status.REJECTED: "Sans suite",
    Status.DUPLICATE: "Doublon",
    Status.UNKNOWN: "À requalifier",
}
