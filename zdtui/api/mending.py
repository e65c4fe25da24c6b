"""Repairs a JSON text that holds a few characters no JSON may hold, so that they spoil nothing else."""

import codecs
import re
from typing import Final

import msgspec

_json = msgspec.json.Decoder(msgspec.Raw)
_utf8 = codecs.getincrementaldecoder("utf-8")
_BOM = b"\xef\xbb\xbf"
_TOKENS = re.compile(
    rb"""
    (?P<pair>\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})   # two halves that belong together
    |(?P<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})                             # half a character
    |\\.                                                                   # any other escape
    """,
    re.VERBOSE | re.DOTALL,
)
_NUMBERS = re.compile(rb'"(?:[^"\\]|\\.)*+"|(?P<odd>-?Infinity|NaN)', re.DOTALL)

BLOCK: Final = 16_384
"""Bytes that are judged at a time: the text of a whole body takes seven times as long to make, for its memory."""


def whole(body: bytes) -> bytes:
    """Return ``body`` as UTF-8 JSON where that can be had; what is no JSON comes back as it is.

    Bytes that are no UTF-8 and halves of characters become U+FFFD, numbers that are none become null.

    Raises:
        EOFError: the text ends before its end.

    """
    try:
        _check_utf8(body)
        _json.decode(body)
    except (ValueError, RecursionError):
        return _mended(body)
    return body


def _check_utf8(body: bytes) -> None:
    """Raise ``UnicodeDecodeError`` unless ``body`` is UTF-8."""
    decoder, blocks = _utf8(), memoryview(body)
    for start in range(0, len(body), BLOCK):
        decoder.decode(blocks[start : start + BLOCK])
    decoder.decode(b"", final=True)


def _mended(body: bytes) -> bytes:
    text = body.removeprefix(_BOM).decode("utf-8", "replace").encode()
    text = _NUMBERS.sub(_number, _TOKENS.sub(_character, text))
    try:
        _json.decode(text)
    except (ValueError, RecursionError) as error:
        if "truncated" in str(error):
            raise EOFError("the text ends before its end") from None
        return body
    return text


def _character(found: re.Match[bytes]) -> bytes:
    return rb"\ufffd" if found["half"] else found[0]


def _number(found: re.Match[bytes]) -> bytes:
    return b"null" if found["odd"] else found[0]
