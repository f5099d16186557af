<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_BE" sourcelanguage="en_GB">
<context>
    <name>Signalement</name>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message numerus="yes">
        <source>%n already so</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already so: left out.</source>
        <translation>
            <numerusform>%n unverändert: ausgelassen.</numerusform>
            <numerusform>%n unverändert: ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered with yes and not changed</source>
        <translation>
            <numerusform>%n angenommen, aber nicht geändert</numerusform>
            <numerusform>%n angenommen, aber nicht geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beside it, up to {metres} m</source>
        <translation>
            <numerusform>%n daneben, bis {metres} m</numerusform>
            <numerusform>%n daneben, bis {metres} m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n blockiert</numerusform>
            <numerusform>%n blockiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) belong to another connection to the same server. Taken over, they are sent by “{name}”, with its login.</source>
        <translation>
            <numerusform>%n Änderung gehört zu einer anderen Verbindung zum selben Server. Übernommen wird sie über „{name}“ mit dessen Anmeldung gesendet.</numerusform>
            <numerusform>%n Änderungen gehören zu einer anderen Verbindung zum selben Server. Übernommen werden sie über „{name}“ mit dessen Anmeldung gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) did not end as asked:</source>
        <translation>
            <numerusform>%n Änderung endete nicht wie verlangt:</numerusform>
            <numerusform>%n Änderungen endeten nicht wie verlangt:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) may already have been sent.</source>
        <translation>
            <numerusform>%n Änderung wurde vielleicht schon gesendet.</numerusform>
            <numerusform>%n Änderungen wurden vielleicht schon gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that waited to be sent are missing.</source>
        <translation>
            <numerusform>%n Änderung, die auf das Senden wartete, fehlt.</numerusform>
            <numerusform>%n Änderungen, die auf das Senden warteten, fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait in another QGIS profile on this computer, or with a connection that was removed, and are not sent from here. Open the panel Reports to take them over.</source>
        <translation>
            <numerusform>%n Änderung wartet in einem anderen QGIS-Profil auf diesem Computer oder bei einer entfernten Verbindung und wird nicht von hier gesendet. Öffnen Sie das Bedienfeld Meldungen, um sie zu übernehmen.</numerusform>
            <numerusform>%n Änderungen warten in einem anderen QGIS-Profil auf diesem Computer oder bei einer entfernten Verbindung und werden nicht von hier gesendet. Öffnen Sie das Bedienfeld Meldungen, um sie zu übernehmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting to be sent</source>
        <translation>
            <numerusform>%n Änderung, die auf das Senden wartet</numerusform>
            <numerusform>%n Änderungen, die auf das Senden warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were made for {who}. The login of “{name}” is now {now}.</source>
        <translation>
            <numerusform>%n Änderung wurde unter dem Konto {who} gemacht. Das Konto von „{name}“ ist jetzt {now}.</numerusform>
            <numerusform>%n Änderungen wurden unter dem Konto {who} gemacht. Das Konto von „{name}“ ist jetzt {now}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed meanwhile</source>
        <translation>
            <numerusform>%n inzwischen geändert</numerusform>
            <numerusform>%n inzwischen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) get a mail</source>
        <translation>
            <numerusform>%n Bürger erhält eine E-Mail</numerusform>
            <numerusform>%n Bürger erhalten eine E-Mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) will get a mail.</source>
        <translation>
            <numerusform>%n Bürger erhält eine E-Mail.</numerusform>
            <numerusform>%n Bürger erhalten eine E-Mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n bestätigt</numerusform>
            <numerusform>%n bestätigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) exported.</source>
        <translation>
            <numerusform>%n Verbindung exportiert.</numerusform>
            <numerusform>%n Verbindungen exportiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) imported.</source>
        <translation>
            <numerusform>%n Verbindung importiert.</numerusform>
            <numerusform>%n Verbindungen importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) apart</source>
        <translation>
            <numerusform>%n Tag Abstand</numerusform>
            <numerusform>%n Tage Abstand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <comment>of a round</comment>
        <translation>
            <numerusform>%n erledigt</numerusform>
            <numerusform>%n erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n Entwurf</numerusform>
            <numerusform>%n Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) exported, with the names of people in them.</source>
        <translation>
            <numerusform>%n Filter exportiert, mit den Personennamen darin.</numerusform>
            <numerusform>%n Filter exportiert, mit den Personennamen darin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) imported.</source>
        <translation>
            <numerusform>%n Filter importiert.</numerusform>
            <numerusform>%n Filter importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n followed changed</source>
        <translation>
            <numerusform>%n beobachtete geändert</numerusform>
            <numerusform>%n beobachtete geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handed to the team's server</source>
        <translation>
            <numerusform>%n dem gemeinsamen Server übergeben</numerusform>
            <numerusform>%n dem gemeinsamen Server übergeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the last 12 months</source>
        <translation>
            <numerusform>%n in den letzten 12 Monaten</numerusform>
            <numerusform>%n in den letzten 12 Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) around a report, by name</source>
        <translation>
            <numerusform>%n Layer um eine Meldung, nach Namen</numerusform>
            <numerusform>%n Layer um eine Meldung, nach Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left no address</source>
        <translation>
            <numerusform>%n hinterließ keine Adresse</numerusform>
            <numerusform>%n hinterließen keine Adresse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left no address: no mail reaches them.</source>
        <translation>
            <numerusform>%n hinterließ keine Adresse: Keine E-Mail erreicht ihn.</numerusform>
            <numerusform>%n hinterließen keine Adresse: Keine E-Mail erreicht sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more photo(s)</source>
        <translation>
            <numerusform>%n weiteres Foto</numerusform>
            <numerusform>%n weitere Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, outside the filter, are not counted.</source>
        <translation>
            <numerusform>%n weitere außerhalb des Filters zählt nicht mit.</numerusform>
            <numerusform>%n weitere außerhalb des Filters zählen nicht mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n zu klären</numerusform>
            <numerusform>%n zu klären</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>reports</comment>
        <translation>
            <numerusform>%n neue Meldung</numerusform>
            <numerusform>%n neue Meldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new report(s) changed on the tablet after they came in: those changes are not taken.</source>
        <translation>
            <numerusform>%n neue Meldung nach der Ankunft auf dem Tablet geändert: Diese Änderung wird nicht übernommen.</numerusform>
            <numerusform>%n neue Meldungen nach der Ankunft auf dem Tablet geändert: Diese Änderungen werden nicht übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <comment>of a round</comment>
        <translation>
            <numerusform>%n nicht erledigt</numerusform>
            <numerusform>%n nicht erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n now late</source>
        <translation>
            <numerusform>%n jetzt überfällig</numerusform>
            <numerusform>%n jetzt überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them need(s) your login: edit it under Authentication.</source>
        <translation>
            <numerusform>%n braucht Ihre Anmeldung: bearbeiten Sie sie unter Authentifizierung.</numerusform>
            <numerusform>%n brauchen Ihre Anmeldung: bearbeiten Sie sie unter Authentifizierung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these have parts of their own: the server cancels those that are open.</source>
        <translation>
            <numerusform>%n hat eigene Teile: Der Server storniert die offenen.</numerusform>
            <numerusform>%n haben eigene Teile: Der Server storniert die offenen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the parcel</source>
        <translation>
            <numerusform>%n auf der Parzelle</numerusform>
            <numerusform>%n auf der Parzelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open within 100 m</source>
        <translation>
            <numerusform>%n offene im Umkreis von 100 m</numerusform>
            <numerusform>%n offene im Umkreis von 100 m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n Parzelle</numerusform>
            <numerusform>%n Parzellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) cross themselves: what lies there is uncertain.</source>
        <translation>
            <numerusform>%n Parzelle schneidet sich selbst: Was dort liegt, ist unsicher.</numerusform>
            <numerusform>%n Parzellen schneiden sich selbst: Was dort liegt, ist unsicher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) without a usable shape were left out.</source>
        <translation>
            <numerusform>%n Parzelle ohne brauchbare Form wurde weggelassen.</numerusform>
            <numerusform>%n Parzellen ohne brauchbare Form wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) at most.</source>
        <translation>
            <numerusform>höchstens %n Foto.</numerusform>
            <numerusform>höchstens %n Fotos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be had from the server.</source>
        <translation>
            <numerusform>%n Foto war vom Server nicht zu bekommen.</numerusform>
            <numerusform>%n Fotos waren vom Server nicht zu bekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) not found or unreadable: {names}. Put their folder beside the copy and bring it back again.</source>
        <translation>
            <numerusform>%n Foto nicht gefunden oder nicht lesbar: {names}. Legen Sie seinen Ordner neben die Kopie und holen Sie diese noch einmal zurück.</numerusform>
            <numerusform>%n Fotos nicht gefunden oder nicht lesbar: {names}. Legen Sie ihren Ordner neben die Kopie und holen Sie diese noch einmal zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) wait for the number of their new report: bring the copy back again once it was sent.</source>
        <translation>
            <numerusform>%n Foto wartet auf die Nummer seiner neuen Meldung: Holen Sie die Kopie nach dem Senden noch einmal zurück.</numerusform>
            <numerusform>%n Fotos warten auf die Nummer ihrer neuen Meldung: Holen Sie die Kopie nach dem Senden noch einmal zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points moved far, one of them {metres} m. Is that meant?</source>
        <translation>
            <numerusform>%n Punkt wurde weit verschoben: {metres} m. Ist das gewollt?</numerusform>
            <numerusform>%n Punkte wurden weit verschoben, einer um {metres} m. Ist das gewollt?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) of transfers</source>
        <translation>
            <numerusform>%n Empfänger von Übergaben</numerusform>
            <numerusform>%n Empfänger von Übergaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reopened</source>
        <translation>
            <numerusform>%n wieder geöffnet</numerusform>
            <numerusform>%n wieder geöffnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply template(s)</source>
        <translation>
            <numerusform>%n Standardantwort</numerusform>
            <numerusform>%n Standardantworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n Meldung</numerusform>
            <numerusform>%n Meldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) are no round: filter or select at most {most}.</source>
        <translation>
            <numerusform>%n Meldung ist keine Tour: Filtern oder wählen Sie höchstens {most}.</numerusform>
            <numerusform>%n Meldungen sind keine Tour: Filtern oder wählen Sie höchstens {most}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) found</source>
        <translation>
            <numerusform>%n Meldung gefunden</numerusform>
            <numerusform>%n Meldungen gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) lie outside the area “{area}”.</source>
        <translation>
            <numerusform>%n Meldung liegt außerhalb des Gebiets „{area}“.</numerusform>
            <numerusform>%n Meldungen liegen außerhalb des Gebiets „{area}“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) loaded</source>
        <translation>
            <numerusform>%n Meldung geladen</numerusform>
            <numerusform>%n Meldungen geladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) need you</source>
        <translation>
            <numerusform>%n Meldung zu klären</numerusform>
            <numerusform>%n Meldungen zu klären</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) new, late or changed</source>
        <translation>
            <numerusform>%n Meldung neu, verspätet oder geändert</numerusform>
            <numerusform>%n Meldungen neu, verspätet oder geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) on it or within 10 m</source>
        <translation>
            <numerusform>%n Meldung darauf oder im Umkreis von 10 m</numerusform>
            <numerusform>%n Meldungen darauf oder im Umkreis von 10 m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) to send</source>
        <translation>
            <numerusform>%n Meldung zu senden</numerusform>
            <numerusform>%n Meldungen zu senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s): copy {file} and its project to the tablet.</source>
        <translation>
            <numerusform>%n Meldung: {file} und sein Projekt auf das Tablet kopieren.</numerusform>
            <numerusform>%n Meldungen: {file} und sein Projekt auf das Tablet kopieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s): {file}</source>
        <translation>
            <numerusform>%n Meldung: {file}</numerusform>
            <numerusform>%n Meldungen: {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read and are left out.</source>
        <translation>
            <numerusform>%n Zeile ist unlesbar und wird ausgelassen.</numerusform>
            <numerusform>%n Zeilen sind unlesbar und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent, not yet visible</source>
        <translation>
            <numerusform>%n gesendet, noch nicht sichtbar</numerusform>
            <numerusform>%n gesendet, noch nicht sichtbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n status word(s) have no meaning yet.</source>
        <translation>
            <numerusform>%n Statuswort hat noch keine Bedeutung.</numerusform>
            <numerusform>%n Statuswörter haben noch keine Bedeutung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) not in order.</source>
        <translation>
            <numerusform>%n Schritt ist nicht in Ordnung.</numerusform>
            <numerusform>%n Schritte sind nicht in Ordnung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n Halt</numerusform>
            <numerusform>%n Halte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) in it</source>
        <translation>
            <numerusform>%n Halt insgesamt</numerusform>
            <numerusform>%n Halte insgesamt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too near its edge to tell</source>
        <translation>
            <numerusform>%n zu nah am Rand, um es zu sagen</numerusform>
            <numerusform>%n zu nah am Rand, um es zu sagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unclear</source>
        <translation>
            <numerusform>%n unklar</numerusform>
            <numerusform>%n unklar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable report(s) were left out; the others are here.</source>
        <translation>
            <numerusform>%n unlesbare Meldung wurde ausgelassen; die anderen sind da.</numerusform>
            <numerusform>%n unlesbare Meldungen wurden ausgelassen; die anderen sind da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) wait until you end editing.</source>
        <translation>
            <numerusform>%n Aktualisierung wartet, bis Sie die Bearbeitung beenden.</numerusform>
            <numerusform>%n Aktualisierungen warten, bis Sie die Bearbeitung beenden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n zu senden</numerusform>
            <numerusform>%n zu senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be sent</source>
        <translation>
            <numerusform>%n wird gesendet</numerusform>
            <numerusform>%n werden gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Gebiet</translation>
    </message>
    <message>
        <source>&amp;Begin with an Empty Outbox</source>
        <translation>&amp;Leer beginnen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Bring Back %n Change(s) of {time}</source>
        <translation>
            <numerusform>%n Änderung &amp;zurückholen ({time})</numerusform>
            <numerusform>%n Änderungen &amp;zurückholen ({time})</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Clear All</source>
        <translation>Alle a&amp;bwählen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Everything of the connection “{name}”</source>
        <translation>&amp;Alles der Verbindung „{name}“</translation>
    </message>
    <message>
        <source>&amp;Exported workflow</source>
        <translation>&amp;Exportierter Workflow</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Import a File…</source>
        <translation>Datei &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Join…</source>
        <translation>Verbindungen &amp;zusammenführen…</translation>
    </message>
    <message>
        <source>&amp;Jurisdiction</source>
        <translation>&amp;Zuständigkeitsbereich</translation>
    </message>
    <message>
        <source>&amp;Keep until {who} Is Back</source>
        <translation>&amp;Behalten, bis {who} zurück ist</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Leave Them There</source>
        <translation>&amp;Dort lassen</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>&amp;Erneut nachsehen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Name of the sector:</source>
        <translation>&amp;Name des Sektors:</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>Ne&amp;u…</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Phone no.</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>&amp;Polygon layer:</source>
        <translation>&amp;Polygonlayer:</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>&amp;Read only: send no changes</source>
        <translation>Nur &amp;lesen: keine Änderungen senden</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Entfer&amp;nen</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Entfe&amp;rnen…</translation>
    </message>
    <message>
        <source>&amp;Run Again</source>
        <translation>E&amp;rneut ausführen</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Send as {now}</source>
        <translation>&amp;Senden als {now}</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Tabellenblatt</translation>
    </message>
    <message>
        <source>&amp;Signature of notes</source>
        <translation>&amp;Unterschrift der Notizen</translation>
    </message>
    <message>
        <source>&amp;Single letters are keys in the list</source>
        <translation>&amp;Einzelne Buchstaben sind Tasten in der Liste</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Take Over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>&amp;Texts of finished changes, and photos that were looked at</source>
        <translation>&amp;Texte erledigter Änderungen und angesehene Fotos</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Wait for Sending</source>
        <translation>Auf &amp;Versand warten</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>(zu wählen)</translation>
    </message>
    <message>
        <source>(every status)</source>
        <translation>(jeder Status)</translation>
    </message>
    <message>
        <source>(new)</source>
        <translation>(neu)</translation>
    </message>
    <message>
        <source>(no feature is selected)</source>
        <translation>(kein Objekt ausgewählt)</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(niemand)</translation>
    </message>
    <message>
        <source>(not by QGIS)</source>
        <translation>(nicht durch QGIS)</translation>
    </message>
    <message>
        <source>(sectors of the server)</source>
        <translation>(Sektoren des Servers)</translation>
    </message>
    <message>
        <source>(unchanged)</source>
        <translation>(unverändert)</translation>
    </message>
    <message>
        <source>({count} in all)</source>
        <translation>({count} insgesamt)</translation>
    </message>
    <message>
        <source>1 or 2 Working Days Left</source>
        <translation>Noch 1 oder 2 Arbeitstage</translation>
    </message>
    <message>
        <source>11 July, Flemish Community</source>
        <translation>Tag der Flämischen Gemeinschaft (11.7.)</translation>
    </message>
    <message>
        <source>15 November, German-speaking Community</source>
        <translation>Tag der Deutschsprachigen Gemeinschaft (15.11.)</translation>
    </message>
    <message>
        <source>27 September, French Community</source>
        <translation>Tag der Französischen Gemeinschaft (27.9.)</translation>
    </message>
    <message>
        <source>3 to 5 Working Days Left</source>
        <translation>Noch 3 bis 5 Arbeitstage</translation>
    </message>
    <message>
        <source>4 is the same service at the very same place.</source>
        <translation>4: derselbe Dienst an genau demselben Ort.</translation>
    </message>
    <message>
        <source>A &amp;person</source>
        <translation>Eine &amp;Person</translation>
    </message>
    <message>
        <source>A &amp;report</source>
        <translation>Eine &amp;Meldung</translation>
    </message>
    <message>
        <source>A Word</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>A change is refused when a colleague saved meanwhile.</source>
        <translation>Eine Änderung wird abgelehnt, wenn inzwischen ein Kollege gespeichert hat.</translation>
    </message>
    <message>
        <source>A change of {field} also clears or replaces: {others}.</source>
        <translation>Eine Änderung von {field} löscht oder ersetzt auch: {others}.</translation>
    </message>
    <message>
        <source>A change that arrives twice counts once.</source>
        <translation>Eine Änderung, die zweimal ankommt, zählt einmal.</translation>
    </message>
    <message>
        <source>A change that arrives twice within {time} counts once.</source>
        <translation>Eine Änderung, die innerhalb von {time} zweimal ankommt, zählt einmal.</translation>
    </message>
    <message>
        <source>A change without an answer may still arrive for {time}; then it is looked for.</source>
        <translation>Eine Änderung ohne Antwort kann noch {time} lang ankommen; danach wird sie gesucht.</translation>
    </message>
    <message>
        <source>A click shows it. If it is the same, close one as “Duplicate of…” (D).</source>
        <translation>Ein Klick öffnet sie. Ist es dasselbe Problem, schließen Sie eine der beiden mit „Duplikat von…“ (D) ab.</translation>
    </message>
    <message>
        <source>A client certificate (PKI) cannot be used as a login here. Nothing was sent. Choose another authentication: Basic, API Header or OAuth2.</source>
        <translation>Ein Client-Zertifikat (PKI) kann hier nicht als Anmeldung dienen. Nichts wurde gesendet. Wählen Sie eine andere Authentifizierung: Basic, API Header oder OAuth2.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Ein Kollege</translation>
    </message>
    <message>
        <source>A colleague has already decided about this change.</source>
        <translation>Jemand anderes hat über diese Änderung schon entschieden.</translation>
    </message>
    <message>
        <source>A colleague's or the administrator's connections, without their logins</source>
        <translation>Verbindungen eines Kollegen oder des Administrators, ohne deren Anmeldedaten</translation>
    </message>
    <message>
        <source>A connection that was removed from this profile had the same server. This lies there:</source>
        <translation>Eine aus diesem Profil entfernte Verbindung hatte denselben Server. Dort liegt noch:</translation>
    </message>
    <message>
        <source>A coordinate system such as EPSG:31370.</source>
        <translation>Ein Koordinatensystem wie EPSG:31370.</translation>
    </message>
    <message numerus="yes">
        <source>A copy of %n change(s) is there. Bring it back, or begin with an empty outbox, in the panel Reports; until then nothing is stored or sent.</source>
        <translation>
            <numerusform>Eine Kopie mit %n Änderung ist da. Holen Sie sie zurück, oder beginnen Sie mit leerer Sendeliste, im Fenster Meldungen; bis dahin wird nichts gespeichert oder gesendet.</numerusform>
            <numerusform>Eine Kopie mit %n Änderungen ist da. Holen Sie sie zurück, oder beginnen Sie mit leerer Sendeliste, im Fenster Meldungen; bis dahin wird nichts gespeichert oder gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file in a folder that is there; its ending says the format.</source>
        <translation>Eine Datei in einem vorhandenen Ordner; die Endung sagt das Format.</translation>
    </message>
    <message>
        <source>A file is in use and goes at the next start of QGIS.</source>
        <translation>Eine Datei wird benutzt und verschwindet beim nächsten Start von QGIS.</translation>
    </message>
    <message>
        <source>A file of this connection cannot be used: check the disk and its rights.</source>
        <translation>Eine Datei dieser Verbindung ist nicht verwendbar: Prüfen Sie Datenträger und Rechte.</translation>
    </message>
    <message>
        <source>A file that belongs to the plugin is missing. Nothing is lost. Install the plugin again; in a working tree, run make stage.</source>
        <translation>Eine Datei, die zur Erweiterung gehört, fehlt. Ihre Änderungen bleiben erhalten. Installieren Sie die Erweiterung neu; in einer Arbeitskopie: make stage ausführen.</translation>
    </message>
    <message>
        <source>A group of the list proposes the department that it was last given to. Sectors come from the server, or from a polygon layer of the project.</source>
        <translation>Eine Gruppe der Liste schlägt den Dienst vor, dem sie zuletzt zugewiesen wurde. Die Sektoren kommen vom Server oder aus einem Polygonlayer des Projekts.</translation>
    </message>
    <message>
        <source>A key is remembered by a connection: give CONNECTION, or KEEP_AS beside the address.</source>
        <translation>Einen Schlüssel merkt sich eine Verbindung: Geben Sie CONNECTION an, oder KEEP_AS neben der Adresse.</translation>
    </message>
    <message>
        <source>A layer of reports, or its selection. What its rows show is what you decided on: a report that somebody has changed since is not overwritten.</source>
        <translation>Ein Layer mit Meldungen oder dessen Auswahl. Sie entscheiden nach dem, was die Zeilen zeigen: Eine Meldung, die seither jemand geändert hat, wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>A layer of reports, the panel's or one from “Load reports”; or its selection.</source>
        <translation>Ein Layer mit Meldungen, jener des Bedienfelds oder einer aus „Meldungen laden“; oder seine Auswahl.</translation>
    </message>
    <message>
        <source>A part of another report.</source>
        <translation>Ein Teil einer anderen Meldung.</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>A place can be given for one report only, by its number.</source>
        <translation>Ein Ort kann nur für eine einzige Meldung angegeben werden, mit ihrer Nummer.</translation>
    </message>
    <message>
        <source>A print layout (.qpt); empty: the one that comes with the plugin.</source>
        <translation>Ein Drucklayout (.qpt); leer: jenes der Erweiterung.</translation>
    </message>
    <message>
        <source>A quote is not closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A refresh reads only what changed.</source>
        <translation>Beim Aktualisieren wird nur gelesen, was sich geändert hat.</translation>
    </message>
    <message>
        <source>A refresh reads the whole list again.</source>
        <translation>Beim Aktualisieren wird die ganze Liste neu gelesen.</translation>
    </message>
    <message>
        <source>A report</source>
        <translation>Eine Meldung</translation>
    </message>
    <message>
        <source>A report cannot be the duplicate of itself.</source>
        <translation>Eine Meldung kann nicht ihr eigenes Duplikat sein.</translation>
    </message>
    <message>
        <source>A report is reopened as one of these: {names}.</source>
        <translation>Eine Meldung wird als eine von diesen wieder geöffnet: {names}.</translation>
    </message>
    <message>
        <source>A round has at most {most} stops.</source>
        <translation>Eine Tour hat höchstens {most} Halte.</translation>
    </message>
    <message>
        <source>A short name has one to eight letters or digits, without accents.</source>
        <translation>Ein Kurzname hat ein bis acht Buchstaben oder Ziffern, ohne Akzente.</translation>
    </message>
    <message>
        <source>A table with a row for each report: its number, what became of it, why.</source>
        <translation>Eine Tabelle mit einer Zeile je Meldung: Nummer, was daraus wurde, warum.</translation>
    </message>
    <message>
        <source>A table with the fields &lt;b&gt;kind&lt;/b&gt; (&lt;i&gt;status&lt;/i&gt;, &lt;i&gt;service&lt;/i&gt;, &lt;i&gt;department&lt;/i&gt;, &lt;i&gt;person&lt;/i&gt;, &lt;i&gt;action&lt;/i&gt;, &lt;i&gt;right&lt;/i&gt;), &lt;b&gt;id&lt;/b&gt; and &lt;b&gt;name&lt;/b&gt;. The algorithms that write take either of the two. A right names a part of a report that your login may write, or &lt;i&gt;create&lt;/i&gt;.</source>
        <translation>Eine Tabelle mit den Feldern &lt;b&gt;kind&lt;/b&gt; (&lt;i&gt;status&lt;/i&gt;, &lt;i&gt;service&lt;/i&gt;, &lt;i&gt;department&lt;/i&gt;, &lt;i&gt;person&lt;/i&gt;, &lt;i&gt;action&lt;/i&gt;, &lt;i&gt;right&lt;/i&gt;), &lt;b&gt;id&lt;/b&gt; und &lt;b&gt;name&lt;/b&gt;. Die schreibenden Algorithmen nehmen beides von den letzten zwei. Ein Recht nennt einen Teil der Meldung, den Sie mit Ihrer Anmeldung schreiben dürfen, oder &lt;i&gt;create&lt;/i&gt;.</translation>
    </message>
    <message>
        <source>A text for whoever helps: no login, no names, nothing that citizens wrote</source>
        <translation>Ein Text für alle, die helfen: keine Anmeldung, keine Namen, nichts von Bürgern Geschriebenes</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>Ein Wert fehlt.</translation>
    </message>
    <message>
        <source>A write replaces the whole report, so all of it is compared before.</source>
        <translation>Ein Schreibvorgang ersetzt die ganze Meldung: deshalb wird vorher alles verglichen.</translation>
    </message>
    <message>
        <source>A&amp;uthentication</source>
        <translation>A&amp;uthentifizierung</translation>
    </message>
    <message>
        <source>API Key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Access Token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Accuracy of the points in metres (0: not known)</source>
        <translation>Genauigkeit der Punkte in Metern (0: unbekannt)</translation>
    </message>
    <message>
        <source>Act&amp;ion</source>
        <translation>Akt&amp;ion</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Action on {count}…</source>
        <translation>Aktion für {count}…</translation>
    </message>
    <message>
        <source>Actions, categories and teams are as of {time}.</source>
        <translation>Aktionen, Kategorien und Teams nach dem Stand von {time}.</translation>
    </message>
    <message>
        <source>Action…</source>
        <translation>Aktion…</translation>
    </message>
    <message>
        <source>Add Cadastre</source>
        <translation>Kataster hinzufügen</translation>
    </message>
    <message>
        <source>Add Cadastre…</source>
        <translation>Kataster hinzufügen…</translation>
    </message>
    <message>
        <source>Add Photos…</source>
        <translation>Fotos hinzufügen…</translation>
    </message>
    <message>
        <source>Add the Layer</source>
        <translation>Layer hinzufügen</translation>
    </message>
    <message>
        <source>Add to the Round</source>
        <translation>Zur Tour hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address (for a register: its file)</source>
        <translation>Adresse (für ein Register: die Datei)</translation>
    </message>
    <message>
        <source>Address not found: place the point on the map; without it only the address is sent.</source>
        <translation>Adresse nicht gefunden: Setzen Sie den Punkt auf die Karte; ohne ihn wird nur die Adresse gesendet.</translation>
    </message>
    <message>
        <source>Address of the reporting site, as in the browser:</source>
        <translation>Adresse der Meldungsseite, wie im Browser:</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Adds the plan of {host} as a picture. It has no parcels to ask.</source>
        <translation>Fügt den Plan von {host} als Bild hinzu: Es enthält keine Parzellen zum Abfragen.</translation>
    </message>
    <message>
        <source>Adds three fields to the reports (any point layer):

&lt;b&gt;capakey&lt;/b&gt;: the parcel that holds the point, else the nearest one.
&lt;b&gt;parcel_verdict&lt;/b&gt;: &lt;i&gt;inside&lt;/i&gt;; &lt;i&gt;outside&lt;/i&gt; any parcel, which is probably road and to be confirmed; &lt;i&gt;uncertain&lt;/i&gt;, where a boundary is nearer than the accuracy of the point or 2 m, or the plan contradicts itself; &lt;i&gt;unloaded&lt;/i&gt;, where no parcel is within 250 m or the point has no position.
&lt;b&gt;parcel_distance&lt;/b&gt;: metres to that parcel's boundary.

Distances are measured in Lambert 72 or 2008, whatever the layers have. A plan shows no legal boundary, and what is in no parcel need not be public domain.</source>
        <translation>Fügt den Meldungen (einem beliebigen Punktlayer) drei Felder hinzu:

&lt;b&gt;capakey&lt;/b&gt;: die Parzelle, in der der Punkt liegt, sonst die nächste.
&lt;b&gt;parcel_verdict&lt;/b&gt;: &lt;i&gt;inside&lt;/i&gt;, in einer Parzelle; &lt;i&gt;outside&lt;/i&gt;, außerhalb jeder Parzelle, wahrscheinlich Straße und zu bestätigen; &lt;i&gt;uncertain&lt;/i&gt;, wo eine Grenze näher liegt als die Genauigkeit des Punktes oder 2 m, oder wo der Plan sich widerspricht; &lt;i&gt;unloaded&lt;/i&gt;, wo im Umkreis von 250 m keine Parzelle liegt oder der Punkt keine Position hat.
&lt;b&gt;parcel_distance&lt;/b&gt;: Meter bis zur Grenze dieser Parzelle.

Entfernungen werden in Lambert 72 oder 2008 gemessen, gleich in welchem System die Layer sind. Ein Plan zeigt keine rechtliche Grenze, und was in keiner Parzelle liegt, muss nicht öffentliches Eigentum sein.</translation>
    </message>
    <message>
        <source>Adds to each zone: &lt;b&gt;received&lt;/b&gt; and &lt;b&gt;closed&lt;/b&gt; in the period; &lt;b&gt;open&lt;/b&gt; and &lt;b&gt;late&lt;/b&gt; at its end; &lt;b&gt;median_days&lt;/b&gt; from request to closing of those closed in it; &lt;b&gt;in_time&lt;/b&gt; of the &lt;b&gt;with_deadline&lt;/b&gt; closed in it.

A report that is not open any more counts as closed when it last changed: lists carry no date of closing. Days are those of Brussels. A report on the border of two zones may count in none, and one where zones overlap counts in each; reports in no zone are counted in NOWHERE.</source>
        <translation>Fügt jeder Zone hinzu: &lt;b&gt;received&lt;/b&gt; (eingegangen) und &lt;b&gt;closed&lt;/b&gt; (abgeschlossen) im Zeitraum; &lt;b&gt;open&lt;/b&gt; (offen) und &lt;b&gt;late&lt;/b&gt; (überfällig) an seinem Ende; &lt;b&gt;median_days&lt;/b&gt;, Median der Tage von der Meldung bis zum Abschluss; &lt;b&gt;in_time&lt;/b&gt;, fristgerecht, von den &lt;b&gt;with_deadline&lt;/b&gt; mit einer Frist.

Eine Meldung, die nicht mehr offen ist, zählt ab ihrer letzten Änderung als abgeschlossen: Listen enthalten kein Abschlussdatum. Tage sind die von Brüssel. Eine Meldung auf der Grenze zweier Zonen zählt vielleicht in keiner, und wo Zonen sich überlappen, in jeder; Meldungen in keiner Zone stehen in NOWHERE.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All Properties…</source>
        <translation>Alle Eigenschaften…</translation>
    </message>
    <message>
        <source>All Time</source>
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>All filters of the file are here already.</source>
        <translation>Alle Filter der Datei sind schon hier.</translation>
    </message>
    <message>
        <source>All of yours go from this list, and those that came with the plugin are here again. Nothing is kept before OK.</source>
        <translation>Alle Ihre verschwinden aus dieser Liste, und die mitgelieferten stehen wieder da. Vor OK wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>All other services</source>
        <translation>Alle anderen Kategorien</translation>
    </message>
    <message numerus="yes">
        <source>All that is filtered: %n report(s)</source>
        <translation>
            <numerusform>Alles Gefilterte: %n Meldung</numerusform>
            <numerusform>Alles Gefilterte: %n Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Already closed.</source>
        <translation>Schon abgeschlossen.</translation>
    </message>
    <message>
        <source>Already so: there is nothing to send.</source>
        <translation>Schon so: es gibt nichts zu senden.</translation>
    </message>
    <message numerus="yes">
        <source>Also %n selected outside the filter</source>
        <translation>
            <numerusform>Auch %n Ausgewählte außerhalb des Filters</numerusform>
            <numerusform>Auch %n Ausgewählte außerhalb des Filters</numerusform>
        </translation>
    </message>
    <message>
        <source>Also opened by {names}</source>
        <translation>Auch geöffnet von {names}</translation>
    </message>
    <message>
        <source>Also personal data</source>
        <translation>Auch personenbezogene Daten</translation>
    </message>
    <message>
        <source>Also texts that people wrote, photo links and names (personal data)</source>
        <translation>Auch von Menschen verfasste Texte, Fotolinks und Namen (personenbezogene Daten)</translation>
    </message>
    <message>
        <source>Also the cadastral location</source>
        <translation>Auch die Katasterlage</translation>
    </message>
    <message>
        <source>Also the layers around each report</source>
        <translation>Auch die Layer um jede Meldung</translation>
    </message>
    <message>
        <source>Also within metres around it</source>
        <translation>Auch im Umkreis von … Metern</translation>
    </message>
    <message>
        <source>Always on to the nearest stop that is left; else as the layer has them.</source>
        <translation>Immer zum nächsten übrigen Halt; sonst wie im Layer.</translation>
    </message>
    <message>
        <source>An e-mail draft with the sheets as PDF, coordinates in Lambert 72 and 2008, and the server's own status. Nothing is sent and no status changes: you send it.</source>
        <translation>Ein E-Mail-Entwurf mit den Blättern als PDF, Koordinaten in Lambert 72 und 2008 und dem eigenen Status des Servers. Nichts wird gesendet und kein Status geändert: Sie senden es.</translation>
    </message>
    <message>
        <source>An evidence file is about one report: choose one.</source>
        <translation>Eine Feststellungsakte betrifft eine einzige Meldung: Wählen Sie eine.</translation>
    </message>
    <message>
        <source>An extract of the cadastre: GeoPackage, shapefile or its zip.</source>
        <translation>Ein Auszug des Katasters: GeoPackage, Shapefile oder dessen ZIP.</translation>
    </message>
    <message>
        <source>Another QGIS is sending what waits in its profile. Nothing was taken over and nothing is lost. Close that QGIS, then open the panel again.</source>
        <translation>Ein anderes QGIS sendet, was in seinem Profil wartet. Nichts wurde übernommen, nichts ist verloren. Schließen Sie jenes QGIS und öffnen Sie das Fenster dann erneut.</translation>
    </message>
    <message>
        <source>Another QGIS on this computer is sending. Your changes wait in the same queue.</source>
        <translation>Ein anderes QGIS auf diesem Computer sendet. Ihre Änderungen warten in derselben Schlange.</translation>
    </message>
    <message>
        <source>Another QGIS profile on this computer has the same connections. This lies there:</source>
        <translation>Ein anderes QGIS-Profil auf diesem Computer hat dieselben Verbindungen. Dort liegt noch:</translation>
    </message>
    <message>
        <source>Another QGIS works with this connection. Nothing was erased. Close it, then erase again.</source>
        <translation>Ein anderes QGIS arbeitet mit dieser Verbindung. Es wurde nichts gelöscht. Schließen Sie es und löschen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Another action of the workflow (name)</source>
        <translation>Andere Aktion des Workflows (Name)</translation>
    </message>
    <message>
        <source>Another call, {date}</source>
        <translation>Weiterer Anruf, {date}</translation>
    </message>
    <message>
        <source>Another connection is shown meanwhile. No file was written: choose the reports again.</source>
        <translation>Inzwischen wird eine andere Verbindung angezeigt. Es wurde keine Datei geschrieben: Wählen Sie die Meldungen erneut aus.</translation>
    </message>
    <message>
        <source>Another new report was begun: send or empty that one first.</source>
        <translation>Eine andere neue Meldung ist begonnen: senden oder leeren Sie diese zuerst.</translation>
    </message>
    <message>
        <source>Another report bears this number at the council, or the site does not tell. Nothing was sent. Change this report on the site: Open in Browser.</source>
        <translation>Eine andere Meldung trägt diese Nummer bei der Gemeinde, oder die Website sagt es nicht. Es wurde nichts gesendet. Ändern Sie diese Meldung auf der Website: Im Browser öffnen.</translation>
    </message>
    <message>
        <source>Another window of QGIS has a copy of the reports. Close it: its copy goes when this connection is opened next.</source>
        <translation>Ein anderes Fenster von QGIS hat eine Kopie der Meldungen. Schließen Sie es: seine Kopie verschwindet, wenn diese Verbindung wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>Answered publicly meanwhile by {who}. Send yours too?</source>
        <translation>Inzwischen öffentlich beantwortet von {who}. Ihre Antwort auch senden?</translation>
    </message>
    <message>
        <source>Answered with yes, not changed</source>
        <translation>Angenommen, nicht geändert</translation>
    </message>
    <message>
        <source>Answers to what the service asks (code=answer, one per line)</source>
        <translation>Antworten auf die Fragen der Kategorie (Code=Antwort, eine pro Zeile)</translation>
    </message>
    <message>
        <source>Any polygon layer with a field that holds the parcel number.</source>
        <translation>Ein beliebiger Polygonlayer mit einem Feld für die Parzellennummer.</translation>
    </message>
    <message>
        <source>Any text, such as the number of your works: what the connection has made under it is not made again.</source>
        <translation>Ein beliebiger Text, etwa die Nummer Ihrer Baustelle: Was die Verbindung darunter angelegt hat, wird nicht noch einmal angelegt.</translation>
    </message>
    <message>
        <source>Appears on the public site: {what}.</source>
        <translation>Erscheint auf der öffentlichen Website: {what}.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>As 2026-11-27; the day itself counts.</source>
        <translation>Etwa 2026-11-27; der Tag selbst zählt.</translation>
    </message>
    <message>
        <source>As citizens read it below a standard reply</source>
        <translation>Wie der Bürger ihn unter einer Standardantwort liest</translation>
    </message>
    <message>
        <source>As of {day}, computed {now} from data of {data}: {total}.</source>
        <translation>Stand {day}, berechnet am {now} aus Daten vom {data}: {total}.</translation>
    </message>
    <message>
        <source>As the server knows you: CitySDK (Klarschiff) signs notes, changes and new reports with it.</source>
        <translation>Wie der Server Sie kennt: CitySDK (Klarschiff) zeichnet damit Notizen, Änderungen und neue Meldungen.</translation>
    </message>
    <message>
        <source>As the server's.</source>
        <translation>Wie die des Servers.</translation>
    </message>
    <message>
        <source>As x,y [EPSG:31370]; for one report that is given by its number.</source>
        <translation>Als x,y [EPSG:31370]; für eine einzige Meldung, mit ihrer Nummer angegeben.</translation>
    </message>
    <message>
        <source>Ask Me</source>
        <translation>Mich fragen</translation>
    </message>
    <message>
        <source>Ask the Citizens of {count}…</source>
        <translation>Die Bürger von {count} fragen…</translation>
    </message>
    <message>
        <source>Ask the Citizen…</source>
        <translation>Den Bürger fragen…</translation>
    </message>
    <message>
        <source>Ask the Server for “{name}”</source>
        <translation>Den Server nach „{name}“ fragen</translation>
    </message>
    <message>
        <source>Ask the server what changed</source>
        <translation>Den Server fragen, was sich geändert hat</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Asking what this service wants…</source>
        <translation>Die Fragen dieser Kategorie werden gelesen…</translation>
    </message>
    <message>
        <source>Asks a reporting system who you are there and what you may do.</source>
        <translation>Fragt ein Meldesystem, wer Sie dort sind und was Sie dürfen.</translation>
    </message>
    <message>
        <source>Asks the server as “Test Connection” does; nothing is changed there. Fails, with the reason, where the server cannot be asked.

&lt;b&gt;RIGHTS&lt;/b&gt; names what your login may write, with commas between; it is empty where it may only read.</source>
        <translation>Fragt den Server wie „Verbindung testen“; dort wird nichts geändert. Schlägt mit Angabe des Grundes fehl, wenn der Server nicht gefragt werden kann.

&lt;b&gt;RIGHTS&lt;/b&gt; nennt, was Sie mit Ihrer Anmeldung schreiben dürfen, durch Kommas getrennt; leer, wenn Sie nur lesen dürfen.</translation>
    </message>
    <message>
        <source>Asks the server who reported it; shown for a minute, never stored</source>
        <translation>Fragt den Server, wer gemeldet hat; eine Minute gezeigt, nie gespeichert</translation>
    </message>
    <message>
        <source>Asks the team's server who reported it; shown for a minute. That you asked is noted.</source>
        <translation>Fragt den gemeinsamen Server, wer es gemeldet hat; eine Minute sichtbar. Dass Sie gefragt haben, wird vermerkt.</translation>
    </message>
    <message>
        <source>Asks {host} for the parcels of the map's view and keeps them on this computer with their date.</source>
        <translation>Fragt {host} nach den Parzellen des Kartenausschnitts und bewahrt sie mit ihrem Datum auf diesem Computer auf.</translation>
    </message>
    <message>
        <source>Asks {host} for the roads of the map's view. The card then names who manages the nearest one.</source>
        <translation>Fragt {host} nach den Straßen des Kartenausschnitts. Die Detailansicht nennt dann den Verwalter der nächsten.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Assign reports</source>
        <translation>Meldungen zuweisen</translation>
    </message>
    <message>
        <source>Assign to {team}…</source>
        <translation>An {team} zuweisen…</translation>
    </message>
    <message>
        <source>Assign {count}</source>
        <translation>{count} zuweisen</translation>
    </message>
    <message>
        <source>Assign {count} to {team}…</source>
        <translation>{count} an {team} zuweisen…</translation>
    </message>
    <message>
        <source>Assign {count}…</source>
        <translation>{count} zuweisen…</translation>
    </message>
    <message>
        <source>Assigned To</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Zuweisung</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>At least this score (0: any)</source>
        <translation>Mindestens dieser Score (0: alle)</translation>
    </message>
    <message numerus="yes">
        <source>At most %n change(s) at a time.</source>
        <translation>
            <numerusform>Höchstens %n Änderung zugleich.</numerusform>
            <numerusform>Höchstens %n Änderungen zugleich.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most days apart (0: any)</source>
        <translation>Höchstens Tage dazwischen (0: beliebig)</translation>
    </message>
    <message>
        <source>At most metres apart</source>
        <translation>Höchstens Meter voneinander entfernt</translation>
    </message>
    <message>
        <source>At most {most} reports can be followed: leave one first.</source>
        <translation>Höchstens {most} Meldungen können beobachtet werden: Beenden Sie erst die Beobachtung einer anderen.</translation>
    </message>
    <message>
        <source>At the Same Time</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>At the pin: {address}</source>
        <translation>Am Punkt: {address}</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back on the map when you leave the example: {layers}</source>
        <translation>Wieder in der Karte, wenn Sie das Beispiel verlassen: {layers}</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Zurück zur Liste (Esc)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Begin Here</source>
        <translation>Hier beginnen</translation>
    </message>
    <message>
        <source>Beginning with https://, without a login; for a register and for files of other products the path of the file.</source>
        <translation>Beginnt mit https://, ohne Anmeldung; für ein Register und für Dateien anderer Produkte der Pfad der Datei.</translation>
    </message>
    <message>
        <source>Being taken back. If the team's server has begun to send it, it goes out all the same.</source>
        <translation>Wird zurückgenommen. Hat der gemeinsame Server schon mit dem Senden begonnen, geht die Änderung trotzdem hinaus.</translation>
    </message>
    <message>
        <source>Between the days on which the two were reported.</source>
        <translation>Zwischen den Tagen, an denen die beiden gemeldet wurden.</translation>
    </message>
    <message>
        <source>Blocked ({count})</source>
        <translation>Blockiert ({count})</translation>
    </message>
    <message>
        <source>Bring Back a Field Copy</source>
        <translation>Eine Geländekopie zurückholen</translation>
    </message>
    <message>
        <source>Bring Back a Field Copy…</source>
        <translation>Eine Geländekopie zurückholen…</translation>
    </message>
    <message>
        <source>Buffer: {metres} m</source>
        <translation>Puffer: {metres} m</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>By Category</source>
        <translation>Nach Kategorie</translation>
    </message>
    <message>
        <source>By Day</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By Deadline</source>
        <translation>Nach Fristdatum</translation>
    </message>
    <message>
        <source>By Deadline (Working Days)</source>
        <translation>Nach Frist (Arbeitstage)</translation>
    </message>
    <message>
        <source>By Department</source>
        <translation>Nach Dienst</translation>
    </message>
    <message>
        <source>By Month</source>
        <translation>Pro Monat</translation>
    </message>
    <message>
        <source>By Number</source>
        <translation>Nach Nummer</translation>
    </message>
    <message>
        <source>By Person</source>
        <translation>Nach Person</translation>
    </message>
    <message>
        <source>By Polygon</source>
        <translation>Mit Polygon</translation>
    </message>
    <message>
        <source>By Priority</source>
        <translation>Nach Priorität</translation>
    </message>
    <message>
        <source>By Rectangle</source>
        <translation>Mit Rechteck</translation>
    </message>
    <message>
        <source>By Sector</source>
        <translation>Pro Sektor</translation>
    </message>
    <message>
        <source>By Service</source>
        <translation>Nach Kategorie</translation>
    </message>
    <message>
        <source>By Status</source>
        <translation>Nach Status</translation>
    </message>
    <message>
        <source>By Street</source>
        <translation>Nach Straße</translation>
    </message>
    <message>
        <source>By Urgency</source>
        <translation>Nach Frist</translation>
    </message>
    <message>
        <source>By Week</source>
        <translation>Pro Woche</translation>
    </message>
    <message>
        <source>By a rectangle or a polygon</source>
        <translation>Mit einem Rechteck oder Polygon</translation>
    </message>
    <message>
        <source>By name or code, as “List values” has them.</source>
        <translation>Mit Name oder Code, wie in „Werte auflisten“.</translation>
    </message>
    <message>
        <source>By name or id, as “List values” has them; empty: stays as it is.</source>
        <translation>Mit Name oder ID, wie in „Werte auflisten“; leer: bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>CSV (semicolons, UTF-8)</source>
        <translation>CSV (Strichpunkte, UTF-8)</translation>
    </message>
    <message>
        <source>Cadastral Location</source>
        <translation>Katasterlage</translation>
    </message>
    <message>
        <source>Cadastral Parcels</source>
        <translation>Katasterparzellen</translation>
    </message>
    <message>
        <source>Cadastral Plan</source>
        <translation>Katasterplan</translation>
    </message>
    <message>
        <source>Cadastral location of the report whose number is given, e.g. {name}("report_id"): signalement_parcel gives the parcel, signalement_parcel_verdict one of inside, outside, uncertain and unloaded, signalement_parcel_distance metres to its boundary. Empty until the plan was read, and without this plugin.</source>
        <translation>Katasterlage der Meldung mit der angegebenen Nummer, z. B. {name}("report_id"): signalement_parcel gibt die Parzelle, signalement_parcel_verdict einen der Werte inside, outside, uncertain und unloaded, signalement_parcel_distance die Meter bis zu ihrer Grenze. Leer, solange der Plan nicht gelesen ist, und ohne diese Erweiterung.</translation>
    </message>
    <message>
        <source>Cadastre</source>
        <translation>Kataster</translation>
    </message>
    <message>
        <source>Can be written: {what}.</source>
        <translation>Schreibbar: {what}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel Change</source>
        <translation>Änderung abbrechen</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>Carry on: changes of %n report(s) will go when the network is back.</source>
        <translation>
            <numerusform>Arbeiten Sie weiter: Die Änderungen von %n Meldung gehen hinaus, sobald das Netz wieder da ist.</numerusform>
            <numerusform>Arbeiten Sie weiter: Die Änderungen von %n Meldungen gehen hinaus, sobald das Netz wieder da ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry on: changes will go when the network is back.</source>
        <translation>Arbeiten Sie weiter: Änderungen gehen ab, sobald das Netz zurück ist.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Category (name or code)</source>
        <translation>Kategorie (Name oder Code)</translation>
    </message>
    <message>
        <source>Certificate trusted, but it ends on {until}. Tell the server's administrator (issued by {issuer}).</source>
        <translation>Zertifikat vertrauenswürdig, aber es endet am {until}. Sagen Sie es dem Administrator des Servers (ausgestellt von {issuer}).</translation>
    </message>
    <message>
        <source>Certificate trusted; issued by {issuer}, valid until {until}.</source>
        <translation>Zertifikat vertrauenswürdig; ausgestellt von {issuer}, gültig bis {until}.</translation>
    </message>
    <message>
        <source>Change Address…</source>
        <translation>Adresse ändern…</translation>
    </message>
    <message>
        <source>Change Service of {count}…</source>
        <translation>Kategorie von {count} ändern…</translation>
    </message>
    <message>
        <source>Change Service…</source>
        <translation>Kategorie ändern…</translation>
    </message>
    <message>
        <source>Change Status of {count}…</source>
        <translation>Status von {count} ändern…</translation>
    </message>
    <message>
        <source>Change Status…</source>
        <translation>Status ändern…</translation>
    </message>
    <message>
        <source>Change reports</source>
        <translation>Meldungen ändern</translation>
    </message>
    <message>
        <source>Change status of reports</source>
        <translation>Status von Meldungen ändern</translation>
    </message>
    <message>
        <source>Change the Connection…</source>
        <translation>Verbindung ändern…</translation>
    </message>
    <message>
        <source>Changed Meanwhile</source>
        <translation>Inzwischen geändert</translation>
    </message>
    <message>
        <source>Changed On</source>
        <translation>Geändert am</translation>
    </message>
    <message>
        <source>Changed by others meanwhile</source>
        <translation>Inzwischen von anderen geändert</translation>
    </message>
    <message>
        <source>Changed by someone meanwhile; the value is again the one you saw.</source>
        <translation>Inzwischen von jemandem geändert; der Wert ist wieder der, den Sie gesehen haben.</translation>
    </message>
    <message>
        <source>Changed meanwhile by {who}. Nothing was overwritten.</source>
        <translation>Inzwischen geändert von {who}. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Changed meanwhile by {who}; the value is again the one you saw.</source>
        <translation>Inzwischen geändert von {who}; der Wert ist wieder der, den Sie gesehen haben.</translation>
    </message>
    <message>
        <source>Changed meanwhile, refused or uncertain: click to settle</source>
        <translation>Inzwischen geändert, abgelehnt oder unklar: klicken, um es zu klären</translation>
    </message>
    <message>
        <source>Changed since (UTC)</source>
        <translation>Geändert seit (UTC)</translation>
    </message>
    <message>
        <source>Changed, without details</source>
        <translation>Geändert, ohne Einzelheiten</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>Changes of %n report(s) have not gone out yet.</source>
        <translation>
            <numerusform>Die Änderungen von %n Meldung sind noch nicht gesendet.</numerusform>
            <numerusform>Die Änderungen von %n Meldungen sind noch nicht gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes of %n report(s) wait until you allow changes again.</source>
        <translation>
            <numerusform>Die Änderungen von %n Meldung warten, bis Sie Änderungen wieder erlauben.</numerusform>
            <numerusform>Die Änderungen von %n Meldungen warten, bis Sie Änderungen wieder erlauben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes reports on the server. What is left empty is left as it is; a system takes only what “List values” names for it.

&lt;b&gt;A reply goes to the citizen at once and cannot be called back.&lt;/b&gt; A note stays internal. A place can be given for one report only.

Duplicates get the number of the report that came first into a note, where the system has notes. What is reopened has to be closed; an open report is left as it is.

Each change is stored in the outbox first and sent once. The results name the state of each report.</source>
        <translation>Ändert Meldungen auf dem Server. Was leer bleibt, bleibt wie es ist; ein System nimmt nur, was „Werte auflisten“ dafür nennt.

&lt;b&gt;Eine Antwort geht sofort an den Bürger und kann nicht zurückgeholt werden.&lt;/b&gt; Eine Notiz bleibt intern. Ein Ort kann nur für eine einzige Meldung angegeben werden.

Doppelte Meldungen erhalten in einer Notiz die Nummer der ersten Meldung, wo das System Notizen hat. Was wieder geöffnet wird, muss abgeschlossen sein; eine offene Meldung bleibt, wie sie ist.

Jede Änderung wird zuerst in der Sendeliste gespeichert und einmal gesendet. Die Ergebnisse nennen den Zustand jeder Meldung.</translation>
    </message>
    <message>
        <source>Changes that still wait to be sent, and stay: {count}. Send or cancel them, then erase again.</source>
        <translation>Änderungen, die noch zu senden sind und bleiben: {count}. Senden oder verwerfen Sie sie und löschen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Changes that were not sent yet, and are lost: {count}</source>
        <translation>Änderungen, die noch nicht gesendet sind und verloren gehen: {count}</translation>
    </message>
    <message>
        <source>Changes to Send</source>
        <translation>Zu sendende Änderungen</translation>
    </message>
    <message>
        <source>Changes wait for the server that this connection had before. They are kept, and nothing goes to another server. Keep the old address until they are sent or cancelled, or make a new connection for the other server.</source>
        <translation>Änderungen warten auf den Server, den diese Verbindung vorher hatte. Sie bleiben erhalten, und nichts geht an einen anderen Server. Behalten Sie die alte Adresse, bis sie gesendet oder abgebrochen sind, oder legen Sie für den anderen Server eine neue Verbindung an.</translation>
    </message>
    <message>
        <source>Changes wait for the server that this connection has now. Wait until they are sent or cancel them, or make a new connection for the other server.</source>
        <translation>Änderungen warten auf den Server, den diese Verbindung jetzt hat. Warten Sie, bis sie gesendet sind, oder brechen Sie sie ab, oder legen Sie für den anderen Server eine neue Verbindung an.</translation>
    </message>
    <message>
        <source>Choose Another Folder…</source>
        <translation>Anderen Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose Photos</source>
        <translation>Fotos wählen</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Choose a report in the list or the map.</source>
        <translation>Wählen Sie eine Meldung in der Liste oder auf der Karte.</translation>
    </message>
    <message>
        <source>Choose a service.</source>
        <translation>Wählen Sie eine Kategorie.</translation>
    </message>
    <message>
        <source>Choose both columns of the position.</source>
        <translation>Wählen Sie beide Spalten der Position.</translation>
    </message>
    <message>
        <source>Choose the area</source>
        <translation>Das Gebiet wählen</translation>
    </message>
    <message>
        <source>Choose the column with the number of each report.</source>
        <translation>Wählen Sie die Spalte mit der Nummer jeder Meldung.</translation>
    </message>
    <message>
        <source>Choose the register's file.</source>
        <translation>Wählen Sie die Datei des Registers.</translation>
    </message>
    <message>
        <source>Choose the system of the coordinates.</source>
        <translation>Wählen Sie das Koordinatensystem.</translation>
    </message>
    <message>
        <source>Choose the system…</source>
        <translation>Das System wählen…</translation>
    </message>
    <message>
        <source>Choose the time zone from the list.</source>
        <translation>Wählen Sie die Zeitzone aus der Liste.</translation>
    </message>
    <message>
        <source>Choose, drop or paste photos; where they were taken is removed</source>
        <translation>Fotos wählen, ablegen oder einfügen; ihr Aufnahmeort wird entfernt</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Bürger</translation>
    </message>
    <message>
        <source>Citizen reports</source>
        <translation>Bürgermeldungen</translation>
    </message>
    <message>
        <source>Citizen's Text</source>
        <translation>Text des Bürgers</translation>
    </message>
    <message>
        <source>CitySDK (read and create)</source>
        <translation>CitySDK (lesen und anlegen)</translation>
    </message>
    <message>
        <source>CitySDK (sandbox)</source>
        <translation>CitySDK (Testserver)</translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Click corners on the map, right click ends; Ctrl adds, Esc gives up</source>
        <translation>Ecken auf der Karte anklicken, Rechtsklick beendet; Strg fügt hinzu, Esc bricht ab</translation>
    </message>
    <message>
        <source>Click on the Map</source>
        <translation>Auf die Karte klicken</translation>
    </message>
    <message>
        <source>Click the right place on the map.</source>
        <translation>Klicken Sie die richtige Stelle auf der Karte an.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close {count}…</source>
        <translation>{count} abschließen…</translation>
    </message>
    <message>
        <source>Close; what you typed is kept (Esc)</source>
        <translation>Schließen; Ihre Eingabe bleibt erhalten (Esc)</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>figures</comment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Closed in Time</source>
        <translation>Fristgerecht abgeschlossen</translation>
    </message>
    <message>
        <source>Closed in Time: of those closed in the period that had a deadline, the share closed by it. Those that are still open, even late, are not in it.</source>
        <translation>Fristgerecht abgeschlossen: von den im Zeitraum abgeschlossenen mit Frist der Anteil, der sie einhielt. Noch offene, auch überfällige, zählen nicht mit.</translation>
    </message>
    <message>
        <source>Closed reports are opened again, as “Status” says, else as the first of accepted, in_progress, new and planned that the system takes. Open ones are left as they are.</source>
        <translation>Abgeschlossene Meldungen werden wieder geöffnet, wie „Status“ es sagt, sonst mit dem ersten von accepted, in_progress, new und planned, das das System annimmt. Offene bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Closed: reports that are not open any more and last changed in the period. The server gives no date of closing: that of the last change counts, even of a later note.</source>
        <translation>Abgeschlossen: Meldungen, die nicht mehr offen sind und im Zeitraum zuletzt geändert wurden. Der Server nennt kein Abschlussdatum: Das der letzten Änderung zählt, auch einer späteren Notiz.</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Abschließen…</translation>
    </message>
    <message>
        <source>Closing day to add</source>
        <translation>Hinzuzufügender Schließtag</translation>
    </message>
    <message>
        <source>Closing days of the commune</source>
        <translation>Schließtage der Gemeinde</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Alle einklappen</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Kollegen</translation>
    </message>
    <message>
        <source>Colleagues read: {text}</source>
        <translation>Kollegen lesen: {text}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns (none: all)</source>
        <translation>Spalten (keine: alle)</translation>
    </message>
    <message>
        <source>Columns of the File</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Confirmed by the server</source>
        <translation>Vom Server bestätigt</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect Another System…</source>
        <translation>Weiteres System verbinden…</translation>
    </message>
    <message>
        <source>Connect Yours…</source>
        <translation>Ihres verbinden…</translation>
    </message>
    <message>
        <source>Connect your own system now. Shall the made-up reports go, with their two layers of this project?</source>
        <translation>Sie verbinden jetzt Ihr eigenes System. Die fiktiven Daten entfernen, mit ihren beiden Layern in diesem Projekt?</translation>
    </message>
    <message>
        <source>Connect your system</source>
        <translation>Ihr System verbinden</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Connection (else system and address)</source>
        <translation>Verbindung (sonst System und Adresse)</translation>
    </message>
    <message>
        <source>Connection that knows the names</source>
        <translation>Verbindung, die die Namen kennt</translation>
    </message>
    <message>
        <source>Connection: {name}</source>
        <translation>Verbindung: {name}</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Connections and keys</source>
        <translation>Verbindungen und Tastenkürzel</translation>
    </message>
    <message>
        <source>Connections to join</source>
        <translation>Zusammenzuführende Verbindungen</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindungen…</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Contact hidden again.</source>
        <translation>Kontakt wieder verborgen.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Coordinate system of X and Y</source>
        <translation>Koordinatensystem von X und Y</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Koordinaten</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy Number, Street and Position</source>
        <translation>Nummer, Straße und Position kopieren</translation>
    </message>
    <message>
        <source>Copy Parcel Number</source>
        <translation>Parzellennummer kopieren</translation>
    </message>
    <message>
        <source>Copy Table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy for the Field</source>
        <translation>Kopie fürs Gelände</translation>
    </message>
    <message>
        <source>Copy for the Field…</source>
        <translation>Kopie fürs Gelände…</translation>
    </message>
    <message>
        <source>Copy into a Register…</source>
        <translation>In ein Register kopieren…</translation>
    </message>
    <message>
        <source>Copy the reports of “{name}” into a new register on this computer? There they can be assigned, answered and closed. Later exports do not change the copy.</source>
        <translation>Die Meldungen von „{name}“ in ein neues Register auf diesem Computer kopieren? Dort können sie zugewiesen, beantwortet und abgeschlossen werden. Spätere Exporte ändern die Kopie nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Copying %n report(s)…</source>
        <translation>
            <numerusform>%n Meldung wird kopiert…</numerusform>
            <numerusform>%n Meldungen werden kopiert…</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from the day after a report was received. Shown as “delay set here”, never sent to the server. After a change all reports are read once more.</source>
        <translation>Gezählt ab dem Tag nach dem Eingang. Angezeigt als „Frist hier festgelegt“, nie an den Server gesendet. Nach einer Änderung werden alle Meldungen neu gelesen.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Counts reports and their delays for each polygon of a layer.</source>
        <translation>Zählt Meldungen und ihre Fristen für jedes Polygon eines Layers.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Create report</source>
        <translation>Meldung anlegen</translation>
    </message>
    <message>
        <source>Create reports from a layer</source>
        <translation>Meldungen aus einem Layer anlegen</translation>
    </message>
    <message>
        <source>Creates a report for each row of a layer of points, or of a table with coordinates (X and Y, in the coordinate system beside them).

Each part is a field or an expression: &lt;i&gt;text&lt;/i&gt; is the field of that name, &lt;i&gt;'depot'&lt;/i&gt; in single quotes the same for all, &lt;i&gt;'Chantier ' || nr&lt;/i&gt; both together. Categories are given by name or code; photos are paths of files, answers lines such as pole=B 12, a line for each.

&lt;b&gt;With a key no row is made twice&lt;/b&gt;: a key that the connection has sent before is not sent again, and the results name the report that was made then.

Where one row cannot be a report none is made, and the rows are named.</source>
        <translation>Legt für jede Zeile eines Punktlayers eine Meldung an, oder einer Tabelle mit Koordinaten (X und Y, im Koordinatensystem daneben).

Jeder Teil ist ein Feld oder ein Ausdruck: &lt;i&gt;text&lt;/i&gt; ist das Feld dieses Namens, &lt;i&gt;'depot'&lt;/i&gt; in einfachen Anführungszeichen gilt für alle, &lt;i&gt;'Chantier ' || nr&lt;/i&gt; verbindet beides. Kategorien gibt man mit Name oder Code an; Fotos sind Pfade von Dateien, Antworten Zeilen wie pole=B 12, eine Zeile für jede.

&lt;b&gt;Mit einem Schlüssel wird keine Zeile zweimal angelegt&lt;/b&gt;: Ein Schlüssel, den die Verbindung schon gesendet hat, wird nicht noch einmal gesendet, und die Ergebnisse nennen die Meldung, die damals angelegt wurde.

Kann eine Zeile keine Meldung werden, wird keine angelegt, und die Zeilen werden genannt.</translation>
    </message>
    <message>
        <source>Creates a report on the server for each row of a layer or a table.</source>
        <translation>Legt auf dem Server für jede Zeile eines Layers oder einer Tabelle eine Meldung an.</translation>
    </message>
    <message>
        <source>Creates a report on the server, once: it is stored in the outbox first, and when the answer is lost it is looked for on the server and never sent again blindly.

Longitude and latitude are degrees (EPSG:4326).

Some servers ask more about some services. Answers are lines such as pole=B 12, the code of a question before the sign; a list of several has a line for each choice. What is missing or wrong is said before anything is sent.

With a key it is made once, however often this runs: a key that the connection has sent before is not sent again.</source>
        <translation>Legt eine Meldung auf dem Server an, einmal: Sie wird zuerst in der Sendeliste gespeichert und, wenn die Antwort verloren geht, auf dem Server gesucht und nie blind erneut gesendet.

Länge und Breite sind in Grad (EPSG:4326).

Manche Server stellen bei manchen Kategorien Fragen. Antworten sind Zeilen wie pole=B 12, mit dem Code der Frage vor dem Zeichen; eine Liste mit mehreren Möglichkeiten hat eine Zeile für jede. Was fehlt oder falsch ist, wird gesagt, bevor etwas gesendet wird.

Mit einem Schlüssel wird sie einmal angelegt, wie oft dies auch läuft: Ein Schlüssel, den die Verbindung schon gesendet hat, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Creates a report on the server.</source>
        <translation>Legt eine Meldung auf dem Server an.</translation>
    </message>
    <message>
        <source>Creating the PDF {name}…</source>
        <translation>PDF {name} wird erstellt…</translation>
    </message>
    <message>
        <source>D&amp;iagnose…</source>
        <translation>Diagn&amp;ose…</translation>
    </message>
    <message>
        <source>D&amp;ialect</source>
        <translation>D&amp;ialekt</translation>
    </message>
    <message>
        <source>D&amp;uplicate of</source>
        <translation>D&amp;uplikat von</translation>
    </message>
    <message>
        <source>Damaged files that were set aside cannot be searched. Delete them by hand: their names end in .damaged.</source>
        <translation>Beschädigte Dateien, die beiseitegelegt wurden, können nicht durchsucht werden. Löschen Sie sie selbst: ihr Name endet auf .damaged.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Data of citizens and colleagues are erased on this computer alone, and at once: not at the server, and not only after OK.</source>
        <translation>Daten von Bürgern und Kollegen werden nur auf diesem Computer gelöscht, und sofort: nicht beim Server, und nicht erst nach OK.</translation>
    </message>
    <message>
        <source>Data of {at}</source>
        <translation>Daten vom {at}</translation>
    </message>
    <message>
        <source>Data of {time}: the server has not answered since.</source>
        <translation>Daten von {time}: Der Server antwortet seither nicht.</translation>
    </message>
    <message>
        <source>Data on This Computer</source>
        <translation>Daten auf diesem PC</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date of the Works</source>
        <translation>Datum der Arbeiten</translation>
    </message>
    <message>
        <source>Date: not in the file (the server or the phone may have removed it)</source>
        <translation>Datum: nicht in der Datei (Server oder Telefon können es entfernt haben)</translation>
    </message>
    <message>
        <source>Date: {at}, from the camera's clock ({source})</source>
        <translation>Datum: {at}, nach der Uhr der Kamera ({source})</translation>
    </message>
    <message>
        <source>Dated in the future.</source>
        <translation>In die Zukunft datiert.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Day by Day</source>
        <translation>Pro Tag</translation>
    </message>
    <message>
        <source>Days on Which Nobody Works</source>
        <translation>Arbeitsfreie Tage</translation>
    </message>
    <message>
        <source>Days since a report was received, e.g. signalement_age("requested"); 0 on that day.</source>
        <translation>Tage seit dem Eingang einer Meldung, z. B. signalement_age("requested"); 0 an jenem Tag.</translation>
    </message>
    <message>
        <source>Days since the deadline of an open report, e.g. signalement_days_late("due", "status"): negative before it. Empty without a deadline and for reports that are not open.</source>
        <translation>Tage seit der Frist einer offenen Meldung, z. B. signalement_days_late("due", "status"): davor negativ. Leer ohne Frist und für Meldungen, die nicht offen sind.</translation>
    </message>
    <message>
        <source>Days until the deadline of an open report, e.g. signalement_days_left("due", "status"): negative after it. Empty without a deadline and for reports that are not open.</source>
        <translation>Tage bis zur Frist einer offenen Meldung, z. B. signalement_days_left("due", "status"): danach negativ. Leer ohne Frist und für Meldungen, die nicht offen sind.</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Deadlines: those of the server.</source>
        <translation>Fristen: die des Servers.</translation>
    </message>
    <message>
        <source>Deadlines: those of the server; where it gives none, the delays set in QGIS, in working days: {delays}.</source>
        <translation>Fristen: die des Servers; wo er keine nennt, die in QGIS festgelegten Fristen in Arbeitstagen: {delays}.</translation>
    </message>
    <message>
        <source>Decided by you.</source>
        <translation>Von Ihnen entschieden.</translation>
    </message>
    <message>
        <source>Decided. It counts once the team's server has it, unless a colleague was faster.</source>
        <translation>Entschieden. Es zählt, sobald der gemeinsame Server es hat, außer jemand war schneller.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden…</translation>
    </message>
    <message>
        <source>Degrees (WGS 84)</source>
        <translation>Grad (WGS 84)</translation>
    </message>
    <message>
        <source>Delays</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>Delays and Closing Days</source>
        <translation>Fristen und Schließtage</translation>
    </message>
    <message>
        <source>Delays – {name}</source>
        <translation>Fristen – {name}</translation>
    </message>
    <message>
        <source>Delays…</source>
        <translation>Fristen…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Refused…</source>
        <translation>
            <numerusform>%n abgelehnte löschen…</numerusform>
            <numerusform>%n abgelehnte löschen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n change(s) that the server refused? What was typed in them is deleted too. The reports stay as the server has them.</source>
        <translation>
            <numerusform>%n vom Server abgelehnte Änderung löschen? Was darin geschrieben wurde, wird auch gelöscht. Die Meldung bleibt, wie der Server sie hat.</numerusform>
            <numerusform>%n vom Server abgelehnte Änderungen löschen? Was darin geschrieben wurde, wird auch gelöscht. Die Meldungen bleiben, wie der Server sie hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Department (name or id)</source>
        <translation>Dienst (Name oder Kennung)</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Descriptions, answers, persons and links to photos.</source>
        <translation>Beschreibungen, Antworten, Personen und Links zu Fotos.</translation>
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
        <translation>Diagnose von {name}</translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation>Meinten Sie „{name}“?</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Distance (m)</source>
        <translation>Entfernung (m)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>work in the street</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done on the server already, by {who}. Send only the reply?</source>
        <translation>Auf dem Server schon getan, von {who}. Nur die Antwort senden?</translation>
    </message>
    <message>
        <source>Double Arrival</source>
        <translation>Doppelte Ankunft</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Downloaded file</source>
        <translation>Heruntergeladene Datei</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map; Ctrl adds, Esc gives up</source>
        <translation>Ziehen Sie ein Rechteck auf der Karte; Strg fügt hinzu, Esc bricht ab</translation>
    </message>
    <message>
        <source>Draw a Polygon…</source>
        <translation>Polygon zeichnen…</translation>
    </message>
    <message>
        <source>Dry run: only say what would be sent</source>
        <translation>Probelauf: nur sagen, was gesendet würde</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>Due On</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>Due Today</source>
        <translation>Heute fällig</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Duplicate of {number}.</source>
        <translation>Duplikat von {number}.</translation>
    </message>
    <message>
        <source>Duplicate of…</source>
        <translation>Duplikat von…</translation>
    </message>
    <message>
        <source>Duplicates of the report (number)</source>
        <translation>Doppelte der Meldung (Nummer)</translation>
    </message>
    <message>
        <source>Duration (ms)</source>
        <translation>Dauer (ms)</translation>
    </message>
    <message>
        <source>E&amp;rase</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Each change carries a mark of its own that is found again.</source>
        <translation>Jede Änderung trägt ein eigenes Zeichen, das wiedergefunden wird.</translation>
    </message>
    <message>
        <source>Edit Templates…</source>
        <translation>Textbausteine bearbeiten…</translation>
    </message>
    <message>
        <source>Edit Template…</source>
        <translation>Vorlage bearbeiten…</translation>
    </message>
    <message>
        <source>Edit a Copy of the Evidence Template…</source>
        <translation>Kopie der Vorlage für Feststellungen bearbeiten…</translation>
    </message>
    <message>
        <source>Edit a Copy of the Report Template…</source>
        <translation>Kopie der Vorlage für Meldungsblätter bearbeiten…</translation>
    </message>
    <message>
        <source>Edits to review</source>
        <translation>Zu prüfende Änderungen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Empty the Round</source>
        <translation>Runde leeren</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Verschlüsselung (TLS)</translation>
    </message>
    <message>
        <source>Enter a report for a caller</source>
        <translation>Eine Meldung für einen Anrufer erfassen</translation>
    </message>
    <message>
        <source>Enter the address of the server, beginning with https://.</source>
        <translation>Geben Sie die Adresse des Servers ein, beginnend mit https://.</translation>
    </message>
    <message>
        <source>Erase Personal Data</source>
        <translation>Personenbezogene Daten löschen</translation>
    </message>
    <message>
        <source>Erase Personal Data…</source>
        <translation>Personenbezogene Daten löschen…</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Established By</source>
        <translation>Festgestellt durch</translation>
    </message>
    <message>
        <source>Established on {now} by {who}, from data of {at}.</source>
        <translation>Festgestellt am {now} durch {who}, nach Daten vom {at}.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Every step towards the server, as a text for whoever helps you</source>
        <translation>Jeder Schritt zum Server, als Text für den, der Ihnen hilft</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>Everything of the connection</source>
        <translation>Alles der Verbindung</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Evidence File</source>
        <translation>Feststellungsakte</translation>
    </message>
    <message>
        <source>Evidence File (Administrative Fine)…</source>
        <translation>Feststellungsakte (Verwaltungssanktion)…</translation>
    </message>
    <message>
        <source>Evidence File…</source>
        <translation>Feststellungsakte…</translation>
    </message>
    <message>
        <source>Excel (xlsx)</source>
        <translation>Excel (xlsx)</translation>
    </message>
    <message>
        <source>Exp&amp;ort Connections…</source>
        <translation>Verbindungen exp&amp;ortieren…</translation>
    </message>
    <message>
        <source>Export Connections</source>
        <translation>Verbindungen exportieren</translation>
    </message>
    <message>
        <source>Export Filters</source>
        <translation>Filter exportieren</translation>
    </message>
    <message>
        <source>Export Filters…</source>
        <translation>Filter exportieren…</translation>
    </message>
    <message>
        <source>Export Reports</source>
        <translation>Meldungen exportieren</translation>
    </message>
    <message>
        <source>Export What Waits</source>
        <translation>Wartendes exportieren</translation>
    </message>
    <message>
        <source>Export reports</source>
        <translation>Meldungen exportieren</translation>
    </message>
    <message>
        <source>Export stopped: no file was written.</source>
        <translation>Export angehalten: Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Export the Log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Export {count}</source>
        <translation>{count} exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n report(s)…</source>
        <translation>
            <numerusform>%n Meldung wird exportiert…</numerusform>
            <numerusform>%n Meldungen werden exportiert…</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>Extent of a Write</source>
        <translation>Umfang eines Schreibvorgangs</translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n photo(s)…</source>
        <translation>
            <numerusform>%n Foto wird geholt…</numerusform>
            <numerusform>%n Fotos werden geholt…</numerusform>
        </translation>
    </message>
    <message>
        <source>Few Reports</source>
        <translation>Wenige Meldungen</translation>
    </message>
    <message>
        <source>Field of the nearest one</source>
        <translation>Feld des nächsten</translation>
    </message>
    <message>
        <source>Field with the parcel key</source>
        <translation>Feld mit dem Parzellenschlüssel</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Figures as PDF</source>
        <translation>Statistik als PDF</translation>
    </message>
    <message>
        <source>Figures as Spreadsheet</source>
        <translation>Statistik als Tabelle</translation>
    </message>
    <message>
        <source>Figures: {file}</source>
        <translation>Statistik: {file}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File (CSV, Excel, GeoJSON, GeoPackage)</source>
        <translation>Datei (CSV, Excel, GeoJSON, GeoPackage)</translation>
    </message>
    <message>
        <source>File to &amp;import</source>
        <translation>Zu &amp;importierende Datei</translation>
    </message>
    <message>
        <source>Files, options, help</source>
        <translation>Dateien, Optionen, Hilfe</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter Reports</source>
        <translation>Meldungen filtern</translation>
    </message>
    <message>
        <source>Filter: {line}</source>
        <translation>Filter: {line}</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Find possible duplicates</source>
        <translation>Mögliche Duplikate finden</translation>
    </message>
    <message>
        <source>Finds every report on or near cadastral parcels.</source>
        <translation>Findet alle Meldungen auf oder bei Katasterparzellen.</translation>
    </message>
    <message>
        <source>Finds pairs of reports that may tell of the same thing, and says why.</source>
        <translation>Findet Paare von Meldungen, die vielleicht dasselbe betreffen, und sagt warum.</translation>
    </message>
    <message>
        <source>Finds pairs of reports that may tell of the same thing, as the card does: near each other, and of the same service or with two telling words in common. Closed ones count for six months after they last changed; rejected ones and those already marked as duplicates do not.

The output has a line from one report to the other with the reasons: &lt;b&gt;metres&lt;/b&gt;, &lt;b&gt;days&lt;/b&gt; between the two, &lt;b&gt;same_service&lt;/b&gt;, &lt;b&gt;words&lt;/b&gt; in common; a higher &lt;b&gt;score&lt;/b&gt; is likelier. Pairs with a report in common have the same number in &lt;b&gt;group&lt;/b&gt;. Nothing is changed or sent: a person judges.</source>
        <translation>Findet Paare von Meldungen, die vielleicht dasselbe betreffen, wie die Detailansicht es tut: nahe beieinander und von derselben Kategorie oder mit zwei aussagekräftigen gemeinsamen Wörtern. Abgeschlossene zählen noch sechs Monate nach ihrer letzten Änderung; abgelehnte und bereits als Duplikat markierte nicht.

Das Ergebnis hat eine Linie von einer Meldung zur anderen mit den Gründen: &lt;b&gt;metres&lt;/b&gt;, &lt;b&gt;days&lt;/b&gt; (Tage dazwischen), &lt;b&gt;same_service&lt;/b&gt; (gleiche Kategorie), &lt;b&gt;words&lt;/b&gt; (gemeinsame Wörter); ein höherer &lt;b&gt;score&lt;/b&gt; ist wahrscheinlicher. Paare mit einer gemeinsamen Meldung haben dieselbe Nummer in &lt;b&gt;group&lt;/b&gt;. Nichts wird geändert oder gesendet: Ein Mensch urteilt.</translation>
    </message>
    <message>
        <source>Finds the reports on one or several parcels, those too near a boundary to tell, and those within a distance around. The layer of reports may hold closed ones as well.

A key may be written with / or -, or as typed by hand: “92094 A 123 b 2”, a patrimonial key, or a part of a key if only one parcel of the layer answers.

The output has the fields &lt;b&gt;capakey&lt;/b&gt;, &lt;b&gt;parcel_verdict&lt;/b&gt; (&lt;i&gt;inside&lt;/i&gt;, &lt;i&gt;uncertain&lt;/i&gt;, &lt;i&gt;outside&lt;/i&gt;) and &lt;b&gt;parcel_distance&lt;/b&gt;, in metres to the parcel's boundary.</source>
        <translation>Findet die Meldungen auf einer oder mehreren Parzellen, die zu nah an einer Grenze liegenden und die in einem Abstand darum herum. Der Layer darf auch abgeschlossene Meldungen enthalten.

Ein Schlüssel kann mit / oder - geschrieben sein oder wie von Hand: „92094 A 123 b 2“, ein Patrimonialschlüssel oder ein Teil, wenn nur eine Parzelle des Layers passt.

Das Ergebnis hat die Felder &lt;b&gt;capakey&lt;/b&gt;, &lt;b&gt;parcel_verdict&lt;/b&gt; (&lt;i&gt;inside&lt;/i&gt;, &lt;i&gt;uncertain&lt;/i&gt;, &lt;i&gt;outside&lt;/i&gt;) und &lt;b&gt;parcel_distance&lt;/b&gt;, in Metern bis zur Grenze der Parzelle.</translation>
    </message>
    <message>
        <source>Finished changes with texts</source>
        <translation>Erledigte Änderungen mit Texten</translation>
    </message>
    <message>
        <source>First Rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>FixMyStreet (council staff)</source>
        <translation>FixMyStreet (Mitarbeitende der Gemeinde)</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Folder of Files</source>
        <translation>Ordner der Dateien</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Followed</source>
        <comment>chip</comment>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>For Another Category</source>
        <translation>Für eine andere Kategorie</translation>
    </message>
    <message>
        <source>For Another Status</source>
        <translation>Für einen anderen Status</translation>
    </message>
    <message>
        <source>For a tablet without network</source>
        <translation>Für ein Tablet ohne Netz</translation>
    </message>
    <message>
        <source>For the sanctioning officer: a PDF to print, and a ZIP with the same PDF and the photos exactly as the server gave them; a checksum of each shows that it was not changed since. No reporter is named. It helps the record, it does not replace it.</source>
        <translation>Für den sanktionierenden Beamten: ein PDF zum Drucken und ein ZIP mit diesem PDF und den Fotos genau so, wie der Server sie gab; eine Prüfsumme von jedem zeigt, dass es seither nicht geändert wurde. Kein Melder wird genannt. Es hilft dem Protokoll, es ersetzt es nicht.</translation>
    </message>
    <message>
        <source>For the sanctioning officer: a PDF with the photos as evidence</source>
        <translation>Für den sanktionierenden Beamten: ein PDF mit den Fotos als Beweis</translation>
    </message>
    <message>
        <source>For who is competent instead of you, such as the region or a utility: an e-mail draft that you send</source>
        <translation>Für den, der an Ihrer Stelle zuständig ist, etwa die Region oder ein Versorger: ein E-Mail-Entwurf, den Sie senden</translation>
    </message>
    <message>
        <source>For whoever maintains the form in Publik. Export the workflow there; a function, the actions of QGIS and a mail with your text are added; nothing else changes.</source>
        <translation>Für die Person, die das Formular in Publik pflegt. Exportieren Sie dort den Workflow; eine Funktion, die Aktionen von QGIS und eine Mail mit Ihrem Text kommen hinzu; sonst ändert sich nichts.</translation>
    </message>
    <message>
        <source>For your own file, or to go there with</source>
        <translation>Für Ihre eigene Akte oder für den Weg vor Ort</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>From (in place of the period)</source>
        <translation>Von (anstelle des Zeitraums)</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>From {host}.</source>
        <translation>Von {host}.</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
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
        <translation>GeoReport v2 mit Aktualisierungen von mySociety</translation>
    </message>
    <message>
        <source>Getting Started</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Give a connection or an address, not both.</source>
        <translation>Geben Sie eine Verbindung oder eine Adresse an, nicht beides.</translation>
    </message>
    <message>
        <source>Give a point or an address.</source>
        <translation>Geben Sie einen Punkt oder eine Adresse an.</translation>
    </message>
    <message>
        <source>Give each connection a short name of its own.</source>
        <translation>Geben Sie jeder Verbindung einen eigenen Kurznamen.</translation>
    </message>
    <message>
        <source>Give it once for all: {name}…</source>
        <translation>Ein für alle Mal: {name}…</translation>
    </message>
    <message>
        <source>Give report numbers or a layer of reports, not both.</source>
        <translation>Geben Sie Nummern von Meldungen oder einen Layer an, nicht beides.</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Geben Sie der Verbindung einen Namen.</translation>
    </message>
    <message>
        <source>Gives reports to a department or a person, on the server.</source>
        <translation>Weist Meldungen einem Dienst oder einer Person zu, auf dem Server.</translation>
    </message>
    <message>
        <source>Gives reports to a department, to a person, or to both, by their names or ids in the reporting system. What is left empty is left as it is.

Each change is stored in the outbox first and sent once. The results name the state of each report.</source>
        <translation>Weist Meldungen einer Dienststelle, einer Person oder beiden zu, mit ihrem Namen oder ihrer ID im Meldesystem. Was leer bleibt, bleibt wie es ist.

Jede Änderung wird zuerst in der Sendeliste gespeichert und einmal gesendet. Die Ergebnisse nennen den Zustand jeder Meldung.</translation>
    </message>
    <message>
        <source>Goes out in a few seconds; you can still cancel it.</source>
        <translation>Geht in wenigen Sekunden ab; Sie können noch abbrechen.</translation>
    </message>
    <message>
        <source>Goes to the citizen or onto the public page; cannot be called back.</source>
        <translation>Geht an die Bürgerin oder den Bürger oder auf die öffentliche Seite; lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Good to know:</source>
        <translation>Gut zu wissen:</translation>
    </message>
    <message>
        <source>Group by Category</source>
        <translation>Nach Kategorie gruppieren</translation>
    </message>
    <message>
        <source>Group by Day</source>
        <translation>Nach Tag gruppieren</translation>
    </message>
    <message>
        <source>Group by Person</source>
        <translation>Nach Person gruppieren</translation>
    </message>
    <message>
        <source>Group by Sector</source>
        <translation>Nach Sektor gruppieren</translation>
    </message>
    <message>
        <source>Group by Street</source>
        <translation>Nach Straße gruppieren</translation>
    </message>
    <message>
        <source>Grouped by sector, a report belongs to the polygon that it lies in: quarters, districts or rounds of your own, whatever the server knows.</source>
        <translation>Nach Sektor gruppiert gehört eine Meldung zu dem Polygon, in dem sie liegt: eigene Viertel, Bezirke oder Touren, was der Server auch weiß.</translation>
    </message>
    <message>
        <source>Groups of pairs</source>
        <translation>Gruppen von Paaren</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message numerus="yes">
        <source>Half of them came within %n day(s) of the one before.</source>
        <translation>
            <numerusform>Die Hälfte kam binnen %n Tag nach der vorherigen.</numerusform>
            <numerusform>Die Hälfte kam binnen %n Tagen nach der vorherigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Has parts of its own; closing it cancels those that are open.</source>
        <translation>Hat eigene Teile; wird sie geschlossen, werden die offenen storniert.</translation>
    </message>
    <message>
        <source>Heat Map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help for Reports</source>
        <translation>Hilfe zu Meldungen</translation>
    </message>
    <message>
        <source>Help on This Page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>Here it takes the English words in every language, such as “is:open category:lamp age&gt;5”.</source>
        <translation>Hier gelten in jeder Sprache die englischen Wörter, zum Beispiel „is:open category:lamp age&gt;5“.</translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation>Diese Zeile ausblenden</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>High priority.</source>
        <translation>Hohe Priorität.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Host name (DNS)</source>
        <translation>Hostname (DNS)</translation>
    </message>
    <message>
        <source>Hours, material</source>
        <translation>Stunden, Material</translation>
    </message>
    <message>
        <source>House Number</source>
        <translation>Hausnummer</translation>
    </message>
    <message>
        <source>How far a report may lie from where it was seen. A boundary that is nearer makes its location uncertain. Kept with the project.</source>
        <translation>Wie weit eine Meldung von der gesehenen Stelle entfernt liegen kann. Eine nähere Grenze macht ihre Lage unsicher. Mit dem Projekt gespeichert.</translation>
    </message>
    <message>
        <source>How many came, were closed, are late</source>
        <translation>Wie viele kamen, abgeschlossen wurden, überfällig sind</translation>
    </message>
    <message>
        <source>How the map shows reports</source>
        <translation>Wie die Karte Meldungen zeigt</translation>
    </message>
    <message>
        <source>I &amp;am</source>
        <translation>&amp;Ich bin</translation>
    </message>
    <message>
        <source>I a&amp;m</source>
        <translation>Ich &amp;bin</translation>
    </message>
    <message>
        <source>If a colleague saves within the same two seconds, the later one wins.</source>
        <translation>Wenn ein Kollege in denselben zwei Sekunden speichert, gewinnt der Spätere.</translation>
    </message>
    <message>
        <source>Im&amp;port Connections…</source>
        <translation>Verbindungen im&amp;portieren…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import Connections</source>
        <translation>Verbindungen importieren</translation>
    </message>
    <message>
        <source>Import Filters</source>
        <translation>Filter importieren</translation>
    </message>
    <message>
        <source>Import Filters…</source>
        <translation>Filter importieren…</translation>
    </message>
    <message>
        <source>Import a File</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>Import a File…</source>
        <translation>Datei importieren…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>In Another Language</source>
        <translation>In einer anderen Sprache</translation>
    </message>
    <message>
        <source>In Progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>In a parcel</source>
        <translation>In einer Parzelle</translation>
    </message>
    <message>
        <source>In a parcel without a number, {metres} m from its edge</source>
        <translation>In einer Parzelle ohne Nummer, {metres} m vom Rand</translation>
    </message>
    <message>
        <source>In degrees east, as 4.8656 (EPSG:4326).</source>
        <translation>In Grad Ost, etwa 4.8656 (EPSG:4326).</translation>
    </message>
    <message>
        <source>In degrees north, as 50.4642 (EPSG:4326).</source>
        <translation>In Grad Nord, etwa 50.4642 (EPSG:4326).</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>In parcel {key}, {metres} m from its edge</source>
        <translation>In der Parzelle {key}, {metres} m vom Rand</translation>
    </message>
    <message>
        <source>In the File</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>In whole days of Brussels.</source>
        <translation>In ganzen Tagen von Brüssel.</translation>
    </message>
    <message>
        <source>Incomplete: {loaded} loaded. The counts cover only these.</source>
        <translation>Unvollständig: {loaded} geladen. Die Zähler gelten nur für diese.</translation>
    </message>
    <message>
        <source>Incomplete: {loaded} of {total}. The counts cover only these.</source>
        <translation>Unvollständig: {loaded} von {total}. Die Zähler gelten nur für diese.</translation>
    </message>
    <message>
        <source>Internal Note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Internal note with {number}: {note}</source>
        <translation>Interne Notiz mit {number}: {note}</translation>
    </message>
    <message>
        <source>Into the round: {what} · {stops}</source>
        <translation>In die Tour: {what} · {stops}</translation>
    </message>
    <message>
        <source>Is the server there, and what does it say</source>
        <translation>Antwortet der Server, und was sagt er</translation>
    </message>
    <message>
        <source>It Is There</source>
        <translation>Es ist da</translation>
    </message>
    <message>
        <source>It answers as this kind of system does, and takes changes.</source>
        <translation>Es antwortet wie diese Art von System und nimmt Änderungen an.</translation>
    </message>
    <message>
        <source>It brings: {what}.</source>
        <translation>Sie bringt: {what}.</translation>
    </message>
    <message>
        <source>It cannot be told whether it arrived. Look at the report, then choose.</source>
        <translation>Es lässt sich nicht sagen, ob es angekommen ist. Sehen Sie sich die Meldung an und wählen Sie dann.</translation>
    </message>
    <message>
        <source>It has already been cancelled.</source>
        <translation>Es wurde schon abgebrochen.</translation>
    </message>
    <message>
        <source>It is not kept here: look at the report before you run it again.</source>
        <translation>Sie wird hier nicht aufbewahrt: Sehen Sie sich die Meldung an, bevor Sie es erneut ausführen.</translation>
    </message>
    <message>
        <source>It is not there any more: {path}</source>
        <translation>Nicht mehr vorhanden: {path}</translation>
    </message>
    <message>
        <source>It is read again at each start of QGIS; what you write yourself stays. It holds no login.</source>
        <translation>Sie wird bei jedem Start von QGIS neu gelesen; was Sie selbst schreiben, bleibt. Sie enthält keine Anmeldedaten.</translation>
    </message>
    <message>
        <source>It is shown; its system takes no notes.</source>
        <translation>Sie wird angezeigt; ihr System nimmt keine Notizen an.</translation>
    </message>
    <message>
        <source>It replaced a colleague's change made at the same moment.</source>
        <translation>Es hat die gleichzeitige Änderung eines Kollegen ersetzt.</translation>
    </message>
    <message>
        <source>It replaced a colleague's change; you left it so.</source>
        <translation>Sie hat die Änderung eines Kollegen ersetzt; Sie haben es so gelassen.</translation>
    </message>
    <message>
        <source>It rests on an earlier change of yours that was not made.</source>
        <translation>Das beruht auf einer früheren Änderung von Ihnen, die nicht gemacht wurde.</translation>
    </message>
    <message>
        <source>It was already so on the server.</source>
        <translation>Es war auf dem Server schon so.</translation>
    </message>
    <message>
        <source>Its photos have not been sent. They are in the form: choose the report there.</source>
        <translation>Die Fotos wurden nicht gesendet. Sie sind im Formular: Wählen Sie dort die Meldung.</translation>
    </message>
    <message>
        <source>Join Connections</source>
        <translation>Verbindungen zusammenführen</translation>
    </message>
    <message>
        <source>Join parcels to reports</source>
        <translation>Parzellen mit Meldungen verknüpfen</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>Zuständigkeitsbereich</translation>
    </message>
    <message>
        <source>Keep the Example</source>
        <translation>Beispiel behalten</translation>
    </message>
    <message>
        <source>Keep the address as a connection named</source>
        <translation>Die Adresse als Verbindung behalten unter dem Namen</translation>
    </message>
    <message>
        <source>Kept with the report for the citizen; no mail is sent.</source>
        <translation>Bei der Meldung für den Bürger aufbewahrt; es wird keine E-Mail gesendet.</translation>
    </message>
    <message>
        <source>Key of your own, so that none is twice</source>
        <translation>Eigener Schlüssel, gegen doppelte Meldungen</translation>
    </message>
    <message>
        <source>Key or token</source>
        <translation>Schlüssel oder Token</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Lambert 2008 (metres)</source>
        <translation>Lambert 2008 (Meter)</translation>
    </message>
    <message>
        <source>Lambert 72 (metres)</source>
        <translation>Lambert 72 (Meter)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Larger photo (V)</source>
        <translation>Größeres Foto (V)</translation>
    </message>
    <message>
        <source>Last 12 Months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Last Ca&amp;lls…</source>
        <translation>Letzte Auf&amp;rufe…</translation>
    </message>
    <message>
        <source>Last Calls</source>
        <translation>Letzte Aufrufe</translation>
    </message>
    <message>
        <source>Last Files</source>
        <translation>Letzte Dateien</translation>
    </message>
    <message>
        <source>Last Month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Last Year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Last time ({time}) the server refused {before} → {after}.</source>
        <translation>Beim letzten Mal ({time}) lehnte der Server {before} → {after} ab.</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Late at the End</source>
        <comment>figures</comment>
        <translation>Überfällig am Ende</translation>
    </message>
    <message>
        <source>Late at the End: still open at the end of the period, after their deadline. None of them is among those closed.</source>
        <translation>Überfällig am Ende: am Ende des Zeitraums noch offen, nach ihrer Frist. Keine davon gehört zu den abgeschlossenen.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Latitude and longitude seem to be exchanged.</source>
        <translation>Breite und Länge scheinen vertauscht.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Layer of points, or table</source>
        <translation>Punktlayer oder Tabelle</translation>
    </message>
    <message>
        <source>Layer of the project</source>
        <translation>Layer des Projekts</translation>
    </message>
    <message>
        <source>Layers Around a Report</source>
        <translation>Layer um eine Meldung</translation>
    </message>
    <message>
        <source>Layers Around…</source>
        <translation>Layer in der Umgebung…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Leave It So</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Leave It There</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Leave Out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Leave out {name}</source>
        <translation>{name} weglassen</translation>
    </message>
    <message>
        <source>Leave the Example</source>
        <translation>Beispiel verlassen</translation>
    </message>
    <message>
        <source>Leave the login out of the address.</source>
        <translation>Schreiben Sie keine Anmeldedaten in die Adresse.</translation>
    </message>
    <message>
        <source>Leave the login out of the address: use Authentication.</source>
        <translation>Lassen Sie die Anmeldung aus der Adresse: Nutzen Sie Authentifizierung.</translation>
    </message>
    <message>
        <source>Leave {value}</source>
        <translation>{value} lassen</translation>
    </message>
    <message>
        <source>Leaves out pairs of two closed reports.</source>
        <translation>Lässt Paare aus zwei geschlossenen Meldungen weg.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>List values</source>
        <translation>Werte auflisten</translation>
    </message>
    <message>
        <source>Lists the statuses, categories, departments and people of a system, and what you may do.</source>
        <translation>Listet Status, Kategorien, Dienste und Personen eines Systems auf, und was Sie dürfen.</translation>
    </message>
    <message>
        <source>Load All</source>
        <translation>Alle laden</translation>
    </message>
    <message>
        <source>Load Here</source>
        <translation>Hier laden</translation>
    </message>
    <message>
        <source>Load reports</source>
        <translation>Meldungen laden</translation>
    </message>
    <message>
        <source>Loading parcels: {done} of {total}…</source>
        <translation>Parzellen werden geladen: {done} von {total}…</translation>
    </message>
    <message>
        <source>Loading the history…</source>
        <translation>Verlauf wird geladen…</translation>
    </message>
    <message>
        <source>Loads citizen reports from a reporting system into a layer.</source>
        <translation>Lädt Bürgermeldungen aus einem Meldesystem in einen Layer.</translation>
    </message>
    <message>
        <source>Loads citizen reports from a reporting system into a point layer (EPSG:4326).

A report without a usable position is kept without geometry, also with an extent. Times are in UTC, and a time without an offset in “Changed since” counts as UTC. The filter takes the words of the filter line in English, such as “is:open category:lamp age&gt;5”. With parcel: or cadastre: in it, the layer of the parcels is needed.

An answer that cannot be trusted stops the algorithm and leaves an existing output as it is. Rows that cannot be read are counted and named in the warnings.</source>
        <translation>Lädt Bürgermeldungen aus einem Meldesystem in einen Punktlayer (EPSG:4326).

Eine Meldung ohne brauchbare Position bleibt ohne Geometrie erhalten, auch mit einer Ausdehnung. Zeiten sind in UTC, und eine Zeit ohne Zeitzone in „Geändert seit“ gilt als UTC. Der Filter nimmt die englischen Wörter der Filterzeile, etwa „is:open category:lamp age&gt;5“. Mit parcel: oder cadastre: wird der Layer der Parzellen gebraucht.

Eine Antwort, der nicht zu trauen ist, hält den Algorithmus an und lässt eine bestehende Ausgabe, wie sie ist. Unlesbare Zeilen werden gezählt und in den Warnungen genannt.</translation>
    </message>
    <message>
        <source>Local Register</source>
        <translation>Lokales Register</translation>
    </message>
    <message>
        <source>Local register</source>
        <translation>Lokales Register</translation>
    </message>
    <message>
        <source>Log In Again…</source>
        <translation>Neu anmelden…</translation>
    </message>
    <message>
        <source>Log In…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Log in first: QGIS asks this connection's login server, perhaps in a browser.</source>
        <translation>Melden Sie sich zuerst an: QGIS fragt den Anmeldeserver, vielleicht in einem Browser.</translation>
    </message>
    <message>
        <source>Log of Sent Changes</source>
        <translation>Protokoll der gesendeten Änderungen</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Login required: the map service asks who you are instead of giving parcels. Choose another source, or a downloaded file.</source>
        <translation>Anmeldung erforderlich: Der Kartendienst fragt, wer Sie sind, statt Parzellen zu liefern. Wählen Sie eine andere Quelle oder eine heruntergeladene Datei.</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Longitude and latitude 0, 0 are in the sea: say where it is.</source>
        <translation>Länge und Breite 0, 0 liegen im Meer: Sagen Sie, wo es ist.</translation>
    </message>
    <message>
        <source>Look for &amp;news</source>
        <translation>Nach &amp;Neuem suchen</translation>
    </message>
    <message>
        <source>Look on the Map</source>
        <translation>Darstellung in der Karte</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Lost Answer</source>
        <translation>Verlorene Antwort</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Low priority.</source>
        <translation>Niedrige Priorität.</translation>
    </message>
    <message>
        <source>M&amp;y department</source>
        <translation>&amp;Mein Dienst</translation>
    </message>
    <message>
        <source>Made for Another Account</source>
        <translation>Unter einem anderen Konto gemacht</translation>
    </message>
    <message>
        <source>Made-Up Data</source>
        <translation>Fiktive Daten</translation>
    </message>
    <message>
        <source>Made-up data. Your real layers are hidden.</source>
        <translation>Fiktive Daten. Ihre echten Layer sind ausgeblendet.</translation>
    </message>
    <message>
        <source>Made-up data: nothing is real</source>
        <translation>Fiktive Daten: nichts ist echt</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Major maintenance</source>
        <translation>Größere Instandhaltung</translation>
    </message>
    <message>
        <source>Make the File</source>
        <translation>Datei erstellen</translation>
    </message>
    <message>
        <source>Many Reports</source>
        <translation>Viele Meldungen</translation>
    </message>
    <message>
        <source>Map View</source>
        <translation>Sichtbarer Kartenausschnitt</translation>
    </message>
    <message>
        <source>Map service</source>
        <translation>Kartendienst</translation>
    </message>
    <message>
        <source>Map, layer and temporal controller as they were before</source>
        <translation>Karte, Layer und Zeitsteuerung wie zuvor</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Bedeutet</translation>
    </message>
    <message>
        <source>Median Days</source>
        <translation>Tage (Median)</translation>
    </message>
    <message>
        <source>Median Days: half of those closed in the period took no longer than this, in calendar days from request to closing.</source>
        <translation>Tage (Median): Die Hälfte der im Zeitraum abgeschlossenen brauchte nicht länger, in Kalendertagen von der Meldung bis zum Abschluss.</translation>
    </message>
    <message>
        <source>Median Time</source>
        <translation>Mediane Dauer</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Merged into a later change of yours.</source>
        <translation>Mit einer späteren Änderung von Ihnen vereint.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Metres to Its Edge</source>
        <translation>Meter bis zum Rand</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Month by Month</source>
        <translation>Pro Monat</translation>
    </message>
    <message>
        <source>More Actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>More than 5 Working Days Left</source>
        <translation>Noch mehr als 5 Arbeitstage</translation>
    </message>
    <message>
        <source>More: {names}</source>
        <translation>Weitere: {names}</translation>
    </message>
    <message>
        <source>Most Urgent First</source>
        <translation>Dringendste zuerst</translation>
    </message>
    <message>
        <source>Move the Pin…</source>
        <translation>Punkt verschieben…</translation>
    </message>
    <message>
        <source>My &amp;department</source>
        <translation>Mein D&amp;ienst</translation>
    </message>
    <message>
        <source>My Department</source>
        <translation>Mein Dienst</translation>
    </message>
    <message>
        <source>My e-mai&amp;l there</source>
        <translation>Meine E-Mai&amp;l dort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of a team or person, e.g. signalement_name("department") or signalement_name("assignee"). Empty in other layers than that of the shown connection.</source>
        <translation>Name eines Dienstes oder einer Person, z. B. signalement_name("department") oder signalement_name("assignee"). Leer in anderen Layern als dem der angezeigten Verbindung.</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Name, telephone number or e-mail</source>
        <translation>Name, Telefonnummer oder E-Mail</translation>
    </message>
    <message>
        <source>Names of fields of the layer; they keep their order.</source>
        <translation>Namen von Feldern des Layers; sie behalten ihre Reihenfolge.</translation>
    </message>
    <message>
        <source>Ne&amp;xt report of the list after each sending</source>
        <translation>&amp;Nächste Meldung der Liste nach jedem Senden</translation>
    </message>
    <message>
        <source>Nearer to a boundary than this a report is called uncertain.</source>
        <translation>Näher an einer Grenze als dies heißt eine Meldung unsicher.</translation>
    </message>
    <message>
        <source>Needs You</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Needs You {count}</source>
        <translation>Zu klären {count}</translation>
    </message>
    <message>
        <source>Neighbour of</source>
        <translation>Nachbar von</translation>
    </message>
    <message>
        <source>Neighbours of {key}</source>
        <translation>Nachbarn von {key}</translation>
    </message>
    <message>
        <source>Neighbours…</source>
        <translation>Nachbarn…</translation>
    </message>
    <message>
        <source>Neither a department nor a person was given.</source>
        <translation>Weder ein Dienst noch eine Person wurde angegeben.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New</source>
        <comment>chip</comment>
        <translation>Neue</translation>
    </message>
    <message>
        <source>New Connection…</source>
        <translation>Neue Verbindung…</translation>
    </message>
    <message>
        <source>New Local Register…</source>
        <translation>Neues lokales Register…</translation>
    </message>
    <message>
        <source>New Report</source>
        <translation>Neue Meldung</translation>
    </message>
    <message>
        <source>New Report Here…</source>
        <translation>Neue Meldung hier…</translation>
    </message>
    <message>
        <source>New Reports</source>
        <translation>Neue Meldungen</translation>
    </message>
    <message>
        <source>New Report…</source>
        <translation>Neue Meldung…</translation>
    </message>
    <message>
        <source>New place: {place}</source>
        <translation>Neue Stelle: {place}</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Neue Meldung</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neuer Textbaustein</translation>
    </message>
    <message>
        <source>Newest First</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Next Photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Next report (Ctrl+PgDown)</source>
        <translation>Nächste Meldung (Strg+Bild ab)</translation>
    </message>
    <message>
        <source>No Connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>No Due Time</source>
        <translation>Ohne Frist</translation>
    </message>
    <message>
        <source>No Groups</source>
        <translation>Ohne Gruppen</translation>
    </message>
    <message>
        <source>No Longer Follow</source>
        <translation>Nicht mehr folgen</translation>
    </message>
    <message>
        <source>No Longer Show</source>
        <translation>Nicht mehr zeigen</translation>
    </message>
    <message>
        <source>No Priority</source>
        <translation>Keine Priorität</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Ohne Adresse</translation>
    </message>
    <message>
        <source>No address is known for this host name. Nothing is lost. Check how it is spelt, the network or the VPN.</source>
        <translation>Zu diesem Hostnamen ist keine Adresse bekannt. Ihre Änderungen bleiben erhalten. Prüfen Sie die Schreibweise, das Netz oder das VPN.</translation>
    </message>
    <message>
        <source>No answer came in time. Nothing is lost. Try again.</source>
        <translation>Es kam nicht rechtzeitig eine Antwort. Ihre Änderungen bleiben erhalten. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>No department “{name}” is known here: the server may not take it.</source>
        <translation>Hier ist kein Dienst „{name}“ bekannt: Der Server nimmt ihn vielleicht nicht an.</translation>
    </message>
    <message>
        <source>No file was written yet</source>
        <translation>Noch keine Datei erstellt</translation>
    </message>
    <message>
        <source>No known system at this address.</source>
        <translation>Kein bekanntes System unter dieser Adresse.</translation>
    </message>
    <message>
        <source>No login is set, and reading needs none.</source>
        <translation>Keine Anmeldung ist eingestellt, und das Lesen braucht keine.</translation>
    </message>
    <message>
        <source>No longer listed by the server.</source>
        <translation>Vom Server nicht mehr aufgeführt.</translation>
    </message>
    <message>
        <source>No map of streets: the project shows no base map.</source>
        <translation>Kein Straßenplan: Das Projekt zeigt keine Hintergrundkarte.</translation>
    </message>
    <message>
        <source>No parcel of the layer answers to “{key}”.</source>
        <translation>Keine Parzelle des Layers passt zu „{key}“.</translation>
    </message>
    <message>
        <source>No parcel within {metres} m in {plan}: it may not cover this place</source>
        <translation>Keine Parzelle im Umkreis von {metres} m in {plan}: Er deckt diesen Ort vielleicht nicht ab</translation>
    </message>
    <message>
        <source>No polygons with a parcel number were found in {file}.</source>
        <translation>In {file} wurden keine Polygone mit einer Parzellennummer gefunden.</translation>
    </message>
    <message>
        <source>No program here opens {path}</source>
        <translation>Kein Programm auf diesem Computer öffnet {path}</translation>
    </message>
    <message>
        <source>No report answers the filter.</source>
        <translation>Keine Meldung entspricht dem Filter.</translation>
    </message>
    <message>
        <source>No report has a deadline: the server gives none, and no delays are set here.</source>
        <translation>Keine Meldung hat eine Frist: Der Server gibt keine an, und hier sind keine festgelegt.</translation>
    </message>
    <message>
        <source>No report has a sector: the server gives none. Choose a layer of the project whose polygons are your sectors.</source>
        <translation>Keine Meldung hat einen Sektor: Der Server gibt keine an. Wählen Sie einen Layer des Projekts, dessen Polygone Ihre Sektoren sind.</translation>
    </message>
    <message>
        <source>No report has a sector: this server gives none. Quarters or districts of a polygon layer can be the sectors.</source>
        <translation>Keine Meldung hat einen Sektor: Dieser Server gibt keine an. Viertel oder Bezirke eines Polygon-Layers können als Sektoren dienen.</translation>
    </message>
    <message>
        <source>No report lies on parcel {key} or within {metres} m of it.</source>
        <translation>Keine Meldung auf Parzelle {key} oder im Umkreis von {metres} m.</translation>
    </message>
    <message>
        <source>No report number was given.</source>
        <translation>Es wurde keine Meldungsnummer angegeben.</translation>
    </message>
    <message numerus="yes">
        <source>No report was made: %n row(s) cannot be one.</source>
        <translation>
            <numerusform>Es wurde keine Meldung angelegt: %n Zeile kann keine werden.</numerusform>
            <numerusform>Es wurde keine Meldung angelegt: %n Zeilen können keine werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No report was received or closed in this period.</source>
        <translation>In diesem Zeitraum wurde keine Meldung empfangen oder abgeschlossen.</translation>
    </message>
    <message>
        <source>No report {number} is loaded here.</source>
        <translation>Hier ist keine Meldung {number} geladen.</translation>
    </message>
    <message>
        <source>No reports yet.</source>
        <translation>Noch keine Meldungen.</translation>
    </message>
    <message>
        <source>No round was printed here yet.</source>
        <translation>Hier wurde noch keine Tour gedruckt.</translation>
    </message>
    <message>
        <source>No sector</source>
        <translation>Ohne Sektor</translation>
    </message>
    <message>
        <source>No service</source>
        <translation>Ohne Kategorie</translation>
    </message>
    <message>
        <source>No usable position.</source>
        <translation>Keine brauchbare Position.</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>Nobody called “{name}” is known here: the server may not take it.</source>
        <translation>Hier ist niemand mit dem Namen „{name}“ bekannt: Der Server nimmt dies vielleicht nicht an.</translation>
    </message>
    <message>
        <source>Nobody has it yet.</source>
        <translation>Noch niemand hat sie.</translation>
    </message>
    <message>
        <source>None of the changes was sent, and none is kept to be sent later. Check address and system, then run it again.</source>
        <translation>Keine der Änderungen wurde gesendet, und keine wird für später aufbewahrt. Prüfen Sie Adresse und System und starten Sie erneut.</translation>
    </message>
    <message>
        <source>None of the reports that answer the filter was received or closed in this period.</source>
        <translation>Keine der Meldungen, die dem Filter entsprechen, ging in diesem Zeitraum ein oder wurde abgeschlossen.</translation>
    </message>
    <message>
        <source>None: QGIS has no proxy switched on.</source>
        <translation>Keiner: in QGIS ist kein Proxy eingeschaltet.</translation>
    </message>
    <message>
        <source>None: QGIS's proxy settings name none for this address.</source>
        <translation>Keiner: die Proxy-Einstellungen von QGIS nennen keinen für diese Adresse.</translation>
    </message>
    <message>
        <source>None: this address is excluded in QGIS's network options.</source>
        <translation>Keiner: diese Adresse ist in den Netzwerkoptionen von QGIS ausgenommen.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not Open</source>
        <translation>Nicht offen</translation>
    </message>
    <message>
        <source>Not cancelled: its connection is not open. The change goes out once it is.</source>
        <translation>Nicht abgebrochen: Die Verbindung ist nicht offen. Die Änderung geht ab, sobald sie es ist.</translation>
    </message>
    <message>
        <source>Not closed yet.</source>
        <translation>Noch nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Not counted: closed reports that were received before {day}. Load all for complete figures.</source>
        <translation>Nicht mitgezählt: abgeschlossene Meldungen, die vor dem {day} eingegangen sind. Laden Sie alles für vollständige Zahlen.</translation>
    </message>
    <message>
        <source>Not done</source>
        <comment>work in the street</comment>
        <translation>Nicht erledigt</translation>
    </message>
    <message>
        <source>Not done on {day}.</source>
        <translation>Nicht erledigt am {day}.</translation>
    </message>
    <message>
        <source>Not encrypted: others in the network can read along. Use https:// where the server has it.</source>
        <translation>Nicht verschlüsselt: andere im Netz können mitlesen. Verwenden Sie https://, wenn der Server es hat.</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>Nicht in Ordnung</translation>
    </message>
    <message>
        <source>Not known yet: press Test Connection, or load the reports.</source>
        <translation>Noch nicht bekannt: Drücken Sie „Verbindung testen“ oder laden Sie die Meldungen.</translation>
    </message>
    <message>
        <source>Not known: the answer below says nothing about it.</source>
        <translation>Nicht bekannt: Die Antwort darunter sagt nichts dazu.</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Not looked at by itself through a SOCKS proxy.</source>
        <translation>Durch einen SOCKS-Proxy nicht einzeln geprüft.</translation>
    </message>
    <message>
        <source>Not looked at: an earlier step is not in order.</source>
        <translation>Nicht geprüft: ein früherer Schritt ist nicht in Ordnung.</translation>
    </message>
    <message>
        <source>Not looked at: the proxy looks up the name.</source>
        <translation>Nicht geprüft: der Proxy sucht den Namen.</translation>
    </message>
    <message>
        <source>Not looked at: the server does not tell its time.</source>
        <translation>Nicht geprüft: der Server nennt seine Zeit nicht.</translation>
    </message>
    <message>
        <source>Not needed: the server is on this computer.</source>
        <translation>Nicht nötig: der Server ist auf diesem Computer.</translation>
    </message>
    <message>
        <source>Not sent with this category: {what}.</source>
        <translation>Mit dieser Kategorie nicht gesendet: {what}.</translation>
    </message>
    <message>
        <source>Not sent, and not kept to be sent later: the address is no connection of this profile. KEEP_AS makes one of it.</source>
        <translation>Nicht gesendet und nicht für später aufbewahrt: Die Adresse ist keine Verbindung dieses Profils. KEEP_AS macht eine daraus.</translation>
    </message>
    <message>
        <source>Not sent: it is under “Needs You”.</source>
        <translation>Nicht gesendet: Es steht unter „Zu klären“.</translation>
    </message>
    <message>
        <source>Not sent: made for {who}, and the login is now {now}. Your decision is needed.</source>
        <translation>Nicht gesendet: unter dem Konto {who} gemacht, und das Konto ist jetzt {now}. Sie müssen entscheiden.</translation>
    </message>
    <message>
        <source>Not sent: made under the account {who}. It goes out when that account is back.</source>
        <translation>Nicht gesendet: unter dem Konto {who} gemacht. Es geht hinaus, sobald dieses Konto zurück ist.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note for the Office</source>
        <translation>Notiz fürs Büro</translation>
    </message>
    <message>
        <source>Note on {count}…</source>
        <translation>Notiz zu {count}…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Ihre Änderungen bleiben erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is lost: changes of %n report(s) wait.</source>
        <translation>
            <numerusform>Alles ist gesichert: Die Änderungen von %n Meldung warten.</numerusform>
            <numerusform>Alles ist gesichert: Die Änderungen von %n Meldungen warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Nichts zu klären.</translation>
    </message>
    <message>
        <source>Nothing new since your last visit ({time}).</source>
        <translation>Nichts Neues seit Ihrem letzten Besuch ({time}).</translation>
    </message>
    <message>
        <source>Nothing that was written can be read back here.</source>
        <translation>Nichts Geschriebenes kann hier zurückgelesen werden.</translation>
    </message>
    <message>
        <source>Nothing to add: this workflow has all that QGIS needs.</source>
        <translation>Nichts hinzuzufügen: Dieser Workflow hat alles, was QGIS braucht.</translation>
    </message>
    <message>
        <source>Nothing to send.</source>
        <translation>Nichts zu senden.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Es wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing was given to change.</source>
        <translation>Es wurde nichts zum Ändern angegeben.</translation>
    </message>
    <message>
        <source>Nothing was sent from here yet.</source>
        <translation>Von hier wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number, street, word, department…</source>
        <translation>Nummer, Straße, Wort, Dienst…</translation>
    </message>
    <message>
        <source>Numbers such as 12,15,18, any that the system knows a report by.</source>
        <translation>Nummern wie 12,15,18, jede, unter der das System eine Meldung kennt.</translation>
    </message>
    <message>
        <source>Offline since {time}.</source>
        <translation>Offline seit {time}.</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>Offline.</translation>
    </message>
    <message>
        <source>Old Closed Ones Too</source>
        <translation>Auch alte abgeschlossene</translation>
    </message>
    <message>
        <source>On a disk of this computer.</source>
        <translation>Auf einem Laufwerk dieses Computers.</translation>
    </message>
    <message>
        <source>On a network drive ({kind}), where two computers can damage a file. Move the data to a local disk: a local QGIS profile, or the variable SIGNALEMENT_DATA.</source>
        <translation>Auf einem Netzlaufwerk ({kind}), wo zwei Computer eine Datei beschädigen können. Legen Sie die Daten auf ein lokales Laufwerk: ein lokales QGIS-Profil oder die Variable SIGNALEMENT_DATA.</translation>
    </message>
    <message>
        <source>On the Web, with Pictures…</source>
        <translation>Im Web, mit Bildern…</translation>
    </message>
    <message>
        <source>On the server: {status}</source>
        <translation>Auf dem Server: {status}</translation>
    </message>
    <message>
        <source>On this site your account is not one of the body's staff. Take a staff account, or ask the site's administrator.</source>
        <translation>Ihr Konto ist auf dieser Website kein Mitarbeiterkonto der Behörde. Nehmen Sie ein Mitarbeiterkonto, oder fragen Sie den Administrator der Website.</translation>
    </message>
    <message>
        <source>Online again.</source>
        <translation>Wieder online.</translation>
    </message>
    <message numerus="yes">
        <source>Online again: %n report(s) sent, {waiting} waiting.</source>
        <translation>
            <numerusform>Wieder online: %n Meldung gesendet, {waiting} warten noch.</numerusform>
            <numerusform>Wieder online: %n Meldungen gesendet, {waiting} warten noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a closed report can be reopened, and the server cannot be asked now. Nothing was sent or kept. Run it again later.</source>
        <translation>Nur eine abgeschlossene Meldung kann wieder geöffnet werden, und der Server kann jetzt nicht gefragt werden. Nichts wurde gesendet oder aufbewahrt. Starten Sie später erneut.</translation>
    </message>
    <message>
        <source>Only for This Session</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Only for a table without points.</source>
        <translation>Nur für eine Tabelle ohne Punkte.</translation>
    </message>
    <message>
        <source>Only for systems that have priorities; empty: stays as it is.</source>
        <translation>Nur für Systeme mit Prioritäten; leer: bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Only for systems that have types; empty: stays as it is.</source>
        <translation>Nur für Systeme mit Arten; leer: bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Only one value fits here.</source>
        <translation>Hier passt nur ein Wert.</translation>
    </message>
    <message>
        <source>Only open and closed can be compared here.</source>
        <translation>Nur offen und abgeschlossen lassen sich hier vergleichen.</translation>
    </message>
    <message>
        <source>Only pairs with an open report</source>
        <translation>Nur Paare mit einer offenen Meldung</translation>
    </message>
    <message numerus="yes">
        <source>Only the point moves; the address of %n report(s) stays.</source>
        <translation>
            <numerusform>Nur der Punkt ändert sich; die Adresse von %n Meldung bleibt.</numerusform>
            <numerusform>Nur der Punkt ändert sich; die Adresse von %n Meldungen bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the point moves; the address stays: {address}.</source>
        <translation>Nur der Punkt ändert sich; die Adresse bleibt: {address}.</translation>
    </message>
    <message>
        <source>Only what is not understood by itself; several separated by commas.</source>
        <translation>Nur was nicht von selbst verstanden wird; mehrere durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Only what was changed is written.</source>
        <translation>Nur was geändert wurde, wird geschrieben.</translation>
    </message>
    <message>
        <source>Only where the category asks for more, as pole=B 12.</source>
        <translation>Nur wenn die Kategorie mehr fragt, etwa pole=B 12.</translation>
    </message>
    <message>
        <source>Only your colleagues read this.</source>
        <translation>Nur Ihre Kollegen lesen dies.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open Folder “{folder}”</source>
        <translation>Ordner „{folder}“ öffnen</translation>
    </message>
    <message>
        <source>Open Reports within 100 m ({count})</source>
        <translation>Offene Meldungen im Umkreis von 100 m ({count})</translation>
    </message>
    <message>
        <source>Open and Last 90 Days</source>
        <translation>Offene und letzte 90 Tage</translation>
    </message>
    <message>
        <source>Open at the End</source>
        <comment>figures</comment>
        <translation>Offen am Ende</translation>
    </message>
    <message>
        <source>Open at the End: received before the end of the period and not closed by then.</source>
        <translation>Offen am Ende: vor dem Ende des Zeitraums eingegangen und bis dahin nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open in the Back Office</source>
        <translation>Im Backoffice öffnen</translation>
    </message>
    <message>
        <source>Open reports</source>
        <translation>Offene Meldungen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Optionen…</translation>
    </message>
    <message>
        <source>Or drop them here. Those taken within 30 m of a stop on the day of the works are put with it; where they were taken is removed before sending.</source>
        <translation>Oder hier ablegen. Jene, die am Tag der Arbeiten höchstens 30 m von einem Halt aufgenommen wurden, kommen zu ihm; der Aufnahmeort wird vor dem Senden entfernt.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Order by distance</source>
        <translation>Nach Entfernung ordnen</translation>
    </message>
    <message>
        <source>Order by: {what}</source>
        <translation>Sortieren nach: {what}</translation>
    </message>
    <message>
        <source>Order the stops and print their sheet</source>
        <translation>Die Halte ordnen und ihr Blatt drucken</translation>
    </message>
    <message>
        <source>Order, groups and area</source>
        <translation>Reihenfolge, Gruppen und Gebiet</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Other Numbers</source>
        <translation>Andere Nummern</translation>
    </message>
    <message>
        <source>Other Services</source>
        <translation>Andere Kategorien</translation>
    </message>
    <message>
        <source>Other Ways ▾</source>
        <translation>Andere Möglichkeiten ▾</translation>
    </message>
    <message>
        <source>Other or Nobody…</source>
        <translation>Anderer Dienst oder andere Person…</translation>
    </message>
    <message>
        <source>Out of the round: {what} · {stops}</source>
        <translation>Aus der Tour: {what} · {stops}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Outside any parcel</source>
        <translation>Außerhalb jeder Parzelle</translation>
    </message>
    <message>
        <source>Outside any parcel, probably road (to be confirmed)</source>
        <translation>Außerhalb jeder Parzelle, wahrscheinlich Straße (zu bestätigen)</translation>
    </message>
    <message>
        <source>Outside the filter</source>
        <translation>Außerhalb des Filters</translation>
    </message>
    <message>
        <source>Outside the loaded area</source>
        <translation>Außerhalb des geladenen Gebiets</translation>
    </message>
    <message>
        <source>Outside the loaded cadastral area</source>
        <translation>Außerhalb des geladenen Katastergebiets</translation>
    </message>
    <message>
        <source>Own Address</source>
        <translation>Eigene Adresse</translation>
    </message>
    <message>
        <source>P&amp;hotos also from:</source>
        <translation>Weitere erlaubte &amp;Fotoserver:</translation>
    </message>
    <message>
        <source>P&amp;riority</source>
        <translation>P&amp;riorität</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Parzelle</translation>
    </message>
    <message>
        <source>Parcel File</source>
        <translation>Parzellenakte</translation>
    </message>
    <message>
        <source>Parcel File…</source>
        <translation>Parzellenakte…</translation>
    </message>
    <message numerus="yes">
        <source>Parcel file with %n report(s): {file}</source>
        <translation>
            <numerusform>Parzelle, %n Meldung: {file}</numerusform>
            <numerusform>Parzelle, %n Meldungen: {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Parcel keys (with commas between)</source>
        <translation>Parzellenschlüssel (durch Kommas getrennt)</translation>
    </message>
    <message>
        <source>Parcel {key}</source>
        <translation>Parzelle {key}</translation>
    </message>
    <message>
        <source>Parcel's Neighbours</source>
        <translation>Nachbarn der Parzelle</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Parzellen</translation>
    </message>
    <message>
        <source>Parcels of this project: layer {layer}.</source>
        <translation>Parzellen dieses Projekts: Layer {layer}.</translation>
    </message>
    <message>
        <source>Parcels of {name}: added once you confirm with OK.</source>
        <translation>Parzellen von {name}: werden hinzugefügt, sobald Sie mit OK bestätigen.</translation>
    </message>
    <message>
        <source>Parcels within</source>
        <translation>Parzellen im Umkreis von</translation>
    </message>
    <message>
        <source>Parts: {list}</source>
        <translation>Teile: {list}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Paths of pictures; where they were taken is left out of what is sent.</source>
        <translation>Pfade von Bildern; der Aufnahmeort wird nicht mitgesendet.</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps a duplicate: %n similar, the nearest {metres} m away</source>
        <translation>
            <numerusform>Vielleicht doppelt: %n ähnliche Meldung, {metres} m von hier</numerusform>
            <numerusform>Vielleicht doppelt: %n ähnliche Meldungen, die nächste {metres} m von hier</numerusform>
        </translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Person (name or id)</source>
        <translation>Person (Name oder Kennung)</translation>
    </message>
    <message>
        <source>Personal Data</source>
        <translation>Personenbezogene Daten</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo and Links</source>
        <translation>Foto und Links</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>Photo {number} of {total}</source>
        <translation>Foto {number} von {total}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Photos of the Round</source>
        <translation>Fotos der Tour</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Foto…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Pin as Chip…</source>
        <translation>Als Schaltfläche anheften…</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Place on the Map…</source>
        <translation>Auf der Karte setzen…</translation>
    </message>
    <message>
        <source>Place the point on the map: this system takes no report without it.</source>
        <translation>Setzen Sie den Punkt in der Karte: Dieses System nimmt keine Meldung ohne ihn an.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Play on the Map</source>
        <translation>Auf der Karte abspielen</translation>
    </message>
    <message>
        <source>Point on the Map</source>
        <translation>In der Karte zeigen</translation>
    </message>
    <message>
        <source>Polygons of the cadastral plan around the reports.</source>
        <translation>Polygone des Katasterplans um die Meldungen.</translation>
    </message>
    <message>
        <source>Polygons such as districts or sectors.</source>
        <translation>Polygone wie Viertel oder Sektoren.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Mögliche Duplikate</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Prepare the &amp;Workflow…</source>
        <translation>&amp;Workflow vorbereiten…</translation>
    </message>
    <message>
        <source>Prepare the Workflow</source>
        <translation>Workflow vorbereiten</translation>
    </message>
    <message>
        <source>Previous Photo</source>
        <translation>Vorheriges Foto</translation>
    </message>
    <message>
        <source>Previous report (Ctrl+PgUp)</source>
        <translation>Vorige Meldung (Strg+Bild auf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print the Sheet</source>
        <translation>Blatt drucken</translation>
    </message>
    <message>
        <source>Prints a PDF for a round: an overview map with numbered stops, their list, and one page per stop with map, photo, facts and boxes to tick. Photos are those that were seen in the panel before; nothing is fetched. The maps show the visible layers of the project.

The stops are ordered from the first one always on to the nearest one left, or keep the order of the layer. A template is a print layout (.qpt); without one the shipped one is used. Its first page is drawn once, its last one per stop, and one between for every further sheet of the list.</source>
        <translation>Druckt das PDF einer Tour: eine Übersichtskarte mit nummerierten Halten, ihre Liste und eine Seite pro Halt mit Karte, Foto, Angaben und Kästchen. Fotos sind jene, die im Bedienfeld schon angesehen wurden; es wird nichts geholt. Die Karten zeigen die sichtbaren Layer des Projekts.

Die Halte werden vom ersten immer zum nächsten verbleibenden geordnet oder behalten die Reihenfolge des Layers. Eine Vorlage ist ein Drucklayout (.qpt); ohne sie dient die mitgelieferte. Ihre erste Seite wird einmal gezeichnet, die letzte pro Halt und eine dazwischen für jedes weitere Blatt der Liste.</translation>
    </message>
    <message>
        <source>Prints a round through reports: map, list and one page per stop.</source>
        <translation>Druckt eine Tour durch Meldungen: Karte, Liste und eine Seite pro Halt.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Priority and Type of {count}…</source>
        <translation>Priorität und Art von {count}…</translation>
    </message>
    <message>
        <source>Priority and Type…</source>
        <translation>Priorität und Art…</translation>
    </message>
    <message>
        <source>Programs may read this public site. Reports are assigned and closed in its own back office: Open in Browser.</source>
        <translation>Programme dürfen diese öffentliche Seite lesen. Meldungen werden in deren eigenem Backoffice zugewiesen und abgeschlossen: „Im Browser öffnen“.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Public Answer</source>
        <translation>Öffentliche Antwort</translation>
    </message>
    <message>
        <source>Public now: {text}</source>
        <translation>Jetzt öffentlich: {text}</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Veröffentlichung</translation>
    </message>
    <message>
        <source>Published on the site and mailed to whoever follows it; no way back.</source>
        <translation>Auf der Website veröffentlicht und an alle gemailt, die ihr folgen; kein Zurück.</translation>
    </message>
    <message>
        <source>Published on the site and sent to the citizen; no way back.</source>
        <translation>Auf der Website veröffentlicht und an den Bürger gesendet; kein Zurück.</translation>
    </message>
    <message>
        <source>Published on the site for everyone.</source>
        <translation>Auf der Website für alle veröffentlicht.</translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Put Back {count}</source>
        <translation>{count} zurücksetzen</translation>
    </message>
    <message>
        <source>Put Theirs Back</source>
        <translation>Deren Wert wiederherstellen</translation>
    </message>
    <message>
        <source>Put in Order</source>
        <translation>Ordnen</translation>
    </message>
    <message>
        <source>Put it back from a backup, or begin with an empty outbox in the panel Reports; until then nothing is stored or sent.</source>
        <translation>Stellen Sie sie aus einer Sicherung wieder her, oder beginnen Sie mit leerer Sendeliste im Fenster Meldungen; bis dahin wird nichts gespeichert oder gesendet.</translation>
    </message>
    <message>
        <source>Putting back sends: {values}.</source>
        <translation>Zurücksetzen sendet: {values}.</translation>
    </message>
    <message>
        <source>QGIS asks for its master password next; the first time, you choose it.</source>
        <translation>QGIS fragt danach nach diesem Hauptpasswort; beim ersten Mal wählen Sie es.</translation>
    </message>
    <message>
        <source>QGIS did not keep the login: its master password was not given. Nothing was sent. Sign in again, and give QGIS its master password.</source>
        <translation>QGIS hat die Anmeldung nicht gespeichert: Das Hauptpasswort wurde nicht eingegeben. Es wurde nichts gesendet. Melden Sie sich erneut an und geben Sie QGIS sein Hauptpasswort.</translation>
    </message>
    <message>
        <source>QGIS does not give the login: enter its master password, or choose the login again under Authentication.</source>
        <translation>QGIS gibt die Anmeldung nicht heraus: geben Sie das Hauptpasswort ein oder wählen Sie die Anmeldung unter Authentifizierung neu.</translation>
    </message>
    <message>
        <source>QGIS has no authentication configuration “{name}”.</source>
        <translation>QGIS hat keine Authentifizierungskonfiguration „{name}“.</translation>
    </message>
    <message>
        <source>QGIS knows no coordinate system “{name}”. One is written like EPSG:31370.</source>
        <translation>QGIS kennt kein Koordinatensystem „{name}“. Man schreibt eines wie EPSG:31370.</translation>
    </message>
    <message>
        <source>QGIS names a kind of proxy that cannot be used here. Nothing is lost. Choose an HttpProxy in QGIS's network options; SOCKS needs the Python package PySocks.</source>
        <translation>QGIS nennt eine Proxy-Art, die hier nicht geht. Ihre Änderungen bleiben erhalten. Wählen Sie in den Netzwerkoptionen von QGIS einen HttpProxy; SOCKS braucht das Python-Paket PySocks.</translation>
    </message>
    <message>
        <source>QGIS will ask for its master password, which protects your logins on this computer.</source>
        <translation>QGIS wird nach seinem Hauptpasswort fragen, das Ihre Anmeldedaten auf diesem PC schützt.</translation>
    </message>
    <message>
        <source>QGIS's master password was not given, so no login can be read. A run without a person takes it from the file that QGIS_AUTH_PASSWORD_FILE names.</source>
        <translation>Das Masterpasswort von QGIS wurde nicht eingegeben, also kann keine Anmeldung gelesen werden. Ein Lauf ohne Person nimmt es aus der Datei, die QGIS_AUTH_PASSWORD_FILE nennt.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Re&amp;ference of the request</source>
        <translation>&amp;Aktenzeichen der Anfrage</translation>
    </message>
    <message>
        <source>Read Only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Read only: it takes no changes.</source>
        <translation>Nur lesen: Er nimmt keine Änderungen an.</translation>
    </message>
    <message>
        <source>Read only: these reports come from a file.</source>
        <translation>Nur lesen: Diese Meldungen stammen aus einer Datei.</translation>
    </message>
    <message>
        <source>Read only: this connection is set so.</source>
        <translation>Nur lesen: Diese Verbindung ist so eingestellt.</translation>
    </message>
    <message>
        <source>Read only: this server takes no change from QGIS.</source>
        <translation>Nur lesen: Dieser Server nimmt keine Änderungen aus QGIS an.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Reading reports</source>
        <translation>Meldungen werden gelesen</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Reading the parcels…</source>
        <translation>Parzellen werden gelesen…</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} wird gelesen…</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Received b&amp;y</source>
        <translation>E&amp;ingang</translation>
    </message>
    <message>
        <source>Received by Sector</source>
        <translation>Eingegangen pro Sektor</translation>
    </message>
    <message>
        <source>Received {time}</source>
        <translation>Eingegangen {time}</translation>
    </message>
    <message>
        <source>Received: reports that were requested in the period.</source>
        <translation>Eingegangen: Meldungen, die im Zeitraum gemacht wurden.</translation>
    </message>
    <message>
        <source>Recognised by itself</source>
        <translation>Von selbst erkannt</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>Reference Maps</source>
        <translation>Referenzkarten</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh Reports</source>
        <translation>Meldungen aktualisieren</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Refused by the Server</source>
        <translation>Vom Server abgelehnt</translation>
    </message>
    <message>
        <source>Reject {count}…</source>
        <translation>{count} ablehnen…</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the Area</source>
        <translation>Gebiet aufheben</translation>
    </message>
    <message>
        <source>Remove the Example</source>
        <translation>Beispiel entfernen</translation>
    </message>
    <message>
        <source>Remove the connection “{name}”? Changes not yet sent stay on this computer.</source>
        <translation>Die Verbindung „{name}“ entfernen? Noch nicht gesendete Änderungen bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Reopen {count}…</source>
        <translation>{count} wieder öffnen…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Wieder öffnen…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace {blank} in the address by your own.</source>
        <translation>Ersetzen Sie {blank} in der Adresse durch Ihre eigene.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Reply Templates</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Reply to Citizen</source>
        <translation>Antwort an den Bürger</translation>
    </message>
    <message>
        <source>Reply to the Citizens of What Is Done</source>
        <translation>Antwort an die Bürger (Erledigtes)</translation>
    </message>
    <message>
        <source>Reply to the citizen</source>
        <translation>Antwort an den Bürger</translation>
    </message>
    <message>
        <source>Reply to {count}…</source>
        <translation>{count} beantworten…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Antworten…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Report Sheet</source>
        <translation>Meldungsblatt</translation>
    </message>
    <message>
        <source>Report Sheet (PDF)</source>
        <translation>Meldungsblatt (PDF)</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeldet am</translation>
    </message>
    <message>
        <source>Reported On</source>
        <translation>Gemeldet am</translation>
    </message>
    <message>
        <source>Reporting Connection</source>
        <translation>Verbindung zu einem Meldesystem</translation>
    </message>
    <message>
        <source>Reporting system</source>
        <translation>Meldesystem</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Reports (numbers, with commas between)</source>
        <translation>Meldungen (Nummern, durch Kommas getrennt)</translation>
    </message>
    <message>
        <source>Reports as CSV, Excel, GeoPackage or GeoJSON</source>
        <translation>Meldungen als CSV, Excel, GeoPackage oder GeoJSON</translation>
    </message>
    <message>
        <source>Reports from a table: CSV or Excel</source>
        <translation>Meldungen aus einer Tabelle: CSV oder Excel</translation>
    </message>
    <message>
        <source>Reports in no zone</source>
        <translation>Meldungen in keiner Zone</translation>
    </message>
    <message>
        <source>Reports in the layer</source>
        <translation>Meldungen im Layer</translation>
    </message>
    <message>
        <source>Reports just read</source>
        <translation>Eben gelesene Meldungen</translation>
    </message>
    <message>
        <source>Reports may be off by</source>
        <translation>Mögliche Abweichung der Meldungen</translation>
    </message>
    <message>
        <source>Reports of a spreadsheet or of another program's export</source>
        <translation>Meldungen aus einer Tabelle oder dem Export eines anderen Programms</translation>
    </message>
    <message>
        <source>Reports of citizens, copied from their server and kept up to date by Signalement. An edit is sent there.</source>
        <translation>Meldungen von Bürgerinnen und Bürgern, von ihrem Server kopiert und von Signalement aktuell gehalten. Eine Änderung wird dorthin gesendet.</translation>
    </message>
    <message>
        <source>Reports on a parcel</source>
        <translation>Meldungen auf einer Parzelle</translation>
    </message>
    <message>
        <source>Reports on the parcel</source>
        <translation>Meldungen auf der Parzelle</translation>
    </message>
    <message>
        <source>Reports on the parcel, and around it up to (metres from its edge):</source>
        <translation>Meldungen auf der Parzelle und darum herum bis (Meter vom Rand):</translation>
    </message>
    <message>
        <source>Reports outside the parcel that are no farther than this count too.</source>
        <translation>Meldungen außerhalb der Parzelle, die nicht weiter weg sind, zählen mit.</translation>
    </message>
    <message>
        <source>Reports that changed at this time or later, as 2026-11-27T08:00:00.</source>
        <translation>Meldungen, die zu dieser Zeit oder später geändert wurden, etwa 2026-11-27T08:00:00.</translation>
    </message>
    <message>
        <source>Reports with parcels</source>
        <translation>Meldungen mit Parzellen</translation>
    </message>
    <message>
        <source>Reports within this rectangle, as xmin,xmax,ymin,ymax [EPSG:4326]; those without a place too.</source>
        <translation>Meldungen in diesem Rechteck, als xmin,xmax,ymin,ymax [EPSG:4326]; auch jene ohne Ort.</translation>
    </message>
    <message>
        <source>Reports – {system}</source>
        <translation>Meldungen – {system}</translation>
    </message>
    <message>
        <source>Reports: Assign</source>
        <translation>Meldungen: Zuweisen</translation>
    </message>
    <message>
        <source>Reports: Close</source>
        <translation>Meldungen: Abschließen</translation>
    </message>
    <message>
        <source>Reports: Duplicate of</source>
        <translation>Meldungen: Duplikat von</translation>
    </message>
    <message>
        <source>Reports: Into or out of the Round</source>
        <translation>Meldungen: in die Tour oder heraus</translation>
    </message>
    <message>
        <source>Reports: Keys</source>
        <translation>Meldungen: Tasten</translation>
    </message>
    <message>
        <source>Reports: Larger Photo</source>
        <translation>Meldungen: Größeres Foto</translation>
    </message>
    <message>
        <source>Reports: Move the Pin</source>
        <translation>Meldungen: Punkt verschieben</translation>
    </message>
    <message>
        <source>Reports: Next Report</source>
        <translation>Meldungen: Nächste</translation>
    </message>
    <message>
        <source>Reports: Note</source>
        <translation>Meldungen: Notiz</translation>
    </message>
    <message>
        <source>Reports: Open in Browser</source>
        <translation>Meldungen: Im Browser öffnen</translation>
    </message>
    <message>
        <source>Reports: Previous Report</source>
        <translation>Meldungen: Vorige</translation>
    </message>
    <message>
        <source>Reports: Reply</source>
        <translation>Meldungen: Antworten</translation>
    </message>
    <message>
        <source>Reports: Take Back What Goes Out</source>
        <translation>Meldungen: Versand zurücknehmen</translation>
    </message>
    <message>
        <source>Reports: Zoom to Report</source>
        <translation>Meldungen: Zoomen</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Rest Is Done</source>
        <translation>Alles Übrige ist erledigt</translation>
    </message>
    <message>
        <source>Restore Shipped Ones</source>
        <translation>Mitgelieferte wiederherstellen</translation>
    </message>
    <message>
        <source>Restore Style of Reports</source>
        <translation>Stil der Meldungen wiederherstellen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Review All…</source>
        <translation>Alles prüfen…</translation>
    </message>
    <message>
        <source>Review before sending (Ctrl+Enter)</source>
        <translation>Vor dem Senden prüfen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Review {count}…</source>
        <translation>{count} prüfen…</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>Round Return</source>
        <translation>Rückmeldung der Tour</translation>
    </message>
    <message>
        <source>Round Return…</source>
        <translation>Rückmeldung der Tour…</translation>
    </message>
    <message>
        <source>Round Sheet</source>
        <translation>Tourenblatt</translation>
    </message>
    <message>
        <source>Round of {day}</source>
        <translation>Tour vom {day}</translation>
    </message>
    <message>
        <source>Round sheet</source>
        <translation>Tourenblatt</translation>
    </message>
    <message numerus="yes">
        <source>Round with %n stop(s): {file}</source>
        <translation>
            <numerusform>Tour mit %n Halt: {file}</numerusform>
            <numerusform>Tour mit %n Halten: {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round: %n report(s)</source>
        <translation>
            <numerusform>Tour: %n Meldung</numerusform>
            <numerusform>Tour: %n Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Round: {outcome}</source>
        <translation>Tour: {outcome}</translation>
    </message>
    <message>
        <source>Round…</source>
        <translation>Tour…</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>Same Report</source>
        <translation>Dieselbe Meldung</translation>
    </message>
    <message>
        <source>Saturdays, Sundays and the ten public holidays never count.</source>
        <translation>Samstage, Sonntage und die zehn gesetzlichen Feiertage zählen nie mit.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save for a Spreadsheet (CSV)…</source>
        <translation>Für eine Tabelle speichern (CSV)…</translation>
    </message>
    <message>
        <source>Save the Diagnosis</source>
        <translation>Diagnose speichern</translation>
    </message>
    <message>
        <source>Save the Parcel File</source>
        <translation>Parzellenakte speichern</translation>
    </message>
    <message>
        <source>Save the Record</source>
        <translation>Das Protokoll speichern</translation>
    </message>
    <message>
        <source>Save the Report Sheet</source>
        <translation>Meldungsblatt speichern</translation>
    </message>
    <message>
        <source>Save the Round Sheet</source>
        <translation>Tourenblatt speichern</translation>
    </message>
    <message>
        <source>Saved Filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Saved with: {names}. In Publik: import it under Workflows, choose it in the form under Workflow, bind the role of the API client to Accès API there. Then test the connection.</source>
        <translation>Gespeichert mit: {names}. In Publik: importieren Sie es unter Workflows, wählen Sie es im Formular unter Workflow und verbinden Sie dort die Rolle des API-Clients mit Accès API. Testen Sie dann die Verbindung.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Say what was reported.</source>
        <translation>Sagen Sie, was gemeldet wurde.</translation>
    </message>
    <message>
        <source>Say what was seen: the text is empty.</source>
        <translation>Sagen Sie, was gesehen wurde: Der Text ist leer.</translation>
    </message>
    <message>
        <source>Say why it is rejected.</source>
        <translation>Sagen Sie, warum sie abgelehnt wird.</translation>
    </message>
    <message>
        <source>Say why it is sent back.</source>
        <translation>Sagen Sie, warum Sie es zurückgeben.</translation>
    </message>
    <message>
        <source>Says for each report in which parcel it lies, and how sure that is.</source>
        <translation>Sagt für jede Meldung, in welcher Parzelle sie liegt und wie sicher das ist.</translation>
    </message>
    <message>
        <source>Search a category…</source>
        <translation>Kategorie suchen…</translation>
    </message>
    <message>
        <source>Search for “{line}”?</source>
        <translation>„{line}“ suchen?</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Rubriken</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sektoren</translation>
    </message>
    <message>
        <source>Sectors and Departments</source>
        <translation>Sektoren und Dienste</translation>
    </message>
    <message>
        <source>Sectors from a Layer…</source>
        <translation>Sektoren aus einem Layer…</translation>
    </message>
    <message>
        <source>Sectors on the Map</source>
        <translation>Sektoren in der Karte</translation>
    </message>
    <message>
        <source>Sectors: layer {layer}, field {field}.</source>
        <translation>Sektoren: Layer {layer}, Feld {field}.</translation>
    </message>
    <message>
        <source>Sectors: those of the server.</source>
        <translation>Sektoren: die des Servers.</translation>
    </message>
    <message>
        <source>SeeClickFix (read)</source>
        <translation>SeeClickFix (lesen)</translation>
    </message>
    <message>
        <source>Seen by staff</source>
        <translation>Vom Personal bemerkt</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>Select Group</source>
        <translation>Gruppe auswählen</translation>
    </message>
    <message>
        <source>Select Reports</source>
        <translation>Meldungen auswählen</translation>
    </message>
    <message>
        <source>Select Reports on It and Near</source>
        <translation>Meldungen darauf und daneben auswählen</translation>
    </message>
    <message>
        <source>Select on the Map</source>
        <translation>In der Karte auswählen</translation>
    </message>
    <message>
        <source>Selected Feature</source>
        <translation>Ausgewähltes Objekt</translation>
    </message>
    <message>
        <source>Selected in “{layer}” ({count})</source>
        <translation>Auswahl in „{layer}“ ({count})</translation>
    </message>
    <message numerus="yes">
        <source>Selection: %n report(s)</source>
        <translation>
            <numerusform>Auswahl: %n Meldung</numerusform>
            <numerusform>Auswahl: %n Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Send Again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Send Again (May Appear Twice)</source>
        <translation>Erneut senden (evtl. doppelt)</translation>
    </message>
    <message>
        <source>Send Again Without the Text</source>
        <translation>Ohne den Text erneut senden</translation>
    </message>
    <message>
        <source>Send Back…</source>
        <translation>Zurückgeben…</translation>
    </message>
    <message>
        <source>Send It Anyway…</source>
        <translation>Trotzdem senden…</translation>
    </message>
    <message>
        <source>Send Now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Send pending changes</source>
        <translation>Wartende Änderungen senden</translation>
    </message>
    <message>
        <source>Send your login to {host} without encryption? Whoever is on the way can read and use it. Ask the server's administrator for an address with https:// first.</source>
        <translation>Ihre Anmeldung unverschlüsselt an {host} senden? Wer unterwegs mithört, kann sie lesen und benutzen. Fragen Sie zuerst den Administrator des Servers nach einer Adresse mit https://.</translation>
    </message>
    <message>
        <source>Send {count}</source>
        <translation>{count} senden</translation>
    </message>
    <message>
        <source>Send {count} Back…</source>
        <translation>{count} zurückgeben…</translation>
    </message>
    <message>
        <source>Send {value}</source>
        <translation>{value} senden</translation>
    </message>
    <message>
        <source>Sending Uncertain</source>
        <translation>Versand unklar</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Sends the changes that wait in the outbox of every connection of this QGIS profile, and looks again at those whose answer was lost. Changes that are held for a review stay where they are.

What people wrote leaves this computer after the time that its connection sets.

A change or a new report whose answer was lost, and that the server does not show after some minutes, did not arrive: it waits for you (ask), is sent again, or dropped.</source>
        <translation>Sendet die Änderungen, die in der Sendeliste jeder Verbindung dieses QGIS-Profils warten, und prüft erneut jene, deren Antwort verloren ging. Änderungen, die noch zu prüfen sind, bleiben, wo sie sind.

Was Menschen geschrieben haben, verlässt diesen Computer nach der Frist, die die Verbindung festlegt.

Eine Änderung oder neue Meldung, deren Antwort verloren ging und die der Server nach einigen Minuten nicht zeigt, ist nicht angekommen: Sie wartet auf Sie (ask), wird erneut gesendet (send) oder verworfen (drop).</translation>
    </message>
    <message>
        <source>Sends what waits in the outboxes of this profile.</source>
        <translation>Sendet, was in den Sendelisten dieses Profils wartet.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>how it ended</comment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Sent at {time}, no answer came, and the server does not show it: it did not arrive. It is kept here until you send it again or drop it.</source>
        <translation>Um {time} gesendet, keine Antwort, und der Server zeigt es nicht: Es ist nicht angekommen. Es bleibt hier, bis Sie es erneut senden oder verwerfen.</translation>
    </message>
    <message>
        <source>Sent at {time}, no answer came.</source>
        <translation>Gesendet ({time}), es kam keine Antwort.</translation>
    </message>
    <message>
        <source>Sent in a request of its own: {what}.</source>
        <translation>In einer eigenen Anfrage gesendet: {what}.</translation>
    </message>
    <message>
        <source>Sent without an answer</source>
        <translation>Ohne Antwort gesendet</translation>
    </message>
    <message>
        <source>Sent, but no answer came.</source>
        <translation>Gesendet, aber es kam keine Antwort.</translation>
    </message>
    <message>
        <source>Sent, not visible yet</source>
        <translation>Gesendet, noch nicht sichtbar</translation>
    </message>
    <message>
        <source>Sent; somebody changed it after you, and the server shows theirs.</source>
        <translation>Gesendet; jemand hat es nach Ihnen geändert, und der Server zeigt dessen Wert.</translation>
    </message>
    <message>
        <source>Sent; someone at the server has to approve it first.</source>
        <translation>Gesendet; auf der Seite des Servers muss es zuerst jemand freigeben.</translation>
    </message>
    <message>
        <source>Sent; this system cannot show it.</source>
        <translation>Gesendet; dieses System kann es nicht zeigen.</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>&amp;Kategorie</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Servers and files that reports come from</source>
        <translation>Server und Dateien, aus denen die Meldungen kommen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Service Code</source>
        <translation>Kategorie-Code</translation>
    </message>
    <message>
        <source>Sets status, department, person, category, priority, type or place of reports on the server, with a reply, a note and photos.</source>
        <translation>Ändert Status, Dienst, Person, Kategorie, Priorität, Typ oder Ort von Meldungen auf dem Server, mit einer Antwort, einer Notiz und Fotos.</translation>
    </message>
    <message>
        <source>Sets the status of reports on the server, with a reply or a note.</source>
        <translation>Setzt den Status von Meldungen auf dem Server, mit einer Antwort oder einer Notiz.</translation>
    </message>
    <message>
        <source>Sets the status of reports on the server.

&lt;b&gt;A reply goes to the citizen at once and cannot be called back&lt;/b&gt;; some systems also send a mail for a new status. A note stays internal.

Duplicates get the number of the report that came first into a note, where the system has notes. What is reopened has to be closed; an open report is left as it is.

Each change is stored in the outbox first and sent once. What cannot be sent now waits there and goes out with “Send pending changes” or when QGIS is open. The results name the state of each report.</source>
        <translation>Setzt den Status von Meldungen auf dem Server.

&lt;b&gt;Eine Antwort geht sofort an den Bürger und kann nicht zurückgerufen werden&lt;/b&gt;; manche Systeme senden auch bei einem neuen Status eine E-Mail. Eine Notiz bleibt intern.

Doppelte Meldungen erhalten in einer Notiz die Nummer der ersten Meldung, wo das System Notizen hat. Was wieder geöffnet wird, muss abgeschlossen sein; eine offene Meldung bleibt, wie sie ist.

Jede Änderung wird zuerst in der Sendeliste gespeichert und einmal gesendet. Was jetzt nicht abgehen kann, wartet dort und geht mit „Wartende Änderungen senden“ ab oder wenn QGIS offen ist. Die Ergebnisse nennen den Zustand jeder Meldung.</translation>
    </message>
    <message>
        <source>Several are named “{name}”: give one of the ids {ids}.</source>
        <translation>Mehrere heißen „{name}“: Geben Sie eine der IDs {ids} an.</translation>
    </message>
    <message>
        <source>Several connections</source>
        <translation>Mehrere Verbindungen</translation>
    </message>
    <message>
        <source>Several connections are named “{name}”: give one of the ids {ids}.</source>
        <translation>Mehrere Verbindungen heißen „{name}“: Geben Sie eine der IDs {ids} an.</translation>
    </message>
    <message numerus="yes">
        <source>Sheet of %n report(s): {file}</source>
        <translation>
            <numerusform>Blatt von %n Meldung: {file}</numerusform>
            <numerusform>Blätter von %n Meldungen: {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets and files of reports</source>
        <translation>Blätter und Akten von Meldungen</translation>
    </message>
    <message>
        <source>Short Name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n Earlier</source>
        <translation>
            <numerusform>%n frühere zeigen</numerusform>
            <numerusform>%n frühere zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Contact</source>
        <translation>Kontakt anzeigen</translation>
    </message>
    <message>
        <source>Show Only Reports on It</source>
        <translation>Nur Meldungen darauf zeigen</translation>
    </message>
    <message>
        <source>Show Photos from {host}</source>
        <translation>Fotos zeigen von {host}</translation>
    </message>
    <message>
        <source>Show Reports</source>
        <translation>Meldungen zeigen</translation>
    </message>
    <message>
        <source>Show Separately</source>
        <translation>Getrennt zeigen</translation>
    </message>
    <message>
        <source>Show Them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show in Reports Panel</source>
        <translation>Im Bedienfeld der Meldungen zeigen</translation>
    </message>
    <message>
        <source>Show only: {what}</source>
        <translation>Nur zeigen: {what}</translation>
    </message>
    <message>
        <source>Show reports everywhere again</source>
        <translation>Meldungen wieder von überall zeigen</translation>
    </message>
    <message>
        <source>Show the reports of several connections in one list; they stay as they are</source>
        <translation>Meldungen mehrerer Verbindungen in einer Liste zeigen; diese bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Show {number} and this one as one report</source>
        <translation>{number} und diese als eine Meldung zeigen</translation>
    </message>
    <message>
        <source>Shown on the report's page; the server decides whether a mail goes out.</source>
        <translation>Auf der Seite der Meldung zu lesen; ob eine Mail hinausgeht, entscheidet der Server.</translation>
    </message>
    <message>
        <source>Si&amp;gnature of notes</source>
        <translation>Unters&amp;chrift der Notizen</translation>
    </message>
    <message>
        <source>Side Effects</source>
        <translation>Nebenwirkungen</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Signature of &amp;replies</source>
        <translation>Unterschrift von Antwo&amp;rten</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Since your last visit ({time}): {what}.</source>
        <translation>Seit Ihrem letzten Besuch ({time}): {what}.</translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation>Größe (Bytes)</translation>
    </message>
    <message>
        <source>Some characters could not be read.</source>
        <translation>Manche Zeichen waren nicht lesbar.</translation>
    </message>
    <message>
        <source>Some numbers are missing or occur twice: only the first counts.</source>
        <translation>Manche Nummern fehlen oder kommen doppelt vor: nur die erste zählt.</translation>
    </message>
    <message>
        <source>Somebody has answered publicly meanwhile. Send yours too?</source>
        <translation>Jemand hat inzwischen öffentlich geantwortet. Ihre Antwort auch senden?</translation>
    </message>
    <message>
        <source>Someone changed it while you worked. Nothing was overwritten.</source>
        <translation>Jemand hat es geändert, während Sie arbeiteten. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Someone touched the report meanwhile, but not these values.</source>
        <translation>Jemand hat die Meldung inzwischen berührt, aber nicht diese Werte.</translation>
    </message>
    <message>
        <source>Spreadsheet…</source>
        <translation>Tabelle…</translation>
    </message>
    <message>
        <source>Standard Replies</source>
        <translation>Standardantworten</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>Aus&amp;gehen von</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Statistics by zone</source>
        <translation>Statistik nach Zone</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status Words</source>
        <translation>Statuswörter</translation>
    </message>
    <message>
        <source>Status in the System</source>
        <translation>Status im System</translation>
    </message>
    <message>
        <source>Stays among the staff of the system.</source>
        <translation>Bleibt unter den Mitarbeitenden des Systems.</translation>
    </message>
    <message>
        <source>Step {number} of {count}, done</source>
        <translation>Schritt {number} von {count}, erledigt</translation>
    </message>
    <message>
        <source>Step {number} of {count}, later</source>
        <translation>Schritt {number} von {count}, später</translation>
    </message>
    <message>
        <source>Step {number} of {count}, open</source>
        <translation>Schritt {number} von {count}, offen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>of a round</comment>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Stop Waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>Stop of this photo</source>
        <translation>Halt dieses Fotos</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Halte</translation>
    </message>
    <message>
        <source>Stops in order</source>
        <translation>Halte in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Street and number, where the system takes an address.</source>
        <translation>Straße und Nummer, wenn das System eine Adresse annimmt.</translation>
    </message>
    <message>
        <source>Street, number or place</source>
        <translation>Straße, Nummer oder Ort</translation>
    </message>
    <message>
        <source>Streets (made up)</source>
        <translation>Straßen (erfunden)</translation>
    </message>
    <message>
        <source>Summary, for a mail (txt) or a program (json)</source>
        <translation>Zusammenfassung, für eine E-Mail (txt) oder ein Programm (json)</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>TEST SERVER — nothing is real</source>
        <translation>TESTSERVER — keine echten Daten</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Tables with reports</source>
        <translation>Tabellen mit Meldungen</translation>
    </message>
    <message>
        <source>Take This Address off the List</source>
        <translation>Diese Adresse von der Liste nehmen</translation>
    </message>
    <message>
        <source>Take back and write on (U)</source>
        <translation>Zurücknehmen und weiterschreiben (U)</translation>
    </message>
    <message>
        <source>Take back the change of this report alone, and write on</source>
        <translation>Nur die Änderung dieser Meldung zurücknehmen und weiterschreiben</translation>
    </message>
    <message>
        <source>Take in Charge…</source>
        <translation>Übernehmen…</translation>
    </message>
    <message>
        <source>Take out of the Round</source>
        <translation>Aus der Tour nehmen</translation>
    </message>
    <message>
        <source>Take {count} in Charge…</source>
        <translation>{count} übernehmen…</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Taken over, the changes are sent from here and no more from there. Left there, you are asked again only when something is added.</source>
        <translation>Übernommen werden die Änderungen von hier gesendet und nicht mehr von dort. Bleiben sie dort, kommt die Frage erst wieder, wenn etwas dazukommt.</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Team (PostgreSQL)</source>
        <translation>Team (PostgreSQL)</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Test s&amp;erver: nothing is real</source>
        <translation>Tests&amp;erver: keine echten Daten</translation>
    </message>
    <message>
        <source>Test server</source>
        <translation>Testserver</translation>
    </message>
    <message>
        <source>Texts and photos may be personal data: pass on what you must, no more.</source>
        <translation>Texte und Fotos können personenbezogene Daten sein: Geben Sie nur das Nötige weiter.</translation>
    </message>
    <message>
        <source>That is too short to mean one person: enter more of it.</source>
        <translation>Das ist zu kurz, um eine Person zu meinen: geben Sie mehr ein.</translation>
    </message>
    <message numerus="yes">
        <source>The %n not written stay selected.</source>
        <translation>
            <numerusform>Die %n nicht geschriebene bleibt ausgewählt.</numerusform>
            <numerusform>Die %n nicht geschriebenen bleiben ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The &amp;council's numbers are the numbers of this site</source>
        <translation>Die Nummern der Ge&amp;meinde sind die dieser Website</translation>
    </message>
    <message>
        <source>The &amp;log of what was sent, and who</source>
        <translation>Das &amp;Protokoll des Gesendeten, und durch wen</translation>
    </message>
    <message>
        <source>The address begins with http://, so that others on the way could read your login. Nothing was sent. Use an address with https://, or agree once in the Signalement panel.</source>
        <translation>Die Adresse beginnt mit http://: Andere könnten Ihre Anmeldung unterwegs lesen. Nichts wurde gesendet. Nehmen Sie eine Adresse mit https://, oder stimmen Sie einmal im Bedienfeld Signalement zu.</translation>
    </message>
    <message>
        <source>The address begins with http://: others on the way could read your login. It is not sent.</source>
        <translation>Die Adresse beginnt mit http://: Andere könnten Ihre Anmeldung unterwegs lesen. Sie wird nicht gesendet.</translation>
    </message>
    <message>
        <source>The administrator's file could not be read. Your connections are as they were; it is read again when QGIS starts. If it stays so, tell your administrator.</source>
        <translation>Die Datei des Administrators konnte nicht gelesen werden. Ihre Verbindungen sind, wie sie waren; sie wird beim nächsten Start von QGIS erneut gelesen. Bleibt es dabei, sagen Sie es Ihrem Administrator.</translation>
    </message>
    <message>
        <source>The area has four numbers: west, south, east, north in degrees.</source>
        <translation>Das Gebiet hat vier Zahlen: West, Süd, Ost, Nord in Grad.</translation>
    </message>
    <message>
        <source>The cadastral plan is being read: the reports follow.</source>
        <translation>Der Katasterplan wird gelesen: Die Meldungen folgen.</translation>
    </message>
    <message>
        <source>The card of a report looks within 50 metres.</source>
        <translation>Die Karte einer Meldung sucht im Umkreis von 50 Metern.</translation>
    </message>
    <message>
        <source>The card then says how many features are near, and the field of the nearest one. Of a layer of roads, the field can name who manages them: GESTION in the PICC, ADMIN in UrbIS, labelWegbeheerder in the Wegenregister.</source>
        <translation>Die Detailansicht sagt dann, wie viele Objekte in der Nähe sind, und das Feld des nächsten. Bei einer Ebene mit Straßen kann dieses Feld ihr Verwalter sein: GESTION im PICC, ADMIN in UrbIS, labelWegbeheerder im Wegenregister.</translation>
    </message>
    <message>
        <source>The change cannot be saved on this computer. Nothing was sent; your text is kept. See whether the disk is full, then send again.</source>
        <translation>Die Änderung kann auf diesem Computer nicht gespeichert werden. Nichts wurde gesendet; Ihr Text bleibt erhalten. Prüfen Sie, ob die Festplatte voll ist, und senden Sie dann erneut.</translation>
    </message>
    <message>
        <source>The citizen gets a mail; it cannot be called back.</source>
        <translation>Der Bürger bekommt eine E-Mail; sie kann nicht zurückgerufen werden.</translation>
    </message>
    <message>
        <source>The citizen gets a mail; it cannot be called back. Sent for: {what}.</source>
        <translation>Der Bürger bekommt eine E-Mail; sie kann nicht zurückgerufen werden. Gesendet bei: {what}.</translation>
    </message>
    <message>
        <source>The citizen has not confirmed this report yet; a change would publish it. Nothing was sent. Try again once it is confirmed.</source>
        <translation>Der Bürger hat diese Meldung noch nicht bestätigt; eine Änderung würde sie veröffentlichen. Nichts wurde gesendet. Versuchen Sie es erneut, sobald sie bestätigt ist.</translation>
    </message>
    <message>
        <source>The citizen of {number} will read:</source>
        <translation>Der Bürger von {number} wird lesen:</translation>
    </message>
    <message>
        <source>The citizen reads: {text}</source>
        <translation>Der Bürger liest: {text}</translation>
    </message>
    <message>
        <source>The citizen sees the photos.</source>
        <translation>Der Bürger sieht die Fotos.</translation>
    </message>
    <message>
        <source>The citizen will &amp;read</source>
        <translation>Der Bürger &amp;liest</translation>
    </message>
    <message>
        <source>The citizen will get this text; it cannot be called back.</source>
        <translation>Der Bürger erhält diesen Text; er kann nicht zurückgerufen werden.</translation>
    </message>
    <message>
        <source>The column of the plan that holds the CaPaKey.</source>
        <translation>Die Spalte des Plans mit dem CaPaKey.</translation>
    </message>
    <message>
        <source>The connection of this layer is not set up here. Nothing was changed.</source>
        <translation>Die Verbindung dieses Layers ist hier nicht eingerichtet. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The connection works; something should be looked at.</source>
        <translation>Die Verbindung funktioniert; etwas ist anzusehen.</translation>
    </message>
    <message>
        <source>The connection “{name}” is set to read only.</source>
        <translation>Die Verbindung „{name}“ ist auf Nur-Lesen gestellt.</translation>
    </message>
    <message>
        <source>The connection, its reports, changes, drafts, photos and log are erased from this computer. Its login stays in QGIS's list of logins.</source>
        <translation>Die Verbindung, ihre Meldungen, Änderungen, Entwürfe, Fotos und ihr Protokoll werden von diesem Computer gelöscht. Ihre Anmeldung bleibt in QGIS' Liste der Anmeldungen.</translation>
    </message>
    <message>
        <source>The coordinate system of the parcels is {metres} m off on known points: reports and parcels do not fit together. Choose EPSG:31370 or EPSG:3812 for the layer.</source>
        <translation>Das Koordinatensystem der Parzellen weicht an bekannten Punkten {metres} m ab: Meldungen und Parzellen passen nicht aufeinander. Wählen Sie EPSG:31370 oder EPSG:3812 für den Layer.</translation>
    </message>
    <message>
        <source>The copy belongs to this project, which prints with it from now on. The supplied template stays as it is; it is back once the copy is deleted in the Layout Manager.</source>
        <translation>Die Kopie gehört zu diesem Projekt, das ab jetzt mit ihr druckt. Die mitgelieferte Vorlage bleibt, wie sie ist; sie gilt wieder, sobald die Kopie in der Layoutverwaltung gelöscht ist.</translation>
    </message>
    <message>
        <source>The data of {time} stay on screen.</source>
        <translation>Die Daten von {time} bleiben sichtbar.</translation>
    </message>
    <message>
        <source>The deadline was set here; the server gives none.</source>
        <translation>Die Frist wurde hier festgelegt; der Server nennt keine.</translation>
    </message>
    <message>
        <source>The description is too long: {length} of at most {most} characters.</source>
        <translation>Die Beschreibung ist zu lang: {length} Zeichen, höchstens {most}.</translation>
    </message>
    <message>
        <source>The e-mail address is too long: {length} of at most {most} characters.</source>
        <translation>Die E-Mail-Adresse ist zu lang: {length} Zeichen, höchstens {most}.</translation>
    </message>
    <message>
        <source>The expression “{text}” cannot be read: {why}</source>
        <translation>Der Ausdruck „{text}“ kann nicht gelesen werden: {why}</translation>
    </message>
    <message>
        <source>The file cannot be read. Is it still there and not locked, a table (CSV, Excel xlsx, GeoJSON, GeoPackage) with its headings in the first line?</source>
        <translation>Die Datei kann nicht gelesen werden. Ist sie noch da und nicht gesperrt, und ist sie eine Tabelle (CSV, Excel xlsx, GeoJSON, GeoPackage) mit den Überschriften in der ersten Zeile?</translation>
    </message>
    <message>
        <source>The file could not be written. Is it open in another program, or the folder read-only or full? An older file of that name is still as it was.</source>
        <translation>Die Datei konnte nicht geschrieben werden. Ist sie in einem anderen Programm geöffnet, oder der Ordner schreibgeschützt oder voll? Eine ältere Datei dieses Namens ist geblieben, wie sie war.</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}</source>
        <translation>Die Datei konnte nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <source>The file could not be written: {why}</source>
        <translation>Die Datei konnte nicht geschrieben werden: {why}</translation>
    </message>
    <message>
        <source>The file holds a view or computed columns, which are not read: one cell could fill the memory. Open it in QGIS, export the layer as a new file, and choose that one.</source>
        <translation>Die Datei enthält eine Sicht oder berechnete Spalten, die nicht gelesen werden: eine Zelle könnte den Speicher füllen. Öffnen Sie sie in QGIS, exportieren Sie den Layer als neue Datei und wählen Sie diese.</translation>
    </message>
    <message>
        <source>The file holds no connections that can be taken over. Nothing was changed. Ask for a file made by Export Connections.</source>
        <translation>Die Datei enthält keine Verbindungen, die übernommen werden können. Nichts wurde geändert. Bitten Sie um eine Datei aus „Verbindungen exportieren“.</translation>
    </message>
    <message>
        <source>The file holds no filters that can be read. Your filters are as they were. Ask for a file made by Export Filters.</source>
        <translation>Die Datei enthält keine lesbaren Filter. Ihre Filter sind unverändert. Bitten Sie um eine Datei aus „Filter exportieren“.</translation>
    </message>
    <message>
        <source>The file holds no logins and nothing about you: only that a connection needs a login. Filters that are pinned as chips are in it.</source>
        <translation>Die Datei enthält keine Anmeldedaten und nichts über Sie: nur, dass eine Verbindung eine Anmeldung braucht. Als Schaltfläche angeheftete Filter sind darin.</translation>
    </message>
    <message>
        <source>The file is not a register of reports, is damaged, or was made by a newer version of the plugin. Nothing was changed in it.</source>
        <translation>Die Datei ist kein Register von Meldungen, ist beschädigt oder stammt von einer neueren Version der Erweiterung. Darin wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The file is ready: {file}</source>
        <translation>Die Datei ist fertig: {file}</translation>
    </message>
    <message>
        <source>The file is too large to be read safely.</source>
        <translation>Die Datei ist zu groß, um sicher gelesen zu werden.</translation>
    </message>
    <message>
        <source>The file must end in one of: {endings}.</source>
        <translation>Die Datei muss enden auf: {endings}.</translation>
    </message>
    <message>
        <source>The file of changes is damaged: {path}.</source>
        <translation>Die Datei der Änderungen ist beschädigt: {path}.</translation>
    </message>
    <message>
        <source>The file of these reports cannot be read: it is missing, locked or not the table it was.</source>
        <translation>Die Datei dieser Meldungen kann nicht gelesen werden: Sie fehlt, ist gesperrt oder nicht mehr dieselbe Tabelle.</translation>
    </message>
    <message>
        <source>The file of these reports is too large to be read safely. Save it with fewer rows and columns, or as CSV.</source>
        <translation>Die Datei mit diesen Meldungen ist zu groß, um sicher gelesen zu werden. Speichern Sie sie mit weniger Zeilen und Spalten oder als CSV.</translation>
    </message>
    <message>
        <source>The file with the reply templates cannot be used. It was left as it is.</source>
        <translation>Die Datei mit den Textbausteinen ist unbrauchbar. Sie wurde belassen, wie sie ist.</translation>
    </message>
    <message>
        <source>The file with the reports cannot be used: check the disk and its rights. What waits to be sent is kept apart and is safe.</source>
        <translation>Die Datei mit den Meldungen ist nicht verwendbar: Prüfen Sie Datenträger und Rechte. Was auf Versand wartet, liegt getrennt und ist sicher.</translation>
    </message>
    <message>
        <source>The file with the reports was deleted: it is made anew, and they are read again. What waits to be sent is kept apart and is safe.</source>
        <translation>Die Datei mit den Meldungen wurde gelöscht: Sie wird neu angelegt, und die Meldungen werden neu gelesen. Was auf das Senden wartet, liegt getrennt und ist sicher.</translation>
    </message>
    <message>
        <source>The filter asks about parcels: choose their layer.</source>
        <translation>Der Filter fragt nach Parzellen: Wählen Sie ihren Layer.</translation>
    </message>
    <message>
        <source>The filter cannot be read at character {position}: {reason}.</source>
        <translation>Der Filter ist bei Zeichen {position} nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>The filtered reports of the period on the map, as they came</source>
        <translation>Die gefilterten Meldungen des Zeitraums auf der Karte, wie sie eingingen</translation>
    </message>
    <message>
        <source>The first day is after the last one.</source>
        <translation>Der erste Tag liegt nach dem letzten.</translation>
    </message>
    <message>
        <source>The first {most} reports are taken.</source>
        <translation>Die ersten {most} Meldungen werden genommen.</translation>
    </message>
    <message>
        <source>The history is read once QGIS has its master password.</source>
        <translation>Der Verlauf wird gelesen, sobald QGIS sein Hauptpasswort hat.</translation>
    </message>
    <message>
        <source>The history is read once the server has answered.</source>
        <translation>Der Verlauf wird gelesen, sobald der Server geantwortet hat.</translation>
    </message>
    <message>
        <source>The id of a configuration in QGIS's authentication database, seven letters and figures. A connection has its own.</source>
        <translation>Die ID einer Konfiguration in der Authentifizierungsdatenbank von QGIS, sieben Buchstaben und Ziffern. Eine Verbindung hat ihre eigene.</translation>
    </message>
    <message>
        <source>The layer has no field “{name}” (a text stands in single quotes). Its fields are: {names}.</source>
        <translation>Der Layer hat kein Feld „{name}“ (ein Text steht in einfachen Anführungszeichen). Seine Felder sind: {names}.</translation>
    </message>
    <message>
        <source>The layer has no field “{name}”. Its fields are: {names}.</source>
        <translation>Der Layer hat kein Feld „{name}“. Seine Felder sind: {names}.</translation>
    </message>
    <message>
        <source>The layer has no rows.</source>
        <translation>Der Layer hat keine Zeilen.</translation>
    </message>
    <message>
        <source>The layer is being edited. Save or cancel the edits, then erase.</source>
        <translation>Der Layer wird bearbeitet. Speichern oder verwerfen Sie die Bearbeitung und löschen Sie dann.</translation>
    </message>
    <message>
        <source>The layer is being edited. The connection was kept, with the edits. Save or cancel them, then remove the connection again.</source>
        <translation>Der Layer wird bearbeitet. Die Verbindung wurde mit den Änderungen behalten. Speichern oder verwerfen Sie diese und entfernen Sie die Verbindung dann erneut.</translation>
    </message>
    <message>
        <source>The layer of the parcels has no coordinate system: nothing can be compared with it. Set it in the layer's properties, mostly EPSG:31370 or EPSG:3812.</source>
        <translation>Der Layer der Parzellen hat kein Koordinatensystem: Nichts kann mit ihm verglichen werden. Stellen Sie es in den Layereigenschaften ein, meist EPSG:31370 oder EPSG:3812.</translation>
    </message>
    <message>
        <source>The layer of the parcels has no field “{name}”. Its fields are: {names}.</source>
        <translation>Der Layer der Parzellen hat kein Feld „{name}“. Seine Felder sind: {names}.</translation>
    </message>
    <message>
        <source>The layer of these reports is not in the project.</source>
        <translation>Der Layer dieser Meldungen ist nicht im Projekt.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no coordinate system: give it one in its properties.</source>
        <translation>Der Layer „{layer}“ hat kein Koordinatensystem: Wählen Sie eines in seinen Eigenschaften.</translation>
    </message>
    <message>
        <source>The layers around the reports are being read: the reports follow.</source>
        <translation>Die Layer in der Umgebung werden gelesen: Die Meldungen folgen.</translation>
    </message>
    <message>
        <source>The list follows the map while you pan</source>
        <translation>Die Liste folgt der Karte, wenn Sie sie verschieben</translation>
    </message>
    <message>
        <source>The list is empty. If the form has reports, the function Accès API is not in its workflow, or not bound to the role of this client.</source>
        <translation>Die Liste ist leer. Hat das Formular Meldungen, fehlt die Funktion Accès API in seinem Workflow oder ist nicht mit der Rolle dieses Clients verbunden.</translation>
    </message>
    <message>
        <source>The loaded plan has no parcel “{word}”.</source>
        <translation>Der geladene Plan hat keine Parzelle „{word}“.</translation>
    </message>
    <message>
        <source>The login is kept in QGIS, protected by QGIS's own master password.</source>
        <translation>Diese Anmeldung wird in QGIS gespeichert, geschützt durch das Hauptpasswort von QGIS.</translation>
    </message>
    <message>
        <source>The map service answers, but has no layer or field by the names known here: it was changed. Nothing was added. Take a downloaded file or a layer of the project.</source>
        <translation>Der Kartendienst antwortet, hat aber keinen Layer oder kein Feld mit den hier bekannten Namen: Er wurde geändert. Nichts wurde hinzugefügt. Nehmen Sie eine heruntergeladene Datei oder einen Layer des Projekts.</translation>
    </message>
    <message>
        <source>The map service does not answer: {host}</source>
        <translation>Der Kartendienst antwortet nicht: {host}</translation>
    </message>
    <message>
        <source>The map shows too large an area to load all of its parcels. Nothing was asked for. Zoom in until it shows some 4 km, or take a downloaded file.</source>
        <translation>Die Karte zeigt ein zu großes Gebiet, um alle Parzellen zu laden. Nichts wurde angefragt. Zoomen Sie auf etwa 4 km, oder nehmen Sie eine heruntergeladene Datei.</translation>
    </message>
    <message>
        <source>The name or the id of a connection of this profile, joined ones too.</source>
        <translation>Name oder ID einer Verbindung dieses Profils, auch zusammengefasste.</translation>
    </message>
    <message>
        <source>The nearest: {key}</source>
        <translation>Die nächste: {key}</translation>
    </message>
    <message>
        <source>The nearest: {key}, at {metres} m</source>
        <translation>Die nächste: {key}, in {metres} m</translation>
    </message>
    <message>
        <source>The note is too long: {length} of at most {most} characters.</source>
        <translation>Die Notiz ist zu lang: {length} Zeichen, höchstens {most}.</translation>
    </message>
    <message>
        <source>The number of the report that came first: the others become its duplicates, and their note names it. Empty: no duplicates.</source>
        <translation>Die Nummer der Meldung, die zuerst kam: die anderen werden ihre Doppelten, und ihre Notiz nennt sie. Leer: keine Doppelten.</translation>
    </message>
    <message>
        <source>The one certificate that was accepted in QGIS for {host}. Better: have the authority that signed it added to QGIS's trusted ones.</source>
        <translation>Das eine Zertifikat, das in QGIS für {host} angenommen wurde. Besser: lassen Sie die Stelle, die es signiert hat, zu den vertrauenswürdigen von QGIS hinzufügen.</translation>
    </message>
    <message>
        <source>The parcels were not loaded. {reason}</source>
        <translation>Die Parzellen wurden nicht geladen. {reason}</translation>
    </message>
    <message>
        <source>The phone number is too long: {length} of at most {most} characters.</source>
        <translation>Die Telefonnummer ist zu lang: {length} Zeichen, höchstens {most}.</translation>
    </message>
    <message>
        <source>The photo cannot be saved on this computer. See whether the disk is full.</source>
        <translation>Das Foto kann auf diesem Computer nicht gespeichert werden. Prüfen Sie, ob die Festplatte voll ist.</translation>
    </message>
    <message>
        <source>The photo {name} cannot be read. Nothing was sent; your text is kept.</source>
        <translation>Das Foto {name} ist nicht lesbar. Nichts wurde gesendet; Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>The pin is shown; the server itself has another point, of the address.</source>
        <translation>Gezeigt wird der gesetzte Punkt; der Server selbst hat einen anderen, den der Adresse.</translation>
    </message>
    <message>
        <source>The pin moves {metres} m from where it was. Send the new place?</source>
        <translation>Der Punkt wird um {metres} m verschoben. Die neue Stelle senden?</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>The point is {metres} m from this address.</source>
        <translation>Der Punkt liegt {metres} m von dieser Adresse entfernt.</translation>
    </message>
    <message>
        <source>The point lies outside the area of this connection.</source>
        <translation>Der Punkt liegt außerhalb des Gebiets dieser Verbindung.</translation>
    </message>
    <message>
        <source>The point lies outside the area of this connection. Nothing was sent; choose another point.</source>
        <translation>Der Punkt liegt außerhalb des Gebiets dieser Verbindung. Nichts wurde gesendet; wählen Sie einen anderen Punkt.</translation>
    </message>
    <message>
        <source>The point of {report} moved {metres} m. Is that meant?</source>
        <translation>{report} um {metres} m verschoben. Ist das gewollt?</translation>
    </message>
    <message>
        <source>The project has no parcel plan that is read.</source>
        <translation>Im Projekt ist kein Parzellenplan gelesen.</translation>
    </message>
    <message>
        <source>The proxy cannot be reached or does not let this address through. Nothing is lost. Check QGIS's network options, or exclude the address there.</source>
        <translation>Der Proxy ist nicht erreichbar oder lässt diese Adresse nicht durch. Ihre Änderungen bleiben erhalten. Prüfen Sie die Netzwerkoptionen von QGIS oder nehmen Sie die Adresse dort aus.</translation>
    </message>
    <message>
        <source>The proxy wants a login, or does not accept this one. Nothing is lost. Enter it in QGIS's network options.</source>
        <translation>Der Proxy verlangt eine Anmeldung oder nimmt diese nicht an. Ihre Änderungen bleiben erhalten. Geben Sie sie in den Netzwerkoptionen von QGIS ein.</translation>
    </message>
    <message>
        <source>The question is too long: {length} of at most {most} characters.</source>
        <translation>Die Frage ist zu lang: {length} Zeichen, höchstens {most}.</translation>
    </message>
    <message>
        <source>The register's file lies on a network drive: it is slower there, and two computers that write at once can damage it. Keep it on the disk of one computer.</source>
        <translation>Die Datei des Registers liegt auf einem Netzlaufwerk: dort ist sie langsamer, und zwei Computer, die zugleich schreiben, können sie beschädigen. Legen Sie sie auf die Festplatte eines Computers.</translation>
    </message>
    <message>
        <source>The reply is too long: {length} of at most {most} characters.</source>
        <translation>Die Antwort ist zu lang: {length} Zeichen, höchstens {most}.</translation>
    </message>
    <message>
        <source>The report changed meanwhile. Nothing was overwritten.</source>
        <translation>Die Meldung hat sich inzwischen geändert. Ihre Eingabe bleibt erhalten.</translation>
    </message>
    <message>
        <source>The reporter left no address: no mail reaches them.</source>
        <translation>Wer gemeldet hat, hinterließ keine Adresse: Keine E-Mail erreicht ihn.</translation>
    </message>
    <message>
        <source>The reports were read anew meanwhile. No file was written: choose them again.</source>
        <translation>Die Meldungen wurden inzwischen neu gelesen. Es wurde keine Datei geschrieben: Wählen Sie sie erneut aus.</translation>
    </message>
    <message>
        <source>The round is empty.</source>
        <translation>Die Runde ist leer.</translation>
    </message>
    <message>
        <source>The run fails when a change is</source>
        <translation>Der Lauf schlägt fehl, wenn eine Änderung … ist</translation>
    </message>
    <message>
        <source>The same report: {numbers}</source>
        <translation>Dieselbe Meldung: {numbers}</translation>
    </message>
    <message>
        <source>The same text, with a self-test, to paste</source>
        <translation>Derselbe Text mit einem Selbsttest, zum Einfügen</translation>
    </message>
    <message>
        <source>The selected calls, or all of them</source>
        <translation>Die ausgewählten Aufrufe oder alle</translation>
    </message>
    <message>
        <source>The server accepts the login.</source>
        <translation>Der Server nimmt die Anmeldung an.</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data (wrong address or login page?).</source>
        <translation>Der Server antwortete mit einer Webseite statt mit Daten (falsche Adresse oder Anmeldeseite?).</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data. Is the address right, or is this a login page?</source>
        <translation>Der Server antwortete mit einer Webseite statt mit Daten. Stimmt die Adresse, oder ist das eine Anmeldeseite?</translation>
    </message>
    <message>
        <source>The server answered yes but changed nothing.</source>
        <translation>Der Server hat zugestimmt, aber nichts geändert.</translation>
    </message>
    <message>
        <source>The server answers but has no open report in this area.</source>
        <translation>Der Server antwortet, hat aber keine offene Meldung in diesem Gebiet.</translation>
    </message>
    <message>
        <source>The server answers but has no report yet.</source>
        <translation>Der Server antwortet, enthält aber noch keine Meldung.</translation>
    </message>
    <message>
        <source>The server answers with an error of its own, or is too busy.</source>
        <translation>Der Server antwortet mit einem eigenen Fehler oder ist überlastet.</translation>
    </message>
    <message>
        <source>The server answers, but there is no reporting system at this address.</source>
        <translation>Der Server antwortet, aber unter dieser Adresse gibt es kein Meldesystem.</translation>
    </message>
    <message>
        <source>The server answers: {title}.</source>
        <translation>Der Server antwortet: {title}.</translation>
    </message>
    <message>
        <source>The server asked to wait. It waits here and goes out later.</source>
        <translation>Der Server bittet zu warten. Die Änderung wartet hier und geht später hinaus.</translation>
    </message>
    <message>
        <source>The server asks for “{question}”.</source>
        <translation>Der Server verlangt „{question}“.</translation>
    </message>
    <message numerus="yes">
        <source>The server cancels %n open part(s) with it.</source>
        <translation>
            <numerusform>Der Server storniert damit %n offenen Teil.</numerusform>
            <numerusform>Der Server storniert damit %n offene Teile.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot be reached (wrong address, network or proxy?). Nothing was read yet.</source>
        <translation>Der Server ist nicht erreichbar (falsche Adresse, Netz oder Proxy?). Es wurde noch nichts gelesen.</translation>
    </message>
    <message>
        <source>The server cannot be reached. It waits here and goes out when the server answers.</source>
        <translation>Der Server ist nicht erreichbar. Die Änderung wartet hier und geht hinaus, sobald der Server antwortet.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing is lost. Check the network and the address.</source>
        <translation>Der Server ist nicht erreichbar. Ihre Änderungen bleiben erhalten. Prüfen Sie Netz und Adresse.</translation>
    </message>
    <message>
        <source>The server clears or replaces with it: {fields}.</source>
        <translation>Der Server leert oder ersetzt damit zugleich: {fields}.</translation>
    </message>
    <message>
        <source>The server decides whether the citizen gets a mail, and with which words.</source>
        <translation>Ob der Bürger eine Mail bekommt, und mit welchen Worten, entscheidet der Server.</translation>
    </message>
    <message>
        <source>The server did not answer in the time that QGIS allows. Nothing is lost. Try again, or give more time in QGIS's network options.</source>
        <translation>Der Server hat nicht in der Zeit geantwortet, die QGIS erlaubt. Ihre Änderungen bleiben erhalten. Versuchen Sie es erneut oder geben Sie in den Netzwerkoptionen von QGIS mehr Zeit.</translation>
    </message>
    <message>
        <source>The server did not give the rest.</source>
        <translation>Der Server hat den Rest nicht geliefert.</translation>
    </message>
    <message>
        <source>The server does not accept this login. What you typed is still here: correct it, then sign in again.</source>
        <translation>Der Server nimmt diese Anmeldedaten nicht an. Was Sie eingegeben haben, steht noch da: Berichtigen Sie es und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The server does not know your login any more. Log in again to send it.</source>
        <translation>Der Server kennt Ihre Anmeldung nicht mehr. Melden Sie sich neu an, um zu senden.</translation>
    </message>
    <message>
        <source>The server does not let this status follow the one that the report has. Choose another status.</source>
        <translation>Der Server lässt diesen Status nicht auf den der Meldung folgen. Wählen Sie einen anderen Status.</translation>
    </message>
    <message>
        <source>The server does not recognise your login any more.</source>
        <translation>Der Server erkennt Ihre Anmeldedaten nicht mehr.</translation>
    </message>
    <message>
        <source>The server does not recognise your login. Nothing is lost. Check the authentication of this connection.</source>
        <translation>Der Server erkennt Ihre Anmeldung nicht. Ihre Änderungen bleiben erhalten. Prüfen Sie die Authentifizierung dieser Verbindung.</translation>
    </message>
    <message>
        <source>The server finds a report by the council's number, which may be another report's. Nothing was sent.</source>
        <translation>Der Server findet eine Meldung über die Nummer der Gemeinde, die zu einer anderen gehören kann. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The server has a fault of its own. Nothing is lost. Try again later.</source>
        <translation>Der Server hat selbst eine Störung. Ihre Änderungen bleiben erhalten. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The server has no report {number}. Nothing was sent or kept.</source>
        <translation>Der Server hat keine Meldung {number}. Nichts wurde gesendet oder aufbewahrt.</translation>
    </message>
    <message>
        <source>The server has no such report, or no longer.</source>
        <translation>Der Server hat diese Meldung nicht oder nicht mehr.</translation>
    </message>
    <message>
        <source>The server has not answered yet, so it is not known what it takes.</source>
        <translation>Der Server hat noch nicht geantwortet; es ist nicht bekannt, was er annimmt.</translation>
    </message>
    <message>
        <source>The server is asked for “{name}”…</source>
        <translation>Der Server wird nach „{name}“ gefragt…</translation>
    </message>
    <message>
        <source>The server is busy. Nothing is lost. Try again in a moment.</source>
        <translation>Der Server ist ausgelastet. Ihre Änderungen bleiben erhalten. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The server is read, and nothing is stored or sent. The results name each report, what would change, and what the system would not take.</source>
        <translation>Der Server wird gelesen; nichts wird gespeichert oder gesendet. Die Ergebnisse nennen jede Meldung, was sich ändern würde und was das System nicht annähme.</translation>
    </message>
    <message>
        <source>The server keeps what it has. Erase it there too, or it comes back when the server is read again.</source>
        <translation>Der Server behält, was er hat. Löschen Sie es auch dort, sonst kommt es zurück, sobald der Server wieder gelesen wird.</translation>
    </message>
    <message>
        <source>The server knows nobody called {name}: “Mine” would stay empty.</source>
        <translation>Der Server kennt niemanden namens {name}: „Meine“ bliebe leer.</translation>
    </message>
    <message>
        <source>The server names no report for “{name}”.</source>
        <translation>Der Server nennt keine Meldung für „{name}“.</translation>
    </message>
    <message>
        <source>The server names nobody.</source>
        <translation>Der Server nennt niemanden.</translation>
    </message>
    <message>
        <source>The server said no.</source>
        <translation>Der Server hat abgelehnt.</translation>
    </message>
    <message>
        <source>The server said no. Change it and try again.</source>
        <translation>Der Server hat abgelehnt. Ändern Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server said yes, and the report has not changed. Look at the report, then choose; a text is not sent a second time.</source>
        <translation>Der Server hat Ja gesagt, und die Meldung hat sich nicht geändert. Sehen Sie sich die Meldung an und wählen Sie dann; ein Text wird kein zweites Mal gesendet.</translation>
    </message>
    <message>
        <source>The server said yes, and the report has not changed; you left it so.</source>
        <translation>Der Server hat Ja gesagt, und die Meldung hat sich nicht geändert; Sie haben es so gelassen.</translation>
    </message>
    <message>
        <source>The server said yes, and this is as before: {parts}. Correct it and send, or leave it.</source>
        <translation>Der Server hat ja gesagt, aber dies ist wie zuvor: {parts}. Berichtigen und senden Sie, oder lassen Sie es so.</translation>
    </message>
    <message>
        <source>The server says that your account may not change it.</source>
        <translation>Der Server sagt, dass Ihr Konto dies nicht ändern darf.</translation>
    </message>
    <message>
        <source>The server sent QGIS to another address. Enter the final address yourself.</source>
        <translation>Der Server hat QGIS an eine andere Adresse verwiesen. Geben Sie die endgültige Adresse selbst ein.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one accepted in QGIS. Nothing was sent. Ask its administrator whether it was changed, then remove the exception in QGIS's authentication settings.</source>
        <translation>Der Server zeigt ein anderes Zertifikat als das in QGIS angenommene. Nichts wurde gesendet. Fragen Sie den Administrator, ob es gewechselt wurde, und entfernen Sie dann die Ausnahme in den Authentifizierungseinstellungen von QGIS.</translation>
    </message>
    <message>
        <source>The server shows changes up to {minutes} min late; one made in that time may be replaced.</source>
        <translation>Der Server zeigt Änderungen bis zu {minutes} min später; eine in dieser Zeit gemachte kann ersetzt werden.</translation>
    </message>
    <message>
        <source>The server shows this already. Send only the reply?</source>
        <translation>Der Server zeigt das schon. Nur die Antwort senden?</translation>
    </message>
    <message>
        <source>The server shows who changed what, and when.</source>
        <translation>Der Server zeigt, wer wann was geändert hat.</translation>
    </message>
    <message>
        <source>The server wants a login: set one under Authentication.</source>
        <translation>Der Server verlangt eine Anmeldung: stellen Sie eine unter Authentifizierung ein.</translation>
    </message>
    <message>
        <source>The server's answer is too large to be read safely.</source>
        <translation>Die Antwort des Servers ist zu groß, um sicher gelesen zu werden.</translation>
    </message>
    <message>
        <source>The server's certificate has expired or is not valid yet. Nothing was sent. Ask the server's administrator for a new one; check this computer's date.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen oder noch nicht gültig. Nichts wurde gesendet. Bitten Sie den Administrator des Servers um ein neues; prüfen Sie das Datum dieses Computers.</translation>
    </message>
    <message>
        <source>The server's certificate is for another host name. Nothing was sent. Enter the address with the name for which it was made.</source>
        <translation>Das Zertifikat des Servers gilt für einen anderen Hostnamen. Nichts wurde gesendet. Geben Sie die Adresse mit dem Namen ein, für den es ausgestellt ist.</translation>
    </message>
    <message>
        <source>The server's certificate is not trusted, so nothing was sent.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut: nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The server's certificate is not trusted. Nothing was sent. Check the address, or have the certificate added in QGIS's authentication settings.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut. Nichts wurde gesendet. Prüfen Sie die Adresse oder lassen Sie das Zertifikat in den Authentifizierungseinstellungen von QGIS eintragen.</translation>
    </message>
    <message>
        <source>The server's list of people</source>
        <translation>Personenliste des Servers</translation>
    </message>
    <message>
        <source>The server's own words for statuses</source>
        <translation>Eigene Wörter des Servers für Status</translation>
    </message>
    <message>
        <source>The server's times name no zone: that of the connection is assumed.</source>
        <translation>Die Zeiten des Servers nennen keine Zeitzone: die der Verbindung wird angenommen.</translation>
    </message>
    <message>
        <source>The services are listed once the connection is open.</source>
        <translation>Die Kategorien erscheinen, sobald die Verbindung geöffnet ist.</translation>
    </message>
    <message>
        <source>The site knows no body by this number. Enter the number of your body, as its operator knows it, under Jurisdiction.</source>
        <translation>Die Website kennt keine Stelle mit dieser Nummer. Tragen Sie die Nummer Ihrer Stelle, die der Betreiber kennt, unter Zuständigkeit ein.</translation>
    </message>
    <message>
        <source>The site offers no form for updates on this report: it is closed to them there. Nothing was sent. Change this report on the site: Open in Browser.</source>
        <translation>Die Website bietet für diese Meldung kein Formular für Aktualisierungen: Sie ist dort dafür geschlossen. Es wurde nichts gesendet. Ändern Sie diese Meldung auf der Website: Im Browser öffnen.</translation>
    </message>
    <message>
        <source>The site's form for updates is not the one that is known here. Nothing was sent.</source>
        <translation>Das Formular der Website für Aktualisierungen ist nicht das hier bekannte. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The site's form for updates is not the one that is known here. Nothing was sent. Change this report on the site: Open in Browser.</source>
        <translation>Das Formular der Website für Aktualisierungen ist nicht das hier bekannte. Es wurde nichts gesendet. Ändern Sie diese Meldung auf der Website: Im Browser öffnen.</translation>
    </message>
    <message>
        <source>The status of duplicates is “duplicate”: leave “Status” empty.</source>
        <translation>Der Status von Doppelten ist „duplicate“: lassen Sie „Status“ leer.</translation>
    </message>
    <message>
        <source>The summary cannot be written to {path}: {why}</source>
        <translation>Die Zusammenfassung kann nicht nach {path} geschrieben werden: {why}</translation>
    </message>
    <message>
        <source>The team works with a newer version of this plugin. It waits here and goes out once you have upgraded yours.</source>
        <translation>Das Team arbeitet mit einer neueren Version dieser Erweiterung. Die Änderung wartet hier und geht hinaus, sobald Sie Ihre aktualisiert haben.</translation>
    </message>
    <message>
        <source>The team works with a newer version of this plugin. You can read reports; to change them, upgrade yours under Plugins. What waits to be sent is kept.</source>
        <translation>Das Team arbeitet mit einer neueren Version dieser Erweiterung. Sie können Meldungen lesen; um sie zu ändern, aktualisieren Sie Ihre unter Erweiterungen. Was auf das Senden wartet, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The team's server could not get this from the reporting system. Nothing is lost. Try again later; if it stays so, tell its administrator.</source>
        <translation>Der gemeinsame Server konnte das nicht vom Meldesystem holen. Nichts ist verloren. Versuchen Sie es später noch einmal; bleibt es so, sagen Sie es seinem Administrator.</translation>
    </message>
    <message>
        <source>The team's server has not answered. Nothing is lost. Try again in a moment; if it stays so, tell its administrator.</source>
        <translation>Der gemeinsame Server hat nicht geantwortet. Nichts ist verloren. Versuchen Sie es gleich noch einmal; bleibt es so, sagen Sie es seinem Administrator.</translation>
    </message>
    <message>
        <source>The team's server has not read the reports yet, or not lately. Nothing is lost. If it stays so, tell its administrator.</source>
        <translation>Der gemeinsame Server hat die Meldungen noch nicht oder in letzter Zeit nicht gelesen. Nichts ist verloren. Bleibt es so, sagen Sie es seinem Administrator.</translation>
    </message>
    <message>
        <source>The team's server is silent: it has not read the reports or sent what waits lately.</source>
        <translation>Der gemeinsame Server schweigt: Er hat seit einer Weile die Meldungen nicht gelesen oder nicht gesendet, was wartet.</translation>
    </message>
    <message>
        <source>The text still asks for {names}: write it there, or take it out.</source>
        <translation>Der Text verlangt noch {names}: schreiben Sie es hinein oder nehmen Sie es heraus.</translation>
    </message>
    <message>
        <source>The web page of a report as a link for map tips and HTML, e.g. signalement_link("url", "report_id"). Empty without a page.</source>
        <translation>Die Webseite einer Meldung als Link für Kartentipps und HTML, z. B. signalement_link("url", "report_id"). Leer ohne Seite.</translation>
    </message>
    <message>
        <source>The words of the filter line in English, such as is:open category:lamp age&gt;5; empty: all reports.</source>
        <translation>Die englischen Wörter der Filterzeile, etwa is:open category:lamp age&gt;5; leer: alle Meldungen.</translation>
    </message>
    <message>
        <source>The written values can be read back, and whether anything changed since.</source>
        <translation>Die geschriebenen Werte können zurückgelesen werden, auch ob sich seither etwas geändert hat.</translation>
    </message>
    <message>
        <source>The written values can be read back, but not whether they changed twice.</source>
        <translation>Die geschriebenen Werte können zurückgelesen werden, aber nicht, ob sie sich zweimal geändert haben.</translation>
    </message>
    <message>
        <source>Their file is empty or gone: {path}.</source>
        <translation>Ihre Datei ist leer oder verschwunden: {path}.</translation>
    </message>
    <message>
        <source>Their reports come in one layer, one list and one filter. The short name stands before each number, as in TS-2041. Changes go to the system of each report.</source>
        <translation>Ihre Meldungen kommen in einen Layer, eine Liste und einen Filter. Der Kurzname steht vor jeder Nummer, wie in TS-2041. Änderungen gehen an das System der jeweiligen Meldung.</translation>
    </message>
    <message>
        <source>There are: {names}.</source>
        <translation>Es gibt: {names}.</translation>
    </message>
    <message>
        <source>There is a connection “{name}” already, with another address or login.</source>
        <translation>Es gibt bereits eine Verbindung „{name}“ mit anderer Adresse oder Anmeldung.</translation>
    </message>
    <message>
        <source>There is already in this folder: {files}. Replace what is in it by the copy for the field?</source>
        <translation>In diesem Ordner gibt es schon: {files}. Den Inhalt durch die Kopie fürs Gelände ersetzen?</translation>
    </message>
    <message>
        <source>There is no action “{name}”.</source>
        <translation>Es gibt keine Aktion „{name}“.</translation>
    </message>
    <message>
        <source>There is no category “{name}”.</source>
        <translation>Es gibt keine Kategorie „{name}“.</translation>
    </message>
    <message>
        <source>There is no connection “{name}” in this profile. There are: {names}.</source>
        <translation>In diesem Profil gibt es keine Verbindung „{name}“. Es gibt: {names}.</translation>
    </message>
    <message>
        <source>There is no department “{name}”.</source>
        <translation>Es gibt keinen Dienst „{name}“.</translation>
    </message>
    <message>
        <source>There is no file {file}. Check its path, or choose it with “…”.</source>
        <translation>Die Datei {file} gibt es nicht. Prüfen Sie ihren Pfad, oder wählen Sie sie mit „…“.</translation>
    </message>
    <message>
        <source>There is no filter “{word}:”.</source>
        <translation>Es gibt keinen Filter „{word}:“.</translation>
    </message>
    <message>
        <source>There is no person “{name}”.</source>
        <translation>Es gibt keine Person „{name}“.</translation>
    </message>
    <message>
        <source>There is no project with a coordinate system: the maps show the stops alone.</source>
        <translation>Es gibt kein Projekt mit einem Koordinatensystem: Die Karten zeigen nur die Halte.</translation>
    </message>
    <message>
        <source>There is no register file “{path}”.</source>
        <translation>Es gibt keine Registerdatei „{path}“.</translation>
    </message>
    <message>
        <source>There is no report in the layer.</source>
        <translation>Im Layer ist keine Meldung.</translation>
    </message>
    <message>
        <source>There is no room for more than {most} filters: remove one first.</source>
        <translation>Mehr als {most} Filter haben nicht Platz: Entfernen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>These details leave this computer once the server has received them.</source>
        <translation>Diese Angaben werden auf diesem PC gelöscht, sobald der Server sie erhalten hat.</translation>
    </message>
    <message>
        <source>These photos lie on another server than the reports. It learns this computer's address, and when you look. Agreed to once, it is not asked again.</source>
        <translation>Diese Fotos liegen auf einem anderen Server als die Meldungen. Er erfährt die Adresse dieses Computers, und wann Sie hinsehen. Einmal erlaubt, wird nicht mehr gefragt.</translation>
    </message>
    <message>
        <source>These reports come from a file: changes belong in the product that wrote it.</source>
        <translation>Diese Meldungen stammen aus einer Datei: Änderungen gehören in das Produkt, das sie geschrieben hat.</translation>
    </message>
    <message>
        <source>They are deleted from this computer after that time. What still waits to be sent, or for your decision, stays. At the server nothing is deleted.</source>
        <translation>Nach dieser Zeit werden sie von diesem Computer gelöscht. Was noch auf das Senden oder Ihre Entscheidung wartet, bleibt. Auf dem Server wird nichts gelöscht.</translation>
    </message>
    <message>
        <source>They are kept, and go out at the next start of QGIS on this computer.</source>
        <translation>Alles bleibt gespeichert und geht beim nächsten Start von QGIS auf diesem PC hinaus.</translation>
    </message>
    <message>
        <source>This Month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>This One</source>
        <translation>Schon gemeldet</translation>
    </message>
    <message>
        <source>This QGIS has no Python package psycopg2, with which it speaks to PostgreSQL. Nothing was sent. Have the package added, as QGIS's DB Manager needs it too.</source>
        <translation>Diesem QGIS fehlt das Python-Modul psycopg2, mit dem es mit PostgreSQL spricht. Es wurde nichts gesendet. Lassen Sie das Modul installieren: Auch die DB-Verwaltung von QGIS braucht es.</translation>
    </message>
    <message>
        <source>This Year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>This account cannot change reports by a form that is known here. Ask the site's operator for the right to, or change them on the site: Open in Browser.</source>
        <translation>Dieses Konto kann Meldungen nicht über ein hier bekanntes Formular ändern. Bitten Sie den Betreiber der Website um das Recht dazu, oder ändern Sie sie auf der Website: Im Browser öffnen.</translation>
    </message>
    <message>
        <source>This account signs in with a code of its telephone. Nothing was sent. Make a token on the site to read (API Header Authorization, value Bearer and the token), and change reports in the browser.</source>
        <translation>Dieses Konto meldet sich mit einem Code seines Telefons an. Es wurde nichts gesendet. Erstellen Sie auf der Website ein Token zum Lesen (API Header Authorization, Wert Bearer und das Token), und ändern Sie Meldungen im Browser.</translation>
    </message>
    <message>
        <source>This computer's clock is {seconds} s ahead of the server's; signed requests can be refused. Have it set by the network.</source>
        <translation>Die Uhr dieses Computers geht {seconds} s vor gegenüber der des Servers; signierte Anfragen können abgelehnt werden. Lassen Sie sie vom Netz stellen.</translation>
    </message>
    <message>
        <source>This computer's clock is {seconds} s behind the server's; signed requests can be refused. Have it set by the network.</source>
        <translation>Die Uhr dieses Computers geht {seconds} s nach gegenüber der des Servers; signierte Anfragen können abgelehnt werden. Lassen Sie sie vom Netz stellen.</translation>
    </message>
    <message>
        <source>This connection has no key: set one under Authentication to send changes.</source>
        <translation>Diese Verbindung hat keinen Schlüssel: unter Authentifizierung einen angeben, um Änderungen zu senden.</translation>
    </message>
    <message>
        <source>This connection is read only: nothing is written to the server.</source>
        <translation>Diese Verbindung ist nur lesend: Nichts wird auf den Server geschrieben.</translation>
    </message>
    <message>
        <source>This connection is set to read only in the options.</source>
        <translation>Diese Verbindung ist in den Optionen auf Nur-Lesen gestellt.</translation>
    </message>
    <message>
        <source>This connection is set to read only. It waits here and goes out when you allow changes again.</source>
        <translation>Diese Verbindung ist schreibgeschützt. Die Änderung wartet hier und geht ab, wenn Sie Änderungen wieder zulassen.</translation>
    </message>
    <message>
        <source>This connection was used by a later version of the plugin. Nothing was changed or lost. Update the plugin.</source>
        <translation>Diese Verbindung wurde von einer neueren Version der Erweiterung benutzt. Nichts wurde geändert, nichts ging verloren. Aktualisieren Sie die Erweiterung.</translation>
    </message>
    <message>
        <source>This did not work: {reason}</source>
        <translation>Das hat nicht geklappt: {reason}</translation>
    </message>
    <message>
        <source>This does not exist on the server, or no longer.</source>
        <translation>Das gibt es auf dem Server nicht oder nicht mehr.</translation>
    </message>
    <message>
        <source>This file exists: it will be replaced.</source>
        <translation>Diese Datei gibt es schon: Sie wird ersetzt.</translation>
    </message>
    <message>
        <source>This file helps the record of the sworn official; it does not replace it. It names no reporter.</source>
        <translation>Diese Akte stützt die Feststellung des vereidigten Beamten; sie ersetzt sie nicht. Sie nennt keinen Melder.</translation>
    </message>
    <message>
        <source>This file is said to lie on this computer or in a private network. It was not opened.</source>
        <translation>Diese Datei soll auf diesem Computer oder in einem privaten Netz liegen. Sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>This file lies with another host, which was not asked for it. Allow that host in the card of a report.</source>
        <translation>Diese Datei liegt bei einem anderen Host, der nicht gefragt wurde. Erlauben Sie diesen Host in der Detailansicht einer Meldung.</translation>
    </message>
    <message>
        <source>This filter cannot be read.</source>
        <translation>Dieser Filter ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This filter cannot be read. The list still shows the previous one.</source>
        <translation>Dieser Filter ist nicht lesbar. Die Liste zeigt noch den vorigen.</translation>
    </message>
    <message>
        <source>This filter is too long.</source>
        <translation>Dieser Filter ist zu lang.</translation>
    </message>
    <message>
        <source>This form offers no actions for QGIS. Its administrator can add them: Prepare the Workflow… below, then import the file in Publik.</source>
        <translation>Dieses Formular bietet keine Aktionen für QGIS. Wer es verwaltet, kann sie hinzufügen: unten Workflow vorbereiten…, dann die Datei in Publik importieren.</translation>
    </message>
    <message>
        <source>This has been decided in the meantime. What you wrote is kept as a draft.</source>
        <translation>Das ist inzwischen geklärt. Was Sie geschrieben haben, bleibt als Entwurf erhalten.</translation>
    </message>
    <message>
        <source>This is no exported workflow. Export it in Publik, in the workflow's page, and choose that file.</source>
        <translation>Das ist kein exportierter Workflow. Exportieren Sie ihn in Publik auf der Seite des Workflows und wählen Sie diese Datei.</translation>
    </message>
    <message>
        <source>This is no layer of reports: it has no field “{name}”.</source>
        <translation>Das ist kein Layer mit Meldungen: Das Feld „{name}“ fehlt.</translation>
    </message>
    <message>
        <source>This key is not the one of this site. Ask its operator for the key, and enter it under Authentication.</source>
        <translation>Dieser Schlüssel ist nicht der dieser Website. Fragen Sie ihren Betreiber danach und tragen Sie ihn unter Authentifizierung ein.</translation>
    </message>
    <message>
        <source>This layer has {count} polygons; at most {most} can be sectors.</source>
        <translation>Dieser Layer hat {count} Polygone; höchstens {most} können Sektoren sein.</translation>
    </message>
    <message>
        <source>This login would open a window to sign in. Sign in with the panel first; a run without a person needs a key, a password, or OAuth2 with client credentials (as of QGIS 3.44).</source>
        <translation>Diese Anmeldung würde ein Fenster öffnen. Melden Sie sich zuerst im Bedienfeld an; ein Lauf ohne Person braucht einen Schlüssel, ein Passwort oder OAuth2 mit Client Credentials (ab QGIS 3.44).</translation>
    </message>
    <message>
        <source>This outbox is a copy of {date}; later changes made here are not in it.</source>
        <translation>Diese Sendeliste ist eine Kopie vom {date}; spätere Änderungen von hier fehlen darin.</translation>
    </message>
    <message>
        <source>This outbox is a restored copy: the change may already have been sent.</source>
        <translation>Diese Sendeliste ist eine wiederhergestellte Kopie: Die Änderung wurde vielleicht schon gesendet.</translation>
    </message>
    <message>
        <source>This photo cannot be read.</source>
        <translation>Dieses Foto ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This photo cannot be read. Nothing was sent; choose another one.</source>
        <translation>Dieses Foto kann nicht gelesen werden. Es wurde nichts gesendet; wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>Dieses Bild ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This plugin met an error before sending it. It waits here and is tried again; the QGIS log says more.</source>
        <translation>In der Erweiterung ist vor dem Senden ein Fehler aufgetreten. Die Änderung wartet hier und wird erneut versucht; das QGIS-Protokoll sagt mehr.</translation>
    </message>
    <message>
        <source>This project also shows {name}.</source>
        <translation>Dieses Projekt zeigt auch {name}.</translation>
    </message>
    <message>
        <source>This project has no cadastre: parcels are not named.</source>
        <translation>Dieses Projekt hat kein Kataster: Parzellen werden nicht genannt.</translation>
    </message>
    <message>
        <source>This project has no layer for it yet: add one in QGIS, then choose it here.</source>
        <translation>Dieses Projekt hat noch keinen Layer dafür: fügen Sie in QGIS einen hinzu und wählen Sie ihn dann hier.</translation>
    </message>
    <message>
        <source>This project has no polygon layer: add that of your quarters first.</source>
        <translation>Dieses Projekt hat keinen Polygonlayer: Fügen Sie zuerst den Ihrer Viertel hinzu.</translation>
    </message>
    <message>
        <source>This project shows {name}.</source>
        <translation>Dieses Projekt zeigt {name}.</translation>
    </message>
    <message>
        <source>This report is no longer yours: the server does not show it to your account, perhaps because it went to another department. Nothing was changed.</source>
        <translation>Diese Meldung gehört nicht mehr zu Ihnen: Der Server zeigt sie Ihrem Konto nicht, vielleicht weil sie zu einer anderen Abteilung kam. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This report was changed meanwhile.</source>
        <translation>Diese Meldung wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>This report was changed {when}.</source>
        <translation>Diese Meldung wurde {when} geändert.</translation>
    </message>
    <message>
        <source>This server does not take this change.</source>
        <translation>Dieser Server nimmt diese Änderung nicht an.</translation>
    </message>
    <message>
        <source>This server does not take this status. It takes: {names}.</source>
        <translation>Dieser Server nimmt diesen Status nicht an. Er nimmt: {names}.</translation>
    </message>
    <message>
        <source>This server finds a report by the council's number, which may be another report's. Nothing was sent. Test the connection in its settings: it says what to do.</source>
        <translation>Dieser Server findet eine Meldung über die Nummer der Gemeinde, die zu einer anderen gehören kann. Es wurde nichts gesendet. Testen Sie die Verbindung in ihren Einstellungen: dort steht, was zu tun ist.</translation>
    </message>
    <message>
        <source>This server lets programs read reports and send new ones, but not change them.</source>
        <translation>Dieser Server lässt Programme Meldungen lesen und neue senden, aber nicht ändern.</translation>
    </message>
    <message>
        <source>This server takes no photo here.</source>
        <translation>Dieser Server nimmt hier kein Foto an.</translation>
    </message>
    <message>
        <source>This server takes the point alone: the address is not sent.</source>
        <translation>Dieser Server nimmt nur den Punkt: die Adresse wird nicht gesendet.</translation>
    </message>
    <message>
        <source>This service does not ask for “{question}”.</source>
        <translation>Diese Kategorie fragt nicht nach „{question}“.</translation>
    </message>
    <message>
        <source>This site finds the report of a change by the council's number, which may be another report's. Changes are off until somebody who knows the site has said that both numbers are the same.</source>
        <translation>Diese Website findet die Meldung einer Änderung über die Nummer der Gemeinde, die zu einer anderen gehören kann. Änderungen sind aus, bis jemand, der die Website kennt, gesagt hat, dass beide Nummern gleich sind.</translation>
    </message>
    <message>
        <source>This site serves several bodies. Enter the address of a report of yours, or the number of your body under Jurisdiction, and test again.</source>
        <translation>Diese Website dient mehreren Stellen. Tragen Sie die Adresse einer Ihrer Meldungen ein, oder die Nummer Ihrer Stelle unter Zuständigkeit, und testen Sie erneut.</translation>
    </message>
    <message>
        <source>This system has no way to do this.</source>
        <translation>Dieses System kann das nicht.</translation>
    </message>
    <message>
        <source>This system takes no reply to a report of this status.</source>
        <translation>Dieses System nimmt keine Antwort auf eine Meldung mit diesem Status an.</translation>
    </message>
    <message>
        <source>This system takes that only with a reply.</source>
        <translation>Dieses System nimmt das nur mit einer Antwort an.</translation>
    </message>
    <message>
        <source>This table has headings but no rows.</source>
        <translation>Diese Tabelle hat Überschriften, aber keine Zeilen.</translation>
    </message>
    <message>
        <source>Tick at least one stop that this system can be told about.</source>
        <translation>Kreuzen Sie mindestens einen Halt an, zu dem dieses System etwas annimmt.</translation>
    </message>
    <message>
        <source>Tick at least two connections.</source>
        <translation>Kreuzen Sie mindestens zwei Verbindungen an.</translation>
    </message>
    <message>
        <source>Tick it only if you know it from the site's administrator. If they differ, a change would go to another report.</source>
        <translation>Nur ankreuzen, wenn Sie es vom Administrator der Website wissen. Sind sie verschieden, ginge eine Änderung an eine andere Meldung.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Times came without a time zone; local time was assumed.</source>
        <translation>Zeiten kamen ohne Zeitzone; die Ortszeit wurde angenommen.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>To Send</source>
        <translation>Zu senden</translation>
    </message>
    <message>
        <source>To Send, Sent from Here</source>
        <translation>Zu senden, von hier gesendet</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Anzusehen</translation>
    </message>
    <message numerus="yes">
        <source>Too late for %n report(s).</source>
        <translation>
            <numerusform>Zu spät für %n Meldung.</numerusform>
            <numerusform>Zu spät für %n Meldungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too late: it has already been sent.</source>
        <translation>Zu spät: Es wurde schon gesendet.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Town of Namur</source>
        <translation>Stadt Namur</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <source>Transfer Pack</source>
        <translation>Weiterleitungspaket</translation>
    </message>
    <message>
        <source>Transfer Pack (E-mail)…</source>
        <translation>Weiterleitungspaket (E-Mail)…</translation>
    </message>
    <message numerus="yes">
        <source>Transfer of %n report(s)</source>
        <translation>
            <numerusform>Weiterleitung von %n Meldung</numerusform>
            <numerusform>Weiterleitung von %n Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Transfer {count}…</source>
        <translation>{count} weiterleiten…</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>Weiterleiten…</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try with Made-Up Data</source>
        <translation>Mit fiktiven Daten ausprobieren</translation>
    </message>
    <message>
        <source>Twice the Delay or More</source>
        <translation>Mindestens doppelte Frist</translation>
    </message>
    <message>
        <source>Two changes within {time} look like one.</source>
        <translation>Zwei Änderungen innerhalb von {time} sehen aus wie eine.</translation>
    </message>
    <message>
        <source>Two that suit stand under each reply; / lists those that suit.</source>
        <translation>Zwei passende stehen unter jeder Antwort; / listet die passenden.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Type or paste the whole address, as in the browser: https://www.commune.be/reports</source>
        <translation>Geben oder fügen Sie die ganze Adresse ein, wie im Browser: https://www.gemeinde.be/meldungen</translation>
    </message>
    <message>
        <source>Type: complaint.</source>
        <translation>Art: Beschwerde.</translation>
    </message>
    <message>
        <source>Type: major maintenance.</source>
        <translation>Art: größere Instandhaltung.</translation>
    </message>
    <message>
        <source>Type: project.</source>
        <translation>Art: Projekt.</translation>
    </message>
    <message>
        <source>Type: question.</source>
        <translation>Art: Frage.</translation>
    </message>
    <message>
        <source>Type: request.</source>
        <translation>Art: Anfrage.</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Zuzuweisen</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Uncertain: boundary at {metres} m, accuracy of the plan ± {within} m</source>
        <translation>Unsicher: Grenze in {metres} m, Genauigkeit des Plans ± {within} m</translation>
    </message>
    <message>
        <source>Uncertain: boundary at {metres} m, accuracy of the point ± {within} m</source>
        <translation>Unsicher: Grenze in {metres} m, Genauigkeit des Punktes ± {within} m</translation>
    </message>
    <message>
        <source>Uncertain: on the plan, the boundary of {key} crosses itself</source>
        <translation>Unsicher: Auf dem Plan schneidet die Grenze von {key} sich selbst</translation>
    </message>
    <message>
        <source>Uncertain: the plan gives this place to several parcels: {keys}</source>
        <translation>Unsicher: Der Plan ordnet diese Stelle mehreren Parzellen zu: {keys}</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>a sending</comment>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Unreadable Reports</source>
        <translation>Unlesbare Meldungen</translation>
    </message>
    <message>
        <source>Unreadable rows left out</source>
        <translation>Unlesbare Zeilen ausgelassen</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Up to {most} reports; {shown} are shown. Filter first.</source>
        <translation>Bis {most} Meldungen; {shown} werden gezeigt. Bitte zuerst filtern.</translation>
    </message>
    <message>
        <source>Updated On</source>
        <translation>Aktualisiert am</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Benutzer und Passwort</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Waiting in the outbox</source>
        <translation>Wartend in der Sendeliste</translation>
    </message>
    <message>
        <source>Waits for your earlier change of the same report.</source>
        <translation>Wartet auf Ihre frühere Änderung derselben Meldung.</translation>
    </message>
    <message>
        <source>Waits to Be Sent</source>
        <translation>Wartet auf Versand</translation>
    </message>
    <message>
        <source>Waits until the server can show whether it arrived.</source>
        <translation>Wartet, bis der Server zeigen kann, ob es angekommen ist.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Web Page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Week by Week</source>
        <translation>Pro Woche</translation>
    </message>
    <message>
        <source>Wh&amp;ere</source>
        <translation>W&amp;o</translation>
    </message>
    <message>
        <source>Wha&amp;t</source>
        <translation>Wa&amp;s</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What Changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>What It Is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>What a colleague saves at the same moment may be replaced.</source>
        <translation>Was ein Kollege im selben Moment speichert, kann ersetzt werden.</translation>
    </message>
    <message>
        <source>What answers at the address, where no connection is given.</source>
        <translation>Was an der Adresse antwortet, wenn keine Verbindung angegeben ist.</translation>
    </message>
    <message>
        <source>What cannot be sent now waits in the outbox of a connection. An address that is none of this profile, and a login that is not the connection's, keep nothing after the run, unless a name is given here.</source>
        <translation>Was jetzt nicht gesendet werden kann, wartet in der Sendeliste einer Verbindung. Eine Adresse, die keine dieses Profils ist, und eine andere Anmeldung als die der Verbindung behalten nach dem Lauf nichts, außer wenn hier ein Name steht.</translation>
    </message>
    <message>
        <source>What did not arrive</source>
        <translation>Was nicht angekommen ist</translation>
    </message>
    <message>
        <source>What each key does</source>
        <translation>Was jede Taste tut</translation>
    </message>
    <message>
        <source>What is closed and was received more than 90 days ago</source>
        <translation>Was abgeschlossen ist und vor mehr als 90 Tagen einging</translation>
    </message>
    <message>
        <source>What is near is counted in each report; kept with the project.</source>
        <translation>Jede Meldung zählt, was in der Nähe liegt; mit dem Projekt gespeichert.</translation>
    </message>
    <message>
        <source>What tells several communes of one Open311 server apart; mostly empty.</source>
        <translation>Was mehrere Gemeinden eines Open311-Servers unterscheidet; meist leer.</translation>
    </message>
    <message>
        <source>What the Server Can Do</source>
        <translation>Was der Server kann</translation>
    </message>
    <message>
        <source>What the caller said is added to it as a note.</source>
        <translation>Was der Anrufer sagt, wird als Notiz hinzugefügt.</translation>
    </message>
    <message>
        <source>What the first citizen will read</source>
        <translation>Was der erste Bürger lesen wird</translation>
    </message>
    <message>
        <source>What the system takes of these is listed by “List values”.</source>
        <translation>„Werte auflisten“ sagt, welche das System annimmt.</translation>
    </message>
    <message>
        <source>What this computer holds is searched and erased. At the server nothing is erased.</source>
        <translation>Gesucht und gelöscht wird auf diesem Computer. Auf dem Server wird nichts gelöscht.</translation>
    </message>
    <message>
        <source>What this service asks cannot be read. You can send the report all the same; the server may want more. {why}</source>
        <translation>Die Fragen dieser Kategorie konnten nicht gelesen werden. Sie können die Meldung trotzdem senden; der Server verlangt vielleicht mehr. {why}</translation>
    </message>
    <message>
        <source>What was asked of servers, when, and how long it took</source>
        <translation>Was Server gefragt wurden, wann und wie lange es dauerte</translation>
    </message>
    <message>
        <source>What was changed on the tablet</source>
        <translation>Was auf dem Tablet geändert wurde</translation>
    </message>
    <message>
        <source>What was done at each stop, on paper</source>
        <translation>Was an jedem Halt getan wurde, auf Papier</translation>
    </message>
    <message>
        <source>What was seen, in words that anybody may read.</source>
        <translation>Was gesehen wurde, in Worten, die jeder lesen darf.</translation>
    </message>
    <message>
        <source>What will be sent, and what not</source>
        <translation>Was gesendet wird und was nicht</translation>
    </message>
    <message>
        <source>What you call them, such as 92094A0123/00B002 or 92094 A 123 b 2.</source>
        <translation>Wie Sie sie nennen, etwa 92094A0123/00B002 oder 92094 A 123 b 2.</translation>
    </message>
    <message>
        <source>What you may write</source>
        <translation>Was Sie schreiben dürfen</translation>
    </message>
    <message>
        <source>When an answer is lost, you may be asked whether the change arrived.</source>
        <translation>Geht eine Antwort verloren, werden Sie vielleicht gefragt, ob die Änderung angekommen ist.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Where does it really lie?</source>
        <translation>Wo liegt es wirklich?</translation>
    </message>
    <message>
        <source>Whether a change arrived is known at once.</source>
        <translation>Ob eine Änderung angekommen ist, ist sofort bekannt.</translation>
    </message>
    <message>
        <source>Whether a report is yours, e.g. signalement_is_mine("assignee"). Empty in other layers than that of the shown connection.</source>
        <translation>Ob eine Meldung Ihre ist, z. B. signalement_is_mine("assignee"). Leer in anderen Layern als dem der angezeigten Verbindung.</translation>
    </message>
    <message>
        <source>Whether the server answers</source>
        <translation>Ob der Server antwortet</translation>
    </message>
    <message>
        <source>Which report came first? Choose, type or click it.</source>
        <translation>Welche Meldung war zuerst da? Wählen, tippen oder anklicken.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wer sind Sie?</translation>
    </message>
    <message>
        <source>Who reported can be asked for, one report at a time.</source>
        <translation>Wer gemeldet hat, kann erfragt werden, eine Meldung auf einmal.</translation>
    </message>
    <message>
        <source>Whoever follows a report gets a mail, the site tells nobody how many; it cannot be called back. Sent for: {what}.</source>
        <translation>Wer einer Meldung folgt, erhält eine Mail, die Website sagt niemandem, wie viele das sind; sie ist nicht zurückzuholen. Gesendet bei: {what}.</translation>
    </message>
    <message>
        <source>Whoever follows it gets a mail; the site tells nobody how many.</source>
        <translation>Wer ihr folgt, erhält eine Mail; die Website sagt niemandem, wie viele das sind.</translation>
    </message>
    <message>
        <source>Whoever reported it left no address: nobody can be asked. Nothing was sent.</source>
        <translation>Wer es meldete, hinterließ keine Adresse: niemand kann gefragt werden. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Whole Guide</source>
        <translation>Ganzes Handbuch</translation>
    </message>
    <message>
        <source>Whole Municipality</source>
        <translation>Ganze Gemeinde</translation>
    </message>
    <message>
        <source>Whole Photo</source>
        <translation>Ganzes Foto</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>With the citizen's own text: read it first, it may name somebody</source>
        <translation>Mit dem Text des Bürgers: erst lesen, er kann jemanden nennen</translation>
    </message>
    <message>
        <source>With “Only for This Session” QGIS asks again at its next start.</source>
        <translation>Mit „Nur für diese Sitzung“ fragt QGIS beim nächsten Start wieder.</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Im Umkreis von</translation>
    </message>
    <message>
        <source>Without Position</source>
        <translation>Ohne Position</translation>
    </message>
    <message>
        <source>Without a person</source>
        <translation>Ohne zuständige Person</translation>
    </message>
    <message>
        <source>Without keys and personal data; not kept on the disk.</source>
        <translation>Ohne Schlüssel und personenbezogene Daten; nicht auf der Festplatte gespeichert.</translation>
    </message>
    <message>
        <source>Without service</source>
        <translation>Ohne Kategorie</translation>
    </message>
    <message>
        <source>Work done on {day}.</source>
        <translation>Arbeit erledigt am {day}.</translation>
    </message>
    <message>
        <source>Working Days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>Working days to handle a report, where the server gives no deadline. They hold for you on this computer; an administrator's file sets them for everybody.</source>
        <translation>Arbeitstage, um eine Meldung zu bearbeiten, wenn der Server keine Frist gibt. Sie gelten für Sie, auf diesem Computer; eine Datei des Administrators legt sie für alle fest.</translation>
    </message>
    <message>
        <source>Write the question: the citizen gets it by mail, with a form to answer.</source>
        <translation>Schreiben Sie die Frage: Der Bürger bekommt sie per E-Mail, mit einem Formular für die Antwort.</translation>
    </message>
    <message>
        <source>Write “{address}” in place of yours</source>
        <translation>„{address}“ statt Ihrer Adresse schreiben</translation>
    </message>
    <message>
        <source>Writes reports to CSV, Excel, GeoPackage or GeoJSON.</source>
        <translation>Schreibt Meldungen als CSV, Excel, GeoPackage oder GeoJSON.</translation>
    </message>
    <message>
        <source>Writes the reports of a layer to a file, as Export… of the panel does; the layer is that of the panel or one loaded by “Load reports”. The ending of the file says the format: csv, xlsx, gpkg or geojson.

CSV and Excel have titles and statuses in QGIS's language, times of this computer's zone and no cell that a spreadsheet takes for a formula. GeoPackage and GeoJSON keep field names and UTC. Descriptions, answers, persons and photo links are left out unless asked for: they may be personal data.

Without a choice of columns all are written, those that were joined to the layer too. With a connection, teams and people have their names in CSV and Excel, asked of its server; else their ids.</source>
        <translation>Schreibt die Meldungen eines Layers in eine Datei, wie Exportieren… des Bedienfelds; der Layer ist der des Bedienfelds oder einer, der mit „Meldungen laden“ geladen wurde. Die Dateiendung bestimmt das Format: csv, xlsx, gpkg oder geojson.

CSV und Excel haben Titel und Status in der Sprache von QGIS, Zeiten der Zone dieses Rechners und keine Zelle, die eine Tabellenkalkulation für eine Formel hält. GeoPackage und GeoJSON behalten Feldnamen und UTC. Beschreibungen, Antworten, Personen und Fotolinks werden weggelassen, wenn sie nicht verlangt werden: Es können personenbezogene Daten sein.

Ohne Wahl von Spalten werden alle geschrieben, auch jene, die mit dem Layer verknüpft wurden. Mit einer Verbindung haben Teams und Personen in CSV und Excel ihre Namen, bei deren Server erfragt; sonst ihre IDs.</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>{name} wird geschrieben…</translation>
    </message>
    <message>
        <source>Written also when the run fails; the ending says which of the two.</source>
        <translation>Auch geschrieben, wenn der Lauf scheitert; die Endung sagt, welches von beiden.</translation>
    </message>
    <message>
        <source>X or Longitude</source>
        <translation>X oder Längengrad</translation>
    </message>
    <message>
        <source>X or longitude (a layer has its points)</source>
        <translation>X oder Länge (ein Layer hat seine Punkte)</translation>
    </message>
    <message>
        <source>Y or Latitude</source>
        <translation>Y oder Breitengrad</translation>
    </message>
    <message>
        <source>Y or latitude</source>
        <translation>Y oder Breite</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>You are there</source>
        <translation>Dort sind Sie</translation>
    </message>
    <message>
        <source>You choose it now. If you forget it, only the logins have to be entered again.</source>
        <translation>Sie wählen es jetzt selbst. Vergessen Sie es, müssen nur die Anmeldedaten neu eingegeben werden.</translation>
    </message>
    <message>
        <source>You have tried it again.</source>
        <translation>Sie haben es erneut versucht.</translation>
    </message>
    <message>
        <source>You may be asked whether a change has arrived.</source>
        <translation>Manchmal werden Sie gefragt, ob eine Änderung angekommen ist.</translation>
    </message>
    <message>
        <source>You took it back. Nothing was sent; all of it is kept here.</source>
        <translation>Sie haben es zurückgenommen. Es wurde nichts gesendet; alles bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>Your account has no right to this on this server.</source>
        <translation>Ihr Konto hat dazu auf diesem Server kein Recht.</translation>
    </message>
    <message>
        <source>Your account may not see all of it on this server.</source>
        <translation>Ihr Konto darf auf diesem Server nicht alles sehen.</translation>
    </message>
    <message>
        <source>Your account may not write on this server. Ask its administrator.</source>
        <translation>Ihr Konto darf auf diesem Server nicht schreiben. Fragen Sie den Administrator des Servers.</translation>
    </message>
    <message>
        <source>Your change replaced {value} by {who}.</source>
        <translation>Ihre Änderung hat {value} von {who} ersetzt.</translation>
    </message>
    <message>
        <source>Your change replaced {value} by {who}; you left it so.</source>
        <translation>Ihre Änderung hat {value} von {who} ersetzt; Sie haben es so gelassen.</translation>
    </message>
    <message>
        <source>Your decision is needed first for {count} of them: see Needs You.</source>
        <translation>Für {count} davon ist zuerst Ihre Entscheidung nötig: siehe Zu klären.</translation>
    </message>
    <message>
        <source>Your login may read reports, not change them. Ask the server's administrator for this right.</source>
        <translation>Ihre Anmeldung darf Meldungen lesen, nicht ändern. Bitten Sie den Administrator des Servers um dieses Recht.</translation>
    </message>
    <message>
        <source>Your reply…  ( / for a standard reply )</source>
        <translation>Ihre Antwort…  ( / für eine Standardantwort )</translation>
    </message>
    <message>
        <source>Your text cannot be saved: is the disk full? It is kept while QGIS is open.</source>
        <translation>Ihr Text kann nicht gespeichert werden: Ist der Datenträger voll? Er bleibt erhalten, solange QGIS offen ist.</translation>
    </message>
    <message>
        <source>Your text is kept.</source>
        <translation>Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Your text is kept: if you leave it, it stays here, unsent.</source>
        <translation>Ihr Text bleibt erhalten: Wenn Sie es so lassen, steht er weiter hier, ungesendet.</translation>
    </message>
    <message>
        <source>Yours, not sent: {values}</source>
        <translation>Ihre Wahl, nicht gesendet: {values}</translation>
    </message>
    <message>
        <source>Yours: {values}</source>
        <translation>Ihre Wahl: {values}</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Zones with statistics</source>
        <translation>Zonen mit Statistik</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom the map to the selected reports</source>
        <translation>Die Karte auf die gewählten Meldungen zoomen</translation>
    </message>
    <message>
        <source>Zoom to Parcel</source>
        <translation>Auf die Parzelle zoomen</translation>
    </message>
    <message>
        <source>Zoom to Selection</source>
        <translation>Auf die Auswahl zoomen</translation>
    </message>
    <message>
        <source>Zoom to the Report</source>
        <translation>Auf die Meldung zoomen</translation>
    </message>
    <message>
        <source>a file on this computer</source>
        <translation>eine Datei auf diesem Computer</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>age</source>
        <translation>alter</translation>
    </message>
    <message>
        <source>all other categories</source>
        <translation>alle anderen Kategorien</translation>
    </message>
    <message>
        <source>already closed</source>
        <translation>bereits abgeschlossen</translation>
    </message>
    <message>
        <source>already here: what you wrote stays</source>
        <translation>schon vorhanden: was Sie geschrieben haben, bleibt</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>an area</source>
        <translation>ein Gebiet</translation>
    </message>
    <message>
        <source>an earlier change of yours waits for your decision</source>
        <translation>eine frühere Änderung von Ihnen wartet auf Ihre Entscheidung</translation>
    </message>
    <message>
        <source>answer cut off</source>
        <translation>Antwort abgebrochen</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>Antwort zu groß</translation>
    </message>
    <message>
        <source>answered with yes, not changed</source>
        <translation>angenommen, nicht geändert</translation>
    </message>
    <message>
        <source>around</source>
        <comment>filter key</comment>
        <translation>umgebung</translation>
    </message>
    <message>
        <source>as all others</source>
        <translation>wie alle anderen</translation>
    </message>
    <message>
        <source>as on the site itself</source>
        <translation>wie auf der Seite selbst</translation>
    </message>
    <message>
        <source>ask leaves them as they are, send sends them once more, drop drops them.</source>
        <translation>ask lässt sie, wie sie sind, send sendet sie noch einmal, drop verwirft sie.</translation>
    </message>
    <message>
        <source>assign</source>
        <translation>Zuweisung</translation>
    </message>
    <message>
        <source>assign the report</source>
        <translation>zuweisen</translation>
    </message>
    <message>
        <source>assignee</source>
        <translation>bearbeiter</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>um {time}</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>cadastre</source>
        <comment>filter key</comment>
        <translation>kataster</translation>
    </message>
    <message>
        <source>caller's details</source>
        <translation>Angaben zum Anrufer</translation>
    </message>
    <message>
        <source>cancelled by you</source>
        <translation>von Ihnen abgebrochen</translation>
    </message>
    <message>
        <source>category</source>
        <comment>filter key</comment>
        <translation>kategorie</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation>Zertifikat nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>inzwischen geändert</translation>
    </message>
    <message>
        <source>changed meanwhile by {who}</source>
        <translation>inzwischen geändert von {who}</translation>
    </message>
    <message>
        <source>changed meanwhile by {who}; yours was not sent.</source>
        <translation>inzwischen von {who} geändert; Ihre Änderung wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>changed meanwhile; yours was not sent.</source>
        <translation>inzwischen geändert; Ihre Änderung wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>changed {time}</source>
        <translation>geändert {time}</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>geändert {when}</translation>
    </message>
    <message>
        <source>close</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>close the report</source>
        <translation>abschließen</translation>
    </message>
    <message>
        <source>close; the draft stays</source>
        <translation>schließen; Entwurf bleibt</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>filter</comment>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>closing days</source>
        <translation>Schließtage</translation>
    </message>
    <message>
        <source>collapse, expand group</source>
        <translation>Gruppe ein-, ausklappen</translation>
    </message>
    <message>
        <source>confirmed by the server</source>
        <translation>vom Server bestätigt</translation>
    </message>
    <message>
        <source>data of {time}</source>
        <translation>Daten von {time}</translation>
    </message>
    <message>
        <source>date of the report</source>
        <translation>Datum der Meldung</translation>
    </message>
    <message>
        <source>delay set here</source>
        <translation>Frist hier festgelegt</translation>
    </message>
    <message>
        <source>delays</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>department</source>
        <translation>dienst</translation>
    </message>
    <message>
        <source>department in charge</source>
        <translation>zuständiger Dienst</translation>
    </message>
    <message>
        <source>drawn polygon</source>
        <translation>gezeichnetes Polygon</translation>
    </message>
    <message>
        <source>due</source>
        <translation>frist</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>Frist bis {date}</translation>
    </message>
    <message>
        <source>duplicate of</source>
        <translation>Dublette von</translation>
    </message>
    <message>
        <source>every language</source>
        <translation>jede Sprache</translation>
    </message>
    <message>
        <source>every service</source>
        <translation>jede Kategorie</translation>
    </message>
    <message>
        <source>every service, or words of its name</source>
        <translation>jede Kategorie, oder Wörter ihres Namens</translation>
    </message>
    <message>
        <source>every status</source>
        <translation>jeder Status</translation>
    </message>
    <message>
        <source>every {count} min</source>
        <translation>alle {count} Min.</translation>
    </message>
    <message>
        <source>every {count} s</source>
        <translation>alle {count} Sek.</translation>
    </message>
    <message>
        <source>everywhere; or west, south, east, north</source>
        <translation>überall; oder West, Süd, Ost, Nord</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>goes next</source>
        <translation>geht als Nächstes</translation>
    </message>
    <message>
        <source>handed to the team's server</source>
        <translation>dem gemeinsamen Server übergeben</translation>
    </message>
    <message>
        <source>help about this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>host unknown</source>
        <translation>Host unbekannt</translation>
    </message>
    <message>
        <source>https://www.commune.be/reports</source>
        <translation>https://www.gemeinde.be/meldungen</translation>
    </message>
    <message>
        <source>in a parcel</source>
        <translation>in einer Parzelle</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>in der Frist</translation>
    </message>
    <message>
        <source>inside</source>
        <comment>filter</comment>
        <translation>in-parzelle</translation>
    </message>
    <message>
        <source>into the round, or out of it</source>
        <translation>zur Tour hinzufügen</translation>
    </message>
    <message>
        <source>is</source>
        <comment>filter key</comment>
        <translation>ist</translation>
    </message>
    <message>
        <source>it has no category</source>
        <translation>sie hat keine Kategorie</translation>
    </message>
    <message>
        <source>it has no place on earth</source>
        <translation>sie hat keinen Ort auf der Erde</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>sie hat keinen Text</translation>
    </message>
    <message>
        <source>it is not certain that it arrived.</source>
        <translation>es ist nicht sicher, ob es angekommen ist.</translation>
    </message>
    <message>
        <source>its number is in the text</source>
        <translation>seine Nummer steht im Text</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>larger photo</source>
        <translation>größeres Foto</translation>
    </message>
    <message>
        <source>late</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>late</source>
        <comment>filter</comment>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>late {days} d</source>
        <translation>{days} T überfällig</translation>
    </message>
    <message>
        <source>layers around a report: {names}</source>
        <translation>Layer um eine Meldung: {names}</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>lädt…</translation>
    </message>
    <message>
        <source>login {id}</source>
        <translation>Anmeldung {id}</translation>
    </message>
    <message>
        <source>looked at again {time}</source>
        <translation>erneut geprüft {time}</translation>
    </message>
    <message>
        <source>mailed to whoever follows</source>
        <translation>gemailt an alle, die folgen</translation>
    </message>
    <message>
        <source>manager not known</source>
        <translation>Verwalter unbekannt</translation>
    </message>
    <message>
        <source>manager {first} or {other}, both near (to be confirmed)</source>
        <translation>Verwalter {first} oder {other}, beide nah (zu bestätigen)</translation>
    </message>
    <message>
        <source>manager {name}, at {metres} m (to be confirmed)</source>
        <translation>Verwalter {name}, in {metres} m (zu bestätigen)</translation>
    </message>
    <message>
        <source>map view</source>
        <translation>Kartenausschnitt</translation>
    </message>
    <message>
        <source>mine</source>
        <comment>filter</comment>
        <translation>mein</translation>
    </message>
    <message>
        <source>more than {count} within {metres} m</source>
        <translation>mehr als {count} im Umkreis von {metres} m</translation>
    </message>
    <message>
        <source>move</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>move by {metres} m</source>
        <translation>Verschiebung um {metres} m</translation>
    </message>
    <message>
        <source>move the pin</source>
        <translation>Punkt verschieben</translation>
    </message>
    <message>
        <source>names of hosts, asked for at each</source>
        <translation>Namen von Servern, jeweils erfragt</translation>
    </message>
    <message>
        <source>needs a login</source>
        <translation>braucht eine Anmeldung</translation>
    </message>
    <message>
        <source>new</source>
        <comment>filter</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>next report, also while typing</source>
        <translation>nächste, auch beim Schreiben</translation>
    </message>
    <message>
        <source>next try {time}</source>
        <translation>nächster Versuch {time}</translation>
    </message>
    <message>
        <source>next, previous</source>
        <translation>nächste, vorige</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>no citizen gets a mail</source>
        <translation>kein Bürger erhält eine E-Mail</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>noch keine Daten</translation>
    </message>
    <message>
        <source>no delay</source>
        <translation>keine Frist</translation>
    </message>
    <message>
        <source>no geometry</source>
        <translation>keine Geometrie</translation>
    </message>
    <message>
        <source>no position in it</source>
        <translation>ohne Position</translation>
    </message>
    <message>
        <source>no position known</source>
        <translation>keine Position bekannt</translation>
    </message>
    <message>
        <source>no road within {metres} m, manager not known</source>
        <translation>keine Straße im Umkreis von {metres} m, Verwalter unbekannt</translation>
    </message>
    <message>
        <source>no stop within 30 m, or another day</source>
        <translation>kein Halt innerhalb von 30 m, oder ein anderer Tag</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>no. {times} of its category here in 12 months</source>
        <translation>{times}. dieser Kategorie hier in 12 Monaten</translation>
    </message>
    <message>
        <source>none</source>
        <comment>assigned</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>none within {metres} m</source>
        <translation>nichts im Umkreis von {metres} m</translation>
    </message>
    <message>
        <source>not added: {what}</source>
        <translation>nicht hinzugefügt: {what}</translation>
    </message>
    <message>
        <source>not arrived: send it again, or drop it</source>
        <translation>nicht angekommen: erneut senden oder verwerfen</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>zuzuweisen</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>nicht abgeschlossen</translation>
    </message>
    <message>
        <source>not complete: the plan is not loaded all around</source>
        <translation>unvollständig: Der Plan ist nicht ringsum geladen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier nicht bekannt</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>noch nicht geöffnet</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nicht angezeigt</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>on other pages</source>
        <translation>auf anderen Seiten</translation>
    </message>
    <message>
        <source>on the parcel</source>
        <translation>auf der Parzelle</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>am {day} um {time}</translation>
    </message>
    <message>
        <source>only when I refresh</source>
        <translation>nur wenn ich aktualisiere</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>open</source>
        <comment>filter</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>open in the browser</source>
        <translation>im Browser öffnen</translation>
    </message>
    <message>
        <source>ours</source>
        <comment>filter</comment>
        <translation>unser</translation>
    </message>
    <message>
        <source>outside</source>
        <comment>filter</comment>
        <translation>außer-parzelle</translation>
    </message>
    <message>
        <source>outside any parcel</source>
        <translation>außerhalb jeder Parzelle</translation>
    </message>
    <message>
        <source>parcel</source>
        <comment>filter key</comment>
        <translation>parzelle</translation>
    </message>
    <message>
        <source>parcels that were loaded</source>
        <translation>geladene Flurstücke</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>plan of {date}</source>
        <translation>Plan vom {date}</translation>
    </message>
    <message>
        <source>plan without a date</source>
        <translation>Plan ohne Datum</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>priorität</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>record-of-erasure</source>
        <translation>protokoll-loeschung</translation>
    </message>
    <message>
        <source>reference {number}</source>
        <translation>Aktenzeichen {number}</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>vom Server abgelehnt</translation>
    </message>
    <message>
        <source>refused by the server.</source>
        <translation>vom Server abgelehnt.</translation>
    </message>
    <message>
        <source>refused by the server: {words}</source>
        <translation>vom Server abgelehnt: {words}</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>reply templates</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>reply to the report</source>
        <translation>antworten</translation>
    </message>
    <message>
        <source>report,citizen,open311,municipality,commune,incident,complaint</source>
        <translation>Meldung,Bürger,open311,Gemeinde,Vorfall,Beschwerde</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>same service</source>
        <translation>gleiche Kategorie</translation>
    </message>
    <message>
        <source>sector</source>
        <translation>sektor</translation>
    </message>
    <message>
        <source>select all</source>
        <translation>alle auswählen</translation>
    </message>
    <message>
        <source>send</source>
        <translation>senden</translation>
    </message>
    <message>
        <source>sent, no answer</source>
        <translation>gesendet, keine Antwort</translation>
    </message>
    <message>
        <source>sent, not yet visible on the server</source>
        <translation>gesendet, auf dem Server noch nicht sichtbar</translation>
    </message>
    <message>
        <source>service</source>
        <translation>kategorie</translation>
    </message>
    <message>
        <source>service of the report</source>
        <translation>Kategorie der Meldung</translation>
    </message>
    <message>
        <source>show the panel</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>shown on the report's page</source>
        <translation>auf der Seite der Meldung zu sehen</translation>
    </message>
    <message>
        <source>signature of replies</source>
        <translation>Unterschrift von Antworten</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>source</source>
        <translation>herkunft</translation>
    </message>
    <message>
        <source>standard reply</source>
        <translation>Standardantwort</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>status unchanged ({count})</source>
        <translation>Status unverändert ({count})</translation>
    </message>
    <message>
        <source>status: {status}</source>
        <translation>Status: {status}</translation>
    </message>
    <message>
        <source>street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>taken back by you</source>
        <translation>von Ihnen zurückgenommen</translation>
    </message>
    <message>
        <source>team</source>
        <comment>filter key</comment>
        <translation>team</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>the citizen gets a mail</source>
        <translation>der Bürger bekommt eine E-Mail</translation>
    </message>
    <message>
        <source>the last of {date}</source>
        <translation>die letzte vom {date}</translation>
    </message>
    <message>
        <source>the newest {listed} are listed</source>
        <translation>die {listed} neuesten sind aufgeführt</translation>
    </message>
    <message>
        <source>the server decides about mails</source>
        <translation>über Mails entscheidet der Server</translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation>der Server antwortet nicht</translation>
    </message>
    <message>
        <source>the server said yes and changed nothing.</source>
        <translation>der Server hat ja gesagt, aber nichts geändert.</translation>
    </message>
    <message>
        <source>this system takes no reply from QGIS</source>
        <translation>dieses System nimmt keine Antwort aus QGIS an</translation>
    </message>
    <message>
        <source>times</source>
        <comment>filter key</comment>
        <translation>mal</translation>
    </message>
    <message>
        <source>to be reviewed before sending</source>
        <translation>vor dem Senden zu prüfen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>today</source>
        <comment>filter</comment>
        <translation>heute</translation>
    </message>
    <message>
        <source>today's date</source>
        <translation>heutiges Datum</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>twice the delay</source>
        <comment>filter</comment>
        <translation>doppelte Frist</translation>
    </message>
    <message>
        <source>type</source>
        <translation>typ</translation>
    </message>
    <message>
        <source>unassigned</source>
        <comment>filter</comment>
        <translation>zuzuweisen</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>uncertain</source>
        <comment>filter</comment>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>unclear whether it arrived: check on the server</source>
        <translation>unklar, ob angekommen: auf dem Server prüfen</translation>
    </message>
    <message>
        <source>unconfirmed: not confirmed by the server; unsent: refused, or still here; refused: refused, not done, changed by others, or without an answer; nothing: never. A failed run names each such report, after the table of results was written.</source>
        <translation>unconfirmed: vom Server nicht bestätigt; unsent: abgelehnt, oder noch hier; refused: abgelehnt, nicht ausgeführt, von anderen geändert oder ohne Antwort; nothing: nie. Ein fehlgeschlagener Lauf nennt jede dieser Meldungen, nachdem die Ergebnistabelle geschrieben wurde.</translation>
    </message>
    <message>
        <source>undo the sending</source>
        <translation>Versand zurücknehmen</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>unloaded</source>
        <comment>filter</comment>
        <translation>nicht-geladen</translation>
    </message>
    <message>
        <source>unplaced</source>
        <comment>filter</comment>
        <translation>ohne_position</translation>
    </message>
    <message>
        <source>until its account is back</source>
        <translation>bis das Konto zurück ist</translation>
    </message>
    <message>
        <source>until the answer comes</source>
        <translation>bis die Antwort kommt</translation>
    </message>
    <message>
        <source>until the team's server has sent it</source>
        <translation>bis der gemeinsame Server es gesendet hat</translation>
    </message>
    <message>
        <source>until you allow changes again</source>
        <translation>bis Sie Änderungen wieder zulassen</translation>
    </message>
    <message>
        <source>until you decide</source>
        <translation>bis Sie entscheiden</translation>
    </message>
    <message>
        <source>until you log in again</source>
        <translation>bis Sie sich neu anmelden</translation>
    </message>
    <message>
        <source>until you upgrade this plugin</source>
        <translation>bis Sie diese Erweiterung aktualisieren</translation>
    </message>
    <message>
        <source>until your change of {time} is through</source>
        <translation>bis Ihre Änderung von {time} durch ist</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>various</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>via {way}</source>
        <translation>über {way}</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>wartet auf Versand</translation>
    </message>
    <message>
        <source>week</source>
        <comment>filter</comment>
        <translation>woche</translation>
    </message>
    <message>
        <source>words in both: {words}</source>
        <translation>Wörter in beiden: {words}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gestern {time}</translation>
    </message>
    <message>
        <source>your signature</source>
        <translation>Ihre Unterschrift</translation>
    </message>
    <message>
        <source>zoom to the selection</source>
        <translation>auf die Auswahl zoomen</translation>
    </message>
    <message>
        <source>{action} on {count}…</source>
        <translation>{action} für {count}…</translation>
    </message>
    <message>
        <source>{author}, {time}: {change} – {state}</source>
        <translation>{author}, {time}: {change} – {state}</translation>
    </message>
    <message>
        <source>{change} % in a year</source>
        <translation>{change} % in einem Jahr</translation>
    </message>
    <message>
        <source>{count} Duplicates of…</source>
        <translation>{count} Duplikate von…</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} T</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} Std.</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} Min.</translation>
    </message>
    <message>
        <source>{count} of them wait until the account they were made for is back.</source>
        <translation>{count} davon warten, bis das Konto zurück ist, unter dem sie gemacht wurden.</translation>
    </message>
    <message>
        <source>{count} of {all} assigned reports of this group went to {team}.</source>
        <translation>{count} von {all} zugewiesenen Meldungen dieser Gruppe gingen an {team}.</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} offen</translation>
    </message>
    <message>
        <source>{count} reports</source>
        <translation>{count} Meldungen</translation>
    </message>
    <message>
        <source>{count} reports assigned</source>
        <translation>{count} Meldungen zugewiesen</translation>
    </message>
    <message>
        <source>{count} reports closed</source>
        <translation>{count} Meldungen abgeschlossen</translation>
    </message>
    <message>
        <source>{count} reports moved</source>
        <translation>{count} Meldungen verschoben</translation>
    </message>
    <message>
        <source>{count} reports put back</source>
        <translation>{count} Meldungen zurückgesetzt</translation>
    </message>
    <message>
        <source>{count} reports rejected</source>
        <translation>{count} Meldungen abgelehnt</translation>
    </message>
    <message>
        <source>{count} reports reopened</source>
        <translation>{count} Meldungen wieder geöffnet</translation>
    </message>
    <message>
        <source>{count} reports sent back</source>
        <translation>{count} Meldungen zurückgegeben</translation>
    </message>
    <message>
        <source>{count} reports taken in charge</source>
        <translation>{count} Meldungen übernommen</translation>
    </message>
    <message>
        <source>{count} reports transferred</source>
        <translation>{count} Meldungen weitergeleitet</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} selected. {able} of them can be put back: each field gets the value it had before, unless a colleague has changed it since.</source>
        <translation>{count} gewählt. {able} davon können zurückgesetzt werden: jedes Feld erhält seinen vorigen Wert, außer wenn ein Kollege es seither geändert hat.</translation>
    </message>
    <message>
        <source>{count} within {metres} m</source>
        <translation>{count} im Umkreis von {metres} m</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} T</translation>
    </message>
    <message>
        <source>{days} d left</source>
        <translation>noch {days} T</translation>
    </message>
    <message>
        <source>{done} of {total} changes are through</source>
        <translation>Änderungen durch: {done} von {total}</translation>
    </message>
    <message>
        <source>{done} · now: {report}</source>
        <translation>{done} · jetzt gezeigt: {report}</translation>
    </message>
    <message>
        <source>{field}, the server's: {value}</source>
        <translation>{field}, das des Servers: {value}</translation>
    </message>
    <message>
        <source>{field}, yours: {value}</source>
        <translation>{field}, Ihres: {value}</translation>
    </message>
    <message>
        <source>{file} cannot be used: check the disk and its rights. What waits to be sent stays on this computer.</source>
        <translation>{file} ist nicht verwendbar: Prüfen Sie Datenträger und Rechte. Was auf Versand wartet, bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>{file} holds nothing that has not come in already.</source>
        <translation>{file} enthält nichts, was nicht schon da ist.</translation>
    </message>
    <message>
        <source>{file} is no field copy of this connection: nothing was taken from it.</source>
        <translation>{file} ist keine Geländekopie dieser Verbindung: Es wurde nichts daraus übernommen.</translation>
    </message>
    <message>
        <source>{file} names no coordinate system. Its numbers can only be those of EPSG:{code}, which was taken.</source>
        <translation>{file} nennt kein Koordinatensystem. Die Zahlen können nur die von EPSG:{code} sein, das genommen wurde.</translation>
    </message>
    <message>
        <source>{host} is an address, not a name.</source>
        <translation>{host} ist eine Adresse, kein Name.</translation>
    </message>
    <message>
        <source>{host} is {address}.</source>
        <translation>{host} ist {address}.</translation>
    </message>
    <message>
        <source>{key}: several rows have this key.</source>
        <translation>{key}: Mehrere Zeilen haben diesen Schlüssel.</translation>
    </message>
    <message>
        <source>{km} km as the crow flies</source>
        <translation>{km} km Luftlinie</translation>
    </message>
    <message>
        <source>{layer} (not in this project)</source>
        <translation>{layer} (nicht in diesem Projekt)</translation>
    </message>
    <message>
        <source>{loaded} loaded… You can already work.</source>
        <translation>{loaded} geladen… Sie können schon arbeiten.</translation>
    </message>
    <message>
        <source>{loaded} of {total}… You can already work.</source>
        <translation>{loaded} von {total}… Sie können schon arbeiten.</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message>
        <source>{metres} m away</source>
        <translation>in {metres} m</translation>
    </message>
    <message>
        <source>{metres} m from the stop</source>
        <translation>{metres} m vom Halt</translation>
    </message>
    <message>
        <source>{metres} m from where it was</source>
        <translation>{metres} m vom alten Punkt</translation>
    </message>
    <message>
        <source>{monday} · week {number}</source>
        <translation>{monday} · Woche {number}</translation>
    </message>
    <message>
        <source>{name} (as shipped)</source>
        <translation>{name} (mitgeliefert)</translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation>{name} (ich)</translation>
    </message>
    <message>
        <source>{name} (register)</source>
        <translation>{name} (Register)</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read.</source>
        <translation>{name} ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>{name} is too large.</source>
        <translation>{name} ist zu groß.</translation>
    </message>
    <message>
        <source>{name} · Figures</source>
        <translation>{name} · Statistik</translation>
    </message>
    <message>
        <source>{name}, {size} bytes, kept in this pack as the server gave it</source>
        <translation>{name}, {size} Bytes, in diesem Paket so bewahrt, wie der Server es lieferte</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>{number} has no position.</source>
        <translation>{number} hat keine Position.</translation>
    </message>
    <message>
        <source>{number} is kept as it is: a change of it waits to be sent, its layer is being edited, or another program uses the file. Try again afterwards.</source>
        <translation>{number} bleibt, wie sie ist: Eine Änderung wartet auf den Versand, ihr Layer wird bearbeitet oder ein anderes Programm verwendet die Datei. Versuchen Sie es danach erneut.</translation>
    </message>
    <message>
        <source>{open} open, {total} in all.</source>
        <translation>{open} offen, {total} insgesamt.</translation>
    </message>
    <message>
        <source>{proxy} does not answer. Check it in QGIS's network options, or exclude this address there.</source>
        <translation>{proxy} antwortet nicht. Prüfen Sie ihn in den Netzwerkoptionen von QGIS oder nehmen Sie diese Adresse dort aus.</translation>
    </message>
    <message>
        <source>{proxy}, from QGIS's network options; it answers.</source>
        <translation>{proxy}, aus den Netzwerkoptionen von QGIS; er antwortet.</translation>
    </message>
    <message>
        <source>{proxy}, from this computer's environment variables, does not answer. Have it corrected there, or set the proxy in QGIS's network options.</source>
        <translation>{proxy}, aus den Umgebungsvariablen dieses Computers, antwortet nicht. Lassen Sie ihn dort berichtigen oder stellen Sie den Proxy in den Netzwerkoptionen von QGIS ein.</translation>
    </message>
    <message>
        <source>{proxy}, from this computer's environment variables, since QGIS has none switched on; it answers.</source>
        <translation>{proxy}, aus den Umgebungsvariablen dieses Computers, da in QGIS keiner eingeschaltet ist; er antwortet.</translation>
    </message>
    <message>
        <source>{proxy}, the system's, as QGIS's network options say; it answers.</source>
        <translation>{proxy}, der des Systems, wie es die Netzwerkoptionen von QGIS sagen; er antwortet.</translation>
    </message>
    <message>
        <source>{status} leads to</source>
        <translation>{status} führt zu</translation>
    </message>
    <message>
        <source>{team}: {count} of {all} “{service}”</source>
        <translation>{team}: {count} von {all} „{service}“</translation>
    </message>
    <message>
        <source>{team}: {count} of {all} “{service}” in {sector}</source>
        <translation>{team}: {count} von {all} „{service}“, Sektor {sector}</translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation>{title}: {value}</translation>
    </message>
    <message>
        <source>{total} reports.</source>
        <translation>{total} Meldungen.</translation>
    </message>
    <message>
        <source>{total} rows. Of the first {count}: {placed} with a position, {dated} dated.</source>
        <translation>{total} Zeilen. Von den ersten {count}: {placed} mit Position, {dated} datiert.</translation>
    </message>
    <message>
        <source>{what} assigned</source>
        <translation>{what} zugewiesen</translation>
    </message>
    <message>
        <source>{what} closed</source>
        <translation>{what} abgeschlossen</translation>
    </message>
    <message>
        <source>{what} moved</source>
        <translation>{what} verschoben</translation>
    </message>
    <message>
        <source>{what} put back</source>
        <translation>{what} zurückgesetzt</translation>
    </message>
    <message>
        <source>{what} rejected</source>
        <translation>{what} abgelehnt</translation>
    </message>
    <message>
        <source>{what} reopened</source>
        <translation>{what} wieder geöffnet</translation>
    </message>
    <message>
        <source>{what} sent back</source>
        <translation>{what} zurückgegeben</translation>
    </message>
    <message>
        <source>{what} taken in charge</source>
        <translation>{what} übernommen</translation>
    </message>
    <message>
        <source>{what} transferred</source>
        <translation>{what} weitergeleitet</translation>
    </message>
    <message>
        <source>{what} · sending in {seconds} s</source>
        <translation>{what} · Versand in {seconds} s</translation>
    </message>
    <message>
        <source>{what}: action</source>
        <translation>{what}: Aktion</translation>
    </message>
    <message>
        <source>{what}: category</source>
        <translation>{what}: Kategorie</translation>
    </message>
    <message>
        <source>{what}: duplicate</source>
        <translation>{what}: Dublette</translation>
    </message>
    <message>
        <source>{what}: note</source>
        <translation>{what}: Notiz</translation>
    </message>
    <message>
        <source>{what}: priority and type</source>
        <translation>{what}: Priorität und Art</translation>
    </message>
    <message>
        <source>{what}: question</source>
        <translation>{what}: Frage</translation>
    </message>
    <message>
        <source>{what}: reply</source>
        <translation>{what}: Antwort</translation>
    </message>
    <message>
        <source>{what}: status</source>
        <translation>{what}: Status</translation>
    </message>
    <message>
        <source>{what}: {figures}</source>
        <translation>{what}: {figures}</translation>
    </message>
    <message>
        <source>{who} answered the citizen {when}.</source>
        <translation>{who} hat dem Bürger {when} geantwortet.</translation>
    </message>
    <message>
        <source>{who} answered the citizen.</source>
        <translation>{who} hat dem Bürger geantwortet.</translation>
    </message>
    <message>
        <source>{who} changed this report {when}.</source>
        <translation>{who} hat diese Meldung {when} geändert.</translation>
    </message>
    <message>
        <source>{who} changed this report.</source>
        <translation>{who} hat diese Meldung geändert.</translation>
    </message>
    <message>
        <source>{wrong} stands for nothing here. Known are: {known}</source>
        <translation>{wrong} steht hier für nichts. Bekannt sind: {known}</translation>
    </message>
    <message>
        <source>“Mine” and “My Department” depend on it, and how notes and replies are signed.</source>
        <translation>„Meine“ und „Mein Dienst“ hängen davon ab, und wie Notizen und Antworten unterzeichnet sind.</translation>
    </message>
    <message>
        <source>“around” asks the layers around reports of the open project: only the list of the dock takes it.</source>
        <translation>„around“ fragt die Layer in der Umgebung des geöffneten Projekts: nur die Liste des Panels nimmt es an.</translation>
    </message>
    <message>
        <source>“{key}” compares a report with those around it, which are not all read here: only the list of the dock takes it.</source>
        <translation>„{key}“ vergleicht eine Meldung mit denen um sie herum, die hier nicht alle gelesen werden: nur die Liste des Panels nimmt es an.</translation>
    </message>
    <message>
        <source>“{key}” names more than one parcel: {keys}</source>
        <translation>„{key}“ bezeichnet mehrere Parzellen: {keys}</translation>
    </message>
    <message>
        <source>“{line}” is no answer: write code=answer, one per line.</source>
        <translation>„{line}“ ist keine Antwort: schreiben Sie Code=Antwort, eine pro Zeile.</translation>
    </message>
    <message>
        <source>“{name}” is a connection to another jurisdiction than “{other}”.</source>
        <translation>„{name}“ ist eine Verbindung zu einer anderen Zuständigkeit als „{other}“.</translation>
    </message>
    <message>
        <source>“{name}” is report {number}, which is not loaded here.</source>
        <translation>„{name}“ ist die Meldung {number}, die hier nicht geladen ist.</translation>
    </message>
    <message>
        <source>“{name}” may be personal data: ask for those too (PERSONAL).</source>
        <translation>„{name}“ kann personenbezogen sein: Verlangen Sie auch diese (PERSONAL).</translation>
    </message>
    <message>
        <source>“{parameter}” cannot be written: QGIS has no format for “{name}”.</source>
        <translation>„{parameter}“ kann nicht geschrieben werden: QGIS hat kein Format für „{name}“.</translation>
    </message>
    <message>
        <source>“{parameter}” cannot be written: there is no folder “{folder}”, or you may not write there.</source>
        <translation>„{parameter}“ kann nicht geschrieben werden: Es gibt keinen Ordner „{folder}“, oder Sie dürfen dort nicht schreiben.</translation>
    </message>
    <message>
        <source>“{parameter}” cannot be {value}.</source>
        <translation>„{parameter}“ kann nicht {value} sein.</translation>
    </message>
    <message>
        <source>“{parameter}” wants {wanted}: “{layer}” has {found}.</source>
        <translation>„{parameter}“ verlangt {wanted}: „{layer}“ hat {found}.</translation>
    </message>
    <message>
        <source>“{question}” does not offer “{value}”. It offers: {choices}.</source>
        <translation>„{question}“ bietet „{value}“ nicht an. Möglich: {choices}.</translation>
    </message>
    <message>
        <source>“{question}” takes a date, as 2026-11-27 14:30, not “{value}”.</source>
        <translation>„{question}“ verlangt ein Datum, wie 2026-11-27 14:30, nicht „{value}“.</translation>
    </message>
    <message>
        <source>“{question}” takes a number, not “{value}”.</source>
        <translation>„{question}“ verlangt eine Zahl, nicht „{value}“.</translation>
    </message>
    <message>
        <source>“{question}” takes one answer, not “{value}”.</source>
        <translation>„{question}“ verlangt eine einzige Antwort, nicht „{value}“.</translation>
    </message>
    <message>
        <source>“{question}” wants an answer.</source>
        <translation>„{question}“ verlangt eine Antwort.</translation>
    </message>
    <message>
        <source>“{verb}”: your account cannot do this on this server.</source>
        <translation>„{verb}“: Das geht mit Ihrem Konto auf diesem Server nicht.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>“{word}:” asks a cadastral plan, and the project has none.</source>
        <translation>„{word}:“ fragt einen Katasterplan, und das Projekt hat keinen.</translation>
    </message>
    <message>
        <source>“{word}:” asks the layers around reports, and none is chosen.</source>
        <translation>„{word}:“ fragt die Layer in der Umgebung, und keiner ist gewählt.</translation>
    </message>
    <message>
        <source>“{word}” cannot be compared with &lt; or &gt;.</source>
        <translation>„{word}“ lässt sich nicht mit &lt; oder &gt; vergleichen.</translation>
    </message>
    <message>
        <source>“{word}” is known of a list of reports only.</source>
        <translation>„{word}“ ist nur von einer Liste von Meldungen bekannt.</translation>
    </message>
    <message>
        <source>“{word}” is no known value.</source>
        <translation>„{word}“ ist kein bekannter Wert.</translation>
    </message>
    <message>
        <source>“{word}” should be a date, such as 2026-11-24.</source>
        <translation>„{word}“ sollte ein Datum sein, etwa 2026-11-24.</translation>
    </message>
    <message>
        <source>“{word}” should be a number.</source>
        <translation>„{word}“ sollte eine Zahl sein.</translation>
    </message>
    <message>
        <source>… or drop the file from your administrator here.</source>
        <translation>… oder ziehen Sie die Datei Ihres Administrators hierher.</translation>
    </message>
    <message>
        <source>… or the reports of a layer</source>
        <translation>… oder die Meldungen eines Layers</translation>
    </message>
</context>
</TS>
