"""A bound on how deeply HTML nests, before a parser sees it.

An HTML parser searches its open elements for many tags, so a hundred thousand nested ``div`` cost minutes.
"""

import re

from zdtui.text.tags import NEVER_NESTED, SIBLINGS, VOID

MAX_DEPTH = 300
"""How many elements may be open at once."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]{0,20})")


def flattened(html: str) -> str:
    """Return the HTML with every element opened beyond ``MAX_DEPTH`` turned into a line break; in linear time.

    The text stays whole. End tags count only when they close the element opened last, so that the depth found is
    never less than a parser's.
    """
    if html.count("<") <= MAX_DEPTH:
        return html
    open_tags: list[str] = []
    pieces: list[str] = []
    done = 0
    for match in _TAG.finditer(html):
        closing, tag = match.group(1), match.group(2).lower()
        if tag in VOID or tag in NEVER_NESTED:
            continue
        last = open_tags[-1] if open_tags else ""
        if closing:
            if last == tag:
                open_tags.pop()
        elif tag in SIBLINGS and last in (tag, SIBLINGS[tag]):
            open_tags[-1] = tag
        elif len(open_tags) < MAX_DEPTH:
            open_tags.append(tag)
        else:
            pieces += html[done : match.start()], "<br "
            done = match.end()
    return "".join([*pieces, html[done:]])
