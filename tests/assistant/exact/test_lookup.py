"""Looking up: each kind of selection and query with what it finds and what it does not, and the rows it rests on."""

import pytest

from assistant.exact.lookup import Links, counts, look_up, rows_read, select
from assistant.exact.query import (
    Alike,
    Codes,
    Contained,
    Counted,
    Described,
    Everything,
    Exists,
    Linked,
    Listing,
    Number,
    Outnumbers,
    Ranked,
    Same,
    Table,
    Truth,
    Worded,
    action_lines_of,
    linked,
    outcomes_with,
    sdgs_of,
)
from corpus.annex2 import StudyQuestion
from corpus.library import Corpus
from corpus.mapping import Mapping

D_1 = {f"D.1-{number}" for number in range(1, 6)}
SDGS, LINES, OUTCOMES = Everything("sdg"), Everything("action_line"), Everything("outcome")


def test_everything_is_the_whole_family(links: Links) -> None:
    sizes = {family: len(select(Everything(family), links)) for family in links.members}
    assert sizes == {"outcome": 16, "objective": 4, "sdg": 17, "action_line": 11, "study_question": 0}


def test_a_code_that_does_not_exist_selects_nothing(links: Links) -> None:
    assert select(Codes("sdg", ("SDG 4", "SDG 18")), links) == {"SDG 4"}
    assert select(Codes("outcome", ("D.1-6",)), links) == set()
    assert select(outcomes_with("SDG 18"), links) == set()


def test_any_needs_one_link(links: Links) -> None:
    assert select(linked("outcome", "SDG 7", "SDG 15", how="any"), links) == {"D.3-2", "D.4-1", "D.4-2"}


def test_all_needs_each_link(links: Links) -> None:
    assert select(linked("outcome", "SDG 7", "SDG 15", how="all"), links) == {"D.3-2"}
    assert select(Linked("outcome", Codes("sdg", ()), "all"), links) == set()


def test_only_allows_nothing_else(links: Links) -> None:
    assert select(linked("outcome", "C7", how="only"), links) == {"D.4-2", "D.4-4"}
    assert "D.4-1" not in select(linked("outcome", "C7", how="only"), links)
    assert select(linked("outcome", "C2", "C7", how="only"), links) == {"D.2-3", "D.4-2", "D.4-4"}


def test_exactly_needs_all_and_allows_nothing_else(links: Links) -> None:
    assert select(linked("outcome", "C2", "C7", how="exactly"), links) == {"D.2-3"}
    assert select(linked("outcome", "C2", how="exactly"), links) == set()


def test_an_objective_is_linked_to_what_its_outcomes_list(links: Links) -> None:
    assert select(linked("objective", "SDG 13"), links) == {"D.2", "D.3", "D.4"}
    assert select(action_lines_of("D.1"), links) == {"C1", "C11"}


def test_sdgs_and_action_lines_meet_in_outcomes(links: Links) -> None:
    assert "SDG 9" in select(sdgs_of("C5"), links)
    assert select(action_lines_of("SDG 15"), links) == select(action_lines_of("D.3-2"), links)


def test_counted_compares(links: Links) -> None:
    assert select(Counted("outcome", LINES, "==", 1), links) == {"D.2-2", "D.3-1", "D.3-3", "D.4-2", "D.4-4"}
    assert select(Counted("outcome", SDGS, "<=", 2), links) == {"D.1-4", "D.1-5"}
    assert select(Counted("outcome", SDGS, ">=", 12), links) == {"D.3-2"}
    assert select(Counted("sdg", OUTCOMES, "==", 1), links) == {"SDG 15"}
    assert len(select(Counted("outcome", SDGS, "!=", 6), links)) == 12


def test_ranked_keeps_ties(links: Links) -> None:
    assert select(Ranked(OUTCOMES, SDGS), links) == {"D.3-2"}
    assert select(Ranked(OUTCOMES, SDGS, "fewest"), links) == {"D.1-4", "D.1-5"}


def test_places_are_distinct_counts(links: Links) -> None:
    assert select(Ranked(OUTCOMES, SDGS, rank=2), links) == {"D.3-3"}
    assert select(Ranked(OUTCOMES, SDGS, rank=2, up_to=True), links) == {"D.3-2", "D.3-3"}
    assert select(Ranked(OUTCOMES, SDGS, "fewest", rank=2), links) == {"D.2-2", "D.2-3", "D.4-3", "D.4-4"}
    assert select(Ranked(OUTCOMES, SDGS, rank=99), links) == set()


def test_ranked_stays_among_its_members(links: Links) -> None:
    among = Linked("outcome", Codes("objective", ("D.4",)))
    assert select(Ranked(among, SDGS), links) == {"D.4-1"}


def test_alike_has_the_same_links(links: Links) -> None:
    assert select(Alike("D.1-4", ("sdg",)), links) == {"D.1-5"}
    assert select(Alike("D.1-4", ("action_line",)), links) == D_1 - {"D.1-4"}
    assert select(Alike("D.3-2", ("sdg", "action_line")), links) == set()


def test_worded_reads_the_outcomes_words(links: Links) -> None:
    assert "D.4-4" in select(Worded("CLIMATE"), links)
    assert select(Worded("zebra"), links) == set()


def test_counts_are_in_number_order(links: Links) -> None:
    assert list(counts(Codes("outcome", ("D.2-3", "D.1-4")), SDGS, links).items()) == [("D.1-4", 2), ("D.2-3", 5)]


def test_a_listing_reads_only_the_rows_it_names(links: Links) -> None:
    finding = look_up(Listing((sdgs_of("D.2-2"), action_lines_of("D.2-2"))), links)
    assert finding.groups == {"sdg": ("SDG 4", "SDG 9", "SDG 11", "SDG 16", "SDG 17"), "action_line": ("C5",)}
    assert finding.read == finding.rows == ("D.2-2",)


def test_a_search_over_outcomes_reads_all_rows(links: Links) -> None:
    finding = look_up(Listing((outcomes_with("SDG 15"),)), links)
    assert (finding.groups["outcome"], finding.rows, len(finding.read)) == (("D.3-2",), ("D.3-2",), 16)


def test_a_count_goes_with_what_was_counted(links: Links) -> None:
    finding = look_up(Number(outcomes_with("C7")), links)
    assert finding.number == len(finding.groups["outcome"]) == 7
    assert look_up(Number(outcomes_with("SDG 15") - outcomes_with("C1")), links).number == 0


def test_a_table_has_a_line_for_each_row(links: Links) -> None:
    finding = look_up(Table(Codes("outcome", ("D.4-4", "D.4-2")), ("action_line", "sdg")), links)
    assert finding.table["D.4-2"]["action_line"] == ("C7",)
    assert finding.table["D.4-4"]["sdg"] == ("SDG 3", "SDG 5", "SDG 11", "SDG 12", "SDG 13")
    assert list(finding.table) == ["D.4-2", "D.4-4"]


def test_a_table_of_sdgs_names_their_outcomes(links: Links) -> None:
    finding = look_up(Table(Codes("sdg", ("SDG 15",)), ("outcome",)), links)
    assert finding.table == {"SDG 15": {"outcome": ("D.3-2",)}}
    assert finding.rows == ("D.3-2",)


@pytest.mark.parametrize(
    ("claim", "truth", "witness"),
    [
        (Contained(Codes("sdg", ("SDG 4",)), sdgs_of("D.2-2")), True, ("SDG 4",)),
        (Contained(Codes("sdg", ("SDG 4", "SDG 5")), sdgs_of("D.2-2")), False, ("SDG 5",)),
        (Contained(Codes("sdg", ("SDG 18",)), sdgs_of("D.3-2")), False, ()),
        (Exists(outcomes_with("SDG 15")), True, ("D.3-2",)),
        (Exists(outcomes_with("SDG 15") - outcomes_with("C1")), False, ()),
        (Same(sdgs_of("D.1-1"), sdgs_of("D.1-2")), True, ()),
        (Same(sdgs_of("D.1-4"), sdgs_of("D.1-3")), False, ("SDG 3", "SDG 5", "SDG 10", "SDG 16")),
        (Outnumbers(sdgs_of("D.3-2"), sdgs_of("D.3-3")), True, ()),
        (Outnumbers(sdgs_of("D.3-2"), sdgs_of("D.3-3"), "<"), False, ()),
        (Outnumbers(sdgs_of("D.1-1"), sdgs_of("D.1-2"), "=="), True, ()),
    ],
)
def test_claims_are_judged_with_their_witness(
    claim: Contained | Exists | Same | Outnumbers, truth: bool, witness: tuple[str, ...], links: Links
) -> None:
    finding = look_up(Truth(claim), links)
    assert (finding.truth, finding.witness) == (truth, witness)
    assert look_up(Truth(claim, negated=True), links).truth is not truth


def test_a_proof_of_a_negative_names_the_row(links: Links) -> None:
    finding = look_up(Truth(Contained(Codes("outcome", ("D.4-4",)), outcomes_with("SDG 7"))), links)
    assert finding.truth is False
    assert finding.rows == ("D.4-4",)


def test_a_description_reads_its_own_row(links: Links) -> None:
    assert look_up(Described(("D.2-2",)), links).read == ("D.2-2",)
    assert look_up(Described(("SDG 4",)), links).rows == ()


def test_rows_read_of_an_objective_are_its_rows(links: Links) -> None:
    assert rows_read((sdgs_of("D.2"),), links) == ("D.2-1", "D.2-2", "D.2-3")
    assert len(rows_read((sdgs_of("D.2"), outcomes_with("C5")), links)) == 16


def test_what_is_no_query_is_refused(links: Links) -> None:
    with pytest.raises(TypeError, match="not a query"):
        look_up("SDG 4", links)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not a selection"):
        select("SDG 4", links)  # type: ignore[arg-type]


def test_annex_2_keeps_to_itself(corpus: Corpus) -> None:
    rows = (StudyQuestion("Q3/2", None, ("SDG 4", "SDG 15"), ("C5",)), StudyQuestion("Q1/1", None, ("SDG 9",), ()))
    both_annexes = Links(corpus.mapping, rows)
    assert select(sdgs_of("Q3/2"), both_annexes) == {"SDG 4", "SDG 15"}
    assert select(linked("study_question", "SDG 15"), both_annexes) == {"Q3/2"}
    assert select(outcomes_with("SDG 15"), both_annexes) == {"D.3-2"}
    assert look_up(Listing((linked("study_question", "SDG 4"),)), both_annexes).read == ("Q1/1", "Q3/2")
    assert select(linked("study_question", "SDG 15"), Links(Mapping((), ()))) == set()
