"""What the customers of a software company write about, in English.

The product collects measurements with an agent on the customer's machines, draws dashboards and reports from them,
raises alerts, and has an API with client libraries.
"""

TOPICS = """
== sso area=login kinds=incident,incident,problem urgency=4 tags=sso,saml files=png,har weight=6
s1| Login broken after SSO change
s1| Nobody in {city} can log in via {idp}
s1| {idp} sign-in fails with "{saml}"
s1| Locked out since we moved to {idp}
o1| We switched our identity provider to {idp} {when}, and since then nobody can log in any more. After the redirect
    the page shows `{saml}` and we are back at the sign-in form.
o1| Since {when_day} our people are sent in circles: {idp} says the login was fine, your page flashes for a second,
    and
    then the sign-in form is there again. Password login still works for the two admins who have one.
s2| SAML certificate renewed, now nobody gets in
s2| SAML login loops back to the sign-in page
o2| Our SAML certificate was renewed {when}. I uploaded the new one under *Settings → Security → Single sign-on*,
    the
    test button is green, but real logins end with `{saml}`.
s3| SSO: users created twice since {when_day}
s3| {n} duplicate accounts after switching to {idp}
o3| Since we moved to {idp}, people who log in get a second, empty account instead of their own. By now there are
    {n}
    of these twins, and every morning there are more.
d| What we tried so far:
   - cleared cookies, other browser, other network
   - removed and added the application in {idp} again
   - compared the entity id and the ACS URL letter by letter
d1| This is the response we see in the browser's network tab:

    ```xml
    <samlp:Status>
      <samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"/>
      <samlp:StatusMessage>{saml}</samlp:StatusMessage>
    </samlp:Status>
    ```
d| {n2} people are affected. The ones who were still signed in can go on working, so please do not end the sessions.
q1| Could you send me a HAR file of one failed login? In Chrome: open the developer tools, tick *Preserve log*, log
    in,
    then *Export HAR*. Please remove passwords from it before sending.
q| Two questions, so that I look in the right place:
   1. Does the **NameID** in {idp} carry the e-mail address or an internal id?
   2. Was the entity id changed as well, or only the certificate?
a1| HAR file is attached. The NameID is the employee number now; it was the e-mail address before the change.
a| 1. It is `user.userprincipalname`, which is the same as the e-mail for most of us, but not for all.
   2. Only the certificate, as far as I know.
n1| SAML log shows `NameID mismatch` for everyone with a second domain. Their primary is {domain}, the IdP sends the
    internal one.
n2| Root cause: assertion is signed with the new certificate, our side still validates against the old fingerprint.
    Cache on {host} was not cleared. {colleague_agent} can flush it, needs two minutes.
n3| They have *Just-in-time provisioning* on, so every failed match creates a second user. Do not merge before the
    fix!
f1| {idp} now sends the employee number as NameID, and we look people up by their e-mail address. Please change it:

    1. In {idp}, open the application's *Single sign-on* page.
    2. Set **Unique user identifier** to `user.mail`.
    3. Save, and test with one person before you tell everybody.

    The screenshots in our [SSO guide](https://help.acme.example/articles/single-sign-on) show each step.
f2| Found it. The assertion is signed with the new certificate, but our side still checked it against the old
    fingerprint. I have cleared that, so please try once more in a private window.

    The people who were still signed in do not need to do anything.
f3| Your provider sends a new identifier, so we took everybody for somebody new. I have matched the twins by e-mail
    address and merged them; nothing was lost, and *Just-in-time provisioning* is off until you switch it on again.
t1| Yes! Everybody is in again. Changing the NameID was all it took.
t2| It works, thank you. Our IT says they would have searched for days.
t3| The twins are gone, and everybody has their dashboards back. Thank you!

== invoice area=billing kinds=question,task urgency=2 tags=billing,invoice files=pdf weight=6
s1| Invoice shows the wrong VAT
s1| VAT id missing on invoice {invoice}
s1| Reverse charge not applied ({invoice})
o1| Invoice {invoice} charges 19 % VAT although we are in another EU country and gave you our VAT id ({vat}). Our
    accounting cannot book it like this.
s2| Please correct the address on {invoice}
s2| New company name on our invoices
o2| Our company name changed to *{org} Group* on the first of the month, but {invoice} still carries the old one.
    Could
    you please issue a corrected invoice?
s3| Two invoices for the same month
s3| {invoice} received twice, with different totals
o3| We received {invoice} twice, with different totals: {amount} and {amount2}. Which one is right, and will only
    one of
    them be collected?
d| | Position | Quantity | Amount |
   |---|---|---|
   | Team plan, monthly | {n} | {amount} |
   | Extra retention, 13 months | 1 | {amount2} |
d| The invoice is attached. The line in question is marked in yellow.
d| Please send the corrected one to accounting@{domain} as well.
q1| I can see {vat} in your account, but it could not be confirmed with VIES at the time of invoicing. Could you
    check
    whether it is registered for trade within the EU, and under exactly which name?
q| Would you like a corrected invoice under the same number, or a credit note and a new one? Some tax offices insist
   on
   the second way.
a1| We checked with our tax advisor: the number is valid since the 1st, under the name "{org}".
a| A credit note and a new invoice, please.
n1| VIES log: timeout on the check, so it fell back to domestic VAT. Finance knows. Correct by hand.
n| Credit note over {amount} approved by {colleague_agent}.
f1| We have cancelled {invoice} and issued a new one without VAT (reverse charge). You find both under *Settings →
    Billing → Invoices*. If the amount was already collected, the difference is paid back within five working days.
f2| The name and address are corrected, and the new PDF is attached. Future invoices will carry them automatically.
f3| The one over {amount} is right; the other was a draft that should never have left the house. Only the first will
    be
    collected, and the draft is cancelled.
t| Received, looks good now. Accounting is happy.
t| Perfect, booked. Thank you!

== export area=data kinds=incident,question urgency=3 tags=export,csv files=csv,png weight=5
s1| Cannot export the report
s1| CSV export stops at {big} rows
s1| Export of "{report}" ends in the middle of a line
o1| When I export the report "{report}" as CSV, the file ends after {big} rows, in the middle of a line. The report
    itself shows many more.
d1| The last line of the file looks like this:

    ```
    2026-03-14;eu-central-1;checkout;p95;{n}.4
    2026-03-14;eu-central-1;chec
    ```
d1| I use the filter *last 90 days*, grouped by service. With *last 30 days* it works.
s2| Export has been "in progress" since {when_day}
s2| Stuck export, cannot cancel
o2| The export of "{report}" has been running since {when_day}. The progress bar stands at {pct} %, and I can
    neither
    cancel it nor start another one.
s3| Export to Excel breaks umlauts (Ã¼ instead of ü)
s3| Special characters broken in CSV export
o3| In the exported file all special characters are broken. `Müller` becomes `MÃ¼ller`, and the Polish names are
    even
    worse. On screen everything is fine.
d| It is the same in Firefox and in Chrome, on the office network and at home.
q1| Could you tell me the exact name of the report and the time of your last attempt? Then I can find the job in our
    log.
q2| May I cancel the job for you? Then we lose nothing but the half-finished file.
q3| Which program do you open the file with? Excel needs to be told that the file is UTF-8, otherwise it guesses.
a1| It is "{report}", last try today at {time}. The file is attached as it came.
a2| Yes, please do.
a3| Excel, from the Microsoft 365 subscription. By double click, I have to admit.
n1| Worker was killed at {big} rows: out of memory on {host}. Known, {issue}. Fix is in the release on {weekday}.
n2| Zombie job: worker {host} was drained while it ran. Reaper did not see it, {issue}.
n3| No BOM in the file. We could add one, but that breaks the people who import it with scripts. Ask product.
f1| The export ran out of memory because the grouping produces one row per service and minute. I have run it for you
    on
    a larger machine; the complete file is ready under *Reports → Downloads* for seven days. The limit itself is
    lifted
    with our next release.
f2| The machine that ran your export was taken out of service in the middle of it, and nobody told the export. I
    have
    cancelled and restarted it; it took {m} minutes, and the file is under *Reports → Downloads*.
f3| The file is correct, Excel just reads it in the wrong encoding. Please open an empty sheet and use *Data → From
    text/CSV → File origin: 65001 (UTF-8)*. From next week you can tick **"for Excel"** in the export dialog
    instead.
t1| Got the complete file, thank you. {big} rows and then some.
t2| Got it, thanks!
t3| That works, and the Polish colleagues have their names back. Thank you!

== rate_limit area=api kinds=question,incident urgency=3 tags=api,rate_limit files=log,json weight=5
s1| API: 429 although we are far below the limit
s1| Nightly sync fails with 429 since {when_day}
o1| Our nightly job gets `429 Too Many Requests` since {when_day}, although it sends one request per second at most.
    Our
    plan should allow {n2}0 per minute.
d1| ```http
    HTTP/1.1 429 Too Many Requests
    x-rate-limit: 700
    x-rate-limit-remaining: 698
    retry-after: 37
    ```

    698 of 700 left, and still a 429?
d1| Our code waits for `retry-after` and tries again, so nothing is lost, but the job now takes {m} hours instead of
    one.
d1| ```python
    for page in client.metrics.list(per_page=100):
        store(page)
        time.sleep(1.0)   # to be nice
    ```
s2| How many API requests per minute do we have?
s2| Rate limit headers disagree with the documentation
s2| API limits for an integration with {n} customers
o2| We are building an integration and want to stay within the limits. The documentation says one thing, the
    response
    headers say another. Which of the two is right?
d2| The documentation says 400, the header `x-rate-limit` says 700. We plan for about {n2} requests per minute and
    customer.
q1| Which endpoint does the job call, and from which address? There is a second, smaller limit for a few expensive
    endpoints that counts on its own.
q2| Will all of your customers share one account, or will each have their own?
a1| It is `GET /v2/metrics/export`, from {ip}. I have attached the log of one night.
a2| Each their own, we only bring the software.
n1| They hit the *export* bucket (10/min), not the account bucket. Docs do mention it, three screens down.
n| Could raise their export bucket to 30 for a month, {colleague_agent} has done that before.
f1| The export endpoint has its own limit of **10 requests per minute**, whatever is left of the account limit. That
    is
    why the header looked fine. Please send `page_size=1000` instead of 100; then one night fits in.

    We will also make the header of that bucket visible: `ratelimit-export: total=10; remaining=3; resets=17`.
f2| The header is right, the documentation described last year's plan. It counts per account, so every customer of
    yours
    has their own 700. We have corrected the page.
t1| With `page_size=1000` the whole job takes {n} minutes. Thanks!
t2| Clear, thank you. Then we are far on the safe side.

== disk_full area=agent kinds=incident urgency=4 tags=agent,linux,disk files=log weight=5
s1| [/var/log] full
s1| Agent fills the disk on {host}
s1| [bug] agent {version} writes {m} GB of logs per day
o1| Our monitoring woke me up at {time} because `/var/log` was full on {host}. {pct} % of it is
    `/var/log/acme-agent/agent.log`. The agent writes the same line several hundred times per second.
s2| Agent does not rotate its log (logrotate?)
s2| Deleted log file still takes {m} GB on {host}
o2| Since the update to {version} the agent fills the disk. Rotation is set up as in the documentation, but the
    process
    keeps the deleted file open, so the space never comes back until we restart it.
s3| /var/lib/acme-agent grows without end
s3| Agent buffer on {host}: {n} GB and counting
o3| On {m} of our machines `/var/lib/acme-agent/buffer` grows without end. The oldest file in it is from {when_day}.
    The
    dashboards look complete, so it seems that data is sent but never deleted.
d1| ```
    WARN  [collector] buffer full, dropping sample (dropped={big})
    WARN  [collector] buffer full, dropping sample (dropped={big})
    WARN  [collector] buffer full, dropping sample (dropped={big})
    ```
d| ```
   {host}:~# du -sh /var/l*/* | sort -h | tail -3
   212M   /var/log/journal
   1.1G   /var/log/nginx
   38G    /var/log/acme-agent
   ```
d| {m} of our {n} machines do this, all with version {version}. The ones on the older version are fine.
q| Could you send me the first 200 lines after a restart, and the output of `acme-agent status --verbose`? I want to
   know whether it loses its connection first.
a1| Attached. There is indeed a `connection reset by peer` a second before it starts.
a| Here is the status:

   ```
   version    {version}
   uplink     retrying (attempt {n})
   buffer     65536/65536
   proxy      http://proxy.{domain}:3128
   ```
n1| It is the retry loop behind a proxy that closes idle connections, fixed in {version2}. Not released for RHEL 8
    yet.
n2| `copytruncate` is missing in the shipped logrotate file since {version}. One line, {issue}.
n3| Acknowledgements get lost behind their proxy, so the buffer is never trimmed. Same family as {issue}.
n| Workaround from {colleague_agent}: `log.level = error` and `log.max_size = 100M`.
f1| That is a bug in {version}: when a proxy closes the idle connection, the agent logs every dropped sample. It is
    fixed
    in {version2}. Until you can update, add this to `/etc/acme-agent/agent.toml` and reload:

    ```toml
    [log]
    level = "error"
    max_size = "100M"
    keep = 3
    ```

    `systemctl reload acme-agent` also gives the space back, no restart is needed.
f2| You are right, one line is missing from the file we ship. Please put `copytruncate` into
    `/etc/logrotate.d/acme-agent`; from {version2} on it is there. A reload gives the space back at once.
f3| Your proxy swallows our acknowledgements, so the agent keeps what it has already sent. {version2} asks again
    instead
    of waiting. The files older than an hour may safely be deleted.
t| Updated all {n} machines, the disks are quiet. Thanks!
t| That did it. I can sleep through the night again.

== cpp_sdk area=api kinds=problem,question urgency=2 tags=sdk,cpp files=log,txt weight=4
s1| std::vector<std::pair<std::string, double>> does not compile with SDK {version}
s1| [sdk-cpp] template error with std::map<Key, std::optional<T>>
o1| After updating the C++ SDK to {version} our build fails. This line compiled before:

    ```cpp
    std::vector<std::pair<std::string, double>> tags = {{"load", 0.7}};
    series.append<std::pair<std::string, double>>(tags);
    ```
d1| ```
    error: no matching function for call to
      'acme::Series<double>::append(std::vector<std::pair<std::string, double>>&)'
    note: candidate: 'template<class T> void append(std::span<const T>)'
    note:   template argument deduction/substitution failed
    ```
s2| C++ SDK: undefined reference to acme::Client<Tls>::flush()
s2| SDK {version} does not link with -std=c++20
o2| With `-std=c++20` the SDK does not link any more. With `-std=c++17` it does, but our code base needs 20.
d2| ```
    ld: main.o: in function `main':
    main.cpp:{n}: undefined reference to
      `acme::Client<acme::Tls>::flush(std::__cxx11::basic_string<char> const&)'
    ```
d| Compiler is GCC 13.2 on Debian, CMake 3.27, nothing unusual I would say.
q| Do you build the SDK yourselves, or do you use the package from the repository? The two were built with different
   settings in {version}.
a| The package, `libacme-dev {version}-1`. Building it ourselves works indeed!
n1| `append` lost its overload for vectors in {version}. Nobody noticed because our examples use `std::array`.
    {issue}
n2| ABI break in the Debian package, `_GLIBCXX_USE_CXX11_ABI=0` slipped in. Engineering has {issue}.
f1| We dropped an overload that people obviously use, sorry. {version2} brings it back. Until then, pass a span and
    name
    the type once: `series.append(std::span{tags})`.
f2| The package of {version} was built with the old string ABI by mistake, that is why it does not match
    `std::string`
    in your code. We have published `{version}-2` today; `apt update && apt install --only-upgrade libacme-dev` is
    enough.
t1| `std::span{tags}` compiles, and we will drop it again with {version2}. Thanks.
t2| Builds and links. Thanks for the quick re-release.

== dashboard_slow area=dashboards kinds=incident,problem urgency=3 tags=dashboard,performance files=png weight=5
s1| Dashboards load very slowly since {when_day}
s1| "{report}" takes {n} seconds to open
s1| Widgets stay grey on Monday mornings
o1| Since {when_day} our main dashboard "{report}" needs {n} seconds to load; before that it was two or three. With
    a single
    widget it is quick, with all {n2} of them it is not.
d1| The slow ones are all of type *heat map*. I have attached a screenshot with the timings.
d1| It is the same in {city} and at home, so I do not think it is our network.
s2| Dashboard shows yesterday's numbers
s2| Wall display does not refresh
o2| The wall display in our office shows yesterday's values for "{report}". When I open the same dashboard on my
    laptop,
    it is up to date.
d2| The display runs Chrome in kiosk mode and is never switched off. A reload by hand helps until the next morning.
q1| Could you open the dashboard with `?debug=timing` at the end of the address and send me what it shows at the
    bottom?
q2| Does the display use a shared link, or is somebody signed in on it?
a1| Here it is:

    ```
    queries   {n}
    slowest   heatmap/latency-by-region   {n2}.{m} s
    cache     miss
    ```
a2| A shared link, made about a year ago.
n1| Cache always misses, because they use a variable `now-1s`. Every load is a new query. Round it to the minute.
n2| Old shared links carry a token that stops refreshing after 24 h. They need a new link.
f1| The variable `now-1s` makes every query unique, so nothing can come out of the cache. I have changed it to
    `now/1m`
    on a copy of the dashboard, "*{report} (fast)*"; it opens in about two seconds. If you like it, just rename it.
f2| Shared links made before last autumn stop refreshing after 24 hours. Please make a new one under *Share →
    Display*;
    it has no such limit.
t1| Two seconds, on the wall display too. 🚀
t2| The new link has been running for three days without a hitch. Thanks!

== webhooks area=api kinds=incident urgency=3 tags=api,webhook files=json,log weight=4
s1| Webhooks arrive twice
s1| On-call is paged twice for every alert
o1| Every alert webhook reaches us twice, about {n} seconds apart, with the same `event_id`. Our on-call is paged
    twice
    as a result.
s2| Webhook signature does not match since {when_day}
s2| X-Acme-Signature: which bytes are signed?
o2| Since {when_day} the signature we compute does not match `X-Acme-Signature` any more. We have not deployed
    anything for
    weeks.
d| ```json
   {
     "event_id": "{uuid}",
     "type": "alert.opened",
     "attempt": 2,
     "service": "checkout"
   }
   ```
d1| Our endpoint answers with 200, in {n}0 milliseconds on average.
q1| How long does your endpoint take in the worst case? We give up after ten seconds and send again.
q2| Is there a load balancer or a firewall in front of your endpoint that may touch the body?
a1| The slowest one took 14 seconds. So you repeat it, and we get it twice. I see.
a2| There is a new web application firewall since that week. I have asked the colleagues what it does.
n1| Their p99 is above our timeout. Nothing wrong on our side, but the docs could say it louder.
n2| Their firewall re-encodes the body (spaces after colons are gone), hence the wrong signature. Raw body needed.
f1| We repeat a webhook when there is no answer within ten seconds. Please answer with `202` first and do the work
    afterwards, and use `event_id` to recognise a repetition. We guarantee *at least once*, but not *exactly once*.
f2| The firewall formats the JSON anew, and every space counts for a signature. Please let it pass the body
    untouched, or
    check the signature before it.
t1| Makes sense. We put a queue in between, and the double pages are gone.
t2| It was the firewall. One rule less, and all signatures match.

== seats area=billing kinds=task,question urgency=2 tags=billing,upgrade files= weight=5
s1| {n} more seats from next month
s1| Adding {n} users in the middle of the term
o1| We would like to add {n} seats from the first of next month. Can we do this ourselves, or do we need a new
    contract?
s2| Upgrade from Team to Enterprise
s2| Quote for {n2} users, annual billing
o2| Please send us a quote for {n2} users with annual billing, including single sign-on and 13 months of retention.
d2| Our purchasing department needs the quote as a PDF, addressed to {org}, with the reference {hex}.
s3| How do we reduce the number of seats?
s3| {m} seats too many on our plan
o3| Some colleagues have left, and we pay for {m} seats that nobody uses. How do we give them back?
d| At the moment we pay {amount} per month.
q| Shall everything renew on one date, at the end of your current term? Most customers prefer that.
a| Yes, one date for everything please.
n2| {colleague_agent} from sales takes over the quote, I only wait for the number.
f1| You can add seats yourself under *Settings → Billing → Seats*; you only pay from the day they are added.
f2| The quote is attached: {n2} seats, {amount} per month with annual billing, valid for 30 days.
f3| Seats can be reduced at each renewal. I have noted it for yours; you will get a confirmation, and the new amount
    applies from that day.
t1| Done, that was easy.
t2| Thanks, the order went out to you this morning.
t3| Confirmation is here. Thank you.

== two_factor area=login kinds=incident,question urgency=3 tags=2fa,login files= weight=5
s1| Lost my phone, cannot log in (2FA)
s1| New phone, authenticator empty
s1| Reset my second factor, please
o1| My phone is gone, and with it the authenticator. The recovery codes were on the same phone, I know, I know. How
    do I
    get back into my account?
d1| I am the only administrator of our account, so nobody else can reset it.
s2| Two-factor codes are always wrong
s2| Six-digit code refused since {when_day}
o2| Since {when_day} the six-digit codes are refused, every single one. I tried more than ten.
d| My username is {email}.
q1| For your security I need to be sure that it is really you. May I call you back on the number we have on file?
q2| Is the clock of your phone set automatically? The codes depend on it, and half a minute off is too much.
a1| Yes please, I am at my desk until five.
a2| It was {m} minutes off! Set it to automatic and now the codes work. How embarrassing.
n1| Identity confirmed by call-back to the number on file. Resetting 2FA, second pair of eyes: {colleague_agent}.
n2| Drift of the codes in the log is constant, so it is the clock of the phone.
f1| Thank you for the call. I have removed the second factor from your account. Please sign in within the next two
    hours
    and set it up again; and print the recovery codes this time 🙂
f2| Glad that it was only the clock. To be prepared for next time, print the recovery codes under *Profile →
    Security*.
t1| I am in again, and the codes are on paper now.
t2| Printed. Thank you, and sorry for the noise.

== outage area=platform kinds=incident,incident,incident,problem urgency=5 tags=outage files=png weight=4
s1| 502 Bad Gateway on all pages
s1| Is {region} down?
s1| Everything is down, status page is green!
s1| Login page only shows 502 since {time}
o1| We get `502 Bad Gateway` on every page since {time}. Your status page shows all green. What is going on?
s2| URGENT: no data since {time}
s2| All charts end at {time}
s2| Gap in all dashboards ({region})
o2| No data has arrived from any of our {n} machines since {time}. The agents say `uplink: ok`.
d| We are in {region}, if that matters.
d| Our own customers see empty charts, so this is really urgent for us.
q1| We see raised error rates in {region} and are working on it. Could you tell me whether the API is affected for
    you too,
    or only the web pages?
q2| Could you run `acme-agent status` on one of the machines and send me the line that begins with *uplink*?
a1| Both. The API answers every third request or so.
a2| `uplink ok, 0 queued, last ack {n} s ago`. That looks healthy to me.
n| Major incident, war room is open. Link all tickets to the problem, one answer for everybody. Status page will
   follow in
   five minutes.
n| Cause: failover of the message queue left two partitions without a leader. Data is buffered, nothing is lost.
f1| {region} is back to normal since {time2}. A failover of our message queue had taken the web servers with it. We
    are
    sorry for the disruption, and for the green page: it asked the wrong server. The full report follows on our
    [status page](https://status.acme.example/incidents/{hex}).
f2| {region} is back to normal since {time2}. A failover of our message queue had left two partitions without a
    leader.
    Your data was accepted and kept, so the gap closes by itself within the hour. The full report follows on our
    [status page](https://status.acme.example/incidents/{hex}).
t1| Everything loads again. Thanks for the honest explanation.
t2| The gap has closed here. Thanks for the honest explanation.

== alerts area=alerts kinds=incident,question urgency=3 tags=alerts,on_call files=png weight=6
s1| {n} alerts in ten minutes for one outage
s1| One switch, {n} pages. Can we group alerts?
o1| Last night one broken switch gave us {n} alerts within ten minutes. Is there a way to get *one* alert for things
    that
    belong together?
d1| All of them carry the label `site={city}`, so I thought grouping would do it.
s2| Alert fires although the value is below the threshold
s2| "{report}" alert fired at {time}, chart looks fine
o2| The alert "{report}" fired at {time}, but the chart never crosses the threshold. See the screenshot.
d2| Threshold is {pct}, the chart shows a maximum of {n}. Evaluation every minute, no smoothing.
s3| Muted alerts still page me at night
s3| Mute until {weekday} is ignored
o3| I muted the alert until {weekday}, and it paged me twice at night all the same. 😴
s4| No alert when {host} went down
s4| Dead machine, silent alerts
o4| {host} was down for {m} hours, and nobody was told. The alert on its load never fired; I suppose because there
    was no
    load any more.
q| Could you send me the link to the alert rule? I would like to see the evaluation window.
a| https://app.acme.example/alerts/{hex} – I gave support access to it.
n2| The chart shows 5-minute averages, the alert looks at single values. Classic. Suggest `avg_over(5m)`.
n3| Mute is set for them, the page came through the escalation of the *team*. Confusing, but as designed. Ask
    product.
n4| *No data* is set to "keep last state", which is the default. Should not be, see {issue}.
f1| You can group by a label: *Alerts → Routing → Group by* `site`. Then one outage is one alert, with a list of the
    machines in it.
f2| The chart draws five-minute averages, but the rule looks at every single value, and there was one spike of 40
    seconds.
    If you set the rule to *average over 5 minutes*, the two agree.
f3| Your mute was in place, but the page came through the second escalation step of your team, which has its own.
    Please
    mute the *service* instead of the alert; that covers both.
f4| A machine that sends nothing has no load to compare. Please set *No data* to **Alert** in the rule; I have done
    it for
    this one, and there is a button to do it for all.
t1| Grouping by site, one page last night instead of {n}. I slept. Thank you!
t2| They agree now. Thanks for the explanation.
t3| Muted the service. Quiet night at last.
t4| Set for all of them. Thank you!

== import area=data kinds=question,incident urgency=2 tags=import,csv files=csv weight=4
s1| Import rejects dates like 31.12.2025
s1| Day and month swapped after CSV import
o1| Dates like 31.12.2025 are rejected by the import, 12.11.2025 is accepted, and I am afraid it is then read as 11
    December.
d1| ```
    Datum;Standort;Wert
    31.12.2025;Köln;1.204,50
    ```
s2| CSV import: "row {n}: unexpected end of line"
s2| Import stops at row {n}
o2| Our import stops with `row {n}: unexpected end of line`. The row looks like all the others to me.
d| The file comes from SAP, encoding ISO-8859-1, separator semicolon. I have attached the first lines.
s3| Import of {big} rows times out
s3| Bulk import: how large may a file be?
o3| The import of {big} rows ends with a timeout after ten minutes. With half of them it works. Is there a limit?
q1| Which language did you choose in the second step of the import? It decides how dates and decimals are read.
q2| Is the quotation mark in row {n} meant to be there? A single `"` opens a field that runs until the next one.
q3| Do you import in the browser or through the API? The API has no such timeout.
a1| None, I left it at *automatic*.
a2| That is an inch sign! `Monitor 24"`. Now that you say it …
a3| In the browser. We do it once a month, so the API felt like too much.
n1| Parser guesses the locale from the first 100 rows. We need an explicit setting, {issue}.
f1| Please choose *German* as the number and date format in the second step; we only guess when nothing is chosen. I
    have
    removed the wrong values, so you can import the file again.
f2| Please tick *No quotation marks* at the bottom of the first page, then an inch sign is just an inch sign.
f3| The browser gives up after ten minutes, our side does not: the import went on and has finished. For next month,
    tick
    *Run in the background*, and you will get a mail when it is done.
t| Import went through with all {big} rows.

== privacy area=security kinds=task,question urgency=2 tags=gdpr,privacy files=pdf weight=4
s1| Data processing agreement for {org}
s1| Signed DPA and list of sub-processors
o1| For our annual review we need a signed data processing agreement and a current list of your sub-processors.
s2| Delete all data of a former employee (GDPR)
s2| GDPR request, deadline {weekday}
o2| A former employee asks us to delete her personal data. Please tell us what is kept in your product under her
    address,
    and delete what is not needed by law.
s3| Security questionnaire, {n2} questions
s3| In which country is our data stored?
o3| Our new security officer asks where our data is stored, who can read it, and how it is encrypted. The
    questionnaire is
    attached; sorry, it is long.
d3| Our auditor asks in particular about encryption at rest and about who can read our dashboards on your side.
d| We have to answer by {weekday} in two weeks.
q1| Which legal name and address should appear in the agreement? And is the register number {vat} correct?
q2| Could you send me her address from your own account, so that I know that the request comes from an
    administrator?
a1| "{org}", address as on the invoice. The number is correct.
a2| Here it is. I am administrator since {when_day}.
n1| DPA template v7 is the current one, legal wants nobody to send v6 any more.
n3| Half of the answers are in the trust centre. The other half {colleague_agent} knows by heart.
f1| The signed agreement is attached, with the list of sub-processors as annex 2.
f2| Done: her profile, her devices and her comments are deleted, what she built stays, under "former user". The log
    of the
    deletion is attached for your records.
f3| The filled questionnaire is attached. In short: your data is stored in {region} only, backups too, encrypted
    with keys
    that you can hold yourselves on the Enterprise plan.
t| Our auditor is satisfied, thank you.

== mobile area=mobile kinds=incident,problem urgency=2 tags=mobile files=png weight=4
s1| App crashes when opening an alert (iOS)
s1| iPhone app {version} closes at once
o1| The app closes as soon as I tap on an alert. Version {version} on an iPhone 15, latest iOS. Deleting and
    installing it
    again did not help.
s2| No push notifications on Android since {when_day}
s2| Push arrives {m} minutes late
o2| Since {when_day} there are no push notifications on my phone any more, or they come {m} minutes late. E-mail
    alerts still
    arrive in time.
d2| Battery saving is off and notifications are allowed, I checked twice.
d| My colleague with the same phone does not have the problem, but he is not in any on-call group.
s3| Mobile app logs me out every day
o3| Every morning the app wants my password and the second factor again. That is not fun at three at night.
q1| Does the name of your on-call group contain an emoji or a slash? We have seen that before.
q2| Which phone is it? Some makers put apps to sleep even when battery saving is off.
q3| Does your company end sessions after a day? It is under *Settings → Security → Sessions*.
a1| It is called "Infra 🔥 / night". You are kidding me.
a2| A Xiaomi, from the company.
a3| It was set to 24 hours. I can change it to 30 days, but only for the app?
n1| Crash in the JSON decoder with 4-byte characters in group names. Fixed in {version2}, in review at Apple.
n2| Token of the device is fine, messages are accepted by Google. So it is the phone.
f1| The emoji in the name of the group makes this version of the app crash. The fix ({version2}) is waiting for
    approval in
    the store. Until then, renaming the group to "Infra night" helps at once.
f2| Please lock the app in the list of recent apps (a small padlock appears), and allow *autostart* for it. Then the
    phone
    no longer puts it to sleep.
f3| Yes: *Sessions → Mobile* has its own value since last week. 30 days there, 24 hours in the browser.
t1| Renamed, works. I will miss the 🔥 though.
t2| The padlock it was. Now I am woken up in time. Thanks, I guess 😄
t3| Exactly what we needed.

== permissions area=account kinds=question,task urgency=2 tags=roles,permissions files=png weight=5
s1| New colleague sees no dashboards
s1| Empty list of dashboards after first login
o1| A new colleague ({colleague}) can log in but sees an empty list of dashboards. All others in the same team see
    {n}.
s2| Read-only role for our auditors
s2| Give external people access for two weeks
o2| Is there a role that may see everything but change nothing? Our auditors need access for two weeks.
s3| Take over the dashboards of somebody who left
s3| {n} dashboards without an owner
o3| A colleague left the company, and {n} dashboards belong to her. How do we move them to somebody else before we
    delete
    the user?
s4| Who changed the alert rule on {weekday}?
s4| Where is the audit log?
o4| Somebody changed one of our alert rules on {weekday}, and I would like to know who, and what exactly. Is there a
    log?
d| I am an administrator, but I do not find the right setting.
d| We have {n2} users in {m} teams, managed through {idp}.
q1| Could you look under *Settings → People* whether the new colleague is a member of the workspace "*Operations*",
    and not
    only of the account?
a1| She was only in the account. Added her, and there they are.
n4| Audit log shows the change came from the API token "terraform", not from a person.
f1| Great! To avoid this for the next one, tick *Add new people to* under *Settings → Workspaces → Operations*.
f2| There is: give them the role **Viewer (all workspaces)** and set an end date in the same dialog. After that date
    the
    access ends by itself.
f3| *Settings → People → (name) → Transfer content*. Everything she owned moves in one step, links stay the same.
f4| *Settings → Audit log*, filter by the name of the rule. In your case it was the API token "terraform" at {time};
    the old
    and the new value are both shown.
t| Found it, done in a minute. Thanks.

== wishes area=dashboards kinds=question urgency=1 tags=feature_request files=png weight=5
s1| Feature request: dark mode for shared links
s1| White wall display blinds the night shift
o1| We show a dashboard on a screen in the hall, with a shared link. It would be great if the link could use the
    dark theme,
    the white one blinds everybody who comes in at night.
s2| Colour-blind friendly palette
s2| Red and green are the same for one of us
o2| One of our engineers cannot tell red from green, and nearly every chart uses exactly these two. Is a different
    palette
    planned?
s3| Idea: copy a widget from one dashboard to another
s3| Feature request: copy and paste for widgets
o3| It would save us a lot of time if widgets could be copied from one dashboard to another. Today we build them
    again by
    hand.
s4| Keyboard shortcuts for the time range?
s4| Please let us sort the legend by value
o4| Two small wishes: keyboard shortcuts for the time range, and a legend that can be sorted by value. I reach for
    the mouse
    a hundred times a day.
d| I know it is a small thing. But it is a small thing {n} times a day.
q| May I pass on your example to our product team, with your name? They like to ask back.
a| Of course, they can call me too.
n| Votes for this one: {n}. Added the customer to the idea in the tracker.
f1| You can have that today: add `&theme=dark` to the shared link. It is not in the dialog yet, but it is supported.
f2| It exists, though it hides well: *Profile → Appearance → Palette → Blue and orange*. I have asked to mention it
    in the
    welcome mail.
f3| Thank you, I have added your vote and your example to the idea. I cannot promise a date, but you will get a mail
    when it
    ships.
f4| The shortcuts are there: `T` opens the time range, `[` and `]` go back and forth, `?` shows the others. Sorting
    the
    legend is on the list for {version2}.
t1| `&theme=dark` does it, wonderful. Thanks!
t2| She sees all lines for the first time. Thank you!
t3| Thanks for passing it on.
t4| `?` it is. I feel like a pilot now ✈️

== python_client area=api kinds=question,problem urgency=2 tags=sdk,python files=log,txt weight=4
s1| Python client hangs in fork()ed workers
s1| Gunicorn workers freeze with acme-client {version}
o1| After updating `acme-client` to {version} our Gunicorn workers hang on the first request. It looks as if the
    background
    thread does not survive the fork.
d1| ```python
    from acme import Client

    client = Client(token=TOKEN)          # at import time

    def handler(event):
        client.gauge("orders", event["count"])
    ```
s2| asyncio: "Event loop is closed" after upgrading to {version}
s2| acme-client {version}: noise at interpreter exit
o2| Our tests pass, but at the end there is always this:

    ```python-traceback
    Traceback (most recent call last):
      File "acme/transport.py", line {n}, in __del__
        self._loop.run_until_complete(self.close())
    RuntimeError: Event loop is closed
    ```
s3| acme-client {version}: ImportError on Python 3.13
o3| On Python 3.13 `import acme` ends with `ImportError: cannot import name 'cgi'`. On 3.12 everything is fine.
d| Linux, x86-64, `pip freeze` is attached.
q1| Is the client created before or after the workers are forked? With `preload_app = True` it would be before.
q2| Do you close the client, or leave it to the garbage collector?
a1| Before, yes. `preload_app = True` has been there for years.
a2| We leave it. Nobody told us to close it 🤷‍♂️
n1| Thread + fork, the old song. `os.register_at_fork` is in the branch of {colleague_agent}.
n3| `cgi` is only used to parse one header. Patch is three lines.
f1| The client's background thread does not survive a fork. Please create it in `post_fork` (Gunicorn) or on first
    use:

    ```python
    def post_fork(server, worker):
        from app import metrics
        metrics.client = Client(token=TOKEN)
    ```

    From {version2} on the client notices the fork by itself.
f2| Please use it as a context manager (`async with Client(...) as client:`) or call `await client.close()`; then
    nothing is
    left for `__del__` to do.
f3| {version2} does without `cgi` and is on the package index since an hour ago.
t1| `post_fork` it is. Works like a charm.
t2| Silence at last. Thanks.
t3| Works on 3.13. That was fast!

== cancel area=billing kinds=question,task urgency=3 tags=billing,cancellation files= weight=3
s1| Cancel our subscription
s1| Please confirm our cancellation
o1| We would like to cancel our subscription at the end of the current term. Please confirm the date in writing.
d1| The product is fine, but our parent company has its own solution.
s2| Trial ends on {weekday}, what happens to our data?
s2| Extend our trial by two weeks?
o2| Our trial ends on {weekday}, and the people who decide are on holiday. What happens to the dashboards we have
    built, if we
    only decide next month?
d| Is there a way to export all dashboards, so that we could come back later?
q1| I am sorry to hear that. Would it help to pause the account for up to six months instead? It costs nothing, and
    everything stays.
a1| Pausing sounds good, actually. How does that work?
n1| Pause approved, 6 months. Success team will call in month five.
n2| {colleague_agent} says 14 days more are fine.
f1| I have paused the account from the end of your term. You get a mail a month before the six months are over;
    without an
    answer to it, the account is closed and nothing is collected.
f2| I have extended the trial by 14 days. After that everything is kept for another 30 days, and you can export it
    under
    *Settings → Account → Export*.
t| Thank you for making this so easy.

== reports area=data kinds=incident,question urgency=2 tags=reports,email files=pdf,png weight=4
s1| Weekly report did not arrive on Monday
s1| Scheduled report "{report}" missing
o1| The weekly report "{report}" has not arrived since {when_day}. The schedule says *Monday, 07:00*, and the list
    of
    recipients has not been changed.
d1| {m} of {n} recipients get it, the others do not. I see no pattern.
s2| Report e-mails end up in spam
s2| SPF fails for mail.acme.example
o2| All report mails land in the spam folder since {when_day}. Our mail admin says that SPF fails for
    `mail.acme.example`.
d2| ```
    Authentication-Results: mx.{domain};
      spf=softfail (sender IP is {ip});
      dkim=pass header.d=acme.example
    ```
s3| Wrong time zone in the scheduled report
s3| Report is one hour off since the clocks changed
o3| The numbers in the scheduled PDF of "{report}" are one hour off compared with the dashboard. Since the clocks
    changed, I
    would say.
s4| Report PDF cuts off the right column
o4| In the PDF of "{report}" the right column is cut off. On screen it is there. It is the column with the totals,
    of course.
q| Could one of the people who did not get it look into the quarantine of your mail system, and send me the headers?
a| It was in the quarantine, with "bulk sender" as the reason. Headers are attached.
n1| Mails are accepted by their server. Quarantine, most likely.
n2| New mail range since the 1st is missing from our SPF record. Network team knows, {issue}.
f1| Our mails were accepted by your server and then held back. Please allow `reports@acme.example` there; I have
    sent
    Monday's report once more.
f2| We added a new mail server and forgot it in our SPF record. That is corrected since {time2}. Please release the
    mails
    once; the next ones will arrive normally.
f3| The schedule was saved with a fixed offset instead of a time zone. I have set it to *{zone}*, so it will follow
    daylight
    saving time.
f4| The page was set to *US Letter*, portrait. I have changed it to *A4, landscape*; the totals are in the attached
    example.
t1| This Monday's report came at seven sharp. Thank you.
t2| All in the inbox again.
t3| Same numbers everywhere. Thanks.
t4| The boss has his totals. Thanks!

== kubernetes area=agent kinds=question,problem urgency=2 tags=kubernetes,agent files=txt,log weight=4
s1| Agent pods in CrashLoopBackOff
s1| Helm upgrade to {version}: pods restart every {n} seconds
o1| After `helm upgrade` to {version} the agent pods restart every {n} seconds. The old version runs fine with the
    same values.
d1| ```
    NAME                 READY   STATUS             RESTARTS
    acme-agent-7xk2p     0/1     CrashLoopBackOff   {n}
    acme-agent-b94fz     1/1     Running            0
    ```
d1| ```yaml
    agent:
      resources:
        limits:
          memory: 128Mi
      tolerations: []
    ```
s2| Which permissions does the agent need in Kubernetes?
s2| Agent wants to list secrets in all namespaces
o2| Our security team asks why the agent wants to `list secrets` in all namespaces. Can we take that away from it?
q1| Could you send the output of `kubectl logs --previous` of one of the restarting pods, and tell me how many pods
    run on
    that node?
q2| Do you use the certificate checks? They are what the secrets are for.
a1| Attached. About {n2} pods per node, so not few.
a2| No, we have our own.
n1| OOMKilled. 128Mi is too low from {version} on, docs say 256.
f1| The pods are killed because of the memory limit of 128 Mi; from {version} on the agent needs 256 Mi on nodes
    with more
    than 60 pods. We have corrected the example in the documentation.
f2| Then set `agent.certificates.enabled=false`, and the rule disappears from the role.
t1| 256 Mi, and no restart since.
t2| Security is happy. So am I.

== timezone area=dashboards kinds=question,incident urgency=2 tags=timezone files=png weight=3
s1| Our team in {city} sees other numbers than we do
s1| Same dashboard, different daily totals
o1| Our colleagues in {city} see other daily totals than we do, on the same dashboard. At first we thought somebody
    had changed
    something.
s2| Charts are one hour off
s2| Day boundaries at 01:00 instead of midnight
o2| Since the clocks changed, all our daily charts begin at one in the morning.
d| The totals per week are the same, it is only the days that differ.
q| Is the dashboard set to *Viewer's time zone* or to a fixed one? You find it behind the gear at the top right.
a1| *Viewer's time zone*. That explains it, doesn't it?
a2| Fixed, "UTC+1". I see.
n| Works as designed, but it is the fifth ticket about it this month. Tell product again.
f1| The dashboard counts days in the time zone of the person who looks at it. If everybody should see the same
    numbers, choose
    a fixed zone behind the gear at the top right.
f2| "UTC+1" does not know about summer. Please choose the city instead, it follows the clocks.
t| No more discussions on Monday mornings. Thank you.

== terraform area=api kinds=problem,question urgency=2 tags=terraform,api files=txt weight=3
s1| Terraform wants to recreate all dashboards
s1| Provider {version}: plan destroys {n} resources
o1| `terraform plan` wants to destroy and create {n} dashboards since the provider update to {version}. We did not
    change a
    line.
s2| Provider {version}: perpetual diff on alert rules
s2| terraform apply never converges
o2| Each plan shows a change in `acme_alert_rule`, although apply went through a minute before.
d2| ```hcl
    ~ resource "acme_alert_rule" "checkout" {
        ~ labels = [
            - "team=payments",
              "site={city}",
            + "team=payments",
          ]
      }
    ```
q1| Does the plan say `forces replacement` somewhere? That is the line I am interested in.
q2| Do you set `labels` in more than one place, for example through a module with `concat()`?
a1| Yes: `~ workspace_id = "…" -> (known after apply) # forces replacement`.
a2| Yes, `concat(local.common, var.labels)`.
n| Provider should sort. {issue}, has a patch by a customer even.
f1| {version} forgot to read the workspace back. Please do not apply that plan; {version2} is out and plans nothing.
f2| The provider compared the labels in order. {version2} treats them as a set; please run `terraform init
    -upgrade`, and the
    plan is empty again.
t| Empty plan. *exhales*

== certificate area=platform kinds=task,incident urgency=3 tags=custom_domain,tls files=png weight=3
s1| Certificate for metrics.{domain} expires in {m} days
s1| Custom domain shows a certificate warning
o1| The browser warns about the certificate of `metrics.{domain}`, our custom domain with you. It expires in {m}
    days and was
    not renewed, unlike last time.
d1| ```
    $ dig +short metrics.{domain} CAA
    0 issue "digicert.com"
    ```
s2| DNS records for metrics.{domain}?
s2| Setting up a custom domain
o2| We would like to use `metrics.{domain}` for our shared dashboards. Which DNS records do you need?
q1| Is there a CAA record on your domain? If so, it has to allow our certificate authority.
a1| There is one, for DigiCert only. I have added yours now.
n1| Renewal failed {n} times because of CAA. We should mail the customer after the first failure.
f1| Your CAA record allowed only one certificate authority, so our renewal was refused. With the new record it went
    through:
    the certificate is valid for 90 days and renews itself.
f2| One CNAME is enough: `metrics.{domain}` → `shared.acme.example`. The certificate is ordered as soon as we see
    it, which
    takes about ten minutes.
t| Green lock, thank you.

== onboarding area=account kinds=question,task urgency=1 tags=onboarding,training files=pdf weight=4
s1| Training for {n} new colleagues
s1| Introduction for our new team in {city}
o1| {n} colleagues join us next month and need an introduction. Do you offer trainings, and what do they cost?
d1| Two hours online would be ideal, in English, some time in the morning in {city}.
s2| Recording of the webinar on {weekday}
s2| Slides of the webinar?
o2| I took part in the webinar on {weekday} and would like to share the recording with my team. Where do I find it?
s3| Where do we start? First steps with {company}
s3| Best practice for naming dashboards
o3| We have just signed up and look at an empty page. Is there an example that shows how others organise their
    dashboards,
    before we make a mess?
q1| How familiar are they with metrics and logs? Then I can suggest the right one of our two courses.
a1| Half of them are developers, the other half has never seen a dashboard.
f1| Then I would take *First week*: two hours, {amount} for the group. Shall I reserve the {weekday} morning?
f2| The recording is on our [learning page](https://learn.acme.example/webinars), together with the slides.
f3| I have put three examples into your workspace: one of a shop, one of a factory, one of a small IT team. Take
    them apart,
    you cannot break anything.
n3| Copied the three template dashboards into their workspace.
t1| Wonderful, we will take it.
t2| Got it, thanks!
t3| The factory one is nearly ours. Perfect start 👍

== a11y area=dashboards kinds=problem urgency=2 tags=accessibility files=png weight=2
s1| Screen reader reads "button button button"
s1| New dashboard page unusable with NVDA
o1| One of our analysts is blind and works with NVDA. On the new dashboard page every control is announced as
    "button",
    without a name.
s2| Cannot reach the time picker with the keyboard
o2| With the new page the time picker cannot be reached with the keyboard any more; `Tab` jumps from the title
    straight to the
    first widget.
d| On the old page this worked, so something was lost with the redesign.
q| Could you tell us which three places hurt the most? We would like to fix these first.
a| Time range, the menu of a widget, and the tabs, in this order.
n| Product agreed to treat missing labels as bugs, not as wishes. {issue}.
f| Time range, widget menu and tabs have names and can be reached with `Tab` since this morning. The rest of the
   page follows
   in {version2}. The list was very helpful.
t| She says: "finally". Thank you!
t| Works with the keyboard again. Thanks for taking it seriously.

== retention area=data kinds=question urgency=2 tags=retention,data files=png weight=3
s1| Data older than 13 months is gone
s1| Where are last year's numbers?
o1| We wanted to compare this {weekday} with the one a year ago, but the charts end 13 months back. Is the older
    data gone for
    good?
s2| Keep raw data longer than 30 days?
s2| Resolution of old data
o2| After 30 days our data is only there as hourly values. For an incident review we would need the raw values. Can
    this be
    changed?
d| Our contract says "{n} months", but I may be reading it wrong.
q| Is it about a few metrics or about all of them? A few can be pinned.
a| A few: about {n} out of {big}.
n1| They downgraded in spring, retention went from 25 to 13 months. It is in the mail they got, on page two.
f1| Your present plan keeps 13 months. The older values were not deleted yet, only hidden: with the *Retention 25*
    add-on they
    come back within a day.
f2| You can pin single metrics: *Metrics → (name) → Keep raw values*. Up to 50 are included in your plan, and it
    works from now
    on, not backwards.
t1| They are back, all of them. Phew.
t2| Pinned. Thank you!

== cost area=billing kinds=question,incident urgency=3 tags=billing,usage files=csv,pdf weight=4
s1| Bill doubled this month?
s1| Why {amount} instead of {amount2}?
o1| Our bill went from {amount2} to {amount} this month, and nobody here has done anything unusual. What happened?
d1| Under *Usage* I see {big} custom metrics since {when_day}. Before that there were about {n2}0.
s2| Budget alert for usage
s2| Can we cap our spending?
o2| Is there a way to cap our usage, so that a mistake does not cost us {amount}? A warning at {pct} % would already
    help.
q1| Was a new service deployed around that day? A label with an id in it makes one metric per id.
a1| Yes, the new checkout. I see a label `order_id` in it. Oh no.
n1| Cardinality explosion through `order_id`. Goodwill is fine the first time, says {colleague_agent}.
f1| Every order became its own metric. I have dropped the label `order_id` on our side, so the count is falling
    already, and as
    it was the first time, we credit the difference.
f2| Both exist: *Settings → Billing → Limits*. A warning goes to all administrators; the hard limit stops new
    metrics, never the
    ones you have.
t1| That is very decent of you. We have a lint rule for it now.
t2| Set to {pct} %. Thanks.

== search area=dashboards kinds=incident,question urgency=2 tags=logs,search files=png,txt weight=3
s1| Log search finds nothing before {time}
s1| Search: no results although the lines are there
o1| The log search returns nothing for anything before {time} today, although I can see the very same lines in the
    live tail.
s2| How do I search for a literal [error]?
s2| Regex in log search: \\d+ matches nothing
o2| How do I search for lines that really contain `[error]`, with the brackets? Whatever I try, the brackets are
    ignored or the
    query is "invalid".
d2| I tried `[error]`, `\\[error\\]`, `"[error]"` and a bit of shouting.
q1| Which index do you search? It is the small name to the left of the search field.
a1| `main`, as always.
n1| Index rollover on {host} hung for {m} hours. Lines are there, only not searchable yet.
f1| The index was {m} hours behind; it is catching up and should be complete within the hour. No line was lost.
f2| Between slashes everything is a regular expression, without them brackets mean nothing: `/\\[error\\]/` finds
    them.
t1| Complete now. Thanks.
t2| That is it! I have written it on a sticky note.
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
report| Login success rate
report| Energy per line
region| eu-central-1
region| eu-west-2
region| us-east-1
region| ap-southeast-2
xfi| Almost. For me it is fine now, for {colleague} it is not.
xfi| It looked good for an hour, and then it was back.
xfi| I have done as you said, and nothing has changed. Did I miss a step? A screenshot is attached.
xfi| I tried that. The first part works, the rest is the same as before.
xi| It happened again this morning at {time}, same as before.
xi| Our IT says they have changed nothing. What would be the next step?
xi| We can live with the workaround for a few days, but not for longer than that.
wi| A short update so that you are not left in the dark: our engineers can reproduce it and are working on a fix. I
    will
    write again on {weekday} at the latest.
wi| Thank you for your patience. We have narrowed it down to one component and are testing a change today.
wi| No final answer yet, but good news: the cause is known. The fix is in review and should go out with the next
    release.
wi| The change is live for 10 % of our customers now and looks good. Yours follows on {weekday}.
ni| Same symptom as in #{other}. Could be a coincidence, could be the release from {weekday}.
ni| Spoke with {colleague_agent}: not a regression, it has always been like that. Let's be careful with promises.
ni| Escalated as {issue}. They want to know since when exactly.
ni| Reproduced with a fresh test account, so it is not their data.
ni| Waiting for the deployment at {time}, then we can answer.
n| Renewal of this account is due next quarter, so let's do this one properly.
fi| We have corrected this on our side. Could you try again and tell me whether it works for you now?
fi| The fix went live this morning. I have checked it with your account and it looks right.
qi| To narrow this down, could you tell me:
    1. when exactly it happened last (with your time zone),
    2. whether it happens to everybody or only to some people,
    3. what you see, ideally as a screenshot?
qi| Could you send me a screenshot of the whole window, including the address bar? And is it the same in a private
    window?
ai| 1. Last time today, {time} our time.
    2. Everybody I have asked, so at least {m} people.
    3. Screenshot is attached.
ai| Screenshot is attached. Yes, the same in a private window, I tried two browsers.
"""
