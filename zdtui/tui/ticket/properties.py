"""What a ticket is, as facts: its status, who works on it, its fields by their titles."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from zdtui.text.ages import age, countdown, moment, parse_time
from zdtui.text.gate import SafeText, gate
from zdtui.tui.shared.marks import UNICODE, Marks
from zdtui.tui.ticket.fields import custom_facts
from zdtui.tui.ticket.sheet import Fact, Tone

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.directory import Directory
    from zdtui.desk.liveticket import LiveTicket
    from zdtui.model.ticket import Ticket

STATUS_WORDS = {"hold": "On-hold"}
"""Zendesk's own word for a status where it is not the capitalised value."""

STATUS_TONES: dict[str, Tone] = {"new": "warning", "open": "bad", "pending": "accent", "solved": "good"}
PRIORITY_TONES: dict[str, Tone] = {"urgent": "bad", "high": "warning", "low": "muted"}

SOON = 3600
"""Seconds before a deadline from which it is urgent."""


def property_facts(desk: "Desk", live: "LiveTicket", now: float, marks: Marks = UNICODE) -> Iterator[Fact]:
    """Tell a ticket's properties, unsent changes applied and marked; ``now`` is in Unix seconds."""
    ticket = live.ticket
    if ticket is None:
        return
    changed = live.changed_fields
    yield from _worked_on(desk.directory, ticket, changed, marks)
    yield Fact("")
    yield from _deadlines(ticket, now)
    yield from _belongs(desk.directory, ticket, changed)
    yield from custom_facts(desk.directory, ticket, changed)
    yield from _people(desk.directory, ticket)
    yield from _history(ticket, now)


def status_word(directory: "Directory", ticket: "Ticket") -> SafeText:
    """Name the status: the account's own word where it has one."""
    custom = directory.status(ticket.custom_status_id)
    if custom is not None and custom.raw.get("status_category") in {ticket.status, None}:
        return gate(custom.name)
    return gate(STATUS_WORDS.get(ticket.status or "", (ticket.status or "?").capitalize()))


def _worked_on(directory: "Directory", ticket: "Ticket", changed: Mapping[str, Any], marks: Marks) -> Iterator[Fact]:
    """Tell what keys change."""
    status, priority = ticket.status or "", ticket.priority or ""
    word = SafeText(f"{marks.status(status)} {status_word(directory, ticket)}")
    yield Fact(
        "Status",
        word,
        STATUS_TONES.get(status, "text"),
        "status",
        changed=bool({"status", "custom_status_id"} & set(changed)),
    )
    urgency = gate(f"{marks.priority(priority)} {priority.capitalize()}".strip()) if priority else SafeText("")
    yield Fact("Priority", urgency, PRIORITY_TONES.get(priority, "text"), "priority", changed="priority" in changed)
    yield Fact("Type", gate((ticket.type or "").capitalize()), "text", "type", changed="type" in changed)
    assignee = person(directory, ticket.assignee_id)
    yield Fact("Assignee", assignee, "text", "assign", changed="assignee_id" in changed)
    group = directory.group(ticket.group_id)
    name = gate(group.name) if group else _number(ticket.group_id)
    yield Fact("Group", name, "text", "group", changed="group_id" in changed)


def person(directory: "Directory", user_id: int | None) -> SafeText:
    """Name a person, or give their number where the name is unknown."""
    user = directory.user(user_id)
    return gate(user.name or user.email or str(user.id)) if user else _number(user_id)


def _number(number: int | None) -> SafeText:
    return SafeText(f"#{number}") if number is not None else SafeText("")


def _deadlines(ticket: "Ticket", now: float) -> Iterator[Fact]:
    """Tell when something has to happen."""
    metrics = (ticket.slas or {}).get("policy_metrics")
    for metric in metrics if isinstance(metrics, list) else ():
        breach = parse_time(metric.get("breach_at")) if isinstance(metric, dict) else None
        if breach is not None and metric.get("stage") not in {"achieved", "paused"}:
            name = gate(str(metric.get("metric") or "SLA").replace("_", " "))
            yield Fact("SLA", SafeText(f"{countdown(breach - now)} · {name}"), _pressing(breach - now))
    due = parse_time(ticket.due_at)
    if due is not None:
        yield Fact("Due", SafeText(f"{moment(due, now)} · {countdown(due - now)}"), _pressing(due - now))


def _pressing(seconds: float) -> Tone:
    return "bad" if seconds < 0 else "warning" if seconds < SOON else "text"


def _belongs(directory: "Directory", ticket: "Ticket", changed: Mapping[str, Any]) -> Iterator[Fact]:
    """Tell what the ticket belongs to."""
    for label, entry in (
        ("Brand", directory.brand(ticket.brand_id)),
        ("Form", directory.form(ticket.ticket_form_id)),
    ):
        if entry is not None:
            yield Fact(label, gate(entry.name))
    if ticket.problem_id is not None:
        yield Fact("Problem", SafeText(f"#{ticket.problem_id}"), "accent", ticket=ticket.problem_id)
    if ticket.type == "problem" and ticket.has_incidents:
        yield Fact("Incidents", SafeText("yes"))
    if ticket.tags:
        words = SafeText(" ".join(gate(tag) for tag in ticket.tags))
        yield Fact("Tags", words, "muted", "tags", changed="tags" in changed)


def _people(directory: "Directory", ticket: "Ticket") -> Iterator[Fact]:
    """Tell who else gets the mail."""
    copied = ticket.email_cc_ids or [each for each in ticket.collaborator_ids if each not in ticket.follower_ids]
    for label, ids in (("CC", copied), ("Followers", ticket.follower_ids)):
        if ids:
            yield Fact(label, SafeText("\n".join(person(directory, each) for each in ids)))


def _history(ticket: "Ticket", now: float) -> Iterator[Fact]:
    """Tell where the ticket came from, when, and what the customer said of the answer."""
    rating = ticket.satisfaction_rating or {}
    if rating.get("score") and rating["score"] not in {"unoffered", "offered"}:
        said = f" · {gate(str(rating['comment']))}" if rating.get("comment") else ""
        tone: Tone = "good" if str(rating["score"]).startswith("good") else "bad"
        yield Fact("Rating", SafeText(f"{gate(str(rating['score']))}{said}"), tone)
    channel = ticket.via.channel if ticket.via else None
    if channel is not None:
        yield Fact("Channel", gate(str(channel).replace("_", " ")))
    for label, stamp in (("Created", ticket.created_at), ("Updated", ticket.updated_at)):
        at = parse_time(stamp)
        if at is not None:
            yield Fact(label, SafeText(f"{moment(at, now)} · {age(max(0, now - at))}"), "muted")
