"""Commands broken at random points, with errors that say every secret: nothing gives one away (G3)."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.secrets.machine import Machine
from zdtui.sandbox.server import Sandbox

ERRORS = ("RuntimeError", "TypeError", "ValueError", "KeyError", "OSError", "BaseException")
TIMES = 8
COMMANDS = (
    ("account", "test", "bot", "--json"),
    ("call", "zendesk_tickets_list", '{"per_page": 1}', "--account", "bot"),
    ("search", "type:ticket"),
    ("doctor", "--online"),
    ("account", "rotate", "bot"),
)


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A machine with a signed-in service, whose tokens have to be renewed now and then."""
    root = tmp_path_factory.mktemp("machine") / "root"
    root.mkdir()
    with Sandbox(("acme",), tickets=30, plan=None) as sandbox:
        made = Machine(root, sandbox["acme"], traces=False)
        client = made.zendesk.oauth.clients.confidential
        words = ("--base-url", made.zendesk.base_url, "--client-id", client.identifier)
        assert made("account", "add", "bot", *words, "--service", "--client-secret-stdin", stdin=client.secret) == 0
        yield made


@pytest.fixture(scope="module")
def reached(machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[int, str]]:
    """The functions that each command reaches."""
    found: list[tuple[int, str]] = []
    for number, words in enumerate(COMMANDS):
        path = tmp_path_factory.mktemp("reached") / "functions"
        assert machine(*words, REACHED=str(path)) == 0, machine.said
        names = {*path.read_text().splitlines()}
        found += [(number, name) for name in sorted(names) if not name.startswith("zdtui.__main__")]
    assert len(found) > 1_000
    return found


@pytest.mark.parametrize(
    "number", [*range(TIMES), *(pytest.param(n, marks=pytest.mark.deep) for n in range(TIMES, 300))]
)
def test_broken_anywhere_nothing_gives_a_secret_away(
    number: int, machine: Machine, reached: list[tuple[int, str]], tmp_path: Path
) -> None:
    command, point = random.Random(11).sample(reached, 300)[number]
    machine.output = b""
    machine.zendesk.oauth.tokens.expire()
    secrets = tmp_path / "secrets"
    secrets.write_text(" ".join(machine.canaries.names))
    sabotage = f"{point}:{ERRORS[number % len(ERRORS)]}"
    code = machine(*COMMANDS[command], SABOTAGE=sabotage, SECRETS=str(secrets), QUIET_ERRORS="1")
    assert [*machine.leaks()] == [], f"{COMMANDS[command]} {sabotage}: {machine.said[-2000:]}"
    assert "Traceback" not in machine.said
    assert 0 <= code < 128
