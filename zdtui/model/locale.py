"""The languages of an account."""

from zdtui.model.resource import Resource


class Locale(Resource):
    """A language, such as ``en-US``."""

    url: str | None = None
    locale: str | None = None
    name: str | None = None
    native_name: str | None = None
    presentation_name: str | None = None
    rtl: bool | None = None
    created_at: str | None = None
    updated_at: str | None = None
