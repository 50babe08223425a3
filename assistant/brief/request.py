"""What a brief is asked for: codes, a party, a region, a topic in words; read and checked at the door."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.brief.region import region_named, regions
from corpus.codes import CodeError, Family, read_codes
from corpus.facts.asks import read_asks
from corpus.library import Corpus

_OUTCOME = re.compile(r"D[.\s]*(\d{1,2})(?:\s*[-.\s]\s*(\d{1,2}))?", re.IGNORECASE)
LONGEST_TOPIC = 300  # characters: a topic is a phrase, not a text


class BriefError(ValueError):
    """A brief cannot be written: what was read, what is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the contributor may already know for the heading block; empty is left open in the document."""

    meeting: str = ""
    date: str = ""
    source: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """The checked selection. Codes are canonical and in number order; `region` is a name of `regions.json`.

    SDGs, action lines and outcomes add to one another. A party limits the requests shown, a region the events; alone,
    they select outcomes and passages by their own words.
    """

    outcomes: tuple[str, ...] = ()
    sdgs: tuple[str, ...] = ()
    action_lines: tuple[str, ...] = ()
    party: str = ""
    region: str = ""
    topic: str = ""
    heading: Heading = field(default_factory=Heading)

    @property
    def codes(self) -> tuple[str, ...]:
        """SDGs and action lines."""
        return (*self.sdgs, *self.action_lines)


def read_request(
    corpus: Corpus,
    *,
    outcomes: Iterable[str] = (),
    sdgs: Iterable[str] = (),
    action_lines: Iterable[str] = (),
    party: str = "",
    region: str = "",
    topic: str = "",
    heading: Heading | None = None,
) -> Request:
    """Read a selection as people type it ("5", "SDG 5", "C2", "D.4-3", "D.4", "Member States", "Africa").

    Raises `BriefError` for an unknown code, party or region, and where nothing was chosen.
    """
    request = Request(
        outcomes=_outcomes(corpus, outcomes),
        sdgs=_codes(sdgs, "sdg"),
        action_lines=_codes(action_lines, "action_line"),
        party=_party(corpus, party),
        region=_region(region),
        topic=_typed(topic),
        heading=Heading(*(_typed(getattr(heading, name)) for name in Heading.__slots__)) if heading else Heading(),
    )
    if len(request.topic) > LONGEST_TOPIC:
        raise BriefError(f"the topic has {len(request.topic)} characters; give a phrase of at most {LONGEST_TOPIC}")
    if not (request.outcomes or request.codes or request.party or request.region or request.topic):
        raise BriefError("nothing was chosen: give an outcome, an SDG, an action line, a party, a region or a topic")
    return request


def _typed(words: str) -> str:
    """What a person typed, on one line, without control characters (a Word file cannot hold them)."""
    return " ".join("".join(one if one.isprintable() else " " for one in words).split())


def _codes(written: Iterable[str], family: Family) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for part in written:
        try:
            found.update(dict.fromkeys(read_codes(part, family).codes))
        except CodeError as error:
            raise BriefError(str(error)) from error
    return tuple(sorted(found, key=lambda code: int(re.sub(r"\D", "", code))))


def _outcomes(corpus: Corpus, written: Iterable[str]) -> tuple[str, ...]:
    rows = corpus.mapping.outcomes
    wanted: set[str] = set()
    for part in (piece.strip() for text in written for piece in re.split(r"[,;]", text)):
        match = _OUTCOME.fullmatch(part)
        code = f"D.{int(match[1])}" + (f"-{int(match[2])}" if match[2] else "") if match else ""
        found = {row.code for row in rows if code in (row.code, row.objective)}
        if not found:
            allowed = ", ".join(row.code for row in rows)
            raise BriefError(f'"{part}" is not an outcome of Annex 1; it has {allowed}, or an objective such as D.4')
        wanted |= found
    return tuple(row.code for row in rows if row.code in wanted)


def parties(corpus: Corpus) -> tuple[str, ...]:
    """Those whom the report invites or encourages to do something, in its own words and order."""
    return tuple(dict.fromkeys(ask.addressee for ask in read_asks(corpus)))


def _party(corpus: Corpus, written: str) -> str:
    wanted = " ".join(written.split()).casefold()
    if not wanted:
        return ""
    known = parties(corpus)
    plain = {name.casefold(): name for name in known}
    bare = wanted.removeprefix("the ")
    if bare not in plain:
        raise BriefError(f'the report invites nobody it calls "{written}"; it addresses {", ".join(known)}')
    return plain[bare]


def _region(written: str) -> str:
    if not written.strip():
        return ""
    found = region_named(written)
    if found is None:
        raise BriefError(f'"{written}" is not a region of the report; it has {", ".join(regions())}')
    return found
