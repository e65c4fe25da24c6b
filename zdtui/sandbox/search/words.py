"""Words: a bare word matches the beginning of a word, a phrase its words in a row, a keyword's value whole words."""

import re
from collections.abc import Callable

_WORDS = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
Match = Callable[[str], bool]


def words_of(text: str) -> list[str]:
    """Cut a text into folded words; punctuation is ignored."""
    return _WORDS.findall(text.casefold())


def beginning(value: str) -> Match:
    """Match words that begin with the last word of `value`, and the ones before it in a row."""
    return _matcher(words_of(value), whole=False)


def phrase(value: str) -> Match:
    """Match the words of `value` in a row, as whole words."""
    return _matcher(words_of(value), whole=True)


def value_of(value: str) -> Match:
    """Match a keyword's value: whole words, or their beginnings where it ends in `*`."""
    return beginning(value.rstrip("*")) if value.endswith("*") else phrase(value)


def _matcher(words: list[str], whole: bool) -> Match:
    if not words:
        return lambda _: True
    stems = [stem(word) for word in words]
    parts = [re.escape(part) + (r"\w{0,3}" if part != word else "") for part, word in zip(stems, words, strict=True)]
    needle = stems[0]
    if _UNSPACED.search(words[0]):
        joined = re.compile(r"\W*".join(re.escape(word) for word in words))
    else:
        joined = re.compile(r"(?<!\w)" + r"\W+".join(parts) + (r"(?!\w)" if whole else ""))
    return lambda text: needle in text and joined.search(text) is not None


def stem(word: str) -> str:
    """Cut an English plural; more stemming would find more than it should."""
    if len(word) > 4 and word.endswith("s") and not word.endswith("ss") and word.isascii():
        return word[:-1]
    return word
