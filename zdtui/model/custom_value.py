"""The value that a ticket holds in a custom field."""

from typing import Any

from zdtui.model.resource import Resource


class CustomValue(Resource):
    """``id`` is the field's; the value is text, a number, a boolean, a list of tags or ``None``."""

    value: Any = None
