"""Polish: names, places, small talk and topics."""

FIRSTS = """
Agnieszka Paweł Małgorzata Łukasz Żaneta Michał Zofia Wojciech Grażyna Świętosław Ewa Krzysztof Bożena Jędrzej Ola
Rafał
"""
LASTS = """
Wójcik Zając Wróbel Błaszczyk Łuczak Źrebiec Sęk Kołodziej Mączka Ćwik Nowak Kaczmarek Woźniak Mazur Śliwa
"""
ZONES = """
Warsaw|Europe/Warsaw|Warszawa
Warsaw|Europe/Warsaw|Kraków
Warsaw|Europe/Warsaw|Łódź
Warsaw|Europe/Warsaw|Gdańsk
"""
ORGANIZATIONS = """
Huta Żelazna Góra=zelaznagora.example
Księgarnia Pod Lipą=podlipa.example
Szpital Miejski w Dębowcu=szpital-debowiec.example
Piekarnia Złoty Kłos=zlotyklos.example
Przewozy Wschód=przewozy-wschod.example
"""
TEXT = """
g| Dzień dobry,
g| Witam,
g| Cześć,
g| Szanowni Państwo,
c| Pozdrawiam,
c| Z poważaniem,
c| Z góry dziękuję,
c| Miłego dnia,
h| Dzień dobry,
hf| Dzień dobry, dziękujemy za wiadomość.
ha| Dzień dobry, dziękuję za szczegóły.
z| Pozdrawiam,
z| Z poważaniem,
z| Miłego dnia,
i| W razie pytań jestem pod numerem {phone} do 17:00.
i| Będę wdzięczny za szybką odpowiedź.
x| Czy jest już coś nowego?
xf| Niestety bez zmian, właśnie sprawdziłem jeszcze raz.
xw| Dziękuję za informację, czekam zatem.
w| Krótka informacja: znamy już przyczynę. Odezwę się najpóźniej {weekday}.
w| Na razie nic nowego, ale nie chciałem zostawiać Państwa bez odpowiedzi.
k| Działa, bardzo dziękuję!
k| Super, dzięki {agent}! 🙌
y| Proszę bardzo! Zamykam zgłoszenie, w razie czego wystarczy odpisać.
q| Czy mogę prosić o zrzut ekranu albo zdjęcie? I od kiedy to się dzieje?
a| W załączniku. Dzieje się tak {when_day}.
f| Powinno być już dobrze. Czy może Pani/Pan sprawdzić?
f| Poprawiliśmy to po naszej stronie. Proszę dać znać, gdyby czegoś brakowało.
v| {sent} {agent} ({company}) napisał(a):
weekday| w poniedziałek
weekday| we wtorek
weekday| w środę
weekday| w czwartek
weekday| w piątek
when_day| od wczoraj
when_day| od poniedziałku
when_day| od zeszłego tygodnia
role| Administrator IT
role| Księgowość
role| Kierowniczka projektu
"""
ACME = """
== pl_logowanie area=login kinds=incident urgency=4 tags=sso,login files=png weight=4
s1| Nikt nie może się zalogować przez {idp}
s1| Logowanie SSO nie działa
o1| Niestety {when_day} nikt nie może się zalogować przez {idp}. Pojawia się `{saml}` i wracamy do formularza.
    Dotyczy to około {n2} osób.
s2| Zgubiony telefon, brak dostępu (2FA)
s2| Kod sześciocyfrowy odrzucany
o2| Zgubiłem telefon, a razem z nim aplikację z kodami. Jak odzyskać dostęp?
q1| Co {idp} wysyła jako NameID: adres e-mail czy numer pracownika?
q2| Czy mogę oddzwonić na numer zapisany na koncie?
a1| Numer pracownika, od czasu migracji.
a2| Tak, jestem do 16:00.
f1| W takim razie proszę ustawić **NameID** na `user.mail` w {idp}; szukamy po adresie e-mail.
f2| Dziękuję za rozmowę. Drugi składnik został usunięty, proszę ustawić go ponownie w ciągu dwóch godzin.

== pl_faktura area=billing kinds=question,task urgency=2 tags=billing,invoice files=pdf weight=4
s1| Błędny NIP na fakturze {invoice}
s1| Korekta faktury {invoice}
o1| Na fakturze {invoice} jest błędny NIP. Księgowość nie może jej zaksięgować. Proszę o korektę.
s2| Oferta na dodatkowe licencje ({n} szt.)
s2| Więcej użytkowników od przyszłego miesiąca
o2| Potrzebujemy dodatkowych licencji ({n} szt.). Proszę o ofertę na: {org}.
f1| Faktura korygująca jest w *Ustawienia → Rozliczenia*.
f2| Oferta w załączniku, ważna 30 dni.

== pl_raport area=data kinds=incident urgency=3 tags=export,csv files=csv weight=3
s1| Polskie znaki w eksporcie CSV
s1| Excel pokazuje Å‚ zamiast ł
o1| W wyeksportowanym pliku wszystkie polskie znaki są zepsute: `Łódź` zamienia się w `ÅÃ³dÅº`. Na ekranie jest
    dobrze.
s2| Eksport kończy się na wierszu {big}
s2| Raport „{report}” się nie eksportuje
o2| Eksport raportu „{report}” urywa się na wierszu {big}, w połowie linii.
q| Czy plik otwierany jest dwuklikiem?
a| Tak, jak zawsze.
f1| Excel źle zgaduje kodowanie. Proszę użyć *Dane → Z pliku tekstowego/CSV → UTF-8*.
f2| Eksportowi zabrakło pamięci. Uruchomiłem go ponownie, plik jest w *Raporty → Pobrane*.
"""
GLOBEX = """
== pl_paczka area=delivery kinds=question,incident urgency=3 tags=delivery,tracking files=png weight=5
s1| Gdzie jest moje zamówienie {order}?
s1| Paczka stoi od {m} dni
o1| Zamówienie {order} miało dotrzeć {weekday}. Śledzenie pokazuje „w drodze” i nic się nie zmienia. Czy zaginęło?
s2| Niby doręczona, a paczki nie ma
s2| U którego sąsiada jest paczka?
o2| Według śledzenia paczkę odebrał sąsiad o {time}. Pytałam wszystkich, nikt nic nie wie.
d| Numer przesyłki: {tracking} ({carrier})
q| Czy adres w zamówieniu jest aktualny?
a| Tak, od dziesięciu lat.
f1| Niestety zaginęła. Dziś wysłaliśmy nową, ekspresem.
f2| Znalazła się w punkcie odbioru obok. Można odebrać {weekday}.

== pl_zwrot area=returns kinds=question,task urgency=2 tags=return,refund files=pdf weight=4
s1| Brak zwrotu pieniędzy za {order}
s1| Odesłane trzy tygodnie temu, pieniędzy brak
o1| Odesłałam {order} i paczka dotarła, ale pieniędzy nadal nie ma.
s2| Wymiana kurtki M na L
s2| Za mała kurtka
o2| Kurtka jest piękna, ale za mała. Czy można ją wymienić na większą?
q| Czy w paczce było wszystko?
a| Wszystko oprócz rękawiczek.
f1| Paczka była przypisana do innego zamówienia. {amount} jest już w drodze.
f2| Rozmiar L jest zarezerwowany i wyjdzie po zeskanowaniu zwrotu.

== pl_produkt area=product kinds=question urgency=1 tags=advice files=jpg weight=3
s1| Jaki namiot dla czterech osób i psa?
s1| Mały czy duży namiot?
o1| Jest nas czworo i pies 🐕. Czy mały namiot wystarczy na weekend?
s2| Czy patelnia żeliwna nadaje się na indukcję?
s2| Patelnia żeliwna i zmywarka
o2| Czy patelnia żeliwna działa na indukcji i czy można ją myć w zmywarce?
f1| Z psem wziąłbym duży: 700 g więcej, ale nikt nie śpi na butach.
f2| Indukcja: tak. Zmywarka: nigdy, wystarczy gorąca woda i szczotka.
"""
