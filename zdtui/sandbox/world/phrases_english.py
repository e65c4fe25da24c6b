"""English: names, places and the small talk of support mail, for both companies."""

FIRSTS = """
Jane Oliver Amelia Noah Grace Ethan Chloe Liam Sophie Marcus Priya Rohan Aisha Omar Fatima Ingrid Lars Ola Freja Mikkel
Chidi Ngozi Kwame Zanele Thabo Wanjiru Aroha Tane Caitlin Eoin Siobhán Rhys Ffion Hamish Morag Daniel Rachel Joshua Leah
Miguel Elena Mateus Anika Vikram Meera Sanjay Deepa Hiro Yuki Mei Wei Linh Minh Nadia Tomasz Katarzyna Petr Zuzana
Andrei Ioana Dimitra Nikos Emre Elif Arjun Samira Yusuf Hannah Callum Beth Gareth Naomi Felix Ruby Oscar Zoë Renée
"""

LASTS = """
Doe Berg Okafor Whitaker Hughes Patel Nakamura O'Brien Lindqvist Ferguson Ramirez Chen Kowalczyk Abara Mensah Dlamini
Thompson Castellano Novak Petrova Haddad Rahman Singh Iyer Nguyen Tran Sørensen Dahl Virtanen Korhonen MacLeod Byrne
Gallagher Davies Pritchard Bennett Sinclair Marsh Holloway Ashworth Calloway Whitfield Stroud Finch Abbott Keller Brandt
Moreau Silva Costa Papadopoulos Yilmaz Demir Popescu Horváth Svoboda Banerjee Chatterjee Menon Te_Rangi Walker Kipkemboi
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
Northwind Brightwater Kestrel Halden Meridian Copperfield Bluestone Larkspur Ironbridge Silverbirch Harbourside Fernhill
Redwood Stonegate Westmoor Ashdown Lumen Solstice Quarry Pinecrest Riverbend Tidewater Oakhaven Highfield Cobalt Juniper
Saltmarsh Thornbury Vantage Wildflower Hollin Marlowe Peregrine Skerry Drumlin Aldergate Corvid Fathom Gannet Hazelwood
Kittiwake Lodestar Moorland Nightjar Osprey Plover Rowan Sandpiper Tamarack Umber Verdant Wagtail Yarrow Zephyr Basalt
"""

SECTORS = """
Traders Health Robotics Logistics Analytics Foods Energy Insurance Media Studios Labs Software Partners Airlines Freight
Credit_Union Housing Dental Schools Architects Motors Marine Pharma Instruments Textiles Brewing Travel Games Security
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
h| Hi {me}, thanks for getting in touch.
h| Hi {me}, thank you for the details.
h| Good morning {me},
h| Hi {me}, sorry for the trouble.
z| Best,
z| Kind regards,
z| All the best,
z| Thanks,
z| Have a good day,
i| This blocks {n} people at the moment, so a quick answer would be a great help.
i| It is not the end of the world, but it comes up every single day.
i| We have a deadline on {weekday}, so we would like to know what to expect.
i| Our management asks me about it every morning 😅
i| If there is a workaround, we would happily take it for now.
i| We have not changed anything on our side, at least not knowingly.
i| It worked fine until {when_day}.
i| Please let me know if you need anything else from us.
i| I can be reached on {phone} until five if that is easier.
x| Hi, is there any news on this? We are still waiting.
x| Just checking in: did you have a chance to look at it?
x| Sorry to press, but my manager asks for an estimate. Even a rough one would help.
x| It happened again this morning at {time}, same as before.
x| Update from our side: it also affects our colleagues in {city} now.
x| I tried the steps from your last mail. The first two work, the third one ends in the same error.
x| Thanks for the quick answer! I forwarded it to our IT and will come back to you.
x| Our IT says they have changed nothing. What would be the next step?
x| I am out of office until {weekday}; my colleague {colleague} is in copy and can answer in the meantime.
x| Small addition: it only happens on the second attempt. The first one always works.
x| We can live with the workaround for a few days, but not for longer than that.
x| Could we do a short call? Half an hour on {weekday} would be enough, I can share my screen.
x| One more thing I noticed: it is much worse in the afternoon.
x| Please do not close this yet, we have only tested it with two people.
x| I have attached a new screenshot. The red part is what changed since last time.
x| Any chance this makes it into the next release?
x| I am back. Where do we stand?
x| Adding {colleague}, who runs this on our side.
w| A short update so that you are not left in the dark: our engineers can reproduce it and are working on a fix.
   I will write again on {weekday} at the latest.
w| Thank you for your patience. We have narrowed it down to one component and are testing a change today.
w| No final answer yet, but good news: the cause is known. The fix is in review and should go out with the next release.
w| I have asked the team that owns this part to take a look, with everything you sent us. You do not need to do anything
   for the moment.
w| Quick status: the first fix helped with most cases, but not with yours. We keep at it.
w| I have just spoken with {colleague_agent} about your case. We want to test one more thing before we touch your account.
w| We have raised the priority on our side. Expect the next message from me tomorrow before noon, your time.
w| The change is live for 10 % of our customers now and looks good. Yours follows on {weekday}.
k| That did it, thank you!
k| Works again. Thank you for the quick help 🙏
k| Perfect, all good now. You can close this.
k| Confirmed, it works for everybody here. Thanks a lot!
k| Great, thanks {agent}! 🎉
k| Thanks, that was quick. Have a nice weekend!
k| You are a star. 👩‍💻✨
k| Brilliant, that solved it. I would not have found that on my own.
y| You are welcome! I close this ticket now; just answer if it comes back.
y| Glad to hear it. Have a good day!
y| Great, thank you for letting us know.
y| Happy to help. If anything else comes up, you know where to find us.
q| To narrow this down, could you tell me:
   1. when exactly it happened last (with your time zone),
   2. whether it happens to everybody or only to some people,
   3. what you see, ideally as a screenshot?
q| Could you send me a screenshot of the whole window, including the address bar? And does it also happen in a private
   window?
q| Which of your accounts is this about? I see more than one under your e-mail address.
a| 1. Last time today, {time} our time.
   2. Everybody I have asked, so at least {m} people.
   3. Screenshot is attached.
a| Yes, in a private window too. I tried two browsers.
a| It is the account under this e-mail address, {email}.
n| Customer is friendly but under pressure, please keep them posted daily.
n| Same symptom as in #{other}. Could be a coincidence, could be the release from {weekday}.
n| Spoke with {colleague_agent}: not a regression, it has always been like that. Let's be careful with promises.
n| Renewal of this account is due next quarter, so let's do this one properly.
n| I checked the logs between {time} and {time2}: nothing suspicious, apart from `{code}` twice.
n| Handing this over, I am off from tomorrow. Everything we know is above; open question is only the date.
n| FYI {colleague_agent}, this is the third one this week. Worth a problem ticket?
n| Escalated in {issue}. They want a trace id, I have asked for it.
n| Reproduced with a fresh test account, so it is not their data.
n| Called them. Voicemail. Trying again at three.
n| Please do *not* offer a credit before {colleague_agent} has had a look.
n| Their time zone is {zone}, so expect answers in our evening.
n| Waiting for the deployment at {time}, then we can answer.
f| We have corrected this on our side. Could you try again and tell me whether it works for you now?
f| This should be solved: I have reset the setting for your account. Please sign out and in again once.
f| The fix went live this morning. I have checked it with your data and it looks right.
v| On {date}, {agent} ({company}) wrote:
weekday| Monday
weekday| Tuesday
weekday| Wednesday
weekday| Thursday
weekday| Friday
when| this morning
when| yesterday
when| last night
when| Monday
when| about {m} days ago
when| last week
when| the weekend
when_day| yesterday
when_day| last Friday
when_day| the update on Tuesday
when_day| about a week ago
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
