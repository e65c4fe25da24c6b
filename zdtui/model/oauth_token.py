"""The OAuth token, as Zendesk lists it."""

from zdtui.model.resource import NO_ITEMS, Id, Many, Resource


class OAuthToken(Resource):
    """What is known of a token: whose, for what, until when. Its value is cut short and never read here."""

    url: str | None = None
    user_id: Id | None = None
    client_id: Id | None = None
    scopes: Many[str] = NO_ITEMS
    created_at: str | None = None
    used_at: str | None = None
    expires_at: str | None = None
    refresh_token_expires_at: str | None = None
