"""English: names, places and the small talk of support mail, for both companies."""

FIRSTS = """
Jane Oliver Amelia Noah Grace Ethan Chloe Liam Sophie Marcus Priya Rohan Aisha Omar Fatima Ingrid Lars Ola Freja
Mikkel
Chidi Ngozi Kwame Zanele Thabo Wanjiru Aroha Tane Caitlin Eoin Siobhán Rhys Ffion Hamish Morag Daniel Rachel Joshua
Leah
Miguel Elena Mateus Anika Vikram Meera Sanjay Deepa Hiro Yuki Mei Wei Linh Minh Nadia Tomasz Katarzyna Petr Zuzana
Andrei Ioana Dimitra Nikos Emre Elif Arjun Samira Yusuf Hannah Callum Beth Gareth Naomi Felix Ruby Oscar Zoë Renée
"""

LASTS = """
Doe Berg Okafor Whitaker Hughes Patel Nakamura O'Brien Lindqvist Ferguson Ramirez Chen Kowalczyk Abara Mensah
Dlamini
Thompson Castellano Novak Petrova Haddad Rahman Singh Iyer Nguyen Tran Sørensen Dahl Virtanen Korhonen MacLeod Byrne
Gallagher Davies Pritchard Bennett Sinclair Marsh Holloway Ashworth Calloway Whitfield Stroud Finch Abbott Keller
Brandt
Moreau Silva Costa Papadopoulos Yilmaz Demir Popescu Horváth Svoboda Banerjee Chatterjee Menon Te_Rangi Walker
Kipkemboi
Owusu Adeyemi van_der_Berg de_Wit Jansen Peeters Fitzgerald Quinn Larkin Stanhope Underwood Vance Zielinski Nyström
"""

ZONES = """
London|Europe/London|London
Dublin|Europe/Dublin|Dublin
Edinburgh|Europe/London|Edinburgh
Eastern Time (US & Canada)|America/New_York|Boston
Central Time (US & Canada)|America/Chicago|Austin
Mountain Time (US & Canada)|America/Denver|Denver
Pacific Time (US & Canada)|America/Los_Angeles|Portland
Eastern Time (US & Canada)|America/Toronto|Toronto
Sydney|Australia/Sydney|Sydney
Auckland|Pacific/Auckland|Auckland
Nairobi|Africa/Nairobi|Nairobi
West Central Africa|Africa/Lagos|Lagos
Copenhagen|Europe/Copenhagen|Copenhagen
Amsterdam|Europe/Amsterdam|Amsterdam
New Delhi|Asia/Kolkata|Bengaluru
Singapore|Asia/Singapore|Singapore
"""

STEMS = """
Northwind Brightwater Kestrel Halden Meridian Copperfield Bluestone Larkspur Ironbridge Silverbirch Harbourside
Fernhill
Redwood Stonegate Westmoor Ashdown Lumen Solstice Quarry Pinecrest Riverbend Tidewater Oakhaven Highfield Cobalt
Juniper
Saltmarsh Thornbury Vantage Wildflower Hollin Marlowe Peregrine Skerry Drumlin Aldergate Corvid Fathom Gannet
Hazelwood
Kittiwake Lodestar Moorland Nightjar Osprey Plover Rowan Sandpiper Tamarack Umber Verdant Wagtail Yarrow Zephyr
Basalt
"""

SECTORS = """
Traders Health Robotics Logistics Analytics Foods Energy Insurance Media Studios Labs Software Partners Airlines
Freight
Credit_Union Housing Dental Schools Architects Motors Marine Pharma Instruments Textiles Brewing Travel Games
Security
"""

TEXT = """
g| Hi,
g| Hello,
g| Hi there,
g| Hi team,
g| Good morning,
g| Hello {company} team,
g| Hi {company} support,
g| Hey,
g| Good afternoon,
g| Dear {company} team,
c| Best regards,
c| Kind regards,
c| Thanks,
c| Thanks in advance,
c| Many thanks,
c| Cheers,
c| Best,
c| Regards,
c| Thank you,
h| Hi {me},
h| Hello {me},
h| Good morning {me},
h| Dear {me},
hf| Hi {me}, thanks for getting in touch.
hf| Hello {me}, thank you for your message.
hf| Hi {me}, thank you for writing to us.
hf| Hi {me},
ha| Hi {me}, thank you, that helps.
ha| Hello {me}, thanks for the quick answer.
ha| Hi {me},
z| Best,
z| Kind regards,
z| All the best,
z| Thanks,
z| Have a good day,
i| Please let me know if you need anything else.
i| I can be reached on {phone} until five if that is easier.
i| Thanks for looking into it!
i| A short answer today would help me a lot.
i| {colleague} is in copy, in case I am not at my desk.
i| No need to hurry, but I would like to know where we stand.
i| Sorry if this is the wrong address for it.
x| Hi, is there any news on this? We are still waiting.
x| Just checking in: did you have a chance to look at it?
x| Sorry to press, but I have been asked for an estimate. Even a rough one would help.
x| Adding {colleague}, who looks after this on our side.
x| One small addition to my mail: it is not only me, {colleague} says the same.
x| I am away until {weekday}; {colleague} is in copy and can answer in the meantime.
x| Anything I can do to speed this up?
xw| Thanks for the update, that is good to know.
xw| Understood. Is there anything I can do in the meantime?
xw| Quick question in between: is {weekday} still realistic?
xw| Thank you for keeping me posted. I have passed it on here.
xw| All right, I will wait. The sooner the better, as you can imagine.
xw| That is later than I had hoped, but thanks for being honest about it.
xw| Good to hear. Please add {colleague} to your answer, I may be on the road.
xf| Thank you. I will have a closer look tonight and tell you.
xf| Thanks! I have not had time to check everything, so please keep this open for a day or two.
xf| I do not see a difference yet. Does it take a while?
xf| That was quick. One question remains: will it stay like that?
xq| I have passed your question on and will answer as soon as I know.
xq| Good question. I have to ask {colleague}, one moment please.
xq| I am not sure I understand what you need. Could you say it for somebody who is not an expert?
xq| I will look it up this afternoon and get back to you.
w| I have asked the colleagues who look after this to take a look, with everything you sent us. You do not need to
   do
   anything for the moment.
w| I have just spoken with {colleague_agent} about your case. We want to check one more thing before we answer.
w| We have raised the priority on our side. Expect the next message from me tomorrow before noon, your time.
w| No news yet, but I did not want to leave you without a word. I will write again on {weekday}.
w| Short update: we know more than yesterday, but not enough to promise anything. I stay on it.
w| It took longer than I had hoped, I am sorry. The answer I was waiting for has arrived, and I am going through it
   now.
w| {colleague_agent} has taken over a part of this, so you may hear from either of us. Nothing gets lost in between.
w| Thank you for your patience. One last check is missing, then you get a complete answer.
k| That did it, thank you!
k| Perfect, all good now. You can close this.
k| Great, thanks {agent}! 🎉
k| Thanks, that was quick. Have a nice weekend!
k| You are a star. 👩‍💻✨
k| Brilliant. I would not have found that on my own.
k| Wonderful, thank you for the quick help 🙏
y| You are welcome! I close this ticket now; just answer if anything else comes up.
y| Glad to hear it. Have a good day!
y| Great, thank you for letting us know.
y| Happy to help. You know where to find us.
qi| So that I look in the right place: when did you notice it first, and has anything changed around that time?
qi| Could you send me a screenshot or a photo, so that I see what you see?
q| Shall we have a short call on {weekday}, say at {time2}? That would be quicker than writing.
q| Is it all right if {colleague_agent} from our team joins in here?
q| How urgent is it for you, honestly: today, this week, or whenever it is done?
q| Before I promise anything: is {email} the right address for the confirmation?
ai| I noticed it {when}. I cannot think of any change, but I may be the last to know.
ai| Of course, it is attached.
a| That works for me, please call {phone}.
a| Sure, the more the merrier.
a| This week would be great. Today would be better, but I am a realist.
a| Yes, that one.
n| Customer is friendly but under pressure, please keep them posted.
n| Handing this over, I am off from tomorrow. Everything we know is above; the only open question is the date.
n| FYI {colleague_agent}, this is the third one this week. Worth a problem ticket?
n| Called them. Voicemail. Trying again at three.
n| Please do *not* offer a credit before {colleague_agent} has had a look.
n| Their time zone is {zone}, mind that when you call.
n| I promised an answer by {weekday}.
n| Looks like #{other}, but the cause is a different one. Do not merge.
n| Same customer as last month, by the way. Went well then, with a phone call.
n| Had them on the phone for ten minutes. Everything is clear now, they are more relaxed than their mails sound.
n| Asked {colleague_agent} for a second opinion.
n| Nothing from them since my last question. Reminder on {weekday}, then we close.
n| Updated the fields and the type, this was filed as a question.
f| This should be settled now. Could you have a look and tell me whether everything is as you expect it?
f| Thank you for your patience: it is done on our side. Please let me know if anything is still missing.
f| All done, as of a few minutes ago. I keep this open until you have had a look.
v| On {sent}, {agent} ({company}) wrote:
weekday| Monday
weekday| Tuesday
weekday| Wednesday
weekday| Thursday
weekday| Friday
when| this morning
when| yesterday
when| last night
when| on Monday
when| {m} days ago
when| last week
when| at the weekend
when_day| yesterday
when_day| last Friday
when_day| Tuesday
when_day| Monday morning
when_day| last week
when_day| the end of last month
role| Head of Operations
role| IT Administrator
role| Finance Manager
role| Data Engineer
role| Office Manager
role| Product Owner
role| Team Lead, Customer Care
role| Site Reliability Engineer
role| Managing Director
role| Marketing Coordinator
role| Purchasing
role| Compliance Officer
"""
