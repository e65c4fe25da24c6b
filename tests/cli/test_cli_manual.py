"""The manual: every command says what it does, what it prints, how it ends and what it looks at, with examples."""

import re
import shlex

import click
import pytest

from tests.cli.cli_driver import CommandLine
from tests.cli.every_command import every_command, root_context
from zdtui.cli.manual.page import CODES, VARIABLES
from zdtui.cli.manual.shelf import PAGES

EVERY = every_command()
ENDS = {"|", "&&", ">", "<", ";"}
"""Words of a shell at which a command line ends."""


def test_there_is_a_page_for_each_command_and_none_without_one() -> None:
    assert sorted(EVERY.keys() - PAGES.keys()) == []
    assert sorted(PAGES.keys() - EVERY.keys()) == []


@pytest.mark.parametrize("words", EVERY)
def test_the_help_is_a_page_of_a_manual(zdtui: CommandLine, words: str) -> None:
    shown = zdtui(*words.split(), "--help")
    assert (shown.code, shown.err) == (0, "")
    usage, summary, *_ = shown.out.split("\n\n")
    assert usage.startswith(f"Usage: zdtui {words}")
    assert re.fullmatch(r"  [A-Z].*\.", summary, re.DOTALL), summary
    for title in ("Options", "Prints", "Examples", "Exit codes"):
        assert shown.out.count(f"\n{title}:\n") == 1, title
    assert "0 done, 1 failed, 2 wrong usage" in shown.out
    assert ("\nEnvironment:\n" in shown.out) is bool(PAGES[words].environment)
    assert max(map(len, PAGES[words].text().splitlines())) <= 120
    assert zdtui("help", *words.split()).out.split("\n", 1)[1] == shown.out.split("\n", 1)[1]


@pytest.mark.parametrize("words", EVERY)
def test_every_option_is_explained_with_its_default(zdtui: CommandLine, words: str) -> None:
    shown = " ".join(zdtui(*words.split(), "--help").out.split())
    for option in [each for each in EVERY[words].params if isinstance(each, click.Option) and not each.hidden]:
        assert option.help, option.name
        assert option.opts[-1] in shown
        if isinstance(option.default, int | float | str) and not isinstance(option.default, bool):
            assert f"default: {option.default}" in shown, option.name


@pytest.mark.parametrize("words", EVERY)
def test_the_examples_are_right(words: str) -> None:
    """Each is a command line that the command itself accepts."""
    assert PAGES[words].examples
    for example in PAGES[words].examples:
        called = spoken(example)
        assert " ".join(called).startswith(words), example
        at = root_context()
        while isinstance(at.command, click.Group):
            found = at.command.get_command(at, called[0])
            assert found is not None, example
            name, *called = called
            if not isinstance(found, click.Group):
                found.make_context(name, called, at)
            at = click.Context(found, at, name)


def spoken(example: str) -> list[str]:
    """The words after ``zdtui`` in a line for a shell."""
    line = example.removeprefix('eval "$(').removesuffix(')"') if example.startswith("eval") else example
    told = shlex.split(line, comments=False)
    told = told[told.index("zdtui") + 1 :]
    return told[: next((place for place, word in enumerate(told) if word in ENDS), len(told))]


def test_the_pages_speak_of_known_codes_and_variables() -> None:
    for words, page in PAGES.items():
        assert set(page.codes) <= CODES.keys(), words
        assert set(page.environment) <= VARIABLES.keys(), words


def test_what_there_is_no_help_about_is_said(zdtui: CommandLine) -> None:
    done = zdtui("help", "account", "nothing")
    assert (done.code, done.out) == (2, "")
    assert "account nothing" in done.err
