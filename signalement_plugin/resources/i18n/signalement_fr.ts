<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_BE" sourcelanguage="en_GB">
<context>
    <name>Signalement</name>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message numerus="yes">
        <source>%n already so</source>
        <translation>
            <numerusform>%n inchangé</numerusform>
            <numerusform>%n inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already so: left out.</source>
        <translation>
            <numerusform>%n inchangé : laissé de côté.</numerusform>
            <numerusform>%n inchangés : laissés de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered with yes and not changed</source>
        <translation>
            <numerusform>%n accepté sans être modifié</numerusform>
            <numerusform>%n acceptés sans être modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beside it, up to {metres} m</source>
        <translation>
            <numerusform>%n à côté, jusqu'à {metres} m</numerusform>
            <numerusform>%n à côté, jusqu'à {metres} m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n bloqué</numerusform>
            <numerusform>%n bloqués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) belong to another connection to the same server. Taken over, they are sent by “{name}”, with its login.</source>
        <translation>
            <numerusform>%n modification appartient à une autre connexion au même serveur. Reprise, elle est envoyée par « {name} », avec son identifiant.</numerusform>
            <numerusform>%n modifications appartiennent à une autre connexion au même serveur. Reprises, elles sont envoyées par « {name} », avec son identifiant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) did not end as asked:</source>
        <translation>
            <numerusform>%n modification ne s'est pas terminée comme demandé :</numerusform>
            <numerusform>%n modifications ne se sont pas terminées comme demandé :</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) may already have been sent.</source>
        <translation>
            <numerusform>%n modification est peut-être déjà partie.</numerusform>
            <numerusform>%n modifications sont peut-être déjà parties.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that waited to be sent are missing.</source>
        <translation>
            <numerusform>%n modification en attente d'envoi manque.</numerusform>
            <numerusform>%n modifications en attente d'envoi manquent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait in another QGIS profile on this computer, or with a connection that was removed, and are not sent from here. Open the panel Reports to take them over.</source>
        <translation>
            <numerusform>%n modification attend dans un autre profil QGIS de cet ordinateur, ou dans une connexion supprimée, et ne part pas d'ici. Ouvrez le panneau Signalements pour la reprendre.</numerusform>
            <numerusform>%n modifications attendent dans un autre profil QGIS de cet ordinateur, ou dans une connexion supprimée, et ne partent pas d'ici. Ouvrez le panneau Signalements pour les reprendre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting to be sent</source>
        <translation>
            <numerusform>%n modification en attente d'envoi</numerusform>
            <numerusform>%n modifications en attente d'envoi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were made for {who}. The login of “{name}” is now {now}.</source>
        <translation>
            <numerusform>%n modification a été faite sous le compte {who}. Le compte de « {name} » est maintenant {now}.</numerusform>
            <numerusform>%n modifications ont été faites sous le compte {who}. Le compte de « {name} » est maintenant {now}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed meanwhile</source>
        <translation>
            <numerusform>%n modifié entre-temps</numerusform>
            <numerusform>%n modifiés entre-temps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) get a mail</source>
        <translation>
            <numerusform>%n citoyen recevra un e-mail</numerusform>
            <numerusform>%n citoyens recevront un e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) will get a mail.</source>
        <translation>
            <numerusform>%n citoyen recevra un e-mail.</numerusform>
            <numerusform>%n citoyens recevront un e-mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n confirmé</numerusform>
            <numerusform>%n confirmés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) exported.</source>
        <translation>
            <numerusform>%n connexion exportée.</numerusform>
            <numerusform>%n connexions exportées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) imported.</source>
        <translation>
            <numerusform>%n connexion importée.</numerusform>
            <numerusform>%n connexions importées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) apart</source>
        <translation>
            <numerusform>%n jour d'écart</numerusform>
            <numerusform>%n jours d'écart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <comment>of a round</comment>
        <translation>
            <numerusform>%n fait</numerusform>
            <numerusform>%n faits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n brouillon</numerusform>
            <numerusform>%n brouillons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) exported, with the names of people in them.</source>
        <translation>
            <numerusform>%n filtre exporté, avec les noms de personnes qu'il contient.</numerusform>
            <numerusform>%n filtres exportés, avec les noms de personnes qu'ils contiennent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) imported.</source>
        <translation>
            <numerusform>%n filtre importé.</numerusform>
            <numerusform>%n filtres importés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n followed changed</source>
        <translation>
            <numerusform>%n suivi modifié</numerusform>
            <numerusform>%n suivis modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handed to the team's server</source>
        <translation>
            <numerusform>%n remis au serveur commun</numerusform>
            <numerusform>%n remis au serveur commun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the last 12 months</source>
        <translation>
            <numerusform>%n dans les 12 derniers mois</numerusform>
            <numerusform>%n dans les 12 derniers mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) around a report, by name</source>
        <translation>
            <numerusform>%n couche autour d'un signalement, par son nom</numerusform>
            <numerusform>%n couches autour d'un signalement, par leur nom</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left no address</source>
        <translation>
            <numerusform>%n n'a pas laissé d'adresse</numerusform>
            <numerusform>%n n'ont pas laissé d'adresse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left no address: no mail reaches them.</source>
        <translation>
            <numerusform>%n n'a pas laissé d'adresse : aucun courriel ne l'atteint.</numerusform>
            <numerusform>%n n'ont pas laissé d'adresse : aucun courriel ne les atteint.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more photo(s)</source>
        <translation>
            <numerusform>%n autre photo</numerusform>
            <numerusform>%n autres photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, outside the filter, are not counted.</source>
        <translation>
            <numerusform>%n autre, hors du filtre, n'est pas compté.</numerusform>
            <numerusform>%n autres, hors du filtre, ne sont pas comptés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n à régler</numerusform>
            <numerusform>%n à régler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>reports</comment>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new report(s) changed on the tablet after they came in: those changes are not taken.</source>
        <translation>
            <numerusform>%n nouveau signalement modifié sur la tablette après son arrivée : cette modification n'est pas reprise.</numerusform>
            <numerusform>%n nouveaux signalements modifiés sur la tablette après leur arrivée : ces modifications ne sont pas reprises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <comment>of a round</comment>
        <translation>
            <numerusform>%n pas fait</numerusform>
            <numerusform>%n pas faits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n now late</source>
        <translation>
            <numerusform>%n désormais en retard</numerusform>
            <numerusform>%n désormais en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them need(s) your login: edit it under Authentication.</source>
        <translation>
            <numerusform>%n demande vos identifiants : modifiez-la, sous Authentification.</numerusform>
            <numerusform>%n demandent vos identifiants : modifiez-les, sous Authentification.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these have parts of their own: the server cancels those that are open.</source>
        <translation>
            <numerusform>%n a ses propres parties : le serveur annule celles qui sont ouvertes.</numerusform>
            <numerusform>%n ont leurs propres parties : le serveur annule celles qui sont ouvertes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the parcel</source>
        <translation>
            <numerusform>%n sur la parcelle</numerusform>
            <numerusform>%n sur la parcelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open within 100 m</source>
        <translation>
            <numerusform>%n ouvert à moins de 100 m</numerusform>
            <numerusform>%n ouverts à moins de 100 m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n parcelle</numerusform>
            <numerusform>%n parcelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) cross themselves: what lies there is uncertain.</source>
        <translation>
            <numerusform>%n parcelle se croise elle-même : ce qui s'y trouve est incertain.</numerusform>
            <numerusform>%n parcelles se croisent elles-mêmes : ce qui s'y trouve est incertain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) without a usable shape were left out.</source>
        <translation>
            <numerusform>%n parcelle sans forme utilisable a été laissée de côté.</numerusform>
            <numerusform>%n parcelles sans forme utilisable ont été laissées de côté.</numerusform>
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
            <numerusform>%n photo au plus.</numerusform>
            <numerusform>%n photos au plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be had from the server.</source>
        <translation>
            <numerusform>%n photo n'a pas pu être obtenue du serveur.</numerusform>
            <numerusform>%n photos n'ont pas pu être obtenues du serveur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) not found or unreadable: {names}. Put their folder beside the copy and bring it back again.</source>
        <translation>
            <numerusform>%n photo introuvable ou illisible : {names}. Placez son dossier à côté de la copie et reprenez celle-ci.</numerusform>
            <numerusform>%n photos introuvables ou illisibles : {names}. Placez leur dossier à côté de la copie et reprenez celle-ci.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) wait for the number of their new report: bring the copy back again once it was sent.</source>
        <translation>
            <numerusform>%n photo attend le numéro de son nouveau signalement : reprenez la copie après l'envoi.</numerusform>
            <numerusform>%n photos attendent le numéro de leur nouveau signalement : reprenez la copie après l'envoi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points moved far, one of them {metres} m. Is that meant?</source>
        <translation>
            <numerusform>%n point s'est beaucoup déplacé, de {metres} m. Est-ce voulu ?</numerusform>
            <numerusform>%n points se sont beaucoup déplacés, l'un de {metres} m. Est-ce voulu ?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) of transfers</source>
        <translation>
            <numerusform>%n destinataire de transferts</numerusform>
            <numerusform>%n destinataires de transferts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refusé</numerusform>
            <numerusform>%n refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reopened</source>
        <translation>
            <numerusform>%n rouvert</numerusform>
            <numerusform>%n rouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply template(s)</source>
        <translation>
            <numerusform>%n réponse type</numerusform>
            <numerusform>%n réponses types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n signalement</numerusform>
            <numerusform>%n signalements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) are no round: filter or select at most {most}.</source>
        <translation>
            <numerusform>%n signalement n'est pas une tournée : filtrez ou sélectionnez-en au plus {most}.</numerusform>
            <numerusform>%n signalements ne font pas une tournée : filtrez ou sélectionnez-en au plus {most}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) found</source>
        <translation>
            <numerusform>%n signalement trouvé</numerusform>
            <numerusform>%n signalements trouvés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) lie outside the area “{area}”.</source>
        <translation>
            <numerusform>%n signalement est hors de la zone « {area} ».</numerusform>
            <numerusform>%n signalements sont hors de la zone « {area} ».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) loaded</source>
        <translation>
            <numerusform>%n signalement chargé</numerusform>
            <numerusform>%n signalements chargés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) need you</source>
        <translation>
            <numerusform>%n signalement à régler</numerusform>
            <numerusform>%n signalements à régler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) new, late or changed</source>
        <translation>
            <numerusform>%n signalement nouveau, en retard ou modifié</numerusform>
            <numerusform>%n signalements nouveaux, en retard ou modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) on it or within 10 m</source>
        <translation>
            <numerusform>%n signalement dessus ou à moins de 10 m</numerusform>
            <numerusform>%n signalements dessus ou à moins de 10 m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) to send</source>
        <translation>
            <numerusform>%n signalement à envoyer</numerusform>
            <numerusform>%n signalements à envoyer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s): copy {file} and its project to the tablet.</source>
        <translation>
            <numerusform>%n signalement : copiez {file} et son projet sur la tablette.</numerusform>
            <numerusform>%n signalements : copiez {file} et son projet sur la tablette.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s): {file}</source>
        <translation>
            <numerusform>%n signalement : {file}</numerusform>
            <numerusform>%n signalements : {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read and are left out.</source>
        <translation>
            <numerusform>%n ligne illisible est laissée de côté.</numerusform>
            <numerusform>%n lignes illisibles sont laissées de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent, not yet visible</source>
        <translation>
            <numerusform>%n envoyé, pas encore visible</numerusform>
            <numerusform>%n envoyés, pas encore visibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n status word(s) have no meaning yet.</source>
        <translation>
            <numerusform>%n mot de statut n'a pas encore de sens.</numerusform>
            <numerusform>%n mots de statut n'ont pas encore de sens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) not in order.</source>
        <translation>
            <numerusform>%n étape n'est pas en ordre.</numerusform>
            <numerusform>%n étapes ne sont pas en ordre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n arrêt</numerusform>
            <numerusform>%n arrêts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) in it</source>
        <translation>
            <numerusform>%n arrêt en tout</numerusform>
            <numerusform>%n arrêts en tout</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n à vérifier</numerusform>
            <numerusform>%n à vérifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too near its edge to tell</source>
        <translation>
            <numerusform>%n trop près du bord pour trancher</numerusform>
            <numerusform>%n trop près du bord pour trancher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unclear</source>
        <translation>
            <numerusform>%n incertain</numerusform>
            <numerusform>%n incertains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable report(s) were left out; the others are here.</source>
        <translation>
            <numerusform>%n signalement illisible a été laissé de côté ; les autres sont là.</numerusform>
            <numerusform>%n signalements illisibles ont été laissés de côté ; les autres sont là.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) wait until you end editing.</source>
        <translation>
            <numerusform>%n mise à jour attend la fin de votre édition.</numerusform>
            <numerusform>%n mises à jour attendent la fin de votre édition.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n à envoyer</numerusform>
            <numerusform>%n à envoyer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be sent</source>
        <translation>
            <numerusform>%n sera envoyé</numerusform>
            <numerusform>%n seront envoyés</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Zone</translation>
    </message>
    <message>
        <source>&amp;Begin with an Empty Outbox</source>
        <translation>&amp;Commencer à vide</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Bring Back %n Change(s) of {time}</source>
        <translation>
            <numerusform>&amp;Récupérer %n modification ({time})</numerusform>
            <numerusform>&amp;Récupérer %n modifications ({time})</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Clear All</source>
        <translation>Tout &amp;désélectionner</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Service</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Everything of the connection “{name}”</source>
        <translation>&amp;Tout ce qui concerne la connexion « {name} »</translation>
    </message>
    <message>
        <source>&amp;Exported workflow</source>
        <translation>Workflow &amp;exporté</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Import a File…</source>
        <translation>&amp;Importer un fichier…</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Insérer</translation>
    </message>
    <message>
        <source>&amp;Join…</source>
        <translation>Regrou&amp;per plusieurs connexions…</translation>
    </message>
    <message>
        <source>&amp;Jurisdiction</source>
        <translation>&amp;Juridiction</translation>
    </message>
    <message>
        <source>&amp;Keep until {who} Is Back</source>
        <translation>&amp;Garder jusqu'au retour de {who}</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Leave Them There</source>
        <translation>&amp;Laisser là-bas</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>&amp;Regarder à nouveau</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Name of the sector:</source>
        <translation>&amp;Nom du secteur :</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nouvelle…</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Personne</translation>
    </message>
    <message>
        <source>&amp;Phone no.</source>
        <translation>&amp;Tél.</translation>
    </message>
    <message>
        <source>&amp;Polygon layer:</source>
        <translation>Couche de &amp;polygones :</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lire</translation>
    </message>
    <message>
        <source>&amp;Read only: send no changes</source>
        <translation>&amp;Lecture seule : n'envoyer aucune modification</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>S&amp;upprimer…</translation>
    </message>
    <message>
        <source>&amp;Run Again</source>
        <translation>&amp;Relancer</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>&amp;Send as {now}</source>
        <translation>&amp;Envoyer sous {now}</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>F&amp;euille</translation>
    </message>
    <message>
        <source>&amp;Signature of notes</source>
        <translation>&amp;Signature des notes</translation>
    </message>
    <message>
        <source>&amp;Single letters are keys in the list</source>
        <translation>&amp;Les lettres seules sont des raccourcis dans la liste</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>S&amp;ystème</translation>
    </message>
    <message>
        <source>&amp;Take Over</source>
        <translation>&amp;Reprendre ici</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>&amp;Texts of finished changes, and photos that were looked at</source>
        <translation>&amp;Textes des modifications terminées et photos consultées</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Wait for Sending</source>
        <translation>&amp;Attendre l'envoi</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>(à choisir)</translation>
    </message>
    <message>
        <source>(every status)</source>
        <translation>(tous les statuts)</translation>
    </message>
    <message>
        <source>(new)</source>
        <translation>(nouveau)</translation>
    </message>
    <message>
        <source>(no feature is selected)</source>
        <translation>(aucune entité sélectionnée)</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(personne)</translation>
    </message>
    <message>
        <source>(not by QGIS)</source>
        <translation>(pas par QGIS)</translation>
    </message>
    <message>
        <source>(sectors of the server)</source>
        <translation>(secteurs du serveur)</translation>
    </message>
    <message>
        <source>(unchanged)</source>
        <translation>(inchangé)</translation>
    </message>
    <message>
        <source>({count} in all)</source>
        <translation>({count} au total)</translation>
    </message>
    <message>
        <source>1 or 2 Working Days Left</source>
        <translation>Reste 1 ou 2 jours ouvrables</translation>
    </message>
    <message>
        <source>11 July, Flemish Community</source>
        <translation>Fête de la Communauté flamande (11/7)</translation>
    </message>
    <message>
        <source>15 November, German-speaking Community</source>
        <translation>Fête de la Communauté germanophone (15/11)</translation>
    </message>
    <message>
        <source>27 September, French Community</source>
        <translation>Fête de la Communauté française (27/9)</translation>
    </message>
    <message>
        <source>3 to 5 Working Days Left</source>
        <translation>Reste 3 à 5 jours ouvrables</translation>
    </message>
    <message>
        <source>4 is the same service at the very same place.</source>
        <translation>4 : le même service au même endroit exact.</translation>
    </message>
    <message>
        <source>A &amp;person</source>
        <translation>Une &amp;personne</translation>
    </message>
    <message>
        <source>A &amp;report</source>
        <translation>Un &amp;signalement</translation>
    </message>
    <message>
        <source>A Word</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>A change is refused when a colleague saved meanwhile.</source>
        <translation>Une modification est refusée quand un collègue a enregistré entre-temps.</translation>
    </message>
    <message>
        <source>A change of {field} also clears or replaces: {others}.</source>
        <translation>Changer {field} efface ou remplace aussi : {others}.</translation>
    </message>
    <message>
        <source>A change that arrives twice counts once.</source>
        <translation>Une modification qui arrive deux fois compte une fois.</translation>
    </message>
    <message>
        <source>A change that arrives twice within {time} counts once.</source>
        <translation>Une modification qui arrive deux fois en {time} compte une fois.</translation>
    </message>
    <message>
        <source>A change without an answer may still arrive for {time}; then it is looked for.</source>
        <translation>Une modification restée sans réponse peut encore arriver pendant {time} ; ensuite elle est cherchée.</translation>
    </message>
    <message>
        <source>A click shows it. If it is the same, close one as “Duplicate of…” (D).</source>
        <translation>Un clic l'ouvre. Si c'est le même problème, clôturez l'un des deux avec « Doublon de… » (D).</translation>
    </message>
    <message>
        <source>A client certificate (PKI) cannot be used as a login here. Nothing was sent. Choose another authentication: Basic, API Header or OAuth2.</source>
        <translation>Un certificat client (PKI) ne peut pas servir d'identifiant ici. Rien n'a été envoyé. Choisissez une autre authentification : Basic, API Header ou OAuth2.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Un collègue</translation>
    </message>
    <message>
        <source>A colleague has already decided about this change.</source>
        <translation>Un collègue a déjà tranché à propos de cette modification.</translation>
    </message>
    <message>
        <source>A colleague's or the administrator's connections, without their logins</source>
        <translation>Les connexions d'un collègue ou de l'administrateur, sans leurs identifiants</translation>
    </message>
    <message>
        <source>A connection that was removed from this profile had the same server. This lies there:</source>
        <translation>Une connexion supprimée de ce profil avait le même serveur. Il y reste :</translation>
    </message>
    <message>
        <source>A coordinate system such as EPSG:31370.</source>
        <translation>Un système de coordonnées tel que EPSG:31370.</translation>
    </message>
    <message numerus="yes">
        <source>A copy of %n change(s) is there. Bring it back, or begin with an empty outbox, in the panel Reports; until then nothing is stored or sent.</source>
        <translation>
            <numerusform>Il en existe une copie avec %n modification. Récupérez-la, ou commencez avec une file d'envoi vide, dans le panneau Signalements ; d'ici là, rien n'est enregistré ni envoyé.</numerusform>
            <numerusform>Il en existe une copie avec %n modifications. Récupérez-la, ou commencez avec une file d'envoi vide, dans le panneau Signalements ; d'ici là, rien n'est enregistré ni envoyé.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file in a folder that is there; its ending says the format.</source>
        <translation>Un fichier dans un dossier existant ; son extension dit le format.</translation>
    </message>
    <message>
        <source>A file is in use and goes at the next start of QGIS.</source>
        <translation>Un fichier est utilisé et disparaîtra au prochain démarrage de QGIS.</translation>
    </message>
    <message>
        <source>A file of this connection cannot be used: check the disk and its rights.</source>
        <translation>Un fichier de cette connexion est inutilisable : vérifiez le disque et ses droits.</translation>
    </message>
    <message>
        <source>A file that belongs to the plugin is missing. Nothing is lost. Install the plugin again; in a working tree, run make stage.</source>
        <translation>Un fichier qui fait partie de l'extension manque. Vos modifications sont gardées. Réinstallez l'extension ; dans une copie de travail, lancez make stage.</translation>
    </message>
    <message>
        <source>A group of the list proposes the department that it was last given to. Sectors come from the server, or from a polygon layer of the project.</source>
        <translation>Dans la liste, un groupe propose le service à qui vous l'avez confié la dernière fois. Les secteurs viennent du serveur, ou d'une couche de polygones du projet.</translation>
    </message>
    <message>
        <source>A key is remembered by a connection: give CONNECTION, or KEEP_AS beside the address.</source>
        <translation>Une clé est retenue par une connexion : donnez CONNECTION, ou KEEP_AS avec l'adresse.</translation>
    </message>
    <message>
        <source>A layer of reports, or its selection. What its rows show is what you decided on: a report that somebody has changed since is not overwritten.</source>
        <translation>Une couche de signalements, ou sa sélection. Vous décidez d'après ce que montrent ses lignes : un signalement modifié depuis par quelqu'un d'autre n'est pas écrasé.</translation>
    </message>
    <message>
        <source>A layer of reports, the panel's or one from “Load reports”; or its selection.</source>
        <translation>Une couche de signalements, celle du panneau ou une de « Charger des signalements » ; ou sa sélection.</translation>
    </message>
    <message>
        <source>A part of another report.</source>
        <translation>Une partie d'un autre signalement.</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>A place can be given for one report only, by its number.</source>
        <translation>Un lieu ne peut être donné que pour un seul signalement, par son numéro.</translation>
    </message>
    <message>
        <source>A print layout (.qpt); empty: the one that comes with the plugin.</source>
        <translation>Une mise en page (.qpt) ; vide : celle fournie avec l'extension.</translation>
    </message>
    <message>
        <source>A quote is not closed.</source>
        <translation>Un guillemet n'est pas fermé.</translation>
    </message>
    <message>
        <source>A refresh reads only what changed.</source>
        <translation>Une actualisation ne lit que ce qui a changé.</translation>
    </message>
    <message>
        <source>A refresh reads the whole list again.</source>
        <translation>Une actualisation relit toute la liste.</translation>
    </message>
    <message>
        <source>A report</source>
        <translation>Un signalement</translation>
    </message>
    <message>
        <source>A report cannot be the duplicate of itself.</source>
        <translation>Un signalement ne peut pas être le doublon de lui-même.</translation>
    </message>
    <message>
        <source>A report is reopened as one of these: {names}.</source>
        <translation>Un signalement est rouvert comme l'un de ceux-ci : {names}.</translation>
    </message>
    <message>
        <source>A round has at most {most} stops.</source>
        <translation>Une tournée compte au plus {most} arrêts.</translation>
    </message>
    <message>
        <source>A short name has one to eight letters or digits, without accents.</source>
        <translation>Un nom court a un à huit lettres ou chiffres, sans accents.</translation>
    </message>
    <message>
        <source>A table with a row for each report: its number, what became of it, why.</source>
        <translation>Une table avec une ligne par signalement : son numéro, ce qu'il en est, pourquoi.</translation>
    </message>
    <message>
        <source>A table with the fields &lt;b&gt;kind&lt;/b&gt; (&lt;i&gt;status&lt;/i&gt;, &lt;i&gt;service&lt;/i&gt;, &lt;i&gt;department&lt;/i&gt;, &lt;i&gt;person&lt;/i&gt;, &lt;i&gt;action&lt;/i&gt;, &lt;i&gt;right&lt;/i&gt;), &lt;b&gt;id&lt;/b&gt; and &lt;b&gt;name&lt;/b&gt;. The algorithms that write take either of the two. A right names a part of a report that your login may write, or &lt;i&gt;create&lt;/i&gt;.</source>
        <translation>Une table avec les champs &lt;b&gt;kind&lt;/b&gt; (&lt;i&gt;status&lt;/i&gt;, &lt;i&gt;service&lt;/i&gt;, &lt;i&gt;department&lt;/i&gt;, &lt;i&gt;person&lt;/i&gt;, &lt;i&gt;action&lt;/i&gt;, &lt;i&gt;right&lt;/i&gt;), &lt;b&gt;id&lt;/b&gt; et &lt;b&gt;name&lt;/b&gt;. Les algorithmes qui écrivent acceptent l'un ou l'autre des deux derniers. Un droit nomme une partie du signalement que vos identifiants permettent d'écrire, ou &lt;i&gt;create&lt;/i&gt;.</translation>
    </message>
    <message>
        <source>A text for whoever helps: no login, no names, nothing that citizens wrote</source>
        <translation>Un texte pour qui vous aide : ni identifiants, ni noms, rien de ce que des citoyens ont écrit</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>Il manque une valeur.</translation>
    </message>
    <message>
        <source>A write replaces the whole report, so all of it is compared before.</source>
        <translation>Une écriture remplace tout le signalement : tout est donc comparé avant.</translation>
    </message>
    <message>
        <source>A&amp;uthentication</source>
        <translation>A&amp;uthentification</translation>
    </message>
    <message>
        <source>API Key</source>
        <translation>Clé d'API</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Pris en charge</translation>
    </message>
    <message>
        <source>Access Token</source>
        <translation>Jeton d'accès</translation>
    </message>
    <message>
        <source>Accuracy of the points in metres (0: not known)</source>
        <translation>Précision des points en mètres (0 : inconnue)</translation>
    </message>
    <message>
        <source>Act&amp;ion</source>
        <translation>Act&amp;ion</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Action on {count}…</source>
        <translation>Action sur {count}…</translation>
    </message>
    <message>
        <source>Actions, categories and teams are as of {time}.</source>
        <translation>Actions, catégories et équipes : dernier état connu, {time}.</translation>
    </message>
    <message>
        <source>Action…</source>
        <translation>Action…</translation>
    </message>
    <message>
        <source>Add Cadastre</source>
        <translation>Ajouter le cadastre</translation>
    </message>
    <message>
        <source>Add Cadastre…</source>
        <translation>Ajouter le cadastre…</translation>
    </message>
    <message>
        <source>Add Photos…</source>
        <translation>Ajouter des photos…</translation>
    </message>
    <message>
        <source>Add the Layer</source>
        <translation>Ajouter la couche</translation>
    </message>
    <message>
        <source>Add to the Round</source>
        <translation>Ajouter à la tournée</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address (for a register: its file)</source>
        <translation>Adresse (pour un registre : son fichier)</translation>
    </message>
    <message>
        <source>Address not found: place the point on the map; without it only the address is sent.</source>
        <translation>Adresse introuvable : placez le point sur la carte ; sans lui, seule l'adresse est envoyée.</translation>
    </message>
    <message>
        <source>Address of the reporting site, as in the browser:</source>
        <translation>Adresse du site de signalements, comme dans le navigateur :</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Adds the plan of {host} as a picture. It has no parcels to ask.</source>
        <translation>Ajoute le plan de {host} comme image : elle ne contient pas de parcelles à interroger.</translation>
    </message>
    <message>
        <source>Adds three fields to the reports (any point layer):

&lt;b&gt;capakey&lt;/b&gt;: the parcel that holds the point, else the nearest one.
&lt;b&gt;parcel_verdict&lt;/b&gt;: &lt;i&gt;inside&lt;/i&gt;; &lt;i&gt;outside&lt;/i&gt; any parcel, which is probably road and to be confirmed; &lt;i&gt;uncertain&lt;/i&gt;, where a boundary is nearer than the accuracy of the point or 2 m, or the plan contradicts itself; &lt;i&gt;unloaded&lt;/i&gt;, where no parcel is within 250 m or the point has no position.
&lt;b&gt;parcel_distance&lt;/b&gt;: metres to that parcel's boundary.

Distances are measured in Lambert 72 or 2008, whatever the layers have. A plan shows no legal boundary, and what is in no parcel need not be public domain.</source>
        <translation>Ajoute trois champs aux signalements (toute couche de points) :

&lt;b&gt;capakey&lt;/b&gt; : la parcelle qui contient le point, sinon la plus proche.
&lt;b&gt;parcel_verdict&lt;/b&gt; : &lt;i&gt;inside&lt;/i&gt;, dans une parcelle ; &lt;i&gt;outside&lt;/i&gt;, hors parcelle, voirie probable à confirmer ; &lt;i&gt;uncertain&lt;/i&gt;, quand une limite est plus proche que la précision du point ou 2 m, ou quand le plan se contredit ; &lt;i&gt;unloaded&lt;/i&gt;, quand aucune parcelle n'est à moins de 250 m ou que le point n'a pas de position.
&lt;b&gt;parcel_distance&lt;/b&gt; : mètres jusqu'à la limite de cette parcelle.

Les distances sont mesurées en Lambert 72 ou 2008, quel que soit le système des couches. Un plan ne fixe pas la limite légale, et ce qui est hors parcelle n'est pas forcément du domaine public.</translation>
    </message>
    <message>
        <source>Adds to each zone: &lt;b&gt;received&lt;/b&gt; and &lt;b&gt;closed&lt;/b&gt; in the period; &lt;b&gt;open&lt;/b&gt; and &lt;b&gt;late&lt;/b&gt; at its end; &lt;b&gt;median_days&lt;/b&gt; from request to closing of those closed in it; &lt;b&gt;in_time&lt;/b&gt; of the &lt;b&gt;with_deadline&lt;/b&gt; closed in it.

A report that is not open any more counts as closed when it last changed: lists carry no date of closing. Days are those of Brussels. A report on the border of two zones may count in none, and one where zones overlap counts in each; reports in no zone are counted in NOWHERE.</source>
        <translation>Ajoute à chaque zone : &lt;b&gt;received&lt;/b&gt; (reçus) et &lt;b&gt;closed&lt;/b&gt; (clôturés) dans la période ; &lt;b&gt;open&lt;/b&gt; (ouverts) et &lt;b&gt;late&lt;/b&gt; (en retard) à sa fin ; &lt;b&gt;median_days&lt;/b&gt;, délai médian de la demande à la clôture, en jours ; &lt;b&gt;in_time&lt;/b&gt;, clôturés à temps, parmi les &lt;b&gt;with_deadline&lt;/b&gt; qui avaient une échéance.

Un signalement qui n'est plus ouvert compte comme clôturé à sa dernière modification : les listes ne donnent pas de date de clôture. Les jours sont ceux de Bruxelles. Un signalement sur la frontière de deux zones peut ne compter dans aucune, et là où des zones se recouvrent, il compte dans chacune ; ceux hors zone sont comptés dans NOWHERE.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>All Properties…</source>
        <translation>Toutes les propriétés…</translation>
    </message>
    <message>
        <source>All Time</source>
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>All filters of the file are here already.</source>
        <translation>Tous les filtres du fichier sont déjà ici.</translation>
    </message>
    <message>
        <source>All of yours go from this list, and those that came with the plugin are here again. Nothing is kept before OK.</source>
        <translation>Tous les vôtres quittent cette liste, et ceux fournis avec l'extension y reviennent. Rien n'est gardé avant OK.</translation>
    </message>
    <message>
        <source>All other services</source>
        <translation>Toutes les autres catégories</translation>
    </message>
    <message numerus="yes">
        <source>All that is filtered: %n report(s)</source>
        <translation>
            <numerusform>Tout ce qui est filtré : %n signalement</numerusform>
            <numerusform>Tout ce qui est filtré : %n signalements</numerusform>
        </translation>
    </message>
    <message>
        <source>Already closed.</source>
        <translation>Déjà clôturé.</translation>
    </message>
    <message>
        <source>Already so: there is nothing to send.</source>
        <translation>Déjà ainsi : rien à envoyer.</translation>
    </message>
    <message numerus="yes">
        <source>Also %n selected outside the filter</source>
        <translation>
            <numerusform>Aussi %n sélectionné hors du filtre</numerusform>
            <numerusform>Aussi %n sélectionnés hors du filtre</numerusform>
        </translation>
    </message>
    <message>
        <source>Also opened by {names}</source>
        <translation>Aussi ouvert par {names}</translation>
    </message>
    <message>
        <source>Also personal data</source>
        <translation>Aussi les données personnelles</translation>
    </message>
    <message>
        <source>Also texts that people wrote, photo links and names (personal data)</source>
        <translation>Aussi les textes écrits par des personnes, les liens des photos et les noms (données personnelles)</translation>
    </message>
    <message>
        <source>Also the cadastral location</source>
        <translation>Avec la situation cadastrale</translation>
    </message>
    <message>
        <source>Also the layers around each report</source>
        <translation>Aussi les couches autour de chaque signalement</translation>
    </message>
    <message>
        <source>Also within metres around it</source>
        <translation>Aussi à moins de … mètres autour</translation>
    </message>
    <message>
        <source>Always on to the nearest stop that is left; else as the layer has them.</source>
        <translation>Toujours vers l'arrêt restant le plus proche ; sinon dans l'ordre de la couche.</translation>
    </message>
    <message>
        <source>An e-mail draft with the sheets as PDF, coordinates in Lambert 72 and 2008, and the server's own status. Nothing is sent and no status changes: you send it.</source>
        <translation>Un brouillon d'e-mail avec les fiches en PDF, les coordonnées en Lambert 72 et 2008 et le statut dans les mots du serveur. Rien n'est envoyé et aucun statut ne change : c'est vous qui l'envoyez.</translation>
    </message>
    <message>
        <source>An evidence file is about one report: choose one.</source>
        <translation>Un dossier de constat porte sur un seul signalement : choisissez-en un.</translation>
    </message>
    <message>
        <source>An extract of the cadastre: GeoPackage, shapefile or its zip.</source>
        <translation>Un extrait du cadastre : GeoPackage, shapefile ou son zip.</translation>
    </message>
    <message>
        <source>Another QGIS is sending what waits in its profile. Nothing was taken over and nothing is lost. Close that QGIS, then open the panel again.</source>
        <translation>Un autre QGIS envoie ce qui attend dans son profil. Rien n'a été repris et rien n'est perdu. Fermez cet autre QGIS, puis rouvrez le panneau.</translation>
    </message>
    <message>
        <source>Another QGIS on this computer is sending. Your changes wait in the same queue.</source>
        <translation>Un autre QGIS de cet ordinateur envoie. Vos modifications attendent dans la même file.</translation>
    </message>
    <message>
        <source>Another QGIS profile on this computer has the same connections. This lies there:</source>
        <translation>Un autre profil QGIS de cet ordinateur a les mêmes connexions. Il s'y trouve encore :</translation>
    </message>
    <message>
        <source>Another QGIS works with this connection. Nothing was erased. Close it, then erase again.</source>
        <translation>Un autre QGIS travaille avec cette connexion. Rien n'a été effacé. Fermez-le, puis recommencez.</translation>
    </message>
    <message>
        <source>Another action of the workflow (name)</source>
        <translation>Autre action du workflow (nom)</translation>
    </message>
    <message>
        <source>Another call, {date}</source>
        <translation>Nouvel appel, {date}</translation>
    </message>
    <message>
        <source>Another connection is shown meanwhile. No file was written: choose the reports again.</source>
        <translation>Une autre connexion est affichée entre-temps. Aucun fichier n'a été écrit : choisissez à nouveau les signalements.</translation>
    </message>
    <message>
        <source>Another new report was begun: send or empty that one first.</source>
        <translation>Un autre nouveau signalement est commencé : envoyez-le ou videz-le d'abord.</translation>
    </message>
    <message>
        <source>Another report bears this number at the council, or the site does not tell. Nothing was sent. Change this report on the site: Open in Browser.</source>
        <translation>Un autre signalement porte ce numéro à la commune, ou le site ne le dit pas. Rien n'a été envoyé. Modifiez ce signalement sur le site : Ouvrir dans le navigateur.</translation>
    </message>
    <message>
        <source>Another window of QGIS has a copy of the reports. Close it: its copy goes when this connection is opened next.</source>
        <translation>Une autre fenêtre de QGIS a une copie des signalements. Fermez-la : sa copie disparaît à la prochaine ouverture de cette connexion.</translation>
    </message>
    <message>
        <source>Answered publicly meanwhile by {who}. Send yours too?</source>
        <translation>Réponse publique entre-temps de {who}. Envoyer aussi la vôtre ?</translation>
    </message>
    <message>
        <source>Answered with yes, not changed</source>
        <translation>Acceptés, mais non modifiés</translation>
    </message>
    <message>
        <source>Answers to what the service asks (code=answer, one per line)</source>
        <translation>Réponses aux questions de la catégorie (code=réponse, une par ligne)</translation>
    </message>
    <message>
        <source>Any polygon layer with a field that holds the parcel number.</source>
        <translation>Toute couche de polygones dont un champ contient le numéro de parcelle.</translation>
    </message>
    <message>
        <source>Any text, such as the number of your works: what the connection has made under it is not made again.</source>
        <translation>Un texte quelconque, comme le numéro de votre chantier : ce que la connexion a créé sous cette clé n'est pas recréé.</translation>
    </message>
    <message>
        <source>Appears on the public site: {what}.</source>
        <translation>Paraît sur le site public : {what}.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Autour</translation>
    </message>
    <message>
        <source>As 2026-11-27; the day itself counts.</source>
        <translation>Comme 2026-11-27 ; ce jour compte.</translation>
    </message>
    <message>
        <source>As citizens read it below a standard reply</source>
        <translation>Tel que le citoyen le lit au bas d'une réponse type</translation>
    </message>
    <message>
        <source>As of {day}, computed {now} from data of {data}: {total}.</source>
        <translation>Au {day}, calculé le {now} sur les données du {data} : {total}.</translation>
    </message>
    <message>
        <source>As the server knows you: CitySDK (Klarschiff) signs notes, changes and new reports with it.</source>
        <translation>Telle que le serveur vous connaît : CitySDK (Klarschiff) en signe notes, modifications et nouveaux signalements.</translation>
    </message>
    <message>
        <source>As the server's.</source>
        <translation>Comme celle du serveur.</translation>
    </message>
    <message>
        <source>As x,y [EPSG:31370]; for one report that is given by its number.</source>
        <translation>Comme x,y [EPSG:31370] ; pour un seul signalement, donné par son numéro.</translation>
    </message>
    <message>
        <source>Ask Me</source>
        <translation>Me demander</translation>
    </message>
    <message>
        <source>Ask the Citizens of {count}…</source>
        <translation>Interroger les citoyens de {count}…</translation>
    </message>
    <message>
        <source>Ask the Citizen…</source>
        <translation>Interroger le citoyen…</translation>
    </message>
    <message>
        <source>Ask the Server for “{name}”</source>
        <translation>Demander « {name} » au serveur</translation>
    </message>
    <message>
        <source>Ask the server what changed</source>
        <translation>Demander au serveur ce qui a changé</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Le serveur est interrogé…</translation>
    </message>
    <message>
        <source>Asking what this service wants…</source>
        <translation>Lecture des questions de cette catégorie…</translation>
    </message>
    <message>
        <source>Asks a reporting system who you are there and what you may do.</source>
        <translation>Demande à un système de signalement qui vous y êtes et ce que vous pouvez y faire.</translation>
    </message>
    <message>
        <source>Asks the server as “Test Connection” does; nothing is changed there. Fails, with the reason, where the server cannot be asked.

&lt;b&gt;RIGHTS&lt;/b&gt; names what your login may write, with commas between; it is empty where it may only read.</source>
        <translation>Interroge le serveur comme « Tester la connexion » ; rien n'y est modifié. Échoue, avec la raison, si le serveur ne peut pas être interrogé.

&lt;b&gt;RIGHTS&lt;/b&gt; nomme ce que vos identifiants permettent d'écrire, séparé par des virgules ; vide si vous pouvez seulement lire.</translation>
    </message>
    <message>
        <source>Asks the server who reported it; shown for a minute, never stored</source>
        <translation>Demande au serveur qui a signalé ; affiché une minute, jamais enregistré</translation>
    </message>
    <message>
        <source>Asks the team's server who reported it; shown for a minute. That you asked is noted.</source>
        <translation>Demande au serveur commun qui l'a signalé ; affiché une minute. Votre demande est notée.</translation>
    </message>
    <message>
        <source>Asks {host} for the parcels of the map's view and keeps them on this computer with their date.</source>
        <translation>Demande à {host} les parcelles de la vue de la carte et les garde sur cet ordinateur avec leur date.</translation>
    </message>
    <message>
        <source>Asks {host} for the roads of the map's view. The card then names who manages the nearest one.</source>
        <translation>Demande à {host} les voiries de la vue de la carte. La fiche nomme alors le gestionnaire de la plus proche.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>Assign reports</source>
        <translation>Attribuer des signalements</translation>
    </message>
    <message>
        <source>Assign to {team}…</source>
        <translation>Attribuer à {team}…</translation>
    </message>
    <message>
        <source>Assign {count}</source>
        <translation>Attribuer {count}</translation>
    </message>
    <message>
        <source>Assign {count} to {team}…</source>
        <translation>Attribuer {count} à {team}…</translation>
    </message>
    <message>
        <source>Assign {count}…</source>
        <translation>Attribuer {count}…</translation>
    </message>
    <message>
        <source>Assigned To</source>
        <translation>Attribué à</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Attribué à</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Attribution</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Attribuer…</translation>
    </message>
    <message>
        <source>At least this score (0: any)</source>
        <translation>Score minimal (0 : tous)</translation>
    </message>
    <message numerus="yes">
        <source>At most %n change(s) at a time.</source>
        <translation>
            <numerusform>Au plus %n modification à la fois.</numerusform>
            <numerusform>Au plus %n modifications à la fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most days apart (0: any)</source>
        <translation>Jours d'écart au plus (0 : sans limite)</translation>
    </message>
    <message>
        <source>At most metres apart</source>
        <translation>Mètres d'écart au plus</translation>
    </message>
    <message>
        <source>At most {most} reports can be followed: leave one first.</source>
        <translation>On peut suivre {most} signalements au plus : cessez d'abord d'en suivre un.</translation>
    </message>
    <message>
        <source>At the Same Time</source>
        <translation>En même temps</translation>
    </message>
    <message>
        <source>At the pin: {address}</source>
        <translation>Au point : {address}</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back on the map when you leave the example: {layers}</source>
        <translation>De retour sur la carte quand vous quittez l'exemple : {layers}</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Retour à la liste (Échap)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Begin Here</source>
        <translation>Commencer ici</translation>
    </message>
    <message>
        <source>Beginning with https://, without a login; for a register and for files of other products the path of the file.</source>
        <translation>Commence par https://, sans identification ; pour un registre et les fichiers d'autres produits, le chemin du fichier.</translation>
    </message>
    <message>
        <source>Being taken back. If the team's server has begun to send it, it goes out all the same.</source>
        <translation>En cours de retrait. Si le serveur commun a commencé à l'envoyer, elle part quand même.</translation>
    </message>
    <message>
        <source>Between the days on which the two were reported.</source>
        <translation>Entre les jours où les deux ont été signalés.</translation>
    </message>
    <message>
        <source>Blocked ({count})</source>
        <translation>Bloqués ({count})</translation>
    </message>
    <message>
        <source>Bring Back a Field Copy</source>
        <translation>Reprendre une copie de terrain</translation>
    </message>
    <message>
        <source>Bring Back a Field Copy…</source>
        <translation>Reprendre une copie de terrain…</translation>
    </message>
    <message>
        <source>Buffer: {metres} m</source>
        <translation>Tampon : {metres} m</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>By Category</source>
        <translation>Par catégorie</translation>
    </message>
    <message>
        <source>By Day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>By Deadline</source>
        <translation>Par date d'échéance</translation>
    </message>
    <message>
        <source>By Deadline (Working Days)</source>
        <translation>Par échéance (jours ouvrables)</translation>
    </message>
    <message>
        <source>By Department</source>
        <translation>Par service</translation>
    </message>
    <message>
        <source>By Month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>By Number</source>
        <translation>Par numéro</translation>
    </message>
    <message>
        <source>By Person</source>
        <translation>Par agent</translation>
    </message>
    <message>
        <source>By Polygon</source>
        <translation>Par polygone</translation>
    </message>
    <message>
        <source>By Priority</source>
        <translation>Par priorité</translation>
    </message>
    <message>
        <source>By Rectangle</source>
        <translation>Par rectangle</translation>
    </message>
    <message>
        <source>By Sector</source>
        <translation>Par secteur</translation>
    </message>
    <message>
        <source>By Service</source>
        <translation>Par catégorie</translation>
    </message>
    <message>
        <source>By Status</source>
        <translation>Par statut</translation>
    </message>
    <message>
        <source>By Street</source>
        <translation>Par rue</translation>
    </message>
    <message>
        <source>By Urgency</source>
        <translation>Par échéance</translation>
    </message>
    <message>
        <source>By Week</source>
        <translation>Par semaine</translation>
    </message>
    <message>
        <source>By a rectangle or a polygon</source>
        <translation>Par un rectangle ou un polygone</translation>
    </message>
    <message>
        <source>By name or code, as “List values” has them.</source>
        <translation>Par nom ou code, comme dans « Lister les valeurs ».</translation>
    </message>
    <message>
        <source>By name or id, as “List values” has them; empty: stays as it is.</source>
        <translation>Par nom ou identifiant, comme dans « Lister les valeurs » ; vide : reste tel quel.</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Effacer</translation>
    </message>
    <message>
        <source>CSV (semicolons, UTF-8)</source>
        <translation>CSV (points-virgules, UTF-8)</translation>
    </message>
    <message>
        <source>Cadastral Location</source>
        <translation>Situation cadastrale</translation>
    </message>
    <message>
        <source>Cadastral Parcels</source>
        <translation>Parcelles cadastrales</translation>
    </message>
    <message>
        <source>Cadastral Plan</source>
        <translation>Plan cadastral</translation>
    </message>
    <message>
        <source>Cadastral location of the report whose number is given, e.g. {name}("report_id"): signalement_parcel gives the parcel, signalement_parcel_verdict one of inside, outside, uncertain and unloaded, signalement_parcel_distance metres to its boundary. Empty until the plan was read, and without this plugin.</source>
        <translation>Situation cadastrale du signalement dont le numéro est donné, p. ex. {name}("report_id") : signalement_parcel donne la parcelle, signalement_parcel_verdict l'une des valeurs inside, outside, uncertain et unloaded, signalement_parcel_distance les mètres jusqu'à sa limite. Vide tant que le plan n'est pas lu, et sans cette extension.</translation>
    </message>
    <message>
        <source>Cadastre</source>
        <translation>Cadastre</translation>
    </message>
    <message>
        <source>Can be written: {what}.</source>
        <translation>Peuvent être écrits : {what}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel Change</source>
        <translation>Annuler la modification</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Annulé ; rien n'a été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>Carry on: changes of %n report(s) will go when the network is back.</source>
        <translation>
            <numerusform>Continuez : les modifications de %n signalement partiront au retour du réseau.</numerusform>
            <numerusform>Continuez : les modifications de %n signalements partiront au retour du réseau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry on: changes will go when the network is back.</source>
        <translation>Continuez : les modifications partiront au retour du réseau.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Category (name or code)</source>
        <translation>Catégorie (nom ou code)</translation>
    </message>
    <message>
        <source>Certificate trusted, but it ends on {until}. Tell the server's administrator (issued by {issuer}).</source>
        <translation>Certificat approuvé, mais il expire le {until}. Prévenez l'administrateur du serveur (émis par {issuer}).</translation>
    </message>
    <message>
        <source>Certificate trusted; issued by {issuer}, valid until {until}.</source>
        <translation>Certificat approuvé ; émis par {issuer}, valable jusqu'au {until}.</translation>
    </message>
    <message>
        <source>Change Address…</source>
        <translation>Changer l'adresse…</translation>
    </message>
    <message>
        <source>Change Service of {count}…</source>
        <translation>Changer la catégorie de {count}…</translation>
    </message>
    <message>
        <source>Change Service…</source>
        <translation>Changer la catégorie…</translation>
    </message>
    <message>
        <source>Change Status of {count}…</source>
        <translation>Changer le statut de {count}…</translation>
    </message>
    <message>
        <source>Change Status…</source>
        <translation>Changer le statut…</translation>
    </message>
    <message>
        <source>Change reports</source>
        <translation>Modifier des signalements</translation>
    </message>
    <message>
        <source>Change status of reports</source>
        <translation>Changer le statut de signalements</translation>
    </message>
    <message>
        <source>Change the Connection…</source>
        <translation>Modifier la connexion…</translation>
    </message>
    <message>
        <source>Changed Meanwhile</source>
        <translation>Modifiés entre-temps</translation>
    </message>
    <message>
        <source>Changed On</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Changed by others meanwhile</source>
        <translation>Modifiés entre-temps par d'autres</translation>
    </message>
    <message>
        <source>Changed by someone meanwhile; the value is again the one you saw.</source>
        <translation>Changé par quelqu'un entre-temps ; la valeur est de nouveau celle que vous avez vue.</translation>
    </message>
    <message>
        <source>Changed meanwhile by {who}. Nothing was overwritten.</source>
        <translation>Modifié entre-temps par {who}. Rien n'a été remplacé.</translation>
    </message>
    <message>
        <source>Changed meanwhile by {who}; the value is again the one you saw.</source>
        <translation>Modifié entre-temps par {who} ; la valeur est de nouveau celle que vous aviez vue.</translation>
    </message>
    <message>
        <source>Changed meanwhile, refused or uncertain: click to settle</source>
        <translation>Modifiés entre-temps, refusés ou incertains : cliquez pour les régler</translation>
    </message>
    <message>
        <source>Changed since (UTC)</source>
        <translation>Modifiés depuis (UTC)</translation>
    </message>
    <message>
        <source>Changed, without details</source>
        <translation>Modifié, sans détail</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message numerus="yes">
        <source>Changes of %n report(s) have not gone out yet.</source>
        <translation>
            <numerusform>Les modifications de %n signalement ne sont pas encore parties.</numerusform>
            <numerusform>Les modifications de %n signalements ne sont pas encore parties.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes of %n report(s) wait until you allow changes again.</source>
        <translation>
            <numerusform>Les modifications de %n signalement attendent que vous permettiez de nouveau les modifications.</numerusform>
            <numerusform>Les modifications de %n signalements attendent que vous permettiez de nouveau les modifications.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes reports on the server. What is left empty is left as it is; a system takes only what “List values” names for it.

&lt;b&gt;A reply goes to the citizen at once and cannot be called back.&lt;/b&gt; A note stays internal. A place can be given for one report only.

Duplicates get the number of the report that came first into a note, where the system has notes. What is reopened has to be closed; an open report is left as it is.

Each change is stored in the outbox first and sent once. The results name the state of each report.</source>
        <translation>Modifie des signalements sur le serveur. Ce qui est laissé vide reste tel quel ; un système n'accepte que ce que « Lister les valeurs » en dit.

&lt;b&gt;Une réponse part aussitôt au citoyen et ne peut pas être rappelée.&lt;/b&gt; Une note reste interne. Un lieu ne peut être donné que pour un seul signalement.

Les doublons reçoivent dans une note le numéro du signalement arrivé en premier, là où le système a des notes. Ce qui est rouvert doit être clos ; un signalement ouvert reste tel quel.

Chaque modification est d'abord gardée dans la file d'envoi, puis envoyée une fois. Les résultats donnent l'état de chaque signalement.</translation>
    </message>
    <message>
        <source>Changes that still wait to be sent, and stay: {count}. Send or cancel them, then erase again.</source>
        <translation>Modifications encore à envoyer, qui restent : {count}. Envoyez-les ou annulez-les, puis effacez de nouveau.</translation>
    </message>
    <message>
        <source>Changes that were not sent yet, and are lost: {count}</source>
        <translation>Modifications pas encore envoyées, qui seront perdues : {count}</translation>
    </message>
    <message>
        <source>Changes to Send</source>
        <translation>Modifications à envoyer</translation>
    </message>
    <message>
        <source>Changes wait for the server that this connection had before. They are kept, and nothing goes to another server. Keep the old address until they are sent or cancelled, or make a new connection for the other server.</source>
        <translation>Des modifications attendent le serveur que cette connexion avait auparavant. Elles sont conservées et rien ne part vers un autre serveur. Gardez l'ancienne adresse jusqu'à ce qu'elles soient envoyées ou annulées, ou créez une nouvelle connexion pour l'autre serveur.</translation>
    </message>
    <message>
        <source>Changes wait for the server that this connection has now. Wait until they are sent or cancel them, or make a new connection for the other server.</source>
        <translation>Des modifications attendent le serveur actuel de cette connexion. Attendez qu'elles soient envoyées ou annulez-les, ou créez une nouvelle connexion pour l'autre serveur.</translation>
    </message>
    <message>
        <source>Choose Another Folder…</source>
        <translation>Choisir un autre dossier…</translation>
    </message>
    <message>
        <source>Choose Photos</source>
        <translation>Choisir des photos</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Choisissez un fichier.</translation>
    </message>
    <message>
        <source>Choose a report in the list or the map.</source>
        <translation>Choisissez un signalement dans la liste ou sur la carte.</translation>
    </message>
    <message>
        <source>Choose a service.</source>
        <translation>Choisissez une catégorie.</translation>
    </message>
    <message>
        <source>Choose both columns of the position.</source>
        <translation>Choisissez les deux colonnes de la position.</translation>
    </message>
    <message>
        <source>Choose the area</source>
        <translation>Choisir la zone</translation>
    </message>
    <message>
        <source>Choose the column with the number of each report.</source>
        <translation>Choisissez la colonne qui porte le numéro de chaque signalement.</translation>
    </message>
    <message>
        <source>Choose the register's file.</source>
        <translation>Choisissez le fichier du registre.</translation>
    </message>
    <message>
        <source>Choose the system of the coordinates.</source>
        <translation>Choisissez le système des coordonnées.</translation>
    </message>
    <message>
        <source>Choose the system…</source>
        <translation>Choisir le système…</translation>
    </message>
    <message>
        <source>Choose the time zone from the list.</source>
        <translation>Choisissez le fuseau horaire dans la liste.</translation>
    </message>
    <message>
        <source>Choose, drop or paste photos; where they were taken is removed</source>
        <translation>Choisissez, déposez ou collez des photos ; leur position est effacée</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Citoyen</translation>
    </message>
    <message>
        <source>Citizen reports</source>
        <translation>Signalements citoyens</translation>
    </message>
    <message>
        <source>Citizen's Text</source>
        <translation>Texte du citoyen</translation>
    </message>
    <message>
        <source>CitySDK (read and create)</source>
        <translation>CitySDK (lecture et création)</translation>
    </message>
    <message>
        <source>CitySDK (sandbox)</source>
        <translation>CitySDK (serveur d'essai)</translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Click corners on the map, right click ends; Ctrl adds, Esc gives up</source>
        <translation>Cliquez les sommets sur la carte, clic droit pour finir ; Ctrl ajoute, Échap abandonne</translation>
    </message>
    <message>
        <source>Click on the Map</source>
        <translation>Cliquer sur la carte</translation>
    </message>
    <message>
        <source>Click the right place on the map.</source>
        <translation>Cliquez le bon endroit sur la carte.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close {count}…</source>
        <translation>Clôturer {count}…</translation>
    </message>
    <message>
        <source>Close; what you typed is kept (Esc)</source>
        <translation>Fermer ; ce que vous avez tapé est gardé (Échap)</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clôturé</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>figures</comment>
        <translation>Clôturés</translation>
    </message>
    <message>
        <source>Closed in Time</source>
        <translation>Clôturés à temps</translation>
    </message>
    <message>
        <source>Closed in Time: of those closed in the period that had a deadline, the share closed by it. Those that are still open, even late, are not in it.</source>
        <translation>Clôturés à temps : parmi ceux clôturés pendant la période et qui avaient une échéance, la part clôturée à temps. Ceux qui sont encore ouverts, même en retard, n'y comptent pas.</translation>
    </message>
    <message>
        <source>Closed reports are opened again, as “Status” says, else as the first of accepted, in_progress, new and planned that the system takes. Open ones are left as they are.</source>
        <translation>Les signalements clos sont rouverts comme le dit « Statut », sinon avec le premier de accepted, in_progress, new et planned que le système accepte. Ceux qui sont ouverts restent tels quels.</translation>
    </message>
    <message>
        <source>Closed: reports that are not open any more and last changed in the period. The server gives no date of closing: that of the last change counts, even of a later note.</source>
        <translation>Clôturés : signalements qui ne sont plus ouverts et dont la dernière modification date de la période. Le serveur ne donne pas la date de clôture : c'est celle de la dernière modification qui compte, même d'une note ajoutée après.</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Clôturer…</translation>
    </message>
    <message>
        <source>Closing day to add</source>
        <translation>Jour de fermeture à ajouter</translation>
    </message>
    <message>
        <source>Closing days of the commune</source>
        <translation>Jours de fermeture de la commune</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Regroupements</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Tout replier</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Collègues</translation>
    </message>
    <message>
        <source>Colleagues read: {text}</source>
        <translation>Les collègues liront : {text}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Columns (none: all)</source>
        <translation>Colonnes (aucune : toutes)</translation>
    </message>
    <message>
        <source>Columns of the File</source>
        <translation>Colonnes du fichier</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Plainte</translation>
    </message>
    <message>
        <source>Confirmed by the server</source>
        <translation>Confirmés par le serveur</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Connect Another System…</source>
        <translation>Connecter un autre système…</translation>
    </message>
    <message>
        <source>Connect Yours…</source>
        <translation>Connecter le vôtre…</translation>
    </message>
    <message>
        <source>Connect your own system now. Shall the made-up reports go, with their two layers of this project?</source>
        <translation>Vous allez connecter votre propre système. Retirer les données fictives, avec leurs deux couches de ce projet ?</translation>
    </message>
    <message>
        <source>Connect your system</source>
        <translation>Connecter votre système</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Connection (else system and address)</source>
        <translation>Connexion (sinon système et adresse)</translation>
    </message>
    <message>
        <source>Connection that knows the names</source>
        <translation>Connexion qui connaît les noms</translation>
    </message>
    <message>
        <source>Connection: {name}</source>
        <translation>Connexion : {name}</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Connections and keys</source>
        <translation>Connexions et raccourcis</translation>
    </message>
    <message>
        <source>Connections to join</source>
        <translation>Connexions à réunir</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Connexions…</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Contact hidden again.</source>
        <translation>Contact de nouveau masqué.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Coordinate system of X and Y</source>
        <translation>Système de coordonnées de X et Y</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy Number, Street and Position</source>
        <translation>Copier numéro, rue et position</translation>
    </message>
    <message>
        <source>Copy Parcel Number</source>
        <translation>Copier le numéro de parcelle</translation>
    </message>
    <message>
        <source>Copy Table</source>
        <translation>Copier le tableau</translation>
    </message>
    <message>
        <source>Copy for the Field</source>
        <translation>Copie pour le terrain</translation>
    </message>
    <message>
        <source>Copy for the Field…</source>
        <translation>Copie pour le terrain…</translation>
    </message>
    <message>
        <source>Copy into a Register…</source>
        <translation>Copier dans un registre…</translation>
    </message>
    <message>
        <source>Copy the reports of “{name}” into a new register on this computer? There they can be assigned, answered and closed. Later exports do not change the copy.</source>
        <translation>Copier les signalements de « {name} » dans un nouveau registre sur ce PC ? Là, ils peuvent être attribués, recevoir une réponse et être clôturés. Les exports suivants ne changent pas la copie.</translation>
    </message>
    <message numerus="yes">
        <source>Copying %n report(s)…</source>
        <translation>
            <numerusform>Copie de %n signalement…</numerusform>
            <numerusform>Copie de %n signalements…</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from the day after a report was received. Shown as “delay set here”, never sent to the server. After a change all reports are read once more.</source>
        <translation>Comptés à partir du lendemain de la réception. Affiché comme « délai fixé ici », jamais envoyé au serveur. Après une modification, tous les signalements sont relus.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Guichet</translation>
    </message>
    <message>
        <source>Counts reports and their delays for each polygon of a layer.</source>
        <translation>Compte les signalements et leurs délais pour chaque polygone d'une couche.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Create report</source>
        <translation>Créer un signalement</translation>
    </message>
    <message>
        <source>Create reports from a layer</source>
        <translation>Créer des signalements depuis une couche</translation>
    </message>
    <message>
        <source>Creates a report for each row of a layer of points, or of a table with coordinates (X and Y, in the coordinate system beside them).

Each part is a field or an expression: &lt;i&gt;text&lt;/i&gt; is the field of that name, &lt;i&gt;'depot'&lt;/i&gt; in single quotes the same for all, &lt;i&gt;'Chantier ' || nr&lt;/i&gt; both together. Categories are given by name or code; photos are paths of files, answers lines such as pole=B 12, a line for each.

&lt;b&gt;With a key no row is made twice&lt;/b&gt;: a key that the connection has sent before is not sent again, and the results name the report that was made then.

Where one row cannot be a report none is made, and the rows are named.</source>
        <translation>Crée un signalement pour chaque ligne d'une couche de points, ou d'une table avec des coordonnées (X et Y, dans le système de coordonnées indiqué à côté).

Chaque partie est un champ ou une expression : &lt;i&gt;text&lt;/i&gt; est le champ de ce nom, &lt;i&gt;'depot'&lt;/i&gt; entre apostrophes vaut pour toutes, &lt;i&gt;'Chantier ' || nr&lt;/i&gt; réunit les deux. Les catégories se donnent par nom ou par code ; les photos sont des chemins de fichiers, les réponses des lignes telles que pole=B 12, une ligne pour chacune.

&lt;b&gt;Avec une clé, aucune ligne n'est créée deux fois&lt;/b&gt; : une clé que la connexion a déjà envoyée n'est pas renvoyée, et les résultats nomment le signalement créé alors.

Si une ligne ne peut devenir un signalement, aucun n'est créé, et les lignes sont nommées.</translation>
    </message>
    <message>
        <source>Creates a report on the server for each row of a layer or a table.</source>
        <translation>Crée sur le serveur un signalement pour chaque ligne d'une couche ou d'une table.</translation>
    </message>
    <message>
        <source>Creates a report on the server, once: it is stored in the outbox first, and when the answer is lost it is looked for on the server and never sent again blindly.

Longitude and latitude are degrees (EPSG:4326).

Some servers ask more about some services. Answers are lines such as pole=B 12, the code of a question before the sign; a list of several has a line for each choice. What is missing or wrong is said before anything is sent.

With a key it is made once, however often this runs: a key that the connection has sent before is not sent again.</source>
        <translation>Crée un signalement sur le serveur, une seule fois : il est d'abord rangé dans la file d'envoi et, si la réponse se perd, il est cherché sur le serveur et jamais renvoyé à l'aveugle.

Longitude et latitude sont en degrés (EPSG:4326).

Certains serveurs posent des questions pour certaines catégories. Les réponses sont des lignes comme pole=B 12, le code de la question avant le signe ; une liste à plusieurs choix a une ligne par choix. Ce qui manque ou est faux est dit avant tout envoi.

Avec une clé, il est créé une seule fois, quel que soit le nombre d'exécutions : une clé que la connexion a déjà envoyée n'est pas renvoyée.</translation>
    </message>
    <message>
        <source>Creates a report on the server.</source>
        <translation>Crée un signalement sur le serveur.</translation>
    </message>
    <message>
        <source>Creating the PDF {name}…</source>
        <translation>Création du PDF {name}…</translation>
    </message>
    <message>
        <source>D&amp;iagnose…</source>
        <translation>D&amp;iagnostic…</translation>
    </message>
    <message>
        <source>D&amp;ialect</source>
        <translation>D&amp;ialecte</translation>
    </message>
    <message>
        <source>D&amp;uplicate of</source>
        <translation>D&amp;oublon de</translation>
    </message>
    <message>
        <source>Damaged files that were set aside cannot be searched. Delete them by hand: their names end in .damaged.</source>
        <translation>Les fichiers endommagés mis de côté ne peuvent pas être fouillés. Supprimez-les vous-même : leur nom se termine par .damaged.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>Data of citizens and colleagues are erased on this computer alone, and at once: not at the server, and not only after OK.</source>
        <translation>Les données de citoyens et de collègues sont effacées sur cet ordinateur seulement, et tout de suite : pas au serveur, et sans attendre OK.</translation>
    </message>
    <message>
        <source>Data of {at}</source>
        <translation>Données du {at}</translation>
    </message>
    <message>
        <source>Data of {time}: the server has not answered since.</source>
        <translation>Données ({time}) : le serveur n'a plus répondu depuis.</translation>
    </message>
    <message>
        <source>Data on This Computer</source>
        <translation>Données sur ce PC</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Date of the Works</source>
        <translation>Date des travaux</translation>
    </message>
    <message>
        <source>Date: not in the file (the server or the phone may have removed it)</source>
        <translation>Date : absente du fichier (le serveur ou le téléphone peut l'avoir retirée)</translation>
    </message>
    <message>
        <source>Date: {at}, from the camera's clock ({source})</source>
        <translation>Date : {at}, d'après l'horloge de l'appareil ({source})</translation>
    </message>
    <message>
        <source>Dated in the future.</source>
        <translation>Daté dans le futur.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Day by Day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>Days on Which Nobody Works</source>
        <translation>Jours non ouvrables</translation>
    </message>
    <message>
        <source>Days since a report was received, e.g. signalement_age("requested"); 0 on that day.</source>
        <translation>Jours depuis la réception d'un signalement, p. ex. signalement_age("requested") ; 0 ce jour-là.</translation>
    </message>
    <message>
        <source>Days since the deadline of an open report, e.g. signalement_days_late("due", "status"): negative before it. Empty without a deadline and for reports that are not open.</source>
        <translation>Jours depuis l'échéance d'un signalement ouvert, p. ex. signalement_days_late("due", "status") : négatif avant elle. Vide sans échéance et pour un signalement qui n'est pas ouvert.</translation>
    </message>
    <message>
        <source>Days until the deadline of an open report, e.g. signalement_days_left("due", "status"): negative after it. Empty without a deadline and for reports that are not open.</source>
        <translation>Jours jusqu'à l'échéance d'un signalement ouvert, p. ex. signalement_days_left("due", "status") : négatif après elle. Vide sans échéance et pour un signalement qui n'est pas ouvert.</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Deadlines: those of the server.</source>
        <translation>Échéances : celles du serveur.</translation>
    </message>
    <message>
        <source>Deadlines: those of the server; where it gives none, the delays set in QGIS, in working days: {delays}.</source>
        <translation>Échéances : celles du serveur ; là où il n'en donne pas, les délais fixés dans QGIS, en jours ouvrables : {delays}.</translation>
    </message>
    <message>
        <source>Decided by you.</source>
        <translation>Décidé par vous.</translation>
    </message>
    <message>
        <source>Decided. It counts once the team's server has it, unless a colleague was faster.</source>
        <translation>Décidé. Cela compte dès que le serveur commun l'a reçu, sauf si un collègue a été plus rapide.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Degrees (WGS 84)</source>
        <translation>Degrés (WGS 84)</translation>
    </message>
    <message>
        <source>Delays</source>
        <translation>Délais</translation>
    </message>
    <message>
        <source>Delays and Closing Days</source>
        <translation>Délais et jours de fermeture</translation>
    </message>
    <message>
        <source>Delays – {name}</source>
        <translation>Délais – {name}</translation>
    </message>
    <message>
        <source>Delays…</source>
        <translation>Délais…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Refused…</source>
        <translation>
            <numerusform>Supprimer %n refusé…</numerusform>
            <numerusform>Supprimer les %n refusés…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n change(s) that the server refused? What was typed in them is deleted too. The reports stay as the server has them.</source>
        <translation>
            <numerusform>Supprimer %n modification refusée par le serveur ? Ce qui y a été écrit est supprimé aussi. Le signalement reste tel que le serveur l'a.</numerusform>
            <numerusform>Supprimer %n modifications refusées par le serveur ? Ce qui y a été écrit est supprimé aussi. Les signalements restent tels que le serveur les a.</numerusform>
        </translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Department (name or id)</source>
        <translation>Service (nom ou identifiant)</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Descriptions, answers, persons and links to photos.</source>
        <translation>Descriptions, réponses, personnes et liens de photos.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>Diagnostic…</translation>
    </message>
    <message>
        <source>Diagnosis of {name}</source>
        <translation>Diagnostic de {name}</translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation>Vouliez-vous dire « {name} » ?</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Distance (m)</source>
        <translation>Distance (m)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>work in the street</comment>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Done on the server already, by {who}. Send only the reply?</source>
        <translation>Déjà fait sur le serveur, par {who}. N'envoyer que la réponse ?</translation>
    </message>
    <message>
        <source>Double Arrival</source>
        <translation>Si un envoi arrive deux fois</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Downloaded file</source>
        <translation>Fichier téléchargé</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map; Ctrl adds, Esc gives up</source>
        <translation>Tracez un rectangle sur la carte ; Ctrl ajoute, Échap abandonne</translation>
    </message>
    <message>
        <source>Draw a Polygon…</source>
        <translation>Dessiner un polygone…</translation>
    </message>
    <message>
        <source>Dry run: only say what would be sent</source>
        <translation>Essai à blanc : dire seulement ce qui serait envoyé</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Due On</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Due Today</source>
        <translation>Échéance aujourd'hui</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Duplicate of {number}.</source>
        <translation>Doublon de {number}.</translation>
    </message>
    <message>
        <source>Duplicate of…</source>
        <translation>Doublon de…</translation>
    </message>
    <message>
        <source>Duplicates of the report (number)</source>
        <translation>Doublons du signalement (numéro)</translation>
    </message>
    <message>
        <source>Duration (ms)</source>
        <translation>Durée (ms)</translation>
    </message>
    <message>
        <source>E&amp;rase</source>
        <translation>&amp;Effacer</translation>
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
        <translation>Chaque modification porte sa marque : on la retrouve au serveur, et rien n'est envoyé deux fois.</translation>
    </message>
    <message>
        <source>Edit Templates…</source>
        <translation>Modifier les réponses types…</translation>
    </message>
    <message>
        <source>Edit Template…</source>
        <translation>Modifier le modèle…</translation>
    </message>
    <message>
        <source>Edit a Copy of the Evidence Template…</source>
        <translation>Modifier une copie du modèle de constat…</translation>
    </message>
    <message>
        <source>Edit a Copy of the Report Template…</source>
        <translation>Modifier une copie du modèle de fiche…</translation>
    </message>
    <message>
        <source>Edits to review</source>
        <translation>Modifications à vérifier</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Empty the Round</source>
        <translation>Vider la tournée</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Chiffrement (TLS)</translation>
    </message>
    <message>
        <source>Enter a report for a caller</source>
        <translation>Saisir un signalement pour un appelant</translation>
    </message>
    <message>
        <source>Enter the address of the server, beginning with https://.</source>
        <translation>Saisissez l'adresse du serveur, qui commence par https://.</translation>
    </message>
    <message>
        <source>Erase Personal Data</source>
        <translation>Effacer des données personnelles</translation>
    </message>
    <message>
        <source>Erase Personal Data…</source>
        <translation>Effacer des données personnelles…</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Effacé</translation>
    </message>
    <message>
        <source>Established By</source>
        <translation>Établi par</translation>
    </message>
    <message>
        <source>Established on {now} by {who}, from data of {at}.</source>
        <translation>Établi le {now} par {who}, d'après les données du {at}.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Every step towards the server, as a text for whoever helps you</source>
        <translation>Chaque étape vers le serveur, en un texte pour qui vous aide</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Tout est en ordre.</translation>
    </message>
    <message>
        <source>Everything of the connection</source>
        <translation>Tout ce qui concerne la connexion</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Evidence File</source>
        <translation>Dossier de constat</translation>
    </message>
    <message>
        <source>Evidence File (Administrative Fine)…</source>
        <translation>Dossier de constat (sanction administrative)…</translation>
    </message>
    <message>
        <source>Evidence File…</source>
        <translation>Dossier de constat…</translation>
    </message>
    <message>
        <source>Excel (xlsx)</source>
        <translation>Excel (xlsx)</translation>
    </message>
    <message>
        <source>Exp&amp;ort Connections…</source>
        <translation>Exp&amp;orter des connexions…</translation>
    </message>
    <message>
        <source>Export Connections</source>
        <translation>Exporter des connexions</translation>
    </message>
    <message>
        <source>Export Filters</source>
        <translation>Exporter des filtres</translation>
    </message>
    <message>
        <source>Export Filters…</source>
        <translation>Exporter des filtres…</translation>
    </message>
    <message>
        <source>Export Reports</source>
        <translation>Exporter les signalements</translation>
    </message>
    <message>
        <source>Export What Waits</source>
        <translation>Exporter ce qui attend</translation>
    </message>
    <message>
        <source>Export reports</source>
        <translation>Exporter des signalements</translation>
    </message>
    <message>
        <source>Export stopped: no file was written.</source>
        <translation>Export arrêté : aucun fichier n'a été écrit.</translation>
    </message>
    <message>
        <source>Export the Log</source>
        <translation>Exporter le journal</translation>
    </message>
    <message>
        <source>Export {count}</source>
        <translation>Exporter {count}</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n report(s)…</source>
        <translation>
            <numerusform>Export de %n signalement…</numerusform>
            <numerusform>Export de %n signalements…</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>Extent of a Write</source>
        <translation>Ce qu'un envoi modifie</translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n photo(s)…</source>
        <translation>
            <numerusform>Récupération de %n photo…</numerusform>
            <numerusform>Récupération de %n photos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Few Reports</source>
        <translation>Peu de signalements</translation>
    </message>
    <message>
        <source>Field of the nearest one</source>
        <translation>Champ du plus proche</translation>
    </message>
    <message>
        <source>Field with the parcel key</source>
        <translation>Champ de la clé de parcelle</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>Figures as PDF</source>
        <translation>Statistiques en PDF</translation>
    </message>
    <message>
        <source>Figures as Spreadsheet</source>
        <translation>Statistiques en tableur</translation>
    </message>
    <message>
        <source>Figures: {file}</source>
        <translation>Statistiques : {file}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File (CSV, Excel, GeoJSON, GeoPackage)</source>
        <translation>Fichier (CSV, Excel, GeoJSON, GeoPackage)</translation>
    </message>
    <message>
        <source>File to &amp;import</source>
        <translation>Fichier à &amp;importer</translation>
    </message>
    <message>
        <source>Files, options, help</source>
        <translation>Fichiers, options, aide</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter Reports</source>
        <translation>Filtrer les signalements</translation>
    </message>
    <message>
        <source>Filter: {line}</source>
        <translation>Filtre : {line}</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>Chercher dans l'aide</translation>
    </message>
    <message>
        <source>Find possible duplicates</source>
        <translation>Trouver les doublons possibles</translation>
    </message>
    <message>
        <source>Finds every report on or near cadastral parcels.</source>
        <translation>Trouve tous les signalements sur des parcelles cadastrales ou à proximité.</translation>
    </message>
    <message>
        <source>Finds pairs of reports that may tell of the same thing, and says why.</source>
        <translation>Trouve les paires de signalements qui parlent peut-être de la même chose, et dit pourquoi.</translation>
    </message>
    <message>
        <source>Finds pairs of reports that may tell of the same thing, as the card does: near each other, and of the same service or with two telling words in common. Closed ones count for six months after they last changed; rejected ones and those already marked as duplicates do not.

The output has a line from one report to the other with the reasons: &lt;b&gt;metres&lt;/b&gt;, &lt;b&gt;days&lt;/b&gt; between the two, &lt;b&gt;same_service&lt;/b&gt;, &lt;b&gt;words&lt;/b&gt; in common; a higher &lt;b&gt;score&lt;/b&gt; is likelier. Pairs with a report in common have the same number in &lt;b&gt;group&lt;/b&gt;. Nothing is changed or sent: a person judges.</source>
        <translation>Trouve les paires de signalements qui parlent peut-être de la même chose, comme le fait la fiche : proches l'un de l'autre, et de la même catégorie ou avec deux mots significatifs en commun. Les clôturés comptent six mois après leur dernière modification ; les rejetés et ceux déjà marqués comme doublons ne comptent pas.

Le résultat a une ligne d'un signalement à l'autre avec les raisons : &lt;b&gt;metres&lt;/b&gt;, &lt;b&gt;days&lt;/b&gt; (jours entre les deux), &lt;b&gt;same_service&lt;/b&gt; (même catégorie), &lt;b&gt;words&lt;/b&gt; (mots en commun) ; un &lt;b&gt;score&lt;/b&gt; plus élevé est plus probable. Les paires qui ont un signalement en commun portent le même numéro dans &lt;b&gt;group&lt;/b&gt;. Rien n'est modifié ni envoyé : une personne juge.</translation>
    </message>
    <message>
        <source>Finds the reports on one or several parcels, those too near a boundary to tell, and those within a distance around. The layer of reports may hold closed ones as well.

A key may be written with / or -, or as typed by hand: “92094 A 123 b 2”, a patrimonial key, or a part of a key if only one parcel of the layer answers.

The output has the fields &lt;b&gt;capakey&lt;/b&gt;, &lt;b&gt;parcel_verdict&lt;/b&gt; (&lt;i&gt;inside&lt;/i&gt;, &lt;i&gt;uncertain&lt;/i&gt;, &lt;i&gt;outside&lt;/i&gt;) and &lt;b&gt;parcel_distance&lt;/b&gt;, in metres to the parcel's boundary.</source>
        <translation>Trouve les signalements situés sur une ou plusieurs parcelles, ceux trop proches d'une limite pour trancher, et ceux à une certaine distance autour. La couche peut aussi contenir des signalements clôturés.

Une clé s'écrit avec / ou -, ou comme on la tape : « 92094 A 123 b 2 », une clé patrimoniale, ou une partie de clé si une seule parcelle de la couche y répond.

Le résultat a les champs &lt;b&gt;capakey&lt;/b&gt;, &lt;b&gt;parcel_verdict&lt;/b&gt; (&lt;i&gt;inside&lt;/i&gt;, &lt;i&gt;uncertain&lt;/i&gt;, &lt;i&gt;outside&lt;/i&gt;) et &lt;b&gt;parcel_distance&lt;/b&gt;, en mètres jusqu'à la limite de la parcelle.</translation>
    </message>
    <message>
        <source>Finished changes with texts</source>
        <translation>Modifications terminées avec des textes</translation>
    </message>
    <message>
        <source>First Rows</source>
        <translation>Premières lignes</translation>
    </message>
    <message>
        <source>FixMyStreet (council staff)</source>
        <translation>FixMyStreet (agents de la commune)</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Folder of Files</source>
        <translation>Dossier des fichiers</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Dossier :</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Followed</source>
        <comment>chip</comment>
        <translation>Suivis</translation>
    </message>
    <message>
        <source>For Another Category</source>
        <translation>Pour une autre catégorie</translation>
    </message>
    <message>
        <source>For Another Status</source>
        <translation>Pour un autre statut</translation>
    </message>
    <message>
        <source>For a tablet without network</source>
        <translation>Pour une tablette sans réseau</translation>
    </message>
    <message>
        <source>For the sanctioning officer: a PDF to print, and a ZIP with the same PDF and the photos exactly as the server gave them; a checksum of each shows that it was not changed since. No reporter is named. It helps the record, it does not replace it.</source>
        <translation>Pour le fonctionnaire sanctionnateur : un PDF à imprimer, et un ZIP avec ce PDF et les photos exactement telles que le serveur les a données ; une somme de contrôle de chacune montre qu'elle n'a pas été modifiée depuis. Aucun citoyen n'est nommé. Il aide le procès-verbal, il ne le remplace pas.</translation>
    </message>
    <message>
        <source>For the sanctioning officer: a PDF with the photos as evidence</source>
        <translation>Pour le fonctionnaire sanctionnateur : un PDF, avec les photos comme preuves</translation>
    </message>
    <message>
        <source>For who is competent instead of you, such as the region or a utility: an e-mail draft that you send</source>
        <translation>Pour qui est compétent à votre place, comme la Région ou un impétrant : un brouillon de courriel que vous envoyez</translation>
    </message>
    <message>
        <source>For whoever maintains the form in Publik. Export the workflow there; a function, the actions of QGIS and a mail with your text are added; nothing else changes.</source>
        <translation>Pour qui gère le formulaire dans Publik. Exportez-y le workflow ; une fonction, les actions de QGIS et un courriel avec votre texte sont ajoutés ; rien d'autre ne change.</translation>
    </message>
    <message>
        <source>For your own file, or to go there with</source>
        <translation>Pour votre propre dossier, ou pour aller sur place</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>From (in place of the period)</source>
        <translation>Du (à la place de la période)</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>Du {first} au {last}</translation>
    </message>
    <message>
        <source>From {host}.</source>
        <translation>De {host}.</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Du … au …</translation>
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
        <translation>GeoReport v2 avec les mises à jour de mySociety</translation>
    </message>
    <message>
        <source>Getting Started</source>
        <translation>Pour commencer</translation>
    </message>
    <message>
        <source>Give a connection or an address, not both.</source>
        <translation>Donnez une connexion ou une adresse, pas les deux.</translation>
    </message>
    <message>
        <source>Give a point or an address.</source>
        <translation>Donnez un point ou une adresse.</translation>
    </message>
    <message>
        <source>Give each connection a short name of its own.</source>
        <translation>Donnez à chaque connexion un nom court différent.</translation>
    </message>
    <message>
        <source>Give it once for all: {name}…</source>
        <translation>Une fois pour toutes : {name}…</translation>
    </message>
    <message>
        <source>Give report numbers or a layer of reports, not both.</source>
        <translation>Donnez des numéros de signalements ou une couche, pas les deux.</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Donnez un nom à la connexion.</translation>
    </message>
    <message>
        <source>Gives reports to a department or a person, on the server.</source>
        <translation>Attribue des signalements à un service ou à une personne, sur le serveur.</translation>
    </message>
    <message>
        <source>Gives reports to a department, to a person, or to both, by their names or ids in the reporting system. What is left empty is left as it is.

Each change is stored in the outbox first and sent once. The results name the state of each report.</source>
        <translation>Attribue des signalements à un service, à une personne ou aux deux, par leur nom ou leur identifiant dans le système de signalement. Ce qui est laissé vide reste tel quel.

Chaque modification est d'abord gardée dans la file d'envoi, puis envoyée une fois. Les résultats donnent l'état de chaque signalement.</translation>
    </message>
    <message>
        <source>Goes out in a few seconds; you can still cancel it.</source>
        <translation>Part dans quelques secondes ; vous pouvez encore l'annuler.</translation>
    </message>
    <message>
        <source>Goes to the citizen or onto the public page; cannot be called back.</source>
        <translation>Va au citoyen ou sur la page publique ; ne peut être rappelée.</translation>
    </message>
    <message>
        <source>Good to know:</source>
        <translation>Bon à savoir.</translation>
    </message>
    <message>
        <source>Group by Category</source>
        <translation>Grouper par catégorie</translation>
    </message>
    <message>
        <source>Group by Day</source>
        <translation>Grouper par jour</translation>
    </message>
    <message>
        <source>Group by Person</source>
        <translation>Grouper par agent</translation>
    </message>
    <message>
        <source>Group by Sector</source>
        <translation>Grouper par secteur</translation>
    </message>
    <message>
        <source>Group by Street</source>
        <translation>Grouper par rue</translation>
    </message>
    <message>
        <source>Grouped by sector, a report belongs to the polygon that it lies in: quarters, districts or rounds of your own, whatever the server knows.</source>
        <translation>Groupé par secteur, un signalement appartient au polygone où il se trouve : vos propres quartiers, districts ou tournées, quoi que sache le serveur.</translation>
    </message>
    <message>
        <source>Groups of pairs</source>
        <translation>Groupes de paires</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message numerus="yes">
        <source>Half of them came within %n day(s) of the one before.</source>
        <translation>
            <numerusform>La moitié est arrivée %n jour au plus après le précédent.</numerusform>
            <numerusform>La moitié est arrivée %n jours au plus après le précédent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Has parts of its own; closing it cancels those that are open.</source>
        <translation>A ses propres parties ; le clôturer annule celles qui sont ouvertes.</translation>
    </message>
    <message>
        <source>Heat Map</source>
        <translation>Carte de chaleur</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help for Reports</source>
        <translation>Aide des signalements</translation>
    </message>
    <message>
        <source>Help on This Page</source>
        <translation>Aide sur cette page</translation>
    </message>
    <message>
        <source>Here it takes the English words in every language, such as “is:open category:lamp age&gt;5”.</source>
        <translation>Ici, il prend les mots anglais dans toutes les langues, p. ex. « is:open category:lamp age&gt;5 ».</translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation>Masquer cette ligne</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>High priority.</source>
        <translation>Priorité haute.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Host name (DNS)</source>
        <translation>Nom d'hôte (DNS)</translation>
    </message>
    <message>
        <source>Hours, material</source>
        <translation>Heures, matériel</translation>
    </message>
    <message>
        <source>House Number</source>
        <translation>Numéro de maison</translation>
    </message>
    <message>
        <source>How far a report may lie from where it was seen. A boundary that is nearer makes its location uncertain. Kept with the project.</source>
        <translation>Distance possible entre un signalement et l'endroit constaté. Une limite plus proche rend sa situation incertaine. Gardé avec le projet.</translation>
    </message>
    <message>
        <source>How many came, were closed, are late</source>
        <translation>Combien sont arrivés, clôturés, en retard</translation>
    </message>
    <message>
        <source>How the map shows reports</source>
        <translation>Comment la carte montre les signalements</translation>
    </message>
    <message>
        <source>I &amp;am</source>
        <translation>&amp;Je suis</translation>
    </message>
    <message>
        <source>I a&amp;m</source>
        <translation>J&amp;e suis</translation>
    </message>
    <message>
        <source>If a colleague saves within the same two seconds, the later one wins.</source>
        <translation>Si un collègue enregistre dans les deux mêmes secondes, c'est le dernier enregistré qui reste.</translation>
    </message>
    <message>
        <source>Im&amp;port Connections…</source>
        <translation>Im&amp;porter des connexions…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import Connections</source>
        <translation>Importer des connexions</translation>
    </message>
    <message>
        <source>Import Filters</source>
        <translation>Importer des filtres</translation>
    </message>
    <message>
        <source>Import Filters…</source>
        <translation>Importer des filtres…</translation>
    </message>
    <message>
        <source>Import a File</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>Import a File…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>In Another Language</source>
        <translation>Dans une autre langue</translation>
    </message>
    <message>
        <source>In Progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>In a parcel</source>
        <translation>Dans une parcelle</translation>
    </message>
    <message>
        <source>In a parcel without a number, {metres} m from its edge</source>
        <translation>Dans une parcelle sans numéro, à {metres} m du bord</translation>
    </message>
    <message>
        <source>In degrees east, as 4.8656 (EPSG:4326).</source>
        <translation>En degrés est, comme 4.8656 (EPSG:4326).</translation>
    </message>
    <message>
        <source>In degrees north, as 50.4642 (EPSG:4326).</source>
        <translation>En degrés nord, comme 50.4642 (EPSG:4326).</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>En ordre</translation>
    </message>
    <message>
        <source>In parcel {key}, {metres} m from its edge</source>
        <translation>Dans la parcelle {key}, à {metres} m du bord</translation>
    </message>
    <message>
        <source>In the File</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>In whole days of Brussels.</source>
        <translation>En jours entiers de Bruxelles.</translation>
    </message>
    <message>
        <source>Incomplete: {loaded} loaded. The counts cover only these.</source>
        <translation>Incomplet : {loaded} chargés. Les compteurs ne portent que sur ceux-ci.</translation>
    </message>
    <message>
        <source>Incomplete: {loaded} of {total}. The counts cover only these.</source>
        <translation>Incomplet : {loaded} sur {total}. Les compteurs ne portent que sur ceux-ci.</translation>
    </message>
    <message>
        <source>Internal Note</source>
        <translation>Note interne</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Note interne</translation>
    </message>
    <message>
        <source>Internal note with {number}: {note}</source>
        <translation>Note interne avec {number} : {note}</translation>
    </message>
    <message>
        <source>Into the round: {what} · {stops}</source>
        <translation>Dans la tournée : {what} · {stops}</translation>
    </message>
    <message>
        <source>Is the server there, and what does it say</source>
        <translation>Le serveur répond-il, et que dit-il</translation>
    </message>
    <message>
        <source>It Is There</source>
        <translation>C'est arrivé</translation>
    </message>
    <message>
        <source>It answers as this kind of system does, and takes changes.</source>
        <translation>Il répond comme ce type de système, et accepte des modifications.</translation>
    </message>
    <message>
        <source>It brings: {what}.</source>
        <translation>Il apporte : {what}.</translation>
    </message>
    <message>
        <source>It cannot be told whether it arrived. Look at the report, then choose.</source>
        <translation>On ne peut pas savoir si c'est arrivé. Regardez le signalement, puis choisissez.</translation>
    </message>
    <message>
        <source>It has already been cancelled.</source>
        <translation>C'est déjà annulé.</translation>
    </message>
    <message>
        <source>It is not kept here: look at the report before you run it again.</source>
        <translation>Elle n'est pas gardée ici : regardez le signalement avant de relancer.</translation>
    </message>
    <message>
        <source>It is not there any more: {path}</source>
        <translation>N'existe plus : {path}</translation>
    </message>
    <message>
        <source>It is read again at each start of QGIS; what you write yourself stays. It holds no login.</source>
        <translation>Il est relu à chaque démarrage de QGIS ; ce que vous écrivez vous-même reste. Il ne contient aucun identifiant.</translation>
    </message>
    <message>
        <source>It is shown; its system takes no notes.</source>
        <translation>Il est affiché ; son système ne prend pas de notes.</translation>
    </message>
    <message>
        <source>It replaced a colleague's change made at the same moment.</source>
        <translation>Cela a remplacé la modification d'un collègue, faite au même moment.</translation>
    </message>
    <message>
        <source>It replaced a colleague's change; you left it so.</source>
        <translation>Elle a remplacé la modification d'un collègue ; vous l'avez laissé ainsi.</translation>
    </message>
    <message>
        <source>It rests on an earlier change of yours that was not made.</source>
        <translation>Cela repose sur une de vos modifications précédentes, qui n'a pas été faite.</translation>
    </message>
    <message>
        <source>It was already so on the server.</source>
        <translation>Le serveur l'avait déjà ainsi.</translation>
    </message>
    <message>
        <source>Its photos have not been sent. They are in the form: choose the report there.</source>
        <translation>Ses photos n'ont pas été envoyées. Elles sont dans le formulaire : choisissez-y le signalement.</translation>
    </message>
    <message>
        <source>Join Connections</source>
        <translation>Regrouper plusieurs connexions</translation>
    </message>
    <message>
        <source>Join parcels to reports</source>
        <translation>Joindre les parcelles aux signalements</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>Juridiction</translation>
    </message>
    <message>
        <source>Keep the Example</source>
        <translation>Garder l'exemple</translation>
    </message>
    <message>
        <source>Keep the address as a connection named</source>
        <translation>Garder l'adresse comme connexion nommée</translation>
    </message>
    <message>
        <source>Kept with the report for the citizen; no mail is sent.</source>
        <translation>Gardé avec le signalement pour le citoyen ; aucun e-mail n'est envoyé.</translation>
    </message>
    <message>
        <source>Key of your own, so that none is twice</source>
        <translation>Clé à vous, pour éviter les doublons</translation>
    </message>
    <message>
        <source>Key or token</source>
        <translation>Clé ou jeton</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Lambert 2008 (metres)</source>
        <translation>Lambert 2008 (mètres)</translation>
    </message>
    <message>
        <source>Lambert 72 (metres)</source>
        <translation>Lambert 72 (mètres)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Larger photo (V)</source>
        <translation>Photo en grand (V)</translation>
    </message>
    <message>
        <source>Last 12 Months</source>
        <translation>Les 12 derniers mois</translation>
    </message>
    <message>
        <source>Last Ca&amp;lls…</source>
        <translation>Derniers a&amp;ppels…</translation>
    </message>
    <message>
        <source>Last Calls</source>
        <translation>Derniers appels</translation>
    </message>
    <message>
        <source>Last Files</source>
        <translation>Derniers fichiers</translation>
    </message>
    <message>
        <source>Last Month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>Last Year</source>
        <translation>L'année dernière</translation>
    </message>
    <message>
        <source>Last time ({time}) the server refused {before} → {after}.</source>
        <translation>La dernière fois ({time}), le serveur a refusé {before} → {after}.</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Late at the End</source>
        <comment>figures</comment>
        <translation>En retard à la fin</translation>
    </message>
    <message>
        <source>Late at the End: still open at the end of the period, after their deadline. None of them is among those closed.</source>
        <translation>En retard à la fin : encore ouverts à la fin de la période, après leur échéance. Aucun d'eux ne fait partie des clôturés.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Latitude and longitude seem to be exchanged.</source>
        <translation>La latitude et la longitude semblent inversées.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Layer of points, or table</source>
        <translation>Couche de points, ou table</translation>
    </message>
    <message>
        <source>Layer of the project</source>
        <translation>Couche du projet</translation>
    </message>
    <message>
        <source>Layers Around a Report</source>
        <translation>Couches autour d'un signalement</translation>
    </message>
    <message>
        <source>Layers Around…</source>
        <translation>Couches autour…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Leave It So</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>Leave It There</source>
        <translation>Laisser là</translation>
    </message>
    <message>
        <source>Leave Out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Leave out {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Leave the Example</source>
        <translation>Quitter l'exemple</translation>
    </message>
    <message>
        <source>Leave the login out of the address.</source>
        <translation>N'écrivez pas d'identifiants dans l'adresse.</translation>
    </message>
    <message>
        <source>Leave the login out of the address: use Authentication.</source>
        <translation>Ne mettez pas les identifiants dans l'adresse : utilisez Authentification.</translation>
    </message>
    <message>
        <source>Leave {value}</source>
        <translation>Laisser {value}</translation>
    </message>
    <message>
        <source>Leaves out pairs of two closed reports.</source>
        <translation>Laisse de côté les paires de deux signalements clôturés.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Courrier</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>List values</source>
        <translation>Lister les valeurs</translation>
    </message>
    <message>
        <source>Lists the statuses, categories, departments and people of a system, and what you may do.</source>
        <translation>Liste les statuts, catégories, services et personnes d'un système, et ce que vous pouvez y faire.</translation>
    </message>
    <message>
        <source>Load All</source>
        <translation>Tout charger</translation>
    </message>
    <message>
        <source>Load Here</source>
        <translation>Charger ici</translation>
    </message>
    <message>
        <source>Load reports</source>
        <translation>Charger des signalements</translation>
    </message>
    <message>
        <source>Loading parcels: {done} of {total}…</source>
        <translation>Chargement des parcelles : {done} sur {total}…</translation>
    </message>
    <message>
        <source>Loading the history…</source>
        <translation>Chargement de l'historique…</translation>
    </message>
    <message>
        <source>Loads citizen reports from a reporting system into a layer.</source>
        <translation>Charge dans une couche les signalements citoyens d'un système.</translation>
    </message>
    <message>
        <source>Loads citizen reports from a reporting system into a point layer (EPSG:4326).

A report without a usable position is kept without geometry, also with an extent. Times are in UTC, and a time without an offset in “Changed since” counts as UTC. The filter takes the words of the filter line in English, such as “is:open category:lamp age&gt;5”. With parcel: or cadastre: in it, the layer of the parcels is needed.

An answer that cannot be trusted stops the algorithm and leaves an existing output as it is. Rows that cannot be read are counted and named in the warnings.</source>
        <translation>Charge dans une couche de points (EPSG:4326) les signalements citoyens d'un système.

Un signalement sans position utilisable est gardé sans géométrie, même avec une emprise. Les heures sont en UTC, et une heure sans décalage dans « Modifiés depuis » compte comme UTC. Le filtre prend les mots de la ligne de filtre en anglais, par exemple « is:open category:lamp age&gt;5 ». Avec parcel: ou cadastre:, la couche des parcelles est nécessaire.

Une réponse à laquelle on ne peut se fier arrête l'algorithme et laisse telle quelle une sortie existante. Les lignes illisibles sont comptées et nommées dans les avertissements.</translation>
    </message>
    <message>
        <source>Local Register</source>
        <translation>Registre local</translation>
    </message>
    <message>
        <source>Local register</source>
        <translation>Registre local</translation>
    </message>
    <message>
        <source>Log In Again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>Log In…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Log in first: QGIS asks this connection's login server, perhaps in a browser.</source>
        <translation>Connectez-vous d'abord : QGIS interroge le serveur de connexion, peut-être dans un navigateur.</translation>
    </message>
    <message>
        <source>Log of Sent Changes</source>
        <translation>Journal des modifications envoyées</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Login required: the map service asks who you are instead of giving parcels. Choose another source, or a downloaded file.</source>
        <translation>Connexion requise : le service cartographique demande qui vous êtes au lieu de donner des parcelles. Choisissez une autre source, ou un fichier téléchargé.</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Longitude and latitude 0, 0 are in the sea: say where it is.</source>
        <translation>Longitude et latitude 0, 0 sont en pleine mer : dites où c'est.</translation>
    </message>
    <message>
        <source>Look for &amp;news</source>
        <translation>Chercher les &amp;nouveautés</translation>
    </message>
    <message>
        <source>Look on the Map</source>
        <translation>Aspect sur la carte</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Examen en cours…</translation>
    </message>
    <message>
        <source>Lost Answer</source>
        <translation>Si la réponse se perd</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Low priority.</source>
        <translation>Priorité basse.</translation>
    </message>
    <message>
        <source>M&amp;y department</source>
        <translation>&amp;Mon service</translation>
    </message>
    <message>
        <source>Made for Another Account</source>
        <translation>Fait sous un autre compte</translation>
    </message>
    <message>
        <source>Made-Up Data</source>
        <translation>Données fictives</translation>
    </message>
    <message>
        <source>Made-up data. Your real layers are hidden.</source>
        <translation>Données fictives. Vos vraies couches sont masquées.</translation>
    </message>
    <message>
        <source>Made-up data: nothing is real</source>
        <translation>Données fictives : rien n'est réel</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Major maintenance</source>
        <translation>Gros entretien</translation>
    </message>
    <message>
        <source>Make the File</source>
        <translation>Créer le fichier</translation>
    </message>
    <message>
        <source>Many Reports</source>
        <translation>Beaucoup de signalements</translation>
    </message>
    <message>
        <source>Map View</source>
        <translation>Partie visible de la carte</translation>
    </message>
    <message>
        <source>Map service</source>
        <translation>Service cartographique</translation>
    </message>
    <message>
        <source>Map, layer and temporal controller as they were before</source>
        <translation>Carte, couche et contrôleur temporel comme ils étaient avant</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Signifie</translation>
    </message>
    <message>
        <source>Median Days</source>
        <translation>Jours (médiane)</translation>
    </message>
    <message>
        <source>Median Days: half of those closed in the period took no longer than this, in calendar days from request to closing.</source>
        <translation>Jours (médiane) : la moitié des clôturés de la période n'a pas pris plus de temps, en jours calendrier de la demande à la clôture.</translation>
    </message>
    <message>
        <source>Median Time</source>
        <translation>Délai médian</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Merged into a later change of yours.</source>
        <translation>Réunie avec une de vos modifications suivantes.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Metres to Its Edge</source>
        <translation>Mètres jusqu'au bord</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>À moi</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Month by Month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>More Actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>More than 5 Working Days Left</source>
        <translation>Reste plus de 5 jours ouvrables</translation>
    </message>
    <message>
        <source>More: {names}</source>
        <translation>Autres boutons : {names}</translation>
    </message>
    <message>
        <source>Most Urgent First</source>
        <translation>Les plus urgents d'abord</translation>
    </message>
    <message>
        <source>Move the Pin…</source>
        <translation>Déplacer le point…</translation>
    </message>
    <message>
        <source>My &amp;department</source>
        <translation>Mon ser&amp;vice</translation>
    </message>
    <message>
        <source>My Department</source>
        <translation>Mon service</translation>
    </message>
    <message>
        <source>My e-mai&amp;l there</source>
        <translation>Mon e-mai&amp;l sur ce site</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of a team or person, e.g. signalement_name("department") or signalement_name("assignee"). Empty in other layers than that of the shown connection.</source>
        <translation>Nom d'un service ou d'un agent, p. ex. signalement_name("department") ou signalement_name("assignee"). Vide dans une autre couche que celle de la connexion affichée.</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Nom du filtre</translation>
    </message>
    <message>
        <source>Name, telephone number or e-mail</source>
        <translation>Nom, numéro de téléphone ou e-mail</translation>
    </message>
    <message>
        <source>Names of fields of the layer; they keep their order.</source>
        <translation>Des noms de champs de la couche ; ils gardent leur ordre.</translation>
    </message>
    <message>
        <source>Ne&amp;xt report of the list after each sending</source>
        <translation>Signalement &amp;suivant de la liste après chaque envoi</translation>
    </message>
    <message>
        <source>Nearer to a boundary than this a report is called uncertain.</source>
        <translation>Plus près d'une limite que cela, un signalement est dit incertain.</translation>
    </message>
    <message>
        <source>Needs You</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>Needs You {count}</source>
        <translation>À régler {count}</translation>
    </message>
    <message>
        <source>Neighbour of</source>
        <translation>Voisine de</translation>
    </message>
    <message>
        <source>Neighbours of {key}</source>
        <translation>Voisins de {key}</translation>
    </message>
    <message>
        <source>Neighbours…</source>
        <translation>Voisins…</translation>
    </message>
    <message>
        <source>Neither a department nor a person was given.</source>
        <translation>Ni service ni personne n'ont été donnés.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>New</source>
        <comment>chip</comment>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>New Connection…</source>
        <translation>Nouvelle connexion…</translation>
    </message>
    <message>
        <source>New Local Register…</source>
        <translation>Nouveau registre local…</translation>
    </message>
    <message>
        <source>New Report</source>
        <translation>Nouveau signalement</translation>
    </message>
    <message>
        <source>New Report Here…</source>
        <translation>Nouveau signalement ici…</translation>
    </message>
    <message>
        <source>New Reports</source>
        <translation>Nouveaux signalements</translation>
    </message>
    <message>
        <source>New Report…</source>
        <translation>Nouveau signalement…</translation>
    </message>
    <message>
        <source>New place: {place}</source>
        <translation>Nouvel endroit : {place}</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Nouveau signalement</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nouvelle réponse type</translation>
    </message>
    <message>
        <source>Newest First</source>
        <translation>Les plus récents d'abord</translation>
    </message>
    <message>
        <source>Next Photo</source>
        <translation>Photo suivante</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Endroit suivant</translation>
    </message>
    <message>
        <source>Next report (Ctrl+PgDown)</source>
        <translation>Signalement suivant (Ctrl+Pg.suiv)</translation>
    </message>
    <message>
        <source>No Connection</source>
        <translation>Aucune connexion</translation>
    </message>
    <message>
        <source>No Due Time</source>
        <translation>Sans échéance</translation>
    </message>
    <message>
        <source>No Groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>No Longer Follow</source>
        <translation>Ne plus suivre</translation>
    </message>
    <message>
        <source>No Longer Show</source>
        <translation>Ne plus montrer</translation>
    </message>
    <message>
        <source>No Priority</source>
        <translation>Sans priorité</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Sans adresse</translation>
    </message>
    <message>
        <source>No address is known for this host name. Nothing is lost. Check how it is spelt, the network or the VPN.</source>
        <translation>Aucune adresse n'est connue pour ce nom d'hôte. Vos modifications sont gardées. Vérifiez l'orthographe, le réseau ou le VPN.</translation>
    </message>
    <message>
        <source>No answer came in time. Nothing is lost. Try again.</source>
        <translation>Aucune réponse n'est venue à temps. Vos modifications sont gardées. Réessayez.</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>No department “{name}” is known here: the server may not take it.</source>
        <translation>Aucun service « {name} » n'est connu ici : le serveur risque de ne pas l'accepter.</translation>
    </message>
    <message>
        <source>No file was written yet</source>
        <translation>Aucun fichier n'a encore été créé</translation>
    </message>
    <message>
        <source>No known system at this address.</source>
        <translation>Aucun système connu à cette adresse.</translation>
    </message>
    <message>
        <source>No login is set, and reading needs none.</source>
        <translation>Aucun identifiant n'est réglé, et la lecture n'en demande pas.</translation>
    </message>
    <message>
        <source>No longer listed by the server.</source>
        <translation>N'est plus dans la liste du serveur.</translation>
    </message>
    <message>
        <source>No map of streets: the project shows no base map.</source>
        <translation>Pas de plan des rues : le projet n'affiche aucun fond de plan.</translation>
    </message>
    <message>
        <source>No parcel of the layer answers to “{key}”.</source>
        <translation>Aucune parcelle de la couche ne répond à « {key} ».</translation>
    </message>
    <message>
        <source>No parcel within {metres} m in {plan}: it may not cover this place</source>
        <translation>Aucune parcelle à moins de {metres} m dans {plan} : il ne couvre peut-être pas cet endroit</translation>
    </message>
    <message>
        <source>No polygons with a parcel number were found in {file}.</source>
        <translation>Aucun polygone avec un numéro de parcelle n'a été trouvé dans {file}.</translation>
    </message>
    <message>
        <source>No program here opens {path}</source>
        <translation>Aucun programme de cet ordinateur n'ouvre {path}</translation>
    </message>
    <message>
        <source>No report answers the filter.</source>
        <translation>Aucun signalement ne répond au filtre.</translation>
    </message>
    <message>
        <source>No report has a deadline: the server gives none, and no delays are set here.</source>
        <translation>Aucun signalement n'a d'échéance : le serveur n'en donne pas et aucun délai n'est fixé ici.</translation>
    </message>
    <message>
        <source>No report has a sector: the server gives none. Choose a layer of the project whose polygons are your sectors.</source>
        <translation>Aucun signalement n'a de secteur : le serveur n'en donne pas. Choisissez une couche du projet dont les polygones sont vos secteurs.</translation>
    </message>
    <message>
        <source>No report has a sector: this server gives none. Quarters or districts of a polygon layer can be the sectors.</source>
        <translation>Aucun signalement n'a de secteur : ce serveur n'en donne pas. Les quartiers ou districts d'une couche de polygones peuvent servir de secteurs.</translation>
    </message>
    <message>
        <source>No report lies on parcel {key} or within {metres} m of it.</source>
        <translation>Aucun signalement sur la parcelle {key} ni à moins de {metres} m.</translation>
    </message>
    <message>
        <source>No report number was given.</source>
        <translation>Aucun numéro de signalement n'a été donné.</translation>
    </message>
    <message numerus="yes">
        <source>No report was made: %n row(s) cannot be one.</source>
        <translation>
            <numerusform>Aucun signalement n'a été créé : %n ligne ne peut en devenir un.</numerusform>
            <numerusform>Aucun signalement n'a été créé : %n lignes ne peuvent en devenir un.</numerusform>
        </translation>
    </message>
    <message>
        <source>No report was received or closed in this period.</source>
        <translation>Aucun signalement reçu ni clôturé dans cette période.</translation>
    </message>
    <message>
        <source>No report {number} is loaded here.</source>
        <translation>Aucun signalement {number} n'est chargé ici.</translation>
    </message>
    <message>
        <source>No reports yet.</source>
        <translation>Pas encore de signalements.</translation>
    </message>
    <message>
        <source>No round was printed here yet.</source>
        <translation>Aucune tournée n'a encore été imprimée ici.</translation>
    </message>
    <message>
        <source>No sector</source>
        <translation>Sans secteur</translation>
    </message>
    <message>
        <source>No service</source>
        <translation>Sans catégorie</translation>
    </message>
    <message>
        <source>No usable position.</source>
        <translation>Pas de position utilisable.</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>n° {number}</translation>
    </message>
    <message>
        <source>Nobody called “{name}” is known here: the server may not take it.</source>
        <translation>Personne du nom de « {name} » n'est connu ici : le serveur risque de ne pas l'accepter.</translation>
    </message>
    <message>
        <source>Nobody has it yet.</source>
        <translation>Personne ne l'a encore.</translation>
    </message>
    <message>
        <source>None of the changes was sent, and none is kept to be sent later. Check address and system, then run it again.</source>
        <translation>Aucune des modifications n'a été envoyée, et aucune n'est gardée pour plus tard. Vérifiez l'adresse et le système, puis relancez.</translation>
    </message>
    <message>
        <source>None of the reports that answer the filter was received or closed in this period.</source>
        <translation>Aucun des signalements qui répondent au filtre n'a été reçu ou clôturé pendant cette période.</translation>
    </message>
    <message>
        <source>None: QGIS has no proxy switched on.</source>
        <translation>Aucun : aucun proxy n'est activé dans QGIS.</translation>
    </message>
    <message>
        <source>None: QGIS's proxy settings name none for this address.</source>
        <translation>Aucun : les réglages de proxy de QGIS n'en prévoient pas pour cette adresse.</translation>
    </message>
    <message>
        <source>None: this address is excluded in QGIS's network options.</source>
        <translation>Aucun : cette adresse est exclue dans les options réseau de QGIS.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Not Open</source>
        <translation>Pas ouvert</translation>
    </message>
    <message>
        <source>Not cancelled: its connection is not open. The change goes out once it is.</source>
        <translation>Pas annulé : sa connexion n'est pas ouverte. La modification partira dès qu'elle le sera.</translation>
    </message>
    <message>
        <source>Not closed yet.</source>
        <translation>Pas encore clôturé.</translation>
    </message>
    <message>
        <source>Not counted: closed reports that were received before {day}. Load all for complete figures.</source>
        <translation>Non comptés : les signalements clôturés qui ont été reçus avant le {day}. Chargez tout pour des chiffres complets.</translation>
    </message>
    <message>
        <source>Not done</source>
        <comment>work in the street</comment>
        <translation>Pas fait</translation>
    </message>
    <message>
        <source>Not done on {day}.</source>
        <translation>Pas fait le {day}.</translation>
    </message>
    <message>
        <source>Not encrypted: others in the network can read along. Use https:// where the server has it.</source>
        <translation>Non chiffré : d'autres peuvent lire sur le réseau. Utilisez https:// si le serveur le propose.</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>Pas en ordre</translation>
    </message>
    <message>
        <source>Not known yet: press Test Connection, or load the reports.</source>
        <translation>Pas encore connu : appuyez sur « Tester la connexion » ou chargez les signalements.</translation>
    </message>
    <message>
        <source>Not known: the answer below says nothing about it.</source>
        <translation>Non connu : la réponse ci-dessous n'en dit rien.</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Non examiné</translation>
    </message>
    <message>
        <source>Not looked at by itself through a SOCKS proxy.</source>
        <translation>Non examiné à part à travers un proxy SOCKS.</translation>
    </message>
    <message>
        <source>Not looked at: an earlier step is not in order.</source>
        <translation>Non examiné : une étape précédente n'est pas en ordre.</translation>
    </message>
    <message>
        <source>Not looked at: the proxy looks up the name.</source>
        <translation>Non examiné : c'est le proxy qui cherche le nom.</translation>
    </message>
    <message>
        <source>Not looked at: the server does not tell its time.</source>
        <translation>Non examiné : le serveur ne dit pas son heure.</translation>
    </message>
    <message>
        <source>Not needed: the server is on this computer.</source>
        <translation>Inutile : le serveur est sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Not sent with this category: {what}.</source>
        <translation>Pas envoyé avec cette catégorie : {what}.</translation>
    </message>
    <message>
        <source>Not sent, and not kept to be sent later: the address is no connection of this profile. KEEP_AS makes one of it.</source>
        <translation>Pas envoyée, et pas gardée pour plus tard : l'adresse n'est pas une connexion de ce profil. KEEP_AS en fait une.</translation>
    </message>
    <message>
        <source>Not sent: it is under “Needs You”.</source>
        <translation>Pas envoyé : c'est sous « À régler ».</translation>
    </message>
    <message>
        <source>Not sent: made for {who}, and the login is now {now}. Your decision is needed.</source>
        <translation>Pas envoyé : fait sous le compte {who}, et le compte est maintenant {now}. À vous de décider.</translation>
    </message>
    <message>
        <source>Not sent: made under the account {who}. It goes out when that account is back.</source>
        <translation>Pas envoyé : fait sous le compte {who}. Cela part quand ce compte est de retour.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note for the Office</source>
        <translation>Note pour le bureau</translation>
    </message>
    <message>
        <source>Note on {count}…</source>
        <translation>Note sur {count}…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Vos modifications sont gardées.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is lost: changes of %n report(s) wait.</source>
        <translation>
            <numerusform>Tout est conservé : les modifications de %n signalement attendent.</numerusform>
            <numerusform>Tout est conservé : les modifications de %n signalements attendent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Rien à régler.</translation>
    </message>
    <message>
        <source>Nothing new since your last visit ({time}).</source>
        <translation>Rien de nouveau depuis votre dernière visite ({time}).</translation>
    </message>
    <message>
        <source>Nothing that was written can be read back here.</source>
        <translation>Rien de ce qui est écrit ne peut être relu ici.</translation>
    </message>
    <message>
        <source>Nothing to add: this workflow has all that QGIS needs.</source>
        <translation>Rien à ajouter : ce workflow a tout ce dont QGIS a besoin.</translation>
    </message>
    <message>
        <source>Nothing to send.</source>
        <translation>Rien à envoyer.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Aucune donnée trouvée.</translation>
    </message>
    <message>
        <source>Nothing was given to change.</source>
        <translation>Rien n'a été donné à modifier.</translation>
    </message>
    <message>
        <source>Nothing was sent from here yet.</source>
        <translation>Rien n'a encore été envoyé d'ici.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Number, street, word, department…</source>
        <translation>Numéro, rue, mot, service…</translation>
    </message>
    <message>
        <source>Numbers such as 12,15,18, any that the system knows a report by.</source>
        <translation>Des numéros tels que 12,15,18, tout numéro par lequel le système connaît un signalement.</translation>
    </message>
    <message>
        <source>Offline since {time}.</source>
        <translation>Hors ligne depuis {time}.</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>Hors ligne.</translation>
    </message>
    <message>
        <source>Old Closed Ones Too</source>
        <translation>Aussi les anciens clôturés</translation>
    </message>
    <message>
        <source>On a disk of this computer.</source>
        <translation>Sur un disque de cet ordinateur.</translation>
    </message>
    <message>
        <source>On a network drive ({kind}), where two computers can damage a file. Move the data to a local disk: a local QGIS profile, or the variable SIGNALEMENT_DATA.</source>
        <translation>Sur un lecteur réseau ({kind}), où deux ordinateurs peuvent abîmer un fichier. Placez les données sur un disque local : un profil QGIS local, ou la variable SIGNALEMENT_DATA.</translation>
    </message>
    <message>
        <source>On the Web, with Pictures…</source>
        <translation>Sur le web, avec images…</translation>
    </message>
    <message>
        <source>On the server: {status}</source>
        <translation>Sur le serveur : {status}</translation>
    </message>
    <message>
        <source>On this site your account is not one of the body's staff. Take a staff account, or ask the site's administrator.</source>
        <translation>Sur ce site, votre compte n'est pas un compte d'agent de l'organisme. Prenez un compte d'agent, ou adressez-vous à l'administrateur du site.</translation>
    </message>
    <message>
        <source>Online again.</source>
        <translation>De nouveau en ligne.</translation>
    </message>
    <message numerus="yes">
        <source>Online again: %n report(s) sent, {waiting} waiting.</source>
        <translation>
            <numerusform>De nouveau en ligne : %n signalement envoyé, {waiting} en attente.</numerusform>
            <numerusform>De nouveau en ligne : %n signalements envoyés, {waiting} en attente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a closed report can be reopened, and the server cannot be asked now. Nothing was sent or kept. Run it again later.</source>
        <translation>Seul un signalement clos peut être rouvert, et le serveur ne peut pas être interrogé maintenant. Rien n'a été envoyé ni gardé. Relancez plus tard.</translation>
    </message>
    <message>
        <source>Only for This Session</source>
        <translation>Seulement pour cette session</translation>
    </message>
    <message>
        <source>Only for a table without points.</source>
        <translation>Seulement pour une table sans points.</translation>
    </message>
    <message>
        <source>Only for systems that have priorities; empty: stays as it is.</source>
        <translation>Seulement pour les systèmes qui ont des priorités ; vide : reste telle quelle.</translation>
    </message>
    <message>
        <source>Only for systems that have types; empty: stays as it is.</source>
        <translation>Seulement pour les systèmes qui ont des types ; vide : reste tel quel.</translation>
    </message>
    <message>
        <source>Only one value fits here.</source>
        <translation>Une seule valeur est possible ici.</translation>
    </message>
    <message>
        <source>Only open and closed can be compared here.</source>
        <translation>Seuls « ouvert » et « clôturé » peuvent être comparés ici.</translation>
    </message>
    <message>
        <source>Only pairs with an open report</source>
        <translation>Seulement les paires avec un signalement ouvert</translation>
    </message>
    <message numerus="yes">
        <source>Only the point moves; the address of %n report(s) stays.</source>
        <translation>
            <numerusform>Seul le point change ; l'adresse de %n signalement reste.</numerusform>
            <numerusform>Seul le point change ; l'adresse de %n signalements reste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the point moves; the address stays: {address}.</source>
        <translation>Seul le point change ; l'adresse reste : {address}.</translation>
    </message>
    <message>
        <source>Only what is not understood by itself; several separated by commas.</source>
        <translation>Seulement ce qui n'est pas compris d'office ; plusieurs mots séparés par des virgules.</translation>
    </message>
    <message>
        <source>Only what was changed is written.</source>
        <translation>Seul ce qui a changé est écrit.</translation>
    </message>
    <message>
        <source>Only where the category asks for more, as pole=B 12.</source>
        <translation>Seulement si la catégorie en demande plus, comme pole=B 12.</translation>
    </message>
    <message>
        <source>Only your colleagues read this.</source>
        <translation>Seuls vos collègues lisent ceci.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open Folder “{folder}”</source>
        <translation>Ouvrir le dossier « {folder} »</translation>
    </message>
    <message>
        <source>Open Reports within 100 m ({count})</source>
        <translation>Signalements ouverts à moins de 100 m ({count})</translation>
    </message>
    <message>
        <source>Open and Last 90 Days</source>
        <translation>Ouverts et 90 derniers jours</translation>
    </message>
    <message>
        <source>Open at the End</source>
        <comment>figures</comment>
        <translation>Ouverts à la fin</translation>
    </message>
    <message>
        <source>Open at the End: received before the end of the period and not closed by then.</source>
        <translation>Ouverts à la fin : reçus avant la fin de la période et pas encore clôturés à cette date.</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Open in the Back Office</source>
        <translation>Ouvrir dans le back-office</translation>
    </message>
    <message>
        <source>Open reports</source>
        <translation>Signalements ouverts</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Options…</translation>
    </message>
    <message>
        <source>Or drop them here. Those taken within 30 m of a stop on the day of the works are put with it; where they were taken is removed before sending.</source>
        <translation>Ou déposez-les ici. Celles prises à moins de 30 m d'un arrêt le jour des travaux lui sont attribuées ; le lieu de prise de vue est retiré avant l'envoi.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Order by distance</source>
        <translation>Ordonner par distance</translation>
    </message>
    <message>
        <source>Order by: {what}</source>
        <translation>Trier par : {what}</translation>
    </message>
    <message>
        <source>Order the stops and print their sheet</source>
        <translation>Ordonner les arrêts et imprimer leur feuille</translation>
    </message>
    <message>
        <source>Order, groups and area</source>
        <translation>Ordre, groupes et zone</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Other Numbers</source>
        <translation>Autres numéros</translation>
    </message>
    <message>
        <source>Other Services</source>
        <translation>Autres catégories</translation>
    </message>
    <message>
        <source>Other Ways ▾</source>
        <translation>Autres possibilités ▾</translation>
    </message>
    <message>
        <source>Other or Nobody…</source>
        <translation>Autre service ou agent…</translation>
    </message>
    <message>
        <source>Out of the round: {what} · {stops}</source>
        <translation>Retiré de la tournée : {what} · {stops}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Outside any parcel</source>
        <translation>Hors parcelle</translation>
    </message>
    <message>
        <source>Outside any parcel, probably road (to be confirmed)</source>
        <translation>Hors parcelle, voirie probable (à confirmer)</translation>
    </message>
    <message>
        <source>Outside the filter</source>
        <translation>Hors du filtre</translation>
    </message>
    <message>
        <source>Outside the loaded area</source>
        <translation>Hors de la zone chargée</translation>
    </message>
    <message>
        <source>Outside the loaded cadastral area</source>
        <translation>Hors de la zone cadastrale chargée</translation>
    </message>
    <message>
        <source>Own Address</source>
        <translation>Autre adresse</translation>
    </message>
    <message>
        <source>P&amp;hotos also from:</source>
        <translation>Autres serveurs de p&amp;hotos autorisés :</translation>
    </message>
    <message>
        <source>P&amp;riority</source>
        <translation>P&amp;riorité</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Parcelle</translation>
    </message>
    <message>
        <source>Parcel File</source>
        <translation>Fiche de parcelle</translation>
    </message>
    <message>
        <source>Parcel File…</source>
        <translation>Fiche de parcelle…</translation>
    </message>
    <message numerus="yes">
        <source>Parcel file with %n report(s): {file}</source>
        <translation>
            <numerusform>Parcelle, %n signalement : {file}</numerusform>
            <numerusform>Parcelle, %n signalements : {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Parcel keys (with commas between)</source>
        <translation>Clés de parcelles (séparées par des virgules)</translation>
    </message>
    <message>
        <source>Parcel {key}</source>
        <translation>Parcelle {key}</translation>
    </message>
    <message>
        <source>Parcel's Neighbours</source>
        <translation>Voisins de la parcelle</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Parcelles</translation>
    </message>
    <message>
        <source>Parcels of this project: layer {layer}.</source>
        <translation>Parcelles de ce projet : couche {layer}.</translation>
    </message>
    <message>
        <source>Parcels of {name}: added once you confirm with OK.</source>
        <translation>Parcelles de {name} : ajoutées quand vous confirmez par OK.</translation>
    </message>
    <message>
        <source>Parcels within</source>
        <translation>Parcelles à moins de</translation>
    </message>
    <message>
        <source>Parts: {list}</source>
        <translation>Parties : {list}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Paths of pictures; where they were taken is left out of what is sent.</source>
        <translation>Chemins d'images ; le lieu de prise de vue n'est pas envoyé.</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps a duplicate: %n similar, the nearest {metres} m away</source>
        <translation>
            <numerusform>Doublon possible : %n signalement semblable, à {metres} m d'ici</numerusform>
            <numerusform>Doublon possible : %n signalements semblables, le plus proche à {metres} m d'ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Person (name or id)</source>
        <translation>Personne (nom ou identifiant)</translation>
    </message>
    <message>
        <source>Personal Data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Photo and Links</source>
        <translation>Photo et liens</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Photo {number}</translation>
    </message>
    <message>
        <source>Photo {number} of {total}</source>
        <translation>Photo {number} sur {total}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Photos of the Round</source>
        <translation>Photos de la tournée</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Photo…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Pin as Chip…</source>
        <translation>Épingler comme bouton…</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Place on the Map…</source>
        <translation>Placer sur la carte…</translation>
    </message>
    <message>
        <source>Place the point on the map: this system takes no report without it.</source>
        <translation>Placez le point sur la carte : ce système n'accepte pas de signalement sans lui.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planifié</translation>
    </message>
    <message>
        <source>Play on the Map</source>
        <translation>Animer sur la carte</translation>
    </message>
    <message>
        <source>Point on the Map</source>
        <translation>Pointer sur la carte</translation>
    </message>
    <message>
        <source>Polygons of the cadastral plan around the reports.</source>
        <translation>Les polygones du plan cadastral autour des signalements.</translation>
    </message>
    <message>
        <source>Polygons such as districts or sectors.</source>
        <translation>Des polygones tels que quartiers ou secteurs.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Doublons possibles</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Prepare the &amp;Workflow…</source>
        <translation>Préparer le &amp;workflow…</translation>
    </message>
    <message>
        <source>Prepare the Workflow</source>
        <translation>Préparer le workflow</translation>
    </message>
    <message>
        <source>Previous Photo</source>
        <translation>Photo précédente</translation>
    </message>
    <message>
        <source>Previous report (Ctrl+PgUp)</source>
        <translation>Signalement précédent (Ctrl+Pg.préc)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Print the Sheet</source>
        <translation>Imprimer la feuille</translation>
    </message>
    <message>
        <source>Prints a PDF for a round: an overview map with numbered stops, their list, and one page per stop with map, photo, facts and boxes to tick. Photos are those that were seen in the panel before; nothing is fetched. The maps show the visible layers of the project.

The stops are ordered from the first one always on to the nearest one left, or keep the order of the layer. A template is a print layout (.qpt); without one the shipped one is used. Its first page is drawn once, its last one per stop, and one between for every further sheet of the list.</source>
        <translation>Imprime le PDF d'une tournée : une carte d'ensemble aux arrêts numérotés, leur liste, et une page par arrêt avec carte, photo, faits et cases à cocher. Les photos sont celles déjà vues dans le panneau ; rien n'est téléchargé. Les cartes montrent les couches visibles du projet.

Les arrêts sont ordonnés du premier toujours vers le plus proche restant, ou gardent l'ordre de la couche. Un modèle est une mise en page (.qpt) ; sans lui, celui d'origine sert. Sa première page est dessinée une fois, la dernière par arrêt, et une page entre les deux pour chaque feuille suivante de la liste.</translation>
    </message>
    <message>
        <source>Prints a round through reports: map, list and one page per stop.</source>
        <translation>Imprime une tournée de signalements : carte, liste et une page par arrêt.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Priority and Type of {count}…</source>
        <translation>Priorité et type de {count}…</translation>
    </message>
    <message>
        <source>Priority and Type…</source>
        <translation>Priorité et type…</translation>
    </message>
    <message>
        <source>Programs may read this public site. Reports are assigned and closed in its own back office: Open in Browser.</source>
        <translation>Les programmes peuvent lire ce site public. Les signalements s'attribuent et se clôturent dans son propre back-office : « Ouvrir dans le navigateur ».</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Ce qui prouve un envoi</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Public Answer</source>
        <translation>Réponse publique</translation>
    </message>
    <message>
        <source>Public now: {text}</source>
        <translation>Public à présent : {text}</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Published on the site and mailed to whoever follows it; no way back.</source>
        <translation>Publié sur le site et envoyé à ceux qui le suivent ; sans retour possible.</translation>
    </message>
    <message>
        <source>Published on the site and sent to the citizen; no way back.</source>
        <translation>Publié sur le site et envoyé au citoyen ; sans retour possible.</translation>
    </message>
    <message>
        <source>Published on the site for everyone.</source>
        <translation>Publié sur le site pour tous.</translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>Remettre comme avant</translation>
    </message>
    <message>
        <source>Put Back {count}</source>
        <translation>Remettre {count} comme avant</translation>
    </message>
    <message>
        <source>Put Theirs Back</source>
        <translation>Remettre sa valeur</translation>
    </message>
    <message>
        <source>Put in Order</source>
        <translation>Ordonner</translation>
    </message>
    <message>
        <source>Put it back from a backup, or begin with an empty outbox in the panel Reports; until then nothing is stored or sent.</source>
        <translation>Remettez-le depuis une sauvegarde, ou commencez avec une file d'envoi vide dans le panneau Signalements ; d'ici là, rien n'est enregistré ni envoyé.</translation>
    </message>
    <message>
        <source>Putting back sends: {values}.</source>
        <translation>Remettre envoie : {values}.</translation>
    </message>
    <message>
        <source>QGIS asks for its master password next; the first time, you choose it.</source>
        <translation>QGIS demande ensuite ce mot de passe principal ; la première fois, vous le choisissez.</translation>
    </message>
    <message>
        <source>QGIS did not keep the login: its master password was not given. Nothing was sent. Sign in again, and give QGIS its master password.</source>
        <translation>QGIS n'a pas gardé vos identifiants : son mot de passe principal n'a pas été donné. Rien n'a été envoyé. Connectez-vous de nouveau, puis donnez à QGIS son mot de passe principal.</translation>
    </message>
    <message>
        <source>QGIS does not give the login: enter its master password, or choose the login again under Authentication.</source>
        <translation>QGIS ne donne pas les identifiants : saisissez son mot de passe principal, ou choisissez-les à nouveau sous Authentification.</translation>
    </message>
    <message>
        <source>QGIS has no authentication configuration “{name}”.</source>
        <translation>QGIS n'a pas de configuration d'authentification « {name} ».</translation>
    </message>
    <message>
        <source>QGIS knows no coordinate system “{name}”. One is written like EPSG:31370.</source>
        <translation>QGIS ne connaît pas de système de coordonnées « {name} ». On en écrit un comme EPSG:31370.</translation>
    </message>
    <message>
        <source>QGIS names a kind of proxy that cannot be used here. Nothing is lost. Choose an HttpProxy in QGIS's network options; SOCKS needs the Python package PySocks.</source>
        <translation>QGIS indique un type de proxy inutilisable ici. Vos modifications sont gardées. Choisissez un HttpProxy dans les options réseau de QGIS ; SOCKS demande le paquet Python PySocks.</translation>
    </message>
    <message>
        <source>QGIS will ask for its master password, which protects your logins on this computer.</source>
        <translation>QGIS va demander son mot de passe principal, qui protège vos identifiants sur ce PC.</translation>
    </message>
    <message>
        <source>QGIS's master password was not given, so no login can be read. A run without a person takes it from the file that QGIS_AUTH_PASSWORD_FILE names.</source>
        <translation>Le mot de passe principal de QGIS n'a pas été donné, donc aucune identification ne peut être lue. Une exécution sans personne le prend dans le fichier que nomme QGIS_AUTH_PASSWORD_FILE.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Re&amp;ference of the request</source>
        <translation>Ré&amp;férence de la demande</translation>
    </message>
    <message>
        <source>Read Only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Read only: it takes no changes.</source>
        <translation>Lecture seule : il n'accepte aucune modification.</translation>
    </message>
    <message>
        <source>Read only: these reports come from a file.</source>
        <translation>Lecture seule : ces signalements viennent d'un fichier.</translation>
    </message>
    <message>
        <source>Read only: this connection is set so.</source>
        <translation>Lecture seule : cette connexion est réglée ainsi.</translation>
    </message>
    <message>
        <source>Read only: this server takes no change from QGIS.</source>
        <translation>Lecture seule : ce serveur n'accepte pas de modification venant de QGIS.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Reading reports</source>
        <translation>Lecture des signalements</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Reading the parcels…</source>
        <translation>Lecture des parcelles…</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Lecture de {file}…</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Received b&amp;y</source>
        <translation>&amp;Reçu par</translation>
    </message>
    <message>
        <source>Received by Sector</source>
        <translation>Reçus par secteur</translation>
    </message>
    <message>
        <source>Received {time}</source>
        <translation>Reçu {time}</translation>
    </message>
    <message>
        <source>Received: reports that were requested in the period.</source>
        <translation>Reçus : signalements introduits pendant la période.</translation>
    </message>
    <message>
        <source>Recognised by itself</source>
        <translation>Reconnu d'office</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Reference Maps</source>
        <translation>Cartes de référence</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Refresh Reports</source>
        <translation>Actualiser les signalements</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Refused by the Server</source>
        <translation>Refusés par le serveur</translation>
    </message>
    <message>
        <source>Reject {count}…</source>
        <translation>Rejeter {count}…</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Sans suite</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rejeter…</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove the Area</source>
        <translation>Retirer la zone</translation>
    </message>
    <message>
        <source>Remove the Example</source>
        <translation>Retirer l'exemple</translation>
    </message>
    <message>
        <source>Remove the connection “{name}”? Changes not yet sent stay on this computer.</source>
        <translation>Supprimer la connexion « {name} » ? Les modifications pas encore envoyées restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Reopen {count}…</source>
        <translation>Rouvrir {count}…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Rouvrir…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace {blank} in the address by your own.</source>
        <translation>Remplacez {blank} dans l'adresse par la vôtre.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Reply Templates</source>
        <translation>Réponses types</translation>
    </message>
    <message>
        <source>Reply to Citizen</source>
        <translation>Réponse au citoyen</translation>
    </message>
    <message>
        <source>Reply to the Citizens of What Is Done</source>
        <translation>Réponse aux citoyens (travaux faits)</translation>
    </message>
    <message>
        <source>Reply to the citizen</source>
        <translation>Réponse au citoyen</translation>
    </message>
    <message>
        <source>Reply to {count}…</source>
        <translation>Répondre à {count}…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Répondre…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Signalement</translation>
    </message>
    <message>
        <source>Report Sheet</source>
        <translation>Fiche de signalement</translation>
    </message>
    <message>
        <source>Report Sheet (PDF)</source>
        <translation>Fiche de signalement (PDF)</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Signalé le</translation>
    </message>
    <message>
        <source>Reported On</source>
        <translation>Signalé le</translation>
    </message>
    <message>
        <source>Reporting Connection</source>
        <translation>Connexion à un système de signalement</translation>
    </message>
    <message>
        <source>Reporting system</source>
        <translation>Système de signalement</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Signalements</translation>
    </message>
    <message>
        <source>Reports (numbers, with commas between)</source>
        <translation>Signalements (numéros, séparés par des virgules)</translation>
    </message>
    <message>
        <source>Reports as CSV, Excel, GeoPackage or GeoJSON</source>
        <translation>Signalements en CSV, Excel, GeoPackage ou GeoJSON</translation>
    </message>
    <message>
        <source>Reports from a table: CSV or Excel</source>
        <translation>Des signalements d'un tableau : CSV ou Excel</translation>
    </message>
    <message>
        <source>Reports in no zone</source>
        <translation>Signalements hors zone</translation>
    </message>
    <message>
        <source>Reports in the layer</source>
        <translation>Signalements dans la couche</translation>
    </message>
    <message>
        <source>Reports just read</source>
        <translation>Signalements lus à l'instant</translation>
    </message>
    <message>
        <source>Reports may be off by</source>
        <translation>Écart possible des signalements</translation>
    </message>
    <message>
        <source>Reports of a spreadsheet or of another program's export</source>
        <translation>Les signalements d'un tableur ou de l'export d'un autre logiciel</translation>
    </message>
    <message>
        <source>Reports of citizens, copied from their server and kept up to date by Signalement. An edit is sent there.</source>
        <translation>Signalements de citoyens, copiés de leur serveur et tenus à jour par Signalement. Une modification y est envoyée.</translation>
    </message>
    <message>
        <source>Reports on a parcel</source>
        <translation>Signalements sur une parcelle</translation>
    </message>
    <message>
        <source>Reports on the parcel</source>
        <translation>Signalements sur la parcelle</translation>
    </message>
    <message>
        <source>Reports on the parcel, and around it up to (metres from its edge):</source>
        <translation>Signalements sur la parcelle, et autour jusqu'à (mètres de son bord) :</translation>
    </message>
    <message>
        <source>Reports outside the parcel that are no farther than this count too.</source>
        <translation>Les signalements hors de la parcelle, mais pas plus loin, comptent aussi.</translation>
    </message>
    <message>
        <source>Reports that changed at this time or later, as 2026-11-27T08:00:00.</source>
        <translation>Les signalements modifiés à ce moment ou plus tard, comme 2026-11-27T08:00:00.</translation>
    </message>
    <message>
        <source>Reports with parcels</source>
        <translation>Signalements avec parcelles</translation>
    </message>
    <message>
        <source>Reports within this rectangle, as xmin,xmax,ymin,ymax [EPSG:4326]; those without a place too.</source>
        <translation>Les signalements dans ce rectangle, comme xmin,xmax,ymin,ymax [EPSG:4326] ; ceux sans lieu aussi.</translation>
    </message>
    <message>
        <source>Reports – {system}</source>
        <translation>Signalements – {system}</translation>
    </message>
    <message>
        <source>Reports: Assign</source>
        <translation>Signalements : Attribuer</translation>
    </message>
    <message>
        <source>Reports: Close</source>
        <translation>Signalements : Clôturer</translation>
    </message>
    <message>
        <source>Reports: Duplicate of</source>
        <translation>Signalements : doublon de</translation>
    </message>
    <message>
        <source>Reports: Into or out of the Round</source>
        <translation>Signalements : dans la tournée ou hors de celle-ci</translation>
    </message>
    <message>
        <source>Reports: Keys</source>
        <translation>Signalements : touches</translation>
    </message>
    <message>
        <source>Reports: Larger Photo</source>
        <translation>Signalements : Agrandir la photo</translation>
    </message>
    <message>
        <source>Reports: Move the Pin</source>
        <translation>Signalements : déplacer le point</translation>
    </message>
    <message>
        <source>Reports: Next Report</source>
        <translation>Signalements : Suivant</translation>
    </message>
    <message>
        <source>Reports: Note</source>
        <translation>Signalements : Note</translation>
    </message>
    <message>
        <source>Reports: Open in Browser</source>
        <translation>Signalements : Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Reports: Previous Report</source>
        <translation>Signalements : Précédent</translation>
    </message>
    <message>
        <source>Reports: Reply</source>
        <translation>Signalements : Répondre</translation>
    </message>
    <message>
        <source>Reports: Take Back What Goes Out</source>
        <translation>Signalements : annuler l'envoi</translation>
    </message>
    <message>
        <source>Reports: Zoom to Report</source>
        <translation>Signalements : Zoomer</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Rest Is Done</source>
        <translation>Tout le reste est fait</translation>
    </message>
    <message>
        <source>Restore Shipped Ones</source>
        <translation>Rétablir les textes fournis</translation>
    </message>
    <message>
        <source>Restore Style of Reports</source>
        <translation>Rétablir le style des signalements</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Review All…</source>
        <translation>Vérifier tout…</translation>
    </message>
    <message>
        <source>Review before sending (Ctrl+Enter)</source>
        <translation>Vérifier avant d'envoyer (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Review {count}…</source>
        <translation>Vérifier {count}…</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Vérifier…</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Voirie</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Tournée</translation>
    </message>
    <message>
        <source>Round Return</source>
        <translation>Retour de tournée</translation>
    </message>
    <message>
        <source>Round Return…</source>
        <translation>Retour de tournée…</translation>
    </message>
    <message>
        <source>Round Sheet</source>
        <translation>Feuille de tournée</translation>
    </message>
    <message>
        <source>Round of {day}</source>
        <translation>Tournée du {day}</translation>
    </message>
    <message>
        <source>Round sheet</source>
        <translation>Feuille de tournée</translation>
    </message>
    <message numerus="yes">
        <source>Round with %n stop(s): {file}</source>
        <translation>
            <numerusform>Tournée de %n arrêt : {file}</numerusform>
            <numerusform>Tournée de %n arrêts : {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round: %n report(s)</source>
        <translation>
            <numerusform>Tournée : %n signalement</numerusform>
            <numerusform>Tournée : %n signalements</numerusform>
        </translation>
    </message>
    <message>
        <source>Round: {outcome}</source>
        <translation>Tournée : {outcome}</translation>
    </message>
    <message>
        <source>Round…</source>
        <translation>Tournée…</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>Stat&amp;ut</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Same Report</source>
        <translation>Même signalement</translation>
    </message>
    <message>
        <source>Saturdays, Sundays and the ten public holidays never count.</source>
        <translation>Les samedis, dimanches et dix jours fériés légaux ne comptent jamais.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save for a Spreadsheet (CSV)…</source>
        <translation>Enregistrer pour un tableur (CSV)…</translation>
    </message>
    <message>
        <source>Save the Diagnosis</source>
        <translation>Enregistrer le diagnostic</translation>
    </message>
    <message>
        <source>Save the Parcel File</source>
        <translation>Enregistrer la fiche de parcelle</translation>
    </message>
    <message>
        <source>Save the Record</source>
        <translation>Enregistrer l'attestation</translation>
    </message>
    <message>
        <source>Save the Report Sheet</source>
        <translation>Enregistrer la fiche de signalement</translation>
    </message>
    <message>
        <source>Save the Round Sheet</source>
        <translation>Enregistrer la feuille de tournée</translation>
    </message>
    <message>
        <source>Saved Filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Saved with: {names}. In Publik: import it under Workflows, choose it in the form under Workflow, bind the role of the API client to Accès API there. Then test the connection.</source>
        <translation>Enregistré avec : {names}. Dans Publik : importez-le sous Workflows, choisissez-le dans le formulaire sous Workflow, liez-y le rôle du client d'API à Accès API. Testez ensuite la connexion.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré : {path}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Say what was reported.</source>
        <translation>Dites ce qui a été signalé.</translation>
    </message>
    <message>
        <source>Say what was seen: the text is empty.</source>
        <translation>Dites ce qui a été vu : le texte est vide.</translation>
    </message>
    <message>
        <source>Say why it is rejected.</source>
        <translation>Dites pourquoi il est rejeté.</translation>
    </message>
    <message>
        <source>Say why it is sent back.</source>
        <translation>Dites pourquoi vous le renvoyez.</translation>
    </message>
    <message>
        <source>Says for each report in which parcel it lies, and how sure that is.</source>
        <translation>Dit pour chaque signalement dans quelle parcelle il se trouve, et avec quelle certitude.</translation>
    </message>
    <message>
        <source>Search a category…</source>
        <translation>Chercher une catégorie…</translation>
    </message>
    <message>
        <source>Search for “{line}”?</source>
        <translation>Chercher « {line} » ?</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Secteur</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Secteurs</translation>
    </message>
    <message>
        <source>Sectors and Departments</source>
        <translation>Secteurs et services</translation>
    </message>
    <message>
        <source>Sectors from a Layer…</source>
        <translation>Secteurs d'une couche…</translation>
    </message>
    <message>
        <source>Sectors on the Map</source>
        <translation>Secteurs sur la carte</translation>
    </message>
    <message>
        <source>Sectors: layer {layer}, field {field}.</source>
        <translation>Secteurs : couche {layer}, champ {field}.</translation>
    </message>
    <message>
        <source>Sectors: those of the server.</source>
        <translation>Secteurs : ceux du serveur.</translation>
    </message>
    <message>
        <source>SeeClickFix (read)</source>
        <translation>SeeClickFix (lecture)</translation>
    </message>
    <message>
        <source>Seen by staff</source>
        <translation>Constaté par l'agent</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Select Group</source>
        <translation>Sélectionner le groupe</translation>
    </message>
    <message>
        <source>Select Reports</source>
        <translation>Sélectionner les signalements</translation>
    </message>
    <message>
        <source>Select Reports on It and Near</source>
        <translation>Sélectionner les signalements dessus et à côté</translation>
    </message>
    <message>
        <source>Select on the Map</source>
        <translation>Sélectionner sur la carte</translation>
    </message>
    <message>
        <source>Selected Feature</source>
        <translation>Entité sélectionnée</translation>
    </message>
    <message>
        <source>Selected in “{layer}” ({count})</source>
        <translation>Sélection dans « {layer} » ({count})</translation>
    </message>
    <message numerus="yes">
        <source>Selection: %n report(s)</source>
        <translation>
            <numerusform>Sélection : %n signalement</numerusform>
            <numerusform>Sélection : %n signalements</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Envoyer (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Send Again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Send Again (May Appear Twice)</source>
        <translation>Renvoyer (doublon possible)</translation>
    </message>
    <message>
        <source>Send Again Without the Text</source>
        <translation>Renvoyer sans le texte</translation>
    </message>
    <message>
        <source>Send Back…</source>
        <translation>Renvoyer…</translation>
    </message>
    <message>
        <source>Send It Anyway…</source>
        <translation>L'envoyer quand même…</translation>
    </message>
    <message>
        <source>Send Now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Send pending changes</source>
        <translation>Envoyer les modifications en attente</translation>
    </message>
    <message>
        <source>Send your login to {host} without encryption? Whoever is on the way can read and use it. Ask the server's administrator for an address with https:// first.</source>
        <translation>Envoyer votre identifiant à {host} sans chiffrement ? Quiconque se trouve en chemin peut le lire et s'en servir. Demandez d'abord une adresse en https:// à l'administrateur du serveur.</translation>
    </message>
    <message>
        <source>Send {count}</source>
        <translation>Envoyer {count}</translation>
    </message>
    <message>
        <source>Send {count} Back…</source>
        <translation>Renvoyer {count}…</translation>
    </message>
    <message>
        <source>Send {value}</source>
        <translation>Envoyer {value}</translation>
    </message>
    <message>
        <source>Sending Uncertain</source>
        <translation>Envoi incertain</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi en cours…</translation>
    </message>
    <message>
        <source>Sends the changes that wait in the outbox of every connection of this QGIS profile, and looks again at those whose answer was lost. Changes that are held for a review stay where they are.

What people wrote leaves this computer after the time that its connection sets.

A change or a new report whose answer was lost, and that the server does not show after some minutes, did not arrive: it waits for you (ask), is sent again, or dropped.</source>
        <translation>Envoie les modifications qui attendent dans la file d'envoi de chaque connexion de ce profil QGIS, et réexamine celles dont la réponse s'est perdue. Les modifications retenues pour vérification restent où elles sont.

Ce que des personnes ont écrit quitte cet ordinateur après le délai que fixe sa connexion.

Une modification ou un nouveau signalement dont la réponse s'est perdue et que le serveur ne montre pas après quelques minutes n'est pas arrivé : il vous attend (ask), est renvoyé (send) ou abandonné (drop).</translation>
    </message>
    <message>
        <source>Sends what waits in the outboxes of this profile.</source>
        <translation>Envoie ce qui attend dans les files d'envoi de ce profil.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>how it ended</comment>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Sent at {time}, no answer came, and the server does not show it: it did not arrive. It is kept here until you send it again or drop it.</source>
        <translation>Envoyé à {time}, sans réponse, et le serveur ne le montre pas : ce n'est pas arrivé. C'est conservé ici jusqu'à ce que vous le renvoyiez ou l'abandonniez.</translation>
    </message>
    <message>
        <source>Sent at {time}, no answer came.</source>
        <translation>Envoyé ({time}), aucune réponse n'est venue.</translation>
    </message>
    <message>
        <source>Sent in a request of its own: {what}.</source>
        <translation>Envoyé dans une requête à part : {what}.</translation>
    </message>
    <message>
        <source>Sent without an answer</source>
        <translation>Envoyés sans réponse</translation>
    </message>
    <message>
        <source>Sent, but no answer came.</source>
        <translation>Envoyé, mais aucune réponse n'est venue.</translation>
    </message>
    <message>
        <source>Sent, not visible yet</source>
        <translation>Envoyés, pas encore visibles</translation>
    </message>
    <message>
        <source>Sent; somebody changed it after you, and the server shows theirs.</source>
        <translation>Envoyé ; quelqu'un l'a changé après vous et le serveur montre sa valeur.</translation>
    </message>
    <message>
        <source>Sent; someone at the server has to approve it first.</source>
        <translation>Envoyé ; quelqu'un doit d'abord l'approuver du côté du serveur.</translation>
    </message>
    <message>
        <source>Sent; this system cannot show it.</source>
        <translation>Envoyé ; ce système ne peut pas le montrer.</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>&amp;Catégorie</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Servers and files that reports come from</source>
        <translation>Serveurs et fichiers d'où viennent les signalements</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Service Code</source>
        <translation>Code de la catégorie</translation>
    </message>
    <message>
        <source>Sets status, department, person, category, priority, type or place of reports on the server, with a reply, a note and photos.</source>
        <translation>Modifie le statut, le service, la personne, la catégorie, la priorité, le type ou le lieu de signalements sur le serveur, avec une réponse, une note et des photos.</translation>
    </message>
    <message>
        <source>Sets the status of reports on the server, with a reply or a note.</source>
        <translation>Fixe le statut de signalements sur le serveur, avec une réponse ou une note.</translation>
    </message>
    <message>
        <source>Sets the status of reports on the server.

&lt;b&gt;A reply goes to the citizen at once and cannot be called back&lt;/b&gt;; some systems also send a mail for a new status. A note stays internal.

Duplicates get the number of the report that came first into a note, where the system has notes. What is reopened has to be closed; an open report is left as it is.

Each change is stored in the outbox first and sent once. What cannot be sent now waits there and goes out with “Send pending changes” or when QGIS is open. The results name the state of each report.</source>
        <translation>Fixe le statut de signalements sur le serveur.

&lt;b&gt;Une réponse part tout de suite chez le citoyen et ne peut être rappelée&lt;/b&gt; ; certains systèmes envoient aussi un e-mail pour un nouveau statut. Une note reste interne.

Les doublons reçoivent dans une note le numéro du signalement arrivé en premier, là où le système a des notes. Ce qui est rouvert doit être clos ; un signalement ouvert reste tel quel.

Chaque modification est d'abord rangée dans la file d'envoi et envoyée une seule fois. Ce qui ne peut partir maintenant y attend et part avec « Envoyer les modifications en attente » ou quand QGIS est ouvert. Les résultats donnent l'état de chaque signalement.</translation>
    </message>
    <message>
        <source>Several are named “{name}”: give one of the ids {ids}.</source>
        <translation>Plusieurs portent le nom « {name} » : donnez un des identifiants {ids}.</translation>
    </message>
    <message>
        <source>Several connections</source>
        <translation>Plusieurs connexions</translation>
    </message>
    <message>
        <source>Several connections are named “{name}”: give one of the ids {ids}.</source>
        <translation>Plusieurs connexions portent le nom « {name} » : donnez un des identifiants {ids}.</translation>
    </message>
    <message numerus="yes">
        <source>Sheet of %n report(s): {file}</source>
        <translation>
            <numerusform>Fiche de %n signalement : {file}</numerusform>
            <numerusform>Fiches de %n signalements : {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets and files of reports</source>
        <translation>Fiches et dossiers de signalements</translation>
    </message>
    <message>
        <source>Short Name</source>
        <translation>Nom court</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message numerus="yes">
        <source>Show %n Earlier</source>
        <translation>
            <numerusform>Montrer %n précédent</numerusform>
            <numerusform>Montrer %n précédents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Contact</source>
        <translation>Afficher le contact</translation>
    </message>
    <message>
        <source>Show Only Reports on It</source>
        <translation>N'afficher que ses signalements</translation>
    </message>
    <message>
        <source>Show Photos from {host}</source>
        <translation>Afficher les photos de {host}</translation>
    </message>
    <message>
        <source>Show Reports</source>
        <translation>Montrer les signalements</translation>
    </message>
    <message>
        <source>Show Separately</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>Show Them</source>
        <translation>Les montrer</translation>
    </message>
    <message>
        <source>Show in Reports Panel</source>
        <translation>Montrer dans le panneau des signalements</translation>
    </message>
    <message>
        <source>Show only: {what}</source>
        <translation>Ne montrer que : {what}</translation>
    </message>
    <message>
        <source>Show reports everywhere again</source>
        <translation>Montrer de nouveau les signalements de partout</translation>
    </message>
    <message>
        <source>Show the reports of several connections in one list; they stay as they are</source>
        <translation>Montrer les signalements de plusieurs connexions en une liste ; elles restent telles quelles</translation>
    </message>
    <message>
        <source>Show {number} and this one as one report</source>
        <translation>Ne montrer qu'un signalement pour {number} et celui-ci</translation>
    </message>
    <message>
        <source>Shown on the report's page; the server decides whether a mail goes out.</source>
        <translation>Affiché sur la page du signalement ; le serveur décide si un courriel part.</translation>
    </message>
    <message>
        <source>Si&amp;gnature of notes</source>
        <translation>Si&amp;gnature des notes</translation>
    </message>
    <message>
        <source>Side Effects</source>
        <translation>Effets de bord</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Signature of &amp;replies</source>
        <translation>Signature des &amp;réponses</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Since your last visit ({time}): {what}.</source>
        <translation>Depuis votre dernière visite ({time}) : {what}.</translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation>Taille (octets)</translation>
    </message>
    <message>
        <source>Some characters could not be read.</source>
        <translation>Des caractères n'ont pas pu être lus.</translation>
    </message>
    <message>
        <source>Some numbers are missing or occur twice: only the first counts.</source>
        <translation>Certains numéros manquent ou se répètent : seul le premier compte.</translation>
    </message>
    <message>
        <source>Somebody has answered publicly meanwhile. Send yours too?</source>
        <translation>Quelqu'un a répondu publiquement entre-temps. Envoyer aussi la vôtre ?</translation>
    </message>
    <message>
        <source>Someone changed it while you worked. Nothing was overwritten.</source>
        <translation>Quelqu'un l'a modifié pendant que vous travailliez. Rien n'a été remplacé.</translation>
    </message>
    <message>
        <source>Someone touched the report meanwhile, but not these values.</source>
        <translation>Quelqu'un a touché au signalement entre-temps, mais pas à ces valeurs.</translation>
    </message>
    <message>
        <source>Spreadsheet…</source>
        <translation>Tableur…</translation>
    </message>
    <message>
        <source>Standard Replies</source>
        <translation>Réponses types</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>&amp;Partir de</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Statistics by zone</source>
        <translation>Statistiques par zone</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Status Words</source>
        <translation>Mots de statut</translation>
    </message>
    <message>
        <source>Status in the System</source>
        <translation>Statut dans le système</translation>
    </message>
    <message>
        <source>Stays among the staff of the system.</source>
        <translation>Reste entre les agents du système.</translation>
    </message>
    <message>
        <source>Step {number} of {count}, done</source>
        <translation>Étape {number} sur {count}, terminée</translation>
    </message>
    <message>
        <source>Step {number} of {count}, later</source>
        <translation>Étape {number} sur {count}, à venir</translation>
    </message>
    <message>
        <source>Step {number} of {count}, open</source>
        <translation>Étape {number} sur {count}, en cours</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>of a round</comment>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Stop Waiting</source>
        <translation>Ne plus attendre</translation>
    </message>
    <message>
        <source>Stop of this photo</source>
        <translation>Arrêt de cette photo</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Arrêts</translation>
    </message>
    <message>
        <source>Stops in order</source>
        <translation>Arrêts dans l'ordre</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Street and number, where the system takes an address.</source>
        <translation>Rue et numéro, si le système prend une adresse.</translation>
    </message>
    <message>
        <source>Street, number or place</source>
        <translation>Rue, numéro ou lieu</translation>
    </message>
    <message>
        <source>Streets (made up)</source>
        <translation>Rues (fictives)</translation>
    </message>
    <message>
        <source>Summary, for a mail (txt) or a program (json)</source>
        <translation>Résumé, pour un mail (txt) ou un programme (json)</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;ype</translation>
    </message>
    <message>
        <source>TEST SERVER — nothing is real</source>
        <translation>SERVEUR DE TEST — données fictives</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Tables with reports</source>
        <translation>Tableaux de signalements</translation>
    </message>
    <message>
        <source>Take This Address off the List</source>
        <translation>Retirer cette adresse de la liste</translation>
    </message>
    <message>
        <source>Take back and write on (U)</source>
        <translation>Reprendre et continuer à écrire (U)</translation>
    </message>
    <message>
        <source>Take back the change of this report alone, and write on</source>
        <translation>Reprendre la modification de ce seul signalement et la compléter</translation>
    </message>
    <message>
        <source>Take in Charge…</source>
        <translation>Prendre en charge…</translation>
    </message>
    <message>
        <source>Take out of the Round</source>
        <translation>Retirer de la tournée</translation>
    </message>
    <message>
        <source>Take {count} in Charge…</source>
        <translation>Prendre {count} en charge…</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise</translation>
    </message>
    <message>
        <source>Taken over, the changes are sent from here and no more from there. Left there, you are asked again only when something is added.</source>
        <translation>Reprises ici, les modifications partent d'ici et plus de là-bas. Laissées là-bas, la question ne revient que si quelque chose s'y ajoute.</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xte</translation>
    </message>
    <message>
        <source>Team (PostgreSQL)</source>
        <translation>Équipe (PostgreSQL)</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Test s&amp;erver: nothing is real</source>
        <translation>Serveur &amp;de test : données fictives</translation>
    </message>
    <message>
        <source>Test server</source>
        <translation>Serveur de test</translation>
    </message>
    <message>
        <source>Texts and photos may be personal data: pass on what you must, no more.</source>
        <translation>Textes et photos peuvent être des données personnelles : ne transmettez que le nécessaire.</translation>
    </message>
    <message>
        <source>That is too short to mean one person: enter more of it.</source>
        <translation>C'est trop court pour désigner une personne : saisissez-en davantage.</translation>
    </message>
    <message numerus="yes">
        <source>The %n not written stay selected.</source>
        <translation>
            <numerusform>Le %n non écrit reste sélectionné.</numerusform>
            <numerusform>Les %n non écrits restent sélectionnés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The &amp;council's numbers are the numbers of this site</source>
        <translation>Les numéros de la &amp;commune sont ceux de ce site</translation>
    </message>
    <message>
        <source>The &amp;log of what was sent, and who</source>
        <translation>Le &amp;journal de ce qui a été envoyé, et par qui</translation>
    </message>
    <message>
        <source>The address begins with http://, so that others on the way could read your login. Nothing was sent. Use an address with https://, or agree once in the Signalement panel.</source>
        <translation>L'adresse commence par http:// : d'autres pourraient lire votre identifiant en chemin. Rien n'a été envoyé. Prenez une adresse en https://, ou acceptez une fois dans le panneau Signalement.</translation>
    </message>
    <message>
        <source>The address begins with http://: others on the way could read your login. It is not sent.</source>
        <translation>L'adresse commence par http:// : d'autres pourraient lire votre identifiant en chemin. Il n'est pas envoyé.</translation>
    </message>
    <message>
        <source>The administrator's file could not be read. Your connections are as they were; it is read again when QGIS starts. If it stays so, tell your administrator.</source>
        <translation>Le fichier de l'administrateur n'a pas pu être lu. Vos connexions sont restées telles quelles ; il sera relu au prochain démarrage de QGIS. Si cela persiste, prévenez votre administrateur.</translation>
    </message>
    <message>
        <source>The area has four numbers: west, south, east, north in degrees.</source>
        <translation>La zone a quatre nombres : ouest, sud, est, nord en degrés.</translation>
    </message>
    <message>
        <source>The cadastral plan is being read: the reports follow.</source>
        <translation>Le plan cadastral est en cours de lecture : les signalements suivront.</translation>
    </message>
    <message>
        <source>The card of a report looks within 50 metres.</source>
        <translation>La fiche d'un signalement cherche dans les 50 mètres.</translation>
    </message>
    <message>
        <source>The card then says how many features are near, and the field of the nearest one. Of a layer of roads, the field can name who manages them: GESTION in the PICC, ADMIN in UrbIS, labelWegbeheerder in the Wegenregister.</source>
        <translation>La fiche dit alors combien d'entités sont proches, et le champ de la plus proche. Pour une couche de voiries, ce champ peut être leur gestionnaire : GESTION dans le PICC, ADMIN dans UrbIS, labelWegbeheerder dans le Wegenregister.</translation>
    </message>
    <message>
        <source>The change cannot be saved on this computer. Nothing was sent; your text is kept. See whether the disk is full, then send again.</source>
        <translation>La modification ne peut pas être enregistrée sur cet ordinateur. Rien n'a été envoyé ; votre texte est gardé. Vérifiez si le disque est plein, puis envoyez à nouveau.</translation>
    </message>
    <message>
        <source>The citizen gets a mail; it cannot be called back.</source>
        <translation>Le citoyen reçoit un e-mail ; il ne peut être rappelé.</translation>
    </message>
    <message>
        <source>The citizen gets a mail; it cannot be called back. Sent for: {what}.</source>
        <translation>Le citoyen reçoit un e-mail ; il ne peut être rappelé. Envoyé pour : {what}.</translation>
    </message>
    <message>
        <source>The citizen has not confirmed this report yet; a change would publish it. Nothing was sent. Try again once it is confirmed.</source>
        <translation>Le citoyen n'a pas encore confirmé ce signalement ; une modification le publierait. Rien n'a été envoyé. Réessayez une fois qu'il est confirmé.</translation>
    </message>
    <message>
        <source>The citizen of {number} will read:</source>
        <translation>Le citoyen de {number} lira :</translation>
    </message>
    <message>
        <source>The citizen reads: {text}</source>
        <translation>Le citoyen lira : {text}</translation>
    </message>
    <message>
        <source>The citizen sees the photos.</source>
        <translation>Le citoyen voit les photos.</translation>
    </message>
    <message>
        <source>The citizen will &amp;read</source>
        <translation>Le citoyen li&amp;ra</translation>
    </message>
    <message>
        <source>The citizen will get this text; it cannot be called back.</source>
        <translation>Le citoyen recevra ce texte ; il ne pourra être rappelé.</translation>
    </message>
    <message>
        <source>The column of the plan that holds the CaPaKey.</source>
        <translation>La colonne du plan qui contient la CaPaKey.</translation>
    </message>
    <message>
        <source>The connection of this layer is not set up here. Nothing was changed.</source>
        <translation>La connexion de cette couche n'est pas configurée ici. Rien n'a été modifié.</translation>
    </message>
    <message>
        <source>The connection works; something should be looked at.</source>
        <translation>La connexion fonctionne ; un point est à examiner.</translation>
    </message>
    <message>
        <source>The connection “{name}” is set to read only.</source>
        <translation>La connexion « {name} » est réglée en lecture seule.</translation>
    </message>
    <message>
        <source>The connection, its reports, changes, drafts, photos and log are erased from this computer. Its login stays in QGIS's list of logins.</source>
        <translation>La connexion, ses signalements, modifications, brouillons, photos et son journal sont effacés de cet ordinateur. Son identifiant reste dans la liste des authentifications de QGIS.</translation>
    </message>
    <message>
        <source>The coordinate system of the parcels is {metres} m off on known points: reports and parcels do not fit together. Choose EPSG:31370 or EPSG:3812 for the layer.</source>
        <translation>Le système de coordonnées des parcelles s'écarte de {metres} m sur des points connus : signalements et parcelles ne se superposent pas. Choisissez EPSG:31370 ou EPSG:3812 pour la couche.</translation>
    </message>
    <message>
        <source>The copy belongs to this project, which prints with it from now on. The supplied template stays as it is; it is back once the copy is deleted in the Layout Manager.</source>
        <translation>La copie appartient à ce projet, qui imprime désormais avec elle. Le modèle fourni reste tel quel ; il revient dès que la copie est supprimée dans le gestionnaire de mises en page.</translation>
    </message>
    <message>
        <source>The data of {time} stay on screen.</source>
        <translation>Les données ({time}) restent affichées.</translation>
    </message>
    <message>
        <source>The deadline was set here; the server gives none.</source>
        <translation>L'échéance a été fixée ici ; le serveur n'en donne pas.</translation>
    </message>
    <message>
        <source>The description is too long: {length} of at most {most} characters.</source>
        <translation>La description est trop longue : {length} caractères, {most} au plus.</translation>
    </message>
    <message>
        <source>The e-mail address is too long: {length} of at most {most} characters.</source>
        <translation>L'adresse e-mail est trop longue : {length} caractères, {most} au plus.</translation>
    </message>
    <message>
        <source>The expression “{text}” cannot be read: {why}</source>
        <translation>L'expression « {text} » ne peut être lue : {why}</translation>
    </message>
    <message>
        <source>The file cannot be read. Is it still there and not locked, a table (CSV, Excel xlsx, GeoJSON, GeoPackage) with its headings in the first line?</source>
        <translation>Le fichier ne peut pas être lu. Est-il toujours là et non verrouillé, et est-ce un tableau (CSV, Excel xlsx, GeoJSON, GeoPackage) dont la première ligne porte les titres ?</translation>
    </message>
    <message>
        <source>The file could not be written. Is it open in another program, or the folder read-only or full? An older file of that name is still as it was.</source>
        <translation>Le fichier n'a pas pu être écrit. Est-il ouvert dans un autre programme, ou le dossier protégé ou plein ? Un ancien fichier de ce nom est resté tel quel.</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}</source>
        <translation>Le fichier n'a pas pu être écrit : {reason}</translation>
    </message>
    <message>
        <source>The file could not be written: {why}</source>
        <translation>Le fichier n'a pas pu être écrit : {why}</translation>
    </message>
    <message>
        <source>The file holds a view or computed columns, which are not read: one cell could fill the memory. Open it in QGIS, export the layer as a new file, and choose that one.</source>
        <translation>Le fichier contient une vue ou des colonnes calculées, qui ne sont pas lues : une seule cellule pourrait remplir la mémoire. Ouvrez-le dans QGIS, exportez la couche dans un nouveau fichier et choisissez celui-ci.</translation>
    </message>
    <message>
        <source>The file holds no connections that can be taken over. Nothing was changed. Ask for a file made by Export Connections.</source>
        <translation>Le fichier ne contient aucune connexion qui puisse être reprise. Rien n'a été changé. Demandez un fichier fait par « Exporter des connexions ».</translation>
    </message>
    <message>
        <source>The file holds no filters that can be read. Your filters are as they were. Ask for a file made by Export Filters.</source>
        <translation>Le fichier ne contient pas de filtres lisibles. Vos filtres n'ont pas changé. Demandez un fichier fait par « Exporter des filtres ».</translation>
    </message>
    <message>
        <source>The file holds no logins and nothing about you: only that a connection needs a login. Filters that are pinned as chips are in it.</source>
        <translation>Le fichier ne contient ni identifiants ni rien sur vous : seulement qu'une connexion demande des identifiants. Les filtres épinglés y sont.</translation>
    </message>
    <message>
        <source>The file is not a register of reports, is damaged, or was made by a newer version of the plugin. Nothing was changed in it.</source>
        <translation>Le fichier n'est pas un registre de signalements, est abîmé, ou vient d'une version plus récente de l'extension. Rien n'y a été changé.</translation>
    </message>
    <message>
        <source>The file is ready: {file}</source>
        <translation>Le fichier est prêt : {file}</translation>
    </message>
    <message>
        <source>The file is too large to be read safely.</source>
        <translation>Le fichier est trop volumineux pour être lu sans risque.</translation>
    </message>
    <message>
        <source>The file must end in one of: {endings}.</source>
        <translation>Le fichier doit se terminer par : {endings}.</translation>
    </message>
    <message>
        <source>The file of changes is damaged: {path}.</source>
        <translation>Le fichier des modifications est endommagé : {path}.</translation>
    </message>
    <message>
        <source>The file of these reports cannot be read: it is missing, locked or not the table it was.</source>
        <translation>Le fichier de ces signalements ne peut pas être lu : il manque, il est verrouillé ou ce n'est plus le même tableau.</translation>
    </message>
    <message>
        <source>The file of these reports is too large to be read safely. Save it with fewer rows and columns, or as CSV.</source>
        <translation>Le fichier de ces signalements est trop grand pour être lu sans risque. Enregistrez-le avec moins de lignes et de colonnes, ou en CSV.</translation>
    </message>
    <message>
        <source>The file with the reply templates cannot be used. It was left as it is.</source>
        <translation>Le fichier des réponses types est inutilisable. Il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>The file with the reports cannot be used: check the disk and its rights. What waits to be sent is kept apart and is safe.</source>
        <translation>Le fichier des signalements est inutilisable : vérifiez le disque et ses droits. Ce qui attend d'être envoyé est gardé à part et ne risque rien.</translation>
    </message>
    <message>
        <source>The file with the reports was deleted: it is made anew, and they are read again. What waits to be sent is kept apart and is safe.</source>
        <translation>Le fichier des signalements a été supprimé : il est refait, et ils sont relus. Ce qui attend d'être envoyé est gardé à part et ne risque rien.</translation>
    </message>
    <message>
        <source>The filter asks about parcels: choose their layer.</source>
        <translation>Le filtre porte sur des parcelles : choisissez leur couche.</translation>
    </message>
    <message>
        <source>The filter cannot be read at character {position}: {reason}.</source>
        <translation>Le filtre est illisible au caractère {position} : {reason}.</translation>
    </message>
    <message>
        <source>The filtered reports of the period on the map, as they came</source>
        <translation>Les signalements filtrés de la période sur la carte, comme ils sont arrivés</translation>
    </message>
    <message>
        <source>The first day is after the last one.</source>
        <translation>Le premier jour est après le dernier.</translation>
    </message>
    <message>
        <source>The first {most} reports are taken.</source>
        <translation>Les {most} premiers signalements sont pris.</translation>
    </message>
    <message>
        <source>The history is read once QGIS has its master password.</source>
        <translation>L'historique sera lu dès que QGIS aura son mot de passe principal.</translation>
    </message>
    <message>
        <source>The history is read once the server has answered.</source>
        <translation>L'historique sera lu dès que le serveur aura répondu.</translation>
    </message>
    <message>
        <source>The id of a configuration in QGIS's authentication database, seven letters and figures. A connection has its own.</source>
        <translation>L'identifiant d'une configuration dans la base d'authentification de QGIS, sept lettres et chiffres. Une connexion a le sien.</translation>
    </message>
    <message>
        <source>The layer has no field “{name}” (a text stands in single quotes). Its fields are: {names}.</source>
        <translation>La couche n'a pas de champ « {name} » (un texte se met entre apostrophes). Ses champs sont : {names}.</translation>
    </message>
    <message>
        <source>The layer has no field “{name}”. Its fields are: {names}.</source>
        <translation>La couche n'a pas de champ « {name} ». Ses champs sont : {names}.</translation>
    </message>
    <message>
        <source>The layer has no rows.</source>
        <translation>La couche n'a aucune ligne.</translation>
    </message>
    <message>
        <source>The layer is being edited. Save or cancel the edits, then erase.</source>
        <translation>La couche est en cours d'édition. Enregistrez ou annulez l'édition, puis effacez.</translation>
    </message>
    <message>
        <source>The layer is being edited. The connection was kept, with the edits. Save or cancel them, then remove the connection again.</source>
        <translation>La couche est en cours d'édition. La connexion a été gardée, avec les modifications. Enregistrez-les ou annulez-les, puis supprimez de nouveau la connexion.</translation>
    </message>
    <message>
        <source>The layer of the parcels has no coordinate system: nothing can be compared with it. Set it in the layer's properties, mostly EPSG:31370 or EPSG:3812.</source>
        <translation>La couche des parcelles n'a pas de système de coordonnées : rien ne peut lui être comparé. Indiquez-le dans les propriétés de la couche, le plus souvent EPSG:31370 ou EPSG:3812.</translation>
    </message>
    <message>
        <source>The layer of the parcels has no field “{name}”. Its fields are: {names}.</source>
        <translation>La couche des parcelles n'a pas de champ « {name} ». Ses champs sont : {names}.</translation>
    </message>
    <message>
        <source>The layer of these reports is not in the project.</source>
        <translation>La couche de ces signalements n'est pas dans le projet.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no coordinate system: give it one in its properties.</source>
        <translation>La couche « {layer} » n'a pas de système de coordonnées : donnez-lui-en un dans ses propriétés.</translation>
    </message>
    <message>
        <source>The layers around the reports are being read: the reports follow.</source>
        <translation>Les couches alentour sont en cours de lecture : les signalements suivront.</translation>
    </message>
    <message>
        <source>The list follows the map while you pan</source>
        <translation>La liste suit la carte quand vous la déplacez</translation>
    </message>
    <message>
        <source>The list is empty. If the form has reports, the function Accès API is not in its workflow, or not bound to the role of this client.</source>
        <translation>La liste est vide. Si le formulaire a des signalements, la fonction Accès API n'est pas dans son workflow, ou n'est pas liée au rôle de ce client.</translation>
    </message>
    <message>
        <source>The loaded plan has no parcel “{word}”.</source>
        <translation>Le plan chargé ne contient pas de parcelle « {word} ».</translation>
    </message>
    <message>
        <source>The login is kept in QGIS, protected by QGIS's own master password.</source>
        <translation>Ces identifiants sont conservés dans QGIS, protégés par le mot de passe principal de QGIS.</translation>
    </message>
    <message>
        <source>The map service answers, but has no layer or field by the names known here: it was changed. Nothing was added. Take a downloaded file or a layer of the project.</source>
        <translation>Le service cartographique répond, mais n'a pas de couche ni de champ aux noms connus ici : il a changé. Rien n'a été ajouté. Prenez un fichier téléchargé ou une couche du projet.</translation>
    </message>
    <message>
        <source>The map service does not answer: {host}</source>
        <translation>Le service cartographique ne répond pas : {host}</translation>
    </message>
    <message>
        <source>The map shows too large an area to load all of its parcels. Nothing was asked for. Zoom in until it shows some 4 km, or take a downloaded file.</source>
        <translation>La carte montre une zone trop grande pour en charger toutes les parcelles. Rien n'a été demandé. Zoomez jusqu'à environ 4 km, ou prenez un fichier téléchargé.</translation>
    </message>
    <message>
        <source>The name or the id of a connection of this profile, joined ones too.</source>
        <translation>Le nom ou l'identifiant d'une connexion de ce profil, connexions réunies comprises.</translation>
    </message>
    <message>
        <source>The nearest: {key}</source>
        <translation>La plus proche : {key}</translation>
    </message>
    <message>
        <source>The nearest: {key}, at {metres} m</source>
        <translation>La plus proche : {key}, à {metres} m</translation>
    </message>
    <message>
        <source>The note is too long: {length} of at most {most} characters.</source>
        <translation>La note est trop longue : {length} caractères, {most} au plus.</translation>
    </message>
    <message>
        <source>The number of the report that came first: the others become its duplicates, and their note names it. Empty: no duplicates.</source>
        <translation>Le numéro du signalement arrivé en premier : les autres deviennent ses doublons et leur note le nomme. Vide : pas de doublons.</translation>
    </message>
    <message>
        <source>The one certificate that was accepted in QGIS for {host}. Better: have the authority that signed it added to QGIS's trusted ones.</source>
        <translation>Le seul certificat accepté dans QGIS pour {host}. Mieux : faites ajouter l'autorité qui l'a signé à celles que QGIS approuve.</translation>
    </message>
    <message>
        <source>The parcels were not loaded. {reason}</source>
        <translation>Les parcelles n'ont pas été chargées. {reason}</translation>
    </message>
    <message>
        <source>The phone number is too long: {length} of at most {most} characters.</source>
        <translation>Le numéro de téléphone est trop long : {length} caractères, {most} au plus.</translation>
    </message>
    <message>
        <source>The photo cannot be saved on this computer. See whether the disk is full.</source>
        <translation>La photo ne peut pas être enregistrée sur cet ordinateur. Vérifiez si le disque est plein.</translation>
    </message>
    <message>
        <source>The photo {name} cannot be read. Nothing was sent; your text is kept.</source>
        <translation>La photo {name} est illisible. Rien n'a été envoyé ; votre texte est gardé.</translation>
    </message>
    <message>
        <source>The pin is shown; the server itself has another point, of the address.</source>
        <translation>Le point posé est affiché ; le serveur a un autre point, celui de l'adresse.</translation>
    </message>
    <message>
        <source>The pin moves {metres} m from where it was. Send the new place?</source>
        <translation>Le point est déplacé de {metres} m. Envoyer le nouvel endroit ?</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>Endroit précédent</translation>
    </message>
    <message>
        <source>The point is {metres} m from this address.</source>
        <translation>Le point est à {metres} m de cette adresse.</translation>
    </message>
    <message>
        <source>The point lies outside the area of this connection.</source>
        <translation>Le point est hors de la zone de cette connexion.</translation>
    </message>
    <message>
        <source>The point lies outside the area of this connection. Nothing was sent; choose another point.</source>
        <translation>Le point est hors de la zone de cette connexion. Rien n'est parti ; choisissez un autre point.</translation>
    </message>
    <message>
        <source>The point of {report} moved {metres} m. Is that meant?</source>
        <translation>{report} déplacé de {metres} m. Est-ce voulu ?</translation>
    </message>
    <message>
        <source>The project has no parcel plan that is read.</source>
        <translation>Aucun plan parcellaire n'est lu dans le projet.</translation>
    </message>
    <message>
        <source>The proxy cannot be reached or does not let this address through. Nothing is lost. Check QGIS's network options, or exclude the address there.</source>
        <translation>Le proxy est injoignable ou ne laisse pas passer cette adresse. Vos modifications sont gardées. Vérifiez les options réseau de QGIS, ou excluez-y l'adresse.</translation>
    </message>
    <message>
        <source>The proxy wants a login, or does not accept this one. Nothing is lost. Enter it in QGIS's network options.</source>
        <translation>Le proxy demande des identifiants, ou n'accepte pas ceux-ci. Vos modifications sont gardées. Saisissez-les dans les options réseau de QGIS.</translation>
    </message>
    <message>
        <source>The question is too long: {length} of at most {most} characters.</source>
        <translation>La question est trop longue : {length} caractères, {most} au plus.</translation>
    </message>
    <message>
        <source>The register's file lies on a network drive: it is slower there, and two computers that write at once can damage it. Keep it on the disk of one computer.</source>
        <translation>Le fichier du registre est sur un lecteur réseau : il y est plus lent, et deux ordinateurs qui écrivent en même temps peuvent l'endommager. Gardez-le sur le disque d'un seul ordinateur.</translation>
    </message>
    <message>
        <source>The reply is too long: {length} of at most {most} characters.</source>
        <translation>La réponse est trop longue : {length} caractères, {most} au plus.</translation>
    </message>
    <message>
        <source>The report changed meanwhile. Nothing was overwritten.</source>
        <translation>Le signalement a changé entre-temps. Votre saisie est gardée.</translation>
    </message>
    <message>
        <source>The reporter left no address: no mail reaches them.</source>
        <translation>L'auteur n'a laissé aucune adresse : aucun courriel ne l'atteint.</translation>
    </message>
    <message>
        <source>The reports were read anew meanwhile. No file was written: choose them again.</source>
        <translation>Les signalements ont été relus entre-temps. Aucun fichier n'a été écrit : choisissez-les à nouveau.</translation>
    </message>
    <message>
        <source>The round is empty.</source>
        <translation>La tournée est vide.</translation>
    </message>
    <message>
        <source>The run fails when a change is</source>
        <translation>L'exécution échoue quand une modification est</translation>
    </message>
    <message>
        <source>The same report: {numbers}</source>
        <translation>Le même signalement : {numbers}</translation>
    </message>
    <message>
        <source>The same text, with a self-test, to paste</source>
        <translation>Le même texte, avec un essai de cette installation, à coller</translation>
    </message>
    <message>
        <source>The selected calls, or all of them</source>
        <translation>Les appels sélectionnés, ou tous</translation>
    </message>
    <message>
        <source>The server accepts the login.</source>
        <translation>Le serveur accepte les identifiants.</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data (wrong address or login page?).</source>
        <translation>Le serveur a répondu par une page web au lieu de données (adresse inexacte ou page de connexion ?).</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data. Is the address right, or is this a login page?</source>
        <translation>Le serveur a répondu par une page web au lieu de données. L'adresse est-elle exacte, ou est-ce une page de connexion ?</translation>
    </message>
    <message>
        <source>The server answered yes but changed nothing.</source>
        <translation>Le serveur a répondu oui mais n'a rien changé.</translation>
    </message>
    <message>
        <source>The server answers but has no open report in this area.</source>
        <translation>Le serveur répond, mais ne contient aucun signalement ouvert dans cette zone.</translation>
    </message>
    <message>
        <source>The server answers but has no report yet.</source>
        <translation>Le serveur répond, mais ne contient encore aucun signalement.</translation>
    </message>
    <message>
        <source>The server answers with an error of its own, or is too busy.</source>
        <translation>Le serveur répond par une erreur de son côté, ou il est surchargé.</translation>
    </message>
    <message>
        <source>The server answers, but there is no reporting system at this address.</source>
        <translation>Le serveur répond, mais il n'y a pas de système de signalement à cette adresse.</translation>
    </message>
    <message>
        <source>The server answers: {title}.</source>
        <translation>Le serveur répond : {title}.</translation>
    </message>
    <message>
        <source>The server asked to wait. It waits here and goes out later.</source>
        <translation>Le serveur demande de patienter. La modification attend ici et partira plus tard.</translation>
    </message>
    <message>
        <source>The server asks for “{question}”.</source>
        <translation>Le serveur demande « {question} ».</translation>
    </message>
    <message numerus="yes">
        <source>The server cancels %n open part(s) with it.</source>
        <translation>
            <numerusform>Le serveur annule avec cela %n partie ouverte.</numerusform>
            <numerusform>Le serveur annule avec cela %n parties ouvertes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot be reached (wrong address, network or proxy?). Nothing was read yet.</source>
        <translation>Le serveur est injoignable (adresse inexacte, réseau ou proxy ?). Rien n'a encore été lu.</translation>
    </message>
    <message>
        <source>The server cannot be reached. It waits here and goes out when the server answers.</source>
        <translation>Le serveur est injoignable. La modification attend ici et partira quand le serveur répondra.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing is lost. Check the network and the address.</source>
        <translation>Le serveur est injoignable. Vos modifications sont gardées. Vérifiez le réseau et l'adresse.</translation>
    </message>
    <message>
        <source>The server clears or replaces with it: {fields}.</source>
        <translation>Le serveur efface ou remplace en même temps : {fields}.</translation>
    </message>
    <message>
        <source>The server decides whether the citizen gets a mail, and with which words.</source>
        <translation>Le serveur décide si le citoyen reçoit un courriel, et avec quels mots.</translation>
    </message>
    <message>
        <source>The server did not answer in the time that QGIS allows. Nothing is lost. Try again, or give more time in QGIS's network options.</source>
        <translation>Le serveur n'a pas répondu dans le délai fixé par QGIS. Vos modifications sont gardées. Réessayez, ou allongez le délai dans les options réseau de QGIS.</translation>
    </message>
    <message>
        <source>The server did not give the rest.</source>
        <translation>Le serveur n'a pas donné la suite.</translation>
    </message>
    <message>
        <source>The server does not accept this login. What you typed is still here: correct it, then sign in again.</source>
        <translation>Le serveur n'accepte pas ces identifiants. Ce que vous avez saisi est toujours là : corrigez, puis connectez-vous à nouveau.</translation>
    </message>
    <message>
        <source>The server does not know your login any more. Log in again to send it.</source>
        <translation>Le serveur ne connaît plus vos identifiants. Reconnectez-vous pour envoyer.</translation>
    </message>
    <message>
        <source>The server does not let this status follow the one that the report has. Choose another status.</source>
        <translation>Le serveur n'admet pas ce statut après celui du signalement. Choisissez un autre statut.</translation>
    </message>
    <message>
        <source>The server does not recognise your login any more.</source>
        <translation>Le serveur ne reconnaît plus vos identifiants.</translation>
    </message>
    <message>
        <source>The server does not recognise your login. Nothing is lost. Check the authentication of this connection.</source>
        <translation>Le serveur ne reconnaît pas vos identifiants. Vos modifications sont gardées. Vérifiez l'authentification de cette connexion.</translation>
    </message>
    <message>
        <source>The server finds a report by the council's number, which may be another report's. Nothing was sent.</source>
        <translation>Le serveur trouve un signalement par le numéro de la commune, qui peut être celui d'un autre. Rien n'a été envoyé.</translation>
    </message>
    <message>
        <source>The server has a fault of its own. Nothing is lost. Try again later.</source>
        <translation>Le serveur a une panne interne. Vos modifications sont gardées. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The server has no report {number}. Nothing was sent or kept.</source>
        <translation>Le serveur n'a pas de signalement {number}. Rien n'a été envoyé ni gardé.</translation>
    </message>
    <message>
        <source>The server has no such report, or no longer.</source>
        <translation>Le serveur n'a pas, ou plus, ce signalement.</translation>
    </message>
    <message>
        <source>The server has not answered yet, so it is not known what it takes.</source>
        <translation>Le serveur n'a pas encore répondu : on ne sait pas ce qu'il accepte.</translation>
    </message>
    <message>
        <source>The server is asked for “{name}”…</source>
        <translation>« {name} » est demandé au serveur…</translation>
    </message>
    <message>
        <source>The server is busy. Nothing is lost. Try again in a moment.</source>
        <translation>Le serveur est occupé. Vos modifications sont gardées. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The server is read, and nothing is stored or sent. The results name each report, what would change, and what the system would not take.</source>
        <translation>Le serveur est lu ; rien n'est gardé ni envoyé. Les résultats nomment chaque signalement, ce qui changerait et ce que le système n'accepterait pas.</translation>
    </message>
    <message>
        <source>The server keeps what it has. Erase it there too, or it comes back when the server is read again.</source>
        <translation>Le serveur garde ce qu'il a. Effacez-y aussi ces données, sinon elles reviennent dès que le serveur est relu.</translation>
    </message>
    <message>
        <source>The server knows nobody called {name}: “Mine” would stay empty.</source>
        <translation>Le serveur ne connaît personne du nom de « {name} » : « À moi » resterait vide.</translation>
    </message>
    <message>
        <source>The server names no report for “{name}”.</source>
        <translation>Le serveur n'indique aucun signalement pour « {name} ».</translation>
    </message>
    <message>
        <source>The server names nobody.</source>
        <translation>Le serveur ne nomme personne.</translation>
    </message>
    <message>
        <source>The server said no.</source>
        <translation>Le serveur a dit non.</translation>
    </message>
    <message>
        <source>The server said no. Change it and try again.</source>
        <translation>Le serveur a dit non. Modifiez et réessayez.</translation>
    </message>
    <message>
        <source>The server said yes, and the report has not changed. Look at the report, then choose; a text is not sent a second time.</source>
        <translation>Le serveur a répondu oui, mais le signalement n'a pas changé. Vérifiez, puis choisissez ; un texte n'est pas envoyé une seconde fois.</translation>
    </message>
    <message>
        <source>The server said yes, and the report has not changed; you left it so.</source>
        <translation>Le serveur a répondu oui, mais le signalement n'a pas changé ; vous l'avez laissé ainsi.</translation>
    </message>
    <message>
        <source>The server said yes, and this is as before: {parts}. Correct it and send, or leave it.</source>
        <translation>Le serveur a répondu oui, mais ceci est resté comme avant : {parts}. Corrigez et envoyez, ou laissez tel quel.</translation>
    </message>
    <message>
        <source>The server says that your account may not change it.</source>
        <translation>Le serveur indique que votre compte ne peut pas le modifier.</translation>
    </message>
    <message>
        <source>The server sent QGIS to another address. Enter the final address yourself.</source>
        <translation>Le serveur a renvoyé QGIS vers une autre adresse. Saisissez vous-même l'adresse finale.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one accepted in QGIS. Nothing was sent. Ask its administrator whether it was changed, then remove the exception in QGIS's authentication settings.</source>
        <translation>Le serveur présente un autre certificat que celui qui a été accepté dans QGIS. Rien n'a été envoyé. Demandez à son administrateur s'il a été changé, puis supprimez l'exception dans les paramètres d'authentification de QGIS.</translation>
    </message>
    <message>
        <source>The server shows changes up to {minutes} min late; one made in that time may be replaced.</source>
        <translation>Le serveur montre les modifications avec jusqu'à {minutes} min de retard ; une modification faite pendant ce temps peut être remplacée.</translation>
    </message>
    <message>
        <source>The server shows this already. Send only the reply?</source>
        <translation>Le serveur le montre déjà. N'envoyer que la réponse ?</translation>
    </message>
    <message>
        <source>The server shows who changed what, and when.</source>
        <translation>Le serveur montre qui a changé quoi, et quand.</translation>
    </message>
    <message>
        <source>The server wants a login: set one under Authentication.</source>
        <translation>Le serveur demande des identifiants : réglez-les sous Authentification.</translation>
    </message>
    <message>
        <source>The server's answer is too large to be read safely.</source>
        <translation>La réponse du serveur est trop grande pour être lue sans risque.</translation>
    </message>
    <message>
        <source>The server's certificate has expired or is not valid yet. Nothing was sent. Ask the server's administrator for a new one; check this computer's date.</source>
        <translation>Le certificat du serveur a expiré ou n'est pas encore valable. Rien n'a été envoyé. Demandez-en un nouveau à l'administrateur du serveur ; vérifiez la date de cet ordinateur.</translation>
    </message>
    <message>
        <source>The server's certificate is for another host name. Nothing was sent. Enter the address with the name for which it was made.</source>
        <translation>Le certificat du serveur vaut pour un autre nom d'hôte. Rien n'a été envoyé. Saisissez l'adresse avec le nom pour lequel il a été établi.</translation>
    </message>
    <message>
        <source>The server's certificate is not trusted, so nothing was sent.</source>
        <translation>Le certificat du serveur n'est pas reconnu : rien n'a été envoyé.</translation>
    </message>
    <message>
        <source>The server's certificate is not trusted. Nothing was sent. Check the address, or have the certificate added in QGIS's authentication settings.</source>
        <translation>Le certificat du serveur n'est pas reconnu. Rien n'a été envoyé. Vérifiez l'adresse, ou faites ajouter le certificat dans les réglages d'authentification de QGIS.</translation>
    </message>
    <message>
        <source>The server's list of people</source>
        <translation>Liste des personnes du serveur</translation>
    </message>
    <message>
        <source>The server's own words for statuses</source>
        <translation>Mots du serveur pour les statuts</translation>
    </message>
    <message>
        <source>The server's times name no zone: that of the connection is assumed.</source>
        <translation>Les heures du serveur ne disent pas leur fuseau : celui de la connexion est supposé.</translation>
    </message>
    <message>
        <source>The services are listed once the connection is open.</source>
        <translation>Les catégories apparaissent dès que la connexion est ouverte.</translation>
    </message>
    <message>
        <source>The site knows no body by this number. Enter the number of your body, as its operator knows it, under Jurisdiction.</source>
        <translation>Le site ne connaît pas d'organisme portant ce numéro. Entrez celui du vôtre, que l'exploitant connaît, sous Juridiction.</translation>
    </message>
    <message>
        <source>The site offers no form for updates on this report: it is closed to them there. Nothing was sent. Change this report on the site: Open in Browser.</source>
        <translation>Le site ne propose aucun formulaire de mise à jour pour ce signalement : il y est fermé aux mises à jour. Rien n'a été envoyé. Modifiez ce signalement sur le site : Ouvrir dans le navigateur.</translation>
    </message>
    <message>
        <source>The site's form for updates is not the one that is known here. Nothing was sent.</source>
        <translation>Le formulaire de mise à jour du site n'est pas celui qui est connu ici. Rien n'a été envoyé.</translation>
    </message>
    <message>
        <source>The site's form for updates is not the one that is known here. Nothing was sent. Change this report on the site: Open in Browser.</source>
        <translation>Le formulaire de mise à jour du site n'est pas celui qui est connu ici. Rien n'a été envoyé. Modifiez ce signalement sur le site : Ouvrir dans le navigateur.</translation>
    </message>
    <message>
        <source>The status of duplicates is “duplicate”: leave “Status” empty.</source>
        <translation>Le statut des doublons est « duplicate » : laissez « Statut » vide.</translation>
    </message>
    <message>
        <source>The summary cannot be written to {path}: {why}</source>
        <translation>Le résumé ne peut pas être écrit dans {path} : {why}</translation>
    </message>
    <message>
        <source>The team works with a newer version of this plugin. It waits here and goes out once you have upgraded yours.</source>
        <translation>L'équipe travaille avec une version plus récente de cette extension. La modification attend ici et part dès que vous avez mis la vôtre à jour.</translation>
    </message>
    <message>
        <source>The team works with a newer version of this plugin. You can read reports; to change them, upgrade yours under Plugins. What waits to be sent is kept.</source>
        <translation>L'équipe travaille avec une version plus récente de cette extension. Vous pouvez lire les signalements ; pour les modifier, mettez la vôtre à jour dans Extensions. Ce qui attend d'être envoyé est conservé.</translation>
    </message>
    <message>
        <source>The team's server could not get this from the reporting system. Nothing is lost. Try again later; if it stays so, tell its administrator.</source>
        <translation>Le serveur commun n'a pas pu l'obtenir du système de signalement. Rien n'est perdu. Réessayez plus tard ; si cela dure, prévenez son administrateur.</translation>
    </message>
    <message>
        <source>The team's server has not answered. Nothing is lost. Try again in a moment; if it stays so, tell its administrator.</source>
        <translation>Le serveur commun n'a pas répondu. Rien n'est perdu. Réessayez dans un instant ; si cela dure, prévenez son administrateur.</translation>
    </message>
    <message>
        <source>The team's server has not read the reports yet, or not lately. Nothing is lost. If it stays so, tell its administrator.</source>
        <translation>Le serveur commun n'a pas encore lu les signalements, ou plus récemment. Rien n'est perdu. Si cela dure, prévenez son administrateur.</translation>
    </message>
    <message>
        <source>The team's server is silent: it has not read the reports or sent what waits lately.</source>
        <translation>Le serveur commun ne répond plus : depuis un moment, il n'a pas lu les signalements ou envoyé ce qui attend.</translation>
    </message>
    <message>
        <source>The text still asks for {names}: write it there, or take it out.</source>
        <translation>Le texte demande encore {names} : écrivez-le, ou retirez-le.</translation>
    </message>
    <message>
        <source>The web page of a report as a link for map tips and HTML, e.g. signalement_link("url", "report_id"). Empty without a page.</source>
        <translation>La page web d'un signalement sous forme de lien pour les infobulles et le HTML, p. ex. signalement_link("url", "report_id"). Vide sans page.</translation>
    </message>
    <message>
        <source>The words of the filter line in English, such as is:open category:lamp age&gt;5; empty: all reports.</source>
        <translation>Les mots anglais de la ligne de filtre, tels que is:open category:lamp age&gt;5 ; vide : tous les signalements.</translation>
    </message>
    <message>
        <source>The written values can be read back, and whether anything changed since.</source>
        <translation>Les valeurs écrites peuvent être relues, et l'on voit si quelque chose a changé depuis.</translation>
    </message>
    <message>
        <source>The written values can be read back, but not whether they changed twice.</source>
        <translation>Les valeurs écrites peuvent être relues, mais pas si elles ont changé deux fois.</translation>
    </message>
    <message>
        <source>Their file is empty or gone: {path}.</source>
        <translation>Leur fichier est vide ou a disparu : {path}.</translation>
    </message>
    <message>
        <source>Their reports come in one layer, one list and one filter. The short name stands before each number, as in TS-2041. Changes go to the system of each report.</source>
        <translation>Leurs signalements viennent dans une seule couche, une seule liste et un seul filtre. Le nom court précède chaque numéro, comme dans TS-2041. Les modifications vont au système de chaque signalement.</translation>
    </message>
    <message>
        <source>There are: {names}.</source>
        <translation>Il y a : {names}.</translation>
    </message>
    <message>
        <source>There is a connection “{name}” already, with another address or login.</source>
        <translation>Il y a déjà une connexion « {name} », avec une autre adresse ou d'autres identifiants.</translation>
    </message>
    <message>
        <source>There is already in this folder: {files}. Replace what is in it by the copy for the field?</source>
        <translation>Il y a déjà dans ce dossier : {files}. Remplacer ce qui s'y trouve par la copie de terrain ?</translation>
    </message>
    <message>
        <source>There is no action “{name}”.</source>
        <translation>Il n'y a pas d'action « {name} ».</translation>
    </message>
    <message>
        <source>There is no category “{name}”.</source>
        <translation>Il n'y a pas de catégorie « {name} ».</translation>
    </message>
    <message>
        <source>There is no connection “{name}” in this profile. There are: {names}.</source>
        <translation>Il n'y a pas de connexion « {name} » dans ce profil. Il y a : {names}.</translation>
    </message>
    <message>
        <source>There is no department “{name}”.</source>
        <translation>Il n'y a pas de service « {name} ».</translation>
    </message>
    <message>
        <source>There is no file {file}. Check its path, or choose it with “…”.</source>
        <translation>Le fichier {file} n'existe pas. Vérifiez son chemin, ou choisissez-le par « … ».</translation>
    </message>
    <message>
        <source>There is no filter “{word}:”.</source>
        <translation>Il n'y a pas de filtre « {word}: ».</translation>
    </message>
    <message>
        <source>There is no person “{name}”.</source>
        <translation>Il n'y a pas de personne « {name} ».</translation>
    </message>
    <message>
        <source>There is no project with a coordinate system: the maps show the stops alone.</source>
        <translation>Il n'y a pas de projet avec un système de coordonnées : les cartes ne montrent que les arrêts.</translation>
    </message>
    <message>
        <source>There is no register file “{path}”.</source>
        <translation>Il n'y a pas de fichier de registre « {path} ».</translation>
    </message>
    <message>
        <source>There is no report in the layer.</source>
        <translation>Il n'y a aucun signalement dans la couche.</translation>
    </message>
    <message>
        <source>There is no room for more than {most} filters: remove one first.</source>
        <translation>Il n'y a de place que pour {most} filtres : supprimez-en un d'abord.</translation>
    </message>
    <message>
        <source>These details leave this computer once the server has received them.</source>
        <translation>Ces coordonnées sont effacées de ce PC dès que le serveur les a reçues.</translation>
    </message>
    <message>
        <source>These photos lie on another server than the reports. It learns this computer's address, and when you look. Agreed to once, it is not asked again.</source>
        <translation>Ces photos se trouvent sur un autre serveur que les signalements. Il apprend l'adresse de cet ordinateur, et quand vous regardez. Une fois accepté, ce n'est plus demandé.</translation>
    </message>
    <message>
        <source>These reports come from a file: changes belong in the product that wrote it.</source>
        <translation>Ces signalements viennent d'un fichier : les modifications se font dans le produit qui l'a écrit.</translation>
    </message>
    <message>
        <source>They are deleted from this computer after that time. What still waits to be sent, or for your decision, stays. At the server nothing is deleted.</source>
        <translation>Ils sont supprimés de cet ordinateur après ce délai. Ce qui attend encore d'être envoyé, ou votre décision, reste. Rien n'est supprimé sur le serveur.</translation>
    </message>
    <message>
        <source>They are kept, and go out at the next start of QGIS on this computer.</source>
        <translation>Tout est gardé et partira au prochain démarrage de QGIS sur ce PC.</translation>
    </message>
    <message>
        <source>This Month</source>
        <translation>Ce mois</translation>
    </message>
    <message>
        <source>This One</source>
        <translation>Déjà signalé</translation>
    </message>
    <message>
        <source>This QGIS has no Python package psycopg2, with which it speaks to PostgreSQL. Nothing was sent. Have the package added, as QGIS's DB Manager needs it too.</source>
        <translation>Ce QGIS n'a pas le module Python psycopg2, nécessaire pour parler à PostgreSQL. Rien n'a été envoyé. Faites installer ce module : le gestionnaire de bases de données de QGIS en a besoin aussi.</translation>
    </message>
    <message>
        <source>This Year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>This account cannot change reports by a form that is known here. Ask the site's operator for the right to, or change them on the site: Open in Browser.</source>
        <translation>Ce compte ne peut pas modifier de signalements par un formulaire connu ici. Demandez-en le droit à l'exploitant du site, ou modifiez-les sur le site : Ouvrir dans le navigateur.</translation>
    </message>
    <message>
        <source>This account signs in with a code of its telephone. Nothing was sent. Make a token on the site to read (API Header Authorization, value Bearer and the token), and change reports in the browser.</source>
        <translation>Ce compte se connecte avec un code de son téléphone. Rien n'a été envoyé. Créez un jeton sur le site pour lire (API Header Authorization, valeur Bearer et le jeton), et modifiez les signalements dans le navigateur.</translation>
    </message>
    <message>
        <source>This computer's clock is {seconds} s ahead of the server's; signed requests can be refused. Have it set by the network.</source>
        <translation>L'horloge de cet ordinateur avance de {seconds} s sur celle du serveur ; des requêtes signées peuvent être refusées. Faites-la régler par le réseau.</translation>
    </message>
    <message>
        <source>This computer's clock is {seconds} s behind the server's; signed requests can be refused. Have it set by the network.</source>
        <translation>L'horloge de cet ordinateur retarde de {seconds} s sur celle du serveur ; des requêtes signées peuvent être refusées. Faites-la régler par le réseau.</translation>
    </message>
    <message>
        <source>This connection has no key: set one under Authentication to send changes.</source>
        <translation>Cette connexion n'a pas de clé : indiquez-en une sous Authentification pour envoyer des modifications.</translation>
    </message>
    <message>
        <source>This connection is read only: nothing is written to the server.</source>
        <translation>Cette connexion est en lecture seule : rien n'est écrit sur le serveur.</translation>
    </message>
    <message>
        <source>This connection is set to read only in the options.</source>
        <translation>Cette connexion est réglée en lecture seule dans les options.</translation>
    </message>
    <message>
        <source>This connection is set to read only. It waits here and goes out when you allow changes again.</source>
        <translation>Cette connexion est en lecture seule. La modification attend ici et partira quand vous autoriserez de nouveau les modifications.</translation>
    </message>
    <message>
        <source>This connection was used by a later version of the plugin. Nothing was changed or lost. Update the plugin.</source>
        <translation>Cette connexion a été utilisée par une version plus récente de l'extension. Tout est gardé tel quel. Mettez l'extension à jour.</translation>
    </message>
    <message>
        <source>This did not work: {reason}</source>
        <translation>Cela n'a pas fonctionné : {reason}</translation>
    </message>
    <message>
        <source>This does not exist on the server, or no longer.</source>
        <translation>Cela n'existe pas, ou plus, sur le serveur.</translation>
    </message>
    <message>
        <source>This file exists: it will be replaced.</source>
        <translation>Ce fichier existe : il sera remplacé.</translation>
    </message>
    <message>
        <source>This file helps the record of the sworn official; it does not replace it. It names no reporter.</source>
        <translation>Ce dossier vient à l'appui du constat de l'agent assermenté, sans le remplacer. Il ne nomme aucun citoyen.</translation>
    </message>
    <message>
        <source>This file is said to lie on this computer or in a private network. It was not opened.</source>
        <translation>Ce fichier se trouverait sur cet ordinateur ou dans un réseau privé. Il n'a pas été ouvert.</translation>
    </message>
    <message>
        <source>This file lies with another host, which was not asked for it. Allow that host in the card of a report.</source>
        <translation>Ce fichier se trouve chez un autre hôte, qui n'a pas été interrogé. Autorisez cet hôte dans la fiche d'un signalement.</translation>
    </message>
    <message>
        <source>This filter cannot be read.</source>
        <translation>Ce filtre est illisible.</translation>
    </message>
    <message>
        <source>This filter cannot be read. The list still shows the previous one.</source>
        <translation>Ce filtre est illisible. La liste montre encore le précédent.</translation>
    </message>
    <message>
        <source>This filter is too long.</source>
        <translation>Ce filtre est trop long.</translation>
    </message>
    <message>
        <source>This form offers no actions for QGIS. Its administrator can add them: Prepare the Workflow… below, then import the file in Publik.</source>
        <translation>Ce formulaire n'offre aucune action pour QGIS. Son administrateur peut les ajouter : Préparer le workflow… ci-dessous, puis importer le fichier dans Publik.</translation>
    </message>
    <message>
        <source>This has been decided in the meantime. What you wrote is kept as a draft.</source>
        <translation>C'est déjà réglé entre-temps. Ce que vous avez écrit est gardé comme brouillon.</translation>
    </message>
    <message>
        <source>This is no exported workflow. Export it in Publik, in the workflow's page, and choose that file.</source>
        <translation>Ceci n'est pas un workflow exporté. Exportez-le dans Publik, sur la page du workflow, et choisissez ce fichier.</translation>
    </message>
    <message>
        <source>This is no layer of reports: it has no field “{name}”.</source>
        <translation>Ce n'est pas une couche de signalements : il lui manque le champ « {name} ».</translation>
    </message>
    <message>
        <source>This key is not the one of this site. Ask its operator for the key, and enter it under Authentication.</source>
        <translation>Cette clé n'est pas celle de ce site. Demandez-la à son exploitant et entrez-la sous Authentification.</translation>
    </message>
    <message>
        <source>This layer has {count} polygons; at most {most} can be sectors.</source>
        <translation>Cette couche a {count} polygones ; au plus {most} peuvent être des secteurs.</translation>
    </message>
    <message>
        <source>This login would open a window to sign in. Sign in with the panel first; a run without a person needs a key, a password, or OAuth2 with client credentials (as of QGIS 3.44).</source>
        <translation>Cette identification ouvrirait une fenêtre de connexion. Connectez-vous d'abord dans le panneau ; une exécution sans personne demande une clé, un mot de passe, ou OAuth2 avec les identifiants du client (dès QGIS 3.44).</translation>
    </message>
    <message>
        <source>This outbox is a copy of {date}; later changes made here are not in it.</source>
        <translation>Cette file d'envoi est une copie du {date} ; les modifications faites ici ensuite n'y sont pas.</translation>
    </message>
    <message>
        <source>This outbox is a restored copy: the change may already have been sent.</source>
        <translation>Cette file d'envoi est une copie restaurée : la modification est peut-être déjà partie.</translation>
    </message>
    <message>
        <source>This photo cannot be read.</source>
        <translation>Cette photo est illisible.</translation>
    </message>
    <message>
        <source>This photo cannot be read. Nothing was sent; choose another one.</source>
        <translation>Cette photo ne peut être lue. Rien n'a été envoyé ; choisissez-en une autre.</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>Cette image est illisible.</translation>
    </message>
    <message>
        <source>This plugin met an error before sending it. It waits here and is tried again; the QGIS log says more.</source>
        <translation>L'extension a rencontré une erreur avant l'envoi. La modification attend ici et sera renvoyée ; le journal de QGIS en dit plus.</translation>
    </message>
    <message>
        <source>This project also shows {name}.</source>
        <translation>Ce projet montre aussi {name}.</translation>
    </message>
    <message>
        <source>This project has no cadastre: parcels are not named.</source>
        <translation>Ce projet n'a pas de cadastre : les parcelles ne sont pas indiquées.</translation>
    </message>
    <message>
        <source>This project has no layer for it yet: add one in QGIS, then choose it here.</source>
        <translation>Ce projet n'a pas encore de couche pour cela : ajoutez-en une dans QGIS, puis choisissez-la ici.</translation>
    </message>
    <message>
        <source>This project has no polygon layer: add that of your quarters first.</source>
        <translation>Ce projet n'a pas de couche de polygones : ajoutez d'abord celle de vos quartiers.</translation>
    </message>
    <message>
        <source>This project shows {name}.</source>
        <translation>Ce projet montre {name}.</translation>
    </message>
    <message>
        <source>This report is no longer yours: the server does not show it to your account, perhaps because it went to another department. Nothing was changed.</source>
        <translation>Ce signalement n'est plus le vôtre : le serveur ne le montre plus à votre compte, peut-être parce qu'il est passé à un autre service. Rien n'a été modifié.</translation>
    </message>
    <message>
        <source>This report was changed meanwhile.</source>
        <translation>Ce signalement a été modifié entre-temps.</translation>
    </message>
    <message>
        <source>This report was changed {when}.</source>
        <translation>Ce signalement a été modifié {when}.</translation>
    </message>
    <message>
        <source>This server does not take this change.</source>
        <translation>Ce serveur n'accepte pas cette modification.</translation>
    </message>
    <message>
        <source>This server does not take this status. It takes: {names}.</source>
        <translation>Ce serveur n'accepte pas ce statut. Il accepte : {names}.</translation>
    </message>
    <message>
        <source>This server finds a report by the council's number, which may be another report's. Nothing was sent. Test the connection in its settings: it says what to do.</source>
        <translation>Ce serveur trouve un signalement par le numéro de la commune, qui peut être celui d'un autre. Rien n'a été envoyé. Testez la connexion dans ses paramètres : elle dit quoi faire.</translation>
    </message>
    <message>
        <source>This server lets programs read reports and send new ones, but not change them.</source>
        <translation>Ce serveur permet aux programmes de lire des signalements et d'en envoyer de nouveaux, pas de les modifier.</translation>
    </message>
    <message>
        <source>This server takes no photo here.</source>
        <translation>Ce serveur ne prend pas de photo ici.</translation>
    </message>
    <message>
        <source>This server takes the point alone: the address is not sent.</source>
        <translation>Ce serveur ne prend que le point : l'adresse n'est pas envoyée.</translation>
    </message>
    <message>
        <source>This service does not ask for “{question}”.</source>
        <translation>Cette catégorie ne demande pas « {question} ».</translation>
    </message>
    <message>
        <source>This site finds the report of a change by the council's number, which may be another report's. Changes are off until somebody who knows the site has said that both numbers are the same.</source>
        <translation>Ce site trouve le signalement d'une modification par le numéro de la commune, qui peut être celui d'un autre. Les modifications sont désactivées tant que quelqu'un qui connaît le site n'a pas dit que les deux numéros sont les mêmes.</translation>
    </message>
    <message>
        <source>This site serves several bodies. Enter the address of a report of yours, or the number of your body under Jurisdiction, and test again.</source>
        <translation>Ce site sert plusieurs organismes. Entrez l'adresse d'un de vos signalements, ou le numéro de votre organisme sous Juridiction, puis testez à nouveau.</translation>
    </message>
    <message>
        <source>This system has no way to do this.</source>
        <translation>Ce système ne permet pas de le faire.</translation>
    </message>
    <message>
        <source>This system takes no reply to a report of this status.</source>
        <translation>Ce système n'accepte pas de réponse à un signalement qui a ce statut.</translation>
    </message>
    <message>
        <source>This system takes that only with a reply.</source>
        <translation>Ce système n'accepte cela qu'avec une réponse.</translation>
    </message>
    <message>
        <source>This table has headings but no rows.</source>
        <translation>Ce tableau a des titres mais aucune ligne.</translation>
    </message>
    <message>
        <source>Tick at least one stop that this system can be told about.</source>
        <translation>Cochez au moins un arrêt dont ce système accepte le retour.</translation>
    </message>
    <message>
        <source>Tick at least two connections.</source>
        <translation>Cochez au moins deux connexions.</translation>
    </message>
    <message>
        <source>Tick it only if you know it from the site's administrator. If they differ, a change would go to another report.</source>
        <translation>Ne cochez que si l'administrateur du site vous l'a dit. S'ils diffèrent, une modification irait à un autre signalement.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Fuseau horaire</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Times came without a time zone; local time was assumed.</source>
        <translation>Les heures étaient sans fuseau horaire ; l'heure locale a été supposée.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>To Send</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>To Send, Sent from Here</source>
        <translation>À envoyer, envoyés d'ici</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>À examiner</translation>
    </message>
    <message numerus="yes">
        <source>Too late for %n report(s).</source>
        <translation>
            <numerusform>Trop tard pour %n signalement.</numerusform>
            <numerusform>Trop tard pour %n signalements.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too late: it has already been sent.</source>
        <translation>Trop tard : c'est déjà envoyé.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Localité</translation>
    </message>
    <message>
        <source>Town of Namur</source>
        <translation>Commune de Namur</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfert</translation>
    </message>
    <message>
        <source>Transfer Pack</source>
        <translation>Dossier de transfert</translation>
    </message>
    <message>
        <source>Transfer Pack (E-mail)…</source>
        <translation>Dossier de transfert (courriel)…</translation>
    </message>
    <message numerus="yes">
        <source>Transfer of %n report(s)</source>
        <translation>
            <numerusform>Transfert de %n signalement</numerusform>
            <numerusform>Transfert de %n signalements</numerusform>
        </translation>
    </message>
    <message>
        <source>Transfer {count}…</source>
        <translation>Transférer {count}…</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>Transférer…</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Traitement</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try with Made-Up Data</source>
        <translation>Essayer avec des données fictives</translation>
    </message>
    <message>
        <source>Twice the Delay or More</source>
        <translation>Au moins deux fois le délai</translation>
    </message>
    <message>
        <source>Two changes within {time} look like one.</source>
        <translation>Deux modifications en moins de {time} se confondent.</translation>
    </message>
    <message>
        <source>Two that suit stand under each reply; / lists those that suit.</source>
        <translation>Deux qui conviennent sont sous chaque réponse ; / liste celles qui conviennent.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Type or paste the whole address, as in the browser: https://www.commune.be/reports</source>
        <translation>Tapez ou collez l'adresse entière, comme dans le navigateur : https://www.commune.be/signalements</translation>
    </message>
    <message>
        <source>Type: complaint.</source>
        <translation>Type : plainte.</translation>
    </message>
    <message>
        <source>Type: major maintenance.</source>
        <translation>Type : gros entretien.</translation>
    </message>
    <message>
        <source>Type: project.</source>
        <translation>Type : projet.</translation>
    </message>
    <message>
        <source>Type: question.</source>
        <translation>Type : question.</translation>
    </message>
    <message>
        <source>Type: request.</source>
        <translation>Type : demande.</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>À attribuer</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Uncertain: boundary at {metres} m, accuracy of the plan ± {within} m</source>
        <translation>Incertain : limite à {metres} m, précision du plan ± {within} m</translation>
    </message>
    <message>
        <source>Uncertain: boundary at {metres} m, accuracy of the point ± {within} m</source>
        <translation>Incertain : limite à {metres} m, précision du point ± {within} m</translation>
    </message>
    <message>
        <source>Uncertain: on the plan, the boundary of {key} crosses itself</source>
        <translation>Incertain : sur le plan, la limite de {key} se croise elle-même</translation>
    </message>
    <message>
        <source>Uncertain: the plan gives this place to several parcels: {keys}</source>
        <translation>Incertain : le plan attribue ce lieu à plusieurs parcelles : {keys}</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>a sending</comment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Déplier</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>Unreadable Reports</source>
        <translation>Signalements illisibles</translation>
    </message>
    <message>
        <source>Unreadable rows left out</source>
        <translation>Lignes illisibles laissées de côté</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu'à</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Up to {most} reports; {shown} are shown. Filter first.</source>
        <translation>Jusqu'à {most} signalements ; {shown} sont affichés. Filtrez d'abord.</translation>
    </message>
    <message>
        <source>Updated On</source>
        <translation>Mis à jour le</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Utilisateur et mot de passe</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guide de l'utilisateur</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting in the outbox</source>
        <translation>En attente dans la file d'envoi</translation>
    </message>
    <message>
        <source>Waits for your earlier change of the same report.</source>
        <translation>Attend votre modification précédente du même signalement.</translation>
    </message>
    <message>
        <source>Waits to Be Sent</source>
        <translation>Attend l'envoi</translation>
    </message>
    <message>
        <source>Waits until the server can show whether it arrived.</source>
        <translation>Attend que le serveur puisse montrer si c'est arrivé.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Web Page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Week by Week</source>
        <translation>Par semaine</translation>
    </message>
    <message>
        <source>Wh&amp;ere</source>
        <translation>&amp;Où</translation>
    </message>
    <message>
        <source>Wha&amp;t</source>
        <translation>&amp;Quoi</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What Changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>What It Is</source>
        <translation>Ce que c'est</translation>
    </message>
    <message>
        <source>What a colleague saves at the same moment may be replaced.</source>
        <translation>Ce qu'un collègue enregistre au même moment peut être remplacé.</translation>
    </message>
    <message>
        <source>What answers at the address, where no connection is given.</source>
        <translation>Ce qui répond à l'adresse, si aucune connexion n'est donnée.</translation>
    </message>
    <message>
        <source>What cannot be sent now waits in the outbox of a connection. An address that is none of this profile, and a login that is not the connection's, keep nothing after the run, unless a name is given here.</source>
        <translation>Ce qui ne peut pas être envoyé maintenant attend dans la file d'envoi d'une connexion. Une adresse qui n'en est pas une de ce profil, ou des identifiants autres que ceux de la connexion, ne gardent rien après l'exécution, sauf si un nom est donné ici.</translation>
    </message>
    <message>
        <source>What did not arrive</source>
        <translation>Ce qui n'est pas arrivé</translation>
    </message>
    <message>
        <source>What each key does</source>
        <translation>Ce que fait chaque touche</translation>
    </message>
    <message>
        <source>What is closed and was received more than 90 days ago</source>
        <translation>Ceux qui sont clôturés et ont été reçus il y a plus de 90 jours</translation>
    </message>
    <message>
        <source>What is near is counted in each report; kept with the project.</source>
        <translation>Chaque signalement compte ce qui est proche ; conservé avec le projet.</translation>
    </message>
    <message>
        <source>What tells several communes of one Open311 server apart; mostly empty.</source>
        <translation>Ce qui distingue plusieurs communes d'un même serveur Open311 ; vide le plus souvent.</translation>
    </message>
    <message>
        <source>What the Server Can Do</source>
        <translation>Ce que le serveur sait faire</translation>
    </message>
    <message>
        <source>What the caller said is added to it as a note.</source>
        <translation>Ce que dit l'appelant y est ajouté en note.</translation>
    </message>
    <message>
        <source>What the first citizen will read</source>
        <translation>Ce que lira le premier citoyen</translation>
    </message>
    <message>
        <source>What the system takes of these is listed by “List values”.</source>
        <translation>« Lister les valeurs » dit lesquels le système accepte.</translation>
    </message>
    <message>
        <source>What this computer holds is searched and erased. At the server nothing is erased.</source>
        <translation>La recherche et l'effacement portent sur cet ordinateur. Rien n'est effacé sur le serveur.</translation>
    </message>
    <message>
        <source>What this service asks cannot be read. You can send the report all the same; the server may want more. {why}</source>
        <translation>Les questions de cette catégorie n'ont pas pu être lues. Vous pouvez quand même envoyer le signalement ; le serveur pourrait demander plus. {why}</translation>
    </message>
    <message>
        <source>What was asked of servers, when, and how long it took</source>
        <translation>Ce qui a été demandé aux serveurs, quand, et en combien de temps</translation>
    </message>
    <message>
        <source>What was changed on the tablet</source>
        <translation>Ce qui a été modifié sur la tablette</translation>
    </message>
    <message>
        <source>What was done at each stop, on paper</source>
        <translation>Ce qui a été fait à chaque arrêt, sur papier</translation>
    </message>
    <message>
        <source>What was seen, in words that anybody may read.</source>
        <translation>Ce qui a été constaté, en des mots que tous peuvent lire.</translation>
    </message>
    <message>
        <source>What will be sent, and what not</source>
        <translation>Ce qui sera envoyé, et ce qui ne le sera pas</translation>
    </message>
    <message>
        <source>What you call them, such as 92094A0123/00B002 or 92094 A 123 b 2.</source>
        <translation>Comme vous les nommez, par exemple 92094A0123/00B002 ou 92094 A 123 b 2.</translation>
    </message>
    <message>
        <source>What you may write</source>
        <translation>Ce que vous pouvez écrire</translation>
    </message>
    <message>
        <source>When an answer is lost, you may be asked whether the change arrived.</source>
        <translation>Si une réponse se perd, il vous sera peut-être demandé si la modification est arrivée.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Where does it really lie?</source>
        <translation>Où se trouve-t-il vraiment ?</translation>
    </message>
    <message>
        <source>Whether a change arrived is known at once.</source>
        <translation>On sait tout de suite si une modification est arrivée.</translation>
    </message>
    <message>
        <source>Whether a report is yours, e.g. signalement_is_mine("assignee"). Empty in other layers than that of the shown connection.</source>
        <translation>Si un signalement est à vous, p. ex. signalement_is_mine("assignee"). Vide dans une autre couche que celle de la connexion affichée.</translation>
    </message>
    <message>
        <source>Whether the server answers</source>
        <translation>Si le serveur répond</translation>
    </message>
    <message>
        <source>Which report came first? Choose, type or click it.</source>
        <translation>Quel signalement était le premier ? Choisissez, tapez ou cliquez-le.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Qui êtes-vous ?</translation>
    </message>
    <message>
        <source>Who reported can be asked for, one report at a time.</source>
        <translation>On peut demander qui a signalé, un signalement à la fois.</translation>
    </message>
    <message>
        <source>Whoever follows a report gets a mail, the site tells nobody how many; it cannot be called back. Sent for: {what}.</source>
        <translation>Ceux qui suivent un signalement reçoivent un e-mail, le site ne dit à personne combien ils sont ; il ne peut pas être rappelé. Envoyé pour : {what}.</translation>
    </message>
    <message>
        <source>Whoever follows it gets a mail; the site tells nobody how many.</source>
        <translation>Ceux qui le suivent reçoivent un e-mail ; le site ne dit à personne combien ils sont.</translation>
    </message>
    <message>
        <source>Whoever reported it left no address: nobody can be asked. Nothing was sent.</source>
        <translation>La personne qui a signalé n'a pas laissé d'adresse : personne à interroger. Rien n'a été envoyé.</translation>
    </message>
    <message>
        <source>Whole Guide</source>
        <translation>Guide complet</translation>
    </message>
    <message>
        <source>Whole Municipality</source>
        <translation>Toute la commune</translation>
    </message>
    <message>
        <source>Whole Photo</source>
        <translation>Photo entière</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi ?</translation>
    </message>
    <message>
        <source>With the citizen's own text: read it first, it may name somebody</source>
        <translation>Avec le texte du citoyen : lisez-le d'abord, il peut nommer quelqu'un</translation>
    </message>
    <message>
        <source>With “Only for This Session” QGIS asks again at its next start.</source>
        <translation>Avec « Seulement pour cette session », QGIS le redemande au prochain démarrage.</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>À moins de</translation>
    </message>
    <message>
        <source>Without Position</source>
        <translation>Sans position</translation>
    </message>
    <message>
        <source>Without a person</source>
        <translation>Sans agent désigné</translation>
    </message>
    <message>
        <source>Without keys and personal data; not kept on the disk.</source>
        <translation>Sans clés ni données personnelles ; rien n'est gardé sur le disque.</translation>
    </message>
    <message>
        <source>Without service</source>
        <translation>Sans catégorie</translation>
    </message>
    <message>
        <source>Work done on {day}.</source>
        <translation>Travail fait le {day}.</translation>
    </message>
    <message>
        <source>Working Days</source>
        <translation>Jours ouvrables</translation>
    </message>
    <message>
        <source>Working days to handle a report, where the server gives no deadline. They hold for you on this computer; an administrator's file sets them for everybody.</source>
        <translation>Jours ouvrables pour traiter un signalement, quand le serveur ne donne pas d'échéance. Ils valent pour vous, sur cet ordinateur ; un fichier d'administrateur les fixe pour tous.</translation>
    </message>
    <message>
        <source>Write the question: the citizen gets it by mail, with a form to answer.</source>
        <translation>Écrivez la question : le citoyen la reçoit par e-mail, avec un formulaire pour y répondre.</translation>
    </message>
    <message>
        <source>Write “{address}” in place of yours</source>
        <translation>Écrire « {address} » à la place de la vôtre</translation>
    </message>
    <message>
        <source>Writes reports to CSV, Excel, GeoPackage or GeoJSON.</source>
        <translation>Écrit des signalements en CSV, Excel, GeoPackage ou GeoJSON.</translation>
    </message>
    <message>
        <source>Writes the reports of a layer to a file, as Export… of the panel does; the layer is that of the panel or one loaded by “Load reports”. The ending of the file says the format: csv, xlsx, gpkg or geojson.

CSV and Excel have titles and statuses in QGIS's language, times of this computer's zone and no cell that a spreadsheet takes for a formula. GeoPackage and GeoJSON keep field names and UTC. Descriptions, answers, persons and photo links are left out unless asked for: they may be personal data.

Without a choice of columns all are written, those that were joined to the layer too. With a connection, teams and people have their names in CSV and Excel, asked of its server; else their ids.</source>
        <translation>Écrit les signalements d'une couche dans un fichier, comme Exporter… du panneau ; la couche est celle du panneau ou une couche chargée par « Charger des signalements ». La terminaison du fichier donne le format : csv, xlsx, gpkg ou geojson.

CSV et Excel ont des titres et des statuts dans la langue de QGIS, les heures du fuseau de cet ordinateur et aucune cellule qu'un tableur prendrait pour une formule. GeoPackage et GeoJSON gardent les noms de champs et l'UTC. Descriptions, réponses, personnes et liens de photos sont laissés de côté sauf demande : ce peuvent être des données personnelles.

Sans choix de colonnes, toutes sont écrites, y compris celles jointes à la couche. Avec une connexion, équipes et agents ont leurs noms dans CSV et Excel, demandés à son serveur ; sinon leurs identifiants.</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>Écriture de {name}…</translation>
    </message>
    <message>
        <source>Written also when the run fails; the ending says which of the two.</source>
        <translation>Écrit aussi si l'exécution échoue ; l'extension dit lequel des deux.</translation>
    </message>
    <message>
        <source>X or Longitude</source>
        <translation>X ou longitude</translation>
    </message>
    <message>
        <source>X or longitude (a layer has its points)</source>
        <translation>X ou longitude (une couche a ses points)</translation>
    </message>
    <message>
        <source>Y or Latitude</source>
        <translation>Y ou latitude</translation>
    </message>
    <message>
        <source>Y or latitude</source>
        <translation>Y ou latitude</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>You are there</source>
        <translation>Vous y êtes</translation>
    </message>
    <message>
        <source>You choose it now. If you forget it, only the logins have to be entered again.</source>
        <translation>C'est vous qui le choisissez maintenant. Si vous l'oubliez, seuls les identifiants seront à ressaisir.</translation>
    </message>
    <message>
        <source>You have tried it again.</source>
        <translation>Vous avez réessayé.</translation>
    </message>
    <message>
        <source>You may be asked whether a change has arrived.</source>
        <translation>Il peut arriver qu'on vous demande si une modification est bien arrivée.</translation>
    </message>
    <message>
        <source>You took it back. Nothing was sent; all of it is kept here.</source>
        <translation>Vous l’avez repris. Rien n’a été envoyé ; tout est conservé ici.</translation>
    </message>
    <message>
        <source>Your account has no right to this on this server.</source>
        <translation>Votre compte n'en a pas le droit sur ce serveur.</translation>
    </message>
    <message>
        <source>Your account may not see all of it on this server.</source>
        <translation>Votre compte ne peut pas tout voir sur ce serveur.</translation>
    </message>
    <message>
        <source>Your account may not write on this server. Ask its administrator.</source>
        <translation>Votre compte n'a pas le droit d'écrire sur ce serveur. Adressez-vous à son administrateur.</translation>
    </message>
    <message>
        <source>Your change replaced {value} by {who}.</source>
        <translation>Votre modification a remplacé {value} de {who}.</translation>
    </message>
    <message>
        <source>Your change replaced {value} by {who}; you left it so.</source>
        <translation>Votre modification a remplacé {value} de {who} ; vous l'avez laissé ainsi.</translation>
    </message>
    <message>
        <source>Your decision is needed first for {count} of them: see Needs You.</source>
        <translation>Votre décision est d'abord nécessaire pour {count} d'entre eux : voir À régler.</translation>
    </message>
    <message>
        <source>Your login may read reports, not change them. Ask the server's administrator for this right.</source>
        <translation>Vos identifiants permettent de lire les signalements, pas de les modifier. Demandez ce droit à l'administrateur du serveur.</translation>
    </message>
    <message>
        <source>Your reply…  ( / for a standard reply )</source>
        <translation>Votre réponse…  ( / pour une réponse type )</translation>
    </message>
    <message>
        <source>Your text cannot be saved: is the disk full? It is kept while QGIS is open.</source>
        <translation>Votre texte ne peut pas être enregistré : le disque est-il plein ? Il est gardé tant que QGIS est ouvert.</translation>
    </message>
    <message>
        <source>Your text is kept.</source>
        <translation>Votre texte est gardé.</translation>
    </message>
    <message>
        <source>Your text is kept: if you leave it, it stays here, unsent.</source>
        <translation>Votre texte est gardé ; avec « Laisser », il reste ici et n'est pas envoyé.</translation>
    </message>
    <message>
        <source>Yours, not sent: {values}</source>
        <translation>Votre choix, non envoyé : {values}</translation>
    </message>
    <message>
        <source>Yours: {values}</source>
        <translation>Votre choix : {values}</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Zones with statistics</source>
        <translation>Zones avec statistiques</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomer</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom the map to the selected reports</source>
        <translation>Zoomer la carte sur les signalements sélectionnés</translation>
    </message>
    <message>
        <source>Zoom to Parcel</source>
        <translation>Zoomer sur la parcelle</translation>
    </message>
    <message>
        <source>Zoom to Selection</source>
        <translation>Zoomer sur la sélection</translation>
    </message>
    <message>
        <source>Zoom to the Report</source>
        <translation>Zoomer sur le signalement</translation>
    </message>
    <message>
        <source>a file on this computer</source>
        <translation>un fichier de cet ordinateur</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>une personne</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>age</source>
        <translation>âge</translation>
    </message>
    <message>
        <source>all other categories</source>
        <translation>toutes les autres catégories</translation>
    </message>
    <message>
        <source>already closed</source>
        <translation>déjà clôturé</translation>
    </message>
    <message>
        <source>already here: what you wrote stays</source>
        <translation>déjà présente : ce que vous avez écrit reste</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>an area</source>
        <translation>une zone</translation>
    </message>
    <message>
        <source>an earlier change of yours waits for your decision</source>
        <translation>une de vos modifications attend votre décision</translation>
    </message>
    <message>
        <source>answer cut off</source>
        <translation>réponse coupée</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>réponse trop grande</translation>
    </message>
    <message>
        <source>answered with yes, not changed</source>
        <translation>accepté, mais non modifié</translation>
    </message>
    <message>
        <source>around</source>
        <comment>filter key</comment>
        <translation>autour</translation>
    </message>
    <message>
        <source>as all others</source>
        <translation>comme les autres</translation>
    </message>
    <message>
        <source>as on the site itself</source>
        <translation>celui du site</translation>
    </message>
    <message>
        <source>ask leaves them as they are, send sends them once more, drop drops them.</source>
        <translation>ask les laisse tels quels, send les renvoie, drop les abandonne.</translation>
    </message>
    <message>
        <source>assign</source>
        <translation>attribution</translation>
    </message>
    <message>
        <source>assign the report</source>
        <translation>attribuer</translation>
    </message>
    <message>
        <source>assignee</source>
        <translation>agent</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>à {time}</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>envoi en cours</translation>
    </message>
    <message>
        <source>cadastre</source>
        <comment>filter key</comment>
        <translation>cadastre</translation>
    </message>
    <message>
        <source>caller's details</source>
        <translation>coordonnées de l'appelant</translation>
    </message>
    <message>
        <source>cancelled by you</source>
        <translation>annulé par vous</translation>
    </message>
    <message>
        <source>category</source>
        <comment>filter key</comment>
        <translation>catégorie</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation>certificat non reconnu</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>modifié entre-temps</translation>
    </message>
    <message>
        <source>changed meanwhile by {who}</source>
        <translation>modifié entre-temps par {who}</translation>
    </message>
    <message>
        <source>changed meanwhile by {who}; yours was not sent.</source>
        <translation>modifié entre-temps par {who} ; votre modification n'est pas partie.</translation>
    </message>
    <message>
        <source>changed meanwhile; yours was not sent.</source>
        <translation>modifié entre-temps ; votre modification n'est pas partie.</translation>
    </message>
    <message>
        <source>changed {time}</source>
        <translation>modifié {time}</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>modifié {when}</translation>
    </message>
    <message>
        <source>close</source>
        <translation>clôture</translation>
    </message>
    <message>
        <source>close the report</source>
        <translation>clôturer</translation>
    </message>
    <message>
        <source>close; the draft stays</source>
        <translation>fermer ; le brouillon reste</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>filter</comment>
        <translation>clos</translation>
    </message>
    <message>
        <source>closing days</source>
        <translation>jours de fermeture</translation>
    </message>
    <message>
        <source>collapse, expand group</source>
        <translation>replier, déplier le groupe</translation>
    </message>
    <message>
        <source>confirmed by the server</source>
        <translation>confirmé par le serveur</translation>
    </message>
    <message>
        <source>data of {time}</source>
        <translation>données : {time}</translation>
    </message>
    <message>
        <source>date of the report</source>
        <translation>date du signalement</translation>
    </message>
    <message>
        <source>delay set here</source>
        <translation>délai fixé ici</translation>
    </message>
    <message>
        <source>delays</source>
        <translation>délais</translation>
    </message>
    <message>
        <source>department</source>
        <translation>service</translation>
    </message>
    <message>
        <source>department in charge</source>
        <translation>service chargé du dossier</translation>
    </message>
    <message>
        <source>drawn polygon</source>
        <translation>polygone dessiné</translation>
    </message>
    <message>
        <source>due</source>
        <translation>échéance</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>échéance auj.</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>échéance le {date}</translation>
    </message>
    <message>
        <source>duplicate of</source>
        <translation>doublon de</translation>
    </message>
    <message>
        <source>every language</source>
        <translation>toutes les langues</translation>
    </message>
    <message>
        <source>every service</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>every service, or words of its name</source>
        <translation>toutes, ou des mots de leur nom</translation>
    </message>
    <message>
        <source>every status</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>every {count} min</source>
        <translation>toutes les {count} min</translation>
    </message>
    <message>
        <source>every {count} s</source>
        <translation>toutes les {count} s</translation>
    </message>
    <message>
        <source>everywhere; or west, south, east, north</source>
        <translation>partout ; ou ouest, sud, est, nord</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>goes next</source>
        <translation>part ensuite</translation>
    </message>
    <message>
        <source>handed to the team's server</source>
        <translation>remis au serveur commun</translation>
    </message>
    <message>
        <source>help about this page</source>
        <translation>aide sur cette page</translation>
    </message>
    <message>
        <source>host unknown</source>
        <translation>hôte inconnu</translation>
    </message>
    <message>
        <source>https://www.commune.be/reports</source>
        <translation>https://www.commune.be/signalements</translation>
    </message>
    <message>
        <source>in a parcel</source>
        <translation>dans une parcelle</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>dans les délais</translation>
    </message>
    <message>
        <source>inside</source>
        <comment>filter</comment>
        <translation>dans-parcelle</translation>
    </message>
    <message>
        <source>into the round, or out of it</source>
        <translation>ajouter à la tournée</translation>
    </message>
    <message>
        <source>is</source>
        <comment>filter key</comment>
        <translation>est</translation>
    </message>
    <message>
        <source>it has no category</source>
        <translation>elle n'a pas de catégorie</translation>
    </message>
    <message>
        <source>it has no place on earth</source>
        <translation>elle n'a pas de lieu sur terre</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>elle n'a pas de texte</translation>
    </message>
    <message>
        <source>it is not certain that it arrived.</source>
        <translation>on ne sait pas si l'envoi est arrivé.</translation>
    </message>
    <message>
        <source>its number is in the text</source>
        <translation>son numéro est dans le texte</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>touches</translation>
    </message>
    <message>
        <source>larger photo</source>
        <translation>grande photo</translation>
    </message>
    <message>
        <source>late</source>
        <translation>retard</translation>
    </message>
    <message>
        <source>late</source>
        <comment>filter</comment>
        <translation>en_retard</translation>
    </message>
    <message>
        <source>late {days} d</source>
        <translation>retard {days} j</translation>
    </message>
    <message>
        <source>layers around a report: {names}</source>
        <translation>couches autour d'un signalement : {names}</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>des lignes</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>chargement…</translation>
    </message>
    <message>
        <source>login {id}</source>
        <translation>identifiant {id}</translation>
    </message>
    <message>
        <source>looked at again {time}</source>
        <translation>revu {time}</translation>
    </message>
    <message>
        <source>mailed to whoever follows</source>
        <translation>envoyé à ceux qui suivent</translation>
    </message>
    <message>
        <source>manager not known</source>
        <translation>gestionnaire inconnu</translation>
    </message>
    <message>
        <source>manager {first} or {other}, both near (to be confirmed)</source>
        <translation>gestionnaire {first} ou {other}, tous deux proches (à confirmer)</translation>
    </message>
    <message>
        <source>manager {name}, at {metres} m (to be confirmed)</source>
        <translation>gestionnaire {name}, à {metres} m (à confirmer)</translation>
    </message>
    <message>
        <source>map view</source>
        <translation>vue de la carte</translation>
    </message>
    <message>
        <source>mine</source>
        <comment>filter</comment>
        <translation>à_moi</translation>
    </message>
    <message>
        <source>more than {count} within {metres} m</source>
        <translation>plus de {count} à moins de {metres} m</translation>
    </message>
    <message>
        <source>move</source>
        <translation>déplacement</translation>
    </message>
    <message>
        <source>move by {metres} m</source>
        <translation>déplacement de {metres} m</translation>
    </message>
    <message>
        <source>move the pin</source>
        <translation>déplacer le point</translation>
    </message>
    <message>
        <source>names of hosts, asked for at each</source>
        <translation>noms de serveurs, demandés un à un</translation>
    </message>
    <message>
        <source>needs a login</source>
        <translation>demande des identifiants</translation>
    </message>
    <message>
        <source>new</source>
        <comment>filter</comment>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>next report, also while typing</source>
        <translation>suivant, aussi en écrivant</translation>
    </message>
    <message>
        <source>next try {time}</source>
        <translation>prochain essai {time}</translation>
    </message>
    <message>
        <source>next, previous</source>
        <translation>suivant, précédent</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>no citizen gets a mail</source>
        <translation>aucun citoyen ne recevra d'e-mail</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>pas encore de données</translation>
    </message>
    <message>
        <source>no delay</source>
        <translation>aucun délai</translation>
    </message>
    <message>
        <source>no geometry</source>
        <translation>aucune géométrie</translation>
    </message>
    <message>
        <source>no position in it</source>
        <translation>sans position</translation>
    </message>
    <message>
        <source>no position known</source>
        <translation>position inconnue</translation>
    </message>
    <message>
        <source>no road within {metres} m, manager not known</source>
        <translation>pas de voirie à moins de {metres} m, gestionnaire inconnu</translation>
    </message>
    <message>
        <source>no stop within 30 m, or another day</source>
        <translation>aucun arrêt à moins de 30 m, ou un autre jour</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n° {number}</translation>
    </message>
    <message>
        <source>no. {times} of its category here in 12 months</source>
        <translation>{times}e de sa catégorie ici en 12 mois</translation>
    </message>
    <message>
        <source>none</source>
        <comment>assigned</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>none within {metres} m</source>
        <translation>rien à moins de {metres} m</translation>
    </message>
    <message>
        <source>not added: {what}</source>
        <translation>non ajouté : {what}</translation>
    </message>
    <message>
        <source>not arrived: send it again, or drop it</source>
        <translation>pas arrivé : renvoyez-le ou abandonnez-le</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>à attribuer</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>pas clôturé</translation>
    </message>
    <message>
        <source>not complete: the plan is not loaded all around</source>
        <translation>incomplet : le plan n'est pas chargé tout autour</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>inconnue ici</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>non chargé</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>pas encore ouvert</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>non atteint</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>non affichée</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numéro</translation>
    </message>
    <message>
        <source>on other pages</source>
        <translation>sur d'autres pages</translation>
    </message>
    <message>
        <source>on the parcel</source>
        <translation>sur la parcelle</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>le {day} à {time}</translation>
    </message>
    <message>
        <source>only when I refresh</source>
        <translation>seulement quand j'actualise</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>open</source>
        <comment>filter</comment>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>open in the browser</source>
        <translation>ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>ours</source>
        <comment>filter</comment>
        <translation>à_nous</translation>
    </message>
    <message>
        <source>outside</source>
        <comment>filter</comment>
        <translation>hors-parcelle</translation>
    </message>
    <message>
        <source>outside any parcel</source>
        <translation>hors parcelle</translation>
    </message>
    <message>
        <source>parcel</source>
        <comment>filter key</comment>
        <translation>parcelle</translation>
    </message>
    <message>
        <source>parcels that were loaded</source>
        <translation>parcelles chargées</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>plan of {date}</source>
        <translation>plan au {date}</translation>
    </message>
    <message>
        <source>plan without a date</source>
        <translation>plan non daté</translation>
    </message>
    <message>
        <source>points</source>
        <translation>des points</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>des polygones</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>priorité</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>proxy</translation>
    </message>
    <message>
        <source>record-of-erasure</source>
        <translation>attestation-effacement</translation>
    </message>
    <message>
        <source>reference {number}</source>
        <translation>référence {number}</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>refusé par le serveur</translation>
    </message>
    <message>
        <source>refused by the server.</source>
        <translation>refusé par le serveur.</translation>
    </message>
    <message>
        <source>refused by the server: {words}</source>
        <translation>refusé par le serveur : {words}</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>reply templates</source>
        <translation>des réponses types</translation>
    </message>
    <message>
        <source>reply to the report</source>
        <translation>répondre</translation>
    </message>
    <message>
        <source>report,citizen,open311,municipality,commune,incident,complaint</source>
        <translation>signalement,citoyen,open311,commune,municipalité,incident,plainte</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>signalé</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>signalé</translation>
    </message>
    <message>
        <source>same service</source>
        <translation>même catégorie</translation>
    </message>
    <message>
        <source>sector</source>
        <translation>secteur</translation>
    </message>
    <message>
        <source>select all</source>
        <translation>tout sélectionner</translation>
    </message>
    <message>
        <source>send</source>
        <translation>envoyer</translation>
    </message>
    <message>
        <source>sent, no answer</source>
        <translation>envoyé, sans réponse</translation>
    </message>
    <message>
        <source>sent, not yet visible on the server</source>
        <translation>envoyé, pas encore visible sur le serveur</translation>
    </message>
    <message>
        <source>service</source>
        <translation>catégorie</translation>
    </message>
    <message>
        <source>service of the report</source>
        <translation>catégorie du signalement</translation>
    </message>
    <message>
        <source>show the panel</source>
        <translation>afficher le panneau</translation>
    </message>
    <message>
        <source>shown on the report's page</source>
        <translation>visible sur la page du signalement</translation>
    </message>
    <message>
        <source>signature of replies</source>
        <translation>signature des réponses</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>depuis {time}</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu'un</translation>
    </message>
    <message>
        <source>source</source>
        <translation>origine</translation>
    </message>
    <message>
        <source>standard reply</source>
        <translation>réponse type</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statut</translation>
    </message>
    <message>
        <source>status unchanged ({count})</source>
        <translation>statut inchangé ({count})</translation>
    </message>
    <message>
        <source>status: {status}</source>
        <translation>statut : {status}</translation>
    </message>
    <message>
        <source>street</source>
        <translation>rue</translation>
    </message>
    <message>
        <source>taken back by you</source>
        <translation>repris par vous</translation>
    </message>
    <message>
        <source>team</source>
        <comment>filter key</comment>
        <translation>équipe</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>the citizen gets a mail</source>
        <translation>le citoyen reçoit un mail</translation>
    </message>
    <message>
        <source>the last of {date}</source>
        <translation>le dernier du {date}</translation>
    </message>
    <message>
        <source>the newest {listed} are listed</source>
        <translation>les {listed} plus récents sont listés</translation>
    </message>
    <message>
        <source>the server decides about mails</source>
        <translation>un courriel part selon le réglage du serveur</translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation>le serveur ne répond pas</translation>
    </message>
    <message>
        <source>the server said yes and changed nothing.</source>
        <translation>le serveur a répondu oui, mais n'a rien changé.</translation>
    </message>
    <message>
        <source>this system takes no reply from QGIS</source>
        <translation>ce système ne prend pas de réponse depuis QGIS</translation>
    </message>
    <message>
        <source>times</source>
        <comment>filter key</comment>
        <translation>fois</translation>
    </message>
    <message>
        <source>to be reviewed before sending</source>
        <translation>à vérifier avant d'envoyer</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd'hui</translation>
    </message>
    <message>
        <source>today</source>
        <comment>filter</comment>
        <translation>échéance_auj</translation>
    </message>
    <message>
        <source>today's date</source>
        <translation>date du jour</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>twice the delay</source>
        <comment>filter</comment>
        <translation>double du délai</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <source>unassigned</source>
        <comment>filter</comment>
        <translation>à_attribuer</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>uncertain</source>
        <comment>filter</comment>
        <translation>incertain</translation>
    </message>
    <message>
        <source>unclear whether it arrived: check on the server</source>
        <translation>envoi incertain : à vérifier sur le serveur</translation>
    </message>
    <message>
        <source>unconfirmed: not confirmed by the server; unsent: refused, or still here; refused: refused, not done, changed by others, or without an answer; nothing: never. A failed run names each such report, after the table of results was written.</source>
        <translation>unconfirmed : pas confirmée par le serveur ; unsent : refusée, ou encore ici ; refused : refusée, pas faite, changée par d'autres ou sans réponse ; nothing : jamais. Une exécution qui échoue nomme chacun de ces signalements, une fois la table des résultats écrite.</translation>
    </message>
    <message>
        <source>undo the sending</source>
        <translation>annuler l'envoi</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>unloaded</source>
        <comment>filter</comment>
        <translation>non-chargé</translation>
    </message>
    <message>
        <source>unplaced</source>
        <comment>filter</comment>
        <translation>sans_position</translation>
    </message>
    <message>
        <source>until its account is back</source>
        <translation>jusqu'au retour de son compte</translation>
    </message>
    <message>
        <source>until the answer comes</source>
        <translation>jusqu'à la réponse</translation>
    </message>
    <message>
        <source>until the team's server has sent it</source>
        <translation>jusqu'à l'envoi par le serveur commun</translation>
    </message>
    <message>
        <source>until you allow changes again</source>
        <translation>jusqu'à ce que vous autorisiez de nouveau les modifications</translation>
    </message>
    <message>
        <source>until you decide</source>
        <translation>jusqu'à votre décision</translation>
    </message>
    <message>
        <source>until you log in again</source>
        <translation>jusqu'à votre reconnexion</translation>
    </message>
    <message>
        <source>until you upgrade this plugin</source>
        <translation>jusqu'à ce que vous mettiez cette extension à jour</translation>
    </message>
    <message>
        <source>until your change of {time} is through</source>
        <translation>jusqu'à ce que votre modification ({time}) soit passée</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>various</source>
        <translation>divers</translation>
    </message>
    <message>
        <source>via {way}</source>
        <translation>via {way}</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>en attente d'envoi</translation>
    </message>
    <message>
        <source>week</source>
        <comment>filter</comment>
        <translation>semaine</translation>
    </message>
    <message>
        <source>words in both: {words}</source>
        <translation>mots communs : {words}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>hier {time}</translation>
    </message>
    <message>
        <source>your signature</source>
        <translation>votre signature</translation>
    </message>
    <message>
        <source>zoom to the selection</source>
        <translation>zoomer sur la sélection</translation>
    </message>
    <message>
        <source>{action} on {count}…</source>
        <translation>{action} sur {count}…</translation>
    </message>
    <message>
        <source>{author}, {time}: {change} – {state}</source>
        <translation>{author}, {time} : {change} – {state}</translation>
    </message>
    <message>
        <source>{change} % in a year</source>
        <translation>{change} % en un an</translation>
    </message>
    <message>
        <source>{count} Duplicates of…</source>
        <translation>{count} doublons de…</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} j</translation>
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
        <source>{count} of them wait until the account they were made for is back.</source>
        <translation>{count} d'entre elles attendent le retour du compte sous lequel elles ont été faites.</translation>
    </message>
    <message>
        <source>{count} of {all} assigned reports of this group went to {team}.</source>
        <translation>{count} des {all} signalements attribués de ce groupe sont allés à {team}.</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} ouverts</translation>
    </message>
    <message>
        <source>{count} reports</source>
        <translation>{count} signalements</translation>
    </message>
    <message>
        <source>{count} reports assigned</source>
        <translation>{count} signalements attribués</translation>
    </message>
    <message>
        <source>{count} reports closed</source>
        <translation>{count} signalements clôturés</translation>
    </message>
    <message>
        <source>{count} reports moved</source>
        <translation>{count} signalements déplacés</translation>
    </message>
    <message>
        <source>{count} reports put back</source>
        <translation>{count} signalements remis</translation>
    </message>
    <message>
        <source>{count} reports rejected</source>
        <translation>{count} signalements rejetés</translation>
    </message>
    <message>
        <source>{count} reports reopened</source>
        <translation>{count} signalements rouverts</translation>
    </message>
    <message>
        <source>{count} reports sent back</source>
        <translation>{count} signalements renvoyés</translation>
    </message>
    <message>
        <source>{count} reports taken in charge</source>
        <translation>{count} signalements pris en charge</translation>
    </message>
    <message>
        <source>{count} reports transferred</source>
        <translation>{count} signalements transmis</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} selected. {able} of them can be put back: each field gets the value it had before, unless a colleague has changed it since.</source>
        <translation>{count} choisis. {able} peuvent être remis : chaque champ reprend sa valeur d'avant, sauf si un collègue l'a modifié depuis.</translation>
    </message>
    <message>
        <source>{count} within {metres} m</source>
        <translation>{count} à moins de {metres} m</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} j</translation>
    </message>
    <message>
        <source>{days} d left</source>
        <translation>reste {days} j</translation>
    </message>
    <message>
        <source>{done} of {total} changes are through</source>
        <translation>Modifications passées : {done} sur {total}</translation>
    </message>
    <message>
        <source>{done} · now: {report}</source>
        <translation>{done} · affiché : {report}</translation>
    </message>
    <message>
        <source>{field}, the server's: {value}</source>
        <translation>{field}, celui du serveur : {value}</translation>
    </message>
    <message>
        <source>{field}, yours: {value}</source>
        <translation>{field}, le vôtre : {value}</translation>
    </message>
    <message>
        <source>{file} cannot be used: check the disk and its rights. What waits to be sent stays on this computer.</source>
        <translation>{file} est inutilisable : vérifiez le disque et ses droits. Ce qui attend d'être envoyé reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{file} holds nothing that has not come in already.</source>
        <translation>{file} ne contient rien qui ne soit déjà rentré.</translation>
    </message>
    <message>
        <source>{file} is no field copy of this connection: nothing was taken from it.</source>
        <translation>{file} n'est pas une copie de terrain de cette connexion : rien n'en a été repris.</translation>
    </message>
    <message>
        <source>{file} names no coordinate system. Its numbers can only be those of EPSG:{code}, which was taken.</source>
        <translation>{file} n'indique pas de système de coordonnées. Ses valeurs ne peuvent être que celles de EPSG:{code}, qui a été pris.</translation>
    </message>
    <message>
        <source>{host} is an address, not a name.</source>
        <translation>{host} est une adresse, pas un nom.</translation>
    </message>
    <message>
        <source>{host} is {address}.</source>
        <translation>{host} est {address}.</translation>
    </message>
    <message>
        <source>{key}: several rows have this key.</source>
        <translation>{key} : plusieurs lignes ont cette clé.</translation>
    </message>
    <message>
        <source>{km} km as the crow flies</source>
        <translation>{km} km à vol d'oiseau</translation>
    </message>
    <message>
        <source>{layer} (not in this project)</source>
        <translation>{layer} (absente de ce projet)</translation>
    </message>
    <message>
        <source>{loaded} loaded… You can already work.</source>
        <translation>{loaded} chargés… Vous pouvez déjà travailler.</translation>
    </message>
    <message>
        <source>{loaded} of {total}… You can already work.</source>
        <translation>{loaded} sur {total}… Vous pouvez déjà travailler.</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message>
        <source>{metres} m away</source>
        <translation>à {metres} m</translation>
    </message>
    <message>
        <source>{metres} m from the stop</source>
        <translation>à {metres} m de l'arrêt</translation>
    </message>
    <message>
        <source>{metres} m from where it was</source>
        <translation>à {metres} m de l'ancien point</translation>
    </message>
    <message>
        <source>{monday} · week {number}</source>
        <translation>{monday} · semaine {number}</translation>
    </message>
    <message>
        <source>{name} (as shipped)</source>
        <translation>{name} (d'origine)</translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation>{name} (moi)</translation>
    </message>
    <message>
        <source>{name} (register)</source>
        <translation>{name} (registre)</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read.</source>
        <translation>{name} n'est pas une image lisible.</translation>
    </message>
    <message>
        <source>{name} is too large.</source>
        <translation>{name} est trop grand.</translation>
    </message>
    <message>
        <source>{name} · Figures</source>
        <translation>{name} · Statistiques</translation>
    </message>
    <message>
        <source>{name}, {size} bytes, kept in this pack as the server gave it</source>
        <translation>{name}, {size} octets, gardée dans ce dossier telle que le serveur l'a donnée</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name} : {text}</translation>
    </message>
    <message>
        <source>{number} has no position.</source>
        <translation>{number} n'a pas de position.</translation>
    </message>
    <message>
        <source>{number} is kept as it is: a change of it waits to be sent, its layer is being edited, or another program uses the file. Try again afterwards.</source>
        <translation>{number} reste tel quel : une modification attend d'être envoyée, la couche est en édition ou un autre programme utilise le fichier. Réessayez ensuite.</translation>
    </message>
    <message>
        <source>{open} open, {total} in all.</source>
        <translation>{open} ouverts, {total} au total.</translation>
    </message>
    <message>
        <source>{proxy} does not answer. Check it in QGIS's network options, or exclude this address there.</source>
        <translation>{proxy} ne répond pas. Vérifiez-le dans les options réseau de QGIS, ou excluez-y cette adresse.</translation>
    </message>
    <message>
        <source>{proxy}, from QGIS's network options; it answers.</source>
        <translation>{proxy}, des options réseau de QGIS ; il répond.</translation>
    </message>
    <message>
        <source>{proxy}, from this computer's environment variables, does not answer. Have it corrected there, or set the proxy in QGIS's network options.</source>
        <translation>{proxy}, des variables d'environnement de cet ordinateur, ne répond pas. Faites-le corriger à cet endroit, ou indiquez le proxy dans les options réseau de QGIS.</translation>
    </message>
    <message>
        <source>{proxy}, from this computer's environment variables, since QGIS has none switched on; it answers.</source>
        <translation>{proxy}, des variables d'environnement de cet ordinateur, car aucun n'est activé dans QGIS ; il répond.</translation>
    </message>
    <message>
        <source>{proxy}, the system's, as QGIS's network options say; it answers.</source>
        <translation>{proxy}, celui du système, comme le veulent les options réseau de QGIS ; il répond.</translation>
    </message>
    <message>
        <source>{status} leads to</source>
        <translation>{status} mène à</translation>
    </message>
    <message>
        <source>{team}: {count} of {all} “{service}”</source>
        <translation>{team} : {count} sur {all} « {service} »</translation>
    </message>
    <message>
        <source>{team}: {count} of {all} “{service}” in {sector}</source>
        <translation>{team} : {count} sur {all} « {service} », secteur {sector}</translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation>{title} : {value}</translation>
    </message>
    <message>
        <source>{total} reports.</source>
        <translation>{total} signalements.</translation>
    </message>
    <message>
        <source>{total} rows. Of the first {count}: {placed} with a position, {dated} dated.</source>
        <translation>{total} lignes. Sur les {count} premières : {placed} avec position, {dated} datées.</translation>
    </message>
    <message>
        <source>{what} assigned</source>
        <translation>{what} attribué</translation>
    </message>
    <message>
        <source>{what} closed</source>
        <translation>{what} clôturé</translation>
    </message>
    <message>
        <source>{what} moved</source>
        <translation>{what} déplacé</translation>
    </message>
    <message>
        <source>{what} put back</source>
        <translation>{what} remis</translation>
    </message>
    <message>
        <source>{what} rejected</source>
        <translation>{what} rejeté</translation>
    </message>
    <message>
        <source>{what} reopened</source>
        <translation>{what} rouvert</translation>
    </message>
    <message>
        <source>{what} sent back</source>
        <translation>{what} renvoyé</translation>
    </message>
    <message>
        <source>{what} taken in charge</source>
        <translation>{what} pris en charge</translation>
    </message>
    <message>
        <source>{what} transferred</source>
        <translation>{what} transmis</translation>
    </message>
    <message>
        <source>{what} · sending in {seconds} s</source>
        <translation>{what} · envoi dans {seconds} s</translation>
    </message>
    <message>
        <source>{what}: action</source>
        <translation>{what} : action</translation>
    </message>
    <message>
        <source>{what}: category</source>
        <translation>{what} : catégorie</translation>
    </message>
    <message>
        <source>{what}: duplicate</source>
        <translation>{what} : doublon</translation>
    </message>
    <message>
        <source>{what}: note</source>
        <translation>{what} : note</translation>
    </message>
    <message>
        <source>{what}: priority and type</source>
        <translation>{what} : priorité et type</translation>
    </message>
    <message>
        <source>{what}: question</source>
        <translation>{what} : question</translation>
    </message>
    <message>
        <source>{what}: reply</source>
        <translation>{what} : réponse</translation>
    </message>
    <message>
        <source>{what}: status</source>
        <translation>{what} : statut</translation>
    </message>
    <message>
        <source>{what}: {figures}</source>
        <translation>{what} : {figures}</translation>
    </message>
    <message>
        <source>{who} answered the citizen {when}.</source>
        <translation>{who} a répondu au citoyen {when}.</translation>
    </message>
    <message>
        <source>{who} answered the citizen.</source>
        <translation>{who} a répondu au citoyen.</translation>
    </message>
    <message>
        <source>{who} changed this report {when}.</source>
        <translation>{who} a modifié ce signalement {when}.</translation>
    </message>
    <message>
        <source>{who} changed this report.</source>
        <translation>{who} a modifié ce signalement.</translation>
    </message>
    <message>
        <source>{wrong} stands for nothing here. Known are: {known}</source>
        <translation>{wrong} ne veut rien dire ici. Sont connus : {known}</translation>
    </message>
    <message>
        <source>“Mine” and “My Department” depend on it, and how notes and replies are signed.</source>
        <translation>« À moi » et « Mon service » en dépendent, et la signature des notes et des réponses.</translation>
    </message>
    <message>
        <source>“around” asks the layers around reports of the open project: only the list of the dock takes it.</source>
        <translation>« around » interroge les couches alentour du projet ouvert : seule la liste du panneau l'accepte.</translation>
    </message>
    <message>
        <source>“{key}” compares a report with those around it, which are not all read here: only the list of the dock takes it.</source>
        <translation>« {key} » compare un signalement à ceux qui l'entourent, qui ne sont pas tous lus ici : seule la liste du panneau l'accepte.</translation>
    </message>
    <message>
        <source>“{key}” names more than one parcel: {keys}</source>
        <translation>« {key} » désigne plusieurs parcelles : {keys}</translation>
    </message>
    <message>
        <source>“{line}” is no answer: write code=answer, one per line.</source>
        <translation>« {line} » n'est pas une réponse : écrivez code=réponse, une par ligne.</translation>
    </message>
    <message>
        <source>“{name}” is a connection to another jurisdiction than “{other}”.</source>
        <translation>« {name} » est une connexion à une autre juridiction que « {other} ».</translation>
    </message>
    <message>
        <source>“{name}” is report {number}, which is not loaded here.</source>
        <translation>« {name} » est le signalement {number}, qui n'est pas chargé ici.</translation>
    </message>
    <message>
        <source>“{name}” may be personal data: ask for those too (PERSONAL).</source>
        <translation>« {name} » peut être une donnée personnelle : demandez-les aussi (PERSONAL).</translation>
    </message>
    <message>
        <source>“{parameter}” cannot be written: QGIS has no format for “{name}”.</source>
        <translation>« {parameter} » ne peut être écrit : QGIS n'a pas de format pour « {name} ».</translation>
    </message>
    <message>
        <source>“{parameter}” cannot be written: there is no folder “{folder}”, or you may not write there.</source>
        <translation>« {parameter} » ne peut être écrit : il n'y a pas de dossier « {folder} », ou vous ne pouvez pas y écrire.</translation>
    </message>
    <message>
        <source>“{parameter}” cannot be {value}.</source>
        <translation>« {parameter} » ne peut pas être {value}.</translation>
    </message>
    <message>
        <source>“{parameter}” wants {wanted}: “{layer}” has {found}.</source>
        <translation>« {parameter} » demande {wanted} : « {layer} » a {found}.</translation>
    </message>
    <message>
        <source>“{question}” does not offer “{value}”. It offers: {choices}.</source>
        <translation>« {question} » ne propose pas « {value} ». Choix possibles : {choices}.</translation>
    </message>
    <message>
        <source>“{question}” takes a date, as 2026-11-27 14:30, not “{value}”.</source>
        <translation>« {question} » attend une date, comme 2026-11-27 14:30, pas « {value} ».</translation>
    </message>
    <message>
        <source>“{question}” takes a number, not “{value}”.</source>
        <translation>« {question} » attend un nombre, pas « {value} ».</translation>
    </message>
    <message>
        <source>“{question}” takes one answer, not “{value}”.</source>
        <translation>« {question} » attend une seule réponse, pas « {value} ».</translation>
    </message>
    <message>
        <source>“{question}” wants an answer.</source>
        <translation>« {question} » demande une réponse.</translation>
    </message>
    <message>
        <source>“{verb}”: your account cannot do this on this server.</source>
        <translation>« {verb} » : impossible avec votre compte sur ce serveur.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>« {words} »</translation>
    </message>
    <message>
        <source>“{word}:” asks a cadastral plan, and the project has none.</source>
        <translation>« {word}: » interroge un plan cadastral, et le projet n'en a pas.</translation>
    </message>
    <message>
        <source>“{word}:” asks the layers around reports, and none is chosen.</source>
        <translation>« {word}: » interroge les couches alentour, et aucune n'est choisie.</translation>
    </message>
    <message>
        <source>“{word}” cannot be compared with &lt; or &gt;.</source>
        <translation>« {word} » ne se compare pas avec &lt; ou &gt;.</translation>
    </message>
    <message>
        <source>“{word}” is known of a list of reports only.</source>
        <translation>« {word} » ne se sait que d'une liste de signalements.</translation>
    </message>
    <message>
        <source>“{word}” is no known value.</source>
        <translation>« {word} » n'est pas une valeur connue.</translation>
    </message>
    <message>
        <source>“{word}” should be a date, such as 2026-11-24.</source>
        <translation>« {word} » devrait être une date, par exemple 2026-11-24.</translation>
    </message>
    <message>
        <source>“{word}” should be a number.</source>
        <translation>« {word} » devrait être un nombre.</translation>
    </message>
    <message>
        <source>… or drop the file from your administrator here.</source>
        <translation>… ou déposez ici le fichier reçu de votre administrateur.</translation>
    </message>
    <message>
        <source>… or the reports of a layer</source>
        <translation>… ou les signalements d'une couche</translation>
    </message>
</context>
</TS>
