"""Many places said in short, as a person writes them: "paras 4, 5 and 7; Annex 1, D.1-1, D.1-2"."""

import re
from collections.abc import Iterable
from itertools import groupby

from assistant.answer import Citation
from assistant.brief.saying import joined

MANY = 6
"""More places than these are named by their sub-item alone, without the labels of bullets."""
_PARAGRAPH = re.compile(r"para (\d+)")


def note_text(citations: Iterable[Citation]) -> str:
    """The text of a footnote: "The report, para 7."."""
    locators = list(dict.fromkeys(citation.locator for citation in citations))
    return f"The report, {in_short(locators) if len(locators) > MANY else _together(locators)}."


def in_short(locators: Iterable[str]) -> str:
    """Places with at most two parts each: "para 3, WSIS Forum" without the bullet's own label."""
    return _together(dict.fromkeys(", ".join(locator.split(", ")[:2]) for locator in locators))


def _together(locators: Iterable[str]) -> str:
    """Rows of one annex, sub-items of one paragraph, and bare paragraphs in a row are named once.

    >>> _together(["para 3, WSIS Forum", "para 4", "para 5", "Annex 1, D.1-1", "Annex 1, D.1-2"])
    'para 3, WSIS Forum; paras 4 and 5; Annex 1, D.1-1, D.1-2'
    """
    shown = []
    for bare, run in groupby(locators, key=lambda locator: _PARAGRAPH.fullmatch(locator) is not None):
        if bare:
            numbers = [locator.removeprefix("para ") for locator in run]
            shown.append(f"para{'s' if len(numbers) > 1 else ''} {joined(numbers)}")
            continue
        for head, own in groupby(run, key=lambda locator: locator.partition(", ")[0]):
            rest = [locator.partition(", ")[2] for locator in own]
            shown.append(", ".join([head, *(part for part in rest if part)]))
    return "; ".join(shown)
