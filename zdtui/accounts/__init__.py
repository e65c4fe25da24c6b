"""Who we are: the account file, the vault for secrets, sign-in, status."""
