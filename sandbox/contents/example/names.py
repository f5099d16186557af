"""Names of places and people for the example data; streets and people are invented."""

from __future__ import annotations

from typing import NamedTuple

from signalement_plugin.systems.local_register.sectors import Sector


class Town(NamedTuple):
    """A place that streets gather round; degrees, EPSG:4326, ``spread`` in metres."""

    name: str
    postcode: str
    lon: float
    lat: float
    streets: int
    weight: int
    spread: int


SECTORS = (
    Sector("Centre", 4.862, 50.463),
    Sector("Nord", 4.866, 50.488),
    Sector("Est", 4.906, 50.464),
    Sector("Sud", 4.884, 50.440),
    Sector("Ouest", 4.824, 50.464),
)

TOWNS = (
    Town("Namur", "5000", 4.8640, 50.4645, 46, 30, 520),
    Town("Salzinnes", "5000", 4.8420, 50.4600, 24, 10, 420),
    Town("Jambes", "5100", 4.8760, 50.4550, 34, 17, 560),
    Town("Saint-Servais", "5002", 4.8390, 50.4760, 20, 8, 450),
    Town("Bouge", "5004", 4.8860, 50.4760, 16, 6, 480),
    Town("Belgrade", "5001", 4.8230, 50.4690, 12, 4, 400),
    Town("Flawinne", "5020", 4.8080, 50.4570, 12, 4, 420),
    Town("Malonne", "5020", 4.8020, 50.4390, 10, 3, 520),
    Town("Temploux", "5020", 4.7740, 50.4570, 7, 2, 420),
    Town("Vedrin", "5020", 4.8670, 50.4980, 12, 4, 480),
    Town("Champion", "5020", 4.9010, 50.4940, 8, 2, 400),
    Town("Cognelée", "5022", 4.9060, 50.5180, 5, 1, 320),
    Town("Beez", "5000", 4.9130, 50.4690, 6, 1, 300),
    Town("Loyers", "5101", 4.9460, 50.4660, 6, 1, 380),
    Town("Erpent", "5101", 4.9050, 50.4480, 12, 4, 460),
    Town("Dave", "5100", 4.8850, 50.4320, 6, 1, 340),
    Town("Wépion", "5100", 4.8690, 50.4200, 12, 3, 480),
    Town("Naninne", "5100", 4.9290, 50.4210, 8, 2, 420),
)

MAIN = ("Rue Haute", "Rue Basse", "Place du Marché", "Grand'Route")
"""Names of the first streets of each town."""

ROADS = (
    ("Chaussée de l'Orneau", "Temploux"),
    ("Chaussée des Grands Prés", "Vedrin"),
    ("Chaussée de Hesbaye", "Cognelée"),
    ("Chaussée du Condroz", "Naninne"),
    ("Chaussée de la Meuse", "Wépion"),
    ("Chaussée du Marlagne", "Malonne"),
    ("Route des Rochers", "Loyers"),
)
"""Long roads from the centre (the first town) to another one."""

WAYS = ("Rue", "Rue", "Rue", "Rue", "Avenue", "Chemin", "Clos", "Allée", "Ruelle", "Sentier")

CALLED = (
    "du Vieux Moulin",
    "de la Fontaine",
    "des Tilleuls",
    "de l'Église",
    "du Presbytère",
    "des Écoles",
    "du Bosquet",
    "de la Carrière",
    "des Tanneurs",
    "du Four à Chaux",
    "de la Sablonnière",
    "des Aubépines",
    "du Tram",
    "des Combattants",
    "de la Grotte",
    "du Calvaire",
    "des Bateliers",
    "de l'Écluse",
    "du Halage",
    "des Vignes",
    "de la Croisette",
    "du Coq",
    "des Champs Blancs",
    "de la Ferme Rouge",
    "du Vivier",
    "des Prés Fleuris",
    "du Petit Bois",
    "de la Source",
    "des Genêts",
    "du Tienne",
    "de la Bergerie",
    "des Marronniers",
    "du Lavoir",
    "de la Pépinière",
    "des Cordiers",
    "du Beau Site",
    "de la Haie",
    "des Ardoisiers",
    "du Pont Neuf",
    "de l'Étang",
    "des Noisetiers",
    "de la Citerne",
    "du Grand Feu",
    "des Hirondelles",
    "de la Briqueterie",
    "du Point du Jour",
    "des Myosotis",
    "de la Chapelle",
    "du Roi Chevalier",
    "des Trois Ormes",
)

SURNAMES = (
    "Lambert",
    "Dupont",
    "Leroy",
    "Marchal",
    "Dubois",
    "Lejeune",
    "Simon",
    "Gérard",
    "Martin",
    "Denis",
    "Collard",
    "Renard",
    "Piette",
    "Noël",
    "Bodart",
    "Delvaux",
    "Maréchal",
    "Henry",
    "Jacquet",
    "Tilmant",
    "Warnier",
    "Hubert",
    "Evrard",
    "Lefèvre",
    "Bastin",
    "Gilson",
    "Charlier",
    "Dethier",
    "Massart",
    "Poncelet",
    "Van Damme",
    "Wauters",
)

FIRST_NAMES = (
    "Amélie",
    "Benoît",
    "Caroline",
    "David",
    "Élise",
    "Fabrice",
    "Geneviève",
    "Hugo",
    "Inès",
    "Jérôme",
    "Karim",
    "Laurence",
    "Michel",
    "Nadia",
    "Olivier",
    "Pascale",
    "Quentin",
    "Rachel",
    "Samuel",
    "Thérèse",
    "Yves",
    "Zoé",
)

PLAIN = str.maketrans("àâäéèêëîïôöùûüç ", "aaaeeeeiioouuuc-")
"""Translates a French name in lower case to a login."""
