"""Keeps a secret in the system's keyring and reads it back; run in an environment of its own.

With ``plainly`` it says which keyring the library itself would have taken.
"""

import sys

from zdtui.accounts.keyring_vault import KeyringVault
from zdtui.accounts.problem import VaultError
from zdtui.model.secret import Secret

KEY = "acme@https://acme.zendesk.com"

if __name__ == "__main__":
    if sys.argv[1:] == ["plainly"]:
        import keyring

        sys.exit(f"TAKEN {type(keyring.get_keyring()).__module__}")
    vault = KeyringVault()
    try:
        vault.set(KEY, Secret(sys.stdin.readline().strip()))
        kept = KeyringVault().get(KEY)
        vault.delete(KEY)
    except VaultError as error:
        sys.exit(f"REFUSED {error.sentence} {error.fix}")
    sys.stdout.write(f"KEPT {len(kept.reveal())}\n")
