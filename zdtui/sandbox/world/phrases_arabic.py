"""Arabic: names, places, small talk and topics, written from right to left."""

FIRSTS = """
سارة=sara أحمد=ahmed ليلى=layla يوسف=youssef نور=nour خالد=khaled مريم=maryam عمر=omar هدى=huda طارق=tariq
"""
LASTS = """
الحسن=alhassan منصور=mansour الخطيب=alkhatib حداد=haddad النجار=alnajjar العلي=alali صالح=saleh درويش=darwish
"""
ZONES = """
Riyadh|Asia/Riyadh|الرياض
Cairo|Africa/Cairo|القاهرة
Abu Dhabi|Asia/Dubai|دبي
"""
ORGANIZATIONS = """
شركة النخيل للتجارة=nakheel-trade.example
مستشفى الأمل=alamal-hospital.example
مكتبة الواحة=alwaha.example
"""
TEXT = """
g| السلام عليكم،
g| مرحباً،
g| تحية طيبة،
c| مع الشكر،
c| تحياتي،
c| وتفضلوا بقبول فائق الاحترام،
h| مرحباً {me}،
hf| مرحباً {me}، شكراً لتواصلك معنا.
z| مع التحية،
z| تحياتي،
i| أرجو الرد اليوم إن أمكن.
x| هل من جديد؟
xf| جرّبت مرة أخرى والمشكلة كما هي.
w| تحديث سريع: عرفنا السبب، وسأكتب لك يوم {weekday} على أبعد تقدير.
k| تم الحل، شكراً جزيلاً!
k| يعمل الآن، شكراً {agent} 🙏
y| على الرحب والسعة! سأغلق التذكرة، ويكفي الرد هنا عند الحاجة.
q| هل يمكنك إرسال صورة للشاشة؟ ومنذ متى تحدث المشكلة؟
a| الصورة مرفقة، والمشكلة منذ {when_day}.
f| تم إصلاح المشكلة من جهتنا. أرجو التأكد وإخباري.
v| في {sent} كتب {agent} ({company}):
weekday| الاثنين
weekday| الثلاثاء
weekday| الأربعاء
weekday| الخميس
when_day| أمس
when_day| الأسبوع الماضي
when_day| التحديث الأخير
role| مدير تقنية المعلومات
role| قسم المحاسبة
"""
ACME = """
== ar_login area=login kinds=incident urgency=4 tags=sso,login files=png weight=4
s1| لا يمكننا تسجيل الدخول عبر {idp}
s1| فشل الدخول الموحد: {saml}
o1| منذ {when_day} لا يستطيع أحد تسجيل الدخول عبر {idp}. تظهر الرسالة `{saml}` ثم نعود إلى صفحة الدخول. عدد
    المتأثرين {n2}.
s2| فقدت هاتفي ولا أستطيع الدخول (2FA)
s2| رمز التحقق غير صحيح
o2| فقدت هاتفي وكان تطبيق رموز التحقق عليه. كيف أستعيد حسابي؟
q1| ما الذي يرسله {idp} في حقل NameID: البريد الإلكتروني أم الرقم الوظيفي؟
a1| الرقم الوظيفي.
f1| هذا هو السبب. أرجو ضبط **NameID** على `user.mail` في {idp} وسيعمل الدخول فوراً.
f2| تمت إزالة العامل الثاني. أرجو إعداده من جديد خلال ساعتين.

== ar_report area=data kinds=incident urgency=3 tags=export,csv files=csv weight=3
s1| الحروف العربية غير صحيحة في ملف CSV
s1| ملف التصدير يظهر رموزاً غريبة
o1| عند فتح الملف في Excel تظهر الحروف العربية رموزاً غريبة، بينما تظهر صحيحة على الشاشة.
q1| هل تفتح الملف بالنقر المزدوج؟
a1| نعم، دائماً.
f1| أرجو فتحه من *بيانات ← من نص/CSV ← UTF-8* وستظهر الحروف صحيحة.
"""
GLOBEX = """
== ar_parcel area=delivery kinds=question,incident urgency=3 tags=delivery,tracking files=png weight=4
s1| أين طلبي {order}؟
s1| الشحنة لم تتحرك منذ {m} أيام
o1| كان من المفترض أن يصل الطلب {order} يوم {weekday}، ولا تزال حالته «قيد النقل». هل فُقد؟
s2| تم التسليم حسب التتبع ولم يصل شيء
s2| لمن سُلّم الطرد؟
o2| حسب التتبع تم تسليم الطرد الساعة {time}، لكنني لم أستلم شيئاً وسألت الجيران كلهم.
d| رقم التتبع: {tracking} ({carrier})
q| هل العنوان في الطلب صحيح؟
a| نعم، صحيح.
f1| نعتذر، فُقدت الشحنة. أرسلنا لك بديلاً اليوم.
f2| الطرد موجود في نقطة استلام قريبة منك، ويمكن استلامه ابتداءً من {weekday}.
"""
