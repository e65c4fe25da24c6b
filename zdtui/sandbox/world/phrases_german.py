"""German: names, places, small talk and topics."""

FIRSTS = """
Anna Lukas Sabine Jürgen Katharina Matthias Birgit Stefan Jörg Annika Uwe Petra Felix Hannelore Thorsten Claudia
Björn
Marlene Günther Lea Moritz Ulrike Sören Franziska Yusuf Aylin Dominik Käthe
"""
LASTS = """
Müller Schröder Weiß Großmann Hoffmann Schäfer Köhler Krüger Vogt Böhm Jäger Lindemann Öztürk Reuß Brückner Pfeiffer
Thiele Wüst Haas Kowalski von_Arnim Straßer Bäcker Löffler Dreyer Yılmaz Niemann Kästner
"""
ZONES = """
Berlin|Europe/Berlin|Berlin
Berlin|Europe/Berlin|Hamburg
Berlin|Europe/Berlin|München
Vienna|Europe/Vienna|Wien
Bern|Europe/Zurich|Zürich
Berlin|Europe/Berlin|Köln
"""
ORGANIZATIONS = """
Hartmann & Söhne GmbH=hartmann-soehne.example
Nordlicht Energie AG=nordlicht-energie.example
Stadtwerke Lindenau=sw-lindenau.example
Fröhlich Maschinenbau KG=froehlich-mb.example
Bäckerei Grüne Aue=gruene-aue.example
Klinikum Süderelbe=klinikum-suederelbe.example
Alpenblick Touristik=alpenblick.example
Weißbach Logistik SE=weissbach-log.example
Universität Rothenfels=uni-rothenfels.example
Möbelhaus Ostermeier=ostermeier.example
Kranich Versicherung=kranich-vers.example
Zünd & Partner=zuend-partner.example
Molkerei Hochland eG=molkerei-hochland.example
Rheinufer Verlag=rheinufer.example
"""
TEXT = """
g| Guten Tag!
g| Hallo!
g| Hallo zusammen!
g| Guten Morgen!
g| Guten Tag in die Runde!
g| Hallo liebes {company}-Team!
g| Moin!
c| Mit freundlichen Grüßen
c| Viele Grüße
c| Beste Grüße
c| Freundliche Grüße
c| Danke und viele Grüße
c| Schöne Grüße aus {city}
h| Guten Tag {full},
h| Hallo {full},
hf| Guten Tag {full}, vielen Dank für Ihre Nachricht.
ha| Hallo {full}, danke für die schnelle Rückmeldung.
z| Viele Grüße
z| Mit freundlichen Grüßen
z| Beste Grüße
i| Für Rückfragen bin ich bis 17 Uhr unter {phone} erreichbar.
i| Vielen Dank schon einmal im Voraus!
i| Eine kurze Antwort heute noch würde uns sehr helfen.
i| Meine Kollegin liest in Kopie mit.
x| Gibt es hierzu schon etwas Neues?
x| Ich wollte kurz nachfragen, wie der Stand ist.
xf| Leider unverändert, ich habe es gerade noch einmal versucht.
xw| Danke für die Info. Dann warte ich bis {weekday}.
x| Ich bin ab morgen im Urlaub, {colleague} übernimmt solange.
xf| Bitte noch nicht schließen, ich komme erst am {weekday} zum Testen.
w| Kurzer Zwischenstand: Die Kollegen haben die Ursache eingegrenzt. Ich melde mich spätestens am {weekday} wieder.
w| Noch gibt es nichts Neues, aber ich wollte Sie nicht ohne Nachricht lassen. Wir bleiben dran.
w| Ich habe Ihren Fall intern höher eingestuft und sage Ihnen morgen Vormittag Bescheid.
k| Super, jetzt klappt es. Vielen Dank!
k| Bestens, danke für die schnelle Hilfe!
k| Passt, Sie können das Ticket schließen. Danke, {agent}!
k| Hat funktioniert. Schönes Wochenende! 🙌
y| Sehr gern! Ich schließe das Ticket; antworten Sie einfach, falls noch etwas ist.
y| Das freut mich. Einen schönen Tag noch!
q| Könnten Sie mir bitte einen Screenshot oder ein Foto schicken? Und seit wann tritt das auf?
q| Eine Rückfrage dazu: Betrifft es alle oder nur einzelne Personen?
a| Anbei der Screenshot. Es tritt seit {when_day} auf.
a| Soweit ich weiß, alle. Zumindest habe ich niemanden gefunden, bei dem es anders ist.
f| Das sollte jetzt erledigt sein. Können Sie bitte prüfen, ob alles passt?
f| Wir haben es auf unserer Seite korrigiert. Bitte melden Sie sich kurz, falls noch etwas fehlt.
v| Am {sent} schrieb {agent} ({company}):
weekday| Montag
weekday| Dienstag
weekday| Mittwoch
weekday| Donnerstag
weekday| Freitag
when_day| gestern
when_day| Montag
when_day| letzter Woche
when_day| dem letzten Update
role| Leitung IT
role| Buchhaltung
role| Systemadministratorin
role| Einkauf
role| Geschäftsführung
role| Projektleiter
"""
ACME = """
== de_login area=login kinds=incident,question urgency=4 tags=sso,login files=png weight=5
s1| Anmeldung über {idp} nicht mehr möglich
s1| Niemand kommt mehr rein (Single Sign-on)
o1| Seit {when_day} kann sich bei uns niemand mehr über {idp} anmelden. Es erscheint nur die Meldung `{saml}`,
    danach
    landet man wieder auf der Anmeldeseite. Betroffen sind rund {n2} Personen.
s2| Zwei-Faktor-Code wird nicht angenommen
s2| Neues Handy, kein Zugriff mehr
o2| Ich habe ein neues Handy, und die Authenticator-App ist natürlich leer. Die Wiederherstellungscodes liegen im
    Tresor,
    und den Schlüssel hat ein Kollege, der bis {weekday} im Urlaub ist. 🙈
d1| Bisher haben wir versucht:
    - Cookies gelöscht, anderer Browser
    - Zertifikat neu hochgeladen
    - Anwendung in {idp} neu angelegt
q1| Welches Attribut schickt {idp} als NameID: die E-Mail-Adresse oder die Personalnummer?
q2| Damit ich sicher sein kann, dass Sie es sind: Darf ich Sie unter der hinterlegten Nummer zurückrufen?
a1| Die Personalnummer. Vorher war es die E-Mail-Adresse.
a2| Gern, ich bin bis 16 Uhr am Platz.
n1| NameID geändert, daher kein Treffer. Mapping umstellen lassen, nichts zusammenführen.
f1| Dann ist die Ursache klar: Wir suchen nach der E-Mail-Adresse. Bitte stellen Sie in {idp} die **NameID** auf
    `user.mail` um; danach funktioniert die Anmeldung sofort wieder.
f2| Vielen Dank für das Gespräch. Der zweite Faktor ist zurückgesetzt; bitte richten Sie ihn innerhalb von zwei
    Stunden neu
    ein.

== de_invoice area=billing kinds=question,task urgency=2 tags=billing,invoice files=pdf weight=5
s1| Falsche Umsatzsteuer auf Rechnung {invoice}
s1| Rechnung {invoice}: Reverse Charge fehlt
o1| Auf der Rechnung {invoice} ist Umsatzsteuer ausgewiesen, obwohl unsere USt-IdNr. ({vat}) hinterlegt ist. Unsere
    Buchhaltung kann sie so nicht verbuchen. Bitte senden Sie uns eine korrigierte Fassung.
s2| Neue Rechnungsanschrift
s2| Bitte Bestellnummer auf die Rechnung
o2| Wir sind umgezogen. Bitte ändern Sie die Rechnungsanschrift und vermerken Sie künftig unsere Bestellnummer {po};
    ohne
    sie wird bei uns nichts bezahlt.
d| | Position | Menge | Betrag |
   |---|---|---|
   | Team-Tarif | {n} | {amount} |
q1| Ist die Nummer für den innergemeinschaftlichen Handel freigeschaltet? Die Prüfung bei VIES war nicht eindeutig.
a1| Ja, seit dem Ersten. Bestätigung anbei.
f1| Die Rechnung ist storniert und ohne Umsatzsteuer neu ausgestellt. Sie finden beide unter *Einstellungen →
    Abrechnung*.
f2| Anschrift und Bestellnummer sind hinterlegt, ab der nächsten Rechnung erscheinen sie automatisch.

== de_export area=data kinds=incident,question urgency=3 tags=export,csv files=csv,png weight=5
s1| Umlaute im CSV-Export kaputt (Ã¼ statt ü)
s1| Excel zeigt Ã¤ statt ä
o1| Beim Öffnen des Exports in Excel sind alle Umlaute kaputt. Aus `Käse` wird `KÃ¤se`, aus `Größe` wird `GrÃ¶ÃŸe`.
    In der
    Oberfläche stimmt alles.
s2| Export bricht nach {big} Zeilen ab
s2| Bericht „{report}“ lässt sich nicht exportieren
o2| Der Export des Berichts „{report}“ bricht nach {big} Zeilen mitten in der Zeile ab. Mit einem kürzeren Zeitraum
    klappt
    es.
q1| Öffnen Sie die Datei per Doppelklick oder über *Daten → Aus Text/CSV*?
q2| Wann haben Sie es zuletzt versucht? Dann finde ich den Lauf im Protokoll.
a1| Per Doppelklick, wie immer.
a2| Heute um {time}.
f1| Excel rät beim Doppelklick die Kodierung, und zwar falsch. Über *Daten → Aus Text/CSV → 65001 (UTF-8)* stimmen
    die
    Umlaute. Ab nächster Woche gibt es im Export außerdem den Haken „für Excel“.
f2| Dem Export ging der Speicher aus. Ich habe ihn auf einer größeren Maschine neu gestartet; die vollständige Datei
    liegt
    unter *Berichte → Downloads*.

== de_agent area=agent kinds=incident,problem urgency=3 tags=agent,linux files=log weight=4
s1| Agent {version} schreibt /var/log voll
s1| Festplatte auf {host} voll
o1| Heute Nacht um {time} war auf {host} die Platte voll. {m} GB davon sind `/var/log/acme-agent/agent.log`, immer
    dieselbe
    Zeile:

    ```
    WARN  [collector] buffer full, dropping sample (dropped={big})
    ```
s2| Keine Daten mehr hinter dem Proxy
s2| Agent verbindet sich nicht (Proxy)
o2| Seit der Umstellung auf den neuen Proxy kommen von {n} Servern keine Daten mehr an. `acme-agent status` zeigt
    `uplink:
    retrying`.
q| Schicken Sie mir bitte die Ausgabe von `acme-agent status --verbose`?
a| Anbei. Der Proxy trennt offenbar nach 30 Sekunden.
n| Bekannt, {issue}. Fix in {version2}.
f1| Das ist ein Fehler in {version}, behoben in {version2}. Bis dahin hilft `level = "error"` im Abschnitt `[log]`.
f2| Bitte setzen Sie `keepalive = 20` im Abschnitt `[uplink]`, dann trennt der Proxy die Verbindung nicht mehr.

== de_dsgvo area=security kinds=task,question urgency=2 tags=gdpr,privacy files=pdf weight=3
s1| Auftragsverarbeitungsvertrag (AVV)
s1| DSGVO: Wo liegen unsere Daten?
o1| Für unsere Datenschutzbeauftragte benötigen wir den unterzeichneten AV-Vertrag und die aktuelle Liste der
    Unterauftragnehmer.
s2| Löschung nach Art. 17 DSGVO
s2| Ehemalige Mitarbeiterin verlangt Löschung
o2| Eine ehemalige Mitarbeiterin verlangt die Löschung ihrer Daten nach Art. 17 DSGVO. Welche Daten liegen bei
    Ihnen, und
    wie schnell können Sie das bestätigen?
q| Auf welchen Namen und welche Anschrift soll das Schreiben lauten?
a| Bitte auf {org}, Anschrift wie auf der Rechnung.
f1| Der unterzeichnete Vertrag ist beigefügt, die Liste als Anlage 2. Ihre Daten liegen ausschließlich in {region}.
f2| Erledigt: Profil, Geräte und Kommentare sind gelöscht. Das Löschprotokoll finden Sie im Anhang.
"""
GLOBEX = """
== de_paket area=delivery kinds=question,incident urgency=3 tags=delivery,tracking files=png weight=7
s1| Wo bleibt meine Bestellung {order}?
s1| Paket bewegt sich seit {m} Tagen nicht
o1| Meine Bestellung {order} sollte am {weekday} ankommen. In der Sendungsverfolgung steht seither „unterwegs“. Ist
    das
    Paket verloren gegangen?
s2| Angeblich zugestellt, aber nichts da
s2| Paket beim falschen Nachbarn?
o2| Laut Sendungsverfolgung wurde das Paket um {time} an einen Nachbarn übergeben. Ich habe überall geklingelt,
    niemand hat
    etwas angenommen.
s3| {carrier} legt Paket vor die Haustür
s3| Paket im Regen abgestellt
o3| Der Bote hat das Paket einfach in den Regen gestellt, obwohl ich zu Hause war. Der Karton ist durchweicht.
d| Sendungsnummer: {tracking} ({carrier})
q1| Stimmt die Anschrift in der Bestellung noch?
q2| Haben Sie schon nach einer Karte im Briefkasten gesehen?
q3| Ist der Inhalt trocken geblieben?
a1| Ja, dort wohne ich seit zehn Jahren.
a2| Keine Karte, nirgends.
a3| Zum Glück ja. Ärgerlich ist es trotzdem.
n| Nachforschung bei {carrier} eröffnet.
f1| Das Paket ist leider verloren gegangen. Ich habe Ihre Bestellung heute noch einmal per Express losgeschickt.
f2| Gefunden: Es liegt im Paketshop um die Ecke, die Karte steckte im falschen Briefkasten.
f3| Das tut mir leid. Die Beschwerde ist bei {carrier}, und auf Ihrem Kundenkonto ist ein Gutschein über 10 €.

== de_retoure area=returns kinds=question,task urgency=2 tags=return,refund files=pdf weight=6
s1| Rückerstattung für {order} fehlt
s1| Vor {m} Wochen zurückgeschickt, kein Geld
o1| Ich habe {order} vor {m} Wochen zurückgeschickt, laut Sendungsverfolgung ist alles angekommen. Das Geld fehlt
    bis heute.
s2| Umtausch: Jacke zu klein
s2| Größe M gegen L tauschen
o2| Die Jacke aus {order} ist wunderschön, aber zu klein. Kann ich sie gegen die nächste Größe tauschen?
s3| Retourenschein lässt sich nicht drucken
s3| Rücksendung ohne Drucker?
o3| Der Retourenschein öffnet sich als leere Seite. Einen Drucker habe ich ehrlich gesagt auch nicht.
q1| War alles aus der Bestellung im Paket?
q2| Lieber die Jacke in Grün oder das Geld zurück?
a1| Alles bis auf die Handschuhe, die habe ich behalten.
a2| Grün, wenn es sie noch gibt!
f1| Ihr Paket war auf eine andere Bestellung gebucht. {amount} sind unterwegs auf Ihr Konto.
f2| Größe L in Grün ist für Sie reserviert und geht raus, sobald die Rücksendung gescannt ist.
f3| Kein Problem: Der QR-Code im Anhang genügt, gedruckt wird in der Filiale.

== de_garantie area=warranty kinds=incident,question urgency=2 tags=warranty,repair files=jpg weight=4
s1| Reißverschluss nach {m} Monaten kaputt
s1| Garantie: Reißverschluss der Jacke
o1| Nach {m} Monaten ganz normaler Benutzung ist der Reißverschluss meiner Jacke ausgerissen. Fällt das unter die
    Garantie?
s2| Zeltstange gebrochen
s2| Ersatzteil fürs Zweipersonenzelt
o2| Beim ersten ordentlichen Wind ist eine Zeltstange gebrochen. Der Rest ist tadellos, es wäre schade um das Zelt.
d| Ein Ersatzteil würde mir genügen, einbauen kann ich es selbst. Fotos anbei.
q| Welcher Buchstabe steht hinter der Seriennummer?
a| Ein C, wenn ich es richtig lese.
f1| Dieser Reißverschluss ist uns bekannt. Das Ersatzteil mit Anleitung ist unterwegs, kostenlos natürlich.
f2| Ein neues Segment und eine Reparaturhülse sind in der Post.

== de_zahlung area=payment kinds=incident,question urgency=3 tags=payment,checkout files=png weight=4
s1| Doppelt abgebucht ({order})
s1| {amount} zweimal vom Konto abgegangen
o1| Der Shop meldete „Zahlung fehlgeschlagen“, also habe ich es noch einmal versucht. Jetzt sind {amount} zweimal
    abgebucht.
s2| Gutscheincode funktioniert nicht
s2| Code {code} wird abgelehnt
o2| Der Code {code} aus Ihrem Newsletter wird mit „nicht gültig“ abgelehnt, dabei liegt der Warenkorb weit über dem
    Mindestwert.
q1| Steht bei einer der beiden Buchungen „vorgemerkt“?
a1| Ja, bei der zweiten.
f1| Dann wurde sie nur vorgemerkt und verfällt von selbst. Abgebucht haben wir nur einmal.
f2| Der Code gilt nur für nicht reduzierte Artikel. Ich habe die 10 % ausnahmsweise von Hand abgezogen.

== de_beratung area=product kinds=question urgency=1 tags=advice files=jpg weight=4
s1| Welches Zelt für eine Familie mit Hund?
s1| Zelt: groß oder klein?
o1| Wir sind zu viert und haben einen Hund 🐕. Reicht das kleine Zelt für Wochenenden, oder soll es gleich das große
    sein?
s2| Ist die gusseiserne Pfanne induktionsgeeignet?
s2| Darf die Pfanne in die Spülmaschine?
o2| Ist die gusseiserne Pfanne für Induktion geeignet, und darf sie in die Spülmaschine?
q1| Fahren Sie eher mit dem Auto oder mit Rad und Bahn?
a1| Mit der Bahn, das Gewicht zählt also schon.
f1| Mit Hund würde ich das große nehmen: 700 g mehr, dafür schläft niemand auf den Schuhen. Probieren Sie es im
    Garten aus.
f2| Induktion: ja, hervorragend. Spülmaschine: bitte nie, heißes Wasser und eine Bürste genügen.
"""
