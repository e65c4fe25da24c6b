"""What the elements of HTML mean to a message."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STYLES = {"b": 0, "strong": 0, "i": 1, "em": 1, "cite": 1, "s": 2, "strike": 2, "del": 2}
STYLES |= {"code": 3, "tt": 3, "kbd": 3, "samp": 3}
"""Elements that change how their text looks: the place in a ``Style`` that they set."""

CONTAINERS = {"blockquote": "quote", "ul": "bullets", "menu": "bullets", "dir": "bullets", "ol": "numbers"}
CONTAINERS |= {"li": "item", "table": "table", "tr": "row", "td": "cell", "th": "header"}
"""Elements that hold blocks: the kind of container they open."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}

BLOCKS = _words(
    "p div section article header footer main aside nav address center figure figcaption form fieldset legend"
    " details summary dl dt dd caption body html optgroup option"
)
"""Elements that begin and end a paragraph and mean nothing else."""

RAW = _words("pre listing xmp textarea")
"""Elements whose spaces and line breaks count."""

SKIPPED = _words(
    "script style head title template noscript iframe object embed applet svg math audio video canvas datalist"
    " select meta link base xml"
)
"""Elements whose content is not text for a reader."""

VOID = _words("area base br col embed hr img input link meta param source track wbr")
"""Elements that never hold anything."""

NEVER_NESTED = _words("p td th tr tbody thead tfoot")
"""Elements that cannot be inside one of their kind without another element in between."""

SIBLINGS = {"li": "li", "dd": "dt", "dt": "dd", "option": "option"}
"""Elements whose end tag is often left out: the next of their kind, or this other one, closes them."""
