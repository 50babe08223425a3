"""Decline a question about the mapping with its reason: no such code, Annex 2 missing, a single target of an SDG."""

from assistant.answer import Answer, Candidate, Citation, Reason
from assistant.exact.code import Family, family_of, in_order
from assistant.exact.lookup import Links
from assistant.exact.meaning import Meant
from assistant.exact.words import enumerated, phrases
from corpus.library import Corpus
from corpus.mapping import Span

NEAREST = 3


def no_such_code(unknown: tuple[str, ...], corpus: Corpus, links: Links, language: str) -> Answer:
    """Name the codes that do not exist, with what does exist and the nearest rows."""
    say = phrases(language)
    codes = in_order(unknown)
    families = dict.fromkeys(family_of(code) for code in codes)
    said = [
        say["no_such_code"].format(codes=enumerated(codes, language, "or")),
        *(
            _valid(family, [code for code in codes if family_of(code) == family], links, language)
            for family in families
        ),
    ]
    spans = [links.outcomes[code].span for code in nearest(codes, links)]
    return _declined(" ".join(said), "no_such_code", spans, corpus, language, enumerated(codes, language))


def annex_2_missing(corpus: Corpus, language: str) -> Answer:
    """Say that the tables of Annex 2 are missing, with its headings as the closest passages."""
    group = corpus.group("annex2")
    spans = [Span(leaf.start, leaf.end) for leaf in corpus.leaves(group)][:NEAREST]
    return _declined(phrases(language)["annex_2_missing"], "annex_2_missing", spans, corpus, language, "Annex 2")


def sdg_target(rows: tuple[str, ...], corpus: Corpus, links: Links, language: str) -> Answer:
    """Say that the annex maps to whole SDGs, not to targets."""
    spans = [links.outcomes[code].span for code in rows[:NEAREST]]
    return _declined(phrases(language)["sdg_target"], "not_in_report", spans, corpus, language, "SDG targets")


def unclear(question: str, meant: Meant, links: Links, language: str) -> Answer:
    """Ask which outcome is meant, with the candidates and a question for each."""
    candidates = tuple(
        Candidate(f"{code}: {links.outcomes[code].text.strip()}", f"{code}: {question.strip()}") for code in meant.codes
    )
    listed = "\n".join(f"- **{code}**: {links.outcomes[code].text.strip()}" for code in meant.codes)
    text = f"{phrases(language)['unclear']}\n\n{listed}"
    return Answer(text=text, kind="clarify", candidates=candidates, confidence=meant.scores[0], language=language)


def nearest(codes: tuple[str, ...], links: Links) -> tuple[str, ...]:
    """The rows nearest to outcomes that do not exist: those of the same objective, nearest number first."""
    found: list[str] = []
    for code in codes:
        if family_of(code) == "outcome":
            objective, number = code.split("-")
            rows = [row for row in links.outcomes if row.startswith(f"{objective}-")]
            found += sorted(rows, key=lambda row: abs(int(row.split("-")[1]) - int(number)))[:NEAREST]
    return tuple(dict.fromkeys(found))[:NEAREST]


def _valid(family: Family, codes: list[str], links: Links, language: str) -> str:
    say = phrases(language)
    if family == "outcome":
        objective = codes[0].split("-")[0]
        if objective in links.objectives:
            rows = tuple(row for row in links.members["outcome"] if row.startswith(f"{objective}-"))
            return str(say["valid_outcome"].format(objective=objective, codes=enumerated(rows, language)))
        return str(say["valid_objective"])
    if family == "study_question":
        return str(say["valid_study_question"].format(codes=enumerated(links.members[family], language)))
    return str(say[f"valid_{family}"])


def _declined(
    text: str, reason: Reason, spans: list[Span], corpus: Corpus, language: str, interpretation: str
) -> Answer:
    closest = tuple(
        Citation(
            n, corpus.report.name, corpus.locator(s.start, s.end), corpus.report.text[s.start : s.end], s.start, s.end
        )
        for n, s in enumerate(spans, 1)
    )
    return Answer(
        text=text,
        kind="abstained",
        abstained=True,
        reason=reason,
        interpretation=interpretation,
        closest=closest,
        language=language,
    )
