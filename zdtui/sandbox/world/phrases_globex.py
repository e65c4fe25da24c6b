"""What the customers of a web shop write about, in English.

The shop sells things for camping, cycling and the kitchen.
"""

TOPICS = """
== where_is_it area=delivery kinds=question,incident urgency=3 tags=delivery,tracking files=png weight=8
s| Where is my order {order}?
s| Parcel not moving since {weekday}
s| Tracking says delivered, but there is nothing here
s| {order}: delivered to whom?
s| Package stuck in {city}
o| My order {order} should have been here on {weekday}. The tracking page has said *in transit* since {when_day} and nothing has
   moved. Is it lost?
o| According to the tracking, my parcel was "handed over to a neighbour" at {time}. I have asked all of them, nobody has it, and nobody
   knows a Mr {colleague}.
o| I ordered a {product} as a birthday present, and the birthday is on {weekday}. Could you please tell me where the parcel is?
d| Tracking number: {tracking} ({carrier})
d| I was at home all day. There was no bell, no card in the letter box, nothing.
q| I am sorry about that. Before I start a search: could you check with the flat or house numbers next to yours, and look for a card from
   {carrier}?
a| I asked at four doors and there is no card. Please start the search.
n| {carrier} scan at {time} was 2 km away from the address. Looks like a wrong door.
n| Search request opened with {carrier}, reference {hex}. Answer takes up to {m} working days.
f| {carrier} has found your parcel: it had been left at a shop around the corner. They will bring it to you on {weekday}. I have added
   a voucher of 10 € to your account for the trouble.
f| The parcel is lost, I am afraid. I have sent the {product} again this afternoon with express shipping; the new tracking number is
   {tracking2}.
t| It is here! Birthday saved, thank you 🎂

== damaged area=returns kinds=incident urgency=3 tags=damaged,delivery files=jpg,jpg weight=6
s| {product} arrived broken
s| Box was open and wet
s| Scratches on my new {product}
o| The {product} from order {order} arrived today, and it is broken. The box was already dented when the courier handed it over.
o| I unpacked the {product} and found deep scratches on one side. It looks as if it had been used before.
d| I have attached two photos: one of the box, one of the damage.
d| I would prefer a replacement, but only if it can be here before {weekday}. Otherwise I would rather have my money back.
q| What a pity, I am sorry. Could you tell me the number on the small white label on the box? It starts with LOT.
a| LOT {hex}. And yes, the label was wet too.
n| Third one from this lot, see #{other}. Ask the warehouse to check the pallet.
f| A replacement is on its way and should reach you on {weekday}. You can keep the broken one or throw it away, there is no need to send it
   back.
f| I have refunded {amount} to your {payment}. It can take up to five working days until you see it.
t| The new one is fine. That was quick, thank you!

== wrong_size area=returns kinds=question,task urgency=2 tags=return,exchange files= weight=6
s| Exchange {product}, size M for L
s| Ordered 42, received 44
s| Too small, how do I send it back?
s| Return label does not print
o| The jacket from order {order} is lovely but too small. Can I exchange it for the next size, or do I have to return it and order
   again?
o| I ordered size 42 and received 44. The label on the box says 42, the shoe itself says 44.
o| The return label opens as an empty page, on my phone and on my computer.
d| I have only tried it on, the tags are still attached.
q| Which of the two would you prefer: an exchange for the right size, or your money back?
a| An exchange, please, if you still have it in green.
n| Green is sold out in that size until {weekday}. Offer blue, or wait.
f| I have reserved the right size for you. As soon as {carrier} has scanned your return, it goes out; you pay nothing for either way.
f| Your return label is attached as a PDF. If you have no printer, the QR code below it works at every {carrier} counter.
t| Exchange arrived, fits perfectly. Thanks!

== refund area=returns kinds=question,incident urgency=3 tags=refund,return files=pdf weight=6
s| Refund for {order} missing
s| Returned {m} weeks ago, still no money
s| Refund {amount} too low
o| I sent back order {order} {m} weeks ago, and the tracking says you received it on {date}. I have not seen a refund yet.
o| You refunded {amount}, but the return was worth {amount2}. The shipping was not deducted in the confirmation.
d| Receipt of the drop-off is attached.
q| Did the parcel contain everything from the order, or only some of the items?
a| Everything except the gloves, I kept those.
n| Return is in the warehouse but was booked on the wrong order ({order2}). Corrected.
f| Your parcel was booked on another order, I am sorry. I have corrected this and refunded {amount} to your {payment}; please allow five
   working days.
t| The money is there. Thank you.

== payment_failed area=payment kinds=incident,question urgency=3 tags=payment,checkout files=png weight=5
s| Payment declined but money gone
s| Charged twice for {order}
s| {payment} does not work at checkout
s| "Something went wrong (E{n2}7)" when paying
o| The shop said that my payment failed, so I tried again. Now {amount} has been taken twice, but I only have one order.
o| When I want to pay with {payment}, the page turns white and nothing happens. My basket is worth {amount}, I would really like to give
   it to you.
d| Browser is Safari on an iPad. Blockers are off.
d| Both bookings are from {date}, a minute apart. See the screenshot.
q| Could you check whether one of the two bookings is marked as *pending* or *reserved* at your bank?
a| Yes, the second one says "reserved".
n| Second authorisation was never captured, falls back by itself after 7 days. No refund needed!
f| The second amount was only reserved, not collected. Your bank releases it by itself within seven days; we have asked them to do it sooner.
f| Our provider had a problem with {payment} between {time} and {time2}. It is solved; your basket is still there.
t| It is gone from my account statement. Thank you for explaining it.

== voucher area=payment kinds=question urgency=2 tags=voucher,checkout files=png weight=5
s| Voucher code does not work
s| Gift card says "already redeemed"
s| 10 % newsletter discount not deducted
o| The code from your newsletter ({code}) is refused with "not valid for the items in your basket". I only have a {product} in it.
o| I was given a gift card over {amount2}, and the shop says that it has already been redeemed. It was still sealed!
d| The code is {code}, I typed it in with and without the hyphens.
q| Could you send me a photo of the back of the card, with the code and the serial number readable?
a| Photo is attached. The first letter could be a B or an 8.
n| It is a B. They typed an 8.
f| The first character is a **B**, not an 8 – our font is to blame. I have entered the card for you, the full amount is in your account.
f| The code is only valid for full-price items, and the {product} is reduced at the moment. As a gesture I have deducted the 10 % by hand.
t| Great, ordered. Thanks for the gesture!

== cancel_order area=account kinds=task urgency=3 tags=cancellation files= weight=5
s| Cancel order {order} please
s| Ordered twice by mistake
s| Change delivery address of {order}
o| Please cancel order {order}. I clicked twice and now there are two of everything.
o| We are moving on {weekday}, so could you change the delivery address of {order}? The new address is in my account already.
d| I only placed it ten minutes ago, so I hope it is not packed yet.
q| The order has two parcels, and the first one has already left. Shall I cancel the second one only?
a| Yes please, and I will send the first one back.
n| Picked at {time}. Asked the warehouse to pull it, they will try.
f| Done: order {order} is cancelled, nothing will be collected. You will get a confirmation in a few minutes.
f| I have changed the address with {carrier}. The parcel will come to the new place, a day later than planned.
t| That was fast, thank you.

== warranty area=warranty kinds=incident,question urgency=2 tags=warranty,repair files=jpg,pdf weight=5
s| Zip of the {product} broken after {m} months
s| Warranty for {product}?
s| Battery no longer charges
s| Tent pole snapped (order {order})
o| After {m} months of normal use, the zip of my {product} has come off. Is this covered by the warranty?
o| The battery of my bike light charges to {pct} % and stops there. I bought it at your shop in spring.
d| I would be happy with a spare part, I can repair it myself. It would be a shame to throw it away.
d| Receipt and photos are attached.
q| Which version do you have? There is a small letter behind the serial number, inside near the seam.
a| It is a "C". Photo attached.
n| Version C has the weak zip, supplier pays for all of them. No discussion, just send the part.
f| It is covered, and we know about this zip. The spare part with a short [guide](https://help.globex.example/repair/zip) is on its way; if
   you prefer, send it in and our workshop does it for you.
t| Repaired in twenty minutes with your guide. Great service!

== product_question area=product kinds=question urgency=1 tags=advice,presale files=jpg weight=6
s| Question about the {product}
s| Does the {product} fit into a Brompton bag?
s| {product} or the bigger one?
s| Is it dishwasher safe?
o| We are looking for a {product} for a family of four 👨‍👩‍👧‍👦 and cannot decide between the two sizes. What would you recommend?
o| Does the {product} weigh {n}00 g with or without the bag? The page says one thing, the label on the photo another.
d| We mostly go for weekends, by train and by bike, so weight matters to us.
d| | | Small | Large |
   |---|---|---|
   | Weight | 1,9 kg | 2,6 kg |
   | Packed | 41 × 15 cm | 48 × 18 cm |
q| Would you rather save weight, or have room for the luggage inside?
a| Room, definitely. We have a dog as well 🐕
n| Photo on the product page shows the old label. Told the content team.
f| For four people and a dog I would take the large one: 700 g more, but you will not sleep with your boots on your head. You can try
   it in your garden and send it back within 30 days.
f| The weight on the page is right ({n}00 g, without bag). The photo shows the old label; thanks for spotting it, we are changing it.
t| Ordered the large one. Thanks for the honest advice!

== missing_part area=product kinds=incident urgency=2 tags=missing_part files=jpg weight=4
s| {m} screws missing
s| {product}: instructions in the wrong language
s| Parcel incomplete ({order})
o| I have just put together the {product}, and {m} screws are missing. Of course it is the last step.
o| Only one of the two parcels of {order} has arrived. The delivery note lists both.
d| According to the instructions, it is part number {n}-B on page {m}.
q| Could you send me a photo of page {m} with the part marked? There are two versions of this set.
a| Photo is attached, the part is circled in red.
n| Spare bag for version 2 is in bin A-{n}.
f| The missing parts went out today in a padded envelope, no tracking, usually two days. Sorry about that.
t| Screws are here, shelf is standing. Thank you.

== stock area=stock kinds=question urgency=1 tags=stock files= weight=4
s| When will the {product} be back in stock?
s| Pre-order {order}: new date?
s| Reserve a {product} in your {city} shop?
o| The {product} in dark green has been sold out for weeks. Do you know when it will be back?
o| I pre-ordered a {product} in spring. First it was to come in June, then in August, now the page says "soon". What is the real date?
d| I have set the reminder, but I would like to know whether it is days or months.
f| The container is in the port of {city} and should be unpacked on {weekday}. I have put your name on the first one, without obligation.
f| Honestly: we do not know. The manufacturer has postponed it a third time. You can cancel free of charge whenever you like.
n| Purchasing says container delayed, customs check. Do not promise before {weekday}.
t| I will wait. Thanks for the straight answer.

== company_order area=business kinds=question,task urgency=2 tags=b2b,quote files=pdf,xlsx weight=4
s| Quote for {n} {product}s
s| Purchase order {po}
s| Invoice with our VAT id ({vat})
s| Delivery to {m} different sites
o| Our school would like to order {n} {product}s for a trip in May. Is there a discount from a certain number on, and can we pay by
   invoice?
o| Please find our purchase order {po} attached. Delivery to {m} sites, the addresses are on page two.
d| We would need everything by {weekday} in three weeks at the latest.
q| Happy to! Could you confirm the delivery address and tell me whether a truck with a tail lift can reach it?
a| Yes, there is a ramp. Deliveries between 8 and 3 please.
n| 12 % from 25 pieces on, 15 % from 50. {colleague_agent} has to sign above {amount2}.
f| The quote is attached: {n} pieces with 12 % discount, delivered free of charge, payable within 30 days.
t| Order is out. The children are looking forward to it ⛺

== account area=account kinds=question,incident urgency=2 tags=login,account files=png weight=5
s| Cannot log in, reset mail never arrives
s| Delete my account please
s| Unsubscribe from the newsletter (third attempt!)
s| Loyalty points disappeared
o| I wanted to log in to look up an invoice, but the mail to reset my password never arrives. Not in the spam folder either.
o| I had {big} loyalty points until {when_day}, today it says 0. They were meant for a {product}.
o| This is the third time that I unsubscribe from your newsletter. I like your shop, but not every morning at six.
d| My address is {email}.
q| Is it possible that you ordered as a guest? Then there is no account yet, and so no reset mail.
a| Ah. Yes, that is possible. Can you still find the invoice?
n| Two accounts with the same name, points are on the old one. Merge approved.
f| You have two accounts, one with a typing mistake in the address. I have merged them, and all points are back.
f| I have taken you off the list by hand and told our marketing team. A last mail may still arrive within 24 hours; I am sorry about the
   first two attempts.
t| Points are back, thank you. Next order follows 😊

== customs area=delivery kinds=question urgency=2 tags=customs,international files=pdf weight=3
s| Customs fee on {order}?
s| Do you deliver to Norway?
s| Parcel held by customs
o| The courier asks for {amount2} customs duty before he hands over my parcel. Your shop said "all taxes included".
o| Customs asks for a commercial invoice for {order}. Where do I get one?
d| The letter is attached. I have to answer by {weekday}.
q| Does the letter carry a reference that begins with MRN? I need it to talk to the carrier.
a| MRN: 26DE{n2}{hex}.
n| Duties were prepaid, {carrier} has the wrong incoterm (DAP instead of DDP).
f| The duties were already paid by us; the carrier had the wrong delivery terms. Please do not pay anything, they will call you for a new date.
f| The commercial invoice is attached, together with the customs tariff number.
t| Parcel arrived without any fee. Thanks for sorting it out.

== feedback area=account kinds=question urgency=1 tags=feedback files= weight=3
s| Thank you to your team in {city}
s| Too much plastic in the parcel
s| Why is the chat always offline?
o| This is no complaint for once. {colleague} in your {city} shop spent half an hour with my daughter until her helmet fitted. Please pass on
   our thanks ❤️
o| One {product} in a box for a washing machine, filled with air cushions. I thought you were a green company?
d| A photo says more than words, but I am too lazy to attach one.
f| Thank you, I have printed your mail and put it up in the shop. You made somebody's day.
f| You are right, that is embarrassing. The right box was out of stock that day, and the next size is three times as large. I have passed your
   mail on to our packing team.
n| Forwarded to the shop, they will hang it up.
t| Thank you for taking it seriously.

== recall area=warranty kinds=incident,incident,problem urgency=5 tags=recall,safety files=jpg weight=3
s| Safety recall {product}: am I affected?
s| Gas leak at the camping stove!
s| Recall letter, what do I have to do?
o| I read about the recall of your camping stove. Mine has the serial number {hex}. Is it affected, and may I use it until then?
o| The valve of our camping stove leaks, you can smell the gas. We put it outside at once.
d| We bought two of them, order {order}.
q| Please do not use it any more. Could you send me a photo of the bottom, so that I can read the batch number?
a| Photo attached. Batch {n2}-{m}.
n| Batch is on the list. Priority urgent, replacement without return of the gas part!
f| Your stove belongs to the recalled batch. Please do not send it by post: we will send you a safe valve and a return box for the old one. If you
   would rather have your money back, that is of course fine too.
t| New valve is in, no smell. Thank you for the quick reaction.
"""

POOLS = """
product| two-person tent
product| camping stove
product| pannier bag
product| bike light
product| sleeping mat
product| cast-iron pan
product| hiking backpack
product| espresso pot
product| folding chair
product| rain jacket
product| cool box
product| children's helmet
product| knife set
product| head torch
product| bike trailer
carrier| DHL
carrier| UPS
carrier| DPD
carrier| GLS
carrier| PostNord
carrier| Royal Mail
payment| PayPal
payment| credit card
payment| Klarna
payment| Apple Pay
payment| bank account
"""
