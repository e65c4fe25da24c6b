"""The one ticket with hundreds of comments: a problem that many people follow for weeks.

Each note, update and question is put together from a beginning (`na`, `wa`, `xa`) and an end (`nb`, `wb`, `xb`);
`{k}` and `{j}` are new numbers in each comment.
"""

SOFTWARE = """
== marathon area=platform kinds=problem urgency=4 tags=outage,data_gaps files=log,png weight=0
s| Intermittent data gaps in {region}, all customers on shard 7 (running log)
o| Since last night some of our charts have gaps of {k} to {j} minutes, always in {region}. No alert fired, and the
   agents
   report `uplink: ok`. After a while part of the data comes back, another part does not.

   | Service | First gap | Length |
   |---|---|---|
   | checkout | 02:14 | {k} min |
   | search | 02:31 | {j} min |
   | billing | 04:02 | 3 min |

   Please keep **all** updates in this ticket, several teams on our side read along.
na| Queue depth on shard 7 is at {k}0,000.
na| Gap of {k} minutes at {j} past the hour.
na| Replayed segment {k}{j}, checksum matches.
na| Broker 7-{k} was restarted by the watchdog.
na| Compaction on `events-{k}` took {j} minutes instead of two.
na| {k} customers have a ticket about it by now.
na| Lag of consumer group `rollup` is {k} minutes.
na| Network team sees {j} retransmits per second on the link between the zones.
na| `fsync` p99 on the new disks: {k} ms.
na| Canary with the patched build has been running for {j} hours.
na| Rolled back the config of {k} brokers.
na| Heap dump of 7-{k} is in the bucket, {j} GB.
na| Clock drift between the zones: {k} ms.
na| Page cache hit rate fell to {k} %.
na| Load test in staging, {k} times the normal rate.
na| War room, shift change.
na| Backfill job {k} of {j} done.
na| New theory from the storage team.
nb| Nobody touched anything, as far as we know.
nb| That fits the gap the customer sees.
nb| Does not explain the one at night, though.
nb| Watching it for another hour before we touch the next one.
nb| Same pattern as on Tuesday.
nb| Disproves the idea with the load balancer.
nb| @Tom please double-check my numbers.
nb| Graph is in the channel.
nb| Looks better than yesterday.
nb| Worse than an hour ago, I do not like it.
nb| Continuing with the next one after lunch.
nb| Status page updated.
nb| No customer data is lost, it is all in the log.
nb| I would call that progress.
nb| Handing over to the colleagues in the next time zone.
nb| Parked until somebody from the kernel team is awake.
nb| Noted in {issue}.
wa| An update for everybody who reads along:
wa| Status as of now:
wa| Short update from the war room:
wa| Good news first:
wa| As promised, the state of things:
wa| Update {k}:
wa| Quick note before the night shift takes over:
wb| {k} of {j} brokers run with the patched build, and none of them has shown a gap.
wb| the missing data of the last {k} hours is being replayed, the charts fill up from left to right.
wb| we have found one cause, a disk that answers after {k} ms. We are not sure that it is the only one.
wb| no new gap for {k} hours. We keep watching, and we keep this open.
wb| there was another gap, {k} minutes long. Its data was buffered and is being replayed.
wb| we have moved your account to a quiet shard. If a gap shows up there too, please tell us at once.
wb| a fix is ready and goes out in {k} steps, one every {j} minutes.
wb| the backfill is at {k} %. Alerts stay muted for replayed data, so nobody should be woken up by it.
xa| Thanks for the update.
xa| Good morning.
xa| Seen from our side:
xa| A question from our operations team:
xa| FYI:
xa| Just for your timeline:
xa| Another data point:
xb| We saw a gap of {k} minutes at {j} past, then everything was fine.
xb| The replayed data is there, apart from one service ("search").
xb| Will the SLA report for this month count the gaps?
xb| Nothing tonight, for the first time. Touching wood.
xb| Two of our dashboards still show a hole on {weekday}.
xb| Our own customers have noticed, so we need a sentence that we may pass on.
xb| {k} of our {j} sites are affected, the others are fine.
xb| Should we restart the agents, or would that make it worse?
xb| I add {colleague} to the thread, who is on call this week.
"""

SHOP = """
== marathon area=warranty kinds=problem urgency=5 tags=recall,safety files=pdf,jpg weight=0
s| Camping stove recall, batches 21 to 96 (running log)
o| We run {k} youth hostels and have bought {j} of your camping stoves. Today we learned about the recall. Please
   tell us for
   every batch what we have to do; our houses will report here one after the other.

   | House | Stoves | Batch |
   |---|---|---|
   | Lakeside | {k} | {j}-4 |
   | Old Mill | 6 | {k}-2 |
   | Harbour | {j} | unknown |

   Please keep everything in this one ticket.
na| Batch {k}-{j} checked against the list.
na| {k} valves left in the warehouse.
na| Supplier confirmed another {k}00 valves for next week.
na| Lab report for batch {k} is in.
na| Carrier refuses stoves with a cartridge inside, {k} parcels came back.
na| {k} customers answered the letter today.
na| Return boxes: {j} of {k} are back.
na| Talked to the authority, file number {k}/{j}.
na| Workshop has changed {k} valves today.
na| Translation of the letter into language {k} is done.
na| Found {k} more orders without an e-mail address.
na| Phone line had {k}0 calls, longest wait {j} minutes.
nb| Not affected.
nb| Affected, replacement goes out today.
nb| Please do not promise a date yet.
nb| Passed on to legal.
nb| I have corrected the list.
nb| Nobody was hurt, thank goodness.
nb| Second check by the workshop tomorrow.
nb| Same as last week.
nb| That closes this batch.
nb| Better than expected.
nb| Handing over to the early shift.
nb| Letter by post, then.
wa| An update for all houses:
wa| Status as of today:
wa| Short update:
wa| Good news first:
wa| As promised:
wa| Update {k}:
wb| {k} valves were sent today, {j} follow tomorrow.
wb| batch {k}-{j} is safe, you can use these stoves again.
wb| batch {k}-{j} is affected. Please put the stoves aside, without the cartridge; the boxes are on their way.
wb| {k} return boxes have arrived here. The ones without a note inside are hard to match, so please put one in.
wb| the workshop does {k} a day, so we are through in about {j} days.
wb| the authority has no further questions. We go on as planned.
xa| Thank you.
xa| Good morning.
xa| From the house at the lake:
xa| The Old Mill reports:
xa| Harbour house here.
xa| A question from our insurance:
xb| {k} stoves, batch {j}-{k}. Affected?
xb| Boxes are here, {k} stoves packed, {j} to go.
xb| The new valves fit, {k} done, one thread is damaged.
xb| We found another {k} in the cellar, label unreadable.
xb| The courier did not come again. Third time.
xb| Who pays for the return of {k} kilos?
xb| All done here, thank you for the good care.
"""
