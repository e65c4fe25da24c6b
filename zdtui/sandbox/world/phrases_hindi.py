"""Hindi: names, places, small talk and topics."""

FIRSTS = """
अनन्या=ananya राहुल=rahul प्रिया=priya अमित=amit काव्या=kavya विकास=vikas स्नेहा=sneha रोहित=rohit
"""
LASTS = """
शर्मा=sharma वर्मा=verma गुप्ता=gupta सिंह=singh मिश्रा=mishra जोशी=joshi अग्रवाल=agarwal
"""
ZONES = """
New Delhi|Asia/Kolkata|दिल्ली
Mumbai|Asia/Kolkata|मुंबई
"""
ORGANIZATIONS = """
सूर्या ट्रेडर्स=surya-traders.example
गंगा अस्पताल=ganga-hospital.example
नवभारत प्रकाशन=navbharat-prakashan.example
"""
TEXT = """
g| नमस्ते,
g| नमस्कार,
c| धन्यवाद,
c| सादर,
h| नमस्ते {me} जी,
hf| नमस्ते {me} जी, संपर्क करने के लिए धन्यवाद।
z| सादर,
z| धन्यवाद,
i| कृपया आज ही उत्तर दें तो बहुत मदद होगी।
x| क्या कोई नई जानकारी है?
xf| अभी फिर से कोशिश की, समस्या वैसी ही है।
w| छोटा-सा अपडेट: कारण मिल गया है। मैं {weekday} तक फिर लिखूँगा।
k| अब ठीक है, बहुत धन्यवाद!
k| हो गया, धन्यवाद {agent} 🙏
y| आपका स्वागत है! मैं यह टिकट बंद कर रहा हूँ, ज़रूरत हो तो यहीं उत्तर दें।
q| क्या आप स्क्रीनशॉट भेज सकते हैं? और यह कब से हो रहा है?
a| संलग्न है। यह {when_day} से हो रहा है।
f| समस्या हल हो जानी चाहिए। कृपया जाँच लें।
v| {sent} को {agent} ({company}) ने लिखा:
weekday| सोमवार
weekday| मंगलवार
weekday| बुधवार
weekday| गुरुवार
when_day| कल
when_day| पिछले सप्ताह
role| आईटी प्रबंधक
role| लेखा विभाग
"""
ACME = """
== hi_login area=login kinds=incident urgency=4 tags=sso,login files=png weight=4
s1| {idp} से लॉगिन नहीं हो रहा है
s1| SSO त्रुटि: {saml}
o1| {when_day} से कोई भी {idp} से लॉगिन नहीं कर पा रहा है। `{saml}` दिखता है और फिर लॉगिन पेज आ जाता है। लगभग {n2}
    लोग प्रभावित हैं।
s2| चालान {invoice} में GST गलत है
s2| कृपया चालान {invoice} ठीक करें
o2| चालान {invoice} में हमारा GST नंबर नहीं है। लेखा विभाग इसे दर्ज नहीं कर सकता। कृपया ठीक करके भेजें।
q1| {idp} NameID में क्या भेजता है: ईमेल या कर्मचारी संख्या?
a1| कर्मचारी संख्या।
f1| यही कारण है। कृपया {idp} में **NameID** को `user.mail` कर दें, लॉगिन तुरंत चलने लगेगा।
f2| ठीक किया हुआ चालान *Settings → Billing* में उपलब्ध है।
"""
GLOBEX = """
== hi_parcel area=delivery kinds=question,incident urgency=3 tags=delivery,tracking files=png weight=4
s1| मेरा ऑर्डर {order} कहाँ है?
s1| पार्सल {m} दिन से वहीं है
o1| ऑर्डर {order} {weekday} को आना था। ट्रैकिंग में अब भी "रास्ते में" लिखा है। क्या यह खो गया है?
s2| डिलीवर दिखा रहा है, पर मिला नहीं
s2| पार्सल किसे दिया गया?
o2| ट्रैकिंग के अनुसार पार्सल {time} पर दे दिया गया, पर मुझे नहीं मिला। पड़ोसियों से भी पूछ लिया।
d| ट्रैकिंग नंबर: {tracking} ({carrier})
q| क्या ऑर्डर का पता सही है?
a| हाँ, सही है।
f1| क्षमा करें, पार्सल खो गया है। आज नया भेज दिया है।
f2| पार्सल पास के केंद्र पर है, {weekday} से ले सकते हैं।
"""
