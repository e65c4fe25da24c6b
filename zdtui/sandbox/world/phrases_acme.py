"""What the customers of a software company write about, in English.

The product collects measurements with an agent on the customer's machines, draws dashboards and reports from them,
raises alerts, and has an API with client libraries.
"""

TOPICS = """
== sso area=login kinds=incident,incident,problem urgency=4 tags=sso,saml files=png,har weight=6
s| Login broken after SSO change
s| SAML login loops back to the sign-in page
s| {idp} sign-in fails with "{saml}"
s| Nobody in {city} can log in via {idp}
s| SSO: users created twice since {when_day}
o| We switched our identity provider to {idp} {when}, and since then nobody can log in any more. After the redirect the
   page shows `{saml}` and we are back at the sign-in form.
o| Since {when} our people are sent in circles: {idp} says the login was fine, your page flashes for a second, and then
   the sign-in form is there again. Password login still works for the two admins who have one.
o| Our SAML certificate was renewed {when}. I uploaded the new one under *Settings → Security → Single sign-on*, the test
   button is green, but real logins end with `{saml}`.
d| What we tried so far:
   - cleared cookies, other browser, other network
   - removed and added the application in {idp} again
   - compared the entity id and the ACS URL letter by letter
d| This is the response we see in the browser's network tab:

   ```xml
   <samlp:Status>
     <samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"/>
     <samlp:StatusMessage>{saml}</samlp:StatusMessage>
   </samlp:Status>
   ```
d| {n} people are affected. The ones who were still signed in can go on working, so please do not end the sessions.
q| Could you send me a HAR file of one failed login? In Chrome: open the developer tools, tick *Preserve log*, log in, then
   *Export HAR*. Please remove passwords from it before sending.
q| Two questions, so that I look in the right place:
   1. Does the **NameID** in {idp} carry the e-mail address or an internal id?
   2. Was the entity id changed as well, or only the certificate?
a| HAR file is attached. The NameID is the employee number now; it was the e-mail address before the change.
a| 1. It is `user.userprincipalname`, which is the same as the e-mail for most of us, but not for all.
   2. Both. Our IT created a new application instead of editing the old one.
n| SAML log shows `NameID mismatch` for everyone with a second domain. Their primary is {domain}, IdP sends the internal one.
n| Root cause: assertion is signed with the new certificate, our side still validates against the old fingerprint. Cache on
   {host} was not cleared. {colleague_agent} can flush it, needs two minutes.
n| They have `Just-in-time provisioning` on, so every failed match creates a second user. Do not merge before the fix!
f| Found it. The assertion is now signed with the new certificate, but our side still checked against the old fingerprint. I
   have cleared it, so please try once more in a private window.

   If it works, the people who were still signed in do not need to do anything.
f| {idp} now sends the employee number as NameID, and we look people up by their e-mail address. Please change the mapping:

   1. In {idp}, open the application's *Single sign-on* page.
   2. Set **Unique user identifier** to `user.mail`.
   3. Save, and test with one person before you tell everybody.

   The screenshots in our [SSO guide](https://help.acme.example/articles/single-sign-on) show each step.
t| Yes! Everybody is in again. Changing the NameID was all it took.
t| It works, thank you. Our IT says they would have searched for days.

== invoice_vat area=billing kinds=question,task urgency=2 tags=billing,invoice,vat files=pdf weight=6
s| Invoice shows the wrong VAT
s| VAT id missing on invoice {invoice}
s| Please correct the address on {invoice}
s| Reverse charge not applied ({invoice})
s| Two invoices for the same month
o| Invoice {invoice} charges 19 % VAT although we are in another EU country and gave you our VAT id ({vat}). Our accounting
   cannot book it like this.
o| Our company name changed to *{org} Group* on the first of the month, but {invoice} still carries the old one. Could you
   please issue a corrected invoice?
o| We received {invoice} twice, with different totals: {amount} and {amount2}. Which one is right, and will only one of
   them be collected?
d| | Position | Quantity | Amount |
   |---|---|---|
   | Team plan, monthly | {n} | {amount} |
   | Extra retention, 13 months | 1 | {amount2} |
d| The invoice is attached. The field in question is marked in yellow.
d| Please send the corrected one to accounting@{domain} as well.
q| I can see {vat} in your account, but it could not be confirmed with VIES at the time of invoicing. Could you check whether
   it is registered for trade within the EU, and under exactly which name?
q| Would you like a corrected invoice under the same number, or a credit note and a new one? Some tax offices insist on the
   second way.
a| We checked with our tax advisor: the number is valid since the 1st, under the name "{org}".
a| A credit note and a new invoice, please.
n| VIES log: timeout on the check, so it fell back to domestic VAT. Finance knows, see {issue}. Correct by hand.
n| Credit note over {amount} approved by {colleague_agent}.
f| We have cancelled {invoice} and issued a new one without VAT (reverse charge). You find both under *Settings → Billing →
   Invoices*. If the amount was already collected, the difference is paid back within five working days.
f| The address is corrected and the new PDF is attached. Future invoices will carry it automatically.
t| Received, looks good now. Accounting is happy.

== export area=data kinds=incident,question urgency=3 tags=export,csv files=csv,png weight=5
s| Cannot export the report
s| CSV export stops at {big} rows
s| Export to Excel breaks umlauts (Ã¼ instead of ü)
s| Export has been "in progress" since {when_day}
s| Scheduled export arrives empty every {weekday}
o| When I export the report "{report}" as CSV, the file ends after {big} rows, in the middle of a line. The report itself
   shows many more.
o| The export of "{report}" has been running since {when_day}. The progress bar stands at {pct} %, and I can neither cancel it
   nor start another one.
o| In the exported file all special characters are broken. `Müller` becomes `MÃ¼ller`, and the Polish names are even worse. On
   screen everything is fine.
d| The last line of the file looks like this:

   ```
   2026-03-14;eu-central-1;checkout;p95;{n}.4
   2026-03-14;eu-central-1;chec
   ```
d| I use the filter *last 90 days*, grouped by service. With *last 30 days* it works.
d| It happens with the same report in Firefox and in Chrome, on the office network and at home.
q| Could you tell me the exact name of the report and the time of your last attempt? Then I can find the job in our log.
q| Which program do you open the file with? Excel needs to be told that the file is UTF-8, otherwise it guesses.
a| It is "{report}", last try today at {time}. The file is attached as it came.
a| Excel, from the Microsoft 365 subscription. By double click, I have to admit.
n| Worker was killed at {big} rows: out of memory on {host}. Known, {issue}. Fix is in the release on {weekday}.
n| No BOM in the file. We could add one, but that breaks the people who import it with scripts. Ask product.
f| The export ran out of memory because the grouping produces one row per service and minute. I have run it for you on a
   larger machine; the complete file is ready under *Reports → Downloads* for seven days. The limit itself is lifted with our
   next release.
f| The file is correct, Excel just reads it in the wrong encoding. Please open an empty sheet and use *Data → From text/CSV →
   File origin: 65001 (UTF-8)*. From next week you can tick **"for Excel"** in the export dialog instead.
t| Got the complete file, thank you. {big} rows and then some.

== rate_limit area=api kinds=question,incident urgency=3 tags=api,rate_limit files=log,json weight=5
s| API: 429 although we are far below the limit
s| Rate limit headers disagree with the documentation
s| How many API requests per minute do we have?
s| Nightly sync fails with 429 since {when_day}
o| Our nightly job gets `429 Too Many Requests` since {when}, although it sends one request per second at most. Our plan
   should allow {big} per minute.
o| We are building an integration and want to stay within the limits. The documentation says one thing, the response headers
   say another. Which of the two is right?
d| ```http
   HTTP/1.1 429 Too Many Requests
   x-rate-limit: 700
   x-rate-limit-remaining: 698
   retry-after: 37
   ```

   698 of 700 left, and still a 429?
d| Our code waits for `retry-after` and tries again, so nothing is lost, but the job now takes {m} hours instead of one.
d| ```python
   for page in client.metrics.list(per_page=100):
       store(page)
       time.sleep(1.0)   # to be nice
   ```
q| Which endpoint does the job call, and from which address? There is a second, smaller limit for a few expensive endpoints
   that counts on its own.
a| It is `GET /v2/metrics/export`, from {ip}.
a| Only the export endpoint, all others are fine. I have attached the log of one night.
n| They hit the *export* bucket (10/min), not the account bucket. Docs do mention it, three screens down.
n| Could raise their export bucket to 30 for a month, {colleague_agent} has done that before.
f| The export endpoint has its own limit of **10 requests per minute**, whatever is left of the account limit. That is why the
   header looked fine. Please send `page_size=1000` instead of 100; then one night fits into {m} requests per minute.

   We will also make the header of the bucket visible: `ratelimit-export: total=10; remaining=3; resets=17`.
t| With page_size=1000 the whole job takes {n} minutes. Thanks!

== disk_full area=agent kinds=incident urgency=4 tags=agent,linux,disk files=log weight=5
s| [/var/log] full
s| Agent fills the disk on {host}
s| [bug] agent {version} writes {m} GB of logs per day
s| /var/lib/acme-agent grows without end
s| Agent does not rotate its log (logrotate?)
o| Our monitoring woke me up at {time} because `/var/log` was full on {host}. {pct} % of it is
   `/var/log/acme-agent/agent.log`. The agent writes the same line several hundred times per second.
o| Since the update to {version} the agent fills the disk. Rotation is set up as in the documentation, but the process keeps
   the deleted file open, so the space never comes back until we restart it.
d| ```
   {host}:~# du -sh /var/log/* | sort -h | tail -3
   212M   /var/log/journal
   1.1G   /var/log/nginx
   38G    /var/log/acme-agent
   ```
d| ```
   WARN  [collector] buffer full, dropping sample (dropped={big})
   WARN  [collector] buffer full, dropping sample (dropped={big})
   WARN  [collector] buffer full, dropping sample (dropped={big})
   ```
d| {m} of our {n} machines do this, all with version {version}. The ones on the older version are fine.
q| Could you send me the first 200 lines after a restart, and the output of `acme-agent status --verbose`? I want to know
   whether it loses its connection first.
a| Attached. There is indeed a `connection reset by peer` a second before it starts.
a| Here is the status:

   ```
   version    {version}
   uplink     retrying (attempt {n})
   buffer     65536/65536
   proxy      http://proxy.{domain}:3128
   ```
n| It is the retry loop behind a proxy that closes idle connections, fixed in {version2}. Not released for RHEL 8 yet.
n| Workaround from {colleague_agent}: `log.level = error` and `log.max_size = 100M`.
f| That is a bug in {version}: when a proxy closes the idle connection, the agent logs every dropped sample. It is fixed in
   {version2}. Until you can update, add this to `/etc/acme-agent/agent.toml` and reload:

   ```toml
   [log]
   level = "error"
   max_size = "100M"
   keep = 3
   ```

   `systemctl reload acme-agent` also gives the space back, no restart is needed.
t| Updated all {n} machines, the disks are quiet. Thanks!

== cpp_sdk area=api kinds=problem,question urgency=2 tags=sdk,cpp files=log,txt weight=4
s| std::vector<std::pair<std::string, double>> does not compile with SDK {version}
s| C++ SDK: undefined reference to acme::Client<Tls>::flush()
s| [sdk-cpp] template error with std::map<Key, std::optional<T>>
s| Segfault in acme::Series<T>::append() when T = std::string_view
o| After updating the C++ SDK to {version} our build fails. This line compiled before:

   ```cpp
   std::vector<std::pair<std::string, double>> tags = {{"load", 0.7}};
   series.append<std::pair<std::string, double>>(tags);
   ```
o| With `-std=c++20` the SDK does not link any more. With `-std=c++17` it does, but our code base needs 20.
d| ```
   error: no matching function for call to
     'acme::Series<double>::append(std::vector<std::pair<std::string, double>>&)'
   note: candidate: 'template<class T> void append(std::span<const T>)'
   note:   template argument deduction/substitution failed
   ```
d| Compiler is GCC 13.2 on Debian, CMake 3.27, nothing unusual I would say.
q| Do you build the SDK yourselves, or do you use the package from the repository? The two were built with different ABI
   settings in {version}.
a| The package, `libacme-dev {version}-1`. Building it ourselves works indeed!
n| ABI break in the Debian package, `_GLIBCXX_USE_CXX11_ABI=0` slipped in. Engineering has {issue}.
f| The package of {version} was built with the old string ABI by mistake, that is why it does not match `std::string` in
   your code. We have published `{version}-2` today. An `apt update && apt install --only-upgrade libacme-dev` is enough.
t| Builds and links. Thanks for the quick re-release.

== dashboard_slow area=dashboards kinds=incident,problem urgency=3 tags=dashboard,performance files=png weight=5
s| Dashboards load very slowly since {when_day}
s| "{report}" takes {n} seconds to open
s| Widgets stay grey on Monday mornings
s| Dashboard shows yesterday's numbers
o| Since {when} our main dashboard "{report}" needs {n} seconds to load; before that it was two or three. With a single widget
   it is quick, with all {n2} of them it is not.
o| The wall display in our office shows yesterday's values. When I open the same dashboard on my laptop, it is up to date.
d| Seen in {city} and at home, so I do not think it is our network.
d| The slow ones are all of type *heat map*. I have attached a screenshot with the timings.
q| Could you open the dashboard with `?debug=timing` at the end of the address and send me what it shows at the bottom?
a| Here it is:

   ```
   queries   {n}
   slowest   heatmap/latency-by-region   {n2}.{m} s
   cache     miss
   ```
n| Cache always misses, because they use a variable `now-1s`. Every load is a new query. Round it to the minute.
f| The variable `now-1s` makes every query unique, so nothing can come out of the cache. I have changed it to `now/1m` on a
   copy of the dashboard, "*{report} (fast)*"; it opens in about two seconds. If you like it, just rename it.
t| Two seconds, on the wall display too. 🚀

== webhooks area=api kinds=incident urgency=3 tags=api,webhook files=json,log weight=4
s| Webhooks arrive twice
s| Webhook signature does not match since {when_day}
s| No webhooks between {time} and {time2}
o| Every alert webhook reaches us twice, about {n} seconds apart, with the same `event_id`. Our on-call is paged twice as a
   result.
o| Since {when} the signature we compute does not match `X-Acme-Signature` any more. We have not deployed anything for weeks.
d| ```json
   {
     "event_id": "{uuid}",
     "type": "alert.opened",
     "attempt": 2,
     "service": "checkout"
   }
   ```
d| Our endpoint answers with 200, in {n}00 milliseconds on average.
q| How long does your endpoint take in the worst case? We give up after ten seconds and send again.
a| The slowest one took 14 seconds {when}. So you repeat it, and we get it twice. I see.
n| Their load balancer re-encodes the body, hence the wrong signature. Raw body needed.
f| We repeat a webhook when there is no answer within ten seconds. Please answer with `202` first and do the work afterwards,
   and use `event_id` to recognise a repetition. We do guarantee *at least once*, but not *exactly once*.
t| Makes sense. We put a queue in between, and the double pages are gone.

== seats area=billing kinds=task,question urgency=2 tags=billing,upgrade files= weight=5
s| {n} more seats from next month
s| Upgrade from Team to Enterprise
s| How do we reduce the number of seats?
s| Quote for {n2} users, annual billing
o| We would like to add {n} seats from the first of next month. Can we do this ourselves, or do we need a new contract?
o| Please send us a quote for {n2} users with annual billing, including single sign-on and 13 months of retention.
d| Our purchasing department needs the quote as a PDF, addressed to {org}, with the reference {hex}.
d| At the moment we pay {amount} per month.
q| Shall the new seats run until the end of your current term, so that everything renews on one date? Most customers prefer
   that.
a| Yes, one date for everything please.
n| {colleague_agent} from sales takes over the quote, I only wait for the number.
f| You can add seats yourself under *Settings → Billing → Seats*; you only pay from the day they are added. To reduce them,
   write to us at least 30 days before the renewal.
f| The quote is attached: {n2} seats, {amount} per month with annual billing, valid for 30 days.
t| Thanks, the order went out to you this morning.

== two_factor area=login kinds=incident,question urgency=3 tags=2fa,login files= weight=5
s| Lost my phone, cannot log in (2FA)
s| Two-factor codes are always wrong
s| New phone, authenticator empty
s| Reset 2FA for a colleague who left
o| My phone is gone, and with it the authenticator. The recovery codes were on the same phone, I know, I know. How do I get back
   into my account?
o| Since {when} the six-digit codes are refused, every single one. I tried more than ten.
d| My username is {email}.
d| I am the only administrator of our account, so nobody else can reset it.
q| For your security I need to be sure that it is really you. Please answer from the address in your account, and tell me the
   last four digits of the card and the amount of your latest invoice.
q| Is the clock of your phone set automatically? The codes depend on it, and half a minute off is too much.
a| 4 digits: sent by phone to your colleague. The last invoice was {amount}.
a| It was {m} minutes off! Set it to automatic and now the codes work. How embarrassing.
n| Identity confirmed by call-back to the number on file. Resetting 2FA, second pair of eyes: {colleague_agent}.
f| I have removed the second factor from your account. Please sign in with your password within the next two hours and set it up
   again; and print the recovery codes this time 🙂
t| I am in again, and the codes are on paper now.

== outage area=platform kinds=incident,incident,incident,problem urgency=5 tags=outage,eu_region files=png weight=4
s| 502 Bad Gateway on all pages
s| Is {region} down?
s| URGENT: no data since {time}
s| Everything is down, status page is green!
o| We get `502 Bad Gateway` on every page since {time}. Your status page shows all green. What is going on?
o| No data has arrived from any of our {n} machines since {time}. The agents say `uplink: ok`.
d| We are in {region}, if that matters.
d| Our own customers see empty charts, so this is really urgent for us.
q| We see raised error rates in {region} since {time} and are working on it. Could you tell me whether the API is affected for you
   too, or only the web pages?
a| Both. The API answers every third request or so.
n| Major incident, war room is open. Link all tickets to the problem, one answer for everybody. Status page will follow in five
   minutes.
n| Cause: failover of the message queue left two partitions without a leader. Data is buffered on the agents, nothing is lost.
f| {region} is back to normal since {time2}. A failover of our message queue had left two partitions without a leader. Your agents
   kept the data and are sending it now, so the gap closes by itself within the hour. We are sorry for the disruption; the full
   report follows on our [status page](https://status.acme.example/incidents/{hex}).
t| The gap has closed here. Thanks for the honest explanation.

== alerts_storm area=alerts kinds=incident,question urgency=3 tags=alerts,on_call files=png weight=5
s| {n} alerts in ten minutes for one outage
s| Alert fires although the value is below the threshold
s| Muted alerts still page me at night
s| No alert when {host} went down
o| Last night one broken switch gave us {n} alerts within ten minutes. Is there a way to get *one* alert for things that belong
   together?
o| The alert "{report}" fired at {time}, but the chart never crosses the threshold. See the screenshot.
o| I muted the alert until {weekday}, and it paged me twice at night all the same. 😴
d| Threshold is {pct}, the chart shows a maximum of {n}. Evaluation every minute, no smoothing.
d| All of them carry the label `site={city}`, so I thought grouping would do it.
q| Could you send me the link to the alert rule? I would like to see the evaluation window.
a| https://app.acme.example/alerts/{hex} – I gave support access to it.
n| The chart shows 5-minute averages, the alert looks at single values. Classic. Suggest `avg_over(5m)`.
f| The chart draws five-minute averages, but the rule looks at every single value, and there was one spike of 40 seconds. If you
   set the rule to *average over 5 minutes*, the two agree.
f| You can group by a label: *Alerts → Routing → Group by* `site`. Then one outage is one alert, with a list of the machines in it.
t| Grouping by site, one page last night instead of {n}. I slept. Thank you!

== import_csv area=data kinds=question,incident urgency=2 tags=import,csv files=csv weight=4
s| Import rejects dates like 31.12.2025
s| CSV import: "row {n}: unexpected end of line"
s| Import of {big} rows times out
o| Our import stops with `row {n}: unexpected end of line`. The row looks like all the others to me.
o| Dates like 31.12.2025 are rejected by the import, 12.11.2025 is accepted, and I am afraid it is then read as 11 December.
d| The file comes from SAP, encoding ISO-8859-1, separator semicolon. I have attached the first lines.
d| ```
   Datum;Standort;Wert
   31.12.2025;Köln;1.204,50
   ```
q| Is the quotation mark in row {n} meant to be there? A single `"` opens a field that runs until the next one.
a| That is an inch sign! `Monitor 24"`. Now that you say it …
n| Parser guesses the locale from the first 100 rows. We need an explicit setting, {issue}.
f| Please choose *German* as the number and date format in the second step of the import; we only guess when nothing is chosen. For the
   inch sign: tick *No quotation marks* at the bottom of the same page.
t| Import went through with all {big} rows.

== gdpr area=security kinds=task,question urgency=2 tags=gdpr,privacy files=pdf weight=3
s| Data processing agreement for {org}
s| Delete all data of a former employee (GDPR)
s| In which country is our data stored?
s| Security questionnaire, {n2} questions
o| For our annual review we need a signed data processing agreement and a current list of your sub-processors.
o| A former employee asks us to delete her personal data. Please tell us what is kept in your product under
   {email}, and delete what is not needed by law.
d| The deadline is {weekday} in two weeks. The questionnaire is attached, sorry, it is long.
d| Our auditor asks in particular about encryption at rest and about who can read our dashboards on your side.
q| Which legal name and address should appear in the agreement? And is the register number {vat} correct?
a| "{org}", address as on the invoice. The number is correct.
n| DPA template v7 is the current one, legal wants nobody to send v6 any more.
f| The signed agreement is attached, with the list of sub-processors as annex 2. Your data is stored in {region} only; backups too.
t| Our auditor is satisfied, thank you.

== mobile area=mobile kinds=incident,problem urgency=2 tags=mobile,ios files=png weight=4
s| App crashes when opening an alert (iOS)
s| No push notifications on Android since {when_day}
s| Mobile app logs me out every day
o| The app closes as soon as I tap on an alert. Version {version} on an iPhone 15, latest iOS. Deleting and installing it again did
   not help.
o| Since {when} there are no push notifications on my phone any more. E-mail alerts still arrive.
d| My colleague with the same phone does not have the problem, but he is not in any on-call group.
d| Battery saving is off and notifications are allowed, I checked twice.
q| Does the name of your on-call group contain an emoji or a slash? We have seen that before.
a| It is called "Infra 🔥 / night". You are kidding me.
n| Crash in the JSON decoder with 4-byte characters in group names. Fixed in {version2}, in review at Apple.
f| The emoji in the name of the group makes this version of the app crash. The fix ({version2}) is waiting for approval in the store.
   Until then, renaming the group to "Infra night" helps at once.
t| Renamed, works. I will miss the 🔥 though.

== permissions area=account kinds=question,task urgency=2 tags=roles,permissions files=png weight=5
s| New colleague sees no dashboards
s| Who changed the alert rule on {weekday}?
s| Read-only role for our auditors
s| Take over the dashboards of somebody who left
o| A new colleague ({colleague}) can log in but sees an empty list of dashboards. All others in the same team see {n}.
o| Is there a role that may see everything but change nothing? Our auditors need access for two weeks.
o| A colleague left the company, and {n} dashboards belong to her. How do we move them to somebody else before we delete the user?
d| I am an administrator, but I do not find the right setting.
d| We have {n2} users in {m} teams, managed through {idp}.
q| Could you look under *Settings → People* whether the new colleague is a member of the workspace "*Operations*", and not only of the
   account?
a| She was only in the account. Added her, and there they are.
n| Audit log shows the change came from the API token "terraform", not from a person.
f| There is: give them the role **Viewer (all workspaces)** and set an end date in the same dialog. After that date the access ends by
   itself.
f| *Settings → People → (name) → Transfer content*. Everything she owned moves in one step, links stay the same.
t| Found it, done in a minute. Thanks.

== feature_request area=dashboards kinds=question urgency=1 tags=feature_request files=png weight=5
s| Feature request: dark mode for shared links
s| Please let us sort the legend by value
s| Idea: copy a widget from one dashboard to another
s| Keyboard shortcuts for the time range?
s| Colour-blind friendly palette
o| We show a dashboard on a screen in the hall, with a shared link. It would be great if the link could use the dark theme, the white
   one blinds everybody who comes in at night.
o| One of our engineers cannot tell red from green, and nearly every chart uses exactly these two. Is a different palette planned?
o| It would save us a lot of time if widgets could be copied from one dashboard to another. Today we build them again by hand.
d| I know it is a small thing. But it is a small thing {n} times a day.
q| May I pass on your example to our product team, with your name? They like to ask back.
a| Of course, they can call me too.
n| Votes for this one: {n}. Added the customer to the idea in the tracker.
f| You can have that today: add `&theme=dark` to the shared link. It is not in the dialog yet, but it is supported.
f| Thank you, I have added your vote and your example to the idea. I cannot promise a date, but you will get a mail when it ships.
t| `&theme=dark` does it, wonderful. Thanks!

== python_client area=api kinds=question,problem urgency=2 tags=sdk,python files=log,txt weight=4
s| Python client hangs in fork()ed workers
s| asyncio: "Event loop is closed" after upgrading to {version}
s| acme-client {version}: ImportError on Python 3.13
o| After updating `acme-client` to {version} our Gunicorn workers hang on the first request. It looks as if the background thread does
   not survive the fork.
o| Our tests pass, but at the end there is always this:

   ```python-traceback
   Traceback (most recent call last):
     File "acme/transport.py", line {n}, in __del__
       self._loop.run_until_complete(self.close())
   RuntimeError: Event loop is closed
   ```
d| ```python
   from acme import Client

   client = Client(token=TOKEN)          # at import time

   def handler(event):
       client.gauge("orders", event["count"])
   ```
d| Python 3.12, Linux, `pip freeze` is attached.
q| Is the client created before or after the workers are forked? With `preload_app = True` it would be before.
a| Before, yes. `preload_app = True` has been there for years.
n| Thread + fork, the old song. `os.register_at_fork` is in the branch of {colleague_agent}.
f| The client's background thread does not survive a fork. Please create it in `post_fork` (Gunicorn) or on first use:

   ```python
   def post_fork(server, worker):
       from app import metrics
       metrics.client = Client(token=TOKEN)
   ```

   From {version2} on the client notices the fork by itself.
t| `post_fork` it is. Works like a charm.

== cancel area=billing kinds=question,task urgency=3 tags=billing,cancellation files= weight=3
s| Cancel our subscription
s| Please confirm our cancellation
s| Trial ends on {weekday}, what happens to our data?
o| We would like to cancel our subscription at the end of the current term. Please confirm the date in writing.
o| Our trial ends on {weekday}. What happens to the dashboards we have built, if we only decide next month?
d| The product is fine, but our parent company has its own solution.
d| Is there a way to export all dashboards, so that we could come back later?
q| I am sorry to hear that. Would it help to pause the account for up to six months instead? It costs nothing, and everything stays.
a| Pausing sounds good, actually. How does that work?
n| Pause approved, 6 months, see {issue}. Success team will call in month five.
f| Your subscription ends on the last day of this month, and no further amount will be collected. You can export everything under
   *Settings → Account → Export* until 30 days after that.
t| Thank you for making this so easy.

== scheduled_reports area=data kinds=incident,question urgency=2 tags=reports,email files=pdf,png weight=4
s| Weekly report did not arrive on Monday
s| Report e-mails end up in spam
s| Report PDF cuts off the right column
s| Wrong time zone in the scheduled report
o| The weekly report "{report}" has not arrived since {when_day}. The schedule says *Monday, 07:00*, and the list of recipients has not
   been changed.
o| The numbers in the scheduled PDF are one hour off compared with the dashboard. Since the clocks changed, I would say.
o| All report mails land in the spam folder since {when}. Our mail admin says that SPF fails for `mail.acme.example`.
d| ```
   Authentication-Results: mx.{domain};
     spf=softfail (sender IP is {ip});
     dkim=pass header.d=acme.example
   ```
d| {m} of {n} recipients get it, the others do not. I see no pattern.
q| Could one of the people who did not get it look into the quarantine of your mail system, and send me the headers?
a| It was in the quarantine, with "bulk sender" as the reason. Headers are attached.
n| New mail range since the 1st is missing from our SPF record. Network team knows, {issue}.
f| We added a new mail server and forgot it in our SPF record. That is corrected since {time2}. Please release the mails from the quarantine
   once; the next ones will arrive normally.
f| The schedule was saved with a fixed offset instead of a time zone. I have set it to *{zone}*, so it will follow daylight saving time.
t| This Monday's report came at seven sharp. Thank you.

== kubernetes area=agent kinds=question,problem urgency=2 tags=kubernetes,agent files=txt,log weight=4
s| Agent pods in CrashLoopBackOff
s| Helm chart {version}: values.yaml ignored
s| Which permissions does the agent need in Kubernetes?
o| After `helm upgrade` to {version} the agent pods restart every {n} seconds. The old version runs fine with the same values.
o| Our security team asks why the agent wants to `list secrets` in all namespaces. Can we take that away from it?
d| ```
   NAME                 READY   STATUS             RESTARTS
   acme-agent-7xk2p     0/1     CrashLoopBackOff   {n}
   acme-agent-b94fz     1/1     Running            0
   ```
d| ```yaml
   agent:
     resources:
       limits:
         memory: 128Mi
     tolerations: []
   ```
q| Could you send the output of `kubectl logs --previous` of one of the restarting pods, and tell me how many pods run on that node?
a| Attached. About {n2} pods per node, so not few.
n| OOMKilled. 128Mi is too low from {version} on, docs say 256.
f| The pods are killed because of the memory limit of 128 Mi; from {version} on the agent needs 256 Mi on nodes with more than 60 pods. We
   have corrected the example in the documentation.
f| The agent only needs `secrets` when it checks certificates. Set `agent.certificates.enabled=false`, and the rule disappears from the role.
t| 256 Mi, no restarts since {when_day}.

== timezone area=dashboards kinds=question,incident urgency=2 tags=timezone files=png weight=3
s| Charts are one hour off
s| Day boundaries at 02:00 instead of midnight
s| Our team in {city} sees other numbers than we do
o| Our colleagues in {city} see other daily totals than we do, on the same dashboard. At first we thought somebody had changed something.
o| Since the clocks changed, all our daily charts begin at one in the morning.
d| The totals per week are the same, it is only the days that differ.
q| Is the dashboard set to *Viewer's time zone* or to a fixed one? You find it behind the gear at the top right.
a| *Viewer's time zone*. That explains it, doesn't it?
n| Works as designed, but it is the fifth ticket about it this month. Tell product again.
f| The dashboard counts days in the time zone of the person who looks at it. If everybody should see the same numbers, choose a fixed zone
   behind the gear at the top right.
t| Fixed zone it is. No more discussions on Monday mornings.

== terraform area=api kinds=problem,question urgency=2 tags=terraform,api files=txt weight=3
s| Terraform wants to recreate all dashboards
s| Provider {version}: perpetual diff on alert rules
o| `terraform plan` wants to destroy and create {n} dashboards since the provider update to {version}. We did not change a line.
o| Each plan shows a change in `acme_alert_rule`, although apply went through a minute before.
d| ```hcl
   ~ resource "acme_alert_rule" "checkout" {
       ~ labels = [
           - "team=payments",
             "site={city}",
           + "team=payments",
         ]
     }
   ```
q| Do you set `labels` in more than one place, for example through a module with `concat()`? The order is significant in this version.
a| Yes, `concat(local.common, var.labels)`.
n| Provider should sort. {issue}, has a patch by a customer even.
f| The provider compared the labels in order. {version2} treats them as a set; please run `terraform init -upgrade`, and the plan is empty
   again. Nothing would have been destroyed by the way, but I understand the shock.
t| Empty plan. *exhales*

== certificate area=platform kinds=task,incident urgency=3 tags=custom_domain,tls files=png weight=3
s| Certificate for metrics.{domain} expires in {m} days
s| Custom domain shows a certificate warning
o| The browser warns about the certificate of `metrics.{domain}`, our custom domain with you. It expired at {time}.
o| We would like to use `metrics.{domain}` for our shared dashboards. Which DNS records do you need?
d| ```
   $ dig +short metrics.{domain} CAA
   0 issue "digicert.com"
   ```
q| Is there a CAA record on your domain? If so, it has to allow our certificate authority.
a| There is one, for DigiCert only. I have added yours now.
n| Renewal failed {n} times because of CAA. We should mail the customer after the first failure.
f| Your CAA record allowed only one certificate authority, so our renewal was refused. With the new record it went through: the certificate is
   valid for 90 days and renews itself.
t| Green lock, thank you.

== onboarding area=account kinds=question,task urgency=1 tags=onboarding,training files=pdf weight=4
s| Training for {n} new colleagues
s| Where do we start? First steps with {company}
s| Recording of the webinar on {weekday}
o| {n} colleagues join us next month and need an introduction. Do you offer trainings, and what do they cost?
o| I took part in the webinar on {weekday} and would like to share the recording with my team. Where do I find it?
d| Two hours online would be ideal, in English, some time in the morning in {city}.
q| How familiar are they with metrics and logs? Then I can suggest the right one of our two courses.
a| Half of them are developers, the other half has never seen a dashboard.
f| The recording is on our [learning page](https://learn.acme.example/webinars), together with the slides. For beginners I would
   recommend the course *First week*, it takes about 40 minutes.
f| We have a free introduction every second {weekday}. For your own group, a session of two hours is {amount}. Shall I reserve a date?
t| Wonderful, we will take the one on {weekday}.

== a11y area=dashboards kinds=problem urgency=2 tags=accessibility files=png weight=2
s| Screen reader reads "button button button"
s| Cannot reach the time picker with the keyboard
o| One of our analysts is blind and works with NVDA. On the new dashboard page every control is announced as "button", without a name.
d| On the old page everything had a label, so something was lost with the redesign.
q| Could your colleague tell us which three places hurt the most? We would like to fix these first.
a| Time range, the menu of a widget, and the tabs, in this order.
n| Product agreed to treat missing labels as bugs, not as wishes. {issue}.
f| Names for the time range, the widget menu and the tabs are live since this morning. The rest of the page follows in {version2}.
   Please thank your colleague, the list was very helpful.
t| She says: "finally". Thank you!
"""

POOLS = """
idp| Okta
idp| Entra ID
idp| OneLogin
idp| Google Workspace
idp| Keycloak
idp| JumpCloud
saml| Invalid audience
saml| NameID mismatch
saml| Signature validation failed
saml| AuthnFailed
saml| Assertion expired
report| Checkout latency
report| Revenue by region
report| Fleet overview
report| Weekly operations
report| Error budget
report| Warehouse temperatures
report| Orders per hour
region| eu-central-1
region| eu-west-2
region| us-east-1
region| ap-southeast-2
"""
