"""Numbers that count something: "231 indicators", "Five of the seven indicators", "over 800 ICT for SDG projects".

Days, years, codes, resolutions and paragraph numbers count nothing and are left out.
"""

import re
from dataclasses import dataclass

from corpus.facts.stated import Stated
from corpus.library import Corpus
from corpus.number_words import NUMBER_WORDS

_NUMBER = re.compile(rf"(?<![\w./-])(?:(over )?(\d{{1,3}})|({'|'.join(NUMBER_WORDS)}))(?![\w/]|[.,-]\d)", re.IGNORECASE)
_MONTH = r"January|February|March|April|May|June|July|August|September|October|November|December"
_NOT_COUNTED = re.compile(rf"\s*(?:[–-]|to\s+\d|(?:{_MONTH})\b|,\s*\d|\)|and\s+\d)", re.IGNORECASE)
_CODE_BEFORE = re.compile(r"(?:Goals?|Group|Resolution|ANNEX|Annex|Question|[–-]|D\.|(?<!\d{3})\d,|,\s*and)\s*$")
_UNIT = re.compile(r"(?:\s+(?:of|the|those|[A-Za-z][\w/-]*)){1,6}")


@dataclass(frozen=True, slots=True)
class Count:
    """A number, the words it counts as they follow it, and its sentence. `at_least` marks "over 800"."""

    value: int
    number: Stated
    counted: str
    sentence: Stated
    at_least: bool = False


def read_counts(corpus: Corpus) -> tuple[Count, ...]:
    """All counting numbers of the body, in report order; the annexes count nothing."""
    text = corpus.report.text
    found = []
    for passage in corpus.passages:
        if passage.kind not in ("paragraph", "bullet", "front"):
            continue
        for sentence in passage.sentences:
            for match in _NUMBER.finditer(text, sentence.start, sentence.end):
                after = text[match.end() : sentence.end]
                if _NOT_COUNTED.match(after) or _CODE_BEFORE.search(text[sentence.start : match.start()]):
                    continue
                unit = _UNIT.match(after)
                if unit is None:
                    continue
                value = int(match[2]) if match[2] else NUMBER_WORDS[match[3].lower()]
                number = Stated(match.group(), match.start(), match.end())
                whole = Stated(sentence.text, sentence.start, sentence.end)
                found.append(Count(value, number, unit.group().strip(), whole, match[1] is not None))
    return tuple(found)
