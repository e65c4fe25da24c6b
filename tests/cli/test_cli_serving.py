"""``zdtui sandbox`` and the process behind ``zdtui demo``: they end when told, and with whoever started them."""

import json
import os
import select
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.cli.demo import desks_of, hosted
from zdtui.config.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Iterator

SMALL = {"tickets": 5, "seed": 3, "latency": 0.0, "plan": "team", "faults": None}


def start(*arguments: str, module: str = "zdtui") -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def first_line(process: "subprocess.Popen[bytes]") -> Any:
    assert process.stdout
    return json.loads(process.stdout.readline())


def alive(url: str) -> bool:
    try:
        urllib.request.urlopen(f"{url}/api/v2/nothing", timeout=10)
    except urllib.error.HTTPError as error:
        return error.code == 404
    except OSError:
        return False
    return True


@pytest.fixture
def sandbox() -> "Iterator[subprocess.Popen[bytes]]":
    with start("sandbox", "--tickets", "5", "--until-input-ends") as process:
        yield process
        process.kill()


@pytest.mark.parametrize("ending", ["SIGTERM", "SIGINT", "end of input"])
def test_the_sandbox_serves_until_it_is_told_to_end(sandbox: "subprocess.Popen[bytes]", ending: str) -> None:
    line = first_line(sandbox)
    assert [account["name"] for account in line["accounts"]] == ["acme", "globex"]
    assert set(line["accounts"][0]) == {"name", "base_url", "email", "api_token", "oauth"}
    assert all(alive(account["base_url"]) for account in line["accounts"])
    if ending == "end of input":
        assert sandbox.stdin
        sandbox.stdin.close()
    else:
        sandbox.send_signal(getattr(signal, ending))
    assert sandbox.wait(30) == 0
    assert not alive(line["accounts"][0]["base_url"])


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--faults", "/nowhere/faults.toml", "No such file"),
        ("--port", "1", "Permission denied"),
        ("--plan", "x", "plan"),
    ],
)
def test_a_sandbox_that_cannot_be_served_is_told(zdtui: CommandLine, option: str, value: str, said: str) -> None:
    if value == "1" and os.geteuid() == 0:
        pytest.skip("root may take any port")
    done = zdtui("sandbox", option, value)
    assert done.code == 2
    assert done.out == ""
    assert said in done.err


def test_the_demo_has_a_home_of_its_own_and_leaves_nothing() -> None:
    """F93."""
    with hosted(SMALL) as line:
        home = Path(line["home"])
        desks = desks_of(line, Paths.inside(home))
        assert [account.name for account in desks.accounts()] == ["acme", "globex"]
        assert home.stat().st_mode & 0o077 == 0
        tokens = [account["api_token"].encode() for account in line["accounts"]]
        texts = [path.read_bytes() for path in home.rglob("*") if path.is_file()]
        assert texts
        assert not any(token in text for token in tokens for text in texts)
    assert not home.exists()
    assert not alive(line["accounts"][0]["base_url"])


def test_a_demo_that_cannot_start_says_why(zdtui: CommandLine) -> None:
    done = zdtui("demo", "--faults", "/nowhere.toml")
    assert done.code == 2
    assert "/nowhere.toml" in done.err


PARENT = """
import json, sys
from zdtui.cli.demo import hosted
with hosted({"tickets": 5}) as line:
    print(json.dumps(line), flush=True)
    sys.stdin.read()
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs a way to wait for somebody else's process")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_the_demo_dies_with_its_parent_whatever_happens(number: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        line = first_line(parent)
        (child,) = Path(f"/proc/{parent.pid}/task/{parent.pid}/children").read_text().split()
        watched = os.pidfd_open(int(child))
        parent.send_signal(number)
        ended, _, _ = select.select([watched], [], [], 30)
        os.close(watched)
    assert ended
    assert not Path(line["home"]).exists()
    assert not alive(line["accounts"][0]["base_url"])
