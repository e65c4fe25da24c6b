"""The queue over all accounts, and the way to a ticket of any of them."""
