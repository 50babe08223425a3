from dataclasses import replace

import pytest

from assistant.brief.cross.reading import read_across, read_cross_codes
from assistant.brief.cross.table import to_markdown
from assistant.brief.request import BriefError
from corpus.matrix import Matrix, MatrixRow, load_matrix


def pair(corpus, line, sdg, matrix=None):
    return read_across(corpus, matrix or load_matrix(), (line, sdg)).pairs[0]


def test_codes_as_people_type_them():
    assert read_cross_codes(["SDG 5", "c2", "9", "C1-C2"]) == ("C1", "C2", "SDG 5", "SDG 9")
    with pytest.raises(BriefError, match="C1 to C11"):
        read_cross_codes(["C12"])
    with pytest.raises(BriefError, match="SDG 1 to SDG 17"):
        read_cross_codes(["women"])
    with pytest.raises(BriefError, match="nothing was chosen"):
        read_cross_codes([])


def test_each_kind_of_agreement_and_difference(corpus):
    assert pair(corpus, "C2", "SDG 9").finding == "agree"
    assert pair(corpus, "C2", "SDG 5").finding == "annex_only"
    assert pair(corpus, "C2", "SDG 8").finding == "disputed"
    assert pair(corpus, "C10", "SDG 5").finding == "range_agree"
    assert pair(corpus, "C5", "SDG 6").finding == "range_only"


def test_a_pair_only_the_matrix_has_and_one_nobody_has(corpus):
    rows = tuple(row for row in corpus.mapping.outcomes if row.code != "D.3-2")
    without = replace(corpus, mapping=replace(corpus.mapping, outcomes=rows))
    matrix = Matrix("about", "source", (MatrixRow("C10", ("SDG 5",), (), ("5.1",)),))
    assert pair(without, "C10", "SDG 5", matrix).finding == "matrix_only"
    assert pair(without, "C10", "SDG 6", matrix).finding == "neither"


def test_both_sources_are_given(corpus):
    found = pair(corpus, "C2", "SDG 9")
    assert found.outcomes == ("D.2-1", "D.3-2", "D.3-4", "D.4-1")
    assert found.by_range == ("D.3-2",)
    assert [citation.locator for citation in found.annex] == [f"Annex 1, {code}" for code in found.outcomes]
    assert found.matrix_rows == ("C2",)
    assert "9.c" in found.matrix_targets


def test_the_narrative_of_each_code(corpus):
    c2, c10 = read_across(corpus, load_matrix(), ("C2", "C10")).named
    assert any("focal point and facilitator" in citation.quote for citation in c2.sentences)
    assert c10.sentences == ()
    assert c10.by_range == c10.outcomes == ("D.3-2",)
    assert all(citation.quote == corpus.report.text[citation.start : citation.end] for citation in c2.annex)


def test_the_table_is_short_and_says_what_the_matrix_is(corpus):
    text = to_markdown(read_across(corpus, load_matrix(), ("C5",)))
    rows = [line for line in text.splitlines() if line.startswith("| C5 | SDG")]
    assert len(rows) == 4
    assert "SDG 2: D.3-2 (by range), D.3-4" in text
    assert "another instrument" in text
    assert "uwidcit/WSIS-SDG-Matrix" in text


def test_where_one_family_is_chosen_the_other_is_read_whole(corpus):
    assert len(read_across(corpus, load_matrix(), ("SDG 5",)).pairs) == 11
    assert len(read_across(corpus, load_matrix(), ("C5", "C6")).pairs) == 34
