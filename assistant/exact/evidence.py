"""The rows that prove an exact answer, as citations of the report with the decisive words marked."""

import re
from dataclasses import dataclass

from assistant.answer import Citation
from assistant.exact.code import family_of
from assistant.exact.lookup import Finding, Links
from assistant.exact.named import codes_named
from assistant.exact.query import Described, Listing, Table, Truth
from assistant.exact.words import families_named
from corpus.library import Corpus
from corpus.mapping import Outcome, Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """Citations in report order, and the stretches of the report that decide the answer."""

    citations: tuple[Citation, ...]
    marks: tuple[tuple[int, int], ...]

    @property
    def marks_in_text(self) -> str:
        """The citation marks that follow the first sentence: " [1][2]"."""
        return " " + "".join(f"[{citation.n}]" for citation in self.citations) if self.citations else ""

    @classmethod
    def of(cls, finding: Finding, corpus: Corpus, links: Links) -> "Evidence":
        """The evidence for a finding: its rows; where no row carries it, all of Annex 1 that was read."""
        rows = [links.outcomes[code] for code in finding.rows if code in links.outcomes]
        spans = (
            [row.span for row in rows]
            or _titles(finding, corpus)
            or _objectives(finding, links)
            or _everything(finding, corpus)
        )
        citations = tuple(
            Citation(
                n,
                corpus.report.name,
                corpus.locator(span.start, span.end),
                corpus.report.text[span.start : span.end],
                span.start,
                span.end,
            )
            for n, span in enumerate(spans, 1)
        )
        return cls(citations, tuple(mark for row in rows for mark in _marks(row, finding, corpus.report.text)))


def _titles(finding: Finding, corpus: Corpus) -> list[Span]:
    """Where the report itself names an action line: "Action Line C2 (Information and communication infrastructure)"."""
    if not isinstance(finding.query, Described):
        return []
    spans = []
    for code in finding.query.codes:
        pattern = re.compile(rf"\b{re.escape(code)}\b\s*[(:]")
        named = (
            sentence for passage in corpus.passages for sentence in passage.sentences if pattern.search(sentence.text)
        )
        first = next(named, None) if code.startswith("C") else None
        if first is not None:
            spans.append(Span(first.start, first.end))
    return spans


def _objectives(finding: Finding, links: Links) -> list[Span]:
    if isinstance(finding.query, Described):
        return [links.objectives[code].span for code in finding.query.codes if code in links.objectives]
    if isinstance(finding.query, Listing):
        return [links.objectives[code].span for code in finding.groups.get("objective", ()) if code in links.objectives]
    return []


def _everything(finding: Finding, corpus: Corpus) -> list[Span]:
    if not finding.read or finding.read[0].startswith("Q"):
        return []
    group = corpus.group("annex1.outcomes")
    return [Span(group.start, group.end)]


def _marks(row: Outcome, finding: Finding, report: str) -> list[tuple[int, int]]:
    """The numbers in a row that decide: the codes the question names, or the whole line that answers it."""
    families = families_named(finding.query)
    marks: list[tuple[int, int]] = []
    whole = isinstance(finding.query, Listing | Table | Described)
    for family, span, as_range in (
        ("sdg", row.sdg_span, row.sdgs_as_range),
        ("action_line", row.action_line_span, row.action_lines_as_range),
    ):
        if family not in families and not isinstance(finding.query, Described):
            continue
        named = [code for code in codes_named(finding.query) if family_of(code) == family]
        listing = (whole and any(found == family for found in finding.groups)) or isinstance(
            finding.query, Table | Described
        )
        line = report[span.start : span.end]
        if named and not listing and not as_range:
            found = [_place(line, code) for code in named]
            marks += [(span.start + start, span.start + end) for start, end in filter(None, found)]
            if isinstance(finding.query, Truth) and not all(found):
                marks.append(_codes_of(line, span.start))
        else:
            marks.append(_codes_of(line, span.start))
    return marks


def _place(line: str, code: str) -> tuple[int, int] | None:
    number = re.search(r"\d+", code)
    pattern = (
        rf"\bC{number.group()}\b"
        if code.startswith("C") and number
        else rf"(?<![\dC]){number.group() if number else ''}\b"
    )
    match = re.search(pattern, line)
    return match.span() if match else None


def _codes_of(line: str, start: int) -> tuple[int, int]:
    """The part of a "Contributes to" line that gives the codes: "Goals 4, 9 and 17", "AL C5"."""
    match = re.search(r"(?:Goals|AL)\b.*\S", line)
    return (start + match.start(), start + match.end()) if match else (start, start + len(line))
