"""Names from a desk's directory for the ids in a row."""

from typing import TYPE_CHECKING, Any

from zdtui.tui.queue.source import plain_value

if TYPE_CHECKING:
    from zdtui.desk.directory import Directory, Entry


class DirectoryNames:
    """What an account calls its statuses, brands, forms and the values of its custom fields."""

    def __init__(self, directory: "Directory") -> None:
        self._directory = directory
        self._options: dict[int, dict[str, str]] = {}

    def forget(self) -> None:
        """Ask the directory again: it has changed."""
        self._options.clear()

    def status(self, custom_status_id: int) -> str | None:
        """Name a custom status as agents see it."""
        entry = self._directory.status(custom_status_id)
        label = entry.raw.get("agent_label") if entry else None
        return label if isinstance(label, str) else _name(entry)

    def brand(self, brand_id: int) -> str | None:
        """Name a brand."""
        return _name(self._directory.brand(brand_id))

    def form(self, form_id: int) -> str | None:
        """Name a ticket form."""
        return _name(self._directory.form(form_id))

    def value(self, field_id: int, value: Any) -> str:
        """Say the value of a custom field; a choice by its name, not by its tag."""
        if not isinstance(value, str | list):
            return plain_value(value)
        options = self._options_of(field_id)
        values = [value] if isinstance(value, str) else value
        return ", ".join(options.get(str(each), str(each)) for each in values)

    def _options_of(self, field_id: int) -> dict[str, str]:
        known = self._options.get(field_id)
        if known is None:
            entry = self._directory.field(field_id)
            listed = entry.raw.get("custom_field_options") if entry else None
            known = self._options[field_id] = {
                str(option.get("value")): str(option.get("name"))
                for option in (listed if isinstance(listed, list) else ())
                if isinstance(option, dict)
            }
        return known


def _name(entry: "Entry | None") -> str | None:
    return entry.name if entry else None
