"""Taking back what was sent already: a guarded write that restores the fields, and words for what stays."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import msgspec

from zdtui.desk.conflict import TAGS, same, seen, title
from zdtui.desk.deeds import Deed, as_fields, deeds
from zdtui.desk.merging import between
from zdtui.desk.problem import Problem
from zdtui.desk.reply import WriteRefusedError
from zdtui.desk.wiring import Wiring

if TYPE_CHECKING:
    from zdtui.desk.writing import Writing
    from zdtui.store.outbox import OutboxRow

LASTING: Final = "Triggers that ran and mail that was sent because of it stay as they are."
"""What no undo of a field reaches."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking back a deed would do.

    Attributes:
        deed: what was done.
        fields: the fields that would be written, with the values that they had before.
        kept: what stays as it is, a sentence each.

    """

    deed: Deed
    fields: dict[str, Any]
    kept: tuple[str, ...]


class Undoing:
    """Takes back changes that Zendesk has taken; each is a new write that yields to whoever changed more since."""

    def __init__(self, wiring: Wiring, writing: "Writing") -> None:
        self._wiring = wiring
        self._writing = writing

    def recent(self, limit: int = 20) -> list[Deed]:
        """The last deeds that were not taken back, the newest first; also those of which nothing can be."""
        done = deeds(self._wiring.store.work)
        gone = {deed.undoes for deed in done if deed.undoes}
        waiting = self._wiring.store.work.rows(("held", "waiting", "sending", "unknown", "conflict"))
        gone |= {str(row.before["undoes"]) for row in waiting if row.before.get("undoes")}
        return [deed for deed in done if deed.operation not in gone and not deed.undoes][:limit]

    def plan(self, deed: Deed) -> Plan:
        """Say what taking back ``deed`` would write, and what would stay."""
        raw = self._wiring.store.raw("tickets", deed.ticket_id)
        ticket: dict[str, Any] = msgspec.json.decode(raw) if raw else {}
        now = seen(ticket)
        fields: dict[str, Any] = {}
        kept: list[str] = []
        for name, before in deed.before.items():
            if ticket.get("status") == "closed" and name != TAGS:
                kept.append(f"The {title(name)} stays: the ticket is closed.")
            elif name == TAGS:
                fields |= _tags(deed, now)
            elif same(name, now.get(name), before):
                kept.append(f"The {title(name)} is what it was already.")
            elif not same(name, now.get(name), deed.after.get(name)):
                kept.append(f"The {title(name)} stays: somebody changed it since.")
            elif reason := _stays(name, self._category(before) if name == "custom_status_id" else before):
                kept.append(reason)
            else:
                fields[name] = before
        if "status" in fields and "custom_status_id" in fields:
            del fields["status"]
        return Plan(deed, as_fields(fields), (*kept, *_lasting(deed, bool(fields))))

    def _category(self, custom_status_id: Any) -> Any:
        """The status that a custom one belongs to."""
        known = isinstance(custom_status_id, int)
        raw = self._wiring.store.raw("custom_statuses", custom_status_id) if known else None
        return msgspec.json.decode(raw).get("status_category") if raw else None

    async def take_back(self, plan: Plan) -> "OutboxRow":
        """Write the fields of ``plan``, after the undo window as any other write.

        Raises:
            WriteRefusedError: nothing of it can be taken back.

        """
        if not plan.fields:
            raise WriteRefusedError(Problem("Nothing of it can be taken back.", " ".join(plan.kept)))
        return await self._writing.submit(plan.deed.ticket_id, plan.fields, undoes=plan.deed.operation)


def _tags(deed: Deed, now: dict[str, Any]) -> dict[str, Any]:
    """The tags without those that the deed added and with those that it removed, unless they are so already."""
    present = now.get(TAGS) or []
    back = between(deed.before[TAGS] or (), deed.after.get(TAGS) or ()).undone.on(present)
    return {} if same(TAGS, back, present) else {TAGS: back}


def _stays(name: str, before: Any) -> str | None:
    """Why Zendesk does not take a former value again; of a custom status its category is given."""
    if name in ("status", "custom_status_id") and before == "new":
        return "The status stays: Zendesk makes no ticket “new” again."
    if name == "priority" and before is None:
        return "The priority stays: Zendesk does not take one away again."
    return None


def _lasting(deed: Deed, writes: bool) -> list[str]:
    """What an undo does not reach."""
    said = []
    if deed.public is not None:
        what = "public reply: its mail was sent" if deed.public else "internal note: it is in the thread"
        said.append(f"Zendesk keeps the {what}.")
    if writes:
        said.append(LASTING)
    return said
