"""What is written in files: docstrings everywhere, reasons for exceptions, and nothing that does not belong."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.house_source import PACKAGE, ROOT, TESTS, called, calls, files, modules, name_of, tree

REGISTRIES = ["py" + "pi.org", "python" + "hosted.org", "np" + "mjs.", "crates" + ".io", "proxy." + "golang.org"]
REGISTRIES += ["ana" + "conda.org", "registry" + ".yarnpkg", "ruby" + "gems.org"]
FORBIDDEN = [*REGISTRIES, "/wo" + "rk/", "uv." + "lock"]
TEXTS = {path: path.read_text("utf-8", errors="replace") for path in files()}


def test_no_file_names_a_registry_or_the_machine_it_was_written_on() -> None:
    found = [(name_of(path), word) for path, text in TEXTS.items() for word in FORBIDDEN if word in text]
    assert found == []
    assert not (ROOT / FORBIDDEN[-1]).exists()


def _undocumented(path: Path) -> list[str]:
    """List the public modules, classes and functions without a docstring."""
    missing = [] if ast.get_docstring(tree(path)) else [name_of(path)]
    waiting: list[ast.Module | ast.ClassDef] = [tree(path)]
    while waiting:
        for node in waiting.pop().body:
            if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) or node.name.startswith(
                "_"
            ):
                continue
            if isinstance(node, ast.ClassDef):
                waiting.append(node)
            overload = any(ast.unparse(each).endswith(("overload", ".setter")) for each in node.decorator_list)
            if not ast.get_docstring(node) and not overload:
                missing.append(f"{name_of(path)}:{node.name}")
    return missing


def test_everything_public_has_a_docstring() -> None:
    assert [each for path in modules() for each in _undocumented(path)] == []


EXEMPTION = re.compile(
    r"#\s*(?:type:\s*ignore(?P<kinds>\[.*?\])?|noqa(?P<codes>:[A-Z\d, ]+)?)(?P<reason>.*)$", re.MULTILINE
)


def test_every_exemption_from_a_rule_says_which_and_why() -> None:
    bare = [
        f"{name_of(path)}: {match.group().strip()}"
        for path in modules()
        for match in EXEMPTION.finditer(path.read_text("utf-8"))
        if not (match.group("codes") or match.group("kinds")) or not re.search(r"[a-z]{3}", match.group("reason"))
    ]
    assert bare == []


def test_nothing_but_the_command_line_prints() -> None:
    printed = [
        f"{name_of(path)}:{call.lineno}"
        for path in modules()
        if not path.is_relative_to(PACKAGE / "cli")
        for call in calls(tree(path))
        if called(call) in {"print", "pprint", "rich.print"}
    ]
    assert printed == []


SLEEPS = {"time.sleep", "asyncio.sleep", "anyio.sleep", "sleep", "pilot.pause"}


def _waits(call: ast.Call) -> bool:
    """Say whether a call waits for a length of time; yielding to the loop is not waiting."""
    if called(call) not in SLEEPS:
        return False
    times = [argument.value if isinstance(argument, ast.Constant) else 1 for argument in call.args]
    return any(time not in (0, None) for time in times) or any(each.arg == "delay" for each in call.keywords)


def _polls(path: Path) -> set[int]:
    """Return the lines in loops that say why they look again and again."""
    lines = path.read_text("utf-8").splitlines()
    loops = [node for node in ast.walk(tree(path)) if isinstance(node, ast.While)]
    return {
        line
        for loop in loops
        if "ASYNC110" in lines[loop.lineno - 1]
        for line in range(loop.lineno, (loop.end_lineno or loop.lineno) + 1)
    }


def test_no_test_sleeps() -> None:
    slept = [
        f"{name_of(path)}:{call.lineno}"
        for path in modules(TESTS)
        for call in calls(tree(path))
        if _waits(call) and call.lineno not in _polls(path)
    ]
    assert slept == []


@pytest.mark.parametrize("folder", sorted(path for path in TESTS.rglob("*") if path.is_dir()), ids=name_of)
def test_names_of_test_files_are_unique(folder: Path) -> None:
    others = [path.name for path in modules(TESTS) if path.parent != folder and path.name.startswith("test_")]
    assert [path.name for path in folder.glob("test_*.py") if path.name in others] == []


def test_the_readme_names_only_commands_there_are() -> None:
    from zdtui.cli.account.group import MEMBERS
    from zdtui.cli.overview import COMMANDS

    readme = TEXTS[ROOT / "README.md"]
    named = set(re.findall(r"(?:^|`)zdtui ([a-z]+)(?: ([a-z]+))?", readme, re.MULTILINE))
    assert {first for first, _ in named} <= {*COMMANDS}
    assert {second for first, second in named if first == "account" and second} <= {*MEMBERS}
