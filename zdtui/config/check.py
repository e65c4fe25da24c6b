"""Checks settings against a model made from their declaration; loaded only when there is a settings file."""

from collections.abc import Mapping
from dataclasses import fields
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from zdtui.config.problem import ConfigError
from zdtui.config.settings import Settings


def checked(table: Mapping[str, Any], path: Path) -> Settings:
    """Return the settings that a table holds.

    Raises:
        ConfigError: naming every wrong setting.

    """
    try:
        model = _model().model_validate(dict(table))
    except ValidationError as error:
        raise ConfigError(path, " ".join(_sentence(problem) for problem in error.errors())) from None
    return Settings(**model.model_dump())


def schema() -> dict[str, Any]:
    """Return the JSON schema of ``settings.toml``, for editors that complete and check."""
    return _model().model_json_schema()


@cache
def _model() -> type[BaseModel]:
    """Make the model of the settings from their declaration."""
    hints = get_type_hints(Settings)
    declared: dict[str, Any] = {
        each.name: (hints[each.name], Field(each.default, **each.metadata)) for each in fields(Settings)
    }
    config = ConfigDict(extra="forbid", title="Settings of zdtui")
    return create_model("SettingsFile", __config__=config, __doc__=Settings.__doc__, **declared)


def _sentence(problem: Any) -> str:
    """Say in a sentence what is wrong with one setting."""
    name = ".".join(str(part) for part in problem["loc"])
    if problem["type"] == "extra_forbidden":
        near = get_close_matches(name, [each.name for each in fields(Settings)], 1)
        return f"There is no setting {name!r}{f'; did you mean {near[0]!r}?' if near else '.'}"
    said = str(problem["msg"])
    return f"{name} = {str(problem['input'])[:60]!r}: {said[:1].lower()}{said[1:]}."
