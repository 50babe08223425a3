"""What is asked of whom: the conclusions, paragraph by paragraph, and the action required on the front page."""

import re
from dataclasses import dataclass

from corpus.facts.stated import Stated, stated
from corpus.library import Corpus

_ASK = re.compile(
    r"(?:(At the (national|regional) level), )?(?:the )?"
    r"(ITU membership|Member States|all stakeholders|TDAG) (?:is|are) (invited|encouraged|requested) to ",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ask:
    """One request: to whom, how strong its verb is, at which level, and its words (without the number)."""

    addressee: str
    verb: str
    level: str
    paragraph: str
    words: Stated
    request: Stated
    addressee_words: Stated


def read_asks(corpus: Corpus) -> tuple[Ask, ...]:
    """All requests, in report order. `paragraph` is "4" to "11", or empty on the front page."""
    text = corpus.report.text
    found = []
    for passage in corpus.passages:
        if passage.kind not in ("front", "paragraph"):
            continue
        number = re.match(r"(\d+)\.\s+", passage.text)
        start = passage.start + (number.end() if number else 0)
        match = _ASK.match(text, start, passage.end)
        if match is None:
            continue
        found.append(
            Ask(
                addressee=match[3],
                verb=match[4],
                level=(match[2] or "").lower(),
                paragraph=number[1] if number else "",
                words=stated(text, start, passage.end),
                request=stated(text, match.end(), passage.end),
                addressee_words=stated(text, *match.span(3)),
            )
        )
    return tuple(found)
