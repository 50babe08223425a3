"""Do citations carry the gold? Containment instead of an entailment model, after ALCE (Gao et al., EMNLP 2023).

A citation covers a gold passage if it contains it or lies in it, white space aside.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from evals.case import Case

# A page of text: whoever cites more has not shown where the answer stands. The longest paragraph of the report has
# some 1,400 characters.
LONGEST_CITATION = 3000
# An answer over the whole annex may cite each of its sixteen rows; nobody reads on after twenty references.
CITATIONS_READ = 20
# A citation that lies in a gold passage needs at least so many words, or all of them: "the" proves nothing.
FEWEST_WORDS = 3


@lru_cache(maxsize=4096)  # the same passages are cited again and again
def squeeze(text: str) -> str:
    r"""The text with each run of white space as one space.

    >>> squeeze(" D.2-3:  Strengthened\n capacity ")
    'D.2-3: Strengthened capacity'
    """
    return re.sub(r"\s+", " ", text).strip()


def covers(citation: str, gold: str) -> bool:
    """Whether one citation covers one gold passage."""
    citation, gold = squeeze(citation), squeeze(gold)
    if not citation or len(citation) > LONGEST_CITATION:
        return False
    if gold in citation:
        return True
    return citation in gold and len(citation.split()) >= FEWEST_WORDS


def covered(citations: Sequence[str], golds: Sequence[str]) -> tuple[bool, ...]:
    """For each gold passage, whether one of the citations a reader gets to covers it."""
    read = citations[:CITATIONS_READ]
    return tuple(any(covers(citation, gold) for citation in read) for gold in golds)


def carried(case: Case, citations: Sequence[str]) -> bool:
    """Whether the citations carry the case's gold: one gold passage, or all where `gold_mode` is "all"."""
    found = covered(citations, case.gold_passages)
    return all(found) if case.gold_mode == "all" else any(found)
