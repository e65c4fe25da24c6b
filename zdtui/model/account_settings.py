"""The settings of an account."""

from typing import Any

from zdtui.model.resource import NO_FIELDS, Record


class AccountSettings(Record):
    """Settings by area; ``raw`` holds the areas not named here."""

    active_features: dict[str, Any] = NO_FIELDS
    tickets: dict[str, Any] = NO_FIELDS
    agents: dict[str, Any] = NO_FIELDS
    branding: dict[str, Any] = NO_FIELDS
    localization: dict[str, Any] = NO_FIELDS
    statistics: dict[str, Any] = NO_FIELDS
    limits: dict[str, Any] = NO_FIELDS
    api: dict[str, Any] = NO_FIELDS
