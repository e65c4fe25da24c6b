"""All languages of the world, read once from the phrases modules."""

from zdtui.sandbox.world import phrases_acme, phrases_english, phrases_globex
from zdtui.sandbox.world.language import Language, language
from zdtui.sandbox.world.topics import entries


def _organizations() -> str:
    """Combine stems and sectors into company names, in an order that does not repeat a stem soon."""
    stems, sectors = phrases_english.STEMS.split(), phrases_english.SECTORS.split()
    names = [(stems[i % len(stems)], sectors[(i * 7 + i // len(stems)) % len(sectors)]) for i in range(330)]
    return "\n".join(
        f"{stem} {sector.replace('_', ' ')}={stem.lower()}{sector.lower().replace('_', '')[:6]}.example"
        for stem, sector in names
    )


def _english() -> Language:
    return language(
        "en",
        locale="en-US",
        locale_id=1,
        firsts=phrases_english.FIRSTS,
        lasts=phrases_english.LASTS,
        zones=phrases_english.ZONES,
        dialling="+1 415 555 01",
        organizations=_organizations(),
        text=phrases_english.TEXT,
        acme=phrases_acme.TOPICS,
        globex=phrases_globex.TOPICS,
    )


LANGUAGES: dict[str, Language] = {"en": _english()}
"""The languages by code, the first one is everybody's second."""
POOLS: dict[str, dict[str, tuple[str, ...]]] = {
    "software": entries(phrases_acme.POOLS),
    "shop": entries(phrases_globex.POOLS),
}
"""Slot values that belong to a trade, whatever the language."""
