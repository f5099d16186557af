<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Signalement</name>
    <message numerus="yes">
        <source>%n already so</source>
        <translation>
            <numerusform>%n already so</numerusform>
            <numerusform>%n already so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already so: left out.</source>
        <translation>
            <numerusform>%n already so: left out.</numerusform>
            <numerusform>%n already so: left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered with yes and not changed</source>
        <translation>
            <numerusform>%n answered with yes and not changed</numerusform>
            <numerusform>%n answered with yes and not changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beside it, up to {metres} m</source>
        <translation>
            <numerusform>%n beside it, up to {metres} m</numerusform>
            <numerusform>%n beside it, up to {metres} m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n blocked</numerusform>
            <numerusform>%n blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) belong to another connection to the same server. Taken over, they are sent by “{name}”, with its login.</source>
        <translation>
            <numerusform>%n change belongs to another connection to the same server. Taken over, it is sent by “{name}”, with its login.</numerusform>
            <numerusform>%n changes belong to another connection to the same server. Taken over, they are sent by “{name}”, with its login.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) did not end as asked:</source>
        <translation>
            <numerusform>%n change did not end as asked:</numerusform>
            <numerusform>%n changes did not end as asked:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) may already have been sent.</source>
        <translation>
            <numerusform>%n change may already have been sent.</numerusform>
            <numerusform>%n changes may already have been sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that waited to be sent are missing.</source>
        <translation>
            <numerusform>%n change that waited to be sent is missing.</numerusform>
            <numerusform>%n changes that waited to be sent are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait in another QGIS profile on this computer, or with a connection that was removed, and are not sent from here. Open the panel Reports to take them over.</source>
        <translation>
            <numerusform>%n change waits in another QGIS profile on this computer, or with a connection that was removed, and is not sent from here. Open the panel Reports to take it over.</numerusform>
            <numerusform>%n changes wait in another QGIS profile on this computer, or with a connection that was removed, and are not sent from here. Open the panel Reports to take them over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting to be sent</source>
        <translation>
            <numerusform>%n change waiting to be sent</numerusform>
            <numerusform>%n changes waiting to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were made for {who}. The login of “{name}” is now {now}.</source>
        <translation>
            <numerusform>%n change was made for {who}. The login of “{name}” is now {now}.</numerusform>
            <numerusform>%n changes were made for {who}. The login of “{name}” is now {now}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed meanwhile</source>
        <translation>
            <numerusform>%n changed meanwhile</numerusform>
            <numerusform>%n changed meanwhile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) get a mail</source>
        <translation>
            <numerusform>%n citizen gets a mail</numerusform>
            <numerusform>%n citizens get a mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) will get a mail.</source>
        <translation>
            <numerusform>%n citizen will get a mail.</numerusform>
            <numerusform>%n citizens will get a mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n confirmed</numerusform>
            <numerusform>%n confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) exported.</source>
        <translation>
            <numerusform>%n connection exported.</numerusform>
            <numerusform>%n connections exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) imported.</source>
        <translation>
            <numerusform>%n connection imported.</numerusform>
            <numerusform>%n connections imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) apart</source>
        <translation>
            <numerusform>%n day apart</numerusform>
            <numerusform>%n days apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <comment>of a round</comment>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) exported, with the names of people in them.</source>
        <translation>
            <numerusform>%n filter exported, with the names of people in them.</numerusform>
            <numerusform>%n filters exported, with the names of people in them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) imported.</source>
        <translation>
            <numerusform>%n filter imported.</numerusform>
            <numerusform>%n filters imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n followed changed</source>
        <translation>
            <numerusform>%n followed changed</numerusform>
            <numerusform>%n followed changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handed to the team's server</source>
        <translation>
            <numerusform>%n handed to the team's server</numerusform>
            <numerusform>%n handed to the team's server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the last 12 months</source>
        <translation>
            <numerusform>%n in the last 12 months</numerusform>
            <numerusform>%n in the last 12 months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) around a report, by name</source>
        <translation>
            <numerusform>%n layer around a report, by name</numerusform>
            <numerusform>%n layers around a report, by name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left no address</source>
        <translation>
            <numerusform>%n left no address</numerusform>
            <numerusform>%n left no address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left no address: no mail reaches them.</source>
        <translation>
            <numerusform>%n left no address: no mail reaches them.</numerusform>
            <numerusform>%n left no address: no mail reaches them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more photo(s)</source>
        <translation>
            <numerusform>%n more photo</numerusform>
            <numerusform>%n more photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, outside the filter, are not counted.</source>
        <translation>
            <numerusform>%n more, outside the filter, is not counted.</numerusform>
            <numerusform>%n more, outside the filter, are not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>reports</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new report(s) changed on the tablet after they came in: those changes are not taken.</source>
        <translation>
            <numerusform>%n new report changed on the tablet after it came in: those changes are not taken.</numerusform>
            <numerusform>%n new reports changed on the tablet after they came in: those changes are not taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <comment>of a round</comment>
        <translation>
            <numerusform>%n not done</numerusform>
            <numerusform>%n not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n now late</source>
        <translation>
            <numerusform>%n now late</numerusform>
            <numerusform>%n now late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them need(s) your login: edit it under Authentication.</source>
        <translation>
            <numerusform>%n of them needs your login: edit it under Authentication.</numerusform>
            <numerusform>%n of them need your login: edit it under Authentication.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these have parts of their own: the server cancels those that are open.</source>
        <translation>
            <numerusform>%n of these has parts of its own: the server cancels those that are open.</numerusform>
            <numerusform>%n of these have parts of their own: the server cancels those that are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the parcel</source>
        <translation>
            <numerusform>%n on the parcel</numerusform>
            <numerusform>%n on the parcel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open within 100 m</source>
        <translation>
            <numerusform>%n open within 100 m</numerusform>
            <numerusform>%n open within 100 m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) cross themselves: what lies there is uncertain.</source>
        <translation>
            <numerusform>%n parcel crosses itself: what lies there is uncertain.</numerusform>
            <numerusform>%n parcels cross themselves: what lies there is uncertain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) without a usable shape were left out.</source>
        <translation>
            <numerusform>%n parcel without a usable shape was left out.</numerusform>
            <numerusform>%n parcels without a usable shape were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) at most.</source>
        <translation>
            <numerusform>%n photo at most.</numerusform>
            <numerusform>%n photos at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be had from the server.</source>
        <translation>
            <numerusform>%n photo could not be had from the server.</numerusform>
            <numerusform>%n photos could not be had from the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) not found or unreadable: {names}. Put their folder beside the copy and bring it back again.</source>
        <translation>
            <numerusform>%n photo not found or unreadable: {names}. Put its folder beside the copy and bring it back again.</numerusform>
            <numerusform>%n photos not found or unreadable: {names}. Put their folder beside the copy and bring it back again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) wait for the number of their new report: bring the copy back again once it was sent.</source>
        <translation>
            <numerusform>%n photo waits for the number of its new report: bring the copy back again once it was sent.</numerusform>
            <numerusform>%n photos wait for the number of their new report: bring the copy back again once it was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points moved far, one of them {metres} m. Is that meant?</source>
        <translation>
            <numerusform>%n point moved far, by {metres} m. Is that meant?</numerusform>
            <numerusform>%n points moved far, one of them {metres} m. Is that meant?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) of transfers</source>
        <translation>
            <numerusform>%n recipient of transfers</numerusform>
            <numerusform>%n recipients of transfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reopened</source>
        <translation>
            <numerusform>%n reopened</numerusform>
            <numerusform>%n reopened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply template(s)</source>
        <translation>
            <numerusform>%n reply template</numerusform>
            <numerusform>%n reply templates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) are no round: filter or select at most {most}.</source>
        <translation>
            <numerusform>%n report is no round: filter or select at most {most}.</numerusform>
            <numerusform>%n reports are no round: filter or select at most {most}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) found</source>
        <translation>
            <numerusform>%n report found</numerusform>
            <numerusform>%n reports found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) lie outside the area “{area}”.</source>
        <translation>
            <numerusform>%n report lies outside the area “{area}”.</numerusform>
            <numerusform>%n reports lie outside the area “{area}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) loaded</source>
        <translation>
            <numerusform>%n report loaded</numerusform>
            <numerusform>%n reports loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) need you</source>
        <translation>
            <numerusform>%n report needs you</numerusform>
            <numerusform>%n reports need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) new, late or changed</source>
        <translation>
            <numerusform>%n report new, late or changed</numerusform>
            <numerusform>%n reports new, late or changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) on it or within 10 m</source>
        <translation>
            <numerusform>%n report on it or within 10 m</numerusform>
            <numerusform>%n reports on it or within 10 m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) to send</source>
        <translation>
            <numerusform>%n report to send</numerusform>
            <numerusform>%n reports to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s): copy {file} and its project to the tablet.</source>
        <translation>
            <numerusform>%n report: copy {file} and its project to the tablet.</numerusform>
            <numerusform>%n reports: copy {file} and its project to the tablet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s): {file}</source>
        <translation>
            <numerusform>%n report: {file}</numerusform>
            <numerusform>%n reports: {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read and are left out.</source>
        <translation>
            <numerusform>%n row cannot be read and is left out.</numerusform>
            <numerusform>%n rows cannot be read and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent, not yet visible</source>
        <translation>
            <numerusform>%n sent, not yet visible</numerusform>
            <numerusform>%n sent, not yet visible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n status word(s) have no meaning yet.</source>
        <translation>
            <numerusform>%n status word has no meaning yet.</numerusform>
            <numerusform>%n status words have no meaning yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) not in order.</source>
        <translation>
            <numerusform>%n step not in order.</numerusform>
            <numerusform>%n steps not in order.</numerusform>
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
            <numerusform>%n stop in it</numerusform>
            <numerusform>%n stops in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too near its edge to tell</source>
        <translation>
            <numerusform>%n too near its edge to tell</numerusform>
            <numerusform>%n too near its edge to tell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unclear</source>
        <translation>
            <numerusform>%n unclear</numerusform>
            <numerusform>%n unclear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable report(s) were left out; the others are here.</source>
        <translation>
            <numerusform>%n unreadable report was left out; the others are here.</numerusform>
            <numerusform>%n unreadable reports were left out; the others are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) wait until you end editing.</source>
        <translation>
            <numerusform>%n update waits until you end editing.</numerusform>
            <numerusform>%n updates wait until you end editing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be sent</source>
        <translation>
            <numerusform>%n will be sent</numerusform>
            <numerusform>%n will be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Bring Back %n Change(s) of {time}</source>
        <translation>
            <numerusform>&amp;Bring Back %n Change of {time}</numerusform>
            <numerusform>&amp;Bring Back %n Changes of {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A copy of %n change(s) is there. Bring it back, or begin with an empty outbox, in the panel Reports; until then nothing is stored or sent.</source>
        <translation>
            <numerusform>A copy of %n change is there. Bring it back, or begin with an empty outbox, in the panel Reports; until then nothing is stored or sent.</numerusform>
            <numerusform>A copy of %n changes is there. Bring it back, or begin with an empty outbox, in the panel Reports; until then nothing is stored or sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All that is filtered: %n report(s)</source>
        <translation>
            <numerusform>All that is filtered: %n report</numerusform>
            <numerusform>All that is filtered: %n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also %n selected outside the filter</source>
        <translation>
            <numerusform>Also %n selected outside the filter</numerusform>
            <numerusform>Also %n selected outside the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n change(s) at a time.</source>
        <translation>
            <numerusform>At most %n change at a time.</numerusform>
            <numerusform>At most %n changes at a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carry on: changes of %n report(s) will go when the network is back.</source>
        <translation>
            <numerusform>Carry on: changes of %n report will go when the network is back.</numerusform>
            <numerusform>Carry on: changes of %n reports will go when the network is back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes of %n report(s) have not gone out yet.</source>
        <translation>
            <numerusform>Changes of %n report have not gone out yet.</numerusform>
            <numerusform>Changes of %n reports have not gone out yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes of %n report(s) wait until you allow changes again.</source>
        <translation>
            <numerusform>Changes of %n report wait until you allow changes again.</numerusform>
            <numerusform>Changes of %n reports wait until you allow changes again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copying %n report(s)…</source>
        <translation>
            <numerusform>Copying %n report…</numerusform>
            <numerusform>Copying %n reports…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Refused…</source>
        <translation>
            <numerusform>Delete %n Refused…</numerusform>
            <numerusform>Delete %n Refused…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n change(s) that the server refused? What was typed in them is deleted too. The reports stay as the server has them.</source>
        <translation>
            <numerusform>Delete %n change that the server refused? What was typed in it is deleted too. The report stays as the server has it.</numerusform>
            <numerusform>Delete %n changes that the server refused? What was typed in them is deleted too. The reports stay as the server has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n report(s)…</source>
        <translation>
            <numerusform>Exporting %n report…</numerusform>
            <numerusform>Exporting %n reports…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n photo(s)…</source>
        <translation>
            <numerusform>Fetching %n photo…</numerusform>
            <numerusform>Fetching %n photos…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Half of them came within %n day(s) of the one before.</source>
        <translation>
            <numerusform>Half of them came within %n day of the one before.</numerusform>
            <numerusform>Half of them came within %n days of the one before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No report was made: %n row(s) cannot be one.</source>
        <translation>
            <numerusform>No report was made: %n row cannot be one.</numerusform>
            <numerusform>No report was made: %n rows cannot be one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is lost: changes of %n report(s) wait.</source>
        <translation>
            <numerusform>Nothing is lost: changes of %n report wait.</numerusform>
            <numerusform>Nothing is lost: changes of %n reports wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Online again: %n report(s) sent, {waiting} waiting.</source>
        <translation>
            <numerusform>Online again: %n report sent, {waiting} waiting.</numerusform>
            <numerusform>Online again: %n reports sent, {waiting} waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the point moves; the address of %n report(s) stays.</source>
        <translation>
            <numerusform>Only the point moves; the address of %n report stays.</numerusform>
            <numerusform>Only the point moves; the address of %n reports stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parcel file with %n report(s): {file}</source>
        <translation>
            <numerusform>Parcel file with %n report: {file}</numerusform>
            <numerusform>Parcel file with %n reports: {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps a duplicate: %n similar, the nearest {metres} m away</source>
        <translation>
            <numerusform>Perhaps a duplicate: %n similar, the nearest {metres} m away</numerusform>
            <numerusform>Perhaps a duplicate: %n similar, the nearest {metres} m away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round with %n stop(s): {file}</source>
        <translation>
            <numerusform>Round with %n stop: {file}</numerusform>
            <numerusform>Round with %n stops: {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round: %n report(s)</source>
        <translation>
            <numerusform>Round: %n report</numerusform>
            <numerusform>Round: %n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selection: %n report(s)</source>
        <translation>
            <numerusform>Selection: %n report</numerusform>
            <numerusform>Selection: %n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sheet of %n report(s): {file}</source>
        <translation>
            <numerusform>Sheet of %n report: {file}</numerusform>
            <numerusform>Sheet of %n reports: {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n Earlier</source>
        <translation>
            <numerusform>Show %n Earlier</numerusform>
            <numerusform>Show %n Earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n not written stay selected.</source>
        <translation>
            <numerusform>The %n not written stays selected.</numerusform>
            <numerusform>The %n not written stay selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server cancels %n open part(s) with it.</source>
        <translation>
            <numerusform>The server cancels %n open part with it.</numerusform>
            <numerusform>The server cancels %n open parts with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late for %n report(s).</source>
        <translation>
            <numerusform>Too late for %n report.</numerusform>
            <numerusform>Too late for %n reports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Transfer of %n report(s)</source>
        <translation>
            <numerusform>Transfer of %n report</numerusform>
            <numerusform>Transfer of %n reports</numerusform>
        </translation>
    </message>
</context>
</TS>
