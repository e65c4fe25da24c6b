"""Who the caller is."""

from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.routing import Access, Routes
from zdtui.sandbox.shapes import linked
from zdtui.sandbox.user_sideloads import user_sideloads

routes = Routes("users")

_NO_SESSION = "sandbox"
"""The `authenticity_token` of `users/me`, which only browsers use."""


@routes.get("/users/me", access=Access.ANYONE)
def me(call: Call) -> Json:
    """Show the caller; without a credential an anonymous user is shown, with status 200."""
    if call.me is None:
        return {"user": _anonymous(call)}
    shown = linked(call, "users", call.me)
    body: Json = {}
    for name, value in shown.items():
        body[name] = value
        if name == "verified":
            body["authenticity_token"] = _NO_SESSION
    return {"user": body, **user_sideloads(call, [call.me])}


def _anonymous(call: Call) -> Json:
    """Return the user an anonymous caller is (the key set is assumed)."""
    return {
        "id": None, "url": call.url("/api/v2/users/.json"), "name": "Anonymous user", "email": None,
        "created_at": None, "updated_at": None, "time_zone": None, "phone": None, "photo": None, "locale_id": 1,
        "locale": "en-US", "organization_id": None, "role": "end-user", "verified": False,
        "authenticity_token": _NO_SESSION, "external_id": None, "tags": [], "alias": None, "active": False,
        "shared": False, "shared_agent": False, "last_login_at": None, "signature": None, "details": None,
        "notes": None, "custom_role_id": None, "moderator": False, "ticket_restriction": "requested",
        "only_private_comments": False, "restricted_agent": True, "suspended": False, "default_group_id": None,
        "user_fields": {},
    }  # fmt: skip
