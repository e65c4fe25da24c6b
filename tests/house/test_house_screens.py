"""Remote text reaches the screen only as ``Content`` made of safe text.

In Textual a ``str`` is markup nearly everywhere: ``[/var/log]`` ends the program, ``[bug]`` vanishes and
``[@click=app.quit]`` runs the action. So no widget is given one, unless it is a literal of ours.
"""

import ast
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

import pytest

from tests.house.house_source import PACKAGE, Function, called, calls, functions, modules, name_of, tree

TUI = PACKAGE / "tui"

PARSING = frozenset(["Static", "Label", "Button", "Checkbox", "RadioButton", "Collapsible", "Placeholder", "Option"])
PARSING |= {
    "OptionList",
    "SelectionList",
    "Selection",
    "Select",
    "Tab",
    "Tabs",
    "TabPane",
    "DataTable",
    "Tree",
    "RichLog",
}
PARSING |= {
    "update",
    "notify",
    "add_row",
    "add_column",
    "add_option",
    "add_options",
    "set_options",
    "add_node",
    "Markdown",
}
"""What parses a ``str`` it is given as markup: widgets, and methods of widgets."""

PARSED_ATTRIBUTES = frozenset(["border_title", "border_subtitle", "tooltip"])
"""Attributes that parse a ``str`` as markup."""

SAFE_TYPES = frozenset(["Content", "SafeText", "Strip", "Text", "str | Content", "Piece"])
NO_TEXTS = ("dict", "Mapping", "Change", "Fields")
"""How types of mappings begin: an ``update`` with one is no text."""

SAFE_CALLS = frozenset(["Content", "Content.styled", "Content.assemble", "Content.blank", "Text", "gate", "SafeText"])

REMOTE = frozenset(["subject", "raw_subject", "email", "description", "body", "html_body", "plain_body", "requester"])
REMOTE |= {"assignee", "organization", "sentence", "fix", "reason", "file_name", "problem", "notes", "details"}
"""Attributes that hold what others wrote: on the way into drawn text they pass the gate."""

DRAWN = frozenset(["Content", "Content.styled", "SafeText", "Segment", "Text", "Text.styled"])
GATES = ("gate", "gate_lines", "read_html")


def safe_functions() -> set[str]:
    """Return the names of the functions that return what is safe to show, and of none that does not."""
    every = [each for path in modules() for each in functions(path)]
    safe = {each.name for each in every if each.returns and ast.unparse(each.returns).strip("'\"") in SAFE_TYPES}
    return safe - {each.name for each in every if each.returns and ast.unparse(each.returns) == "str"}


SAFE_FUNCTIONS = safe_functions()


class Scene:
    """A function, and what its names are bound to."""

    def __init__(self, node: Function | ast.Module) -> None:
        self.node = node
        self.bound: dict[str, list[ast.expr]] = {}
        self.typed: dict[str, str] = {}
        for below in ast.walk(node):
            if isinstance(below, ast.Assign) and len(below.targets) == 1 and isinstance(below.targets[0], ast.Name):
                self.bound.setdefault(below.targets[0].id, []).append(below.value)
            elif isinstance(below, ast.AnnAssign) and isinstance(below.target, ast.Name):
                self.typed[below.target.id] = ast.unparse(below.annotation).strip("'\"")
            elif isinstance(below, ast.arg) and below.annotation is not None:
                self.typed[below.arg] = ast.unparse(below.annotation).strip("'\"")

    def is_safe(self, value: ast.expr) -> bool:
        """Say whether an expression is a literal, or made by what makes safe text."""
        match value:
            case ast.Constant() | ast.Dict():
                return True
            case ast.IfExp(body=body, orelse=other):
                return self.is_safe(body) and self.is_safe(other)
            case ast.BoolOp(values=values):
                return all(map(self.is_safe, values))
            case ast.Call():
                return called(value) in SAFE_CALLS or called(value).rpartition(".")[2] in SAFE_FUNCTIONS
            case ast.Name(id=name) if name in self.typed:
                return self.typed[name] in SAFE_TYPES or self.typed[name].startswith(NO_TEXTS)
            case ast.Name(id=name):
                return name in self.bound and all(map(self.is_safe, self.bound[name]))
            case _:
                return False


def scenes(path: Path) -> Iterator[Scene]:
    """Walk the functions of a module."""
    yield from map(Scene, functions(path))


def handed_over(scene: Scene) -> Iterator[tuple[int, ast.expr]]:
    """Walk what a function gives to what parses markup."""
    for below in ast.walk(scene.node):
        match below:
            case ast.Call(args=[first, *_]) if called(below).rpartition(".")[2] in PARSING:
                yield below.lineno, first
            case ast.Assign(targets=[ast.Attribute(attr=name)], value=value) if name in PARSED_ATTRIBUTES:
                yield below.lineno, value


def test_no_text_is_handed_to_what_parses_markup() -> None:
    found = {
        f"{name_of(path)}:{line}: {ast.unparse(value)}"
        for path in modules(TUI)
        for scene in scenes(path)
        for line, value in handed_over(scene)
        if not scene.is_safe(value)
    }
    assert sorted(found) == []


def test_markup_is_never_made_or_escaped() -> None:
    names = ("from_markup", "rich.markup", "markup=True", "textual.markup", "render_markup")
    found = [(name_of(path), name) for path in modules(TUI) for name in names if name in path.read_text("utf-8")]
    assert found == []


def test_notices_are_not_markup() -> None:
    loose = [
        f"{name_of(path)}:{call.lineno}"
        for path in modules(TUI)
        for call in calls(tree(path))
        if called(call).endswith(".notify")
        and not any(each.arg == "markup" and ast.unparse(each.value) == "False" for each in call.keywords)
    ]
    assert loose == []


def safe_fields(path: Path) -> set[str]:
    """Return the fields of a module's own classes that hold safe text."""
    declared = (each for each in ast.walk(tree(path)) if isinstance(each, ast.AnnAssign))
    return {ast.unparse(each.target) for each in declared if ast.unparse(each.annotation).startswith("SafeText")}


def ungated(node: ast.AST, safe: AbstractSet[str] = frozenset()) -> Iterator[ast.Attribute]:
    """Walk the attributes with remote text that are not inside a call of the gate; those of ``self`` may be safe."""
    if isinstance(node, ast.Call) and called(node) in GATES:
        return
    if isinstance(node, ast.Attribute) and node.attr in REMOTE and ast.unparse(node) not in safe:
        yield node
    if isinstance(node, ast.Compare):
        return
    for below in ast.iter_child_nodes(node):
        yield from ungated(below, safe)


def test_remote_text_passes_the_gate_before_it_is_drawn() -> None:
    found = [
        f"{name_of(path)}:{call.lineno}: {ast.unparse(call)}"
        for path in modules(TUI)
        for call in calls(tree(path))
        if called(call) in DRAWN
        for argument in call.args[:1]
        for _ in ungated(argument, {f"self.{name}" for name in safe_fields(path)})
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "Static(ticket.subject)",
        'Static(f"{name}")',
        "self.border_title = title",
        'self.query_one("#x", Static).update(live.title)',
        "self.app.notify(sentence, markup=False)",
        "Option(user.name)",
    ],
)
def test_the_rule_sees_what_it_must(line: str) -> None:
    scene = Scene(ast.parse(f"def f(self, ticket, name: str, title: str, sentence: str):\n    {line}"))
    assert [value for _, value in handed_over(scene) if not scene.is_safe(value)]


@pytest.mark.parametrize(
    "line", ['Static("ours")', "Static(Content(x))", "c = Content()\n    Static(c)", "Static(gate(t))"]
)
def test_the_rule_lets_pass_what_it_may(line: str) -> None:
    scene = Scene(ast.parse(f"def f(self, ticket):\n    {line}"))
    assert not [value for _, value in handed_over(scene) if not scene.is_safe(value)]


def test_the_gate_rule_sees_what_it_must() -> None:
    assert [*ungated(ast.parse("Content(row.subject)"))]
    assert not [*ungated(ast.parse("Content(gate(row.subject))"))]
