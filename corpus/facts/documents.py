"""Resolutions and numbered documents the report cites, with body, place and year of revision, and its links."""

import re
from dataclasses import dataclass

from corpus.facts.stated import Stated, stated
from corpus.library import Corpus

_RESOLUTION = re.compile(
    r"(UNGA )?Resolution (\d+(?:/\d+)?)(?: \(Rev\. (?:([A-Z][A-Za-z ]+), ?)?(\d{4})\))?"
    r"(?: of (?:the )?(World Telecommunication Development Conference \(WTDC\)|WTDC|Plenipotentiary Conference"
    r"|ITU Council))?"
)
_NUMBERED = re.compile(r"\b(?:SG\dRGQ/\d+|(?<![\d/])[12]/\d{3})\b")
LINK = re.compile(r"https?://[^\s\]]*[^\s\].,;:]")


@dataclass(frozen=True, slots=True)
class Resolution:
    """A resolution, with all that the report says of it in one place; what it does not say is empty."""

    number: str
    body: str
    place: str
    year: str
    words: Stated
    mentions: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A document number, with the sentence that speaks of it."""

    number: str
    words: Stated
    sentence: Stated


def read_resolutions(corpus: Corpus) -> tuple[Resolution, ...]:
    """Each resolution once, in the order of first mention, from its fullest mention."""
    text = corpus.report.text
    groups: dict[str, list[re.Match[str]]] = {}
    for match in _RESOLUTION.finditer(text):
        groups.setdefault(match[2], []).append(match)
    return tuple(_resolution(text, number, matches) for number, matches in groups.items())


def read_numbered(corpus: Corpus) -> tuple[Numbered, ...]:
    """The document numbers in the text, in order."""
    text = corpus.report.text
    found = []
    for passage in corpus.passages:
        for sentence in passage.sentences:
            whole = Stated(sentence.text, sentence.start, sentence.end)
            found += [
                Numbered(match.group(), stated(text, *match.span()), whole)
                for match in _NUMBERED.finditer(text, sentence.start, sentence.end)
            ]
    return tuple(found)


def read_links(corpus: Corpus) -> tuple[Stated, ...]:
    """The web addresses of the report."""
    return tuple(stated(corpus.report.text, *match.span()) for match in LINK.finditer(corpus.report.text))


def _resolution(text: str, number: str, matches: list[re.Match[str]]) -> Resolution:
    fullest = max(matches, key=lambda match: (sum(bool(part) for part in match.groups()), len(match.group())))
    body = "United Nations General Assembly (UNGA)" if fullest[1] else (fullest[5] or "")
    return Resolution(
        number=number,
        body=body,
        place=fullest[3] or "",
        year=fullest[4] or "",
        words=stated(text, *fullest.span()),
        mentions=tuple(stated(text, *match.span()) for match in matches),
    )
