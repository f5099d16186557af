<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Signalement</name>
    <message numerus="yes">
        <source>%n already so: left out.</source>
        <translation>
            <numerusform>%n already so: left out.</numerusform>
            <numerusform>%n already so: left out.</numerusform>
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
        <source>%n change(s) have not gone out yet.</source>
        <translation>
            <numerusform>%n change have not gone out yet.</numerusform>
            <numerusform>%n changes have not gone out yet.</numerusform>
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
        <source>%n change(s) wait until you allow changes again.</source>
        <translation>
            <numerusform>%n change wait until you allow changes again.</numerusform>
            <numerusform>%n changes wait until you allow changes again.</numerusform>
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
            <numerusform>%n citizen get a mail</numerusform>
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
        <source>%n in the last 12 months</source>
        <translation>
            <numerusform>%n in the last 12 months</numerusform>
            <numerusform>%n in the last 12 months</numerusform>
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
        <source>%n new</source>
        <comment>reports</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
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
            <numerusform>%n of them need your login: edit it under Authentication.</numerusform>
            <numerusform>%n of them needs your login: edit it under Authentication.</numerusform>
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
        <source>%n open report(s) within 100 m. Is it one of them?</source>
        <translation>
            <numerusform>%n open report within 100 m. Is it one of them?</numerusform>
            <numerusform>%n open reports within 100 m. Is it one of them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) cross themselves: what lies there is uncertain.</source>
        <translation>
            <numerusform>%n parcel cross themselves: what lies there is uncertain.</numerusform>
            <numerusform>%n parcels cross themselves: what lies there is uncertain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) without a usable shape were left out.</source>
        <translation>
            <numerusform>%n parcel without a usable shape were left out.</numerusform>
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
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) added: {total} in the round.</source>
        <translation>
            <numerusform>%n report added: {total} in the round.</numerusform>
            <numerusform>%n reports added: {total} in the round.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) are no round: filter or select at most {most}.</source>
        <translation>
            <numerusform>%n report are no round: filter or select at most {most}.</numerusform>
            <numerusform>%n reports are no round: filter or select at most {most}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) for the field in {file}, with a project of the same name. Notes written there come back as internal notes.</source>
        <translation>
            <numerusform>%n report for the field in {file}, with a project of the same name. Notes written there come back as internal notes.</numerusform>
            <numerusform>%n reports for the field in {file}, with a project of the same name. Notes written there come back as internal notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) in {file}, from data of {at}.</source>
        <translation>
            <numerusform>%n report in {file}, from data of {at}.</numerusform>
            <numerusform>%n reports in {file}, from data of {at}.</numerusform>
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
        <source>%n report(s) on it or within 10 m</source>
        <translation>
            <numerusform>%n report on it or within 10 m</numerusform>
            <numerusform>%n reports on it or within 10 m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) taken out: {total} in the round.</source>
        <translation>
            <numerusform>%n report taken out: {total} in the round.</numerusform>
            <numerusform>%n reports taken out: {total} in the round.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read and are left out.</source>
        <translation>
            <numerusform>%n row cannot be read and are left out.</numerusform>
            <numerusform>%n rows cannot be read and are left out.</numerusform>
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
        <source>%n similar, the nearest at {metres} m</source>
        <translation>
            <numerusform>%n similar, the nearest at {metres} m</numerusform>
            <numerusform>%n similar, the nearest at {metres} m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n status word(s) have no meaning yet.</source>
        <translation>
            <numerusform>%n status word have no meaning yet.</numerusform>
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
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
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
            <numerusform>%n unreadable report were left out; the others are here.</numerusform>
            <numerusform>%n unreadable reports were left out; the others are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) wait until you end editing.</source>
        <translation>
            <numerusform>%n update wait until you end editing.</numerusform>
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
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;By</translation>
    </message>
    <message>
        <source>&amp;Caller</source>
        <translation>&amp;Caller</translation>
    </message>
    <message>
        <source>&amp;Clear All</source>
        <translation>&amp;Clear All</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Department</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Description</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Edit…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Import a File…</source>
        <translation>&amp;Import a File…</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Insert</translation>
    </message>
    <message>
        <source>&amp;Join…</source>
        <translation>&amp;Join…</translation>
    </message>
    <message>
        <source>&amp;Jurisdiction</source>
        <translation>&amp;Jurisdiction</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Name of the sector:</source>
        <translation>&amp;Name of the sector:</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;New…</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Period</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Phone</translation>
    </message>
    <message>
        <source>&amp;Polygon layer:</source>
        <translation>&amp;Polygon layer:</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Read only: send no changes</source>
        <translation>&amp;Read only: send no changes</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Remove…</translation>
    </message>
    <message>
        <source>&amp;Run Again</source>
        <translation>&amp;Run Again</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>&amp;Save As…</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Sheet</translation>
    </message>
    <message>
        <source>&amp;Single letters are keys in the list ({letters})</source>
        <translation>&amp;Single letters are keys in the list ({letters})</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>&amp;Test Connection</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>&amp;Wait for Sending</source>
        <translation>&amp;Wait for Sending</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>(choose)</translation>
    </message>
    <message>
        <source>(every status)</source>
        <translation>(every status)</translation>
    </message>
    <message>
        <source>(new)</source>
        <translation>(new)</translation>
    </message>
    <message>
        <source>(no feature is selected)</source>
        <translation>(no feature is selected)</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(nobody)</translation>
    </message>
    <message>
        <source>(sectors of the server)</source>
        <translation>(sectors of the server)</translation>
    </message>
    <message>
        <source>(unchanged)</source>
        <translation>(unchanged)</translation>
    </message>
    <message>
        <source>1 or 2 Working Days Left</source>
        <translation>1 or 2 Working Days Left</translation>
    </message>
    <message>
        <source>11 July, Flemish Community</source>
        <translation>11 July, Flemish Community</translation>
    </message>
    <message>
        <source>15 November, German-speaking Community</source>
        <translation>15 November, German-speaking Community</translation>
    </message>
    <message>
        <source>27 September, French Community</source>
        <translation>27 September, French Community</translation>
    </message>
    <message>
        <source>3 to 5 Working Days Left</source>
        <translation>3 to 5 Working Days Left</translation>
    </message>
    <message>
        <source>A Word</source>
        <translation>A Word</translation>
    </message>
    <message>
        <source>A ZIP with a PDF and the photos as the server gave them, each with its SHA-256. No reporter is named. It helps the record, it does not replace it.</source>
        <translation>A ZIP with a PDF and the photos as the server gave them, each with its SHA-256. No reporter is named. It helps the record, it does not replace it.</translation>
    </message>
    <message>
        <source>A change is refused when a colleague saved meanwhile.</source>
        <translation>A change is refused when a colleague saved meanwhile.</translation>
    </message>
    <message>
        <source>A change of {field} also clears or replaces: {others}.</source>
        <translation>A change of {field} also clears or replaces: {others}.</translation>
    </message>
    <message>
        <source>A change that arrives twice counts once.</source>
        <translation>A change that arrives twice counts once.</translation>
    </message>
    <message>
        <source>A change that arrives twice within {time} counts once.</source>
        <translation>A change that arrives twice within {time} counts once.</translation>
    </message>
    <message>
        <source>A change without an answer may still arrive for {time}; then it is looked for.</source>
        <translation>A change without an answer may still arrive for {time}; then it is looked for.</translation>
    </message>
    <message>
        <source>A client certificate (PKI) cannot be used as a login here. Nothing was sent. Choose another authentication: Basic, API Header or OAuth2.</source>
        <translation>A client certificate (PKI) cannot be used as a login here. Nothing was sent. Choose another authentication: Basic, API Header or OAuth2.</translation>
    </message>
    <message>
        <source>A file of this connection cannot be used: check the disk and its rights.</source>
        <translation>A file of this connection cannot be used: check the disk and its rights.</translation>
    </message>
    <message>
        <source>A photo cannot be read. Nothing was sent; your text is kept.</source>
        <translation>A photo cannot be read. Nothing was sent; your text is kept.</translation>
    </message>
    <message>
        <source>A quote is not closed.</source>
        <translation>A quote is not closed.</translation>
    </message>
    <message>
        <source>A refresh reads only what changed.</source>
        <translation>A refresh reads only what changed.</translation>
    </message>
    <message>
        <source>A refresh reads the whole list again.</source>
        <translation>A refresh reads the whole list again.</translation>
    </message>
    <message>
        <source>A report cannot be the duplicate of itself.</source>
        <translation>A report cannot be the duplicate of itself.</translation>
    </message>
    <message>
        <source>A round has at most {most} stops.</source>
        <translation>A round has at most {most} stops.</translation>
    </message>
    <message>
        <source>A short name has one to eight letters or digits, without accents.</source>
        <translation>A short name has one to eight letters or digits, without accents.</translation>
    </message>
    <message>
        <source>A text for whoever helps: no login, no names, nothing that citizens wrote</source>
        <translation>A text for whoever helps: no login, no names, nothing that citizens wrote</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>A value is missing.</translation>
    </message>
    <message>
        <source>A write replaces the whole report, so all of it is compared before.</source>
        <translation>A write replaces the whole report, so all of it is compared before.</translation>
    </message>
    <message>
        <source>A&amp;uthentication</source>
        <translation>A&amp;uthentication</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Accuracy of the points in metres (0: not known)</source>
        <translation>Accuracy of the points in metres (0: not known)</translation>
    </message>
    <message>
        <source>Accuracy of the reports</source>
        <translation>Accuracy of the reports</translation>
    </message>
    <message>
        <source>Add Cadastre</source>
        <translation>Add Cadastre</translation>
    </message>
    <message>
        <source>Add Cadastre…</source>
        <translation>Add Cadastre…</translation>
    </message>
    <message>
        <source>Add Photos…</source>
        <translation>Add Photos…</translation>
    </message>
    <message>
        <source>Add the Layer</source>
        <translation>Add the Layer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Address (for a register: its file)</source>
        <translation>Address (for a register: its file)</translation>
    </message>
    <message>
        <source>Adds the plan of {host} as a picture. It has no parcels to ask.</source>
        <translation>Adds the plan of {host} as a picture. It has no parcels to ask.</translation>
    </message>
    <message>
        <source>Adds three fields to the reports (any point layer):

&lt;b&gt;capakey&lt;/b&gt;: the parcel that holds the point, else the nearest one.
&lt;b&gt;parcel_verdict&lt;/b&gt;: &lt;i&gt;inside&lt;/i&gt;; &lt;i&gt;outside&lt;/i&gt; any parcel, which is probably road and to be confirmed; &lt;i&gt;uncertain&lt;/i&gt;, where a boundary is nearer than the accuracy of the point or 2 m, or the plan contradicts itself; &lt;i&gt;unloaded&lt;/i&gt;, where no parcel is within 250 m or the point has no position.
&lt;b&gt;parcel_distance&lt;/b&gt;: metres to that parcel's boundary.

Distances are measured in Lambert 72 or 2008, whatever the layers have. A plan shows no legal boundary, and what is in no parcel need not be public domain.</source>
        <translation>Adds three fields to the reports (any point layer):

&lt;b&gt;capakey&lt;/b&gt;: the parcel that holds the point, else the nearest one.
&lt;b&gt;parcel_verdict&lt;/b&gt;: &lt;i&gt;inside&lt;/i&gt;; &lt;i&gt;outside&lt;/i&gt; any parcel, which is probably road and to be confirmed; &lt;i&gt;uncertain&lt;/i&gt;, where a boundary is nearer than the accuracy of the point or 2 m, or the plan contradicts itself; &lt;i&gt;unloaded&lt;/i&gt;, where no parcel is within 250 m or the point has no position.
&lt;b&gt;parcel_distance&lt;/b&gt;: metres to that parcel's boundary.

Distances are measured in Lambert 72 or 2008, whatever the layers have. A plan shows no legal boundary, and what is in no parcel need not be public domain.</translation>
    </message>
    <message>
        <source>Adds to each zone: &lt;b&gt;received&lt;/b&gt; and &lt;b&gt;closed&lt;/b&gt; in the period; &lt;b&gt;open&lt;/b&gt; and &lt;b&gt;late&lt;/b&gt; at its end; &lt;b&gt;median_days&lt;/b&gt; from request to closing of those closed in it; &lt;b&gt;in_time&lt;/b&gt; of the &lt;b&gt;with_deadline&lt;/b&gt; closed in it.

A report that is not open any more counts as closed when it last changed: lists carry no date of closing. Days are those of Brussels. A report on the border of two zones may count in none, and one where zones overlap counts in each; reports in no zone are counted in NOWHERE.</source>
        <translation>Adds to each zone: &lt;b&gt;received&lt;/b&gt; and &lt;b&gt;closed&lt;/b&gt; in the period; &lt;b&gt;open&lt;/b&gt; and &lt;b&gt;late&lt;/b&gt; at its end; &lt;b&gt;median_days&lt;/b&gt; from request to closing of those closed in it; &lt;b&gt;in_time&lt;/b&gt; of the &lt;b&gt;with_deadline&lt;/b&gt; closed in it.

A report that is not open any more counts as closed when it last changed: lists carry no date of closing. Days are those of Brussels. A report on the border of two zones may count in none, and one where zones overlap counts in each; reports in no zone are counted in NOWHERE.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>All Time</source>
        <translation>All Time</translation>
    </message>
    <message>
        <source>All filters of the file are here already.</source>
        <translation>All filters of the file are here already.</translation>
    </message>
    <message>
        <source>All other services</source>
        <translation>All other services</translation>
    </message>
    <message numerus="yes">
        <source>All that is filtered: %n report(s)</source>
        <translation>
            <numerusform>All that is filtered: %n report</numerusform>
            <numerusform>All that is filtered: %n reports</numerusform>
        </translation>
    </message>
    <message>
        <source>Already closed on the server by {who}. Send only the reply?</source>
        <translation>Already closed on the server by {who}. Send only the reply?</translation>
    </message>
    <message>
        <source>Already closed on the server. Send only the reply?</source>
        <translation>Already closed on the server. Send only the reply?</translation>
    </message>
    <message>
        <source>Already closed.</source>
        <translation>Already closed.</translation>
    </message>
    <message>
        <source>Already so: there is nothing to send.</source>
        <translation>Already so: there is nothing to send.</translation>
    </message>
    <message numerus="yes">
        <source>Also %n selected outside the filter</source>
        <translation>
            <numerusform>Also %n selected outside the filter</numerusform>
            <numerusform>Also %n selected outside the filter</numerusform>
        </translation>
    </message>
    <message>
        <source>Also not working days</source>
        <translation>Also not working days</translation>
    </message>
    <message>
        <source>Also personal data</source>
        <translation>Also personal data</translation>
    </message>
    <message>
        <source>Also texts that people wrote, photo links and names (personal data)</source>
        <translation>Also texts that people wrote, photo links and names (personal data)</translation>
    </message>
    <message>
        <source>Also the cadastral location</source>
        <translation>Also the cadastral location</translation>
    </message>
    <message>
        <source>Also within metres around it</source>
        <translation>Also within metres around it</translation>
    </message>
    <message>
        <source>An e-mail draft with the sheets as PDF, coordinates in Lambert 72 and 2008, and the server's own status. Nothing is sent and no status changes: you send it.</source>
        <translation>An e-mail draft with the sheets as PDF, coordinates in Lambert 72 and 2008, and the server's own status. Nothing is sent and no status changes: you send it.</translation>
    </message>
    <message>
        <source>An evidence file is about one report: choose one.</source>
        <translation>An evidence file is about one report: choose one.</translation>
    </message>
    <message>
        <source>An extract of the cadastre: GeoPackage, shapefile or its zip.</source>
        <translation>An extract of the cadastre: GeoPackage, shapefile or its zip.</translation>
    </message>
    <message>
        <source>Another QGIS on this computer is sending. Your changes wait in the same queue.</source>
        <translation>Another QGIS on this computer is sending. Your changes wait in the same queue.</translation>
    </message>
    <message>
        <source>Another call, {date}</source>
        <translation>Another call, {date}</translation>
    </message>
    <message>
        <source>Any polygon layer with a field that holds the parcel number.</source>
        <translation>Any polygon layer with a field that holds the parcel number.</translation>
    </message>
    <message>
        <source>Appears on the public site: {what}.</source>
        <translation>Appears on the public site: {what}.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>As of {day}, computed {now} from data of {data}: {total}.</source>
        <translation>As of {day}, computed {now} from data of {data}: {total}.</translation>
    </message>
    <message>
        <source>As the server's.</source>
        <translation>As the server's.</translation>
    </message>
    <message>
        <source>Ask the server what changed</source>
        <translation>Ask the server what changed</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Asking the server…</translation>
    </message>
    <message>
        <source>Asks the server who reported it; shown for a minute, never stored</source>
        <translation>Asks the server who reported it; shown for a minute, never stored</translation>
    </message>
    <message>
        <source>Asks {host} for the parcels of the map's view and keeps them on this computer with their date.</source>
        <translation>Asks {host} for the parcels of the map's view and keeps them on this computer with their date.</translation>
    </message>
    <message>
        <source>Asks {host} for the roads of the map's view. The card then names who manages the nearest one.</source>
        <translation>Asks {host} for the roads of the map's view. The card then names who manages the nearest one.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Assign reports</source>
        <translation>Assign reports</translation>
    </message>
    <message>
        <source>Assign {count}</source>
        <translation>Assign {count}</translation>
    </message>
    <message>
        <source>Assign {count} to {team}…</source>
        <translation>Assign {count} to {team}…</translation>
    </message>
    <message>
        <source>Assigned To</source>
        <translation>Assigned To</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Assignment</translation>
    </message>
    <message>
        <source>Assignment of {what}</source>
        <translation>Assignment of {what}</translation>
    </message>
    <message numerus="yes">
        <source>At most %n change(s) at a time.</source>
        <translation>
            <numerusform>At most %n change at a time.</numerusform>
            <numerusform>At most %n changes at a time.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {most} reports can be followed: leave one first.</source>
        <translation>At most {most} reports can be followed: leave one first.</translation>
    </message>
    <message>
        <source>At the Same Time</source>
        <translation>At the Same Time</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentication</translation>
    </message>
    <message>
        <source>Back to Reports</source>
        <translation>Back to Reports</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Begin Here</source>
        <translation>Begin Here</translation>
    </message>
    <message>
        <source>Blocked ({count})</source>
        <translation>Blocked ({count})</translation>
    </message>
    <message>
        <source>Bring Back a Field Copy</source>
        <translation>Bring Back a Field Copy</translation>
    </message>
    <message>
        <source>Bring Back a Field Copy…</source>
        <translation>Bring Back a Field Copy…</translation>
    </message>
    <message>
        <source>Buffer: {metres} m</source>
        <translation>Buffer: {metres} m</translation>
    </message>
    <message>
        <source>By Deadline (Working Days)</source>
        <translation>By Deadline (Working Days)</translation>
    </message>
    <message>
        <source>By Service</source>
        <translation>By Service</translation>
    </message>
    <message>
        <source>By Status</source>
        <translation>By Status</translation>
    </message>
    <message>
        <source>CSV (semicolons, UTF-8)</source>
        <translation>CSV (semicolons, UTF-8)</translation>
    </message>
    <message>
        <source>Cadastral Location</source>
        <translation>Cadastral Location</translation>
    </message>
    <message>
        <source>Cadastral Parcels</source>
        <translation>Cadastral Parcels</translation>
    </message>
    <message>
        <source>Cadastral Plan</source>
        <translation>Cadastral Plan</translation>
    </message>
    <message>
        <source>Cadastral location of the report whose number is given, e.g. {name}("report_id"): signalement_parcel gives the parcel, signalement_parcel_verdict one of inside, outside, uncertain and unloaded, signalement_parcel_distance metres to its boundary. Empty until the plan was read, and without this plugin.</source>
        <translation>Cadastral location of the report whose number is given, e.g. {name}("report_id"): signalement_parcel gives the parcel, signalement_parcel_verdict one of inside, outside, uncertain and unloaded, signalement_parcel_distance metres to its boundary. Empty until the plan was read, and without this plugin.</translation>
    </message>
    <message>
        <source>Cadastre</source>
        <translation>Cadastre</translation>
    </message>
    <message>
        <source>Came in b&amp;y</source>
        <translation>Came in b&amp;y</translation>
    </message>
    <message>
        <source>Can be written: {what}.</source>
        <translation>Can be written: {what}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancel Change</source>
        <translation>Cancel Change</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Cancelled; nothing was written.</translation>
    </message>
    <message numerus="yes">
        <source>Carry on: %n change(s) will go when the network is back.</source>
        <translation>
            <numerusform>Carry on: %n change will go when the network is back.</numerusform>
            <numerusform>Carry on: %n changes will go when the network is back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry on: changes will go when the network is back.</source>
        <translation>Carry on: changes will go when the network is back.</translation>
    </message>
    <message>
        <source>Certificate trusted, but it ends on {until}. Tell the server's administrator (issued by {issuer}).</source>
        <translation>Certificate trusted, but it ends on {until}. Tell the server's administrator (issued by {issuer}).</translation>
    </message>
    <message>
        <source>Certificate trusted; issued by {issuer}, valid until {until}.</source>
        <translation>Certificate trusted; issued by {issuer}, valid until {until}.</translation>
    </message>
    <message>
        <source>Change Service of {count}…</source>
        <translation>Change Service of {count}…</translation>
    </message>
    <message>
        <source>Change Service…</source>
        <translation>Change Service…</translation>
    </message>
    <message>
        <source>Change Status of {count}…</source>
        <translation>Change Status of {count}…</translation>
    </message>
    <message>
        <source>Change Status…</source>
        <translation>Change Status…</translation>
    </message>
    <message>
        <source>Change status of reports</source>
        <translation>Change status of reports</translation>
    </message>
    <message>
        <source>Change the Connection…</source>
        <translation>Change the Connection…</translation>
    </message>
    <message>
        <source>Changed On</source>
        <translation>Changed On</translation>
    </message>
    <message>
        <source>Changed by others meanwhile</source>
        <translation>Changed by others meanwhile</translation>
    </message>
    <message>
        <source>Changed by someone meanwhile; the value is again the one you saw.</source>
        <translation>Changed by someone meanwhile; the value is again the one you saw.</translation>
    </message>
    <message>
        <source>Changed meanwhile by {who}. Nothing was overwritten; your text is kept.</source>
        <translation>Changed meanwhile by {who}. Nothing was overwritten; your text is kept.</translation>
    </message>
    <message>
        <source>Changed meanwhile by {who}; the value is again the one you saw.</source>
        <translation>Changed meanwhile by {who}; the value is again the one you saw.</translation>
    </message>
    <message>
        <source>Changed since (UTC)</source>
        <translation>Changed since (UTC)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Changes to Send</source>
        <translation>Changes to Send</translation>
    </message>
    <message>
        <source>Changes wait for the server that this connection had before. They are kept, and nothing goes to another server. Keep the old address until they are sent or cancelled, or make a new connection for the other server.</source>
        <translation>Changes wait for the server that this connection had before. They are kept, and nothing goes to another server. Keep the old address until they are sent or cancelled, or make a new connection for the other server.</translation>
    </message>
    <message>
        <source>Changes wait for the server that this connection has now. Wait until they are sent or cancel them, or make a new connection for the other server.</source>
        <translation>Changes wait for the server that this connection has now. Wait until they are sent or cancel them, or make a new connection for the other server.</translation>
    </message>
    <message>
        <source>Choose Photos</source>
        <translation>Choose Photos</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Choose a file.</translation>
    </message>
    <message>
        <source>Choose a report in the list or the map.</source>
        <translation>Choose a report in the list or the map.</translation>
    </message>
    <message>
        <source>Choose a service.</source>
        <translation>Choose a service.</translation>
    </message>
    <message>
        <source>Choose both columns of the position.</source>
        <translation>Choose both columns of the position.</translation>
    </message>
    <message>
        <source>Choose the column with the number of each report.</source>
        <translation>Choose the column with the number of each report.</translation>
    </message>
    <message>
        <source>Choose the register's file.</source>
        <translation>Choose the register's file.</translation>
    </message>
    <message>
        <source>Choose the system of the coordinates.</source>
        <translation>Choose the system of the coordinates.</translation>
    </message>
    <message>
        <source>Choose, drop or paste photos; where they were taken is removed</source>
        <translation>Choose, drop or paste photos; where they were taken is removed</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Citizen reports</source>
        <translation>Citizen reports</translation>
    </message>
    <message>
        <source>Citizen's Text</source>
        <translation>Citizen's Text</translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation>Clear the Filter</translation>
    </message>
    <message>
        <source>Click corners on the map, right click ends; Ctrl adds, Esc gives up</source>
        <translation>Click corners on the map, right click ends; Ctrl adds, Esc gives up</translation>
    </message>
    <message>
        <source>Click on the Map</source>
        <translation>Click on the Map</translation>
    </message>
    <message>
        <source>Click the right place on the map.</source>
        <translation>Click the right place on the map.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Close Without Sending</source>
        <translation>Close Without Sending</translation>
    </message>
    <message>
        <source>Close of {what}</source>
        <translation>Close of {what}</translation>
    </message>
    <message>
        <source>Close {count}…</source>
        <translation>Close {count}…</translation>
    </message>
    <message>
        <source>Close; what you typed is kept (Esc)</source>
        <translation>Close; what you typed is kept (Esc)</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>figures</comment>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Closed: reports that are not open any more and last changed in the period. Lists carry no date of closing: a later note counts as the closing.</source>
        <translation>Closed: reports that are not open any more and last changed in the period. Lists carry no date of closing: a later note counts as the closing.</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Clusters</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Colleagues</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Columns of the File</source>
        <translation>Columns of the File</translation>
    </message>
    <message>
        <source>Confirmed by the server</source>
        <translation>Confirmed by the server</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Connection: {name}</source>
        <translation>Connection: {name}</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Connections and keys</source>
        <translation>Connections and keys</translation>
    </message>
    <message>
        <source>Connections to join</source>
        <translation>Connections to join</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Connections…</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Contact hidden again.</source>
        <translation>Contact hidden again.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordinates</translation>
    </message>
    <message>
        <source>Copy Parcel Number</source>
        <translation>Copy Parcel Number</translation>
    </message>
    <message>
        <source>Copy Table</source>
        <translation>Copy Table</translation>
    </message>
    <message>
        <source>Copy for the Field</source>
        <translation>Copy for the Field</translation>
    </message>
    <message>
        <source>Copy for the Field…</source>
        <translation>Copy for the Field…</translation>
    </message>
    <message>
        <source>Copy into a Register…</source>
        <translation>Copy into a Register…</translation>
    </message>
    <message>
        <source>Copy number, street and position</source>
        <translation>Copy number, street and position</translation>
    </message>
    <message>
        <source>Copy the reports of “{name}” into a new register on this computer? There they can be assigned, answered and closed. Later exports do not change the copy.</source>
        <translation>Copy the reports of “{name}” into a new register on this computer? There they can be assigned, answered and closed. Later exports do not change the copy.</translation>
    </message>
    <message numerus="yes">
        <source>Copying %n report(s)…</source>
        <translation>
            <numerusform>Copying %n report…</numerusform>
            <numerusform>Copying %n reports…</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted in working days from the day after a report was received, and only where the server gives no deadline. Shown as “delay set here”, never sent to the server. After a change all reports are read once more.</source>
        <translation>Counted in working days from the day after a report was received, and only where the server gives no deadline. Shown as “delay set here”, never sent to the server. After a change all reports are read once more.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Counts reports and their delays for each polygon of a layer.</source>
        <translation>Counts reports and their delays for each polygon of a layer.</translation>
    </message>
    <message>
        <source>Create report</source>
        <translation>Create report</translation>
    </message>
    <message>
        <source>Creates a report on the server, once: it is stored in the outbox first, and when the answer is lost it is looked for on the server and never sent again blindly.

Longitude and latitude are degrees (EPSG:4326).</source>
        <translation>Creates a report on the server, once: it is stored in the outbox first, and when the answer is lost it is looked for on the server and never sent again blindly.

Longitude and latitude are degrees (EPSG:4326).</translation>
    </message>
    <message>
        <source>Creates a report on the server.</source>
        <translation>Creates a report on the server.</translation>
    </message>
    <message>
        <source>D&amp;iagnose…</source>
        <translation>D&amp;iagnose…</translation>
    </message>
    <message>
        <source>D&amp;uplicate of</source>
        <translation>D&amp;uplicate of</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Data of {at}</source>
        <translation>Data of {at}</translation>
    </message>
    <message>
        <source>Data of {time}: the server has not answered since.</source>
        <translation>Data of {time}: the server has not answered since.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Date of the Works</source>
        <translation>Date of the Works</translation>
    </message>
    <message>
        <source>Date: not in the file (the server or the phone may have removed it)</source>
        <translation>Date: not in the file (the server or the phone may have removed it)</translation>
    </message>
    <message>
        <source>Date: {at}, from the camera's clock ({source})</source>
        <translation>Date: {at}, from the camera's clock ({source})</translation>
    </message>
    <message>
        <source>Dated in the future.</source>
        <translation>Dated in the future.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Day by Day</source>
        <translation>Day by Day</translation>
    </message>
    <message>
        <source>De&amp;lays…</source>
        <translation>De&amp;lays…</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Decided by you.</source>
        <translation>Decided by you.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decide…</translation>
    </message>
    <message>
        <source>Degrees (WGS 84)</source>
        <translation>Degrees (WGS 84)</translation>
    </message>
    <message>
        <source>Delays – {name}</source>
        <translation>Delays – {name}</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Department (id)</source>
        <translation>Department (id)</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
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
        <translation>Diagnosis of {name}</translation>
    </message>
    <message>
        <source>Distance (m)</source>
        <translation>Distance (m)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>work in the street</comment>
        <translation>Done</translation>
    </message>
    <message>
        <source>Double Arrival</source>
        <translation>Double Arrival</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Downloaded file</source>
        <translation>Downloaded file</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map; Ctrl adds, Esc gives up</source>
        <translation>Drag a rectangle on the map; Ctrl adds, Esc gives up</translation>
    </message>
    <message>
        <source>Drag the stops, or move one with Ctrl+↑ and Ctrl+↓; Delete leaves it out.</source>
        <translation>Drag the stops, or move one with Ctrl+↑ and Ctrl+↓; Delete leaves it out.</translation>
    </message>
    <message>
        <source>Draw a Polygon…</source>
        <translation>Draw a Polygon…</translation>
    </message>
    <message>
        <source>Drawing {name}…</source>
        <translation>Drawing {name}…</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Due On</source>
        <translation>Due On</translation>
    </message>
    <message>
        <source>Due Today</source>
        <translation>Due Today</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Duplicate of {number}.</source>
        <translation>Duplicate of {number}.</translation>
    </message>
    <message>
        <source>Duplicate of…</source>
        <translation>Duplicate of…</translation>
    </message>
    <message>
        <source>Duplicate: {what}</source>
        <translation>Duplicate: {what}</translation>
    </message>
    <message>
        <source>Duration (ms)</source>
        <translation>Duration (ms)</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Each change carries a mark of its own that is found again.</source>
        <translation>Each change carries a mark of its own that is found again.</translation>
    </message>
    <message>
        <source>Edit Evidence Template…</source>
        <translation>Edit Evidence Template…</translation>
    </message>
    <message>
        <source>Edit Report Template…</source>
        <translation>Edit Report Template…</translation>
    </message>
    <message>
        <source>Edit Templates…</source>
        <translation>Edit Templates…</translation>
    </message>
    <message>
        <source>Edit Template…</source>
        <translation>Edit Template…</translation>
    </message>
    <message>
        <source>Edits of several reports</source>
        <translation>Edits of several reports</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Encryption (TLS)</translation>
    </message>
    <message>
        <source>Enter a report for a caller</source>
        <translation>Enter a report for a caller</translation>
    </message>
    <message>
        <source>Enter the address of the server, beginning with https://.</source>
        <translation>Enter the address of the server, beginning with https://.</translation>
    </message>
    <message>
        <source>Established By</source>
        <translation>Established By</translation>
    </message>
    <message>
        <source>Established on {now} by {who}, from data of {at}.</source>
        <translation>Established on {now} by {who}, from data of {at}.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Everything is in order.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Evidence File</source>
        <translation>Evidence File</translation>
    </message>
    <message>
        <source>Evidence File…</source>
        <translation>Evidence File…</translation>
    </message>
    <message>
        <source>Example: Namur</source>
        <translation>Example: Namur</translation>
    </message>
    <message>
        <source>Excel (xlsx)</source>
        <translation>Excel (xlsx)</translation>
    </message>
    <message>
        <source>Exp&amp;ort Connections…</source>
        <translation>Exp&amp;ort Connections…</translation>
    </message>
    <message>
        <source>Export Connections</source>
        <translation>Export Connections</translation>
    </message>
    <message>
        <source>Export Filters</source>
        <translation>Export Filters</translation>
    </message>
    <message>
        <source>Export Filters…</source>
        <translation>Export Filters…</translation>
    </message>
    <message>
        <source>Export Reports</source>
        <translation>Export Reports</translation>
    </message>
    <message>
        <source>Export What Waits</source>
        <translation>Export What Waits</translation>
    </message>
    <message>
        <source>Export reports</source>
        <translation>Export reports</translation>
    </message>
    <message>
        <source>Export stopped: no file was written.</source>
        <translation>Export stopped: no file was written.</translation>
    </message>
    <message>
        <source>Export the Log</source>
        <translation>Export the Log</translation>
    </message>
    <message>
        <source>Export {count}</source>
        <translation>Export {count}</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n report(s)…</source>
        <translation>
            <numerusform>Exporting %n report…</numerusform>
            <numerusform>Exporting %n reports…</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extent</translation>
    </message>
    <message>
        <source>Extent of a Write</source>
        <translation>Extent of a Write</translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n photo(s)…</source>
        <translation>
            <numerusform>Fetching %n photo…</numerusform>
            <numerusform>Fetching %n photos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Few Reports</source>
        <translation>Few Reports</translation>
    </message>
    <message>
        <source>Field of the nearest one</source>
        <translation>Field of the nearest one</translation>
    </message>
    <message>
        <source>Field with the parcel key</source>
        <translation>Field with the parcel key</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter Reports</source>
        <translation>Filter Reports</translation>
    </message>
    <message>
        <source>Filter: {line}</source>
        <translation>Filter: {line}</translation>
    </message>
    <message>
        <source>Find possible duplicates</source>
        <translation>Find possible duplicates</translation>
    </message>
    <message>
        <source>Finds every report on or near one cadastral parcel.</source>
        <translation>Finds every report on or near one cadastral parcel.</translation>
    </message>
    <message>
        <source>Finds pairs of reports that may tell of the same thing, and says why.</source>
        <translation>Finds pairs of reports that may tell of the same thing, and says why.</translation>
    </message>
    <message>
        <source>Finds pairs of reports that may tell of the same thing, as the card does: at most 50 m apart, and of the same service or with two telling words in common. Closed ones count for six months after they last changed; rejected ones and those already marked as duplicates do not.

The output has a line from one report to the other with the reasons: &lt;b&gt;metres&lt;/b&gt;, &lt;b&gt;days&lt;/b&gt; between the two, &lt;b&gt;same_service&lt;/b&gt;, &lt;b&gt;words&lt;/b&gt; in common; a higher &lt;b&gt;score&lt;/b&gt; is likelier. Nothing is changed or sent: a person judges.</source>
        <translation>Finds pairs of reports that may tell of the same thing, as the card does: at most 50 m apart, and of the same service or with two telling words in common. Closed ones count for six months after they last changed; rejected ones and those already marked as duplicates do not.

The output has a line from one report to the other with the reasons: &lt;b&gt;metres&lt;/b&gt;, &lt;b&gt;days&lt;/b&gt; between the two, &lt;b&gt;same_service&lt;/b&gt;, &lt;b&gt;words&lt;/b&gt; in common; a higher &lt;b&gt;score&lt;/b&gt; is likelier. Nothing is changed or sent: a person judges.</translation>
    </message>
    <message>
        <source>Finds the reports on one parcel, those too near its boundary to tell, and those within a distance around it. The layer of reports may hold closed ones as well.

The key may be written with / or -, or as typed by hand: “92094 A 123 b 2”, a patrimonial key, or a part of a key if only one parcel of the layer answers.

The output has the fields &lt;b&gt;capakey&lt;/b&gt;, &lt;b&gt;parcel_verdict&lt;/b&gt; (&lt;i&gt;inside&lt;/i&gt;, &lt;i&gt;uncertain&lt;/i&gt;, &lt;i&gt;outside&lt;/i&gt;) and &lt;b&gt;parcel_distance&lt;/b&gt;, in metres to the parcel's boundary.</source>
        <translation>Finds the reports on one parcel, those too near its boundary to tell, and those within a distance around it. The layer of reports may hold closed ones as well.

The key may be written with / or -, or as typed by hand: “92094 A 123 b 2”, a patrimonial key, or a part of a key if only one parcel of the layer answers.

The output has the fields &lt;b&gt;capakey&lt;/b&gt;, &lt;b&gt;parcel_verdict&lt;/b&gt; (&lt;i&gt;inside&lt;/i&gt;, &lt;i&gt;uncertain&lt;/i&gt;, &lt;i&gt;outside&lt;/i&gt;) and &lt;b&gt;parcel_distance&lt;/b&gt;, in metres to the parcel's boundary.</translation>
    </message>
    <message>
        <source>First Rows</source>
        <translation>First Rows</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Follow: what changes is told</source>
        <translation>Follow: what changes is told</translation>
    </message>
    <message>
        <source>Followed</source>
        <comment>chip</comment>
        <translation>Followed</translation>
    </message>
    <message>
        <source>Followed: no longer follow</source>
        <translation>Followed: no longer follow</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
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
        <source>Give a point or an address.</source>
        <translation>Give a point or an address.</translation>
    </message>
    <message>
        <source>Give each connection a short name of its own.</source>
        <translation>Give each connection a short name of its own.</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Give the connection a name.</translation>
    </message>
    <message>
        <source>Gives reports to a department or a person, on the server.</source>
        <translation>Gives reports to a department or a person, on the server.</translation>
    </message>
    <message>
        <source>Gives reports to a department, to a person, or to both, by their ids in the reporting system. What is left empty is left as it is.

Each change is stored in the outbox first and sent once. The results name the state of each report.</source>
        <translation>Gives reports to a department, to a person, or to both, by their ids in the reporting system. What is left empty is left as it is.

Each change is stored in the outbox first and sent once. The results name the state of each report.</translation>
    </message>
    <message>
        <source>Goes out in a few seconds; you can still cancel it.</source>
        <translation>Goes out in a few seconds; you can still cancel it.</translation>
    </message>
    <message>
        <source>Good to know before you send changes:</source>
        <translation>Good to know before you send changes:</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message numerus="yes">
        <source>Half of them came within %n day(s) of the one before.</source>
        <translation>
            <numerusform>Half of them came within %n day of the one before.</numerusform>
            <numerusform>Half of them came within %n days of the one before.</numerusform>
        </translation>
    </message>
    <message>
        <source>Heat Map</source>
        <translation>Heat Map</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Here it takes the English words in every language, such as “is:open service:lamp age&gt;5”.</source>
        <translation>Here it takes the English words in every language, such as “is:open service:lamp age&gt;5”.</translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation>Hide this line</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Host name (DNS)</source>
        <translation>Host name (DNS)</translation>
    </message>
    <message>
        <source>Hours, material</source>
        <translation>Hours, material</translation>
    </message>
    <message>
        <source>House Number</source>
        <translation>House Number</translation>
    </message>
    <message>
        <source>How far a report may lie from where it was seen. A boundary that is nearer makes its location uncertain. Kept with the project.</source>
        <translation>How far a report may lie from where it was seen. A boundary that is nearer makes its location uncertain. Kept with the project.</translation>
    </message>
    <message>
        <source>How the map shows reports</source>
        <translation>How the map shows reports</translation>
    </message>
    <message>
        <source>I &amp;am</source>
        <translation>I &amp;am</translation>
    </message>
    <message>
        <source>I a&amp;m</source>
        <translation>I a&amp;m</translation>
    </message>
    <message>
        <source>If a colleague saves within the same two seconds, the later one wins.</source>
        <translation>If a colleague saves within the same two seconds, the later one wins.</translation>
    </message>
    <message>
        <source>Im&amp;port Connections…</source>
        <translation>Im&amp;port Connections…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import Connections</source>
        <translation>Import Connections</translation>
    </message>
    <message>
        <source>Import Filters</source>
        <translation>Import Filters</translation>
    </message>
    <message>
        <source>Import Filters…</source>
        <translation>Import Filters…</translation>
    </message>
    <message>
        <source>Import a File</source>
        <translation>Import a File</translation>
    </message>
    <message>
        <source>Import a File…</source>
        <translation>Import a File…</translation>
    </message>
    <message>
        <source>In Progress</source>
        <translation>In Progress</translation>
    </message>
    <message>
        <source>In Time</source>
        <translation>In Time</translation>
    </message>
    <message>
        <source>In Time: of those closed in the period that had a deadline, the share closed by it.</source>
        <translation>In Time: of those closed in the period that had a deadline, the share closed by it.</translation>
    </message>
    <message>
        <source>In a parcel</source>
        <translation>In a parcel</translation>
    </message>
    <message>
        <source>In a parcel without a number, {metres} m from its edge</source>
        <translation>In a parcel without a number, {metres} m from its edge</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>In parcel {key}, {metres} m from its edge</source>
        <translation>In parcel {key}, {metres} m from its edge</translation>
    </message>
    <message>
        <source>In the File</source>
        <translation>In the File</translation>
    </message>
    <message>
        <source>In “Group: Sector” a report belongs to the polygon that it lies in: quarters, districts or rounds of your own, whatever the server knows.</source>
        <translation>In “Group: Sector” a report belongs to the polygon that it lies in: quarters, districts or rounds of your own, whatever the server knows.</translation>
    </message>
    <message>
        <source>Incomplete: {loaded} loaded. The counts cover only these.</source>
        <translation>Incomplete: {loaded} loaded. The counts cover only these.</translation>
    </message>
    <message>
        <source>Incomplete: {loaded} of {total}. The counts cover only these.</source>
        <translation>Incomplete: {loaded} of {total}. The counts cover only these.</translation>
    </message>
    <message>
        <source>Internal Note</source>
        <translation>Internal Note</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>It Is There</source>
        <translation>It Is There</translation>
    </message>
    <message>
        <source>It Is {number}: Add a Note</source>
        <translation>It Is {number}: Add a Note</translation>
    </message>
    <message>
        <source>It Is {number}: Show It</source>
        <translation>It Is {number}: Show It</translation>
    </message>
    <message>
        <source>It answers as this kind of system does, and takes changes.</source>
        <translation>It answers as this kind of system does, and takes changes.</translation>
    </message>
    <message>
        <source>It replaced a colleague's change made at the same moment.</source>
        <translation>It replaced a colleague's change made at the same moment.</translation>
    </message>
    <message>
        <source>It replaced a colleague's change; you left it so.</source>
        <translation>It replaced a colleague's change; you left it so.</translation>
    </message>
    <message>
        <source>It rests on an earlier change of yours that was not made.</source>
        <translation>It rests on an earlier change of yours that was not made.</translation>
    </message>
    <message>
        <source>It was already so on the server.</source>
        <translation>It was already so on the server.</translation>
    </message>
    <message>
        <source>Join Connections</source>
        <translation>Join Connections</translation>
    </message>
    <message>
        <source>Join parcels to reports</source>
        <translation>Join parcels to reports</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>Jurisdiction</translation>
    </message>
    <message>
        <source>Keep My Draft</source>
        <translation>Keep My Draft</translation>
    </message>
    <message>
        <source>Kept with the report for the citizen; no mail is sent.</source>
        <translation>Kept with the report for the citizen; no mail is sent.</translation>
    </message>
    <message>
        <source>Lambert 2008 (metres)</source>
        <translation>Lambert 2008 (metres)</translation>
    </message>
    <message>
        <source>Lambert 72 (metres)</source>
        <translation>Lambert 72 (metres)</translation>
    </message>
    <message>
        <source>Larger photo (V)</source>
        <translation>Larger photo (V)</translation>
    </message>
    <message>
        <source>Last 12 Months</source>
        <translation>Last 12 Months</translation>
    </message>
    <message>
        <source>Last Month</source>
        <translation>Last Month</translation>
    </message>
    <message>
        <source>Last time ({time}) the server refused {before} → {after}.</source>
        <translation>Last time ({time}) the server refused {before} → {after}.</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>figures</comment>
        <translation>Late</translation>
    </message>
    <message>
        <source>Late: open at the end of the period, with a deadline before it.</source>
        <translation>Late: open at the end of the period, with a deadline before it.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Latitude and longitude seem to be exchanged.</source>
        <translation>Latitude and longitude seem to be exchanged.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Layer of the project</source>
        <translation>Layer of the project</translation>
    </message>
    <message>
        <source>Layers Around a Report</source>
        <translation>Layers Around a Report</translation>
    </message>
    <message>
        <source>Layers Around…</source>
        <translation>Layers Around…</translation>
    </message>
    <message>
        <source>Leave It So</source>
        <translation>Leave It So</translation>
    </message>
    <message>
        <source>Leave Out</source>
        <translation>Leave Out</translation>
    </message>
    <message>
        <source>Leave out {name}</source>
        <translation>Leave out {name}</translation>
    </message>
    <message>
        <source>Leave the login out of the address: use Authentication.</source>
        <translation>Leave the login out of the address: use Authentication.</translation>
    </message>
    <message>
        <source>Load All</source>
        <translation>Load All</translation>
    </message>
    <message>
        <source>Load Here</source>
        <translation>Load Here</translation>
    </message>
    <message>
        <source>Load reports</source>
        <translation>Load reports</translation>
    </message>
    <message>
        <source>Loading parcels: {done} of {total}…</source>
        <translation>Loading parcels: {done} of {total}…</translation>
    </message>
    <message>
        <source>Loading the history…</source>
        <translation>Loading the history…</translation>
    </message>
    <message>
        <source>Loads citizen reports from a reporting system into a layer.</source>
        <translation>Loads citizen reports from a reporting system into a layer.</translation>
    </message>
    <message>
        <source>Loads citizen reports from a reporting system into a point layer (EPSG:4326).

A report without a usable position is kept without geometry, also with an extent. Times are in UTC, and a time without an offset in “Changed since” counts as UTC. The filter takes the words of the filter line in English, such as “is:open service:lamp age&gt;5”. With parcel: or cadastre: in it, the layer of the parcels is needed.

An answer that cannot be trusted stops the algorithm and leaves an existing output as it is. Rows that cannot be read are counted and named in the warnings.</source>
        <translation>Loads citizen reports from a reporting system into a point layer (EPSG:4326).

A report without a usable position is kept without geometry, also with an extent. Times are in UTC, and a time without an offset in “Changed since” counts as UTC. The filter takes the words of the filter line in English, such as “is:open service:lamp age&gt;5”. With parcel: or cadastre: in it, the layer of the parcels is needed.

An answer that cannot be trusted stops the algorithm and leaves an existing output as it is. Rows that cannot be read are counted and named in the warnings.</translation>
    </message>
    <message>
        <source>Local Register</source>
        <translation>Local Register</translation>
    </message>
    <message>
        <source>Log In Again…</source>
        <translation>Log In Again…</translation>
    </message>
    <message>
        <source>Log In…</source>
        <translation>Log In…</translation>
    </message>
    <message>
        <source>Log in first: QGIS asks this connection's login server, perhaps in a browser.</source>
        <translation>Log in first: QGIS asks this connection's login server, perhaps in a browser.</translation>
    </message>
    <message>
        <source>Log of Sent Changes</source>
        <translation>Log of Sent Changes</translation>
    </message>
    <message>
        <source>Login required: the map service asks who you are instead of giving parcels. Choose another source, or a downloaded file.</source>
        <translation>Login required: the map service asks who you are instead of giving parcels. Choose another source, or a downloaded file.</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Lost Answer</source>
        <translation>Lost Answer</translation>
    </message>
    <message>
        <source>M&amp;y department</source>
        <translation>M&amp;y department</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Make the File</source>
        <translation>Make the File</translation>
    </message>
    <message>
        <source>Make the PDF</source>
        <translation>Make the PDF</translation>
    </message>
    <message>
        <source>Many Reports</source>
        <translation>Many Reports</translation>
    </message>
    <message>
        <source>Map View</source>
        <translation>Map View</translation>
    </message>
    <message>
        <source>Map service</source>
        <translation>Map service</translation>
    </message>
    <message>
        <source>Map, layer and temporal controller as they were before</source>
        <translation>Map, layer and temporal controller as they were before</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Means</translation>
    </message>
    <message>
        <source>Median Days</source>
        <translation>Median Days</translation>
    </message>
    <message>
        <source>Median Days: half of those closed in the period took no longer than this, in calendar days from request to closing.</source>
        <translation>Median Days: half of those closed in the period took no longer than this, in calendar days from request to closing.</translation>
    </message>
    <message>
        <source>Merged into a later change of yours.</source>
        <translation>Merged into a later change of yours.</translation>
    </message>
    <message>
        <source>Metres to Its Edge</source>
        <translation>Metres to Its Edge</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Month by Month</source>
        <translation>Month by Month</translation>
    </message>
    <message>
        <source>More Actions</source>
        <translation>More Actions</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>More than 5 Working Days Left</source>
        <translation>More than 5 Working Days Left</translation>
    </message>
    <message>
        <source>Most Urgent First</source>
        <translation>Most Urgent First</translation>
    </message>
    <message>
        <source>Move the Pin…</source>
        <translation>Move the Pin…</translation>
    </message>
    <message>
        <source>My &amp;department</source>
        <translation>My &amp;department</translation>
    </message>
    <message>
        <source>My Department</source>
        <translation>My Department</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name of the filter</translation>
    </message>
    <message>
        <source>Ne&amp;xt report of the list after each sending</source>
        <translation>Ne&amp;xt report of the list after each sending</translation>
    </message>
    <message>
        <source>Neighbour of</source>
        <translation>Neighbour of</translation>
    </message>
    <message>
        <source>Neighbours of {key}</source>
        <translation>Neighbours of {key}</translation>
    </message>
    <message>
        <source>Neighbours…</source>
        <translation>Neighbours…</translation>
    </message>
    <message>
        <source>Neither a department nor a person was given.</source>
        <translation>Neither a department nor a person was given.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>New</source>
        <comment>chip</comment>
        <translation>New</translation>
    </message>
    <message>
        <source>New Connection…</source>
        <translation>New Connection…</translation>
    </message>
    <message>
        <source>New Report</source>
        <translation>New Report</translation>
    </message>
    <message>
        <source>New Report…</source>
        <translation>New Report…</translation>
    </message>
    <message>
        <source>New place: {place}</source>
        <translation>New place: {place}</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>New report</translation>
    </message>
    <message>
        <source>New report goes out</source>
        <translation>New report goes out</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>New template</translation>
    </message>
    <message>
        <source>Newest First</source>
        <translation>Newest First</translation>
    </message>
    <message>
        <source>Next Photo</source>
        <translation>Next Photo</translation>
    </message>
    <message>
        <source>Next report (Ctrl+PgDown)</source>
        <translation>Next report (Ctrl+PgDown)</translation>
    </message>
    <message>
        <source>No Connection</source>
        <translation>No Connection</translation>
    </message>
    <message>
        <source>No Due Time</source>
        <translation>No Due Time</translation>
    </message>
    <message>
        <source>No Groups</source>
        <translation>No Groups</translation>
    </message>
    <message>
        <source>No Longer Show</source>
        <translation>No Longer Show</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>No address</translation>
    </message>
    <message>
        <source>No address is known for this host name. Nothing is lost. Check how it is spelt, the network or the VPN.</source>
        <translation>No address is known for this host name. Nothing is lost. Check how it is spelt, the network or the VPN.</translation>
    </message>
    <message>
        <source>No answer came in time. Nothing is lost. Try again.</source>
        <translation>No answer came in time. Nothing is lost. Try again.</translation>
    </message>
    <message>
        <source>No connection. This plugin contacts no server before you create one.</source>
        <translation>No connection. This plugin contacts no server before you create one.</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>No login is set, and reading needs none.</source>
        <translation>No login is set, and reading needs none.</translation>
    </message>
    <message>
        <source>No longer listed by the server.</source>
        <translation>No longer listed by the server.</translation>
    </message>
    <message>
        <source>No parcel of the layer answers to “{key}”.</source>
        <translation>No parcel of the layer answers to “{key}”.</translation>
    </message>
    <message>
        <source>No parcel within {metres} m in {plan}: it may not cover this place</source>
        <translation>No parcel within {metres} m in {plan}: it may not cover this place</translation>
    </message>
    <message>
        <source>No polygons with a parcel number were found in {file}.</source>
        <translation>No polygons with a parcel number were found in {file}.</translation>
    </message>
    <message>
        <source>No report answers the filter.</source>
        <translation>No report answers the filter.</translation>
    </message>
    <message>
        <source>No report lies on parcel {key} or within {metres} m of it.</source>
        <translation>No report lies on parcel {key} or within {metres} m of it.</translation>
    </message>
    <message>
        <source>No report number was given.</source>
        <translation>No report number was given.</translation>
    </message>
    <message>
        <source>No report {number} is loaded here.</source>
        <translation>No report {number} is loaded here.</translation>
    </message>
    <message>
        <source>No reports yet.</source>
        <translation>No reports yet.</translation>
    </message>
    <message>
        <source>No round was printed here yet.</source>
        <translation>No round was printed here yet.</translation>
    </message>
    <message>
        <source>No sector</source>
        <translation>No sector</translation>
    </message>
    <message>
        <source>No service</source>
        <translation>No service</translation>
    </message>
    <message>
        <source>No usable position.</source>
        <translation>No usable position.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>None: QGIS has no proxy switched on.</source>
        <translation>None: QGIS has no proxy switched on.</translation>
    </message>
    <message>
        <source>None: QGIS's proxy settings name none for this address.</source>
        <translation>None: QGIS's proxy settings name none for this address.</translation>
    </message>
    <message>
        <source>None: this address is excluded in QGIS's network options.</source>
        <translation>None: this address is excluded in QGIS's network options.</translation>
    </message>
    <message>
        <source>Not Open</source>
        <translation>Not Open</translation>
    </message>
    <message>
        <source>Not closed yet.</source>
        <translation>Not closed yet.</translation>
    </message>
    <message>
        <source>Not done</source>
        <comment>work in the street</comment>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Not done on {day}.</source>
        <translation>Not done on {day}.</translation>
    </message>
    <message>
        <source>Not encrypted: others in the network can read along. Use https:// where the server has it.</source>
        <translation>Not encrypted: others in the network can read along. Use https:// where the server has it.</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>Not in order</translation>
    </message>
    <message>
        <source>Not known for this report: {names}. Complete the text.</source>
        <translation>Not known for this report: {names}. Complete the text.</translation>
    </message>
    <message>
        <source>Not known yet: press Test Connection, or load the reports.</source>
        <translation>Not known yet: press Test Connection, or load the reports.</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Not looked at</translation>
    </message>
    <message>
        <source>Not looked at by itself through a SOCKS proxy.</source>
        <translation>Not looked at by itself through a SOCKS proxy.</translation>
    </message>
    <message>
        <source>Not looked at: an earlier step is not in order.</source>
        <translation>Not looked at: an earlier step is not in order.</translation>
    </message>
    <message>
        <source>Not looked at: the proxy looks up the name.</source>
        <translation>Not looked at: the proxy looks up the name.</translation>
    </message>
    <message>
        <source>Not looked at: the server does not tell its time.</source>
        <translation>Not looked at: the server does not tell its time.</translation>
    </message>
    <message>
        <source>Not needed: the server is on this computer.</source>
        <translation>Not needed: the server is on this computer.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note for the Office</source>
        <translation>Note for the Office</translation>
    </message>
    <message>
        <source>Note on {count}…</source>
        <translation>Note on {count}…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nothing is lost.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is lost: %n change(s) waiting.</source>
        <translation>
            <numerusform>Nothing is lost: %n change waiting.</numerusform>
            <numerusform>Nothing is lost: %n changes waiting.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new since your last visit ({time}).</source>
        <translation>Nothing new since your last visit ({time}).</translation>
    </message>
    <message>
        <source>Nothing that was written can be read back here.</source>
        <translation>Nothing that was written can be read back here.</translation>
    </message>
    <message>
        <source>Nothing to send.</source>
        <translation>Nothing to send.</translation>
    </message>
    <message>
        <source>Nothing was sent from here yet.</source>
        <translation>Nothing was sent from here yet.</translation>
    </message>
    <message>
        <source>Nothing was sent. What you entered here is lost when you close.</source>
        <translation>Nothing was sent. What you entered here is lost when you close.</translation>
    </message>
    <message>
        <source>Nothing you wrote is lost.</source>
        <translation>Nothing you wrote is lost.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Number, street, text or status:…</source>
        <translation>Number, street, text or status:…</translation>
    </message>
    <message>
        <source>Offline since {time}.</source>
        <translation>Offline since {time}.</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>Offline.</translation>
    </message>
    <message>
        <source>On a disk of this computer.</source>
        <translation>On a disk of this computer.</translation>
    </message>
    <message>
        <source>On a network drive ({kind}), where two computers can damage a file. Move the data to a local disk: a local QGIS profile, or the variable SIGNALEMENT_DATA.</source>
        <translation>On a network drive ({kind}), where two computers can damage a file. Move the data to a local disk: a local QGIS profile, or the variable SIGNALEMENT_DATA.</translation>
    </message>
    <message>
        <source>On the &amp;map</source>
        <translation>On the &amp;map</translation>
    </message>
    <message>
        <source>Online again.</source>
        <translation>Online again.</translation>
    </message>
    <message numerus="yes">
        <source>Online again: %n sent, {waiting} waiting.</source>
        <translation>
            <numerusform>Online again: %n sent, {waiting} waiting.</numerusform>
            <numerusform>Online again: %n sent, {waiting} waiting.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only for This Session</source>
        <translation>Only for This Session</translation>
    </message>
    <message>
        <source>Only one value fits here.</source>
        <translation>Only one value fits here.</translation>
    </message>
    <message>
        <source>Only open and closed can be compared here.</source>
        <translation>Only open and closed can be compared here.</translation>
    </message>
    <message>
        <source>Only pairs with an open report</source>
        <translation>Only pairs with an open report</translation>
    </message>
    <message>
        <source>Only what was changed is written.</source>
        <translation>Only what was changed is written.</translation>
    </message>
    <message>
        <source>Only your colleagues read this.</source>
        <translation>Only your colleagues read this.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>figures</comment>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open and Last 90 Days</source>
        <translation>Open and Last 90 Days</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Open in Browser</translation>
    </message>
    <message>
        <source>Open in the Back Office</source>
        <translation>Open in the Back Office</translation>
    </message>
    <message>
        <source>Open: received before the end of the period and not closed by then.</source>
        <translation>Open: received before the end of the period and not closed by then.</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Options…</translation>
    </message>
    <message>
        <source>Or drop them here. Those taken within 30 m of a stop on the day of the works are put with it; where they were taken is removed before sending.</source>
        <translation>Or drop them here. Those taken within 30 m of a stop on the day of the works are put with it; where they were taken is removed before sending.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Order by Distance</source>
        <translation>Order by Distance</translation>
    </message>
    <message>
        <source>Order by distance</source>
        <translation>Order by distance</translation>
    </message>
    <message>
        <source>Order by: {what}</source>
        <translation>Order by: {what}</translation>
    </message>
    <message>
        <source>Order of the Round</source>
        <translation>Order of the Round</translation>
    </message>
    <message>
        <source>Order the stops and print their sheet</source>
        <translation>Order the stops and print their sheet</translation>
    </message>
    <message>
        <source>Order…</source>
        <translation>Order…</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Other Services</source>
        <translation>Other Services</translation>
    </message>
    <message>
        <source>Other or Nobody…</source>
        <translation>Other or Nobody…</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Outside any parcel</source>
        <translation>Outside any parcel</translation>
    </message>
    <message>
        <source>Outside any parcel, probably road (to be confirmed)</source>
        <translation>Outside any parcel, probably road (to be confirmed)</translation>
    </message>
    <message>
        <source>Outside the loaded area</source>
        <translation>Outside the loaded area</translation>
    </message>
    <message>
        <source>Outside the loaded cadastral area</source>
        <translation>Outside the loaded cadastral area</translation>
    </message>
    <message>
        <source>Own Address</source>
        <translation>Own Address</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Parcel</translation>
    </message>
    <message>
        <source>Parcel File</source>
        <translation>Parcel File</translation>
    </message>
    <message>
        <source>Parcel File…</source>
        <translation>Parcel File…</translation>
    </message>
    <message numerus="yes">
        <source>Parcel file with %n report(s): {file}</source>
        <translation>
            <numerusform>Parcel file with %n report: {file}</numerusform>
            <numerusform>Parcel file with %n reports: {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Parcel key</source>
        <translation>Parcel key</translation>
    </message>
    <message>
        <source>Parcel {key}</source>
        <translation>Parcel {key}</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Parcels</translation>
    </message>
    <message>
        <source>Parcels within</source>
        <translation>Parcels within</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Person (id)</source>
        <translation>Person (id)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Photo and Links</source>
        <translation>Photo and Links</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Photo {number}</translation>
    </message>
    <message>
        <source>Photo {number} of {total}</source>
        <translation>Photo {number} of {total}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Photos of the Round</source>
        <translation>Photos of the Round</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Photo…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>Pin as Chip…</source>
        <translation>Pin as Chip…</translation>
    </message>
    <message>
        <source>Place of {what}</source>
        <translation>Place of {what}</translation>
    </message>
    <message>
        <source>Place on the Map…</source>
        <translation>Place on the Map…</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Poin&amp;t</source>
        <translation>Poin&amp;t</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Previous Photo</source>
        <translation>Previous Photo</translation>
    </message>
    <message>
        <source>Previous report (Ctrl+PgUp)</source>
        <translation>Previous report (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Prints a PDF for a round: an overview map with numbered stops, their list, and one page per stop with map, photo, facts and boxes to tick. Photos are those that were seen in the panel before; nothing is fetched. The maps show the visible layers of the project.

The stops are ordered from the first one always on to the nearest one left, or keep the order of the layer. A template is a print layout (.qpt); without one the shipped one is used. Its first page is drawn once, its last one per stop, and one between for every further sheet of the list.</source>
        <translation>Prints a PDF for a round: an overview map with numbered stops, their list, and one page per stop with map, photo, facts and boxes to tick. Photos are those that were seen in the panel before; nothing is fetched. The maps show the visible layers of the project.

The stops are ordered from the first one always on to the nearest one left, or keep the order of the layer. A template is a print layout (.qpt); without one the shipped one is used. Its first page is drawn once, its last one per stop, and one between for every further sheet of the list.</translation>
    </message>
    <message>
        <source>Prints a round through reports: map, list and one page per stop.</source>
        <translation>Prints a round through reports: map, list and one page per stop.</translation>
    </message>
    <message>
        <source>Programs may read this public site. Reports are assigned and closed in its own back office: Open in Browser.</source>
        <translation>Programs may read this public site. Reports are assigned and closed in its own back office: Open in Browser.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Public Answer</source>
        <translation>Public Answer</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Published on the site and sent to the citizen; no way back.</source>
        <translation>Published on the site and sent to the citizen; no way back.</translation>
    </message>
    <message>
        <source>Published on the site for everyone.</source>
        <translation>Published on the site for everyone.</translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>Put Back</translation>
    </message>
    <message>
        <source>Put Back {count}</source>
        <translation>Put Back {count}</translation>
    </message>
    <message>
        <source>Put Theirs Back</source>
        <translation>Put Theirs Back</translation>
    </message>
    <message>
        <source>Put the list under heads</source>
        <translation>Put the list under heads</translation>
    </message>
    <message>
        <source>Put this text in; the arrow shows others</source>
        <translation>Put this text in; the arrow shows others</translation>
    </message>
    <message>
        <source>Putting back sends: {values}.</source>
        <translation>Putting back sends: {values}.</translation>
    </message>
    <message>
        <source>Putting back {what}</source>
        <translation>Putting back {what}</translation>
    </message>
    <message>
        <source>QGIS does not give the login: enter its master password, or choose the login again under Authentication.</source>
        <translation>QGIS does not give the login: enter its master password, or choose the login again under Authentication.</translation>
    </message>
    <message>
        <source>QGIS names a kind of proxy that cannot be used here. Nothing is lost. Choose an HttpProxy in QGIS's network options; SOCKS needs the Python package PySocks.</source>
        <translation>QGIS names a kind of proxy that cannot be used here. Nothing is lost. Choose an HttpProxy in QGIS's network options; SOCKS needs the Python package PySocks.</translation>
    </message>
    <message>
        <source>QGIS will ask for a master password: it protects your logins on this computer. If it is lost, the logins have to be entered again, nothing else.</source>
        <translation>QGIS will ask for a master password: it protects your logins on this computer. If it is lost, the logins have to be entered again, nothing else.</translation>
    </message>
    <message>
        <source>Read Only</source>
        <translation>Read Only</translation>
    </message>
    <message>
        <source>Read only: it takes no changes.</source>
        <translation>Read only: it takes no changes.</translation>
    </message>
    <message>
        <source>Read only: these reports come from a file.</source>
        <translation>Read only: these reports come from a file.</translation>
    </message>
    <message>
        <source>Read only: this connection is set so.</source>
        <translation>Read only: this connection is set so.</translation>
    </message>
    <message>
        <source>Read only: this server takes no change from QGIS.</source>
        <translation>Read only: this server takes no change from QGIS.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Reading reports</source>
        <translation>Reading reports</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>Reading the parcels…</source>
        <translation>Reading the parcels…</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Received {time}</source>
        <translation>Received {time}</translation>
    </message>
    <message>
        <source>Received: reports that were requested in the period.</source>
        <translation>Received: reports that were requested in the period.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Refresh Reports</source>
        <translation>Refresh Reports</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Reject {count}…</source>
        <translation>Reject {count}…</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Rejection of {what}</source>
        <translation>Rejection of {what}</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Reject…</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove the Area</source>
        <translation>Remove the Area</translation>
    </message>
    <message>
        <source>Remove the connection “{name}”? Changes not yet sent stay on this computer.</source>
        <translation>Remove the connection “{name}”? Changes not yet sent stay on this computer.</translation>
    </message>
    <message>
        <source>Reopen {count}…</source>
        <translation>Reopen {count}…</translation>
    </message>
    <message>
        <source>Reopening of {what}</source>
        <translation>Reopening of {what}</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Replace {blank} in the address by your own.</source>
        <translation>Replace {blank} in the address by your own.</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Replay</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Reply Template</source>
        <translation>Reply Template</translation>
    </message>
    <message>
        <source>Reply Templates</source>
        <translation>Reply Templates</translation>
    </message>
    <message>
        <source>Reply to Citizen</source>
        <translation>Reply to Citizen</translation>
    </message>
    <message>
        <source>Reply to the Citizens of What Is Done</source>
        <translation>Reply to the Citizens of What Is Done</translation>
    </message>
    <message>
        <source>Reply to the citizen</source>
        <translation>Reply to the citizen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Report Sheet</source>
        <translation>Report Sheet</translation>
    </message>
    <message>
        <source>Report Sheet (PDF)</source>
        <translation>Report Sheet (PDF)</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>Reported On</source>
        <translation>Reported On</translation>
    </message>
    <message>
        <source>Reporting Connection</source>
        <translation>Reporting Connection</translation>
    </message>
    <message>
        <source>Reporting system</source>
        <translation>Reporting system</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Reports (numbers, with commas between)</source>
        <translation>Reports (numbers, with commas between)</translation>
    </message>
    <message>
        <source>Reports as CSV, Excel, GeoPackage or GeoJSON</source>
        <translation>Reports as CSV, Excel, GeoPackage or GeoJSON</translation>
    </message>
    <message>
        <source>Reports in no zone</source>
        <translation>Reports in no zone</translation>
    </message>
    <message>
        <source>Reports on a parcel</source>
        <translation>Reports on a parcel</translation>
    </message>
    <message>
        <source>Reports on the parcel</source>
        <translation>Reports on the parcel</translation>
    </message>
    <message>
        <source>Reports on the parcel and up to (metres):</source>
        <translation>Reports on the parcel and up to (metres):</translation>
    </message>
    <message>
        <source>Reports with parcels</source>
        <translation>Reports with parcels</translation>
    </message>
    <message>
        <source>Reports: Assign</source>
        <translation>Reports: Assign</translation>
    </message>
    <message>
        <source>Reports: Close</source>
        <translation>Reports: Close</translation>
    </message>
    <message>
        <source>Reports: Duplicate of</source>
        <translation>Reports: Duplicate of</translation>
    </message>
    <message>
        <source>Reports: Into or out of the Round</source>
        <translation>Reports: Into or out of the Round</translation>
    </message>
    <message>
        <source>Reports: Larger Photo</source>
        <translation>Reports: Larger Photo</translation>
    </message>
    <message>
        <source>Reports: Move the Pin</source>
        <translation>Reports: Move the Pin</translation>
    </message>
    <message>
        <source>Reports: Next Report</source>
        <translation>Reports: Next Report</translation>
    </message>
    <message>
        <source>Reports: Note</source>
        <translation>Reports: Note</translation>
    </message>
    <message>
        <source>Reports: Open in Browser</source>
        <translation>Reports: Open in Browser</translation>
    </message>
    <message>
        <source>Reports: Previous Report</source>
        <translation>Reports: Previous Report</translation>
    </message>
    <message>
        <source>Reports: Zoom to Report</source>
        <translation>Reports: Zoom to Report</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Rest Is Done</source>
        <translation>Rest Is Done</translation>
    </message>
    <message>
        <source>Restore Shipped Ones</source>
        <translation>Restore Shipped Ones</translation>
    </message>
    <message>
        <source>Restore Style of Reports</source>
        <translation>Restore Style of Reports</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Review All…</source>
        <translation>Review All…</translation>
    </message>
    <message>
        <source>Review before sending (Ctrl+Enter)</source>
        <translation>Review before sending (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Review {count}…</source>
        <translation>Review {count}…</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Review…</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Road</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Round Return</source>
        <translation>Round Return</translation>
    </message>
    <message>
        <source>Round Return…</source>
        <translation>Round Return…</translation>
    </message>
    <message>
        <source>Round Sheet</source>
        <translation>Round Sheet</translation>
    </message>
    <message>
        <source>Round of {day}</source>
        <translation>Round of {day}</translation>
    </message>
    <message>
        <source>Round sheet</source>
        <translation>Round sheet</translation>
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
    <message>
        <source>Round…</source>
        <translation>Round…</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>S&amp;tatus</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Same Report</source>
        <translation>Same Report</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Save as CSV…</translation>
    </message>
    <message>
        <source>Save the Diagnosis</source>
        <translation>Save the Diagnosis</translation>
    </message>
    <message>
        <source>Saved Filters</source>
        <translation>Saved Filters</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Say what was reported.</source>
        <translation>Say what was reported.</translation>
    </message>
    <message>
        <source>Say why it is rejected.</source>
        <translation>Say why it is rejected.</translation>
    </message>
    <message>
        <source>Says for each report in which parcel it lies, and how sure that is.</source>
        <translation>Says for each report in which parcel it lies, and how sure that is.</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sectors</translation>
    </message>
    <message>
        <source>Sectors from a Layer…</source>
        <translation>Sectors from a Layer…</translation>
    </message>
    <message>
        <source>Seen by staff</source>
        <translation>Seen by staff</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Select &amp;All</translation>
    </message>
    <message>
        <source>Select Group</source>
        <translation>Select Group</translation>
    </message>
    <message>
        <source>Select Reports</source>
        <translation>Select Reports</translation>
    </message>
    <message>
        <source>Select Reports by Polygon</source>
        <translation>Select Reports by Polygon</translation>
    </message>
    <message>
        <source>Select Reports by Rectangle</source>
        <translation>Select Reports by Rectangle</translation>
    </message>
    <message>
        <source>Select Reports on It and Near</source>
        <translation>Select Reports on It and Near</translation>
    </message>
    <message>
        <source>Selected in “{layer}” ({count})</source>
        <translation>Selected in “{layer}” ({count})</translation>
    </message>
    <message numerus="yes">
        <source>Selection: %n report(s)</source>
        <translation>
            <numerusform>Selection: %n report</numerusform>
            <numerusform>Selection: %n reports</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Send (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Send Again (May Appear Twice)</source>
        <translation>Send Again (May Appear Twice)</translation>
    </message>
    <message>
        <source>Send My Choice</source>
        <translation>Send My Choice</translation>
    </message>
    <message>
        <source>Send Now</source>
        <translation>Send Now</translation>
    </message>
    <message>
        <source>Send pending changes</source>
        <translation>Send pending changes</translation>
    </message>
    <message>
        <source>Send {count}</source>
        <translation>Send {count}</translation>
    </message>
    <message>
        <source>Send ⏎</source>
        <translation>Send ⏎</translation>
    </message>
    <message>
        <source>Send: {field}</source>
        <translation>Send: {field}</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Sends the changes that wait in the outbox of every connection of this QGIS profile, and looks again at those whose answer was lost. Changes that are held for a review stay where they are.</source>
        <translation>Sends the changes that wait in the outbox of every connection of this QGIS profile, and looks again at those whose answer was lost. Changes that are held for a review stay where they are.</translation>
    </message>
    <message>
        <source>Sends what waits in the outboxes of this profile.</source>
        <translation>Sends what waits in the outboxes of this profile.</translation>
    </message>
    <message>
        <source>Sent at {time}, no answer came.</source>
        <translation>Sent at {time}, no answer came.</translation>
    </message>
    <message>
        <source>Sent from Here</source>
        <translation>Sent from Here</translation>
    </message>
    <message>
        <source>Sent in a request of its own: {what}.</source>
        <translation>Sent in a request of its own: {what}.</translation>
    </message>
    <message>
        <source>Sent to the server, and erased here once it has them.</source>
        <translation>Sent to the server, and erased here once it has them.</translation>
    </message>
    <message>
        <source>Sent without an answer</source>
        <translation>Sent without an answer</translation>
    </message>
    <message>
        <source>Sent, but no answer came.</source>
        <translation>Sent, but no answer came.</translation>
    </message>
    <message>
        <source>Sent, not visible yet</source>
        <translation>Sent, not visible yet</translation>
    </message>
    <message>
        <source>Sent; somebody changed it after you, and the server shows theirs.</source>
        <translation>Sent; somebody changed it after you, and the server shows theirs.</translation>
    </message>
    <message>
        <source>Sent; someone at the server has to approve it first.</source>
        <translation>Sent; someone at the server has to approve it first.</translation>
    </message>
    <message>
        <source>Sent; this system cannot show it.</source>
        <translation>Sent; this system cannot show it.</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>Ser&amp;vice</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Service (code)</source>
        <translation>Service (code)</translation>
    </message>
    <message>
        <source>Service Code</source>
        <translation>Service Code</translation>
    </message>
    <message>
        <source>Service of {what}</source>
        <translation>Service of {what}</translation>
    </message>
    <message>
        <source>Sets the status of reports on the server, with a reply or a note.</source>
        <translation>Sets the status of reports on the server, with a reply or a note.</translation>
    </message>
    <message>
        <source>Sets the status of reports on the server.

&lt;b&gt;A reply goes to the citizen at once and cannot be called back&lt;/b&gt;; some systems also send a mail for a new status. A note stays internal.

Each change is stored in the outbox first and sent once. What cannot be sent now waits there and goes out with “Send pending changes” or when QGIS is open. The results name the state of each report.</source>
        <translation>Sets the status of reports on the server.

&lt;b&gt;A reply goes to the citizen at once and cannot be called back&lt;/b&gt;; some systems also send a mail for a new status. A note stays internal.

Each change is stored in the outbox first and sent once. What cannot be sent now waits there and goes out with “Send pending changes” or when QGIS is open. The results name the state of each report.</translation>
    </message>
    <message numerus="yes">
        <source>Sheet of %n report(s): {file}</source>
        <translation>
            <numerusform>Sheet of %n report: {file}</numerusform>
            <numerusform>Sheet of %n reports: {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets and files of reports, round return</source>
        <translation>Sheets and files of reports, round return</translation>
    </message>
    <message>
        <source>Short Name</source>
        <translation>Short Name</translation>
    </message>
    <message numerus="yes">
        <source>Show %n Earlier</source>
        <translation>
            <numerusform>Show %n Earlier</numerusform>
            <numerusform>Show %n Earlier</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Contact</source>
        <translation>Show Contact</translation>
    </message>
    <message>
        <source>Show Only Reports on It</source>
        <translation>Show Only Reports on It</translation>
    </message>
    <message>
        <source>Show Reports</source>
        <translation>Show Reports</translation>
    </message>
    <message>
        <source>Show Separately</source>
        <translation>Show Separately</translation>
    </message>
    <message>
        <source>Show Them</source>
        <translation>Show Them</translation>
    </message>
    <message>
        <source>Show in Reports Panel</source>
        <translation>Show in Reports Panel</translation>
    </message>
    <message>
        <source>Show only reports in an area</source>
        <translation>Show only reports in an area</translation>
    </message>
    <message>
        <source>Show only: {what}</source>
        <translation>Show only: {what}</translation>
    </message>
    <message>
        <source>Show {number} and this one as one report</source>
        <translation>Show {number} and this one as one report</translation>
    </message>
    <message>
        <source>Si&amp;gnature of notes</source>
        <translation>Si&amp;gnature of notes</translation>
    </message>
    <message>
        <source>Side Effects</source>
        <translation>Side Effects</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Since your last visit ({time}): {what}.</source>
        <translation>Since your last visit ({time}): {what}.</translation>
    </message>
    <message>
        <source>Some characters could not be read.</source>
        <translation>Some characters could not be read.</translation>
    </message>
    <message>
        <source>Some numbers are missing or occur twice: only the first counts.</source>
        <translation>Some numbers are missing or occur twice: only the first counts.</translation>
    </message>
    <message>
        <source>Someone changed it while you worked. Nothing was overwritten; your text is kept.</source>
        <translation>Someone changed it while you worked. Nothing was overwritten; your text is kept.</translation>
    </message>
    <message>
        <source>Someone touched the report meanwhile, but not these values.</source>
        <translation>Someone touched the report meanwhile, but not these values.</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>Start &amp;from</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Statistics by zone</source>
        <translation>Statistics by zone</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status Words</source>
        <translation>Status Words</translation>
    </message>
    <message>
        <source>Status in the System</source>
        <translation>Status in the System</translation>
    </message>
    <message>
        <source>Status of {what}</source>
        <translation>Status of {what}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>of a round</comment>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop Waiting</source>
        <translation>Stop Waiting</translation>
    </message>
    <message>
        <source>Stop of this photo</source>
        <translation>Stop of this photo</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Stops</translation>
    </message>
    <message>
        <source>Stops in order</source>
        <translation>Stops in order</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>TEST SERVER — nothing is real</source>
        <translation>TEST SERVER — nothing is real</translation>
    </message>
    <message>
        <source>Tables with reports</source>
        <translation>Tables with reports</translation>
    </message>
    <message>
        <source>Take in Charge…</source>
        <translation>Take in Charge…</translation>
    </message>
    <message>
        <source>Take the Server's</source>
        <translation>Take the Server's</translation>
    </message>
    <message>
        <source>Take {count} in Charge…</source>
        <translation>Take {count} in Charge…</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Taking {what} in charge</source>
        <translation>Taking {what} in charge</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Template: {title}</source>
        <translation>Template: {title}</translation>
    </message>
    <message>
        <source>Test s&amp;erver: nothing is real</source>
        <translation>Test s&amp;erver: nothing is real</translation>
    </message>
    <message>
        <source>Text for {what}</source>
        <translation>Text for {what}</translation>
    </message>
    <message numerus="yes">
        <source>The %n not written stay selected.</source>
        <translation>
            <numerusform>The %n not written stay selected.</numerusform>
            <numerusform>The %n not written stay selected.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cadastral plan is being read: the reports follow.</source>
        <translation>The cadastral plan is being read: the reports follow.</translation>
    </message>
    <message>
        <source>The card then says how many features are near, and the field of the nearest one. With GESTION (PICC), ADMIN (UrbIS) or labelWegbeheerder it names who manages the road.</source>
        <translation>The card then says how many features are near, and the field of the nearest one. With GESTION (PICC), ADMIN (UrbIS) or labelWegbeheerder it names who manages the road.</translation>
    </message>
    <message>
        <source>The change cannot be saved on this computer. Nothing was sent; your text is kept. See whether the disk is full, then send again.</source>
        <translation>The change cannot be saved on this computer. Nothing was sent; your text is kept. See whether the disk is full, then send again.</translation>
    </message>
    <message>
        <source>The citizen gets a mail; it cannot be called back.</source>
        <translation>The citizen gets a mail; it cannot be called back.</translation>
    </message>
    <message>
        <source>The citizen gets a mail; it cannot be called back. Sent for: {what}.</source>
        <translation>The citizen gets a mail; it cannot be called back. Sent for: {what}.</translation>
    </message>
    <message>
        <source>The citizen of {number} will read:</source>
        <translation>The citizen of {number} will read:</translation>
    </message>
    <message>
        <source>The citizen will &amp;read</source>
        <translation>The citizen will &amp;read</translation>
    </message>
    <message>
        <source>The citizen will get this text; it cannot be called back.</source>
        <translation>The citizen will get this text; it cannot be called back.</translation>
    </message>
    <message>
        <source>The connection of this layer is not set up here. Nothing was changed.</source>
        <translation>The connection of this layer is not set up here. Nothing was changed.</translation>
    </message>
    <message>
        <source>The connection works; something should be looked at.</source>
        <translation>The connection works; something should be looked at.</translation>
    </message>
    <message>
        <source>The connection “{name}” is set to read only.</source>
        <translation>The connection “{name}” is set to read only.</translation>
    </message>
    <message>
        <source>The coordinate system of the parcels is {metres} m off on known points: reports and parcels do not fit together. Choose EPSG:31370 or EPSG:3812 for the layer.</source>
        <translation>The coordinate system of the parcels is {metres} m off on known points: reports and parcels do not fit together. Choose EPSG:31370 or EPSG:3812 for the layer.</translation>
    </message>
    <message>
        <source>The data of {time} stay on screen.</source>
        <translation>The data of {time} stay on screen.</translation>
    </message>
    <message>
        <source>The deadline was set here; the server gives none.</source>
        <translation>The deadline was set here; the server gives none.</translation>
    </message>
    <message>
        <source>The file cannot be read. Is it still there and not locked, a table (CSV, Excel xlsx, GeoJSON, GeoPackage) with its headings in the first line?</source>
        <translation>The file cannot be read. Is it still there and not locked, a table (CSV, Excel xlsx, GeoJSON, GeoPackage) with its headings in the first line?</translation>
    </message>
    <message>
        <source>The file could not be written. Is it open in another program, or the folder read-only or full? An older file of that name is still as it was.</source>
        <translation>The file could not be written. Is it open in another program, or the folder read-only or full? An older file of that name is still as it was.</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}</source>
        <translation>The file could not be written: {reason}</translation>
    </message>
    <message>
        <source>The file holds no connections that can be taken over. Nothing was changed. Ask for a file made by Export Connections.</source>
        <translation>The file holds no connections that can be taken over. Nothing was changed. Ask for a file made by Export Connections.</translation>
    </message>
    <message>
        <source>The file holds no filters that can be read. Your filters are as they were. Ask for a file made by Export Filters.</source>
        <translation>The file holds no filters that can be read. Your filters are as they were. Ask for a file made by Export Filters.</translation>
    </message>
    <message>
        <source>The file holds no logins and nothing about you: only that a connection needs a login. Filters that are pinned as chips are in it.</source>
        <translation>The file holds no logins and nothing about you: only that a connection needs a login. Filters that are pinned as chips are in it.</translation>
    </message>
    <message>
        <source>The file is not a register of reports, is damaged, or was made by a newer version of the plugin. Nothing was changed in it.</source>
        <translation>The file is not a register of reports, is damaged, or was made by a newer version of the plugin. Nothing was changed in it.</translation>
    </message>
    <message>
        <source>The file is ready: {file}</source>
        <translation>The file is ready: {file}</translation>
    </message>
    <message>
        <source>The file is too large to be read safely.</source>
        <translation>The file is too large to be read safely.</translation>
    </message>
    <message>
        <source>The file must end in one of: {endings}.</source>
        <translation>The file must end in one of: {endings}.</translation>
    </message>
    <message>
        <source>The file of these reports cannot be read: it is missing, locked or not the table it was.</source>
        <translation>The file of these reports cannot be read: it is missing, locked or not the table it was.</translation>
    </message>
    <message>
        <source>The file with the reply templates cannot be used. It was left as it is.</source>
        <translation>The file with the reply templates cannot be used. It was left as it is.</translation>
    </message>
    <message>
        <source>The file with the reports cannot be used: check the disk and its rights. What waits to be sent is kept apart and is safe.</source>
        <translation>The file with the reports cannot be used: check the disk and its rights. What waits to be sent is kept apart and is safe.</translation>
    </message>
    <message>
        <source>The filter asks about parcels: choose their layer.</source>
        <translation>The filter asks about parcels: choose their layer.</translation>
    </message>
    <message>
        <source>The filter cannot be read at character {position}: {reason}.</source>
        <translation>The filter cannot be read at character {position}: {reason}.</translation>
    </message>
    <message>
        <source>The filtered reports of the period on the map, as they came</source>
        <translation>The filtered reports of the period on the map, as they came</translation>
    </message>
    <message>
        <source>The first {most} reports are taken.</source>
        <translation>The first {most} reports are taken.</translation>
    </message>
    <message>
        <source>The layer of the parcels has no coordinate system: nothing can be compared with it. Set it in the layer's properties, mostly EPSG:31370 or EPSG:3812.</source>
        <translation>The layer of the parcels has no coordinate system: nothing can be compared with it. Set it in the layer's properties, mostly EPSG:31370 or EPSG:3812.</translation>
    </message>
    <message>
        <source>The layer of the parcels has no field “{name}”. Its fields are: {names}.</source>
        <translation>The layer of the parcels has no field “{name}”. Its fields are: {names}.</translation>
    </message>
    <message>
        <source>The layer of these reports is not in the project.</source>
        <translation>The layer of these reports is not in the project.</translation>
    </message>
    <message>
        <source>The list follows the map while you pan</source>
        <translation>The list follows the map while you pan</translation>
    </message>
    <message>
        <source>The loaded plan has no parcel “{word}”.</source>
        <translation>The loaded plan has no parcel “{word}”.</translation>
    </message>
    <message>
        <source>The map service answers, but has no layer or field by the names known here: it was changed. Nothing was added. Take a downloaded file or a layer of the project.</source>
        <translation>The map service answers, but has no layer or field by the names known here: it was changed. Nothing was added. Take a downloaded file or a layer of the project.</translation>
    </message>
    <message>
        <source>The map service does not answer: {host}</source>
        <translation>The map service does not answer: {host}</translation>
    </message>
    <message>
        <source>The map shows too large an area to load all of its parcels. Nothing was asked for. Zoom in until it shows some 4 km, or take a downloaded file.</source>
        <translation>The map shows too large an area to load all of its parcels. Nothing was asked for. Zoom in until it shows some 4 km, or take a downloaded file.</translation>
    </message>
    <message>
        <source>The nearest: {key}</source>
        <translation>The nearest: {key}</translation>
    </message>
    <message>
        <source>The nearest: {key}, at {metres} m</source>
        <translation>The nearest: {key}, at {metres} m</translation>
    </message>
    <message>
        <source>The one certificate that was accepted in QGIS for {host}. Better: have the authority that signed it added to QGIS's trusted ones.</source>
        <translation>The one certificate that was accepted in QGIS for {host}. Better: have the authority that signed it added to QGIS's trusted ones.</translation>
    </message>
    <message>
        <source>The point lies outside the area of this connection.</source>
        <translation>The point lies outside the area of this connection.</translation>
    </message>
    <message>
        <source>The project has no parcel plan that is read.</source>
        <translation>The project has no parcel plan that is read.</translation>
    </message>
    <message>
        <source>The proxy cannot be reached or does not let this address through. Nothing is lost. Check QGIS's network options, or exclude the address there.</source>
        <translation>The proxy cannot be reached or does not let this address through. Nothing is lost. Check QGIS's network options, or exclude the address there.</translation>
    </message>
    <message>
        <source>The proxy wants a login, or does not accept this one. Nothing is lost. Enter it in QGIS's network options.</source>
        <translation>The proxy wants a login, or does not accept this one. Nothing is lost. Enter it in QGIS's network options.</translation>
    </message>
    <message>
        <source>The report changed meanwhile. Nothing was overwritten.</source>
        <translation>The report changed meanwhile. Nothing was overwritten.</translation>
    </message>
    <message>
        <source>The same report: {numbers}</source>
        <translation>The same report: {numbers}</translation>
    </message>
    <message>
        <source>The server accepts the login.</source>
        <translation>The server accepts the login.</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data (wrong address or login page?).</source>
        <translation>The server answered with a web page instead of data (wrong address or login page?).</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data. Is the address right, or is this a login page?</source>
        <translation>The server answered with a web page instead of data. Is the address right, or is this a login page?</translation>
    </message>
    <message>
        <source>The server answered yes but changed nothing. Your text is kept.</source>
        <translation>The server answered yes but changed nothing. Your text is kept.</translation>
    </message>
    <message>
        <source>The server answers but has no open report in this area.</source>
        <translation>The server answers but has no open report in this area.</translation>
    </message>
    <message>
        <source>The server answers but has no report yet.</source>
        <translation>The server answers but has no report yet.</translation>
    </message>
    <message>
        <source>The server answers with an error of its own, or is too busy.</source>
        <translation>The server answers with an error of its own, or is too busy.</translation>
    </message>
    <message>
        <source>The server answers, but there is no reporting system at this address.</source>
        <translation>The server answers, but there is no reporting system at this address.</translation>
    </message>
    <message>
        <source>The server answers: {title}.</source>
        <translation>The server answers: {title}.</translation>
    </message>
    <message>
        <source>The server asked to wait. It waits here and goes out later.</source>
        <translation>The server asked to wait. It waits here and goes out later.</translation>
    </message>
    <message>
        <source>The server cannot be reached (wrong address, network or proxy?). Nothing was read yet.</source>
        <translation>The server cannot be reached (wrong address, network or proxy?). Nothing was read yet.</translation>
    </message>
    <message>
        <source>The server cannot be reached. It waits here and goes out when the server answers.</source>
        <translation>The server cannot be reached. It waits here and goes out when the server answers.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing is lost. Check the network and the address.</source>
        <translation>The server cannot be reached. Nothing is lost. Check the network and the address.</translation>
    </message>
    <message>
        <source>The server clears or replaces with it: {fields}.</source>
        <translation>The server clears or replaces with it: {fields}.</translation>
    </message>
    <message>
        <source>The server did not answer in the time that QGIS allows. Nothing is lost. Try again, or give more time in QGIS's network options.</source>
        <translation>The server did not answer in the time that QGIS allows. Nothing is lost. Try again, or give more time in QGIS's network options.</translation>
    </message>
    <message>
        <source>The server did not give the rest.</source>
        <translation>The server did not give the rest.</translation>
    </message>
    <message>
        <source>The server does not know your login any more. Log in again to send it.</source>
        <translation>The server does not know your login any more. Log in again to send it.</translation>
    </message>
    <message>
        <source>The server does not recognise your login any more.</source>
        <translation>The server does not recognise your login any more.</translation>
    </message>
    <message>
        <source>The server does not recognise your login. Nothing is lost. Check the authentication of this connection.</source>
        <translation>The server does not recognise your login. Nothing is lost. Check the authentication of this connection.</translation>
    </message>
    <message>
        <source>The server has a fault of its own. Nothing is lost. Try again later.</source>
        <translation>The server has a fault of its own. Nothing is lost. Try again later.</translation>
    </message>
    <message>
        <source>The server has no such report, or no longer. Your text is kept here.</source>
        <translation>The server has no such report, or no longer. Your text is kept here.</translation>
    </message>
    <message>
        <source>The server has not answered yet, so it is not known what it takes.</source>
        <translation>The server has not answered yet, so it is not known what it takes.</translation>
    </message>
    <message>
        <source>The server is busy. Nothing is lost. Try again in a moment.</source>
        <translation>The server is busy. Nothing is lost. Try again in a moment.</translation>
    </message>
    <message>
        <source>The server names nobody.</source>
        <translation>The server names nobody.</translation>
    </message>
    <message>
        <source>The server said no.</source>
        <translation>The server said no.</translation>
    </message>
    <message>
        <source>The server said no. Your text is kept; change it and try again.</source>
        <translation>The server said no. Your text is kept; change it and try again.</translation>
    </message>
    <message>
        <source>The server sent QGIS to another address. Enter the final address yourself.</source>
        <translation>The server sent QGIS to another address. Enter the final address yourself.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one accepted in QGIS. Nothing was sent. Ask its administrator whether it was changed, then remove the exception in QGIS's authentication settings.</source>
        <translation>The server shows another certificate than the one accepted in QGIS. Nothing was sent. Ask its administrator whether it was changed, then remove the exception in QGIS's authentication settings.</translation>
    </message>
    <message>
        <source>The server shows changes up to {minutes} min late; one made in that time may be replaced.</source>
        <translation>The server shows changes up to {minutes} min late; one made in that time may be replaced.</translation>
    </message>
    <message>
        <source>The server shows who changed what, and when.</source>
        <translation>The server shows who changed what, and when.</translation>
    </message>
    <message>
        <source>The server wants a login: set one under Authentication.</source>
        <translation>The server wants a login: set one under Authentication.</translation>
    </message>
    <message>
        <source>The server's answer is too large to be read safely.</source>
        <translation>The server's answer is too large to be read safely.</translation>
    </message>
    <message>
        <source>The server's certificate has expired or is not valid yet. Nothing was sent. Ask the server's administrator for a new one; check this computer's date.</source>
        <translation>The server's certificate has expired or is not valid yet. Nothing was sent. Ask the server's administrator for a new one; check this computer's date.</translation>
    </message>
    <message>
        <source>The server's certificate is for another host name. Nothing was sent. Enter the address with the name for which it was made.</source>
        <translation>The server's certificate is for another host name. Nothing was sent. Enter the address with the name for which it was made.</translation>
    </message>
    <message>
        <source>The server's certificate is not trusted, so nothing was sent.</source>
        <translation>The server's certificate is not trusted, so nothing was sent.</translation>
    </message>
    <message>
        <source>The server's certificate is not trusted. Nothing was sent. Check the address, or have the certificate added in QGIS's authentication settings.</source>
        <translation>The server's certificate is not trusted. Nothing was sent. Check the address, or have the certificate added in QGIS's authentication settings.</translation>
    </message>
    <message>
        <source>The services are listed once the connection is open.</source>
        <translation>The services are listed once the connection is open.</translation>
    </message>
    <message>
        <source>The written values can be read back, and whether anything changed since.</source>
        <translation>The written values can be read back, and whether anything changed since.</translation>
    </message>
    <message>
        <source>The written values can be read back, but not whether they changed twice.</source>
        <translation>The written values can be read back, but not whether they changed twice.</translation>
    </message>
    <message>
        <source>Their reports come in one layer, one list and one filter. The short name stands before each number, as in TS-2041. Changes go to the system of each report.</source>
        <translation>Their reports come in one layer, one list and one filter. The short name stands before each number, as in TS-2041. Changes go to the system of each report.</translation>
    </message>
    <message>
        <source>There is already in this folder: {files}. Replace what is in it by the copy for the field?</source>
        <translation>There is already in this folder: {files}. Replace what is in it by the copy for the field?</translation>
    </message>
    <message>
        <source>There is no register file “{path}”.</source>
        <translation>There is no register file “{path}”.</translation>
    </message>
    <message>
        <source>There is no report in the layer.</source>
        <translation>There is no report in the layer.</translation>
    </message>
    <message>
        <source>These reports come from a file: changes belong in the product that wrote it.</source>
        <translation>These reports come from a file: changes belong in the product that wrote it.</translation>
    </message>
    <message>
        <source>They are kept, and go out at the next start of QGIS on this computer.</source>
        <translation>They are kept, and go out at the next start of QGIS on this computer.</translation>
    </message>
    <message>
        <source>This Month</source>
        <translation>This Month</translation>
    </message>
    <message>
        <source>This Year</source>
        <translation>This Year</translation>
    </message>
    <message>
        <source>This computer's clock is {seconds} s ahead of the server's; signed requests can be refused. Have it set by the network.</source>
        <translation>This computer's clock is {seconds} s ahead of the server's; signed requests can be refused. Have it set by the network.</translation>
    </message>
    <message>
        <source>This computer's clock is {seconds} s behind the server's; signed requests can be refused. Have it set by the network.</source>
        <translation>This computer's clock is {seconds} s behind the server's; signed requests can be refused. Have it set by the network.</translation>
    </message>
    <message>
        <source>This connection has no key: set one under Authentication to send changes.</source>
        <translation>This connection has no key: set one under Authentication to send changes.</translation>
    </message>
    <message>
        <source>This connection is read only: nothing is written to the server.</source>
        <translation>This connection is read only: nothing is written to the server.</translation>
    </message>
    <message>
        <source>This connection is set to read only in the options.</source>
        <translation>This connection is set to read only in the options.</translation>
    </message>
    <message>
        <source>This connection is set to read only. It waits here and goes out when you allow changes again.</source>
        <translation>This connection is set to read only. It waits here and goes out when you allow changes again.</translation>
    </message>
    <message>
        <source>This connection was used by a later version of the plugin. Nothing was changed or lost. Update the plugin.</source>
        <translation>This connection was used by a later version of the plugin. Nothing was changed or lost. Update the plugin.</translation>
    </message>
    <message>
        <source>This did not work: {reason}</source>
        <translation>This did not work: {reason}</translation>
    </message>
    <message>
        <source>This does not exist on the server, or no longer.</source>
        <translation>This does not exist on the server, or no longer.</translation>
    </message>
    <message>
        <source>This file exists: it will be replaced.</source>
        <translation>This file exists: it will be replaced.</translation>
    </message>
    <message>
        <source>This file helps the record of the sworn official; it does not replace it. It names no reporter.</source>
        <translation>This file helps the record of the sworn official; it does not replace it. It names no reporter.</translation>
    </message>
    <message>
        <source>This filter cannot be read.</source>
        <translation>This filter cannot be read.</translation>
    </message>
    <message>
        <source>This filter cannot be read. The list still shows the previous one.</source>
        <translation>This filter cannot be read. The list still shows the previous one.</translation>
    </message>
    <message>
        <source>This filter is too long.</source>
        <translation>This filter is too long.</translation>
    </message>
    <message>
        <source>This form offers no actions for QGIS. The user guide says which six its administrator can add.</source>
        <translation>This form offers no actions for QGIS. The user guide says which six its administrator can add.</translation>
    </message>
    <message>
        <source>This is no layer of reports: it has no field “{name}”.</source>
        <translation>This is no layer of reports: it has no field “{name}”.</translation>
    </message>
    <message>
        <source>This layer has {count} polygons; at most {most} can be sectors.</source>
        <translation>This layer has {count} polygons; at most {most} can be sectors.</translation>
    </message>
    <message>
        <source>This outbox is a copy of {date}; later changes made here are not in it.</source>
        <translation>This outbox is a copy of {date}; later changes made here are not in it.</translation>
    </message>
    <message>
        <source>This outbox is a restored copy: the change may already have been sent.</source>
        <translation>This outbox is a restored copy: the change may already have been sent.</translation>
    </message>
    <message>
        <source>This photo cannot be read.</source>
        <translation>This photo cannot be read.</translation>
    </message>
    <message>
        <source>This photo cannot be read. Nothing was sent; choose another one.</source>
        <translation>This photo cannot be read. Nothing was sent; choose another one.</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>This picture cannot be read.</translation>
    </message>
    <message>
        <source>This plugin met an error before sending it. It waits here and is tried again; the QGIS log says more.</source>
        <translation>This plugin met an error before sending it. It waits here and is tried again; the QGIS log says more.</translation>
    </message>
    <message>
        <source>This server does not take this change.</source>
        <translation>This server does not take this change.</translation>
    </message>
    <message>
        <source>This server lets programs read reports and send new ones, but not change them.</source>
        <translation>This server lets programs read reports and send new ones, but not change them.</translation>
    </message>
    <message>
        <source>This system cannot show whether it arrived. Look at the report, then choose.</source>
        <translation>This system cannot show whether it arrived. Look at the report, then choose.</translation>
    </message>
    <message>
        <source>This system has no protection against a request that arrives twice.</source>
        <translation>This system has no protection against a request that arrives twice.</translation>
    </message>
    <message>
        <source>This system has no way to do this.</source>
        <translation>This system has no way to do this.</translation>
    </message>
    <message>
        <source>This system takes that status only with a reply.</source>
        <translation>This system takes that status only with a reply.</translation>
    </message>
    <message>
        <source>This table has headings but no rows.</source>
        <translation>This table has headings but no rows.</translation>
    </message>
    <message>
        <source>Tick at least one stop that this system can be told about.</source>
        <translation>Tick at least one stop that this system can be told about.</translation>
    </message>
    <message>
        <source>Tick at least two connections.</source>
        <translation>Tick at least two connections.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Times came without a time zone; local time was assumed.</source>
        <translation>Times came without a time zone; local time was assumed.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>To Decide</source>
        <translation>To Decide</translation>
    </message>
    <message>
        <source>To Send</source>
        <translation>To Send</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <source>Too late: it has already been sent.</source>
        <translation>Too late: it has already been sent.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Transfer Pack</source>
        <translation>Transfer Pack</translation>
    </message>
    <message>
        <source>Transfer Pack…</source>
        <translation>Transfer Pack…</translation>
    </message>
    <message numerus="yes">
        <source>Transfer of %n report(s)</source>
        <translation>
            <numerusform>Transfer of %n report</numerusform>
            <numerusform>Transfer of %n reports</numerusform>
        </translation>
    </message>
    <message>
        <source>Transfer of {what}</source>
        <translation>Transfer of {what}</translation>
    </message>
    <message>
        <source>Transfer {count}…</source>
        <translation>Transfer {count}…</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>Transfer…</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Treatment</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Try with Example Data</source>
        <translation>Try with Example Data</translation>
    </message>
    <message>
        <source>Two changes within {time} look like one.</source>
        <translation>Two changes within {time} look like one.</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Uncertain</translation>
    </message>
    <message>
        <source>Uncertain: boundary at {metres} m, accuracy of the plan ± {within} m</source>
        <translation>Uncertain: boundary at {metres} m, accuracy of the plan ± {within} m</translation>
    </message>
    <message>
        <source>Uncertain: boundary at {metres} m, accuracy of the point ± {within} m</source>
        <translation>Uncertain: boundary at {metres} m, accuracy of the point ± {within} m</translation>
    </message>
    <message>
        <source>Uncertain: on the plan, the boundary of {key} crosses itself</source>
        <translation>Uncertain: on the plan, the boundary of {key} crosses itself</translation>
    </message>
    <message>
        <source>Uncertain: the plan gives this place to several parcels: {keys}</source>
        <translation>Uncertain: the plan gives this place to several parcels: {keys}</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Unfold</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Unpin</translation>
    </message>
    <message>
        <source>Unreadable Reports</source>
        <translation>Unreadable Reports</translation>
    </message>
    <message>
        <source>Unreadable rows left out</source>
        <translation>Unreadable rows left out</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Up to {most} reports; {shown} are shown. Filter first.</source>
        <translation>Up to {most} reports; {shown} are shown. Filter first.</translation>
    </message>
    <message>
        <source>Updated On</source>
        <translation>Updated On</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>User guide</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Waiting in the outbox</source>
        <translation>Waiting in the outbox</translation>
    </message>
    <message>
        <source>Waits for your earlier change of the same report.</source>
        <translation>Waits for your earlier change of the same report.</translation>
    </message>
    <message>
        <source>Waits until the server can show whether it arrived.</source>
        <translation>Waits until the server can show whether it arrived.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Web Page</source>
        <translation>Web Page</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Week by Week</source>
        <translation>Week by Week</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>What Changed</source>
        <translation>What Changed</translation>
    </message>
    <message>
        <source>What the Server Can Do</source>
        <translation>What the Server Can Do</translation>
    </message>
    <message>
        <source>What the Server Can Do…</source>
        <translation>What the Server Can Do…</translation>
    </message>
    <message>
        <source>What the first citizen will read</source>
        <translation>What the first citizen will read</translation>
    </message>
    <message>
        <source>What waits to be sent, and why</source>
        <translation>What waits to be sent, and why</translation>
    </message>
    <message>
        <source>What will be sent, and what not</source>
        <translation>What will be sent, and what not</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Where does it really lie?</source>
        <translation>Where does it really lie?</translation>
    </message>
    <message>
        <source>Whether a change arrived is known at once.</source>
        <translation>Whether a change arrived is known at once.</translation>
    </message>
    <message>
        <source>Which report came first? Choose, type or click it.</source>
        <translation>Which report came first? Choose, type or click it.</translation>
    </message>
    <message>
        <source>Who are you? Used for the filters “Mine” and “My Department” and to sign notes.</source>
        <translation>Who are you? Used for the filters “Mine” and “My Department” and to sign notes.</translation>
    </message>
    <message>
        <source>Who reported can be asked for, one report at a time.</source>
        <translation>Who reported can be asked for, one report at a time.</translation>
    </message>
    <message>
        <source>Whole Photo</source>
        <translation>Whole Photo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>With the citizen's own text: read it first, it may name somebody</source>
        <translation>With the citizen's own text: read it first, it may name somebody</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Within</translation>
    </message>
    <message>
        <source>Without Position</source>
        <translation>Without Position</translation>
    </message>
    <message>
        <source>Without service</source>
        <translation>Without service</translation>
    </message>
    <message>
        <source>Work done on {day}.</source>
        <translation>Work done on {day}.</translation>
    </message>
    <message>
        <source>Working Days</source>
        <translation>Working Days</translation>
    </message>
    <message>
        <source>Writes reports to CSV, Excel, GeoPackage or GeoJSON.</source>
        <translation>Writes reports to CSV, Excel, GeoPackage or GeoJSON.</translation>
    </message>
    <message>
        <source>Writes the reports of a layer to a file, as Export… of the panel does; the layer is that of the panel or one loaded by “Load reports”. The ending of the file says the format: csv, xlsx, gpkg or geojson.

CSV and Excel have titles and statuses in QGIS's language, times of this computer's zone and no cell that a spreadsheet takes for a formula. GeoPackage and GeoJSON keep field names and UTC. Descriptions, answers, persons and photo links are left out unless asked for: they may be personal data.</source>
        <translation>Writes the reports of a layer to a file, as Export… of the panel does; the layer is that of the panel or one loaded by “Load reports”. The ending of the file says the format: csv, xlsx, gpkg or geojson.

CSV and Excel have titles and statuses in QGIS's language, times of this computer's zone and no cell that a spreadsheet takes for a formula. GeoPackage and GeoJSON keep field names and UTC. Descriptions, answers, persons and photo links are left out unless asked for: they may be personal data.</translation>
    </message>
    <message>
        <source>X or Longitude</source>
        <translation>X or Longitude</translation>
    </message>
    <message>
        <source>Y or Latitude</source>
        <translation>Y or Latitude</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>You have tried it again.</source>
        <translation>You have tried it again.</translation>
    </message>
    <message>
        <source>Your account has no right to this on this server.</source>
        <translation>Your account has no right to this on this server.</translation>
    </message>
    <message>
        <source>Your account may not see all of it on this server.</source>
        <translation>Your account may not see all of it on this server.</translation>
    </message>
    <message>
        <source>Your account may not write on this server. Ask its administrator.</source>
        <translation>Your account may not write on this server. Ask its administrator.</translation>
    </message>
    <message>
        <source>Your change replaced {value} by {who}.</source>
        <translation>Your change replaced {value} by {who}.</translation>
    </message>
    <message>
        <source>Your change replaced {value} by {who}; you left it so.</source>
        <translation>Your change replaced {value} by {who}; you left it so.</translation>
    </message>
    <message>
        <source>Your decision is needed first for {count} of them: see To Send.</source>
        <translation>Your decision is needed first for {count} of them: see To Send.</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Zones with statistics</source>
        <translation>Zones with statistics</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Zoom In</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Zoom Out</translation>
    </message>
    <message>
        <source>Zoom the map to the selected reports</source>
        <translation>Zoom the map to the selected reports</translation>
    </message>
    <message>
        <source>Zoom to Parcel</source>
        <translation>Zoom to Parcel</translation>
    </message>
    <message>
        <source>Zoom to Selection</source>
        <translation>Zoom to Selection</translation>
    </message>
    <message>
        <source>Zoom to the report (Z)</source>
        <translation>Zoom to the report (Z)</translation>
    </message>
    <message>
        <source>a file on this computer</source>
        <translation>a file on this computer</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>a person</translation>
    </message>
    <message>
        <source>address</source>
        <translation>address</translation>
    </message>
    <message>
        <source>age</source>
        <translation>age</translation>
    </message>
    <message>
        <source>already closed</source>
        <translation>already closed</translation>
    </message>
    <message>
        <source>already here: takes over its settings</source>
        <translation>already here: takes over its settings</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>already so</translation>
    </message>
    <message>
        <source>an earlier change of yours waits for your decision</source>
        <translation>an earlier change of yours waits for your decision</translation>
    </message>
    <message>
        <source>as all others</source>
        <translation>as all others</translation>
    </message>
    <message>
        <source>assign</source>
        <translation>assign</translation>
    </message>
    <message>
        <source>assignee</source>
        <translation>assignee</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>being sent</translation>
    </message>
    <message>
        <source>cadastre</source>
        <comment>filter key</comment>
        <translation>cadastre</translation>
    </message>
    <message>
        <source>cancelled by you</source>
        <translation>cancelled by you</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>changed meanwhile</translation>
    </message>
    <message>
        <source>changed meanwhile by {who}</source>
        <translation>changed meanwhile by {who}</translation>
    </message>
    <message>
        <source>changed {time}</source>
        <translation>changed {time}</translation>
    </message>
    <message>
        <source>close</source>
        <translation>close</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>filter</comment>
        <translation>closed</translation>
    </message>
    <message>
        <source>confirmed by the server</source>
        <translation>confirmed by the server</translation>
    </message>
    <message>
        <source>data of {time}</source>
        <translation>data of {time}</translation>
    </message>
    <message>
        <source>date of the report</source>
        <translation>date of the report</translation>
    </message>
    <message>
        <source>delay set here</source>
        <translation>delay set here</translation>
    </message>
    <message>
        <source>department</source>
        <translation>department</translation>
    </message>
    <message>
        <source>department in charge</source>
        <translation>department in charge</translation>
    </message>
    <message>
        <source>drawn polygon</source>
        <translation>drawn polygon</translation>
    </message>
    <message>
        <source>due</source>
        <translation>due</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>every service, or words of its name</source>
        <translation>every service, or words of its name</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>folded</translation>
    </message>
    <message>
        <source>goes next</source>
        <translation>goes next</translation>
    </message>
    <message>
        <source>in a parcel</source>
        <translation>in a parcel</translation>
    </message>
    <message>
        <source>inside</source>
        <comment>filter</comment>
        <translation>inside</translation>
    </message>
    <message>
        <source>is</source>
        <comment>filter key</comment>
        <translation>is</translation>
    </message>
    <message>
        <source>its number is in the text</source>
        <translation>its number is in the text</translation>
    </message>
    <message>
        <source>late</source>
        <translation>late</translation>
    </message>
    <message>
        <source>late</source>
        <comment>filter</comment>
        <translation>late</translation>
    </message>
    <message>
        <source>late {days} d</source>
        <translation>late {days} d</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>loading…</translation>
    </message>
    <message>
        <source>looked at again {time}</source>
        <translation>looked at again {time}</translation>
    </message>
    <message>
        <source>manager not known</source>
        <translation>manager not known</translation>
    </message>
    <message>
        <source>manager {first} or {other}, both near (to be confirmed)</source>
        <translation>manager {first} or {other}, both near (to be confirmed)</translation>
    </message>
    <message>
        <source>manager {name}, at {metres} m (to be confirmed)</source>
        <translation>manager {name}, at {metres} m (to be confirmed)</translation>
    </message>
    <message>
        <source>map view</source>
        <translation>map view</translation>
    </message>
    <message>
        <source>mine</source>
        <comment>filter</comment>
        <translation>mine</translation>
    </message>
    <message>
        <source>more than {count} {name} &lt; {metres} m</source>
        <translation>more than {count} {name} &lt; {metres} m</translation>
    </message>
    <message>
        <source>move</source>
        <translation>move</translation>
    </message>
    <message>
        <source>name of the connection</source>
        <translation>name of the connection</translation>
    </message>
    <message>
        <source>needs a login</source>
        <translation>needs a login</translation>
    </message>
    <message>
        <source>new</source>
        <comment>filter</comment>
        <translation>new</translation>
    </message>
    <message>
        <source>next try {time}</source>
        <translation>next try {time}</translation>
    </message>
    <message>
        <source>no citizen gets a mail</source>
        <translation>no citizen gets a mail</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>no data yet</translation>
    </message>
    <message>
        <source>no delay</source>
        <translation>no delay</translation>
    </message>
    <message>
        <source>no photo here</source>
        <translation>no photo here</translation>
    </message>
    <message>
        <source>no position in it</source>
        <translation>no position in it</translation>
    </message>
    <message>
        <source>no position known</source>
        <translation>no position known</translation>
    </message>
    <message>
        <source>no road within {metres} m, manager not known</source>
        <translation>no road within {metres} m, manager not known</translation>
    </message>
    <message>
        <source>no stop within 30 m, or another day</source>
        <translation>no stop within 30 m, or another day</translation>
    </message>
    <message>
        <source>no. {times} here in 12 months</source>
        <translation>no. {times} here in 12 months</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>not assigned</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>not closed</translation>
    </message>
    <message>
        <source>not complete: the plan is not loaded all around</source>
        <translation>not complete: the plan is not loaded all around</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>not known here</translation>
    </message>
    <message>
        <source>not known here: {names}, which the text asks for</source>
        <translation>not known here: {names}, which the text asks for</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>not loaded</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>number</source>
        <translation>number</translation>
    </message>
    <message>
        <source>on the parcel</source>
        <translation>on the parcel</translation>
    </message>
    <message>
        <source>open</source>
        <comment>filter</comment>
        <translation>open</translation>
    </message>
    <message>
        <source>ours</source>
        <comment>filter</comment>
        <translation>ours</translation>
    </message>
    <message>
        <source>outside</source>
        <comment>filter</comment>
        <translation>outside</translation>
    </message>
    <message>
        <source>outside any parcel</source>
        <translation>outside any parcel</translation>
    </message>
    <message>
        <source>parcel</source>
        <comment>filter key</comment>
        <translation>parcel</translation>
    </message>
    <message>
        <source>plan of {date}</source>
        <translation>plan of {date}</translation>
    </message>
    <message>
        <source>plan without a date</source>
        <translation>plan without a date</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>refused by the server</translation>
    </message>
    <message>
        <source>refused by the server: {words}</source>
        <translation>refused by the server: {words}</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>reply</translation>
    </message>
    <message>
        <source>report,citizen,open311,municipality,commune,incident,complaint</source>
        <translation>report,citizen,open311,municipality,commune,incident,complaint</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>reported</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>requested</translation>
    </message>
    <message>
        <source>same service</source>
        <translation>same service</translation>
    </message>
    <message>
        <source>sector</source>
        <translation>sector</translation>
    </message>
    <message>
        <source>sent, not yet visible on the server</source>
        <translation>sent, not yet visible on the server</translation>
    </message>
    <message>
        <source>service</source>
        <translation>service</translation>
    </message>
    <message>
        <source>service of the report</source>
        <translation>service of the report</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>since {time}</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>somebody</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>status: {status}</source>
        <translation>status: {status}</translation>
    </message>
    <message>
        <source>street</source>
        <translation>street</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>the newest {listed} are listed</source>
        <translation>the newest {listed} are listed</translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation>the server does not answer</translation>
    </message>
    <message>
        <source>this server does not take: {names}</source>
        <translation>this server does not take: {names}</translation>
    </message>
    <message>
        <source>this system takes no reply from QGIS</source>
        <translation>this system takes no reply from QGIS</translation>
    </message>
    <message>
        <source>to be reviewed before sending</source>
        <translation>to be reviewed before sending</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>today</source>
        <comment>filter</comment>
        <translation>today</translation>
    </message>
    <message>
        <source>today's date</source>
        <translation>today's date</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>unassigned</source>
        <comment>filter</comment>
        <translation>unassigned</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>uncertain</translation>
    </message>
    <message>
        <source>uncertain</source>
        <comment>filter</comment>
        <translation>uncertain</translation>
    </message>
    <message>
        <source>unclear whether it arrived: check on the server</source>
        <translation>unclear whether it arrived: check on the server</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>unfolded</translation>
    </message>
    <message>
        <source>unloaded</source>
        <comment>filter</comment>
        <translation>unloaded</translation>
    </message>
    <message>
        <source>unplaced</source>
        <comment>filter</comment>
        <translation>unplaced</translation>
    </message>
    <message>
        <source>until the answer comes</source>
        <translation>until the answer comes</translation>
    </message>
    <message>
        <source>until you allow changes again</source>
        <translation>until you allow changes again</translation>
    </message>
    <message>
        <source>until you decide</source>
        <translation>until you decide</translation>
    </message>
    <message>
        <source>until you log in again</source>
        <translation>until you log in again</translation>
    </message>
    <message>
        <source>until your change of {time} is through</source>
        <translation>until your change of {time} is through</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>updated</translation>
    </message>
    <message>
        <source>various</source>
        <translation>various</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>waits to be sent</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>yesterday {time}</translation>
    </message>
    <message>
        <source>your signature</source>
        <translation>your signature</translation>
    </message>
    <message>
        <source>{count} Duplicates of…</source>
        <translation>{count} Duplicates of…</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} d</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} of {all} assigned reports of this group went to {team}.</source>
        <translation>{count} of {all} assigned reports of this group went to {team}.</translation>
    </message>
    <message>
        <source>{count} reports</source>
        <translation>{count} reports</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} selected. {able} of them can be put back: each field gets the value it had before, unless a colleague has changed it since.</source>
        <translation>{count} selected. {able} of them can be put back: each field gets the value it had before, unless a colleague has changed it since.</translation>
    </message>
    <message>
        <source>{count} to send</source>
        <translation>{count} to send</translation>
    </message>
    <message>
        <source>{count} {name} &lt; {metres} m</source>
        <translation>{count} {name} &lt; {metres} m</translation>
    </message>
    <message>
        <source>{days} d left</source>
        <translation>{days} d left</translation>
    </message>
    <message>
        <source>{field} · at the start: {value}</source>
        <translation>{field} · at the start: {value}</translation>
    </message>
    <message>
        <source>{field} · at the start: {value} · taken over without a question</source>
        <translation>{field} · at the start: {value} · taken over without a question</translation>
    </message>
    <message>
        <source>{field}, the server's: {value}</source>
        <translation>{field}, the server's: {value}</translation>
    </message>
    <message>
        <source>{field}, yours: {value}</source>
        <translation>{field}, yours: {value}</translation>
    </message>
    <message>
        <source>{file} holds nothing that has not come in already.</source>
        <translation>{file} holds nothing that has not come in already.</translation>
    </message>
    <message>
        <source>{file} is no field copy of this connection: nothing was taken from it.</source>
        <translation>{file} is no field copy of this connection: nothing was taken from it.</translation>
    </message>
    <message>
        <source>{file} names no coordinate system. Its numbers can only be those of EPSG:{code}, which was taken.</source>
        <translation>{file} names no coordinate system. Its numbers can only be those of EPSG:{code}, which was taken.</translation>
    </message>
    <message>
        <source>{host} is an address, not a name.</source>
        <translation>{host} is an address, not a name.</translation>
    </message>
    <message>
        <source>{host} is {address}.</source>
        <translation>{host} is {address}.</translation>
    </message>
    <message>
        <source>{km} km as the crow flies</source>
        <translation>{km} km as the crow flies</translation>
    </message>
    <message>
        <source>{loaded} loaded… You can already work.</source>
        <translation>{loaded} loaded… You can already work.</translation>
    </message>
    <message>
        <source>{loaded} of {total}… You can already work.</source>
        <translation>{loaded} of {total}… You can already work.</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message>
        <source>{metres} m from the stop</source>
        <translation>{metres} m from the stop</translation>
    </message>
    <message>
        <source>{monday} · week {number}</source>
        <translation>{monday} · week {number}</translation>
    </message>
    <message>
        <source>{name} (as shipped)</source>
        <translation>{name} (as shipped)</translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation>{name} (me)</translation>
    </message>
    <message>
        <source>{name} (register)</source>
        <translation>{name} (register)</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read.</source>
        <translation>{name} is not a picture that can be read.</translation>
    </message>
    <message>
        <source>{name} is too large.</source>
        <translation>{name} is too large.</translation>
    </message>
    <message>
        <source>{name}, {size} bytes, kept in this pack as the server gave it</source>
        <translation>{name}, {size} bytes, kept in this pack as the server gave it</translation>
    </message>
    <message>
        <source>{name}: how much to load?</source>
        <translation>{name}: how much to load?</translation>
    </message>
    <message>
        <source>{name}: {open} open, {total} in all.</source>
        <translation>{name}: {open} open, {total} in all.</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>{name}: {total} in all.</source>
        <translation>{name}: {total} in all.</translation>
    </message>
    <message>
        <source>{number} changed while you worked. Nothing was overwritten; your text is kept.</source>
        <translation>{number} changed while you worked. Nothing was overwritten; your text is kept.</translation>
    </message>
    <message>
        <source>{number} has no position.</source>
        <translation>{number} has no position.</translation>
    </message>
    <message>
        <source>{number} is kept as it is: a change of it waits to be sent, or its layer is being edited. Try again afterwards.</source>
        <translation>{number} is kept as it is: a change of it waits to be sent, or its layer is being edited. Try again afterwards.</translation>
    </message>
    <message>
        <source>{open} open, {total} in all.</source>
        <translation>{open} open, {total} in all.</translation>
    </message>
    <message>
        <source>{proxy} does not answer. Check it in QGIS's network options, or exclude this address there.</source>
        <translation>{proxy} does not answer. Check it in QGIS's network options, or exclude this address there.</translation>
    </message>
    <message>
        <source>{proxy}, from QGIS's network options; it answers.</source>
        <translation>{proxy}, from QGIS's network options; it answers.</translation>
    </message>
    <message>
        <source>{proxy}, from this computer's environment variables, since QGIS has none switched on; it answers.</source>
        <translation>{proxy}, from this computer's environment variables, since QGIS has none switched on; it answers.</translation>
    </message>
    <message>
        <source>{proxy}, the system's, as QGIS's network options say; it answers.</source>
        <translation>{proxy}, the system's, as QGIS's network options say; it answers.</translation>
    </message>
    <message>
        <source>{team}: {count} of {all} “{service}”</source>
        <translation>{team}: {count} of {all} “{service}”</translation>
    </message>
    <message>
        <source>{team}: {count} of {all} “{service}” in {sector}</source>
        <translation>{team}: {count} of {all} “{service}” in {sector}</translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation>{title}: {value}</translation>
    </message>
    <message>
        <source>{total} reports.</source>
        <translation>{total} reports.</translation>
    </message>
    <message>
        <source>{total} rows. Of the first {count}: {placed} with a position, {dated} dated.</source>
        <translation>{total} rows. Of the first {count}: {placed} with a position, {dated} dated.</translation>
    </message>
    <message>
        <source>{what} in {seconds} s</source>
        <translation>{what} in {seconds} s</translation>
    </message>
    <message>
        <source>{what}: {figures}</source>
        <translation>{what}: {figures}</translation>
    </message>
    <message>
        <source>{wrong} stands for nothing here. Known are: {known}</source>
        <translation>{wrong} stands for nothing here. Known are: {known}</translation>
    </message>
    <message>
        <source>“{key}” names more than one parcel: {keys}</source>
        <translation>“{key}” names more than one parcel: {keys}</translation>
    </message>
    <message>
        <source>“{verb}”: your account cannot do this on this server.</source>
        <translation>“{verb}”: your account cannot do this on this server.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>“{word}:” asks a cadastral plan, and the project has none.</source>
        <translation>“{word}:” asks a cadastral plan, and the project has none.</translation>
    </message>
    <message>
        <source>“{word}:” is no known key.</source>
        <translation>“{word}:” is no known key.</translation>
    </message>
    <message>
        <source>“{word}” cannot be compared with &lt; or &gt;.</source>
        <translation>“{word}” cannot be compared with &lt; or &gt;.</translation>
    </message>
    <message>
        <source>“{word}” is no known value.</source>
        <translation>“{word}” is no known value.</translation>
    </message>
    <message>
        <source>“{word}” should be a date, such as 2026-11-24.</source>
        <translation>“{word}” should be a date, such as 2026-11-24.</translation>
    </message>
    <message>
        <source>“{word}” should be a number of days.</source>
        <translation>“{word}” should be a number of days.</translation>
    </message>
</context>
</TS>
