"""A ticket's custom fields, by their titles and the names of their choices, in the order of its form."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from zdtui.text.gate import SafeText, gate
from zdtui.tui.ticket.sheet import Fact

if TYPE_CHECKING:
    from zdtui.desk.directory import Directory, Entry
    from zdtui.model.ticket import Ticket

SYSTEM = frozenset(
    {"subject", "description", "status", "custom_status", "tickettype", "priority", "group", "assignee"}
)
"""Types of fields that are Zendesk's own and shown elsewhere."""

LONGEST = 400
"""Characters of a value that are shown."""


def custom_facts(directory: "Directory", ticket: "Ticket", changed: Mapping[str, Any]) -> Iterator[Fact]:
    """Tell the fields that hold something, and those that must before the ticket can be solved."""
    values = {value.id: value.value for value in ticket.custom_fields}
    touched = {each.get("id") for each in changed.get("custom_fields") or () if isinstance(each, dict)}
    for field in _in_form_order(directory, ticket):
        if field.raw.get("type") in SYSTEM:
            continue
        shown = shown_value(directory, field, values.get(field.id))
        required = field.raw.get("required") is True
        if shown or required:
            value = shown or SafeText("required to solve")
            yield Fact(gate(field.name), value, "text" if shown else "warning", changed=field.id in touched)


def shown_value(directory: "Directory", field: "Entry", value: Any) -> SafeText:
    """Write a field's value as people know it: choices by name, a check box as yes."""
    if value is None or value in ("", []) or value is False:
        return SafeText("")
    if value is True:
        return SafeText("yes")
    if isinstance(value, list):
        return SafeText(", ".join(shown_value(directory, field, each) for each in value))
    options = field.raw.get("custom_field_options")
    for option in options if isinstance(options, list) else ():
        if isinstance(option, dict) and option.get("value") == value:
            return gate(str(option.get("name") or value).replace("::", " › "))
    kind = field.raw.get("type")
    if kind == "lookup" and str(value).isdigit():
        user = directory.user(int(value))
        return gate(user.name) if user and user.name else gate(str(value))
    text = str(value)
    return gate(text if len(text) <= LONGEST else f"{text[:LONGEST]}…")


def _in_form_order(directory: "Directory", ticket: "Ticket") -> "Iterable[Entry]":
    fields = {field.id: field for field in directory.fields()}
    form = directory.form(ticket.ticket_form_id)
    order = form.raw.get("ticket_field_ids") if form else None
    if not isinstance(order, list):
        return fields.values()
    first = [fields[each] for each in order if each in fields]
    named = {field.id for field in first}
    return [*first, *(field for field in fields.values() if field.id not in named)]
