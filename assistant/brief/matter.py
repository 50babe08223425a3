"""What the report holds on a request: the outcomes, the sentences of its paragraphs, the events, the invitations."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from assistant.brief.naming import codes_in
from assistant.brief.region import region, speaks_of
from assistant.brief.request import BriefError, Request
from assistant.brief.topic import Topic, read_topic
from corpus.facts.asks import Ask
from corpus.facts.events import Event
from corpus.facts.library import Facts, read_facts
from corpus.library import Corpus
from corpus.mapping import Outcome
from corpus.passage import Passage, Sentence

# Cosines of a topic to sentences by their id ("p7#1"); asked for only where a topic is given.
Near = Callable[[str], Mapping[str, float]]
# From this cosine a sentence is taken that shares no word with the topic. Looked at on ten topics with
# all-MiniLM-L6-v2: the three sentences above it spoke of their topic; below it most did not, so some are missed.
NEAR = 0.5


@dataclass(frozen=True, slots=True)
class Taken:
    """A sentence of the report that belongs into the brief, and its passage."""

    passage: Passage
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Matter:
    """All that the report holds on a request. `outcomes` and `sentences` are in report order.

    `meeting_all` are the codes of the outcomes that meet every criterion where there is more than one.
    """

    corpus: Corpus
    facts: Facts
    request: Request
    topic: Topic | None
    outcomes: tuple[Outcome, ...]
    meeting_all: tuple[str, ...]
    criteria: tuple[str, ...]
    sentences: tuple[Taken, ...]
    events: tuple[Event, ...]
    asks: tuple[Ask, ...]
    other_asks: tuple[Ask, ...]


def narrative(corpus: Corpus) -> tuple[Passage, ...]:
    """The passages of paragraphs 1 to 11 with their bullets and footnotes; no front page, heading or annex."""
    kinds = ("paragraph", "bullet", "footnote")
    return tuple(p for p in corpus.passages if p.kind in kinds and not p.id.startswith("annex"))


def gather(corpus: Corpus, request: Request, near: Near | None = None) -> Matter:
    """Gather what the report holds. Raises `BriefError` where that is nothing."""
    facts = read_facts(corpus)
    every = [sentence.text for passage in corpus.passages for sentence in passage.sentences]
    topic = read_topic(request.topic, every) if request.topic else None
    tests = _criteria(request, topic)
    outcomes = tuple(row for row in corpus.mapping.outcomes if any(test(row) for test in tests.values()))
    meeting = tuple(row.code for row in outcomes if all(test(row) for test in tests.values()))
    taken = _sentences(corpus, request, topic, near)
    asks = tuple(ask for ask in facts.asks if ask.paragraph or ask.addressee == request.party)
    own = tuple(ask for ask in asks if request.party in ("", ask.addressee))
    quoted = {ask.words.start for ask in own}
    taken = tuple(one for one in taken if not any(one.passage.start <= at < one.passage.end for at in quoted))
    matter = Matter(
        corpus=corpus,
        facts=facts,
        request=request,
        topic=topic,
        outcomes=outcomes,
        meeting_all=meeting if len(tests) > 1 else (),
        criteria=tuple(tests),
        sentences=taken,
        events=(),
        asks=own,
        other_asks=tuple(ask for ask in asks if ask not in own),
    )
    matter = replace(matter, events=_events(matter))
    asked_alone = request.topic and not (request.outcomes or request.codes or request.party or request.region)
    named = topic is not None and any(topic.met_by(ask.words.text) for ask in own)
    if asked_alone and not (outcomes or taken or named):
        raise BriefError(f'the report holds nothing on "{request.topic}": try other words, an SDG or an action line')
    return matter


def _criteria(request: Request, topic: Topic | None) -> dict[str, Callable[[Outcome], bool]]:
    """What was chosen, in words, with its test of an outcome; one for all codes of a family."""
    tests: dict[str, Callable[[Outcome], bool]] = {}
    if request.outcomes:
        tests[", ".join(request.outcomes)] = lambda row: row.code in request.outcomes
    if request.sdgs:
        tests[", ".join(request.sdgs)] = lambda row: any(code in row.sdgs for code in request.sdgs)
    if request.action_lines:
        lines = request.action_lines
        tests[", ".join(lines)] = lambda row: any(code in row.action_lines for code in lines)
    if topic is not None:
        tests[f"“{topic.text}”"] = lambda row: topic.met_by(row.text)
    if not tests and request.party:
        tests[request.party] = lambda row: request.party.casefold() in row.text.casefold()
    if not tests and request.region:
        tests[request.region] = lambda row: speaks_of(request.region, row.text)
    return tests


def _sentences(corpus: Corpus, request: Request, topic: Topic | None, near: Near | None) -> tuple[Taken, ...]:
    cosines = near(topic.text) if topic is not None and near is not None and topic.alternatives else {}
    alone = not (request.outcomes or request.codes or topic or request.region)
    wanted = {*request.outcomes, *request.codes}
    found = []
    for passage in narrative(corpus):
        for number, sentence in enumerate(passage.sentences, 1):
            if (
                wanted.intersection(codes_in(sentence.text))
                or (topic is not None and topic.met_by(sentence.text))
                or cosines.get(f"{passage.id}#{number}", 0.0) >= NEAR
                or (request.region and speaks_of(request.region, sentence.text))
                or (alone and request.party.casefold() in sentence.text.casefold())
            ):
                found.append(Taken(passage, sentence))
    return tuple(found)


def _events(matter: Matter) -> tuple[Event, ...]:
    """The events told in the passages of the sentences taken or in what introduces them, and those of the region.

    An event that a whole sub-item is named after ("WSIS Forum") belongs to whatever was taken from there.
    """
    corpus, request = matter.corpus, matter.request
    key = region(request.region).key if request.region else ""
    spans = [(one.passage.start, one.passage.end) for one in matter.sentences]
    leads = [corpus.passage(one.passage.lead_in) for one in matter.sentences if one.passage.lead_in]
    leads += [corpus.passage(lead.lead_in) for lead in leads if lead.lead_in]
    spans += [(lead.sentences[-1].start, lead.end) for lead in leads]
    titles = {one.passage.section[-1] for one in matter.sentences if one.passage.section}
    return tuple(
        event
        for event in matter.facts.events
        if (key and (event.region == key or event.series))
        or (not (key and event.region) and any(s < event.sentence.end and event.sentence.start < e for s, e in spans))
        or (not key and any(event.name.startswith(title) for title in titles))
    )
