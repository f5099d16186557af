"""Words and weights from which the example data is made. Nothing here is real data.

Everything that citizens or staff would have written is French here: it is data, not the plugin's
interface. ``translations`` has it in other languages, for the plugin's example.
"""

from __future__ import annotations

from typing import NamedTuple

from signalement_plugin.systems.local_register.default_data import SERVICES, StockService


class Trade(NamedTuple):
    """One kind of report. ``season`` has one digit of weight per month, January first."""

    service: StockService
    weight: int
    season: str
    department: str
    texts: tuple[str, ...]
    answers: tuple[str, ...]


_STOCK = {service.code: service for service in SERVICES}


TRADES = (
    Trade(
        _STOCK["depot"],
        24,
        "445566655544",
        "proprete",
        (
            "Matelas et sacs noirs abandonnés sur le trottoir.",
            "Sacs-poubelle éventrés près des bulles à verre, odeur forte.",
            "Vieux frigo et deux pneus déposés pendant la nuit.",
            "Encombrants devant l'immeuble depuis une semaine.",
            "Gravats de chantier jetés dans le fossé.",
        ),
        ("Déchets enlevés par nos équipes.", "Dépôt enlevé et constat transmis."),
    ),
    Trade(
        _STOCK["nidpoule"],
        16,
        "799853333345",
        "voirie",
        (
            "Nid-de-poule profond au milieu de la chaussée.",
            "Trou dangereux pour les vélos, environ 40 cm de large.",
            "La chaussée s'affaisse à hauteur du passage pour piétons.",
            "L'ancienne réparation s'est déjà rouverte.",
        ),
        ("Réparé à l'enrobé à froid.", "Chaussée réparée ce matin."),
    ),
    Trade(
        _STOCK["eclairage"],
        13,
        "864322234688",
        "eclairage",
        (
            "Lampadaire éteint depuis trois jours.",
            "La lampe clignote toute la nuit.",
            "Poteau penché après un accrochage.",
            "Toute la rue est dans le noir depuis hier soir.",
        ),
        ("Lampe remplacée.", "Panne signalée au gestionnaire et réparée."),
    ),
    Trade(
        _STOCK["avaloir"],
        9,
        "432222226998",
        "voirie",
        (
            "Avaloir bouché par les feuilles, une flaque couvre la chaussée.",
            "L'eau ne s'écoule plus et entre dans le garage.",
            "Grille d'avaloir cassée, danger pour les vélos.",
        ),
        ("Avaloir curé.", "Grille remplacée et avaloir curé."),
    ),
    Trade(
        _STOCK["tag"],
        6,
        "334455555433",
        "proprete",
        (
            "Tag sur la façade de l'école.",
            "Inscriptions sur le mur du cimetière.",
            "Affiches collées sur l'armoire électrique.",
        ),
        ("Tag effacé.", "Affiches enlevées."),
    ),
    Trade(
        _STOCK["vert"],
        11,
        "112379998431",
        "verts",
        (
            "Herbes hautes qui débordent sur le trottoir.",
            "Branche cassée qui menace de tomber sur le sentier.",
            "La haie communale cache le panneau de signalisation.",
            "Chardons sur tout le talus, plus moyen de passer avec une poussette.",
        ),
        ("Fauchage effectué.", "Branche enlevée, arbre contrôlé."),
    ),
    Trade(
        _STOCK["mobilier"],
        6,
        "334455555433",
        "signal",
        (
            "Banc cassé dans le parc.",
            "Poubelle publique arrachée de son socle.",
            "Potelet renversé devant la boulangerie.",
            "Vitre de l'abribus brisée, du verre partout.",
        ),
        ("Banc remplacé.", "Potelet redressé et scellé."),
    ),
    Trade(
        _STOCK["incivilite"],
        7,
        "334456776543",
        "police",
        (
            "Stationnement sur le trottoir tous les soirs.",
            "Déjections canines devant l'entrée de la crèche.",
            "Tapage nocturne sur la place, plusieurs nuits de suite.",
        ),
        ("Passage d'un agent, rappel au règlement.", "Procès-verbal dressé."),
    ),
    Trade(
        _STOCK["signal"],
        6,
        "555444333455",
        "signal",
        (
            "Panneau de priorité tourné dans le mauvais sens.",
            "Le marquage du passage pour piétons est effacé.",
            "Feu tricolore bloqué au rouge.",
        ),
        ("Panneau replacé.", "Marquage refait."),
    ),
    Trade(
        _STOCK["neige"],
        5,
        "973000000028",
        "voirie",
        (
            "La rue est une patinoire, aucun épandage depuis hier.",
            "Neige tassée devant l'arrêt de bus.",
            "Verglas sur l'escalier public.",
        ),
        ("Épandage effectué.", "Accès dégagé et salé."),
    ),
)

TEAM_SIZES = {
    "nord": 4,
    "sud": 4,
    "voirie": 5,
    "proprete": 4,
    "eclairage": 2,
    "verts": 4,
    "police": 3,
    "signal": 3,
}
"""Department → number of people."""

TEAM_OF_SECTOR = {"Nord": "nord", "Est": "nord", "Sud": "sud", "Ouest": "sud"}
"""Who takes cleaning outside the centre."""

CHANNELS = ("Application", "Téléphone", "Guichet", "E-mail")
CHANNEL_SUMS = (58, 80, 86, 100)  # cumulative percent

NOTES = (
    "Passage prévu avec la tournée de jeudi.",
    "Vu sur place, photo prise.",
    "Matériel commandé, livraison dans deux semaines.",
    "Le citoyen a rappelé ce matin.",
    "À coordonner avec le chantier voisin.",
)

ANSWER_REJECTED = "Ce lieu ne relève pas de la Ville ; nous avons prévenu le gestionnaire."
ANSWER_DUPLICATE = "Déjà signalé : vous serez informé par le premier dossier."

CONTEXTS = (
    "",
    "",
    "",
    " Merci d'avance.",
    " C'est la deuxième fois que je le signale.",
    " À côté de l'arrêt de bus.",
    " Devant le portail vert.",
    " Danger pour les enfants de l'école.",
)

ODDITIES = (
    " Voir <b>la photo</b> & l'angle <script>alert('x')</script>.",
    " Le voisin dit : \"ce n'est pas à nous\", l'autre répond « à qui alors ? »",
    " 🚧🗑️ Ça déborde… 😡 (naïve façade, Noël à Ångström)",
    " [% 1 + 1 %] {{ 7 * 7 }} %s %d ${HOME}",
    " Première ligne\nDeuxième ligne\tavec tabulation ; point-virgule, virgule",
    " Robert'); DROP TABLE signalements;--",
)
"""Valid text that breaks careless programs; appended to a few descriptions."""

FORMULA = '=HYPERLINK("http://exemple.invalid";"cliquez")'
"""A description that a spreadsheet would take for a formula."""
