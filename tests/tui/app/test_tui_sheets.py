"""The style sheets are parsed once for the colours they are shown in."""

import pytest
from textual.css.stylesheet import Stylesheet

from zdtui.tui.sheets import Sheets

RULE = "Label { color: $ink; }"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sheets that were really parsed."""
    found: list[str] = []
    module = __import__("textual.css.stylesheet", fromlist=["parse"])
    real = module.parse

    def parse(scope: str, css: str, *rest: object, **named: object) -> object:
        found.append(css)
        return real(scope, css, *rest, **named)

    monkeypatch.setattr(module, "parse", parse)
    return found


def colours(sheet: Stylesheet) -> list[str]:
    return [rule.styles.color.hex for rule in sheet.rules]


def test_the_same_colours_again_parse_nothing(parsed: list[str]) -> None:
    sheet = Sheets(variables={"ink": "#102030"})
    sheet.add_source(RULE)
    assert colours(sheet) == ["#102030"]
    sheet.set_variables({"ink": "#102030"})
    sheet.reparse()
    sheet.add_source("Label { width: 3; }", ("elsewhere", ""))
    assert colours(sheet)[0] == "#102030"
    assert parsed == [RULE, "Label { width: 3; }"]


def test_another_colour_is_taken(parsed: list[str]) -> None:
    sheet = Sheets(variables={"ink": "#102030"})
    sheet.add_source(RULE)
    assert colours(sheet) == ["#102030"]
    sheet.set_variables({"ink": "#405060"})
    sheet.reparse()
    assert colours(sheet) == ["#405060"]
    assert parsed == [RULE, RULE]
