"""The example's French words in Dutch, German and English; what is not in the table is kept.

Names of streets, towns and people are not translated. Nothing here is real data.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from signalement_plugin.systems.local_register.default_data import (
    DEPARTMENTS,
    RAW_STATUSES,
    SERVICES,
)

from .vocabulary import VOCABULARY

LANGUAGES = ("fr", "nl", "de", "en")

TRANSLATIONS: Mapping[str, tuple[str, str, str]] = {
    # descriptions that citizens write
    "Matelas et sacs noirs abandonnés sur le trottoir.": (
        "Matras en zwarte zakken achtergelaten op het voetpad.",
        "Matratze und schwarze Säcke auf dem Gehweg abgelegt.",
        "Mattress and black bags left on the pavement.",
    ),
    "Sacs-poubelle éventrés près des bulles à verre, odeur forte.": (
        "Opengescheurde vuilniszakken bij de glasbollen, sterke geur.",
        "Aufgerissene Müllsäcke bei den Glascontainern, starker Geruch.",
        "Torn rubbish bags beside the bottle bank, strong smell.",
    ),
    "Vieux frigo et deux pneus déposés pendant la nuit.": (
        "Oude koelkast en twee banden 's nachts gedumpt.",
        "Alter Kühlschrank und zwei Reifen über Nacht abgestellt.",
        "Old fridge and two tyres dumped during the night.",
    ),
    "Encombrants devant l'immeuble depuis une semaine.": (
        "Grof vuil voor het gebouw, al een week.",
        "Sperrmüll vor dem Haus, seit einer Woche.",
        "Bulky waste in front of the building for a week.",
    ),
    "Gravats de chantier jetés dans le fossé.": (
        "Bouwpuin in de gracht gegooid.",
        "Bauschutt in den Graben geworfen.",
        "Building rubble thrown into the ditch.",
    ),
    "Nid-de-poule profond au milieu de la chaussée.": (
        "Diepe put midden op de rijbaan.",
        "Tiefes Schlagloch mitten auf der Fahrbahn.",
        "Deep pothole in the middle of the road.",
    ),
    "Trou dangereux pour les vélos, environ 40 cm de large.": (
        "Gevaarlijke put voor fietsers, ongeveer 40 cm breed.",
        "Für Radfahrer gefährliches Loch, etwa 40 cm breit.",
        "Hole dangerous for bicycles, about 40 cm wide.",
    ),
    "La chaussée s'affaisse à hauteur du passage pour piétons.": (
        "De rijbaan verzakt ter hoogte van het zebrapad.",
        "Die Fahrbahn senkt sich am Fußgängerüberweg.",
        "The road is sinking at the pedestrian crossing.",
    ),
    "L'ancienne réparation s'est déjà rouverte.": (
        "De vorige herstelling is alweer open.",
        "Die alte Ausbesserung ist schon wieder offen.",
        "The earlier repair has opened up again.",
    ),
    "Lampadaire éteint depuis trois jours.": (
        "Straatlamp al drie dagen uit.",
        "Straßenlaterne seit drei Tagen aus.",
        "Street lamp off for three days.",
    ),
    "La lampe clignote toute la nuit.": (
        "De lamp knippert de hele nacht.",
        "Die Lampe flackert die ganze Nacht.",
        "The lamp flickers all night.",
    ),
    "Poteau penché après un accrochage.": (
        "Paal scheef na een aanrijding.",
        "Mast nach einem Zusammenstoß schief.",
        "Pole leaning after a collision.",
    ),
    "Toute la rue est dans le noir depuis hier soir.": (
        "De hele straat zit sinds gisteravond in het donker.",
        "Die ganze Straße ist seit gestern Abend dunkel.",
        "The whole street has been dark since last night.",
    ),
    "Avaloir bouché par les feuilles, une flaque couvre la chaussée.": (
        "Kolk verstopt door bladeren, een plas over de rijbaan.",
        "Straßenablauf von Laub verstopft, Pfütze über der Fahrbahn.",
        "Drain blocked by leaves, a puddle covers the road.",
    ),
    "L'eau ne s'écoule plus et entre dans le garage.": (
        "Het water loopt niet meer weg en komt in de garage.",
        "Das Wasser läuft nicht mehr ab und dringt in die Garage.",
        "The water no longer drains and enters the garage.",
    ),
    "Grille d'avaloir cassée, danger pour les vélos.": (
        "Kolkrooster stuk, gevaar voor fietsers.",
        "Rost des Ablaufs gebrochen, Gefahr für Radfahrer.",
        "Broken drain grate, danger for bicycles.",
    ),
    "Tag sur la façade de l'école.": (
        "Graffiti op de gevel van de school.",
        "Graffiti an der Fassade der Schule.",
        "Graffiti on the front of the school.",
    ),
    "Inscriptions sur le mur du cimetière.": (
        "Opschriften op de muur van het kerkhof.",
        "Schriftzüge an der Friedhofsmauer.",
        "Writing on the cemetery wall.",
    ),
    "Affiches collées sur l'armoire électrique.": (
        "Affiches gekleefd op de elektriciteitskast.",
        "Plakate am Stromkasten.",
        "Posters stuck on the electricity cabinet.",
    ),
    "Herbes hautes qui débordent sur le trottoir.": (
        "Hoog gras dat over het voetpad hangt.",
        "Hohes Gras, das auf den Gehweg hängt.",
        "Tall grass spilling over the pavement.",
    ),
    "Branche cassée qui menace de tomber sur le sentier.": (
        "Gebroken tak die op het pad dreigt te vallen.",
        "Abgebrochener Ast, der auf den Pfad zu fallen droht.",
        "Broken branch about to fall on the path.",
    ),
    "La haie communale cache le panneau de signalisation.": (
        "De gemeentelijke haag verbergt het verkeersbord.",
        "Die Hecke der Gemeinde verdeckt das Verkehrsschild.",
        "The municipal hedge hides the road sign.",
    ),
    "Chardons sur tout le talus, plus moyen de passer avec une poussette.": (
        "Distels op heel de berm, met een kinderwagen geraakt men er niet meer door.",
        "Disteln am ganzen Hang, mit dem Kinderwagen kein Durchkommen.",
        "Thistles all over the bank, no way through with a pushchair.",
    ),
    "Banc cassé dans le parc.": (
        "Bank stuk in het park.",
        "Kaputte Bank im Park.",
        "Broken bench in the park.",
    ),
    "Poubelle publique arrachée de son socle.": (
        "Openbare vuilnisbak van zijn sokkel gerukt.",
        "Öffentlicher Abfalleimer aus der Halterung gerissen.",
        "Public bin torn from its base.",
    ),
    "Potelet renversé devant la boulangerie.": (
        "Paaltje omgereden voor de bakkerij.",
        "Umgefahrener Poller vor der Bäckerei.",
        "Bollard knocked over in front of the bakery.",
    ),
    "Vitre de l'abribus brisée, du verre partout.": (
        "Ruit van het bushokje gebroken, overal glas.",
        "Scheibe des Wartehäuschens zerbrochen, überall Glas.",
        "Glass of the bus shelter broken, splinters everywhere.",
    ),
    "Stationnement sur le trottoir tous les soirs.": (
        "Elke avond geparkeerde auto's op het voetpad.",
        "Jeden Abend parkende Autos auf dem Gehweg.",
        "Cars parked on the pavement every evening.",
    ),
    "Déjections canines devant l'entrée de la crèche.": (
        "Hondenpoep voor de ingang van de crèche.",
        "Hundekot vor dem Eingang der Kinderkrippe.",
        "Dog mess in front of the nursery's entrance.",
    ),
    "Tapage nocturne sur la place, plusieurs nuits de suite.": (
        "Nachtlawaai op het plein, verschillende nachten na elkaar.",
        "Nächtlicher Lärm auf dem Platz, mehrere Nächte nacheinander.",
        "Noise at night on the square, several nights in a row.",
    ),
    "Panneau de priorité tourné dans le mauvais sens.": (
        "Voorrangsbord in de verkeerde richting gedraaid.",
        "Vorfahrtsschild in die falsche Richtung gedreht.",
        "Priority sign turned the wrong way.",
    ),
    "Le marquage du passage pour piétons est effacé.": (
        "De markering van het zebrapad is versleten.",
        "Die Markierung des Fußgängerüberwegs ist abgenutzt.",
        "The marking of the pedestrian crossing has worn off.",
    ),
    "Feu tricolore bloqué au rouge.": (
        "Verkeerslicht blijft op rood staan.",
        "Ampel bleibt auf Rot.",
        "Traffic light stuck on red.",
    ),
    "La rue est une patinoire, aucun épandage depuis hier.": (
        "De straat is een ijsbaan, sinds gisteren niet gestrooid.",
        "Die Straße ist eine Eisbahn, seit gestern nicht gestreut.",
        "The street is an ice rink, not gritted since yesterday.",
    ),
    "Neige tassée devant l'arrêt de bus.": (
        "Aangereden sneeuw voor de bushalte.",
        "Festgefahrener Schnee vor der Bushaltestelle.",
        "Packed snow in front of the bus stop.",
    ),
    "Verglas sur l'escalier public.": (
        "IJzel op de openbare trap.",
        "Glatteis auf der öffentlichen Treppe.",
        "Ice on the public stairs.",
    ),
    # sentences that citizens add to a description
    " Merci d'avance.": (" Alvast bedankt.", " Danke im Voraus.", " Thanks in advance."),
    " C'est la deuxième fois que je le signale.": (
        " Dit is de tweede keer dat ik het meld.",
        " Ich melde das zum zweiten Mal.",
        " This is the second time that I report it.",
    ),
    " À côté de l'arrêt de bus.": (
        " Naast de bushalte.",
        " Neben der Bushaltestelle.",
        " Next to the bus stop.",
    ),
    " Devant le portail vert.": (
        " Voor de groene poort.",
        " Vor dem grünen Tor.",
        " By the green gate.",
    ),
    " Danger pour les enfants de l'école.": (
        " Gevaar voor de kinderen van de school.",
        " Gefahr für die Schulkinder.",
        " Danger for the school's children.",
    ),
    # replies of the commune
    "Déchets enlevés par nos équipes.": (
        "Afval weggehaald door onze ploegen.",
        "Abfälle von unseren Teams entfernt.",
        "Waste removed by our teams.",
    ),
    "Dépôt enlevé et constat transmis.": (
        "Sluikstort weggehaald en vaststelling doorgegeven.",
        "Ablagerung entfernt und Feststellung weitergegeben.",
        "Dumping removed and findings passed on.",
    ),
    "Réparé à l'enrobé à froid.": (
        "Hersteld met koudasfalt.",
        "Mit Kaltasphalt ausgebessert.",
        "Repaired with cold asphalt.",
    ),
    "Chaussée réparée ce matin.": (
        "Rijbaan vanmorgen hersteld.",
        "Fahrbahn heute Morgen ausgebessert.",
        "Road repaired this morning.",
    ),
    "Lampe remplacée.": ("Lamp vervangen.", "Lampe ersetzt.", "Lamp replaced."),
    "Panne signalée au gestionnaire et réparée.": (
        "Defect gemeld aan de beheerder en hersteld.",
        "Störung dem Betreiber gemeldet und behoben.",
        "Failure reported to the operator and repaired.",
    ),
    "Avaloir curé.": ("Kolk gereinigd.", "Ablauf gereinigt.", "Drain cleaned."),
    "Grille remplacée et avaloir curé.": (
        "Rooster vervangen en kolk gereinigd.",
        "Rost ersetzt und Ablauf gereinigt.",
        "Grate replaced and drain cleaned.",
    ),
    "Tag effacé.": ("Graffiti verwijderd.", "Graffiti entfernt.", "Graffiti removed."),
    "Affiches enlevées.": ("Affiches verwijderd.", "Plakate entfernt.", "Posters removed."),
    "Fauchage effectué.": ("Gemaaid.", "Gemäht.", "Mown."),
    "Branche enlevée, arbre contrôlé.": (
        "Tak weggehaald, boom nagekeken.",
        "Ast entfernt, Baum geprüft.",
        "Branch removed, tree checked.",
    ),
    "Banc remplacé.": ("Bank vervangen.", "Bank ersetzt.", "Bench replaced."),
    "Potelet redressé et scellé.": (
        "Paaltje rechtgezet en vastgezet.",
        "Poller aufgerichtet und befestigt.",
        "Bollard straightened and fixed.",
    ),
    "Passage d'un agent, rappel au règlement.": (
        "Een agent kwam langs en herinnerde aan het reglement.",
        "Ein Beamter war vor Ort und hat auf die Regeln hingewiesen.",
        "An officer came by and recalled the rules.",
    ),
    "Procès-verbal dressé.": (
        "Proces-verbaal opgesteld.",
        "Protokoll aufgenommen.",
        "An official report was drawn up.",
    ),
    "Panneau replacé.": ("Bord teruggeplaatst.", "Schild wieder aufgestellt.", "Sign put back."),
    "Marquage refait.": ("Markering vernieuwd.", "Markierung erneuert.", "Marking renewed."),
    "Épandage effectué.": ("Gestrooid.", "Gestreut.", "Gritted."),
    "Accès dégagé et salé.": (
        "Toegang vrijgemaakt en gestrooid.",
        "Zugang geräumt und gestreut.",
        "Access cleared and salted.",
    ),
    "Ce lieu ne relève pas de la Ville ; nous avons prévenu le gestionnaire.": (
        "Deze plaats valt niet onder de stad; we hebben de beheerder verwittigd.",
        "Dieser Ort gehört nicht zur Stadt; wir haben den Betreiber benachrichtigt.",
        "This place is not the city's; we have told its operator.",
    ),
    "Déjà signalé : vous serez informé par le premier dossier.": (
        "Al gemeld: u wordt via het eerste dossier ingelicht.",
        "Bereits gemeldet: Sie werden über die erste Meldung informiert.",
        "Reported before: the first report will keep you informed.",
    ),
    # notes of the commune's staff
    "Passage prévu avec la tournée de jeudi.": (
        "Gepland met de ronde van donderdag.",
        "Mit der Tour am Donnerstag eingeplant.",
        "Planned with Thursday's round.",
    ),
    "Vu sur place, photo prise.": (
        "Ter plaatse gezien, foto genomen.",
        "Vor Ort gesehen, Foto gemacht.",
        "Seen on site, photo taken.",
    ),
    "Matériel commandé, livraison dans deux semaines.": (
        "Materiaal besteld, levering over twee weken.",
        "Material bestellt, Lieferung in zwei Wochen.",
        "Material ordered, delivery in two weeks.",
    ),
    "Le citoyen a rappelé ce matin.": (
        "De burger heeft vanmorgen teruggebeld.",
        "Der Bürger hat heute Morgen nochmals angerufen.",
        "The citizen called again this morning.",
    ),
    "À coordonner avec le chantier voisin.": (
        "Af te stemmen met de werf ernaast.",
        "Mit der Baustelle nebenan abzustimmen.",
        "To be coordinated with the works next door.",
    ),
    **VOCABULARY,
}


@lru_cache(maxsize=1)
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(TRANSLATIONS, key=len, reverse=True))


def said(text: str, language: str) -> str:
    """A French text of the example in another language, piece by piece from its beginning."""
    if language == "fr":
        return text
    if text in TRANSLATIONS:
        return TRANSLATIONS[text][LANGUAGES.index(language) - 1]
    for piece in _longest_first():
        if text.startswith(piece):
            return TRANSLATIONS[piece][LANGUAGES.index(language) - 1] + said(
                text[len(piece) :], language
            )
    return text


def stock(language: str) -> dict[str, str]:
    """The words that a register starts with, French → in that language."""
    words = {word for one in SERVICES for word in (one.name, one.category, one.description)}
    words |= {name for _, name in DEPARTMENTS} | set(RAW_STATUSES.values())
    return {word: said(word, language) for word in sorted(words)}
