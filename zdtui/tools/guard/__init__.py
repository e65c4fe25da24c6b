"""What stands between an agent and an account: who may do what, how often, and what is remembered of it."""
