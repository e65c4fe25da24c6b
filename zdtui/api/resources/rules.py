"""Business rules: triggers and automations."""

from zdtui.api.pages import Pages
from zdtui.api.resources.verbs import Creates, Deletes, Lists, Paging, Shows, Updates, sized
from zdtui.model.rule import Automation, Trigger


class Triggers(Lists[Trigger], Shows[Trigger], Creates[Trigger], Updates[Trigger], Deletes[Trigger]):
    """``/triggers``: 100 a page by cursor; agents read, admins write. Scope ``triggers:read``, ``triggers:write``."""

    path, many, single, model = "/triggers", "triggers", "trigger", Trigger

    def active(self, *, after: str | None = None) -> Pages[Trigger]:
        """List the active ones."""
        return self._list("/triggers/active", after=after)

    def search(self, query: str, *, after: str | None = None) -> Pages[Trigger]:
        """Find by title, by page numbers."""
        asked = sized(Paging.OFFSET, None, {"query": query})
        return self._caller.pages("/triggers/search", "triggers", Trigger, asked, after=after)


class Automations(
    Lists[Automation], Shows[Automation], Creates[Automation], Updates[Automation], Deletes[Automation]
):
    """``/automations``: 100 a page by cursor; agents read, admins write. Scope ``automations:read``."""

    path, many, single, model = "/automations", "automations", "automation", Automation

    def active(self, *, after: str | None = None) -> Pages[Automation]:
        """List the active ones."""
        return self._list("/automations/active", after=after)

    def search(self, query: str, *, after: str | None = None) -> Pages[Automation]:
        """Find by title, by page numbers."""
        asked = sized(Paging.OFFSET, None, {"query": query})
        return self._caller.pages("/automations/search", "automations", Automation, asked, after=after)
