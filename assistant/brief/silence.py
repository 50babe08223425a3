"""What the report does not say on a subject: each line is proved by what was read for it."""

import re
from collections.abc import Iterator

from assistant.brief.document import Section, Statement
from assistant.brief.matter import Matter, narrative
from assistant.brief.naming import codes_in
from assistant.brief.passages import body_span
from assistant.brief.region import region, speaks_of
from assistant.brief.rows import annex_span, line_span, listing
from assistant.brief.saying import Span, joined, phrase, quote, say, told, wording

_TARGET = re.compile(r"\btargets?\b|\b\d{1,2}\.(?:\d|[a-d])\b", re.IGNORECASE)


def silence_section(matter: Matter) -> Section:
    """All that can be shown to be missing, in the order of the report."""
    lines = [*_codes(matter), *_words(matter), *_events(matter), *_region(matter), *_annexes(matter)]
    whole = (0, len(matter.corpus.report.text.rstrip()))
    return Section(
        wording()["labels"]["silence"],
        tuple(lines) or (say(told(matter.corpus, phrase("silent_none"), _trimmed(matter, whole))),),
    )


def _codes(matter: Matter) -> Iterator[Statement]:
    corpus, request = matter.corpus, matter.request
    named = {code for p in narrative(corpus) for sentence in p.sentences for code in codes_in(sentence.text)}
    body, annex = body_span(corpus), annex_span(corpus)
    for code in request.codes:
        if code not in named:
            yield say(told(corpus, phrase("silent_code", code=code), body))
        rows = listing(corpus, code)
        rest = [row.code for row in corpus.mapping.outcomes if row not in rows]
        if rest:
            key = "silent_rest_one" if len(rest) == 1 else "silent_rest"
            yield say(told(corpus, phrase(key, code=code, n=len(rest), codes=joined(rest)), annex))
        by_range = [row for row in rows if (row.sdgs_as_range if code.startswith("SDG") else row.action_lines_as_range)]
        if rows and len(by_range) == len(rows):
            span = line_span(rows[0], code)
            yield say(phrase("silent_range", code=code, row=rows[0].code), quote(corpus, *span), ".")
    rows_unnamed = [code for code in request.outcomes if code not in named]
    if rows_unnamed:
        yield say(told(corpus, phrase("silent_row", codes=joined(rows_unnamed)), body))


def _words(matter: Matter) -> Iterator[Statement]:
    corpus, topic = matter.corpus, matter.topic
    if topic is None:
        return
    whole = _trimmed(matter, (0, len(corpus.report.text)))
    for word in topic.unknown:
        yield say(told(corpus, phrase("silent_word", word=word), whole))
    what = f"“{topic.text}”"
    if not any(topic.met_by(row.text) for row in corpus.mapping.outcomes):
        yield say(told(corpus, phrase("silent_rows", what=what), annex_span(corpus)))
    if not matter.sentences and not any(topic.met_by(ask.words.text) for ask in matter.facts.asks):
        yield say(told(corpus, phrase("silent_body", what=what), body_span(corpus)))


def _events(matter: Matter) -> Iterator[Statement]:
    for event in matter.events:
        words = quote(matter.corpus, event.sentence.start, event.sentence.end)
        if event.part_of or event.series:
            continue
        if event.dates is None:
            yield say(phrase("silent_date"), words)
        if event.city is None:
            yield say(phrase("silent_place"), words)


def _region(matter: Matter) -> Iterator[Statement]:
    corpus, name = matter.corpus, matter.request.region
    if not name:
        return
    key, events, body = region(name).key, matter.facts.events, body_span(corpus)
    if not any(speaks_of(name, passage.text) for passage in narrative(corpus)):
        yield say(told(corpus, phrase("silent_body", what=f"“{name}”"), body))
    forums = [event for event in events if event.kind == "un-forum" and not event.series]
    if not any(event.region == key for event in forums):
        yield say(told(corpus, phrase("silent_forum", region=name), body))
        six = next((s for p in narrative(corpus) for s in p.sentences if "in six regions" in s.text), None)
        if six is not None:
            yield say(phrase("silent_regions", n=len(forums)), quote(corpus, six.start, six.end))
    if not any(event.kind == "rdf" and event.region == key for event in events):
        yield say(told(corpus, phrase("silent_rdf", region=name), body))


def _annexes(matter: Matter) -> Iterator[Statement]:
    corpus = matter.corpus
    start, end = annex_span(corpus)
    if matter.outcomes and not _TARGET.search(re.sub(r"D\.\d+[-.]\d+", "", corpus.report.text[start:end])):
        yield say(told(corpus, phrase("silent_targets"), (start, end)))
    annex2 = corpus.group("annex2")
    yield say(told(corpus, phrase("silent_annex2"), (annex2.start, annex2.end)))


def _trimmed(matter: Matter, span: Span) -> Span:
    """A span from the first to the last passage in it, so that it can be named."""
    inside = [p for p in matter.corpus.passages if span[0] <= p.start and p.end <= span[1]]
    return inside[0].start, inside[-1].end
