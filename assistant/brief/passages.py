"""The passages and events of a brief, as quotations in report order under the report's own headings."""

from collections.abc import Iterable
from itertools import groupby

from assistant.brief.document import Piece, Section, Statement
from assistant.brief.matter import Matter, Taken
from assistant.brief.saying import phrase, quote, say, told, wording
from corpus.facts.events import Event
from corpus.library import Corpus
from corpus.passage import Passage


def passage_sections(matter: Matter) -> tuple[Section, ...]:
    """The sentences that speak of the subject; those that tell of an event stand with the events."""
    title = wording()["labels"]["passages"]
    told_later = {event.sentence.start for event in matter.events}
    taken = [one for one in matter.sentences if one.sentence.start not in told_later]
    if matter.sentences and not taken:
        spans = [(one.sentence.start, one.sentence.end) for one in matter.sentences]
        return (Section(title, (say(told(matter.corpus, phrase("passages_in_events"), *spans)),)),)
    if not taken:
        return (Section(title, (say(told(matter.corpus, phrase("passages_none"), body_span(matter.corpus))),)),)
    return (Section(title, ()), *_quoted(matter.corpus, taken))


def event_sections(matter: Matter) -> tuple[Section, ...]:
    """The events that matter, each in the sentence that tells of it."""
    title = wording()["labels"]["events"]
    if not matter.events:
        return (Section(title, (say(told(matter.corpus, phrase("events_none"), body_span(matter.corpus))),)),)
    taken = dict.fromkeys(_sentence_of(matter.corpus, event) for event in matter.events)
    return (Section(title, ()), *_quoted(matter.corpus, taken))


def body_span(corpus: Corpus) -> tuple[int, int]:
    """Paragraphs 1 to 11: what was read where the report is said not to speak of something."""
    numbered = [p for p in corpus.passages if p.kind == "paragraph" and not p.id.startswith("annex")]
    return numbered[0].start, numbered[-1].end


def _sentence_of(corpus: Corpus, event: Event) -> Taken:
    passage = corpus.passage_at(event.sentence.start)
    assert passage is not None
    sentence = next(one for one in passage.sentences if one.start == event.sentence.start)
    return Taken(passage, sentence)


def _quoted(corpus: Corpus, taken: Iterable[Taken]) -> list[Section]:
    """One section of level 2 for each heading of the report."""
    by_title = groupby(taken, key=lambda one: one.passage.section[-1] if one.passage.section else "")
    return [Section(title, tuple(_statements(corpus, list(group))), 2) for title, group in by_title]


def _statements(corpus: Corpus, taken: list[Taken]) -> list[Statement]:
    openings = [_opening(corpus, one.passage) for one in taken]
    introducing = {opening.sentences[-1].start for opening in openings if opening is not None}
    statements: list[Statement] = []
    # A sentence that introduces a list is quoted with the list, not twice.
    apart = [one for one in taken if one.sentence.start not in introducing]
    for opening, group in groupby(apart, key=lambda one: _opening(corpus, one.passage)):
        if opening is None:
            for _, sentences in groupby(group, key=lambda one: one.passage.id):
                statements.append(say(*_sentences(corpus, list(sentences))))
            continue
        last = opening.sentences[-1]
        statements.append(say(phrase("list_opens"), quote(corpus, last.start, last.end), phrase("list_holds")))
        for lead, bullets in groupby(group, key=lambda one: one.passage.lead_in):
            statements += _items(corpus, lead or opening.id, list(bullets))
    return statements


def _sentences(corpus: Corpus, taken: list[Taken]) -> list[Piece | str]:
    """Sentences of one passage: those that follow each other make one quotation."""
    own = taken[0].passage.sentences
    wanted = {at for at, sentence in enumerate(own) if sentence in {one.sentence for one in taken}}
    for at in sorted(wanted, reverse=True):
        while at > 0 and own[at].text.startswith(_leaning()):
            at -= 1
            wanted.add(at)
    pieces: list[Piece | str] = []
    for first in sorted(at for at in wanted if at - 1 not in wanted):
        last = next(at for at in range(first, len(own)) if at + 1 not in wanted)
        pieces += [" "] * bool(pieces) + [quote(corpus, own[first].start, own[last].end)]
    return pieces


def _leaning() -> tuple[str, ...]:
    """Openings of sentences that cannot be understood without the sentence before."""
    return tuple(wording()["leaning"]["openings"])


def _items(corpus: Corpus, lead: str, taken: list[Taken]) -> list[Statement]:
    """The bullets below one lead, an item each; those below a bullet follow it in one item."""
    bullets = [_sentences(corpus, list(own)) for _, own in groupby(taken, key=lambda one: one.passage.id)]
    head = corpus.passage(lead)
    if head.kind != "bullet":
        return [say(*pieces, item=True) for pieces in bullets]
    following: list[Piece | str] = [quote(corpus, head.start, head.end), ": "]
    for number, pieces in enumerate(bullets):
        following += ["; "] * bool(number) + pieces
    return [say(*following, item=True)]


def _opening(corpus: Corpus, passage: Passage) -> Passage | None:
    """The paragraph that introduces the list a bullet stands in, or None."""
    lead = corpus.passage(passage.lead_in) if passage.lead_in else None
    while lead is not None and lead.lead_in:
        lead = corpus.passage(lead.lead_in)
    return lead
