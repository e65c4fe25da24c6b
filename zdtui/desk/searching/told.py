"""What there is to say of a search beside its hits: how complete they are, and what is missing."""

from typing import TYPE_CHECKING

from zdtui.desk.searching.answer import Answer
from zdtui.desk.searching.live import REACHABLE

if TYPE_CHECKING:
    from zdtui.desk.mirror.state import MirrorState
    from zdtui.desk.searching.live import LiveSearch


def found_where(search: "LiveSearch", mirror: "MirrorState", now: float) -> str:
    """Say how many hits came from where: ``m mirror 36 (complete to 10:42) · z Zendesk 38``."""
    here = f"{search.findings.here:,}{'' if search.findings.whole else ' or more'}"
    local = f"m mirror {here} ({mirror.reach(now)})"
    match search.answer:
        case Answer.ASKING:
            return f"{local} · asking Zendesk …"
        case Answer.EXPORTING:
            return f"{local} · reading every hit: {search.findings.there:,} of {search.total or 0:,}"
        case Answer.NONE:
            return local
    return f"{local} · z Zendesk {search.total if search.total is not None else search.findings.there:,}"


def cut_off(search: "LiveSearch") -> str | None:
    """Say that Zendesk has more hits than are here, if it has."""
    if search.answer is Answer.ALL and search.beyond:
        return f"The first {max(REACHABLE, search.findings.there):,} of {search.total:,}."
    if search.answer is Answer.FIRST and (search.total or 0) > search.findings.there:
        return f"Zendesk's newest {search.findings.there:,} of {search.total:,}."
    return None


def remarks(search: "LiveSearch", now: float) -> list[str]:
    """Say what the hits leave out or may lack, a sentence each."""
    said = []
    if search.findings.ignored:
        terms = " ".join(search.findings.ignored)
        said.append(
            f"Only Zendesk can judge {terms}." if search.asked else f"The mirror cannot judge {terms}: Zendesk can."
        )
    lagging = search.lagging(now)
    if lagging:
        what = "one ticket" if lagging == 1 else f"{lagging} tickets"
        said.append(f"Zendesk finds a change after up to three minutes; {what} changed just now.")
    return said


def limits(search: "LiveSearch", now: float) -> list[str]:
    """Say all that is missing, a sentence each."""
    cut = cut_off(search)
    return [*([cut] if cut else []), *remarks(search, now)]


def elsewhere(search: "LiveSearch") -> str | None:
    """Say where to look for what the query asks for instead of tickets."""
    kind = search.query.elsewhere
    return kind and f"Only tickets are found here, no type:{kind}."
