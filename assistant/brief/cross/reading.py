"""Read chosen action lines and SDGs across Annex 1, the report's paragraphs and the WSIS–SDG Matrix.

Annex 1 links neither to the other: an action line and an SDG meet where one outcome lists both. D.3-2 lists all of
both as ranges, so a meeting there alone is told apart. The Matrix is another instrument, never a stand-in.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from assistant.answer import Citation
from assistant.brief.matter import narrative
from assistant.brief.naming import codes_in
from assistant.brief.request import BriefError
from assistant.brief.rows import line_span, listing
from assistant.brief.saying import place
from corpus.codes import ACTION_LINES, SDGS, CodeError, read_codes
from corpus.library import Corpus
from corpus.mapping import Outcome
from corpus.matrix import Matrix

# agree: both link the two; neither: both do not; range: Annex 1 only where all are listed; disputed: the two files of
# the Matrix's transcription differ.
Finding = Literal["agree", "neither", "annex_only", "matrix_only", "range_agree", "range_only", "disputed"]


@dataclass(frozen=True, slots=True)
class Named:
    """One code in Annex 1 and in paragraphs 1 to 11: the outcomes that list it, and the sentences that name it.

    `by_range` are those outcomes that list it only inside a range ("C1 - C11").
    """

    code: str
    outcomes: tuple[str, ...]
    by_range: tuple[str, ...]
    annex: tuple[Citation, ...]
    sentences: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """An action line and an SDG: the outcomes that list both, the sentences that name both, what the Matrix says."""

    action_line: str
    sdg: str
    finding: Finding
    outcomes: tuple[str, ...]
    by_range: tuple[str, ...]
    annex: tuple[Citation, ...]
    sentences: tuple[Citation, ...]
    matrix_rows: tuple[str, ...]
    matrix_targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CrossReading:
    """The whole reading; `about_matrix` and `matrix_source` say what the Matrix is and where it comes from."""

    codes: tuple[str, ...]
    named: tuple[Named, ...]
    pairs: tuple[Pair, ...]
    about_matrix: str
    matrix_source: str

    def to_json(self) -> dict[str, Any]:
        """The reading as plain data, ready for `json.dumps`."""
        return asdict(self)


def read_cross_codes(written: Iterable[str]) -> tuple[str, ...]:
    """Action lines and SDGs as people type them ("C2", "SDG 5", "C1-C3"), action lines first.

    Raises `BriefError` for anything else, and where nothing was given.
    """
    lines: set[str] = set()
    sdgs: set[str] = set()
    for part in written:
        is_line = part.strip().upper().startswith(("C", "AL", "WSIS"))
        try:
            found = read_codes(part, "action_line" if is_line else "sdg").codes
        except CodeError as error:
            raise BriefError(str(error)) from error
        (lines if is_line else sdgs).update(found)
    if not lines | sdgs:
        raise BriefError("nothing was chosen: give action lines and SDGs, such as C2 and SDG 5")
    return (*(code for code in ACTION_LINES if code in lines), *(code for code in SDGS if code in sdgs))


def read_across(corpus: Corpus, matrix: Matrix, codes: tuple[str, ...]) -> CrossReading:
    """Each code by itself, and each action line with each SDG; where one family is not chosen, with all of it."""
    lines = tuple(code for code in codes if code in ACTION_LINES) or ACTION_LINES
    sdgs = tuple(code for code in codes if code in SDGS) or SDGS
    return CrossReading(
        codes=codes,
        named=tuple(_named(corpus, code) for code in codes),
        pairs=tuple(_pair(corpus, matrix, line, sdg) for line in lines for sdg in sdgs),
        about_matrix=matrix.about,
        matrix_source=matrix.source,
    )


def _named(corpus: Corpus, code: str) -> Named:
    rows = listing(corpus, code)
    return Named(
        code=code,
        outcomes=tuple(row.code for row in rows),
        by_range=tuple(row.code for row in rows if _in_range(row, code)),
        annex=tuple(place(corpus, line_span(row, code)) for row in rows),
        sentences=_sentences(corpus, {code}),
    )


def _pair(corpus: Corpus, matrix: Matrix, line: str, sdg: str) -> Pair:
    rows = [row for row in listing(corpus, line) if sdg in row.sdgs]
    by_range = tuple(row.code for row in rows if _in_range(row, line) or _in_range(row, sdg))
    theirs = matrix.of(line)
    number = sdg.split()[1]
    return Pair(
        action_line=line,
        sdg=sdg,
        finding=_finding(rows, by_range, sdg in matrix.sdgs(line), any(sdg in row.disputed for row in theirs)),
        outcomes=tuple(row.code for row in rows),
        by_range=by_range,
        annex=tuple(place(corpus, (row.span.start, row.span.end)) for row in rows),
        sentences=_sentences(corpus, {line, sdg}),
        matrix_rows=tuple(row.action_line for row in theirs if sdg in row.sdgs),
        matrix_targets=tuple(
            dict.fromkeys(target for row in theirs for target in row.targets if target.split(".")[0] == number)
        ),
    )


def _finding(rows: list[Outcome], by_range: tuple[str, ...], in_matrix: bool, disputed: bool) -> Finding:
    if disputed and not in_matrix:
        return "disputed"
    if rows and len(by_range) == len(rows):
        return "range_agree" if in_matrix else "range_only"
    if rows:
        return "agree" if in_matrix else "annex_only"
    return "matrix_only" if in_matrix else "neither"


def _in_range(row: Outcome, code: str) -> bool:
    return row.sdgs_as_range if code in SDGS else row.action_lines_as_range


def _sentences(corpus: Corpus, codes: set[str]) -> tuple[Citation, ...]:
    """The sentences of paragraphs 1 to 11 that name all of these codes."""
    return tuple(
        place(corpus, (sentence.start, sentence.end))
        for passage in narrative(corpus)
        for sentence in passage.sentences
        if codes <= codes_in(sentence.text)
    )
