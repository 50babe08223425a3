"""The outcomes of a brief: how many list what was asked for, each in the report's words; the annex, a table."""

from assistant.brief.document import Piece, Section, Statement, Table
from assistant.brief.matter import Matter
from assistant.brief.saying import Span, joined, phrase, place, quote, say, shown, told, wording
from corpus.library import Corpus
from corpus.mapping import Outcome


def outcome_sections(matter: Matter) -> tuple[Section, ...]:
    """What the closed annex proves, then each outcome under its objective."""
    labels = wording()["labels"]
    opening = [*(_listing(matter, code) for code in matter.request.codes), *_spoken(matter), *_meeting(matter)]
    if not matter.outcomes:
        opening.append(say(told(matter.corpus, phrase("outcomes_none"), annex_span(matter.corpus))))
    sections = [Section(labels["outcomes"], tuple(opening))]
    for objective in matter.corpus.mapping.objectives:
        rows = [row for row in matter.outcomes if row.objective == objective.code]
        if rows:
            span = _after_code(matter.corpus, objective.span.start, objective.span.end)
            first = say(phrase("objective", code=objective.code), quote(matter.corpus, *span), ".")
            each = [_outcome(matter.corpus, row) for row in rows]
            sections.append(Section(f"{objective.code} {objective.name}", (first, *each), 2))
    return tuple(sections)


def mapping_table(matter: Matter) -> Table:
    """The annex: the rows of Annex 1 that are concerned, their cells as the report prints them."""
    labels = wording()["labels"]
    rows = (_row(matter.corpus, row) for row in matter.outcomes)
    return Table(labels["annex"], tuple(labels["heads"]), tuple(rows))


def annex_span(corpus: Corpus) -> Span:
    """All outcomes of Annex 1: what was read where a row is said not to be there."""
    group = corpus.group("annex1.outcomes")
    return group.start, group.end


def words_span(corpus: Corpus, row: Outcome) -> Span:
    """The outcome's own words, after its code."""
    start, end = _after_code(corpus, row.span.start, row.sdg_span.start)
    return start, start + len(corpus.report.text[start:end].rstrip())


def line_span(row: Outcome, code: str) -> Span:
    """The line of an outcome's row that lists a code."""
    span = row.sdg_span if code.startswith("SDG") else row.action_line_span
    return span.start, span.end


def listing(corpus: Corpus, code: str) -> tuple[Outcome, ...]:
    """The outcomes that list an SDG or an action line."""
    return tuple(row for row in corpus.mapping.outcomes if code in (*row.sdgs, *row.action_lines))


def _listing(matter: Matter, code: str) -> Statement:
    rows = listing(matter.corpus, code)
    words = phrase(
        "outcomes_list_one" if len(rows) == 1 else "outcomes_list",
        n=len(rows), all=len(matter.corpus.mapping.outcomes), code=code, codes=joined(row.code for row in rows),
    )  # fmt: skip
    return say(told(matter.corpus, words, *(line_span(row, code) for row in rows)))


def _spoken(matter: Matter) -> list[Statement]:
    """The outcomes chosen by words: a topic, or a party or region alone."""
    request = matter.request
    if matter.topic is not None:
        rows = [row for row in matter.outcomes if matter.topic.met_by(row.text)]
        what = f"“{matter.topic.text}”"
    elif not request.codes and not request.outcomes:
        rows, what = list(matter.outcomes), f"“{request.party or request.region}”"
    else:
        return []
    if not rows:
        return []
    key = "outcomes_word_one" if len(rows) == 1 else "outcomes_word"
    words = phrase(
        key, n=len(rows), all=len(matter.corpus.mapping.outcomes), what=what, codes=joined(r.code for r in rows)
    )
    return [say(told(matter.corpus, words, *(words_span(matter.corpus, row) for row in rows)))]


def _meeting(matter: Matter) -> list[Statement]:
    if len(matter.criteria) < 2:
        return []
    criteria = joined(matter.criteria)
    if not matter.meeting_all:
        return [say(told(matter.corpus, phrase("meets_none", criteria=criteria), annex_span(matter.corpus)))]
    words = phrase("meets_all", criteria=criteria, codes=joined(matter.meeting_all))
    rows = [row for row in matter.outcomes if row.code in matter.meeting_all]
    return [say(told(matter.corpus, words, *((row.span.start, row.span.end) for row in rows)))]


def _outcome(corpus: Corpus, row: Outcome) -> Statement:
    whole = (place(corpus, (row.span.start, row.span.end)),)
    return say(
        phrase("outcome", code=row.code),
        _words(corpus, words_span(corpus, row)),
        phrase("adds"),
        _words(corpus, (row.sdg_span.start, row.sdg_span.end)),
        "; ",
        _words(corpus, (row.action_line_span.start, row.action_line_span.end)),
        Piece(".", "brief", whole),
    )


def _row(corpus: Corpus, row: Outcome) -> tuple[Statement, ...]:
    whole = (place(corpus, (row.span.start, row.span.end)),)
    return (
        say(Piece(row.code, "brief", whole)),
        say(_words(corpus, words_span(corpus, row))),
        say(_words(corpus, _after(corpus, "SDG Goals", row.sdg_span.start, row.sdg_span.end))),
        say(_words(corpus, _after(corpus, "WSIS AL", row.action_line_span.start, row.action_line_span.end))),
    )


def _words(corpus: Corpus, span: Span) -> Piece:
    return Piece(shown(corpus.report.text[slice(*span)]), "report")


def _after(corpus: Corpus, words: str, start: int, end: int) -> Span:
    """The rest of a line after some words of it; the whole line where they are not there."""
    at = corpus.report.text.find(words, start, end)
    return (at + len(words), end) if at >= 0 else (start, end)


def _after_code(corpus: Corpus, start: int, end: int) -> Span:
    """A line without the code it opens with: "D.2-2:" or "D.2"."""
    text = corpus.report.text
    at = start + len(text[start:end].split(maxsplit=1)[0])
    return at + len(text[at:end]) - len(text[at:end].lstrip()), end
