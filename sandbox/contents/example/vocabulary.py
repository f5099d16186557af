"""What a commune calls its channels, sectors, categories, teams and statuses, in Dutch, German and
English."""

from __future__ import annotations

from collections.abc import Mapping

from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.local_register.default_data import RAW_STATUSES

VOCABULARY: Mapping[str, tuple[str, str, str]] = {
    # channels, authors and sectors
    "Application": ("App", "App", "App"),
    "Téléphone": ("Telefoon", "Telefon", "Phone"),
    "Guichet": ("Loket", "Schalter", "Counter"),
    "Accueil": ("Onthaal", "Empfang", "Front desk"),
    "Citoyen": ("Burger", "Bürger", "Citizen"),
    "Centre": ("Centrum", "Zentrum", "Centre"),
    "Nord": ("Noord", "Nord", "North"),
    "Est": ("Oost", "Ost", "East"),
    "Sud": ("Zuid", "Süd", "South"),
    "Ouest": ("West", "West", "West"),
    # categories, each with its group and its description
    "Dépôt clandestin": ("Sluikstort", "Wilde Ablagerung", "Illegal Dumping"),
    "Propreté": ("Netheid", "Sauberkeit", "Cleanliness"),
    "Déchets abandonnés sur l'espace public": (
        "Afval achtergelaten op het openbaar domein",
        "Abfälle im öffentlichen Raum",
        "Waste left in public space",
    ),
    "Nid-de-poule": ("Put in de weg", "Schlagloch", "Pothole"),
    "Voirie": ("Wegen", "Straßen", "Roads"),
    "Trou ou affaissement de la chaussée": (
        "Put in of verzakking van de rijbaan",
        "Loch in der Fahrbahn oder Senkung",
        "Hole in or sinking of the road",
    ),
    "Éclairage public": ("Openbare verlichting", "Straßenbeleuchtung", "Street Lighting"),
    "Lampe éteinte, clignotante ou poteau endommagé": (
        "Lamp uit of knipperend, of paal beschadigd",
        "Lampe aus oder flackernd, oder Mast beschädigt",
        "Lamp off or flickering, or pole damaged",
    ),
    "Avaloir bouché": ("Verstopte kolk", "Verstopfter Ablauf", "Blocked Drain"),
    "Eau qui ne s'écoule plus, grille obstruée": (
        "Water loopt niet weg, rooster verstopt",
        "Wasser läuft nicht ab, Rost verstopft",
        "Water does not drain, grate blocked",
    ),
    "Tag ou affichage sauvage": (
        "Graffiti of wildplak",
        "Graffiti oder wildes Plakatieren",
        "Graffiti or Fly-Posting",
    ),
    "Inscription ou affiche sur un bien public": (
        "Opschrift of affiche op openbaar goed",
        "Schriftzug oder Plakat an öffentlichem Gut",
        "Writing or poster on public property",
    ),
    "Espaces verts": ("Groen", "Grünflächen", "Green Spaces"),
    "Arbres, haies, pelouses, herbes sur le trottoir": (
        "Bomen, hagen, gazons, onkruid op het voetpad",
        "Bäume, Hecken, Rasen, Unkraut auf dem Gehweg",
        "Trees, hedges, lawns, weeds on the pavement",
    ),
    "Mobilier urbain": ("Straatmeubilair", "Stadtmobiliar", "Street Furniture"),
    "Bancs, poubelles, potelets, abribus": (
        "Banken, vuilnisbakken, paaltjes, bushokjes",
        "Bänke, Abfalleimer, Poller, Wartehäuschen",
        "Benches, bins, bollards, bus shelters",
    ),
    "Incivilité": ("Overlast", "Ordnungswidrigkeit", "Nuisance"),
    "Sécurité": ("Veiligheid", "Sicherheit", "Safety"),
    "Déjections, bruit, stationnement gênant": (
        "Uitwerpselen, lawaai, hinderlijk parkeren",
        "Kot, Lärm, störendes Parken",
        "Dog mess, noise, obstructive parking",
    ),
    "Signalisation": ("Verkeersborden", "Beschilderung", "Road Signs"),
    "Panneau, feu ou marquage à corriger": (
        "Bord, licht of markering te verbeteren",
        "Schild, Ampel oder Markierung zu berichtigen",
        "Sign, light or marking to be corrected",
    ),
    "Déneigement et verglas": ("Sneeuw en ijzel", "Schnee und Glatteis", "Snow and Ice"),
    "Route ou trottoir à dégager": (
        "Weg of voetpad vrij te maken",
        "Straße oder Gehweg zu räumen",
        "Road or pavement to be cleared",
    ),
    # teams
    "Équipe Nord": ("Ploeg Noord", "Team Nord", "Team North"),
    "Équipe Sud": ("Ploeg Zuid", "Team Süd", "Team South"),
    "Police - incivilités": ("Politie - overlast", "Polizei - Ordnung", "Police - nuisances"),
    "Signalisation et mobilier": (
        "Borden en meubilair",
        "Beschilderung und Mobiliar",
        "Signs and Furniture",
    ),
    # statuses, as a commune calls them
    RAW_STATUSES[Status.NEW]: ("Nieuw", "Neu", "New"),
    RAW_STATUSES[Status.ACCEPTED]: ("In behandeling genomen", "Übernommen", "Accepted"),
    RAW_STATUSES[Status.IN_PROGRESS]: ("In uitvoering", "In Bearbeitung", "Being worked on"),
    RAW_STATUSES[Status.PLANNED]: ("Gepland", "Geplant", "Planned"),
    RAW_STATUSES[Status.WAITING]: ("Wacht op derden", "Wartet auf Dritte", "Waiting for others"),
    RAW_STATUSES[Status.RESOLVED]: ("Opgelost", "Gelöst", "Resolved"),
    RAW_STATUSES[Status.CLOSED]: ("Afgesloten", "Abgeschlossen", "Closed"),
    RAW_STATUSES[Status.REJECTED]: ("Zonder gevolg", "Ohne Folge", "Not followed up"),
    RAW_STATUSES[Status.DUPLICATE]: ("Dubbel", "Dublette", "Duplicate"),
    RAW_STATUSES[Status.UNKNOWN]: ("Opnieuw in te delen", "Neu einzuordnen", "To be reclassified"),
}
