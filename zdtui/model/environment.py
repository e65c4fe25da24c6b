"""What of the environment another program may see."""

import re
from collections.abc import Mapping

OWN = re.compile(r"ZDTUI_TOKEN_.*|ZDTUI_CLIENT_SECRET", re.DOTALL)
"""Variables in which zdtui is handed its secrets."""

_SECRET = re.compile(
    r"^ZDTUI_|^ZENDESK|TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|API_?KEY|PRIVATE_?KEY", re.IGNORECASE
)
_HARMLESS = frozenset({"ZDTUI_HOME"})


def scrubbed(environment: Mapping[str, str]) -> dict[str, str]:
    """Leave out every variable that may hold a secret, whoever it is meant for."""
    return {name: value for name, value in environment.items() if name in _HARMLESS or not _SECRET.search(name)}


def without_own(environment: Mapping[str, str]) -> dict[str, str]:
    """Leave out the secrets of zdtui only: a password manager, for one, needs secrets of its own."""
    return {name: value for name, value in environment.items() if not OWN.fullmatch(name)}
