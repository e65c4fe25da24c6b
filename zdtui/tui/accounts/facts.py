"""The facts of an account as lines; never a secret."""

from typing import TYPE_CHECKING

from textual.content import Content

from zdtui.accounts.advice import TOKEN_CHECKS
from zdtui.accounts.age import days_left, days_since, idle_warning, today
from zdtui.accounts.status import Status
from zdtui.text.gate import SafeText, gate
from zdtui.tui.shared.content import fit, wrapped
from zdtui.tui.status.heading import DOTS, colour_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from zdtui.accounts.account import Account
    from zdtui.accounts.ledger import Remembered
    from zdtui.desk.desk import Desk

NAMES, VALUES = 12, 59
"""Cells of the columns of names and of values."""

BRANDS = 6
"""Brands that are named; the rest is counted."""

FEW_DAYS = 180
"""Days before the end of API tokens from which on it is a warning."""


def name_line(desk: "Desk") -> Content:
    """Draw the account's name in its colour."""
    return Content.styled(gate(desk.account.name), f"bold {colour_of(desk.account.colour)}")


def facts(desk: "Desk", known: "Remembered | None" = None) -> Content:
    """Draw the facts of a desk's account; ``known`` is how it stood last."""
    rows = [*_standing(desk), *_sign_in(desk.account, known, today(desk.clock())), *_place(desk)]
    lines = [line for name, value, style in rows if value for line in _row(name, value, style)]
    return Content("\n").join(lines)


def _standing(desk: "Desk") -> "Iterator[tuple[str, str, str]]":
    """Say how it stands, and what repairs it."""
    standing, me = desk.standing, desk.me
    sign, style, _word = DOTS[standing.status]
    yield "status", f"{sign} {standing.status.value} {standing.reason}", style
    yield "repair", standing.repair, "$warning"
    if standing.status is Status.REVOKED and desk.account.method == "token":
        for number, check in enumerate(TOKEN_CHECKS, 1):
            yield "check" if number == 1 else "", f"{number}. {check}", "$warning"
    yield "problem", str(desk.problem or "") if standing.status is Status.ACTIVE else "", "$warning"
    yield "user", f"{me.name} <{me.email}>" if me else desk.account.email, ""
    yield "role", me.role if me else "not known yet", ""


def _sign_in(account: "Account", known: "Remembered | None", day: "date") -> "Iterator[tuple[str, str, str]]":
    """Say how it signs in, what that may do, how old it is, and for how long it can."""
    by_token, left = account.method == "token", days_left(day)
    if by_token:
        yield "signs in by", "API token; it may do all that its person may", ""
        ends = f"{left:,} days left" if left else "over"
        note = f"{ends}: Zendesk made the last ones on 2026-10-27, all stop on 2027-04-30"
        yield "API tokens", note, "$warning" if left <= FEW_DAYS else ""
    else:
        client = f", as the client {account.client}" if account.client else ""
        yield "signs in by", f"OAuth{client}{', without a person' if account.service else ''}", ""
        yield "scopes", account.scopes or "not known", ""
    age = days_since(account.since, day)
    if age is not None:
        yield "since", f"{account.since} ({age} day{'' if age == 1 else 's'} old)", ""
    if known is not None:
        yield "last used", (known.used or "").replace("T", " ").replace("Z", " UTC"), ""
        if by_token:
            yield "unused", idle_warning(known.used, day) or "", "$warning"
    yield "secret in", account.storage, ""


def _place(desk: "Desk") -> "Iterator[tuple[str, str, str]]":
    """Say where it is and how it is marked."""
    account = desk.account
    yield "address", account.origin.url(""), ""
    hosts = sorted(desk.directory.brand_hosts() - {account.origin.host})
    more = f" and {len(hosts) - BRANDS} more" if len(hosts) > BRANDS else ""
    yield "brands", f"{', '.join(hosts[:BRANDS])}{more}", ""
    yield "colour", account.colour, colour_of(account.colour)
    yield "kind", "production" if account.production else "not marked as production", ""
    yield "identifier", account.identifier or "", ""


def _row(name: str, value: str, style: str) -> "Iterator[Content]":
    """Draw one fact, on as many lines as it takes."""
    for number, line in enumerate(wrapped(gate(value), VALUES)):
        label = fit(SafeText(name if number == 0 else ""), NAMES)
        yield Content.assemble((label, "$muted"), (SafeText(line), style))
