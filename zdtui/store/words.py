"""Words as the indexes see them.

SQLite's ``unicode61`` tokenizer splits at spaces, and Chinese, Japanese, Thai, Lao, Khmer and Burmese have none
between words, so that a whole sentence would be one token. Its ``trigram`` tokenizer would find parts of it, at about
three times the index and the time, and never a word of two characters, which is what most Chinese words are. So every
character of those scripts (and every Hangul syllable, for Korean glues particles to its nouns) is made a token of its
own, and a query for several of them in a row asks for that phrase.
"""

import re
import unicodedata
from typing import Final

_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u312f\u31a0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_TERM: Final = re.compile(r'"([^"]*)"?|(\S+)')


class _PlainLetters(dict[int, str]):
    """Characters by what they are without case and accents, each looked up once."""

    def __missing__(self, code: int) -> str:
        apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
        plain = self[code] = "".join(letter for letter in apart if not unicodedata.combining(letter))
        return plain


_plain_letters = _PlainLetters({0: " "})


def spaced(text: str) -> str:
    """Set the characters of scripts without spaces apart, and drop what SQLite's text functions stop at."""
    if text.isascii():
        return text.replace("\0", " ") if "\0" in text else text
    apart = _UNSPACED.sub(lambda found: f" {found[0]} ", text.replace("\0", " "))
    return apart.encode("utf-8", "replace").decode("utf-8")


def folded(text: str) -> str:
    """Return ``text`` without case and without accents, for comparing what people type with what is there."""
    if text.isascii():
        return text.lower().replace("\0", " ")
    return text.translate(_plain_letters).encode("utf-8", "replace").decode("utf-8")


def match_expression(query: str, *, beginnings: bool = False) -> str | None:
    """Turn what a person typed into an FTS5 expression: all words, and ``"…"`` as a phrase.

    The last word may be a beginning, with ``beginnings`` every word. ``None`` when no word is in it.
    """
    phrases = []
    for found in _TERM.finditer(query):
        quoted = found[1] is not None
        words = spaced(found[1] if quoted else found[2]).replace('"', " ").strip()
        is_last = found.end() == len(query)
        if any(character.isalnum() for character in words):
            phrases.append(f'"{words}" *' if not quoted and (beginnings or is_last) else f'"{words}"')
    return " AND ".join(phrases) or None


def phrase_expression(words: str) -> str | None:
    """Ask the index for whole words in a row; ``None`` when no word is in it."""
    plain = _plain(words)
    return f'"{plain}"' if plain else None


def beginning_expression(words: str) -> str | None:
    """Ask the index for words in a row of which the last may be a beginning; an English plural begins with its stem.

    A single letter is looked up as a word of its own: as a beginning it would find nearly everything.
    """
    plain = _plain(words)
    if len(plain) == 1 and plain.isascii():
        return f'"{plain}"'
    return f'"{_stem(plain)}" *' if plain else None


def _plain(words: str) -> str:
    plain = spaced(words).replace('"', " ").strip()
    return plain if any(character.isalnum() for character in plain) else ""


def _stem(word: str) -> str:
    is_plural = len(word) > 4 and word.isascii() and word.isalpha() and word[-1] in "sS" and word[-2] not in "sS"
    return word[:-1] if is_plural else word
