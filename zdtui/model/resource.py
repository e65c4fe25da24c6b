"""How every Zendesk thing is read: tolerantly, with the original kept."""

from collections.abc import Sequence
from typing import Annotated, Any, Self, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ModelWrapValidatorHandler,
    PrivateAttr,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)

T = TypeVar("T")


def _whole(value: object) -> object:
    """Refuse what would become another number: booleans, and floats that lost their last digits."""
    if isinstance(value, bool | float):
        raise ValueError("an id is a whole number")
    return value


def _readable(value: object, read: ValidatorFunctionWrapHandler) -> Any:
    """Read the members of a list one by one when the whole list does not read, leaving the bad ones out."""
    try:
        return read(value)
    except ValidationError:
        if not isinstance(value, Sequence) or isinstance(value, str):
            raise
    kept = []
    for member in value:
        try:
            kept += read([member])
        except ValidationError:
            continue
    return kept


Id = Annotated[int, BeforeValidator(_whole)]
"""A Zendesk id: a whole number, which may arrive as a string of digits."""

Many = Annotated[list[T], WrapValidator(_readable)]
"""A list whose members are read one by one: a bad member is left out, the others stay."""

NO_ITEMS: list[Any] = []
"""The default of a list that is missing; every record gets a list of its own."""

NO_FIELDS: dict[str, Any] = {}
"""The default of an object that is missing."""


class Record(BaseModel):
    """Anything that Zendesk sends as an object.

    Fields that we do not know are kept, a null reads as missing, and a field of an unexpected type reads as missing
    too; ``raw`` is the object exactly as it came, so nothing is lost by that.
    """

    model_config = ConfigDict(extra="allow", defer_build=True)

    _raw: dict[str, Any] = PrivateAttr(default_factory=dict)
    _beside: dict[str, Any] = PrivateAttr(default_factory=dict)

    @property
    def raw(self) -> dict[str, Any]:
        """The original JSON object."""
        return self._raw

    @property
    def beside(self) -> dict[str, Any]:
        """What else the answer held when this came alone: what was asked for with ``include``."""
        return self._beside

    @classmethod
    def read(cls, value: object, beside: dict[str, Any] | None = None) -> Self:
        """Read a decoded JSON value.

        Raises:
            ValueError: it is no object, or what identifies it is missing.

        """
        record = cls.model_validate(value)
        record._beside = beside or {}
        return record

    @model_validator(mode="wrap")
    @classmethod
    def _tolerate(cls, value: Any, read: ModelWrapValidatorHandler[Self]) -> Self:
        if isinstance(value, cls):
            return value
        if not isinstance(value, dict):
            raise ValueError(f"a {cls.__name__} is an object")
        given = {key: member for key, member in value.items() if member is not None}
        try:
            record = read(given)
        except ValidationError as error:
            unreadable = {problem["loc"][0] for problem in error.errors(include_input=False, include_url=False)}
            record = read({key: member for key, member in given.items() if key not in unreadable})
        record._raw = value
        return record


class Resource(Record):
    """A Zendesk thing with a number of its own."""

    id: Id
