"""What the customers of a web shop write about, in English.

The shop sells things for camping, cycling and the kitchen.
"""

TOPICS = """
== parcel area=delivery kinds=question,incident urgency=3 tags=delivery,tracking files=png weight=8
w| {carrier} has answered, but only with a form. I am calling them now and will tell you more this afternoon.
w| A short update: the search is running, and {carrier} has promised me an answer by {weekday}.
x| Nothing new in the letter box, and the tracking page looks the same. Is there anything I can do?
x| I will be at home on {weekday} until noon, if that helps.
s1| Where is my order {order}?
s1| Parcel not moving since {weekday}
s1| {order}: no update for {m} days
s1| Package stuck in {city}
o1| My order {order} should have been here on {weekday}. The tracking page has said *in transit* since then and
    nothing has
    moved. Is it lost?
o1| I ordered {a_product} as a birthday present, and the birthday is on {weekday}. Could you please tell me where
    the parcel
    is?
s2| Tracking says delivered, but there is nothing here
s2| {order}: delivered to whom?
s2| "Handed to a neighbour" – which one?
o2| According to the tracking, my parcel was "handed over to a neighbour" at {time}. I have asked all of them,
    nobody has it,
    and nobody knows a {colleague}.
d2| I was at home all day. There was no bell, no card in the letter box, nothing.
s3| Courier left it in the rain
s3| Parcel put behind the bins
o3| Your courier left the parcel ({order}) behind the bins, in the rain, with the bins being emptied the next
    morning. I only
    found it by chance.
d| Tracking number: {tracking} ({carrier})
q1| I am sorry about that. Is the address in the order the right one, and is your name on the door bell?
q2| Before I start a search: could you check with the doors next to yours, and look for a card from {carrier}?
q3| How dreadful. Is the {product} itself all right, or did it get wet?
a1| Address is right, name is on the bell and on the letter box.
a2| I asked at four doors and there is no card. Please start the search.
a3| The box is soaked, but the inside is dry. I would still like to complain.
n1| Not scanned since the depot in {city}. Looks as if it fell off the belt.
n2| {carrier} scan at {time} was 2 km away from the address. Looks like a wrong door.
n| Search request opened with {carrier}, reference {hex}. Answer takes up to {m} working days.
f1| {carrier} has found your parcel, the label had come off. They will bring it on {weekday}. I have put a voucher
    of 10 €
    into your account for the trouble.
f1| The parcel is lost, I am afraid. I have sent the {product} again this afternoon with express shipping; the new
    tracking
    number is {tracking2}.
f2| Found: it had been left at a shop around the corner, and the card went into the wrong letter box. You can pick
    it up there
    until {weekday}, or they bring it once more. Tell me what suits you.
f3| I have passed your complaint on to {carrier}, with the photo; the driver's route is known. From now on your
    parcels ask for
    a signature. And there is a voucher of 10 € in your account.
t1| It is here! Birthday saved, thank you 🎂
t2| Picked it up on my way home. Thank you for finding it.
t3| Thank you for taking it seriously.

== damaged area=returns kinds=incident urgency=3 tags=damaged,delivery files=jpg,jpg weight=6
w| A short update: I have reminded the warehouse and will write again on {weekday} at the latest.
n| Warehouse asked at {time}, answer by tomorrow.
s1| {product} arrived broken
s1| Box was open and wet ({order})
s1| Broken on arrival: {product}
o1| The {product} from order {order} arrived today, and it is broken. The box was already dented when the courier
    handed it
    over.
s2| Scratches on my new {product}
s2| "New" {product} looks used
o2| I unpacked the {product} and found deep scratches on one side. It looks as if it had been used before.
d| I have attached two photos: one of the box, one of the damage.
d| I would prefer a replacement, but only if it can be here before {weekday}. Otherwise I would rather have my money
   back.
q| What a pity, I am sorry. Could you tell me the number on the small white label on the box? It begins with LOT.
a| LOT {hex}. And yes, the label was damaged too.
n1| Third one from this lot, see #{other}. Ask the warehouse to check the pallet.
n2| Looks like a return that went back to the shelf. Tell the warehouse.
f1| A replacement is on its way and should reach you on {weekday}. You can keep the broken one for parts or throw it
    away, there
    is no need to send it back.
f1| I have refunded {amount} to your {payment}. It can take up to five working days until you see it.
f2| You are right, that one had been returned and should not have gone out again. A new one leaves today, and the
    courier takes
    the other one back at the door.
t1| All settled. That was quick, thank you!
t2| The new one is spotless. Thank you!

== size area=returns kinds=question,task urgency=2 tags=return,exchange files= weight=6
w| A short update: I have reminded the warehouse and will write again on {weekday} at the latest.
n| Warehouse asked at {time}, answer by tomorrow.
s1| Exchange {garment}, size M for L
s1| {garment} too small, how do I send it back?
s1| Next size up for {order}?
o1| The {garment} from order {order} is lovely but too small. Can I exchange it for the next size, or do I have to
    return it and
    order again?
d1| I have only tried it on, the tags are still attached.
s2| Ordered 42, received 44
s2| Wrong size in the box ({order})
o2| I ordered size 42 and received 44. The label on the box says 42, the shoe itself says 44.
s3| Return label does not print
s3| No printer, how do I return {order}?
o3| I would like to return {order}, but the return label opens as an empty page, on my phone and on my computer.
q1| Which would you prefer: the exchange, or your money back? The exchange takes about a week.
q2| Could you send me a photo of the label inside the shoe, please?
a1| The exchange please, if you still have it in green.
a2| Here it is, it says 44 as clear as can be.
n1| Green is sold out in that size until {weekday}. Offer blue, or wait.
n2| Whole carton is labelled wrong. Stock corrected.
f1| I have reserved the right size for you. As soon as {carrier} has scanned your return, it goes out; you pay
    nothing for either
    way.
f2| You are right, and so is everybody else who got one from that carton. The right pair leaves today; please send
    the other one
    back with the label in that parcel.
f3| Your return label is attached as a PDF. If you have no printer, the QR code below it works at every {carrier}
    counter.
t1| Exchange arrived, fits perfectly. Thanks!
t2| These fit. Thank you!
t3| The QR code worked, lovely.

== refund area=returns kinds=question,incident urgency=3 tags=refund,return files=pdf weight=6
w| A short update: I have reminded the warehouse and will write again on {weekday} at the latest.
n| Warehouse asked at {time}, answer by tomorrow.
s1| Refund for {order} missing
s1| Returned {m} weeks ago, still no money
s1| Where is my refund of {amount}?
o1| I sent back order {order} {m} weeks ago, and the tracking says you received it on {date}. I have not seen a
    refund yet.
d1| The receipt of the drop-off is attached.
s2| Refund {amount} too low
s2| Shipping not refunded ({order})
o2| You refunded {amount}, but the return was worth {amount2} more. Was something deducted?
q| Did the parcel contain everything from the order, or only some of the items?
a1| Everything except the gloves, I kept those.
a2| Everything, as far as I can tell.
n1| Return is in the warehouse but was booked on the wrong order ({order2}). Corrected.
n2| Express surcharge is not refunded, as in the terms, but nobody told them.
f1| Your parcel was booked on another order, I am sorry. I have corrected this and refunded {amount} to your
    {payment}; please
    allow five working days.
f2| The difference is the express surcharge, which we do not refund as a rule. But it should have been written
    there, so I have
    refunded it today.
t| The money is there. Thank you.

== checkout area=payment kinds=incident,question urgency=3 tags=payment,checkout files=png weight=5
w| I have sent your case to our payment provider and expect their answer by {weekday}.
s1| Payment declined but money gone
s1| Charged twice for {order}
s1| Two bookings of {amount}
o1| The shop said that my payment failed, so I tried again. Now {amount} has been taken twice, but I only have one
    order.
d1| Both bookings are from {date}, a minute apart. See the screenshot.
s2| {payment} does not work at checkout
s2| "Something went wrong (E{n2}7)" when paying
s2| White page after choosing {payment}
o2| When I want to pay with {payment}, the page turns white and nothing happens. My basket is worth {amount}, I
    would really like
    to give it to you.
d2| Browser is Safari on an iPad. Blockers are off.
q1| Could you check whether one of the two bookings is marked as *pending* or *reserved* at your bank?
q2| Did you get as far as the page of {payment}, or does it turn white before that?
a1| Yes, the second one says "reserved".
a2| Before. I never see anything of {payment}.
n1| Second authorisation was never captured, falls back by itself after 7 days. No refund needed!
n2| Same on our test iPad. Script of the provider is blocked by the new cookie banner.
f1| The second amount was only reserved, not collected. Your bank releases it by itself within seven days; we have
    asked them to do
    it sooner.
f2| Our new cookie banner got in the way of {payment}. It is solved since {time2}; your basket is still there.
t1| It is gone from my account statement. Thank you for explaining it.
t2| Paid. Now hurry 😉

== voucher area=payment kinds=question urgency=2 tags=voucher,checkout files=png weight=5
s1| Voucher code does not work
s1| {code}: "not valid for your basket"
s1| 10 % newsletter discount not deducted
o1| The code from your newsletter ({code}) is refused with "not valid for the items in your basket". I only have a
    {product} in
    it.
d1| I typed it in with and without the hyphens.
s2| Gift card says "already redeemed"
s2| Sealed gift card is empty
o2| I was given a gift card over {amount2}, and the shop says that it has already been redeemed. It was still
    sealed!
q2| Could you send me a photo of the back of the card, with the code and the serial number readable?
a2| Photo is attached. The first letter could be a B or an 8.
n2| It is a B. They typed an 8.
f1| The code is only valid for full-price items, and the {product} is reduced at the moment. As a gesture I have
    deducted the 10 % by
    hand.
f2| The first character is a **B**, not an 8 – our font is to blame. I have entered the card for you, the full
    amount is in your
    account.
t1| Great, ordered. Thanks for the gesture!
t2| Ha! Thank you, ordered.

== change area=account kinds=task urgency=3 tags=order_change files= weight=5
w| A short update: I have reminded the warehouse and will write again on {weekday} at the latest.
n| Warehouse asked at {time}, answer by tomorrow.
s1| Cancel order {order} please
s1| Ordered twice by mistake
s1| Two of everything in {order}
o1| Please cancel order {order}. I clicked twice and now there are two of everything.
d1| I only placed it ten minutes ago, so I hope it is not packed yet.
s2| Change delivery address of {order}
s2| We are moving on {weekday}!
o2| We are moving on {weekday}, so could you change the delivery address of {order}? The new address is in my
    account already.
s3| Add {a_product} to {order}?
s3| Forgot something in my order
o3| I forgot to put {a_product} into order {order}. Can you add it, so that everything comes in one parcel?
q1| There are two orders a minute apart. Shall I cancel the second one and leave the first?
q2| Is it the address in *{city}*, with the new street?
a1| Yes please, exactly.
a2| Yes, that one.
n1| Picked at {time}. Asked the warehouse to pull it, they will try.
f1| Done: the second order is cancelled, nothing will be collected for it. You will get a confirmation in a few
    minutes.
f2| I have changed the address with {carrier}. The parcel will come to the new place, a day later than planned.
f3| It was not packed yet, so I could add it; {amount2} more will be collected from your {payment}.
t| That was fast, thank you.

== warranty area=warranty kinds=incident,question urgency=2 tags=warranty,repair files=jpg,pdf weight=6
w| The colleagues in the workshop need one more day, then I can give you a real answer.
s1| Zip of the {garment} broken after {m} months
s1| {garment}: zip gone, warranty?
o1| After {m} months of normal use, the zip of my {garment} has come off. Is this covered by the warranty?
s2| Battery of the bike light no longer charges
s2| Bike light dead after {m} months
o2| The battery of my bike light charges to {pct} % and stops there, and it lasts for ten minutes. I bought it at
    your shop in
    spring.
s3| Tent pole snapped (order {order})
s3| Spare pole for the two-person tent?
o3| One pole of our two-person tent snapped in the first real wind. The rest of the tent is fine, so I would hate to
    replace all of
    it.
s4| Coating of the cast-iron pan comes off
s4| Pan rusty after three weeks
o4| My cast-iron pan has rust spots after three weeks. I thought they last for generations?
d| I would be happy with a spare part, I can repair it myself. It would be a shame to throw it away.
d| Receipt and photos are attached.
q1| Which version do you have? There is a small letter behind the serial number, inside near the seam.
q2| Does it charge with another cable? The first cables had a weak plug.
q3| Is it the long pole or one of the two short ones?
q4| Did it by any chance meet the dishwasher? I ask for a friend.
a1| It is a "C". Photo attached.
a2| Three cables, same result. Photo of the display is attached.
a3| The long one, second segment from the tip.
a4| Once … twice. Was that wrong?
n1| Version C has the weak zip, supplier pays for all of them. No discussion, just send the part.
n2| Known cell, batch {hex}. Replace without return.
n3| Segment is part 7-B, 3 left in bin A-{n}.
f1| It is covered, and we know about this zip. The spare part with a short
    [guide](https://help.globex.example/repair/zip) is on its
    way; if you prefer, send it in and our workshop does it for you.
f2| Then it is the cell. A new light is on its way, and the old one may go into the recycling box of any shop.
f3| A spare segment and a repair sleeve are in the post, both free of charge. The sleeve goes over the break for the
    way home, the
    segment takes ten minutes with a pair of pliers.
f4| Cast iron and dishwashers are not friends 🙂 But it is not lost: scrub it, oil it thinly, one hour at 200 °C
    upside down. Our
    [guide](https://help.globex.example/care/cast-iron) has pictures.
t1| Repaired in twenty minutes with your guide. Great service!
t2| New light shines. Thanks!
t3| Tent stands again, the wind may come.
t4| Black and shiny again. My grandmother would be proud of me.

== advice area=product kinds=question urgency=1 tags=advice files=jpg weight=6
s1| Which tent for a family of four?
s1| Tent: small one or large one?
o1| We are looking for a tent for a family of four 👨‍👩‍👧‍👦 and cannot decide between the two sizes. What would you
    recommend?
d1| We mostly go for weekends, by train and by bike, so weight matters to us.
d1| | | Small | Large |
    |---|---|---|
    | Weight | 1.9 kg | 2.6 kg |
    | Packed | 41 × 15 cm | 48 × 18 cm |
s2| Does the {product} weigh {n}00 g with or without the bag?
s2| Contradiction on the page of the {product}
o2| Does the {product} weigh {n}00 g with or without the bag? The page says one thing, the label on the photo
    another.
s3| Is the pan suitable for induction?
s3| Dishwasher safe?
o3| Is your cast-iron pan suitable for induction, and may it go into the dishwasher? I find both answers on the
    internet.
s4| Does the pannier bag fit a Brompton?
s4| Pannier bag on a rack with 8 mm tubes?
o4| Does your pannier bag fit on a folding bike with small wheels, or will my heels hit it all day?
q1| Would you rather save weight, or have room for the luggage inside?
q4| Which shoe size do you have? It sounds silly, but that is what decides it.
a1| Room, definitely. We have a dog as well 🐕
a4| 46. I see where this is going.
n2| Photo on the product page shows the old label. Told the content team.
f1| For four people and a dog I would take the large one: 700 g more, but you will not sleep with your boots on your
    head. You can
    try it in your garden and send it back within 30 days.
f2| The weight on the page is right ({n}00 g, without bag). The photo shows the old label; thanks for spotting it,
    we are changing it.
f3| Induction: yes, very well even. Dishwasher: please never, it takes the seasoning off. Hot water and a brush are
    all it needs.
f4| With 46 your heels will meet the normal one. Take the short version, it hangs 6 cm further back; and if it does
    not work, send it
    back within 30 days.
t1| Ordered the large one. Thanks for the honest advice!
t2| Thank you, ordered.
t3| Clear words, thank you. Ordered.
t4| No contact so far. Thanks from my heels 👟

== parts area=product kinds=incident urgency=2 tags=missing_part files=jpg weight=4
w| A short update: I have reminded the warehouse and will write again on {weekday} at the latest.
n| Warehouse asked at {time}, answer by tomorrow.
s1| {m} screws missing from the bike trailer
s1| Parts missing, last step of course
o1| I have just put together the bike trailer, and {m} screws are missing. Of course it is the last step.
d1| According to the instructions, it is part number {n}-B on page {m}.
s2| Parcel incomplete ({order})
s2| Only one of two parcels arrived
o2| Only one of the two parcels of {order} has arrived. The delivery note lists both.
s3| Instructions in the wrong language
s3| Manual for the espresso pot?
o3| The instructions of my {product} are in Finnish only. A beautiful language, but not mine.
q1| Could you send me a photo of page {m} with the part marked? There are two versions of this set.
a1| Photo is attached, the part is circled in red.
n1| Spare bag for version 2 is in bin A-{n}.
n2| Second parcel never left the warehouse, label printer jam on {weekday}.
f1| The missing parts went out today in a padded envelope, no tracking, usually two days. Sorry about that.
f2| The second parcel was still standing in our warehouse. It left today with express shipping, tracking number
    {tracking2}.
f3| The manual in eleven languages is attached. Kiitos for your patience!
t1| Screws are here, the trailer rolls. Thank you.
t2| Complete now, thanks.
t3| Ole hyvä! 😄

== stock area=stock kinds=question urgency=1 tags=stock files= weight=4
w| A short update: I have reminded the warehouse and will write again on {weekday} at the latest.
n| Warehouse asked at {time}, answer by tomorrow.
s1| When will the {product} be back in stock?
s1| {product} in dark green?
o1| The {product} in dark green has been sold out for weeks. Do you know when it will be back?
d1| I have set the reminder, but I would like to know whether it is days or months.
s2| Pre-order {order}: new date?
s2| Third delay of my pre-order
o2| I pre-ordered {a_product} in spring. First it was to come in June, then in August, now the page says "soon".
    What is the real
    date?
s3| Reserve {a_product} in your {city} shop?
s3| Can I try the {product} in {city}?
o3| Your page says that the {product} is available in the {city} shop. Could you put one aside for me until
    Saturday?
n1| Purchasing says container delayed, customs check. Do not promise before {weekday}.
f1| The container is in the port and should be unpacked on {weekday}. I have put your name on the first one, without
    obligation.
f2| Honestly: we do not know. The manufacturer has postponed it a third time. You can cancel free of charge whenever
    you like.
f3| It is behind the counter with your name on it, until Saturday evening. They open at ten.
t1| I will wait. Thanks!
t2| I will wait. Thanks for the straight answer.
t3| Lovely, see you on Saturday.

== company_order area=business kinds=question,task urgency=2 tags=b2b,quote files=pdf,xlsx weight=4
s1| Quote for {n2} {product}s
s1| School trip: {n2} {product}s
o1| Our school would like to order {n2} {product}s for a trip in May. Is there a discount from a certain number on,
    and can we pay by
    invoice?
s2| Purchase order {po}
s2| {po}: delivery to {m} sites
o2| Please find our purchase order {po} attached. Delivery to {m} sites, the addresses are on page two.
s3| Invoice with our VAT id ({vat})
s3| Corrected invoice for {order}
o3| Could we have the invoice for {order} with our VAT id ({vat}) and the full company name, please? Our accounting
    insists.
d| We would need everything by {weekday} in three weeks at the latest.
q1| Happy to! Could you confirm the delivery address and tell me whether a truck with a tail lift can reach it?
q2| Is somebody there on Saturdays too? Two of the sites would be on a weekend tour.
a1| Yes, there is a ramp. Deliveries between 8 and 3 please.
a2| Only at the first one.
n1| 12 % from 25 pieces on, 15 % from 50. {colleague_agent} has to sign above that.
f1| The quote is attached: {n2} pieces with 12 % discount, delivered free of charge, payable within 30 days.
f2| Thank you for the order! The confirmation with a date for each site is attached.
f3| The corrected invoice is attached, with VAT id and name. Future ones will carry both.
t1| Order is out. The children are looking forward to it ⛺
t2| All dates are fine, thank you.
t3| Accounting is happy. Rare. Thank you.

== login area=account kinds=question,incident urgency=2 tags=login,account files=png weight=5
s1| Cannot log in, reset mail never arrives
s1| Password reset does not work
o1| I wanted to log in to look up an invoice, but the mail to reset my password never arrives. Not in the spam
    folder either.
s2| Loyalty points disappeared
s2| {big} points gone since {when_day}
o2| I had {big} loyalty points until {when_day}, today it says 0. They were meant for {a_product}.
s3| Unsubscribe from the newsletter (third attempt!)
s3| STOP newsletter
o3| This is the third time that I unsubscribe from your newsletter. I like your shop, but not every morning at six.
s4| Delete my account please
s4| Please remove all my data
o4| Please delete my account with all data, and confirm it in writing. Nothing personal, I am tidying up.
d| My address is {email}.
q1| Is it possible that you ordered as a guest? Then there is no account yet, and so no reset mail.
q2| Do you perhaps have a second account, with another address?
a1| Ah. Yes, that is possible. Can you still find the invoice?
a2| Possibly an old one from my student days …
n2| Two accounts with the same name, points are on the old one. Merge approved.
f1| Found and attached. If you register with the same address, all your guest orders appear in the account by
    themselves.
f2| You do: one with a typing mistake in the address. I have merged them, and all points are back.
f3| I have taken you off the list by hand and told our marketing team. A last mail may still arrive within 24 hours;
    I am sorry about
    the first two attempts.
f4| Your account is deleted. Invoices have to be kept for ten years by law, everything else is gone as of today.
t1| Got it, thanks!
t2| Points are back, thank you. Next order follows 😊
t3| Silence. Thank you.
t4| Confirmed, thank you.

== customs area=delivery kinds=question urgency=2 tags=customs,international files=pdf weight=3
w| {carrier} has promised to call me back before noon. I will write as soon as I know more.
s1| Customs fee on {order}?
s1| Courier wants {amount2} duty
o1| The courier asks for {amount2} customs duty before he hands over my parcel. Your shop said "all taxes included".
s2| Parcel held by customs
s2| Commercial invoice for {order}
o2| Customs asks for a commercial invoice for {order}. Where do I get one?
d2| The letter is attached. I have to answer by {weekday}.
s3| Do you deliver to Norway?
s3| Delivery outside the EU
o3| Do you deliver {a_product} to Norway, and what does it cost in the end, with duty and everything?
q1| Does the letter carry a reference that begins with MRN? I need it to talk to the carrier.
a1| MRN: 26DE{n2}{hex}. Photo of the letter attached.
n1| Duties were prepaid, {carrier} has the wrong incoterm (DAP instead of DDP).
f1| The duties were already paid by us; the carrier had the wrong delivery terms. Please do not pay anything, they
    will call you for a
    new date.
f2| The commercial invoice is attached, together with the customs tariff number.
f3| Yes. Shipping is {amount2}, and the price at the checkout already includes duty and tax, so nothing is added at
    the door.
t1| Parcel arrived without any fee. Thanks for sorting it out.
t2| Released this morning, thank you.
t3| Takk! Ordered.

== feedback area=account kinds=question urgency=1 tags=feedback files=jpg weight=3
s1| Thank you to your team in {city}
s1| Praise for a change
o1| This is no complaint for once. {colleague} in your {city} shop spent half an hour with my daughter until her
    helmet fitted. Please
    pass on our thanks ❤️
s2| Too much plastic in the parcel
s2| One {product}, one giant box
o2| One {product} in a box for a washing machine, filled with air cushions. I thought you were a green company?
s3| Why is the chat always offline?
s3| 40 minutes in the phone queue
o3| I waited for 40 minutes on the phone, with the same eight bars of music, and was then cut off. The chat is
    always "offline". Do you
    want to be reached at all?
f1| Thank you, I have printed your mail and put it up in the shop. You made somebody's day.
f2| You are right, that is embarrassing. The right box was out of stock that day, and the next size is three times
    as large. I have passed
    your mail on to our packing team.
f3| I am sorry. We were three people short last week, which explains it but does not excuse it. May I call you? Then
    you will not have to
    hear the music again.
n1| Forwarded to the shop, they will hang it up.
n3| Called back at {time2}, half an hour of a very nice conversation. Order placed by phone.
t1| How lovely!
t2| Thank you for taking it seriously.
t3| Thanks for the call. You have saved your reputation.

== recall area=warranty kinds=incident,incident,problem urgency=5 tags=recall,safety files=jpg weight=3
s1| Safety recall camping stove: am I affected?
s1| Recall letter, what do I have to do?
o1| I read about the recall of your camping stove. Mine has the serial number {hex}. Is it affected, and may I use
    it until then?
s2| Gas leak at the camping stove!
s2| Camping stove smells of gas
o2| The valve of our camping stove leaks, you can smell the gas. We put it outside at once.
d| We bought two of them, order {order}.
q| Please do not use it any more. Could you send me a photo of the bottom, so that I can read the batch number?
a| Photo attached. Batch {n2}-{m}.
n| Batch is on the list. Replacement without return of the gas part!
f| Your stove belongs to the recalled batch. Please do not send it by post: we will send you a safe valve and a
   return box for the old
   one. If you would rather have your money back, that is of course fine too.
t| New valve is in, no smell. Thank you for the quick reaction.

== subscription area=payment kinds=question,task urgency=2 tags=subscription,coffee files= weight=3
s1| Pause my coffee subscription
s1| Coffee: skip the next delivery
o1| We are away for {m} weeks, and the coffee keeps coming. Can I pause the subscription, or at least skip the next
    delivery?
s2| Coffee ground instead of whole beans
s2| Wrong beans in the subscription box
o2| The last box was ground coffee instead of whole beans. My grinder is offended.
q1| From which date until when shall I pause it?
a1| From {weekday} until the end of next month, please.
n2| Preference was lost in the move to the new system, {m} customers so far.
f1| Paused. The next box comes in the first week after that, and you can change it yourself under *My account →
    Subscriptions*.
f2| Your preference got lost when we moved to a new system, sorry. Whole beans are on the way, the ground ones are a
    present for somebody
    without a grinder.
t1| Perfect, thank you.
t2| The grinder has forgiven you ☕

== site area=account kinds=problem,incident urgency=3 tags=website,bug files=png weight=4
w| Our web team can reproduce it and is working on it. I will write again when it is live.
n| Web team has it as {issue}, two people on it.
s1| Basket is empty after login
s1| [bug] basket lost on every visit
o1| I put things into the basket, log in, and the basket is empty. Every time. I have done it {m} times now, out of
    spite.
s2| Filter "size 42" shows size 36
s2| Search finds nothing for "tent"
o2| The filter for size 42 shows shoes in 36, and when I remove it, nothing is shown at all. On the phone it works.
s3| Review of the {product} not published
s3| My honest review disappeared
o3| I wrote a review of the {product}: three stars, polite, with photos. It has been "in moderation" for {m} weeks.
d| Browser: Firefox on Windows, up to date.
q| Could you send me a screenshot, with the address bar if possible?
a| Here you are. It was the same when I tried it again at {time}.
n1| Two cookies with the same name, one from the old shop domain. Ticket for the web team.
n2| Filter index was empty since the import at {time}. Rebuilding.
n3| Stuck because of the word "killer" ("killer price"). Released.
f1| An old cookie of ours was in the way. It is solved for everybody since {time2}, and the contents of your last
    basket are back.
f2| The index behind the filter was empty since this morning. It works again; size 42 shows 42.
f3| Our filter took "killer price" the wrong way. Your review is online now, with all three stars. Thank you for it!
t1| The basket is back, and on its way to the checkout.
t2| 42 it is. Thanks.
t3| Ha, killer service.
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
product| water filter
product| hammock
garment| rain jacket
garment| down jacket
garment| hiking trousers
garment| cycling jersey
garment| fleece jacket
garment| wool jumper
payment| PayPal
payment| credit card
payment| Klarna
payment| Apple Pay
n| Regular customer for years, let's be generous.
n| Answered by phone as well, they prefer that.
"""
