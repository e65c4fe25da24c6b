"""What the process itself could give away: TLS keys, a copy of its memory, an environment."""

import subprocess
import sys
from pathlib import Path

import httpx

from zdtui.accounts.signin import endpoint
from zdtui.model.origin import Origin

ASKED = """
import httpx, sys
from zdtui.api.transport import network
from zdtui.accounts.signin import endpoint
from zdtui.model.origin import Origin
one = network.network()._pool._ssl_context
other = endpoint._network(Origin.parse("https://acme.zendesk.com"))._pool._ssl_context
print(one.keylog_filename, other.keylog_filename, httpx.create_ssl_context().keylog_filename)
"""


def test_no_tls_keys_are_logged(tmp_path: Path) -> None:
    """Python itself heeds ``SSLKEYLOGFILE``, whatever is said about the environment."""
    log = tmp_path / "keys"
    done = subprocess.run(
        [sys.executable, "-c", ASKED], env={"SSLKEYLOGFILE": str(log)}, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["None", "None", str(log)]


def test_without_tls_there_is_nothing_to_log() -> None:
    assert isinstance(endpoint._network(Origin.parse("http://127.0.0.1:1")), httpx.HTTPTransport)


def test_a_broken_program_leaves_no_copy_of_its_memory() -> None:
    program = (
        "import resource; from zdtui.cli.main import run; run(['config', 'path']);"
        " print(resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0"
