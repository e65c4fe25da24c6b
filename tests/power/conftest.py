"""The quick folder of the outbox's tests: what is recorded and rebuilt decides here, not the disk below."""

from tests.outbox.conftest import quick_folder

__all__ = ["quick_folder"]
