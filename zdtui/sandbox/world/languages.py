"""All languages of the world, read once from the phrases modules."""

from types import ModuleType

from zdtui.sandbox.world import (
    phrases_acme,
    phrases_arabic,
    phrases_chinese,
    phrases_english,
    phrases_french,
    phrases_german,
    phrases_globex,
    phrases_hebrew,
    phrases_hindi,
    phrases_japanese,
    phrases_korean,
    phrases_long,
    phrases_polish,
    phrases_portuguese,
    phrases_spanish,
    phrases_thai,
)
from zdtui.sandbox.world.language import Language, language
from zdtui.sandbox.world.topics import entries


def _organizations() -> str:
    """Combine stems and sectors into company names, in an order that does not repeat a stem soon."""
    stems, sectors = phrases_english.STEMS.split(), phrases_english.SECTORS.split()
    names = [(stems[i % len(stems)], sectors[(i * 7 + i // len(stems)) % len(sectors)]) for i in range(330)]
    return "\n".join(
        f"{stem} {sector.replace('_', ' ')}={(stem + sector.replace('_', '')).lower()}.example"
        for stem, sector in names
    )


def _english() -> Language:
    return language(
        "en",
        locale="en-US",
        locale_id=1,
        dialling="+1 415 555 01",
        firsts=phrases_english.FIRSTS,
        lasts=phrases_english.LASTS,
        zones=phrases_english.ZONES,
        organizations=_organizations(),
        text=phrases_english.TEXT,
        acme=phrases_acme.TOPICS + phrases_long.SOFTWARE,
        globex=phrases_globex.TOPICS + phrases_long.SHOP,
    )


def _read(tongue: tuple[str, str, int, str], phrases: ModuleType, family_first: str | None = None) -> Language:
    """Read a phrases module; `tongue` is code, locale, its number in Zendesk, and how phone numbers begin."""
    code, locale, locale_id, dialling = tongue
    return language(
        code,
        locale=locale,
        locale_id=locale_id,
        dialling=dialling,
        family_first=family_first,
        firsts=phrases.FIRSTS,
        lasts=phrases.LASTS,
        zones=phrases.ZONES,
        organizations=phrases.ORGANIZATIONS,
        text=phrases.TEXT,
        acme=phrases.ACME,
        globex=phrases.GLOBEX,
    )


_ALL = (
    _english(),
    _read(("de", "de", 8, "+49 30 555 01"), phrases_german),
    _read(("fr", "fr", 16, "+33 1 99 00 01"), phrases_french),
    _read(("es", "es", 2, "+34 600 555 0"), phrases_spanish),
    _read(("pt", "pt-BR", 19, "+55 11 5550 01"), phrases_portuguese),
    _read(("pl", "pl", 13, "+48 22 555 01"), phrases_polish),
    _read(("ja", "ja", 67, "+81 3 5550 01"), phrases_japanese, family_first=" "),
    _read(("zh", "zh-CN", 10, "+86 21 5550 01"), phrases_chinese, family_first=""),
    _read(("ko", "ko", 69, "+82 2 555 01"), phrases_korean, family_first=""),
    _read(("ar", "ar", 66, "+971 4 555 01"), phrases_arabic),
    _read(("he", "he", 30, "+972 3 555 01"), phrases_hebrew),
    _read(("hi", "hi", 1194, "+91 11 5550 01"), phrases_hindi),
    _read(("th", "th", 81, "+66 2 555 01"), phrases_thai),
)
LANGUAGES: dict[str, Language] = {one.code: one for one in _ALL}
"""The languages by code, the first one is everybody's second."""
POOLS: dict[str, dict[str, tuple[str, ...]]] = {
    "software": entries(phrases_acme.POOLS),
    "shop": entries(phrases_globex.POOLS),
}
"""Slot values and small talk that belong to a trade, in English."""
