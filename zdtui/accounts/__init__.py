"""Who we are: the account file, the vault for secrets, the status."""
