"""The front of a brief: heading block, summary, action required, references; and the introduction."""

from assistant.brief.document import Entry, Piece, Section, Statement
from assistant.brief.invitations import addressees, with_article
from assistant.brief.locators import in_short
from assistant.brief.matter import Matter
from assistant.brief.saying import Span, joined, left_open, phrase, quote, say, told, wording


def subject(matter: Matter) -> str:
    """What the brief is about, in the words of the request: "SDG 5 and “women and girls”"."""
    request = matter.request
    named = [*request.outcomes, *request.codes]
    if request.topic:
        named.append(f"“{request.topic}”")
    if request.party:
        named.append(phrase("subject_party", party=with_article(matter.asks[0], matter.corpus.report.text)))
    if request.region:
        named.append(phrase("subject_region", region=request.region))
    return joined(named)


def title(matter: Matter) -> str:
    """The contributor's title, or one made of the subject."""
    return matter.request.heading.title or phrase("title", subject=subject(matter))


def heading_block(matter: Matter) -> tuple[Entry, ...]:
    """Meeting, document number, date, source, title. What only the contributor knows is left open."""
    labels, given = wording()["labels"], matter.request.heading
    meeting = [_given(given.meeting)] if given.meeting else [*_meeting(matter), " ", left_open("meeting")]
    return (
        Entry(labels["meeting"], say(*meeting)),
        Entry(labels["document"], say(left_open("document"))),
        Entry(labels["date"], say(_given(given.date) if given.date else left_open("date"))),
        Entry(labels["source"], say(_given(given.source) if given.source else left_open("source"))),
        Entry(labels["title"], say(title(matter))),
    )


def front_sections(matter: Matter) -> tuple[Section, ...]:
    """The three boxes of a contribution's first page."""
    labels = wording()["labels"]
    return (
        Section(labels["summary"], (*_summary(matter), say(left_open("purpose"))), 0),
        Section(labels["action_required"], (say(left_open("action")),), 0),
        Section(labels["references"], tuple(_references(matter)), 0),
    )


def introduction(matter: Matter) -> Section:
    """What the report is, who speaks where, and what was chosen."""
    summary = matter.corpus.group("front.summary")
    words = matter.corpus.leaves(summary)[-1]
    return Section(
        wording()["labels"]["introduction"],
        (
            say(
                phrase("about_report"), quote(matter.corpus, words.start, words.end),
                phrase("about_report_end"), left_open("report_number"), ".",
            ),
            say(phrase("about_voices")),
            say(phrase("about_choice", subject=subject(matter))),
        ),
    )  # fmt: skip


def _given(words: str) -> Piece:
    """The contributor's own words."""
    return Piece(" ".join(words.split()), "contributor")


def _meeting(matter: Matter) -> list[Piece]:
    """The body that the report itself asks for contributions: its words in the conclusions."""
    text = matter.corpus.report.text
    for ask in matter.facts.asks:
        for acronym in matter.corpus.vocabulary.acronyms:
            at = text.find(acronym.expansion, ask.words.start, ask.words.end)
            if at >= 0 and f"submit contributions to the {acronym.expansion}" in text[ask.words.start : ask.words.end]:
                return [told(matter.corpus, acronym.expansion, (at, at + len(acronym.expansion)))]
    return []


def _summary(matter: Matter) -> list[Statement]:
    corpus, lines = matter.corpus, []
    if matter.outcomes:
        key = "summary_outcomes_one" if len(matter.outcomes) == 1 else "summary_outcomes"
        codes = joined(row.code for row in matter.outcomes)
        words = phrase(key, n=len(matter.outcomes), all=len(corpus.mapping.outcomes), codes=codes)
        lines.append(say(told(corpus, words, *((row.span.start, row.span.end) for row in matter.outcomes))))
    titles = dict.fromkeys(one.passage.section[-1] for one in matter.sentences if one.passage.section)
    if titles:
        spans: list[Span] = [(one.sentence.start, one.sentence.end) for one in matter.sentences]
        named = "; ".join(f"“{title}”" for title in titles)
        lines.append(say(told(corpus, phrase("summary_passages", titles=named), *spans)))
    if matter.asks:
        words = phrase("summary_asks", parties=addressees(matter.asks, corpus.report.text))
        lines.append(say(told(corpus, words, *((ask.words.start, ask.words.end) for ask in matter.asks))))
    return lines


def _references(matter: Matter) -> list[Statement]:
    """The report with its places, and the resolutions that the passages quoted here cite."""
    corpus = matter.corpus
    spans = [(one.sentence.start, one.sentence.end) for one in matter.sentences]
    spans += [(ask.words.start, ask.words.end) for ask in matter.asks]
    spans += [(row.span.start, row.span.end) for row in matter.outcomes]
    places = [corpus.passage_at(start) for start, _ in sorted(spans)]
    named = in_short(tuple(passage.locator for passage in places if passage is not None))
    lines = [say(phrase("reference_report"), left_open("report_number"), f": {named}.")]
    for resolution in matter.facts.resolutions:
        cited = [m for m in resolution.mentions if any(start <= m.start and m.end <= end for start, end in spans)]
        if cited:
            lines.append(say(quote(corpus, resolution.words.start, resolution.words.end)))
    return lines
