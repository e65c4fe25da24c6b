"""``zendesk_user_create``."""

import re
from typing import Any, Self

from pydantic import Field, field_validator, model_validator

from zdtui.tools import outputs, small
from zdtui.tools.call import API, Call
from zdtui.tools.fields import Id, Input, Role
from zdtui.tools.names import Names
from zdtui.tools.refusal import ToolError
from zdtui.tools.tool import ADDS, Tool

_PHONE = re.compile(r"\+[1-9]\d{6,14}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")


class UserCreate(Input):
    """A new person."""

    name: str = Field(description="The person's name.")
    email: str | None = Field(None, description="Their address; required for end-users.")
    role: Role = Field("end-user", description="agent and admin take a paid seat and have to be confirmed.")
    organization_id: Id | None = Field(None, description="The organization they belong to.")
    phone: str | None = Field(None, description="E.164: + and digits, such as +4930123456.")
    verified: bool = Field(False, description="Whether the address is known to be theirs.")

    @field_validator("name")
    @classmethod
    def _says_something(cls, text: str) -> str:
        if not text.strip():
            raise ValueError("text, and not empty")
        return text

    @field_validator("phone")
    @classmethod
    def _can_be_called(cls, phone: str | None) -> str | None:
        if phone is not None and not _PHONE.fullmatch(phone):
            raise ValueError("an E.164 number: + and 7 to 15 digits, such as +4930123456")
        return phone

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if self.role == "end-user" and not self.email:
            raise ValueError("email is required for end-users")
        if self.email and not _EMAIL.fullmatch(self.email):
            raise ValueError("email should be an address")
        return self


async def user_create(call: Call, given: UserCreate) -> dict[str, Any]:
    """Make a person: ``POST /api/v2/users``."""
    from zdtui.api.errors import Invalid, UnknownOutcome

    fields = given.supplied()
    if call.dry_run:
        call.rehearse("POST", f"{API}/users", {"user": fields})
    if given.role != "end-user" and not call.confirmed:
        raise ToolError(
            "confirmation_required",
            f"A new {given.role} takes a paid seat.",
            "Confirm it: --yes on the command line, confirmed=True in Python.",
            exit_code=2,
        )
    try:
        made = await _made(call, fields)
    except Invalid as error:
        await _name_the_other(call, given, error)
        raise
    except UnknownOutcome:
        found = await _with_email(call, given.email)
        if found is None:
            raise
        made = found
    return small.user(made, Names({}, call.desk.store), full=call.full)


async def _made(call: Call, fields: dict[str, Any]) -> dict[str, Any]:
    """Send the request, once."""
    from zdtui.api.judgement import written
    from zdtui.model.user import User

    path, body = f"{API}/users", {"user": fields}
    answer = await call.desk.ask(lambda client: client.caller.send("POST", path, json=body))
    call.answered(answer.request_id)
    return written(answer, "user", User).raw


async def _name_the_other(call: Call, given: UserCreate, error: Any) -> None:
    """Say whose the address is, when that is why a person was refused."""
    said = [each for problems in error.details.values() for each in problems if isinstance(each, dict)]
    if not any(each.get("error") == "DuplicateValue" for each in said):
        return
    other = await _with_email(call, given.email)
    if other is not None:
        raise ToolError(
            "duplicate",
            f"{given.email} belongs to the user {other['id']} already.",
            f"Use that one: zendesk_user_get with user_id {other['id']}.",
            details={"user_id": other["id"]},
            request_id=error.request_id,
            exit_code=5,
        ) from error


async def _with_email(call: Call, email: str | None) -> dict[str, Any] | None:
    """The person with that address, if there is one."""
    from zdtui.desk.carrying import with_address

    found = await call.desk.ask(lambda client: with_address(client, email or ""))
    return found.raw if found else None


TOOLS = (
    Tool(
        "zendesk_user_create",
        "Create a user",
        "Create a person: an end-user (customer) with an e-mail address, or an agent or admin, who takes a paid seat "
        "and has to be confirmed. Use it when zendesk_users_list does not know the person. It does not change "
        "anybody: an address that is taken is refused with the id of the user who has it.",
        "users",
        UserCreate,
        outputs.User,
        ADDS,
        user_create,
        ("create",),
    ),
)
