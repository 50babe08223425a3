"""All facts of the report as one frozen value, read once."""

from dataclasses import dataclass

from corpus.facts.acronyms import Acronym, read_acronyms
from corpus.facts.asks import Ask, read_asks
from corpus.facts.counts import Count, read_counts
from corpus.facts.documents import Numbered, Resolution, read_links, read_numbered, read_resolutions
from corpus.facts.events import Event, read_events
from corpus.facts.roles import LineTitle, Role, read_line_titles, read_roles
from corpus.facts.sessions import Session, read_sessions
from corpus.facts.stated import Stated
from corpus.library import Corpus


@dataclass(frozen=True, slots=True)
class Facts:
    """What the report's text states, by kind of fact."""

    events: tuple[Event, ...]
    roles: tuple[Role, ...]
    line_titles: tuple[LineTitle, ...]
    sessions: tuple[Session, ...]
    asks: tuple[Ask, ...]
    acronyms: tuple[Acronym, ...]
    resolutions: tuple[Resolution, ...]
    documents: tuple[Numbered, ...]
    links: tuple[Stated, ...]
    counts: tuple[Count, ...]


def read_facts(corpus: Corpus) -> Facts:
    """Read the facts from the text. Imports nothing heavy; raises `ValueError` where a listed event is not there."""
    return Facts(
        events=read_events(corpus),
        roles=read_roles(corpus),
        line_titles=read_line_titles(corpus),
        sessions=read_sessions(corpus),
        asks=read_asks(corpus),
        acronyms=read_acronyms(corpus.report.text),
        resolutions=read_resolutions(corpus),
        documents=read_numbered(corpus),
        links=read_links(corpus),
        counts=read_counts(corpus),
    )
