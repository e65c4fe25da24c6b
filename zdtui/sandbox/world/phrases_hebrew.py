"""Hebrew: names, places, small talk and topics, written from right to left."""

FIRSTS = """
נועה=noa איתי=itay תמר=tamar יונתן=yonatan מיכל=michal עידו=ido שירה=shira אורי=ori יעל=yael דניאל=daniel
"""
LASTS = """
כהן=cohen לוי=levi מזרחי=mizrahi פרץ=peretz ביטון=biton אברהם=avraham פרידמן=friedman שפירא=shapira
"""
ZONES = """
Jerusalem|Asia/Jerusalem|תל אביב
Jerusalem|Asia/Jerusalem|חיפה
"""
ORGANIZATIONS = """
זית ושמן בע"מ=zayit.example
מרפאות הגליל=galil-clinics.example
ספרי הנמל=sifrei-hanamal.example
"""
TEXT = """
g| שלום,
g| היי,
g| שלום רב,
c| תודה,
c| בברכה,
c| תודה מראש,
h| שלום {me},
hf| היי {me}, תודה על הפנייה.
z| בברכה,
z| יום טוב,
i| אשמח לתשובה עוד היום.
x| יש חדש?
xf| ניסיתי שוב, המצב לא השתנה.
w| עדכון קצר: מצאנו את הסיבה. אכתוב שוב עד {weekday}.
k| עובד! תודה רבה.
k| מעולה, תודה {agent} 🙏
y| בשמחה! אני סוגר את הפנייה, אפשר פשוט להשיב אם צריך.
q| אפשר לקבל צילום מסך? וממתי זה קורה?
a| מצורף. זה קורה מאז {when_day}.
f| זה אמור להיות מסודר. אפשר לבדוק?
v| בתאריך {sent} כתב/ה {agent} ({company}):
weekday| יום ראשון
weekday| יום שני
weekday| יום שלישי
weekday| יום רביעי
when_day| אתמול
when_day| שבוע שעבר
when_day| העדכון האחרון
role| מנהל מערכות מידע
role| הנהלת חשבונות
"""
ACME = """
== he_login area=login kinds=incident urgency=4 tags=sso,login files=png weight=4
s1| אי אפשר להתחבר דרך {idp}
s1| שגיאת SSO: {saml}
o1| מאז {when_day} אף אחד לא מצליח להתחבר דרך {idp}. מופיעה ההודעה `{saml}` וחוזרים לדף הכניסה. מדובר ב-{n2} עובדים.
s2| הטלפון אבד, אין גישה (2FA)
s2| קוד האימות שגוי
o2| הטלפון שלי אבד, ואיתו אפליקציית הקודים. איך מחזירים את הגישה לחשבון?
q1| מה {idp} שולח ב-NameID: דוא"ל או מספר עובד?
a1| מספר עובד.
f1| זו הסיבה. צריך לשנות את **NameID** ל-`user.mail`, ואז הכניסה תעבוד מיד.
f2| האימות הדו-שלבי אופס. יש להגדיר אותו מחדש בתוך שעתיים.

== he_dash area=dashboards kinds=incident,question urgency=3 tags=dashboard files=png weight=3
s1| לוח הבקרה איטי מאוד
s1| "{report}" נטען {n} שניות
o1| מאז {when_day} לוח הבקרה "{report}" נטען במשך {n} שניות. לפני כן זה לקח שתיים-שלוש.
q1| אפשר לפתוח את הדף עם `?debug=timing` ולשלוח מה מופיע למטה?
a1| `queries {n}, cache miss`
f1| המשתנה `now-1s` מונע שימוש במטמון. עם `now/1m` הדף נפתח בתוך שתי שניות.
"""
GLOBEX = """
== he_parcel area=delivery kinds=question,incident urgency=3 tags=delivery,tracking files=png weight=4
s1| איפה ההזמנה שלי {order}?
s1| החבילה תקועה כבר {m} ימים
o1| ההזמנה {order} הייתה אמורה להגיע ב{weekday}. במעקב כתוב "בדרך" ושום דבר לא זז. היא אבדה?
s2| כתוב שנמסרה, אבל לא קיבלתי כלום
s2| למי נמסרה החבילה?
o2| לפי המעקב החבילה נמסרה ב-{time}, אבל לא קיבלתי כלום ושאלתי את כל השכנים.
d| מספר מעקב: {tracking} ({carrier})
q| הכתובת בהזמנה נכונה?
a| כן, נכונה.
f1| החבילה כנראה אבדה, אנחנו מצטערים. שלחנו היום חדשה.
f2| החבילה בנקודת איסוף קרובה, אפשר לאסוף החל מ{weekday}.
"""
