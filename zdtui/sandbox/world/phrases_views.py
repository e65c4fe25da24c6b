"""The views of both companies, in the order of their positions.

== Title
all| a condition that must hold: field, operator, value
any| a condition of which one must hold
show| the columns, Zendesk's or our ticket fields by their keys
sort| column and order      group| the same
team| the place of the group that may see it      owner| the place of the agent whose view it is
raw| the title as it is stored      note| a description      off| yes
"""

FIRST = """
== Your unsolved tickets
all| status less_than solved
all| assignee_id is current_user
show| nice_id subject requester updated priority status type
raw| {{zd.your_unsolved_tickets}}
== Unassigned tickets
all| status less_than solved
all| assignee_id is
show| nice_id subject requester created priority group
sort| created asc
raw| {{zd.unassigned_tickets}}
== Urgent, all groups
all| status less_than solved
all| priority is urgent
show| nice_id subject requester updated assignee group
== Pending > 3 days
all| status is pending
all| updated_at less_than_days 3
show| nice_id subject requester updated assignee product_area
sort| updated asc
== Recently solved
all| status is solved
all| solved within_previous_n_days 7
show| nice_id subject requester solved assignee satisfaction_score
sort| solved desc
== All unsolved tickets
all| status less_than solved
show| nice_id subject requester organization updated assignee priority
group| status asc
raw| {{zd.all_unsolved_tickets}}
== New in your groups
all| status is new
all| group_id is current_groups
show| nice_id subject requester created group
== VIP customers
all| status less_than solved
any| current_tags includes vip churn_risk
show| nice_id subject requester organization updated priority
sort| priority desc
"""

SOFTWARE = """
== Sign-in & security
all| status less_than solved
any| product_area is area_login
any| product_area is area_security
show| nice_id subject requester updated product_area environment
group| priority desc
team| 2
== Waiting for engineering
all| status is hold
show| nice_id subject organization updated issue promised
sort| updated asc
== API & client libraries
all| status less_than solved
all| product_area is area_api
show| nice_id subject requester updated version features
team| 3
== Invoices and plans
all| type is_not problem
all| product_area is area_billing
all| created_at within_previous_n_days 30
show| nice_id subject requester created credit status
sort| created desc
"""

SHOP = """
== Parcels & carriers
all| status less_than solved
any| product_area is area_delivery
any| current_tags includes tracking customs
show| nice_id subject requester updated product_area environment
group| priority desc
team| 1
== Waiting for carrier
all| status is hold
show| nice_id subject organization updated issue promised
sort| updated asc
== Returns, open
all| status less_than solved
all| product_area is area_returns
show| nice_id subject requester updated version features
team| 2
== Refunds this month
all| type is_not problem
all| product_area is area_returns
all| created_at within_previous_n_days 30
show| nice_id subject requester created credit status
sort| created desc
"""

LAST = """
== Tasks due
all| type is task
all| status less_than solved
show| nice_id subject requester due_date assignee
sort| due_date asc
== Problems
all| type is problem
all| status less_than closed
show| nice_id subject updated assignee priority
group| status asc
== Bad ratings, last 30 days
all| satisfaction_score is bad
all| updated_at within_previous_n_days 30
show| nice_id subject requester satisfaction_score assignee updated
== My mentions & follow-ups
all| status less_than closed
all| cc is current_user
owner| 0
== Morning round
all| status less_than pending
all| assignee_id is current_user
show| nice_id subject requester created updated priority
group| priority desc
sort| created asc
owner| 0
note| What to look at before the first coffee.
== Backlog of last year
all| status less_than solved
all| created_at less_than_days 90
off| yes
== All tickets
all| status less_than_or_equal closed
show| nice_id subject requester created status assignee
sort| nice_id desc
"""
