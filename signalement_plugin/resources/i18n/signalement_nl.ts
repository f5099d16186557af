<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_BE" sourcelanguage="en_GB">
<context>
    <name>Signalement</name>
    <message>
        <source> days</source>
        <translation> dagen</translation>
    </message>
    <message numerus="yes">
        <source>%n already so</source>
        <translation>
            <numerusform>%n ongewijzigd</numerusform>
            <numerusform>%n ongewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already so: left out.</source>
        <translation>
            <numerusform>%n ongewijzigd: weggelaten.</numerusform>
            <numerusform>%n ongewijzigd: weggelaten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered with yes and not changed</source>
        <translation>
            <numerusform>%n aanvaard maar niet gewijzigd</numerusform>
            <numerusform>%n aanvaard maar niet gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beside it, up to {metres} m</source>
        <translation>
            <numerusform>%n ernaast, tot {metres} m</numerusform>
            <numerusform>%n ernaast, tot {metres} m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n geblokkeerd</numerusform>
            <numerusform>%n geblokkeerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) belong to another connection to the same server. Taken over, they are sent by “{name}”, with its login.</source>
        <translation>
            <numerusform>%n wijziging hoort bij een andere verbinding met dezelfde server. Na overname wordt ze verzonden door “{name}”, met die aanmelding.</numerusform>
            <numerusform>%n wijzigingen horen bij een andere verbinding met dezelfde server. Na overname worden ze verzonden door “{name}”, met die aanmelding.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) did not end as asked:</source>
        <translation>
            <numerusform>%n wijziging eindigde niet zoals gevraagd:</numerusform>
            <numerusform>%n wijzigingen eindigden niet zoals gevraagd:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) may already have been sent.</source>
        <translation>
            <numerusform>%n wijziging is misschien al verzonden.</numerusform>
            <numerusform>%n wijzigingen zijn misschien al verzonden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that waited to be sent are missing.</source>
        <translation>
            <numerusform>%n wijziging die wachtte op verzending ontbreekt.</numerusform>
            <numerusform>%n wijzigingen die wachtten op verzending ontbreken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait in another QGIS profile on this computer, or with a connection that was removed, and are not sent from here. Open the panel Reports to take them over.</source>
        <translation>
            <numerusform>%n wijziging wacht in een ander QGIS-profiel op deze computer, of bij een verwijderde verbinding, en wordt niet van hieruit verzonden. Open het paneel Meldingen om ze over te nemen.</numerusform>
            <numerusform>%n wijzigingen wachten in een ander QGIS-profiel op deze computer, of bij een verwijderde verbinding, en worden niet van hieruit verzonden. Open het paneel Meldingen om ze over te nemen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting to be sent</source>
        <translation>
            <numerusform>%n wijziging die op verzending wacht</numerusform>
            <numerusform>%n wijzigingen die op verzending wachten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were made for {who}. The login of “{name}” is now {now}.</source>
        <translation>
            <numerusform>%n wijziging is gemaakt onder het account {who}. Het account van “{name}” is nu {now}.</numerusform>
            <numerusform>%n wijzigingen zijn gemaakt onder het account {who}. Het account van “{name}” is nu {now}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed meanwhile</source>
        <translation>
            <numerusform>%n intussen gewijzigd</numerusform>
            <numerusform>%n intussen gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) get a mail</source>
        <translation>
            <numerusform>%n burger krijgt een e-mail</numerusform>
            <numerusform>%n burgers krijgen een e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) will get a mail.</source>
        <translation>
            <numerusform>%n burger krijgt een e-mail.</numerusform>
            <numerusform>%n burgers krijgen een e-mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n bevestigd</numerusform>
            <numerusform>%n bevestigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) exported.</source>
        <translation>
            <numerusform>%n verbinding geëxporteerd.</numerusform>
            <numerusform>%n verbindingen geëxporteerd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) imported.</source>
        <translation>
            <numerusform>%n verbinding geïmporteerd.</numerusform>
            <numerusform>%n verbindingen geïmporteerd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) apart</source>
        <translation>
            <numerusform>%n dag verschil</numerusform>
            <numerusform>%n dagen verschil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <comment>of a round</comment>
        <translation>
            <numerusform>%n gedaan</numerusform>
            <numerusform>%n gedaan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n concept</numerusform>
            <numerusform>%n concepten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) exported, with the names of people in them.</source>
        <translation>
            <numerusform>%n filter geëxporteerd, met de namen van personen erin.</numerusform>
            <numerusform>%n filters geëxporteerd, met de namen van personen erin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) imported.</source>
        <translation>
            <numerusform>%n filter geïmporteerd.</numerusform>
            <numerusform>%n filters geïmporteerd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n followed changed</source>
        <translation>
            <numerusform>%n gevolgde gewijzigd</numerusform>
            <numerusform>%n gevolgde gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handed to the team's server</source>
        <translation>
            <numerusform>%n overgedragen aan de gemeenschappelijke server</numerusform>
            <numerusform>%n overgedragen aan de gemeenschappelijke server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the last 12 months</source>
        <translation>
            <numerusform>%n in de laatste 12 maanden</numerusform>
            <numerusform>%n in de laatste 12 maanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n te laat</numerusform>
            <numerusform>%n te laat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) around a report, by name</source>
        <translation>
            <numerusform>%n laag rond een melding, op naam</numerusform>
            <numerusform>%n lagen rond een melding, op naam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left no address</source>
        <translation>
            <numerusform>%n liet geen adres achter</numerusform>
            <numerusform>%n lieten geen adres achter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left no address: no mail reaches them.</source>
        <translation>
            <numerusform>%n liet geen adres achter: geen mail bereikt hem.</numerusform>
            <numerusform>%n lieten geen adres achter: geen mail bereikt hen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more photo(s)</source>
        <translation>
            <numerusform>nog %n foto</numerusform>
            <numerusform>nog %n foto's</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, outside the filter, are not counted.</source>
        <translation>
            <numerusform>%n andere, buiten de filter, telt niet mee.</numerusform>
            <numerusform>%n andere, buiten de filter, tellen niet mee.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n te regelen</numerusform>
            <numerusform>%n te regelen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>reports</comment>
        <translation>
            <numerusform>%n nieuwe melding</numerusform>
            <numerusform>%n nieuwe meldingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new report(s) changed on the tablet after they came in: those changes are not taken.</source>
        <translation>
            <numerusform>%n nieuwe melding op de tablet gewijzigd na aankomst: die wijziging wordt niet overgenomen.</numerusform>
            <numerusform>%n nieuwe meldingen op de tablet gewijzigd na aankomst: die wijzigingen worden niet overgenomen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <comment>of a round</comment>
        <translation>
            <numerusform>%n niet gedaan</numerusform>
            <numerusform>%n niet gedaan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n now late</source>
        <translation>
            <numerusform>%n nu te laat</numerusform>
            <numerusform>%n nu te laat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them need(s) your login: edit it under Authentication.</source>
        <translation>
            <numerusform>%n vraagt uw aanmelding: bewerk ze bij Authenticatie.</numerusform>
            <numerusform>%n vragen uw aanmelding: bewerk ze bij Authenticatie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these have parts of their own: the server cancels those that are open.</source>
        <translation>
            <numerusform>%n heeft eigen deelmeldingen: de server annuleert de open delen.</numerusform>
            <numerusform>%n hebben eigen deelmeldingen: de server annuleert de open delen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the parcel</source>
        <translation>
            <numerusform>%n op het perceel</numerusform>
            <numerusform>%n op het perceel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open within 100 m</source>
        <translation>
            <numerusform>%n open binnen 100 m</numerusform>
            <numerusform>%n open binnen 100 m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n perceel</numerusform>
            <numerusform>%n percelen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) cross themselves: what lies there is uncertain.</source>
        <translation>
            <numerusform>%n perceel kruist zichzelf: wat daar ligt, is onzeker.</numerusform>
            <numerusform>%n percelen kruisen zichzelf: wat daar ligt, is onzeker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) without a usable shape were left out.</source>
        <translation>
            <numerusform>%n perceel zonder bruikbare vorm werd weggelaten.</numerusform>
            <numerusform>%n percelen zonder bruikbare vorm werden weggelaten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n foto's</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) at most.</source>
        <translation>
            <numerusform>hoogstens %n foto.</numerusform>
            <numerusform>hoogstens %n foto's.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be had from the server.</source>
        <translation>
            <numerusform>%n foto kon niet van de server verkregen worden.</numerusform>
            <numerusform>%n foto's konden niet van de server verkregen worden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) not found or unreadable: {names}. Put their folder beside the copy and bring it back again.</source>
        <translation>
            <numerusform>%n foto niet gevonden of onleesbaar: {names}. Zet de map ervan naast de kopie en haal die opnieuw terug.</numerusform>
            <numerusform>%n foto's niet gevonden of onleesbaar: {names}. Zet de map ervan naast de kopie en haal die opnieuw terug.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) wait for the number of their new report: bring the copy back again once it was sent.</source>
        <translation>
            <numerusform>%n foto wacht op het nummer van haar nieuwe melding: haal de kopie na het verzenden opnieuw terug.</numerusform>
            <numerusform>%n foto's wachten op het nummer van hun nieuwe melding: haal de kopie na het verzenden opnieuw terug.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points moved far, one of them {metres} m. Is that meant?</source>
        <translation>
            <numerusform>%n punt is ver verplaatst: {metres} m. Is dat de bedoeling?</numerusform>
            <numerusform>%n punten zijn ver verplaatst, één ervan {metres} m. Is dat de bedoeling?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) of transfers</source>
        <translation>
            <numerusform>%n ontvanger van doorgestuurde meldingen</numerusform>
            <numerusform>%n ontvangers van doorgestuurde meldingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n geweigerd</numerusform>
            <numerusform>%n geweigerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reopened</source>
        <translation>
            <numerusform>%n heropend</numerusform>
            <numerusform>%n heropend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply template(s)</source>
        <translation>
            <numerusform>%n standaardantwoord</numerusform>
            <numerusform>%n standaardantwoorden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n melding</numerusform>
            <numerusform>%n meldingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) are no round: filter or select at most {most}.</source>
        <translation>
            <numerusform>%n melding is geen ronde: filter of selecteer er hoogstens {most}.</numerusform>
            <numerusform>%n meldingen zijn geen ronde: filter of selecteer er hoogstens {most}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) found</source>
        <translation>
            <numerusform>%n melding gevonden</numerusform>
            <numerusform>%n meldingen gevonden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) lie outside the area “{area}”.</source>
        <translation>
            <numerusform>%n melding ligt buiten de zone “{area}”.</numerusform>
            <numerusform>%n meldingen liggen buiten de zone “{area}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) loaded</source>
        <translation>
            <numerusform>%n melding geladen</numerusform>
            <numerusform>%n meldingen geladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) need you</source>
        <translation>
            <numerusform>%n melding te regelen</numerusform>
            <numerusform>%n meldingen te regelen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) new, late or changed</source>
        <translation>
            <numerusform>%n melding nieuw, te laat of gewijzigd</numerusform>
            <numerusform>%n meldingen nieuw, te laat of gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) on it or within 10 m</source>
        <translation>
            <numerusform>%n melding erop of binnen 10 m</numerusform>
            <numerusform>%n meldingen erop of binnen 10 m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) to send</source>
        <translation>
            <numerusform>%n melding te verzenden</numerusform>
            <numerusform>%n meldingen te verzenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s): copy {file} and its project to the tablet.</source>
        <translation>
            <numerusform>%n melding: kopieer {file} en het project ervan naar de tablet.</numerusform>
            <numerusform>%n meldingen: kopieer {file} en het project ervan naar de tablet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s): {file}</source>
        <translation>
            <numerusform>%n melding: {file}</numerusform>
            <numerusform>%n meldingen: {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read and are left out.</source>
        <translation>
            <numerusform>%n rij is onleesbaar en wordt weggelaten.</numerusform>
            <numerusform>%n rijen zijn onleesbaar en worden weggelaten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n geselecteerd</numerusform>
            <numerusform>%n geselecteerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent, not yet visible</source>
        <translation>
            <numerusform>%n verzonden, nog niet zichtbaar</numerusform>
            <numerusform>%n verzonden, nog niet zichtbaar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n status word(s) have no meaning yet.</source>
        <translation>
            <numerusform>%n statuswoord heeft nog geen betekenis.</numerusform>
            <numerusform>%n statuswoorden hebben nog geen betekenis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) not in order.</source>
        <translation>
            <numerusform>%n stap is niet in orde.</numerusform>
            <numerusform>%n stappen zijn niet in orde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n stop</numerusform>
            <numerusform>%n stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) in it</source>
        <translation>
            <numerusform>%n stop in totaal</numerusform>
            <numerusform>%n stops in totaal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n na te kijken</numerusform>
            <numerusform>%n na te kijken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too near its edge to tell</source>
        <translation>
            <numerusform>%n te dicht bij de rand om te beslissen</numerusform>
            <numerusform>%n te dicht bij de rand om te beslissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unclear</source>
        <translation>
            <numerusform>%n onzeker</numerusform>
            <numerusform>%n onzeker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable report(s) were left out; the others are here.</source>
        <translation>
            <numerusform>%n onleesbare melding is weggelaten; de andere zijn er.</numerusform>
            <numerusform>%n onleesbare meldingen zijn weggelaten; de andere zijn er.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) wait until you end editing.</source>
        <translation>
            <numerusform>%n update wacht tot u het bewerken beëindigt.</numerusform>
            <numerusform>%n updates wachten tot u het bewerken beëindigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n te verzenden</numerusform>
            <numerusform>%n te verzenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be sent</source>
        <translation>
            <numerusform>%n wordt verzonden</numerusform>
            <numerusform>%n worden verzonden</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Toevoegen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adres</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Gebied</translation>
    </message>
    <message>
        <source>&amp;Begin with an Empty Outbox</source>
        <translation>&amp;Leeg beginnen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Bring Back %n Change(s) of {time}</source>
        <translation>
            <numerusform>%n wijziging &amp;terughalen ({time})</numerusform>
            <numerusform>%n wijzigingen &amp;terughalen ({time})</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Clear All</source>
        <translation>Alles &amp;deselecteren</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Weggooien</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>B&amp;ewerken…</translation>
    </message>
    <message>
        <source>&amp;Everything of the connection “{name}”</source>
        <translation>&amp;Alles van de verbinding “{name}”</translation>
    </message>
    <message>
        <source>&amp;Exported workflow</source>
        <translation>G&amp;eëxporteerde workflow</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporteren…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Import a File…</source>
        <translation>Bestand &amp;importeren…</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Invoegen</translation>
    </message>
    <message>
        <source>&amp;Join…</source>
        <translation>Verbindingen &amp;samenvoegen…</translation>
    </message>
    <message>
        <source>&amp;Jurisdiction</source>
        <translation>&amp;Jurisdictie</translation>
    </message>
    <message>
        <source>&amp;Keep until {who} Is Back</source>
        <translation>&amp;Bewaren tot {who} terug is</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>T&amp;aal</translation>
    </message>
    <message>
        <source>&amp;Leave Them There</source>
        <translation>&amp;Daar laten</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>Opnieuw &amp;kijken</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Name of the sector:</source>
        <translation>&amp;Naam van de sector:</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nieuw…</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Persoon</translation>
    </message>
    <message>
        <source>&amp;Phone no.</source>
        <translation>&amp;Tel.</translation>
    </message>
    <message>
        <source>&amp;Polygon layer:</source>
        <translation>&amp;Polygonenlaag:</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lezen</translation>
    </message>
    <message>
        <source>&amp;Read only: send no changes</source>
        <translation>Alleen &amp;lezen: geen wijzigingen verzenden</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ve&amp;rwijderen</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Ve&amp;rwijderen…</translation>
    </message>
    <message>
        <source>&amp;Run Again</source>
        <translation>Opnieuw uitvoe&amp;ren</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>Op&amp;slaan als…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Zoeken</translation>
    </message>
    <message>
        <source>&amp;Send as {now}</source>
        <translation>&amp;Verzenden als {now}</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Werkblad</translation>
    </message>
    <message>
        <source>&amp;Signature of notes</source>
        <translation>&amp;Handtekening onder nota's</translation>
    </message>
    <message>
        <source>&amp;Single letters are keys in the list</source>
        <translation>&amp;Losse letters zijn sneltoetsen in de lijst</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>S&amp;ysteem</translation>
    </message>
    <message>
        <source>&amp;Take Over</source>
        <translation>&amp;Overnemen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>&amp;Verbinding testen</translation>
    </message>
    <message>
        <source>&amp;Texts of finished changes, and photos that were looked at</source>
        <translation>&amp;Teksten van afgewerkte wijzigingen en bekeken foto's</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>Tit&amp;el</translation>
    </message>
    <message>
        <source>&amp;Wait for Sending</source>
        <translation>&amp;Wachten op verzending</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>(te kiezen)</translation>
    </message>
    <message>
        <source>(every status)</source>
        <translation>(elke status)</translation>
    </message>
    <message>
        <source>(new)</source>
        <translation>(nieuw)</translation>
    </message>
    <message>
        <source>(no feature is selected)</source>
        <translation>(geen object geselecteerd)</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(niemand)</translation>
    </message>
    <message>
        <source>(not by QGIS)</source>
        <translation>(niet door QGIS)</translation>
    </message>
    <message>
        <source>(sectors of the server)</source>
        <translation>(sectoren van de server)</translation>
    </message>
    <message>
        <source>(unchanged)</source>
        <translation>(ongewijzigd)</translation>
    </message>
    <message>
        <source>({count} in all)</source>
        <translation>({count} in totaal)</translation>
    </message>
    <message>
        <source>1 or 2 Working Days Left</source>
        <translation>Nog 1 of 2 werkdagen</translation>
    </message>
    <message>
        <source>11 July, Flemish Community</source>
        <translation>Feest van de Vlaamse Gemeenschap (11/7)</translation>
    </message>
    <message>
        <source>15 November, German-speaking Community</source>
        <translation>Feest van de Duitstalige Gemeenschap (15/11)</translation>
    </message>
    <message>
        <source>27 September, French Community</source>
        <translation>Feest van de Franse Gemeenschap (27/9)</translation>
    </message>
    <message>
        <source>3 to 5 Working Days Left</source>
        <translation>Nog 3 tot 5 werkdagen</translation>
    </message>
    <message>
        <source>4 is the same service at the very same place.</source>
        <translation>4: dezelfde dienst op precies dezelfde plaats.</translation>
    </message>
    <message>
        <source>A &amp;person</source>
        <translation>Een &amp;persoon</translation>
    </message>
    <message>
        <source>A &amp;report</source>
        <translation>Een &amp;melding</translation>
    </message>
    <message>
        <source>A Word</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>A change is refused when a colleague saved meanwhile.</source>
        <translation>Een wijziging wordt geweigerd als een collega intussen heeft opgeslagen.</translation>
    </message>
    <message>
        <source>A change of {field} also clears or replaces: {others}.</source>
        <translation>Een wijziging van {field} wist of vervangt ook: {others}.</translation>
    </message>
    <message>
        <source>A change that arrives twice counts once.</source>
        <translation>Een wijziging die tweemaal aankomt, telt één keer.</translation>
    </message>
    <message>
        <source>A change that arrives twice within {time} counts once.</source>
        <translation>Een wijziging die binnen {time} tweemaal aankomt, telt één keer.</translation>
    </message>
    <message>
        <source>A change without an answer may still arrive for {time}; then it is looked for.</source>
        <translation>Een wijziging zonder antwoord kan nog {time} lang aankomen; daarna wordt ze opgezocht.</translation>
    </message>
    <message>
        <source>A click shows it. If it is the same, close one as “Duplicate of…” (D).</source>
        <translation>Klik om ze te openen. Is het hetzelfde probleem, sluit er dan één af met 'Dubbel van…' (D).</translation>
    </message>
    <message>
        <source>A client certificate (PKI) cannot be used as a login here. Nothing was sent. Choose another authentication: Basic, API Header or OAuth2.</source>
        <translation>Een clientcertificaat (PKI) kan hier niet als aanmelding dienen. Er werd niets verzonden. Kies een andere authenticatie: Basic, API Header of OAuth2.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Een collega</translation>
    </message>
    <message>
        <source>A colleague has already decided about this change.</source>
        <translation>Een collega heeft al over deze wijziging beslist.</translation>
    </message>
    <message>
        <source>A colleague's or the administrator's connections, without their logins</source>
        <translation>De verbindingen van een collega of van de beheerder, zonder hun aanmeldgegevens</translation>
    </message>
    <message>
        <source>A connection that was removed from this profile had the same server. This lies there:</source>
        <translation>Een verbinding die uit dit profiel werd verwijderd, had dezelfde server. Dit ligt daar nog:</translation>
    </message>
    <message>
        <source>A coordinate system such as EPSG:31370.</source>
        <translation>Een coördinatensysteem zoals EPSG:31370.</translation>
    </message>
    <message numerus="yes">
        <source>A copy of %n change(s) is there. Bring it back, or begin with an empty outbox, in the panel Reports; until then nothing is stored or sent.</source>
        <translation>
            <numerusform>Er is een kopie met %n wijziging. Haal ze terug, of begin met een lege postbus UIT, in het paneel Meldingen; tot dan wordt niets bewaard of verzonden.</numerusform>
            <numerusform>Er is een kopie met %n wijzigingen. Haal ze terug, of begin met een lege postbus UIT, in het paneel Meldingen; tot dan wordt niets bewaard of verzonden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file in a folder that is there; its ending says the format.</source>
        <translation>Een bestand in een bestaande map; de extensie zegt het formaat.</translation>
    </message>
    <message>
        <source>A file is in use and goes at the next start of QGIS.</source>
        <translation>Een bestand is in gebruik en verdwijnt bij de volgende start van QGIS.</translation>
    </message>
    <message>
        <source>A file of this connection cannot be used: check the disk and its rights.</source>
        <translation>Een bestand van deze verbinding is onbruikbaar: controleer de schijf en de rechten.</translation>
    </message>
    <message>
        <source>A file that belongs to the plugin is missing. Nothing is lost. Install the plugin again; in a working tree, run make stage.</source>
        <translation>Een bestand dat bij de plug-in hoort, ontbreekt. Uw wijzigingen zijn bewaard. Installeer de plug-in opnieuw; in een werkkopie: voer make stage uit.</translation>
    </message>
    <message>
        <source>A group of the list proposes the department that it was last given to. Sectors come from the server, or from a polygon layer of the project.</source>
        <translation>Een groep van de lijst stelt de dienst voor waaraan hij het laatst is toegewezen. De sectoren komen van de server, of van een polygonenlaag van het project.</translation>
    </message>
    <message>
        <source>A key is remembered by a connection: give CONNECTION, or KEEP_AS beside the address.</source>
        <translation>Een sleutel wordt door een verbinding onthouden: geef CONNECTION, of KEEP_AS naast het adres.</translation>
    </message>
    <message>
        <source>A layer of reports, or its selection. What its rows show is what you decided on: a report that somebody has changed since is not overwritten.</source>
        <translation>Een laag met meldingen, of de selectie ervan. U beslist op wat de rijen tonen: een melding die iemand sindsdien wijzigde, wordt niet overschreven.</translation>
    </message>
    <message>
        <source>A layer of reports, the panel's or one from “Load reports”; or its selection.</source>
        <translation>Een laag met meldingen, die van het paneel of een van “Meldingen laden”; of haar selectie.</translation>
    </message>
    <message>
        <source>A part of another report.</source>
        <translation>Een deel van een andere melding.</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Een persoon</translation>
    </message>
    <message>
        <source>A place can be given for one report only, by its number.</source>
        <translation>Een plaats kan maar voor één melding worden opgegeven, met haar nummer.</translation>
    </message>
    <message>
        <source>A print layout (.qpt); empty: the one that comes with the plugin.</source>
        <translation>Een afdruklay-out (.qpt); leeg: die van de plug-in.</translation>
    </message>
    <message>
        <source>A quote is not closed.</source>
        <translation>Een aanhalingsteken is niet gesloten.</translation>
    </message>
    <message>
        <source>A refresh reads only what changed.</source>
        <translation>Bij het vernieuwen wordt alleen gelezen wat gewijzigd is.</translation>
    </message>
    <message>
        <source>A refresh reads the whole list again.</source>
        <translation>Bij het vernieuwen wordt de hele lijst opnieuw gelezen.</translation>
    </message>
    <message>
        <source>A report</source>
        <translation>Een melding</translation>
    </message>
    <message>
        <source>A report cannot be the duplicate of itself.</source>
        <translation>Een melding kan geen dubbel van zichzelf zijn.</translation>
    </message>
    <message>
        <source>A report is reopened as one of these: {names}.</source>
        <translation>Een melding wordt heropend als een van deze: {names}.</translation>
    </message>
    <message>
        <source>A round has at most {most} stops.</source>
        <translation>Een ronde telt hoogstens {most} stops.</translation>
    </message>
    <message>
        <source>A short name has one to eight letters or digits, without accents.</source>
        <translation>Een korte naam heeft één tot acht letters of cijfers, zonder accenten.</translation>
    </message>
    <message>
        <source>A table with a row for each report: its number, what became of it, why.</source>
        <translation>Een tabel met een rij per melding: haar nummer, wat ervan werd, waarom.</translation>
    </message>
    <message>
        <source>A table with the fields &lt;b&gt;kind&lt;/b&gt; (&lt;i&gt;status&lt;/i&gt;, &lt;i&gt;service&lt;/i&gt;, &lt;i&gt;department&lt;/i&gt;, &lt;i&gt;person&lt;/i&gt;, &lt;i&gt;action&lt;/i&gt;, &lt;i&gt;right&lt;/i&gt;), &lt;b&gt;id&lt;/b&gt; and &lt;b&gt;name&lt;/b&gt;. The algorithms that write take either of the two. A right names a part of a report that your login may write, or &lt;i&gt;create&lt;/i&gt;.</source>
        <translation>Een tabel met de velden &lt;b&gt;kind&lt;/b&gt; (&lt;i&gt;status&lt;/i&gt;, &lt;i&gt;service&lt;/i&gt;, &lt;i&gt;department&lt;/i&gt;, &lt;i&gt;person&lt;/i&gt;, &lt;i&gt;action&lt;/i&gt;, &lt;i&gt;right&lt;/i&gt;), &lt;b&gt;id&lt;/b&gt; en &lt;b&gt;name&lt;/b&gt;. De algoritmen die schrijven, aanvaarden elk van de laatste twee. Een recht noemt een deel van de melding dat u met uw aanmelding mag schrijven, of &lt;i&gt;create&lt;/i&gt;.</translation>
    </message>
    <message>
        <source>A text for whoever helps: no login, no names, nothing that citizens wrote</source>
        <translation>Een tekst voor wie helpt: geen aanmelding, geen namen, niets wat burgers schreven</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>Er ontbreekt een waarde.</translation>
    </message>
    <message>
        <source>A write replaces the whole report, so all of it is compared before.</source>
        <translation>Een schrijfactie vervangt de hele melding: daarom wordt alles vooraf vergeleken.</translation>
    </message>
    <message>
        <source>A&amp;uthentication</source>
        <translation>A&amp;uthenticatie</translation>
    </message>
    <message>
        <source>API Key</source>
        <translation>API-sleutel</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Toelichting</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>In behandeling genomen</translation>
    </message>
    <message>
        <source>Access Token</source>
        <translation>Toegangstoken</translation>
    </message>
    <message>
        <source>Accuracy of the points in metres (0: not known)</source>
        <translation>Nauwkeurigheid van de punten in meter (0: onbekend)</translation>
    </message>
    <message>
        <source>Act&amp;ion</source>
        <translation>Act&amp;ie</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Action on {count}…</source>
        <translation>Actie op {count}…</translation>
    </message>
    <message>
        <source>Actions, categories and teams are as of {time}.</source>
        <translation>Acties, categorieën en teams: laatst bekende stand, {time}.</translation>
    </message>
    <message>
        <source>Action…</source>
        <translation>Actie…</translation>
    </message>
    <message>
        <source>Add Cadastre</source>
        <translation>Kadaster toevoegen</translation>
    </message>
    <message>
        <source>Add Cadastre…</source>
        <translation>Kadaster toevoegen…</translation>
    </message>
    <message>
        <source>Add Photos…</source>
        <translation>Foto's toevoegen…</translation>
    </message>
    <message>
        <source>Add the Layer</source>
        <translation>Laag toevoegen</translation>
    </message>
    <message>
        <source>Add to the Round</source>
        <translation>Aan de ronde toevoegen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Address (for a register: its file)</source>
        <translation>Adres (voor een register: het bestand)</translation>
    </message>
    <message>
        <source>Address not found: place the point on the map; without it only the address is sent.</source>
        <translation>Adres niet gevonden: plaats het punt op de kaart; zonder punt wordt alleen het adres verstuurd.</translation>
    </message>
    <message>
        <source>Address of the reporting site, as in the browser:</source>
        <translation>Adres van de meldingensite, zoals in de browser:</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Adds the plan of {host} as a picture. It has no parcels to ask.</source>
        <translation>Voegt het plan van {host} toe als beeld: het bevat geen percelen om te bevragen.</translation>
    </message>
    <message>
        <source>Adds three fields to the reports (any point layer):

&lt;b&gt;capakey&lt;/b&gt;: the parcel that holds the point, else the nearest one.
&lt;b&gt;parcel_verdict&lt;/b&gt;: &lt;i&gt;inside&lt;/i&gt;; &lt;i&gt;outside&lt;/i&gt; any parcel, which is probably road and to be confirmed; &lt;i&gt;uncertain&lt;/i&gt;, where a boundary is nearer than the accuracy of the point or 2 m, or the plan contradicts itself; &lt;i&gt;unloaded&lt;/i&gt;, where no parcel is within 250 m or the point has no position.
&lt;b&gt;parcel_distance&lt;/b&gt;: metres to that parcel's boundary.

Distances are measured in Lambert 72 or 2008, whatever the layers have. A plan shows no legal boundary, and what is in no parcel need not be public domain.</source>
        <translation>Voegt drie velden toe aan de meldingen (eender welke puntenlaag):

&lt;b&gt;capakey&lt;/b&gt;: het perceel waarin het punt ligt, anders het dichtstbijzijnde.
&lt;b&gt;parcel_verdict&lt;/b&gt;: &lt;i&gt;inside&lt;/i&gt;, in een perceel; &lt;i&gt;outside&lt;/i&gt;, buiten elk perceel, vermoedelijk weg en te bevestigen; &lt;i&gt;uncertain&lt;/i&gt;, als een grens dichter ligt dan de nauwkeurigheid van het punt of 2 m, of als het plan zichzelf tegenspreekt; &lt;i&gt;unloaded&lt;/i&gt;, als er binnen 250 m geen perceel is of het punt geen positie heeft.
&lt;b&gt;parcel_distance&lt;/b&gt;: meters tot de grens van dat perceel.

Afstanden worden gemeten in Lambert 72 of 2008, welk stelsel de lagen ook hebben. Een plan toont geen juridische grens, en wat in geen perceel ligt, is daarom nog geen openbaar domein.</translation>
    </message>
    <message>
        <source>Adds to each zone: &lt;b&gt;received&lt;/b&gt; and &lt;b&gt;closed&lt;/b&gt; in the period; &lt;b&gt;open&lt;/b&gt; and &lt;b&gt;late&lt;/b&gt; at its end; &lt;b&gt;median_days&lt;/b&gt; from request to closing of those closed in it; &lt;b&gt;in_time&lt;/b&gt; of the &lt;b&gt;with_deadline&lt;/b&gt; closed in it.

A report that is not open any more counts as closed when it last changed: lists carry no date of closing. Days are those of Brussels. A report on the border of two zones may count in none, and one where zones overlap counts in each; reports in no zone are counted in NOWHERE.</source>
        <translation>Voegt aan elke zone toe: &lt;b&gt;received&lt;/b&gt; (ontvangen) en &lt;b&gt;closed&lt;/b&gt; (afgesloten) in de periode; &lt;b&gt;open&lt;/b&gt; en &lt;b&gt;late&lt;/b&gt; (te laat) op het einde ervan; &lt;b&gt;median_days&lt;/b&gt;, mediaan in dagen van melding tot afsluiting; &lt;b&gt;in_time&lt;/b&gt;, op tijd, van de &lt;b&gt;with_deadline&lt;/b&gt; met een streefdatum.

Een melding die niet meer open is, telt als afgesloten bij haar laatste wijziging: lijsten bevatten geen datum van afsluiting. Dagen zijn die van Brussel. Een melding op de grens van twee zones telt mogelijk in geen van beide, en waar zones overlappen in elk; meldingen buiten elke zone staan in NOWHERE.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All Properties…</source>
        <translation>Alle eigenschappen…</translation>
    </message>
    <message>
        <source>All Time</source>
        <translation>Vanaf het begin</translation>
    </message>
    <message>
        <source>All filters of the file are here already.</source>
        <translation>Alle filters van het bestand zijn hier al.</translation>
    </message>
    <message>
        <source>All of yours go from this list, and those that came with the plugin are here again. Nothing is kept before OK.</source>
        <translation>Al de uwe verdwijnen uit deze lijst, en die van de extensie staan er weer. Niets wordt bewaard vóór OK.</translation>
    </message>
    <message>
        <source>All other services</source>
        <translation>Alle andere categorieën</translation>
    </message>
    <message numerus="yes">
        <source>All that is filtered: %n report(s)</source>
        <translation>
            <numerusform>Alles wat gefilterd is: %n melding</numerusform>
            <numerusform>Alles wat gefilterd is: %n meldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Already closed.</source>
        <translation>Al afgesloten.</translation>
    </message>
    <message>
        <source>Already so: there is nothing to send.</source>
        <translation>Al zo: er is niets te verzenden.</translation>
    </message>
    <message numerus="yes">
        <source>Also %n selected outside the filter</source>
        <translation>
            <numerusform>Ook %n geselecteerde buiten de filter</numerusform>
            <numerusform>Ook %n geselecteerde buiten de filter</numerusform>
        </translation>
    </message>
    <message>
        <source>Also opened by {names}</source>
        <translation>Ook geopend door {names}</translation>
    </message>
    <message>
        <source>Also personal data</source>
        <translation>Ook persoonsgegevens</translation>
    </message>
    <message>
        <source>Also texts that people wrote, photo links and names (personal data)</source>
        <translation>Ook teksten die mensen schreven, fotolinks en namen (persoonsgegevens)</translation>
    </message>
    <message>
        <source>Also the cadastral location</source>
        <translation>Ook de kadastrale ligging</translation>
    </message>
    <message>
        <source>Also the layers around each report</source>
        <translation>Ook de lagen rond elke melding</translation>
    </message>
    <message>
        <source>Also within metres around it</source>
        <translation>Ook binnen … meter eromheen</translation>
    </message>
    <message>
        <source>Always on to the nearest stop that is left; else as the layer has them.</source>
        <translation>Telkens naar de dichtste overblijvende stop; anders zoals in de laag.</translation>
    </message>
    <message>
        <source>An e-mail draft with the sheets as PDF, coordinates in Lambert 72 and 2008, and the server's own status. Nothing is sent and no status changes: you send it.</source>
        <translation>Een e-mailconcept met de fiches als pdf, coördinaten in Lambert 72 en 2008 en de eigen status van de server. Er wordt niets verzonden en geen status gewijzigd: u verzendt het.</translation>
    </message>
    <message>
        <source>An evidence file is about one report: choose one.</source>
        <translation>Een vaststellingsdossier gaat over één melding: kies er een.</translation>
    </message>
    <message>
        <source>An extract of the cadastre: GeoPackage, shapefile or its zip.</source>
        <translation>Een uittreksel van het kadaster: GeoPackage, shapefile of de zip ervan.</translation>
    </message>
    <message>
        <source>Another QGIS is sending what waits in its profile. Nothing was taken over and nothing is lost. Close that QGIS, then open the panel again.</source>
        <translation>Een andere QGIS verzendt wat in zijn profiel wacht. Er is niets overgenomen en niets verloren. Sluit die QGIS en open het paneel opnieuw.</translation>
    </message>
    <message>
        <source>Another QGIS on this computer is sending. Your changes wait in the same queue.</source>
        <translation>Een andere QGIS op deze computer verzendt. Uw wijzigingen wachten in dezelfde rij.</translation>
    </message>
    <message>
        <source>Another QGIS profile on this computer has the same connections. This lies there:</source>
        <translation>Een ander QGIS-profiel op deze computer heeft dezelfde verbindingen. Daar ligt nog:</translation>
    </message>
    <message>
        <source>Another QGIS works with this connection. Nothing was erased. Close it, then erase again.</source>
        <translation>Een ander QGIS werkt met deze verbinding. Er is niets gewist. Sluit het en wis dan opnieuw.</translation>
    </message>
    <message>
        <source>Another action of the workflow (name)</source>
        <translation>Andere actie van de workflow (naam)</translation>
    </message>
    <message>
        <source>Another call, {date}</source>
        <translation>Nieuwe oproep, {date}</translation>
    </message>
    <message>
        <source>Another connection is shown meanwhile. No file was written: choose the reports again.</source>
        <translation>Intussen wordt een andere verbinding getoond. Er is geen bestand geschreven: kies de meldingen opnieuw.</translation>
    </message>
    <message>
        <source>Another new report was begun: send or empty that one first.</source>
        <translation>Er is al een andere nieuwe melding begonnen: verstuur of wis die eerst.</translation>
    </message>
    <message>
        <source>Another report bears this number at the council, or the site does not tell. Nothing was sent. Change this report on the site: Open in Browser.</source>
        <translation>Een andere melding draagt dit nummer bij de gemeente, of de site zegt het niet. Er is niets verzonden. Wijzig deze melding op de site: In browser openen.</translation>
    </message>
    <message>
        <source>Another window of QGIS has a copy of the reports. Close it: its copy goes when this connection is opened next.</source>
        <translation>Een ander venster van QGIS heeft een kopie van de meldingen. Sluit het: zijn kopie verdwijnt wanneer deze verbinding opnieuw geopend wordt.</translation>
    </message>
    <message>
        <source>Answered publicly meanwhile by {who}. Send yours too?</source>
        <translation>Intussen openbaar beantwoord door {who}. Ook uw antwoord versturen?</translation>
    </message>
    <message>
        <source>Answered with yes, not changed</source>
        <translation>Aanvaard, niet gewijzigd</translation>
    </message>
    <message>
        <source>Answers to what the service asks (code=answer, one per line)</source>
        <translation>Antwoorden op de vragen van de categorie (code=antwoord, één per regel)</translation>
    </message>
    <message>
        <source>Any polygon layer with a field that holds the parcel number.</source>
        <translation>Eender welke polygonenlaag met een veld met het perceelnummer.</translation>
    </message>
    <message>
        <source>Any text, such as the number of your works: what the connection has made under it is not made again.</source>
        <translation>Eender welke tekst, zoals het nummer van uw werken: wat de verbinding eronder gemaakt heeft, wordt niet opnieuw gemaakt.</translation>
    </message>
    <message>
        <source>Appears on the public site: {what}.</source>
        <translation>Verschijnt op de openbare site: {what}.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Rondom</translation>
    </message>
    <message>
        <source>As 2026-11-27; the day itself counts.</source>
        <translation>Zoals 2026-11-27; de dag zelf telt mee.</translation>
    </message>
    <message>
        <source>As citizens read it below a standard reply</source>
        <translation>Zoals de burger hem leest onder een standaardantwoord</translation>
    </message>
    <message>
        <source>As of {day}, computed {now} from data of {data}: {total}.</source>
        <translation>Op {day}, berekend op {now} uit gegevens van {data}: {total}.</translation>
    </message>
    <message>
        <source>As the server knows you: CitySDK (Klarschiff) signs notes, changes and new reports with it.</source>
        <translation>Zoals de server u kent: CitySDK (Klarschiff) ondertekent er notities, wijzigingen en nieuwe meldingen mee.</translation>
    </message>
    <message>
        <source>As the server's.</source>
        <translation>Zoals die van de server.</translation>
    </message>
    <message>
        <source>As x,y [EPSG:31370]; for one report that is given by its number.</source>
        <translation>Zoals x,y [EPSG:31370]; voor één melding, gegeven met haar nummer.</translation>
    </message>
    <message>
        <source>Ask Me</source>
        <translation>Vraag het mij</translation>
    </message>
    <message>
        <source>Ask the Citizens of {count}…</source>
        <translation>De burgers van {count} iets vragen…</translation>
    </message>
    <message>
        <source>Ask the Citizen…</source>
        <translation>De burger iets vragen…</translation>
    </message>
    <message>
        <source>Ask the Server for “{name}”</source>
        <translation>De server vragen naar “{name}”</translation>
    </message>
    <message>
        <source>Ask the server what changed</source>
        <translation>De server vragen wat er gewijzigd is</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>De server wordt bevraagd…</translation>
    </message>
    <message>
        <source>Asking what this service wants…</source>
        <translation>De vragen van deze categorie worden gelezen…</translation>
    </message>
    <message>
        <source>Asks a reporting system who you are there and what you may do.</source>
        <translation>Vraagt aan een meldingssysteem wie u daar bent en wat u er mag doen.</translation>
    </message>
    <message>
        <source>Asks the server as “Test Connection” does; nothing is changed there. Fails, with the reason, where the server cannot be asked.

&lt;b&gt;RIGHTS&lt;/b&gt; names what your login may write, with commas between; it is empty where it may only read.</source>
        <translation>Vraagt het de server zoals “Verbinding testen”; er wordt niets gewijzigd. Mislukt, met de reden, als de server niet kan worden gevraagd.

&lt;b&gt;RIGHTS&lt;/b&gt; noemt wat u met uw aanmelding mag schrijven, met komma's ertussen; leeg als u alleen mag lezen.</translation>
    </message>
    <message>
        <source>Asks the server who reported it; shown for a minute, never stored</source>
        <translation>Vraagt de server wie het meldde; een minuut getoond, nooit opgeslagen</translation>
    </message>
    <message>
        <source>Asks the team's server who reported it; shown for a minute. That you asked is noted.</source>
        <translation>Vraagt aan de gemeenschappelijke server wie het meldde; een minuut zichtbaar. Dat u het vroeg, wordt genoteerd.</translation>
    </message>
    <message>
        <source>Asks {host} for the parcels of the map's view and keeps them on this computer with their date.</source>
        <translation>Vraagt aan {host} de percelen van het kaartbeeld en bewaart ze op deze computer met hun datum.</translation>
    </message>
    <message>
        <source>Asks {host} for the roads of the map's view. The card then names who manages the nearest one.</source>
        <translation>Vraagt aan {host} de wegen van het kaartbeeld. De fiche noemt dan de beheerder van de dichtstbijzijnde.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Toewijzen</translation>
    </message>
    <message>
        <source>Assign reports</source>
        <translation>Meldingen toewijzen</translation>
    </message>
    <message>
        <source>Assign to {team}…</source>
        <translation>Toewijzen aan {team}…</translation>
    </message>
    <message>
        <source>Assign {count}</source>
        <translation>{count} toewijzen</translation>
    </message>
    <message>
        <source>Assign {count} to {team}…</source>
        <translation>{count} toewijzen aan {team}…</translation>
    </message>
    <message>
        <source>Assign {count}…</source>
        <translation>{count} toewijzen…</translation>
    </message>
    <message>
        <source>Assigned To</source>
        <translation>Toegewezen aan</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Toegewezen aan</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Toewijzing</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Toewijzen…</translation>
    </message>
    <message>
        <source>At least this score (0: any)</source>
        <translation>Minstens deze score (0: alle)</translation>
    </message>
    <message numerus="yes">
        <source>At most %n change(s) at a time.</source>
        <translation>
            <numerusform>Hoogstens %n wijziging tegelijk.</numerusform>
            <numerusform>Hoogstens %n wijzigingen tegelijk.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most days apart (0: any)</source>
        <translation>Hoogstens zoveel dagen ertussen (0: onbeperkt)</translation>
    </message>
    <message>
        <source>At most metres apart</source>
        <translation>Hoogstens zoveel meter uit elkaar</translation>
    </message>
    <message>
        <source>At most {most} reports can be followed: leave one first.</source>
        <translation>Hoogstens {most} meldingen kunnen gevolgd worden: laat er eerst een los.</translation>
    </message>
    <message>
        <source>At the Same Time</source>
        <translation>Tegelijk</translation>
    </message>
    <message>
        <source>At the pin: {address}</source>
        <translation>Op het punt: {address}</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authenticatie</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Back on the map when you leave the example: {layers}</source>
        <translation>Terug op de kaart wanneer u het voorbeeld verlaat: {layers}</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Terug naar de lijst (Esc)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Begin Here</source>
        <translation>Hier beginnen</translation>
    </message>
    <message>
        <source>Beginning with https://, without a login; for a register and for files of other products the path of the file.</source>
        <translation>Begint met https://, zonder aanmelding; voor een register en voor bestanden van andere producten het pad van het bestand.</translation>
    </message>
    <message>
        <source>Being taken back. If the team's server has begun to send it, it goes out all the same.</source>
        <translation>Wordt teruggenomen. Als de gemeenschappelijke server al met verzenden begonnen is, wordt de wijziging toch verzonden.</translation>
    </message>
    <message>
        <source>Between the days on which the two were reported.</source>
        <translation>Tussen de dagen waarop de twee gemeld zijn.</translation>
    </message>
    <message>
        <source>Blocked ({count})</source>
        <translation>Geblokkeerd ({count})</translation>
    </message>
    <message>
        <source>Bring Back a Field Copy</source>
        <translation>Een terreinkopie terughalen</translation>
    </message>
    <message>
        <source>Bring Back a Field Copy…</source>
        <translation>Een terreinkopie terughalen…</translation>
    </message>
    <message>
        <source>Buffer: {metres} m</source>
        <translation>Buffer: {metres} m</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>By Category</source>
        <translation>Per categorie</translation>
    </message>
    <message>
        <source>By Day</source>
        <translation>Per dag</translation>
    </message>
    <message>
        <source>By Deadline</source>
        <translation>Op einddatum</translation>
    </message>
    <message>
        <source>By Deadline (Working Days)</source>
        <translation>Op streefdatum (werkdagen)</translation>
    </message>
    <message>
        <source>By Department</source>
        <translation>Per dienst</translation>
    </message>
    <message>
        <source>By Month</source>
        <translation>Per maand</translation>
    </message>
    <message>
        <source>By Number</source>
        <translation>Op nummer</translation>
    </message>
    <message>
        <source>By Person</source>
        <translation>Per persoon</translation>
    </message>
    <message>
        <source>By Polygon</source>
        <translation>Met een polygoon</translation>
    </message>
    <message>
        <source>By Priority</source>
        <translation>Volgens prioriteit</translation>
    </message>
    <message>
        <source>By Rectangle</source>
        <translation>Met een rechthoek</translation>
    </message>
    <message>
        <source>By Sector</source>
        <translation>Per sector</translation>
    </message>
    <message>
        <source>By Service</source>
        <translation>Op categorie</translation>
    </message>
    <message>
        <source>By Status</source>
        <translation>Op status</translation>
    </message>
    <message>
        <source>By Street</source>
        <translation>Per straat</translation>
    </message>
    <message>
        <source>By Urgency</source>
        <translation>Op termijn</translation>
    </message>
    <message>
        <source>By Week</source>
        <translation>Per week</translation>
    </message>
    <message>
        <source>By a rectangle or a polygon</source>
        <translation>Met een rechthoek of een polygoon</translation>
    </message>
    <message>
        <source>By name or code, as “List values” has them.</source>
        <translation>Met naam of code, zoals in “Waarden oplijsten”.</translation>
    </message>
    <message>
        <source>By name or id, as “List values” has them; empty: stays as it is.</source>
        <translation>Met naam of id, zoals in “Waarden oplijsten”; leeg: blijft zoals het is.</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Wissen</translation>
    </message>
    <message>
        <source>CSV (semicolons, UTF-8)</source>
        <translation>CSV (puntkomma's, UTF-8)</translation>
    </message>
    <message>
        <source>Cadastral Location</source>
        <translation>Kadastrale ligging</translation>
    </message>
    <message>
        <source>Cadastral Parcels</source>
        <translation>Kadastrale percelen</translation>
    </message>
    <message>
        <source>Cadastral Plan</source>
        <translation>Kadastraal plan</translation>
    </message>
    <message>
        <source>Cadastral location of the report whose number is given, e.g. {name}("report_id"): signalement_parcel gives the parcel, signalement_parcel_verdict one of inside, outside, uncertain and unloaded, signalement_parcel_distance metres to its boundary. Empty until the plan was read, and without this plugin.</source>
        <translation>Kadastrale ligging van de melding met het gegeven nummer, bv. {name}("report_id"): signalement_parcel geeft het perceel, signalement_parcel_verdict een van inside, outside, uncertain en unloaded, signalement_parcel_distance de meters tot de grens ervan. Leeg zolang het plan niet gelezen is, en zonder deze plug-in.</translation>
    </message>
    <message>
        <source>Cadastre</source>
        <translation>Kadaster</translation>
    </message>
    <message>
        <source>Can be written: {what}.</source>
        <translation>Kan worden geschreven: {what}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Cancel Change</source>
        <translation>Wijziging annuleren</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Geannuleerd; er is niets geschreven.</translation>
    </message>
    <message numerus="yes">
        <source>Carry on: changes of %n report(s) will go when the network is back.</source>
        <translation>
            <numerusform>Werk verder: de wijzigingen van %n melding vertrekken zodra het netwerk terug is.</numerusform>
            <numerusform>Werk verder: de wijzigingen van %n meldingen vertrekken zodra het netwerk terug is.</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry on: changes will go when the network is back.</source>
        <translation>Werk door: wijzigingen vertrekken zodra het netwerk terug is.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Category (name or code)</source>
        <translation>Categorie (naam of code)</translation>
    </message>
    <message>
        <source>Certificate trusted, but it ends on {until}. Tell the server's administrator (issued by {issuer}).</source>
        <translation>Certificaat vertrouwd, maar het eindigt op {until}. Verwittig de beheerder van de server (uitgegeven door {issuer}).</translation>
    </message>
    <message>
        <source>Certificate trusted; issued by {issuer}, valid until {until}.</source>
        <translation>Certificaat vertrouwd; uitgegeven door {issuer}, geldig tot {until}.</translation>
    </message>
    <message>
        <source>Change Address…</source>
        <translation>Adres wijzigen…</translation>
    </message>
    <message>
        <source>Change Service of {count}…</source>
        <translation>Categorie van {count} wijzigen…</translation>
    </message>
    <message>
        <source>Change Service…</source>
        <translation>Categorie wijzigen…</translation>
    </message>
    <message>
        <source>Change Status of {count}…</source>
        <translation>Status van {count} wijzigen…</translation>
    </message>
    <message>
        <source>Change Status…</source>
        <translation>Status wijzigen…</translation>
    </message>
    <message>
        <source>Change reports</source>
        <translation>Meldingen wijzigen</translation>
    </message>
    <message>
        <source>Change status of reports</source>
        <translation>Status van meldingen wijzigen</translation>
    </message>
    <message>
        <source>Change the Connection…</source>
        <translation>Verbinding wijzigen…</translation>
    </message>
    <message>
        <source>Changed Meanwhile</source>
        <translation>Intussen gewijzigd</translation>
    </message>
    <message>
        <source>Changed On</source>
        <translation>Gewijzigd op</translation>
    </message>
    <message>
        <source>Changed by others meanwhile</source>
        <translation>Intussen door anderen gewijzigd</translation>
    </message>
    <message>
        <source>Changed by someone meanwhile; the value is again the one you saw.</source>
        <translation>Intussen door iemand gewijzigd; de waarde is opnieuw die welke u zag.</translation>
    </message>
    <message>
        <source>Changed meanwhile by {who}. Nothing was overwritten.</source>
        <translation>Intussen gewijzigd door {who}. Er is niets overschreven.</translation>
    </message>
    <message>
        <source>Changed meanwhile by {who}; the value is again the one you saw.</source>
        <translation>Intussen gewijzigd door {who}; de waarde is opnieuw die u zag.</translation>
    </message>
    <message>
        <source>Changed meanwhile, refused or uncertain: click to settle</source>
        <translation>Intussen gewijzigd, geweigerd of onzeker: klik om te regelen</translation>
    </message>
    <message>
        <source>Changed since (UTC)</source>
        <translation>Gewijzigd sinds (UTC)</translation>
    </message>
    <message>
        <source>Changed, without details</source>
        <translation>Gewijzigd, zonder details</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Wijzigingen</translation>
    </message>
    <message numerus="yes">
        <source>Changes of %n report(s) have not gone out yet.</source>
        <translation>
            <numerusform>De wijzigingen van %n melding zijn nog niet verzonden.</numerusform>
            <numerusform>De wijzigingen van %n meldingen zijn nog niet verzonden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes of %n report(s) wait until you allow changes again.</source>
        <translation>
            <numerusform>De wijzigingen van %n melding wachten tot u wijzigingen weer toestaat.</numerusform>
            <numerusform>De wijzigingen van %n meldingen wachten tot u wijzigingen weer toestaat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes reports on the server. What is left empty is left as it is; a system takes only what “List values” names for it.

&lt;b&gt;A reply goes to the citizen at once and cannot be called back.&lt;/b&gt; A note stays internal. A place can be given for one report only.

Duplicates get the number of the report that came first into a note, where the system has notes. What is reopened has to be closed; an open report is left as it is.

Each change is stored in the outbox first and sent once. The results name the state of each report.</source>
        <translation>Wijzigt meldingen op de server. Wat leeg blijft, blijft zoals het is; een systeem aanvaardt alleen wat “Waarden oplijsten” ervoor noemt.

&lt;b&gt;Een antwoord gaat meteen naar de burger en kan niet worden teruggehaald.&lt;/b&gt; Een nota blijft intern. Een plaats kan maar voor één melding worden opgegeven.

Dubbele meldingen krijgen in een notitie het nummer van de melding die eerst kwam, waar het systeem notities heeft. Wat heropend wordt, moet afgesloten zijn; een open melding blijft zoals ze is.

Elke wijziging wordt eerst in de verzendlijst bewaard en één keer verzonden. De resultaten noemen de toestand van elke melding.</translation>
    </message>
    <message>
        <source>Changes that still wait to be sent, and stay: {count}. Send or cancel them, then erase again.</source>
        <translation>Wijzigingen die nog verzonden moeten worden en blijven: {count}. Verzend of annuleer ze en wis dan opnieuw.</translation>
    </message>
    <message>
        <source>Changes that were not sent yet, and are lost: {count}</source>
        <translation>Wijzigingen die nog niet verzonden zijn en verloren gaan: {count}</translation>
    </message>
    <message>
        <source>Changes to Send</source>
        <translation>Te verzenden wijzigingen</translation>
    </message>
    <message>
        <source>Changes wait for the server that this connection had before. They are kept, and nothing goes to another server. Keep the old address until they are sent or cancelled, or make a new connection for the other server.</source>
        <translation>Er wachten wijzigingen op de server die deze verbinding eerder had. Ze blijven bewaard en er gaat niets naar een andere server. Behoud het oude adres tot ze verzonden of geannuleerd zijn, of maak een nieuwe verbinding voor de andere server.</translation>
    </message>
    <message>
        <source>Changes wait for the server that this connection has now. Wait until they are sent or cancel them, or make a new connection for the other server.</source>
        <translation>Er wachten wijzigingen op de server die deze verbinding nu heeft. Wacht tot ze verzonden zijn of annuleer ze, of maak een nieuwe verbinding voor de andere server.</translation>
    </message>
    <message>
        <source>Choose Another Folder…</source>
        <translation>Een andere map kiezen…</translation>
    </message>
    <message>
        <source>Choose Photos</source>
        <translation>Foto's kiezen</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Kies een bestand.</translation>
    </message>
    <message>
        <source>Choose a report in the list or the map.</source>
        <translation>Kies een melding in de lijst of op de kaart.</translation>
    </message>
    <message>
        <source>Choose a service.</source>
        <translation>Kies een categorie.</translation>
    </message>
    <message>
        <source>Choose both columns of the position.</source>
        <translation>Kies beide kolommen van de positie.</translation>
    </message>
    <message>
        <source>Choose the area</source>
        <translation>Het gebied kiezen</translation>
    </message>
    <message>
        <source>Choose the column with the number of each report.</source>
        <translation>Kies de kolom met het nummer van elke melding.</translation>
    </message>
    <message>
        <source>Choose the register's file.</source>
        <translation>Kies het bestand van het register.</translation>
    </message>
    <message>
        <source>Choose the system of the coordinates.</source>
        <translation>Kies het coördinatenstelsel.</translation>
    </message>
    <message>
        <source>Choose the system…</source>
        <translation>Het systeem kiezen…</translation>
    </message>
    <message>
        <source>Choose the time zone from the list.</source>
        <translation>Kies de tijdzone uit de lijst.</translation>
    </message>
    <message>
        <source>Choose, drop or paste photos; where they were taken is removed</source>
        <translation>Kies, sleep of plak foto's; waar ze genomen zijn wordt verwijderd</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Burger</translation>
    </message>
    <message>
        <source>Citizen reports</source>
        <translation>Burgermeldingen</translation>
    </message>
    <message>
        <source>Citizen's Text</source>
        <translation>Tekst van de burger</translation>
    </message>
    <message>
        <source>CitySDK (read and create)</source>
        <translation>CitySDK (lezen en aanmaken)</translation>
    </message>
    <message>
        <source>CitySDK (sandbox)</source>
        <translation>CitySDK (testserver)</translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>Click corners on the map, right click ends; Ctrl adds, Esc gives up</source>
        <translation>Klik hoeken op de kaart, rechtsklik eindigt; Ctrl voegt toe, Esc stopt</translation>
    </message>
    <message>
        <source>Click on the Map</source>
        <translation>Op de kaart klikken</translation>
    </message>
    <message>
        <source>Click the right place on the map.</source>
        <translation>Klik de juiste plaats op de kaart aan.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Close {count}…</source>
        <translation>{count} afsluiten…</translation>
    </message>
    <message>
        <source>Close; what you typed is kept (Esc)</source>
        <translation>Sluiten; wat u typte, blijft bewaard (Esc)</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afgesloten</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>figures</comment>
        <translation>Afgesloten</translation>
    </message>
    <message>
        <source>Closed in Time</source>
        <translation>Tijdig afgesloten</translation>
    </message>
    <message>
        <source>Closed in Time: of those closed in the period that had a deadline, the share closed by it. Those that are still open, even late, are not in it.</source>
        <translation>Tijdig afgesloten: van wat in de periode werd afgesloten en een termijn had, het deel dat op tijd was. Wat nog open is, ook te laat, telt niet mee.</translation>
    </message>
    <message>
        <source>Closed reports are opened again, as “Status” says, else as the first of accepted, in_progress, new and planned that the system takes. Open ones are left as they are.</source>
        <translation>Afgesloten meldingen worden heropend zoals ‘Status' zegt, anders met de eerste van accepted, in_progress, new en planned die het systeem aanvaardt. Open meldingen blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Closed: reports that are not open any more and last changed in the period. The server gives no date of closing: that of the last change counts, even of a later note.</source>
        <translation>Afgesloten: meldingen die niet meer open zijn en in de periode het laatst gewijzigd werden. De server geeft geen sluitingsdatum: die van de laatste wijziging telt, ook van een latere nota.</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Afsluiten…</translation>
    </message>
    <message>
        <source>Closing day to add</source>
        <translation>Toe te voegen sluitingsdag</translation>
    </message>
    <message>
        <source>Closing days of the commune</source>
        <translation>Sluitingsdagen van de gemeente</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Clusters</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Alles inklappen</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Collega's</translation>
    </message>
    <message>
        <source>Colleagues read: {text}</source>
        <translation>Collega's lezen: {text}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Columns (none: all)</source>
        <translation>Kolommen (geen: alle)</translation>
    </message>
    <message>
        <source>Columns of the File</source>
        <translation>Kolommen van het bestand</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Klacht</translation>
    </message>
    <message>
        <source>Confirmed by the server</source>
        <translation>Bevestigd door de server</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect Another System…</source>
        <translation>Een ander systeem verbinden…</translation>
    </message>
    <message>
        <source>Connect Yours…</source>
        <translation>Het uwe verbinden…</translation>
    </message>
    <message>
        <source>Connect your own system now. Shall the made-up reports go, with their two layers of this project?</source>
        <translation>U gaat uw eigen systeem verbinden. De fictieve gegevens verwijderen, met hun twee lagen in dit project?</translation>
    </message>
    <message>
        <source>Connect your system</source>
        <translation>Uw systeem verbinden</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>Connection (else system and address)</source>
        <translation>Verbinding (anders systeem en adres)</translation>
    </message>
    <message>
        <source>Connection that knows the names</source>
        <translation>Verbinding die de namen kent</translation>
    </message>
    <message>
        <source>Connection: {name}</source>
        <translation>Verbinding: {name}</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindingen</translation>
    </message>
    <message>
        <source>Connections and keys</source>
        <translation>Verbindingen en sneltoetsen</translation>
    </message>
    <message>
        <source>Connections to join</source>
        <translation>Samen te voegen verbindingen</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindingen…</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Contact hidden again.</source>
        <translation>Contact weer verborgen.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <source>Coordinate system of X and Y</source>
        <translation>Coördinatensysteem van X en Y</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coördinaten</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Gekopieerd.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy Number, Street and Position</source>
        <translation>Nummer, straat en positie kopiëren</translation>
    </message>
    <message>
        <source>Copy Parcel Number</source>
        <translation>Perceelnummer kopiëren</translation>
    </message>
    <message>
        <source>Copy Table</source>
        <translation>Tabel kopiëren</translation>
    </message>
    <message>
        <source>Copy for the Field</source>
        <translation>Kopie voor het terrein</translation>
    </message>
    <message>
        <source>Copy for the Field…</source>
        <translation>Kopie voor het terrein…</translation>
    </message>
    <message>
        <source>Copy into a Register…</source>
        <translation>Kopiëren naar een register…</translation>
    </message>
    <message>
        <source>Copy the reports of “{name}” into a new register on this computer? There they can be assigned, answered and closed. Later exports do not change the copy.</source>
        <translation>De meldingen van “{name}” kopiëren naar een nieuw register op deze computer? Daar kunnen ze toegewezen, beantwoord en afgesloten worden. Latere exports wijzigen de kopie niet.</translation>
    </message>
    <message numerus="yes">
        <source>Copying %n report(s)…</source>
        <translation>
            <numerusform>%n melding kopiëren…</numerusform>
            <numerusform>%n meldingen kopiëren…</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from the day after a report was received. Shown as “delay set here”, never sent to the server. After a change all reports are read once more.</source>
        <translation>Geteld vanaf de dag na ontvangst. Getoond als “termijn hier ingesteld”, nooit naar de server verzonden. Na een wijziging worden alle meldingen één keer opnieuw gelezen.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>Counts reports and their delays for each polygon of a layer.</source>
        <translation>Telt meldingen en hun termijnen voor elke polygoon van een laag.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Aanmaken</translation>
    </message>
    <message>
        <source>Create report</source>
        <translation>Melding aanmaken</translation>
    </message>
    <message>
        <source>Create reports from a layer</source>
        <translation>Meldingen maken uit een laag</translation>
    </message>
    <message>
        <source>Creates a report for each row of a layer of points, or of a table with coordinates (X and Y, in the coordinate system beside them).

Each part is a field or an expression: &lt;i&gt;text&lt;/i&gt; is the field of that name, &lt;i&gt;'depot'&lt;/i&gt; in single quotes the same for all, &lt;i&gt;'Chantier ' || nr&lt;/i&gt; both together. Categories are given by name or code; photos are paths of files, answers lines such as pole=B 12, a line for each.

&lt;b&gt;With a key no row is made twice&lt;/b&gt;: a key that the connection has sent before is not sent again, and the results name the report that was made then.

Where one row cannot be a report none is made, and the rows are named.</source>
        <translation>Maakt een melding voor elke rij van een puntenlaag, of van een tabel met coördinaten (X en Y, in het coördinatensysteem ernaast).

Elk deel is een veld of een expressie: &lt;i&gt;text&lt;/i&gt; is het veld met die naam, &lt;i&gt;'depot'&lt;/i&gt; tussen enkele aanhalingstekens geldt voor alle, &lt;i&gt;'Chantier ' || nr&lt;/i&gt; verbindt beide. Categorieën geeft u met naam of code; foto's zijn paden van bestanden, antwoorden regels zoals pole=B 12, een regel voor elk.

&lt;b&gt;Met een sleutel wordt geen rij tweemaal gemaakt&lt;/b&gt;: een sleutel die de verbinding al verzonden heeft, wordt niet opnieuw verzonden, en de resultaten noemen de melding die toen gemaakt is.

Kan één rij geen melding worden, dan wordt er geen gemaakt, en worden de rijen genoemd.</translation>
    </message>
    <message>
        <source>Creates a report on the server for each row of a layer or a table.</source>
        <translation>Maakt op de server een melding voor elke rij van een laag of een tabel.</translation>
    </message>
    <message>
        <source>Creates a report on the server, once: it is stored in the outbox first, and when the answer is lost it is looked for on the server and never sent again blindly.

Longitude and latitude are degrees (EPSG:4326).

Some servers ask more about some services. Answers are lines such as pole=B 12, the code of a question before the sign; a list of several has a line for each choice. What is missing or wrong is said before anything is sent.

With a key it is made once, however often this runs: a key that the connection has sent before is not sent again.</source>
        <translation>Maakt een melding aan op de server, één keer: ze wordt eerst in de verzendlijst bewaard en, als het antwoord verloren gaat, op de server gezocht en nooit blind opnieuw verzonden.

Lengte en breedte zijn in graden (EPSG:4326).

Sommige servers stellen vragen bij sommige categorieën. Antwoorden zijn regels zoals pole=B 12, met de code van de vraag voor het teken; een lijst met meer keuzes heeft één regel per keuze. Wat ontbreekt of fout is, wordt gezegd voordat er iets wordt verzonden.

Met een sleutel wordt ze één keer gemaakt, hoe vaak dit ook loopt: een sleutel die de verbinding al verzonden heeft, wordt niet opnieuw verzonden.</translation>
    </message>
    <message>
        <source>Creates a report on the server.</source>
        <translation>Maakt een melding aan op de server.</translation>
    </message>
    <message>
        <source>Creating the PDF {name}…</source>
        <translation>Pdf {name} wordt gemaakt…</translation>
    </message>
    <message>
        <source>D&amp;iagnose…</source>
        <translation>Dia&amp;gnose…</translation>
    </message>
    <message>
        <source>D&amp;ialect</source>
        <translation>D&amp;ialect</translation>
    </message>
    <message>
        <source>D&amp;uplicate of</source>
        <translation>D&amp;ubbel van</translation>
    </message>
    <message>
        <source>Damaged files that were set aside cannot be searched. Delete them by hand: their names end in .damaged.</source>
        <translation>Beschadigde bestanden die opzij gezet werden, kunnen niet doorzocht worden. Verwijder ze zelf: hun naam eindigt op .damaged.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Gegevensmap</translation>
    </message>
    <message>
        <source>Data of citizens and colleagues are erased on this computer alone, and at once: not at the server, and not only after OK.</source>
        <translation>Gegevens van burgers en collega's worden alleen op deze computer gewist, en meteen: niet op de server, en niet pas na OK.</translation>
    </message>
    <message>
        <source>Data of {at}</source>
        <translation>Gegevens van {at}</translation>
    </message>
    <message>
        <source>Data of {time}: the server has not answered since.</source>
        <translation>Gegevens van {time}: de server antwoordt sindsdien niet.</translation>
    </message>
    <message>
        <source>Data on This Computer</source>
        <translation>Gegevens op deze pc</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date of the Works</source>
        <translation>Datum van de werken</translation>
    </message>
    <message>
        <source>Date: not in the file (the server or the phone may have removed it)</source>
        <translation>Datum: niet in het bestand (de server of de telefoon kan ze verwijderd hebben)</translation>
    </message>
    <message>
        <source>Date: {at}, from the camera's clock ({source})</source>
        <translation>Datum: {at}, volgens de klok van het toestel ({source})</translation>
    </message>
    <message>
        <source>Dated in the future.</source>
        <translation>Gedateerd in de toekomst.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Day by Day</source>
        <translation>Per dag</translation>
    </message>
    <message>
        <source>Days on Which Nobody Works</source>
        <translation>Dagen waarop niemand werkt</translation>
    </message>
    <message>
        <source>Days since a report was received, e.g. signalement_age("requested"); 0 on that day.</source>
        <translation>Dagen sinds een melding binnenkwam, bv. signalement_age("requested"); 0 op die dag.</translation>
    </message>
    <message>
        <source>Days since the deadline of an open report, e.g. signalement_days_late("due", "status"): negative before it. Empty without a deadline and for reports that are not open.</source>
        <translation>Dagen sinds de termijn van een open melding, bv. signalement_days_late("due", "status"): negatief ervoor. Leeg zonder termijn en voor meldingen die niet open zijn.</translation>
    </message>
    <message>
        <source>Days until the deadline of an open report, e.g. signalement_days_left("due", "status"): negative after it. Empty without a deadline and for reports that are not open.</source>
        <translation>Dagen tot de termijn van een open melding, bv. signalement_days_left("due", "status"): negatief erna. Leeg zonder termijn en voor meldingen die niet open zijn.</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Streefdatum</translation>
    </message>
    <message>
        <source>Deadlines: those of the server.</source>
        <translation>Termijnen: die van de server.</translation>
    </message>
    <message>
        <source>Deadlines: those of the server; where it gives none, the delays set in QGIS, in working days: {delays}.</source>
        <translation>Termijnen: die van de server; waar hij er geen geeft, de termijnen die in QGIS zijn ingesteld, in werkdagen: {delays}.</translation>
    </message>
    <message>
        <source>Decided by you.</source>
        <translation>Door u beslist.</translation>
    </message>
    <message>
        <source>Decided. It counts once the team's server has it, unless a colleague was faster.</source>
        <translation>Beslist. Het telt zodra de gemeenschappelijke server het heeft, tenzij een collega sneller was.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Beslissen…</translation>
    </message>
    <message>
        <source>Degrees (WGS 84)</source>
        <translation>Graden (WGS 84)</translation>
    </message>
    <message>
        <source>Delays</source>
        <translation>Termijnen</translation>
    </message>
    <message>
        <source>Delays and Closing Days</source>
        <translation>Termijnen en sluitingsdagen</translation>
    </message>
    <message>
        <source>Delays – {name}</source>
        <translation>Termijnen – {name}</translation>
    </message>
    <message>
        <source>Delays…</source>
        <translation>Termijnen…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Refused…</source>
        <translation>
            <numerusform>%n geweigerde verwijderen…</numerusform>
            <numerusform>%n geweigerde verwijderen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n change(s) that the server refused? What was typed in them is deleted too. The reports stay as the server has them.</source>
        <translation>
            <numerusform>%n door de server geweigerde wijziging verwijderen? Wat erin getypt werd, wordt ook verwijderd. De melding blijft zoals de server ze heeft.</numerusform>
            <numerusform>%n door de server geweigerde wijzigingen verwijderen? Wat erin getypt werd, wordt ook verwijderd. De meldingen blijven zoals de server ze heeft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Department (name or id)</source>
        <translation>Dienst (naam of id)</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschrijving</translation>
    </message>
    <message>
        <source>Descriptions, answers, persons and links to photos.</source>
        <translation>Beschrijvingen, antwoorden, personen en links naar foto's.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>Diagnose…</translation>
    </message>
    <message>
        <source>Diagnosis of {name}</source>
        <translation>Diagnose van {name}</translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation>Bedoelde u “{name}”?</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Distance (m)</source>
        <translation>Afstand (m)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>work in the street</comment>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Done on the server already, by {who}. Send only the reply?</source>
        <translation>Al gedaan op de server, door {who}. Alleen het antwoord verzenden?</translation>
    </message>
    <message>
        <source>Double Arrival</source>
        <translation>Dubbele aankomst</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Downloaded file</source>
        <translation>Gedownload bestand</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Concepten</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map; Ctrl adds, Esc gives up</source>
        <translation>Sleep een rechthoek op de kaart; Ctrl voegt toe, Esc stopt</translation>
    </message>
    <message>
        <source>Draw a Polygon…</source>
        <translation>Polygoon tekenen…</translation>
    </message>
    <message>
        <source>Dry run: only say what would be sent</source>
        <translation>Proef: alleen zeggen wat zou worden verzonden</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Streefdatum</translation>
    </message>
    <message>
        <source>Due On</source>
        <translation>Streefdatum</translation>
    </message>
    <message>
        <source>Due Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dubbel</translation>
    </message>
    <message>
        <source>Duplicate of {number}.</source>
        <translation>Dubbel van {number}.</translation>
    </message>
    <message>
        <source>Duplicate of…</source>
        <translation>Dubbel van…</translation>
    </message>
    <message>
        <source>Duplicates of the report (number)</source>
        <translation>Dubbels van de melding (nummer)</translation>
    </message>
    <message>
        <source>Duration (ms)</source>
        <translation>Duur (ms)</translation>
    </message>
    <message>
        <source>E&amp;rase</source>
        <translation>&amp;Wissen</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;mail</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Each change carries a mark of its own that is found again.</source>
        <translation>Elke wijziging draagt een eigen merkteken dat wordt teruggevonden.</translation>
    </message>
    <message>
        <source>Edit Templates…</source>
        <translation>Standaardteksten bewerken…</translation>
    </message>
    <message>
        <source>Edit Template…</source>
        <translation>Sjabloon bewerken…</translation>
    </message>
    <message>
        <source>Edit a Copy of the Evidence Template…</source>
        <translation>Een kopie van het vaststellingssjabloon bewerken…</translation>
    </message>
    <message>
        <source>Edit a Copy of the Report Template…</source>
        <translation>Een kopie van het fichesjabloon bewerken…</translation>
    </message>
    <message>
        <source>Edits to review</source>
        <translation>Na te kijken wijzigingen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bewerken…</translation>
    </message>
    <message>
        <source>Empty the Round</source>
        <translation>Ronde leegmaken</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Versleuteling (TLS)</translation>
    </message>
    <message>
        <source>Enter a report for a caller</source>
        <translation>Een melding voor een beller invoeren</translation>
    </message>
    <message>
        <source>Enter the address of the server, beginning with https://.</source>
        <translation>Voer het adres van de server in, beginnend met https://.</translation>
    </message>
    <message>
        <source>Erase Personal Data</source>
        <translation>Persoonsgegevens wissen</translation>
    </message>
    <message>
        <source>Erase Personal Data…</source>
        <translation>Persoonsgegevens wissen…</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gewist</translation>
    </message>
    <message>
        <source>Established By</source>
        <translation>Vastgesteld door</translation>
    </message>
    <message>
        <source>Established on {now} by {who}, from data of {at}.</source>
        <translation>Vastgesteld op {now} door {who}, op basis van gegevens van {at}.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Gebeurtenis</translation>
    </message>
    <message>
        <source>Every step towards the server, as a text for whoever helps you</source>
        <translation>Elke stap naar de server, als tekst voor wie u helpt</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Alles is in orde.</translation>
    </message>
    <message>
        <source>Everything of the connection</source>
        <translation>Alles van de verbinding</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overal</translation>
    </message>
    <message>
        <source>Evidence File</source>
        <translation>Vaststellingsdossier</translation>
    </message>
    <message>
        <source>Evidence File (Administrative Fine)…</source>
        <translation>Vaststellingsdossier (administratieve sanctie)…</translation>
    </message>
    <message>
        <source>Evidence File…</source>
        <translation>Vaststellingsdossier…</translation>
    </message>
    <message>
        <source>Excel (xlsx)</source>
        <translation>Excel (xlsx)</translation>
    </message>
    <message>
        <source>Exp&amp;ort Connections…</source>
        <translation>Verbindingen exp&amp;orteren…</translation>
    </message>
    <message>
        <source>Export Connections</source>
        <translation>Verbindingen exporteren</translation>
    </message>
    <message>
        <source>Export Filters</source>
        <translation>Filters exporteren</translation>
    </message>
    <message>
        <source>Export Filters…</source>
        <translation>Filters exporteren…</translation>
    </message>
    <message>
        <source>Export Reports</source>
        <translation>Meldingen exporteren</translation>
    </message>
    <message>
        <source>Export What Waits</source>
        <translation>Exporteren wat wacht</translation>
    </message>
    <message>
        <source>Export reports</source>
        <translation>Meldingen exporteren</translation>
    </message>
    <message>
        <source>Export stopped: no file was written.</source>
        <translation>Export gestopt: er werd geen bestand geschreven.</translation>
    </message>
    <message>
        <source>Export the Log</source>
        <translation>Logboek exporteren</translation>
    </message>
    <message>
        <source>Export {count}</source>
        <translation>{count} exporteren</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n report(s)…</source>
        <translation>
            <numerusform>Export van %n melding…</numerusform>
            <numerusform>Export van %n meldingen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Bereik</translation>
    </message>
    <message>
        <source>Extent of a Write</source>
        <translation>Bereik van een schrijfactie</translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n photo(s)…</source>
        <translation>
            <numerusform>%n foto wordt opgehaald…</numerusform>
            <numerusform>%n foto's worden opgehaald…</numerusform>
        </translation>
    </message>
    <message>
        <source>Few Reports</source>
        <translation>Weinig meldingen</translation>
    </message>
    <message>
        <source>Field of the nearest one</source>
        <translation>Veld van het dichtstbijzijnde</translation>
    </message>
    <message>
        <source>Field with the parcel key</source>
        <translation>Veld met de perceelsleutel</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cijfer</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Figures as PDF</source>
        <translation>Cijfers als pdf</translation>
    </message>
    <message>
        <source>Figures as Spreadsheet</source>
        <translation>Cijfers als rekenblad</translation>
    </message>
    <message>
        <source>Figures: {file}</source>
        <translation>Cijfers: {file}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>File (CSV, Excel, GeoJSON, GeoPackage)</source>
        <translation>Bestand (CSV, Excel, GeoJSON, GeoPackage)</translation>
    </message>
    <message>
        <source>File to &amp;import</source>
        <translation>Te &amp;importeren bestand</translation>
    </message>
    <message>
        <source>Files, options, help</source>
        <translation>Bestanden, opties, hulp</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter Reports</source>
        <translation>Meldingen filteren</translation>
    </message>
    <message>
        <source>Filter: {line}</source>
        <translation>Filter: {line}</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>Zoeken in de help</translation>
    </message>
    <message>
        <source>Find possible duplicates</source>
        <translation>Mogelijke dubbels zoeken</translation>
    </message>
    <message>
        <source>Finds every report on or near cadastral parcels.</source>
        <translation>Vindt alle meldingen op of bij kadastrale percelen.</translation>
    </message>
    <message>
        <source>Finds pairs of reports that may tell of the same thing, and says why.</source>
        <translation>Zoekt paren meldingen die misschien over hetzelfde gaan, en zegt waarom.</translation>
    </message>
    <message>
        <source>Finds pairs of reports that may tell of the same thing, as the card does: near each other, and of the same service or with two telling words in common. Closed ones count for six months after they last changed; rejected ones and those already marked as duplicates do not.

The output has a line from one report to the other with the reasons: &lt;b&gt;metres&lt;/b&gt;, &lt;b&gt;days&lt;/b&gt; between the two, &lt;b&gt;same_service&lt;/b&gt;, &lt;b&gt;words&lt;/b&gt; in common; a higher &lt;b&gt;score&lt;/b&gt; is likelier. Pairs with a report in common have the same number in &lt;b&gt;group&lt;/b&gt;. Nothing is changed or sent: a person judges.</source>
        <translation>Zoekt paren meldingen die misschien over hetzelfde gaan, zoals de fiche doet: dicht bij elkaar, en van dezelfde categorie of met twee veelzeggende woorden gemeen. Afgesloten meldingen tellen nog zes maanden na hun laatste wijziging; afgewezen en al als dubbel gemerkte niet.

Het resultaat heeft een lijn van de ene melding naar de andere met de redenen: &lt;b&gt;metres&lt;/b&gt;, &lt;b&gt;days&lt;/b&gt; (dagen ertussen), &lt;b&gt;same_service&lt;/b&gt; (zelfde categorie), &lt;b&gt;words&lt;/b&gt; (woorden gemeen); een hogere &lt;b&gt;score&lt;/b&gt; is waarschijnlijker. Paren met een melding gemeen hebben hetzelfde nummer in &lt;b&gt;group&lt;/b&gt;. Er wordt niets gewijzigd of verzonden: een mens oordeelt.</translation>
    </message>
    <message>
        <source>Finds the reports on one or several parcels, those too near a boundary to tell, and those within a distance around. The layer of reports may hold closed ones as well.

A key may be written with / or -, or as typed by hand: “92094 A 123 b 2”, a patrimonial key, or a part of a key if only one parcel of the layer answers.

The output has the fields &lt;b&gt;capakey&lt;/b&gt;, &lt;b&gt;parcel_verdict&lt;/b&gt; (&lt;i&gt;inside&lt;/i&gt;, &lt;i&gt;uncertain&lt;/i&gt;, &lt;i&gt;outside&lt;/i&gt;) and &lt;b&gt;parcel_distance&lt;/b&gt;, in metres to the parcel's boundary.</source>
        <translation>Vindt de meldingen op een of meer percelen, die te dicht bij een grens om het te zeggen, en die binnen een afstand eromheen. De laag mag ook afgesloten meldingen bevatten.

Een sleutel mag met / of - geschreven zijn, of zoals u hem typt: “92094 A 123 b 2”, een patrimoniale sleutel, of een deel als maar één perceel van de laag eraan beantwoordt.

Het resultaat heeft de velden &lt;b&gt;capakey&lt;/b&gt;, &lt;b&gt;parcel_verdict&lt;/b&gt; (&lt;i&gt;inside&lt;/i&gt;, &lt;i&gt;uncertain&lt;/i&gt;, &lt;i&gt;outside&lt;/i&gt;) en &lt;b&gt;parcel_distance&lt;/b&gt;, in meter tot de grens van het perceel.</translation>
    </message>
    <message>
        <source>Finished changes with texts</source>
        <translation>Afgewerkte wijzigingen met teksten</translation>
    </message>
    <message>
        <source>First Rows</source>
        <translation>Eerste rijen</translation>
    </message>
    <message>
        <source>FixMyStreet (council staff)</source>
        <translation>FixMyStreet (medewerkers van de gemeente)</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Inklappen</translation>
    </message>
    <message>
        <source>Folder of Files</source>
        <translation>Map van de bestanden</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Map:</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Volgen</translation>
    </message>
    <message>
        <source>Followed</source>
        <comment>chip</comment>
        <translation>Gevolgd</translation>
    </message>
    <message>
        <source>For Another Category</source>
        <translation>Voor een andere categorie</translation>
    </message>
    <message>
        <source>For Another Status</source>
        <translation>Voor een andere status</translation>
    </message>
    <message>
        <source>For a tablet without network</source>
        <translation>Voor een tablet zonder netwerk</translation>
    </message>
    <message>
        <source>For the sanctioning officer: a PDF to print, and a ZIP with the same PDF and the photos exactly as the server gave them; a checksum of each shows that it was not changed since. No reporter is named. It helps the record, it does not replace it.</source>
        <translation>Voor de sanctionerend ambtenaar: een PDF om af te drukken, en een ZIP met die PDF en de foto's precies zoals de server ze gaf; een controlegetal van elke foto toont dat ze sindsdien niet gewijzigd is. Geen enkele melder wordt genoemd. Het helpt het proces-verbaal, het vervangt het niet.</translation>
    </message>
    <message>
        <source>For the sanctioning officer: a PDF with the photos as evidence</source>
        <translation>Voor de sanctionerend ambtenaar: een PDF met de foto's als bewijs</translation>
    </message>
    <message>
        <source>For who is competent instead of you, such as the region or a utility: an e-mail draft that you send</source>
        <translation>Voor wie bevoegd is in uw plaats, zoals het gewest of een nutsbedrijf: een e-mailconcept dat u verstuurt</translation>
    </message>
    <message>
        <source>For whoever maintains the form in Publik. Export the workflow there; a function, the actions of QGIS and a mail with your text are added; nothing else changes.</source>
        <translation>Voor wie het formulier in Publik beheert. Exporteer daar de workflow; een functie, de acties van QGIS en een mail met uw tekst worden toegevoegd; niets anders verandert.</translation>
    </message>
    <message>
        <source>For your own file, or to go there with</source>
        <translation>Voor uw eigen dossier, of om ter plaatse te gaan</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formaat</translation>
    </message>
    <message>
        <source>From (in place of the period)</source>
        <translation>Van (in plaats van de periode)</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>Van {first} tot {last}</translation>
    </message>
    <message>
        <source>From {host}.</source>
        <translation>Van {host}.</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Van … tot …</translation>
    </message>
    <message>
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>GeoReport v2 with mySociety updates</source>
        <translation>GeoReport v2 met updates van mySociety</translation>
    </message>
    <message>
        <source>Getting Started</source>
        <translation>Aan de slag</translation>
    </message>
    <message>
        <source>Give a connection or an address, not both.</source>
        <translation>Geef een verbinding of een adres op, niet beide.</translation>
    </message>
    <message>
        <source>Give a point or an address.</source>
        <translation>Geef een punt of een adres.</translation>
    </message>
    <message>
        <source>Give each connection a short name of its own.</source>
        <translation>Geef elke verbinding een eigen korte naam.</translation>
    </message>
    <message>
        <source>Give it once for all: {name}…</source>
        <translation>Voor eens en altijd: {name}…</translation>
    </message>
    <message>
        <source>Give report numbers or a layer of reports, not both.</source>
        <translation>Geef nummers van meldingen of een laag op, niet beide.</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Geef de verbinding een naam.</translation>
    </message>
    <message>
        <source>Gives reports to a department or a person, on the server.</source>
        <translation>Wijst meldingen toe aan een dienst of een persoon, op de server.</translation>
    </message>
    <message>
        <source>Gives reports to a department, to a person, or to both, by their names or ids in the reporting system. What is left empty is left as it is.

Each change is stored in the outbox first and sent once. The results name the state of each report.</source>
        <translation>Wijst meldingen toe aan een dienst, een persoon of beide, met hun naam of id in het meldingssysteem. Wat leeg blijft, blijft zoals het is.

Elke wijziging wordt eerst in de verzendlijst bewaard en één keer verzonden. De resultaten noemen de toestand van elke melding.</translation>
    </message>
    <message>
        <source>Goes out in a few seconds; you can still cancel it.</source>
        <translation>Vertrekt over enkele seconden; u kunt nog annuleren.</translation>
    </message>
    <message>
        <source>Goes to the citizen or onto the public page; cannot be called back.</source>
        <translation>Gaat naar de burger of op de openbare pagina; kan niet teruggeroepen worden.</translation>
    </message>
    <message>
        <source>Good to know:</source>
        <translation>Goed om te weten.</translation>
    </message>
    <message>
        <source>Group by Category</source>
        <translation>Groeperen per categorie</translation>
    </message>
    <message>
        <source>Group by Day</source>
        <translation>Groeperen per dag</translation>
    </message>
    <message>
        <source>Group by Person</source>
        <translation>Groeperen per persoon</translation>
    </message>
    <message>
        <source>Group by Sector</source>
        <translation>Groeperen per sector</translation>
    </message>
    <message>
        <source>Group by Street</source>
        <translation>Groeperen per straat</translation>
    </message>
    <message>
        <source>Grouped by sector, a report belongs to the polygon that it lies in: quarters, districts or rounds of your own, whatever the server knows.</source>
        <translation>Gegroepeerd per sector hoort een melding bij de polygoon waarin ze ligt: uw eigen wijken, districten of rondes, wat de server ook weet.</translation>
    </message>
    <message>
        <source>Groups of pairs</source>
        <translation>Groepen van paren</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message numerus="yes">
        <source>Half of them came within %n day(s) of the one before.</source>
        <translation>
            <numerusform>De helft kwam binnen %n dag na de vorige.</numerusform>
            <numerusform>De helft kwam binnen %n dagen na de vorige.</numerusform>
        </translation>
    </message>
    <message>
        <source>Has parts of its own; closing it cancels those that are open.</source>
        <translation>Heeft eigen deelmeldingen; sluiten annuleert de open delen.</translation>
    </message>
    <message>
        <source>Heat Map</source>
        <translation>Warmtekaart</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Help for Reports</source>
        <translation>Hulp bij meldingen</translation>
    </message>
    <message>
        <source>Help on This Page</source>
        <translation>Help bij deze pagina</translation>
    </message>
    <message>
        <source>Here it takes the English words in every language, such as “is:open category:lamp age&gt;5”.</source>
        <translation>Hier gelden in elke taal de Engelse woorden, bijvoorbeeld “is:open category:lamp age&gt;5”.</translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation>Deze regel verbergen</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoog</translation>
    </message>
    <message>
        <source>High priority.</source>
        <translation>Hoge prioriteit.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Host name (DNS)</source>
        <translation>Hostnaam (DNS)</translation>
    </message>
    <message>
        <source>Hours, material</source>
        <translation>Uren, materiaal</translation>
    </message>
    <message>
        <source>House Number</source>
        <translation>Huisnummer</translation>
    </message>
    <message>
        <source>How far a report may lie from where it was seen. A boundary that is nearer makes its location uncertain. Kept with the project.</source>
        <translation>Hoe ver een melding kan liggen van waar het gezien werd. Een grens die dichterbij is, maakt de ligging onzeker. Bewaard met het project.</translation>
    </message>
    <message>
        <source>How many came, were closed, are late</source>
        <translation>Hoeveel er binnenkwamen, afgesloten werden, te laat zijn</translation>
    </message>
    <message>
        <source>How the map shows reports</source>
        <translation>Hoe de kaart meldingen toont</translation>
    </message>
    <message>
        <source>I &amp;am</source>
        <translation>&amp;Ik ben</translation>
    </message>
    <message>
        <source>I a&amp;m</source>
        <translation>&amp;Ik ben</translation>
    </message>
    <message>
        <source>If a colleague saves within the same two seconds, the later one wins.</source>
        <translation>Als een collega binnen dezelfde twee seconden opslaat, wint de laatste.</translation>
    </message>
    <message>
        <source>Im&amp;port Connections…</source>
        <translation>Verbindingen im&amp;porteren…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Import Connections</source>
        <translation>Verbindingen importeren</translation>
    </message>
    <message>
        <source>Import Filters</source>
        <translation>Filters importeren</translation>
    </message>
    <message>
        <source>Import Filters…</source>
        <translation>Filters importeren…</translation>
    </message>
    <message>
        <source>Import a File</source>
        <translation>Een bestand importeren</translation>
    </message>
    <message>
        <source>Import a File…</source>
        <translation>Bestand importeren…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>In Another Language</source>
        <translation>In een andere taal</translation>
    </message>
    <message>
        <source>In Progress</source>
        <translation>In uitvoering</translation>
    </message>
    <message>
        <source>In a parcel</source>
        <translation>In een perceel</translation>
    </message>
    <message>
        <source>In a parcel without a number, {metres} m from its edge</source>
        <translation>In een perceel zonder nummer, op {metres} m van de rand</translation>
    </message>
    <message>
        <source>In degrees east, as 4.8656 (EPSG:4326).</source>
        <translation>In graden oost, zoals 4.8656 (EPSG:4326).</translation>
    </message>
    <message>
        <source>In degrees north, as 50.4642 (EPSG:4326).</source>
        <translation>In graden noord, zoals 50.4642 (EPSG:4326).</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In orde</translation>
    </message>
    <message>
        <source>In parcel {key}, {metres} m from its edge</source>
        <translation>In perceel {key}, op {metres} m van de rand</translation>
    </message>
    <message>
        <source>In the File</source>
        <translation>In het bestand</translation>
    </message>
    <message>
        <source>In whole days of Brussels.</source>
        <translation>In hele dagen van Brussel.</translation>
    </message>
    <message>
        <source>Incomplete: {loaded} loaded. The counts cover only these.</source>
        <translation>Onvolledig: {loaded} geladen. De tellers gelden alleen voor deze.</translation>
    </message>
    <message>
        <source>Incomplete: {loaded} of {total}. The counts cover only these.</source>
        <translation>Onvolledig: {loaded} van {total}. De tellers gelden alleen voor deze.</translation>
    </message>
    <message>
        <source>Internal Note</source>
        <translation>Interne nota</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne nota</translation>
    </message>
    <message>
        <source>Internal note with {number}: {note}</source>
        <translation>Interne nota bij {number}: {note}</translation>
    </message>
    <message>
        <source>Into the round: {what} · {stops}</source>
        <translation>In de ronde: {what} · {stops}</translation>
    </message>
    <message>
        <source>Is the server there, and what does it say</source>
        <translation>Antwoordt de server, en wat zegt hij</translation>
    </message>
    <message>
        <source>It Is There</source>
        <translation>Het is er</translation>
    </message>
    <message>
        <source>It answers as this kind of system does, and takes changes.</source>
        <translation>Het antwoordt zoals dit soort systeem en aanvaardt wijzigingen.</translation>
    </message>
    <message>
        <source>It brings: {what}.</source>
        <translation>Het brengt: {what}.</translation>
    </message>
    <message>
        <source>It cannot be told whether it arrived. Look at the report, then choose.</source>
        <translation>Het is niet te zien of het aankwam. Bekijk de melding en kies dan.</translation>
    </message>
    <message>
        <source>It has already been cancelled.</source>
        <translation>Het is al geannuleerd.</translation>
    </message>
    <message>
        <source>It is not kept here: look at the report before you run it again.</source>
        <translation>Ze wordt hier niet bewaard: bekijk de melding voor u opnieuw uitvoert.</translation>
    </message>
    <message>
        <source>It is not there any more: {path}</source>
        <translation>Bestaat niet meer: {path}</translation>
    </message>
    <message>
        <source>It is read again at each start of QGIS; what you write yourself stays. It holds no login.</source>
        <translation>Het wordt bij elke start van QGIS opnieuw gelezen; wat u zelf schrijft, blijft. Het bevat geen aanmeldgegevens.</translation>
    </message>
    <message>
        <source>It is shown; its system takes no notes.</source>
        <translation>Het wordt getoond; het systeem neemt geen nota's aan.</translation>
    </message>
    <message>
        <source>It replaced a colleague's change made at the same moment.</source>
        <translation>Het verving een wijziging die een collega op hetzelfde moment maakte.</translation>
    </message>
    <message>
        <source>It replaced a colleague's change; you left it so.</source>
        <translation>Ze verving de wijziging van een collega; u liet dat zo.</translation>
    </message>
    <message>
        <source>It rests on an earlier change of yours that was not made.</source>
        <translation>Dit steunt op een eerdere wijziging van u die niet is gemaakt.</translation>
    </message>
    <message>
        <source>It was already so on the server.</source>
        <translation>Het was al zo op de server.</translation>
    </message>
    <message>
        <source>Its photos have not been sent. They are in the form: choose the report there.</source>
        <translation>De foto's zijn niet verzonden. Ze staan in het formulier: kies daar de melding.</translation>
    </message>
    <message>
        <source>Join Connections</source>
        <translation>Verbindingen samenvoegen</translation>
    </message>
    <message>
        <source>Join parcels to reports</source>
        <translation>Percelen aan meldingen koppelen</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>Jurisdictie</translation>
    </message>
    <message>
        <source>Keep the Example</source>
        <translation>Het voorbeeld behouden</translation>
    </message>
    <message>
        <source>Keep the address as a connection named</source>
        <translation>Het adres bewaren als verbinding met de naam</translation>
    </message>
    <message>
        <source>Kept with the report for the citizen; no mail is sent.</source>
        <translation>Bij de melding bewaard voor de burger; er wordt geen e-mail verzonden.</translation>
    </message>
    <message>
        <source>Key of your own, so that none is twice</source>
        <translation>Eigen sleutel, om dubbels te vermijden</translation>
    </message>
    <message>
        <source>Key or token</source>
        <translation>Sleutel of token</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Lambert 2008 (metres)</source>
        <translation>Lambert 2008 (meter)</translation>
    </message>
    <message>
        <source>Lambert 72 (metres)</source>
        <translation>Lambert 72 (meter)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Larger photo (V)</source>
        <translation>Grotere foto (V)</translation>
    </message>
    <message>
        <source>Last 12 Months</source>
        <translation>Laatste 12 maanden</translation>
    </message>
    <message>
        <source>Last Ca&amp;lls…</source>
        <translation>Laatste op&amp;roepen…</translation>
    </message>
    <message>
        <source>Last Calls</source>
        <translation>Laatste oproepen</translation>
    </message>
    <message>
        <source>Last Files</source>
        <translation>Laatste bestanden</translation>
    </message>
    <message>
        <source>Last Month</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>Last Year</source>
        <translation>Vorig jaar</translation>
    </message>
    <message>
        <source>Last time ({time}) the server refused {before} → {after}.</source>
        <translation>De vorige keer ({time}) weigerde de server {before} → {after}.</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>Late at the End</source>
        <comment>figures</comment>
        <translation>Te laat op het einde</translation>
    </message>
    <message>
        <source>Late at the End: still open at the end of the period, after their deadline. None of them is among those closed.</source>
        <translation>Te laat op het einde: nog open op het einde van de periode, na hun termijn. Geen ervan hoort bij de afgesloten meldingen.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breedtegraad</translation>
    </message>
    <message>
        <source>Latitude and longitude seem to be exchanged.</source>
        <translation>Breedte en lengte lijken verwisseld.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Layer of points, or table</source>
        <translation>Puntenlaag of tabel</translation>
    </message>
    <message>
        <source>Layer of the project</source>
        <translation>Laag van het project</translation>
    </message>
    <message>
        <source>Layers Around a Report</source>
        <translation>Lagen rond een melding</translation>
    </message>
    <message>
        <source>Layers Around…</source>
        <translation>Lagen in de buurt…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Laten</translation>
    </message>
    <message>
        <source>Leave It So</source>
        <translation>Zo laten</translation>
    </message>
    <message>
        <source>Leave It There</source>
        <translation>Daar laten</translation>
    </message>
    <message>
        <source>Leave Out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Leave out {name}</source>
        <translation>{name} weglaten</translation>
    </message>
    <message>
        <source>Leave the Example</source>
        <translation>Voorbeeld verlaten</translation>
    </message>
    <message>
        <source>Leave the login out of the address.</source>
        <translation>Zet geen aanmeldgegevens in het adres.</translation>
    </message>
    <message>
        <source>Leave the login out of the address: use Authentication.</source>
        <translation>Laat de aanmelding uit het adres: gebruik Authenticatie.</translation>
    </message>
    <message>
        <source>Leave {value}</source>
        <translation>{value} laten</translation>
    </message>
    <message>
        <source>Leaves out pairs of two closed reports.</source>
        <translation>Laat paren van twee gesloten meldingen weg.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>List values</source>
        <translation>Waarden oplijsten</translation>
    </message>
    <message>
        <source>Lists the statuses, categories, departments and people of a system, and what you may do.</source>
        <translation>Lijst de statussen, categorieën, diensten en personen van een systeem op, en wat u er mag doen.</translation>
    </message>
    <message>
        <source>Load All</source>
        <translation>Alles laden</translation>
    </message>
    <message>
        <source>Load Here</source>
        <translation>Hier laden</translation>
    </message>
    <message>
        <source>Load reports</source>
        <translation>Meldingen laden</translation>
    </message>
    <message>
        <source>Loading parcels: {done} of {total}…</source>
        <translation>Percelen laden: {done} van {total}…</translation>
    </message>
    <message>
        <source>Loading the history…</source>
        <translation>Geschiedenis laden…</translation>
    </message>
    <message>
        <source>Loads citizen reports from a reporting system into a layer.</source>
        <translation>Laadt burgermeldingen van een meldingensysteem in een laag.</translation>
    </message>
    <message>
        <source>Loads citizen reports from a reporting system into a point layer (EPSG:4326).

A report without a usable position is kept without geometry, also with an extent. Times are in UTC, and a time without an offset in “Changed since” counts as UTC. The filter takes the words of the filter line in English, such as “is:open category:lamp age&gt;5”. With parcel: or cadastre: in it, the layer of the parcels is needed.

An answer that cannot be trusted stops the algorithm and leaves an existing output as it is. Rows that cannot be read are counted and named in the warnings.</source>
        <translation>Laadt burgermeldingen van een meldingensysteem in een puntenlaag (EPSG:4326).

Een melding zonder bruikbare positie blijft zonder geometrie bewaard, ook met een bereik. Tijden zijn in UTC, en een tijd zonder afwijking in “Gewijzigd sinds” geldt als UTC. De filter neemt de woorden van de filterregel in het Engels, zoals “is:open category:lamp age&gt;5”. Met parcel: of cadastre: is de laag van de percelen nodig.

Een antwoord dat niet te vertrouwen is, stopt het algoritme en laat een bestaande uitvoer zoals ze is. Onleesbare rijen worden geteld en in de waarschuwingen genoemd.</translation>
    </message>
    <message>
        <source>Local Register</source>
        <translation>Lokaal register</translation>
    </message>
    <message>
        <source>Local register</source>
        <translation>Lokaal register</translation>
    </message>
    <message>
        <source>Log In Again…</source>
        <translation>Opnieuw aanmelden…</translation>
    </message>
    <message>
        <source>Log In…</source>
        <translation>Aanmelden…</translation>
    </message>
    <message>
        <source>Log in first: QGIS asks this connection's login server, perhaps in a browser.</source>
        <translation>Meld u eerst aan: QGIS vraagt het aan de aanmeldserver, misschien in een browser.</translation>
    </message>
    <message>
        <source>Log of Sent Changes</source>
        <translation>Logboek van verzonden wijzigingen</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Aanmelding</translation>
    </message>
    <message>
        <source>Login required: the map service asks who you are instead of giving parcels. Choose another source, or a downloaded file.</source>
        <translation>Aanmelding vereist: de kaartdienst vraagt wie u bent in plaats van percelen te geven. Kies een andere bron, of een gedownload bestand.</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Lengtegraad</translation>
    </message>
    <message>
        <source>Longitude and latitude 0, 0 are in the sea: say where it is.</source>
        <translation>Lengte en breedte 0, 0 liggen in zee: zeg waar het is.</translation>
    </message>
    <message>
        <source>Look for &amp;news</source>
        <translation>&amp;Nieuws zoeken</translation>
    </message>
    <message>
        <source>Look on the Map</source>
        <translation>Weergave op de kaart</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Bezig met kijken…</translation>
    </message>
    <message>
        <source>Lost Answer</source>
        <translation>Verloren antwoord</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Low priority.</source>
        <translation>Lage prioriteit.</translation>
    </message>
    <message>
        <source>M&amp;y department</source>
        <translation>&amp;Mijn dienst</translation>
    </message>
    <message>
        <source>Made for Another Account</source>
        <translation>Gemaakt onder een ander account</translation>
    </message>
    <message>
        <source>Made-Up Data</source>
        <translation>Fictieve gegevens</translation>
    </message>
    <message>
        <source>Made-up data. Your real layers are hidden.</source>
        <translation>Fictieve gegevens. Uw echte lagen zijn verborgen.</translation>
    </message>
    <message>
        <source>Made-up data: nothing is real</source>
        <translation>Fictieve gegevens: niets is echt</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Major maintenance</source>
        <translation>Groot onderhoud</translation>
    </message>
    <message>
        <source>Make the File</source>
        <translation>Bestand maken</translation>
    </message>
    <message>
        <source>Many Reports</source>
        <translation>Veel meldingen</translation>
    </message>
    <message>
        <source>Map View</source>
        <translation>Zichtbaar deel van de kaart</translation>
    </message>
    <message>
        <source>Map service</source>
        <translation>Kaartdienst</translation>
    </message>
    <message>
        <source>Map, layer and temporal controller as they were before</source>
        <translation>Kaart, laag en tijdbeheer zoals ze ervoor waren</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ik</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Betekent</translation>
    </message>
    <message>
        <source>Median Days</source>
        <translation>Dagen (mediaan)</translation>
    </message>
    <message>
        <source>Median Days: half of those closed in the period took no longer than this, in calendar days from request to closing.</source>
        <translation>Dagen (mediaan): de helft van de afgesloten meldingen van de periode duurde niet langer, in kalenderdagen van melding tot sluiting.</translation>
    </message>
    <message>
        <source>Median Time</source>
        <translation>Mediane doorlooptijd</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Merged into a later change of yours.</source>
        <translation>Samengevoegd met een latere wijziging van u.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Metres to Its Edge</source>
        <translation>Meters tot de rand</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Van mij</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Month by Month</source>
        <translation>Per maand</translation>
    </message>
    <message>
        <source>More Actions</source>
        <translation>Meer acties</translation>
    </message>
    <message>
        <source>More than 5 Working Days Left</source>
        <translation>Nog meer dan 5 werkdagen</translation>
    </message>
    <message>
        <source>More: {names}</source>
        <translation>Meer: {names}</translation>
    </message>
    <message>
        <source>Most Urgent First</source>
        <translation>Dringendste eerst</translation>
    </message>
    <message>
        <source>Move the Pin…</source>
        <translation>Punt verplaatsen…</translation>
    </message>
    <message>
        <source>My &amp;department</source>
        <translation>Mijn &amp;dienst</translation>
    </message>
    <message>
        <source>My Department</source>
        <translation>Mijn dienst</translation>
    </message>
    <message>
        <source>My e-mai&amp;l there</source>
        <translation>Mijn e-mai&amp;l op die site</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Name of a team or person, e.g. signalement_name("department") or signalement_name("assignee"). Empty in other layers than that of the shown connection.</source>
        <translation>Naam van een dienst of medewerker, bv. signalement_name("department") of signalement_name("assignee"). Leeg in andere lagen dan die van de getoonde verbinding.</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Naam van de filter</translation>
    </message>
    <message>
        <source>Name, telephone number or e-mail</source>
        <translation>Naam, telefoonnummer of e-mail</translation>
    </message>
    <message>
        <source>Names of fields of the layer; they keep their order.</source>
        <translation>Namen van velden van de laag; ze houden hun volgorde.</translation>
    </message>
    <message>
        <source>Ne&amp;xt report of the list after each sending</source>
        <translation>&amp;Volgende melding van de lijst na elke verzending</translation>
    </message>
    <message>
        <source>Nearer to a boundary than this a report is called uncertain.</source>
        <translation>Dichter bij een grens dan dit heet een melding onzeker.</translation>
    </message>
    <message>
        <source>Needs You</source>
        <translation>Te regelen</translation>
    </message>
    <message>
        <source>Needs You {count}</source>
        <translation>Te regelen {count}</translation>
    </message>
    <message>
        <source>Neighbour of</source>
        <translation>Buur van</translation>
    </message>
    <message>
        <source>Neighbours of {key}</source>
        <translation>Buren van {key}</translation>
    </message>
    <message>
        <source>Neighbours…</source>
        <translation>Buren…</translation>
    </message>
    <message>
        <source>Neither a department nor a person was given.</source>
        <translation>Er is geen dienst en geen persoon opgegeven.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>New</source>
        <comment>chip</comment>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>New Connection…</source>
        <translation>Nieuwe verbinding…</translation>
    </message>
    <message>
        <source>New Local Register…</source>
        <translation>Nieuw lokaal register…</translation>
    </message>
    <message>
        <source>New Report</source>
        <translation>Nieuwe melding</translation>
    </message>
    <message>
        <source>New Report Here…</source>
        <translation>Nieuwe melding hier…</translation>
    </message>
    <message>
        <source>New Reports</source>
        <translation>Nieuwe meldingen</translation>
    </message>
    <message>
        <source>New Report…</source>
        <translation>Nieuwe melding…</translation>
    </message>
    <message>
        <source>New place: {place}</source>
        <translation>Nieuwe plaats: {place}</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Nieuwe melding</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nieuwe standaardtekst</translation>
    </message>
    <message>
        <source>Newest First</source>
        <translation>Nieuwste eerst</translation>
    </message>
    <message>
        <source>Next Photo</source>
        <translation>Volgende foto</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Volgende plaats</translation>
    </message>
    <message>
        <source>Next report (Ctrl+PgDown)</source>
        <translation>Volgende melding (Ctrl+PgDn)</translation>
    </message>
    <message>
        <source>No Connection</source>
        <translation>Geen verbinding</translation>
    </message>
    <message>
        <source>No Due Time</source>
        <translation>Zonder streefdatum</translation>
    </message>
    <message>
        <source>No Groups</source>
        <translation>Geen groepen</translation>
    </message>
    <message>
        <source>No Longer Follow</source>
        <translation>Niet meer volgen</translation>
    </message>
    <message>
        <source>No Longer Show</source>
        <translation>Niet meer tonen</translation>
    </message>
    <message>
        <source>No Priority</source>
        <translation>Geen prioriteit</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Zonder adres</translation>
    </message>
    <message>
        <source>No address is known for this host name. Nothing is lost. Check how it is spelt, the network or the VPN.</source>
        <translation>Voor deze hostnaam is geen adres bekend. Uw wijzigingen zijn bewaard. Controleer de spelling, het netwerk of de VPN.</translation>
    </message>
    <message>
        <source>No answer came in time. Nothing is lost. Try again.</source>
        <translation>Er kwam niet op tijd een antwoord. Uw wijzigingen zijn bewaard. Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Zonder datum</translation>
    </message>
    <message>
        <source>No department “{name}” is known here: the server may not take it.</source>
        <translation>Hier is geen dienst “{name}” bekend: de server neemt hem misschien niet aan.</translation>
    </message>
    <message>
        <source>No file was written yet</source>
        <translation>Er is nog geen bestand gemaakt</translation>
    </message>
    <message>
        <source>No known system at this address.</source>
        <translation>Geen bekend systeem op dit adres.</translation>
    </message>
    <message>
        <source>No login is set, and reading needs none.</source>
        <translation>Er is geen aanmelding ingesteld, en lezen vraagt er geen.</translation>
    </message>
    <message>
        <source>No longer listed by the server.</source>
        <translation>Niet meer in de lijst van de server.</translation>
    </message>
    <message>
        <source>No map of streets: the project shows no base map.</source>
        <translation>Geen stratenplan: het project toont geen achtergrondkaart.</translation>
    </message>
    <message>
        <source>No parcel of the layer answers to “{key}”.</source>
        <translation>Geen perceel van de laag beantwoordt aan “{key}”.</translation>
    </message>
    <message>
        <source>No parcel within {metres} m in {plan}: it may not cover this place</source>
        <translation>Geen perceel binnen {metres} m in {plan}: het dekt deze plaats misschien niet</translation>
    </message>
    <message>
        <source>No polygons with a parcel number were found in {file}.</source>
        <translation>In {file} werden geen polygonen met een perceelnummer gevonden.</translation>
    </message>
    <message>
        <source>No program here opens {path}</source>
        <translation>Geen programma op deze computer opent {path}</translation>
    </message>
    <message>
        <source>No report answers the filter.</source>
        <translation>Geen enkele melding beantwoordt aan de filter.</translation>
    </message>
    <message>
        <source>No report has a deadline: the server gives none, and no delays are set here.</source>
        <translation>Geen enkele melding heeft een termijn: de server geeft er geen en hier zijn er geen ingesteld.</translation>
    </message>
    <message>
        <source>No report has a sector: the server gives none. Choose a layer of the project whose polygons are your sectors.</source>
        <translation>Geen enkele melding heeft een sector: de server geeft er geen. Kies een laag van het project waarvan de polygonen uw sectoren zijn.</translation>
    </message>
    <message>
        <source>No report has a sector: this server gives none. Quarters or districts of a polygon layer can be the sectors.</source>
        <translation>Geen enkele melding heeft een sector: deze server geeft er geen. Wijken of districten van een polygonenlaag kunnen als sectoren dienen.</translation>
    </message>
    <message>
        <source>No report lies on parcel {key} or within {metres} m of it.</source>
        <translation>Geen melding op perceel {key} of binnen {metres} m ervan.</translation>
    </message>
    <message>
        <source>No report number was given.</source>
        <translation>Er is geen meldingsnummer opgegeven.</translation>
    </message>
    <message numerus="yes">
        <source>No report was made: %n row(s) cannot be one.</source>
        <translation>
            <numerusform>Er is geen melding gemaakt: %n rij kan er geen worden.</numerusform>
            <numerusform>Er is geen melding gemaakt: %n rijen kunnen er geen worden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No report was received or closed in this period.</source>
        <translation>Geen melding ontvangen of afgesloten in deze periode.</translation>
    </message>
    <message>
        <source>No report {number} is loaded here.</source>
        <translation>Hier is geen melding {number} geladen.</translation>
    </message>
    <message>
        <source>No reports yet.</source>
        <translation>Nog geen meldingen.</translation>
    </message>
    <message>
        <source>No round was printed here yet.</source>
        <translation>Hier werd nog geen ronde afgedrukt.</translation>
    </message>
    <message>
        <source>No sector</source>
        <translation>Zonder sector</translation>
    </message>
    <message>
        <source>No service</source>
        <translation>Zonder categorie</translation>
    </message>
    <message>
        <source>No usable position.</source>
        <translation>Geen bruikbare positie.</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>nr. {number}</translation>
    </message>
    <message>
        <source>Nobody called “{name}” is known here: the server may not take it.</source>
        <translation>Hier is niemand met de naam “{name}” bekend: de server neemt dit misschien niet aan.</translation>
    </message>
    <message>
        <source>Nobody has it yet.</source>
        <translation>Nog niemand heeft ze.</translation>
    </message>
    <message>
        <source>None of the changes was sent, and none is kept to be sent later. Check address and system, then run it again.</source>
        <translation>Geen van de wijzigingen is verzonden, en geen wordt bewaard voor later. Controleer adres en systeem en voer opnieuw uit.</translation>
    </message>
    <message>
        <source>None of the reports that answer the filter was received or closed in this period.</source>
        <translation>Geen van de meldingen die aan de filter voldoen, werd in deze periode ontvangen of afgesloten.</translation>
    </message>
    <message>
        <source>None: QGIS has no proxy switched on.</source>
        <translation>Geen: in QGIS is geen proxy ingeschakeld.</translation>
    </message>
    <message>
        <source>None: QGIS's proxy settings name none for this address.</source>
        <translation>Geen: de proxy-instellingen van QGIS noemen er geen voor dit adres.</translation>
    </message>
    <message>
        <source>None: this address is excluded in QGIS's network options.</source>
        <translation>Geen: dit adres is uitgesloten in de netwerkopties van QGIS.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normaal</translation>
    </message>
    <message>
        <source>Not Open</source>
        <translation>Niet open</translation>
    </message>
    <message>
        <source>Not cancelled: its connection is not open. The change goes out once it is.</source>
        <translation>Niet geannuleerd: de verbinding is niet open. De wijziging vertrekt zodra ze dat is.</translation>
    </message>
    <message>
        <source>Not closed yet.</source>
        <translation>Nog niet afgesloten.</translation>
    </message>
    <message>
        <source>Not counted: closed reports that were received before {day}. Load all for complete figures.</source>
        <translation>Niet meegeteld: afgesloten meldingen die vóór {day} zijn ontvangen. Laad alles voor volledige cijfers.</translation>
    </message>
    <message>
        <source>Not done</source>
        <comment>work in the street</comment>
        <translation>Niet gedaan</translation>
    </message>
    <message>
        <source>Not done on {day}.</source>
        <translation>Niet gedaan op {day}.</translation>
    </message>
    <message>
        <source>Not encrypted: others in the network can read along. Use https:// where the server has it.</source>
        <translation>Niet versleuteld: anderen in het netwerk kunnen meelezen. Gebruik https:// als de server het heeft.</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>Niet in orde</translation>
    </message>
    <message>
        <source>Not known yet: press Test Connection, or load the reports.</source>
        <translation>Nog niet bekend: druk op “Verbinding testen” of laad de meldingen.</translation>
    </message>
    <message>
        <source>Not known: the answer below says nothing about it.</source>
        <translation>Niet bekend: het antwoord hieronder zegt er niets over.</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Niet bekeken</translation>
    </message>
    <message>
        <source>Not looked at by itself through a SOCKS proxy.</source>
        <translation>Niet apart bekeken via een SOCKS-proxy.</translation>
    </message>
    <message>
        <source>Not looked at: an earlier step is not in order.</source>
        <translation>Niet bekeken: een eerdere stap is niet in orde.</translation>
    </message>
    <message>
        <source>Not looked at: the proxy looks up the name.</source>
        <translation>Niet bekeken: de proxy zoekt de naam op.</translation>
    </message>
    <message>
        <source>Not looked at: the server does not tell its time.</source>
        <translation>Niet bekeken: de server zegt zijn tijd niet.</translation>
    </message>
    <message>
        <source>Not needed: the server is on this computer.</source>
        <translation>Niet nodig: de server staat op deze computer.</translation>
    </message>
    <message>
        <source>Not sent with this category: {what}.</source>
        <translation>Niet verzonden met deze categorie: {what}.</translation>
    </message>
    <message>
        <source>Not sent, and not kept to be sent later: the address is no connection of this profile. KEEP_AS makes one of it.</source>
        <translation>Niet verzonden, en niet bewaard voor later: het adres is geen verbinding van dit profiel. KEEP_AS maakt er een van.</translation>
    </message>
    <message>
        <source>Not sent: it is under “Needs You”.</source>
        <translation>Niet verstuurd: het staat onder “Te regelen”.</translation>
    </message>
    <message>
        <source>Not sent: made for {who}, and the login is now {now}. Your decision is needed.</source>
        <translation>Niet verzonden: gemaakt onder het account {who}, en het account is nu {now}. U moet beslissen.</translation>
    </message>
    <message>
        <source>Not sent: made under the account {who}. It goes out when that account is back.</source>
        <translation>Niet verzonden: gemaakt onder het account {who}. Het gaat weg zodra dat account terug is.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note for the Office</source>
        <translation>Nota voor kantoor</translation>
    </message>
    <message>
        <source>Note on {count}…</source>
        <translation>Nota bij {count}…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Uw wijzigingen zijn bewaard.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is lost: changes of %n report(s) wait.</source>
        <translation>
            <numerusform>Alles is bewaard: de wijzigingen van %n melding wachten.</numerusform>
            <numerusform>Alles is bewaard: de wijzigingen van %n meldingen wachten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Niets te regelen.</translation>
    </message>
    <message>
        <source>Nothing new since your last visit ({time}).</source>
        <translation>Niets nieuws sinds uw laatste bezoek ({time}).</translation>
    </message>
    <message>
        <source>Nothing that was written can be read back here.</source>
        <translation>Niets van wat geschreven werd, kan hier teruggelezen worden.</translation>
    </message>
    <message>
        <source>Nothing to add: this workflow has all that QGIS needs.</source>
        <translation>Niets toe te voegen: deze workflow heeft alles wat QGIS nodig heeft.</translation>
    </message>
    <message>
        <source>Nothing to send.</source>
        <translation>Niets te verzenden.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Er is niets gevonden.</translation>
    </message>
    <message>
        <source>Nothing was given to change.</source>
        <translation>Er is niets opgegeven om te wijzigen.</translation>
    </message>
    <message>
        <source>Nothing was sent from here yet.</source>
        <translation>Van hier werd nog niets verzonden.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number, street, word, department…</source>
        <translation>Nummer, straat, woord, dienst…</translation>
    </message>
    <message>
        <source>Numbers such as 12,15,18, any that the system knows a report by.</source>
        <translation>Nummers zoals 12,15,18, elk nummer waaronder het systeem een melding kent.</translation>
    </message>
    <message>
        <source>Offline since {time}.</source>
        <translation>Offline sinds {time}.</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>Offline.</translation>
    </message>
    <message>
        <source>Old Closed Ones Too</source>
        <translation>Ook oude afgesloten</translation>
    </message>
    <message>
        <source>On a disk of this computer.</source>
        <translation>Op een schijf van deze computer.</translation>
    </message>
    <message>
        <source>On a network drive ({kind}), where two computers can damage a file. Move the data to a local disk: a local QGIS profile, or the variable SIGNALEMENT_DATA.</source>
        <translation>Op een netwerkschijf ({kind}), waar twee computers een bestand kunnen beschadigen. Zet de gegevens op een lokale schijf: een lokaal QGIS-profiel of de variabele SIGNALEMENT_DATA.</translation>
    </message>
    <message>
        <source>On the Web, with Pictures…</source>
        <translation>Op het web, met beelden…</translation>
    </message>
    <message>
        <source>On the server: {status}</source>
        <translation>Op de server: {status}</translation>
    </message>
    <message>
        <source>On this site your account is not one of the body's staff. Take a staff account, or ask the site's administrator.</source>
        <translation>Op deze site is uw account geen medewerkersaccount van de instantie. Neem een medewerkersaccount, of vraag het aan de beheerder van de site.</translation>
    </message>
    <message>
        <source>Online again.</source>
        <translation>Weer online.</translation>
    </message>
    <message numerus="yes">
        <source>Online again: %n report(s) sent, {waiting} waiting.</source>
        <translation>
            <numerusform>Weer online: %n melding verzonden, {waiting} in de wacht.</numerusform>
            <numerusform>Weer online: %n meldingen verzonden, {waiting} in de wacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a closed report can be reopened, and the server cannot be asked now. Nothing was sent or kept. Run it again later.</source>
        <translation>Alleen een afgesloten melding kan heropend worden, en de server kan nu niet gevraagd worden. Er is niets verstuurd of bewaard. Start later opnieuw.</translation>
    </message>
    <message>
        <source>Only for This Session</source>
        <translation>Alleen voor deze sessie</translation>
    </message>
    <message>
        <source>Only for a table without points.</source>
        <translation>Alleen voor een tabel zonder punten.</translation>
    </message>
    <message>
        <source>Only for systems that have priorities; empty: stays as it is.</source>
        <translation>Alleen voor systemen met prioriteiten; leeg: blijft zoals ze is.</translation>
    </message>
    <message>
        <source>Only for systems that have types; empty: stays as it is.</source>
        <translation>Alleen voor systemen met types; leeg: blijft zoals het is.</translation>
    </message>
    <message>
        <source>Only one value fits here.</source>
        <translation>Hier past maar één waarde.</translation>
    </message>
    <message>
        <source>Only open and closed can be compared here.</source>
        <translation>Alleen open en afgesloten kunnen hier vergeleken worden.</translation>
    </message>
    <message>
        <source>Only pairs with an open report</source>
        <translation>Alleen paren met een open melding</translation>
    </message>
    <message numerus="yes">
        <source>Only the point moves; the address of %n report(s) stays.</source>
        <translation>
            <numerusform>Alleen het punt verandert; het adres van %n melding blijft.</numerusform>
            <numerusform>Alleen het punt verandert; het adres van %n meldingen blijft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the point moves; the address stays: {address}.</source>
        <translation>Alleen het punt verandert; het adres blijft: {address}.</translation>
    </message>
    <message>
        <source>Only what is not understood by itself; several separated by commas.</source>
        <translation>Alleen wat niet vanzelf begrepen wordt; meerdere gescheiden door komma's.</translation>
    </message>
    <message>
        <source>Only what was changed is written.</source>
        <translation>Alleen wat gewijzigd is, wordt geschreven.</translation>
    </message>
    <message>
        <source>Only where the category asks for more, as pole=B 12.</source>
        <translation>Alleen als de categorie meer vraagt, zoals pole=B 12.</translation>
    </message>
    <message>
        <source>Only your colleagues read this.</source>
        <translation>Alleen uw collega's lezen dit.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Open Folder “{folder}”</source>
        <translation>Map '{folder}' openen</translation>
    </message>
    <message>
        <source>Open Reports within 100 m ({count})</source>
        <translation>Open meldingen binnen 100 m ({count})</translation>
    </message>
    <message>
        <source>Open and Last 90 Days</source>
        <translation>Open en laatste 90 dagen</translation>
    </message>
    <message>
        <source>Open at the End</source>
        <comment>figures</comment>
        <translation>Open op het einde</translation>
    </message>
    <message>
        <source>Open at the End: received before the end of the period and not closed by then.</source>
        <translation>Open op het einde: ontvangen voor het einde van de periode en toen niet afgesloten.</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Openen in de browser</translation>
    </message>
    <message>
        <source>Open in the Back Office</source>
        <translation>Openen in de backoffice</translation>
    </message>
    <message>
        <source>Open reports</source>
        <translation>Open meldingen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Opties…</translation>
    </message>
    <message>
        <source>Or drop them here. Those taken within 30 m of a stop on the day of the works are put with it; where they were taken is removed before sending.</source>
        <translation>Of zet ze hier neer. Die binnen 30 m van een stop genomen werden op de dag van de werken, gaan bij die stop; waar ze genomen werden, wordt vóór verzending verwijderd.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Sorteren</translation>
    </message>
    <message>
        <source>Order by distance</source>
        <translation>Ordenen op afstand</translation>
    </message>
    <message>
        <source>Order by: {what}</source>
        <translation>Sorteren op: {what}</translation>
    </message>
    <message>
        <source>Order the stops and print their sheet</source>
        <translation>De stops ordenen en hun blad afdrukken</translation>
    </message>
    <message>
        <source>Order, groups and area</source>
        <translation>Volgorde, groepen en gebied</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>Other Numbers</source>
        <translation>Andere nummers</translation>
    </message>
    <message>
        <source>Other Services</source>
        <translation>Andere categorieën</translation>
    </message>
    <message>
        <source>Other Ways ▾</source>
        <translation>Andere mogelijkheden ▾</translation>
    </message>
    <message>
        <source>Other or Nobody…</source>
        <translation>Andere dienst of medewerker…</translation>
    </message>
    <message>
        <source>Out of the round: {what} · {stops}</source>
        <translation>Uit de ronde: {what} · {stops}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Outside any parcel</source>
        <translation>Buiten elk perceel</translation>
    </message>
    <message>
        <source>Outside any parcel, probably road (to be confirmed)</source>
        <translation>Buiten elk perceel, vermoedelijk weg (te bevestigen)</translation>
    </message>
    <message>
        <source>Outside the filter</source>
        <translation>Buiten de filter</translation>
    </message>
    <message>
        <source>Outside the loaded area</source>
        <translation>Buiten het geladen gebied</translation>
    </message>
    <message>
        <source>Outside the loaded cadastral area</source>
        <translation>Buiten het geladen kadastrale gebied</translation>
    </message>
    <message>
        <source>Own Address</source>
        <translation>Eigen adres</translation>
    </message>
    <message>
        <source>P&amp;hotos also from:</source>
        <translation>Andere toegelaten &amp;fotoservers:</translation>
    </message>
    <message>
        <source>P&amp;riority</source>
        <translation>P&amp;rioriteit</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paren</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Perceel</translation>
    </message>
    <message>
        <source>Parcel File</source>
        <translation>Perceelfiche</translation>
    </message>
    <message>
        <source>Parcel File…</source>
        <translation>Perceelfiche…</translation>
    </message>
    <message numerus="yes">
        <source>Parcel file with %n report(s): {file}</source>
        <translation>
            <numerusform>Perceel, %n melding: {file}</numerusform>
            <numerusform>Perceel, %n meldingen: {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Parcel keys (with commas between)</source>
        <translation>Perceelsleutels (met komma's ertussen)</translation>
    </message>
    <message>
        <source>Parcel {key}</source>
        <translation>Perceel {key}</translation>
    </message>
    <message>
        <source>Parcel's Neighbours</source>
        <translation>Buren van het perceel</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Percelen</translation>
    </message>
    <message>
        <source>Parcels of this project: layer {layer}.</source>
        <translation>Percelen van dit project: laag {layer}.</translation>
    </message>
    <message>
        <source>Parcels of {name}: added once you confirm with OK.</source>
        <translation>Percelen van {name}: toegevoegd zodra u met OK bevestigt.</translation>
    </message>
    <message>
        <source>Parcels within</source>
        <translation>Percelen binnen</translation>
    </message>
    <message>
        <source>Parts: {list}</source>
        <translation>Deelmeldingen: {list}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Paths of pictures; where they were taken is left out of what is sent.</source>
        <translation>Paden van afbeeldingen; waar ze genomen zijn, wordt niet verzonden.</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps a duplicate: %n similar, the nearest {metres} m away</source>
        <translation>
            <numerusform>Misschien dubbel: %n gelijkaardige melding, {metres} m hiervandaan</numerusform>
            <numerusform>Misschien dubbel: %n gelijkaardige meldingen, de dichtste {metres} m hiervandaan</numerusform>
        </translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Person (name or id)</source>
        <translation>Persoon (naam of id)</translation>
    </message>
    <message>
        <source>Personal Data</source>
        <translation>Persoonsgegevens</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo and Links</source>
        <translation>Foto en links</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>Photo {number} of {total}</source>
        <translation>Foto {number} van {total}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto's</translation>
    </message>
    <message>
        <source>Photos of the Round</source>
        <translation>Foto's van de ronde</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Foto…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Afbeeldingen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Vastmaken</translation>
    </message>
    <message>
        <source>Pin as Chip…</source>
        <translation>Vastmaken als knop…</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Place on the Map…</source>
        <translation>Op de kaart plaatsen…</translation>
    </message>
    <message>
        <source>Place the point on the map: this system takes no report without it.</source>
        <translation>Plaats het punt op de kaart: dit systeem neemt geen melding zonder punt.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Play on the Map</source>
        <translation>Afspelen op de kaart</translation>
    </message>
    <message>
        <source>Point on the Map</source>
        <translation>Aanwijzen op de kaart</translation>
    </message>
    <message>
        <source>Polygons of the cadastral plan around the reports.</source>
        <translation>Veelhoeken van het kadasterplan rond de meldingen.</translation>
    </message>
    <message>
        <source>Polygons such as districts or sectors.</source>
        <translation>Veelhoeken zoals wijken of sectoren.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Positie</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Mogelijke dubbels</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Prepare the &amp;Workflow…</source>
        <translation>&amp;Workflow voorbereiden…</translation>
    </message>
    <message>
        <source>Prepare the Workflow</source>
        <translation>Workflow voorbereiden</translation>
    </message>
    <message>
        <source>Previous Photo</source>
        <translation>Vorige foto</translation>
    </message>
    <message>
        <source>Previous report (Ctrl+PgUp)</source>
        <translation>Vorige melding (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Print the Sheet</source>
        <translation>Blad afdrukken</translation>
    </message>
    <message>
        <source>Prints a PDF for a round: an overview map with numbered stops, their list, and one page per stop with map, photo, facts and boxes to tick. Photos are those that were seen in the panel before; nothing is fetched. The maps show the visible layers of the project.

The stops are ordered from the first one always on to the nearest one left, or keep the order of the layer. A template is a print layout (.qpt); without one the shipped one is used. Its first page is drawn once, its last one per stop, and one between for every further sheet of the list.</source>
        <translation>Drukt de PDF van een ronde af: een overzichtskaart met genummerde stops, hun lijst, en één bladzijde per stop met kaart, foto, feiten en vakjes om aan te vinken. Foto's zijn die welke al in het paneel bekeken werden; er wordt niets opgehaald. De kaarten tonen de zichtbare lagen van het project.

De stops worden geordend van de eerste telkens naar de dichtstbijzijnde die overblijft, of behouden de volgorde van de laag. Een sjabloon is een lay-out (.qpt); zonder wordt het standaardsjabloon gebruikt. De eerste bladzijde wordt één keer getekend, de laatste per stop, en één ertussen voor elk volgend blad van de lijst.</translation>
    </message>
    <message>
        <source>Prints a round through reports: map, list and one page per stop.</source>
        <translation>Drukt een ronde langs meldingen af: kaart, lijst en één bladzijde per stop.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioriteit</translation>
    </message>
    <message>
        <source>Priority and Type of {count}…</source>
        <translation>Prioriteit en type van {count}…</translation>
    </message>
    <message>
        <source>Priority and Type…</source>
        <translation>Prioriteit en type…</translation>
    </message>
    <message>
        <source>Programs may read this public site. Reports are assigned and closed in its own back office: Open in Browser.</source>
        <translation>Programma's mogen deze openbare site lezen. Meldingen worden toegewezen en afgesloten in de eigen backoffice: “Openen in de browser”.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Public Answer</source>
        <translation>Openbaar antwoord</translation>
    </message>
    <message>
        <source>Public now: {text}</source>
        <translation>Nu openbaar: {text}</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publicatie</translation>
    </message>
    <message>
        <source>Published on the site and mailed to whoever follows it; no way back.</source>
        <translation>Gepubliceerd op de site en gemaild aan wie het volgt; geen weg terug.</translation>
    </message>
    <message>
        <source>Published on the site and sent to the citizen; no way back.</source>
        <translation>Gepubliceerd op de site en naar de burger gestuurd; er is geen weg terug.</translation>
    </message>
    <message>
        <source>Published on the site for everyone.</source>
        <translation>Gepubliceerd op de site voor iedereen.</translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Put Back {count}</source>
        <translation>{count} terugzetten</translation>
    </message>
    <message>
        <source>Put Theirs Back</source>
        <translation>Die waarde terugzetten</translation>
    </message>
    <message>
        <source>Put in Order</source>
        <translation>Ordenen</translation>
    </message>
    <message>
        <source>Put it back from a backup, or begin with an empty outbox in the panel Reports; until then nothing is stored or sent.</source>
        <translation>Zet het terug uit een back-up, of begin met een lege postbus UIT in het paneel Meldingen; tot dan wordt niets bewaard of verzonden.</translation>
    </message>
    <message>
        <source>Putting back sends: {values}.</source>
        <translation>Terugzetten verzendt: {values}.</translation>
    </message>
    <message>
        <source>QGIS asks for its master password next; the first time, you choose it.</source>
        <translation>QGIS vraagt daarna dit hoofdwachtwoord; de eerste keer kiest u het.</translation>
    </message>
    <message>
        <source>QGIS did not keep the login: its master password was not given. Nothing was sent. Sign in again, and give QGIS its master password.</source>
        <translation>QGIS heeft de aanmelding niet bewaard: het hoofdwachtwoord is niet ingevuld. Er is niets verzonden. Meld u opnieuw aan en geef QGIS zijn hoofdwachtwoord.</translation>
    </message>
    <message>
        <source>QGIS does not give the login: enter its master password, or choose the login again under Authentication.</source>
        <translation>QGIS geeft de aanmelding niet: voer het hoofdwachtwoord in of kies de aanmelding opnieuw bij Authenticatie.</translation>
    </message>
    <message>
        <source>QGIS has no authentication configuration “{name}”.</source>
        <translation>QGIS heeft geen authenticatieconfiguratie “{name}”.</translation>
    </message>
    <message>
        <source>QGIS knows no coordinate system “{name}”. One is written like EPSG:31370.</source>
        <translation>QGIS kent geen coördinatensysteem “{name}”. Men schrijft er een als EPSG:31370.</translation>
    </message>
    <message>
        <source>QGIS names a kind of proxy that cannot be used here. Nothing is lost. Choose an HttpProxy in QGIS's network options; SOCKS needs the Python package PySocks.</source>
        <translation>QGIS noemt een soort proxy die hier niet bruikbaar is. Uw wijzigingen zijn bewaard. Kies een HttpProxy in de netwerkopties van QGIS; SOCKS vraagt het Python-pakket PySocks.</translation>
    </message>
    <message>
        <source>QGIS will ask for its master password, which protects your logins on this computer.</source>
        <translation>QGIS zal zijn hoofdwachtwoord vragen, dat uw aanmeldgegevens op deze pc beschermt.</translation>
    </message>
    <message>
        <source>QGIS's master password was not given, so no login can be read. A run without a person takes it from the file that QGIS_AUTH_PASSWORD_FILE names.</source>
        <translation>Het hoofdwachtwoord van QGIS is niet gegeven, dus kan geen aanmelding gelezen worden. Een uitvoering zonder persoon haalt het uit het bestand dat QGIS_AUTH_PASSWORD_FILE noemt.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Re&amp;ference of the request</source>
        <translation>Re&amp;ferentie van het verzoek</translation>
    </message>
    <message>
        <source>Read Only</source>
        <translation>Alleen lezen</translation>
    </message>
    <message>
        <source>Read only: it takes no changes.</source>
        <translation>Alleen lezen: hij aanvaardt geen wijzigingen.</translation>
    </message>
    <message>
        <source>Read only: these reports come from a file.</source>
        <translation>Alleen lezen: deze meldingen komen uit een bestand.</translation>
    </message>
    <message>
        <source>Read only: this connection is set so.</source>
        <translation>Alleen-lezen: deze verbinding is zo ingesteld.</translation>
    </message>
    <message>
        <source>Read only: this server takes no change from QGIS.</source>
        <translation>Alleen lezen: deze server aanvaardt geen wijzigingen vanuit QGIS.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>Reading reports</source>
        <translation>Meldingen lezen</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Het bestand wordt gelezen…</translation>
    </message>
    <message>
        <source>Reading the parcels…</source>
        <translation>Percelen worden gelezen…</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} wordt gelezen…</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Received b&amp;y</source>
        <translation>Ontvangen &amp;via</translation>
    </message>
    <message>
        <source>Received by Sector</source>
        <translation>Ontvangen per sector</translation>
    </message>
    <message>
        <source>Received {time}</source>
        <translation>Ontvangen {time}</translation>
    </message>
    <message>
        <source>Received: reports that were requested in the period.</source>
        <translation>Ontvangen: meldingen die in de periode gedaan zijn.</translation>
    </message>
    <message>
        <source>Recognised by itself</source>
        <translation>Vanzelf herkend</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referentie</translation>
    </message>
    <message>
        <source>Reference Maps</source>
        <translation>Referentiekaarten</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Vernieuwen</translation>
    </message>
    <message>
        <source>Refresh Reports</source>
        <translation>Meldingen vernieuwen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Refused by the Server</source>
        <translation>Geweigerd door de server</translation>
    </message>
    <message>
        <source>Reject {count}…</source>
        <translation>{count} afwijzen…</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Afwijzen…</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Remove the Area</source>
        <translation>Zone weghalen</translation>
    </message>
    <message>
        <source>Remove the Example</source>
        <translation>Het voorbeeld verwijderen</translation>
    </message>
    <message>
        <source>Remove the connection “{name}”? Changes not yet sent stay on this computer.</source>
        <translation>De verbinding “{name}” verwijderen? Nog niet verzonden wijzigingen blijven op deze computer.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Heropenen</translation>
    </message>
    <message>
        <source>Reopen {count}…</source>
        <translation>{count} heropenen…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Heropenen…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Replace {blank} in the address by your own.</source>
        <translation>Vervang {blank} in het adres door de uwe.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Reply Templates</source>
        <translation>Standaardteksten</translation>
    </message>
    <message>
        <source>Reply to Citizen</source>
        <translation>Antwoord aan de burger</translation>
    </message>
    <message>
        <source>Reply to the Citizens of What Is Done</source>
        <translation>Antwoord aan de burgers (gedaan werk)</translation>
    </message>
    <message>
        <source>Reply to the citizen</source>
        <translation>Antwoord aan de burger</translation>
    </message>
    <message>
        <source>Reply to {count}…</source>
        <translation>{count} beantwoorden…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Antwoorden…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Report Sheet</source>
        <translation>Meldingsfiche</translation>
    </message>
    <message>
        <source>Report Sheet (PDF)</source>
        <translation>Meldingsfiche (PDF)</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeld op</translation>
    </message>
    <message>
        <source>Reported On</source>
        <translation>Gemeld op</translation>
    </message>
    <message>
        <source>Reporting Connection</source>
        <translation>Verbinding met een meldingensysteem</translation>
    </message>
    <message>
        <source>Reporting system</source>
        <translation>Meldingssysteem</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Reports (numbers, with commas between)</source>
        <translation>Meldingen (nummers, met komma's ertussen)</translation>
    </message>
    <message>
        <source>Reports as CSV, Excel, GeoPackage or GeoJSON</source>
        <translation>Meldingen als CSV, Excel, GeoPackage of GeoJSON</translation>
    </message>
    <message>
        <source>Reports from a table: CSV or Excel</source>
        <translation>Meldingen uit een tabel: CSV of Excel</translation>
    </message>
    <message>
        <source>Reports in no zone</source>
        <translation>Meldingen buiten elke zone</translation>
    </message>
    <message>
        <source>Reports in the layer</source>
        <translation>Meldingen in de laag</translation>
    </message>
    <message>
        <source>Reports just read</source>
        <translation>Zojuist gelezen meldingen</translation>
    </message>
    <message>
        <source>Reports may be off by</source>
        <translation>Mogelijke afwijking van de meldingen</translation>
    </message>
    <message>
        <source>Reports of a spreadsheet or of another program's export</source>
        <translation>Meldingen uit een rekenblad of uit de export van een ander programma</translation>
    </message>
    <message>
        <source>Reports of citizens, copied from their server and kept up to date by Signalement. An edit is sent there.</source>
        <translation>Meldingen van burgers, gekopieerd van hun server en bijgehouden door Signalement. Een wijziging wordt erheen gestuurd.</translation>
    </message>
    <message>
        <source>Reports on a parcel</source>
        <translation>Meldingen op een perceel</translation>
    </message>
    <message>
        <source>Reports on the parcel</source>
        <translation>Meldingen op het perceel</translation>
    </message>
    <message>
        <source>Reports on the parcel, and around it up to (metres from its edge):</source>
        <translation>Meldingen op het perceel, en errond tot (meter van de rand):</translation>
    </message>
    <message>
        <source>Reports outside the parcel that are no farther than this count too.</source>
        <translation>Meldingen buiten het perceel, maar niet verder dan dit, tellen ook mee.</translation>
    </message>
    <message>
        <source>Reports that changed at this time or later, as 2026-11-27T08:00:00.</source>
        <translation>Meldingen die op dit tijdstip of later gewijzigd zijn, zoals 2026-11-27T08:00:00.</translation>
    </message>
    <message>
        <source>Reports with parcels</source>
        <translation>Meldingen met percelen</translation>
    </message>
    <message>
        <source>Reports within this rectangle, as xmin,xmax,ymin,ymax [EPSG:4326]; those without a place too.</source>
        <translation>Meldingen binnen deze rechthoek, zoals xmin,xmax,ymin,ymax [EPSG:4326]; ook die zonder plaats.</translation>
    </message>
    <message>
        <source>Reports – {system}</source>
        <translation>Meldingen – {system}</translation>
    </message>
    <message>
        <source>Reports: Assign</source>
        <translation>Meldingen: toewijzen</translation>
    </message>
    <message>
        <source>Reports: Close</source>
        <translation>Meldingen: afsluiten</translation>
    </message>
    <message>
        <source>Reports: Duplicate of</source>
        <translation>Meldingen: dubbel van</translation>
    </message>
    <message>
        <source>Reports: Into or out of the Round</source>
        <translation>Meldingen: in of uit de ronde</translation>
    </message>
    <message>
        <source>Reports: Keys</source>
        <translation>Meldingen: toetsen</translation>
    </message>
    <message>
        <source>Reports: Larger Photo</source>
        <translation>Meldingen: grotere foto</translation>
    </message>
    <message>
        <source>Reports: Move the Pin</source>
        <translation>Meldingen: punt verplaatsen</translation>
    </message>
    <message>
        <source>Reports: Next Report</source>
        <translation>Meldingen: volgende</translation>
    </message>
    <message>
        <source>Reports: Note</source>
        <translation>Meldingen: nota</translation>
    </message>
    <message>
        <source>Reports: Open in Browser</source>
        <translation>Meldingen: in de browser openen</translation>
    </message>
    <message>
        <source>Reports: Previous Report</source>
        <translation>Meldingen: vorige</translation>
    </message>
    <message>
        <source>Reports: Reply</source>
        <translation>Meldingen: antwoorden</translation>
    </message>
    <message>
        <source>Reports: Take Back What Goes Out</source>
        <translation>Meldingen: verzending ongedaan maken</translation>
    </message>
    <message>
        <source>Reports: Zoom to Report</source>
        <translation>Meldingen: zoomen</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Aanvraag</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Opgelost</translation>
    </message>
    <message>
        <source>Rest Is Done</source>
        <translation>Al de rest is gedaan</translation>
    </message>
    <message>
        <source>Restore Shipped Ones</source>
        <translation>Meegeleverde teksten herstellen</translation>
    </message>
    <message>
        <source>Restore Style of Reports</source>
        <translation>Stijl van de meldingen herstellen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultaten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervatten</translation>
    </message>
    <message>
        <source>Review All…</source>
        <translation>Alles nakijken…</translation>
    </message>
    <message>
        <source>Review before sending (Ctrl+Enter)</source>
        <translation>Nakijken vóór verzending (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Review {count}…</source>
        <translation>{count} nakijken…</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Nakijken…</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Ronde</translation>
    </message>
    <message>
        <source>Round Return</source>
        <translation>Terugmelding van de ronde</translation>
    </message>
    <message>
        <source>Round Return…</source>
        <translation>Terugmelding van de ronde…</translation>
    </message>
    <message>
        <source>Round Sheet</source>
        <translation>Rondeblad</translation>
    </message>
    <message>
        <source>Round of {day}</source>
        <translation>Ronde van {day}</translation>
    </message>
    <message>
        <source>Round sheet</source>
        <translation>Rondeblad</translation>
    </message>
    <message numerus="yes">
        <source>Round with %n stop(s): {file}</source>
        <translation>
            <numerusform>Ronde met %n stop: {file}</numerusform>
            <numerusform>Ronde met %n stops: {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round: %n report(s)</source>
        <translation>
            <numerusform>Ronde: %n melding</numerusform>
            <numerusform>Ronde: %n meldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Round: {outcome}</source>
        <translation>Ronde: {outcome}</translation>
    </message>
    <message>
        <source>Round…</source>
        <translation>Ronde…</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>Same Report</source>
        <translation>Zelfde melding</translation>
    </message>
    <message>
        <source>Saturdays, Sundays and the ten public holidays never count.</source>
        <translation>Zaterdagen, zondagen en de tien wettelijke feestdagen tellen nooit mee.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Save for a Spreadsheet (CSV)…</source>
        <translation>Opslaan voor een rekenblad (CSV)…</translation>
    </message>
    <message>
        <source>Save the Diagnosis</source>
        <translation>De diagnose opslaan</translation>
    </message>
    <message>
        <source>Save the Parcel File</source>
        <translation>De perceelfiche opslaan</translation>
    </message>
    <message>
        <source>Save the Record</source>
        <translation>Het verslag opslaan</translation>
    </message>
    <message>
        <source>Save the Report Sheet</source>
        <translation>De meldingsfiche opslaan</translation>
    </message>
    <message>
        <source>Save the Round Sheet</source>
        <translation>Het rondeblad opslaan</translation>
    </message>
    <message>
        <source>Saved Filters</source>
        <translation>Opgeslagen filters</translation>
    </message>
    <message>
        <source>Saved with: {names}. In Publik: import it under Workflows, choose it in the form under Workflow, bind the role of the API client to Accès API there. Then test the connection.</source>
        <translation>Bewaard met: {names}. In Publik: importeer het onder Workflows, kies het in het formulier onder Workflow en verbind daar de rol van de API-client met Accès API. Test dan de verbinding.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Opgeslagen: {path}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>Say what was reported.</source>
        <translation>Zeg wat er gemeld is.</translation>
    </message>
    <message>
        <source>Say what was seen: the text is empty.</source>
        <translation>Zeg wat er gezien is: de tekst is leeg.</translation>
    </message>
    <message>
        <source>Say why it is rejected.</source>
        <translation>Zeg waarom ze afgewezen wordt.</translation>
    </message>
    <message>
        <source>Say why it is sent back.</source>
        <translation>Zeg waarom u het terugstuurt.</translation>
    </message>
    <message>
        <source>Says for each report in which parcel it lies, and how sure that is.</source>
        <translation>Zegt voor elke melding in welk perceel ze ligt, en hoe zeker dat is.</translation>
    </message>
    <message>
        <source>Search a category…</source>
        <translation>Zoek een categorie…</translation>
    </message>
    <message>
        <source>Search for “{line}”?</source>
        <translation>Zoeken naar “{line}”?</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Bezig met zoeken…</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Rubrieken</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sectoren</translation>
    </message>
    <message>
        <source>Sectors and Departments</source>
        <translation>Sectoren en diensten</translation>
    </message>
    <message>
        <source>Sectors from a Layer…</source>
        <translation>Sectoren uit een laag…</translation>
    </message>
    <message>
        <source>Sectors on the Map</source>
        <translation>Sectoren op de kaart</translation>
    </message>
    <message>
        <source>Sectors: layer {layer}, field {field}.</source>
        <translation>Sectoren: laag {layer}, veld {field}.</translation>
    </message>
    <message>
        <source>Sectors: those of the server.</source>
        <translation>Sectoren: die van de server.</translation>
    </message>
    <message>
        <source>SeeClickFix (read)</source>
        <translation>SeeClickFix (lezen)</translation>
    </message>
    <message>
        <source>Seen by staff</source>
        <translation>Vastgesteld door personeel</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles selecteren</translation>
    </message>
    <message>
        <source>Select Group</source>
        <translation>Groep selecteren</translation>
    </message>
    <message>
        <source>Select Reports</source>
        <translation>Meldingen selecteren</translation>
    </message>
    <message>
        <source>Select Reports on It and Near</source>
        <translation>Meldingen erop en erbij selecteren</translation>
    </message>
    <message>
        <source>Select on the Map</source>
        <translation>Selecteren op de kaart</translation>
    </message>
    <message>
        <source>Selected Feature</source>
        <translation>Geselecteerd object</translation>
    </message>
    <message>
        <source>Selected in “{layer}” ({count})</source>
        <translation>Selectie in “{layer}” ({count})</translation>
    </message>
    <message numerus="yes">
        <source>Selection: %n report(s)</source>
        <translation>
            <numerusform>Selectie: %n melding</numerusform>
            <numerusform>Selectie: %n meldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Verzenden</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Verzenden (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Send Again</source>
        <translation>Opnieuw versturen</translation>
    </message>
    <message>
        <source>Send Again (May Appear Twice)</source>
        <translation>Opnieuw sturen (evt. dubbel)</translation>
    </message>
    <message>
        <source>Send Again Without the Text</source>
        <translation>Opnieuw verzenden zonder de tekst</translation>
    </message>
    <message>
        <source>Send Back…</source>
        <translation>Terugsturen…</translation>
    </message>
    <message>
        <source>Send It Anyway…</source>
        <translation>Toch verzenden…</translation>
    </message>
    <message>
        <source>Send Now</source>
        <translation>Nu verzenden</translation>
    </message>
    <message>
        <source>Send pending changes</source>
        <translation>Wachtende wijzigingen verzenden</translation>
    </message>
    <message>
        <source>Send your login to {host} without encryption? Whoever is on the way can read and use it. Ask the server's administrator for an address with https:// first.</source>
        <translation>Uw aanmelding onversleuteld naar {host} verzenden? Wie onderweg meeluistert, kan ze lezen en gebruiken. Vraag eerst een adres met https:// aan de beheerder van de server.</translation>
    </message>
    <message>
        <source>Send {count}</source>
        <translation>{count} verzenden</translation>
    </message>
    <message>
        <source>Send {count} Back…</source>
        <translation>{count} terugsturen…</translation>
    </message>
    <message>
        <source>Send {value}</source>
        <translation>{value} verzenden</translation>
    </message>
    <message>
        <source>Sending Uncertain</source>
        <translation>Verzending onzeker</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wordt verzonden…</translation>
    </message>
    <message>
        <source>Sends the changes that wait in the outbox of every connection of this QGIS profile, and looks again at those whose answer was lost. Changes that are held for a review stay where they are.

What people wrote leaves this computer after the time that its connection sets.

A change or a new report whose answer was lost, and that the server does not show after some minutes, did not arrive: it waits for you (ask), is sent again, or dropped.</source>
        <translation>Verzendt de wijzigingen die wachten in de verzendlijst van elke verbinding van dit QGIS-profiel, en bekijkt opnieuw die waarvan het antwoord verloren ging. Wijzigingen die nog na te kijken zijn, blijven waar ze zijn.

Wat mensen schreven, verdwijnt van deze computer na de termijn die de verbinding bepaalt.

Een wijziging of een nieuwe melding waarvan het antwoord verloren ging en die de server na enkele minuten niet toont, is niet aangekomen: ze wacht op u (ask), wordt opnieuw verstuurd (send) of valt weg (drop).</translation>
    </message>
    <message>
        <source>Sends what waits in the outboxes of this profile.</source>
        <translation>Verzendt wat in de verzendlijsten van dit profiel wacht.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>how it ended</comment>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Sent at {time}, no answer came, and the server does not show it: it did not arrive. It is kept here until you send it again or drop it.</source>
        <translation>Verstuurd om {time}, geen antwoord, en de server toont het niet: het is niet aangekomen. Het blijft hier bewaard tot u het opnieuw verstuurt of laat vallen.</translation>
    </message>
    <message>
        <source>Sent at {time}, no answer came.</source>
        <translation>Verzonden ({time}), er kwam geen antwoord.</translation>
    </message>
    <message>
        <source>Sent in a request of its own: {what}.</source>
        <translation>In een apart verzoek verzonden: {what}.</translation>
    </message>
    <message>
        <source>Sent without an answer</source>
        <translation>Verzonden zonder antwoord</translation>
    </message>
    <message>
        <source>Sent, but no answer came.</source>
        <translation>Verzonden, maar er kwam geen antwoord.</translation>
    </message>
    <message>
        <source>Sent, not visible yet</source>
        <translation>Verzonden, nog niet zichtbaar</translation>
    </message>
    <message>
        <source>Sent; somebody changed it after you, and the server shows theirs.</source>
        <translation>Verzonden; iemand wijzigde het na u en de server toont die waarde.</translation>
    </message>
    <message>
        <source>Sent; someone at the server has to approve it first.</source>
        <translation>Verzonden; iemand aan de kant van de server moet het eerst goedkeuren.</translation>
    </message>
    <message>
        <source>Sent; this system cannot show it.</source>
        <translation>Verzonden; dit systeem kan het niet tonen.</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>&amp;Categorie</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Servers and files that reports come from</source>
        <translation>Servers en bestanden waaruit de meldingen komen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Service Code</source>
        <translation>Categoriecode</translation>
    </message>
    <message>
        <source>Sets status, department, person, category, priority, type or place of reports on the server, with a reply, a note and photos.</source>
        <translation>Wijzigt status, dienst, persoon, categorie, prioriteit, type of plaats van meldingen op de server, met een antwoord, een nota en foto's.</translation>
    </message>
    <message>
        <source>Sets the status of reports on the server, with a reply or a note.</source>
        <translation>Stelt de status van meldingen op de server in, met een antwoord of een nota.</translation>
    </message>
    <message>
        <source>Sets the status of reports on the server.

&lt;b&gt;A reply goes to the citizen at once and cannot be called back&lt;/b&gt;; some systems also send a mail for a new status. A note stays internal.

Duplicates get the number of the report that came first into a note, where the system has notes. What is reopened has to be closed; an open report is left as it is.

Each change is stored in the outbox first and sent once. What cannot be sent now waits there and goes out with “Send pending changes” or when QGIS is open. The results name the state of each report.</source>
        <translation>Stelt de status van meldingen op de server in.

&lt;b&gt;Een antwoord gaat meteen naar de burger en kan niet worden teruggeroepen&lt;/b&gt;; sommige systemen sturen ook een e-mail bij een nieuwe status. Een nota blijft intern.

Dubbele meldingen krijgen in een notitie het nummer van de melding die eerst kwam, waar het systeem notities heeft. Wat heropend wordt, moet afgesloten zijn; een open melding blijft zoals ze is.

Elke wijziging wordt eerst in de verzendlijst bewaard en één keer verzonden. Wat nu niet kan vertrekken, wacht daar en vertrekt met “Wachtende wijzigingen verzenden” of wanneer QGIS open is. De resultaten noemen de toestand van elke melding.</translation>
    </message>
    <message>
        <source>Several are named “{name}”: give one of the ids {ids}.</source>
        <translation>Er heten meerdere “{name}”: geef een van de id's {ids} op.</translation>
    </message>
    <message>
        <source>Several connections</source>
        <translation>Meerdere verbindingen</translation>
    </message>
    <message>
        <source>Several connections are named “{name}”: give one of the ids {ids}.</source>
        <translation>Meerdere verbindingen heten “{name}”: geef een van de id's {ids} op.</translation>
    </message>
    <message numerus="yes">
        <source>Sheet of %n report(s): {file}</source>
        <translation>
            <numerusform>Fiche van %n melding: {file}</numerusform>
            <numerusform>Fiches van %n meldingen: {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets and files of reports</source>
        <translation>Fiches en dossiers van meldingen</translation>
    </message>
    <message>
        <source>Short Name</source>
        <translation>Korte naam</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n Earlier</source>
        <translation>
            <numerusform>%n eerdere tonen</numerusform>
            <numerusform>%n eerdere tonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Nog %n</numerusform>
            <numerusform>Nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Contact</source>
        <translation>Contact tonen</translation>
    </message>
    <message>
        <source>Show Only Reports on It</source>
        <translation>Alleen meldingen erop tonen</translation>
    </message>
    <message>
        <source>Show Photos from {host}</source>
        <translation>Foto's tonen van {host}</translation>
    </message>
    <message>
        <source>Show Reports</source>
        <translation>Meldingen tonen</translation>
    </message>
    <message>
        <source>Show Separately</source>
        <translation>Apart tonen</translation>
    </message>
    <message>
        <source>Show Them</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Show in Reports Panel</source>
        <translation>In het paneel met meldingen tonen</translation>
    </message>
    <message>
        <source>Show only: {what}</source>
        <translation>Alleen tonen: {what}</translation>
    </message>
    <message>
        <source>Show reports everywhere again</source>
        <translation>Opnieuw meldingen van overal tonen</translation>
    </message>
    <message>
        <source>Show the reports of several connections in one list; they stay as they are</source>
        <translation>De meldingen van verschillende verbindingen in één lijst tonen; die blijven zoals ze zijn</translation>
    </message>
    <message>
        <source>Show {number} and this one as one report</source>
        <translation>{number} en deze als één melding tonen</translation>
    </message>
    <message>
        <source>Shown on the report's page; the server decides whether a mail goes out.</source>
        <translation>Getoond op de pagina van de melding; de server beslist of er een mail vertrekt.</translation>
    </message>
    <message>
        <source>Si&amp;gnature of notes</source>
        <translation>Ond&amp;ertekening van nota's</translation>
    </message>
    <message>
        <source>Side Effects</source>
        <translation>Neveneffecten</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Signature of &amp;replies</source>
        <translation>Ondertekening van antwoo&amp;rden</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Since your last visit ({time}): {what}.</source>
        <translation>Sinds uw laatste bezoek ({time}): {what}.</translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation>Grootte (bytes)</translation>
    </message>
    <message>
        <source>Some characters could not be read.</source>
        <translation>Sommige tekens konden niet worden gelezen.</translation>
    </message>
    <message>
        <source>Some numbers are missing or occur twice: only the first counts.</source>
        <translation>Sommige nummers ontbreken of komen twee keer voor: alleen het eerste telt.</translation>
    </message>
    <message>
        <source>Somebody has answered publicly meanwhile. Send yours too?</source>
        <translation>Iemand heeft intussen openbaar geantwoord. Ook uw antwoord versturen?</translation>
    </message>
    <message>
        <source>Someone changed it while you worked. Nothing was overwritten.</source>
        <translation>Iemand wijzigde het terwijl u werkte. Er is niets overschreven.</translation>
    </message>
    <message>
        <source>Someone touched the report meanwhile, but not these values.</source>
        <translation>Iemand heeft de melding intussen aangeraakt, maar niet deze waarden.</translation>
    </message>
    <message>
        <source>Spreadsheet…</source>
        <translation>Rekenblad…</translation>
    </message>
    <message>
        <source>Standard Replies</source>
        <translation>Standaardantwoorden</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>Beginnen &amp;met</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Statistics by zone</source>
        <translation>Statistieken per zone</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status Words</source>
        <translation>Statuswoorden</translation>
    </message>
    <message>
        <source>Status in the System</source>
        <translation>Status in het systeem</translation>
    </message>
    <message>
        <source>Stays among the staff of the system.</source>
        <translation>Blijft onder het personeel van het systeem.</translation>
    </message>
    <message>
        <source>Step {number} of {count}, done</source>
        <translation>Stap {number} van {count}, klaar</translation>
    </message>
    <message>
        <source>Step {number} of {count}, later</source>
        <translation>Stap {number} van {count}, later</translation>
    </message>
    <message>
        <source>Step {number} of {count}, open</source>
        <translation>Stap {number} van {count}, bezig</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>of a round</comment>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop Waiting</source>
        <translation>Niet langer wachten</translation>
    </message>
    <message>
        <source>Stop of this photo</source>
        <translation>Stop van deze foto</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestopt.</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Stops</translation>
    </message>
    <message>
        <source>Stops in order</source>
        <translation>Stops in volgorde</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>Street and number, where the system takes an address.</source>
        <translation>Straat en nummer, als het systeem een adres aanvaardt.</translation>
    </message>
    <message>
        <source>Street, number or place</source>
        <translation>Straat, nummer of plaats</translation>
    </message>
    <message>
        <source>Streets (made up)</source>
        <translation>Straten (fictief)</translation>
    </message>
    <message>
        <source>Summary, for a mail (txt) or a program (json)</source>
        <translation>Samenvatting, voor een mail (txt) of een programma (json)</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Systeem</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;ype</translation>
    </message>
    <message>
        <source>TEST SERVER — nothing is real</source>
        <translation>TESTSERVER — geen echte gegevens</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Tables with reports</source>
        <translation>Tabellen met meldingen</translation>
    </message>
    <message>
        <source>Take This Address off the List</source>
        <translation>Dit adres van de lijst halen</translation>
    </message>
    <message>
        <source>Take back and write on (U)</source>
        <translation>Terugnemen en verder schrijven (U)</translation>
    </message>
    <message>
        <source>Take back the change of this report alone, and write on</source>
        <translation>Alleen de wijziging van deze melding terugnemen en verder schrijven</translation>
    </message>
    <message>
        <source>Take in Charge…</source>
        <translation>In behandeling nemen…</translation>
    </message>
    <message>
        <source>Take out of the Round</source>
        <translation>Uit de ronde halen</translation>
    </message>
    <message>
        <source>Take {count} in Charge…</source>
        <translation>{count} in behandeling nemen…</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Genomen</translation>
    </message>
    <message>
        <source>Taken over, the changes are sent from here and no more from there. Left there, you are asked again only when something is added.</source>
        <translation>Overgenomen worden de wijzigingen van hieruit verzonden en niet meer van daar. Laat u ze daar, dan komt de vraag pas terug als er iets bijkomt.</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;kst</translation>
    </message>
    <message>
        <source>Team (PostgreSQL)</source>
        <translation>Team (PostgreSQL)</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Sjabloon</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbinding testen</translation>
    </message>
    <message>
        <source>Test s&amp;erver: nothing is real</source>
        <translation>Te&amp;stserver: geen echte gegevens</translation>
    </message>
    <message>
        <source>Test server</source>
        <translation>Testserver</translation>
    </message>
    <message>
        <source>Texts and photos may be personal data: pass on what you must, no more.</source>
        <translation>Teksten en foto's kunnen persoonsgegevens zijn: geef alleen door wat nodig is.</translation>
    </message>
    <message>
        <source>That is too short to mean one person: enter more of it.</source>
        <translation>Dat is te kort om één persoon aan te duiden: vul meer in.</translation>
    </message>
    <message numerus="yes">
        <source>The %n not written stay selected.</source>
        <translation>
            <numerusform>De %n niet geschreven melding blijft geselecteerd.</numerusform>
            <numerusform>De %n niet geschreven meldingen blijven geselecteerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>The &amp;council's numbers are the numbers of this site</source>
        <translation>De nummers van de &amp;gemeente zijn die van deze site</translation>
    </message>
    <message>
        <source>The &amp;log of what was sent, and who</source>
        <translation>Het &amp;logboek van wat verzonden werd, en door wie</translation>
    </message>
    <message>
        <source>The address begins with http://, so that others on the way could read your login. Nothing was sent. Use an address with https://, or agree once in the Signalement panel.</source>
        <translation>Het adres begint met http://: anderen zouden uw aanmelding onderweg kunnen lezen. Er is niets verzonden. Neem een adres met https://, of aanvaard het één keer in het paneel Signalement.</translation>
    </message>
    <message>
        <source>The address begins with http://: others on the way could read your login. It is not sent.</source>
        <translation>Het adres begint met http://: anderen zouden uw aanmelding onderweg kunnen lezen. Ze wordt niet verzonden.</translation>
    </message>
    <message>
        <source>The administrator's file could not be read. Your connections are as they were; it is read again when QGIS starts. If it stays so, tell your administrator.</source>
        <translation>Het bestand van de beheerder kon niet worden gelezen. Uw verbindingen zijn gebleven zoals ze waren; het wordt opnieuw gelezen wanneer QGIS start. Blijft dit zo, verwittig dan uw beheerder.</translation>
    </message>
    <message>
        <source>The area has four numbers: west, south, east, north in degrees.</source>
        <translation>Het gebied heeft vier getallen: west, zuid, oost, noord in graden.</translation>
    </message>
    <message>
        <source>The cadastral plan is being read: the reports follow.</source>
        <translation>Het kadastrale plan wordt gelezen: de meldingen volgen.</translation>
    </message>
    <message>
        <source>The card of a report looks within 50 metres.</source>
        <translation>De kaart van een melding zoekt binnen 50 meter.</translation>
    </message>
    <message>
        <source>The card then says how many features are near, and the field of the nearest one. Of a layer of roads, the field can name who manages them: GESTION in the PICC, ADMIN in UrbIS, labelWegbeheerder in the Wegenregister.</source>
        <translation>De fiche zegt dan hoeveel objecten dichtbij zijn, en het veld van het dichtstbijzijnde. Bij een laag met wegen kan dat veld de beheerder zijn: GESTION in de PICC, ADMIN in UrbIS, labelWegbeheerder in het Wegenregister.</translation>
    </message>
    <message>
        <source>The change cannot be saved on this computer. Nothing was sent; your text is kept. See whether the disk is full, then send again.</source>
        <translation>De wijziging kan op deze computer niet bewaard worden. Er is niets verzonden; uw tekst blijft bewaard. Kijk of de schijf vol is en verzend opnieuw.</translation>
    </message>
    <message>
        <source>The citizen gets a mail; it cannot be called back.</source>
        <translation>De burger krijgt een e-mail; die kan niet teruggeroepen worden.</translation>
    </message>
    <message>
        <source>The citizen gets a mail; it cannot be called back. Sent for: {what}.</source>
        <translation>De burger krijgt een e-mail; die kan niet teruggeroepen worden. Verzonden bij: {what}.</translation>
    </message>
    <message>
        <source>The citizen has not confirmed this report yet; a change would publish it. Nothing was sent. Try again once it is confirmed.</source>
        <translation>De burger heeft deze melding nog niet bevestigd; een wijziging zou ze openbaar maken. Er is niets verzonden. Probeer opnieuw zodra ze bevestigd is.</translation>
    </message>
    <message>
        <source>The citizen of {number} will read:</source>
        <translation>De burger van {number} zal lezen:</translation>
    </message>
    <message>
        <source>The citizen reads: {text}</source>
        <translation>De burger leest: {text}</translation>
    </message>
    <message>
        <source>The citizen sees the photos.</source>
        <translation>De burger ziet de foto's.</translation>
    </message>
    <message>
        <source>The citizen will &amp;read</source>
        <translation>De burger &amp;leest</translation>
    </message>
    <message>
        <source>The citizen will get this text; it cannot be called back.</source>
        <translation>De burger krijgt deze tekst; hij kan niet worden teruggeroepen.</translation>
    </message>
    <message>
        <source>The column of the plan that holds the CaPaKey.</source>
        <translation>De kolom van het plan met de CaPaKey.</translation>
    </message>
    <message>
        <source>The connection of this layer is not set up here. Nothing was changed.</source>
        <translation>De verbinding van deze laag is hier niet ingesteld. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The connection works; something should be looked at.</source>
        <translation>De verbinding werkt; er is iets na te kijken.</translation>
    </message>
    <message>
        <source>The connection “{name}” is set to read only.</source>
        <translation>De verbinding “{name}” staat op alleen lezen.</translation>
    </message>
    <message>
        <source>The connection, its reports, changes, drafts, photos and log are erased from this computer. Its login stays in QGIS's list of logins.</source>
        <translation>De verbinding, haar meldingen, wijzigingen, concepten, foto's en logboek worden van deze computer gewist. Haar aanmelding blijft in de lijst van aanmeldingen van QGIS.</translation>
    </message>
    <message>
        <source>The coordinate system of the parcels is {metres} m off on known points: reports and parcels do not fit together. Choose EPSG:31370 or EPSG:3812 for the layer.</source>
        <translation>Het coördinatenstelsel van de percelen wijkt op bekende punten {metres} m af: meldingen en percelen passen niet op elkaar. Kies EPSG:31370 of EPSG:3812 voor de laag.</translation>
    </message>
    <message>
        <source>The copy belongs to this project, which prints with it from now on. The supplied template stays as it is; it is back once the copy is deleted in the Layout Manager.</source>
        <translation>De kopie hoort bij dit project, dat er voortaan mee afdrukt. Het meegeleverde sjabloon blijft zoals het is; het komt terug zodra de kopie in het lay-outbeheer verwijderd is.</translation>
    </message>
    <message>
        <source>The data of {time} stay on screen.</source>
        <translation>De gegevens van {time} blijven zichtbaar.</translation>
    </message>
    <message>
        <source>The deadline was set here; the server gives none.</source>
        <translation>De streefdatum werd hier ingesteld; de server geeft er geen.</translation>
    </message>
    <message>
        <source>The description is too long: {length} of at most {most} characters.</source>
        <translation>De beschrijving is te lang: {length} tekens, hoogstens {most}.</translation>
    </message>
    <message>
        <source>The e-mail address is too long: {length} of at most {most} characters.</source>
        <translation>Het e-mailadres is te lang: {length} tekens, hoogstens {most}.</translation>
    </message>
    <message>
        <source>The expression “{text}” cannot be read: {why}</source>
        <translation>De expressie “{text}” kan niet gelezen worden: {why}</translation>
    </message>
    <message>
        <source>The file cannot be read. Is it still there and not locked, a table (CSV, Excel xlsx, GeoJSON, GeoPackage) with its headings in the first line?</source>
        <translation>Het bestand kan niet gelezen worden. Is het er nog en niet vergrendeld, en is het een tabel (CSV, Excel xlsx, GeoJSON, GeoPackage) met de titels in de eerste rij?</translation>
    </message>
    <message>
        <source>The file could not be written. Is it open in another program, or the folder read-only or full? An older file of that name is still as it was.</source>
        <translation>Het bestand kon niet geschreven worden. Is het open in een ander programma, of is de map beveiligd of vol? Een ouder bestand met die naam bleef zoals het was.</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}</source>
        <translation>Het bestand kon niet worden geschreven: {reason}</translation>
    </message>
    <message>
        <source>The file could not be written: {why}</source>
        <translation>Het bestand kon niet worden geschreven: {why}</translation>
    </message>
    <message>
        <source>The file holds a view or computed columns, which are not read: one cell could fill the memory. Open it in QGIS, export the layer as a new file, and choose that one.</source>
        <translation>Het bestand bevat een view of berekende kolommen, die niet gelezen worden: één cel kan het geheugen vullen. Open het in QGIS, exporteer de laag naar een nieuw bestand en kies dat.</translation>
    </message>
    <message>
        <source>The file holds no connections that can be taken over. Nothing was changed. Ask for a file made by Export Connections.</source>
        <translation>Het bestand bevat geen verbindingen die overgenomen kunnen worden. Er werd niets gewijzigd. Vraag een bestand dat met “Verbindingen exporteren” gemaakt is.</translation>
    </message>
    <message>
        <source>The file holds no filters that can be read. Your filters are as they were. Ask for a file made by Export Filters.</source>
        <translation>Het bestand bevat geen leesbare filters. Uw filters zijn ongewijzigd. Vraag een bestand dat met “Filters exporteren” gemaakt is.</translation>
    </message>
    <message>
        <source>The file holds no logins and nothing about you: only that a connection needs a login. Filters that are pinned as chips are in it.</source>
        <translation>Het bestand bevat geen aanmeldingen en niets over u: alleen dat een verbinding een aanmelding vraagt. Filters die als knop vastgemaakt zijn, staan erin.</translation>
    </message>
    <message>
        <source>The file is not a register of reports, is damaged, or was made by a newer version of the plugin. Nothing was changed in it.</source>
        <translation>Het bestand is geen register van meldingen, is beschadigd of komt van een nieuwere versie van de plug-in. Er is niets in veranderd.</translation>
    </message>
    <message>
        <source>The file is ready: {file}</source>
        <translation>Het bestand is klaar: {file}</translation>
    </message>
    <message>
        <source>The file is too large to be read safely.</source>
        <translation>Het bestand is te groot om veilig te lezen.</translation>
    </message>
    <message>
        <source>The file must end in one of: {endings}.</source>
        <translation>Het bestand moet eindigen op: {endings}.</translation>
    </message>
    <message>
        <source>The file of changes is damaged: {path}.</source>
        <translation>Het bestand met wijzigingen is beschadigd: {path}.</translation>
    </message>
    <message>
        <source>The file of these reports cannot be read: it is missing, locked or not the table it was.</source>
        <translation>Het bestand van deze meldingen kan niet gelezen worden: het ontbreekt, is vergrendeld of is niet meer dezelfde tabel.</translation>
    </message>
    <message>
        <source>The file of these reports is too large to be read safely. Save it with fewer rows and columns, or as CSV.</source>
        <translation>Het bestand met deze meldingen is te groot om veilig te lezen. Bewaar het met minder rijen en kolommen, of als CSV.</translation>
    </message>
    <message>
        <source>The file with the reply templates cannot be used. It was left as it is.</source>
        <translation>Het bestand met de standaardteksten is onbruikbaar. Het is gelaten zoals het is.</translation>
    </message>
    <message>
        <source>The file with the reports cannot be used: check the disk and its rights. What waits to be sent is kept apart and is safe.</source>
        <translation>Het bestand met de meldingen is onbruikbaar: controleer de schijf en de rechten. Wat op verzending wacht, staat apart en is veilig.</translation>
    </message>
    <message>
        <source>The file with the reports was deleted: it is made anew, and they are read again. What waits to be sent is kept apart and is safe.</source>
        <translation>Het bestand met de meldingen is verwijderd: het wordt opnieuw gemaakt en ze worden opnieuw gelezen. Wat wacht om verzonden te worden, staat apart en is veilig.</translation>
    </message>
    <message>
        <source>The filter asks about parcels: choose their layer.</source>
        <translation>De filter vraagt naar percelen: kies hun laag.</translation>
    </message>
    <message>
        <source>The filter cannot be read at character {position}: {reason}.</source>
        <translation>De filter kan niet worden gelezen bij teken {position}: {reason}.</translation>
    </message>
    <message>
        <source>The filtered reports of the period on the map, as they came</source>
        <translation>De gefilterde meldingen van de periode op de kaart, zoals ze binnenkwamen</translation>
    </message>
    <message>
        <source>The first day is after the last one.</source>
        <translation>De eerste dag ligt na de laatste.</translation>
    </message>
    <message>
        <source>The first {most} reports are taken.</source>
        <translation>De eerste {most} meldingen worden genomen.</translation>
    </message>
    <message>
        <source>The history is read once QGIS has its master password.</source>
        <translation>De geschiedenis wordt gelezen zodra QGIS zijn hoofdwachtwoord heeft.</translation>
    </message>
    <message>
        <source>The history is read once the server has answered.</source>
        <translation>De geschiedenis wordt gelezen zodra de server heeft geantwoord.</translation>
    </message>
    <message>
        <source>The id of a configuration in QGIS's authentication database, seven letters and figures. A connection has its own.</source>
        <translation>Het id van een configuratie in de authenticatiedatabank van QGIS, zeven letters en cijfers. Een verbinding heeft haar eigen.</translation>
    </message>
    <message>
        <source>The layer has no field “{name}” (a text stands in single quotes). Its fields are: {names}.</source>
        <translation>De laag heeft geen veld “{name}” (een tekst staat tussen enkele aanhalingstekens). Haar velden zijn: {names}.</translation>
    </message>
    <message>
        <source>The layer has no field “{name}”. Its fields are: {names}.</source>
        <translation>De laag heeft geen veld “{name}”. Haar velden zijn: {names}.</translation>
    </message>
    <message>
        <source>The layer has no rows.</source>
        <translation>De laag heeft geen rijen.</translation>
    </message>
    <message>
        <source>The layer is being edited. Save or cancel the edits, then erase.</source>
        <translation>De laag wordt bewerkt. Bewaar of annuleer de bewerkingen en wis dan.</translation>
    </message>
    <message>
        <source>The layer is being edited. The connection was kept, with the edits. Save or cancel them, then remove the connection again.</source>
        <translation>De laag wordt bewerkt. De verbinding is behouden, met de bewerkingen. Bewaar of annuleer ze en verwijder de verbinding daarna opnieuw.</translation>
    </message>
    <message>
        <source>The layer of the parcels has no coordinate system: nothing can be compared with it. Set it in the layer's properties, mostly EPSG:31370 or EPSG:3812.</source>
        <translation>De laag van de percelen heeft geen coördinatensysteem: er kan niets mee vergeleken worden. Stel het in bij de laageigenschappen, meestal EPSG:31370 of EPSG:3812.</translation>
    </message>
    <message>
        <source>The layer of the parcels has no field “{name}”. Its fields are: {names}.</source>
        <translation>De laag met percelen heeft geen veld “{name}”. Haar velden zijn: {names}.</translation>
    </message>
    <message>
        <source>The layer of these reports is not in the project.</source>
        <translation>De laag met deze meldingen zit niet in het project.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no coordinate system: give it one in its properties.</source>
        <translation>De laag “{layer}” heeft geen coördinatensysteem: kies er een in haar eigenschappen.</translation>
    </message>
    <message>
        <source>The layers around the reports are being read: the reports follow.</source>
        <translation>De lagen in de buurt worden gelezen: de meldingen volgen.</translation>
    </message>
    <message>
        <source>The list follows the map while you pan</source>
        <translation>De lijst volgt de kaart terwijl u die verschuift</translation>
    </message>
    <message>
        <source>The list is empty. If the form has reports, the function Accès API is not in its workflow, or not bound to the role of this client.</source>
        <translation>De lijst is leeg. Als het formulier meldingen heeft, staat de functie Accès API niet in de workflow, of is ze niet verbonden met de rol van deze client.</translation>
    </message>
    <message>
        <source>The loaded plan has no parcel “{word}”.</source>
        <translation>Het geladen plan heeft geen perceel “{word}”.</translation>
    </message>
    <message>
        <source>The login is kept in QGIS, protected by QGIS's own master password.</source>
        <translation>Deze aanmelding wordt in QGIS bewaard, beschermd door het hoofdwachtwoord van QGIS.</translation>
    </message>
    <message>
        <source>The map service answers, but has no layer or field by the names known here: it was changed. Nothing was added. Take a downloaded file or a layer of the project.</source>
        <translation>De kaartdienst antwoordt, maar heeft geen laag of veld met de hier bekende namen: hij is veranderd. Er werd niets toegevoegd. Neem een gedownload bestand of een laag van het project.</translation>
    </message>
    <message>
        <source>The map service does not answer: {host}</source>
        <translation>De kaartdienst antwoordt niet: {host}</translation>
    </message>
    <message>
        <source>The map shows too large an area to load all of its parcels. Nothing was asked for. Zoom in until it shows some 4 km, or take a downloaded file.</source>
        <translation>De kaart toont een te groot gebied om er alle percelen van te laden. Er werd niets gevraagd. Zoom in tot ongeveer 4 km, of neem een gedownload bestand.</translation>
    </message>
    <message>
        <source>The name or the id of a connection of this profile, joined ones too.</source>
        <translation>De naam of het id van een verbinding van dit profiel, ook samengevoegde.</translation>
    </message>
    <message>
        <source>The nearest: {key}</source>
        <translation>Het dichtstbijzijnde: {key}</translation>
    </message>
    <message>
        <source>The nearest: {key}, at {metres} m</source>
        <translation>Het dichtstbijzijnde: {key}, op {metres} m</translation>
    </message>
    <message>
        <source>The note is too long: {length} of at most {most} characters.</source>
        <translation>De notitie is te lang: {length} tekens, hoogstens {most}.</translation>
    </message>
    <message>
        <source>The number of the report that came first: the others become its duplicates, and their note names it. Empty: no duplicates.</source>
        <translation>Het nummer van de melding die eerst kwam: de andere worden er dubbels van en hun notitie noemt ze. Leeg: geen dubbels.</translation>
    </message>
    <message>
        <source>The one certificate that was accepted in QGIS for {host}. Better: have the authority that signed it added to QGIS's trusted ones.</source>
        <translation>Het ene certificaat dat in QGIS voor {host} aanvaard werd. Beter: laat de autoriteit die het ondertekende toevoegen aan de vertrouwde van QGIS.</translation>
    </message>
    <message>
        <source>The parcels were not loaded. {reason}</source>
        <translation>De percelen werden niet geladen. {reason}</translation>
    </message>
    <message>
        <source>The phone number is too long: {length} of at most {most} characters.</source>
        <translation>Het telefoonnummer is te lang: {length} tekens, hoogstens {most}.</translation>
    </message>
    <message>
        <source>The photo cannot be saved on this computer. See whether the disk is full.</source>
        <translation>De foto kan op deze computer niet bewaard worden. Kijk of de schijf vol is.</translation>
    </message>
    <message>
        <source>The photo {name} cannot be read. Nothing was sent; your text is kept.</source>
        <translation>De foto {name} is onleesbaar. Er is niets verzonden; uw tekst blijft bewaard.</translation>
    </message>
    <message>
        <source>The pin is shown; the server itself has another point, of the address.</source>
        <translation>Het geplaatste punt wordt getoond; de server zelf heeft een ander punt, dat van het adres.</translation>
    </message>
    <message>
        <source>The pin moves {metres} m from where it was. Send the new place?</source>
        <translation>Het punt verschuift {metres} m. De nieuwe plaats verzenden?</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>Vorige plaats</translation>
    </message>
    <message>
        <source>The point is {metres} m from this address.</source>
        <translation>Het punt ligt op {metres} m van dit adres.</translation>
    </message>
    <message>
        <source>The point lies outside the area of this connection.</source>
        <translation>Het punt ligt buiten het gebied van deze verbinding.</translation>
    </message>
    <message>
        <source>The point lies outside the area of this connection. Nothing was sent; choose another point.</source>
        <translation>Het punt ligt buiten het gebied van deze verbinding. Er is niets verzonden; kies een ander punt.</translation>
    </message>
    <message>
        <source>The point of {report} moved {metres} m. Is that meant?</source>
        <translation>{report} is {metres} m verplaatst. Is dat de bedoeling?</translation>
    </message>
    <message>
        <source>The project has no parcel plan that is read.</source>
        <translation>Er is geen perceelplan gelezen in het project.</translation>
    </message>
    <message>
        <source>The proxy cannot be reached or does not let this address through. Nothing is lost. Check QGIS's network options, or exclude the address there.</source>
        <translation>De proxy is onbereikbaar of laat dit adres niet door. Uw wijzigingen zijn bewaard. Controleer de netwerkopties van QGIS of sluit het adres daar uit.</translation>
    </message>
    <message>
        <source>The proxy wants a login, or does not accept this one. Nothing is lost. Enter it in QGIS's network options.</source>
        <translation>De proxy vraagt een aanmelding of aanvaardt deze niet. Uw wijzigingen zijn bewaard. Voer ze in bij de netwerkopties van QGIS.</translation>
    </message>
    <message>
        <source>The question is too long: {length} of at most {most} characters.</source>
        <translation>De vraag is te lang: {length} tekens, hoogstens {most}.</translation>
    </message>
    <message>
        <source>The register's file lies on a network drive: it is slower there, and two computers that write at once can damage it. Keep it on the disk of one computer.</source>
        <translation>Het bestand van het register staat op een netwerkschijf: daar is het trager, en twee computers die tegelijk schrijven kunnen het beschadigen. Bewaar het op de schijf van één computer.</translation>
    </message>
    <message>
        <source>The reply is too long: {length} of at most {most} characters.</source>
        <translation>Het antwoord is te lang: {length} tekens, hoogstens {most}.</translation>
    </message>
    <message>
        <source>The report changed meanwhile. Nothing was overwritten.</source>
        <translation>De melding is intussen gewijzigd. Uw invoer is bewaard.</translation>
    </message>
    <message>
        <source>The reporter left no address: no mail reaches them.</source>
        <translation>De melder liet geen adres achter: geen mail bereikt hem.</translation>
    </message>
    <message>
        <source>The reports were read anew meanwhile. No file was written: choose them again.</source>
        <translation>De meldingen zijn intussen opnieuw gelezen. Er is geen bestand geschreven: kies ze opnieuw.</translation>
    </message>
    <message>
        <source>The round is empty.</source>
        <translation>De ronde is leeg.</translation>
    </message>
    <message>
        <source>The run fails when a change is</source>
        <translation>De uitvoering mislukt wanneer een wijziging … is</translation>
    </message>
    <message>
        <source>The same report: {numbers}</source>
        <translation>Dezelfde melding: {numbers}</translation>
    </message>
    <message>
        <source>The same text, with a self-test, to paste</source>
        <translation>Dezelfde tekst, met een zelftest, om te plakken</translation>
    </message>
    <message>
        <source>The selected calls, or all of them</source>
        <translation>De geselecteerde oproepen, of alle</translation>
    </message>
    <message>
        <source>The server accepts the login.</source>
        <translation>De server aanvaardt de aanmelding.</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data (wrong address or login page?).</source>
        <translation>De server antwoordde met een webpagina in plaats van gegevens (verkeerd adres of aanmeldpagina?).</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data. Is the address right, or is this a login page?</source>
        <translation>De server antwoordde met een webpagina in plaats van gegevens. Klopt het adres, of is dit een aanmeldpagina?</translation>
    </message>
    <message>
        <source>The server answered yes but changed nothing.</source>
        <translation>De server antwoordde ja, maar wijzigde niets.</translation>
    </message>
    <message>
        <source>The server answers but has no open report in this area.</source>
        <translation>De server antwoordt, maar heeft geen open melding in dit gebied.</translation>
    </message>
    <message>
        <source>The server answers but has no report yet.</source>
        <translation>De server antwoordt, maar bevat nog geen melding.</translation>
    </message>
    <message>
        <source>The server answers with an error of its own, or is too busy.</source>
        <translation>De server antwoordt met een eigen fout, of is overbelast.</translation>
    </message>
    <message>
        <source>The server answers, but there is no reporting system at this address.</source>
        <translation>De server antwoordt, maar op dit adres is er geen meldingssysteem.</translation>
    </message>
    <message>
        <source>The server answers: {title}.</source>
        <translation>De server antwoordt: {title}.</translation>
    </message>
    <message>
        <source>The server asked to wait. It waits here and goes out later.</source>
        <translation>De server vraagt te wachten. De wijziging wacht hier en vertrekt later.</translation>
    </message>
    <message>
        <source>The server asks for “{question}”.</source>
        <translation>De server vraagt '{question}'.</translation>
    </message>
    <message numerus="yes">
        <source>The server cancels %n open part(s) with it.</source>
        <translation>
            <numerusform>De server annuleert daarmee %n open deelmelding.</numerusform>
            <numerusform>De server annuleert daarmee %n open deelmeldingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot be reached (wrong address, network or proxy?). Nothing was read yet.</source>
        <translation>De server is niet bereikbaar (verkeerd adres, netwerk of proxy?). Er is nog niets gelezen.</translation>
    </message>
    <message>
        <source>The server cannot be reached. It waits here and goes out when the server answers.</source>
        <translation>De server is onbereikbaar. De wijziging wacht hier en vertrekt zodra de server antwoordt.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing is lost. Check the network and the address.</source>
        <translation>De server is niet bereikbaar. Uw wijzigingen zijn bewaard. Controleer het netwerk en het adres.</translation>
    </message>
    <message>
        <source>The server clears or replaces with it: {fields}.</source>
        <translation>De server wist of vervangt tegelijk: {fields}.</translation>
    </message>
    <message>
        <source>The server decides whether the citizen gets a mail, and with which words.</source>
        <translation>De server beslist of de burger een mail krijgt, en met welke woorden.</translation>
    </message>
    <message>
        <source>The server did not answer in the time that QGIS allows. Nothing is lost. Try again, or give more time in QGIS's network options.</source>
        <translation>De server antwoordde niet binnen de tijd die QGIS toestaat. Uw wijzigingen zijn bewaard. Probeer opnieuw of geef meer tijd in de netwerkopties van QGIS.</translation>
    </message>
    <message>
        <source>The server did not give the rest.</source>
        <translation>De server gaf de rest niet.</translation>
    </message>
    <message>
        <source>The server does not accept this login. What you typed is still here: correct it, then sign in again.</source>
        <translation>De server aanvaardt deze aanmeldgegevens niet. Wat u hebt getypt, staat er nog: verbeter het en meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>The server does not know your login any more. Log in again to send it.</source>
        <translation>De server kent uw aanmelding niet meer. Meld u opnieuw aan om te verzenden.</translation>
    </message>
    <message>
        <source>The server does not let this status follow the one that the report has. Choose another status.</source>
        <translation>De server laat deze status niet volgen op die van de melding. Kies een andere status.</translation>
    </message>
    <message>
        <source>The server does not recognise your login any more.</source>
        <translation>De server herkent uw aanmeldgegevens niet meer.</translation>
    </message>
    <message>
        <source>The server does not recognise your login. Nothing is lost. Check the authentication of this connection.</source>
        <translation>De server herkent uw aanmelding niet. Uw wijzigingen zijn bewaard. Controleer de authenticatie van deze verbinding.</translation>
    </message>
    <message>
        <source>The server finds a report by the council's number, which may be another report's. Nothing was sent.</source>
        <translation>De server vindt een melding op het nummer van de gemeente, dat van een andere melding kan zijn. Er is niets verzonden.</translation>
    </message>
    <message>
        <source>The server has a fault of its own. Nothing is lost. Try again later.</source>
        <translation>De server heeft zelf een storing. Uw wijzigingen zijn bewaard. Probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>The server has no report {number}. Nothing was sent or kept.</source>
        <translation>De server heeft geen melding {number}. Er is niets verstuurd of bewaard.</translation>
    </message>
    <message>
        <source>The server has no such report, or no longer.</source>
        <translation>De server kent deze melding niet, of niet meer.</translation>
    </message>
    <message>
        <source>The server has not answered yet, so it is not known what it takes.</source>
        <translation>De server heeft nog niet geantwoord; het is niet bekend wat hij aanvaardt.</translation>
    </message>
    <message>
        <source>The server is asked for “{name}”…</source>
        <translation>De server wordt gevraagd naar “{name}”…</translation>
    </message>
    <message>
        <source>The server is busy. Nothing is lost. Try again in a moment.</source>
        <translation>De server is bezet. Uw wijzigingen zijn bewaard. Probeer het zo dadelijk opnieuw.</translation>
    </message>
    <message>
        <source>The server is read, and nothing is stored or sent. The results name each report, what would change, and what the system would not take.</source>
        <translation>De server wordt gelezen; er wordt niets bewaard of verzonden. De resultaten noemen elke melding, wat zou veranderen en wat het systeem niet zou aanvaarden.</translation>
    </message>
    <message>
        <source>The server keeps what it has. Erase it there too, or it comes back when the server is read again.</source>
        <translation>De server behoudt wat hij heeft. Wis het ook daar, anders komt het terug zodra de server opnieuw wordt gelezen.</translation>
    </message>
    <message>
        <source>The server knows nobody called {name}: “Mine” would stay empty.</source>
        <translation>De server kent niemand met de naam {name}: ‘Van mij' zou leeg blijven.</translation>
    </message>
    <message>
        <source>The server names no report for “{name}”.</source>
        <translation>De server noemt geen melding voor “{name}”.</translation>
    </message>
    <message>
        <source>The server names nobody.</source>
        <translation>De server noemt niemand.</translation>
    </message>
    <message>
        <source>The server said no.</source>
        <translation>De server zei nee.</translation>
    </message>
    <message>
        <source>The server said no. Change it and try again.</source>
        <translation>De server zei nee. Wijzig en probeer opnieuw.</translation>
    </message>
    <message>
        <source>The server said yes, and the report has not changed. Look at the report, then choose; a text is not sent a second time.</source>
        <translation>De server zei ja en de melding is niet veranderd. Bekijk de melding en kies dan; een tekst wordt geen tweede keer verzonden.</translation>
    </message>
    <message>
        <source>The server said yes, and the report has not changed; you left it so.</source>
        <translation>De server zei ja en de melding is niet veranderd; u hebt het zo gelaten.</translation>
    </message>
    <message>
        <source>The server said yes, and this is as before: {parts}. Correct it and send, or leave it.</source>
        <translation>De server zei ja, maar dit is nog als voordien: {parts}. Verbeter en verzend, of laat het zo.</translation>
    </message>
    <message>
        <source>The server says that your account may not change it.</source>
        <translation>De server zegt dat uw account dit niet mag wijzigen.</translation>
    </message>
    <message>
        <source>The server sent QGIS to another address. Enter the final address yourself.</source>
        <translation>De server verwees QGIS door naar een ander adres. Voer zelf het uiteindelijke adres in.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one accepted in QGIS. Nothing was sent. Ask its administrator whether it was changed, then remove the exception in QGIS's authentication settings.</source>
        <translation>De server toont een ander certificaat dan het in QGIS aanvaarde. Er werd niets verzonden. Vraag de beheerder of het vervangen werd en verwijder dan de uitzondering in de authenticatie-instellingen van QGIS.</translation>
    </message>
    <message>
        <source>The server shows changes up to {minutes} min late; one made in that time may be replaced.</source>
        <translation>De server toont wijzigingen tot {minutes} min later; een wijziging uit die tijd kan worden vervangen.</translation>
    </message>
    <message>
        <source>The server shows this already. Send only the reply?</source>
        <translation>De server toont dit al. Alleen het antwoord verzenden?</translation>
    </message>
    <message>
        <source>The server shows who changed what, and when.</source>
        <translation>De server toont wie wat wanneer gewijzigd heeft.</translation>
    </message>
    <message>
        <source>The server wants a login: set one under Authentication.</source>
        <translation>De server vraagt een aanmelding: stel er een in bij Authenticatie.</translation>
    </message>
    <message>
        <source>The server's answer is too large to be read safely.</source>
        <translation>Het antwoord van de server is te groot om veilig te lezen.</translation>
    </message>
    <message>
        <source>The server's certificate has expired or is not valid yet. Nothing was sent. Ask the server's administrator for a new one; check this computer's date.</source>
        <translation>Het certificaat van de server is verlopen of nog niet geldig. Er werd niets verzonden. Vraag de beheerder van de server een nieuw; controleer de datum van deze computer.</translation>
    </message>
    <message>
        <source>The server's certificate is for another host name. Nothing was sent. Enter the address with the name for which it was made.</source>
        <translation>Het certificaat van de server geldt voor een andere hostnaam. Er werd niets verzonden. Voer het adres in met de naam waarvoor het gemaakt is.</translation>
    </message>
    <message>
        <source>The server's certificate is not trusted, so nothing was sent.</source>
        <translation>Het certificaat van de server wordt niet vertrouwd: er is niets verzonden.</translation>
    </message>
    <message>
        <source>The server's certificate is not trusted. Nothing was sent. Check the address, or have the certificate added in QGIS's authentication settings.</source>
        <translation>Het certificaat van de server wordt niet vertrouwd. Er is niets verzonden. Controleer het adres of laat het certificaat toevoegen in de authenticatie-instellingen van QGIS.</translation>
    </message>
    <message>
        <source>The server's list of people</source>
        <translation>Lijst van personen van de server</translation>
    </message>
    <message>
        <source>The server's own words for statuses</source>
        <translation>Eigen woorden van de server voor statussen</translation>
    </message>
    <message>
        <source>The server's times name no zone: that of the connection is assumed.</source>
        <translation>De tijden van de server noemen geen tijdzone: die van de verbinding wordt aangenomen.</translation>
    </message>
    <message>
        <source>The services are listed once the connection is open.</source>
        <translation>De categorieën verschijnen zodra de verbinding open is.</translation>
    </message>
    <message>
        <source>The site knows no body by this number. Enter the number of your body, as its operator knows it, under Jurisdiction.</source>
        <translation>De site kent geen instantie met dit nummer. Vul het nummer van uw instantie, dat de beheerder kent, in onder Jurisdictie.</translation>
    </message>
    <message>
        <source>The site offers no form for updates on this report: it is closed to them there. Nothing was sent. Change this report on the site: Open in Browser.</source>
        <translation>De site biedt voor deze melding geen formulier voor updates: ze staat daar niet meer open voor updates. Er is niets verzonden. Wijzig deze melding op de site: In browser openen.</translation>
    </message>
    <message>
        <source>The site's form for updates is not the one that is known here. Nothing was sent.</source>
        <translation>Het formulier voor updates van de site is niet het hier bekende. Er is niets verzonden.</translation>
    </message>
    <message>
        <source>The site's form for updates is not the one that is known here. Nothing was sent. Change this report on the site: Open in Browser.</source>
        <translation>Het formulier voor updates van de site is niet het hier bekende. Er is niets verzonden. Wijzig deze melding op de site: In browser openen.</translation>
    </message>
    <message>
        <source>The status of duplicates is “duplicate”: leave “Status” empty.</source>
        <translation>De status van dubbels is ‘duplicate': laat ‘Status' leeg.</translation>
    </message>
    <message>
        <source>The summary cannot be written to {path}: {why}</source>
        <translation>De samenvatting kan niet worden geschreven naar {path}: {why}</translation>
    </message>
    <message>
        <source>The team works with a newer version of this plugin. It waits here and goes out once you have upgraded yours.</source>
        <translation>Het team werkt met een nieuwere versie van deze plug-in. De wijziging wacht hier en vertrekt zodra u de uwe hebt bijgewerkt.</translation>
    </message>
    <message>
        <source>The team works with a newer version of this plugin. You can read reports; to change them, upgrade yours under Plugins. What waits to be sent is kept.</source>
        <translation>Het team werkt met een nieuwere versie van deze plug-in. U kunt meldingen lezen; om ze te wijzigen, werkt u de uwe bij onder Plug-ins. Wat wacht op verzending, blijft bewaard.</translation>
    </message>
    <message>
        <source>The team's server could not get this from the reporting system. Nothing is lost. Try again later; if it stays so, tell its administrator.</source>
        <translation>De gemeenschappelijke server kon dit niet uit het meldingssysteem halen. Niets is verloren. Probeer het later opnieuw; blijft dat zo, verwittig dan de beheerder.</translation>
    </message>
    <message>
        <source>The team's server has not answered. Nothing is lost. Try again in a moment; if it stays so, tell its administrator.</source>
        <translation>De gemeenschappelijke server heeft niet geantwoord. Niets is verloren. Probeer het zo meteen opnieuw; blijft dat zo, verwittig dan de beheerder.</translation>
    </message>
    <message>
        <source>The team's server has not read the reports yet, or not lately. Nothing is lost. If it stays so, tell its administrator.</source>
        <translation>De gemeenschappelijke server heeft de meldingen nog niet of niet recent gelezen. Niets is verloren. Blijft dat zo, verwittig dan de beheerder.</translation>
    </message>
    <message>
        <source>The team's server is silent: it has not read the reports or sent what waits lately.</source>
        <translation>De gemeenschappelijke server zwijgt: hij heeft al een tijd de meldingen niet gelezen of niet verzonden wat wacht.</translation>
    </message>
    <message>
        <source>The text still asks for {names}: write it there, or take it out.</source>
        <translation>De tekst vraagt nog {names}: vul het in of haal het weg.</translation>
    </message>
    <message>
        <source>The web page of a report as a link for map tips and HTML, e.g. signalement_link("url", "report_id"). Empty without a page.</source>
        <translation>De webpagina van een melding als link voor kaarttips en HTML, bv. signalement_link("url", "report_id"). Leeg zonder pagina.</translation>
    </message>
    <message>
        <source>The words of the filter line in English, such as is:open category:lamp age&gt;5; empty: all reports.</source>
        <translation>De Engelse woorden van de filterregel, zoals is:open category:lamp age&gt;5; leeg: alle meldingen.</translation>
    </message>
    <message>
        <source>The written values can be read back, and whether anything changed since.</source>
        <translation>De geschreven waarden kunnen teruggelezen worden, en ook of er sindsdien iets wijzigde.</translation>
    </message>
    <message>
        <source>The written values can be read back, but not whether they changed twice.</source>
        <translation>De geschreven waarden kunnen teruggelezen worden, maar niet of ze tweemaal wijzigden.</translation>
    </message>
    <message>
        <source>Their file is empty or gone: {path}.</source>
        <translation>Hun bestand is leeg of verdwenen: {path}.</translation>
    </message>
    <message>
        <source>Their reports come in one layer, one list and one filter. The short name stands before each number, as in TS-2041. Changes go to the system of each report.</source>
        <translation>Hun meldingen komen in één laag, één lijst en één filter. De korte naam staat voor elk nummer, zoals in TS-2041. Wijzigingen gaan naar het systeem van elke melding.</translation>
    </message>
    <message>
        <source>There are: {names}.</source>
        <translation>Er zijn: {names}.</translation>
    </message>
    <message>
        <source>There is a connection “{name}” already, with another address or login.</source>
        <translation>Er is al een verbinding “{name}”, met een ander adres of een andere aanmelding.</translation>
    </message>
    <message>
        <source>There is already in this folder: {files}. Replace what is in it by the copy for the field?</source>
        <translation>In deze map staat al: {files}. De inhoud vervangen door de kopie voor het terrein?</translation>
    </message>
    <message>
        <source>There is no action “{name}”.</source>
        <translation>Er is geen actie “{name}”.</translation>
    </message>
    <message>
        <source>There is no category “{name}”.</source>
        <translation>Er is geen categorie “{name}”.</translation>
    </message>
    <message>
        <source>There is no connection “{name}” in this profile. There are: {names}.</source>
        <translation>Er is geen verbinding “{name}” in dit profiel. Er zijn: {names}.</translation>
    </message>
    <message>
        <source>There is no department “{name}”.</source>
        <translation>Er is geen dienst “{name}”.</translation>
    </message>
    <message>
        <source>There is no file {file}. Check its path, or choose it with “…”.</source>
        <translation>Het bestand {file} bestaat niet. Controleer het pad, of kies het met ‘…’.</translation>
    </message>
    <message>
        <source>There is no filter “{word}:”.</source>
        <translation>Er is geen filter '{word}:'.</translation>
    </message>
    <message>
        <source>There is no person “{name}”.</source>
        <translation>Er is geen persoon “{name}”.</translation>
    </message>
    <message>
        <source>There is no project with a coordinate system: the maps show the stops alone.</source>
        <translation>Er is geen project met een coördinatensysteem: de kaarten tonen alleen de stops.</translation>
    </message>
    <message>
        <source>There is no register file “{path}”.</source>
        <translation>Er is geen registerbestand “{path}”.</translation>
    </message>
    <message>
        <source>There is no report in the layer.</source>
        <translation>Er is geen melding in de laag.</translation>
    </message>
    <message>
        <source>There is no room for more than {most} filters: remove one first.</source>
        <translation>Er is plaats voor hoogstens {most} filters: verwijder er eerst een.</translation>
    </message>
    <message>
        <source>These details leave this computer once the server has received them.</source>
        <translation>Deze gegevens worden op deze pc gewist zodra de server ze ontvangen heeft.</translation>
    </message>
    <message>
        <source>These photos lie on another server than the reports. It learns this computer's address, and when you look. Agreed to once, it is not asked again.</source>
        <translation>Deze foto's staan op een andere server dan de meldingen. Die verneemt het adres van deze computer, en wanneer u kijkt. Eenmaal aanvaard wordt het niet meer gevraagd.</translation>
    </message>
    <message>
        <source>These reports come from a file: changes belong in the product that wrote it.</source>
        <translation>Deze meldingen komen uit een bestand: wijzigingen horen in het product dat het schreef.</translation>
    </message>
    <message>
        <source>They are deleted from this computer after that time. What still waits to be sent, or for your decision, stays. At the server nothing is deleted.</source>
        <translation>Na die tijd worden ze van deze computer verwijderd. Wat nog wacht om verzonden te worden, of op uw beslissing, blijft. Op de server wordt niets verwijderd.</translation>
    </message>
    <message>
        <source>They are kept, and go out at the next start of QGIS on this computer.</source>
        <translation>Alles blijft bewaard en vertrekt bij de volgende start van QGIS op deze pc.</translation>
    </message>
    <message>
        <source>This Month</source>
        <translation>Deze maand</translation>
    </message>
    <message>
        <source>This One</source>
        <translation>Al gemeld</translation>
    </message>
    <message>
        <source>This QGIS has no Python package psycopg2, with which it speaks to PostgreSQL. Nothing was sent. Have the package added, as QGIS's DB Manager needs it too.</source>
        <translation>Deze QGIS heeft de Python-module psycopg2 niet, waarmee hij met PostgreSQL spreekt. Er is niets verzonden. Laat de module installeren: ook DB-beheer van QGIS heeft ze nodig.</translation>
    </message>
    <message>
        <source>This Year</source>
        <translation>Dit jaar</translation>
    </message>
    <message>
        <source>This account cannot change reports by a form that is known here. Ask the site's operator for the right to, or change them on the site: Open in Browser.</source>
        <translation>Dit account kan meldingen niet wijzigen via een hier bekend formulier. Vraag de beheerder van de site het recht daartoe, of wijzig ze op de site: In browser openen.</translation>
    </message>
    <message>
        <source>This account signs in with a code of its telephone. Nothing was sent. Make a token on the site to read (API Header Authorization, value Bearer and the token), and change reports in the browser.</source>
        <translation>Dit account meldt zich aan met een code van zijn telefoon. Er is niets verzonden. Maak op de site een token om te lezen (API Header Authorization, waarde Bearer en het token), en wijzig meldingen in de browser.</translation>
    </message>
    <message>
        <source>This computer's clock is {seconds} s ahead of the server's; signed requests can be refused. Have it set by the network.</source>
        <translation>De klok van deze computer loopt {seconds} s voor op die van de server; ondertekende verzoeken kunnen geweigerd worden. Laat ze door het netwerk instellen.</translation>
    </message>
    <message>
        <source>This computer's clock is {seconds} s behind the server's; signed requests can be refused. Have it set by the network.</source>
        <translation>De klok van deze computer loopt {seconds} s achter op die van de server; ondertekende verzoeken kunnen geweigerd worden. Laat ze door het netwerk instellen.</translation>
    </message>
    <message>
        <source>This connection has no key: set one under Authentication to send changes.</source>
        <translation>Deze verbinding heeft geen sleutel: stel er een in onder Authenticatie om wijzigingen te verzenden.</translation>
    </message>
    <message>
        <source>This connection is read only: nothing is written to the server.</source>
        <translation>Deze verbinding is alleen-lezen: er wordt niets naar de server geschreven.</translation>
    </message>
    <message>
        <source>This connection is set to read only in the options.</source>
        <translation>Deze verbinding staat in de opties op alleen lezen.</translation>
    </message>
    <message>
        <source>This connection is set to read only. It waits here and goes out when you allow changes again.</source>
        <translation>Deze verbinding is alleen-lezen. De wijziging wacht hier en vertrekt als u wijzigingen weer toelaat.</translation>
    </message>
    <message>
        <source>This connection was used by a later version of the plugin. Nothing was changed or lost. Update the plugin.</source>
        <translation>Deze verbinding is door een nieuwere versie van de plug-in gebruikt. Er is niets gewijzigd of verloren gegaan. Werk de plug-in bij.</translation>
    </message>
    <message>
        <source>This did not work: {reason}</source>
        <translation>Dit is niet gelukt: {reason}</translation>
    </message>
    <message>
        <source>This does not exist on the server, or no longer.</source>
        <translation>Dit bestaat niet (meer) op de server.</translation>
    </message>
    <message>
        <source>This file exists: it will be replaced.</source>
        <translation>Dit bestand bestaat al: het wordt vervangen.</translation>
    </message>
    <message>
        <source>This file helps the record of the sworn official; it does not replace it. It names no reporter.</source>
        <translation>Dit dossier ondersteunt de vaststelling van de beëdigde ambtenaar; het vervangt die niet. Het noemt geen melder.</translation>
    </message>
    <message>
        <source>This file is said to lie on this computer or in a private network. It was not opened.</source>
        <translation>Dit bestand zou op deze computer of in een privénetwerk staan. Het werd niet geopend.</translation>
    </message>
    <message>
        <source>This file lies with another host, which was not asked for it. Allow that host in the card of a report.</source>
        <translation>Dit bestand staat bij een andere host, die niet werd gevraagd. Sta die host toe in de fiche van een melding.</translation>
    </message>
    <message>
        <source>This filter cannot be read.</source>
        <translation>Deze filter kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>This filter cannot be read. The list still shows the previous one.</source>
        <translation>Deze filter kan niet worden gelezen. De lijst toont nog de vorige.</translation>
    </message>
    <message>
        <source>This filter is too long.</source>
        <translation>Deze filter is te lang.</translation>
    </message>
    <message>
        <source>This form offers no actions for QGIS. Its administrator can add them: Prepare the Workflow… below, then import the file in Publik.</source>
        <translation>Dit formulier biedt geen acties voor QGIS. De beheerder kan ze toevoegen: Workflow voorbereiden… hieronder, en het bestand dan in Publik importeren.</translation>
    </message>
    <message>
        <source>This has been decided in the meantime. What you wrote is kept as a draft.</source>
        <translation>Dit is intussen geregeld. Wat u schreef, is bewaard als concept.</translation>
    </message>
    <message>
        <source>This is no exported workflow. Export it in Publik, in the workflow's page, and choose that file.</source>
        <translation>Dit is geen geëxporteerde workflow. Exporteer hem in Publik, op de pagina van de workflow, en kies dat bestand.</translation>
    </message>
    <message>
        <source>This is no layer of reports: it has no field “{name}”.</source>
        <translation>Dit is geen laag met meldingen: het veld “{name}” ontbreekt.</translation>
    </message>
    <message>
        <source>This key is not the one of this site. Ask its operator for the key, and enter it under Authentication.</source>
        <translation>Deze sleutel is niet die van deze site. Vraag hem aan de beheerder en vul hem in onder Authenticatie.</translation>
    </message>
    <message>
        <source>This layer has {count} polygons; at most {most} can be sectors.</source>
        <translation>Deze laag heeft {count} polygonen; hoogstens {most} kunnen sectoren zijn.</translation>
    </message>
    <message>
        <source>This login would open a window to sign in. Sign in with the panel first; a run without a person needs a key, a password, or OAuth2 with client credentials (as of QGIS 3.44).</source>
        <translation>Deze aanmelding zou een venster openen om aan te melden. Meld u eerst aan in het paneel; een uitvoering zonder persoon vraagt een sleutel, een wachtwoord, of OAuth2 met client credentials (vanaf QGIS 3.44).</translation>
    </message>
    <message>
        <source>This outbox is a copy of {date}; later changes made here are not in it.</source>
        <translation>Deze verzendlijst is een kopie van {date}; latere wijzigingen van hier staan er niet in.</translation>
    </message>
    <message>
        <source>This outbox is a restored copy: the change may already have been sent.</source>
        <translation>Deze verzendlijst is een teruggezette kopie: de wijziging is misschien al verzonden.</translation>
    </message>
    <message>
        <source>This photo cannot be read.</source>
        <translation>Deze foto kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>This photo cannot be read. Nothing was sent; choose another one.</source>
        <translation>Deze foto kan niet gelezen worden. Er is niets verzonden; kies een andere.</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>Deze afbeelding is onleesbaar.</translation>
    </message>
    <message>
        <source>This plugin met an error before sending it. It waits here and is tried again; the QGIS log says more.</source>
        <translation>De plug-in kreeg een fout voor het verzenden. De wijziging wacht hier en wordt opnieuw geprobeerd; het QGIS-logboek zegt meer.</translation>
    </message>
    <message>
        <source>This project also shows {name}.</source>
        <translation>Dit project toont ook {name}.</translation>
    </message>
    <message>
        <source>This project has no cadastre: parcels are not named.</source>
        <translation>Dit project heeft geen kadaster: percelen worden niet vermeld.</translation>
    </message>
    <message>
        <source>This project has no layer for it yet: add one in QGIS, then choose it here.</source>
        <translation>Dit project heeft daar nog geen laag voor: voeg er een toe in QGIS en kies ze dan hier.</translation>
    </message>
    <message>
        <source>This project has no polygon layer: add that of your quarters first.</source>
        <translation>Dit project heeft geen polygonenlaag: voeg eerst die van uw wijken toe.</translation>
    </message>
    <message>
        <source>This project shows {name}.</source>
        <translation>Dit project toont {name}.</translation>
    </message>
    <message>
        <source>This report is no longer yours: the server does not show it to your account, perhaps because it went to another department. Nothing was changed.</source>
        <translation>Deze melding is niet meer van u: de server toont ze niet aan uw account, misschien omdat ze naar een andere dienst ging. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>This report was changed meanwhile.</source>
        <translation>Deze melding werd intussen gewijzigd.</translation>
    </message>
    <message>
        <source>This report was changed {when}.</source>
        <translation>Deze melding werd {when} gewijzigd.</translation>
    </message>
    <message>
        <source>This server does not take this change.</source>
        <translation>Deze server aanvaardt deze wijziging niet.</translation>
    </message>
    <message>
        <source>This server does not take this status. It takes: {names}.</source>
        <translation>Deze server aanvaardt deze status niet. Hij aanvaardt: {names}.</translation>
    </message>
    <message>
        <source>This server finds a report by the council's number, which may be another report's. Nothing was sent. Test the connection in its settings: it says what to do.</source>
        <translation>Deze server vindt een melding op het nummer van de gemeente, dat van een andere melding kan zijn. Er is niets verzonden. Test de verbinding in haar instellingen: daar staat wat te doen.</translation>
    </message>
    <message>
        <source>This server lets programs read reports and send new ones, but not change them.</source>
        <translation>Deze server laat programma's meldingen lezen en nieuwe versturen, maar niet wijzigen.</translation>
    </message>
    <message>
        <source>This server takes no photo here.</source>
        <translation>Deze server neemt hier geen foto aan.</translation>
    </message>
    <message>
        <source>This server takes the point alone: the address is not sent.</source>
        <translation>Deze server neemt alleen het punt: het adres wordt niet verzonden.</translation>
    </message>
    <message>
        <source>This service does not ask for “{question}”.</source>
        <translation>Deze categorie vraagt niet naar “{question}”.</translation>
    </message>
    <message>
        <source>This site finds the report of a change by the council's number, which may be another report's. Changes are off until somebody who knows the site has said that both numbers are the same.</source>
        <translation>Deze site vindt de melding van een wijziging op het nummer van de gemeente, dat van een andere melding kan zijn. Wijzigingen staan uit tot iemand die de site kent heeft gezegd dat beide nummers dezelfde zijn.</translation>
    </message>
    <message>
        <source>This site serves several bodies. Enter the address of a report of yours, or the number of your body under Jurisdiction, and test again.</source>
        <translation>Deze site dient verschillende instanties. Vul het adres van een melding van u in, of het nummer van uw instantie onder Jurisdictie, en test opnieuw.</translation>
    </message>
    <message>
        <source>This system has no way to do this.</source>
        <translation>Dit systeem kan dit niet.</translation>
    </message>
    <message>
        <source>This system takes no reply to a report of this status.</source>
        <translation>Dit systeem aanvaardt geen antwoord op een melding met deze status.</translation>
    </message>
    <message>
        <source>This system takes that only with a reply.</source>
        <translation>Dit systeem aanvaardt dat alleen met een antwoord.</translation>
    </message>
    <message>
        <source>This table has headings but no rows.</source>
        <translation>Deze tabel heeft titels maar geen rijen.</translation>
    </message>
    <message>
        <source>Tick at least one stop that this system can be told about.</source>
        <translation>Vink ten minste één stop aan waarover dit systeem iets aanneemt.</translation>
    </message>
    <message>
        <source>Tick at least two connections.</source>
        <translation>Vink minstens twee verbindingen aan.</translation>
    </message>
    <message>
        <source>Tick it only if you know it from the site's administrator. If they differ, a change would go to another report.</source>
        <translation>Vink dit alleen aan als u het van de beheerder van de site weet. Verschillen ze, dan gaat een wijziging naar een andere melding.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Tijdzone</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Tijden</translation>
    </message>
    <message>
        <source>Times came without a time zone; local time was assumed.</source>
        <translation>Tijden kwamen zonder tijdzone; de lokale tijd is aangenomen.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>To Send</source>
        <translation>Te verzenden</translation>
    </message>
    <message>
        <source>To Send, Sent from Here</source>
        <translation>Te verzenden, van hier verzonden</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Na te kijken</translation>
    </message>
    <message numerus="yes">
        <source>Too late for %n report(s).</source>
        <translation>
            <numerusform>Te laat voor %n melding.</numerusform>
            <numerusform>Te laat voor %n meldingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too late: it has already been sent.</source>
        <translation>Te laat: het is al verzonden.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Town of Namur</source>
        <translation>Stad Namen</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Doorsturen</translation>
    </message>
    <message>
        <source>Transfer Pack</source>
        <translation>Doorstuurpakket</translation>
    </message>
    <message>
        <source>Transfer Pack (E-mail)…</source>
        <translation>Doorstuurpakket (e-mail)…</translation>
    </message>
    <message numerus="yes">
        <source>Transfer of %n report(s)</source>
        <translation>
            <numerusform>Doorsturen van %n melding</numerusform>
            <numerusform>Doorsturen van %n meldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Transfer {count}…</source>
        <translation>{count} doorsturen…</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>Doorsturen…</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandeling</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Poging</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Try with Made-Up Data</source>
        <translation>Proberen met fictieve gegevens</translation>
    </message>
    <message>
        <source>Twice the Delay or More</source>
        <translation>Minstens twee keer de termijn</translation>
    </message>
    <message>
        <source>Two changes within {time} look like one.</source>
        <translation>Twee wijzigingen binnen {time} lijken er één.</translation>
    </message>
    <message>
        <source>Two that suit stand under each reply; / lists those that suit.</source>
        <translation>Twee die passen staan onder elk antwoord; / toont die welke passen.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Type or paste the whole address, as in the browser: https://www.commune.be/reports</source>
        <translation>Typ of plak het volledige adres, zoals in de browser: https://www.gemeente.be/meldingen</translation>
    </message>
    <message>
        <source>Type: complaint.</source>
        <translation>Type: klacht.</translation>
    </message>
    <message>
        <source>Type: major maintenance.</source>
        <translation>Type: groot onderhoud.</translation>
    </message>
    <message>
        <source>Type: project.</source>
        <translation>Type: project.</translation>
    </message>
    <message>
        <source>Type: question.</source>
        <translation>Type: vraag.</translation>
    </message>
    <message>
        <source>Type: request.</source>
        <translation>Type: aanvraag.</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Toe te wijzen</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Onzeker</translation>
    </message>
    <message>
        <source>Uncertain: boundary at {metres} m, accuracy of the plan ± {within} m</source>
        <translation>Onzeker: grens op {metres} m, nauwkeurigheid van het plan ± {within} m</translation>
    </message>
    <message>
        <source>Uncertain: boundary at {metres} m, accuracy of the point ± {within} m</source>
        <translation>Onzeker: grens op {metres} m, nauwkeurigheid van het punt ± {within} m</translation>
    </message>
    <message>
        <source>Uncertain: on the plan, the boundary of {key} crosses itself</source>
        <translation>Onzeker: op het plan kruist de grens van {key} zichzelf</translation>
    </message>
    <message>
        <source>Uncertain: the plan gives this place to several parcels: {keys}</source>
        <translation>Onzeker: het plan geeft deze plaats aan meerdere percelen: {keys}</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Begrepen</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>a sending</comment>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Uitklappen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Losmaken</translation>
    </message>
    <message>
        <source>Unreadable Reports</source>
        <translation>Onleesbare meldingen</translation>
    </message>
    <message>
        <source>Unreadable rows left out</source>
        <translation>Onleesbare rijen weggelaten</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Up to {most} reports; {shown} are shown. Filter first.</source>
        <translation>Tot {most} meldingen; er worden er {shown} getoond. Filter eerst.</translation>
    </message>
    <message>
        <source>Updated On</source>
        <translation>Bijgewerkt op</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Gebruiker en wachtwoord</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Gebruikershandleiding</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Waarden</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wachtend</translation>
    </message>
    <message>
        <source>Waiting in the outbox</source>
        <translation>Wachtend in de verzendlijst</translation>
    </message>
    <message>
        <source>Waits for your earlier change of the same report.</source>
        <translation>Wacht op uw eerdere wijziging van dezelfde melding.</translation>
    </message>
    <message>
        <source>Waits to Be Sent</source>
        <translation>Wacht op verzending</translation>
    </message>
    <message>
        <source>Waits until the server can show whether it arrived.</source>
        <translation>Wacht tot de server kan tonen of het aankwam.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Waarschuwingen</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Web Page</source>
        <translation>Webpagina</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Week by Week</source>
        <translation>Per week</translation>
    </message>
    <message>
        <source>Wh&amp;ere</source>
        <translation>Wa&amp;ar</translation>
    </message>
    <message>
        <source>Wha&amp;t</source>
        <translation>Wa&amp;t</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>What Changed</source>
        <translation>Wat gewijzigd is</translation>
    </message>
    <message>
        <source>What It Is</source>
        <translation>Wat het is</translation>
    </message>
    <message>
        <source>What a colleague saves at the same moment may be replaced.</source>
        <translation>Wat een collega op hetzelfde moment bewaart, kan vervangen worden.</translation>
    </message>
    <message>
        <source>What answers at the address, where no connection is given.</source>
        <translation>Wat op het adres antwoordt, als er geen verbinding gegeven is.</translation>
    </message>
    <message>
        <source>What cannot be sent now waits in the outbox of a connection. An address that is none of this profile, and a login that is not the connection's, keep nothing after the run, unless a name is given here.</source>
        <translation>Wat nu niet kan worden verzonden, wacht in de verzendlijst van een verbinding. Een adres dat geen verbinding van dit profiel is, of een andere aanmelding dan die van de verbinding, bewaart niets na de uitvoering, tenzij hier een naam staat.</translation>
    </message>
    <message>
        <source>What did not arrive</source>
        <translation>Wat niet aankwam</translation>
    </message>
    <message>
        <source>What each key does</source>
        <translation>Wat elke toets doet</translation>
    </message>
    <message>
        <source>What is closed and was received more than 90 days ago</source>
        <translation>Wat afgesloten is en meer dan 90 dagen geleden werd ontvangen</translation>
    </message>
    <message>
        <source>What is near is counted in each report; kept with the project.</source>
        <translation>Elke melding telt wat in de buurt is; bewaard met het project.</translation>
    </message>
    <message>
        <source>What tells several communes of one Open311 server apart; mostly empty.</source>
        <translation>Wat meerdere gemeenten van één Open311-server onderscheidt; meestal leeg.</translation>
    </message>
    <message>
        <source>What the Server Can Do</source>
        <translation>Wat de server kan</translation>
    </message>
    <message>
        <source>What the caller said is added to it as a note.</source>
        <translation>Wat de beller zegt, wordt als nota toegevoegd.</translation>
    </message>
    <message>
        <source>What the first citizen will read</source>
        <translation>Wat de eerste burger zal lezen</translation>
    </message>
    <message>
        <source>What the system takes of these is listed by “List values”.</source>
        <translation>“Waarden oplijsten” zegt welke het systeem aanvaardt.</translation>
    </message>
    <message>
        <source>What this computer holds is searched and erased. At the server nothing is erased.</source>
        <translation>Gezocht en gewist wordt op deze computer. Op de server wordt niets gewist.</translation>
    </message>
    <message>
        <source>What this service asks cannot be read. You can send the report all the same; the server may want more. {why}</source>
        <translation>De vragen van deze categorie konden niet worden gelezen. U kunt de melding toch versturen; de server vraagt misschien meer. {why}</translation>
    </message>
    <message>
        <source>What was asked of servers, when, and how long it took</source>
        <translation>Wat aan servers gevraagd werd, wanneer en hoelang het duurde</translation>
    </message>
    <message>
        <source>What was changed on the tablet</source>
        <translation>Wat op de tablet gewijzigd werd</translation>
    </message>
    <message>
        <source>What was done at each stop, on paper</source>
        <translation>Wat bij elke stop gedaan is, op papier</translation>
    </message>
    <message>
        <source>What was seen, in words that anybody may read.</source>
        <translation>Wat er gezien is, in woorden die iedereen mag lezen.</translation>
    </message>
    <message>
        <source>What will be sent, and what not</source>
        <translation>Wat verzonden wordt, en wat niet</translation>
    </message>
    <message>
        <source>What you call them, such as 92094A0123/00B002 or 92094 A 123 b 2.</source>
        <translation>Zoals u ze noemt, bijvoorbeeld 92094A0123/00B002 of 92094 A 123 b 2.</translation>
    </message>
    <message>
        <source>What you may write</source>
        <translation>Wat u mag schrijven</translation>
    </message>
    <message>
        <source>When an answer is lost, you may be asked whether the change arrived.</source>
        <translation>Als een antwoord verloren gaat, wordt u misschien gevraagd of de wijziging is aangekomen.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ligging</translation>
    </message>
    <message>
        <source>Where does it really lie?</source>
        <translation>Waar ligt het echt?</translation>
    </message>
    <message>
        <source>Whether a change arrived is known at once.</source>
        <translation>Of een wijziging aankwam, is meteen bekend.</translation>
    </message>
    <message>
        <source>Whether a report is yours, e.g. signalement_is_mine("assignee"). Empty in other layers than that of the shown connection.</source>
        <translation>Of een melding van u is, bv. signalement_is_mine("assignee"). Leeg in andere lagen dan die van de getoonde verbinding.</translation>
    </message>
    <message>
        <source>Whether the server answers</source>
        <translation>Of de server antwoordt</translation>
    </message>
    <message>
        <source>Which report came first? Choose, type or click it.</source>
        <translation>Welke melding was er eerst? Kies, typ of klik ze aan.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wie bent u?</translation>
    </message>
    <message>
        <source>Who reported can be asked for, one report at a time.</source>
        <translation>Wie meldde kan gevraagd worden, één melding tegelijk.</translation>
    </message>
    <message>
        <source>Whoever follows a report gets a mail, the site tells nobody how many; it cannot be called back. Sent for: {what}.</source>
        <translation>Wie een melding volgt, krijgt een mail, de site zegt niemand hoeveel dat er zijn; hij kan niet worden teruggehaald. Verstuurd voor: {what}.</translation>
    </message>
    <message>
        <source>Whoever follows it gets a mail; the site tells nobody how many.</source>
        <translation>Wie het volgt, krijgt een mail; de site zegt niemand hoeveel dat er zijn.</translation>
    </message>
    <message>
        <source>Whoever reported it left no address: nobody can be asked. Nothing was sent.</source>
        <translation>Wie het meldde, liet geen adres achter: er is niemand om het aan te vragen. Er werd niets verzonden.</translation>
    </message>
    <message>
        <source>Whole Guide</source>
        <translation>Volledige handleiding</translation>
    </message>
    <message>
        <source>Whole Municipality</source>
        <translation>Hele gemeente</translation>
    </message>
    <message>
        <source>Whole Photo</source>
        <translation>Hele foto</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>With the citizen's own text: read it first, it may name somebody</source>
        <translation>Met de tekst van de burger: lees hem eerst, hij kan iemand noemen</translation>
    </message>
    <message>
        <source>With “Only for This Session” QGIS asks again at its next start.</source>
        <translation>Met 'Alleen voor deze sessie' vraagt QGIS het opnieuw bij de volgende start.</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Binnen</translation>
    </message>
    <message>
        <source>Without Position</source>
        <translation>Zonder positie</translation>
    </message>
    <message>
        <source>Without a person</source>
        <translation>Zonder toegewezen persoon</translation>
    </message>
    <message>
        <source>Without keys and personal data; not kept on the disk.</source>
        <translation>Zonder sleutels en persoonsgegevens; niets wordt op de schijf bewaard.</translation>
    </message>
    <message>
        <source>Without service</source>
        <translation>Zonder categorie</translation>
    </message>
    <message>
        <source>Work done on {day}.</source>
        <translation>Werk gedaan op {day}.</translation>
    </message>
    <message>
        <source>Working Days</source>
        <translation>Werkdagen</translation>
    </message>
    <message>
        <source>Working days to handle a report, where the server gives no deadline. They hold for you on this computer; an administrator's file sets them for everybody.</source>
        <translation>Werkdagen om een melding te behandelen, waar de server geen termijn geeft. Ze gelden voor u, op deze computer; een bestand van de beheerder legt ze voor iedereen vast.</translation>
    </message>
    <message>
        <source>Write the question: the citizen gets it by mail, with a form to answer.</source>
        <translation>Schrijf de vraag: de burger krijgt ze per e-mail, met een formulier om te antwoorden.</translation>
    </message>
    <message>
        <source>Write “{address}” in place of yours</source>
        <translation>'{address}' in plaats van het uwe schrijven</translation>
    </message>
    <message>
        <source>Writes reports to CSV, Excel, GeoPackage or GeoJSON.</source>
        <translation>Schrijft meldingen naar CSV, Excel, GeoPackage of GeoJSON.</translation>
    </message>
    <message>
        <source>Writes the reports of a layer to a file, as Export… of the panel does; the layer is that of the panel or one loaded by “Load reports”. The ending of the file says the format: csv, xlsx, gpkg or geojson.

CSV and Excel have titles and statuses in QGIS's language, times of this computer's zone and no cell that a spreadsheet takes for a formula. GeoPackage and GeoJSON keep field names and UTC. Descriptions, answers, persons and photo links are left out unless asked for: they may be personal data.

Without a choice of columns all are written, those that were joined to the layer too. With a connection, teams and people have their names in CSV and Excel, asked of its server; else their ids.</source>
        <translation>Schrijft de meldingen van een laag naar een bestand, zoals Exporteren… van het paneel; de laag is die van het paneel of een laag die met “Meldingen laden” geladen werd. De extensie van het bestand bepaalt het formaat: csv, xlsx, gpkg of geojson.

CSV en Excel hebben titels en statussen in de taal van QGIS, tijden van de zone van deze computer en geen cel die een rekenblad voor een formule houdt. GeoPackage en GeoJSON behouden veldnamen en UTC. Beschrijvingen, antwoorden, personen en fotolinks worden weggelaten tenzij gevraagd: het kunnen persoonsgegevens zijn.

Zonder keuze van kolommen worden ze alle geschreven, ook die aan de laag gekoppeld zijn. Met een verbinding krijgen teams en personen hun namen in CSV en Excel, gevraagd aan haar server; anders hun id's.</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>{name} wordt geschreven…</translation>
    </message>
    <message>
        <source>Written also when the run fails; the ending says which of the two.</source>
        <translation>Ook geschreven als de uitvoering mislukt; de extensie zegt welke van de twee.</translation>
    </message>
    <message>
        <source>X or Longitude</source>
        <translation>X of lengtegraad</translation>
    </message>
    <message>
        <source>X or longitude (a layer has its points)</source>
        <translation>X of lengtegraad (een laag heeft haar punten)</translation>
    </message>
    <message>
        <source>Y or Latitude</source>
        <translation>Y of breedtegraad</translation>
    </message>
    <message>
        <source>Y or latitude</source>
        <translation>Y of breedtegraad</translation>
    </message>
    <message>
        <source>You</source>
        <translation>U</translation>
    </message>
    <message>
        <source>You are there</source>
        <translation>U bent daar</translation>
    </message>
    <message>
        <source>You choose it now. If you forget it, only the logins have to be entered again.</source>
        <translation>U kiest het nu zelf. Vergeet u het, dan moeten alleen de aanmeldgegevens opnieuw worden ingevoerd.</translation>
    </message>
    <message>
        <source>You have tried it again.</source>
        <translation>U hebt het opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>You may be asked whether a change has arrived.</source>
        <translation>Soms wordt u gevraagd of een wijziging is aangekomen.</translation>
    </message>
    <message>
        <source>You took it back. Nothing was sent; all of it is kept here.</source>
        <translation>U hebt het teruggenomen. Er is niets verzonden; alles blijft hier bewaard.</translation>
    </message>
    <message>
        <source>Your account has no right to this on this server.</source>
        <translation>Uw account heeft hiervoor geen recht op deze server.</translation>
    </message>
    <message>
        <source>Your account may not see all of it on this server.</source>
        <translation>Uw account mag op deze server niet alles zien.</translation>
    </message>
    <message>
        <source>Your account may not write on this server. Ask its administrator.</source>
        <translation>Uw account mag niet schrijven op deze server. Vraag het de beheerder.</translation>
    </message>
    <message>
        <source>Your change replaced {value} by {who}.</source>
        <translation>Uw wijziging verving {value} van {who}.</translation>
    </message>
    <message>
        <source>Your change replaced {value} by {who}; you left it so.</source>
        <translation>Uw wijziging verving {value} van {who}; u liet dat zo.</translation>
    </message>
    <message>
        <source>Your decision is needed first for {count} of them: see Needs You.</source>
        <translation>Voor {count} daarvan is eerst uw beslissing nodig: zie Te regelen.</translation>
    </message>
    <message>
        <source>Your login may read reports, not change them. Ask the server's administrator for this right.</source>
        <translation>Met uw aanmelding kunt u meldingen lezen, niet wijzigen. Vraag dat recht aan de beheerder van de server.</translation>
    </message>
    <message>
        <source>Your reply…  ( / for a standard reply )</source>
        <translation>Uw antwoord…  ( / voor een standaardantwoord )</translation>
    </message>
    <message>
        <source>Your text cannot be saved: is the disk full? It is kept while QGIS is open.</source>
        <translation>Uw tekst kan niet worden opgeslagen: is de schijf vol? Hij blijft bewaard zolang QGIS open is.</translation>
    </message>
    <message>
        <source>Your text is kept.</source>
        <translation>Uw tekst is bewaard.</translation>
    </message>
    <message>
        <source>Your text is kept: if you leave it, it stays here, unsent.</source>
        <translation>Uw tekst is bewaard: laat u het zo, dan blijft hij hier, onverzonden.</translation>
    </message>
    <message>
        <source>Yours, not sent: {values}</source>
        <translation>Uw keuze, niet verzonden: {values}</translation>
    </message>
    <message>
        <source>Yours: {values}</source>
        <translation>Uw keuze: {values}</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Zones with statistics</source>
        <translation>Zones met statistieken</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Inzoomen</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Uitzoomen</translation>
    </message>
    <message>
        <source>Zoom the map to the selected reports</source>
        <translation>De kaart naar de geselecteerde meldingen zoomen</translation>
    </message>
    <message>
        <source>Zoom to Parcel</source>
        <translation>Zoomen naar perceel</translation>
    </message>
    <message>
        <source>Zoom to Selection</source>
        <translation>Naar de selectie zoomen</translation>
    </message>
    <message>
        <source>Zoom to the Report</source>
        <translation>Zoomen naar de melding</translation>
    </message>
    <message>
        <source>a file on this computer</source>
        <translation>een bestand op deze computer</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>een persoon</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adres</translation>
    </message>
    <message>
        <source>age</source>
        <translation>ouderdom</translation>
    </message>
    <message>
        <source>all other categories</source>
        <translation>alle andere categorieën</translation>
    </message>
    <message>
        <source>already closed</source>
        <translation>al afgesloten</translation>
    </message>
    <message>
        <source>already here: what you wrote stays</source>
        <translation>al aanwezig: wat u hebt geschreven, blijft</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>ongewijzigd</translation>
    </message>
    <message>
        <source>an area</source>
        <translation>een gebied</translation>
    </message>
    <message>
        <source>an earlier change of yours waits for your decision</source>
        <translation>een eerdere wijziging van u wacht op uw beslissing</translation>
    </message>
    <message>
        <source>answer cut off</source>
        <translation>antwoord afgebroken</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>antwoord te groot</translation>
    </message>
    <message>
        <source>answered with yes, not changed</source>
        <translation>aanvaard, niet gewijzigd</translation>
    </message>
    <message>
        <source>around</source>
        <comment>filter key</comment>
        <translation>rond</translation>
    </message>
    <message>
        <source>as all others</source>
        <translation>zoals de andere</translation>
    </message>
    <message>
        <source>as on the site itself</source>
        <translation>zoals op de site zelf</translation>
    </message>
    <message>
        <source>ask leaves them as they are, send sends them once more, drop drops them.</source>
        <translation>ask laat ze zoals ze zijn, send verzendt ze opnieuw, drop laat ze vallen.</translation>
    </message>
    <message>
        <source>assign</source>
        <translation>toewijzing</translation>
    </message>
    <message>
        <source>assign the report</source>
        <translation>toewijzen</translation>
    </message>
    <message>
        <source>assignee</source>
        <translation>behandelaar</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>om {time}</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wordt verzonden</translation>
    </message>
    <message>
        <source>cadastre</source>
        <comment>filter key</comment>
        <translation>kadaster</translation>
    </message>
    <message>
        <source>caller's details</source>
        <translation>gegevens van de beller</translation>
    </message>
    <message>
        <source>cancelled by you</source>
        <translation>door u geannuleerd</translation>
    </message>
    <message>
        <source>category</source>
        <comment>filter key</comment>
        <translation>categorie</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation>certificaat niet vertrouwd</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>intussen gewijzigd</translation>
    </message>
    <message>
        <source>changed meanwhile by {who}</source>
        <translation>intussen gewijzigd door {who}</translation>
    </message>
    <message>
        <source>changed meanwhile by {who}; yours was not sent.</source>
        <translation>intussen gewijzigd door {who}; uw wijziging is niet verzonden.</translation>
    </message>
    <message>
        <source>changed meanwhile; yours was not sent.</source>
        <translation>intussen gewijzigd; uw wijziging is niet verzonden.</translation>
    </message>
    <message>
        <source>changed {time}</source>
        <translation>gewijzigd {time}</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>gewijzigd {when}</translation>
    </message>
    <message>
        <source>close</source>
        <translation>afsluiting</translation>
    </message>
    <message>
        <source>close the report</source>
        <translation>afsluiten</translation>
    </message>
    <message>
        <source>close; the draft stays</source>
        <translation>sluiten; concept blijft</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>filter</comment>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>closing days</source>
        <translation>sluitingsdagen</translation>
    </message>
    <message>
        <source>collapse, expand group</source>
        <translation>groep in-, uitklappen</translation>
    </message>
    <message>
        <source>confirmed by the server</source>
        <translation>bevestigd door de server</translation>
    </message>
    <message>
        <source>data of {time}</source>
        <translation>gegevens van {time}</translation>
    </message>
    <message>
        <source>date of the report</source>
        <translation>datum van de melding</translation>
    </message>
    <message>
        <source>delay set here</source>
        <translation>termijn hier ingesteld</translation>
    </message>
    <message>
        <source>delays</source>
        <translation>termijnen</translation>
    </message>
    <message>
        <source>department</source>
        <translation>dienst</translation>
    </message>
    <message>
        <source>department in charge</source>
        <translation>dienst die het behandelt</translation>
    </message>
    <message>
        <source>drawn polygon</source>
        <translation>getekende polygoon</translation>
    </message>
    <message>
        <source>due</source>
        <translation>streefdatum</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>termijn tot {date}</translation>
    </message>
    <message>
        <source>duplicate of</source>
        <translation>dubbel van</translation>
    </message>
    <message>
        <source>every language</source>
        <translation>elke taal</translation>
    </message>
    <message>
        <source>every service</source>
        <translation>elke categorie</translation>
    </message>
    <message>
        <source>every service, or words of its name</source>
        <translation>elke categorie, of woorden uit haar naam</translation>
    </message>
    <message>
        <source>every status</source>
        <translation>elke status</translation>
    </message>
    <message>
        <source>every {count} min</source>
        <translation>elke {count} min</translation>
    </message>
    <message>
        <source>every {count} s</source>
        <translation>elke {count} s</translation>
    </message>
    <message>
        <source>everywhere; or west, south, east, north</source>
        <translation>overal; of west, zuid, oost, noord</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>ingeklapt</translation>
    </message>
    <message>
        <source>goes next</source>
        <translation>vertrekt hierna</translation>
    </message>
    <message>
        <source>handed to the team's server</source>
        <translation>overgedragen aan de gemeenschappelijke server</translation>
    </message>
    <message>
        <source>help about this page</source>
        <translation>hulp over deze pagina</translation>
    </message>
    <message>
        <source>host unknown</source>
        <translation>host onbekend</translation>
    </message>
    <message>
        <source>https://www.commune.be/reports</source>
        <translation>https://www.gemeente.be/meldingen</translation>
    </message>
    <message>
        <source>in a parcel</source>
        <translation>in een perceel</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>op tijd</translation>
    </message>
    <message>
        <source>inside</source>
        <comment>filter</comment>
        <translation>in-perceel</translation>
    </message>
    <message>
        <source>into the round, or out of it</source>
        <translation>aan de ronde toevoegen</translation>
    </message>
    <message>
        <source>is</source>
        <comment>filter key</comment>
        <translation>is</translation>
    </message>
    <message>
        <source>it has no category</source>
        <translation>ze heeft geen categorie</translation>
    </message>
    <message>
        <source>it has no place on earth</source>
        <translation>ze heeft geen plaats op aarde</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>ze heeft geen tekst</translation>
    </message>
    <message>
        <source>it is not certain that it arrived.</source>
        <translation>het is niet zeker dat het is aangekomen.</translation>
    </message>
    <message>
        <source>its number is in the text</source>
        <translation>zijn nummer staat in de tekst</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>toetsen</translation>
    </message>
    <message>
        <source>larger photo</source>
        <translation>grotere foto</translation>
    </message>
    <message>
        <source>late</source>
        <translation>laat</translation>
    </message>
    <message>
        <source>late</source>
        <comment>filter</comment>
        <translation>te_laat</translation>
    </message>
    <message>
        <source>late {days} d</source>
        <translation>{days} d te laat</translation>
    </message>
    <message>
        <source>layers around a report: {names}</source>
        <translation>lagen rond een melding: {names}</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>lijnen</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>laden…</translation>
    </message>
    <message>
        <source>login {id}</source>
        <translation>login {id}</translation>
    </message>
    <message>
        <source>looked at again {time}</source>
        <translation>opnieuw bekeken {time}</translation>
    </message>
    <message>
        <source>mailed to whoever follows</source>
        <translation>gemaild aan wie volgt</translation>
    </message>
    <message>
        <source>manager not known</source>
        <translation>beheerder onbekend</translation>
    </message>
    <message>
        <source>manager {first} or {other}, both near (to be confirmed)</source>
        <translation>beheerder {first} of {other}, beide dichtbij (te bevestigen)</translation>
    </message>
    <message>
        <source>manager {name}, at {metres} m (to be confirmed)</source>
        <translation>beheerder {name}, op {metres} m (te bevestigen)</translation>
    </message>
    <message>
        <source>map view</source>
        <translation>kaartbeeld</translation>
    </message>
    <message>
        <source>mine</source>
        <comment>filter</comment>
        <translation>van_mij</translation>
    </message>
    <message>
        <source>more than {count} within {metres} m</source>
        <translation>meer dan {count} binnen {metres} m</translation>
    </message>
    <message>
        <source>move</source>
        <translation>verplaatsing</translation>
    </message>
    <message>
        <source>move by {metres} m</source>
        <translation>verplaatsing van {metres} m</translation>
    </message>
    <message>
        <source>move the pin</source>
        <translation>punt verplaatsen</translation>
    </message>
    <message>
        <source>names of hosts, asked for at each</source>
        <translation>namen van servers, telkens gevraagd</translation>
    </message>
    <message>
        <source>needs a login</source>
        <translation>vraagt een aanmelding</translation>
    </message>
    <message>
        <source>new</source>
        <comment>filter</comment>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>next report, also while typing</source>
        <translation>volgende, ook tijdens het typen</translation>
    </message>
    <message>
        <source>next try {time}</source>
        <translation>volgende poging {time}</translation>
    </message>
    <message>
        <source>next, previous</source>
        <translation>volgende, vorige</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>geen antwoord op tijd</translation>
    </message>
    <message>
        <source>no citizen gets a mail</source>
        <translation>geen burger krijgt een e-mail</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>nog geen gegevens</translation>
    </message>
    <message>
        <source>no delay</source>
        <translation>geen termijn</translation>
    </message>
    <message>
        <source>no geometry</source>
        <translation>geen geometrie</translation>
    </message>
    <message>
        <source>no position in it</source>
        <translation>zonder positie</translation>
    </message>
    <message>
        <source>no position known</source>
        <translation>geen positie bekend</translation>
    </message>
    <message>
        <source>no road within {metres} m, manager not known</source>
        <translation>geen weg binnen {metres} m, beheerder onbekend</translation>
    </message>
    <message>
        <source>no stop within 30 m, or another day</source>
        <translation>geen stop binnen 30 m, of een andere dag</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>nr. {number}</translation>
    </message>
    <message>
        <source>no. {times} of its category here in 12 months</source>
        <translation>{times}e van deze categorie hier in 12 maanden</translation>
    </message>
    <message>
        <source>none</source>
        <comment>assigned</comment>
        <translation>geen</translation>
    </message>
    <message>
        <source>none within {metres} m</source>
        <translation>niets binnen {metres} m</translation>
    </message>
    <message>
        <source>not added: {what}</source>
        <translation>niet toegevoegd: {what}</translation>
    </message>
    <message>
        <source>not arrived: send it again, or drop it</source>
        <translation>niet aangekomen: verstuur het opnieuw of laat het vallen</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>toe te wijzen</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>niet afgesloten</translation>
    </message>
    <message>
        <source>not complete: the plan is not loaded all around</source>
        <translation>onvolledig: het plan is niet rondom geladen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>niet gevonden</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier niet bekend</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>niet geladen</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>nog niet geopend</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>niet bereikt</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>niet getoond</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nummer</translation>
    </message>
    <message>
        <source>on other pages</source>
        <translation>op andere pagina's</translation>
    </message>
    <message>
        <source>on the parcel</source>
        <translation>op het perceel</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>op {day} om {time}</translation>
    </message>
    <message>
        <source>only when I refresh</source>
        <translation>alleen wanneer ik ververs</translation>
    </message>
    <message>
        <source>open</source>
        <translation>openen</translation>
    </message>
    <message>
        <source>open</source>
        <comment>filter</comment>
        <translation>open</translation>
    </message>
    <message>
        <source>open in the browser</source>
        <translation>openen in browser</translation>
    </message>
    <message>
        <source>ours</source>
        <comment>filter</comment>
        <translation>van_ons</translation>
    </message>
    <message>
        <source>outside</source>
        <comment>filter</comment>
        <translation>buiten-perceel</translation>
    </message>
    <message>
        <source>outside any parcel</source>
        <translation>buiten elk perceel</translation>
    </message>
    <message>
        <source>parcel</source>
        <comment>filter key</comment>
        <translation>perceel</translation>
    </message>
    <message>
        <source>parcels that were loaded</source>
        <translation>geladen percelen</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>plan of {date}</source>
        <translation>plan van {date}</translation>
    </message>
    <message>
        <source>plan without a date</source>
        <translation>plan zonder datum</translation>
    </message>
    <message>
        <source>points</source>
        <translation>punten</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>veelhoeken</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>prioriteit</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>proxy</translation>
    </message>
    <message>
        <source>record-of-erasure</source>
        <translation>verslag-wissen</translation>
    </message>
    <message>
        <source>reference {number}</source>
        <translation>referentie {number}</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>geweigerd door de server</translation>
    </message>
    <message>
        <source>refused by the server.</source>
        <translation>geweigerd door de server.</translation>
    </message>
    <message>
        <source>refused by the server: {words}</source>
        <translation>geweigerd door de server: {words}</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>antwoord</translation>
    </message>
    <message>
        <source>reply templates</source>
        <translation>standaardteksten</translation>
    </message>
    <message>
        <source>reply to the report</source>
        <translation>antwoorden</translation>
    </message>
    <message>
        <source>report,citizen,open311,municipality,commune,incident,complaint</source>
        <translation>melding,burger,open311,gemeente,incident,klacht</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>gemeld</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>gemeld</translation>
    </message>
    <message>
        <source>same service</source>
        <translation>zelfde categorie</translation>
    </message>
    <message>
        <source>sector</source>
        <translation>sector</translation>
    </message>
    <message>
        <source>select all</source>
        <translation>alles selecteren</translation>
    </message>
    <message>
        <source>send</source>
        <translation>verzenden</translation>
    </message>
    <message>
        <source>sent, no answer</source>
        <translation>verstuurd, geen antwoord</translation>
    </message>
    <message>
        <source>sent, not yet visible on the server</source>
        <translation>verzonden, nog niet zichtbaar op de server</translation>
    </message>
    <message>
        <source>service</source>
        <translation>categorie</translation>
    </message>
    <message>
        <source>service of the report</source>
        <translation>categorie van de melding</translation>
    </message>
    <message>
        <source>show the panel</source>
        <translation>paneel tonen</translation>
    </message>
    <message>
        <source>shown on the report's page</source>
        <translation>te zien op de pagina van de melding</translation>
    </message>
    <message>
        <source>signature of replies</source>
        <translation>ondertekening van antwoorden</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>sinds {time}</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>iemand</translation>
    </message>
    <message>
        <source>source</source>
        <translation>herkomst</translation>
    </message>
    <message>
        <source>standard reply</source>
        <translation>standaardantwoord</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>status unchanged ({count})</source>
        <translation>status ongewijzigd ({count})</translation>
    </message>
    <message>
        <source>status: {status}</source>
        <translation>status: {status}</translation>
    </message>
    <message>
        <source>street</source>
        <translation>straat</translation>
    </message>
    <message>
        <source>taken back by you</source>
        <translation>door u teruggenomen</translation>
    </message>
    <message>
        <source>team</source>
        <comment>filter key</comment>
        <translation>ploeg</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>the citizen gets a mail</source>
        <translation>de burger krijgt een mail</translation>
    </message>
    <message>
        <source>the last of {date}</source>
        <translation>de laatste van {date}</translation>
    </message>
    <message>
        <source>the newest {listed} are listed</source>
        <translation>de {listed} nieuwste staan in de lijst</translation>
    </message>
    <message>
        <source>the server decides about mails</source>
        <translation>de server beslist over mails</translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation>de server antwoordt niet</translation>
    </message>
    <message>
        <source>the server said yes and changed nothing.</source>
        <translation>de server zei ja, maar veranderde niets.</translation>
    </message>
    <message>
        <source>this system takes no reply from QGIS</source>
        <translation>dit systeem neemt geen antwoord vanuit QGIS aan</translation>
    </message>
    <message>
        <source>times</source>
        <comment>filter key</comment>
        <translation>keer</translation>
    </message>
    <message>
        <source>to be reviewed before sending</source>
        <translation>na te kijken vóór verzending</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>today</source>
        <comment>filter</comment>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>today's date</source>
        <translation>datum van vandaag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>twice the delay</source>
        <comment>filter</comment>
        <translation>dubbele termijn</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <source>unassigned</source>
        <comment>filter</comment>
        <translation>toe_te_wijzen</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>onzeker</translation>
    </message>
    <message>
        <source>uncertain</source>
        <comment>filter</comment>
        <translation>onzeker</translation>
    </message>
    <message>
        <source>unclear whether it arrived: check on the server</source>
        <translation>onzeker of het aankwam: controleer op de server</translation>
    </message>
    <message>
        <source>unconfirmed: not confirmed by the server; unsent: refused, or still here; refused: refused, not done, changed by others, or without an answer; nothing: never. A failed run names each such report, after the table of results was written.</source>
        <translation>unconfirmed: niet bevestigd door de server; unsent: geweigerd, of nog hier; refused: geweigerd, niet uitgevoerd, door anderen gewijzigd of zonder antwoord; nothing: nooit. Een mislukte uitvoering noemt al die meldingen, nadat de tabel met resultaten geschreven is.</translation>
    </message>
    <message>
        <source>undo the sending</source>
        <translation>verzending ongedaan maken</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>uitgeklapt</translation>
    </message>
    <message>
        <source>unloaded</source>
        <comment>filter</comment>
        <translation>niet-geladen</translation>
    </message>
    <message>
        <source>unplaced</source>
        <comment>filter</comment>
        <translation>zonder_positie</translation>
    </message>
    <message>
        <source>until its account is back</source>
        <translation>tot het account terug is</translation>
    </message>
    <message>
        <source>until the answer comes</source>
        <translation>tot het antwoord komt</translation>
    </message>
    <message>
        <source>until the team's server has sent it</source>
        <translation>tot de gemeenschappelijke server het verzonden heeft</translation>
    </message>
    <message>
        <source>until you allow changes again</source>
        <translation>tot u wijzigingen weer toelaat</translation>
    </message>
    <message>
        <source>until you decide</source>
        <translation>tot u beslist</translation>
    </message>
    <message>
        <source>until you log in again</source>
        <translation>tot u zich opnieuw aanmeldt</translation>
    </message>
    <message>
        <source>until you upgrade this plugin</source>
        <translation>tot u deze plug-in bijwerkt</translation>
    </message>
    <message>
        <source>until your change of {time} is through</source>
        <translation>tot uw wijziging van {time} erdoor is</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>gewijzigd</translation>
    </message>
    <message>
        <source>various</source>
        <translation>diverse</translation>
    </message>
    <message>
        <source>via {way}</source>
        <translation>via {way}</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>wacht op verzending</translation>
    </message>
    <message>
        <source>week</source>
        <comment>filter</comment>
        <translation>week</translation>
    </message>
    <message>
        <source>words in both: {words}</source>
        <translation>woorden in beide: {words}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gisteren {time}</translation>
    </message>
    <message>
        <source>your signature</source>
        <translation>uw handtekening</translation>
    </message>
    <message>
        <source>zoom to the selection</source>
        <translation>zoomen naar selectie</translation>
    </message>
    <message>
        <source>{action} on {count}…</source>
        <translation>{action} op {count}…</translation>
    </message>
    <message>
        <source>{author}, {time}: {change} – {state}</source>
        <translation>{author}, {time}: {change} – {state}</translation>
    </message>
    <message>
        <source>{change} % in a year</source>
        <translation>{change} % op een jaar</translation>
    </message>
    <message>
        <source>{count} Duplicates of…</source>
        <translation>{count} dubbels van…</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} d</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} u</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} of them wait until the account they were made for is back.</source>
        <translation>{count} ervan wachten tot het account waaronder ze gemaakt zijn terug is.</translation>
    </message>
    <message>
        <source>{count} of {all} assigned reports of this group went to {team}.</source>
        <translation>{count} van de {all} toegewezen meldingen van deze groep gingen naar {team}.</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} open</translation>
    </message>
    <message>
        <source>{count} reports</source>
        <translation>{count} meldingen</translation>
    </message>
    <message>
        <source>{count} reports assigned</source>
        <translation>{count} meldingen toegewezen</translation>
    </message>
    <message>
        <source>{count} reports closed</source>
        <translation>{count} meldingen afgesloten</translation>
    </message>
    <message>
        <source>{count} reports moved</source>
        <translation>{count} meldingen verplaatst</translation>
    </message>
    <message>
        <source>{count} reports put back</source>
        <translation>{count} meldingen teruggezet</translation>
    </message>
    <message>
        <source>{count} reports rejected</source>
        <translation>{count} meldingen geweigerd</translation>
    </message>
    <message>
        <source>{count} reports reopened</source>
        <translation>{count} meldingen heropend</translation>
    </message>
    <message>
        <source>{count} reports sent back</source>
        <translation>{count} meldingen teruggestuurd</translation>
    </message>
    <message>
        <source>{count} reports taken in charge</source>
        <translation>{count} meldingen in behandeling genomen</translation>
    </message>
    <message>
        <source>{count} reports transferred</source>
        <translation>{count} meldingen doorgestuurd</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} selected. {able} of them can be put back: each field gets the value it had before, unless a colleague has changed it since.</source>
        <translation>{count} gekozen. {able} ervan kunnen worden teruggezet: elk veld krijgt zijn vorige waarde, tenzij een collega het sindsdien gewijzigd heeft.</translation>
    </message>
    <message>
        <source>{count} within {metres} m</source>
        <translation>{count} binnen {metres} m</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>{days} d left</source>
        <translation>nog {days} d</translation>
    </message>
    <message>
        <source>{done} of {total} changes are through</source>
        <translation>Wijzigingen verwerkt: {done} van {total}</translation>
    </message>
    <message>
        <source>{done} · now: {report}</source>
        <translation>{done} · nu getoond: {report}</translation>
    </message>
    <message>
        <source>{field}, the server's: {value}</source>
        <translation>{field}, van de server: {value}</translation>
    </message>
    <message>
        <source>{field}, yours: {value}</source>
        <translation>{field}, van u: {value}</translation>
    </message>
    <message>
        <source>{file} cannot be used: check the disk and its rights. What waits to be sent stays on this computer.</source>
        <translation>{file} is onbruikbaar: controleer de schijf en de rechten. Wat op verzending wacht, blijft op deze computer.</translation>
    </message>
    <message>
        <source>{file} holds nothing that has not come in already.</source>
        <translation>{file} bevat niets dat nog niet binnengekomen is.</translation>
    </message>
    <message>
        <source>{file} is no field copy of this connection: nothing was taken from it.</source>
        <translation>{file} is geen terreinkopie van deze verbinding: er werd niets uit overgenomen.</translation>
    </message>
    <message>
        <source>{file} names no coordinate system. Its numbers can only be those of EPSG:{code}, which was taken.</source>
        <translation>{file} vermeldt geen coördinatensysteem. De getallen kunnen alleen die van EPSG:{code} zijn, dat werd genomen.</translation>
    </message>
    <message>
        <source>{host} is an address, not a name.</source>
        <translation>{host} is een adres, geen naam.</translation>
    </message>
    <message>
        <source>{host} is {address}.</source>
        <translation>{host} is {address}.</translation>
    </message>
    <message>
        <source>{key}: several rows have this key.</source>
        <translation>{key}: meerdere rijen hebben deze sleutel.</translation>
    </message>
    <message>
        <source>{km} km as the crow flies</source>
        <translation>{km} km in vogelvlucht</translation>
    </message>
    <message>
        <source>{layer} (not in this project)</source>
        <translation>{layer} (niet in dit project)</translation>
    </message>
    <message>
        <source>{loaded} loaded… You can already work.</source>
        <translation>{loaded} geladen… U kunt al werken.</translation>
    </message>
    <message>
        <source>{loaded} of {total}… You can already work.</source>
        <translation>{loaded} van {total}… U kunt al werken.</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message>
        <source>{metres} m away</source>
        <translation>op {metres} m</translation>
    </message>
    <message>
        <source>{metres} m from the stop</source>
        <translation>op {metres} m van de stop</translation>
    </message>
    <message>
        <source>{metres} m from where it was</source>
        <translation>{metres} m van het vorige punt</translation>
    </message>
    <message>
        <source>{monday} · week {number}</source>
        <translation>{monday} · week {number}</translation>
    </message>
    <message>
        <source>{name} (as shipped)</source>
        <translation>{name} (standaard)</translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation>{name} (ik)</translation>
    </message>
    <message>
        <source>{name} (register)</source>
        <translation>{name} (register)</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read.</source>
        <translation>{name} is geen leesbare afbeelding.</translation>
    </message>
    <message>
        <source>{name} is too large.</source>
        <translation>{name} is te groot.</translation>
    </message>
    <message>
        <source>{name} · Figures</source>
        <translation>{name} · Cijfers</translation>
    </message>
    <message>
        <source>{name}, {size} bytes, kept in this pack as the server gave it</source>
        <translation>{name}, {size} bytes, in dit pakket bewaard zoals de server ze gaf</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>{number} has no position.</source>
        <translation>{number} heeft geen positie.</translation>
    </message>
    <message>
        <source>{number} is kept as it is: a change of it waits to be sent, its layer is being edited, or another program uses the file. Try again afterwards.</source>
        <translation>{number} blijft zoals het is: een wijziging wacht op verzending, de laag wordt bewerkt of een ander programma gebruikt het bestand. Probeer daarna opnieuw.</translation>
    </message>
    <message>
        <source>{open} open, {total} in all.</source>
        <translation>{open} open, {total} in totaal.</translation>
    </message>
    <message>
        <source>{proxy} does not answer. Check it in QGIS's network options, or exclude this address there.</source>
        <translation>{proxy} antwoordt niet. Controleer hem in de netwerkopties van QGIS of sluit dit adres daar uit.</translation>
    </message>
    <message>
        <source>{proxy}, from QGIS's network options; it answers.</source>
        <translation>{proxy}, uit de netwerkopties van QGIS; hij antwoordt.</translation>
    </message>
    <message>
        <source>{proxy}, from this computer's environment variables, does not answer. Have it corrected there, or set the proxy in QGIS's network options.</source>
        <translation>{proxy}, uit de omgevingsvariabelen van deze computer, antwoordt niet. Laat hem daar verbeteren of stel de proxy in bij de netwerkopties van QGIS.</translation>
    </message>
    <message>
        <source>{proxy}, from this computer's environment variables, since QGIS has none switched on; it answers.</source>
        <translation>{proxy}, uit de omgevingsvariabelen van deze computer, omdat er in QGIS geen is ingeschakeld; hij antwoordt.</translation>
    </message>
    <message>
        <source>{proxy}, the system's, as QGIS's network options say; it answers.</source>
        <translation>{proxy}, die van het systeem, zoals de netwerkopties van QGIS zeggen; hij antwoordt.</translation>
    </message>
    <message>
        <source>{status} leads to</source>
        <translation>{status} leidt naar</translation>
    </message>
    <message>
        <source>{team}: {count} of {all} “{service}”</source>
        <translation>{team}: {count} van {all} “{service}”</translation>
    </message>
    <message>
        <source>{team}: {count} of {all} “{service}” in {sector}</source>
        <translation>{team}: {count} van {all} “{service}”, sector {sector}</translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation>{title}: {value}</translation>
    </message>
    <message>
        <source>{total} reports.</source>
        <translation>{total} meldingen.</translation>
    </message>
    <message>
        <source>{total} rows. Of the first {count}: {placed} with a position, {dated} dated.</source>
        <translation>{total} rijen. Van de eerste {count}: {placed} met positie, {dated} met datum.</translation>
    </message>
    <message>
        <source>{what} assigned</source>
        <translation>{what} toegewezen</translation>
    </message>
    <message>
        <source>{what} closed</source>
        <translation>{what} afgesloten</translation>
    </message>
    <message>
        <source>{what} moved</source>
        <translation>{what} verplaatst</translation>
    </message>
    <message>
        <source>{what} put back</source>
        <translation>{what} teruggezet</translation>
    </message>
    <message>
        <source>{what} rejected</source>
        <translation>{what} geweigerd</translation>
    </message>
    <message>
        <source>{what} reopened</source>
        <translation>{what} heropend</translation>
    </message>
    <message>
        <source>{what} sent back</source>
        <translation>{what} teruggestuurd</translation>
    </message>
    <message>
        <source>{what} taken in charge</source>
        <translation>{what} in behandeling genomen</translation>
    </message>
    <message>
        <source>{what} transferred</source>
        <translation>{what} doorgestuurd</translation>
    </message>
    <message>
        <source>{what} · sending in {seconds} s</source>
        <translation>{what} · verzending over {seconds} s</translation>
    </message>
    <message>
        <source>{what}: action</source>
        <translation>{what}: actie</translation>
    </message>
    <message>
        <source>{what}: category</source>
        <translation>{what}: categorie</translation>
    </message>
    <message>
        <source>{what}: duplicate</source>
        <translation>{what}: dubbel</translation>
    </message>
    <message>
        <source>{what}: note</source>
        <translation>{what}: nota</translation>
    </message>
    <message>
        <source>{what}: priority and type</source>
        <translation>{what}: prioriteit en type</translation>
    </message>
    <message>
        <source>{what}: question</source>
        <translation>{what}: vraag</translation>
    </message>
    <message>
        <source>{what}: reply</source>
        <translation>{what}: antwoord</translation>
    </message>
    <message>
        <source>{what}: status</source>
        <translation>{what}: status</translation>
    </message>
    <message>
        <source>{what}: {figures}</source>
        <translation>{what}: {figures}</translation>
    </message>
    <message>
        <source>{who} answered the citizen {when}.</source>
        <translation>{who} antwoordde de burger {when}.</translation>
    </message>
    <message>
        <source>{who} answered the citizen.</source>
        <translation>{who} antwoordde de burger.</translation>
    </message>
    <message>
        <source>{who} changed this report {when}.</source>
        <translation>{who} heeft deze melding {when} gewijzigd.</translation>
    </message>
    <message>
        <source>{who} changed this report.</source>
        <translation>{who} heeft deze melding gewijzigd.</translation>
    </message>
    <message>
        <source>{wrong} stands for nothing here. Known are: {known}</source>
        <translation>{wrong} betekent hier niets. Bekend zijn: {known}</translation>
    </message>
    <message>
        <source>“Mine” and “My Department” depend on it, and how notes and replies are signed.</source>
        <translation>'Van mij' en 'Mijn dienst' hangen ervan af, en de ondertekening van nota's en antwoorden.</translation>
    </message>
    <message>
        <source>“around” asks the layers around reports of the open project: only the list of the dock takes it.</source>
        <translation>‘around' vraagt de lagen in de buurt van het geopende project: alleen de lijst van het paneel aanvaardt dit.</translation>
    </message>
    <message>
        <source>“{key}” compares a report with those around it, which are not all read here: only the list of the dock takes it.</source>
        <translation>‘{key}' vergelijkt een melding met die errond, die hier niet allemaal gelezen worden: alleen de lijst van het paneel aanvaardt dit.</translation>
    </message>
    <message>
        <source>“{key}” names more than one parcel: {keys}</source>
        <translation>“{key}” benoemt meer dan één perceel: {keys}</translation>
    </message>
    <message>
        <source>“{line}” is no answer: write code=answer, one per line.</source>
        <translation>“{line}” is geen antwoord: schrijf code=antwoord, één per regel.</translation>
    </message>
    <message>
        <source>“{name}” is a connection to another jurisdiction than “{other}”.</source>
        <translation>“{name}” is een verbinding met een ander rechtsgebied dan “{other}”.</translation>
    </message>
    <message>
        <source>“{name}” is report {number}, which is not loaded here.</source>
        <translation>“{name}” is melding {number}, die hier niet geladen is.</translation>
    </message>
    <message>
        <source>“{name}” may be personal data: ask for those too (PERSONAL).</source>
        <translation>“{name}” kan een persoonsgegeven zijn: vraag die ook (PERSONAL).</translation>
    </message>
    <message>
        <source>“{parameter}” cannot be written: QGIS has no format for “{name}”.</source>
        <translation>“{parameter}” kan niet geschreven worden: QGIS heeft geen formaat voor “{name}”.</translation>
    </message>
    <message>
        <source>“{parameter}” cannot be written: there is no folder “{folder}”, or you may not write there.</source>
        <translation>“{parameter}” kan niet geschreven worden: er is geen map “{folder}”, of u mag er niet schrijven.</translation>
    </message>
    <message>
        <source>“{parameter}” cannot be {value}.</source>
        <translation>“{parameter}” kan niet {value} zijn.</translation>
    </message>
    <message>
        <source>“{parameter}” wants {wanted}: “{layer}” has {found}.</source>
        <translation>“{parameter}” vraagt {wanted}: “{layer}” heeft {found}.</translation>
    </message>
    <message>
        <source>“{question}” does not offer “{value}”. It offers: {choices}.</source>
        <translation>“{question}” kent “{value}” niet. Mogelijk: {choices}.</translation>
    </message>
    <message>
        <source>“{question}” takes a date, as 2026-11-27 14:30, not “{value}”.</source>
        <translation>“{question}” vraagt een datum, zoals 2026-11-27 14:30, niet “{value}”.</translation>
    </message>
    <message>
        <source>“{question}” takes a number, not “{value}”.</source>
        <translation>“{question}” vraagt een getal, niet “{value}”.</translation>
    </message>
    <message>
        <source>“{question}” takes one answer, not “{value}”.</source>
        <translation>“{question}” vraagt één antwoord, niet “{value}”.</translation>
    </message>
    <message>
        <source>“{question}” wants an answer.</source>
        <translation>“{question}” vraagt een antwoord.</translation>
    </message>
    <message>
        <source>“{verb}”: your account cannot do this on this server.</source>
        <translation>“{verb}”: uw account kan dit niet op deze server.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>“{word}:” asks a cadastral plan, and the project has none.</source>
        <translation>“{word}:” vraagt een kadastraal plan, en het project heeft er geen.</translation>
    </message>
    <message>
        <source>“{word}:” asks the layers around reports, and none is chosen.</source>
        <translation>“{word}:” vraagt de lagen in de buurt, en er is er geen gekozen.</translation>
    </message>
    <message>
        <source>“{word}” cannot be compared with &lt; or &gt;.</source>
        <translation>“{word}” kan niet met &lt; of &gt; worden vergeleken.</translation>
    </message>
    <message>
        <source>“{word}” is known of a list of reports only.</source>
        <translation>“{word}” is alleen van een lijst meldingen bekend.</translation>
    </message>
    <message>
        <source>“{word}” is no known value.</source>
        <translation>“{word}” is geen bekende waarde.</translation>
    </message>
    <message>
        <source>“{word}” should be a date, such as 2026-11-24.</source>
        <translation>“{word}” moet een datum zijn, zoals 2026-11-24.</translation>
    </message>
    <message>
        <source>“{word}” should be a number.</source>
        <translation>“{word}” moet een getal zijn.</translation>
    </message>
    <message>
        <source>… or drop the file from your administrator here.</source>
        <translation>… of sleep het bestand van uw beheerder hierheen.</translation>
    </message>
    <message>
        <source>… or the reports of a layer</source>
        <translation>… of de meldingen van een laag</translation>
    </message>
</context>
</TS>
