"""``zdtui account``: the accounts of this person."""
