"""French: names, places, small talk and topics."""

FIRSTS = """
Camille Julien Élodie Mathieu Chloé Benoît Aurélie François Zoé Thibault Noémie Gaël Inès Hervé Maëlle Jérôme Solène
Amélie Rémi Fatou Karim Océane Loïc Geneviève
"""
LASTS = """
Lefèvre Moreau Girard Dupré Bérenger Fontaine Chevalier Rousseau Garçon Lemaître Besançon Noël Faure Giraud Mercier
Delacroix Benali Traoré Peltier Hébert Tremblay Gagné Côté Marchand
"""
ZONES = """
Paris|Europe/Paris|Paris
Paris|Europe/Paris|Lyon
Paris|Europe/Paris|Nantes
Brussels|Europe/Brussels|Bruxelles
Eastern Time (US & Canada)|America/Toronto|Montréal
Bern|Europe/Zurich|Genève
"""
ORGANIZATIONS = """
Boulangeries du Marais=boulangeries-marais.example
Mutuelle Beauséjour=mutuelle-beausejour.example
Atelier Fontenay=atelier-fontenay.example
Transports Lefèvre et Fils=transports-lefevre.example
Université de Saint-Aubin=univ-saint-aubin.example
Clinique des Érables=clinique-erables.example
Énergies de l'Ouest=energies-ouest.example
Librairie La Plume=laplume.example
Coopérative Val d'Or=valdor.example
"""
TEXT = """
g| Bonjour,
g| Bonjour à toute l'équipe,
g| Bonsoir,
g| Madame, Monsieur,
g| Bonjour l'équipe {company},
c| Cordialement,
c| Bien à vous,
c| Merci d'avance,
c| Bonne journée,
c| Merci et bonne fin de journée,
h| Bonjour {full},
hf| Bonjour {full}, merci pour votre message.
ha| Bonjour {full}, merci pour ces précisions.
z| Bien cordialement,
z| Bonne journée,
z| Cordialement,
i| Je reste joignable au {phone} jusqu'à 17 h.
i| Merci par avance pour votre aide.
i| Une réponse dans la journée nous aiderait beaucoup.
x| Bonjour, avez-vous du nouveau ?
xf| Toujours pareil de mon côté, je viens de réessayer.
xw| Merci pour le suivi, j'attends donc {weekday}.
x| Je serai absent à partir de demain, {colleague} prend le relais.
w| Petit point d'étape : mes collègues ont trouvé la piste. Je reviens vers vous {weekday} au plus tard.
w| Pas encore de nouveauté, mais je ne voulais pas vous laisser sans réponse.
k| Parfait, tout fonctionne. Merci beaucoup !
k| Impeccable, merci {agent} ! 🎉
k| C'est réglé, vous pouvez clore le ticket.
y| Avec plaisir ! Je clôture le ticket, répondez simplement si besoin.
y| Très bien, bonne journée à vous !
q| Pourriez-vous m'envoyer une capture d'écran ou une photo ? Et depuis quand le constatez-vous ?
a| La voici en pièce jointe. Depuis {when_day}, je dirais.
f| Cela devrait être réglé. Pouvez-vous vérifier de votre côté ?
f| C'est corrigé chez nous. N'hésitez pas à me dire s'il manque encore quelque chose.
v| Le {sent}, {agent} ({company}) a écrit :
weekday| lundi
weekday| mardi
weekday| mercredi
weekday| jeudi
weekday| vendredi
when_day| hier
when_day| lundi
when_day| la semaine dernière
when_day| la dernière mise à jour
role| Responsable informatique
role| Comptabilité
role| Directrice des opérations
role| Chargé de projet
role| Service achats
"""
ACME = """
== fr_login area=login kinds=incident urgency=4 tags=sso,login files=png weight=4
s1| Connexion impossible via {idp}
s1| Plus personne ne peut se connecter (SSO)
o1| Depuis {when_day}, plus personne ne peut se connecter via {idp}. La page affiche `{saml}` puis revient au
    formulaire.
    {n2} collègues sont bloqués.
s2| Téléphone perdu, plus d'accès (2FA)
s2| Code à six chiffres refusé
o2| J'ai perdu mon téléphone, et l'application d'authentification avec. Comment retrouver l'accès à mon compte ?
q1| Quel attribut {idp} envoie-t-il comme NameID : l'adresse e-mail ou le matricule ?
q2| Pour m'assurer qu'il s'agit bien de vous, puis-je vous rappeler au numéro enregistré ?
a1| Le matricule, depuis la migration.
a2| Oui, je suis à mon bureau jusqu'à 16 h.
f1| C'est donc cela : nous cherchons par adresse e-mail. Réglez la **NameID** sur `user.mail` dans {idp} et tout
    rentrera dans
    l'ordre.
f2| Merci pour l'appel. Le second facteur est réinitialisé, vous avez deux heures pour le configurer à nouveau.

== fr_invoice area=billing kinds=question,task urgency=2 tags=billing,invoice files=pdf weight=4
s1| TVA erronée sur la facture {invoice}
s1| Facture {invoice} : numéro de TVA absent
o1| La facture {invoice} mentionne 20 % de TVA alors que notre numéro intracommunautaire ({vat}) figure dans le
    compte. Notre
    comptabilité ne peut pas l'enregistrer.
s2| Devis pour {n} licences
s2| Passage à l'offre Entreprise
o2| Pourriez-vous nous établir un devis pour {n} licences, facturation annuelle, au nom de {org} ?
q1| Souhaitez-vous une facture rectificative ou un avoir suivi d'une nouvelle facture ?
a1| Un avoir et une nouvelle facture, s'il vous plaît.
f1| L'avoir et la nouvelle facture sans TVA sont disponibles dans *Paramètres → Facturation*.
f2| Le devis est en pièce jointe, valable 30 jours.

== fr_dashboard area=dashboards kinds=incident,question urgency=3 tags=dashboard,performance files=png weight=4
s1| Tableau de bord très lent depuis {when_day}
s1| « {report} » met {n} secondes à s'ouvrir
o1| Notre tableau de bord « {report} » met {n} secondes à s'afficher depuis {when_day}. Avant, c'était deux ou
    trois.
s2| Décalage d'une heure dans les rapports
s2| Les chiffres ne correspondent pas entre {city} et nous
o2| Depuis le changement d'heure, les totaux journaliers du rapport « {report} » ont une heure de décalage.
q1| Pouvez-vous ouvrir la page avec `?debug=timing` et m'envoyer ce qui s'affiche en bas ?
q2| Le fuseau du tableau de bord est-il fixe ou celui du lecteur ?
a1| Voici : `queries {n}, cache miss, {n2} s`.
a2| Fixe : « UTC+1 ».
f1| La variable `now-1s` empêche toute mise en cache. Avec `now/1m`, la page s'ouvre en deux secondes.
f2| « UTC+1 » ignore l'heure d'été. Choisissez plutôt la ville, elle suit les changements.

== fr_api area=api kinds=question,incident urgency=2 tags=api,webhook files=json weight=3
s1| Webhooks reçus deux fois
s1| Alertes en double vers notre astreinte
o1| Chaque webhook nous parvient deux fois, à {n} secondes d'intervalle, avec le même `event_id`. L'astreinte est
    réveillée deux
    fois.
s2| Erreur 429 sur l'API d'export
s2| Limite de requêtes de l'API ?
o2| Notre script de nuit reçoit `429 Too Many Requests` alors que l'en-tête annonce encore 698 requêtes disponibles.
q1| En combien de temps votre service répond-il, dans le pire des cas ?
a1| Jusqu'à 14 secondes, hélas.
f1| Au-delà de dix secondes, nous renvoyons le message. Répondez d'abord `202`, traitez ensuite.
f2| L'export a sa propre limite de 10 requêtes par minute. Avec `page_size=1000`, cela suffit largement.
"""
GLOBEX = """
== fr_colis area=delivery kinds=question,incident urgency=3 tags=delivery,tracking files=png weight=6
s1| Où est ma commande {order} ?
s1| Colis bloqué depuis {m} jours
o1| Ma commande {order} devait arriver {weekday}. Le suivi indique « en transit » et rien ne bouge. Est-elle perdue
    ?
s2| Colis indiqué livré mais introuvable
s2| {order} : livré à qui ?
o2| D'après le suivi, mon colis a été remis à un voisin à {time}. J'ai sonné partout, personne ne l'a.
d| Numéro de suivi : {tracking} ({carrier})
q1| L'adresse de la commande est-elle toujours la bonne ?
q2| Y a-t-il un avis de passage dans la boîte aux lettres ?
a1| Oui, et mon nom est bien sur la sonnette.
a2| Aucun avis, malheureusement.
f1| Le colis est perdu, j'en suis désolé. Un nouveau part aujourd'hui en express.
f2| Il a été retrouvé dans un point relais voisin. Vous pouvez le retirer dès {weekday}.

== fr_retour area=returns kinds=question,task urgency=2 tags=return,refund files=pdf weight=5
s1| Remboursement de {order} toujours absent
s1| Retour effectué il y a {m} semaines
o1| J'ai renvoyé {order} il y a {m} semaines et vous l'avez bien reçu. Toujours pas de remboursement.
s2| Échange : taille M contre L
s2| Veste trop petite
o2| La veste est superbe, mais trop petite. Puis-je l'échanger contre la taille au-dessus ?
q1| Le colis contenait-il tous les articles ?
q2| L'échange ou le remboursement ?
a1| Tous, sauf les gants que je garde.
a2| L'échange, en vert si possible.
f1| Votre retour était enregistré sur une autre commande. {amount} sont en route vers votre compte.
f2| La taille L est réservée ; elle part dès que votre retour est scanné.

== fr_panne area=warranty kinds=incident urgency=2 tags=warranty,repair files=jpg weight=4
s1| Fermeture éclair cassée après {m} mois
s1| Garantie sur ma veste ?
o1| Après {m} mois d'usage normal, la fermeture éclair de ma veste est cassée. Est-ce couvert par la garantie ?
s2| Réchaud de camping : odeur de gaz !
s2| Rappel du réchaud, que faire ?
o2| La valve de notre réchaud fuit, on sent le gaz. Nous l'avons mis dehors tout de suite.
q| Pouvez-vous m'envoyer une photo du numéro de série ?
a| La voici.
f1| C'est un défaut connu : la pièce et son mode d'emploi sont en route, gratuitement.
f2| Ne l'utilisez plus. Il fait partie du lot rappelé, nous vous envoyons une valve sûre.

== fr_question area=product kinds=question urgency=1 tags=advice files=jpg weight=3
s1| Quelle tente pour quatre et un chien ?
s1| Petite ou grande tente ?
o1| Nous sommes quatre, avec un chien 🐕. La petite tente suffit-elle pour un week-end ?
s2| La poêle en fonte va-t-elle sur l'induction ?
s2| Entretien de la poêle en fonte
o2| La poêle en fonte convient-elle à l'induction, et au lave-vaisselle ?
q1| Plutôt en voiture, ou à vélo et en train ?
a1| En train, le poids compte donc un peu.
f1| Avec le chien, je prendrais la grande : 700 g de plus, mais personne ne dort sur les chaussures.
f2| Induction : oui. Lave-vaisselle : jamais, de l'eau chaude et une brosse suffisent.
"""
