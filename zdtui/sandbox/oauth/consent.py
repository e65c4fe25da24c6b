"""The page in the browser where a person signs in and lets a program act for them."""

from html import escape
from urllib.parse import parse_qsl, urlencode

from zdtui.sandbox.answer import HTML, Answer, Json, ZendeskError
from zdtui.sandbox.call import Call
from zdtui.sandbox.oauth.clients import OAuthClient
from zdtui.sandbox.oauth.grants import scopes_asked
from zdtui.sandbox.routing import Access, Routes

routes = Routes("oauth/authorizations", prefix="", access=Access.ANYONE)

_ASKED = (
    "response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method",
)  # fmt: skip

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{title}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 4rem auto; max-width: 30rem; color: #2f3941; }}
button {{ font: inherit; padding: .5rem 1.5rem; margin-right: 1rem; }}
</style></head>
<body><h1>{title}</h1>
{content}
</body></html>
"""


@routes.get("/oauth/authorizations/new")
def new(call: Call) -> Answer:
    """Show who asks for what, and let a person say yes or no."""
    said = dict(call.query)
    client = _client(call, said)
    try:
        scopes = scopes_asked(client, said.get("scope"))
        _check(client, said)
    except ZendeskError as error:
        return _back(said, error=error.answer.body["error"], error_description=error.answer.body["error_description"])
    return _page(f"{client.name} wants to use {call.account.name}", _form(call, said, scopes))


@routes.post("/oauth/authorizations")
def create(call: Call) -> Answer:
    """Send the person back to the program, with a code when they said yes."""
    said = dict(parse_qsl(call.body.decode("utf-8", "replace")))
    client = _client(call, said)
    if said.get("decision") != "allow":
        return _back(said, error="access_denied", error_description="The resource owner denied the request.")
    user = call.world.users.get(int(said.get("user_id", "0")))
    if user is None or user["suspended"] or user["role"] == "end-user":
        return _page("Sign-in failed", "<p>This person cannot sign in.</p>", 403)
    code = call.account.oauth.codes.make(
        client.identifier,
        said["redirect_uri"],
        user["id"],
        scopes_asked(client, said.get("scope")),
        said.get("code_challenge"),
    )
    return _back(said, code=code)


def _client(call: Call, said: dict[str, str]) -> OAuthClient:
    """Return who asks; nobody is sent back to an address that is not exactly one of the client's."""
    client = call.account.oauth.clients.get(said.get("client_id"))
    if client is None or not client.active:
        raise _stop("Invalid client", "No such client: check the identifier, and that the client is active.")
    if said.get("redirect_uri") not in client.redirects:
        raise _stop("Invalid redirect", "The redirect address is not registered for this client.")
    return client


def _check(client: OAuthClient, said: dict[str, str]) -> None:
    """Raise what the program is told when it asked wrongly."""
    from zdtui.sandbox.oauth import refusals

    if said.get("response_type") != "code":
        raise refusals.refused("unsupported_response_type", "Only codes are handed out.")
    challenge, method = said.get("code_challenge"), said.get("code_challenge_method")
    if (challenge is None and client.kind == "public") or (challenge is not None and method != "S256"):
        raise refusals.invalid_request("code_challenge with the method S256")


def _form(call: Call, said: dict[str, str], scopes: tuple[str, ...]) -> str:
    hidden = "".join(
        f'<input type="hidden" name="{name}" value="{escape(said[name])}">' for name in _ASKED if name in said
    )
    people = "".join(_option(call, person.user_id) for person in call.world.credentials.people)
    asked = "".join(f"<li>{escape(scope)}</li>" for scope in scopes)
    return (
        f'<form method="post" action="/oauth/authorizations">{hidden}'
        f'<p><label>Sign in as <select name="user_id">{people}</select></label></p>'
        f"<p>It asks for:</p><ul>{asked}</ul>"
        '<p><button id="allow" name="decision" value="allow">Allow</button>'
        '<button id="deny" name="decision" value="deny">Deny</button></p></form>'
    )


def _option(call: Call, user_id: int) -> str:
    user: Json = call.world.users[user_id]
    return f'<option value="{user_id}">{escape(user["name"])} ({escape(user["email"] or "")})</option>'


def _back(said: dict[str, str], **more: str) -> Answer:
    """Send the browser back to the program."""
    state = {"state": said["state"]} if "state" in said else {}
    joint = "&" if "?" in said["redirect_uri"] else "?"
    return Answer(b"", 302, {"location": said["redirect_uri"] + joint + urlencode(more | state)})


def _page(title: str, content: str, status: int = 200) -> Answer:
    page = _PAGE.format(title=escape(title), content=content)
    return Answer(page, status, {"cache-control": "no-store"}, HTML)


def _stop(title: str, sentence: str) -> ZendeskError:
    answer = _page(title, f"<p>{escape(sentence)}</p>", 400)
    return ZendeskError(answer.status, answer.body, headers=answer.headers, content_type=HTML)
