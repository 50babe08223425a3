from pathlib import Path

import pytest

from corpus.annex1 import TRANSCRIPTION, load_annex1, parse_annex1, read_transcription
from corpus.library import Corpus
from corpus.table import TableError

OUTCOMES = tuple(
    f"D.{objective}-{number}" for objective, count in ((1, 5), (2, 3), (3, 4), (4, 4)) for number in range(1, count + 1)
)


def test_the_transcription_and_the_text_agree_cell_for_cell(text: str):
    parsed = {outcome.code: outcome for outcome in parse_annex1(text).outcomes}
    written = read_transcription(TRANSCRIPTION, OUTCOMES)
    assert tuple(parsed) == tuple(written) == OUTCOMES
    for code, cells in written.items():
        assert (code, parsed[code].sdgs) == (code, cells.sdgs)
        assert (code, parsed[code].action_lines) == (code, cells.action_lines)


def test_the_mapping_has_all_its_links(corpus: Corpus):
    outcomes = corpus.mapping.outcomes
    assert len(outcomes) == 16
    assert sum(len(outcome.sdgs) for outcome in outcomes) == 111
    assert sum(len(outcome.action_lines) for outcome in outcomes) == 53
    assert corpus.mapping == parse_annex1(corpus.report.text)


def test_every_link_is_printed_in_the_rows_own_line(corpus: Corpus, text: str):
    for outcome in corpus.mapping.outcomes:
        sdgs = text[outcome.sdg_span.start : outcome.sdg_span.end]
        lines = text[outcome.action_line_span.start : outcome.action_line_span.end]
        assert sdgs.startswith("Contributes to achievement of SDG Goals ")
        assert lines.startswith("Contributes to facilitation of implementation of WSIS AL ")
        if outcome.sdgs_as_range:
            assert (sdgs.split()[-3:], len(outcome.sdgs)) == (["1", "-", "17"], 17)
            assert (lines.split()[-3:], len(outcome.action_lines)) == (["C1", "-", "C11"], 11)
            continue
        numbers = [word.strip(",") for word in sdgs.partition("Goals")[2].split() if word != "and"]
        assert [f"SDG {number}" for number in numbers] == list(outcome.sdgs)
        codes = [word.strip(",") for word in lines.partition("WSIS AL")[2].split() if word != "and"]
        assert codes == list(outcome.action_lines)


def test_only_d_3_2_gives_ranges(corpus: Corpus):
    ranged = [o.code for o in corpus.mapping.outcomes if o.sdgs_as_range or o.action_lines_as_range]
    assert ranged == ["D.3-2"]


def test_words_and_spans_come_from_the_text(corpus: Corpus, text: str):
    misprinted = corpus.mapping.outcomes[4]
    assert (misprinted.code, misprinted.objective) == ("D.1-5", "D.1")
    assert text[misprinted.span.start :].startswith("D.1.5: Facilitation of agreement")
    assert misprinted.text.startswith("Facilitation of agreement to cooperate")
    for outcome in corpus.mapping.outcomes:
        row = corpus.passage(f"annex1.{outcome.code}")
        assert (row.start, row.end) == (outcome.span.start, outcome.span.end)
        assert outcome.span.start < outcome.sdg_span.start < outcome.action_line_span.start < outcome.span.end


def test_objectives(corpus: Corpus, text: str):
    assert [(o.code, o.name) for o in corpus.mapping.objectives] == [
        ("D.1", "Coordination"),
        ("D.2", "Modern and secure telecommunication/ICT Infrastructure"),
        ("D.3", "Enabling environment"),
        ("D.4", "Inclusive digital society"),
    ]
    for objective in corpus.mapping.objectives:
        printed = text[objective.span.start : objective.span.end]
        assert printed.startswith(f"{objective.code} {objective.name}: {objective.text[:20]}")


def changed(tmp_path: Path, old: str, new: str) -> Path:
    path = tmp_path / "mine.csv"
    lines = TRANSCRIPTION.read_text(encoding="utf-8")
    assert old in lines
    path.write_text(lines.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "line", "value", "allowed"),
    [
        ("D.2-2,4;9", "D.2-2,4;18", 8, "18", "SDG 1 to SDG 17"),
        ("D.2-2,4;9;11", "D.2-2,4;9;9", 8, "9", "each once"),
        ("17,C5", "17,C12", 8, "C12", "C1 to C11"),
        ("D.2-2,", "D.2-9,", 8, "D.2-9", "D.1-1, D.1-2"),
        ("D.2-2,", "D.2-1,", 8, "D.2-1", "each outcome has one row"),
        ("D.4-4,3;5;11;12;13,C7\n", "", 16, "D.4-4", "each outcome needs one"),
        ("outcome,sdgs", "outcome,goals", 1, "goals", "outcome, sdgs, action_lines"),
        (",action_lines", "", 1, "action_lines", "is missing"),
        ("D.1-4,1;17", "D.1-4,1,17", 5, "D.1-4,1,17,C1;C11", "put quotes around"),
    ],
)
def test_a_wrong_mapping_file_is_refused(
    tmp_path: Path, text: str, old: str, new: str, line: int, value: str, allowed: str
):
    with pytest.raises(TableError) as caught:
        load_annex1(text, changed(tmp_path, old, new))
    assert (caught.value.line, caught.value.value) == (line, value)
    assert f"line {line}" in str(caught.value)
    assert allowed in str(caught.value)


def test_the_cells_come_from_the_file(tmp_path: Path, text: str):
    mapping = load_annex1(text, changed(tmp_path, "D.2-2,4;9;11;16;17,C5", 'D.2-2,"SDG 4, SDG 7",C5'))
    assert mapping.outcomes[6].sdgs == ("SDG 4", "SDG 7")
    assert mapping.outcomes[6].text == parse_annex1(text).outcomes[6].text


def test_a_row_without_its_lines_is_refused():
    with pytest.raises(ValueError, match=r"Annex 1, D\.1-1: needs"):
        parse_annex1("ANNEX 1\nD.1-1: An outcome\nContributes to achievement of SDG Goals 1\n")
