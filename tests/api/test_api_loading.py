"""What the client loads."""

import subprocess
import sys

LOADING = (
    "import sys, zdtui.api.client; print([name for name in ('httpx', 'click', 'pygments') if name in sys.modules])"
)


def test_the_command_line_of_httpx_is_left_out() -> None:
    done = subprocess.run([sys.executable, "-c", LOADING], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['httpx']"
