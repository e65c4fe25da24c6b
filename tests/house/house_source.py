"""The source as the rules of the house see it."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "zdtui"
TESTS = ROOT / "tests"

Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules(folder: Path = PACKAGE) -> list[Path]:
    """Return every module below a folder."""
    return sorted(folder.rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    """Return a module as a syntax tree."""
    return ast.parse(path.read_text("utf-8"))


def name_of(path: Path) -> str:
    """Return a path as it is named in messages and lists of exceptions."""
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[Function]:
    """Walk the functions and methods of a module, those inside others too."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: Function) -> int:
    """Return how many lines a function has."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def calls(node: ast.AST) -> Iterator[ast.Call]:
    """Walk the calls below a node."""
    for below in ast.walk(node):
        if isinstance(below, ast.Call):
            yield below


def called(call: ast.Call) -> str:
    """Return what a call calls, as it is written: ``asyncio.sleep``."""
    return ast.unparse(call.func)


def files() -> list[Path]:
    """Return every text file that is under version control or about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = [ROOT / line for line in listed.stdout.splitlines()]
    return [path for path in paths if path.is_file() and path.suffix not in {".png", ".gif", ".ico"}]
