"""Macros."""

from zdtui.api.pages import Pages
from zdtui.api.resources.verbs import Creates, Deletes, Lists, Paging, Shows, Updates, sized
from zdtui.model.macro import Macro, MacroResult


class Macros(Lists[Macro], Shows[Macro], Creates[Macro], Updates[Macro], Deletes[Macro]):
    """``/macros``: 100 a page by cursor, for agents. Scope ``macros:read``, ``macros:write``.

    Filters ``access``, ``active``, ``category``, ``group_id``, ``only_viewable``.
    """

    path, many, single, model = "/macros", "macros", "macro", Macro

    def active(self, *, after: str | None = None) -> Pages[Macro]:
        """List the active ones: ``GET /macros/active``."""
        return self._list("/macros/active", after=after)

    def search(self, query: str, *, after: str | None = None) -> Pages[Macro]:
        """Find by title: ``GET /macros/search``, by page numbers."""
        asked = sized(Paging.OFFSET, None, {"query": query})
        return self._caller.pages("/macros/search", "macros", Macro, asked, after=after)

    async def apply(self, macro_id: int) -> MacroResult:
        """Tell what a macro would change; nothing is saved."""
        return await self._caller.one(f"/macros/{macro_id}/apply", "result", MacroResult)

    async def apply_to(self, ticket_id: int, macro_id: int) -> MacroResult:
        """Tell what a ticket would be after a macro, placeholders filled in; nothing is saved."""
        return await self._caller.one(f"/tickets/{ticket_id}/macros/{macro_id}/apply", "result", MacroResult)
