"""``zdtui help``: the manual of each command, and guides to what is done in Zendesk's Admin Center."""

import click

from zdtui.accounts.advice import token_name
from zdtui.accounts.signin.client import PORTS, redirect_of
from zdtui.cli.completing import Several
from zdtui.cli.overview import COMMANDS, text
from zdtui.cli.say import say

WITHOUT_BROWSER = """\
An API token signs you in without a browser. It may do all that its person may.

  1. Click the Products icon in the top bar, then Admin Center.
  2. Apps and integrations → APIs → Zendesk API.
  3. Settings.
  4. Turn on Token access.
  5. Add API token.
  6. Give it a description that tells where it is used, such as: {description}
  7. Copy the token. It is shown once and cannot be retrieved; if it is lost, make another.
  8. Save.

Your e-mail address is the one you sign in with: click your profile icon to see it.
An account has up to 256 active tokens. Tokens that nobody uses for 30 days are turned off.

Zendesk is retiring API tokens: since 2026-10-27 no new ones can be made, and on 2027-04-30 all of them stop.
OAuth is there to stay: zdtui help oauth-client

Then: zdtui account add NAME --method token --subdomain mycompany --email you@example.com
"""

WITH_BROWSER = """\
OAuth signs you in through the browser; what it may do is limited by scopes, and it ends by itself.
An admin registers zdtui once as an OAuth client:

  Admin Center → Apps and integrations → APIs → OAuth clients → Add OAuth client

  Name            zdtui
  Description     Zendesk in the terminal
  Company         the name of your company
  Identifier      zdtui   (this is the client ID)
  Client kind     Public  (Confidential for a service account; its secret is then asked for)
  Redirect URLs   each on a line of its own, exactly as here:
{redirects}

Save. A confidential client's secret is shown once. Lost it? Regenerate makes a new one, and ends every token of the
old one.

Then: zdtui account add NAME --method oauth --subdomain mycompany --client-id zdtui
On a machine without a browser add --paste; without a person: --service.
"""

TOPICS = ("api-token", "oauth-client")


@click.command("help")
@click.argument("topic", type=Several((*TOPICS, *COMMANDS)), nargs=-1)
@click.pass_context
def command(context: click.Context, topic: tuple[str, ...]) -> None:
    """Explain a command, or how to get an API token (api-token) or an OAuth client (oauth-client)."""
    known = not topic or topic[0] in TOPICS
    for line in (guide(" ".join(topic) or None) if known else _help_of(context, topic)).splitlines():
        say(line)


def _help_of(context: click.Context, words: tuple[str, ...]) -> str:
    """Return the help of a command.

    Raises:
        UsageError: there is no such command.

    """
    at = context.find_root()
    for word in words:
        below = at.command.get_command(at, word) if isinstance(at.command, click.Group) else None
        if below is None:
            raise click.UsageError(f"There is no guide and no command {' '.join(words)!r}: zdtui --help.")
        at = click.Context(below, at, word)
    return at.get_help()


def guide(topic: str | None) -> str:
    """Return a guide; without a topic, the overview."""
    if topic == "api-token":
        return WITHOUT_BROWSER.format(description=token_name())
    if topic == "oauth-client":
        redirects = "\n".join(f"                  {redirect_of(port)}" for port in PORTS)
        return WITH_BROWSER.format(redirects=redirects)
    return text()
