"""Asking by MCP's elicitation, in either of its forms.

Until the protocol of 2025 the server asks in the middle of a call. From 2026-07-28 on it ends the call with its
question, and the client makes the same call again with the answer.
"""

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from mcp import types
from mcp.shared.exceptions import MCPError
from mcp.types.version import is_version_at_least

from zdtui.tools.mcp.asking import Answer, Unanswered

if TYPE_CHECKING:
    from mcp.server import ServerRequestContext

TWO_ROUNDS: Final = "2026-07-28"
"""The first protocol that ends a call with a question."""

KEY: Final = "send"
FORM: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {KEY: {"type": "boolean", "title": "Send it", "default": False}},
    "required": [KEY],
}


@dataclass
class Questions:
    """The questions that went out and were not answered yet: each answer counts once, for one very call."""

    open: dict[str, str] = field(default_factory=dict)

    def put(self, about: str) -> str:
        """Note a question and return its one-time name."""
        if len(self.open) > 100:
            self.open.clear()
        name = secrets.token_urlsafe(24)
        self.open[name] = about
        return name

    def take(self, name: str | None, about: str) -> bool:
        """Whether that question was asked about this very call; it is used up."""
        return name is not None and self.open.pop(name, None) == about


@dataclass(frozen=True, slots=True)
class Elicitation:
    """The way to ask the person behind one request."""

    context: "ServerRequestContext[Any, Any]"
    params: types.CallToolRequestParams
    questions: Questions

    async def ask(self, message: str, about: str) -> Answer:
        """Show ``message`` and wait for the answer.

        Raises:
            Unanswered: the answer comes with the next call.

        """
        capabilities = self.context.session.client_capabilities
        elicitation = capabilities.elicitation if capabilities else None
        if elicitation is None or (elicitation.form is None and elicitation.url is not None):
            return Answer.CANNOT
        if is_version_at_least(self.context.protocol_version, TWO_ROUNDS):
            return self._second_round(message, about)
        try:
            result = await self.context.session.elicit_form(message, FORM, self.context.request_id)
        except MCPError:
            return Answer.CANNOT
        return _meant(result)

    def _second_round(self, message: str, about: str) -> Answer:
        given = (self.params.input_responses or {}).get(KEY)
        if isinstance(given, types.ElicitResult) and self.questions.take(self.params.request_state, about):
            return _meant(given)
        asked = types.ElicitRequest(params=types.ElicitRequestFormParams(message=message, requested_schema=FORM))
        raise Unanswered(
            types.InputRequiredResult(input_requests={KEY: asked}, request_state=self.questions.put(about))
        )


def _meant(result: types.ElicitResult) -> Answer:
    """Only an accepted form with the box ticked is a yes."""
    said = result.action == "accept" and (result.content or {}).get(KEY) is True
    return Answer.YES if said else Answer.NO
