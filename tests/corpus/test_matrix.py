import pytest

from corpus.codes import SDGS
from corpus.matrix import load_matrix


def test_every_action_line_has_a_row_and_c7_has_eight():
    matrix = load_matrix()
    assert len(matrix.rows) == 18
    assert len(matrix.of("C7")) == 8
    assert {row.action_line.split(".")[0] for row in matrix.rows} == {f"C{number}" for number in range(1, 12)}
    assert "never stand in for Annex 2" in matrix.about
    assert "uwidcit/WSIS-SDG-Matrix" in matrix.source


def test_rows():
    matrix = load_matrix()
    assert matrix.sdgs("C11") == ("SDG 17",)
    (c2,) = matrix.of("C2")
    assert (c2.sdgs, c2.disputed) == (("SDG 1", "SDG 9", "SDG 11"), ("SDG 8",))
    assert "9.c" in c2.targets
    assert matrix.of("C7.e-health")[0].action_line == "C7.e-health"
    for row in matrix.rows:
        assert set(row.sdgs) | set(row.disputed) <= set(SDGS)
        assert not set(row.sdgs) & set(row.disputed)


def test_c7_is_the_union_of_its_sub_lines_in_number_order():
    matrix = load_matrix()
    union = {sdg for row in matrix.of("C7") for sdg in row.sdgs}
    assert set(matrix.sdgs("C7")) == union
    assert list(matrix.sdgs("C7")) == sorted(union, key=SDGS.index)


def test_no_such_line():
    with pytest.raises(KeyError, match="C12"):
        load_matrix().sdgs("C12")
