"""The account itself: settings, locales."""

from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.routing import Routes

routes = Routes("account")

_LOCALES = ((1, "en-US", "English"), (8, "de", "Deutsch"), (16, "fr", "Français"), (2, "es", "Español"),
            (19, "pt-BR", "Português (Brasil)"), (13, "pl", "Polski"), (67, "ja", "日本語"),
            (10, "zh-CN", "简体中文"), (69, "ko", "한국어"), (66, "ar", "العربية"), (30, "he", "עברית"),
            (81, "th", "ไทย"))  # fmt: skip


@routes.get("/account/settings")
def settings(call: Call) -> Json:
    """Show what is switched on."""
    return {
        "settings": {
            "active_features": {"custom_statuses_enabled": True, "user_tagging": True, "satisfaction_ratings": True},
            "api": {"accepted_api_agreement": True, "api_password_access": "false", "api_token_access": "true"},
            "agents": {"agent_workspace": True, "focus_mode": False},
            "branding": {"header_color": "1A00C3", "tab_background_color": "7FA239"},
            "localization": {"locale_ids": [each[0] for each in _LOCALES]},
            "lotus": {"prefer_lotus": True},
            "statistics": {"forum": False, "search": True},
            "tickets": {
                "agent_ticket_deletion": True,
                "collaboration": True,
                "comments_public_by_default": True,
                "email_ccs_allowed": True,
                "follower_and_email_cc_collaborations": True,
                "light_agent_email_ccs_allowed": False,
                "list_newest_comments_first": True,
                "markdown_ticket_comments": True,
                "private_attachments": False,
                "rich_text_comments": True,
                "tagging": True,
            },
            "user": {"agent_created_welcome_emails": True, "language_selection": True, "tagging": True},
        }
    }


@routes.get("/locales")
@routes.get("/locales/public")
@routes.get("/locales/agent")
def locales(call: Call) -> Json:
    """List the languages of the account."""
    return {"locales": [_locale(call, each) for each in _LOCALES]}


@routes.get("/locales/current")
def current_locale(call: Call) -> Json:
    """Show the caller's language."""
    wanted = call.caller["locale_id"]
    return {"locale": _locale(call, next((each for each in _LOCALES if each[0] == wanted), _LOCALES[0]))}


def _locale(call: Call, locale: tuple[int, str, str]) -> Json:
    number, code, name = locale
    made = "2020-01-01T00:00:00Z"
    return {
        "url": call.url(f"/api/v2/locales/{code}.json"), "id": number, "locale": code, "name": name,
        "native_name": name, "presentation_name": name, "rtl": code in {"ar", "he"}, "default": number == 1,
        "created_at": made, "updated_at": made,
    }  # fmt: skip
